"""What would change our mind: which what-ifs are asked, and what of them is told."""

from typing import Any

import pytest

from detente.briefing.finding import Finding
from detente.model import Conflict
from detente.telling.briefing.statements import statement_of
from detente.telling.briefing.whatif import Supposed, WithoutPledge, differs
from tests.briefing.findings.found import MADE, found

HERE = "this state of affairs"
TRUCE = "the truce of 27 February 2016"
CAMPAIGN = "the state of affairs in “The Russian campaign of January and February 2016”"
WITHDRAWAL = "the state of affairs in “The withdrawal of 14 March 2016”"


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
    ("state", "states", "named"),
    [
        pytest.param(None, [0, 3], HERE, id="the status quo of each phase"),
        pytest.param(1, [1, 3], "this outcome", id="a named state, but not in another phase"),
    ],
)
def test_at_which_state_it_is_asked(state: int | None, states: list[int], named: str) -> None:
    scenarios = [
        {"id": "here", "title": "Here", "changes": ["bar patron.press"]},
        {"id": "there", "title": "There", "phase": "war", "changes": ["bar patron.press"]},
    ]
    findings = found("whatif", pledged(scenarios=scenarios), phase="calm", state=state)
    assert [one.settings["state"] for one in findings] == states
    assert [one.about.deal for one in findings if isinstance(one.about, Supposed)] == [
        named, "the state of affairs in “The war”"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("phase", "titles", "deals"),
    [
        pytest.param("campaign", 4, [HERE, TRUCE, TRUCE, WITHDRAWAL], id="before the pledge"),
        pytest.param(
            "truce", 5, [CAMPAIGN, "the truce", "the truce", WITHDRAWAL], id="under the pledge"
        ),
        pytest.param("withdrawal", 5, [CAMPAIGN, TRUCE, TRUCE, HERE], id="after it"),
    ],
)
def test_a_scenario_elsewhere_names_its_state(phase: str, titles: int, deals: list[str]) -> None:
    findings = found("whatif", "syria-undisclosed", phase=phase)
    scenarios = [one.about for one in findings if isinstance(one.about, Supposed)]
    assert len(findings) == titles
    assert [one.deal for one in scenarios] == deals


def test_a_pledge_that_the_deal_needs() -> None:
    finding = found("whatif", "syria-undisclosed", phase="truce")[0]
    about = finding.about
    assert isinstance(about, WithoutPledge)
    assert (about.deal, about.confirmed, differs(about.result)) == ("the truce", False, True)
    assert (finding.section, finding.weight, finding.tests) == ("change", 1, ())
    assert (finding.key, finding.annex) == ("without.pledges.curb", False)
    (carrier,) = finding.carriers
    assert carrier.path == "pledges.curb"
    assert carrier.change == "This tells what would be without it."
    assert carrier.because
    assert finding.numbers["equilibrium seq"] is False
    assert finding.numbers["equilibrium gmr"] is True
    said = statement_of(about)
    assert said.headline == (
        "Without the undisclosed exchange between the United States and Russia (reported, not "
        "confirmed), the truce would no longer hold."
    )
    assert said.details == (
        "Nothing would keep Russia from leaving. What was undertaken: the United States makes its "
        "allies stop the flow of weapons and Russia wages no air offensive, each as long as the "
        "other does its part."
    )
    assert all("reported, not confirmed" in one for one in said.lines)


def test_a_pledge_that_the_deal_does_not_need() -> None:
    (finding,) = found("whatif", pledged(NORTH | {"binds": []}), phase="calm")
    about = finding.about
    assert isinstance(about, WithoutPledge)
    assert (differs(about.result), finding.annex) == (False, True)
    assert statement_of(about).headline == (
        "Without the undertaking of the North (our inference), this state of affairs would still "
        "hold."
    )


def scenario(*changes: str) -> dict[str, Any]:
    """Return a scenario of some changes."""
    return {"id": "and", "title": "So it were", "changes": list(changes)}


@pytest.mark.parametrize(
    ("conflict", "asked", "head", "line"),
    [
        pytest.param(
            pledged(NORTH, SOUTH), {"phase": "calm"}, "would no longer hold",
            "this state of affairs would no longer hold", id="it falls"
        ),
        pytest.param(
            pledged(NORTH), {"phase": "war"}, "would hold", "this state of affairs would hold",
            id="it is won"
        ),
        pytest.param(
            pledged(SOUTH), {"phase": "calm"}, "would hold", "this state of affairs would hold",
            id="it is won, though another is tempted"
        ),
        pytest.param(
            pledged(NORTH | {"binds": []}), {"phase": "calm"}, "would still hold",
            "this state of affairs would still hold", id="it holds either way"
        ),
        pytest.param(
            pledged(scenarios=[scenario("bar patron.press")]), {"phase": "calm", "state": 1},
            "would not hold either", "this outcome would not hold either", id="it falls either way"
        ),
    ],
)  # fmt: skip
def test_whether_it_holds_is_told_first_what_is_won_as_well_as_what_is_lost(
    conflict: Conflict, asked: dict[str, Any], head: str, line: str
) -> None:
    said = statement_of(found("whatif", conflict, **asked)[0].about)
    assert said.headline.endswith(f" {head}.")
    assert said.lines[0].endswith(f", {line}")


@pytest.mark.parametrize("phase", ["campaign", "truce", "withdrawal"])
def test_of_what_comes_to_the_same_only_the_first_is_told(phase: str) -> None:
    findings = found("whatif", "syria-undisclosed", phase=phase)
    seen = set()
    for finding in findings:
        result = finding.about.result
        effect = (
            result.phase,
            result.state,
            tuple(result.after.equilibrium.items()),
            tuple(result.after.leverage.status.items()),
        )
        assert finding.annex == (not differs(result) or effect in seen)
        seen.add(effect)


def test_a_second_change_that_comes_to_the_same_is_left_to_the_annex() -> None:
    twice = [scenario("drop pledges.arms", "bar patron.press"), scenario("drop pledges.arms")]
    twice[1] |= {"id": "too", "changes": ["drop pledges.arms", "bar patron.press"]}
    findings = found("whatif", pledged(SOUTH, scenarios=twice), phase="calm")
    assert [one.key for one in findings] == ["without.pledges.arms", "scenario.and", "scenario.too"]
    assert findings[2].annex
    assert not findings[0].annex


def test_holds_and_ways_are_kept_before_and_after() -> None:
    finding = found("whatif", "syria-undisclosed", phase="truce")[0]
    result = finding.about.result
    assert result.before.leverage is not None
    assert finding.numbers["way of us before"] == float(result.before.leverage.way["us"])
    assert finding.numbers["way of us after"] == float(result.after.leverage.way["us"])
    assert finding.numbers["hold of russia over us before"] == float(
        result.before.leverage.hold["russia"]["us"]
    )
