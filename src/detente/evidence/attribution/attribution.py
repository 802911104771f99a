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
        Evidential class of the cue, as in ``lexicon/cues_*.tsv``.
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
        that the article itself makes. Chains of sources are read from these links.
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

    def as_dict(self) -> dict[str, object]:
        """Return the spans as lists, with class, manner and rule."""
        return {
            "source": [list(span) for span in self.source],
            "cue": [list(span) for span in self.cue],
            "content": [list(span) for span in self.content],
            "class": self.kind,
            "manner": self.manner,
            "rule": self.rule,
            "negated": self.negated,
            "hypothetical": self.hypothetical,
            "inside": self.inside,
        }


def nested(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions, each with the one whose content holds its cue."""
    contents = SpanIndex((*span, n) for n, one in enumerate(found) for span in one.content)
    return tuple(replace(one, inside=_holder(one, n, contents)) for n, one in enumerate(found))


def _holder(one: Attribution, n: int, contents: SpanIndex[int]) -> int | None:
    """Return the attribution with the shortest content that holds the cue of another."""
    holders = contents.covering(one.cue[0][0], one.cue[-1][1])
    return min(((end - start, m) for start, end, m in holders if m != n), default=(0, None))[1]
