"""A model of three lines, registered, is taken by every verb; and is gone when withdrawn."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

import detente
from detente.analysis.settlement.backtest import backtest
from detente.analysis.settlement.bands import Calibration
from detente.analysis.settlement.calibrate import calibrate
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.models.registry import (
    BUNDLED,
    names,
    register,
    settlement_model,
    withdraw,
)
from detente.analysis.settlement.pull import pull
from detente.analysis.settlement.red_lines import red_lines
from detente.analysis.settlement.sample import sample
from detente.analysis.settlement.settlement import settlement
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.sobol import sobol
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.compute import open_executor
from detente.errors import CaseError, DataError, UnknownName
from tests.analysis.settlement.past import invented
from tests.cli.run import as_json
from tests.cli.run import detente as command

ASSAD = detente.load("syria-2016").conflict.issues["assad"]
BARE = ASSAD.model_copy(update={"reference": None})


def midrange(stakes: Stakes) -> Floats:
    """Return the point midway between the outermost positions."""
    low, high = stakes.hull
    return (low + high) / 2


TOY = SettlementModel(name="toy", forecast=midrange, aliases=("midrange",))


@pytest.fixture
def toy() -> Iterator[SettlementModel]:
    register(TOY)
    yield TOY
    withdraw("toy")


@pytest.mark.usefixtures("toy")
def test_settlement_tells_the_toy_beside_the_others_without_a_band() -> None:
    settled = settlement(ASSAD)
    assert settled.forecast["toy"].value == 50.0
    assert settled.forecast["toy"].band is None
    assert set(settled.forecast) == set(names())
    assert json.loads(json.dumps(settled.as_dict()))["forecast"]["toy"] == {
        "value": 50.0,
        "band": None,
    }
    assert "Not calibrated, so without a band: toy." in detente.tell(settled)


@pytest.mark.usefixtures("toy")
def test_settlement_takes_the_toy_as_the_model_that_counts() -> None:
    settled = settlement(ASSAD, model="midrange", rounds=2, draws=100, seed=1)
    assert (settled.model, settled.value, settled.band) == ("toy", 50.0, None)
    assert settled.pull.model == settled.red_lines.model == "toy"
    assert settled.sample is not None
    assert set(settled.sample.values) >= {"toy", "compromise"}
    assert settled.talks.model == "group-decision:scholz-code"
    assert detente.tell(settled)[0] == "The model toy says 50.00; it is not calibrated: no band."


@pytest.mark.usefixtures("toy")
def test_the_command_line_takes_the_toy_as_json_and_as_a_table() -> None:
    found = as_json("settle", "syria-2016", "--model", "toy", "--draws", "50", "--rounds", "1")
    assert found["forecast"]["toy"] == {"value": 50.0, "band": None}
    assert found["sample"]["models"]["toy"]["mean"] == pytest.approx(50, abs=10)
    assert "The model toy says 50.00; it is not calibrated: no band." in found["sentences"]
    shown = command("settle", "syria-2016", "--model", "toy").stdout
    [line] = [line for line in shown.splitlines() if line.startswith("→")]
    assert line.split()[1:5] == ["toy", "50.00", "not", "calibrated"]
    assert "Not calibrated, so without a band: toy." in shown


@pytest.mark.usefixtures("toy")
def test_a_briefing_gives_the_toy_among_its_numbers() -> None:
    brief = detente.brief(detente.load("syria-2016"))
    [finding] = [one for one in brief.findings if "toy" in one.numbers]
    assert finding.numbers["toy"] == 50.0


@pytest.mark.usefixtures("toy")
def test_pull_red_lines_sample_and_sobol_take_the_toy() -> None:
    stakes = Stakes.from_issue(ASSAD)
    pulls = pull(stakes, model="toy")
    assert pulls.settings["how"] == "every coalition"
    assert sum(pulls.pulls.values()) == pytest.approx(50.0 - pulls.base)
    assert red_lines(ASSAD, model="toy").value == 50.0
    assert list(sample(ASSAD, seed=1, draws=10, models=["toy"]).values) == ["toy"]
    assert sobol(ASSAD, seed=1, model="toy", log2_draws=3).model == "toy"


@pytest.mark.usefixtures("toy")
def test_draws_of_the_toy_are_the_same_in_processes() -> None:
    here = sample(ASSAD, seed=3, draws=2100, models=["toy"])
    with open_executor("processes:2") as pool:
        there = sample(ASSAD, seed=3, draws=2100, models=["toy"], executor=pool)
    assert here == there


@pytest.mark.usefixtures("toy")
def test_a_back_test_of_the_toy_has_errors_but_no_coverage() -> None:
    record = backtest(invented(20, seed=1), resamples=20).models["toy"]
    assert record.n == 20
    assert record.mae > 0
    assert (record.coverage, record.width) == (None, None)


@pytest.mark.usefixtures("toy")
def test_calibrate_gives_the_toy_a_band() -> None:
    made = calibrate(invented(40, seed=1), source="invented", models=["toy"], levels=[0.8])
    settled = settlement(ASSAD, model="toy", calibration=made)
    assert settled.band is not None
    assert settled.band[0] <= 50.0 <= settled.band[1]
    assert settled.forecast["compromise"].band is None


@pytest.mark.usefixtures("toy")
def test_a_model_that_brings_its_own_calibration_has_bands_of_it() -> None:
    register(SettlementModel(name="own", forecast=midrange, calibration={0.8: 0.5}))
    try:
        assert shipped().quantile("own", 0.8) == 0.5
        assert settlement(ASSAD).forecast["own"].band is not None
    finally:
        withdraw("own")


def test_a_model_with_a_reference_is_left_out_where_there_is_none() -> None:
    register(SettlementModel(name="needy", forecast=midrange, needs_reference=True))
    try:
        assert settlement(BARE).unanswered == ("procedural", "needy")
        assert "needy" in settlement(ASSAD).forecast
        for verb in (
            lambda: settlement(BARE, model="needy"),
            lambda: red_lines(BARE, model="needy"),
            lambda: pull(Stakes.from_issue(BARE), model="needy"),
            lambda: sobol(BARE, seed=1, model="needy"),
            lambda: sample(BARE, seed=1, draws=5, models=["needy"]),
        ):
            with pytest.raises(DataError, match="the model needy needs a reference point"):
                verb()
    finally:
        withdraw("needy")


def test_a_quick_model_is_drawn_beside_the_chosen_one() -> None:
    register(SettlementModel(name="fast", forecast=midrange, quick=True))
    try:
        settled = settlement(ASSAD, draws=5)
        assert settled.sample is not None
        assert "fast" in settled.sample.values
    finally:
        withdraw("fast")


def test_a_closed_form_of_the_pulls_is_used() -> None:
    register(SettlementModel(name="flat", forecast=midrange, pulls=lambda s, base: s.weight + base))
    try:
        told = pull(Stakes.from_lists([0, 100]), model="flat", base=1.0)
        assert told.settings["how"] == "closed form"
        assert list(told.pulls.values()) == [1.5, 1.5]
    finally:
        withdraw("flat")


def test_withdrawn_it_is_gone_and_the_bundled_stay() -> None:
    register(TOY)
    withdraw("toy")
    assert names() == tuple(one.name for one in BUNDLED)
    for verb in (lambda: settlement(ASSAD, model="toy"), lambda: settlement_model("midrange")):
        with pytest.raises(UnknownName, match="no settlement model is called"):
            verb()
    for name in ("toy", "compromise"):
        with pytest.raises(UnknownName, match="registered settlement model"):
            withdraw(name)


TAKEN = [
    pytest.param("compromise", (), "compromise", id="a model's name"),
    pytest.param("bdm", (), "bdm", id="a model's alias"),
    pytest.param("other", ("mean",), "mean", id="an alias that is a model's name"),
    pytest.param("other", ("ktab",), "ktab", id="an alias that is an alias"),
]


@pytest.mark.parametrize(("name", "aliases", "taken"), TAKEN)
def test_a_name_is_given_once(name: str, aliases: tuple[str, ...], taken: str) -> None:
    with pytest.raises(CaseError, match=f"there is a settlement model '{taken}' already"):
        register(SettlementModel(name=name, forecast=midrange, aliases=aliases))
    assert "other" not in names()


def test_without_any_calibration_no_model_has_a_band_and_all_are_named() -> None:
    settled = settlement(ASSAD, calibration=Calibration("nothing", 0, 0, {}))
    assert all(one.band is None for one in settled.forecast.values())
    *_, note = detente.tell(settled)
    assert note.startswith("Not calibrated")
    assert not any("past decisions" in one for one in detente.tell(settled))
    assert all(name in note for name in names())
    assert np.isfinite(settled.value)
