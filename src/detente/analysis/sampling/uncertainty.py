"""How sure it is what each actor wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from detente.analysis.marks import unknown_wants
from detente.analysis.sampling.order import Spread, check_spread
from detente.errors import CaseError, Problem, UnknownName
from detente.model.conflict import Conflict


@dataclass(frozen=True)
class Uncertainty:
    """How sure one actor's preference is.

    Parameters
    ----------
    confidence
        That two neighbouring statements, or places of a ranking, stand the right way round.
    spread
        How orders are spread around the stated one.
    partial
        Pairs of statements by their places from 1, the first more important; all else is open.
        ``None``: the stated order counts.
    ranges
        For weights: the least and greatest value of each; ``None``: as stated.
    unknown
        Places of statements, from 1, that may be wanted met or not met, the one as likely as the
        other.
    """

    confidence: float = 1.0
    spread: Spread = "mallows"
    partial: tuple[tuple[int, int], ...] | None = None
    ranges: tuple[tuple[float, float], ...] | None = None
    unknown: tuple[int, ...] = ()


def uncertainties(
    conflict: Conflict,
    *,
    confidence: float | Mapping[str, float],
    spread: str,
    partial: Mapping[str, Sequence[tuple[int, int]]],
    ranges: Mapping[str, Sequence[tuple[float, float]]],
) -> dict[str, Uncertainty]:
    """Return how sure each actor's preference is; who is not named is certain of the order.

    Parameters
    ----------
    confidence, spread, partial, ranges
        As in :func:`~detente.sample`.

    Raises
    ------
    CaseError
        Where a confidence is out of range.
    UnknownName
        Where an actor or the spread is not known.
    """
    shape = check_spread(spread)
    each = (
        confidence
        if isinstance(confidence, Mapping)
        else dict.fromkeys(conflict.actors, confidence)
    )
    _check_actors(conflict, (*each, *partial, *ranges))
    unknown = unknown_wants(conflict)
    return {
        actor: Uncertainty(
            _checked(each.get(actor, 1.0)),
            shape,
            tuple((int(a), int(b)) for a, b in partial[actor]) if actor in partial else None,
            tuple((float(a), float(b)) for a, b in ranges[actor]) if actor in ranges else None,
            tuple(unknown.get(actor, ())),
        )
        for actor in conflict.actors
    }


def _check_actors(conflict: Conflict, actors: Iterable[str]) -> None:
    """Refuse what is said of nobody."""
    for actor in actors:
        if actor not in conflict.actors:
            raise UnknownName("actor", actor, list(conflict.actors))


def _checked(confidence: float) -> float:
    """Return a confidence in range."""
    if not 0.5 <= confidence <= 1:
        what = f"a confidence of {confidence} is out of range"
        raise CaseError(Problem(what, "It runs from 0.5 (no idea) to 1 (certain)"))
    return float(confidence)
