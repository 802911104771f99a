"""How a state is reached from where it began."""

from __future__ import annotations

from typing import Final

from detente.analysis.evolution.evolution import evolution
from detente.analysis.graph.start import previous_status_quo
from detente.draw.pictures.tree import tree_picture
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import state_cell

COLUMNS: Final = ("Equilibrium", "Fewest moves", "Fewest improvements")


def content(question: Question) -> Content:
    """Return how the state asked about, and every equilibrium, is reached."""
    start = question.text("start")
    begun = previous_status_quo(question.conflict, question.text("phase"))
    result = evolution(
        question.conflict,
        phase=question.text("phase"),
        start=start if start is not None else begun,
        moves="any" if question.text("moves") == "any" else "improvements",
        concept=question.concept,
        responses=question.responses,
    )
    rows: list[tuple[str | Cell, ...]] = [
        (state_cell(question, goal.state), _count(goal.fewest), _count(goal.fewest_improving))
        for goal in result.goals
    ]
    picture = tree_picture(question.conflict, result, goal=question.state)
    counts = ", ".join(str(count) for count in result.counts)
    return Content(
        "The way here",
        result.as_dict(),
        (f"In 0, 1, 2 … moves so many more states are reached: {counts}.",),
        (Table("Equilibria, the nearest first", COLUMNS, tuple(rows)),),
        (picture,),
    )


def _count(moves: int | None) -> str:
    """Return how many moves lead to a state, or that none do."""
    return "not reached" if moves is None else str(moves)


VIEW: Final = View(
    name="path",
    path="path",
    title="The way here",
    says="How a state is reached from where it began, and which equilibria are near.",
    content=content,
    forms=("csv", "svg"),
    key="p",
    settings=(
        Setting("start", "From which state"),
        Setting("moves", "Which moves", "improvements", ("improvements", "any")),
    ),
)
