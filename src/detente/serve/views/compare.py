"""Proposals side by side."""

from __future__ import annotations

from typing import Final

from detente.analysis.compare.compare import compare
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import result_content, state_cell
from detente.telling import compare as telling


def content(question: Question) -> Content:
    """Return each proposal's verdicts side by side, then what is said of each."""
    ids = tuple(one.strip() for one in (question.text("proposals") or "").split(",") if one.strip())
    result = compare(question.conflict, ids, **question.settings("concept", "responses"))
    rows: list[tuple[str | Cell, ...]] = []
    for name, verdict in result.proposals.items():
        title, *cells = telling.row(result, name)
        rows.append((state_cell(question, verdict.state, title), *cells))
    return result_content(
        "Proposals", result, tables=[Table("Side by side", telling.COLUMNS, tuple(rows))]
    )


VIEW: Final = View(
    name="compare",
    path="compare",
    title="Proposals",
    says="Proposals side by side: would they hold, who would break what, who would agree.",
    content=content,
    key="c",
    settings=(Setting("proposals", "Which, by id, with commas"),),
)
