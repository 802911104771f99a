"""``detente states``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.options import CaseName, Json, Out
from detente.cli.output import put_at_length
from detente.cli.question import Question
from detente.telling.states import sentences


def states(
    case: CaseName,
    question: Question,
    yes: Annotated[list[str] | None, typer.Option(help="An option that is taken.")] = None,
    no: Annotated[list[str] | None, typer.Option(help="An option that is not taken.")] = None,
    equilibria: Annotated[
        bool, typer.Option("--equilibria", help="Only those that nobody would leave.")
    ] = False,
    reachable: Annotated[
        bool,
        typer.Option(
            "--reachable", help="Only those to which moves lead, each in its mover's interest."
        ),
    ] = False,
    better: Annotated[
        list[str] | None, typer.Option(help="Only those that this actor prefers to --state.")
    ] = None,
    out: Out = None,
    as_json: Json = False,
) -> None:
    """The states, by what is done in them, who would stay, who would gain."""
    result = detente.states(
        case,
        yes=yes or (),
        no=no or (),
        equilibria=equilibria,
        reachable=reachable,
        better=better or (),
        **question.settings(),
    )
    put_at_length(sentences(result), result.as_dict, as_json=as_json, out=out)
