"""The plain mean of the positions: everybody counts the same."""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes


def mean(held: Stakes) -> Floats:
    """Return the unweighted mean position, of shape ``(...)``."""
    return np.asarray(held.position.mean(axis=-1))
