"""Single moves out of many states at once, as arrays of pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.graph.sweep import combinations
from detente.errors import NotSupported

Codes = NDArray[np.int64]


def transitive(graph: GraphModel) -> bool:
    """Return whether two moves of one actor in a row always amount to one: in option form."""
    return isinstance(graph.moves, OptionMoves)


def steps(
    graph: GraphModel, actor: int, states: Codes, *, improving: bool
) -> tuple[NDArray[np.int64], Codes]:
    """Return one actor's moves out of each of some states.

    Parameters
    ----------
    states
        Codes of feasible states.
    improving
        Whether only to states that the actor strictly prefers to the one it moves from.

    Returns
    -------
    Two arrays of the same length: for each move the row of ``states`` it leaves, and its target.
    Rows ascend.
    """
    moves = graph.moves
    if isinstance(moves, OptionMoves):
        rows, targets = _by_options(moves, actor, states)
    elif isinstance(moves, ArcMoves):
        rows, targets = _by_arcs(moves.arcs[actor], states, graph.feasible.size)
    else:
        raise NotSupported(f"moves given as {type(moves).__name__} cannot be listed")
    if improving:
        rank = graph.rank[actor]
        better = rank[targets] > rank[states[rows]]
        return rows[better], targets[better]
    return rows, targets


def width(graph: GraphModel, actor: int) -> int:
    """Return the most moves that an actor can have out of one state."""
    moves = graph.moves
    if isinstance(moves, OptionMoves):
        return int((1 << len(moves.places[actor])) - 1)
    return int(graph.feasible.size)


def _by_options(moves: OptionMoves, actor: int, states: Codes) -> tuple[Codes, Codes]:
    """Return an actor's moves in option form: every change of its own options that is allowed."""
    changes = combinations(moves.places[actor])[1:]
    to_yes, to_no = (
        sum(1 << place for place in moves.places[actor] if moves.directions[place] == way)
        for way in ("to-yes", "to-no")
    )
    targets = states[:, None] ^ changes
    stuck = (states & to_yes) | (~states & to_no)
    legal = (stuck[:, None] & changes) == 0
    legal &= moves.feasible[targets]
    rows, columns = np.nonzero(legal)
    return rows, targets[rows, columns]


def _by_arcs(arcs: Codes, states: Codes, count: int) -> tuple[Codes, Codes]:
    """Return an actor's moves in graph form: its arcs out of the states."""
    first = np.searchsorted(arcs[:, 0], np.arange(count + 1))
    many = first[states + 1] - first[states]
    rows = np.repeat(np.arange(states.size), many)
    start = np.repeat(first[states] - np.concatenate(([0], np.cumsum(many)[:-1])), many)
    return rows, arcs[start + np.arange(rows.size), 1]


def steps_into(graph: GraphModel, actor: int, state: int, *, improving: bool) -> Codes:
    """Return the states from which an actor moves to a state in one move, ascending.

    ``improving``: only those that the actor strictly prefers the state to.
    """
    moves = graph.moves
    if isinstance(moves, OptionMoves):
        sources = state ^ combinations(moves.places[actor])[1:]
        sources = sources[moves.feasible[sources]]
        for place in moves.places[actor]:
            way = moves.directions[place]
            if way != "both":
                # What is changed must have been unset before "to-yes", set before "to-no".
                changed = (sources ^ state) >> place & 1
                sources = sources[(changed == 0) | ((state >> place & 1) == (way == "to-yes"))]
    elif isinstance(moves, ArcMoves):
        arcs = moves.arcs[actor]
        sources = arcs[arcs[:, 1] == state, 0]
    else:
        raise NotSupported(f"moves given as {type(moves).__name__} cannot be listed")
    if improving:
        rank = graph.rank[actor]
        sources = sources[rank[sources] < rank[state]]
    return np.unique(sources)
