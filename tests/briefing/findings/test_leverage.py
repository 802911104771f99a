"""Who brought and keeps whom, in which versions; who gained; who is free to go."""

from __future__ import annotations

from typing import Any

import pytest

from detente.model.conflict import Conflict
from detente.telling.briefing.leverage import (
    GainsAndLosses,
    LooseActor,
    PairLeverage,
    SourceThesis,
)
from tests.analysis.readings.dispute import BASELINE, SOUTH, dispute
from tests.briefing.findings.found import found


def kinds(name: str | Conflict, **asked: Any) -> list[str]:
    """Return the kinds of findings in order, each with whom it is about."""
    said = []
    for finding in found("leverage", name, **asked):
        match finding.about:
            case LooseActor(actor=actor):
                said.append(f"loose {actor}")
            case PairLeverage(actor=actor, other=other):
                said.append(f"pair {actor} {other}")
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
            "prisoners-dilemma", {"state": 3}, ["pair one two", "pair two one"], id="each other"
        ),
        pytest.param("prisoners-dilemma", {"state": 1}, ["loose one"], id="one is loose"),
        pytest.param("lanes", {"state": "s"}, ["pair b a"], id="graph form"),
        pytest.param(
            "talks",
            {"phase": "calm"},
            ["pair north south", "pair south north", "pair south patron", "gains"],
            id="a deal between phases",
        ),
    ],
)
def test_which_findings_there_are(name: str, asked: dict[str, Any], expected: list[str]) -> None:
    assert kinds(name, **asked) == expected


def test_what_the_source_claims_leads() -> None:
    case = dispute(questions=[SOUTH, BASELINE])
    said = kinds(case)
    theses = [f"thesis {one.id}" for one in case.theses]
    assert said[: len(theses)] == theses
    assert theses
    first = found("leverage", case)[0]
    assert first.weight == 1
    assert first.numbers["versions tried"] > 1


def test_every_pair_says_in_which_versions_it_holds() -> None:
    for finding in found("leverage", dispute()):
        if isinstance(finding.about, PairLeverage):
            assert finding.about.fates
            assert any("share of versions" in name for name in finding.numbers)


def test_one_sided_changes_come_before_other_pairs() -> None:
    findings = found("leverage", "syria-undisclosed", phase="truce")
    weights = {
        (one.about.actor, one.about.other): one.weight
        for one in findings
        if isinstance(one.about, PairLeverage)
    }
    changed = findings[0].about.result.pairs.changed if weights else ()
    assert weights
    assert all((pair in changed) == (weight == 2) for pair, weight in weights.items())


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
    assert (finding.section, finding.weight) == ("leverage", 1)
