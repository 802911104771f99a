"""The compromise model with salience taken halfway to the issue's mean.

Experts' ratings of salience are noisy, and a noisy weight does best when it is shrunk towards
the mean of its group; equal weights are the far end of that road (Dawes 1979). The half is
chosen beforehand, not fitted.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.compromise import compromise
from detente.analysis.settlement.stakes import Floats, Stakes

DAMPING = 0.5
"""How far salience goes towards the issue's mean: 0 is the compromise model, 1 ignores it."""


def damped_salience(held: Stakes, *, damping: float = DAMPING) -> Floats:
    """Return the compromise under damped salience, of shape ``(...)``."""
    return compromise(damp(held, damping=damping))


def damp(held: Stakes, *, damping: float = DAMPING) -> Stakes:
    """Return the stakes with salience moved towards its mean over the actors."""
    shared = held.salience.mean(axis=-1, keepdims=True)
    salience = np.asarray((1 - damping) * held.salience + damping * shared)
    return Stakes(
        held.actors,
        held.position,
        held.capability,
        salience,
        held.low,
        held.high,
        held.reference,
    )
