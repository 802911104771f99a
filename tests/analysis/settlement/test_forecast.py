import json
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.models.registry import names, settlement_model
from detente.analysis.settlement.pull import pull
from detente.analysis.settlement.red_lines import outside, red_lines
from detente.analysis.settlement.risk import critical_risk
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.settlement import settlement
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.sobol import sobol
from detente.analysis.settlement.spatial.spatial import spatial
from detente.analysis.settlement.stakes import Stakes
from detente.errors import DataError, UnknownName
from detente.model.issue import Issue
from tests.analysis.settlement.strategies import issues

ISSUE = Issue.model_validate(
    {
        "scale": {0: "keeps all powers", 60: "ceremonial", 100: "must resign"},
        "reference": 0,
        "actors": {
            "gov": {"position": 0, "capability": 60, "salience": 95, "limits": {"max": 20}},
            "patron": {
                "position": 45,
                "capability": 90,
                "salience": 80,
                "ranges": {"position": (30, 60)},
                "limits": {"max": 70},
            },
            "rebels": {"position": 100, "capability": 50, "salience": 95, "limits": {"min": 60}},
            "sponsor": {"position": 80, "capability": 70, "salience": 60},
        },
    }
)


def test_a_settlement_tells_all_models_and_what_lies_behind():
    told = settlement(ISSUE, draws=2000, seed=1)
    shown = told.as_dict()
    assert set(shown["forecast"]) == set(names())
    assert told.value == pytest.approx((45 * 72 + 100 * 47.5 + 80 * 42) / (57 + 72 + 47.5 + 42))
    for each in shown["forecast"].values():
        assert each["band"][0] <= each["value"] <= each["band"][1]
    assert set(shown["rounds"][0]) == {"round", "median", "mean", "positions"}
    assert sum(shown["pull"].values()) == pytest.approx(told.value - 56.25)
    assert shown["satisfaction"]["patron"] == pytest.approx(1 - abs(told.value - 45) / 100)
    assert shown["critical_risk"]["gov"]["rebels"] == 1.0
    assert shown["sample"]["draws"] == 2000
    assert shown["calibration"] == {"source": shipped().source, "issues": 180, "groups": 68}
    assert json.loads(json.dumps(shown))["seed"] == 1


def test_rounds_and_model_may_be_chosen():
    told = settlement(ISSUE, model="group-decision:net-votes", rounds=7)
    assert told.model == "net-votes"
    assert told.talks.rounds[-1].round == 7
    assert told.value == told.talks.value
    assert settlement(ISSUE, model="ktab").talks.model == "spatial"


def test_without_a_reference_the_procedural_model_says_why_it_is_silent():
    bare = ISSUE.model_copy(update={"reference": None})
    told = settlement(bare)
    assert "procedural" not in told.forecast
    assert told.unanswered == ("procedural",)
    with pytest.raises(DataError, match="needs a reference point"):
        settlement(bare, model="procedural")


def test_an_unknown_model_suggests_the_nearest():
    with pytest.raises(UnknownName, match="Did you mean 'compromise'"):
        settlement_model("compromize")


DEGENERATE = [
    pytest.param({"a": (40, 1, 50)}, "one-actor", id="one actor"),
    pytest.param({"a": (40, 1, 50), "b": (40, 2, 10)}, "one-position", id="one point"),
    pytest.param({"a": (40, 1, 0), "b": (60, 2, 0)}, "no-salience", id="nobody cares"),
]


@pytest.mark.parametrize(("held", "kind"), DEGENERATE)
def test_a_degenerate_issue_gives_a_result_that_says_so(held, kind):
    fields = ("position", "capability", "salience")
    actors = {name: dict(zip(fields, values, strict=True)) for name, values in held.items()}
    told = settlement(Issue.model_validate({"actors": actors}))
    assert kind in told.degenerate
    assert kind in told.talks.degenerate
    assert all(40 <= each.value <= 60 for each in told.forecast.values())


@settings(max_examples=25)
@given(issues(most=5), st.sampled_from(sorted(set(names()) - {"procedural"})))
def test_forecasts_lie_in_the_hull_whatever_the_unit_and_order(held, name):
    low, high = held.hull
    value = float(settlement_model(name).forecast(held))
    assert low - 0.01 <= value <= high + 0.01
    scaled = Stakes(held.actors, held.position, held.capability * 8, held.salience, 0.0, 100.0)
    assert float(settlement_model(name).forecast(scaled)) == pytest.approx(value, abs=1e-6)
    if name != "spatial":  # its tie rules name the first actor, as the toolkit's do
        back = Stakes(
            held.actors[::-1],
            held.position[::-1],
            held.capability[::-1],
            held.salience[::-1],
            0.0,
            100.0,
        )
        assert float(settlement_model(name).forecast(back)) == pytest.approx(value, abs=1e-6)


