"""The state tree of an evolution: the shortest way to a deal and the temptations beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from detente.analysis.concepts.stability import stability_of
from detente.analysis.evolution.evolution import Evolution
from detente.analysis.graph.walk import Step, walker
from detente.draw.picture import Picture
from detente.draw.state_tree import StateTree, TreeNode, state_tree
from detente.model.conflict import Conflict
from detente.telling import captions
from detente.telling.labels import NOTHING, facts, labels, move_label

Spelled = Literal["all", "ends"]
"""Which states are spelled out: all, or only the first and the last of the way."""

_FEW: Final = 3
"""With no more facts than this in any state, all states are spelled out."""


def tree_picture(
    conflict: Conflict,
    result: Evolution,
    *,
    goal: int | None = None,
    beside: int = 1,
    spelled: Spelled | None = None,
) -> Picture:
    """Draw how a state is reached from the start of an evolution.

    Parameters
    ----------
    goal, beside, spelled
        As in :func:`tree_of`.
    """
    tree = tree_of(conflict, result, goal=goal, beside=beside, spelled=spelled)
    unreached = goal not in (None, result.start) and all(
        node.role != captions.DEAL_ROLE for node in tree.nodes
    )
    return state_tree(tree, title=captions.NOT_REACHED if unreached else captions.REACHED)


def tree_of(
    conflict: Conflict,
    result: Evolution,
    *,
    goal: int | None = None,
    beside: int = 1,
    spelled: Spelled | None = None,
) -> StateTree:
    """Return the way from an evolution's start to a goal, as a tree to be drawn.

    The way is the shortest by improvements alone where there is one, otherwise the shortest by
    any legal moves; where the goal cannot be reached at all, only the start and the improvements
    from it are shown.

    Parameters
    ----------
    goal
        Code of the state that the way leads to; none: the nearest equilibrium, those that
        improvements lead to first.
    beside
        How many other improvements are shown from each state of the way, at most one per mover
        and that mover's best. One that was shown before is not shown again until the last state.
    spelled
        Which states are spelled out; none: all, unless they hold many facts.
    """
    path = _path(result, _nearest(result) if goal is None else goal)
    trunk = _Trunk(conflict, result, path, _equilibria(result))
    nodes: list[TreeNode] = []
    shown: set[tuple[str, str]] = set()
    for place in range(len(path) + 1):
        nodes.append(trunk.node(place))
        branches: list[TreeNode] = []
        for branch in trunk.branches(place):
            move = branch.mover, branch.move
            if len(branches) < beside and (place == len(path) or move not in shown):
                shown.add(move)
                branches.append(replace(branch, id=f"{place}-{len(branches)}"))
        nodes += branches
    names = labels(conflict, result.graph.actors)
    return StateTree(_spelled(tuple(nodes), spelled, str(len(path))), names)


@dataclass(frozen=True)
class _Trunk:
    """The way from the start, with what its states are made of."""

    conflict: Conflict
    result: Evolution
    path: tuple[Step, ...]
    equilibria: Collection[int]

    def node(self, place: int) -> TreeNode:
        """Return a state of the way by its place, the start at 0."""
        if place == 0:
            start = self.result.start
            return TreeNode(
                "0",
                self._facts(start),
                equilibrium=start in self.equilibria,
                on_path=True,
                role=captions.START_ROLE,
            )
        role = captions.DEAL_ROLE if place == len(self.path) else ""
        node = self._after(self.path[place - 1], place - 1)
        return replace(node, id=str(place), on_path=True, role=role)

    def branches(self, place: int) -> Iterator[TreeNode]:
        """Yield where other movers' best improvements lead from a state of the way."""
        state = self.path[place - 1].target if place else self.result.start
        following = self.path[place].actor if place < len(self.path) else None
        graph = self.result.graph
        for actor in range(len(graph.actors)):
            targets = graph.moves.improvements(actor, state)
            if targets.size and actor != following:
                best = int(targets[graph.rank[actor][targets].argmax()])
                yield self._after(Step(actor, state, best, True), place)

    def _after(self, step: Step, parent: int) -> TreeNode:
        """Return the state that a move leads to; it has no id yet."""
        return TreeNode(
            "",
            self._facts(step.target),
            parent=str(parent),
            mover=self.result.graph.actors[step.actor],
            move=move_label(self.conflict, step.source, step.target),
            improvement=step.improves,
            equilibrium=step.target in self.equilibria,
        )

    def _facts(self, state: int) -> tuple[str, ...]:
        """Return what is the case in a state."""
        return facts(self.conflict, state) or (NOTHING,)


def _spelled(nodes: tuple[TreeNode, ...], asked: Spelled | None, last: str) -> tuple[TreeNode, ...]:
    """Return the nodes, those that are not to be spelled out marked so."""
    few = all(len(node.texts) <= _FEW for node in nodes)
    if asked == "all" or (asked is None and few):
        return nodes
    return tuple(node if node.id in ("0", last) else replace(node, spelled=False) for node in nodes)


def _equilibria(result: Evolution) -> frozenset[int]:
    """Return the codes of all equilibria; sought anew where the evolution lists only some."""
    if len(result.goals) == result.equilibria:
        return frozenset(goal.state for goal in result.goals)
    whole = stability_of(result.graph, concepts=(result.concept,), responses=result.responses)
    return frozenset(whole.equilibria(result.concept).tolist())


def _nearest(result: Evolution) -> int | None:
    """Return the equilibrium that is nearest by improvements, or by any moves."""
    far = [
        (goal.fewest_improving is None, goal.fewest_improving or goal.fewest, goal.state)
        for goal in result.goals
        if goal.fewest is not None
    ]
    return min(far)[2] if far else None


def _path(result: Evolution, goal: int | None) -> tuple[Step, ...]:
    """Return a shortest way to a state, by improvements if they lead there."""
    if goal is None or goal == result.start:
        return ()
    everyone = range(len(result.graph.actors))
    for improving in (True, False):
        walk = walker(result.graph, everyone, improving=improving)
        paths = walk.ways(walk.distances(result.start), goal, limit=1)
        if paths:
            return paths[0]
    return ()
