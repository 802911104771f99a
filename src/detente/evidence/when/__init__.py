"""Times told in a text: intervals with granularity, found by a hand-written grammar."""

from detente.evidence.when.find import Time, find
from detente.evidence.when.interval import Granularity, Interval

__all__ = ["Granularity", "Interval", "Time", "find"]
