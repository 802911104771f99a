"""The truth of every test in every reading under every setting, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.readings.setting import SETTINGS

CONCEPT: Final = "concept"
RULE: Final = "rule"
"""The two factors beside the questions."""

Truths = NDArray[np.bool_]
"""Whether each test is met; shape (readings, settings, tests)."""


@dataclass(frozen=True, eq=False)
class Evaluations:
    """What every test came to, over some readings and all settings.

    Parameters
    ----------
    answers
        For each reading and question, the place of the answer; shape (readings, questions).
    truth
        Whether each test is met; shape (readings, settings, tests).
    """

    answers: NDArray[np.int64]
    truth: Truths

    @property
    def count(self) -> int:
        """Return the number of evaluations of each test."""
        return int(self.truth.shape[0] * self.truth.shape[1])

    def agreeing(self) -> NDArray[np.int64]:
        """Return under how many settings each test is met; shape (readings, tests)."""
        return np.asarray(self.truth.sum(axis=1), dtype=np.int64)

    def only(self, readings: NDArray[np.bool_]) -> Evaluations:
        """Return the evaluations of some of the readings alone."""
        return Evaluations(self.answers[readings], self.truth[readings])


def concept_column() -> NDArray[np.int64]:
    """Return the place of each setting's concept; shape (settings,).

    >>> concept_column().tolist()
    [0, 1, 1, 1, 2, 2, 2, 3, 3, 3]
    """
    return _places([one.concept for one in SETTINGS])


def rule_column() -> NDArray[np.int64]:
    """Return the place of each setting's rule, Nash's own being 0; shape (settings,).

    >>> rule_column().tolist()
    [0, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    """
    return _places([one.rule for one in SETTINGS])


def _places(values: Sequence[str | None]) -> NDArray[np.int64]:
    """Return the place of each value among the different ones."""
    known = list(dict.fromkeys(values))
    return np.array([known.index(one) for one in values], dtype=np.int64)


def groups(columns: Sequence[NDArray[np.int64]], rows: int) -> tuple[NDArray[np.int64], int]:
    """Return which group each row falls into, rows alike in all columns together, and how many.

    Parameters
    ----------
    columns
        Small whole numbers, one for each row; shape (rows,) each.
    """
    group, count = np.zeros(rows, dtype=np.int64), min(rows, 1)
    for column in columns:
        joined = group * (int(column.max(initial=0)) + 1) + column
        values, group = np.unique(joined, return_inverse=True)
        count = values.size
    return group, count


def sums(values: NDArray[np.int64], group: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return the sums of rows, group by group; shape (groups, ...)."""
    total = np.zeros((count, *values.shape[1:]), dtype=np.int64)
    order = np.argsort(group, kind="stable")
    if order.size:
        starts = np.flatnonzero(np.diff(group[order], prepend=-1))
        total[group[order][starts]] = np.add.reduceat(values[order], starts, axis=0)
    return total
