"""Which groups of actors reach a set of states: all groups in one search.

The states that anybody can reach from a start are listed with the moves between them. Each then
carries the family of groups that reach it, one bit per group; a move of actor j hands a state's
groups on, those with j in them, until nothing is new. States of the set sought are not left
again: a way through one of them is a way to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import ActorWalker, walker
from detente.analysis.leverage.shapley import Game, widen

Families = NDArray[np.uint8]
"""For each place of a search, a bit per group; shape (places, bytes), little bit first."""


_MOST_BITS = 1 << 28
"""A search gives up where its families would take more bits than this: 32 MB."""


@dataclass(frozen=True, eq=False)
class Arcs:
    """The places of a walk that are reached from a start, and the moves between them.

    Parameters
    ----------
    movers
        Indices of the actors that have a move, ascending.
    codes
        The state at each place; place 0 is the start; shape (places,).
    moves
        For each mover, its moves as places (from, to), sorted by the latter; shape (2, moves).
    """

    movers: tuple[int, ...]
    codes: NDArray[np.int64]
    moves: tuple[NDArray[np.int64], ...]


def by_search(
    graph: GraphModel,
    group: Sequence[int],
    start: int,
    goal: NDArray[np.bool_],
    *,
    improving: bool,
    rule: Responses = "sequences",
    most: int,
) -> Game | None:
    """Return which subsets of a group reach a set of states from a start by moves of their own.

    Parameters
    ----------
    group
        Indices of actors; their order is that of the bits of the result.
    start
        Code of a feasible state. Where it is in the set, every subset reaches it.
    goal
        The set sought; shape (N,).
    improving
        Whether every move must be an improvement for its mover from the state it moves from.
    rule
        ``sequences``, ``once-each`` or ``single``: which sequences of moves count.
    most
        The search gives up where it would list more moves than this.

    Returns
    -------
    A monotone simple game of ``len(group)`` players, or ``None`` where the search gives up.
    """
    if goal[start]:
        return np.ones(1 << len(group), dtype=bool)
    walk = walker(graph, group, improving=improving)
    reached = arcs(walk, start, goal, depth=1 if rule == "single" else None, most=most)
    if reached is None or reached.codes.size << len(reached.movers) > _MOST_BITS:
        return None
    met = goal[reached.codes]
    spread = _spread_open if rule == "sequences" else _spread_exact
    families = spread(reached)[met]
    bits = np.bitwise_or.reduce(families, axis=0) if met.any() else np.zeros(1, dtype=np.uint8)
    count = len(reached.movers)
    game = np.unpackbits(bits, bitorder="little", count=1 << count).astype(bool)
    seats = tuple(list(group).index(mover) for mover in reached.movers)
    return widen(_closed_upward(game, count), seats, len(group))


def arcs(
    walk: ActorWalker, start: int, goal: NDArray[np.bool_], *, depth: int | None, most: int
) -> Arcs | None:
    """Return all places that a walk reaches from a start, and the moves between them.

    States of the set sought are not left again.

    Parameters
    ----------
    walk
        Who moves how.
    depth
        The most moves in a row; none: no limit.
    most
        The search gives up where it would look at more moves than this.

    Returns
    -------
    ``None`` where the search gives up.
    """
    kinds = walk.memories
    seen = np.zeros(walk.movers.states * kinds, dtype=bool)
    frontier = np.array([start * kinds], dtype=np.int64)
    seen[frontier] = True
    found: list[list[NDArray[np.int64]]] = [[] for _ in walk.movers.seats]
    width = sum(walk.movers.width(seat) for seat in range(len(found)))
    looked_at, left = 0, depth
    while frontier.size and left != 0:
        left = None if left is None else left - 1
        looked_at += frontier.size * width
        if looked_at > most:
            return None
        reached = [frontier[:0]]
        for seat, rows, into in walk.onward(frontier):
            found[seat].append(np.stack([frontier[rows], into]))
            reached.append(into)
        new = np.unique(np.concatenate(reached))
        new = new[~seen[new]]
        seen[new] = True
        frontier = new[~goal[new // kinds]]
    return _numbered(walk, start * kinds, found)


def _numbered(walk: ActorWalker, start: int, found: list[list[NDArray[np.int64]]]) -> Arcs:
    """Number the places reached, the start first, and sort moves by where they lead."""
    by_seat = [np.concatenate(parts, axis=1) if parts else _NO_ARCS for parts in found]
    rest = np.unique(np.concatenate([_NO_ARCS, *by_seat], axis=1))
    keys = np.concatenate(([start], rest[rest != start]))
    order = np.argsort(keys)
    seats = [seat for seat, moves in enumerate(by_seat) if moves.size]
    moves = []
    for seat in seats:
        places = order[np.searchsorted(keys, by_seat[seat], sorter=order)]
        moves.append(places[:, np.argsort(places[1], kind="stable")])
    movers = tuple(walk.movers.seats[seat] for seat in seats)
    return Arcs(movers, keys // walk.memories, tuple(moves))


_NO_ARCS = np.zeros((2, 0), dtype=np.int64)


def _bytes(game: Game) -> Families:
    """Pack a table of groups into bytes."""
    return np.packbits(game, bitorder="little")


def _with(count: int, player: int) -> Game:
    """Return which groups of so many players include one of them."""
    return (np.arange(1 << count) >> player & 1).astype(bool)


def _spread_open(reached: Arcs) -> Families:
    """Return, for each place, every group that reaches it (a member need not move)."""
    count = len(reached.movers)
    families = np.zeros((reached.codes.size, len(_bytes(_with(count, 0)))), dtype=np.uint8)
    families[0] = _bytes(np.ones(1 << count, dtype=bool))
    changed = True
    while changed:
        changed = False
        for player, (source, target) in enumerate(reached.moves):
            handed = families[source] & _bytes(_with(count, player))
            changed |= _hand_on(families, target, handed)
    return families


def _spread_exact(reached: Arcs) -> Families:
    """Return, for each place, the groups whose members each move once to reach it."""
    count = len(reached.movers)
    empty = np.zeros(1 << count, dtype=bool)
    empty[0] = True
    families = np.zeros((reached.codes.size, len(_bytes(empty))), dtype=np.uint8)
    families[0] = _bytes(empty)
    changed = True
    while changed:
        changed = False
        for player, (source, target) in enumerate(reached.moves):
            free = families[source] & _bytes(~_with(count, player))
            changed |= _hand_on(families, target, _joined(free, player))
    return families


def _joined(families: Families, player: int) -> Families:
    """Return families with one player added to each group; none of them may include it.

    Adding player p moves a group's bit up by ``2**p``: within its byte for p < 3, else by whole
    bytes.
    """
    if player < 3:
        shifted: Families = families << np.uint8(1 << player)
        return shifted
    return np.roll(families, 1 << player - 3, axis=1)


def _hand_on(families: Families, target: NDArray[np.int64], handed: Families) -> bool:
    """Add the groups handed on to the places they reach, in place; return whether any is new."""
    starts = np.flatnonzero(np.diff(target, prepend=-1))
    merged = np.bitwise_or.reduceat(handed, starts, axis=0)
    places = target[starts]
    before = families[places]
    after = before | merged
    if np.array_equal(before, after):
        return False
    families[places] = after
    return True


def _closed_upward(game: Game, count: int) -> Game:
    """Return the game in which a group wins where a part of it does."""
    table = game.reshape((2,) * count).copy() if count else game.copy()
    for axis in range(count):
        without, taken = np.moveaxis(table, axis, 0)
        taken |= without
    return table.reshape(-1)
