"""Who of two has the upper hand: an order, not a number.

Cells are never summed or weighed against each other: the ranks of two actors have no common unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from detente.analysis.leverage.cell import Cell

Hand = int | Literal["mutual", "none"]
"""The index of an actor, or neither of the two."""


def upper_hand(
    first: int,
    second: int,
    over_second: Sequence[Cell],
    over_first: Sequence[Cell],
    *,
    agreed: bool,
) -> Hand:
    """Return who of two actors has the upper hand.

    Who alone works by harm has it; where neither does, who alone does anything to the other.

    Parameters
    ----------
    first, second
        Their indices.
    over_second, over_first
        The cells of each over the other that count as leverage.
    agreed
        Whether both would have agreed to the deal: else there is none to speak of.

    Examples
    --------
    >>> threat = Cell(actor="a", other="b", cell="compels")
    >>> gift = Cell(actor="b", other="a", cell="pays")
    >>> upper_hand(0, 1, [threat], [gift], agreed=True), upper_hand(0, 1, [], [gift], agreed=True)
    (0, 1)
    """
    if not agreed or not (over_second or over_first):
        return "none"
    harms = any(cell.harm for cell in over_second), any(cell.harm for cell in over_first)
    if harms[0] != harms[1]:
        return first if harms[0] else second
    if harms[0] or (over_second and over_first):
        return "mutual"
    return first if over_second else second
