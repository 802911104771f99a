"""One look per actor: a colour, and for those who cannot tell colours apart a dash and a marker.

Colours are those of Okabe and Ito (2008), "Color universal design"; their yellow is left out, as
it cannot be seen on white paper. Looks are given by an actor's place in the case, so that an actor
looks the same in every picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.draw.svg import INK, PAPER

COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9")
"""Blue, vermilion, bluish green, reddish purple, black, orange, sky blue."""

DASHES: Final = (
    "",
    "9 4",
    "2.5 3",
    "10 3 2.5 3",
    "16 4",
    "5 2 2 2 2 2",
    "5 5",
    "14 3 5 3",
    "2 6",
    "18 3 2 3 2 3",
)
"""Strokes and gaps in drawing units; the first is a solid line."""

MARKERS: Final = (
    "circle",
    "square",
    "triangle",
    "diamond",
    "plus",
    "wedge",
    "cross",
    "pentagon",
    "hexagon",
    "star",
)

GREY: Final = "#595959"
"""For axes and helping lines: 7 to 1 against white."""

PALE: Final = "#d9d9d9"
"""For grids, which carry no meaning of their own."""

TINT: Final = "#e6eef5"
"""A ground that text stands on: 15 to 1 under it."""


DARK: Final[Mapping[str, str]] = {
    INK: "#ececec",
    PAPER: "#15181c",
    GREY: "#b4b4b4",
    PALE: "#41464c",
    TINT: "#22303d",
    "#000000": "#ececec",
    "#0072B2": "#4aa8e0",
    "#D55E00": "#ff8a3d",
    "#009E73": "#2cc79b",
    "#CC79A7": "#e3a3c6",
    "#E69F00": "#E69F00",
    "#56B4E9": "#8fd0f5",
    "#B54A00": "#ff9a52",
}
"""Each colour of a drawing, and the one that stands for it where paper is dark."""


def dark_rules(within: str) -> str:
    """Return style rules under which drawings that stand in a page have dark paper.

    Parameters
    ----------
    within
        A selector of the drawings' ``svg`` elements.

    Examples
    --------
    >>> dark_rules("figure svg").splitlines()[0]
    'figure svg[fill="#1a1a1a"], figure svg [fill="#1a1a1a"] { fill: #ececec; }'
    """
    return "\n".join(
        f'{within}[{kind}="{light}"], {within} [{kind}="{light}"] {{ {kind}: {dark}; }}'
        for light, dark in DARK.items()
        for kind in ("fill", "stroke")
    )


@dataclass(frozen=True)
class Look:
    """What tells one actor from another."""

    colour: str
    dash: str
    marker: str


def look(place: int) -> Look:
    """Return the look of the actor at a place of the case, counted from 0.

    Dash and marker are unique among ten actors; the colours alone repeat after seven.
    """
    return Look(
        COLOURS[place % len(COLOURS)], DASHES[place % len(DASHES)], MARKERS[place % len(MARKERS)]
    )


def looks(names: Sequence[str]) -> dict[str, Look]:
    """Return the look of every name, in order.

    >>> looks(["russia", "us"])["us"].marker
    'square'
    """
    return {name: look(place) for place, name in enumerate(names)}
