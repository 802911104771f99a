"""Settlement lines: positions where they are, names where they fit."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.draw.palette import look
from detente.draw.picture import Width
from detente.draw.settlement_line import ScalePoint, SettlementLine, Stand, settlement_line
from tests.draw.reading import drawing, outside, overlaps, root, said
from tests.draw.samples import ROUNDS, SETTLEMENT

_SVG = "{http://www.w3.org/2000/svg}"
_NAME = st.sampled_from(["Iran", "Turkey and Saudi Arabia", "The united opposition in its exile"])


@st.composite
def issues(draw: st.DrawFn) -> SettlementLine:
    """Draw issues of up to 7 points and 8 actors, with and without forecast and rounds."""
    value = st.floats(0, 100)
    point = st.builds(ScalePoint, value, st.sampled_from(["must resign", "", "ceremonial head"]))
    stand = st.builds(
        Stand,
        st.uuids().map(str),
        _NAME,
        value,
        st.floats(0, 50),
        st.lists(value, max_size=4).map(tuple),
    )
    return SettlementLine(
        0,
        100,
        draw(st.lists(point, max_size=7).map(tuple)),
        draw(st.lists(stand, max_size=8).map(tuple)),
        draw(st.none() | value),
        draw(st.none() | st.tuples(st.floats(0, 50), st.floats(50, 100))),
        draw(st.none() | value),
    )


@settings(max_examples=40)
@given(shown=issues(), width=st.sampled_from(["wide", "narrow"]))
def test_names_never_overlap(shown: SettlementLine, width: Width) -> None:
    svg = drawing(settlement_line(shown, title="Issue"), width)
    assert overlaps(svg) == []
    assert outside(svg) == []


def test_actors_stand_in_the_order_of_their_positions() -> None:
    words = said(settlement_line(SETTLEMENT, title="Issue").svg)
    order = [words.index(name) for name in ("Damascus", "Iran", "Russia", "Secretary", "Armed")]
    assert order == sorted(order)


def test_area_is_proportional_to_weight() -> None:
    stands = (Stand("a", "A", 20, 4.0), Stand("b", "B", 80, 1.0))
    svg = settlement_line(replace(SETTLEMENT, stands=stands, points=()), title="Issue").svg
    first = next(one for one in root(svg).iter(f"{_SVG}circle") if one.attrib["fill"] == "#0072B2")
    square = next(
        one for one in root(svg).iter(f"{_SVG}polygon") if one.attrib["fill"] == "#D55E00"
    )
    xs = [float(pair.split(",")[0]) for pair in square.attrib["points"].split()]
    # A square's half-diagonal is 1.15 times the radius it is drawn for.
    assert float(first.attrib["r"]) == 11
    assert (max(xs) - min(xs)) / 2**0.5 / 1.15 == pytest.approx(5.5, abs=0.02)


def test_an_actor_looks_as_it_does_elsewhere() -> None:
    stands = (Stand("b", "B", 80),)
    svg = settlement_line(replace(SETTLEMENT, stands=stands, roster=("a", "b")), title="Issue").svg
    marks = [one.attrib["fill"] for one in root(svg).iter(f"{_SVG}polygon")]
    assert marks == [look(1).colour]


def test_rounds_are_told_and_drawn() -> None:
    svg = settlement_line(ROUNDS, title="Issue").svg
    trails = [one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "trail"]
    assert len(trails) == len(ROUNDS.stands)
    assert "Russia: 30 to 36 to 41 to 44, weight 9." in (root(svg).findtext(f"{_SVG}desc") or "")


@pytest.mark.parametrize(
    ("high", "forecast", "band", "text"),
    [
        pytest.param(100, 49.26, (6.4, 76.8), "Forecast 49 (6 to 77)", id="hundred"),
        pytest.param(20, 9.5, (0.2, 19.9), "Forecast 10 (0 to 20)", id="twenty"),
        pytest.param(10, 4.926, (3.0, 7.25), "Forecast 4.9 (3 to 7.2)", id="ten"),
        pytest.param(1, 0.4926, (-0.001, 0.5), "Forecast 0.49 (0 to 0.5)", id="one"),
        pytest.param(0.1, 0.04926, (-0.01, 0.1), "Forecast 0.049 (\u22120.01 to 0.1)", id="tenth"),
    ],
)
def test_a_forecast_is_no_finer_than_its_scale(
    high: float, forecast: float, band: tuple[float, float], text: str
) -> None:
    shown = SettlementLine(0, high, (), (), forecast=forecast, band=band)
    assert shown.marks() == [(text, forecast)]
    assert text in said(settlement_line(shown, title="Issue").svg)


def test_a_scale_without_extent_is_refused() -> None:
    with pytest.raises(ValueError, match="not from 5 to 5"):
        settlement_line(replace(SETTLEMENT, low=5, high=5), title="Issue")
