"""Settlements and their record, from the command line."""

from pathlib import Path

import pytest

from tests.cli.run import as_json, detente


def test_settle_prints_every_model_side_by_side() -> None:
    printed = as_json("settle", "valley.yaml", "--issue", "border", "--draws", "20", "--seed", "3")
    assert {"compromise", "scholz-code", "nash-bargaining"} <= set(printed["forecast"])
    assert {"value", "band"} <= set(printed["forecast"]["compromise"])
    assert set(printed["rounds"][0]) == {"round", "median", "mean", "positions"}
    assert 3 in (printed.get("seed"), printed["settings"].get("seed"))


def test_settle_shows_each_issue_or_the_one_asked_for() -> None:
    both = detente("settle", "valley.yaml").stdout
    assert "Where does the border run?" in both
    assert "Who runs the dam?" in both
    assert "Who runs" not in detente("settle", "valley.yaml", "--issue", "border").stdout
    assert set(as_json("settle", "valley.yaml")["issues"]) == {"border", "dam"}
    assert "forecast" in as_json("settle", "valley.yaml", "--issue", "dam")


@pytest.mark.parametrize(
    ("words", "together"),
    [
        pytest.param(("--model", "exchange"), True, id="exchange"),
        pytest.param(("--model", "spatial"), True, id="spatial"),
        pytest.param(("--model", "spatial", "--rounds", "1"), True, id="rounds"),
        pytest.param(("--model", "spatial", "--issue", "border"), False, id="one of several"),
        pytest.param(("--model", "mean"), False, id="a model of one issue"),
    ],
)
def test_some_models_settle_issues_together(words: tuple[str, ...], together: bool) -> None:
    printed = as_json("settle", "valley.yaml", *words)
    assert ("trades" in printed) is together
    told = detente("settle", "valley.yaml", *words)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.strip()


def test_a_plain_table_is_a_line_between_its_ends() -> None:
    forecast = as_json("settle", "table.csv")["forecast"]
    assert forecast["compromise"]["value"] == pytest.approx(75)
    wider = detente("settle", "table.csv", "--scale", "0", "200")
    assert wider.returncode == 0
    beyond = detente("settle", "table.csv", "--scale", "0", "50")
    assert (beyond.returncode, beyond.stdout) == (2, "")
    assert "100" in beyond.stderr


def test_settle_tells_a_fault_with_row_and_column() -> None:
    done = detente("settle", "wrong.csv")
    assert done.returncode == 2
    assert "wrong.csv:3" in done.stderr


def test_settle_writes_a_plain_table_that_settles_the_same(desk: Path) -> None:
    words = ("--issue", "border", "--model", "median")
    done = detente("settle", "valley.yaml", *words, "--out", "plain.csv")
    assert done.returncode == 0
    assert (desk / "plain.csv").exists()
    again = as_json("settle", "plain.csv", *words)
    assert (
        again["forecast"]["median"]
        == as_json("settle", "valley.yaml", *words)["forecast"]["median"]
    )


@pytest.mark.parametrize("level", ["0.5", "0.8", "0.9"])
def test_bands_widen_with_the_level(level: str) -> None:
    low, high = as_json("settle", "valley.yaml", "--issue", "border", "--level", level)["forecast"][
        "compromise"
    ]["band"]
    assert 0 <= low <= 42.26 <= high <= 100


def test_backtest_keeps_a_record_of_every_model() -> None:
    printed = as_json("backtest", "decisions.csv", "--level", "0.9", "--seed", "2")
    record = printed["models"]["compromise"]
    assert {"n", "mae", "rmse", "within5", "within10", "coverage", "width"} <= set(record)
    assert record["n"] == 4
    assert "compromise" in detente("backtest", "decisions.csv").stdout
