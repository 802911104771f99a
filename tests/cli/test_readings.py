"""``detente readings`` from outside: its table, its JSON, and what it refuses."""

import json
from pathlib import Path

import pytest

from detente import load, tell
from detente.analysis.readings.readings import readings
from detente.case.case import Case
from detente.case.save import save
from tests.analysis.readings.dispute import BASELINE, NORTH, SOUTH, dispute
from tests.cli.run import as_json, detente

CASE = dispute(BASELINE, SOUTH, NORTH)


@pytest.fixture(autouse=True)
def disputed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a case with open questions on the desk, and make the terminal 80 columns wide."""
    save(Case("dispute", CASE), desk / "dispute.yaml")
    monkeypatch.setenv("COLUMNS", "80")


def test_the_table() -> None:
    done = detente("readings", "dispute.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    words = " ".join(done.stdout.split())
    assert words.startswith("3 questions make 8 readings of the case.")
    assert "The shelling won the town" in words
    assert "What the source claims Finding Holds Confidence" in words


def test_json_holds_everything_and_the_sentences() -> None:
    plain = as_json("readings", "dispute.yaml")
    found = readings(load("dispute.yaml").conflict, claims={})
    assert plain == json.loads(json.dumps(found.as_dict() | {"sentences": list(tell(found))}))


def test_seed_sample_phase_and_workers_reach_the_analysis() -> None:
    few = as_json("readings", "dispute.yaml", "--most", "20", "--seed", "3")
    assert (few["readings"]["count"], few["seed"], few["settings"]["most"]) == (2, 3, 20)
    assert few == as_json(
        "readings", "dispute.yaml", "--most", "20", "--seed", "3", "--workers", "2"
    )
    war = as_json("readings", "dispute.yaml", "--phase", "war", "--executor", "processes:1")
    assert war["phase"] == "war"
    assert as_json("readings", "dispute.yaml", "--ransom-counts")["settings"]["ransom_counts"]


def test_who_watches_sees_how_far_it_is() -> None:
    assert "Reading" in detente("readings", "dispute.yaml", watched=True).stderr


def test_a_case_without_questions_or_theses_has_headlines_alone() -> None:
    done = detente("readings", "valley.yaml")
    assert "0 questions make 1 reading of the case." in done.stdout
    assert "What the case shows" in done.stdout
    assert "What the source claims" not in done.stdout


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        pytest.param("readings dispute.yaml --most 0", "--most", id="none-to-make"),
        pytest.param("readings dispute.yaml --most some", "--most", id="no-number"),
        pytest.param("readings dispute.yaml --workers 0", "--workers", id="no-workers"),
        pytest.param("readings dispute.yaml --executor cloud", "processes:N", id="executor"),
        pytest.param("readings dispute.yaml --phase peas", "'peace'", id="phase"),
        pytest.param("readings dispute.yaml --seed x", "--seed", id="seed"),
        pytest.param("readings chicken", "status_quo", id="no-deal"),
    ],
)
def test_bad_requests_say_what_would_do(words: str, mend: str) -> None:
    done = detente(*words.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert mend in done.stderr
