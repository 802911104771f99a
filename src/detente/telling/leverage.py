"""Who brought whom to a deal and who keeps whom in it, in sentences and as a table's cells.

Nothing here names a share, a concept or a theory: what was done, and what would follow without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import Leverage
from detente.model import phrases
from detente.telling.cells import cell_sentence, normal
from detente.telling.moves import moves_in_turn

COLUMNS: Final = ("Actor", "Its part", "Why it agreed", "Why it keeps to it")
"""The headings of the table."""

_UNSAID: Final = (
    "Nobody says what normally happens, so what stood before the deal counts as normal."
)

_AGREED: Final = {
    "accord": "would have done it anyway",
    "willing": "better than without the deal",
    "follows": "best, once the others do theirs",
    "unexplained": "not explained by the case",
}
_KEEPS: Final = {
    "content": "nothing better to move to",
    "held": "others would respond",
    "loose": "nothing does: it would gain by leaving",
}


def sentences(result: Leverage) -> tuple[str, ...]:
    """Return who brought whom to the deal and who keeps whom in it.

    Examples
    --------
    >>> from detente import leverage, load, tell
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> both = ["one.silence", "two.silence"]
    >>> told = tell(leverage(dilemma, start=[], state=both))
    >>> print(told[1].partition(": ")[0])
    The first prisoner's part (it keeps silent) helped bring the second prisoner to agree
    """
    return (
        *_set_against(result),
        *_agreed(result),
        *_cells(result),
        *_one_sided(result),
        *_second_opinions(result),
    )


def _set_against(result: Leverage) -> Iterator[str]:
    """Yield what counts as normal, unless nothing led up to the state."""
    if result.conflict.graph is not None:
        yield "Without options nobody's part can be told, so only responses to a departure are."
    elif not result.settings["baseline_stated"]:
        if result.start is not None:
            yield _UNSAID
    else:
        state = phrases.state(result.conflict, result.baseline)
        named = f"{normal(result)}, when " if result.baseline_phase else ""
        yield phrases.sentence(f"what counts as normal: {named}{state}")


def _agreed(result: Leverage) -> Iterator[str]:
    """Yield whose agreement is not a matter of course."""
    for actor, how in result.pairs.came_in.items():
        name = phrases.names(result.conflict, [actor])
        own = phrases.possessive(result.conflict, actor)
        if how == "unexplained":
            yield phrases.sentence(f"the case does not explain why {name} would agree")
        if how == "follows":
            yield phrases.sentence(
                f"the deal leaves {name} no better off, but once the others have done their parts "
                f"{own} own is the best left"
            )


def _cells(result: Leverage) -> Iterator[str]:
    """Yield every cell, in the order of the case."""
    for row in result.pairs.cells.values():
        for cells in row.values():
            yield from (cell_sentence(result, cell) for cell in cells)


def _one_sided(result: Leverage) -> Iterator[str]:
    """Yield who changed what others do without being changed by them."""
    conflict = result.conflict
    usual = f"was in {normal(result)}" if result.baseline_phase else "normally is"
    for actor in conflict.actors:
        others = [other for mover, other in result.pairs.changed if mover == actor]
        if others:
            name = phrases.names(conflict, [actor])
            do = phrases.verb(conflict, others[0], "does", "do") if len(others) == 1 else "do"
            own = phrases.verb(conflict, actor, "does", "do")
            yield phrases.sentence(
                f"{name} helped change what {phrases.names(conflict, others)} {do}; what {name} "
                f"{own} is what it {usual}"
            )


def _second_opinions(result: Leverage) -> Iterator[str]:
    """Yield the pairs that another way of judging sees the other way round."""
    for pair in result.pairs.upper_hand:
        if pair.parts:
            one, other = (
                phrases.names(result.conflict, [key]) for key in (pair.hand, pair.second_opinion)
            )
            yield phrases.sentence(
                f"less sure between {one} and {other}: by what each stood to lose had the talks "
                f"failed, {other} had less reason to give way"
            )


def summary(result: Leverage) -> str:
    """Return the state and what was asked of it."""
    phase = f"phase {result.phase}, " if result.phase else ""
    state = f"{phase}state {result.state}: {phrases.state(result.conflict, result.state)}"
    return f"{phrases.sentence(state)} Concept {heading(result.concept)}, {result.responses}."


def row(result: Leverage, actor: str) -> tuple[str, ...]:
    """Return an actor's cells of the table."""
    conflict = result.conflict
    part = result.pairs.conduct[actor].part
    start = result.state if result.start is None else result.start
    target = start ^ sum(conflict.bits[name] for name in part)
    return (
        conflict.actors[actor].label,
        phrases.move(conflict, start, target) if part else "none",
        _AGREED[result.pairs.came_in[actor]] if part else "",
        _KEEPS[result.status[actor]],
    )


def chain(result: Leverage, held: str, answers: Chain) -> str:
    """Return what an actor is tempted to, and who answers how."""
    conflict = result.conflict
    tempted = phrases.improvement(conflict, answers.state, answers.temptation)
    answer = moves_in_turn(conflict, answers.steps)
    return f"if {phrases.names(conflict, [held])} {tempted}: {answer}"
