"""What a briefing is written from: the state in question, its name, the way to it, the phases."""

from typing import Any

import pytest

from detente.briefing.results import Analysed, Results, results, standing_at
from detente.case.case import Case
from detente.errors import NotSupported, UnknownName
from detente.model import Conflict
from tests.briefing.findings.found import MADE, case_of


def asked(name: str | Conflict, **options: Any) -> Results:
    """Return the results of a case at a state."""
    made = results(case_of(name), **options)
    assert isinstance(made, Results)
    return made


def talks(**phases: str) -> Conflict:
    """Return the two neighbours, the calm under another title."""
    made = MADE["talks"]
    titled = tuple(
        one.model_copy(update={"title": phases.get(one.id, one.title)}) for one in made.phases
    )
    return made.model_copy(update={"phases": titled})


@pytest.mark.parametrize(
    ("name", "options", "said", "short", "deal"),
    [
        pytest.param("elmira", {}, "the status quo", "the status quo", False, id="no phases"),
        pytest.param("elmira", {"state": 2}, "the state in which Uniroyal drags out its appeal",
                     "this outcome", False, id="the status quo, asked for"),
        pytest.param("chicken", {"state": 3}, "this outcome", "this outcome", False,
                     id="a state that is long to tell"),
        pytest.param("shelling", {"phase": "peace", "state": 3},
                     "the state in which Ana shells and the Twins arm", "this outcome", False,
                     id="a state in which two do something"),
        pytest.param("talks", {"phase": "calm"}, "the state of affairs in “The calm of 2021”",
                     "this state of affairs", False, id="a title with an article"),
        pytest.param("talks", {"phase": "calm", "state": 0},
                     "the state in which nobody does any of it", "this outcome", False,
                     id="a state of a phase"),
        pytest.param(talks(calm="Calm"), {"phase": "calm"}, "the state of affairs in “Calm”",
                     "this state of affairs", False, id="a title without one"),
        pytest.param(talks(calm="The truce, at last"), {"phase": "calm"},
                     "the state of affairs in “The truce, at last”", "this state of affairs",
                     False, id="a title with a comma"),
        pytest.param(talks(calm="Then the truce"), {"phase": "calm"},
                     "the state of affairs in “Then the truce”", "this state of affairs", False,
                     id="a title that only begins alike"),
        pytest.param(talks(calm=""), {"phase": "calm"}, "the state of affairs in “calm”",
                     "this state of affairs", False, id="an id"),
        pytest.param(talks(calm="The truce"), {"phase": "calm"}, "the truce", "the truce", True,
                     id="a deal without a date"),
        pytest.param(talks(calm="The border accords of May 2021"), {"phase": "calm"},
                     "the border accords of May 2021", "the border accords", True,
                     id="a deal with a month"),
        pytest.param(talks(calm="The truce"), {"phase": "calm", "state": 0},
                     "the state in which nobody does any of it", "this outcome", False,
                     id="a deal, asked for as a state"),
        pytest.param("lanes", {"state": "s"}, "the state in which calm", "this outcome", False,
                     id="graph form"),
        pytest.param("syria-2016", {}, "the truce of 27 February 2016", "the truce", True,
                     id="the focus of the case"),
    ],
)  # fmt: skip
def test_what_the_deal_is_called(
    name: str | Conflict, options: dict[str, Any], said: str, short: str, deal: bool
) -> None:
    made = asked(name, **options)
    assert (made.deal_name, made.deal_short, made.is_deal) == (said, short, deal)


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
    assert not isinstance(results(case_of(conflict), phase="between"), Results)


@pytest.mark.parametrize(
    ("name", "options", "before"),
    [
        pytest.param("elmira", {}, None, id="no phases"),
        pytest.param("talks", {"phase": "war"}, None, id="the first phase"),
        pytest.param("talks", {"phase": "calm"}, "war", id="the second"),
        pytest.param("syria-2016", {}, "campaign", id="the one just before"),
        pytest.param("syria-2016", {"phase": "withdrawal"}, "truce", id="after the deal"),
        pytest.param("syria-2016", {"phase": "campaign"}, "mid-2015", id="before the deal"),
    ],
)
def test_the_phase_that_the_deal_grew_out_of(
    name: str, options: dict[str, Any], before: str | None
) -> None:
    phase = asked(name, **options).before
    assert (phase and phase.id) == before


