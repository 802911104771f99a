"""Leverage maps: nothing overlaps, whatever is drawn; every hold is told."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.curve import crosses
from detente.draw.ellipse import untangled
from detente.draw.leverage_map import LeverageMap, MapActor, MapArrow, MapTie, leverage_map
from detente.draw.leverage_marks import Status
from detente.draw.picture import Width
from tests.draw.reading import arrows, drawing, labels, outside, overlaps, root, said
from tests.draw.samples import MAP

_STATUS: list[Status] = ["content", "held", "loose"]
_WORDS = st.lists(
    st.sampled_from(["Turkey", "and", "Saudi", "Arabia", "the", "government", "of", "Iran"]),
    min_size=1,
    max_size=6,
).map(" ".join)


@st.composite
def maps(draw: st.DrawFn) -> LeverageMap:
    """Draw maps of 2 to 10 actors with up to 14 holds, 4 ties and 4 stakes."""
    count = draw(st.integers(2, 10))
    ids = [f"a{place}" for place in range(count)]
    pairs = [(one, other) for one in ids for other in ids if one != other]
    some = st.lists(st.sampled_from(pairs), unique=True, max_size=14)
    few = st.lists(st.sampled_from(pairs), unique=True, max_size=4)
    weight = st.sampled_from([0.17, 0.33, 0.5, 1.0])
    return LeverageMap(
        tuple(MapActor(one, draw(_WORDS), draw(st.sampled_from(_STATUS))) for one in ids),
        tuple(MapArrow(*pair, size := draw(weight), f"{size:g}") for pair in draw(some)),
        tuple(MapTie(*pair) for pair in draw(few)),
        tuple(MapArrow(*pair, 1.0, "−0.25") for pair in draw(few)),
    )


@settings(max_examples=15)
@given(shown=maps(), width=st.sampled_from(["wide", "narrow"]))
def test_nothing_overlaps(shown: LeverageMap, width: Width) -> None:
    svg = drawing(leverage_map(shown), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    papers = labels(svg)
    assert not any(one.overlaps(other) for one, other in combinations(papers, 2))
    # Every number lies on one line, its own, and on no other.
    for paper in papers:
        meeting = [points for _, points in arrows(svg) if crosses(points, paper)]
        assert len(meeting) <= 1


@settings(max_examples=10)
@given(shown=maps(), width=st.sampled_from(["wide", "narrow"]))
def test_every_hold_is_drawn_and_told(shown: LeverageMap, width: Width) -> None:
    svg = drawing(leverage_map(shown), width)
    words = said(svg).split()
    told = root(svg).findtext("{http://www.w3.org/2000/svg}desc") or ""
    for text in {arrow.text for arrow in shown.holds}:
        count = sum(arrow.text == text for arrow in shown.holds)
        assert words.count(text) >= count
        assert told.count(f"reason to keep the deal, {text}.") == count


def test_everybody_holding_everybody_is_a_matrix() -> None:
    actors = tuple(MapActor(f"a{place}", f"Actor {place}", "held") for place in range(10))
    holds = tuple(
        MapArrow(one.id, other.id, 0.11, "0.11")
        for one in actors
        for other in actors
        if one != other
    )
    svg = leverage_map(LeverageMap(actors, holds)).svg
    assert arrows(svg) == []
    assert said(svg).split().count("0.11") == 90
    assert overlaps(svg) == []


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_samples_are_drawn_as_a_map_with_all_links(width: Width) -> None:
    drawn = drawing(leverage_map(MAP), width)
    assert len(arrows(drawn)) == len(MAP.holds) + len(MAP.ties) + len(MAP.stakes)


def test_thickness_grows_with_the_hold() -> None:
    thick = [thickness for thickness, _ in arrows(leverage_map(MAP).svg)]
    assert max(thick) > 2 * min(thick)


def test_nobody_holding_anybody_is_said() -> None:
    svg = leverage_map(
        LeverageMap((MapActor("a", "A", "content"), MapActor("b", "B", "content")))
    ).svg
    assert "Nobody gives anybody reason to keep the deal." in svg


def test_untangling_keeps_the_first_name_and_loses_none() -> None:
    names = [actor.id for actor in MAP.actors]
    order = untangled(names, [(hold.source, hold.target, 1.0) for hold in MAP.holds])
    assert order[0] == names[0]
    assert sorted(order) == sorted(names)


def test_untangling_undoes_a_crossing() -> None:
    order = untangled("abcd", [("a", "c", 1.0), ("b", "d", 1.0)])
    assert abs(order.index("a") - order.index("c")) in (1, 3)
    assert abs(order.index("b") - order.index("d")) in (1, 3)


def test_actors_keep_their_order_where_asked() -> None:
    actors = tuple(MapActor(name, name) for name in "abcd")
    crossed = LeverageMap(actors, (MapArrow("a", "c", 1.0), MapArrow("b", "d", 1.0)))
    kept, moved = leverage_map(crossed, untangle=False), leverage_map(crossed)
    assert kept.svg != moved.svg
    assert kept.rows == moved.rows
