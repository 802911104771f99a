"""Cards of two: filled where all versions agree, outlined where an if is needed."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.readings.readings import Readings, readings
from detente.catalog.lookup import load
from detente.draw.card import Card, Side, Way, Ways, card
from detente.draw.picture import Width
from detente.draw.pictures.card import card_of, card_picture, foremost
from detente.errors import UnknownName
from tests.draw.conflicts import GRAPH, TALKS
from tests.draw.reading import drawing, outside, overlaps, root, said
from tests.draw.samples import CARD
from tests.draw.words import WORDS

_SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """Draw up to 4 rows of up to 3 ways a side."""
    heads = draw(st.lists(WORDS, min_size=1, max_size=4))
    way = st.builds(Way, WORDS, st.just("") | WORDS, st.booleans())
    row = st.builds(Ways, st.lists(way, max_size=3).map(tuple), st.just("") | WORDS)
    rows = st.lists(row, min_size=len(heads), max_size=len(heads)).map(tuple)
    side = st.builds(Side, WORDS, rows)
    return Card(tuple(heads), (draw(side), draw(side)))


@settings(max_examples=40)
@given(shown=cards(), width=st.sampled_from(["wide", "narrow"]))
def test_nothing_overlaps_and_every_way_has_its_box(shown: Card, width: Width) -> None:
    svg = drawing(card(shown, title="Between two"), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    ways = [way for side in shown.sides for row in side.rows for way in row.ways]
    for kind, sure in (("sure", True), ("if", False)):
        boxes = [one for one in root(svg).iter(f"{_SVG}rect") if one.get("class") == kind]
        count = sum(way.sure == sure for way in ways)
        # The key shows a box of each kind that there is.
        assert len(boxes) == count + (count > 0)
        assert all(("stroke-dasharray" in box.attrib) != sure for box in boxes)


def test_the_table_and_the_description_say_all() -> None:
    picture = card(CARD, title="Between two")
    assert picture.columns == ("Who", "To what end", "What", "When")
    assert picture.rows[2][2:] == ("one or the other", "in all 36 versions tried")
    assert (
        "Russia toward the United States", "Would respond if not", "nothing found", ""
    ) in picture.rows  # fmt: skip
    desc = root(picture.svg).findtext(f"{_SVG}desc") or ""
    assert "helped bring it about: wages its air offensive (unless the bombing is normal)" in desc
    assert "would respond if not: nothing found." in desc
    assert "one or the other in all 36 versions" in said(picture.svg)


@cache
def _syria() -> tuple[Leverage, Readings]:
    conflict = load("syria-2016").conflict
    return leverage(conflict), readings(conflict, most=1200)


def test_the_two_with_most_between_them_come_first() -> None:
    assert foremost(_syria()[1]) == ("russia", "us")


def test_each_way_is_told_with_the_versions_in_which_it_is_so() -> None:
    russia, us = card_of(*_syria(), ("russia", "us")).sides
    assert russia.name == "Russia toward the United States"
    brought, keeps, responds = russia.rows
    assert [(way.text, way.when, way.sure) for way in brought.ways] == [
        ("wages its air offensive", "unless the bombing is taken as normal", True),
        ("halts its air offensive", "if the bombing is taken as normal", True),
    ]
    assert brought.jointly.startswith("in all")
    assert [way.text for way in keeps.ways] == ["halts its air offensive"]
    assert [way.text for way in responds.ways] == ["wages its air offensive"]
    (paid, _) = us.rows[0].ways
    assert paid.text.endswith("in return for an end to what Russia had begun")
    assert not paid.sure
    assert us.rows[0].jointly == ""


def test_turning_a_card_round_swaps_its_sides() -> None:
    one, other = (card_of(*_syria(), two).sides for two in (("russia", "us"), ("us", "russia")))
    assert one == other[::-1]


def test_what_all_versions_agree_on_is_filled() -> None:
    us, allies = card_of(*_syria(), ("us", "allies")).sides
    (way,) = us.rows[1].ways
    assert (way.text, way.sure) == ("makes its allies stop the flow of weapons", True)
    assert [row.ways for row in us.rows[::2]] == [(), ()]
    assert any(row.ways for row in allies.rows)


def test_an_actor_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownName, match="rusia"):
        card_picture(*_syria(), ("rusia", "us"))


def test_where_nobody_does_anything_to_anybody_there_is_no_foremost_pair() -> None:
    assert foremost(readings(GRAPH)) is None


def test_a_case_without_questions_says_which_settings_it_takes() -> None:
    found = readings(TALKS, phase="calm")
    two = foremost(found)
    assert two == ("north", "south")
    picture = card_picture(leverage(TALKS, phase="calm"), found, two)
    assert {row[3] for row in picture.rows if row[2] != "nothing found"}
