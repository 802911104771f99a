"""From tokens of the plainer parse to spans of the untouched text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.quotations import Quotation
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Token

_OUTER = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "―", "…", "'", "!", "?", "(", "["})
_NOT_SOURCE = frozenset({"relcl", "acl"})


def spans(masked: Masked, tokens: Iterable[int], *, trim: bool = True) -> tuple[Offsets, ...]:
    """Return the spans that a set of tokens covers, one for each unbroken run.

    Outer stops are trimmed from each run, and a quotation that a run enters is taken with the
    marks that belong to it.
    """
    found = []
    for run in _runs(sorted(set(tokens))):
        inner = _trim(masked, run) if trim else run
        if inner:
            start, end = masked.places[inner[0]][0], masked.places[inner[-1]][1]
            found.append(_with_marks(start, end, masked.spoken))
    return tuple(found)


def _runs(tokens: Sequence[int]) -> Iterator[list[int]]:
    """Yield each run of consecutive token indices."""
    run: list[int] = []
    for i in tokens:
        if run and i != run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _trim(masked: Masked, run: list[int]) -> list[int]:
    """Return a run without the stops at its ends."""
    doc = masked.doc
    while run and (doc[run[0]].text in _OUTER or doc[run[0]].is_space):
        run = run[1:]
    while run and (doc[run[-1]].text in _OUTER - {"?", "!"} or doc[run[-1]].is_space):
        run = run[:-1]
    return run


def _with_marks(start: int, end: int, spoken: Sequence[Quotation]) -> Offsets:
    """Return the span widened to the marks of a quotation whose words it begins or ends with."""
    for quotation in spoken:
        if quotation.start < end and start < quotation.end:
            if start <= quotation.inner_start:
                start = min(start, quotation.start)
            if end >= quotation.inner_end - 1 and start <= quotation.inner_start:
                end = max(end, quotation.end)
    return start, end


def noun_phrase(head: Token) -> list[int]:
    """Return the tokens of a noun phrase: appositives kept, relative clauses left out."""
    if head.tag_ in ("WP", "WDT", "PRP"):
        return [head.i]
    tokens = [head.i]
    for child in head.children:
        if child.dep_ in _NOT_SOURCE and child.i > head.i:
            continue
        if child.dep_ in ("advcl", "parataxis", "ccomp", "dep") and child.i > head.i:
            continue
        tokens.extend(_kept(child))
    tokens.sort()
    return _contiguous(tokens, head.i)


def _kept(token: Token) -> list[int]:
    """Return the tokens of a modifier without the relative clauses inside it."""
    out, stack = [], [token]
    while stack:
        one = stack.pop()
        out.append(one.i)
        stack.extend(child for child in one.children if child.dep_ != "relcl")
    return out


def _contiguous(tokens: Sequence[int], head: int) -> list[int]:
    """Return the run of tokens around the head; one comma's gap is bridged."""
    known = set(tokens)
    first = last = head
    while first - 1 in known:
        first -= 1
    while last + 1 in known:
        last += 1
    return list(range(first, last + 1))


def subtree(token: Token) -> list[int]:
    """Return the tokens of a subtree."""
    return [t.i for t in token.subtree]
