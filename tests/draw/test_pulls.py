"""Bars of pulls: every actor has one, to the right side, and says how long it is."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.pulls import PullBar, Pulls, pulls
from tests.draw.reading import drawing
from tests.golden import check_golden

SHOWN = Pulls(
    bars=(
        PullBar("a", "Damascus", -9.1, "−9.1"),
        PullBar("b", "Turkey and Saudi Arabia", 6.2, "+6.2"),
        PullBar("c", "Russia", 0.0, "0"),
    ),
    down="keeps all powers",
    up="must resign",
    roster=("x", "a", "b", "c"),
)


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_picture_is_as_it_should_be(width):
    check_golden(f"draw/pulls-{width}.svg", drawing(pulls(SHOWN, title="Who pulls"), width))


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9))
@settings(max_examples=40)
def test_bars_lie_on_their_side_and_inside_the_picture(values):
    names = tuple(f"a{place}" for place in range(len(values)))
    bars = tuple(PullBar(n, n, v, f"{v:.1f}") for n, v in zip(names, values, strict=True))
    text = pulls(Pulls(bars, "down", "up", names), title="t").svg
    root = ElementTree.fromstring(text)
    boxes = [one for one in root if one.tag.endswith("rect") and "class" not in one.attrib]
    zero = next(float(one.get("x1")) for one in root if one.get("stroke-width") == "1.6")
    assert len(boxes) == len(values)
    for box, value in zip(boxes, values, strict=True):
        left, width = float(box.get("x")), float(box.get("width"))
        assert left >= 0
        assert left + width <= 720
        foot = left if value >= 0 else left + width
        assert foot == pytest.approx(zero, abs=0.02)


def test_hostile_names_are_escaped():
    hostile = Pulls((PullBar("a", "<script>&", 1, "+1"),), "<b>", '"', ("a",))
    text = pulls(hostile, title="<i>").svg
    ElementTree.fromstring(text)
    assert not re.search("<script|<b>|<i>", text)
