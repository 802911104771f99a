"""Random orders of statements around the stated one.

``mallows``: an order is the less likely the more pairs it turns round (Mallows 1957); drawn by
repeated insertion (Doignon, Pekeč and Regenwetter 2004). The confidence c that two neighbouring
statements stand the right way round gives the spread: phi = (1 - c) / c.

``swaps``: from the least important pair up, each statement changes places with the one after it
with probability 1 - c; far-off statements mix less than under Mallows' model.

A partial order leaves open what it does not say: every order that agrees with it is as likely as
any other (uniform over linear extensions, counted over down-sets).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.errors import CaseError, NotSupported, Problem, UnknownName

Spread = Literal["mallows", "swaps"]
"""How orders are spread around the stated one."""

SPREADS: tuple[Spread, ...] = get_args(Spread)

Orders = NDArray[np.int64]
"""For each draw, the items in order, most important first; shape (draws, items)."""

MOST_PARTIAL = 16
"""A partial order over more items than this has too many down-sets."""


def check_spread(name: str) -> Spread:
    """Return the spread asked for.

    Raises
    ------
    UnknownName
        Where nothing bears the name.
    """
    for known in SPREADS:
        if name == known:
            return known
    raise UnknownName("spread of orders", name, SPREADS)


def orders(
    generator: np.random.Generator, draws: int, items: int, confidence: float, spread: Spread
) -> Orders:
    """Return random orders of items whose stated order is 0, 1, 2, ...

    Parameters
    ----------
    confidence
        That two neighbours stand the right way round: 1/2 (no idea) to 1 (certain).
    """
    if items < 2:
        return np.zeros((draws, items), dtype=np.int64)
    made = _mallows if spread == "mallows" else _swaps
    return made(generator, draws, items, confidence)


def _mallows(generator: np.random.Generator, draws: int, items: int, confidence: float) -> Orders:
    """Insert each item in turn; it goes k places too far up with probability like phi**k."""
    phi = (1 - confidence) / confidence
    chance = generator.random((draws, items))
    up = np.zeros((draws, items), dtype=np.int64)
    for item in range(1, items):
        mass = np.cumsum(phi ** np.arange(item + 1))
        up[:, item] = np.searchsorted(mass / mass[-1], chance[:, item], side="right")
    out = np.empty((draws, items), dtype=np.int64)
    for draw, moved in enumerate(np.minimum(up, np.arange(items)).tolist()):
        order: list[int] = []
        for item, places in enumerate(moved):
            order.insert(item - places, item)
        out[draw] = order
    return out


def _swaps(generator: np.random.Generator, draws: int, items: int, confidence: float) -> Orders:
    """Swap neighbours, the least important pair first."""
    out = np.tile(np.arange(items), (draws, 1))
    for place in range(items - 2, -1, -1):
        swap = generator.random(draws) >= confidence
        out[swap, place : place + 2] = out[swap, place : place + 2][:, ::-1]
    return out


def extensions(
    generator: np.random.Generator, draws: int, items: int, pairs: Sequence[tuple[int, int]]
) -> Orders:
    """Return random orders that agree with a partial one, each as likely as any other.

    Parameters
    ----------
    pairs
        (a, b): item a is more important than item b; counted from 0.

    Raises
    ------
    NotSupported
        For more than :data:`MOST_PARTIAL` items.
    CaseError
        Where the pairs go round in a circle.
    """
    if items > MOST_PARTIAL:
        what = f"a partial order of {items} statements has too many extensions to draw from"
        raise NotSupported(f"{what}: {MOST_PARTIAL} at most")
    said = set(pairs)
    above = [sum(1 << a for a, b in said if b == item) for item in range(items)]
    ways = _counter(items, above)
    if not ways(0):
        raise CaseError(Problem("the partial order goes round in a circle", "Take out a pair"))
    return np.array(
        [_extension(generator, items, above, ways) for _ in range(draws)], dtype=np.int64
    ).reshape(draws, items)


def _counter(items: int, above: Sequence[int]) -> Callable[[int], int]:
    """Return the function that counts the ways to finish an order that begins with some items."""

    @cache
    def ways(begun: int) -> int:
        if begun == (1 << items) - 1:
            return 1
        return sum(ways(begun | 1 << item) for item in _next(items, above, begun))

    return ways


def _next(items: int, above: Sequence[int], begun: int) -> list[int]:
    """Return the items that may come next: not placed yet, all that is above them placed."""
    return [item for item in range(items) if not begun >> item & 1 and not above[item] & ~begun]


def _extension(
    generator: np.random.Generator,
    items: int,
    above: Sequence[int],
    ways: Callable[[int], int],
) -> list[int]:
    """Return one order, item by item, each by the share of the ways that go on from it."""
    order: list[int] = []
    begun = 0
    while len(order) < items:
        left = generator.random() * ways(begun)
        options = _next(items, above, begun)
        for item in options:
            left -= ways(begun | 1 << item)
            if left < 0:
                break
        order.append(item)
        begun |= 1 << item
    return order
