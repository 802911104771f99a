"""What tells two snapshots apart in who brought whom to the deal, and who keeps whom in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from detente.analysis.leverage.cell import CELLS
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.whatif.difference import CellState, Difference


def pair_differences(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield who would agree otherwise, whose upper hand is another, and every cell won or lost.

    Parameters
    ----------
    both
        The actors that are there before and after; of others nothing is told.
    """
    yield from _agreements(both, then, now)
    yield from _hands(both, then, now)
    for actor, other in permutations(both, 2):
        old, new = (_cells(one, actor, other) for one in (then, now))
        for name in CELLS:
            before, after = old.get(name, False), new.get(name, False)
            if before != after:
                yield Difference(
                    kind="cell",
                    before=before,
                    after=after,
                    actors=(actor,),
                    others=(other,),
                    cell=name,
                )


def _agreements(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield who would come to the deal in another way."""
    for actor in both:
        old, new = (one.pairs.came_in[actor] for one in (then, now))
        if old != new:
            yield Difference(kind="came-in", before=old, after=new, actors=(actor,))


def _hands(both: tuple[str, ...], then: Leverage, now: Leverage) -> Iterator[Difference]:
    """Yield the pairs of which another one, both or neither has the upper hand."""
    after = {one.pair: one.hand for one in now.pairs.upper_hand}
    for one in then.pairs.upper_hand:
        if set(one.pair) <= set(both) and one.hand != after[one.pair]:
            yield Difference(
                kind="upper-hand", before=one.hand, after=after[one.pair], actors=one.pair
            )


def _cells(leverage: Leverage, actor: str, other: str) -> dict[str, CellState]:
    """Return the cells of one over another, and which of them only price an end to pressure."""
    cells = leverage.pairs.cells[actor][other]
    return {cell.cell: "price" if cell.ransom else True for cell in cells}
