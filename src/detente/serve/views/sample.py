"""How often each answer holds when wants are uncertain."""

from __future__ import annotations

from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.sampling.sample import sample
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import actor_cell, result_content

COLUMNS: Final = ("Concept", "Actor", "Stays in", "Band")


def content(question: Question) -> Content:
    """Return how sure each finding is over draws of what the actors want."""
    asked = question.settings("phase", "state", "concept", "responses")
    result = sample(
        question.conflict,
        draws=int(question.number("draws", 1000, least=1, most=1_000_000)),
        seed=int(question.number("seed", 0, least=0, most=2**31)),
        confidence=question.number("confidence", 0.9, least=0.5, most=1),
        **asked,
    )
    rows: list[tuple[str | Cell, ...]] = [
        (
            heading(concept),
            actor_cell(question, actor, state=result.state),
            f"{one['share']:.0%}",
            f"{one['band'][0]:.0%} to {one['band'][1]:.0%}",
        )
        for concept, row in result.answer()["stays"].items()
        for actor, one in row.items()
    ]
    return result_content(
        "Sample", result, tables=[Table("Who stays how often", COLUMNS, tuple(rows))]
    )


VIEW: Final = View(
    name="sample",
    path="sample",
    title="Sample",
    says="How often each answer holds when what the actors want is uncertain.",
    content=content,
    settings=(
        Setting("draws", "Draws", "1000"),
        Setting("seed", "Seed", "0"),
        Setting("confidence", "How sure the order of wants is, 0.5 to 1", "0.9"),
    ),
    slow=True,
)
