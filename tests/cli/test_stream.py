"""Nothing that a terminal would obey reaches it, from a case, an article or a name."""

import io
import json
import sys
from pathlib import Path

import pytest

from detente.cli.output import Screen
from detente.cli.stream import Visible, guard, unguarded
from detente.display import visible
from tests.cli.run import Terminal, detente

HOSTILE = "A\x1b[2J\x1b]0;owned\x07\x9b31m\u202eB\u200b\u2066\x00\rC"
CASE = {
    "title": HOSTILE,
    "summary": HOSTILE,
    "actors": {"a": {"name": HOSTILE}, "b": {"name": "B" + HOSTILE}},
    "options": {"a.x": f"does {HOSTILE}", "b.y": f"leaves {HOSTILE}"},
    "preferences": {"a": ["b.y", "not a.x"], "b": ["a.x", "not b.y"]},
    "phases": [{"id": "p", "title": HOSTILE, "status_quo": ["a.x"]}],
    "ties": [{"patron": "a", "client": "b", "kind": "arms", "share": 0.5}],
    "issues": {
        "i": {
            "text": HOSTILE,
            "actors": {
                "a": {"position": 10, "capability": 1, "salience": 50},
                "b": {"position": 90, "capability": 1, "salience": 50},
            },
        }
    },
    "scenarios": [{"id": "s", "title": HOSTILE, "changes": ["add a: b.y"]}],
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("hostile") / "hostile.json"
    file.write_text(json.dumps(CASE))
    return file


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31m", "\\u001b[31m"),
        ("a\u202eb\u2066\u200b\ufeff\xad", "a\\u202eb\\u2066\\u200b\\ufeff\\u00ad"),
        ("\x9b\x7f\x00\r", "\\u009b\\u007f\\u0000\\u000d"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\udb40\\udc41"),
        ("a\tb\nc\r\nd", "a\tb\nc\nd"),
        ("Łódź é 🕊 ١٢ \xa0", "Łódź é 🕊 ١٢ \xa0"),
    ],
)
def test_what_cannot_be_seen_is_written_out_as_json_reads_it(text: str, seen: str) -> None:
    assert visible(text) == seen
    if "\n" not in text:
        assert json.loads(f'"{seen}"', strict=False) == text


@pytest.mark.parametrize("watched", [False, True])
@pytest.mark.parametrize(
    "words",
    [
        ["check"], ["solve"], ["leverage"], ["settle"], ["whatif", "add a: b.y"], ["assumptions"],
        ["sample", "--draws", "5"], ["inverse"], ["coalitions"], ["guarantees"], ["perceptions"],
        ["patrons"], ["power"], ["why"], ["find", "A"], ["compare"],
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_no_verb_passes_it_on(case: Path, words: list[str], watched: bool) -> None:
    verb, *rest = words
    done = detente(verb, case, *rest, watched=watched)
    own = ["\x1b[2J", "\x1b]"] if watched else ["\x1b", "\r"]  # A bar that moves has its own.
    for sign in [*own, *"\x07\x9b\u202e\u200b\u2066\x00"]:
        assert sign not in done.stdout + done.stderr


@pytest.mark.parametrize("words", [["x\x1b[31m"], ["check", "x\x1b]0;t\x07"], ["solve", "\u202e"]])
def test_no_error_passes_it_on(words: list[str]) -> None:
    done = detente(*words)
    assert done.returncode == 2
    assert not set("\x1b\x07\u202e") & set(done.stdout + done.stderr)


def test_colours_are_kept_where_somebody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    guard("stdout")
    assert unguarded("stdout") is terminal
    Screen().print("[bold]a\x1b[2J[/bold]")
    assert "\x1b[1m" in terminal.getvalue()
    assert "\x1b[2J" not in terminal.getvalue()


def test_a_stream_is_guarded_once_and_is_else_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    under = io.StringIO()
    monkeypatch.setattr(sys, "stderr", under)
    guard("stderr")
    first = sys.stderr
    guard("stderr")
    assert sys.stderr is first
    assert isinstance(first, Visible)
    assert first.write("a\x1b") == 2
    first.writelines(["b", "\x07"])
    assert (under.getvalue(), first.isatty()) == ("a\\u001bb\\u0007", False)


def test_a_stream_that_was_closed_takes_what_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    guard("stdout")
    sys.stdout.write("gone")
    sys.stdout.close()
