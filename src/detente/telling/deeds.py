"""What one actor did, does or would do to bring another to a deal or keep it there: a verb phrase.

In the few words of a picture; :mod:`detente.telling.cells` says the same in sentences.
"""

from __future__ import annotations

from typing import Final

from detente.analysis.leverage.cell import Cell
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.headline import WAYS
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.model import phrases
from detente.telling.versions import versions

ROWS: Final = (
    ("Helped bring it about", ("pays", "compels", "repels")),
    ("Gives reason to keep it", ("gives",)),
    ("Would respond if not", ("responds",)),
)
"""The rows of a card, each with the ways of :data:`WAYS` that it holds."""

_UNNAMED: Final = {
    "pays": "what it does in the deal",
    "compels": "pressure of its own",
    "repels": "pressure of its own",
    "gives": "what it does in the deal",
    "responds": "an answer of some kind",
}
_LONGEST: Final = 150
"""An *if* of more letters than this is not written in a box."""


def deed(result: Leverage, way: str, actor: str, other: str) -> str:
    """Return what an actor does to another in one of :data:`WAYS`.

    Where the case as written does not have it, as another version may, what the actor does in the
    deal stands for it.

    Examples
    --------
    >>> from detente import leverage, load
    >>> truce = leverage(load("syria-2016").conflict)
    >>> deed(truce, "compels", "russia", "us"), deed(truce, "responds", "us", "russia")[:22]
    ('wages its air offensive', 'arms the opposition it')
    """
    cells = [one for one in result.pairs.cells[actor][other] if one.cell in WAYS[way]]
    conduct = result.pairs.conduct[actor]
    usual = conduct.pressure if way in ("compels", "repels") else conduct.part
    options = {name for cell in cells for name in cell.options} or set(usual)
    changed = sum(result.conflict.bits.get(name, 0) for name in options)
    if not changed:
        return _UNNAMED[way]
    origin, target = _move(result, way, changed)
    return f"{phrases.move(result.conflict, origin, target)}{_relief(result, cells, other)}"


def _move(result: Leverage, way: str, changed: int) -> tuple[int, int]:
    """Return between which states an actor changes some options."""
    if way == "gives":
        return result.state ^ changed, result.state
    if way == "responds":
        return result.state, result.state ^ changed
    before = result.state if result.start is None else result.start
    origin = before if way == "pays" else result.baseline
    return origin, origin ^ changed


def _relief(result: Leverage, cells: list[Cell], other: str) -> str:
    """Return what an actor's part was in return for, where that is an end to pressure."""
    if not any(cell.cell == "pays" and cell.ransom for cell in cells):
        return ""
    return f", in return for an end to what {result.conflict.actors[other].name} had begun"


def when(result: Readings, fate: Survival) -> str:
    """Return in which versions something holds, in the room of a box."""
    told = versions(result, fate)
    return told if len(told) <= _LONGEST else "in some versions"
