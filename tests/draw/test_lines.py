"""Lines over phases, their axis, and the panels that stand in for too many."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.axis import scale_of
from detente.draw.lines import MOST, Line, Lines, Moment, lines_over_phases
from detente.draw.picture import Width
from tests.draw.reading import drawing, outside, overlaps, root, said
from tests.draw.samples import LINES

_SVG = "{http://www.w3.org/2000/svg}"
_VALUE = st.none() | st.sampled_from([-2.0, -0.33, 0.0, 0.0, 0.5, 1.0, 40.0])


@st.composite
def charts(draw: st.DrawFn) -> Lines:
    """Draw charts of 1 to 6 phases and up to 11 lines, many of which coincide."""
    phases = draw(st.integers(1, 6))
    values = st.lists(_VALUE, min_size=phases, max_size=phases).map(tuple)
    name = st.sampled_from(["Iran", "Turkey and Saudi Arabia", "The united opposition abroad"])
    return Lines(
        tuple(Moment(draw(name), "27 Feb to 13 Mar 2016") for _ in range(phases)),
        tuple(Line(str(i), draw(name), draw(values)) for i in range(draw(st.integers(0, 11)))),
        "Balance",
    )


@settings(max_examples=40)
@given(shown=charts(), width=st.sampled_from(["wide", "narrow"]))
def test_labels_never_overlap(shown: Lines, width: Width) -> None:
    svg = drawing(lines_over_phases(shown, title="Balance"), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    drawn = [one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "line"]
    assert len(drawn) == sum(any(v is not None for v in line.values) for line in shown.lines)


def test_more_lines_than_can_be_told_apart_get_panels() -> None:
    def draw(count: int) -> str:
        lines = tuple(Line(str(place), f"Line {place}", (0.0, 1.0)) for place in range(count))
        return lines_over_phases(Lines((Moment("a"), Moment("b")), lines, "M"), title="T").svg

    assert "Phases: 1 a. 2 b." not in said(draw(MOST))
    assert "Phases: 1 a. 2 b." in said(draw(MOST + 1))


def test_lines_differ_in_dash() -> None:
    svg = lines_over_phases(LINES, title="T").svg
    lines = [one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "line"]
    dashes = [one.attrib.get("stroke-dasharray") for one in lines]
    assert len(set(dashes)) == len(LINES.lines)


def test_coinciding_lines_are_drawn_side_by_side_and_it_is_said() -> None:
    lines = tuple(Line(name, name, (0.0, 0.0)) for name in "abc")
    svg = lines_over_phases(Lines((Moment("x"), Moment("y")), lines, "M"), title="T").svg
    drawn = [one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "line"]
    assert len({one.attrib["d"] for one in drawn}) == 3
    assert "side by side" in said(svg)


def test_a_line_breaks_where_a_value_is_missing() -> None:
    lines = (Line("a", "a", (0.0, None, 1.0, 1.0)),)
    svg = lines_over_phases(Lines((Moment("x"),) * 4, lines, "M"), title="T").svg
    (line,) = (one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "line")
    assert re.sub(r"[^ML]", "", line.attrib["d"]) == "MML"


@given(values=st.lists(st.floats(-1e6, 1e6), max_size=6))
def test_a_scale_holds_zero_and_every_value(values: list[float]) -> None:
    scale = scale_of(values, low=300, high=0)
    assert 2 <= len(scale.ticks) <= 8
    assert min(abs(tick) for tick in scale.ticks) < 1e-9
    for value in values:
        assert -1e-6 <= scale.at(value) <= 300 + 1e-6
    assert scale.at(scale.least) == 300
    assert scale.at(scale.most) == 0
