"""Every analysis of a state, asked from the command line: one table over all of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import as_json, detente

MORE = {
    "leverage": (),
    "whatif": ("embargo",),
    "assumptions": ("--pairs", "3"),
    "sample": ("--draws", "8"),
    "inverse": (),
    "guarantees": (),
    "perceptions": (),
    "patrons": (),
    "why": ("--actor", "north"),
}
"""Every command that asks a question, with the words that it needs beside."""

HOLD_SENTENCES = ("whatif", "guarantees", "perceptions", "patrons", "why")


def asked(command: str, *words: str) -> list[str]:
    """Return the words that put a question about the valley."""
    return [command, "valley.yaml", *MORE.get(command, ()), *words]


def recorded(printed: dict[str, Any], name: str) -> Any:
    """Return a setting that a result records."""
    return printed.get(name, printed["settings"].get(name))


@pytest.mark.parametrize("command", MORE)
def test_the_answer_records_what_was_asked(command: str) -> None:
    words = ("--phase", "war", "--state", "5", "--concept", "gmr", "--responses", "single")
    printed = as_json(*asked(command, *words))
    assert recorded(printed, "case" if "case" in printed else "conflict") == "valley"
    assert recorded(printed, "phase") == "war"
    assert recorded(printed, "state") == 5
    assert recorded(printed, "concept") == "gmr"
    assert recorded(printed, "responses") == "single"
    assert printed["version"].count(".") == 2


@pytest.mark.parametrize("command", [*MORE, "coalitions"])
def test_without_words_it_is_the_last_phase_and_its_status_quo(command: str) -> None:
    printed = as_json(*asked(command))
    assert (recorded(printed, "phase"), recorded(printed, "state")) == ("truce", 0)
    assert recorded(printed, "concept") in ("seq", None)
    assert recorded(printed, "responses") in ("sequences", None)


@pytest.mark.parametrize("command", [*MORE, "coalitions"])
def test_people_are_told_in_lines_and_nothing_else(command: str) -> None:
    done = detente(*asked(command))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
    assert done.stdout.endswith("\n")
    with pytest.raises(json.JSONDecodeError):
        json.loads(done.stdout)


@pytest.mark.parametrize("command", HOLD_SENTENCES)
def test_json_holds_the_sentences_that_people_are_told(command: str) -> None:
    lines = detente(*asked(command)).stdout.splitlines()
    assert as_json(*asked(command))["sentences"] == lines


@pytest.mark.parametrize("command", sorted(MORE.keys() - {*HOLD_SENTENCES}))
def test_json_of_the_others_holds_figures_alone(command: str) -> None:
    assert "sentences" not in as_json(*asked(command))


@pytest.mark.parametrize("command", MORE)
@pytest.mark.parametrize(
    ("words", "mend"),
    [
        pytest.param(("--phase", "tru"), "no phase is called 'tru'. Did you mean 'truce'?", id="p"),
        pytest.param(("--state", "9"), "there is no state 9", id="code"),
        pytest.param(("--state", "-1"), "there is no state -1", id="below zero"),
        pytest.param(("--state", "north.shel"), "Did you mean 'north.shell'?", id="option"),
        pytest.param(("--concept", "sq"), "Did you mean 'seq'?", id="concept"),
        pytest.param(("--responses", "singel"), "Did you mean 'single'?", id="responses"),
        pytest.param(("--phase",), "requires an argument", id="no value"),
        pytest.param(("--stat", "3"), "No such option: --stat", id="no such option"),
    ],
)
def test_a_slip_is_told_with_its_mend(command: str, words: tuple[str, ...], mend: str) -> None:
    done = detente(*asked(command, *words))
    assert (done.returncode, done.stdout) == (2, "")
    assert mend in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [*MORE, "coalitions", "solve", "brief", "check", "power"])
@pytest.mark.parametrize(
    ("case", "mend"),
    [
        pytest.param("valey.yaml", "Did you mean 'valley.yaml'?", id="file"),
        pytest.param("chiken", "Did you mean 'chicken'?", id="bundled"),
        pytest.param("broken.yaml", "broken.yaml:3", id="line"),
        pytest.param(".", "case.yaml", id="folder"),
        pytest.param("table.csv", "table.csv", id="another kind of file"),
    ],
)
def test_a_case_that_cannot_be_had_is_told(command: str, case: str, mend: str) -> None:
    words = ("patron.arm",) if command == "power" else MORE.get(command, ())
    done = detente(command, case, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert mend in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("leverage", "valley.yaml"), id="leverage"),
        pytest.param(("readings", "valley.yaml", "--most", "20"), id="readings"),
    ],
)
def test_an_answer_is_drawn_to_a_file(words: tuple[str, ...]) -> None:
    done = detente(*words, "-o", "drawn.svg")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.endswith("wrote drawn.svg\n")
    assert Path("drawn.svg").read_text("utf-8").startswith("<svg")


def test_a_picture_of_another_ending_is_refused() -> None:
    done = detente("leverage", "valley.yaml", "-o", "drawn.png")
    assert done.returncode == 2
    assert done.stderr == ("detente: drawn.png: the picture is written as .svg. Give such a file\n")
    assert not Path("drawn.png").exists()
