"""``detente guarantees``."""

from __future__ import annotations

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def guarantees(case: CaseName, question: Question, as_json: Json = False) -> None:
    """What carries a deal, who would break it first, and what would make it hold better."""
    answer(
        case,
        question,
        detente.guarantees,
        waiting="Looking for what carries it",
        as_json=as_json,
        sentences_too=True,
    )
