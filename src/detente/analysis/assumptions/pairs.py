"""Pairs of doubts that flip what no single doubt does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from detente.analysis.assumptions.assumption import Pair
from detente.analysis.assumptions.cache import FindingCache
from detente.analysis.assumptions.doubt import Doubt
from detente.analysis.assumptions.doubted import DoubtedModel, doubted, entangled, joined
from detente.analysis.assumptions.state_finding import StateFinding, Value, flips
from detente.analysis.assumptions.values import values
from detente.errors import CaseError
from detente.model.conflict import Conflict

Models = Mapping[Doubt, DoubtedModel]
"""What each doubt leaves of the graph model."""


def worth_trying(models: Models) -> list[tuple[Doubt, Doubt]]:
    """Return the pairs of doubts worth trying, those first that touch the same actor's wants."""
    found = [
        (one, other)
        for one, other in combinations(models, 2)
        if one.path != other.path and entangled(models[one], models[other])
    ]
    return sorted(found, key=lambda pair: not models[pair[0]].touched & models[pair[1]].touched)


def tried_pairs(
    conflict: Conflict,
    at_phase: Conflict,
    cache: FindingCache,
    models: Models,
    firm: Mapping[StateFinding, Value],
    pairs: Iterable[tuple[Doubt, Doubt]],
) -> Iterator[Pair]:
    """Yield those of some pairs that flip a finding which no single doubt does.

    Parameters
    ----------
    conflict, at_phase
        As in :func:`~detente.analysis.assumptions.doubted.doubted`.
    firm
        The findings that no single doubt flips, with their values.
    """
    for one, other in pairs if firm else ():
        both = joined(models[one], models[other], cache.base)
        if both is None:
            # The later place first, so that the other keeps its own.
            first, last = sorted((one, other), key=_place, reverse=True)
            try:
                both = doubted(conflict, at_phase, cache.base, (first.change, last.change))
            except CaseError:
                continue
        changed = () if both.idle else flips(firm, values_after(cache, both, firm))
        if changed:
            yield Pair((one, other), changed)


def values_after(
    cache: FindingCache, left: DoubtedModel, wanted: Iterable[StateFinding]
) -> Mapping[StateFinding, Value]:
    """Return the values of some findings in what doubts leave of a model."""
    model = left.model(cache.base)
    if left.graph is None:
        return cache.values(model, wanted)
    return values(model, cache.question, wanted)


def _place(doubt: Doubt) -> int:
    """Return a belief's place in its list."""
    digits = doubt.path.rpartition("[")[2].rstrip("]")
    return int(digits) if digits.isdigit() else 0
