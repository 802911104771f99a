"""Where an issue may settle: scales with points and without, bands and none, signs and ties."""

from typing import Any

import pytest

from detente.model.issue import Issue
from detente.telling.briefing.settlement import (
    Forecast,
    Pulls,
    RedLines,
    Satisfaction,
    forecast,
    nearest,
    pulls,
    red_lines,
    satisfaction,
)
from tests.telling.briefing.valley import VALLEY

SCALE = {0: "at the river", 50: "halfway", 100: "at the hills"}


def issue(
    scale: dict[int, str] | None = None,
    text: str = "Where does it run?",
    ends: tuple[float, float] = (10, 90),
) -> Issue:
    """Return an issue on a scale from 0 to 100, or to the ends of its named points."""
    stake = {"capability": 50, "salience": 50}
    return Issue.model_validate(
        {
            "text": text,
            "scale": SCALE if scale is None else scale,
            "actors": {
                "us": {"position": ends[0], **stake},
                "iran": {"position": ends[1], **stake},
            },
        }
    )


def about(**other: Any) -> Forecast:
    """Return a forecast with something otherwise."""
    usual = {
        "name": "border",
        "issue": issue(),
        "model": "compromise",
        "value": 41.2,
        "band": (12.4, 70.6),
        "level": 0.8,
        "least": 30.4,
        "most": 55.5,
    }
    return Forecast(**(usual | other))


LINE = " On a line from 0 to 100, that is 41; the named point stands at 50."
BAND = " A range made so that eight of ten past decisions of another kind fell inside goes from "
MODELS = " The estimates of all models lie between 30 and 56."
GUESS = " Each side's place on the line is the analyst's guess."
HALFWAY = "Where does it run? Our estimate is nearest to “halfway”"


@pytest.mark.parametrize(
    ("found", "line", "details"),
    [
        pytest.param(about(), HALFWAY, f"{LINE}{BAND}12 to 71.{MODELS}{GUESS}", id="with a band"),
        pytest.param(
            about(band=None),
            HALFWAY,
            f"{LINE} Past decisions do not say how far off this model is.{MODELS}{GUESS}",
            id="not calibrated",
        ),
        pytest.param(
            about(issue=issue({})),
            "Where does it run? Our estimate is at about 41",
            f" The line goes from 0 to 100.{BAND}12 to 71.{MODELS}{GUESS}",
            id="no named points",
        ),
        pytest.param(
            about(issue=issue(text="")),
            "Border. Our estimate is nearest to “halfway”",
            f"{LINE}{BAND}12 to 71.{MODELS}{GUESS}",
            id="an issue without words",
        ),
        pytest.param(
            about(issue=issue(text="where it runs")),
            "Where it runs. Our estimate is nearest to “halfway”",
            f"{LINE}{BAND}12 to 71.{MODELS}{GUESS}",
            id="words that are no question",
        ),
        pytest.param(
            about(model="median", value=0.0, level=0.5, least=0.0, most=0.0),
            "Where does it run? Our estimate is nearest to “at the river”",
            " On a line from 0 to 100, that is 0. A range made so that five of ten past decisions "
            f"of another kind fell inside goes from 12 to 71. All models say the same.{GUESS}",
            id="on a point at the end of the line, all models alike",
        ),
        pytest.param(
            about(
                issue=issue({0: "they keep " + "every village and " * 8, 100: "none"}), value=9.0
            ),
            f"Where does it run? Our estimate is nearest to “they keep {'every village and ' * 8}”",
            " On a line from 0 to 100, that is 9; the named point stands at 0."
            f"{BAND}12 to 71.{MODELS}{GUESS}",
            id="a wordy point",
        ),
        pytest.param(
            about(
                issue=issue({0: "none", 1: "all"}, ends=(0.1, 0.9)),
                value=0.42, band=(0.124, 0.706), least=0.304, most=0.555,
            ),
            "Where does it run? Our estimate is nearest to “none”",
            " On a line from 0 to 1, that is 0.42; the named point stands at 0."
            f"{BAND}0.12 to 0.71. The estimates of all models lie between 0.3 and 0.56.{GUESS}",
            id="a short line",
        ),
    ],
)  # fmt: skip
def test_the_forecast(found: Forecast, line: str, details: str) -> None:
    said = forecast(found)
    assert said.headline == f"{line}."
    assert said.sentence == f"{line}.{details}"
    assert said.lines == (f"{line}, but it may be far off",)


