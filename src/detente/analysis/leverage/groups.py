"""Which groups of actors reach a set of states, from several starts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.responses import worst_response
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import walker
from detente.analysis.leverage.reach import by_search
from detente.analysis.leverage.shapley import members
from detente.errors import NotSupported

MOST_ACTORS = 14
"""A group of more has too many subsets to go through."""

_MOVES_LISTED = 1 << 12
"""A search from one start may always list so many moves."""

_SWEPT_PER_LISTED = 256
"""A search may list one move for so many states that all sweeps together would pass over: sweeping
is cheap, and most subsets need not be swept at all (see ``benchmarks/leverage.py``)."""


def check_actors(graph: GraphModel) -> None:
    """Refuse a model with more actors than :data:`MOST_ACTORS`.

    Raises
    ------
    NotSupported
        Where there are more.
    """
    if len(graph.actors) > MOST_ACTORS:
        what = f"{len(graph.actors)} actors form too many groups"
        raise NotSupported(f"{what}: leverage is computed for up to {MOST_ACTORS}")


def groups_reaching(
    graph: GraphModel,
    group: Sequence[int],
    starts: Sequence[int],
    goal: NDArray[np.bool_],
    *,
    improving: bool,
    rule: Responses = "sequences",
) -> NDArray[np.bool_]:
    """Return, for each start, which subsets of a group reach a set of states.

    By a search from each start; where one would list too many moves, by sweeping whole arrays of
    states, subset by subset. Both give the same answer.

    Parameters
    ----------
    group
        Indices of actors; their order is that of the bits of a subset.
    starts
        Codes of feasible states. Where one is in the set sought, every subset reaches it.
    goal
        The set sought, feasible states only; shape (N,).
    improving
        Whether every move must be an improvement for its mover from the state it moves from.
    rule
        Which sequences of moves count.

    Returns
    -------
    Shape (starts, 2**group): a monotone simple game in each row.
    """
    games = np.zeros((len(starts), 1 << len(group)), dtype=bool)
    sweeping = games.shape[1] * graph.feasible.size // _SWEPT_PER_LISTED
    most = max(_MOVES_LISTED, sweeping // max(len(starts), 1))
    for row, start in enumerate(starts):
        game = by_search(graph, group, start, goal, improving=improving, rule=rule, most=most)
        if game is None:
            return by_sweeping(graph, group, starts, goal, improving=improving, rule=rule)
        games[row] = game
    return games


def group_reaching(
    graph: GraphModel,
    group: Sequence[int],
    start: int,
    goal: NDArray[np.bool_],
    *,
    improving: bool,
    rule: Responses = "sequences",
) -> bool:
    """Return whether one group of actors together reaches a set of states from a start.

    Parameters
    ----------
    group
        Indices of actors; an empty group reaches nothing but the start itself.
    start
        Code of a feasible state.
    goal, improving, rule
        As in :func:`groups_reaching`.
    """
    return walker(graph, group, improving=improving, rule=rule).reaches(start, goal)


def by_sweeping(
    graph: GraphModel,
    group: Sequence[int],
    starts: Sequence[int],
    goal: NDArray[np.bool_],
    *,
    improving: bool,
    rule: Responses = "sequences",
) -> NDArray[np.bool_]:
    """Return what :func:`groups_reaching` does, one subset at a time over all states at once.

    Smaller subsets first: what one of them reaches, a larger one does, and need not be computed.
    """
    at = np.array(starts, dtype=np.int64)
    games = np.zeros((at.size, 1 << len(group)), dtype=bool)
    games[:, 0] = goal[at]
    out = (~goal).astype(np.int8)
    for mask in sorted(range(1, games.shape[1]), key=int.bit_count):
        seats = members(mask)
        for seat in seats:
            games[:, mask] |= games[:, mask ^ 1 << seat]
        if not games[:, mask].all():
            movers = [group[seat] for seat in seats]
            worst = worst_response(graph, movers, out, improving=improving, rule=rule)
            games[:, mask] |= worst[at] == 0
    return games
