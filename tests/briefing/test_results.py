"""What a briefing is written from: the state in question, its name, the way to it, the phases."""

from typing import Any

import pytest

from detente.briefing.results import Results, results
from detente.case.case import Case
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model import Conflict
from tests.briefing.findings.found import MADE, case_of


def asked(name: str | Conflict, **options: Any) -> Results:
    """Return the results of a case."""
    return results(case_of(name), **options)


def talks(**phases: str) -> Conflict:
    """Return the two neighbours, the calm under another title."""
    made = MADE["talks"]
    titled = tuple(
        one.model_copy(update={"title": phases.get(one.id, one.title)}) for one in made.phases
    )
    return made.model_copy(update={"phases": titled})


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        pytest.param("elmira", {}, "the status quo", id="no phases"),
        pytest.param("elmira", {"state": 2}, "the state in which Uniroyal drags out its appeal",
                     id="the status quo, asked for"),
        pytest.param("talks", {"phase": "calm"}, "the calm of 2021", id="a title with an article"),
        pytest.param("talks", {"phase": "calm", "state": 0},
                     "the state in which nobody does any of it", id="a state of a phase"),
        pytest.param(talks(calm="Calm"), {"phase": "calm"}, "“Calm”", id="a title without one"),
        pytest.param(talks(calm="The calm, at last"), {"phase": "calm"}, "“The calm, at last”",
                     id="a title with a comma"),
        pytest.param(talks(calm="Then the calm"), {"phase": "calm"}, "“Then the calm”",
                     id="a title that only begins alike"),
        pytest.param(talks(calm=""), {"phase": "calm"}, "“calm”", id="an id"),
        pytest.param("lanes", {"state": "s"}, "the state in which calm", id="graph form"),
        pytest.param("syria-2016", {}, "the truce of 27 February 2016", id="the focus of the case"),
    ],
)  # fmt: skip
def test_what_the_deal_is_called(name: str | Conflict, options: dict[str, Any], said: str) -> None:
    assert asked(name, **options).deal_name == said


@pytest.mark.parametrize(
    ("name", "options", "phase", "state", "phases"),
    [
        pytest.param("elmira", {}, None, 2, [None], id="no phases"),
        pytest.param("talks", {}, "calm", 0, ["war", "calm"], id="the last phase"),
        pytest.param("talks", {"phase": "war"}, "war", 3, ["war", "calm"], id="an earlier phase"),
        pytest.param("talks", {"phase": "war", "state": 1}, "war", 1, ["war", "calm"],
                     id="another state"),
        pytest.param("prisoners-dilemma", {"state": ["one.silence"]}, None, 1, [],
                     id="no status quo anywhere"),
        pytest.param("syria-2016", {}, "truce", 8,
                     ["mid-2015", "campaign", "truce", "withdrawal"], id="four phases"),
    ],
)  # fmt: skip
def test_which_state_of_which_phase(
    name: str, options: dict[str, Any], phase: str | None, state: int, phases: list[str | None]
) -> None:
    found = asked(name, **options)
    assert (found.leverage.phase, found.deal) == (phase, state)
    assert [one.phase for one in found.phases] == phases
    assert found.settings == {
        "case": found.case.name,
        "phase": phase,
        "state": state,
        "concept": "seq",
        "responses": "sequences",
        "version": found.leverage.version,
    }


def test_a_phase_without_a_status_quo_is_left_out_of_the_history() -> None:
    made = MADE["talks"]
    war, calm = made.phases
    between = war.model_copy(update={"id": "between", "title": "Between", "status_quo": None})
    conflict = made.model_copy(update={"phases": (war, between, calm)})
    assert [one.phase for one in asked(conflict, phase="calm").phases] == ["war", "calm"]
    with pytest.raises(CaseError, match="no status quo"):
        asked(conflict, phase="between")


@pytest.mark.parametrize(
    ("name", "options", "error", "words"),
    [
        pytest.param("chicken", {}, CaseError, r"equilibria are 1, 2\)", id="no status quo"),
        pytest.param("chicken", {"concept": "gmr"}, CaseError, r"equilibria are 1, 2, 3\)",
                     id="by another concept"),
        pytest.param("chicken", {"state": 0, "concept": "nash"}, NotSupported, "nobody",
                     id="nobody answers"),
        pytest.param("elmira", {"phase": "war"}, UnknownName, "war", id="no such phase"),
        pytest.param("elmira", {"concept": "sqe"}, UnknownName, "sqe", id="no such concept"),
        pytest.param("elmira", {"responses": "many"}, UnknownName, "many", id="no such rule"),
        pytest.param("elmira", {"state": ["moe.modfy"]}, UnknownName, "moe.modfy",
                     id="no such option"),
    ],
)  # fmt: skip
def test_what_cannot_be_briefed_on(
    name: str, options: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        asked(name, **options)


def test_where_nothing_holds_no_equilibria_are_named() -> None:
    wheel = Conflict.model_validate(
        {
            "id": "wheel",
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "graph": {
                "states": {"s": "", "t": ""},
                "moves": {"a": [["s", "t"]], "b": [["t", "s"]]},
            },
            "preferences": {"a": {"ranking": ["t", "s"]}, "b": {"ranking": ["s", "t"]}},
        }
    )
    with pytest.raises(CaseError, match=r"\(--state\), or say"):
        results(Case("wheel", wheel), concept="nash")


def test_the_way_is_sought_from_a_start_that_can_be() -> None:
    assert asked("elmira").path is None
    assert asked("shelling", phase="peace").path is None
    path = asked("syria-2016", phase="campaign").path
    assert path is not None
    assert [one.actor for one in path] == [0, 6]
