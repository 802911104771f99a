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


BODY = "The river towns fell one after another, and the bridge went with them on Monday morning."
LONG = " ".join([BODY] * 4)
NOTE = "Editor’s Note: Adapted from The Harbour Post"
TOLD = ["The river towns fell.", "The bridge went on Monday.", "The towns fell one after another."]


def kinds(*blocks: str) -> list[str]:
    """Return the kinds of blocks that a blank line parts."""
    return [block.kind for block in segment("\n\n".join(blocks))]


@pytest.mark.parametrize(
    ("blocks", "found"),
    [
        pytest.param(["How the bridge fell"], ["paragraph"], id="one line is no title"),
        pytest.param(["How the bridge fell", BODY], ["title", "paragraph"], id="title"),
        pytest.param([BODY, BODY + "x"], ["title", "paragraph"], id="a sentence as title"),
        pytest.param(["It fell. It rained.", BODY], ["paragraph", "paragraph"], id="two sentences"),
        pytest.param(["x" * 180, BODY], ["title", "paragraph"], id="a long title"),
        pytest.param(["x" * 181, BODY], ["paragraph", "paragraph"], id="too long for a title"),
        pytest.param(
            ["How it fell", "A bridge and a general.", "May 4, 2019", BODY],
            ["title", "deck", "date", "paragraph"],
            id="a deck before the date",
        ),
        pytest.param(
            ["How it fell", "A bridge and a general.", "By Dana Okoro", BODY],
            ["title", "deck", "byline", "paragraph"],
            id="a deck before the byline",
        ),
        pytest.param(
            ["How it fell", "May 4, 2019", "A bridge and a general.", BODY],
            ["title", "date", "paragraph", "paragraph"],
            id="no deck after the date",
        ),
        pytest.param(
            ["How it fell", "May 4, 2019", "A bridge.", "By Dana Okoro", BODY],
            ["title", "date", "deck", "byline", "paragraph"],
            id="a deck between date and byline",
        ),
        pytest.param(
            ["How it fell", "x" * 300, "May 4, 2019", BODY],
            ["title", "deck", "date", "paragraph"],
            id="a long deck",
        ),
        pytest.param(
            ["How it fell", "x" * 301, "May 4, 2019", BODY],
            ["title", "paragraph", "date", "paragraph"],
            id="too long for a deck",
        ),
        pytest.param(
            ["May 4, 2019", "How it fell", BODY], ["date", "title", "paragraph"], id="date first"
        ),
        pytest.param(
            ["Menu", "Home", "How it fell", BODY],
            ["boilerplate", "boilerplate", "title", "paragraph"],
            id="a menu first",
        ),
        pytest.param(
            ["How it fell", *[BODY + str(n) for n in range(7)], "May 4, 2019", BODY],
            ["title", *["paragraph"] * 7, "date", "paragraph"],
            id="a date far below makes no decks",
        ),
    ],
)
def test_the_head_of_an_article(blocks: list[str], found: list[str]) -> None:
    assert kinds(*blocks) == found


@pytest.mark.parametrize(
    ("blocks", "found"),
    [
        pytest.param(
            [LONG, "Key takeaways", *TOLD], ["takeaway"] * 4, id="under a heading that says so"
        ),
        pytest.param(
            [LONG, "Key takeaways", TOLD[0], LONG],
            ["takeaway", "takeaway", "paragraph"],
            id="up to a long block",
        ),
        pytest.param(
            [LONG, "Key takeaways", TOLD[0], NOTE, TOLD[1]],
            ["takeaway", "takeaway", "note", "paragraph"],
            id="up to another kind",
        ),
        pytest.param([LONG, NOTE, *TOLD], ["note", *["takeaway"] * 3], id="trailing after a note"),
        pytest.param(
            [LONG, NOTE, *TOLD[:2]], ["note", "paragraph", "paragraph"], id="two are too few"
        ),
        pytest.param([LONG, *TOLD], ["paragraph"] * 3, id="no note"),
        pytest.param(
            [LONG, NOTE, *TOLD, "The general wept in his tent with a cat."],
            ["note", *["paragraph"] * 4],
            id="one that tells something new",
        ),
        pytest.param(
            [LONG, NOTE, *TOLD, "The river towns and the bridge fell to a general."],
            ["note", *["takeaway"] * 4],
            id="one that tells a little that is new",
        ),
        pytest.param(
            [LONG, NOTE, *TOLD[:2], " ".join([TOLD[0]] * 12)],
            ["note", *["paragraph"] * 3],
            id="one that is too long",
        ),
    ],
)
def test_closing_lists_are_kept_apart(blocks: list[str], found: list[str]) -> None:
    assert kinds("How it fell", *blocks)[2:] == found


@pytest.mark.parametrize(
    ("blocks", "repeats"),
    [
        pytest.param(["A title", "A deck.", "May 4, 2019", "A deck.", BODY], [3], id="a deck"),
        pytest.param(["A title", "A title", BODY], [1], id="a title"),
        pytest.param(["A title", BODY, BODY], [], id="a paragraph is no repeat"),
    ],
)
def test_what_is_printed_twice_is_marked(blocks: list[str], repeats: list[int]) -> None:
    found = segment("\n\n".join(blocks))
    assert [n for n, block in enumerate(found) if block.repeats is not None] == repeats


@pytest.mark.parametrize(
    ("title", "found"),
    [
        pytest.param("How the bridge fell", ["title", "paragraph"], id="as it stands"),
        pytest.param(
            "How the bridge fell | The Post", ["title", "paragraph"], id="with the outlet"
        ),
        pytest.param("The bridge", ["paragraph", "paragraph"], id="nowhere in the text"),
    ],
)
def test_where_a_title_is_told_nothing_else_is_one(title: str, found: list[str]) -> None:
    text = f"How the bridge fell.\n\n{BODY}"
    assert [block.kind for block in segment(text, title)] == found
