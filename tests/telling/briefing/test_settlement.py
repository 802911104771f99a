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
    near,
    pulls,
    red_lines,
    satisfaction,
)
from tests.telling.briefing.valley import VALLEY

SCALE = {0: "at the river", 50: "halfway", 100: "at the hills"}


def issue(scale: dict[int, str] | None = None, text: str = "Where does it run?") -> Issue:
    """Return an issue on a scale from 0 to 100, or to the ends of its named points."""
    stake = {"capability": 50, "salience": 50}
    return Issue.model_validate(
        {
            "text": text,
            "scale": SCALE if scale is None else scale,
            "actors": {"us": {"position": 10, **stake}, "iran": {"position": 90, **stake}},
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


INSIDE = "is made so that 80% of past decisions of another kind fell inside"


@pytest.mark.parametrize(
    ("found", "sentence", "line"),
    [
        pytest.param(
            about(),
            "Where does it run? The compromise model says 41, nearest to “halfway” (50), on a line "
            f"from 0 to 100; the band from 12 to 71 {INSIDE}. The other models say between 30 and "
            "56.",
            "Where does it run? About 41, nearest to “halfway” (50), give or take much.",
            id="with a band",
        ),
        pytest.param(
            about(band=None),
            "Where does it run? The compromise model says 41, nearest to “halfway” (50), on a line "
            "from 0 to 100; it is not calibrated: no band. The other models say between 30 and 56.",
            "Where does it run? About 41, nearest to “halfway” (50), give or take much.",
            id="not calibrated",
        ),
        pytest.param(
            about(issue=issue({})),
            "Where does it run? The compromise model says 41, on a line from 0 to 100; the band "
            f"from 12 to 71 {INSIDE}. The other models say between 30 and 56.",
            "Where does it run? About 41, give or take much.",
            id="no named points",
        ),
        pytest.param(
            about(issue=issue(text="")),
            "Border The compromise model says 41, nearest to “halfway” (50), on a line from 0 to "
            f"100; the band from 12 to 71 {INSIDE}. The other models say between 30 and 56.",
            "Border About 41, nearest to “halfway” (50), give or take much.",
            id="an issue without words",
        ),
        pytest.param(
            about(model="median", value=0.0, level=0.5, least=0.0, most=0.0),
            "Where does it run? The median model says 0, nearest to “at the river” (0), on a line "
            "from 0 to 100; the band from 12 to 71 is made so that 50% of past decisions of "
            "another kind fell inside. The other models say between 0 and 0.",
            "Where does it run? About 0, nearest to “at the river” (0), give or take much.",
            id="at the end of the line, all models alike",
        ),
        pytest.param(
            about(
                issue=issue({0: "they keep " + "every village and " * 8, 100: "none"}), value=9.0
            ),
            "Where does it run? The compromise model says 9, nearest to “they keep "
            f"{'every village and ' * 8}” (0), on a line from 0 to 100; the band from 12 to 71 "
            f"{INSIDE}. The other models say between 30 and 56.",
            "",
            id="a point too wordy for a line",
        ),
    ],
)
def test_the_forecast(found: Forecast, sentence: str, line: str) -> None:
    said = forecast(found)
    assert said.sentence == sentence
    assert said.takeaway == line


@pytest.mark.parametrize(
    ("scale", "value", "text"),
    [
        pytest.param(SCALE, 24.9, "25, nearest to “at the river” (0)", id="below the middle"),
        pytest.param(SCALE, 25.0, "25, nearest to “at the river” (0)", id="midway: the lower"),
        pytest.param(SCALE, 25.1, "25, nearest to “halfway” (50)", id="above the middle"),
        pytest.param(SCALE, 100.0, "100, nearest to “at the hills” (100)", id="at the end"),
        pytest.param({}, 24.9, "25", id="no points"),
    ],
)
def test_the_nearest_point(scale: dict[int, str], value: float, text: str) -> None:
    assert near(issue(scale), value) == text


@pytest.mark.parametrize(
    ("shares", "who"),
    [
        pytest.param({"iran": 1.0}, "Iran (100%)", id="one"),
        pytest.param({"us": 0.9, "rebels": 0.125}, "the United States (90%) and the rebels (12%)",
                     id="two"),
        pytest.param(
            {"us": 0.5, "pair": 0.5, "iran": 0.0},
            "the United States (50%), Turkey and Saudi Arabia (50%), and Iran (0%)",
            id="three, a name with and, a tie",
        ),
    ],
)  # fmt: skip
def test_who_gets_its_way(shares: dict[str, float], who: str) -> None:
    said = satisfaction(Satisfaction(VALLEY, shares))
    assert said.sentence == f"Of what each wants, such a settlement would give {who}."
    assert said.takeaway == ""


@pytest.mark.parametrize(
    ("base", "distances", "sentence"),
    [
        pytest.param(
            50.04, {"us": -9.06, "iran": 6.2},
            "From 50.0, the forecast is pulled by the United States (-9.1) and Iran (+6.2).",
            id="to both sides",
        ),
        pytest.param(
            0.0, {"rebels": 0.0},
            "From 0.0, the forecast is pulled by the rebels (+0.0).",
            id="not at all",
        ),
        pytest.param(
            99.96, {"pair": 12.25, "us": -0.04},
            "From 100.0, the forecast is pulled by Turkey and Saudi Arabia (+12.2), and the United "
            "States (-0.0).",
            id="hardly",
        ),
    ],
)  # fmt: skip
def test_who_pulls(base: float, distances: dict[str, float], sentence: str) -> None:
    said = pulls(Pulls(VALLEY, base, distances))
    assert (said.sentence, said.takeaway) == (sentence, "")


@pytest.mark.parametrize(
    ("chances", "who"),
    [
        pytest.param({"iran": 0.005}, "Iran (0%)", id="hardly"),
        pytest.param({"us": 1.0, "rebels": 0.5}, "the United States (100%) and the rebels (50%)",
                     id="surely, and even"),
    ],
)  # fmt: skip
def test_whose_red_line_is_near(chances: dict[str, float], who: str) -> None:
    said = red_lines(RedLines(VALLEY, chances))
    assert said.sentence == (
        f"How likely the outcome is to pass what an actor can live with: {who}."
    )
