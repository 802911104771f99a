"""A coalition that would leave a state: where to, by which moves, and what its members gain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.coalitions.move import CoalitionMove
from detente.analysis.coalitions.table import CoalitionTable, Group, unanswered
from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.walk import walker
from detente.analysis.leverage.percentile import percentile
from detente.analysis.plain import numbers


@dataclass(frozen=True)
class BlockingCoalition:
    """A coalition that would leave a state.

    Parameters
    ----------
    members
        The actors, by name.
    target
        The code of the state it would move to: of those that nothing deters, the one that its
        worst-off member gains most by.
    targets
        The codes of all of those.
    gains
        What each member gains in percentile.
    path
        Its moves to the target, a shortest path: of one member, or one bloc, at a time.
    """

    members: tuple[str, ...]
    target: int
    targets: tuple[int, ...]
    gains: Mapping[str, Fraction]
    path: tuple[CoalitionMove, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the coalition's leaving as plain data."""
        return {
            "members": list(self.members),
            "target": self.target,
            "targets": list(self.targets),
            "gains": numbers(self.gains),
            "path": [
                {"actor": "+".join(move.members), "from": move.source, "to": move.target}
                for move in self.path
            ],
        }


def blocking(
    graph: GraphModel,
    table: CoalitionTable,
    group: Group,
    state: int,
    sanctions: Sanctions,
    answering: Sequence[Group],
) -> BlockingCoalition | None:
    """Return how a coalition would leave a state, ``None`` where it would not.

    Parameters
    ----------
    graph
        The actors' moves and ranks.
    table
        Who moves where, actors or blocs of them.
    group, state, sanctions, answering
        As in :func:`~detente.analysis.coalitions.table.unanswered`.
    """
    targets = unanswered(table, group, state, sanctions, answering).tolist()
    if not targets:
        return None
    gains = {target: _gains(graph, table.members(group), state, target) for target in targets}
    best = max(targets, key=lambda target: (min(gains[target].values()), -target))
    walk = walker(table.graph, group, improving=False)
    steps = walk.ways(walk.distances(state), best, limit=1)[0]
    return BlockingCoalition(
        members=names(graph, table, group),
        target=best,
        targets=tuple(targets),
        gains=gains[best],
        path=tuple(
            CoalitionMove(names(graph, table, (step.actor,)), step.source, step.target)
            for step in steps
        ),
    )


def names(graph: GraphModel, table: CoalitionTable, group: Group) -> tuple[str, ...]:
    """Return the actors in a group of movers, by name."""
    return tuple(graph.actors[actor] for actor in table.members(group))


def _gains(
    graph: GraphModel, members: Sequence[int], state: int, target: int
) -> dict[str, Fraction]:
    """Return what each member gains in percentile."""
    return {
        graph.actors[one]: percentile(graph, one, target) - percentile(graph, one, state)
        for one in members
    }
