"""Who moves together: every coalition, those named, or the blocs of a fixed partition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from detente.analysis.coalitions.table import CoalitionTable, Group, every_group
from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.graph.noticing import noticing_by
from detente.analysis.graph.walk import UNREACHED, walker
from detente.errors import CaseError, NotSupported, Problem

MOST_ACTORS = 12
"""More actors than this form too many coalitions."""


def players(
    graph: GraphModel,
    among: Sequence[Sequence[str]] | None,
    blocs: Sequence[Sequence[str]] | None,
) -> tuple[CoalitionTable, list[Group]]:
    """Return who moves, and the groups of movers that are asked about."""
    alone = tuple((actor,) for actor in range(len(graph.actors)))
    if blocs is not None:
        people = _partition(graph, blocs)
        return CoalitionTable(_joined(graph, people), graph.rank, people), [
            (place,) for place in range(len(people))
        ]
    if among is None:
        _check_count(graph)
        groups = every_group(len(alone))
    else:
        groups = [_group(graph, one) for one in among]
    return CoalitionTable(graph, graph.rank, alone), groups


def answering_groups(graph: GraphModel, concepts: Sequence[str]) -> list[Group]:
    """Return the groups that may answer where answers must be credible under some concept."""
    if not any(sanctions(name).credible for name in concepts):
        return []
    _check_count(graph)
    return every_group(len(graph.actors))


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
    seen = noticing_by(graph.noticing, people)
    return replace(graph, actors=names, rank=rank, moves=new, noticing=seen)


def _arcs(graph: GraphModel, group: Group) -> NDArray[np.int64]:
    """Return all that a bloc reaches in graph form, as moves of its own."""
    pairs = []
    walk = walker(graph, group, improving=False)
    for state in graph.codes().tolist():
        far = walk.distances(state).min(axis=1)
        ends = np.flatnonzero((far > 0) & (far != UNREACHED))
        pairs.append(np.stack([np.full_like(ends, state), ends], axis=1))
    return np.concatenate(pairs)
