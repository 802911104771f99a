"""Conditions, moves and states in the words of a case."""

import pytest

from detente.model import Conflict, phrases
from detente.model.grammar import parse

CONFLICT = Conflict.model_validate({
    "actors": {"us": {"name": "the United States"}, "them": {"name": "the others", "plural": True}},
    "options": {
        "us.strike": "strikes",
        "us.curb": {"text": "curbs arms", "left": "lets arms flow again", "not": "lets arms flow"},
        "them.yield": "yield",
    },
    "preferences": {"us": [], "them": []},
})  # fmt: skip
GRAPH = Conflict.model_validate({
    "actors": {"us": {"name": "US"}},
    "graph": {"states": {"war": "it is war", "truce": ""}, "moves": {"us": [["war", "truce"]]}},
    "preferences": {"us": []},
})  # fmt: skip

STRIKES, CURBS, YIELD = (
    "the United States strikes",
    "the United States curbs arms",
    "the others yield",
)
NOT_STRIKES, FLOW = "the United States does not strike", "the United States lets arms flow"
CONDITIONS = [
    pytest.param("us.strike", STRIKES, id="taken"),
    pytest.param("not us.curb", FLOW, id="left"),
    pytest.param("not us.strike", NOT_STRIKES, id="not"),
    pytest.param("not us.curb and us.strike", f"{FLOW} and {STRIKES}", id="left-and"),
    pytest.param("not us.strike and us.curb", f"{NOT_STRIKES} and {CURBS}", id="not-and"),
    pytest.param("not (us.strike and us.curb)", f"{NOT_STRIKES} or {FLOW}", id="not-both"),
    pytest.param(
        "us.strike and us.curb and them.yield", f"{STRIKES} and {CURBS} and {YIELD}", id="and-and"
    ),
    pytest.param(
        "us.strike or (us.curb or them.yield)", f"{STRIKES} or {CURBS} or {YIELD}", id="or-or"
    ),
    pytest.param(
        "us.strike and us.curb or them.yield", f"({STRIKES} and {CURBS}) or {YIELD}", id="and-or"
    ),
    pytest.param("us.strike if them.yield", f"{STRIKES} if {YIELD}", id="if"),
    pytest.param("us.curb iff not us.strike", f"{CURBS} just when {NOT_STRIKES}", id="iff-not"),
]


@pytest.mark.parametrize(("text", "told"), CONDITIONS)
def test_a_condition_reads_as_it_means(text: str, told: str) -> None:
    assert phrases.condition(CONFLICT, parse(text)) == told


def test_no_two_conditions_read_alike() -> None:
    tolds = [phrases.condition(CONFLICT, parse(row.values[0])) for row in CONDITIONS]
    assert len(set(tolds)) == len(tolds)


def test_a_move_names_what_is_taken_up_and_what_is_left() -> None:
    assert phrases.move(CONFLICT, 0b010, 0b001) == "strikes and lets arms flow again"
    assert phrases.move(CONFLICT, 0b001, 0b000) == "no longer strikes"
    assert phrases.move(CONFLICT, 0b001, 0b001) == "stays put"
    assert phrases.move(GRAPH, 0, 1) == "moves to “truce”"


def test_a_state_says_who_does_what() -> None:
    assert phrases.state(CONFLICT, 0b111) == f"{STRIKES} and curbs arms; {YIELD}"
    assert phrases.state(CONFLICT, 0) == "nobody does any of it"
    assert (phrases.state(GRAPH, 0), phrases.state(GRAPH, 1)) == ("it is war", "truce")
