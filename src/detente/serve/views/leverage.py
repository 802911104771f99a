"""Who brought whom to a deal, and who keeps whom in it."""

from __future__ import annotations

from typing import Final

from detente.analysis.leverage.leverage import leverage
from detente.draw.pictures.leverage import leverage_picture
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import actor_cell, result_content
from detente.telling import leverage as telling


def content(question: Question) -> Content:
    """Return each actor's part and reasons, the map, and what brought and keeps whom."""
    asked = question.settings("phase", "state", "concept", "responses", "baseline", "start")
    ransom = question.text("ransom_counts") == "yes"
    result = leverage(question.conflict, ransom_counts=ransom, **asked)
    rows: list[tuple[str | Cell, ...]] = []
    for actor in result.actors:
        _, *cells = telling.row(result, actor)
        rows.append((actor_cell(question, actor, state=result.state), *cells))
    return result_content(
        "Leverage",
        result,
        tables=[Table("Each one's part", telling.COLUMNS, tuple(rows))],
        pictures=[leverage_picture(question.conflict, result)],
    )


VIEW: Final = View(
    name="leverage",
    path="leverage",
    title="Leverage",
    says="Who brought whom to a deal, and who keeps whom in it.",
    content=content,
    forms=("csv", "svg"),
    key="l",
    settings=(
        Setting("baseline", "What is normal"),
        Setting("start", "What stood before"),
        Setting("ransom_counts", "A price for ending own pressure counts", "", ("", "yes")),
    ),
)
