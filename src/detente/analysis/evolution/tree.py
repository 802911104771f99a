"""The tree of moves from a state, as a structure to be drawn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel

Expand = Literal["state", "mover"]
"""Where the moves out of a state are shown: once, where the state first comes up (``state``), or
once for each actor who brought it about (``mover``), as full status-quo trees do. In graph form,
where it matters who moved last, always the latter."""


@dataclass(frozen=True)
class MoveNode:
    """One state of the tree and the move that led to it.

    Parameters
    ----------
    place
        Its number; the start is 0 and parents come before their children.
    state
        Code of the state.
    parent
        The place of the node it was reached from; ``None`` at the start.
    mover
        Index of the actor who moved; ``None`` at the start.
    improves
        Whether the mover strictly prefers the state to the parent's; false at the start.
    depth
        The number of moves from the start.
    stable
        Indices of the actors for whom the state is stable; for all: an equilibrium.
    repeats
        The place of the node that shows the moves out of this state in this one's stead;
        ``None`` where it shows its own.
    """

    place: int
    state: int
    parent: int | None
    mover: int | None
    improves: bool
    depth: int
    stable: tuple[int, ...]
    repeats: int | None

    def as_dict(self, actors: Sequence[str]) -> dict[str, Any]:
        """Return the node as plain data, actors by the names given."""
        return asdict(self) | {
            "mover": None if self.mover is None else actors[self.mover],
            "stable": [actors[one] for one in self.stable],
        }


@dataclass(frozen=True)
class MoveTree:
    """The moves from a state, breadth first.

    Parameters
    ----------
    nodes
        In order of their places.
    cut
        Whether moves were left off because there were too many, or at the depth asked for.
    """

    nodes: tuple[MoveNode, ...]
    cut: bool

    def children(self, place: int) -> tuple[MoveNode, ...]:
        """Return the nodes reached from a node."""
        return tuple(node for node in self.nodes if node.parent == place)

    def as_dict(self, actors: Sequence[str]) -> dict[str, Any]:
        """Return the tree as plain data, actors by the names given."""
        return {"nodes": [node.as_dict(actors) for node in self.nodes], "cut": self.cut}


def move_tree(
    graph: GraphModel,
    start: int,
    verdicts: NDArray[np.bool_],
    *,
    improving: bool,
    depth: int | None = None,
    expand: Expand = "state",
    most: int,
) -> MoveTree:
    """Return the tree of moves from a state; nobody moves twice in a row.

    Parameters
    ----------
    start
        Code of a feasible state.
    verdicts
        Whether each state is stable for each actor; shape (actors, N).
    improving
        Whether only improvements are shown.
    depth
        The most moves in a row; none: no limit.
    expand
        How often the moves out of a state are shown.
    most
        The most nodes.
    """
    by_mover = expand == "mover" or not graph.moves.transitive
    nodes = [MoveNode(0, start, None, None, False, 0, _stable(verdicts, start), None)]
    shown: dict[tuple[int, int | None], int] = {(start, None): 0}
    waiting, cut = deque(nodes), False
    while waiting:
        parent = waiting.popleft()
        for mover, target in _moves(graph, parent, improving):
            if parent.depth == depth or len(nodes) == most:
                cut = True
                break
            key = (target, mover if by_mover else None)
            node = MoveNode(
                place=len(nodes),
                state=target,
                parent=parent.place,
                mover=mover,
                improves=bool(graph.rank[mover, target] > graph.rank[mover, parent.state]),
                depth=parent.depth + 1,
                stable=_stable(verdicts, target),
                repeats=shown.get(key),
            )
            nodes.append(node)
            if node.repeats is None:
                shown[key] = node.place
                waiting.append(node)
    return MoveTree(tuple(nodes), cut)


def _moves(graph: GraphModel, node: MoveNode, improving: bool) -> Iterator[tuple[int, int]]:
    """Yield the movers and targets of the moves out of a node, but for whoever moved there."""
    for actor in range(len(graph.actors)):
        if actor != node.mover:
            moves = graph.moves.improvements if improving else graph.moves.targets
            for target in moves(actor, node.state).tolist():
                yield actor, target


def _stable(verdicts: NDArray[np.bool_], state: int) -> tuple[int, ...]:
    """Return the actors for whom a state is stable."""
    return tuple(np.flatnonzero(verdicts[:, state]).tolist())