@pytest.mark.parametrize(
    ("name", "options", "holds"),
    [
        pytest.param("chicken", {"state": 0}, False, id="nobody swerves"),
        pytest.param("chicken", {"state": 1}, True, id="one swerves"),
        pytest.param("chicken", {"state": 3}, False, id="both swerve"),
        pytest.param("chicken", {"state": 3, "concept": "gmr"}, True, id="by another concept"),
        pytest.param("shelling", {"phase": "peace"}, False, id="it is got round"),
    ],
)
def test_whether_it_holds(name: str, options: dict[str, Any], holds: bool) -> None:
    assert asked(name, **options).holds is holds


@pytest.mark.parametrize(
    ("name", "phase", "state"),
    [
        pytest.param("chicken", None, 3, id="without phases"),
        pytest.param("talks", "calm", 2, id="in one phase of two"),
        pytest.param("lanes", None, 1, id="graph form"),
    ],
)
def test_a_state_stands_where_it_is_asked_for_and_nowhere_else(
    name: str, phase: str | None, state: int
) -> None:
    conflict = case_of(name).conflict
    stood = standing_at(conflict, phase, state)
    assert results(Case("stood", stood), phase=phase).settings["state"] == state
    assert [one for one in stood.phases if one.id != phase] == [
        one for one in conflict.phases if one.id != phase
    ]


def test_versions_are_tried_at_the_state_that_is_asked_for() -> None:
    fates = {one.id: one.believed for one in asked("chicken", state=3).readings.headlines}
    assert fates["stable"]
    assert {"loose.one", "loose.two"} & set(fates)
    assert "loose.one" not in {one.id for one in asked("chicken", state=1).readings.headlines}


@pytest.mark.parametrize(
    ("name", "options", "error", "words"),
    [
        pytest.param("chicken", {"concept": "nash"}, NotSupported, "nobody",
                     id="nobody answers, and nothing stands"),
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


@pytest.mark.parametrize(
    ("name", "options", "phase", "holding"),
    [
        pytest.param("chicken", {}, None, [1, 2], id="no status quo"),
        pytest.param("chicken", {"concept": "gmr"}, None, [1, 2, 3], id="by another concept"),
        pytest.param("prisoners-dilemma", {"concept": "smr"}, None, [0, 3], id="by a third"),
    ],
)
def test_what_holds_is_analysed_where_no_state_is_known_to_stand(
    name: str, options: dict[str, Any], phase: str | None, holding: list[int]
) -> None:
    made = results(case_of(name), **options)
    assert type(made) is Analysed
    concept = options.get("concept", "seq")
    assert made.stability.equilibria(concept).tolist() == holding
    assert made.settings == {
        "case": name,
        "phase": phase,
        "concept": concept,
        "responses": "sequences",
        "version": made.stability.version,
    }
    assert made.settlements == {}


def test_where_nothing_stands_issues_are_settled_all_the_same() -> None:
    bare = MADE["talks"].replaced(
        phases=tuple(one.model_copy(update={"status_quo": None}) for one in MADE["talks"].phases)
    )
    made, stood = results(Case("talks", bare), phase="calm"), asked("talks", phase="calm")
    assert type(made) is Analysed
    assert (made.phase and made.phase.id) == "calm"
    assert list(made.settlements) == ["border"]
    assert made.settlements["border"].as_dict() == stood.settlements["border"].as_dict()


def test_the_way_is_sought_from_a_start_that_can_be() -> None:
    assert asked("elmira").path is None
    assert asked("shelling", phase="peace").path is None
    path = asked("syria-2016", phase="campaign").path
    assert path is not None
    assert [one.actor for one in path] == [0, 6]
