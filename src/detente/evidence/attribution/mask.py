"""Mask, then parse: give the parser a plainer sentence whose every word knows its place.

Quoted speech, dash and bracket asides, and relative clauses after a name stand between a subject
and its verb and mislead a small parser. Each is taken out (an aside) or replaced by one
placeholder word (a quoted clause) before parsing; every word that is left keeps the offsets it
has in the article, so spans read from the plainer sentence are spans of the untouched text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.attribution.asides import asides
from detente.evidence.attribution.quotations import Quotation, is_speech, quotations
from detente.evidence.english.speech import PLACEHOLDER
from detente.evidence.structure.parse import load, parse_docs
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MARKS = frozenset({"“", "”", '"', "''", "``", "«", "»", "„", "‟", "‘", "’", "'"})


@dataclass(frozen=True)
class Masked:
    """A passage as the parser saw it.

    Parameters
    ----------
    doc
        The parse of the plainer words.
    places
        For every token, where it stands in the article; a placeholder spans its quotation.
    quoted
        For every placeholder token, the index of its quotation.
    stops
        For every placeholder token, the stop before the closing mark; empty where there is none.
    spoken
        The quotations of the passage, with offsets in the article.
    hidden
        Token indices of the passage's own parse that were taken out as asides.
    """

    doc: Doc
    places: tuple[Offsets, ...]
    quoted: Mapping[int, int]
    stops: Mapping[int, str]
    spoken: tuple[Quotation, ...]
    hidden: frozenset[int]


def mask(parts: Sequence[Passage]) -> tuple[Masked, ...]:
    """Return the plainer parse of every passage; one that needs no mask keeps its own parse.

    >>> from detente.evidence.structure.passage import passages
    >>> from detente.evidence.structure.segment import segment
    >>> text = "“We will go now,” said the envoy, who came late, on Monday."
    >>> [masked.doc.text for masked in mask(passages(text, segment(text)))]
    ['This, said the envoy, who came late, on Monday.']
    """
    plans = [_planned(passage) for passage in parts]
    changed = [i for i, plan in enumerate(plans) if plan.changed]
    docs = dict(zip(changed, parse_docs(plans[i].doc() for i in changed), strict=True))
    return tuple(
        Masked(
            docs.get(i, parts[i].doc),
            tuple(plan.places),
            dict(plan.quoted),
            dict(plan.stops),
            plan.spoken,
            plan.hidden,
        )
        for i, plan in enumerate(plans)
    )


def unmasked(passage: Passage, masked: Masked) -> Masked:
    """Return a passage with its own parse, in which nothing is hidden or replaced."""
    base = passage.block.start
    places = tuple((base + token.idx, base + token.idx + len(token)) for token in passage.doc)
    return Masked(passage.doc, places, {}, {}, masked.spoken, frozenset())


class _Plan:
    """The words of a plainer sentence while they are gathered."""

    def __init__(self, spoken: tuple[Quotation, ...], hidden: frozenset[int]) -> None:
        """Begin without words."""
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.places: list[Offsets] = []
        self.quoted: dict[int, int] = {}
        self.stops: dict[int, str] = {}
        self.spoken, self.hidden = spoken, hidden
        self.changed = bool(spoken or hidden)

    def add(self, word: str, space: bool, place: Offsets) -> None:
        """Append a word with its place."""
        self.words.append(word)
        self.spaces.append(space)
        self.places.append(place)

    def add_speech(self, text: str, quotation: Quotation, index: int, base: int) -> None:
        """Append a placeholder for quoted speech, and the stop that ends it."""
        at = len(self.words)
        self.quoted[at] = index
        place = (base + quotation.start, base + quotation.end)
        begins = not self.words or self.words[-1] in (".", "!", "?")
        self.add(PLACEHOLDER.title() if begins else PLACEHOLDER, False, place)
        stop, after = quotation.stop(text), text[quotation.end :].lstrip()
        self.stops[at] = stop or after[:1]
        if stop and after[:1] not in tuple(",.;:!?"):
            attributed = stop == "," or after[:1].islower()
            self.add("," if attributed else ".", True, (place[1], place[1]))
        elif after:
            self.spaces[-1] = text[quotation.end : quotation.end + 1].isspace()

    def doc(self) -> Doc:
        """Return the words as a document to be parsed."""
        from spacy.tokens import Doc

        return Doc(load().vocab, words=self.words, spaces=self.spaces)


def _planned(passage: Passage) -> _Plan:
    """Decide what the parser sees of a passage."""
    doc, base = passage.doc, passage.block.start
    text = doc.text
    quoted = quotations(text)
    spoken = tuple(quotation.moved(base) for quotation in quoted)
    plan = _Plan(spoken, frozenset(asides(doc, quoted)))
    speech = {q.start: i for i, q in enumerate(quoted) if is_speech(text, q)}
    until = 0
    for token in doc:
        end = token.idx + len(token)
        if token.idx < until or token.i in plan.hidden:
            continue
        index = speech.get(token.idx)
        if index is not None:
            until = quoted[index].end
            plan.add_speech(text, quoted[index], index, base)
        elif not (token.text in _MARKS and _is_mark(token.idx, end, quoted)):
            plan.add(token.text, bool(token.whitespace_), (base + token.idx, base + end))
    return plan


def _is_mark(start: int, end: int, quoted: Sequence[Quotation]) -> bool:
    """Return whether the characters are the marks of a quotation."""
    return any(
        q.start <= start < q.inner_start or q.inner_end <= start < q.end or end == q.end
        for q in quoted
    )
