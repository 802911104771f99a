"""Who holds whom at a state, as the words around a table of actors."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.concepts.degrees import heading
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.leverage import Leverage
from detente.model import phrases
from detente.telling.moves import moves_in_turn

COLUMNS = ("Actor", "Status", "Way", "Part", "Balance")
"""The headings of the table."""


def summary(result: Leverage) -> str:
    """Return the state and what was asked of it."""
    phase = f"phase {result.phase}, " if result.phase else ""
    state = f"{phase}state {result.state}: {phrases.state(result.conflict, result.state)}"
    return f"{phrases.sentence(state)} Concept {heading(result.concept)}, {result.responses}."


def holds(result: Leverage, held: str) -> Iterator[str]:
    """Yield a line for each actor that holds another, with how much."""
    actors = result.conflict.actors
    for holder, row in result.hold.items():
        if holder != held and row[held]:
            verb = phrases.verb(result.conflict, holder, "holds", "hold")
            names = f"{actors[holder].label} {verb} {actors[held].name}"
            yield f"{names}: {float(row[held]):.2f}"


def chain(result: Leverage, held: str, answers: Chain) -> str:
    """Return what an actor is tempted to, and who answers how."""
    conflict = result.conflict
    tempted = phrases.move(conflict, answers.state, answers.temptation)
    answer = moves_in_turn(conflict, answers.steps)
    return f"if {phrases.names(conflict, [held])} {tempted}: {answer}"
