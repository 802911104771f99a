"""The one walker against the literal definition of legal sequences of moves."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.coalitions.table import CoalitionMovers, CoalitionTable
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.graph.walk import UNREACHED, ActorWalker, Step, Walker, walker
from detente.model.conflict import Conflict
from tests.brute import Brute
from tests.published import ELMIRA, PRISONERS
from tests.strategies import any_conflicts, graph_conflicts


def fewest(
    slow: Brute, group: tuple[str, ...], start: int, rule: str, *, improving: bool
) -> dict[int, int]:
    """Return the fewest moves to every state that a group reaches by legal sequences."""
    step = slow.improvements if improving else slow.moves
    layer: set[tuple[int, frozenset[str]]] = {(start, frozenset())}
    seen, found, moves = set(layer), {start: 0}, 0
    while layer and not (moves and rule == "single"):
        moves += 1
        reached = {
            (target, barred | {mover} if rule == "once-each" else frozenset({mover}))
            for state, barred in layer
            for mover in group
            if mover not in barred
            for target in step(mover, state)
        }
        layer = reached - seen
        seen |= layer
        for state, _ in layer:
            found.setdefault(state, moves)
    return found


def check_way(
    slow: Brute, walk: ActorWalker, way: tuple[Step, ...], start: int, *, improving: bool
) -> None:
    """Check that a way is legal: each move where the last ended, by someone who may move."""
    state = start
    movers = [slow.actors[step.actor] for step in way]
    for step, mover in zip(way, movers, strict=True):
        assert step.source == state
        assert step.target in (slow.improvements if improving else slow.moves)(mover, state)
        assert step.improves == slow.prefers(mover, step.target, step.source)
        state = step.target
    assert all(one != other for one, other in pairwise(movers))
    if walk.rule == "once-each":
        assert len(set(movers)) == len(movers)
    if walk.rule == "single":
        assert len(way) <= 1


@settings(max_examples=120)
@given(
    conflict=any_conflicts() | graph_conflicts(actors=2),
    rule=st.sampled_from(RESPONSES),
    improving=st.booleans(),
    data=st.data(),
)
def test_walks_equal_the_definition(
    conflict: Conflict, rule: str, improving: bool, data: st.DataObject
) -> None:
    slow, graph = Brute(conflict), graph_model(conflict)
    start = data.draw(st.sampled_from(slow.states))
    places = data.draw(st.sets(st.sampled_from(range(len(slow.actors))), min_size=1))
    group = tuple(slow.actors[one] for one in sorted(places))
    walk = walker(graph, sorted(places), improving=improving, rule=rule)
    expected = fewest(slow, group, start, rule, improving=improving)
    far = walk.distances(start)
    least = far.min(axis=1)
    assert {s: int(least[s]) for s in slow.states if least[s] != UNREACHED} == expected
    for state, moves in expected.items():
        ways = walk.ways(far, state, limit=50)
        assert ways
        assert len(set(ways)) == len(ways)
        assert list(ways) == sorted(ways, key=lambda way: [(s.actor, s.target) for s in way])
        assert {len(way) for way in ways} == {moves}
        for way in ways:
            check_way(slow, walk, way, start, improving=improving)


@settings(max_examples=120)
@given(
    conflict=any_conflicts(),
    rule=st.sampled_from(RESPONSES),
    improving=st.booleans(),
    data=st.data(),
)
def test_the_nearest_of_some_states_is_found(
    conflict: Conflict, rule: str, improving: bool, data: st.DataObject
) -> None:
    slow, graph = Brute(conflict), graph_model(conflict)
    start = data.draw(st.sampled_from(slow.states))
    goals = data.draw(st.sets(st.sampled_from(slow.states)))
    goal = np.isin(np.arange(graph.feasible.size), list(goals))
    everyone = range(len(slow.actors))
    walk = walker(graph, everyone, improving=improving, rule=rule)
    expected = fewest(slow, tuple(slow.actors), start, rule, improving=improving)
    met = [moves for state, moves in expected.items() if state in goals]
    found = walk.shortest(start, goal)
    assert walk.reaches(start, goal) == bool(met)
    assert (found is None) == (not met)
    if found is not None:
        assert len(found) == min(met)
        check_way(slow, walk, found, start, improving=improving)
        assert (found[-1].target if found else start) in goals
    stopped = walk.distances(start, goal)
    nearest = int(np.where(goal, stopped.min(axis=1), UNREACHED).min())
    assert nearest == min(met, default=UNREACHED)


@settings(max_examples=60)
@given(conflict=any_conflicts(), data=st.data())
def test_moves_in_and_out_of_states_agree(conflict: Conflict, data: st.DataObject) -> None:
    slow, graph = Brute(conflict), graph_model(conflict)
    for place, actor in enumerate(slow.actors):
        listed = data.draw(st.lists(st.sampled_from(slow.states), max_size=4))
        rows, ends = graph.moves.steps(place, np.array(listed, dtype=np.int64))
        assert rows.tolist() == sorted(rows.tolist())
        for row, state in enumerate(listed):
            assert sorted(ends[rows == row].tolist()) == sorted(slow.moves(actor, state))
            assert len(slow.moves(actor, state)) <= graph.moves.width(place)
        for state in slow.states:
            into = [one for one in slow.states if state in slow.moves(actor, one)]
            assert graph.moves.sources(place, state).tolist() == into


TIES = [
    # In the prisoner's dilemma both confess from silence in either order: the first mover of the
    # case is told to have reached what lies between, and the second ends it.
    pytest.param(PRISONERS, 3, [0], [(1, 3, 1), (0, 1, 0)], id="two ways as short"),
    pytest.param(PRISONERS, 3, [1, 2], [(0, 3, 2)], id="two goals as near: the first mover"),
    pytest.param(PRISONERS, 3, [3, 0], [], id="the start itself"),
    pytest.param(PRISONERS, 0, [3], None, id="not reached"),
]


@pytest.mark.parametrize(("conflict", "start", "goals", "expected"), TIES)
def test_ties_go_to_the_first_mover_and_the_lowest_state(
    conflict: Conflict,
    start: int,
    goals: list[int],
    expected: list[tuple[int, int, int]] | None,
) -> None:
    graph = graph_model(conflict)
    goal = np.isin(np.arange(graph.feasible.size), goals)
    found = walker(graph, [0, 1], improving=True).shortest(start, goal)
    told = None if found is None else [(one.actor, one.source, one.target) for one in found]
    assert told == expected


def coalitions(graph: GraphModel, groups: list[tuple[int, ...]], *, transitive: bool) -> Walker:
    """Return a walker of coalitions of actors."""
    alone = tuple((actor,) for actor in range(len(graph.actors)))
    table = CoalitionTable(graph, graph.rank, alone)
    return Walker(CoalitionMovers(table, tuple(groups), transitive))


def test_coalitions_walk_by_improvements_of_all_their_members() -> None:
    graph = graph_model(ELMIRA)
    pairs = [(0,), (1,), (2,), (0, 1)]
    alone, together = (coalitions(graph, some, transitive=True) for some in (pairs[:3], pairs))
    goal = np.zeros(graph.feasible.size, dtype=bool)
    for state in graph.codes().tolist():
        goal[:] = False
        goal[state] = True
        assert together.reaches(0, goal) >= alone.reaches(0, goal)
        way = together.shortest(0, goal)
        for step in way or ():
            members = list(pairs[step.actor])
            assert (graph.rank[members, step.target] > graph.rank[members, step.source]).all()
            assert step.improves


@settings(max_examples=40)
@given(conflict=graph_conflicts(actors=2))
def test_coalitions_of_one_walk_as_their_actors_do(conflict: Conflict) -> None:
    graph = graph_model(conflict)
    movers = list(range(len(graph.actors)))
    alone = coalitions(graph, [(one,) for one in movers], transitive=False)
    walk = walker(graph, movers, improving=True)
    for start in graph.codes().tolist():
        assert (alone.distances(start) == walk.distances(start)).all()
