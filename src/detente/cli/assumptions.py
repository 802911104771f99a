"""``detente assumptions``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def assumptions(
    case: CaseName,
    question: Question,
    pairs: Annotated[
        int, typer.Option(min=0, help="The most pairs of doubts to try; 0: none.")
    ] = 200,
    as_json: Json = False,
) -> None:
    """Which beliefs the answers rest on, the most telling first."""
    answer(
        case,
        question,
        detente.assumptions,
        waiting="Doubting each belief in turn",
        as_json=as_json,
        most_pairs=pairs,
    )
