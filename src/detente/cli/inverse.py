"""``detente inverse``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import QuestionOrNash


def inverse(
    case: CaseName,
    question: QuestionOrNash,
    measure: Annotated[
        str, typer.Option(help="The nearest by fewest changes, or by how far states move.")
    ] = "fewest",
    as_json: Json = False,
) -> None:
    """What each actor would have to want for a state to hold."""
    answer(
        case,
        question,
        detente.inverse,
        waiting="Looking for what it takes",
        as_json=as_json,
        measure=measure,
    )
