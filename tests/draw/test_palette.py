"""Colours have twins that need no colour."""

from collections.abc import Callable
from itertools import combinations

import pytest

from detente.draw.marks import mark, slash, tick
from detente.draw.palette import COLOURS, DARK, DASHES, MARKERS, dark_rules, look, looks
from detente.draw.svg import Node


def test_ten_actors_differ_in_dash_and_in_marker() -> None:
    shown = [look(place) for place in range(10)]
    for one, other in combinations(shown, 2):
        assert one.dash != other.dash
        assert one.marker != other.marker


def test_every_colour_has_a_dash() -> None:
    assert len(set(COLOURS)) == len(COLOURS) <= len(set(DASHES)) == len(set(MARKERS))


def test_seventy_actors_look_different() -> None:
    assert len({look(place) for place in range(70)}) == 70


def test_looks_go_by_place() -> None:
    assert looks(["a", "b"])["b"] == look(1) == looks(["x", "b", "c"])["b"]


def test_colours_on_dark_paper_stay_apart_and_have_a_rule_each() -> None:
    assert set(COLOURS) < set(DARK)
    dark = [DARK[one] for one in COLOURS]
    assert len(set(dark)) == len(dark)
    rules = dark_rules(".drawn svg")
    for light, shown in DARK.items():
        assert f'.drawn svg [stroke="{light}"] {{ stroke: {shown}; }}' in rules


@pytest.mark.parametrize("shape", MARKERS)
def test_every_marker_is_a_shape_of_its_own(shape: str) -> None:
    others = {str(mark(other, 10, 10, 5, "#000000")) for other in MARKERS if other != shape}
    assert str(mark(shape, 10, 10, 5, "#000000")) not in others


@pytest.mark.parametrize("sign", [tick, slash])
def test_verdicts_differ_in_shape(sign: Callable[..., tuple[Node, ...]]) -> None:
    names = {node.name for node in sign(10, 10, 8)}
    assert names == ({"circle", "path"} if sign is tick else {"rect", "path"})
