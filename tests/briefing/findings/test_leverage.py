"""Who brought and keeps whom, in which versions; who gained; who is free to go."""

from __future__ import annotations

from typing import Any

import pytest

from detente.briefing.finding import Finding
from detente.model.conflict import Conflict
from detente.telling.briefing.leverage import (
    ActsOn,
    GainsAndLosses,
    LooseActor,
    SourceThesis,
)
from detente.telling.briefing.statements import statement_of
from tests.analysis.readings.dispute import BASELINE, SOUTH, dispute
from tests.briefing.briefed import briefed
from tests.briefing.findings.found import found


def kinds(name: str | Conflict, **asked: Any) -> list[str]:
    """Return the kinds of findings in order, each with whom it is about."""
    said = []
    for finding in found("leverage", name, **asked):
        match finding.about:
            case LooseActor(actor=actor):
                said.append(f"loose {actor}")
            case ActsOn(cell=cell, others=others):
                said.append(" ".join([cell.actor, cell.cell, *others]))
            case SourceThesis(fate=fate):
                said.append(f"thesis {fate.id}")
            case GainsAndLosses():
                said.append("gains")
    return said


@pytest.mark.parametrize(
    ("name", "asked", "expected"),
    [
        pytest.param("prisoners-dilemma", {"state": 0}, [], id="all are content"),
        pytest.param(
            "prisoners-dilemma",
            {"state": 3},
            ["one punishes two", "two punishes one"],
            id="each other",
        ),
        pytest.param("prisoners-dilemma", {"state": 1}, ["loose one"], id="one is loose"),
        pytest.param("lanes", {"state": "s"}, ["b withdraws a"], id="graph form"),
        pytest.param(
            "talks",
            {"phase": "calm"},
            [
                "north pays south",
                "north withdraws south",
                "south pays north",
                "south withdraws north",
                "south gives patron",
                "gains",
            ],
            id="a deal between phases",
        ),
    ],
)
def test_which_findings_there_are(name: str, asked: dict[str, Any], expected: list[str]) -> None:
    assert kinds(name, **asked) == expected


def test_what_one_does_alike_to_several_is_one_finding() -> None:
    said = kinds("syria-undisclosed", phase="truce")
    assert said == [
        "russia pays us kerry opposition",
        "russia withdraws us",
        "russia presses damascus",
        "russia gives iran",
        "us pays russia damascus",
        "us gives russia",
        "us gives allies",
        "gains",
    ]


def test_what_the_source_claims_stands_apart_and_last() -> None:
    case = dispute(questions=[SOUTH, BASELINE])
    said = kinds(case)
    theses = [f"thesis {one.id}" for one in case.theses]
    assert theses
    assert said[-len(theses) :] == theses
    first = found("leverage", case)[-len(theses)]
    assert (first.section, first.key, first.weight) == ("claims", "claim.t1", 6)
    assert len(first.fates) == 1
    assert first.numbers["versions tried"] == 4
    assert first.numbers["share of versions and settings"] == first.fates[0].share


def acts(name: str | Conflict, **asked: Any) -> dict[str, Finding]:
    """Return what each does to whom, by its key."""
    return {
        one.key: one for one in found("leverage", name, **asked) if isinstance(one.about, ActsOn)
    }


def test_every_act_says_in_which_versions_it_is_so() -> None:
    findings = acts(dispute(questions=[SOUTH, BASELINE]))
    assert list(findings) == ["compels.north.south", "pays.south.donor", "withdraws.south.donor"]
    for key, finding in findings.items():
        way, actor, other = key.split(".")
        kind = "brings" if way in {"pays", "compels", "repels"} else "keeps"
        (fate,) = finding.fates
        assert fate.id == f"{kind}.{actor}.{other}"
        assert finding.numbers == {
            "versions tried": 4,
            f"share of versions and settings {other}": fate.share,
        }
        assert finding.tests == (f"status.{other}",)
        assert finding.section == "leverage"


@pytest.mark.parametrize(
    ("key", "weight"),
    [
        pytest.param("compels.north.south", 2, id="pressure that brought about"),
        pytest.param("withdraws.south.donor", 3, id="what keeps"),
        pytest.param("pays.south.donor", 4, id="a part that brought about"),
    ],
)
def test_pressure_is_weightier_than_what_keeps_and_that_than_a_part(key: str, weight: int) -> None:
    assert acts(dispute())[key].weight == weight


def test_what_holds_in_few_versions_is_left_to_the_annex() -> None:
    some = [one for one in briefed("syria-2016").findings if isinstance(one.about, ActsOn)]
    for finding in some:
        shares = [one.share or 0 for one in finding.fates]
        assert finding.annex == (bool(shares) and max(shares) < 0.33)
    assert {one.annex for one in some} == {True, False}


