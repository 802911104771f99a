"""Key assumptions and draws, guarantees, coalitions, perceptions and patronage of small cases."""

from typing import Any

import pytest

from detente.analysis.coalitions.coalitions import Coalitions
from detente.analysis.perceptions.perceptions import Perceptions
from detente.briefing.carriers import carrier_of
from detente.briefing.numbers import flat
from detente.model import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.assumptions import DrawnVerdict, KeyAssumption
from tests.briefing.findings.found import MADE, facts, found


@pytest.mark.parametrize(
    ("name", "asked", "paths", "decisive"),
    [
        pytest.param(
            "prisoners-dilemma",
            {"state": 3},
            ["options.one.silence", "options.two.silence", "preferences.one[1]"],
            True,
            id="three at most",
        ),
        pytest.param(
            "chicken",
            {"state": 1},
            ["preferences.two.ranking", "preferences.one.ranking", "options.two.swerve"],
            True,
            id="rankings",
        ),
        pytest.param(
            "stalemate",
            {},
            ["preferences.one.ranking", "preferences.two.ranking"],
            False,
            id="none decides the verdict",
        ),
        pytest.param(
            "syria-undisclosed",
            {"phase": "truce"},
            ["pledges.curb", "phases.truce.preferences.us[1]", "preferences.allies[1]"],
            True,
            id="a pledge first",
        ),
    ],
)
def test_key_assumptions(
    name: str, asked: dict[str, Any], paths: list[str], decisive: bool
) -> None:
    findings = found("assumptions", name, **asked)
    assert [one.carriers[0].path for one in findings] == paths
    abouts = [one.about for one in findings]
    assert all(isinstance(about, KeyAssumption) for about in abouts)
    # The first alone may be taken away as what the verdict hangs on.
    assert [facts(one)["decisive"] for one in findings] == [
        decisive, *[False] * (len(findings) - 1)
    ]  # fmt: skip
    assert all(one.numbers["answers flipped"] > 0 and one.weight == 7 for one in findings)
    flips = [one.numbers["answers flipped"] for one in findings]
    assert flips == sorted(flips, reverse=True)


def test_grades_are_told_once_and_the_best_information_first() -> None:
    first, second, _ = found("assumptions", "syria-undisclosed", phase="truce")
    assert facts(first)["grades"] == ["C3", "D3"]
    assert facts(second)["grades"] == ["C2"]
    assert facts(found("assumptions", "chicken", state=1)[0])["grades"] == []


@pytest.mark.parametrize(
    ("name", "asked", "share"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, 0.7825, id="held"),
        pytest.param("chicken", {"state": 1}, 0.8575, id="content"),
        pytest.param("stalemate", {}, 0.0075, id="loose, graph form"),
        pytest.param("prisoners-dilemma", {"state": 3, "concept": "gmr"}, 0.7825, id="by gmr"),
    ],
)
def test_how_sure_the_verdict_is(name: str, asked: dict[str, Any], share: float) -> None:
    (finding,) = found("sampling", name, **asked)
    about = finding.about
    assert isinstance(about, DrawnVerdict)
    assert about.share == share == finding.numbers["share"]
    assert about.low < share < about.high
    assert (about.draws, about.confidence) == (400, 0.9)
    assert finding.tests == (f"equilibrium.{asked.get('concept', 'seq')}",)
    assert (finding.settings["seed"], finding.settings["draws"]) == (0, 400)


@pytest.mark.parametrize(
    ("name", "asked", "kinds"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, "breaches ways_back added", id="all"),
        pytest.param("chicken", {"state": 1}, "breaches", id="it holds under every concept"),
        pytest.param("stalemate", {}, "breaches", id="graph form: nothing can be pledged"),
        pytest.param(
            "syria-undisclosed", {"phase": "truce"}, "breaches ways_back added", id="large"
        ),
    ],
)
def test_which_guarantees_are_told(name: str, asked: dict[str, Any], kinds: str) -> None:
    findings = found("guarantees", name, **asked)
    assert [facts(one)["kind"] for one in findings] == kinds.split()
    for finding in findings:
        assert finding.section == "getting"
        assert all(test.startswith("status.") for test in finding.tests)
        assert finding.numbers["state"] == finding.settings["state"]


def nobody_moves() -> Conflict:
    """Return a conflict in which nobody has a move."""
    return Conflict.model_validate(
        {
            "id": "still",
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "graph": {"states": {"s": "", "t": ""}, "moves": {"a": [], "b": []}},
            "preferences": {"a": {"ranking": ["s", "t"]}, "b": {"ranking": ["s", "t"]}},
        }
    )


def test_nothing_is_told_of_breaches_where_nobody_can_move() -> None:
    assert found("guarantees", nobody_moves(), state="s") == []


def crowd(count: int) -> Conflict:
    """Return a conflict of many actors, each with one option and no wish."""
    names = [f"a{place}" for place in range(count)]
    return Conflict.model_validate(
        {
            "id": "crowd",
            "actors": {name: {"name": name} for name in names},
            "options": {f"{name}.x": "acts" for name in names},
            "preferences": {name: [] for name in names},
        }
    )


