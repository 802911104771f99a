"""Mask, then parse: give the parser a plainer sentence whose every word knows its place.

Quoted speech, dash and bracket asides, and relative clauses after a name stand between a subject
and its verb and mislead a small parser. Each is taken out (an aside) or replaced by one
placeholder word (a quoted clause) before parsing; every word that is left keeps the offsets it
has in the article, so spans read from the plainer sentence are spans of the untouched text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.attribution.quotations import Quotation, quotations
from detente.evidence.structure.parse import load, parse_docs
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLACEHOLDER = "this"
_DASHES = frozenset({"–", "—", "--", "―", "-"})
_LONGEST_ASIDE = 30
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
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
    """Return the plainer parse of every passage; one that needs no mask keeps its own parse."""
    plans = [_plan(part) for part in parts]
    changed = [i for i, plan in enumerate(plans) if plan.changed]
    docs = dict(zip(changed, parse_docs(plans[i].doc() for i in changed), strict=True))
    return tuple(
        Masked(
            docs.get(i, parts[i].doc),
            tuple(p.places),
            dict(p.quoted),
            dict(p.stops),
            p.spoken,
            frozenset(p.hidden),
        )
        for i, p in enumerate(plans)
    )


@dataclass
class _Plan:
    """The words of a plainer sentence while they are gathered."""

    words: list[str]
    spaces: list[bool]
    places: list[Offsets]
    quoted: dict[int, int]
    stops: dict[int, str]
    spoken: tuple[Quotation, ...]
    hidden: set[int]
    changed: bool = False

    def add(self, word: str, space: bool, place: Offsets) -> None:
        """Append a word with its place."""
        self.words.append(word)
        self.spaces.append(space)
        self.places.append(place)

    def doc(self) -> Doc:
        """Return the words as a document to be parsed."""
        from spacy.tokens import Doc

        return Doc(load().vocab, words=self.words, spaces=self.spaces)


def _plan(part: Passage) -> _Plan:
    """Decide what the parser sees of a passage."""
    doc, base = part.doc, part.block.start
    found = quotations(doc.text)
    speech = {i: q for i, q in enumerate(found) if is_speech(doc.text, q)}
    spoken = tuple(_shift(q, base) for q in found)
    hidden = set(_asides(doc, found))
    plan = _Plan([], [], [], {}, {}, spoken, hidden, bool(found or hidden))
    starts = {q.start: i for i, q in speech.items()}
    until = 0
    for token in doc:
        end = token.idx + len(token)
        if token.idx < until or token.i in hidden:
            continue
        index = starts.get(token.idx)
        if index is not None:
            until = found[index].end
            _add_speech(plan, doc, found[index], index, base)
        elif not (found and token.text in _MARKS and _is_mark(token.idx, end, found)):
            plan.add(token.text, bool(token.whitespace_), (base + token.idx, base + end))
    return plan


def _shift(quotation: Quotation, base: int) -> Quotation:
    """Return a quotation with its offsets moved to the article."""
    return Quotation(
        quotation.start + base,
        quotation.end + base,
        quotation.inner_start + base,
        quotation.inner_end + base,
        quotation.closed,
    )


def _add_speech(plan: _Plan, doc: Doc, quotation: Quotation, index: int, base: int) -> None:
    """Append a placeholder for quoted speech, and the stop that ends it."""
    at = len(plan.words)
    plan.quoted[at] = index
    place = (base + quotation.start, base + quotation.end)
    plan.add(PLACEHOLDER.title() if _begins(plan) else PLACEHOLDER, False, place)
    text = doc.text
    inner = text[quotation.inner_start : quotation.inner_end].rstrip(_NESTED)
    after = text[quotation.end :].lstrip()
    stop = inner[-1:] if inner[-1:] in ",.!?…-—" else ""
    plan.stops[at] = stop or after[:1]
    if stop and after[:1] not in tuple(",.;:!?"):
        attributed = stop == "," or after[:1].islower()
        plan.add("," if attributed else ".", True, (place[1], place[1]))
    elif after:
        plan.spaces[-1] = text[quotation.end : quotation.end + 1].isspace()


def _begins(plan: _Plan) -> bool:
    """Return whether the next word begins a sentence."""
    return not plan.words or plan.words[-1] in (".", "!", "?")


def _is_mark(start: int, end: int, found: Sequence[Quotation]) -> bool:
    """Return whether the characters are the marks of a quotation."""
    return any(
        q.start <= start < q.inner_start or q.inner_end <= start < q.end or end == q.end
        for q in found
    )


def is_speech(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a clause of its own, not words within the writer's clause.

    It is when it begins like a sentence (capital, or after a stop, comma or colon) and has four
    words or more, or ends with its own stop.
    """
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not inner:
        return False
    before = text[: quotation.start].rstrip()
    words = len(inner.split())
    stops = inner.rstrip(_NESTED)[-1:] in tuple(",.!?…")
    fresh = not before or before[-1] in ',.:;!?…—–-―”"’)'
    begins = inner.lstrip("“‘\"'([…. ")[:1]
    if fresh and begins.islower() and before and before[-1] == ",":
        return stops or text[quotation.end : quotation.end + 1] in tuple(".,;")
    if fresh:
        return words >= 4 or (stops and not begins.islower()) or (stops and before[-1:] != ",")
    closed = inner.rstrip(_NESTED)[-1:] in tuple(".!?")
    return begins.isupper() and (words >= 5 or closed) and not _within_clause(before)


