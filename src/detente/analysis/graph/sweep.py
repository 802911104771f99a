"""One option's change, swept over an array of all states at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.model.option import Direction

Values = NDArray[Any]
"""One number per state, in order of the state codes; or several rows of them."""

_WORDS = {1: np.int8, 2: np.int16, 4: np.int32, 8: np.int64, 16: np.complex128}
"""Types that hold so many bytes, used only to move the bytes as one item."""

_SHORT = 16
"""Runs of fewer states than this are swept place by place: numpy is slow on short inner loops."""


def sweep(values: Values, place: int, direction: Direction, pick: np.ufunc) -> None:
    """Give each state the pick of its own value and that of the state with one option changed.

    Parameters
    ----------
    values
        One number per state code, or several rows of them: a contiguous array whose last axis
        runs over ``2**k`` codes; changed in place.
    place
        The option: bit ``place`` of the code.
    direction
        ``both``; ``to-yes``: only states without the option look at their partner; ``to-no``:
        only states with it do.
    pick
        ``numpy.minimum`` or ``numpy.maximum``.
    """
    run = 1 << place
    flat = values.reshape(-1)
    word = _WORDS.get(run * values.itemsize)
    if word is not None:
        _by_words(flat, word, direction, pick)
    elif run < _SHORT:
        for start in range(run):
            _pair(flat[start :: 2 * run], flat[start + run :: 2 * run], direction, pick)
    else:
        halves = flat.reshape(-1, 2, run)
        _pair(halves[:, 0], halves[:, 1], direction, pick)


def _pair(without: Values, taken: Values, direction: Direction, pick: np.ufunc) -> None:
    """Pick between states without an option and their partners with it, in place."""
    if direction == "to-no":
        pick(without, taken, out=taken)
        return
    pick(without, taken, out=without)
    if direction == "both":
        taken[...] = without


def _by_words(values: Values, word: type[Any], direction: Direction, pick: np.ufunc) -> None:
    """Sweep a short run: copy each partner's run as one machine word, then pick in one pass."""
    partner = np.empty_like(values)
    source, target = values.view(word), partner.view(word)
    target[0::2] = source[0::2] if direction == "to-no" else source[1::2]
    target[1::2] = source[1::2] if direction == "to-yes" else source[0::2]
    pick(values, partner, out=values)


def combinations(places: Iterable[int]) -> NDArray[np.int64]:
    """Return the codes of all combinations of some options, ascending.

    Parameters
    ----------
    places
        Bit places, ascending. The r-th code spreads the binary digits of r over them.

    >>> combinations([0, 2]).tolist()
    [0, 1, 4, 5]
    """
    codes = np.zeros(1, dtype=np.int64)
    for place in places:
        codes = np.concatenate([codes, codes | np.int64(1 << place)])
    return codes