@pytest.mark.parametrize(("count", "asked"), [(8, 1), (9, 0)])
def test_coalitions_are_asked_of_few_actors_only(count: int, asked: int) -> None:
    assert len(found("coalitions", crowd(count), state=0)) == asked


def test_coalitions_hold_what_the_state_is_asked_for() -> None:
    (finding,) = found("coalitions", "prisoners-dilemma", state=3)
    result = finding.about.result
    assert isinstance(result, Coalitions)
    assert (result.state, facts(finding)["first"]) == (3, False)
    assert finding.tests == ("equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")


def with_pledge(**other: Any) -> Conflict:
    """Return the two neighbours with a pledge of the North."""
    plain = MADE["talks"].model_dump(mode="json", by_alias=True)
    pledge = {"by": "north", "kind": "promise", "does": "not north.shell"} | other
    return Conflict.model_validate(plain | {"id": "pledged", "pledges": [pledge]})


@pytest.mark.parametrize(
    ("pledge", "asked"),
    [
        pytest.param({}, 0, id="public"),
        pytest.param({"public": False}, 1, id="undisclosed"),
        pytest.param({"public": False, "in": ["war"]}, 0, id="undisclosed, in another phase"),
        pytest.param({"public": False, "in": ["calm"]}, 1, id="undisclosed, in this phase"),
    ],
)
def test_perceptions_are_asked_where_something_is_hidden(
    pledge: dict[str, Any], asked: int
) -> None:
    findings = found("perceptions", with_pledge(**pledge), phase="calm")
    assert len(findings) == asked
    for finding in findings:
        assert isinstance(finding.about.result, Perceptions)
        assert facts(finding)["first"] is True
        assert [one.path for one in finding.carriers] == ["pledges[1]"]
        assert finding.carriers[0].says.startswith("The North")
        assert finding.weight == 6


@pytest.mark.parametrize(
    ("view", "told"),
    [
        pytest.param({"unaware": "preferences.north[1]"}, True, id="in all phases"),
        pytest.param({"overlooks": "south.arm", "in": ["calm"]}, True, id="in this phase"),
        pytest.param({"overlooks": "south.arm", "in": ["war"]}, False, id="in another phase"),
    ],
)
def test_perceptions_are_asked_where_somebody_errs(view: dict[str, Any], told: bool) -> None:
    plain = with_pledge().model_dump(mode="json", by_alias=True)
    conflict = Conflict.model_validate(plain | {"views": {"south": [view | {"because": ["c9"]}]}})
    findings = found("perceptions", conflict, phase="calm")
    assert len(findings) == told
    for finding in findings:
        (carrier,) = finding.carriers
        assert (carrier.path, carrier.because) == ("views.south[1]", ("c9",))
        assert carrier.says.startswith("South <&> Sons does not ")
        assert carrier.change == "It is so in that view alone."


def test_patronage_is_asked_where_there_are_ties() -> None:
    assert found("patronage", "prisoners-dilemma", state=0) == []
    (finding,) = found("patronage", "talks", phase="calm")
    assert finding.section == "leverage"
    assert [one.path for one in finding.carriers] == ["ties[1]"]
    assert finding.carriers[0].says == "Patron supplies 0.5 of the money of South <&> Sons"
    assert finding.numbers["cutoffs.1.lost.south"] == 0.5


@pytest.mark.parametrize(
    ("data", "numbers"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({"a": 1, "b": 0.5}, {"a": 1, "b": 0.5}, id="numbers"),
        pytest.param({"a": True, "b": None, "c": "3"}, {}, id="neither truths nor texts"),
        pytest.param({"a": [1, [2, 3]]}, {"a.1": 1, "a.2.1": 2, "a.2.2": 3}, id="lists"),
        pytest.param({"a": {"b": {"c": 7}}}, {"a.b.c": 7}, id="deep"),
        pytest.param([{"a": 1}, {"a": 2}], {"1.a": 1, "2.a": 2}, id="a list at the top"),
        pytest.param({1: 2}, {"1": 2}, id="keys that are no texts"),
        pytest.param(4.5, {"": 4.5}, id="a number alone"),
    ],
)
def test_numbers_by_their_path(data: Any, numbers: dict[str, float]) -> None:
    assert flat(data) == numbers


def test_a_carrier_keeps_claims_for_and_against_apart() -> None:
    pledge = Pledge.model_validate(
        {
            "by": "a",
            "kind": "promise",
            "does": "a.x",
            "because": ["c1"],
            "despite": ["c2"],
            "note": "n",
        }
    )
    carrier = carrier_of(pledge, path="pledges[1]", says="S", change="C.")
    assert (carrier.path, carrier.says, carrier.change) == ("pledges[1]", "S", "C.")
    assert (carrier.because, carrier.despite, carrier.note) == (("c1",), ("c2",), "n")
