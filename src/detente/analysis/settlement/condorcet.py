"""Votes between positions: the Condorcet winner, and a vote that only makes winning likely.

Ordinal voting counts each voter in full for the nearer of two positions; cardinal voting counts
it by how much nearer. On one line both are won by the weighted median. The probabilistic form
turns coalition strengths into chances and forecasts the mean position under them.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.support import support, voters_below_midpoints

FAINT = 1e-8
"""Strength of a coalition without members, as a share of all votes; keeps chances above zero."""
CHUNK = 256


def condorcet_winners(held: Stakes) -> tuple[str, ...]:
    """Return the actors whose position no other position beats in an ordinal vote.

    Several stand for a tie; on one line there is always at least one (Black 1948).
    """
    x, weight = held.position, held.weight
    away = np.abs(x[:, np.newaxis] - x[np.newaxis, :])
    nearer = away[:, :, np.newaxis] < away[:, np.newaxis, :] - 1e-12
    votes = np.einsum("k,kab->ab", weight, nearer)
    unbeaten = (votes >= votes.T - 1e-12).all(axis=1)
    return tuple(name for name, holds in zip(held.actors, unbeaten, strict=True) if holds)


def probabilistic_condorcet(held: Stakes) -> Floats:
    """Return ``sum P_i x_i`` with ``P_i`` in proportion to ``prod_j p(i beats j)``.

    ``p(i beats j)`` is the share of the votes cast between the two that i gets, a voter's votes
    being capability times salience times how much nearer one is (the conditional form of the
    KTAB toolkit's probabilistic Condorcet election; Efird, Lester and Wise 2016). Every actor's
    position stands once for each actor. Shape ``(...)``.
    """
    n = held.position.shape[-1]
    x = held.position.reshape(-1, n)
    weight = np.broadcast_to(held.weight, held.position.shape).reshape(-1, n)
    parts = [
        _elect(x[start : start + CHUNK], weight[start : start + CHUNK])
        for start in range(0, len(x), CHUNK)
    ]
    return np.concatenate(parts).reshape(held.position.shape[:-1])


def _elect(x: Floats, weight: Floats) -> Floats:
    """Return the mean position under the chances of winning, for draws of shape ``(d, n)``."""
    order = np.lexsort((weight, x), axis=-1)
    x, weight = np.take_along_axis(x, order, 1), np.take_along_axis(weight, order, 1)
    span = np.ptp(x, axis=-1)[:, np.newaxis, np.newaxis]
    loss = np.abs(x[:, :, np.newaxis] - x[:, np.newaxis, :]) / np.where(span > 0, span, 1.0)
    votes = FAINT + support(weight, loss, voters_below_midpoints(x))
    logs = np.log(votes / (votes + votes.transpose(0, 2, 1))).sum(axis=-1)
    chance = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray((chance * x).sum(axis=-1) / chance.sum(axis=-1))
