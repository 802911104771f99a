"""Settlements of issues: forecast, satisfaction, pulls and red lines, in their orders."""

from typing import Any

import pytest

from detente.model import Conflict
from detente.telling.briefing.settlement import Forecast, Pulls, RedLines, Satisfaction
from tests.briefing.findings.found import MADE, found

KINDS = [Forecast, Satisfaction, Pulls, RedLines]


def talks(**issue: Any) -> Conflict:
    """Return the two neighbours, their issue with something otherwise."""
    plain = MADE["talks"].model_dump(mode="json", by_alias=True)
    plain["issues"]["border"] |= issue
    return Conflict.model_validate(plain | {"id": "talks"})


@pytest.mark.parametrize(
    ("conflict", "kinds"),
    [
        pytest.param("prisoners-dilemma", [], id="no issue"),
        pytest.param("talks", KINDS[:3], id="no red lines"),
        pytest.param("syria-2016", KINDS, id="red lines"),
    ],
)
def test_which_findings_there_are(conflict: str, kinds: list[type]) -> None:
    asked = {"state": 0} if conflict == "prisoners-dilemma" else {}
    assert [type(one.about) for one in found("settlement", conflict, **asked)] == kinds


def test_a_forecast_says_what_all_models_say() -> None:
    finding = found("settlement", "talks", phase="calm")[0]
    about = finding.about
    assert isinstance(about, Forecast)
    assert (about.name, about.model, about.value, about.level) == ("border", "compromise", 50, 0.8)
    assert about.band == (finding.numbers["band from"], finding.numbers["band to"])
    assert (finding.numbers["scale from"], finding.numbers["scale to"]) == (0, 100)
    assert finding.numbers["point at the river"] == 0
    assert finding.numbers["point at the hills"] == 100
    models = [
        value
        for name, value in finding.numbers.items()
        if name not in {"band from", "band to", "scale from", "scale to", "level"}
        and not name.startswith("point")
    ]
    assert (about.least, about.most) == (min(models), max(models))
    assert finding.settings["issue"] == "border"
    assert (finding.section, finding.weight) == ("settlement", 7)


def test_each_finding_is_known_by_its_issue_and_the_pulls_are_left_to_the_annex() -> None:
    findings = found("settlement", "syria-2016")
    assert [(one.key, one.annex) for one in findings] == [
        ("forecast.assad", False),
        ("satisfaction.assad", False),
        ("pulls.assad", True),
        ("red-lines.assad", False),
    ]


def test_an_issue_is_settled_also_where_no_state_is_known_to_stand() -> None:
    made = talks()
    bare = made.replaced(
        phases=tuple(one.model_copy(update={"status_quo": None}) for one in made.phases)
    )
    standing = found("settlement", made, phase="calm")
    assert [one.numbers for one in found("settlement", bare, phase="calm")] == [
        one.numbers for one in standing
    ]


def test_the_best_served_come_first_and_pulls_by_their_width() -> None:
    _, satisfaction, pulls, crossed = (one.about for one in found("settlement", "syria-2016"))
    assert isinstance(satisfaction, Satisfaction)
    assert isinstance(pulls, Pulls)
    assert isinstance(crossed, RedLines)
    shares = list(satisfaction.shares.values())
    assert shares == sorted(shares, reverse=True)
    assert list(satisfaction.shares)[:2] == ["russia", "us"]
    widths = [abs(pull) for pull in pulls.pulls.values()]
    assert widths == sorted(widths, reverse=True)
    assert list(pulls.pulls)[:2] == ["damascus", "iran"]
    assert list(crossed.chances) == ["opposition", "damascus", "iran", "russia"]


def test_a_tie_keeps_the_order_of_the_issue() -> None:
    _, satisfaction, pulls = (one.about for one in found("settlement", "talks", phase="calm"))
    assert isinstance(satisfaction, Satisfaction)
    assert isinstance(pulls, Pulls)
    assert satisfaction.shares == {"north": 0.6, "south": 0.6}
    assert list(satisfaction.shares) == ["north", "south"]
    assert list(pulls.pulls.items()) == [("north", 20), ("south", -20)]


def test_red_lines_rest_on_those_who_drew_them() -> None:
    findings = found("settlement", "syria-2016")
    everyone = [one.path.rpartition(".")[2] for one in findings[0].carriers]
    drawn = [one.path.rpartition(".")[2] for one in findings[-1].carriers]
    assert everyone == ["russia", "us", "allies", "opposition", "damascus", "iran"]
    assert drawn == ["russia", "opposition", "damascus", "iran"]
    assert {f"beyond the red line of {one}" for one in drawn} == set(findings[-1].numbers)


def test_a_stake_is_told_with_its_weight() -> None:
    north, south = found("settlement", "talks", phase="calm")[0].carriers
    assert (north.path, north.says) == ("issues.border.actors.north", "The North wants 90")
    assert north.change == "With capability 50 and salience 80."
    assert south.says == "South <&> Sons wants 10"


@pytest.mark.parametrize(
    ("issue", "value"),
    [
        pytest.param({"scale": {0: "", 200: ""}}, 50.0, id="a longer line"),
        pytest.param(
            {
                "actors": {
                    "north": {"position": 90, "capability": 50, "salience": 80},
                    "south": {"position": 90, "capability": 40, "salience": 100},
                }
            },
            90.0,
            id="both want the same",
        ),
    ],
)
def test_the_forecast_follows_the_stakes(issue: dict[str, Any], value: float) -> None:
    about = found("settlement", talks(**issue), phase="calm")[0].about
    assert isinstance(about, Forecast)
    assert about.value == value
