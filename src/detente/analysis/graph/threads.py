"""Two threads for work that numpy does outside the interpreter's lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

_THREADS = 2
"""Sweeps are bound by memory: more threads than two wait for it rather than work."""

_WORTH = 1 << 19
"""Models of fewer states than this are done in one thread: two would wait for each other more."""


def both_at_once(work: Callable[[Item], Made], items: Sequence[Item], states: int) -> list[Made]:
    """Return the work done on each item, in order, by at most two threads at a time.

    Parameters
    ----------
    work
        A pure function of one item, so that the result is the same however it is run.
    items
        What to work on.
    states
        The size of the arrays worked on; small ones are done in one thread.
    """
    if states < _WORTH:
        return [work(item) for item in items]
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(work, items))
