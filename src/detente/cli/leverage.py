"""``detente leverage``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.briefing.render.tables import leverage_table
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json, Picture, state_of
from detente.cli.question import QuestionOrNash
from detente.draw.pictures.leverage import leverage_picture

_STATE = "a phase's id, or options joined by +, or none"
Baseline = Annotated[
    str | None, typer.Option(help=f"The normal course of events: {_STATE}. Default: the case's.")
]
Start = Annotated[
    str | None, typer.Option(help=f"The state before the deal: {_STATE}. Default: the case's.")
]
RansomCounts = Annotated[
    bool,
    typer.Option("--ransom-counts", help="A price for ending one's own pressure is leverage too."),
]


def leverage(
    case: CaseName,
    question: QuestionOrNash,
    baseline: Baseline = None,
    start: Start = None,
    ransom_counts: RansomCounts = False,
    out: Picture = None,
    as_json: Json = False,
) -> None:
    """Who brought whom to a deal, and who keeps whom in it: set against what is normal."""
    answer(
        case,
        question,
        detente.leverage,
        waiting="Weighing",
        table=leverage_table,
        as_json=as_json,
        picture=leverage_picture,
        out=out,
        baseline=state_of(baseline),
        start=state_of(start),
        ransom_counts=ransom_counts,
    )
