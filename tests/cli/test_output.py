"""What is printed, and what a terminal shows while something takes its time."""

import json
import sys
from dataclasses import replace

import pytest
from rich.text import Text

import detente
from detente.cli import output
from tests.cli.run import Terminal
from tests.shelling import SHELLING

RESULT = detente.whatif(SHELLING, "remove rhys")
SILENT = replace(detente.assumptions(SHELLING, most_pairs=0), assumptions=())
TOLD = list(detente.tell(RESULT))
JSON = json.dumps(RESULT.as_dict(), indent=2) + "\n"


@pytest.mark.parametrize(
    ("result", "options", "printed"),
    [
        pytest.param(RESULT, {"as_json": False}, "\n".join([*TOLD, ""]), id="sentences"),
        pytest.param(SILENT, {"as_json": False}, "Nothing to tell.\n", id="no sentences"),
        pytest.param(
            RESULT, {"as_json": False, "table": lambda: Text("rows")}, "rows\n", id="table"
        ),
        pytest.param(RESULT, {"as_json": True}, JSON, id="JSON"),
        pytest.param(RESULT, {"as_json": True, "table": lambda: "rows"}, JSON, id="no table"),
    ],
)
def test_a_result_is_printed_in_one_of_three_ways(
    capsys: pytest.CaptureFixture[str], result: object, options: dict[str, object], printed: str
) -> None:
    output.print_result(result, **options)
    assert capsys.readouterr().out == printed


def test_sentences_stand_in_json_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_result(RESULT, as_json=True, sentences_too=True)
    found = json.loads(capsys.readouterr().out)
    assert found.pop("sentences") == TOLD
    assert found == json.loads(JSON)


def test_json_keeps_letters_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    output.put_json({"name": "Łódź"})
    assert "Łódź" in capsys.readouterr().out


def test_a_note_stays_out_of_what_is_piped_on(capsys: pytest.CaptureFixture[str]) -> None:
    output.note("wrote it")
    assert capsys.readouterr() == ("", "wrote it\n")


def test_a_terminal_is_told_what_takes_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    with output.working("Weighing"):
        pass
    assert "Weighing" in watched.getvalue()


def test_a_terminal_is_told_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    with output.counting("Drawing") as progress:
        assert progress
        progress(1, 2)
    assert "Drawing" in watched.getvalue()


@pytest.mark.parametrize("what", ["", "Weighing"])
def test_nobody_is_told_where_nobody_watches(capsys: pytest.CaptureFixture[str], what: str) -> None:
    with output.working(what):
        pass
    with output.counting("Drawing") as progress:
        assert progress is None
    assert capsys.readouterr() == ("", "")


def test_nothing_is_shown_where_there_is_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    with output.working(""):
        pass
    assert watched.getvalue() == ""


@pytest.mark.parametrize(
    ("rows", "as_json", "paged"),
    [
        pytest.param(3, False, True, id="no room"),
        pytest.param(99, False, False, id="room enough"),
        pytest.param(3, True, False, id="JSON is never paged"),
    ],
)
def test_what_is_too_long_for_a_terminal_is_shown_page_by_page(
    monkeypatch: pytest.MonkeyPatch, rows: int, as_json: bool, paged: bool
) -> None:
    shown, watched = list[str](), Terminal()
    monkeypatch.setattr(output, "pager", shown.append)
    monkeypatch.setenv("LINES", str(rows))
    monkeypatch.setattr(sys, "stdout", watched)
    lines = [f"line {number}" for number in range(9)]
    output.put_at_length(lines, lambda: {"lines": lines}, as_json=as_json, out=None)
    assert bool(shown) == paged
    assert ("line 8" in watched.getvalue()) != paged
