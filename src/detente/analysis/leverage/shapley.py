"""Simple games and the Shapley-Shubik index, in exact fractions.

A game of m players is a table of ``2**m`` truth values: entry ``mask`` says whether the group of
players whose bits are set in ``mask`` wins.
"""

from __future__ import annotations

from fractions import Fraction
from math import factorial

import numpy as np
from numpy.typing import NDArray

Game = NDArray[np.bool_]
"""Which groups win; shape (2**players,), indexed by the group's bits."""


def players(game: Game) -> int:
    """Return the number of players of a game."""
    return int(game.size).bit_length() - 1


def members(mask: int) -> tuple[int, ...]:
    """Return the players of a group, ascending.

    >>> members(0b101)
    (0, 2)
    """
    return tuple(place for place in range(mask.bit_length()) if mask >> place & 1)


def shapley_shubik(game: Game) -> tuple[Fraction, ...]:
    """Return each player's share of the orders in which its coming makes the group win.

    Source: Shapley and Shubik 1954, "A method for evaluating the distribution of power in a
    committee system". A player pivots for a group of h others in h! (m-h-1)! of the m! orders.

    Parameters
    ----------
    game
        A monotone simple game; shape (2**m,).

    Returns
    -------
    One fraction per player. They sum to 1 where the group of all wins and the empty one does
    not, and to 0 otherwise.
    """
    count = players(game)
    sizes = np.bitwise_count(np.arange(game.size))
    weights = [
        Fraction(factorial(size) * factorial(count - size - 1), factorial(count))
        for size in range(count)
    ]
    shares = []
    for player in range(count):
        without = np.flatnonzero((np.arange(game.size) >> player & 1) == 0)
        pivots = without[game[without | 1 << player] & ~game[without]]
        tally = np.bincount(sizes[pivots], minlength=count).tolist()
        shares.append(
            sum((many * weight for many, weight in zip(tally, weights, strict=True)), Fraction())
        )
    return tuple(shares)


def minimal(game: Game) -> tuple[int, ...]:
    """Return the groups that win and would not without any one member, smallest first."""
    winning = np.flatnonzero(game)
    least = np.ones(winning.size, dtype=bool)
    for player in range(players(game)):
        bit = 1 << player
        least &= ~((winning & bit != 0) & game[winning & ~bit])
    groups = winning[least]
    order = np.lexsort((groups, np.bitwise_count(groups)))
    return tuple(groups[order].tolist())


def widen(game: Game, seats: tuple[int, ...], count: int) -> Game:
    """Return a game with dummy players added.

    Parameters
    ----------
    seats
        For each player of the game, its bit among all players.
    count
        The number of all players.
    """
    masks = np.arange(1 << count)
    narrow = np.zeros_like(masks)
    for place, seat in enumerate(seats):
        narrow |= (masks >> seat & 1) << place
    wide: Game = game[narrow]
    return wide
