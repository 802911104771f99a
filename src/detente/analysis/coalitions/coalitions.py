"""Which coalitions would leave a state, what their members gain, and what holds against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from detente.analysis.coalitions.result import Block, Coalitions
from detente.analysis.coalitions.table import Group, Table, every, unanswered
from detente.analysis.concepts.registry import DEFAULT, STANDARD, check_sanctions, sanctions
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.graph.start import status_quo
from detente.analysis.graph.walk import walker
from detente.analysis.leverage.percentile import percentile
from detente.errors import CaseError, NotSupported, Problem
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

__all__ = ["Block", "Coalitions", "coalition_equilibria", "coalitions"]

MOST_ACTORS = 12
"""More actors than this form too many coalitions."""


def coalitions(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
    concepts: Sequence[str] = STANDARD,
) -> Coalitions:
    """Return which coalitions would leave a state, and what their members would gain.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    among
        The coalitions to ask about; none: every one. Whoever is left may answer in any group.
    blocs
        A fixed partition instead: each bloc moves as one, where all its members gain, and only
        blocs answer. Actors in none are blocs of one.
    concepts
        Any of ``nash``, ``gmr``, ``smr``, ``seq``, in their coalitional forms.

    Raises
    ------
    CaseError
        Where a coalition names nobody, blocs overlap, or there is no state to look at.
    NotSupported
        Where there are too many actors for every coalition, or moves cannot be joined.
    UnknownName
        Where a phase, a state, an actor or a concept is not known.
    """
    asked = check_sanctions(concepts)
    graph = graph_model(conflict, phase=phase)
    here = status_quo(conflict, graph, phase, state)
    table, groups = players(graph, among, blocs)
    answering = groups if blocs is not None else _answering(graph, asked)
    found = {
        concept: tuple(
            block
            for group in groups
            if (block := _blocked(graph, table, group, here, concept, answering)) is not None
        )
        for concept in asked
    }
    at = conflict.phase(phase)
    return Coalitions(
        conflict=conflict.at(phase),
        phase=at.id if at else None,
        state=here,
        among=tuple(_names(graph, table, group) for group in groups),
        blocs=blocs is not None,
        blocks=found,
    )


def coalition_equilibria(
    conflict: Conflict,
    *,
    phase: str | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
    concept: str = DEFAULT,
) -> tuple[int, ...]:
    """Return the codes of the states that no coalition would leave, ascending.

    Parameters and errors as in :func:`coalitions`.
    """
    known = sanctions(concept)
    graph = graph_model(conflict, phase=phase)
    table, groups = players(graph, among, blocs)
    answering = groups if blocs is not None else _answering(graph, (concept,))
    return tuple(
        state
        for state in graph.codes().tolist()
        if not any(unanswered(table, group, state, known, answering).size for group in groups)
    )


def players(
    graph: GraphModel,
    among: Sequence[Sequence[str]] | None,
    blocs: Sequence[Sequence[str]] | None,
) -> tuple[Table, list[Group]]:
    """Return who moves, and the groups of movers that are asked about."""
    alone = tuple((actor,) for actor in range(len(graph.actors)))
    if blocs is not None:
        people = _partition(graph, blocs)
        return Table(_joined(graph, people), graph.rank, people), [
            (place,) for place in range(len(people))
        ]
    if among is None:
        _check_count(graph)
        groups = every(len(alone))
    else:
        groups = [_group(graph, one) for one in among]
    return Table(graph, graph.rank, alone), groups


def _answering(graph: GraphModel, concepts: Sequence[str]) -> list[Group]:
    """Return the groups that may answer."""
    if not any(sanctions(name).credible for name in concepts):
        return []
    _check_count(graph)
    return every(len(graph.actors))


def _check_count(graph: GraphModel) -> None:
    """Refuse more actors than can form coalitions."""
    count = len(graph.actors)
    if count > MOST_ACTORS:
        what = f"{count} actors form {2**count - 1} coalitions"
        raise NotSupported(f"{what}: name those to ask about, or blocs")


def _group(graph: GraphModel, names: Sequence[str]) -> Group:
    """Return a coalition by the indices of its members."""
    if not names:
        raise CaseError(Problem("a coalition names nobody", "Name one actor at least"))
    return tuple(sorted({graph.actor(name) for name in names}))


def _partition(graph: GraphModel, blocs: Sequence[Sequence[str]]) -> tuple[Group, ...]:
    """Return all blocs, actors in none being blocs of one."""
    groups = [_group(graph, names) for names in blocs]
    placed = [actor for group in groups for actor in group]
    for actor in placed:
        if placed.count(actor) > 1:
            what = f"{graph.actors[actor]!r} is in two blocs"
            raise CaseError(Problem(what, "Blocs must not overlap"))
    rest = [(actor,) for actor in range(len(graph.actors)) if actor not in placed]
    return tuple(sorted([*groups, *rest]))


def _joined(graph: GraphModel, people: Sequence[Group]) -> GraphModel:
    """Return a graph model in which each bloc moves as one; its ranks mean nothing."""
    rank = np.zeros((len(people), graph.feasible.size), dtype=np.int32)
    names = tuple("+".join(graph.actors[one] for one in group) for group in people)
    moves = graph.moves
    if isinstance(moves, OptionMoves):
        places = tuple(
            tuple(sorted(place for one in group for place in moves.places[one])) for group in people
        )
        new: OptionMoves | ArcMoves = OptionMoves(places, moves.directions, graph.feasible, rank)
    elif isinstance(moves, ArcMoves):
        new = ArcMoves(tuple(_arcs(graph, group) for group in people), rank)
    else:
        raise NotSupported(f"moves given as {type(moves).__name__} cannot be joined")
    return replace(graph, actors=names, rank=rank, moves=new)


def _arcs(graph: GraphModel, group: Group) -> NDArray[np.int64]:
    """Return all that a bloc reaches in graph form, as moves of its own."""
    pairs = []
    walk = walker(graph, group, improving=False)
    for state in graph.codes().tolist():
        far = walk.distances(state).min(axis=1)
        ends = np.flatnonzero((far > 0) & (far < np.iinfo(far.dtype).max))
        pairs.append(np.stack([np.full_like(ends, state), ends], axis=1))
    return np.concatenate(pairs)


def _names(graph: GraphModel, table: Table, group: Group) -> tuple[str, ...]:
    """Return the actors in a group of movers, by name."""
    return tuple(graph.actors[actor] for actor in table.members(group))


def _blocked(
    graph: GraphModel,
    table: Table,
    group: Group,
    state: int,
    concept: str,
    answering: Sequence[Group],
) -> Block | None:
    """Return how a coalition would leave a state, ``None`` where it would not."""
    targets = unanswered(table, group, state, sanctions(concept), answering)
    if not targets.size:
        return None
    members = table.members(group)

    def gains(target: int) -> dict[str, Fraction]:
        return {
            graph.actors[one]: percentile(graph, one, target) - percentile(graph, one, state)
            for one in members
        }

    best = max(targets.tolist(), key=lambda target: (min(gains(target).values()), -target))
    walk = walker(table.graph, group, improving=False)
    path = walk.ways(walk.distances(state), best, limit=1)[0]
    if len(table.people) != len(graph.actors):
        # A bloc's move is nobody's alone.
        path = tuple(replace(step, actor=-1) for step in path)
    told = tuple(targets.tolist())
    return Block(_names(graph, table, group), best, told, gains(best), path)
