"""A vote between positions that only makes winning likely.

Votes between any two positions become chances of winning, these one distribution over the
positions, and the forecast is the mean position under it.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.support import support, voters_below_midpoints

FAINT = 1e-8
"""Strength of a coalition without members, as a share of all votes; keeps chances above zero."""
CHUNK = 256
"""Draws handled at once."""


def probabilistic_condorcet(stakes: Stakes) -> Floats:
    """Return ``sum P_i x_i`` with ``P_i`` in proportion to ``prod_j p(i beats j)``.

    ``p(i beats j)`` is the share of the votes cast between the two that i gets, a voter's votes
    being capability times salience times how much nearer one is (the conditional form of the
    KTAB toolkit's probabilistic Condorcet election). Every actor's position stands once for each
    actor. Shape ``(...)``.

    Examples
    --------
    >>> round(float(probabilistic_condorcet(Stakes.from_lists([0, 100], capability=[1, 3]))), 6)
    75.0
    """
    n = stakes.position.shape[-1]
    x = stakes.position.reshape(-1, n)
    weight = np.broadcast_to(stakes.weight, stakes.position.shape).reshape(-1, n)
    parts = [
        _mean_winner(x[start : start + CHUNK], weight[start : start + CHUNK])
        for start in range(0, len(x), CHUNK)
    ]
    return np.concatenate(parts).reshape(stakes.position.shape[:-1])


def _mean_winner(x: Floats, weight: Floats) -> Floats:
    """Return the mean position under the chances of winning, for draws of shape ``(d, n)``."""
    order = np.lexsort((weight, x), axis=-1)
    x, weight = np.take_along_axis(x, order, 1), np.take_along_axis(weight, order, 1)
    span = np.ptp(x, axis=-1)[:, np.newaxis, np.newaxis]
    loss = np.abs(x[:, :, np.newaxis] - x[:, np.newaxis, :]) / np.where(span > 0, span, 1.0)
    votes = FAINT + support(weight, loss, voters_below_midpoints(x))
    logs = np.log(votes / (votes + votes.transpose(0, 2, 1))).sum(axis=-1)
    chance = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray((chance * x).sum(axis=-1) / chance.sum(axis=-1))


PROBABILISTIC_CONDORCET = SettlementModel(
    name="probabilistic-condorcet",
    title="the probabilistic Condorcet election",
    citation="Efird, Lester and Wise 2016, the KTAB toolkit",
    forecast=probabilistic_condorcet,
    calibration={0.5: 0.5076, 0.8: 0.7815, 0.9: 0.9638},
)
