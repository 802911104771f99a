"""Evolution against every legal sequence of moves, one by one."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.evolution.evolution import evolution
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.walk import UNREACHED
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from tests.brute_evolution import BruteEvolution
from tests.shelling import GRAPH, SHELLING
from tests.strategies import conflicts, graph_conflicts

DEPTH = 3
PEACE = {
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "options": {"a.fight": "fights", "b.fight": "fights"},
    "preferences": {"a": ["not b.fight", "a.fight"], "b": ["not a.fight", "b.fight"]},
}


def small_conflicts():
    return st.one_of(conflicts(actors=3, options=4), graph_conflicts(actors=3, states=5))


def triples(actors, way):
    return tuple((actors[step.actor], step.source, step.target) for step in way)


@settings(max_examples=80)
@given(small_conflicts(), st.data(), st.sampled_from(["improvements", "any"]))
def test_equals_every_legal_sequence(conflict, data, moves):
    brute = BruteEvolution(conflict)
    start = data.draw(st.sampled_from(brute.states))
    ways = brute.shortest(start, improving=moves == "improvements", depth=DEPTH)
    found = evolution(conflict, start=start, moves=moves, depth=DEPTH, most_paths=10_000)
    reached = {state for state in brute.states if found.fewest[state] != UNREACHED}
    assert reached == set(ways)
    for state, shortest in ways.items():
        some = next(iter(shortest))
        assert found.fewest[state] == len(some)
        assert set(found.last_movers(state)) == {way[-1][0] for way in shortest if way}
    for moves_made, count in enumerate(found.counts):
        assert len(found.reached(moves_made)) == count
    equilibria = brute.equilibria("seq")
    assert sorted(goal.state for goal in found.goals) == equilibria
    free = brute.shortest(start, improving=False, depth=DEPTH)
    improving = brute.shortest(start, improving=True, depth=DEPTH)
    for goal in found.goals:
        for fewest, paths, known in (
            (goal.fewest, goal.paths, free),
            (goal.fewest_improving, goal.improving_paths, improving),
        ):
            if goal.state in known:
                listed = [triples(brute.actors, way) for way in paths]
                assert len(listed) == len(set(listed))
                assert set(listed) == known[goal.state]
                assert {len(way) for way in listed} == {fewest}
            else:
                assert fewest is None or fewest > DEPTH


@settings(max_examples=60)
@given(small_conflicts(), st.data(), st.booleans(), st.sampled_from(["state", "mover"]))
def test_the_tree_holds_every_state_reached_and_only_legal_moves(conflict, data, improving, expand):
    brute = BruteEvolution(conflict)
    start = data.draw(st.sampled_from(brute.states))
    kind = "improvements" if improving else "any"
    found = evolution(conflict, start=start, moves=kind, expand=expand, most_nodes=10**6)
    nodes = found.tree.nodes
    assert not found.tree.cut
    assert {node.state for node in nodes} == {
        state for state in brute.states if found.fewest[state] != UNREACHED
    }
    for node in nodes[1:]:
        parent, mover = nodes[node.parent], brute.actors[node.mover]
        assert parent.place < node.place
        assert parent.repeats is None
        assert parent.mover != node.mover
        assert node.state in brute.moves(mover, parent.state)
        assert node.improves == brute.prefers(mover, node.state, parent.state)
        assert node.improves or not improving
        if node.repeats is not None:
            assert nodes[node.repeats].state == node.state
            assert not found.tree.children(node.place)


@settings(max_examples=30)
@given(conflicts(actors=3, options=4), st.data())
def test_showing_each_state_by_mover_gives_every_sequence_of_two_moves(conflict, data):
    brute = BruteEvolution(conflict)
    start = data.draw(st.sampled_from(brute.states))
    found = evolution(conflict, start=start, expand="mover", depth=2, most_nodes=10**6)
    nodes = found.tree.nodes
    shown = {
        (node.mover, node.state, child.mover, child.state)
        for node in nodes[1:]
        for child in nodes
        if child.parent == (node.place if node.repeats is None else node.repeats)
    }
    index = brute.actors.index
    expected = {
        (index(way[0][0]), way[0][2], index(way[1][0]), way[1][2])
        for way in brute.sequences(start, improving=False, depth=2)
        if len(way) == 2
    }
    assert shown == expected


def test_caps_are_told():
    conflict = Conflict.model_validate(PEACE)
    found = evolution(conflict, start=0, most_paths=1, most_nodes=3, concept="gmr")
    war = next(goal for goal in found.goals if goal.state == 3)
    assert (war.fewest, len(war.paths), war.capped) == (2, 1, True)
    assert found.tree.cut
    assert len(found.tree.nodes) == 3
    one_move = evolution(conflict, start=0, depth=1)
    assert one_move.tree.cut
    assert one_move.counts == (1, 2)


def test_the_dictionary_is_plain_and_whole():
    found = evolution(Conflict.model_validate(PEACE), start=0, moves="improvements")
    said = json.loads(json.dumps(found.as_dict()))
    assert said["reached"][1]["states"] == [
        {"state": 1, "last": ["a"]},
        {"state": 2, "last": ["b"]},
    ]
    assert said["counts"] == [1, 2, 1]
    assert [goal["state"] for goal in said["goals"]] == [0, 3]
    assert said["goals"][1]["improving_paths"][0] == [
        {"actor": "a", "from": 0, "to": 1, "improves": True},
        {"actor": "b", "from": 1, "to": 3, "improves": True},
    ]
    assert (said["start"], said["equilibria"], said["tree"]["cut"]) == (0, 2, False)
    assert said["tree"]["nodes"][3] == {
        "place": 3,
        "state": 3,
        "parent": 1,
        "mover": "b",
        "improves": True,
        "depth": 2,
        "stable": ["a", "b"],
        "repeats": None,
    }
    assert said["settings"] == {
        "moves": "improvements",
        "depth": None,
        "concept": "seq",
        "responses": "sequences",
        "expand": "state",
        "most_goals": 50,
        "most_paths": 10,
        "most_nodes": 400,
    }


def test_many_states_are_counted_not_listed():
    options = {f"{actor}.o{place}": "does" for actor in "ab" for place in range(7)}
    conflict = Conflict.model_validate(
        PEACE | {"options": options, "preferences": {"a": [], "b": []}}
    )
    found = evolution(conflict, start=0, most_goals=3)
    assert found.counts == (1, 254, 127 * 127)
    assert found.as_dict()["reached"] is None
    assert (found.equilibria, len(found.goals)) == (2**14, 3)


def test_errors_name_what_is_wrong():
    conflict = Conflict.model_validate(PEACE)
    with pytest.raises(CaseError, match="no status quo"):
        evolution(conflict)
    with pytest.raises(UnknownName, match="improvements"):
        evolution(conflict, start=0, moves="improvement")
    with pytest.raises(CaseError, match="no state 9"):
        evolution(conflict, start=9)
    assert np.array_equal(evolution(conflict, start="a.fight").reached(0), [1])


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"start": 1}, id="start"),
        pytest.param({"moves": "improvements"}, id="moves"),
        pytest.param({"depth": 1}, id="depth"),
        pytest.param({"concept": "gmr"}, id="concept"),
        pytest.param({"responses": "single"}, id="responses"),
        pytest.param({"expand": "mover"}, id="expand"),
        pytest.param({"most_goals": 1}, id="goals"),
        pytest.param({"most_paths": 1}, id="paths"),
        pytest.param({"most_nodes": 2}, id="nodes"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    conflict = Conflict.model_validate(PEACE)
    found = evolution(conflict, start=0)
    assert found == evolution(conflict, start=0)
    assert found != evolution(conflict, **({"start": 0} | otherwise))


def test_what_was_asked_stands_before_the_answer():
    found = evolution(SHELLING, phase="war", moves="improvements", concept="nash", depth=3)
    assert (found.case, found.phase, found.state, found.seed) == ("shelling", "war", None, None)
    assert (found.start, found.concept, found.responses) == (1, "nash", "sequences")
    assert (found.settings["moves"], found.settings["depth"]) == ("improvements", 3)
    assert found.conflict == SHELLING.at("war")
    # The graph model follows from the conflict.
    assert np.array_equal(found.graph.rank, graph_model(SHELLING, phase="war").rank)
    assert list(found.as_dict())[:9] == [
        "case",
        "phase",
        "state",
        "settings",
        "seed",
        "version",
        "actors",
        "options",
        "states",
    ]


def test_only_ana_moves_where_only_she_gains():
    """Everybody else would rather that it were otherwise, and can do nothing for it."""
    found = evolution(SHELLING, phase="peace", moves="improvements")
    assert found.counts == (1, 1)
    assert found.reached(1) == (1,)
    assert (found.last_movers(1), found.last_movers(0), found.last_movers(3)) == (("ana",), (), ())
    assert [(goal.state, goal.fewest, goal.fewest_improving) for goal in found.goals] == [(1, 1, 1)]


@pytest.mark.parametrize(
    ("start", "state", "last"),
    [
        pytest.param("s", 0, (), id="the start"),
        pytest.param("s", 1, ("a",), id="one move"),
        pytest.param("s", 2, (), id="not reached: Ada would have to move twice in a row"),
        pytest.param("t", 0, ("b",), id="one back"),
        pytest.param("t", 2, ("a",), id="one on"),
        pytest.param("u", 1, ("b",), id="the Boers move first"),
        pytest.param("u", 0, (), id="they would have to move twice in a row"),
    ],
)
def test_in_graph_form_nobody_moves_twice_in_a_row(start, state, last):
    found = evolution(GRAPH, start=start)
    assert found.last_movers(state) == last
    assert (found.fewest[state] == UNREACHED) == (not last and found.start != state)


@pytest.mark.parametrize(
    ("depth", "counts"),
    [
        pytest.param(0, (1,), id="no move"),
        pytest.param(1, (1, 2), id="one move"),
        pytest.param(2, (1, 2, 1), id="two moves"),
        pytest.param(3, (1, 2, 1), id="more than there are"),
        pytest.param(None, (1, 2, 1), id="no limit"),
    ],
)
def test_a_depth_limits_what_is_reached(depth, counts):
    found = evolution(Conflict.model_validate(PEACE), start=0, depth=depth)
    assert found.counts == counts
    # Equilibria are told of however far they are.
    assert [goal.fewest for goal in found.goals] == [0, 2]
