"""What settlements and their parts say: result in, sentences out."""

from dataclasses import replace

import pytest

from detente.analysis.settlement.backtest import Backtest, backtest
from detente.analysis.settlement.bands import Calibration
from detente.analysis.settlement.exchange.exchange import Exchanges, Trade, exchange
from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.joint import joint
from detente.analysis.settlement.pull import Pull
from detente.analysis.settlement.red_lines import RedLine, RedLines
from detente.analysis.settlement.risk import CriticalRisk
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.settlement import settlement
from detente.analysis.settlement.sobol import Sobol, SobolIndex
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.talks import Revision, TalksRound
from detente.model.issue import Issue
from detente.telling import settlement as settlement_telling
from detente.telling.degenerate import degenerate
from detente.telling.exchanges import trade
from detente.telling.settlement import bands, forecast
from detente.telling.talks import concession
from detente.telling.tell import tell
from tests.analysis.settlement.cases import ASSAD, UNSURE
from tests.analysis.settlement.exchange.test_exchange import two_issues
from tests.analysis.settlement.past import simple

FORECASTS = [
    pytest.param(
        "compromise",
        42.857,
        (0.0, 73.96),
        "The compromise model says 42.86; its band runs from 0.0 to 74.0.",
        id="with a band",
    ),
    pytest.param(
        "mean", 50.0, None, "The plain mean says 50.00; it is not calibrated: no band.", id="bare"
    ),
    pytest.param(
        "weighted-median",
        -3.0,
        (-3.0, -3.0),
        "The weighted median says -3.00; its band runs from -3.0 to -3.0.",
        id="below zero",
    ),
    pytest.param(
        "net-votes",
        45.0,
        (8.0, 77.0),
        "The group decision model (net votes) says 45.00; its band runs from 8.0 to 77.0.",
        id="a variant",
    ),
]


@pytest.mark.parametrize(("model", "value", "band", "told"), FORECASTS)
def test_a_forecast(model: str, value: float, band: tuple[float, float] | None, told: str) -> None:
    assert forecast(model, value, band) == told


def start(*places: object) -> TalksRound:
    """Return a round in which actors stand at some places."""
    return TalksRound(0, 0.0, 0.0, {f"a{k}": place for k, place in enumerate(places)})


DEGENERATE = [
    pytest.param((), (40.0,), (), id="ordinary"),
    pytest.param(
        ("one-actor",),
        (40.0,),
        ("Degenerate: there is one actor, so there is nobody to settle with.",),
        id="one actor",
    ),
    pytest.param(
        ("one-position",),
        (40.0, 40.0),
        ("Degenerate: every actor stands at 40 already.",),
        id="one point",
    ),
    pytest.param(
        ("one-position",),
        (0.125,),
        ("Degenerate: every actor stands at 0.125 already.",),
        id="fine",
    ),
    pytest.param(
        ("no-salience",),
        (40.0, 60.0),
        ("Degenerate: no actor cares (every salience is 0); capability alone weighs.",),
        id="nobody cares",
    ),
    pytest.param(
        ("one-actor", "no-salience"),
        (1.0,),
        (
            "Degenerate: there is one actor, so there is nobody to settle with.",
            "Degenerate: no actor cares (every salience is 0); capability alone weighs.",
        ),
        id="two faults",
    ),
    pytest.param((), ((1.0, 2.0),), (), id="several dimensions"),
]


@pytest.mark.parametrize(("kinds", "places", "told"), DEGENERATE)
def test_what_makes_an_issue_degenerate(
    kinds: tuple[str, ...], places: tuple[object, ...], told: tuple[str, ...]
) -> None:
    assert degenerate(kinds, start(*places)) == told


MEANS = "80% of the 180 past decisions (DEU) landed inside bands made like this one."
BANDS = [
    pytest.param({"a": True, "b": True}, [MEANS], id="all have one"),
    pytest.param(
        {"a": True, "b": False}, [MEANS, "Not calibrated, so without a band: b."], id="one has none"
    ),
    pytest.param(
        {"a": False, "b": False}, ["Not calibrated, so without a band: a, b."], id="none has one"
    ),
    pytest.param({}, [], id="no models"),
]


