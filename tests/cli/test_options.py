"""What is typed for a state, and how a question's options reach a command."""

import pytest

from detente.cli.app import COMMANDS, command
from detente.cli.options import state_of
from detente.cli.parameters import one_by_one
from detente.cli.question import Question, Where
from tests.cli.run import as_json, detente

WHERE = {"phase", "state"}
QUESTION = WHERE | {"concept", "responses"}
OPTIONS = {
    "open": {"case", "port", "no_browser", "host", "read_only", "token_file"},
    "read": {"articles", "draft", "out", "actors", "explain", "llm", "lang"},
    "find": {"case", "words", "limit"},
    "claims": {"events", "actor", "dates", "out"},
    "brief": {"case", "out", "short", "full", "side", "since", "author", "handling"} | QUESTION,
    "why": {"case", "finding", "actor"} | QUESTION,
    "new": {"path", "title"},
    "review": {"draft"},
    "accept": {"case", "paths"},
    "beliefs": {"case", "phase", "out"},
    "quote": {"case", "words", "add"},
    "rank": {"case", "actor", "phase", "why", "out"},
    "states": {"case", "yes", "no", "equilibria", "reachable", "better", "out"} | QUESTION,
    "solve": {"case", "phase", "concept", "responses", "states"},
    "leverage": {"case", "baseline", "start", "ransom_counts", "out"} | QUESTION,
    "compare": {"case", "proposals", "concept", "responses"},
    "settle": {
        "source", "issue", "model", "rounds", "draws", "seed", "level", "executor", "scale", "out"
    },
    "backtest": {"table", "level", "seed"},
    "whatif": {"case", "changes"} | QUESTION,
    "assumptions": {"case", "pairs"} | QUESTION,
    "sample": {"case", "draws", "seed", "confidence", "executor"} | QUESTION,
    "readings": {"case", "phase", "seed", "most", "ransom_counts", "workers", "executor", "out"},
    "inverse": {"case", "measure"} | QUESTION,
    "coalitions": {"case", "bloc"} | WHERE,
    "guarantees": {"case"} | QUESTION,
    "perceptions": {"case", "view", "misperceived"} | QUESTION,
    "patrons": {"case"} | QUESTION,
    "power": {"case", "levers", "phase", "responses"},
    "cases": set(),
    "check": {"case", "strict"},
    "schema": set(),
    "convert": {"source", "target", "phase"},
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_takes_these_and_json(name: str) -> None:
    taken = {str(one.name).removeprefix("_") for one in command(name).params}
    assert taken == OPTIONS[name] | ({"as_json"} if name != "open" else set())


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param("0", 0, id="zero is a code"),
        pytest.param(" 7 ", 7, id="blanks about a code"),
        pytest.param("-1", -1, id="below zero, to be refused by what it is"),
        pytest.param("us.curb", ("us.curb",), id="one option"),
        pytest.param("us.curb, damascus.talk", ("us.curb", "damascus.talk"), id="two options"),
        pytest.param("us.curb,,", ("us.curb",), id="idle commas"),
        pytest.param("", (), id="empty is a state of no options"),
        pytest.param(" , ", (), id="commas alone"),
        pytest.param("s1", "s1", id="a state by its name"),
        pytest.param("s1,s2", ("s1", "s2"), id="two names are options"),
        pytest.param("1,2", ("1", "2"), id="two codes are no code"),
    ],
)
def test_a_state_is_read_from_what_is_typed(typed: str | None, state: object) -> None:
    assert state_of(typed) == state


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("4", 4, id="code"),
        pytest.param("patron.arm", 4, id="option"),
        pytest.param("north.shell,patron.arm", 5, id="options"),
        pytest.param("", 0, id="none taken"),
    ],
)
def test_a_state_is_asked_about_as_typed(typed: str, code: int) -> None:
    assert as_json("leverage", "valley.yaml", "--state", typed)["state"] == code


def test_without_a_state_it_is_the_status_quo_of_the_phase() -> None:
    assert as_json("leverage", "valley.yaml")["state"] == 0
    assert as_json("leverage", "valley.yaml", "--phase", "war")["state"] == 7


def test_a_question_becomes_one_value() -> None:
    given: dict[str, object] = {}

    def asks(case: str, question: Question, more: int = 3) -> None:
        """Ask."""
        given.update(case=case, question=question, more=more)

    one_by_one(asks)(case="x", phase="p", state="1", concept="gmr", responses="single", more=4)
    asked = Question(phase="p", state="1", concept="gmr", responses="single")
    assert given == {"case": "x", "question": asked, "more": 4}


def test_a_command_without_a_question_is_called_as_it_is() -> None:
    given: list[str] = []

    def asks(case: str) -> None:
        """Ask."""
        given.append(case)

    one_by_one(asks)(case="x")
    assert given == ["x"]


def test_a_question_says_what_an_analysis_is_asked_with() -> None:
    assert Where().settings() == {"phase": None, "state": None}
    assert Question(state="a.b, a.c").settings() == {
        "phase": None,
        "state": ("a.b", "a.c"),
        "concept": "seq",
        "responses": "sequences",
    }


@pytest.mark.parametrize("case", ["valley.yaml", "./valley.yaml", "chicken"])
def test_a_case_is_a_path_or_a_bundled_name(case: str) -> None:
    assert detente("solve", case).returncode == 0
