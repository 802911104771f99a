"""Which findings hold in which readings of the case."""

from __future__ import annotations

from typing import Final

from detente.analysis.readings.readings import MOST, readings
from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import result_content
from detente.telling import readings as telling


def content(question: Question) -> Content:
    """Return what was tried, and a row for each thesis and each headline finding."""
    result = readings(
        question.conflict,
        phase=question.text("phase"),
        seed=int(question.number("seed", 0, least=0, most=2**31)),
        most=int(question.number("most", MOST, least=1, most=1_000_000)),
        ransom_counts=question.text("ransom_counts") == "yes",
        claims=question.case.evidence.claims,
    )
    tables = [
        Table(heading, telling.COLUMNS, tuple(telling.row(result, fate) for fate in fates))
        for heading, fates in telling.tables(result)
    ]
    return result_content("Readings", result, tables=tables, sentences_too=True)


VIEW: Final = View(
    name="readings",
    path="readings",
    title="Readings",
    says="Which findings hold in which readings of the case, and what settles each.",
    content=content,
    key="r",
    settings=(
        Setting("seed", "Seed", "0"),
        Setting("most", "Evaluations at most", str(MOST)),
        Setting("ransom_counts", "A price for ending own pressure counts", "", ("", "yes")),
    ),
    slow=True,
)