@pytest.mark.parametrize(("has_band", "told"), BANDS)
def test_what_a_band_means(has_band: dict[str, bool], told: list[str]) -> None:
    assert list(bands(Calibration("DEU", 180, 68, {}), 0.8, has_band)) == told


def test_a_settlement_says_forecast_red_lines_and_notes() -> None:
    settled = settlement(ASSAD)
    assert tell(settled) == (
        "The compromise model says 51.95; its band runs from 34.0 to 99.0.",
        "gov's red line: 87% chance that the outcome is beyond it.",
        "patron's red line: 31% chance that the outcome is beyond it.",
        "rebels's red line: 59% chance that the outcome is beyond it.",
        "80% of the 180 past decisions (DEU III, odd-numbered proposals) landed inside bands made "
        "like this one.",
    )
    assert str(settled) == "\n".join(tell(settled))


def test_a_settlement_without_a_reference_says_who_is_silent() -> None:
    bare = settlement(ASSAD.model_copy(update={"reference": None}))
    assert settlement_telling.notes(bare)[-1] == (
        "No forecast by procedural: the issue names no reference point."
    )


def test_notes_begin_with_what_is_degenerate() -> None:
    alone = {"a": {"position": 40, "capability": 1, "salience": 0}}
    notes = settlement_telling.notes(settlement(Issue.model_validate({"actors": alone})))
    assert [note.split(":")[0] for note in notes[:2]] == ["Degenerate", "Degenerate"]
    assert notes[2].startswith("80% of the 180 past decisions")


MOVES = [
    pytest.param(
        Revision(1, "BE", "FR", "compromise", 7.0, 8.4, -0.1153, 0.2426),
        "BE answers the challenge of FR by compromise: it expected -0.115 from challenging, and "
        "+0.243 for FR.",
        id="compromise",
    ),
    pytest.param(
        Revision(3, "us", "them", "own proposal", (1.0, 2.0), (3.0, 4.0), 0.0, 1.0),
        "us answers the challenge of them by own proposal: it expected +0.000 from challenging, "
        "and +1.000 for them.",
        id="own proposal in a plane",
    ),
]


@pytest.mark.parametrize(("move", "told"), MOVES)
def test_a_concession(move: Revision, told: str) -> None:
    assert concession(move) == told


def test_talks_say_every_move_then_what_is_degenerate() -> None:
    talks = group_decision(Stakes.from_lists([0, 40, 100], [1, 1, 3], [1, 0.5, 0.5]), rounds=1)
    assert tell(talks) == tuple(concession(move) for move in talks.moves)
    assert len(talks.moves) == 1
    still = group_decision(Stakes.from_lists([40, 40]))
    assert tell(still) == ("Degenerate: every actor stands at 40 already.",)


TRADE = Trade(1, ("a", "b"), ("q", "p"), (0.0, 100.0), (100.0, 12.34), 6.6667)


def test_a_trade() -> None:
    assert trade(TRADE) == (
        "a gives way on q (0.0 to 100.0) and b on p (100.0 to 12.3); each gains 6.667."
    )


def test_exchanges_say_every_trade_or_that_there_is_none() -> None:
    assert tell(Exchanges(outcomes=({},), trades=(TRADE, TRADE), ties=0)) == (trade(TRADE),) * 2
    assert tell(Exchanges(outcomes=({},), trades=(), ties=0)) == ("No trade gains anything.",)


def test_issues_settled_together_say_outcomes_then_what_led_to_them() -> None:
    traded, talked = joint(two_issues()), joint(two_issues(), model="spatial", rounds=1)
    assert tell(traded) == (
        "p settles at 23.81.",
        "q settles at 76.19.",
        *tell(exchange(two_issues())),
    )
    assert tell(talked)[:1] == (f"p settles at {talked.outcome['p']:.2f}.",)
    assert tell(talked)[2:] == tell(talked.run)
    assert len(tell(talked)) == 2 + len(talked.run.as_dict()["moves"])


