"""Coalitional stability: can a group move to where all its members are better off, unpunished?

Sources: Kilgour, Hipel, Fang and Peng 2001 (coalition analysis in group decision support);
Inohara and Hipel 2008 (coalition analysis in the graph model). With H a coalition at a state s:

* CR_H+(s): what members of H reach by moves of their own that all of them prefer to s;
* **CNash**: there is nothing in it;
* **CGMR**: from each t in it the others reach a state that some member of H does not prefer to s;
* **CSMR**: one from which H reaches nothing that all its members prefer to s;
* **CSEQ**: as CGMR, the others moving by coalitional improvements of groups among them, no group
  twice in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves import Pairs
from detente.analysis.graph.noticing import by_observers
from detente.analysis.graph.responses import worst_response
from detente.analysis.graph.walk import UNREACHED, Walker, walker

Group = tuple[int, ...]
"""Indices of movers, ascending."""


@dataclass(frozen=True, eq=False)
class CoalitionTable:
    """Who can move where, and who must be better off for a move to be an improvement.

    Parameters
    ----------
    graph
        Moves of the movers: actors, or blocs that move as one.
    rank
        The actors' ranks; shape (actors, N).
    people
        For each mover, the indices of the actors in it.
    """

    graph: GraphModel
    rank: NDArray[np.int32]
    people: tuple[tuple[int, ...], ...]
    _reached: dict[tuple[Group, int], NDArray[np.int64]] = field(default_factory=dict, repr=False)

    def members(self, group: Group) -> list[int]:
        """Return the actors in a group of movers."""
        return [actor for mover in group for actor in self.people[mover]]

    def better(self, group: Group, state: int) -> NDArray[np.bool_]:
        """Return the states that all of a group's actors prefer to a state; shape (N,)."""
        own = self.rank[self.members(group)]
        out: NDArray[np.bool_] = (own > own[:, [state]]).all(axis=0) & self.graph.feasible
        return out

    def improvements(self, group: Group, state: int) -> NDArray[np.int64]:
        """Return CR_H+(s): what a group reaches that all in it prefer, ascending."""
        found = self._reached.get((group, state))
        if found is None:
            better = self.better(group, state)
            if better.any():
                far = walker(self.graph, group, improving=False).distances(state).min(axis=1)
                better &= far != UNREACHED
            found = np.flatnonzero(better)
            self._reached[group, state] = found
        return found


@dataclass(frozen=True, eq=False)
class CoalitionMovers:
    """Coalitions that move by improvements of all their members, for a walk.

    Parameters
    ----------
    table
        Who moves where, and what they prefer.
    groups
        The coalitions; a step names one by its place here.
    transitive
        Whether one that has just moved may be taken to have moved once only.
    """

    table: CoalitionTable
    groups: tuple[Group, ...]
    transitive: bool

    @property
    def seats(self) -> range:
        """Return the places of the coalitions."""
        return range(len(self.groups))

    @property
    def states(self) -> int:
        """Return how many states there are, infeasible ones counted."""
        return int(self.table.graph.feasible.size)

    def steps(self, seat: int, states: NDArray[np.int64]) -> Pairs:
        """Return a coalition's improvements from each of some states: the row, and the end."""
        ends = [self.table.improvements(self.groups[seat], one) for one in states.tolist()]
        rows = np.repeat(np.arange(states.size), [one.size for one in ends])
        return rows, np.concatenate([states[:0], *ends])

    def improves(self, seat: int, source: int, target: int) -> bool:
        """Tell whether all members prefer where a move ends: they always do."""
        return bool(self.table.better(self.groups[seat], source)[target])


def every_group(movers: int) -> list[Group]:
    """Return every group of some movers, smallest first.

    >>> every_group(2)
    [(0,), (1,), (0, 1)]
    """
    sizes = range(1, movers + 1)
    return list(chain.from_iterable(combinations(range(movers), size) for size in sizes))


def unanswered(
    table: CoalitionTable,
    group: Group,
    state: int,
    sanctions: Sanctions,
    answering: Iterable[Group],
) -> NDArray[np.int64]:
    """Return the improvements of a group from a state that nothing deters; none: it is stable.

    Parameters
    ----------
    table
        Who moves where, and what they prefer.
    group, state
        A coalition of movers and the code of a feasible state.
    sanctions
        Which answers count, in coalitional form.
    answering
        Where answers must be credible, the groups that may answer; those do not that share a mover
        with this one, or have one who does not notice the move.
    """
    found = table.improvements(group, state)
    if not found.size or not sanctions.answered:
        return found
    goal = ~table.better(group, state) & table.graph.feasible
    if sanctions.counter and not sanctions.credible:
        # Where the least over what the group still reaches is 1, all of it is in the goal.
        goal &= worst_response(table.graph, group, goal.astype(np.int8)) == 1
    others = [mover for mover in range(len(table.people)) if mover not in group]
    kept = np.zeros(found.size, dtype=bool)
    for seers, places in by_observers(table.graph.noticing, state, found, others).items():
        targets = found[places]
        if sanctions.credible:
            free = [one for one in answering if set(one) <= set(seers)]
            kept[places] = [not _answered(table, free, one, goal) for one in targets.tolist()]
        else:
            least = worst_response(table.graph, seers, (~goal).astype(np.int8))
            kept[places] = least[targets] != 0
    unanswered: NDArray[np.int64] = found[kept]
    return unanswered


def _answered(
    table: CoalitionTable, groups: Sequence[Group], start: int, goal: NDArray[np.bool_]
) -> bool:
    """Return whether sequences of coalitional improvements lead from a state to a goal."""
    transitive = table.graph.moves.transitive
    return Walker(CoalitionMovers(table, tuple(groups), transitive)).reaches(start, goal)
