"""The graph model of a conflict: its states, every actor's rank of them, every actor's moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.cube import feasible_states
from detente.analysis.graph.moves import Moves
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.graph.noticing import Noticing, noticing, observers
from detente.analysis.graph.rank import ranks
from detente.errors import UnknownName
from detente.model.arcs import Graph
from detente.model.conflict import Conflict
from detente.model.option import Direction, owner
from detente.model.preference import Preference


@dataclass(frozen=True, eq=False)
class GraphModel:
    """The tables that every stability analysis works on (Kilgour, Hipel and Fang 1987).

    Parameters
    ----------
    actors
        Their keys, in the order of the case.
    options
        Option names, first = least significant bit of a state code; empty in graph form.
    states
        Names of the states in graph form; empty in option form, where codes name them.
    feasible
        Which states can be; shape (N,), N being ``2**k`` for k options.
    rank
        Every actor's rank of every state, higher is better, dense from 0 among feasible states,
        -1 at infeasible ones; shape (actors, N).
    moves
        Every actor's moves.
    noticing
        Who notices that an option changed; ``None``: everybody notices everything.
    """

    actors: tuple[str, ...]
    options: tuple[str, ...]
    states: tuple[str, ...]
    feasible: NDArray[np.bool_]
    rank: NDArray[np.int32]
    moves: Moves
    noticing: Noticing | None = None

    def actor(self, name: str) -> int:
        """Return the index of an actor.

        Raises
        ------
        UnknownName
            Where no actor bears the name.
        """
        if name not in self.actors:
            raise UnknownName("actor", name, self.actors)
        return self.actors.index(name)

    def others(self, actor: int) -> tuple[int, ...]:
        """Return the indices of all other actors."""
        return tuple(one for one in range(len(self.actors)) if one != actor)

    def answering(self, actor: int, state: int, target: int) -> tuple[int, ...]:
        """Return the indices of the others who notice an actor's move, and so can answer it."""
        return observers(self.noticing, state ^ target, self.others(actor))

    def reach(self, actor: int) -> NDArray[np.int32]:
        """Return an actor's best rank over each state and what it reaches from it; shape (N,)."""
        if actor not in self._reach:
            self._reach[actor] = self.moves.best(actor, self.rank[actor])
        return self._reach[actor]

    @cached_property
    def _reach(self) -> dict[int, NDArray[np.int32]]:
        """Hold what :meth:`reach` has found so far."""
        return {}

    def codes(self) -> NDArray[np.int64]:
        """Return the codes of the feasible states, ascending."""
        return np.flatnonzero(self.feasible)

    def with_rank(self, rank: NDArray[np.int32]) -> GraphModel:
        """Return the same model with other ranks; shape (actors, N), -1 where infeasible."""
        return replace(self, rank=rank, moves=self.moves.with_rank(rank))


def option_model(
    actors: Sequence[str],
    options: Sequence[str],
    *,
    directions: Sequence[Direction],
    feasible: NDArray[np.bool_],
    rank: NDArray[np.int32],
    masks: Noticing | None = None,
) -> GraphModel:
    """Return a graph model in option form from its tables.

    Parameters
    ----------
    options
        Names ``owner.option``, first = least significant bit.
    directions
        How each option may change.
    feasible, rank
        As in :class:`GraphModel`.
    masks
        Who notices that an option changed.
    """
    places = tuple(
        tuple(place for place, name in enumerate(options) if owner(name) == actor)
        for actor in actors
    )
    moves = OptionMoves(places, tuple(directions), feasible, rank)
    return GraphModel(tuple(actors), tuple(options), (), feasible, rank, moves, masks)


Ranker = Callable[..., NDArray[np.int32]]
"""Ranks states by what an actor wants, asked as :func:`~detente.analysis.graph.rank.ranks` is."""


def graph_model(
    conflict: Conflict, *, phase: str | None = None, ranked: Ranker = ranks
) -> GraphModel:
    """Return the graph model of a conflict in one phase.

    Parameters
    ----------
    conflict
        The conflict as believed. What its pledges in force bind actors to enters their wants
        (:meth:`detente.model.pledge.Pledge.wants`).
    phase
        Its id; none: the conflict's focus, or its last phase, or the conflict as it stands.
    ranked
        What ranks the states: :class:`~detente.analysis.graph.known_models.KnownModels` has one
        that remembers.

    Raises
    ------
    UnknownName
        Where no phase bears the id.
    CaseError
        Where the phase leaves no state or cannot be ranked.

    Examples
    --------
    >>> from detente import load
    >>> graph_model(load("chicken").conflict).codes().tolist()
    [0, 1, 2, 3]
    """
    conflict.phase(phase)
    here = conflict.at(phase) if conflict.phases or conflict.pledges else conflict
    if here.graph is not None:
        return _from_graph(here, here.graph, ranked)
    options = tuple(here.options)
    feasible = feasible_states(options, (one.when for one in here.infeasible))
    return option_model(
        tuple(here.actors),
        options,
        directions=tuple(option.moves for option in here.options.values()),
        feasible=feasible,
        rank=_all_ranks(here, feasible, ranked),
        masks=noticing(conflict, phase) if conflict.pledges else None,
    )


def _from_graph(conflict: Conflict, graph: Graph, ranked: Ranker) -> GraphModel:
    """Return the graph model of a conflict given as states and arcs."""
    actors, names = tuple(conflict.actors), tuple(graph.states)
    place = {name: number for number, name in enumerate(names)}
    feasible = np.ones(len(names), dtype=bool)
    rank = _all_ranks(conflict, feasible, ranked)
    arcs = []
    for actor in actors:
        pairs = {(place[a], place[b]) for a, b in graph.moves.get(actor, ()) if a != b}
        arcs.append(np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2))
    return GraphModel(actors, (), names, feasible, rank, ArcMoves(tuple(arcs), rank))


def _all_ranks(
    conflict: Conflict, feasible: NDArray[np.bool_], ranked: Ranker
) -> NDArray[np.int32]:
    """Return every actor's ranks, stacked; an actor without preferences finds all equal."""
    return np.stack(
        [
            ranked(
                conflict.preferences.get(actor, Preference()),
                feasible,
                options=tuple(conflict.options),
                code=conflict.code,
                actor=actor,
            )
            for actor in conflict.actors
        ]
    )
