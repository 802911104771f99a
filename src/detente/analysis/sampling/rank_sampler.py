"""Many draws of one actor's ranks at once.

States that meet the same conditions are ranked alike in every draw: each such class is ranked
once per draw, and the states look their ranks up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.rank import ranks, whole_weights
from detente.analysis.sampling.order import extensions, orders
from detente.analysis.sampling.uncertainty import Uncertainty
from detente.errors import CaseError, Problem
from detente.model.condition import Condition
from detente.model.conflict import Conflict
from detente.model.preference import Preference
from detente.model.state import truth

_GRID = 1_000_000
"""Drawn weights are whole numbers of this part of the stated unit, so that sums are exact."""

_BITS = 62
"""So many statements fit into one whole number."""

Ranks = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class StateClasses:
    """States that one actor always ranks alike.

    Parameters
    ----------
    of
        The class of each state, -1 where infeasible; shape (N,).
    lead
        The rank of each class by what stands foremost; shape (classes,).
    met
        Which statements or weights each class meets; shape (classes, items). For a ranking, the
        one place at which each class stands.
    """

    of: NDArray[np.int64]
    lead: NDArray[np.int64]
    met: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class RankSampler:
    """Draws one actor's ranks.

    Parameters
    ----------
    kind
        ``statements``, ``ranking`` or ``weights``.
    classes
        What is ranked.
    weights
        The least and greatest weights in parts of :data:`_GRID`; shape (2, items).
    uncertainty
        How sure the preference is.
    """

    kind: str
    classes: StateClasses
    weights: NDArray[np.int64]
    uncertainty: Uncertainty

    def draw(self, generator: np.random.Generator, draws: int) -> Ranks:
        """Return the dense ranks of the classes; shape (draws, classes)."""
        keys = self._keys(generator, draws)
        return _dense(self.classes.lead * (keys.shape[1] + 1) + _dense(keys))

    def wide(self, rank: Ranks) -> Ranks:
        """Return the ranks of all states by those of their classes; shape (draws, N)."""
        # Infeasible states look up one place past the classes.
        none = np.full((len(rank), 1), -1, dtype=np.int32)
        wide: Ranks = np.append(rank, none, axis=1)[:, self.classes.of]
        return wide

    def _keys(self, generator: np.random.Generator, draws: int) -> NDArray[np.int64]:
        """Return a number per draw and class; greater is better."""
        met, uncertainty = self.classes.met, self.uncertainty
        items = met.shape[1]
        if self.kind == "weights":
            low, high = self.weights
            drawn = generator.integers(low, high, size=(draws, items), endpoint=True)
            return drawn @ met.T.astype(np.int64)
        if uncertainty.partial is None:
            order = orders(generator, draws, items, uncertainty.confidence, uncertainty.spread)
        else:
            pairs = [(a - 1, b - 1) for a, b in uncertainty.partial]
            order = extensions(generator, draws, items, pairs)
        turned = self._turned(generator, draws, items)
        if items <= _BITS:
            # To want the opposite is to count what meets it as a loss of the same worth.
            worth = np.where(turned, -1, 1) * _as_numbers(order)
            return worth @ met.T.astype(np.int64)
        return np.stack(
            [_lexicographic((met ^ turn)[:, one]) for one, turn in zip(order, turned, strict=True)]
        )

    def _turned(self, generator: np.random.Generator, draws: int, items: int) -> NDArray[np.bool_]:
        """Return which statements are wanted the other way round; shape (draws, items).

        Nothing is drawn where everything is known.
        """
        turned = np.zeros((draws, items), dtype=bool)
        unknown = [place - 1 for place in self.uncertainty.unknown]
        if unknown and self.kind == "statements":
            turned[:, unknown] = generator.integers(0, 2, size=(draws, len(unknown)), dtype=bool)
        return turned


def _as_numbers(order: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return what each item counts in a binary number led by the most important one."""
    worth = np.empty_like(order)
    powers = np.int64(1) << np.arange(order.shape[1] - 1, -1, -1, dtype=np.int64)
    np.put_along_axis(worth, order, np.broadcast_to(powers, order.shape), axis=1)
    return worth


