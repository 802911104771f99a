"""The fewest questions whose answers settle whether a test is met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.readings.evaluations import (
    Evaluations,
    concept_column,
    groups,
    rule_column,
    sums,
)

MOST_FACTORS: Final = 3
"""No more questions than this are said to settle a test."""

ENOUGH: Final = Fraction(99, 100)
"""Questions settle a test that they tell right in this share of evaluations."""


@dataclass(frozen=True)
class Settled:
    """What settles a test.

    Parameters
    ----------
    factors
        The places of the questions, in order; the concept counts as one more question, the rule
        as the one after it. Empty where the test comes out alike nearly everywhere.
    met
        Each combination of their answers, by place, under which the test is met; under all others
        that were tried it is not.
    unmet
        The other combinations that were tried.
    right
        The share of evaluations in which that tells the truth.
    """

    factors: tuple[int, ...]
    met: tuple[tuple[int, ...], ...]
    unmet: tuple[tuple[int, ...], ...]
    right: float


def settled(evaluations: Evaluations) -> tuple[Settled | None, ...]:
    """Return what settles each test, ``None`` where no three questions do.

    Of several sets of as many questions, the one that is right more often; then the first in
    order. A combination counts as met where more evaluations meet the test than not.
    """
    rows = _Rows(evaluations)
    found: list[Settled | None] = [None] * evaluations.truth.shape[2]
    open_ = list(range(len(found))) if evaluations.count else []
    for size in range(MOST_FACTORS + 1):
        best = np.full(len(open_), ceil(ENOUGH * evaluations.count) - 1)
        for factors in combinations(range(rows.factors), size):
            met, total = rows.counts(factors, open_)
            right = np.maximum(met, total[:, None] - met).sum(axis=0)
            for place in np.flatnonzero(right > best):
                best[place] = right[place]
                found[open_[place]] = rows.settled(factors, open_[place], int(right[place]))
        open_ = [test for test in open_ if found[test] is None]
    return tuple(found)


class _Rows:
    """Evaluations counted over what questions, concepts and rules leave alike.

    Most sets of questions name neither the concept nor the rule; the settings are then added up
    once and for all.
    """

    def __init__(self, evaluations: Evaluations) -> None:
        """Add up settings for each of the four ways to tell them apart."""
        self.answers = evaluations.answers
        self.questions = evaluations.answers.shape[1]
        self.factors = self.questions + 2
        self.count = evaluations.count
        self._truth = evaluations.truth.astype(np.int64)
        self._known = {asked: self._added(asked) for asked in product((False, True), repeat=2)}

    def counts(
        self, factors: Sequence[int], tests: Sequence[int]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return how many evaluations meet each test for each combination, and how many there are.

        Shapes (combinations, tests) and (combinations,).
        """
        _values, met, total = self._grouped(factors, tests)
        return met, total

    def settled(self, factors: tuple[int, ...], test: int, right: int) -> Settled:
        """Return what some questions say of a test."""
        values, met, total = self._grouped(factors, [test])
        so = 2 * met[:, 0] > total
        combined = [tuple(row) for row in values.tolist()]
        return Settled(
            factors,
            tuple(one for one, yes in zip(combined, so, strict=True) if yes),
            tuple(one for one, yes in zip(combined, so, strict=True) if not yes),
            right / self.count,
        )

    def _grouped(
        self, factors: Sequence[int], tests: Sequence[int]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return the combinations tried, how many evaluations meet tests in each, and how many."""
        settings, met, total = self._known[self.questions in factors, self.questions + 1 in factors]
        columns = list(self._columns(factors, settings))
        group, count = groups(columns, total.size)
        first = np.unique(group, return_index=True)[1]
        values = np.stack([column[first] for column in columns], axis=1) if columns else _EMPTY
        return values, sums(met[:, list(tests)], group, count), sums(total, group, count)

    def _columns(
        self, factors: Sequence[int], settings: NDArray[np.int64]
    ) -> Iterator[NDArray[np.int64]]:
        """Yield each factor's value in each row: readings, and within them kinds of settings."""
        for factor in factors:
            if factor < self.questions:
                yield np.repeat(self.answers[:, factor], settings.shape[0])
            else:
                yield np.tile(settings[:, factor - self.questions], self.answers.shape[0])

    def _added(
        self, asked: tuple[bool, ...]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return kinds of settings (concept, rule), met counts and totals of readings by kinds."""
        apart = [column * on for column, on in zip(_SETTING, asked, strict=True)]
        kinds, kind = np.unique(np.stack(apart, axis=1), axis=0, return_inverse=True)
        readings, _, tests = self._truth.shape
        met = sums(self._truth.transpose(1, 0, 2), kind.reshape(-1), len(kinds))
        met = met.transpose(1, 0, 2).reshape(readings * len(kinds), tests)
        total = np.tile(np.bincount(kind.reshape(-1)), readings)
        return kinds, met, total


_EMPTY: Final[NDArray[np.int64]] = np.zeros((1, 0), dtype=np.int64)
_SETTING: Final = (concept_column(), rule_column())
