"""``detente coalitions``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Where


def coalitions(
    case: CaseName,
    question: Where,
    bloc: Annotated[
        list[str] | None,
        typer.Option(help="Actors that move as one, with commas; may be given again."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Which coalition would leave a state together, and what its members gain."""
    blocs = [[actor.strip() for actor in actors.split(",")] for actors in bloc or ()]
    answer(
        case,
        question,
        detente.coalitions,
        waiting="Asking every coalition",
        as_json=as_json,
        blocs=blocs or None,
    )
