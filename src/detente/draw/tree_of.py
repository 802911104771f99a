"""The state tree of an evolution: the shortest way to a deal and the temptations beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final, Literal

from detente.analysis.concepts.stability import stability_of
from detente.analysis.evolution.evolution import Evolution
from detente.analysis.graph.walk import Step, walker
from detente.draw.naming import NOTHING, facts, labels, move
from detente.draw.tree_parts import Tree, TreeNode
from detente.model.conflict import Conflict

Spelled = Literal["all", "ends"]
"""Which states are spelled out: all, or only the first and the last of the way."""

DEAL: Final = "the deal"
"""What the last state of the way is called."""

_FEW: Final = 3
"""With no more facts than this in any state, all states are spelled out."""


def tree_of(
    conflict: Conflict,
    found: Evolution,
    *,
    goal: int | None = None,
    beside: int = 1,
    spelled: Spelled | None = None,
) -> Tree:
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
    way = _way(found, _nearest(found) if goal is None else goal)
    states = (found.start, *(step.target for step in way))
    stable = _equilibria(found)
    nodes = []
    shown: set[tuple[int, str]] = set()
    for place, state in enumerate(states):
        step = way[place - 1] if place else None
        role = "where it starts" if place == 0 else DEAL if place == len(way) else ""
        parent = str(place - 1) if place else None
        nodes.append(_node(conflict, found, stable, str(place), state, step, parent, role))
        last = place == len(way)
        branches = 0
        for other in _beside(found, state, None if last else way[place]):
            said = other.actor, move(conflict, other.source, other.target)
            if branches < beside and (last or said not in shown):
                shown.add(said)
                name = f"{place}-{branches}"
                nodes.append(
                    _node(conflict, found, stable, name, other.target, other, str(place), "")
                )
                branches += 1
    return Tree(
        _spelled(tuple(nodes), spelled, str(len(way))), labels(conflict, found.graph.actors)
    )


def _node(
    conflict: Conflict,
    found: Evolution,
    stable: Collection[int],
    place: str,
    state: int,
    step: Step | None,
    parent: str | None,
    role: str,
) -> TreeNode:
    """Return one node of the tree."""
    return TreeNode(
        id=place,
        texts=facts(conflict, state) or (NOTHING,),
        parent=parent,
        mover=found.graph.actors[step.actor] if step else "",
        move=move(conflict, step.source, step.target) if step else "",
        improvement=step.improves if step else True,
        equilibrium=state in stable,
        on_path="-" not in place,
        role=role,
    )


def _spelled(nodes: tuple[TreeNode, ...], asked: Spelled | None, last: str) -> tuple[TreeNode, ...]:
    """Return the nodes, those that are not to be spelled out marked so."""
    few = all(len(node.texts) <= _FEW for node in nodes)
    if asked == "all" or (asked is None and few):
        return nodes
    return tuple(node if node.id in ("0", last) else replace(node, spelled=False) for node in nodes)


def _equilibria(found: Evolution) -> frozenset[int]:
    """Return the codes of all equilibria; sought anew where the evolution lists only some."""
    if len(found.goals) == found.equilibria:
        return frozenset(goal.state for goal in found.goals)
    whole = stability_of(found.graph, concepts=(found.concept,), responses=found.responses)
    return frozenset(whole.equilibria(found.concept).tolist())


def _nearest(found: Evolution) -> int | None:
    """Return the equilibrium that is nearest by improvements, or by any moves."""
    far = [
        (one.fewest_improving is None, one.fewest_improving or one.fewest, one.state)
        for one in found.goals
        if one.fewest is not None
    ]
    return min(far)[2] if far else None


def _way(found: Evolution, goal: int | None) -> tuple[Step, ...]:
    """Return a shortest way to a state, by improvements if they lead there."""
    if goal is None or goal == found.start:
        return ()
    everyone = range(len(found.graph.actors))
    for improving in (True, False):
        walk = walker(found.graph, everyone, improving=improving)
        ways = walk.ways(walk.distances(found.start), goal, limit=1)
        if ways:
            return ways[0]
    return ()


def _beside(found: Evolution, state: int, following: Step | None) -> Iterator[Step]:
    """Yield other movers' best improvements from a state, in the order of the case."""
    graph = found.graph
    for actor in range(len(graph.actors)):
        targets = graph.moves.improvements(actor, state)
        if targets.size and (following is None or actor != following.actor):
            best = int(targets[graph.rank[actor][targets].argmax()])
            yield Step(actor, state, best, True)
