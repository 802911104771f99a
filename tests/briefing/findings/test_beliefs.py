"""Key assumptions and draws, guarantees, coalitions, perceptions and patronage of small cases."""

from typing import Any

import pytest

from detente.analysis.coalitions.coalitions import Coalitions
from detente.analysis.perceptions.perceptions import Perceptions
from detente.briefing.carriers import carrier_of
from detente.briefing.numbers import flat
from detente.model import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.assumptions import DrawnVerdict, KeyAssumption, MarkedWants
from detente.telling.briefing.results import Dependence, Together
from detente.telling.briefing.statements import statement_of
from tests.briefing.findings.found import MADE, facts, found


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
    assert all(one.numbers["answers flipped"] > 0 and one.weight == 5 for one in findings)
    assert [one.key for one in findings] == [f"assumption.{path}" for path in paths]
    # What decides the verdict comes first; what decides other answers alone is for the annex.
    others = [one.annex for one in findings]
    assert others == sorted(others)
    assert others[0] is not decisive
    for finding in findings:
        verdict = finding.carriers[0].change.endswith(" would not hold.")
        assert verdict is not finding.annex
    for annex in (False, True):
        flips = [one.numbers["answers flipped"] for one in findings if one.annex is annex]
        assert flips == sorted(flips, reverse=True)


def test_grades_are_told_once_and_the_best_information_first() -> None:
    first, second, _ = found("assumptions", "syria-undisclosed", phase="truce")
    assert facts(first)["grades"] == ["C3", "D3"]
    assert facts(second)["grades"] == ["C2"]
    # Where a case cites nobody at all, that goes without saying.
    assert facts(found("assumptions", "chicken", state=1)[0])["grades"] is None


@pytest.mark.parametrize(
    ("marks", "keys"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"unknown": True}, ["marks"], id="not known"),
        pytest.param({"strong": True}, ["marks"], id="strong"),
    ],
)
def test_what_is_marked_and_passed_over_is_told_first(
    marks: dict[str, bool], keys: list[str]
) -> None:
    plain = MADE["shelling"].model_dump(mode="json", by_alias=True)
    plain["preferences"]["ana"] = [{"want": "not twins.arm"} | marks, "ana.shell"]
    findings = found("assumptions", Conflict.model_validate(plain | {"id": "m"}), phase="peace")
    told = [one for one in findings if isinstance(one.about, MarkedWants)]
    assert [one.key for one in told] == keys
    assert findings[: len(told)] == told
    assert all(not one.annex and one.takeaway == "" and one.carriers == () for one in told)


@pytest.mark.parametrize(
    ("name", "asked", "share", "holds"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, 0.7825, True, id="held"),
        pytest.param("chicken", {"state": 1}, 0.8575, True, id="content"),
        pytest.param("stalemate", {}, 0.0075, False, id="loose, graph form"),
        pytest.param(
            "prisoners-dilemma", {"state": 3, "concept": "gmr"}, 0.7825, True, id="by gmr"
        ),
    ],
)
def test_how_sure_the_verdict_is(
    name: str, asked: dict[str, Any], share: float, holds: bool
) -> None:
    (finding,) = found("sampling", name, **asked)
    about = finding.about
    assert isinstance(about, DrawnVerdict)
    assert about.share == share == finding.numbers["share"]
    assert finding.numbers["from"] < share < finding.numbers["to"]
    assert (about.draws, about.confidence, about.holds) == (400, 0.9, holds)
    assert ("still holds" in statement_of(about).headline) is holds
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
        assert (finding.section, finding.annex) == ("getting", True)
        assert finding.key == f"guarantees.{facts(finding)['kind']}"
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


@pytest.mark.parametrize(("count", "asked"), [(8, 1), (9, 0)])
def test_coalitions_are_asked_of_few_actors_only(count: int, asked: int) -> None:
    assert len(found("coalitions", crowd(count), state=0)) == asked


