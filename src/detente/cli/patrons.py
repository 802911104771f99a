"""``detente patrons``."""

from __future__ import annotations

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def patrons(case: CaseName, question: Question, as_json: Json = False) -> None:
    """Who depends on whom, and what a patron's cutting off would do."""
    answer(
        case,
        question,
        detente.patronage,
        waiting="Following the ties",
        as_json=as_json,
        sentences_too=True,
    )
