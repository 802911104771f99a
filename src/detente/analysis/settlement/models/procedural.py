"""The procedural model: a proposer offers what a quota will just accept over the reference point.

A member accepts any place no further from its own position than the reference point is. The
proposer moves the outcome towards itself as far as the pivotal member follows, and not at all if
that member does not want to go that way.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.utility import no_reference
from detente.errors import UnknownName


def procedural(stakes: Stakes, *, proposer: str | None = None, quota: float = 0.5) -> Floats:
    """Return the outcome, of shape ``(...)``.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``, with a reference point.
    proposer
        Who sets the agenda; without a name, the actor with the most capability (of equals, the
        first).
    quota
        A proposal passes with more than this share of all capability; 1 asks for unanimity.

    Raises
    ------
    DataError
        Where the issue names no reference point.
    UnknownName
        Where the proposer is no actor of the issue.

    Examples
    --------
    The second of three follows up to 60, twice its own distance from the reference point.

    >>> members = Stakes.from_lists([10, 30, 90], reference=0.0)
    >>> float(procedural(members, proposer="a2"))
    60.0
    """
    if stakes.reference is None:
        raise no_reference("the procedural model")
    wish = _wish(stakes, proposer) - stakes.reference
    side = np.where(wish >= 0, 1.0, -1.0)[..., np.newaxis]
    # How far each member follows in the proposer's direction; negative for those against.
    reach = 2 * side * (stakes.position - stakes.reference)
    order = np.argsort(-reach, axis=-1, kind="stable")
    share = np.take_along_axis(stakes.capability, order, axis=-1).cumsum(axis=-1)
    share = share / share[..., -1:]
    passed = share >= 1 - 1e-12 if quota >= 1 else share > quota + 1e-12
    pivot = np.take_along_axis(order, np.argmax(passed, axis=-1)[..., np.newaxis], axis=-1)
    limit = np.maximum(np.take_along_axis(reach, pivot, axis=-1)[..., 0], 0.0)
    return np.asarray(stakes.reference + side[..., 0] * np.minimum(np.abs(wish), limit))


def _wish(stakes: Stakes, proposer: str | None) -> Floats:
    """Return the proposer's position, of shape ``(...)``."""
    if proposer is None:
        strongest = np.argmax(stakes.capability, axis=-1)[..., np.newaxis]
        return np.asarray(np.take_along_axis(stakes.position, strongest, axis=-1)[..., 0])
    if proposer not in stakes.actors:
        raise UnknownName("actor", proposer, stakes.actors)
    return np.asarray(stakes.position[..., stakes.actors.index(proposer)])


PROCEDURAL = SettlementModel(
    name="procedural",
    title="the procedural model",
    citation="Romer and Rosenthal 1978, Public Choice 33; Crombez 1996, B.J.Pol.S. 26",
    forecast=procedural,
    needs_reference=True,
    calibration={0.5: 0.4882, 0.8: 0.7822, 0.9: 0.9509},
)
