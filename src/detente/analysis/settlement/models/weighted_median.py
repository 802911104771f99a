"""The median voter: the position that beats every other one in a vote (Black 1948).

On one line the winner of pairwise votes, each worth capability times salience, is the weighted
median: it minimises ``F(y) = sum(w |x - y|)``, and the margin of a over b is ``F(b) - F(a)``,
so votes never cycle. ``F`` can be flat between two positions; the tie rule then decides.
"""

from __future__ import annotations

from detente.analysis.settlement.median import Ties, median_of
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.stakes import Floats, Stakes


def weighted_median(stakes: Stakes, *, ties: Ties = "midpoint") -> Floats:
    """Return the median weighted by capability times salience, of shape ``(...)``.

    Parameters
    ----------
    stakes
        The stakes, shape ``(..., n)``.
    ties
        What to return where exactly half of the weight lies on each side: the lower or the
        upper of the two positions, or the point midway.

    Examples
    --------
    >>> even = Stakes.from_lists(position=[20, 60], capability=[1, 1])
    >>> [float(weighted_median(even, ties=rule)) for rule in ("lower", "midpoint", "upper")]
    [20.0, 40.0, 60.0]
    """
    return median_of(stakes.position, stakes.weight, ties=ties)


WEIGHTED_MEDIAN = SettlementModel(
    name="weighted-median",
    title="the weighted median",
    citation="Black 1948, Journal of Political Economy 56",
    forecast=weighted_median,
    aliases=("condorcet",),
    calibration={0.5: 0.5055, 0.8: 0.7496, 0.9: 0.9638},
    quick=True,
)
