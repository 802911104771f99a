"""The compromise model: the mean of the positions, weighted by capability times salience.

The forecast that past decisions favour (Achen 2006; Thomson 2011), and the default here. It is
also the limit of the asymmetric Nash bargaining solution with quadratic loss when a breakdown
is much worse for everybody than any deal.
"""

from __future__ import annotations

import numpy as np

from detente.analysis.settlement.stakes import Floats, Stakes


def compromise(held: Stakes) -> Floats:
    """Return the settlement ``sum(c s x) / sum(c s)``, of shape ``(...)``."""
    return np.asarray(np.einsum("...i,...i->...", held.weight, held.position))
