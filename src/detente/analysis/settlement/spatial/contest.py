"""What the actors of the spatial model believe: utilities, risk, and contests between two.

Arrays run over actors; ``views[h, i, j]`` is what h thinks that the position of j is worth to i.
After the KTAB toolkit (Efird, Lester and Wise 2016); letters as in its documents.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.analysis.settlement.spatial.election import elect, votes
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.stakes import Floats

ALONE = 1e-10
"""Strength of a side in a contest before anyone joins."""


@dataclass(frozen=True, eq=False)
class SpatialState:
    """Where everybody stands in one turn, on a line or in a space from 0 to 1.

    ``place`` and ``salience`` have shape ``(n, d)``, ``capability`` and ``risk`` shape ``(n,)``;
    ``now[i, j]`` is what the position of j is truly worth to i.
    """

    place: Floats
    capability: Floats
    salience: Floats
    risk: Floats
    now: Floats
    views: Floats

    @property
    def influence(self) -> Floats:
        """Return capability times total salience."""
        return np.asarray(self.capability * self.salience.sum(axis=1))


def distances(place: Floats, salience: Floats, other: Floats) -> Floats:
    """Return how far actor i finds each other place, shape ``(n, m)``, by its own salience."""
    squared = salience**2
    idle = squared.sum(axis=1, keepdims=True) == 0
    squared = np.where(idle, 1.0, squared)
    gaps = (place[:, np.newaxis, :] - other[np.newaxis, :, :]) ** 2
    return np.asarray(
        np.sqrt((squared[:, np.newaxis, :] * gaps).sum(axis=2) / squared.sum(axis=1)[:, np.newaxis])
    )


def utility_of(distance: Floats, risk: Floats) -> Floats:
    """Return the utility of a distance: ``(1 - d)(1 + R d)``, straight beyond one."""
    return np.asarray((1 - distance) * (1 + risk * np.minimum(distance, 1.0)))


def spatial_state(
    place: Floats, capability: Floats, salience: Floats, rules: SpatialRules
) -> SpatialState:
    """Return everybody's utilities, risk attitudes and views of each other.

    Risk attitudes come from a risk-neutral election among all positions: who is likely to win
    as things stand avoids risk, who is not seeks it.
    """
    distance = distances(place, salience, place)
    chance = elect(capability, utility_of(distance, np.zeros(1)), rules)
    risk = risk_attitudes(chance, rules)
    seen = (1 - rules.risk_view) * risk[:, np.newaxis] + rules.risk_view * risk[np.newaxis, :]
    views = utility_of(distance[np.newaxis], seen[:, :, np.newaxis])
    now = utility_of(distance, risk[:, np.newaxis])
    return SpatialState(place, capability, salience, risk, now, views)


def risk_attitudes(chance: Floats, rules: SpatialRules) -> Floats:
    """Return risk attitudes from chances of winning, above zero for the risk averse."""
    low, high = chance.min(), chance.max()
    if high - low <= 1e-12:
        return np.zeros_like(chance)
    rank = (chance - low) / (high - low)
    bottom = {"min": 0.0, "mid": -0.5, "max": -1.0}[rules.risk_range]
    return np.asarray(bottom + (1 - bottom) * rank)


def contest(state: SpatialState, h: int, i: int, rules: SpatialRules) -> Floats:
    """Return h's estimate of the chance that i beats each other actor, shape ``(n,)``.

    The principals bring their own weight; each third party joins the side it would rather back,
    judging the contest as if it alone joined.
    """
    view = state.views[h]
    weight = state.influence
    ours = np.diag(view)
    for_i = ALONE + votes(weight[i], ours[i] - view[i], rules)
    for_j = ALONE + votes(weight, ours - view[:, i], rules)
    if rules.third_parties == "semi":
        joins = _third_parties(view, weight, ours, i, (for_i, for_j), rules)
        joins[i] = 0.0
        np.fill_diagonal(joins, 0.0)
        for_i = for_i + np.maximum(joins, 0.0).sum(axis=0)
        for_j = for_j + np.maximum(-joins, 0.0).sum(axis=0)
    return np.asarray(for_i / (for_i + for_j))


def _third_parties(
    view: Floats,
    weight: Floats,
    ours: Floats,
    i: int,
    sides: tuple[Floats, Floats],
    rules: SpatialRules,
) -> Floats:
    """Return the votes of each third party (rows) in the contest of i with each j (columns)."""
    heavy = weight[:, np.newaxis]
    backs_i, backs_j = view[:, i][:, np.newaxis], view
    lean = votes(heavy, backs_i - backs_j, rules)
    with_i = sides[0] + np.maximum(lean, 0.0)
    with_j = sides[1] + np.maximum(-lean, 0.0)
    chance = with_i / (with_i + with_j)
    own = ours[:, np.newaxis]
    # Who backs the winner keeps its own position; who backs the loser must adopt the winner's.
    joining_i = chance * (2 * backs_i + own) + (1 - chance) * 3 * backs_j
    joining_j = chance * 3 * backs_i + (1 - chance) * (2 * backs_j + own)
    return votes(heavy, joining_i - joining_j, rules)


def gains(state: SpatialState, i: int, chance: Floats) -> Floats:
    """Return what i expects to gain from challenging each actor, given its chances.

    A target resists with the weight of its salience and gives in otherwise.
    """
    own, theirs = state.views[i, i, i], state.views[i, i]
    resists = state.salience.sum(axis=1)
    fight = 2 * (chance * own + (1 - chance) * theirs)
    return np.asarray((1 - resists) * 2 * own + resists * fight - (own + theirs))
