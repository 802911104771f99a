"""The state tree of an evolution: the shortest way to a deal and the temptations beside it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.evolution import Evolution
from detente.analysis.walk import Step, walker
from detente.draw.naming import facts, labels, move
from detente.draw.state_tree import Tree, TreeNode
from detente.model.conflict import Conflict


def tree_of(
    conflict: Conflict, found: Evolution, *, goal: int | None = None, beside: int = 1
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
        and that mover's best.
    """
    target = _nearest(found) if goal is None else goal
    way = _way(found, target)
    stable = {one.state for one in found.goals}
    stable |= {one.state for one in found.tree.nodes if len(one.stable) == len(found.graph.actors)}

    def node(place: str, state: int, step: Step | None, parent: str | None, role: str) -> TreeNode:
        return TreeNode(
            id=place,
            texts=facts(conflict, state),
            parent=parent,
            mover=found.graph.actors[step.actor] if step else "",
            move=move(conflict, step.source, step.target) if step else "",
            improvement=step.improves if step else True,
            equilibrium=state in stable,
            on_path=parent is None or not place.startswith("beside"),
            role=role,
        )

    nodes = [node("0", found.start, None, None, "where it starts")]
    states = [found.start, *(step.target for step in way)]
    for place, state in enumerate(states):
        if place:
            role = "the deal" if place == len(way) and goal is not None else ""
            nodes.append(node(str(place), state, way[place - 1], str(place - 1), role))
        following = way[place] if place < len(way) else None
        for rank, step in enumerate(_beside(found, state, following, beside)):
            nodes.append(node(f"beside-{place}-{rank}", step.target, step, str(place), ""))
    return Tree(tuple(nodes), labels(conflict, found.graph.actors))


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


def _beside(found: Evolution, state: int, following: Step | None, most: int) -> Iterator[Step]:
    """Yield other movers' best improvements from a state, in the order of the case."""
    graph, shown = found.graph, 0
    for actor in range(len(graph.actors)):
        if following is not None and actor == following.actor:
            continue
        targets = graph.moves.improvements(actor, state)
        if shown == most or not targets.size:
            continue
        best = int(targets[graph.rank[actor][targets].argmax()])
        shown += 1
        yield Step(actor, state, best, True)
