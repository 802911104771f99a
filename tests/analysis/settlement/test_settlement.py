"""Where one issue settles: every model side by side, and what lies behind the chosen one."""

import json

import pytest
from hypothesis import given, settings

from detente.analysis.settlement.backtest import backtest
from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.models.registry import models, names
from detente.analysis.settlement.pull import pull
from detente.analysis.settlement.risk import critical_risk
from detente.analysis.settlement.settlement import settlement
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.spatial.spatial import spatial
from detente.analysis.settlement.stakes import Stakes
from detente.compute import open_executor
from detente.errors import DataError, UnknownName
from detente.model.issue import Issue
from tests.analysis.settlement.cases import ASSAD
from tests.analysis.settlement.past import simple
from tests.analysis.settlement.strategies import issues

BARE = ASSAD.model_copy(update={"reference": None})


def test_a_settlement_tells_all_models_and_what_lies_behind() -> None:
    settled = settlement(ASSAD, draws=2000, seed=1)
    plain = settled.as_dict()
    assert tuple(plain["forecast"]) == names()
    assert settled.value == pytest.approx((45 * 72 + 100 * 47.5 + 80 * 42) / (57 + 72 + 47.5 + 42))
    for each in plain["forecast"].values():
        assert each["band"][0] <= each["value"] <= each["band"][1]
    assert set(plain["rounds"][0]) == {"round", "median", "mean", "positions"}
    assert sum(plain["pull"].values()) == pytest.approx(settled.value - 56.25)
    assert plain["pull_base"] == 56.25
    assert plain["satisfaction"]["patron"] == pytest.approx(1 - abs(settled.value - 45) / 100)
    assert plain["critical_risk"]["gov"]["rebels"] == 1.0
    assert plain["sample"]["draws"] == 2000
    assert plain["calibration"] == {"source": shipped().source, "issues": 180, "groups": 68}
    assert (plain["degenerate"], plain["unanswered"]) == ([], [])


def test_the_json_of_a_settlement_has_these_parts_in_this_order() -> None:
    plain = json.loads(json.dumps(settlement(ASSAD, draws=5).as_dict()))
    assert list(plain) == [
        "case",
        "phase",
        "state",
        "settings",
        "seed",
        "version",
        "model",
        "forecast",
        "unanswered",
        "rounds",
        "rounds_model",
        "moves",
        "cycle",
        "pull",
        "pull_base",
        "satisfaction",
        "critical_risk",
        "red_lines",
        "sample",
        "degenerate",
        "calibration",
    ]


def test_all_that_was_asked_is_recorded() -> None:
    settled = settlement(
        ASSAD, model="BDM", rounds=2, level=0.5, draws=9, seed=3, case="syria", issue_id="assad"
    )
    assert (settled.case, settled.seed) == ("syria", 3)
    assert settled.settings == {
        "issue": "assad",
        "model": "scholz-code",
        "rounds": 2,
        "level": 0.5,
        "calibration": "DEU III, odd-numbered proposals",
        "draws": 9,
    }
    for part in (settled.pull, settled.risk, settled.red_lines, settled.sample):
        assert part is not None
        assert (part.case, part.settings["issue"]) == ("syria", "assad")
    assert repr(settled).startswith("<Settlement of syria, seed=3, issue='assad', model=")


def test_a_seed_is_recorded_only_where_something_is_drawn() -> None:
    assert settlement(ASSAD, seed=3).seed is None
    assert settlement(ASSAD, seed=3, draws=1).seed == 3
    many = Issue.model_validate(
        {
            "actors": {
                f"a{k}": {"position": 7 * k, "capability": 1 + k, "salience": 50} for k in range(12)
            }
        }
    )
    assert settlement(many, seed=3, model="mean").seed == 3
    assert settlement(many, seed=3).seed is None


ROUNDS = [
    pytest.param("group-decision:net-votes", 7, "group-decision:net-votes", id="a variant"),
    pytest.param("ktab", 3, "spatial", id="the spatial model"),
    pytest.param("mean", 2, "group-decision:scholz-code", id="a model without rounds"),
    pytest.param("mean", None, "group-decision:scholz-code", id="as many as the model plays"),
]


@pytest.mark.parametrize(("model", "rounds", "told"), ROUNDS)
def test_rounds_and_model_may_be_chosen(model: str, rounds: int | None, told: str) -> None:
    settled = settlement(ASSAD, model=model, rounds=rounds)
    assert settled.talks.model == settled.as_dict()["rounds_model"] == told
    assert len(settled.talks.rounds) == (4 if rounds is None else rounds) + 1
    if model != "mean":
        assert settled.value == settled.talks.value


