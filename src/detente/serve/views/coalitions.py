"""Which coalition would leave a state together."""

from __future__ import annotations

from typing import Final

from detente.analysis.coalitions.coalitions import coalitions
from detente.analysis.concepts.degrees import heading
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import names, result_content, state_cell
from detente.telling.numbers import decimal

COLUMNS: Final = ("Concept", "Who would leave together", "For which state", "Least gain")


def content(question: Question) -> Content:
    """Return every coalition that would leave under each concept, smallest first."""
    blocs = [
        [actor.strip() for actor in bloc.split(",")]
        for bloc in (question.text("blocs") or "").split(";")
        if bloc.strip()
    ]
    asked = question.settings("phase", "state")
    result = coalitions(question.conflict, blocs=blocs or None, **asked)
    rows: list[tuple[str | Cell, ...]] = [
        (
            heading(concept),
            names(question, one.members),
            state_cell(question, one.target),
            decimal(float(min(one.gains.values()))),
        )
        for concept, found in result.blocks.items()
        for one in found
    ]
    table = Table("Who would leave together", COLUMNS, tuple(rows))
    return result_content("Coalitions", result, tables=[table])


VIEW: Final = View(
    name="coalitions",
    path="coalitions",
    title="Coalitions",
    says="Which coalition would leave a state together, and what its members gain.",
    content=content,
    settings=(Setting("blocs", "Blocs that move as one: a,b; c,d"),),
)
