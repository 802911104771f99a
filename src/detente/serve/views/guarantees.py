"""What carries a deal, and what would make it hold better."""

from __future__ import annotations

from typing import Final

from detente.analysis.guarantees.guarantees import guarantees
from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.result_content import result_content
from detente.telling import guarantees as telling

COLUMNS: Final = ("What", "What follows")


def content(question: Question) -> Content:
    """Return what pledges carry, who would break it first, and what would make it hold."""
    asked = question.settings("phase", "state", "concept", "responses")
    result = guarantees(question.conflict, **asked)
    kinds = (
        ("pledge", telling.pledges(result)),
        ("breach", telling.breaches(result)),
        ("way back", telling.ways_back(result)),
        ("to be added", telling.added(result)),
    )
    rows = tuple((kind, line) for kind, lines in kinds for line in lines)
    return result_content(
        "Guarantees",
        result,
        tables=[Table("Safeguards and breaches", COLUMNS, rows)],
        sentences_too=True,
    )


VIEW: Final = View(
    name="guarantees",
    path="guarantees",
    title="Guarantees",
    says="What carries a deal, who would break it first, and what would make it hold better.",
    content=content,
)