_NESTED = " ’'”\"\u00a0"
"""What may stand between the stop of quoted speech and its closing mark."""


def _within_clause(before: str) -> bool:
    """Return whether the words before a quotation call for one inside the clause."""
    last = before.rsplit(None, 1)[-1].lower()
    return last in _INTRODUCING


_INTRODUCING = frozenset(
    {"that", "a", "an", "the", "of", "to", "in", "as", "his", "her", "their", "its", "with", "for"}
    | {"about", "called", "titled", "entitled", "dubbed", "and", "or", "on", "by", "from", "this"}
)


def _asides(doc: Doc, found: Sequence[Quotation]) -> Iterator[int]:
    """Yield the token indices of asides: brackets, dashes, relative clauses after a noun."""
    for first, last in (*_bracketed(doc), *_dashed(doc), *_relative(doc)):
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        if not any(q.start < end and start < q.end for q in found):
            yield from range(first, last + 1)


def _bracketed(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each aside in brackets."""
    opened = -1
    for token in doc:
        if token.text in ("(", "["):
            opened = token.i
        elif token.text in (")", "]") and opened >= 0 and token.i - opened <= _LONGEST_ASIDE:
            yield opened, token.i
            opened = -1


def _dashed(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each aside between two dashes in one sentence."""
    opened = -1
    for token in doc:
        if token.text in (".", "!", "?", ";"):
            opened = -1
        elif token.text in _DASHES and token.i and doc[token.i - 1].whitespace_:
            if opened >= 0 and token.i - opened <= _LONGEST_ASIDE:
                yield opened, token.i
                opened = -1
            else:
                opened = token.i


def _relative(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the relative clause between commas after a noun, when a verb of the clause follows."""
    i = 0
    while i + 2 < len(doc):
        if doc[i].text == "," and doc[i + 1].lower_ in ("who", "whose", "whom", "which"):
            close = _closing_comma(doc, i + 2)
            if close is None and _in_opening_phrase(doc, i):
                close = _comma_before_clause(doc, i + 2)
            if close is not None:
                yield i, close
                i = close
        i += 1


def _closing_comma(doc: Doc, start: int) -> int | None:
    """Return the comma that ends a relative clause: a finite verb of the main clause follows."""
    for j in range(start, min(start + _LONGEST_ASIDE, len(doc) - 1)):
        if doc[j].text in (".", "!", "?", ";", ":"):
            return None
        if doc[j].text == ",":
            follow = doc[j + 1]
            if follow.tag_ == "RB" and j + 2 < len(doc):
                follow = doc[j + 2]
            if follow.tag_ in _FINITE:
                return j
    return None


def _in_opening_phrase(doc: Doc, at: int) -> bool:
    """Return whether a place lies in a phrase that opens its sentence, before any finite verb."""
    i = at
    while i > 0 and doc[i - 1].text not in (".", "!", "?") and doc[i - 1].tag_ not in _FINITE:
        i -= 1
        if at - i > _LONGEST_ASIDE:
            return False
    return doc[i].tag_ in ("IN", "VBG") and (i == 0 or doc[i - 1].text in (".", "!", "?"))


def _comma_before_clause(doc: Doc, start: int) -> int | None:
    """Return the token before the comma after which the main clause begins.

    The comma itself stays, to part the opening phrase from the clause.
    """
    for j in range(start, min(start + _LONGEST_ASIDE, len(doc) - 1)):
        if doc[j].text in (".", "!", "?", ";"):
            return None
        if doc[j].text == "," and _clause_follows(doc, j + 1):
            return j - 1
    return None


def _clause_follows(doc: Doc, start: int) -> bool:
    """Return whether a noun phrase and a finite verb come before the next comma."""
    for j in range(start, min(start + 14, len(doc))):
        if doc[j].text in (",", ".", ";") or doc[j].lower_ in ("who", "which", "that"):
            return False
        if doc[j].tag_ in _FINITE:
            return j > start
    return False
