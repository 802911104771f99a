"""A conflict at a phase: its preferences, infeasible states, status quo and pledges."""

from datetime import date

import pytest
from hypothesis import given, settings

from detente.errors import UnknownName
from detente.model import Conflict
from tests.strategies import any_conflicts

BASE = {
    "actors": {"us": {"name": "US"}, "them": {"name": "Them"}},
    "options": {"us.strike": "strikes", "them.yield": "yields", "us.curb": "curbs"},
    "infeasible": ["us.strike and us.curb"],
    "preferences": {"us": ["us.strike"], "them": ["not us.strike"]},
    "status_quo": ["us.strike"],
    "phases": [
        {"id": "war", "from": "2015-01-01"},
        {
            "id": "truce",
            "start": [],
            "status_quo": ["us.curb"],
            "preferences": {"us": ["them.yield"]},
            "infeasible": ["us.strike"],
        },
    ],
    "pledges": [
        {"by": "us", "does": "us.curb", "if": "them.yield", "in": ["truce"], "because": ["c1"]},
        {"by": "us", "does": "not us.strike"},
        {"kind": "exchange", "parts": {"us": "us.curb", "them": "them.yield"}, "binds": ["them"],
         "in": ["war"]},
        {"by": "them", "does": "them.yield", "kind": "threat", "binds": []},
    ],
}  # fmt: skip


def _conflict(**change):
    """Return the base conflict, changed."""
    return Conflict.model_validate(BASE | change)


def _texts(statements):
    """Return statements as texts."""
    return [str(one.want) for one in statements]


def test_a_phase_stands_in_for_the_case_actor_by_actor():
    here = _conflict().at("truce")
    assert _texts(here.preferences["us"].statements) == ["them.yield"]
    assert _texts(here.preferences["them"].statements) == ["not us.strike"]


def test_a_phase_adds_infeasible_states_and_takes_its_status_quo():
    here = _conflict().at("truce")
    assert [str(one.when) for one in here.infeasible] == ["us.strike and us.curb", "us.strike"]
    assert here.status_quo == ("us.curb",)
    assert _conflict().at("war").status_quo == ("us.strike",)


def test_what_is_at_a_phase_has_no_phases_left():
    here = _conflict().at("truce")
    assert (here.phases, here.pledges, here.scenarios, here.focus) == ((), (), (), None)
    assert here.at() == here


@pytest.mark.parametrize(
    ("focus", "asked", "found"),
    [
        pytest.param(None, None, "truce", id="last"),
        pytest.param("war", None, "war", id="focus"),
        pytest.param("war", "truce", "truce", id="asked"),
    ],
)
def test_which_phase_is_meant(focus, asked, found):
    assert _conflict(focus=focus).phase(asked).id == found


def test_an_unknown_phase_suggests_the_nearest():
    with pytest.raises(UnknownName, match="Did you mean 'truce'"):
        _conflict().at("truse")


def test_dates_are_dates():
    assert _conflict().phases[0].date_from == date(2015, 1, 1)


def test_pledges_come_foremost_in_their_phases():
    truce = _conflict().at("truce").preferences["us"].foremost
    assert _texts(truce) == ["us.curb if them.yield", "not us.strike"]
    assert truce[0].because == ("c1",)
    assert _texts(_conflict().at("war").preferences["us"].foremost) == ["not us.strike"]


def test_an_exchange_enters_the_wants_of_those_whom_it_binds():
    assert _texts(_conflict().at("war").preferences["them"].foremost) == ["them.yield if us.curb"]


def test_nobody_is_bound_by_the_promise_of_another():
    assert _conflict().at("truce").preferences["them"].foremost == ()


def test_views_are_of_the_whole_conflict():
    assert _conflict(views={"us": ["drop preferences.them[1]"]}).at("truce").views == {}


def test_pledges_of_a_conflict_without_phases():
    conflict = _conflict(phases=[], pledges=[{"by": "us", "does": "not us.strike"}])
    assert _texts(conflict.at().preferences["us"].foremost) == ["not us.strike"]


def test_pledges_join_rankings_and_weights():
    conflict = _conflict(
        phases=[],
        infeasible=[],
        preferences={"us": {"ranking": [[0, 1, 2, 3, 4, 5, 6, 7]]}, "them": []},
        pledges=[{"by": "us", "does": "not us.strike"}],
    )
    here = conflict.at().preferences["us"]
    assert here.ranking == (tuple(range(8)),)
    assert _texts(here.foremost) == ["not us.strike"]


@given(any_conflicts())
@settings(max_examples=25)
def test_without_phases_and_pledges_nothing_changes(conflict):
    assert conflict.at() == conflict


@given(any_conflicts())
@settings(max_examples=25)
def test_codes_and_options_taken_are_each_other(conflict):
    count = len(conflict.graph.states) if conflict.graph else 1 << len(conflict.options)
    for code in range(count):
        assert conflict.code(conflict.taken(code)) == code


def test_codes_of_states():
    conflict = _conflict()
    assert conflict.bits == {"us.strike": 1, "them.yield": 2, "us.curb": 4}
    assert conflict.code("them.yield") == 2
    assert conflict.code(("us.curb", "us.strike")) == 5
    assert conflict.owned("us") == ("us.strike", "us.curb")
    with pytest.raises(UnknownName, match=r"us\.curb"):
        conflict.code("us.curbs")


def test_states_of_a_graph_by_name():
    graph = Conflict.model_validate({
        "actors": {"us": {"name": "US"}},
        "graph": {"states": {"war": "War", "truce": "Truce"}, "moves": {}},
        "preferences": {"us": {"ranking": [{"tie": ["war", "truce"]}]}},
    })  # fmt: skip
    assert graph.code("truce") == 1
    assert graph.taken(0) == ("war",)
    with pytest.raises(UnknownName, match="no state is called 'peace'"):
        graph.code("peace")