def test_coalitions_hold_what_the_state_is_asked_for() -> None:
    (finding,) = found("coalitions", "prisoners-dilemma", state=3)
    result = finding.about.result
    assert isinstance(result, Coalitions)
    assert (result.state, finding.key, finding.annex) == (3, "coalitions", True)
    assert finding.tests == ("equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")


@pytest.mark.parametrize(
    ("name", "asked", "groups"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, None, id="nobody would gain more"),
        pytest.param("prisoners-dilemma", {"state": 1}, None, id="one would leave alone"),
        pytest.param("prisoners-dilemma", {"state": 0}, (("one", "two"),), id="two together"),
        pytest.param("chicken", {"state": 1}, None, id="nobody at all"),
        pytest.param(crowd(8), {"state": 0}, None, id="nobody wants anything"),
    ],
)
def test_groups_that_would_leave_together_are_told(
    name: str | Conflict, asked: dict[str, Any], groups: tuple[tuple[str, ...], ...] | None
) -> None:
    told = [one for one in found("coalitions", name, **asked) if isinstance(one.about, Together)]
    assert [facts(one)["groups"] for one in told] == ([groups] if groups else [])
    for finding in told:
        assert (finding.section, finding.key, finding.weight) == ("getting", "together", 5)
        assert (finding.annex, finding.tests) == (False, ("equilibrium.seq",))
        assert statement_of(finding.about).headline == (
            "Together, the first prisoner and the second prisoner would gain by leaving this "
            "outcome."
        )


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
        assert facts(finding)["unknown"] == "the undisclosed undertaking of the North"
        assert statement_of(finding.about).headline == (
            "From outside this state of affairs looks firmer than it is: whoever does not know of "
            "the undisclosed undertaking of the North expects it to hold."
        )
        assert (finding.key, finding.annex) == ("perceptions", False)
        assert [one.path for one in finding.carriers] == ["pledges[1]"]
        assert finding.carriers[0].says.startswith("The North")
        assert finding.weight == 5


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
        assert facts(finding)["unknown"] == "what others know"
        (carrier,) = finding.carriers
        assert (carrier.path, carrier.because) == ("views.south[1]", ("c9",))
        assert carrier.says.startswith("South <&> Sons does not ")
        assert carrier.change == "It is so in that view alone."


def test_patronage_is_asked_where_there_are_ties() -> None:
    assert found("patronage", "prisoners-dilemma", state=0) == []
    depends, cut = found("patronage", "talks", phase="calm")
    assert isinstance(depends.about, Dependence)
    for finding in (depends, cut):
        assert finding.section == "leverage"
        assert [one.path for one in finding.carriers] == ["ties[1]"]
        assert finding.carriers[0].says == "Patron supplies 0.5 of the money of South <&> Sons"
        assert finding.carriers[0].change == "The share is the analyst's guess."
    assert (depends.key, depends.annex) == ("dependence", False)
    assert (cut.key, cut.annex) == ("patronage", True)
    assert cut.numbers["cutoffs.1.lost.south"] == 0.5


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(1.0, "all its money", id="all"),
        pytest.param(0.9, "nearly all its money", id="nearly all, from there on"),
        pytest.param(0.89, "most of its money", id="just below"),
        pytest.param(0.54, "half of its money", id="about half"),
        pytest.param(0.45, "half of its money", id="half, from there on"),
        pytest.param(0.2, "part of its money", id="part"),
        pytest.param(0.05, "a little of its money", id="a little"),
    ],
)
def test_who_depends_on_whom_is_told_as_a_guess_and_in_words(share: float, words: str) -> None:
    plain = MADE["talks"].model_dump(mode="json", by_alias=True)
    plain["ties"][0]["share"] = share
    depends, _ = found("patronage", Conflict.model_validate(plain | {"id": "tied"}), phase="calm")
    assert statement_of(depends.about).sentence == (
        f"Our guess of who depends on whom: South <&> Sons depends on Patron for {words}."
    )


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