def shapley(held, name, base):
    """Return Shapley values by their definition, over all orders of joining."""
    n = len(held.actors)
    totals = np.zeros(n)
    for order in permutations(range(n)):
        inside = np.zeros(n, dtype=bool)
        before = None
        for actor in (None, *order):
            if actor is not None:
                inside[actor] = True
            x = np.where(inside, held.position, base)
            after = float(
                settlement_model(name).forecast(
                    Stakes(held.actors, x, held.capability, held.salience, 0.0, 100.0)
                )
            )
            if actor is not None:
                totals[actor] += after - before
            before = after
    return totals / len(list(permutations(range(n))))


@settings(max_examples=15)
@given(issues(most=4), st.sampled_from(["compromise", "weighted-median", "mean"]))
def test_pulls_are_shapley_values_and_sum_to_the_distance_from_the_base(held, name):
    told = pull(held, model=name, base=30.0)
    assert list(told.pulls.values()) == pytest.approx(shapley(held, name, 30.0), abs=1e-6)
    assert sum(told.pulls.values()) == pytest.approx(told.value - 30.0, abs=1e-6)


def test_random_orders_come_near_the_exact_pulls():
    rng = np.random.default_rng(2)
    held = Stakes(
        tuple("abcdefghijkl"),
        rng.uniform(0, 100, 12),
        rng.uniform(1, 9, 12),
        rng.uniform(0.1, 1, 12),
        0.0,
        100.0,
    )
    told = pull(held, model="damped-salience", orders=40)
    assert told.settings["how"] == "40 random orders"
    # The game is additive, so any order gives the exact value.
    closed = held.capability * (held.salience + held.salience.mean())
    exact = closed / closed.sum() * (held.position - told.base)
    assert list(told.pulls.values()) == pytest.approx(exact.tolist())


@given(issues(most=4), st.floats(0, 20))
def test_pull_is_monotone_in_the_position(held, more):
    moved = held.position.copy()
    moved[0] = min(100.0, moved[0] + more)
    after = Stakes(held.actors, moved, held.capability, held.salience, 0.0, 100.0)
    first = [pull(each, base=0.0).pulls[held.actors[0]] for each in (held, after)]
    assert first[1] >= first[0] - 1e-9


def test_critical_risk_by_hand():
    held = Stakes(("a", "b"), np.array([20.0, 70.0]), np.ones(2), np.ones(2), 0.0, 100.0)
    told = critical_risk(held)
    assert told.risk["a"]["b"] == pytest.approx(0.5)
    assert told.yields("a", "b") is None
    # With the reference at 0 a breakdown costs a only 0.2 and b 0.7: b fears it more.
    at_zero = Stakes(held.actors, held.position, np.ones(2), np.ones(2), 0.0, 100.0, 0.0)
    fallen = critical_risk(at_zero, breakdown="reference")
    assert fallen.risk == {"a": {"b": 1.0}, "b": {"a": pytest.approx(0.5 / 0.7)}}
    assert fallen.yields("a", "b") == "b"
    assert fallen.as_dict()["settings"]["breakdown"] == "reference"


def test_red_lines_say_who_is_crossed_and_how_likely():
    drawn = sample(ISSUE, seed=1, draws=3000)
    told = red_lines(ISSUE, sample=drawn)
    lines = {line.actor: line for line in told.lines}
    assert set(lines) == {"gov", "patron", "rebels"}
    assert lines["gov"].crossed
    assert lines["gov"].margin == pytest.approx(20 - told.value)
    assert lines["gov"].inputs == 1.0
    assert not lines["patron"].crossed
    share = (drawn.values["compromise"] < 60).mean()
    assert lines["rebels"].inputs == pytest.approx(share)
    assert lines["rebels"].outcome == pytest.approx(outside(Stakes.from_issue(ISSUE), 60, np.inf))
    assert told.as_dict()["lines"][0]["actor"] == "gov"


@given(issues(), st.floats(0, 100), st.floats(0, 100))
def test_a_wider_range_is_left_no_more_often(held, one, two):
    low, high = sorted((one, two))
    assert outside(held, low, high) >= outside(held, low - 5, high + 5) - 1e-9
    assert outside(held, -1, 101) == pytest.approx(0.0)


def test_every_result_says_what_made_it_and_is_plain_data():
    held = Stakes.from_issue(ISSUE)
    results = [
        pull(held),
        critical_risk(held),
        red_lines(ISSUE),
        sobol(ISSUE, seed=1),
        group_decision(held),
        spatial({"i": ISSUE}),
    ]
    for result in results:
        shown = json.loads(json.dumps(result.as_dict()))
        assert "version" in shown
