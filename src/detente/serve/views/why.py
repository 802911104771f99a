"""Why an actor stays at a state, or leaves it."""

from __future__ import annotations

from typing import Final

from detente.analysis.concepts.reason import reason
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.result_content import result_content, state_cell
from detente.telling.labels import label
from detente.telling.moves import moves_in_turn

COLUMNS: Final = ("It could move to", "Deterred", "The others' answer")


def content(question: Question) -> Content:
    """Return every temptation of an actor and what would deter it."""
    actor = question.given["actor"]
    asked = question.settings("phase", "state", "concept", "responses")
    result = reason(question.conflict, actor=actor, **asked)
    rows: list[tuple[str | Cell, ...]] = [
        (
            state_cell(question, one.improvement),
            Cell("yes", mark="good") if one.deterred else Cell("no", mark="bad"),
            moves_in_turn(result.conflict, one.chain) if one.chain else "",
        )
        for one in result.answers
    ]
    stays = "stays" if result.stable else "leaves"
    return result_content(
        f"Why {label(question.conflict, actor)} {stays}",
        result,
        tables=[Table("Temptations", COLUMNS, tuple(rows))],
        sentences_too=True,
    )


VIEW: Final = View(
    name="why",
    path="why/{actor}",
    title="Why an actor stays or leaves",
    says="Why a state is stable for an actor, or is not: every temptation and what deters it.",
    content=content,
)
