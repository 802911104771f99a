"""What would change our mind: which what-ifs are asked, and what of them is told."""

from typing import Any

import pytest

from detente.briefing.finding import Finding
from detente.briefing.findings.whatif import _KINDS, _MOST
from detente.model import Conflict
from detente.telling.briefing.whatif import Supposed, WithoutPledge
from tests.briefing.findings.found import MADE, found

TRUCE = "The truce of 27 February 2016"
CAMPAIGN = "The Russian campaign of January and February 2016"


def pledged(*pledges: dict[str, Any], scenarios: list[dict[str, Any]] | None = None) -> Conflict:
    """Return the two neighbours with pledges and scenarios."""
    plain = MADE["talks"].model_dump(mode="json", by_alias=True)
    return Conflict.model_validate(
        plain | {"id": "pledged", "pledges": list(pledges), "scenarios": scenarios or []}
    )


NORTH = {"by": "north", "kind": "promise", "does": "not north.shell"}
SOUTH = {"id": "arms", "by": "south", "kind": "promise", "does": "not south.arm"}


def asked(findings: list[Finding]) -> list[list[str]]:
    """Return what was changed for each finding."""
    return [one.settings["changes"] for one in findings]


@pytest.mark.parametrize(
    ("conflict", "phase", "changes"),
    [
        pytest.param(pledged(), "calm", [], id="nothing to ask"),
        pytest.param(pledged(NORTH), "calm", [["drop pledges[1]"]], id="a pledge without an id"),
        pytest.param(
            pledged(NORTH, SOUTH),
            "calm",
            [["drop pledges[1]"], ["drop pledges.arms"]],
            id="two, by place and by id",
        ),
        pytest.param(pledged(NORTH | {"in": ["war"]}), "calm", [], id="a pledge of another phase"),
        pytest.param(
            pledged(NORTH | {"in": ["war"]}), "war", [["drop pledges[1]"]], id="of this phase"
        ),
        pytest.param(
            pledged(
                SOUTH, scenarios=[{"id": "bare", "title": "Bare", "changes": ["drop pledges.arms"]}]
            ),
            "calm",
            [["drop pledges.arms"]],
            id="a scenario that only drops a pledge is not told twice",
        ),
        pytest.param(
            pledged(scenarios=[{"id": "bar", "title": "No arms", "changes": ["bar south.arm"]}]),
            "calm",
            [["bar south.arm"]],
            id="a scenario",
        ),
        pytest.param(
            pledged(
                SOUTH,
                scenarios=[
                    {
                        "id": "two",
                        "title": "Both",
                        "changes": ["drop pledges.arms", "bar south.arm"],
                    }
                ],
            ),
            "calm",
            [["drop pledges.arms"], ["drop pledges.arms", "bar south.arm"]],
            id="a scenario that drops a pledge and more",
        ),
    ],
)
def test_what_is_asked(conflict: Conflict, phase: str, changes: list[list[str]]) -> None:
    assert asked(found("whatif", conflict, phase=phase)) == changes


@pytest.mark.parametrize(
    ("state", "states"),
    [
        pytest.param(None, [0, 3], id="the status quo of each phase"),
        pytest.param(1, [1, 3], id="a named state, but not in another phase"),
    ],
)
def test_at_which_state_it_is_asked(state: int | None, states: list[int]) -> None:
    scenarios = [
        {"id": "here", "title": "Here", "changes": ["bar patron.press"]},
        {"id": "there", "title": "There", "phase": "war", "changes": ["bar patron.press"]},
    ]
    findings = found("whatif", pledged(scenarios=scenarios), phase="calm", state=state)
    assert [one.settings["state"] for one in findings] == states
    assert [one.about.phase for one in findings if isinstance(one.about, Supposed)] == [
        "", "The war"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("phase", "titles", "elsewhere"),
    [
        pytest.param("campaign", 4, ["", TRUCE, TRUCE], id="before the pledge"),
        pytest.param("truce", 5, [CAMPAIGN, "", ""], id="under the pledge"),
    ],
)
def test_a_scenario_elsewhere_names_its_phase(
    phase: str, titles: int, elsewhere: list[str]
) -> None:
    findings = found("whatif", "syria-undisclosed", phase=phase)
    scenarios = [one.about for one in findings if isinstance(one.about, Supposed)]
    assert len(findings) == titles
    assert [one.phase for one in scenarios][:3] == elsewhere


def test_a_pledge_that_the_deal_needs() -> None:
    finding = found("whatif", "syria-undisclosed", phase="truce")[0]
    about = finding.about
    assert isinstance(about, WithoutPledge)
    assert (about.falls, about.unreached) == (True, True)
    assert about.change.still == ("gmr", "smr")
    assert [one.kind for one in about.change.differences] == [
        "equilibrium", "path", "status", "stake"
    ]  # fmt: skip
    assert (finding.section, finding.weight, finding.tests) == ("change", 3, ())
    (carrier,) = finding.carriers
    assert carrier.path == "pledges.curb"
    assert carrier.change == "Here it is dropped."
    assert carrier.because
    assert finding.numbers["equilibrium seq"] is False
    assert finding.numbers["equilibrium gmr"] is True


def test_a_pledge_that_the_deal_does_not_need() -> None:
    (finding,) = found("whatif", pledged(NORTH | {"binds": []}), phase="calm")
    about = finding.about
    assert isinstance(about, WithoutPledge)
    assert (about.falls, about.unreached, about.change.still) == (False, False, ())
    assert about.change.differences == ()


@pytest.mark.parametrize("phase", ["campaign", "truce", "withdrawal"])
def test_the_weightiest_differences_are_told_in_their_order(phase: str) -> None:
    for finding in found("whatif", "syria-undisclosed", phase=phase):
        change = finding.about.change
        kinds = [_KINDS.index(one.kind) for one in change.differences]
        assert kinds == sorted(kinds)
        assert len(kinds) <= _MOST
        left = [one for one in change.result.differences if one.kind in _KINDS]
        assert len(kinds) == min(len(left), _MOST)


def test_holds_and_ways_are_kept_before_and_after() -> None:
    finding = found("whatif", "syria-undisclosed", phase="truce")[0]
    result = finding.about.change.result
    assert result.before.leverage is not None
    assert finding.numbers["way of us before"] == float(result.before.leverage.way["us"])
    assert finding.numbers["way of us after"] == float(result.after.leverage.way["us"])
    assert finding.numbers["hold of russia over us before"] == float(
        result.before.leverage.hold["russia"]["us"]
    )
