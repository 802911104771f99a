"""One look per actor: a colour, and for those who cannot tell colours apart a dash and a marker.

Colours are those of Okabe and Ito (2008), "Color universal design"; their yellow is left out, as
it cannot be seen on white paper. Looks are given by an actor's place in the case, so that an actor
looks the same in every picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

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
