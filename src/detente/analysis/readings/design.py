"""Which readings are tried: all where they are few, else those near the analyst's and a sample.

All combinations of defensible choices make up a multiverse (Steegen, Tuerlinckx, Gelman and
Vanpaemel 2016). Where it is too large, what stands near the analyst's own reading shows which
answer matters, and a random sample of the rest which answers matter together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product
from math import prod
from typing import Final

import numpy as np

Answers = tuple[int, ...]
"""A reading: for each question the place of the answer, 0 being the analyst's."""

_AT_ONCE: Final = 256
"""Random readings are drawn so many at a time."""


@dataclass(frozen=True)
class Design:
    """The readings that are tried.

    Parameters
    ----------
    readings
        Each once; the analyst's, with every first answer, is the first.
    near
        How many were chosen because they differ from the analyst's in two answers at most; the
        others were drawn at random. All where nothing was drawn.
    of
        How many readings there are.
    """

    readings: tuple[Answers, ...]
    near: int
    of: int

    @property
    def sampled(self) -> bool:
        """Return whether readings were left out."""
        return len(self.readings) < self.of

    def expansion(self) -> tuple[float, ...]:
        """Return for how many readings each one tried stands: 1 for those chosen.

        >>> Design(((0,), (3,)), near=1, of=5).expansion()
        (1.0, 4.0)
        """
        drawn = len(self.readings) - self.near
        each = (self.of - self.near) / drawn if drawn else 1.0
        return (1.0,) * self.near + (each,) * drawn


def design(sizes: Sequence[int], *, most: int, seed: int) -> Design:
    """Return which readings to try.

    Parameters
    ----------
    sizes
        How many answers each question has; at least one.
    most
        How many readings to try at most.
    seed
        Where the sample comes from.

    Returns
    -------
    All readings in order, the last question's answers changing fastest, where they are no more
    than ``most``. Else the analyst's, all that change one answer, all that change two, and
    readings drawn at random from all others; what does not fit whole is drawn at random too.

    Examples
    --------
    >>> design([2, 2], most=9, seed=0).readings
    ((0, 0), (0, 1), (1, 0), (1, 1))
    >>> found = design([10] * 30, most=40, seed=1)
    >>> len(found.readings), found.near, found.of == 10**30
    (40, 40, True)
    """
    of = prod(sizes)
    if of <= most:
        return Design(tuple(product(*map(range, sizes))), of, of)
    generator = np.random.default_rng(seed)
    chosen = [(0,) * len(sizes)]
    for changed in (1, 2):
        layer = list(_changed(sizes, changed))
        if len(layer) > most - len(chosen):
            places = generator.permutation(len(layer))[: most - len(chosen)]
            return _near([*chosen, *(layer[place] for place in sorted(places.tolist()))], of)
        chosen += layer
    drawn = islice(_drawn(generator, sizes, set(chosen)), most - len(chosen))
    return Design((*chosen, *drawn), len(chosen), of)


def _near(chosen: Sequence[Answers], of: int) -> Design:
    """Return the design that goes no further than two changes."""
    return Design(tuple(chosen), len(chosen), of)


def _changed(sizes: Sequence[int], count: int) -> Iterator[Answers]:
    """Yield the readings that differ from the analyst's in so many answers."""
    for questions in combinations(range(len(sizes)), count):
        for answers in product(*(range(1, sizes[one]) for one in questions)):
            reading = [0] * len(sizes)
            for question, answer in zip(questions, answers, strict=True):
                reading[question] = answer
            yield tuple(reading)


def _drawn(
    generator: np.random.Generator, sizes: Sequence[int], known: set[Answers]
) -> Iterator[Answers]:
    """Yield random readings that are not known yet, without end: there must be more of them."""
    while True:
        for row in generator.integers(0, sizes, size=(_AT_ONCE, len(sizes))).tolist():
            reading = tuple(row)
            if reading not in known:
                known.add(reading)
                yield reading