@pytest.mark.parametrize(
    ("scale", "value", "text"),
    [
        pytest.param(SCALE, 24.9, "at the river", id="below the middle"),
        pytest.param(SCALE, 25.0, "at the river", id="midway: the lower"),
        pytest.param(SCALE, 25.1, "halfway", id="above the middle"),
        pytest.param(SCALE, 100.0, "at the hills", id="at the end"),
        pytest.param({}, 24.9, "", id="no points"),
    ],
)
def test_the_nearest_point(scale: dict[int, str], value: float, text: str) -> None:
    assert nearest(issue(scale), value) == text


@pytest.mark.parametrize(
    ("shares", "suits"),
    [
        pytest.param({"iran": 1.0}, "all alike", id="one"),
        pytest.param(
            {"us": 0.9, "rebels": 0.125}, "the United States best, and the rebels least", id="two"
        ),
        pytest.param(
            {"us": 0.5, "pair": 0.5, "iran": 0.0},
            "the United States, and Turkey and Saudi Arabia best, and Iran least",
            id="three, a name with and, a tie",
        ),
        pytest.param(
            {"us": 0.9, "rebels": 0.5, "iran": 0.1},
            "the United States best, and Iran least",
            id="who is between is left to the table",
        ),
        pytest.param({"us": 0.5, "rebels": 0.501}, "all alike", id="hardly a difference"),
    ],
)
def test_who_gets_its_way(shares: dict[str, float], suits: str) -> None:
    said = satisfaction(Satisfaction(VALLEY, shares))
    assert said.sentence == f"Such a settlement would suit {suits}."
    assert said.lines == ()


@pytest.mark.parametrize(
    ("distances", "sentence"),
    [
        pytest.param(
            {"us": -9.06, "iran": 6.2},
            "Iran pulls the estimate up the line, while the United States pulls the estimate down "
            "the line.",
            id="to both sides",
        ),
        pytest.param({"rebels": 0.0}, "Nobody pulls the estimate.", id="not at all"),
        pytest.param({"rebels": 3.0}, "The rebels pull the estimate up the line.", id="up alone"),
        pytest.param(
            {"pair": -12.25, "us": -0.04},
            "Turkey and Saudi Arabia, and the United States pull the estimate down the line.",
            id="two the same way",
        ),
    ],
)
def test_who_pulls(distances: dict[str, float], sentence: str) -> None:
    said = pulls(Pulls(VALLEY, 50.0, distances))
    assert (said.sentence, said.lines) == (sentence, ())


@pytest.mark.parametrize(
    ("chances", "sentence"),
    [
        pytest.param(
            {"iran": 0.005},
            "That the outcome is more than Iran can live with is a remote chance.",
            id="hardly",
        ),
        pytest.param(
            {"us": 1.0, "rebels": 0.5},
            "That the outcome is more than the United States can live with is almost certain. For "
            "the rebels, that is a realistic possibility.",
            id="surely, and even",
        ),
        pytest.param(
            {"us": 0.97, "pair": 0.96, "iran": 0.2},
            "That the outcome is more than the United States, and Turkey and Saudi Arabia can live "
            "with is almost certain. For Iran, that is highly unlikely.",
            id="two alike",
        ),
    ],
)
def test_whose_red_line_is_near(chances: dict[str, float], sentence: str) -> None:
    said = red_lines(RedLines(VALLEY, chances))
    assert (said.sentence, said.lines) == (sentence, ())
