"""Estimated text widths and wrapping."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.metric import LEADING, Box, fits, line_box, text_width, wrap
from detente.draw.text_block import text_block

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)


@settings(max_examples=80)
@given(text=_TEXT, width=st.floats(30, 300))
def test_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    lines = wrap(text, width, 14)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 14) <= width or len(line) == 1 for line in lines)


@settings(max_examples=50)
@given(text=_TEXT, most=st.integers(1, 3))
def test_no_more_lines_than_asked(text: str, most: int) -> None:
    lines = wrap(text, 60, 14, most=most)
    assert len(lines) <= most
    if len(wrap(text, 60, 14)) > most:
        assert lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("Turkey and Saudi Arabia", 96, ("Turkey and", "Saudi Arabia"), id="words"),
        pytest.param("January-February", 76, ("January-", "February"), id="hyphen"),
        pytest.param("2015-2016", 200, ("2015-2016",), id="room"),
        pytest.param("", 50, ("",), id="empty"),
    ],
)
def test_where_lines_break(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, width, 14) == lines


def test_fits_tells_whether_a_word_would_break() -> None:
    assert fits("January-February", 76, 14)
    assert not fits("Januaryfebruary", 76, 14)


def test_wide_and_empty_characters() -> None:
    assert text_width("国", 10) > text_width("m", 10) > text_width("i", 10) > 0
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("a", 10, bold=True) > text_width("a", 10)


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 50), ("end", 0)])
def test_anchor_moves_the_box(anchor: str, left: float) -> None:
    width = text_width("abc", 14)
    box = line_box("abc", 100, 20, 14, anchor=anchor)
    assert box.left == pytest.approx(100 - width * (100 - left) / 100)
    assert box.width == pytest.approx(width)


def test_words_take_the_room_they_say() -> None:
    block = text_block("one two three four five", 60, 14)
    box = block.box(10, 20)
    assert (box.left, box.top) == (10, 20)
    assert (
        box.height == pytest.approx(block.height) == pytest.approx(len(block.lines) * 14 * LEADING)
    )


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    left, right = Box(0, 0, 10, 10), Box(10, 0, 20, 10)
    assert not left.overlaps(right)
    assert left.grown(0.1).overlaps(right)
    assert left.holds(Box(1, 1, 9, 9))
    assert not left.holds(right)
