"""In which ways a belief can be doubted: a row for each kind of belief."""

import pytest

from detente.analysis.assumptions.doubt import Doubt, Untried, doubts
from detente.analysis.assumptions.state_finding import StateQuestion
from detente.model.belief import BeliefEntry, beliefs
from detente.model.conflict import Conflict

CASE = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}, "c": {"name": "C"}},
        "options": {
            "a.x": "does x",
            "a.y": {"text": "does y", "moves": "to-yes"},
            "b.z": {"text": "does z", "moves": "to-no"},
            "c.w": "does w",
        },
        "infeasible": ["a.x and a.y"],
        "preferences": {
            "a": {"statements": ["a.x", "not b.z"], "foremost": ["c.w"]},
            "b": {"weights": {"a.x": 1, "b.z": 2}},
            "c": {"ranking": [0, {"tie": [1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14]}]},
        },
        "pledges": [
            {"id": "open", "by": "a", "does": "a.x", "in": ["war"]},
            {"kind": "exchange", "parts": {"b": "b.z", "a": "a.x"}, "in": ["war"]},
            {"id": "word", "by": "a", "does": "a.x", "binds": []},
            {"id": "half", "kind": "exchange", "parts": {"b": "b.z", "a": "a.x"}, "binds": ["a"]},
        ],
        "ties": [{"patron": "a", "client": "b", "kind": "arms", "share": 0.5}],
        "phases": [{"id": "war", "status_quo": ["a.x"], "preferences": {"c": ["c.w"]}}],
    }
)
X, Y, Z, W = 1, 2, 4, 8


def asked(path: str, *, state: int = 0, start: int | None = None):
    """Return the doubts of one belief, and why it is not doubted."""
    question = StateQuestion(state, start, "seq", "sequences")
    found, untried = doubts(CASE, (BeliefEntry(path, "it is so"),), question)
    assert all(isinstance(one, Doubt) and one.path == path for one in found)
    assert all(isinstance(one, Untried) and one.path == path for one in untried)
    return [(one.act, one.change) for one in found], [one.reason for one in untried]


TURN_X = [("turn", "make a.x to-yes"), ("turn", "make a.x to-no")]


@pytest.mark.parametrize(
    ("path", "state", "start", "expected"),
    [
        pytest.param("options.a.x", 0, None, [("drop", "bar a.x"), *TURN_X], id="an option"),
        pytest.param("options.a.x", X, None, TURN_X, id="taken in the state: it is not barred"),
        pytest.param("options.a.x", 0, X, TURN_X, id="taken at the start: it is not barred"),
        pytest.param("options.a.x", Y, Z, [("drop", "bar a.x"), *TURN_X], id="others are taken"),
        pytest.param("options.a.x", X | Y, X, TURN_X, id="taken in both"),
        pytest.param(
            "options.a.y",
            X,
            0,
            [("drop", "bar a.y"), ("turn", "make a.y both"), ("turn", "make a.y to-no")],
            id="an option that is taken for good",
        ),
        pytest.param(
            "options.b.z",
            0,
            None,
            [("drop", "bar b.z"), ("turn", "make b.z both"), ("turn", "make b.z to-yes")],
            id="an option that is left for good",
        ),
        pytest.param(
            "infeasible[1]", 0, None, [("drop", "drop infeasible[1]")], id="what cannot be"
        ),
        pytest.param(
            "phases.war.infeasible[1]",
            0,
            None,
            [("drop", "drop phases.war.infeasible[1]")],
            id="what cannot be in a phase",
        ),
        pytest.param(
            "preferences.a[2]",
            0,
            None,
            [("drop", "drop preferences.a[2]"), ("reverse", "reverse preferences.a[2]")],
            id="a statement",
        ),
        pytest.param(
            "preferences.a.foremost[1]",
            0,
            None,
            [
                ("drop", "drop preferences.a.foremost[1]"),
                ("reverse", "reverse preferences.a.foremost[1]"),
            ],
            id="what stands foremost",
        ),
        pytest.param(
            "preferences.b.weights[1]",
            0,
            None,
            [
                ("drop", "drop preferences.b.weights[1]"),
                ("reverse", "reverse preferences.b.weights[1]"),
            ],
            id="a weight",
        ),
        pytest.param(
            "preferences.c.ranking",
            0,
            None,
            [
                ("drop", "drop preferences.c.ranking"),
                ("reverse", "reverse preferences.c.ranking"),
            ],
            id="a ranking",
        ),
        pytest.param(
            "phases.war.preferences.c[1]",
            0,
            None,
            [
                ("drop", "drop phases.war.preferences.c[1]"),
                ("reverse", "reverse phases.war.preferences.c[1]"),
            ],
            id="a statement of a phase",
        ),
        pytest.param(
            "pledges.open",
            0,
            None,
            [
                ("drop", "drop pledges.open"),
                ("reverse", "reverse pledges.open"),
            ],
            id="a pledge that binds its maker: to bind nobody is to drop it",
        ),
        pytest.param(
            "pledges[2]",
            0,
            None,
            [
                ("drop", "drop pledges[2]"),
                ("reverse", "reverse pledges[2]"),
                ("turn", "bind pledges[2] b"),
                ("turn", "bind pledges[2] a"),
            ],
            id="an exchange that binds both, by its place",
        ),
        pytest.param(
            "pledges.word",
            0,
            None,
            [
                ("drop", "drop pledges.word"),
                ("reverse", "reverse pledges.word"),
                ("turn", "bind pledges.word a"),
            ],
            id="mere words",
        ),
        pytest.param(
            "pledges.half",
            0,
            None,
            [
                ("drop", "drop pledges.half"),
                ("reverse", "reverse pledges.half"),
                ("turn", "bind pledges.half b a"),
                ("turn", "bind pledges.half b"),
            ],
            id="an exchange that binds one",
        ),
        pytest.param(
            "pledges[1]",
            0,
            None,
            [
                ("drop", "drop pledges[1]"),
                ("reverse", "reverse pledges[1]"),
            ],
            id="a pledge that has a name, by its place",
        ),
    ],
)
def test_the_ways_to_doubt(path, state, start, expected) -> None:
    assert asked(path, state=state, start=start) == (expected, [])


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("ties[1]", "ties bear on dependence", id="a tie"),
        pytest.param("views.a[1]", "it bears on what is expected", id="a view"),
        pytest.param("phases.war", "the state itself", id="the status quo of a phase"),
    ],
)
def test_what_is_not_doubted_is_named_with_its_reason(path: str, reason: str) -> None:
    found, untried = asked(path)
    assert found == []
    assert [one.startswith(reason) for one in untried] == [True]


def test_every_belief_in_force_is_doubted_or_said_not_to_be() -> None:
    question = StateQuestion(X, None, "seq", "sequences")
    entries = beliefs(CASE, phase="war")
    found, untried = doubts(CASE, entries, question)
    assert {one.path for one in (*found, *untried)} == {one.path for one in entries}
    order = [one.path for one in entries]
    assert [order.index(one.path) for one in found] == sorted(order.index(d.path) for d in found)
