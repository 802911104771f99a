"""States by their names, and the states that a deal is read from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import CaseError, UnknownName
from detente.model import Conflict, state_named
from detente.model.state_named import (
    baseline_of,
    phase_named,
    possible,
    start_of,
    status_quo_of,
    terms_of,
)
from tests.strategies import any_conflicts

CASE = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.x": "does x", "b.y": "does y", "b.z": "does z"},
        "preferences": {"a": [], "b": []},
        "status_quo": ["b.z"],
        "start": "plan",
        "baseline": "a.x",
        "terms": ["b.y"],
        "phases": [
            {"id": "first", "status_quo": ["a.x"]},
            {"id": "second", "baseline": "plan", "terms": ["a.x"]},
            {"id": "third", "start": "first", "status_quo": 3, "infeasible": ["b.z"]},
            {"id": "fourth"},
        ],
        "proposals": {"plan": {"state": ["a.x", "b.y"]}, "plan-2": {"state": "b.y + b.z"}},
        "infeasible": ["b.z and a.x and b.y"],
    }
)
GRAPH = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}},
        "graph": {"states": {"war": "War", "truce": "Truce"}, "moves": {}},
        "preferences": {"a": []},
        "phases": [{"id": "war", "status_quo": "truce"}, {"id": "after", "status_quo": "truce"}],
    }
)
NAMES = [
    pytest.param("first", 1, id="a phase"),
    pytest.param("second", 4, id="a phase in which the case's status quo stands"),
    pytest.param("third", 3, id="a phase by its code"),
    pytest.param("plan", 3, id="a proposal"),
    pytest.param("plan-2", 6, id="a proposal whose options are joined"),
    pytest.param("none", 0, id="none"),
    pytest.param("b.y", 2, id="one option"),
    pytest.param("b.y+a.x", 3, id="joined"),
    pytest.param(" b.y  +  b.y ", 2, id="spaces, and one twice"),
    pytest.param("  plan ", 3, id="spaces around a proposal"),
    pytest.param("7", 7, id="a code as text"),
    pytest.param(7, 7, id="a code"),
    pytest.param(["b.y", "b.z"], 6, id="a list"),
    pytest.param(("b.z",), 4, id="a tuple"),
    pytest.param((), 0, id="an empty list"),
]


@pytest.mark.parametrize(("state", "code"), NAMES)
def test_a_state_by_its_name(state, code):
    assert state_named(CASE, state) == code


WRONG = [
    pytest.param("frist", UnknownName, "no phase, proposal or option is called 'frist'. Did you "
                 "mean 'first'?", id="a phase"),
    pytest.param("plan-3", UnknownName, "Did you mean 'plan-2'?", id="a proposal"),
    pytest.param("a.y", UnknownName, "no phase, proposal or option is called 'a.y'", id="one"),
    pytest.param("a.x+b.x", UnknownName, "no option is called 'b.x'", id="one of two"),
    pytest.param("plan+b.y", UnknownName, "no option is called 'plan'", id="a proposal joined"),
    pytest.param("a.x+", UnknownName, "no option is called ''", id="a plus too many"),
    pytest.param("", UnknownName, "Known: first, second, third, fourth, plan", id="nothing"),
    pytest.param("8", CaseError, "there is no state 8. Codes run from 0 to 7", id="a code as text"),
    pytest.param(-1, CaseError, "there is no state -1. Codes run from 0 to 7", id="below 0"),
]  # fmt: skip


@pytest.mark.parametrize(("state", "kind", "says"), WRONG)
def test_a_name_that_no_state_bears(state, kind, says):
    with pytest.raises(kind) as caught:
        state_named(CASE, state)
    assert says in str(caught.value)


def test_a_phase_without_a_status_quo_names_no_state():
    bare = CASE.replaced(status_quo=None, start=None)
    with pytest.raises(CaseError, match="the phase 'second' has no status quo"):
        state_named(bare, "second")


@pytest.mark.parametrize(
    ("state", "code"),
    [("war", 0), ("truce", 1), ("after", 1), ("1", 1), (0, 0), (("truce",), 1)],
)
def test_a_state_of_a_graph_goes_before_a_phase_of_its_name(state, code):
    assert state_named(GRAPH, state) == code


def test_a_name_that_no_state_of_a_graph_bears():
    with pytest.raises(UnknownName, match=r"no state is called 'none'\. Known: war, truce"):
        state_named(GRAPH, "none")
    with pytest.raises(CaseError, match=r"there is no state 2\. Codes run from 0 to 1"):
        state_named(GRAPH, "2")


@given(any_conflicts(), st.data())
def test_options_joined_are_the_state_in_which_they_are_taken(conflict, data):
    count = len(conflict.graph.states) if conflict.graph else 1 << len(conflict.options)
    code = data.draw(st.integers(0, count - 1))
    assert state_named(conflict, "+".join(conflict.taken(code)) or "none") == code
    assert state_named(conflict, str(code)) == code


PHASES = [
    pytest.param("first", 1, 3, 1, ("b.y",), id="all but the status quo are the case's"),
    pytest.param("second", 4, 1, 3, ("a.x",), id="of its own, and the status quo before"),
    pytest.param("third", 3, 1, 1, ("b.y",), id="a start of its own"),
    pytest.param("fourth", 4, 3, 1, ("b.y",), id="all but the start are the case's"),
]


@pytest.mark.parametrize(("phase", "stands", "start", "baseline", "terms"), PHASES)
def test_what_a_deal_is_read_from(phase, stands, start, baseline, terms):
    whole = CASE.replaced(phases=tuple(
        one.model_copy(update={"infeasible": ()}) for one in CASE.phases))  # fmt: skip
    here = whole.phase(phase)
    assert state_named(whole, status_quo_of(whole, here)) == stands
    assert state_named(whole, start_of(whole, here)) == start
    assert state_named(whole, baseline_of(whole, here).state) == baseline
    assert terms_of(whole, here) == terms
    then = whole.at(phase)
    assert (then.code(then.status_quo), then.code(then.start)) == (stands, start)
    assert (then.code(then.baseline.state), then.terms.options) == (baseline, terms)


def test_a_case_without_phases_says_it_itself():
    bare = CASE.replaced(phases=(), status_quo=["b.z"])
    then = bare.at()
    assert (then.code(then.start), then.code(then.baseline.state)) == (3, 1)
    assert then.proposals == {}
    assert then.at() == then


def test_what_a_phase_rules_out_is_not_kept_in_it():
    case = CASE.replaced(baseline="b.z", start=None)
    assert case.at("third").baseline is None
    assert case.at("second").baseline.state == ("a.x", "b.y")
    assert possible(case, case.phase("third"), "b.z+a.x") is None
    assert possible(case, case.phase("second"), "b.z+a.x") == ("a.x", "b.z")
    assert possible(case, None, 7) is None


def test_a_state_of_a_graph_is_always_possible():
    assert possible(GRAPH, GRAPH.phase("after"), "war") == ("war",)


@pytest.mark.parametrize(
    ("conflict", "state", "phase"),
    [
        (CASE, "first", "first"),
        (CASE, " first ", "first"),
        (CASE, "plan", None),
        (CASE, 1, None),
        (CASE, ("first",), None),
        (GRAPH, "war", None),
        (GRAPH, "after", "after"),
    ],
)
def test_the_phase_that_a_state_names(conflict, state, phase):
    found = phase_named(conflict, state)
    assert (found.id if found else None) == phase
