"""What a settlement is worth to an actor: one at its own position, less with distance."""

from __future__ import annotations

from typing import Literal

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes
from detente.errors import DataError, Problem

Loss = Literal["linear", "quadratic"]
Breakdown = float | Literal["reference"]
"""Utility of a breakdown: a number, or that of the issue's reference point."""


def utility(held: Stakes, place: Floats, *, loss: Loss = "linear") -> Floats:
    """Return each actor's utility of a place.

    Parameters
    ----------
    held
        The stakes, shape ``(..., n)``.
    place
        Shape ``(...)``, one settlement for each draw.
    loss
        Utility falls with the distance as a share of the scale, or with its square.

    Returns
    -------
    Floats
        Shape ``(..., n)``, from 0 at the far end of the scale to 1 at the actor's own position.
    """
    away = np.abs(held.position - place[..., np.newaxis]) / (held.high - held.low)
    return np.asarray(1 - (away if loss == "linear" else away**2))


def no_reference(model: str) -> DataError:
    """Return the error of a model that needs a reference point where there is none."""
    what = f"{model} needs a reference point, which this issue does not name"
    return DataError(Problem(what, "Say what holds if the talks fail (reference)"))


def breakdown_utility(held: Stakes, breakdown: Breakdown, loss: Loss) -> Floats:
    """Return each actor's utility of a breakdown, of shape ``(..., n)``.

    Raises DataError where the reference point is asked for and the issue has none.
    """
    if breakdown != "reference":
        return np.full(held.position.shape, float(breakdown))
    if held.reference is None:
        raise no_reference("this model")
    return utility(held, np.full(held.position.shape[:-1], held.reference), loss=loss)
