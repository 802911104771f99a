"""Attributions: who is said to have said, thought or undertaken what, and by which words.

An attribution has a source, a cue and a content, each a list of spans in the untouched text, and
the id of the rule that made it. Spans follow the conventions of Newell, Margolin and Ruths (2018,
"An attribution relations corpus for political news"): the content holds its marks and its
complementiser, the source its whole noun phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from detente.evidence.chain import Link
from detente.evidence.structure.spans import Offsets, SpanIndex

Manner = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True)
class Attribution:
    """One attribution.

    Parameters
    ----------
    source, cue, content
        Spans in the untouched text, in text order; the source may be empty.
    kind
        Evidential class of the cue, as in ``english/words/cues_*.tsv``.
    manner
        Whether the content is quoted, reported or both.
    rule
        The rule that made it, ``verb.clause`` for instance.
    passage
        Index of the passage that holds the cue.
    negated
        Whether the cue is denied ("did not say").
    hypothetical
        Whether the cue is only possible ("could claim that").
    inside
        Index of the innermost attribution whose content holds this one's cue; ``None`` for one
        that the article itself makes.
    chain
        The hands through which the content came, innermost first; added when actors are known.
    """

    source: tuple[Offsets, ...]
    cue: tuple[Offsets, ...]
    content: tuple[Offsets, ...]
    kind: str
    manner: Manner
    rule: str
    passage: int
    negated: bool = False
    hypothetical: bool = False
    inside: int | None = None
    chain: tuple[Link, ...] = ()

    def content_in(self, text: str) -> str:
        """Return the words from the first to the last of the content.

        >>> one = Attribution((), ((0, 4),), ((6, 8), (10, 14)), "asserts", "direct", "", 0)
        >>> one.content_in("Said: we, will")
        'we, will'
        """
        return text[self.content[0][0] : self.content[-1][1]]


def nested(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, each with the one whose content holds its cue.

    >>> outer = Attribution((), ((0, 4),), ((5, 30),), "asserts", "indirect", "verb.clause", 0)
    >>> inner = Attribution((), ((9, 12),), ((13, 30),), "fears", "indirect", "verb.clause", 0)
    >>> [attribution.inside for attribution in nested([outer, inner])]
    [None, 0]
    """
    contents = SpanIndex(
        (*span, n) for n, attribution in enumerate(attributions) for span in attribution.content
    )
    return tuple(
        replace(attribution, inside=_holder(attribution, n, contents))
        for n, attribution in enumerate(attributions)
    )


def _holder(attribution: Attribution, n: int, contents: SpanIndex[int]) -> int | None:
    """Return the attribution with the shortest content that holds the cue of another."""
    holders = contents.covering(attribution.cue[0][0], attribution.cue[-1][1])
    lengths = [(end - start, m) for start, end, m in holders if m != n]
    return min(lengths)[1] if lengths else None