def test_an_act_is_described_once() -> None:
    findings = acts("syria-undisclosed", phase="truce")
    seen: set[tuple[str, bool, tuple[str, ...]]] = set()
    for finding in findings.values():
        assert isinstance(finding.about, ActsOn)
        cell = finding.about.cell
        act = (cell.actor, cell.harm, cell.options)
        assert finding.about.told == (act in seen)
        seen.add(act)
    said = [statement_of(one.about).sentence for one in findings.values()]
    assert sum("Its part was to halt its air offensive" in one for one in said) == 1
    assert any(one.about.told for one in findings.values() if isinstance(one.about, ActsOn))


@pytest.mark.parametrize(
    ("name", "asked", "deal"),
    [
        pytest.param("syria-undisclosed", {"phase": "truce"}, "the truce", id="a deal"),
        pytest.param("syria-undisclosed", {"phase": "campaign"}, "", id="no deal"),
        pytest.param("talks", {"phase": "calm"}, "", id="no deal by its title"),
        pytest.param("syria-undisclosed", {"phase": "truce", "state": 8}, "", id="asked for"),
    ],
)
def test_a_deal_goes_by_its_name(name: str, asked: dict[str, Any], deal: str) -> None:
    findings = acts(name, **asked)
    assert findings
    assert {one.about.deal for one in findings.values() if isinstance(one.about, ActsOn)} == {deal}


@pytest.mark.parametrize(
    ("name", "asked", "key", "sentence"),
    [
        pytest.param("prisoners-dilemma", {"state": 3}, "punishes.one.two",
                     "Were the second prisoner to leave what stands, the first prisoner would "
                     "talk. That alone keeps the second prisoner to it. The second prisoner would "
                     "be worse off than it is now. This is so if departures are answered.",
                     id="an answer that harms"),
        pytest.param("talks", {"phase": "calm"}, "gives.south.patron",
                     "South <&> Sons' part gives Patron reason to leave things as they are. "
                     "Without it, Patron would gain by doing otherwise.", id="one without a part"),
        pytest.param("syria-undisclosed", {"phase": "truce"}, "presses.russia.damascus",
                     "Russia's part leaves Damascus nothing better than to keep the truce. Its "
                     "part is to halt its air offensive. Without it, Damascus would be better "
                     "off, and better still by leaving. This is so if nobody answers a departure "
                     "or answers count that pay whoever gives them.", id="no better choice"),
        pytest.param(dispute(), {}, "compels.north.south",
                     "Set against the peace before, the North's pressure helped change what the "
                     "South does. The pressure was to shell the border. Without it, the South "
                     "would not have agreed. The North was worse off for it.", id="pressure"),
    ],
)  # fmt: skip
def test_what_is_said_of_an_act(
    name: str | Conflict, asked: dict[str, Any], key: str, sentence: str
) -> None:
    assert statement_of(acts(name, **asked)[key].about).sentence == sentence


def test_a_claim_says_once_what_counts_as_normal() -> None:
    first = found("leverage", dispute(questions=[SOUTH, BASELINE]))[-4]
    assert statement_of(first.about).headline == (
        "“The shelling won the town”: if to keep the town and the peace before is what counts as "
        "normal."
    )


def test_single_wants_that_turn_it_over_carry_it() -> None:
    findings = found("leverage", "syria-undisclosed", phase="truce")
    carried = {one.path for finding in findings for one in finding.carriers}
    assert carried
    assert all("preferences." in path for path in carried)


def test_who_gained_is_told_in_numbers() -> None:
    (gains,) = [one for one in found("leverage", "talks", phase="calm") if one.section == "way"]
    assert gains.numbers == {
        "north since start": 1,
        "north since baseline": 1,
        "south since start": 1,
        "south since baseline": 1,
        "patron since start": 1,
        "patron since baseline": 1,
    }


@pytest.mark.parametrize(
    ("name", "asked", "actor", "state", "move"),
    [
        pytest.param("prisoners-dilemma", {"state": 1}, "one", 1, 0, id="the first prisoner talks"),
        pytest.param("chicken", {"state": 0}, "two", 0, 2, id="the second driver swerves"),
        pytest.param("elmira", {"state": ["uniroyal.accept"]}, "uniroyal", 4, 8, id="the best"),
        pytest.param("lanes", {"state": "t"}, "a", 1, 2, id="graph form"),
    ],
)
def test_what_a_loose_actor_would_do(
    name: str, asked: dict[str, Any], actor: str, state: int, move: int
) -> None:
    (finding,) = (
        one
        for one in found("leverage", name, **asked)
        if isinstance(one.about, LooseActor) and one.about.actor == actor
    )
    assert isinstance(finding.about, LooseActor)
    assert (finding.about.state, finding.about.move) == (state, move)
    assert finding.tests == (f"status.{actor}",)
    assert (finding.section, finding.key, finding.weight) == ("deal", f"loose.{actor}", 1)
