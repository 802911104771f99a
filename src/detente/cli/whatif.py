"""``detente whatif``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def whatif(
    case: CaseName,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="CHANGE...",
            help="A scenario's id, or changes such as 'drop pledges.curb', "
            "'add us first: us.strike', 'bar us.strike', 'make russia.withdraw to-yes'.",
        ),
    ],
    question: Question,
    as_json: Json = False,
) -> None:
    """What would be otherwise if some beliefs were."""
    answer(
        case,
        question,
        detente.whatif,
        waiting="Asking",
        as_json=as_json,
        sentences_too=True,
        changes=changes,
    )
