"""The conflict as each actor sees it."""

from __future__ import annotations

from typing import Final

from detente.analysis.perceptions.perceptions import perceptions
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import actor_cell, result_content

COLUMNS: Final = ("Actor", "In its own view", "As things are", "Equilibria that it expects")


def content(question: Question) -> Content:
    """Return every actor's view of the state and what happens when the views meet."""
    asked = question.settings("phase", "state", "concept", "responses")
    convention = question.text("misperceived") or "hypergame"
    result = perceptions(question.conflict, views={}, misperceived=convention, **asked)
    rows: list[tuple[str | Cell, ...]] = [
        (
            actor_cell(question, actor, state=result.state),
            view.status[actor] or "",
            result.status[actor],
            str(len(view.equilibria)),
        )
        for actor, view in result.views.items()
    ]
    table = Table("As each one sees it", COLUMNS, tuple(rows))
    return result_content("Perceptions", result, tables=[table], sentences_too=True)


VIEW: Final = View(
    name="perceptions",
    path="perceptions",
    title="Perceptions",
    says="The conflict as each actor sees it, and what happens when the views meet.",
    content=content,
    settings=(Setting("misperceived", "States not seen", "hypergame", ("hypergame", "gmcr+")),),
)
