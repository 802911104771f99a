"""From tokens of the plainer parse to spans of the untouched text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.quotations import Quotation
from detente.evidence.attribution.tokens import runs
from detente.evidence.structure.spans import Offsets

_STOPS = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "―", "…", "'", "!", "?", "(", "["})
_KEPT_AT_END = frozenset({"!", "?"})


def spans(masked: Masked, tokens: Iterable[int]) -> tuple[Offsets, ...]:
    """Return the spans that a set of tokens covers, one for each unbroken run.

    Outer stops are trimmed from each run, and a quotation that a run enters is taken with the
    marks that belong to it.
    """
    made = []
    for run in runs(sorted(set(tokens))):
        inner = _trimmed(masked, run)
        if inner:
            start, end = masked.places[inner[0]][0], masked.places[inner[-1]][1]
            made.append(_with_marks(start, end, masked.spoken))
    return tuple(made)


def _trimmed(masked: Masked, run: list[int]) -> list[int]:
    """Return a run without the stops at its ends."""
    doc = masked.doc
    first, last = 0, len(run)
    while first < last and (doc[run[first]].text in _STOPS or doc[run[first]].is_space):
        first += 1
    at_end = _STOPS - _KEPT_AT_END
    while first < last and (doc[run[last - 1]].text in at_end or doc[run[last - 1]].is_space):
        last -= 1
    return run[first:last]


def _with_marks(start: int, end: int, spoken: Sequence[Quotation]) -> Offsets:
    """Return the span widened to the marks of a quotation whose words it begins or ends with."""
    for quotation in spoken:
        if quotation.start < end and start < quotation.end:
            if start <= quotation.inner_start:
                start = min(start, quotation.start)
            if end >= quotation.inner_end - 1 and start <= quotation.inner_start:
                end = max(end, quotation.end)
    return start, end