def test_a_back_test_says_who_erred_least_and_what_bands_mean() -> None:
    record = backtest([simple(45.0), simple(65.0)], resamples=5)
    assert tell(record) == (
        "mean erred least: by 10.00 on average over 2 issues.",
        "80% of the 180 past decisions (DEU III, odd-numbered proposals) landed inside bands made "
        "like this one.",
    )


def test_a_back_test_names_models_without_a_band() -> None:
    record = backtest([simple(45.0)], resamples=5)
    bare = replace(record.models["mean"], coverage=None, width=None)
    other = Backtest(
        settings=record.settings,
        models={**record.models, "mean": bare},
        calibration=record.calibration,
    )
    assert tell(other)[-1] == "Not calibrated, so without a band: mean."


LINES = [
    pytest.param(0.421, "us's red line: 42% chance that the outcome is beyond it.", id="some"),
    pytest.param(0.0, "us's red line: 0% chance that the outcome is beyond it.", id="none"),
    pytest.param(1.0, "us's red line: 100% chance that the outcome is beyond it.", id="sure"),
]


@pytest.mark.parametrize(("outcome", "told"), LINES)
def test_red_lines(outcome: float, told: str) -> None:
    line = RedLine("us", None, 40.0, False, 1.0, outcome, None)
    assert tell(RedLines(model="mean", value=1.0, lines=(line,))) == (told,)
    assert tell(RedLines(model="mean", value=1.0, lines=())) == ()


def test_pulls_are_told_the_strongest_first() -> None:
    pulls = {"us": -1.239, "them": 37.5, "idle": 0.0}
    assert tell(Pull(model="mean", value=1.0, base=0.0, pulls=pulls)) == (
        "them pulls the forecast up by 37.50.",
        "us pulls the forecast down by 1.24.",
        "idle does not pull the forecast.",
    )


RISKS = [
    pytest.param(
        {"a": {"b": 0.2}, "b": {"a": 0.7}},
        "a gives way to b: it would run a risk of 20% of a breakdown, b one of 70%.",
        id="the first yields",
    ),
    pytest.param(
        {"a": {"b": 0.7}, "b": {"a": 0.2}},
        "b gives way to a: it would run a risk of 20% of a breakdown, a one of 70%.",
        id="the second yields",
    ),
    pytest.param(
        {"a": {"b": 0.5}, "b": {"a": 0.5}}, "a and b would run the same risk: 50%.", id="even"
    ),
]


@pytest.mark.parametrize(("risk", "told"), RISKS)
def test_critical_risk(risk: dict[str, dict[str, float]], told: str) -> None:
    assert tell(CriticalRisk(risk=risk)) == (told,)


def test_every_pair_is_told_once() -> None:
    even = {a: {b: 0.5 for b in "abc" if b != a} for a in "abc"}
    assert len(tell(CriticalRisk(risk=even))) == 3


def test_a_sample_says_where_each_model_falls() -> None:
    drawn = sample(UNSURE, seed=1, draws=500, models=["mean", "median"])
    first, second = tell(drawn)
    low, high = drawn.spread("mean").band
    assert first == (
        f"mean: {drawn.spread('mean').mean:.2f} on average; 80% of the draws fell between "
        f"{low:.2f} and {high:.2f}."
    )
    assert second.startswith("median: 70.00 on average")
    assert tell(replace(drawn, complete=False))[-1] == "The run was stopped before its end."


def test_sobol_says_what_each_input_carries() -> None:
    indices = {"us.position": SobolIndex(0.81, 0.92), "us.salience": SobolIndex(0.0, 0.13)}
    assert tell(Sobol(model="mean", variance=1.0, indices=indices)) == (
        "us.position carries 92% of the variance, 81% alone.",
        "us.salience carries 13% of the variance, 0% alone.",
    )
    assert tell(Sobol(model="mean", variance=0.0, indices={})) == ("Nothing is uncertain.",)
