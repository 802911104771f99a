"""What each actor would have to want for a state to hold."""

from __future__ import annotations

from typing import Final

from detente.analysis.inverse.inverse import inverse
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import actor_cell, result_content, state_cell

COLUMNS: Final = ("Actor", "State that it would rank otherwise", "Rank now", "Rank then")


def content(question: Question) -> Content:
    """Return the nearest preferences under which the state holds."""
    asked = question.settings("phase", "state", "concept", "responses")
    result = inverse(question.conflict, measure=question.text("measure") or "fewest", **asked)
    rows: list[tuple[str | Cell, ...]] = [
        (
            actor_cell(question, actor, state=result.state),
            state_cell(question, one.state),
            str(one.before),
            str(one.after),
        )
        for actor, changes in result.changes.items()
        for one in changes
    ]
    return result_content(
        "What it would take",
        result,
        tables=[Table("The nearest preferences that hold", COLUMNS, tuple(rows))],
    )


VIEW: Final = View(
    name="inverse",
    path="inverse",
    title="What it would take",
    says="What each actor would have to want for a state to hold.",
    content=content,
    settings=(Setting("measure", "Nearest by", "fewest", ("fewest", "smallest")),),
)
