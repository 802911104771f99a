"""Which beliefs the answers rest on."""

from __future__ import annotations

from typing import Final

from detente.analysis.assumptions.assumption import Assumption
from detente.analysis.assumptions.assumptions import assumptions
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import result_content

COLUMNS: Final = ("Belief", "What it says", "Answers that it flips", "For", "Against")


def content(question: Question) -> Content:
    """Return every belief that was doubted, the most telling first."""
    asked = question.settings("phase", "state", "concept", "responses")
    pairs = int(question.number("pairs", 200, least=0, most=100_000))
    result = assumptions(question.conflict, most_pairs=pairs, **asked)
    rows = tuple(_row(question, one) for one in result.assumptions)
    return result_content("Assumptions", result, tables=[Table("Every belief", COLUMNS, rows)])


def _row(question: Question, one: Assumption) -> tuple[str | Cell, ...]:
    """Return a belief's cells; one without a claim for it says so."""
    belief = one.belief
    bare = Cell("no source", mark="bad")
    return (
        Cell(belief.path, question.link("model", sel=belief.path)),
        belief.says,
        str(len(one.flips)),
        ", ".join(belief.because) or bare,
        ", ".join(belief.despite),
    )


VIEW: Final = View(
    name="assumptions",
    path="assumptions",
    title="Assumptions",
    says="Which beliefs the answers rest on, the most telling first.",
    content=content,
    key="a",
    settings=(Setting("pairs", "Pairs tried at most", "200"),),
)
