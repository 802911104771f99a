"""What a settlement is worth to an actor: one at its own position, less with distance."""

from __future__ import annotations

from typing import Literal

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes
from detente.errors import DataError, Problem

Loss = Literal["linear", "quadratic"]
Breakdown = float | Literal["reference"]
"""Utility of a breakdown: a number, or that of the issue's reference point."""


def utility(stakes: Stakes, settlement: Floats, *, loss: Loss = "linear") -> Floats:
    """Return each actor's utility of a settlement.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``.
    settlement
        Shape ``(...)``, one settlement for each draw.
    loss
        Utility falls with the distance as a share of the scale, or with its square.

    Returns
    -------
    Floats
        Shape ``(..., n)``, from 0 at the far end of the scale to 1 at the actor's own position.

    Examples
    --------
    >>> utility(Stakes.from_lists([0, 100]), np.array(25.0))
    array([0.75, 0.25])
    """
    distance = np.abs(stakes.position - settlement[..., np.newaxis]) / (stakes.high - stakes.low)
    return np.asarray(1 - (distance if loss == "linear" else distance**2))


def no_reference(model: str) -> DataError:
    """Return the error of a model that needs a reference point where there is none."""
    what = f"{model} needs a reference point, which this issue does not name"
    return DataError(Problem(what, "Say what holds if the talks fail (reference)"))


def breakdown_utility(stakes: Stakes, breakdown: Breakdown, loss: Loss) -> Floats:
    """Return each actor's utility of a breakdown, of shape ``(..., n)``.

    Raises
    ------
    DataError
        Where the reference point is asked for and the issue has none.

    Examples
    --------
    >>> breakdown_utility(Stakes.from_lists([0, 100], reference=0.0), "reference", "linear")
    array([1., 0.])
    """
    if breakdown != "reference":
        return np.full(stakes.position.shape, float(breakdown))
    if stakes.reference is None:
        raise no_reference("this model")
    return utility(stakes, np.full(stakes.position.shape[:-1], stakes.reference), loss=loss)
