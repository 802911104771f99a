"""What every picture must be: whole, said in words, readable, the same every time, harmless."""

import re

import pytest

from detente.draw.palette import DARK
from detente.draw.picture import SIZE, Width
from tests.draw.drawings import DRAWINGS, HOSTILE, hostile
from tests.draw.reading import drawing, outside, overlaps, root, span, texts
from tests.golden import check_golden

_SVG = "{http://www.w3.org/2000/svg}"
_KNOWN = {"svg", "title", "desc", "rect", "path", "line", "circle", "polygon", "text"}

every_picture = pytest.mark.parametrize("name", DRAWINGS)
both_widths = pytest.mark.parametrize("width", ["wide", "narrow"])


@every_picture
@both_widths
def test_golden(name: str, width: Width) -> None:
    check_golden(f"draw/{name}-{width}.svg", drawing(DRAWINGS[name](), width))


@every_picture
@both_widths
def test_same_bytes_twice(name: str, width: Width) -> None:
    assert drawing(DRAWINGS[name](), width) == drawing(DRAWINGS[name](), width)


@every_picture
@both_widths
def test_says_what_it_shows(name: str, width: Width) -> None:
    document = root(drawing(DRAWINGS[name](), width))
    title, desc = document.find(f"{_SVG}title"), document.find(f"{_SVG}desc")
    assert title is not None
    assert title.text
    assert desc is not None
    assert len(desc.text or "") > 40
    assert document.attrib["role"] == "img"
    assert document.attrib["aria-labelledby"].split() == [title.attrib["id"], desc.attrib["id"]]
    assert document.attrib["width"] == "100%"
    assert "height" not in document.attrib


@every_picture
def test_the_two_widths_can_stand_on_one_page(name: str) -> None:
    ids = [
        one.attrib["id"]
        for svg in (DRAWINGS[name]().svg, DRAWINGS[name]().narrow)
        for one in root(svg).iter()
        if "id" in one.attrib
    ]
    assert len(ids) == len(set(ids)) == 4


@every_picture
@both_widths
def test_text_is_readable_and_apart(name: str, width: Width) -> None:
    svg = drawing(DRAWINGS[name](), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    assert min(text.size for text in texts(svg)) >= SIZE
    # As many pixels as units at the width that the drawing is meant for.
    assert span(svg)[0] == {"wide": 720, "narrow": 400}[width]


@every_picture
@both_widths
def test_nothing_but_shapes_and_words(name: str, width: Width) -> None:
    svg = drawing(DRAWINGS[name](), width)
    assert {one.tag.removeprefix(_SVG) for one in root(svg).iter()} <= _KNOWN
    assert "url(" not in svg
    assert "href" not in svg
    assert "style" not in svg
    assert re.findall(r"https?://[^\s\"]+", svg) == ["http://www.w3.org/2000/svg"]
    # Numbers have at most two decimals.
    assert re.findall(r"=\"-?\d+\.\d{3,}", svg) == []


@every_picture
@both_widths
def test_every_colour_has_one_for_dark_paper(name: str, width: Width) -> None:
    svg = drawing(DRAWINGS[name](), width)
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', svg)) <= set(DARK)


@every_picture
def test_all_text_is_dark_on_white(name: str) -> None:
    document = root(DRAWINGS[name]().svg)
    assert _contrast(document.attrib["fill"]) >= 4.5
    assert all("fill" not in one.attrib for one in document.iter(f"{_SVG}text"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@both_widths
def test_hostile_words_stay_words(text: str, width: Width) -> None:
    for name, draw in hostile(text).items():
        svg = drawing(draw(), width)
        tags = {one.tag.removeprefix(_SVG) for one in root(svg).iter()}
        assert tags <= _KNOWN, name
        assert "<script" not in svg
        assert not re.search("[\x00-\x08\x1b\u202a-\u202e\ud800-\udfff]", svg), name
        assert overlaps(svg) == [], name
        assert outside(svg) == [], name
        svg.encode("utf-8")


def _contrast(colour: str) -> float:
    """Return the contrast of a colour with white (WCAG 2.1)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (light + 0.05)
