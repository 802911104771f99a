"""How deals came about."""

from typing import Any

import pytest

from detente.model import Conflict
from detente.telling.briefing.history import PathToDeal
from tests.briefing.findings.found import MADE, facts, found


def kinds(name: str | Conflict, **asked: Any) -> list[str]:
    """Return the kinds of findings in order."""
    return [type(one.about).__name__ for one in found("history", name, **asked)]


@pytest.mark.parametrize(
    ("name", "asked", "expected"),
    [
        pytest.param("prisoners-dilemma", {"state": 0}, [], id="nothing came before"),
        pytest.param("shelling", {"phase": "war"}, [], id="first phase, peace unreached"),
        pytest.param("shelling", {"phase": "peace"}, ["PathToDeal"], id="no way, so no parts"),
        pytest.param("talks", {"phase": "calm"}, ["PathToDeal"], id="two phases, no way"),
        pytest.param("syria-undisclosed", {"phase": "truce"}, ["PathToDeal"], id="a deal"),
        pytest.param("syria-undisclosed", {"phase": "truce", "state": 1509}, [], id="its start"),
    ],
)  # fmt: skip
def test_which_findings_there_are(name: str, asked: dict[str, Any], expected: list[str]) -> None:
    assert kinds(name, **asked) == expected


@pytest.mark.parametrize(
    ("name", "asked", "steps", "start"),
    [
        pytest.param("shelling", {"phase": "peace"}, None, 1, id="no way"),
        pytest.param("talks", {"phase": "calm"}, None, 3, id="no way, two movers"),
        pytest.param("syria-undisclosed", {"phase": "campaign"},
                     [(0, 484, 485), (6, 485, 1509)], 484, id="two moves"),
        pytest.param("syria-undisclosed", {"phase": "withdrawal"}, [(0, 8, 10), (5, 10, 522)], 8,
                     id="two moves of the last phase"),
    ],
)  # fmt: skip
def test_the_way_to_the_deal(
    name: str, asked: dict[str, Any], steps: list[tuple[int, int, int]] | None, start: int
) -> None:
    finding = found("history", name, **asked)[0]
    assert isinstance(finding.about, PathToDeal)
    walked = finding.about.steps
    assert (walked and [(one.actor, one.source, one.target) for one in walked]) == steps
    assert finding.numbers == {"moves": len(steps or ()), "start": start}
    assert finding.tests == ("reachable",)
    assert (finding.section, finding.key, finding.annex) == ("history", "path", True)


def test_every_move_of_a_way_is_an_improvement_and_follows_from_the_one_before() -> None:
    finding = found("history", "syria-undisclosed", phase="truce")[0]
    assert isinstance(finding.about, PathToDeal)
    steps = finding.about.steps or ()
    assert all(one.improves for one in steps)
    assert [one.source for one in steps[1:]] == [one.target for one in steps[:-1]]
    assert steps[0].source == finding.numbers["start"]
    assert steps[-1].target == finding.settings["state"]


def test_phases_without_a_title_go_by_their_id() -> None:
    talks = MADE["talks"]
    bare = talks.model_copy(
        update={"phases": tuple(one.model_copy(update={"title": ""}) for one in talks.phases)}
    )
    (finding,) = found("history", bare, phase="calm")
    assert facts(finding)["deal"] == "the state of affairs in “calm”"
