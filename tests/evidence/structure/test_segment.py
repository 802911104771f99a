"""Structure of an article: kinds of block, and offsets that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.structure.paragraphs import LONGEST
from detente.evidence.structure.segment import segment

ARTICLE = """Sign Up

How the bridge was lost

The general had his way.

May 4, 2019

The general had his way.

By Dana Okoro, The Harbour Post

The river towns fell one after another, and the bridge went with them on Monday morning.

What the general wanted

He wanted the road to the coast, as the minister of the interior said on the following day.

Editor’s Note: Adapted from The Harbour Post

The river towns fell one after another.

The bridge went with them on Monday.

The general wanted the road to the coast.
"""


def test_an_article_has_its_parts() -> None:
    assert [block.kind for block in segment(ARTICLE)] == [
        "boilerplate", "title", "deck", "date", "deck", "byline", "paragraph", "heading",
        "paragraph", "note", "takeaway", "takeaway", "takeaway",
    ]  # fmt: skip


def test_a_deck_printed_twice_is_read_once() -> None:
    decks = [block for block in segment(ARTICLE) if block.kind == "deck"]
    assert [deck.repeats for deck in decks] == [None, 2]


def test_lines_of_one_width_are_one_paragraph() -> None:
    lines = [
        "The column left the town before dawn and came to the ford",
        "when the sun stood",
    ]
    wrapped = f"{lines[0]} in the east.\n" * 0 + "\n".join([lines[0], lines[0], lines[1]])
    assert len(segment(wrapped)) == 1


@pytest.mark.parametrize(
    "line",
    ["March 29, 2016", "29 March 2016", "2016-03-29", "Published on Tuesday, March 29, 2016"],
)
def test_dates_are_dates(line: str) -> None:
    assert (
        segment(f"A title here\n\n{line}\n\nA paragraph that goes on for a while.")[1].kind
        == "date"
    )


@settings(max_examples=150)
@given(st.text(max_size=400))
def test_blocks_hold_every_word_in_order(text: str) -> None:
    blocks = segment(text)
    ends = [0, *(block.end for block in blocks)]
    assert all(
        before <= block.start < block.end for before, block in zip(ends, blocks, strict=False)
    )
    rest = list(text)
    for block in blocks:
        assert block.of(text) == block.of(text).strip() != ""
        rest[block.start : block.end] = " " * (block.end - block.start)
    assert not "".join(rest).strip()


@settings(max_examples=20)
@given(st.integers(min_value=1, max_value=4), st.sampled_from(["a", "a b. ", "。"]))
def test_a_long_paragraph_is_read_in_parts(times: int, piece: str) -> None:
    text = piece * (times * LONGEST // len(piece) + 7)
    assert all(block.end - block.start <= LONGEST for block in segment(text))
