"""Who would have to swallow more than it can live with, and how likely that is."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.predictive import predictive
from detente.analysis.settlement.red_lines import outside, red_lines
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.stakes import Stakes
from detente.model.issue import Issue, Limits
from tests.analysis.settlement.cases import ASSAD
from tests.analysis.settlement.strategies import issues


def limited(limits: dict[str, float] | None, *, at: float = 40.0) -> Issue:
    """Return an issue that settles at a place, the first of two actors having limits."""
    actors = {
        "us": {"position": 0, "capability": 100 - at, "salience": 50, "limits": limits},
        "them": {"position": 100, "capability": at, "salience": 50},
    }
    return Issue.model_validate({"actors": actors})


LINES = [
    pytest.param({"max": 60}, None, 60, False, 20, id="inside"),
    pytest.param({"max": 40}, None, 40, False, 0, id="just at it"),
    pytest.param({"max": 30}, None, 30, True, -10, id="beyond the most"),
    pytest.param({"min": 30}, 30, None, False, 10, id="above the least"),
    pytest.param({"min": 60}, 60, None, True, -20, id="below the least"),
    pytest.param({"min": 30, "max": 90}, 30, 90, False, 10, id="between: the nearer end"),
    pytest.param({"min": 10, "max": 45}, 10, 45, False, 5, id="between: the upper end"),
    pytest.param({"min": 50, "max": 60}, 50, 60, True, -10, id="below both"),
    pytest.param({"min": 10, "max": 20}, 10, 20, True, -20, id="above both"),
]


@pytest.mark.parametrize(("limits", "low", "high", "crossed", "margin"), LINES)
def test_a_forecast_stands_inside_or_beyond(
    limits: dict[str, float], low: float | None, high: float | None, crossed: bool, margin: float
) -> None:
    [line] = red_lines(limited(limits)).lines
    assert (line.actor, line.low, line.high) == ("us", low, high)
    assert line.crossed is crossed
    assert line.margin == pytest.approx(margin)
    assert line.inputs is None


def test_who_has_no_limits_has_no_line() -> None:
    assert red_lines(limited(None)).lines == ()
    assert [line.actor for line in red_lines(ASSAD).lines] == ["gov", "patron", "rebels"]


def test_the_model_may_be_chosen() -> None:
    told = red_lines(limited({"max": 45}), model="mean")
    assert (told.model, told.value, told.lines[0].crossed) == ("mean", 50.0, True)


def test_draws_say_how_often_a_line_is_crossed() -> None:
    drawn = sample(ASSAD, seed=1, draws=3000)
    near = ASSAD.model_copy(
        update={
            "actors": {
                **ASSAD.actors,
                "sponsor": ASSAD.actors["sponsor"].model_copy(
                    update={"limits": Limits(min=51, max=53)}
                ),
            }
        }
    )
    told = red_lines(near, sample=drawn, case="talks", issue_id="i")
    lines = {line.actor: line for line in told.lines}
    assert lines["gov"].crossed
    assert lines["gov"].inputs == lines["rebels"].inputs == 1.0
    assert lines["patron"].inputs == 0.0
    assert lines["gov"].margin == pytest.approx(20 - told.value)
    values = drawn.values["compromise"]
    assert lines["sponsor"].inputs == pytest.approx(((values < 51) | (values > 53)).mean())
    assert 0 < lines["sponsor"].inputs < 1
    assert lines["rebels"].outcome == pytest.approx(outside(Stakes.from_issue(ASSAD), 60, np.inf))
    assert told.seed == 1
    assert told.settings["draws"] == 3000
    plain = json.loads(json.dumps(told.as_dict()))
    assert plain["lines"][0]["actor"] == "gov"
    assert (plain["case"], plain["value"]) == ("talks", told.value)


def test_without_draws_nothing_is_drawn() -> None:
    told = red_lines(ASSAD, issue_id="i")
    assert (told.seed, told.settings) == (None, {"issue": "i", "model": "compromise"})


OUTSIDE = [
    pytest.param([0, 100], -1, 101, 0.0, id="nothing is beyond the ends"),
    pytest.param([0, 100], 0, 100, 0.0, id="nor the ends themselves"),
    pytest.param([0, 100], 50, 50, 1.0, id="all but a point"),
    pytest.param([0, 100], 50.5, 100, 0.5, id="below the middle, by half"),
    pytest.param([40, 40], 0, 39, 1.0, id="all at one point, beyond"),
    pytest.param([40, 40], 40, 90, 0.0, id="all at one point, inside"),
]


@pytest.mark.parametrize(("x", "low", "high", "chance"), OUTSIDE)
def test_the_chance_of_an_outcome_beyond(
    x: list[float], low: float, high: float, chance: float
) -> None:
    assert outside(Stakes.from_lists(x), low, high) == pytest.approx(chance, abs=0.03)


@given(issues(), st.floats(0, 100), st.floats(0, 100))
def test_a_wider_range_is_left_no_more_often(stakes: Stakes, one: float, two: float) -> None:
    low, high = sorted((one, two))
    assert outside(stakes, low, high) >= outside(stakes, low - 5, high + 5) - 1e-9
    assert outside(stakes, -1, 101) == pytest.approx(0.0)


@pytest.mark.parametrize("width", [0.01, 1.0, 2.0])
def test_the_chance_is_the_mass_of_the_density_beyond(width: float) -> None:
    stakes = Stakes.from_lists([0, 25 * width, 100 * width], high=100 * width)
    density = predictive(stakes)
    # A place is beyond where it is below the one end or above the other, by any amount.
    assert outside(stakes, 50 * width, 100 * width) == pytest.approx(density[:50].sum())
    assert outside(stakes, 0, 50 * width) == pytest.approx(density[51:].sum())
    assert outside(stakes, 10 * width, 20 * width) == pytest.approx(
        density[:10].sum() + density[21:].sum()
    )
