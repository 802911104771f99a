"""Who depends on whom, and what a patron's cutting off would do."""

from __future__ import annotations

from typing import Final

from detente.analysis.patronage.patronage import patronage
from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.result_content import result_content
from detente.telling.labels import label

COLUMNS: Final = ("Patron", "Client", "What", "Share of its need")


def content(question: Question) -> Content:
    """Return the ties, and what follows from cutting them."""
    asked = question.settings("phase", "state", "concept", "responses")
    result = patronage(question.conflict, **asked)
    rows = tuple(
        (
            label(question.conflict, tie.patron),
            label(question.conflict, tie.client),
            tie.kind,
            f"{tie.share:g}",
        )
        for tie in question.conflict.ties
    )
    return result_content(
        "Patrons", result, tables=[Table("Ties", COLUMNS, rows)], sentences_too=True
    )


VIEW: Final = View(
    name="patrons",
    path="patrons",
    title="Patrons",
    says="Who depends on whom, and what a patron's cutting off would do.",
    content=content,
)
