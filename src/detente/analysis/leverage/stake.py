"""What one actor alone can do to another from a state, for worse or for better."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.plain import number


@dataclass(frozen=True)
class Stake:
    """How far one move of one actor moves another, as shares of the other's range of ranks.

    Parameters
    ----------
    harm, help
        The largest fall and the largest rise, 0 to 1.
    credible_harm, credible_help
        The same over the mover's moves that do not make itself worse off.
    harms_by, helps_by, harms_credibly_by, helps_credibly_by
        The states those moves lead to; ``None`` where there is no such move.
    """

    harm: Fraction = Fraction()
    help: Fraction = Fraction()
    credible_harm: Fraction = Fraction()
    credible_help: Fraction = Fraction()
    harms_by: int | None = None
    helps_by: int | None = None
    harms_credibly_by: int | None = None
    helps_credibly_by: int | None = None

    def as_dict(self) -> dict[str, float | int | None]:
        """Return the stake as plain data: shares of six decimals, states by code.

        >>> Stake(harm=Fraction(1, 3), harms_by=2).as_dict()["harm"]
        0.333333
        """
        return {
            name: number(value) if isinstance(value, Fraction) else value
            for name, value in asdict(self).items()
        }


def stake(graph: GraphModel, mover: int, other: int, state: int) -> Stake:
    """Return what one actor's single moves from a state do to another.

    Parameters
    ----------
    mover, other
        Indices of two actors.
    state
        Code of a feasible state.
    """
    targets = graph.moves.targets(mover, state)
    own = graph.rank[mover]
    credible = targets[own[targets] >= own[state]]
    rank = graph.rank[other]
    span = max(int(rank.max()), 1)
    harm, harms_by = _largest(targets, rank[state] - rank[targets], span)
    gain, helps_by = _largest(targets, rank[targets] - rank[state], span)
    threat, threatens_by = _largest(credible, rank[state] - rank[credible], span)
    offer, offers_by = _largest(credible, rank[credible] - rank[state], span)
    return Stake(harm, gain, threat, offer, harms_by, helps_by, threatens_by, offers_by)


def stakes(graph: GraphModel, state: int) -> dict[str, dict[str, Stake]]:
    """Return what every actor's single moves from a state do to every other, by name."""
    return {
        name: {
            graph.actors[other]: stake(graph, mover, other, state) for other in graph.others(mover)
        }
        for mover, name in enumerate(graph.actors)
    }


def _largest(
    targets: NDArray[np.int64], changes: NDArray[np.int32], span: int
) -> tuple[Fraction, int | None]:
    """Return the largest change as a share of a range, and where it leads; the lowest code wins."""
    if not targets.size or changes.max() <= 0:
        return Fraction(), None
    place = int(changes.argmax())
    return Fraction(int(changes[place]), span), int(targets[place])
