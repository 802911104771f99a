"""Asides: what stands between brackets, dashes or commas and hides a verb from its subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from detente.evidence.attribution.quotations import Quotation
from detente.evidence.english.labels import FINITE_OR_MODAL, OPENING_PHRASE
from detente.evidence.english.pronouns import CLAUSE_OPENERS, NON_RESTRICTIVE

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DASHES = frozenset({"–", "—", "--", "―", "-"})
_ENDS = frozenset({".", "!", "?"})
_BREAKS = _ENDS | {";"}
_LONGEST = 30
"""Tokens of an aside."""
_SUBJECT = 14
"""Tokens of a subject, within which a main clause must show its finite verb."""


def asides(doc: Doc, quoted: Sequence[Quotation]) -> Iterator[int]:
    """Yield the tokens of asides that no quotation touches.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy (a Norlander), who came late, said so."]))
    >>> [doc[i].text for i in asides(doc, ())]
    ['(', 'a', 'Norlander', ')', ',', 'who', 'came', 'late', ',']
    """
    for first, last in (*_in_brackets(doc), *_between_dashes(doc), *_relative_clauses(doc)):
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        if not any(q.start < end and start < q.end for q in quoted):
            yield from range(first, last + 1)


def _in_brackets(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each aside in brackets."""
    opened = -1
    for token in doc:
        if token.text in ("(", "["):
            opened = token.i
        elif token.text in (")", "]") and opened >= 0 and token.i - opened <= _LONGEST:
            yield opened, token.i
            opened = -1


def _between_dashes(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each aside between two dashes in one sentence."""
    opened = -1
    for token in doc:
        if token.text in _BREAKS:
            opened = -1
        elif token.text in _DASHES and token.i and doc[token.i - 1].whitespace_:
            if opened >= 0 and token.i - opened <= _LONGEST:
                yield opened, token.i
                opened = -1
            else:
                opened = token.i


def _relative_clauses(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the relative clause between commas after a noun, when a verb of the clause follows."""
    i = 0
    while i + 2 < len(doc):
        if doc[i].text == "," and doc[i + 1].lower_ in NON_RESTRICTIVE:
            close = _closing_comma(doc, i + 2)
            if close is None and _in_opening_phrase(doc, i):
                close = _before_main_clause(doc, i + 2)
            if close is not None:
                yield i, close
                i = close
        i += 1


def _closing_comma(doc: Doc, start: int) -> int | None:
    """Return the comma that ends a relative clause: a finite verb of the main clause follows."""
    for j in range(start, min(start + _LONGEST, len(doc) - 1)):
        if doc[j].text in _BREAKS or doc[j].text == ":":
            return None
        if doc[j].text == ",":
            follow = doc[j + 1]
            if follow.tag_ == "RB" and j + 2 < len(doc):
                follow = doc[j + 2]
            if follow.tag_ in FINITE_OR_MODAL:
                return j
    return None


def _in_opening_phrase(doc: Doc, at: int) -> bool:
    """Return whether a place lies in a phrase that opens its sentence, before any finite verb."""
    i = at
    while i > 0 and doc[i - 1].text not in _ENDS and doc[i - 1].tag_ not in FINITE_OR_MODAL:
        i -= 1
        if at - i > _LONGEST:
            return False
    return doc[i].tag_ in OPENING_PHRASE and (i == 0 or doc[i - 1].text in _ENDS)


def _before_main_clause(doc: Doc, start: int) -> int | None:
    """Return the token before the comma after which the main clause begins.

    The comma itself stays, to part the opening phrase from the clause.
    """
    for j in range(start, min(start + _LONGEST, len(doc) - 1)):
        if doc[j].text in _BREAKS:
            return None
        if doc[j].text == "," and _main_clause_follows(doc, j + 1):
            return j - 1
    return None


def _main_clause_follows(doc: Doc, start: int) -> bool:
    """Return whether a noun phrase and a finite verb come before the next comma."""
    for j in range(start, min(start + _SUBJECT, len(doc))):
        if doc[j].text in (",", ".", ";") or doc[j].lower_ in CLAUSE_OPENERS:
            return False
        if doc[j].tag_ in FINITE_OR_MODAL:
            return j > start
    return False
