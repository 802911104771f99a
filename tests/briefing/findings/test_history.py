"""How deals came about: paths, contributions and shifts; percentiles in their order."""

from fractions import Fraction
from typing import Any

import pytest

from detente.model import Conflict
from detente.telling.briefing.history import Contributions, ContributionShift, PathToDeal
from tests.briefing.findings.found import MADE, facts, found

THIRD, HALF, SEVENTH = Fraction(1, 3), Fraction(1, 2), Fraction(1, 7)


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
        pytest.param("syria-2016", {"phase": "truce"},
                     ["PathToDeal", "Contributions", "ContributionShift"], id="everything"),
        pytest.param("syria-2016", {"phase": "truce", "state": 1509},
                     ["Contributions", "ContributionShift"], id="the state it started from"),
    ],
)  # fmt: skip
def test_which_findings_there_are(name: str, asked: dict[str, Any], expected: list[str]) -> None:
    assert kinds(name, **asked) == expected


@pytest.mark.parametrize(
    ("name", "asked", "steps", "start"),
    [
        pytest.param("shelling", {"phase": "peace"}, None, 1, id="no way"),
        pytest.param("talks", {"phase": "calm"}, None, 3, id="no way, two movers"),
        pytest.param("syria-2016", {"phase": "campaign"}, [(0, 484, 485), (6, 485, 1509)], 484,
                     id="two moves"),
        pytest.param("syria-2016", {"phase": "withdrawal"}, [(0, 8, 10), (5, 10, 522)], 8,
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


def test_every_move_of_a_way_is_an_improvement_and_follows_from_the_one_before() -> None:
    finding = found("history", "syria-2016", phase="truce")[0]
    assert isinstance(finding.about, PathToDeal)
    steps = finding.about.steps or ()
    assert all(one.improves for one in steps)
    assert [one.source for one in steps[1:]] == [one.target for one in steps[:-1]]
    assert steps[0].source == finding.numbers["start"]
    assert steps[-1].target == finding.settings["state"]


def test_contributions_leave_out_who_had_none_and_name_the_phase() -> None:
    finding = found("history", "syria-2016", phase="truce")[1]
    assert isinstance(finding.about, Contributions)
    (war, shares), (campaign, both), *_ = finding.about.phases
    assert war == "The opposition advances, mid-2015"
    assert shares == {"us": THIRD, "kerry": THIRD, "allies": THIRD}
    assert both == {"russia": HALF, "iran": HALF}
    assert all(sum(parts.values()) == 1 for _, parts in finding.about.phases)
    assert finding.numbers["part of us in mid-2015"] == float(THIRD)
    assert [one.path for one in finding.carriers][:2] == ["phases.mid-2015", "phases.campaign"]
    assert finding.carriers[1].says.startswith(f"{campaign}: ")


@pytest.mark.parametrize(
    ("phase", "loser", "gainer", "before", "after", "path"),
    [
        pytest.param("mid-2015", "us", "russia", (THIRD, 0), (0, HALF), ("mid-2015", "campaign"),
                     id="seen from the first phase"),
        pytest.param("campaign", "russia", "us", (HALF, 0), (SEVENTH, SEVENTH),
                     ("campaign", "truce"), id="not the shift into the phase in focus"),
        pytest.param("withdrawal", "us", "russia", (THIRD, 0), (0, HALF), ("mid-2015", "campaign"),
                     id="the widest of several"),
    ],
)  # fmt: skip
def test_whose_part_grew(
    phase: str,
    loser: str,
    gainer: str,
    before: tuple[Fraction, Fraction],
    after: tuple[Fraction, Fraction],
    path: tuple[str, str],
) -> None:
    finding = found("history", "syria-2016", phase=phase)[-1]
    about = finding.about
    assert isinstance(about, ContributionShift)
    assert (about.loser, about.gainer) == (loser, gainer)
    assert (about.before[1:], about.after[1:]) == (before, after)
    assert (finding.settings["from"], finding.settings["to"]) == path
    assert [one.path for one in finding.carriers] == [f"phases.{one}" for one in path]
    assert finding.numbers == {
        f"part of {actor} in {where}": float(part)
        for where, parts in zip(path, (before, after), strict=True)
        for actor, part in zip((loser, gainer), parts, strict=True)
    }


@pytest.mark.parametrize(
    ("name", "asked", "ranked"),
    [
        pytest.param("prisoners-dilemma", {"state": 1},
                     {"two": Fraction(7, 8), "one": Fraction(1, 8)},
                     id="the second first"),
        pytest.param("prisoners-dilemma", {"state": 0},
                     {"one": Fraction(3, 8), "two": Fraction(3, 8)},
                     id="a tie keeps the order of the case"),
        pytest.param("shelling", {"phase": "war"},
                     {"ana": Fraction(7, 8), "rhys": Fraction(5, 8), "twins": Fraction(3, 16)},
                     id="three"),
        pytest.param("lanes", {"state": "s"}, {"b": Fraction(5, 6), "a": Fraction(1, 6)},
                     id="graph form"),
        pytest.param("talks", {"phase": "war"},
                     {"north": Fraction(5, 14), "south": Fraction(5, 14),
                      "patron": Fraction(1, 14)},
                     id="a tie for the first"),
    ],
)  # fmt: skip
def test_percentiles(name: str, asked: dict[str, Any], ranked: dict[str, Fraction]) -> None:
    (finding,) = found("percentiles", name, **asked)
    assert list(facts(finding)["percentiles"].items()) == list(ranked.items())
    assert finding.numbers == {f"way of {a}": round(float(v), 6) for a, v in ranked.items()}
    assert finding.tests == ("furthest",)


def test_phases_without_a_title_go_by_their_id() -> None:
    talks = MADE["talks"]
    bare = talks.model_copy(
        update={"phases": tuple(one.model_copy(update={"title": ""}) for one in talks.phases)}
    )
    (finding,) = found("history", bare, phase="calm")
    assert facts(finding)["deal"] == "“calm”"
