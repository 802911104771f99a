"""Reads a drawn SVG back: its texts as boxes, its lines as points."""

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from detente.draw.curve import Curve, Point
from detente.draw.metric import Box, line_box
from detente.draw.picture import Picture, Width

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """One line of text and the room it takes by the package's own metric."""

    words: str
    size: float
    box: Box


def drawing(picture: Picture, width: Width) -> str:
    """Return the drawing of a picture in one width."""
    return picture.svg if width == "wide" else picture.narrow


def root(svg: str) -> ElementTree.Element:
    """Parse a document; raises where it is not well-formed."""
    return ElementTree.fromstring(svg)


def span(svg: str) -> tuple[float, float]:
    """Return the width and height of the viewBox."""
    _, _, width, height = map(float, root(svg).attrib["viewBox"].split())
    return width, height


def texts(svg: str) -> list[Text]:
    """Return every text element."""
    found = []
    for one in root(svg).iter(f"{_SVG}text"):
        size = float(one.attrib["font-size"])
        box = line_box(
            one.text or "",
            float(one.attrib["x"]),
            float(one.attrib["y"]),
            size,
            anchor=one.attrib.get("text-anchor", "start"),
            bold=one.attrib.get("font-weight") == "bold",
        )
        found.append(Text(one.text or "", size, box))
    return found


def said(svg: str) -> str:
    """Return all visible words, joined by spaces."""
    return " ".join(text.words for text in texts(svg))


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Return every pair of texts that overlap by more than a hair."""
    return [
        (one.words, other.words)
        for one, other in combinations(texts(svg), 2)
        if one.box.grown(-0.3).overlaps(other.box.grown(-0.3))
    ]


def outside(svg: str) -> list[str]:
    """Return every text that leaves the drawing."""
    width, height = span(svg)
    return [
        text.words
        for text in texts(svg)
        if text.box.left < -0.3
        or text.box.right > width + 0.3
        or text.box.top < -0.3
        or text.box.bottom > height + 0.3
    ]


def arrows(svg: str) -> list[tuple[float, tuple[Point, ...]]]:
    """Return the thickness and points of every hold, stake and tie of a leverage map."""
    found = []
    for path in root(svg).iter(f"{_SVG}path"):
        if path.attrib.get("class") not in {"hold", "stake", "tie"}:
            continue
        a, b, c, d, e, f = map(float, re.findall(r"-?[\d.]+", path.attrib["d"]))
        curve = Curve((a, b), (c, d), (e, f))
        found.append((float(path.attrib["stroke-width"]), curve.samples))
    return found


def labels(svg: str) -> list[Box]:
    """Return the paper under every number on an arrow of a leverage map."""
    found = []
    for one in root(svg).iter(f"{_SVG}rect"):
        if one.attrib.get("class") == "label":
            x, y = float(one.attrib["x"]), float(one.attrib["y"])
            wide, tall = float(one.attrib["width"]), float(one.attrib["height"])
            found.append(Box(x, y, x + wide, y + tall))
    return found
