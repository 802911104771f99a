"""Who would back whom: the votes behind each of two positions, for every pair at once.

Voter k prefers position a to position b by ``f_kb - f_ka``, where ``f_ka = (|x_k - x_a| / span)
** r_k``. The support for a against b is the weighted sum of these over the voters that prefer a.

Taken literally that is a sum over triples. On a line the voters who prefer the lower of two
positions are those below the point midway, so sums over the first m voters answer every pair:
``n**2`` work instead of ``n**3``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from detente.analysis.settlement.stakes import Floats

DENSE = 64
"""Up to this many actors, voters below a midpoint are counted one voter at a time."""


def support(weight: Floats, loss: Floats, cuts: NDArray[np.intp]) -> Floats:
    """Return the support for each position against each other.

    Parameters
    ----------
    weight
        Shape ``(d, n)``: each voter's votes, voters ascending by position.
    loss
        Shape ``(d, n, n)``: ``f[d, k, a]``, voter k's loss at the position of a.
    cuts
        What `voters_below_midpoints` returned for these voters' positions.

    Returns
    -------
    Floats
        Shape ``(d, n, n)``: entry ``[d, a, b]`` is the support for a against b; never negative.
    """
    draws, n = weight.shape
    below = np.zeros((draws, n + 1, n))
    np.cumsum(weight[:, :, np.newaxis] * loss, axis=1, out=below[:, 1:])
    gain = np.take_along_axis(below, cuts, axis=1)
    gain = gain - gain.transpose(0, 2, 1)
    total = below[:, -1]
    # Row a below column b: the voters under the midpoint back a. Otherwise those over it do.
    lower = np.tri(n, k=-1, dtype=bool)
    np.subtract(total[:, np.newaxis, :] - total[:, :, np.newaxis], gain, out=gain, where=lower)
    return np.asarray(np.maximum(gain, 0.0, out=gain))


def voters_below_midpoints(position: Floats) -> NDArray[np.intp]:
    """Return how many voters stand below the midpoint of each pair.

    ``position`` has shape ``(d, n)`` and ascends; the counts have shape ``(d, n, n)``.
    """
    draws, n = position.shape
    middle = (position[:, :, np.newaxis] + position[:, np.newaxis, :]) / 2
    if n > DENSE:
        counts = [np.searchsorted(x, mid) for x, mid in zip(position, middle, strict=True)]
        return np.array(counts, dtype=np.intp)
    count = np.zeros((draws, n, n), dtype=np.int8)
    for voter in range(n):
        count += position[:, voter, np.newaxis, np.newaxis] < middle
    return count.astype(np.intp)