def test_rounds_count_for_every_model_that_has_them() -> None:
    two, default = settlement(ASSAD, rounds=2), settlement(ASSAD)
    stakes = Stakes.from_issue(ASSAD)
    assert two.forecast["scholz-code"].value == group_decision(stakes, rounds=2).value
    assert two.forecast["spatial"].value == spatial({"i": ASSAD}, rounds=2).value
    assert two.forecast["mean"] == default.forecast["mean"]
    assert default.forecast["spatial"].value == pytest.approx(spatial({"i": ASSAD}).value)


@pytest.mark.parametrize("level", [0.5, 0.8, 0.9])
def test_bands_are_those_of_the_level(level: float) -> None:
    settled = settlement(ASSAD, level=level)
    stakes = Stakes.from_issue(ASSAD)
    for model in models():
        forecast = settled.forecast[model.name]
        assert forecast.band == shipped().band(model.name, level, stakes, forecast.value)
    assert settled.band == settled.forecast["compromise"].band


def test_an_unknown_level_or_model_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"calibrated level.*'0.33'"):
        settlement(ASSAD, level=0.33)
    with pytest.raises(UnknownName, match="Did you mean 'compromise'"):
        settlement(ASSAD, model="compromize")


def test_without_a_reference_a_model_that_needs_one_is_silent() -> None:
    settled = settlement(BARE)
    assert "procedural" not in settled.forecast
    assert settled.unanswered == ("procedural",)
    with pytest.raises(DataError, match="the model procedural needs a reference point"):
        settlement(BARE, model="procedural")
    assert settlement(ASSAD).unanswered == ()


def test_draws_are_of_the_chosen_model_and_the_quick_ones() -> None:
    drawn = settlement(ASSAD, model="net-votes", draws=10, seed=1).sample
    assert drawn is not None
    assert list(drawn.values) == [
        "net-votes",
        "compromise",
        "damped-salience",
        "mean",
        "weighted-median",
        "median",
    ]
    assert settlement(ASSAD).sample is None


def test_draws_are_the_same_on_any_executor_and_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    here = settlement(ASSAD, draws=5000, seed=1, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    with open_executor("processes:2") as pool:
        there = settlement(ASSAD, draws=5000, seed=1, executor=pool)
    assert here == there


def test_satisfaction_runs_from_the_far_end_to_ones_wish() -> None:
    worth = settlement(simple(0.0).issue).satisfaction
    assert worth == {"us": pytest.approx(0.25), "them": pytest.approx(0.75)}


DEGENERATE = [
    pytest.param({"a": (40, 1, 50)}, "one-actor", id="one actor"),
    pytest.param({"a": (40, 1, 50), "b": (40, 2, 10)}, "one-position", id="one point"),
    pytest.param({"a": (40, 1, 0), "b": (60, 2, 0)}, "no-salience", id="nobody cares"),
]


@pytest.mark.parametrize(("rows", "kind"), DEGENERATE)
def test_a_degenerate_issue_gives_a_result_that_says_so(
    rows: dict[str, tuple[float, float, float]], kind: str
) -> None:
    fields = ("position", "capability", "salience")
    actors = {name: dict(zip(fields, row, strict=True)) for name, row in rows.items()}
    settled = settlement(Issue.model_validate({"actors": actors}))
    assert settled.degenerate == settled.talks.degenerate == (kind,)
    assert all(40 - 1e-9 <= each.value <= 60 + 1e-9 for each in settled.forecast.values())


@settings(max_examples=15)
@given(issues(most=4))
def test_parts_are_what_their_own_verbs_say(stakes: Stakes) -> None:
    rows = zip(
        stakes.actors, stakes.position, stakes.capability, stakes.salience * 100, strict=True
    )
    issue = Issue.model_validate(
        {"actors": {a: {"position": x, "capability": c, "salience": s} for a, x, c, s in rows}}
    )
    settled = settlement(issue)
    assert dict(settled.pull.pulls) == pytest.approx(dict(pull(Stakes.from_issue(issue)).pulls))
    assert settled.risk.risk == critical_risk(Stakes.from_issue(issue)).risk


def test_results_are_equal_where_all_is_equal_and_hash_alike() -> None:
    one, same, other = (settlement(ASSAD, draws=50, seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    record = backtest([simple(30.0)], resamples=3)
    assert one != record
    assert record == backtest([simple(30.0)], resamples=3)