def _lexicographic(met: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the dense rank of vectors, the first column leading."""
    found: NDArray[np.int64] = np.unique(met, axis=0, return_inverse=True)[1].reshape(-1)
    return found.astype(np.int64)


def _dense(keys: NDArray[np.int64]) -> Ranks:
    """Return the dense ranks of keys within each row."""
    order = np.argsort(keys, axis=1, kind="stable")
    ascending = np.take_along_axis(keys, order, axis=1)
    steps = np.zeros(keys.shape, dtype=np.int32)
    np.cumsum(ascending[:, 1:] != ascending[:, :-1], axis=1, out=steps[:, 1:])
    rank = np.empty_like(steps)
    np.put_along_axis(rank, order, steps, axis=1)
    return rank


def rank_sampler(
    conflict: Conflict, actor: str, feasible: NDArray[np.bool_], uncertainty: Uncertainty
) -> RankSampler:
    """Return what draws an actor's ranks.

    Parameters
    ----------
    conflict
        At one phase: see :meth:`~detente.model.conflict.Conflict.at`.
    feasible
        Which states can be; shape (N,).

    Raises
    ------
    CaseError
        Where a partial order or a range does not fit the preference.
    """
    want = conflict.preferences.get(actor, Preference())
    options = tuple(conflict.options)
    foremost = _met([one.want for one in want.foremost], options, feasible)
    none = np.zeros((2, 0), dtype=np.int64)
    if want.ranking is not None:
        plain = want.model_copy(update={"foremost": ()})
        rank = ranks(plain, feasible, options=options, code=conflict.code)[feasible]
        places = rank.max() - rank
        kind, weights = "ranking", none
        met: NDArray[np.bool_] = places[:, None] == np.arange(places.max() + 1)
    elif want.weights is not None:
        kind, weights = "weights", _ranged(want, actor, uncertainty)
        met = _met([one.want for one in want.weights], options, feasible)
    else:
        kind, weights = "statements", none
        met = _met([one.want for one in want.statements], options, feasible)
    _check_partial(actor, kind, met.shape[1], uncertainty)
    return RankSampler(kind, _classes(foremost, met, feasible), weights, uncertainty)


def _met(
    conditions: Sequence[Condition], options: Sequence[str], feasible: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which conditions each feasible state meets; shape (states, conditions)."""
    shape = (2,) * len(options)
    columns = [
        np.broadcast_to(truth(one, options), shape).reshape(-1)[feasible] for one in conditions
    ]
    count = int(np.count_nonzero(feasible))
    return np.stack(columns, axis=1) if columns else np.zeros((count, 0), dtype=bool)


def _classes(
    foremost: NDArray[np.bool_], met: NDArray[np.bool_], feasible: NDArray[np.bool_]
) -> StateClasses:
    """Return the classes of states that meet the same conditions."""
    both, of = np.unique(np.concatenate([foremost, met], axis=1), axis=0, return_inverse=True)
    wide = np.full(feasible.size, -1, dtype=np.int64)
    wide[feasible] = of.reshape(-1)
    return StateClasses(
        wide, _lexicographic(both[:, : foremost.shape[1]]), both[:, foremost.shape[1] :]
    )


def _ranged(want: Preference, actor: str, uncertainty: Uncertainty) -> NDArray[np.int64]:
    """Return the least and the greatest weights as whole numbers."""
    stated = [one.weight for one in want.weights or ()]
    pairs = uncertainty.ranges or tuple((one, one) for one in stated)
    whole_weights(want.weights or (), actor)
    if len(pairs) != len(stated) or any(low > high for low, high in pairs):
        what = f"the ranges of the weights of {actor!r} do not fit its {len(stated)} weights"
        raise CaseError(Problem(what, "Give [least, greatest] for each, in order"))
    if sum(max(abs(low), abs(high)) for low, high in pairs) * _GRID >= 1 << _BITS:
        raise CaseError(Problem(f"the weights of {actor!r} are too large to add up", "Scale them"))
    bounds = np.array(pairs, dtype=float).reshape(-1, 2).T * _GRID
    whole: NDArray[np.int64] = np.rint(bounds).astype(np.int64)
    return whole


def _check_partial(actor: str, kind: str, items: int, uncertainty: Uncertainty) -> None:
    """Check that a partial order speaks of the actor's statements."""
    for pair in uncertainty.partial or ():
        if kind != "statements" or not all(1 <= place <= items for place in pair):
            what = f"the partial order of {actor!r} names statement {max(pair)} of {items}"
            raise CaseError(Problem(what, "Places of statements count from 1"))
