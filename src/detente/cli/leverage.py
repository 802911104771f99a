"""``detente leverage``."""

from __future__ import annotations

import detente
from detente.briefing.render.tables import leverage_table
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def leverage(case: CaseName, question: Question, as_json: Json = False) -> None:
    """Who holds whom at a state, by which answers, and whose way it goes."""
    answer(
        case,
        question,
        detente.leverage,
        waiting="Weighing",
        table=leverage_table,
        as_json=as_json,
    )
