"""Bargains of the spatial model: what a challenger proposes, and which proposal is adopted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detente.analysis.settlement.spatial.contest import (
    SpatialState,
    contest,
    distances,
    gains,
    utility_of,
)
from detente.analysis.settlement.spatial.election import elect
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.stakes import Floats

WORTHWHILE = 1e-5
"""A challenge must promise more than this."""
LEAST = 1e-6
"""Keeps weights of a bargain from vanishing together."""


@dataclass(frozen=True, eq=False)
class Bargain:
    """A deal between two: where each would move, what the initiator expects, its chance."""

    initiator: int
    receiver: int
    to_initiator: Floats
    to_receiver: Floats
    gain: float
    chance: float


def propose(state: SpatialState, i: int, rules: SpatialRules) -> list[Bargain]:
    """Return i's proposals to the actor it gains most from challenging; none if it gains nothing.

    Of equally good targets it takes the first.
    """
    chance = contest(state, i, i, rules)
    gain = gains(state, i, chance)
    gain[i] = -np.inf
    j = int(np.argmax(gain))
    if not gain[j] > WORTHWHILE:
        return []
    mine = _between(state, i, j, float(chance[j]), rules)
    deals = [mine]
    if rules.proposals != "initiator":
        theirs = _between(state, i, j, float(contest(state, j, i, rules)[j]), rules)
        # The toolkit weighs the receiver with the initiator's capability here; this does not.
        w = state.influence[[i, j]] / state.influence[[i, j]].sum()
        middle = (w[0] * mine[0] + w[1] * theirs[0], w[0] * mine[1] + w[1] * theirs[1])
        deals = [mine, theirs] if rules.proposals == "both" else [middle]
    return [Bargain(i, j, a, b, float(gain[j]), float(chance[j])) for a, b in deals]


def _between(
    state: SpatialState, i: int, j: int, chance: float, rules: SpatialRules
) -> tuple[Floats, Floats]:
    """Return where i and j would move under a bargain, each dimension by itself."""
    ti, tj = state.place[i], state.place[j]
    si, sj = state.salience[i], state.salience[j]
    if rules.bargain == "s2pmax":
        lead = 2 * chance - 1
        behind_i, behind_j = max(-lead, 0.0), max(lead, 0.0)
        shift_i = behind_i * sj**2 / (behind_i * sj**2 + LEAST + (1 - behind_i) * si**2)
        shift_j = behind_j * si**2 / (behind_j * si**2 + LEAST + (1 - behind_j) * sj**2)
        return ti + shift_i * (tj - ti), tj + shift_j * (ti - tj)
    power = 1 if rules.bargain == "s1p1" else 2
    wi, wj = (si * chance) ** power, (sj * (1 - chance)) ** power
    total = wi + wj + LEAST
    to_i = ((wi + LEAST) * ti + wj * tj) / total
    to_j = (wi * ti + (wj + LEAST) * tj) / total
    return _four_decimals(to_i), _four_decimals(to_j)


def _four_decimals(place: Floats) -> Floats:
    """Return places in [0, 1] rounded half up to four decimals."""
    return np.floor(place * 10_000 + 0.5) / 10_000


def adopt(state: SpatialState, k: int, deals: list[Bargain], rules: SpatialRules) -> Bargain | None:
    """Return the deal that the world elects for k among its own, None for no change.

    Every actor weighs the whole state after each deal, by the mean utility of all positions.
    """
    if not deals:
        return None
    now = state.now
    total = now.sum(axis=1)
    options = [total / len(now)]
    for deal in deals:
        moved = np.stack([deal.to_initiator, deal.to_receiver])
        value = utility_of(distances(state.place, state.salience, moved), state.risk[:, np.newaxis])
        gone = now[:, deal.initiator] + now[:, deal.receiver]
        options.append((total - gone + value.sum(axis=1)) / len(now))
    own = sum(deal.initiator < k for deal in deals)
    # Earlier proposals come first, then no change, then the rest; of equals the first wins.
    order = [*range(1, own + 1), 0, *range(own + 1, len(options))]
    chance = elect(state.capability, np.stack([options[m] for m in order], axis=1), rules)
    chosen = order[int(np.argmax(chance))]
    return deals[chosen - 1] if chosen else None
