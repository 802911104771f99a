"""What an actor needs, by hand and against the rankings counted one by one."""

from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD, sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.inverse.need import MOST_COUNTED, Need, Requirement, need
from tests.brute import Brute
from tests.shelling import GRAPH, SHELLING
from tests.strategies import any_conflicts, conflicts

ANA, TWINS, RHYS = 0, 1, 2
CALM, SHELLED = 0, 1


def asked(actor: int, state: int, concept: str, *, conflict=SHELLING) -> Need:
    graph = graph_model(conflict)
    return need(graph, actor, state, sanctions=sanctions(concept), responses="sequences")


@pytest.mark.parametrize(
    ("actor", "state", "concept", "ways", "met"),
    [
        pytest.param(ANA, CALM, "nash", [[(1,)]], False, id="nash: the move alone"),
        pytest.param(ANA, SHELLED, "nash", [[(0,)]], True, id="nash: met"),
        pytest.param(
            ANA, CALM, "gmr", [[(1,), (3,), (5,), (7,)]], True, id="gmr: any answer of the others"
        ),
        pytest.param(
            ANA,
            CALM,
            "smr",
            [[(1,), (2, 3), (4, 5), (6, 7)]],
            True,
            id="smr: an answer, and what Ana could make of it",
        ),
        pytest.param(ANA, CALM, "seq", [[(1,)]], False, id="seq: nobody answers credibly"),
        pytest.param(TWINS, CALM, "nash", [[(2,)]], True, id="another actor"),
        pytest.param(
            TWINS, CALM, "seq", [[(2,), (3,)]], True, id="seq: only Ana's credible answer"
        ),
    ],
)
def test_requirements_worked_out_by_hand(actor, state, concept, ways, met: bool) -> None:
    found = asked(actor, state, concept)
    assert [[*one.ways] for one in found.requirements] == ways
    assert found.met == met
    assert (found.actor, found.state) == (actor, state)


def test_an_answer_that_leads_back_needs_nothing() -> None:
    """In graph form the Boers move back to where Ada came from, whatever she prefers."""
    found = asked(0, 0, "gmr", conflict=GRAPH)
    assert found.requirements == ()
    assert found.met
    assert found.share == 1
    assert found.compared() == ()


def met_by(found: Need, order: tuple[int, ...]) -> bool:
    rank = np.array([order.index(code) for code in range(len(order))])
    return all(one.met(rank, found.state) for one in found.requirements)


@settings(max_examples=60)
@given(
    conflicts(actors=3, options=3),
    st.data(),
    st.sampled_from(STANDARD),
    st.sampled_from(RESPONSES),
)
def test_rankings_are_counted_as_trying_them_all_does(conflict, data, concept, rule):
    graph = graph_model(conflict)
    state = data.draw(st.sampled_from(graph.codes().tolist()))
    actor = data.draw(st.integers(0, len(graph.actors) - 1))
    found = need(graph, actor, state, sanctions=sanctions(concept), responses=rule)
    among = sorted({state, *found.compared()})[:6]
    if len(found.compared()) > 5:
        return
    names = {code: place for place, code in enumerate(among)}
    small = [
        Requirement(0, tuple(tuple(names[code] for code in codes) for codes in one.ways))
        for one in found.requirements
    ]
    local = Need(actor, names[state], tuple(small), found.met, found.share)
    orders = list(permutations(range(len(among))))
    count = sum(met_by(local, order) for order in orders)
    assert found.share == Fraction(count, len(orders))
    assert found.rankings(len(among)) == count


@settings(max_examples=60)
@given(any_conflicts(), st.data(), st.sampled_from(STANDARD), st.sampled_from(RESPONSES))
def test_requirements_say_who_is_stable(conflict, data, concept, rule):
    brute = Brute(conflict)
    state = data.draw(st.sampled_from(brute.states))
    graph = graph_model(conflict)
    for place, actor in enumerate(graph.actors):
        one = need(graph, place, state, sanctions=sanctions(concept), responses=rule)
        assert one.met == getattr(brute, concept)(actor, state, rule)


@settings(max_examples=60)
@given(any_conflicts(), st.data(), st.sampled_from(STANDARD))
def test_no_way_asks_for_all_that_another_does(conflict, data, concept):
    graph = graph_model(conflict)
    state = data.draw(st.sampled_from(graph.codes().tolist()))
    for actor in range(len(graph.actors)):
        found = need(graph, actor, state, sanctions=sanctions(concept), responses="sequences")
        for one in found.requirements:
            sets = [set(codes) for codes in one.ways]
            assert not any(a < b for a in sets for b in sets)
            assert len(set(one.ways)) == len(one.ways)
            assert all(list(codes) == sorted(codes) for codes in one.ways)
            assert state not in set().union(*sets)


@pytest.mark.parametrize(
    ("ways", "rank", "met"),
    [
        pytest.param([(1,)], [1, 0, 2], True, id="worse"),
        pytest.param([(1,)], [1, 1, 2], True, id="as good"),
        pytest.param([(2,)], [1, 0, 2], False, id="better"),
        pytest.param([(2,), (1,)], [1, 0, 2], True, id="one of two ways"),
        pytest.param([(1, 2)], [1, 0, 2], False, id="both must be no better"),
        pytest.param([(1, 2)], [2, 0, 2], True, id="both are no better"),
        pytest.param([], [1, 0, 2], False, id="no way"),
    ],
)
def test_when_a_requirement_is_met(ways, rank, met: bool) -> None:
    assert Requirement(1, tuple(ways)).met(np.array(rank), 0) == met


@pytest.mark.parametrize(
    ("share", "states", "plain"),
    [
        pytest.param(Fraction(1, 3), 6, ("1/3", 240), id="counted"),
        pytest.param(Fraction(1), 2, ("1/1", 2), id="all"),
        pytest.param(None, 6, (None, None), id="too many compared"),
        pytest.param(Fraction(1, 2), MOST_COUNTED, ("1/2", 1216451004088320000), id="twenty"),
        pytest.param(Fraction(1, 2), MOST_COUNTED + 1, ("1/2", None), id="too large a number"),
    ],
)
def test_rankings_as_plain_data(share, states: int, plain) -> None:
    one = Need(0, 0, (Requirement(1, ((1,), (2, 3))),), False, share)
    found = one.as_dict(states)
    assert (found["share"], found["rankings"]) == plain
    assert found["requirements"] == [{"move": 1, "ways": [[1], [2, 3]]}]
    assert found["met"] is False


def test_too_many_states_compared_are_not_counted() -> None:
    """Twenty-five moves in graph form, each its own requirement."""
    names = [f"s{place}" for place in range(MOST_COUNTED + 2)]
    case = {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "graph": {
            "states": {name: name for name in names},
            "moves": {"a": [["s0", name] for name in names[1:]], "b": [["s1", "s2"]]},
        },
        "preferences": {name: {"ranking": names} for name in ("a", "b")},
    }
    wide = type(SHELLING).model_validate(case)
    assert asked(0, 0, "nash", conflict=wide).share is None
    case["graph"]["moves"]["a"].pop()
    just = type(SHELLING).model_validate(case)
    assert asked(0, 0, "nash", conflict=just).share == Fraction(1, MOST_COUNTED + 1)
