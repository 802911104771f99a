"""One round of the group decision model, for many draws at once.

Bueno de Mesquita's expected utility model as specified by Scholz, Calbert and Smith (2011,
"Unravelling Bueno De Mesquita's group decision model", ICAART, pp. 18-30); equation numbers are
the paper's.

Everything here works on actors sorted along the line and has shape ``(d, n)`` or ``(d, n, n)``,
d draws of n actors; in a pair ``[i, j]``, i looks at j.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.settlement.group_decision.variants import Rules
from detente.analysis.settlement.median import median_of
from detente.analysis.settlement.stakes import Floats
from detente.analysis.settlement.support import support, voters_below_midpoints

TIE = 1e-12
"""Expected utilities closer than this (of a range of about 4) count as equal."""
STAYS, CONFRONTATION, COMPROMISE, CAPITULATION = 0, 1, 2, 3
KINDS = ("stays", "confrontation", "compromise", "capitulation")


@dataclass(frozen=True, eq=False)
class GroupRound:
    """What one round decided, each array of shape ``(d, n)``.

    ``position`` is where each actor goes, ``kind`` indexes `KINDS`, ``to`` is the actor whose
    challenge it yields to (itself where it stays), ``own`` and ``other`` the two expected
    utilities behind that, ``risk`` the risk exponents.
    """

    position: Floats
    kind: NDArray[np.int8]
    to: NDArray[np.intp]
    own: Floats
    other: Floats
    risk: Floats


def group_round(
    x: Floats, w: Floats, s: Floats, span: Floats, rules: Rules, q: float
) -> GroupRound:
    """Return one simultaneous round for actors sorted by position.

    Parameters
    ----------
    x, w, s
        Positions, votes and salience (of one), shape ``(d, n)``, x ascending.
    span
        Range of positions at the start of the talks, shape ``(d,)``, above zero.
    rules
        The variant's switches.
    q
        Chance that an unchallenged actor stays put.
    """
    gap = np.abs(x[:, :, np.newaxis] - x[:, np.newaxis, :]) / span[:, np.newaxis, np.newaxis]
    cuts = voters_below_midpoints(x)
    pull = np.abs(x - median_of(x, w, ties="lower")[:, np.newaxis]) / span[:, np.newaxis]
    chance = probability(w, gap, cuts, rules)
    # At neutral risk a challenge is worth 2 g (1 - 2 s_j (1 - P)): eq. 25 with r = 1.
    danger = 2 * gap * (1 - 2 * s[:, np.newaxis, :] * (1 - chance))
    if q != 1:
        danger -= (1 - q) * np.where(gap > 0, _drift(gap, pull[:, :, np.newaxis], 1.0), 0.0)
    risk = exponents(danger)
    if rules.bent_votes:
        chance = probability(w, gap ** risk[:, :, np.newaxis], cuts, rules)
    own, other = expected(gap, pull, s, chance, risk, q)
    return choose(x, own, other if rules.focal else own.transpose(0, 2, 1), risk, rules)


def probability(w: Floats, loss: Floats, cuts: NDArray[np.intp], rules: Rules) -> Floats:
    """Return the chance that i beats j (eq. 30-31), 0 where they stand together."""
    votes = support(w, loss, cuts)
    if rules.denominator == "all":
        everyone = 2 * votes.sum(axis=(1, 2), keepdims=True)
        return np.asarray(votes / np.where(everyone > 0, everyone, 1.0))
    against = votes.transpose(0, 2, 1)
    cast = votes + against
    for_i = np.maximum(votes - against, 0.0) if rules.net else votes
    return np.divide(for_i, cast, out=np.zeros_like(votes), where=cast > 0)


def expected(
    gap: Floats, pull: Floats, s: Floats, chance: Floats, risk: Floats, q: float
) -> tuple[Floats, Floats]:
    """Return what a challenge is worth (eq. 5-7, 25), seen with the risk exponent of i.

    The first array holds at ``[i, j]`` what i expects from challenging j, the second what i
    thinks that j expects from challenging i.
    """
    bend = risk[:, :, np.newaxis]
    win = 2 - 4 * (0.5 - 0.5 * gap) ** bend
    lose = 2 - 4 * (0.5 + 0.5 * gap) ** bend
    idle = q * (2 - 4 * 0.5**bend)
    # If the rival resists, win by chance; if not, win: win - s (1 - P) (win - lose).
    stake = win - lose
    win -= idle
    fails = 1 - chance
    own = fails * stake
    own *= s[:, np.newaxis, :]
    np.subtract(win, own, out=own)
    other = fails.transpose(0, 2, 1) * stake
    other *= s[:, :, np.newaxis]
    np.subtract(win, other, out=other)
    if q != 1:
        own -= (1 - q) * _drift(gap, pull[:, :, np.newaxis], bend)
        other -= (1 - q) * _drift(gap, pull[:, np.newaxis, :], bend)
    return own, other


def _drift(gap: Floats, pull: Floats, bend: Floats | float) -> Floats:
    """Return what an unchallenged rival's drift to the median is worth (eq. 22-23).

    It helps the challenger that stands nearer to the median than to the rival, and harms others.
    """
    reach = np.minimum(0.25 * (pull + gap), 0.5)
    better = 2 - 4 * (0.5 - reach) ** bend
    worse = 2 - 4 * (0.5 + reach) ** bend
    return np.where(pull < gap, better, worse)


def exponents(danger: Floats) -> Floats:
    """Return risk exponents in [0.5, 2] from what others expect of challenging one (eq. 32-34).

    ``danger[i, j]`` is what i expects from challenging j at neutral risk, 0 for itself.
    Where all are equally secure everybody is risk neutral.
    """
    security = danger.sum(axis=1)
    top = security.max(axis=-1, keepdims=True)
    bottom = security.min(axis=-1, keepdims=True)
    spread = top - bottom
    even = spread <= TIE
    standing = (2 * security - top - bottom) / np.where(even, 1.0, spread)
    standing = np.where(even, 0.0, standing)
    return np.asarray((1 - standing / 3) / (1 + standing / 3))


def choose(x: Floats, own: Floats, other: Floats, risk: Floats, rules: Rules) -> GroupRound:
    """Return each actor's answer to the challenges it sees (fig. 6, sec. 6.2).

    Confrontation comes before compromise, compromise before capitulation; inside a class the
    least move wins, and of equal ones the lower position.
    """
    start, target = x[:, :, np.newaxis], x[:, np.newaxis, :]
    pressed = (other > TIE) & (start != target)
    loses = pressed & (own > TIE) & (other - own > TIE)
    torn = pressed & (own < -TIE)
    compromises = torn & (other + own > TIE)
    distance = np.abs(target - start)
    rank = np.full_like(own, np.inf)
    if rules.least_move:
        np.divide(distance * -own, other, out=rank, where=compromises)
    else:
        # Here own is below zero and other above: their sizes are -own and other.
        np.divide(other * target - own * start, other - own, out=rank, where=compromises)
    classes = [np.where(loses, distance, np.inf), rank]
    if rules.capitulates:
        classes.append(np.where(torn & (other + own < -TIE), distance, np.inf))
    return _best_offers(x, own, other, risk, classes)


def _best_offers(
    x: Floats, own: Floats, other: Floats, risk: Floats, classes: list[Floats]
) -> GroupRound:
    """Return the round in which everybody takes the best offer of its best class.

    A class ranks the offers of each actor along its row, infinite where there is none.
    """
    draws, n = x.shape
    kind = np.zeros((draws, n), dtype=np.int8)
    to = np.broadcast_to(np.arange(n), (draws, n)).copy()
    for number, rank in reversed(list(enumerate(classes, start=1))):
        best = np.argmin(rank, axis=-1)
        any_offer = np.isfinite(np.take_along_axis(rank, best[:, :, np.newaxis], axis=2)[..., 0])
        to = np.where(any_offer, best, to)
        kind = np.where(any_offer, np.int8(number), kind)
    at = to[:, :, np.newaxis]
    target = np.take_along_axis(x, to, axis=1)
    mine = np.take_along_axis(own, at, axis=2)[..., 0]
    theirs = np.take_along_axis(other, at, axis=2)[..., 0]
    meets = kind == COMPROMISE
    share = np.divide(-mine, theirs, out=np.ones_like(x), where=meets)
    return GroupRound(
        position=np.where(meets, x + (target - x) * share, target),
        kind=kind,
        to=to,
        own=mine,
        other=theirs,
        risk=risk,
    )
