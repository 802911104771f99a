"""Paragraphs: lines, hard-wrapped lines, and very long ones in parts."""

from __future__ import annotations

import pytest

from detente.evidence.structure.paragraphs import LONGEST, paragraphs

FULL = "The column left the town before dawn and came to the ford when"
LAST = "the sun stood in the east."
CLOSED = "The column left the town before dawn and came to the old ford."


def words(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n", [], id="blank"),
        pytest.param("one", ["one"], id="one line"),
        pytest.param("one\ntwo", ["one", "two"], id="two short lines"),
        pytest.param("one\n\ntwo", ["one", "two"], id="a blank line between"),
        pytest.param("  one  \n\ttwo ", ["one", "two"], id="outer blanks"),
        pytest.param("one\r\n\r\ntwo\r\n", ["one", "two"], id="windows"),
        pytest.param("one\u2028two", ["one", "two"], id="a line separator"),
        pytest.param(f"{FULL}\n{LAST}", [f"{FULL}\n{LAST}"], id="wrapped"),
        pytest.param(f"{FULL}\n{FULL}\n{LAST}", [f"{FULL}\n{FULL}\n{LAST}"], id="wrapped twice"),
        pytest.param(f"{CLOSED}\n{LAST}", [CLOSED, LAST], id="each line closed"),
        pytest.param(
            f"{CLOSED}\n{FULL}\n{LAST}",
            [f"{CLOSED}\n{FULL}\n{LAST}"],
            id="a full line is no end although it is closed",
        ),
        pytest.param(
            f"{FULL}\n{LAST}\nThe ford fell.\n{FULL}\n{LAST}",
            [f"{FULL}\n{LAST}", "The ford fell.", f"{FULL}\n{LAST}"],
            id="a line with room for the next word ends a paragraph",
        ),
        pytest.param(
            f"Across the ford\nBy Dana Okoro\n4 May 2019\n{FULL}\n{LAST}",
            ["Across the ford", "By Dana Okoro", "4 May 2019", f"{FULL}\n{LAST}"],
            id="title, byline and date above wrapped lines",
        ),
        pytest.param(
            f"{FULL}\n{LAST}\n   {FULL}\n{LAST}",
            [f"{FULL}\n{LAST}", f"{FULL}\n{LAST}"],
            id="an indented line begins a paragraph",
        ),
        pytest.param(
            f"{FULL}\n{FULL}\n- {FULL}\n{LAST}",
            [f"{FULL}\n{FULL}", f"- {FULL}\n{LAST}"],
            id="a bullet begins a paragraph",
        ),
        pytest.param(
            f"{FULL}\n{LAST}\n\n{CLOSED}\nIt fell.\n\n{FULL}\n{LAST}",
            [f"{FULL}\n{LAST}", f"{CLOSED}\nIt fell.", f"{FULL}\n{LAST}"],
            id="what the whole text shows counts for each of its parts",
        ),
        pytest.param(
            "THE COLUMN LEAVES THE TOWN AT DAWN AND COMES\nTO THE OLD FORD",
            ["THE COLUMN LEAVES THE TOWN AT DAWN AND COMES\nTO THE OLD FORD"],
            id="a title in capitals on two lines",
        ),
        pytest.param(
            f"{FULL}\n{CLOSED}\n{FULL}\n{LAST}",
            [f"{FULL}\n{CLOSED}\n{FULL}\n{LAST}"],
            id="one of three closed",
        ),
        pytest.param(f"{'x' * 39}\n{LAST}", ["x" * 39, LAST], id="too narrow"),
        pytest.param(f"{'x' * 40}\n{LAST}", [f"{'x' * 40}\n{LAST}"], id="just wide enough"),
        pytest.param(f"{'x' * 120}\n{LAST}", [f"{'x' * 120}\n{LAST}"], id="just not too wide"),
        pytest.param(f"{'x' * 121}\n{LAST}", ["x" * 121, LAST], id="too wide"),
        pytest.param(f"{FULL}”\n{LAST}", [f"{FULL}”\n{LAST}"], id="a mark does not close"),
        pytest.param(f"{CLOSED}”\n{LAST}", [f"{CLOSED}”", LAST], id="a stop and a mark close"),
    ],
)
def test_lines_become_paragraphs(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        pytest.param("x" * LONGEST, [LONGEST], id="just short enough"),
        pytest.param("x" * (LONGEST + 1), [LONGEST, 1], id="no place to cut"),
        pytest.param("x " * LONGEST, [LONGEST - 1, LONGEST - 1], id="after a word"),
        pytest.param(
            f"{'x' * 2000}. {'x' * 2000}", [2001, 2000], id="after a sentence past the middle"
        ),
        pytest.param(
            f"{'x' * 1000}. {'x' * 1500} {'x' * 2000}",
            [2502, 2000],
            id="not after one before it",
        ),
        pytest.param(f"{'x' * 2000}? {'x' * 2000}", [2001, 2000], id="after a question"),
        pytest.param(f"{'x' * 2000}.” {'x' * 2000}", [2002, 2000], id="after a quotation"),
        pytest.param(f"{'x' * 2000}。{'x' * 2000}", [2001, 2000], id="after a stop elsewhere"),
    ],
)
def test_a_long_paragraph_is_read_in_parts(text: str, sizes: list[int]) -> None:
    assert [end - start for start, end in paragraphs(text)] == sizes
