"""``detente perceptions``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.answer import answer
from detente.cli.options import CaseName, Json
from detente.cli.question import Question


def perceptions(
    case: CaseName,
    question: Question,
    view: Annotated[
        list[str] | None,
        typer.Option(help="What an actor misjudges: 'iran: drop preferences.russia[2]'."),
    ] = None,
    misperceived: Annotated[
        str,
        typer.Option(help="What becomes of states that an actor does not see: hypergame, gmcr+."),
    ] = "hypergame",
    as_json: Json = False,
) -> None:
    """The conflict as each actor sees it, and what happens when the views meet."""
    views: dict[str, list[str]] = {}
    for misjudged in view or ():
        actor, _, change = misjudged.partition(":")
        views.setdefault(actor.strip(), []).append(change.strip())
    answer(
        case,
        question,
        detente.perceptions,
        waiting="Looking through each actor's eyes",
        as_json=as_json,
        sentences_too=True,
        views=views,
        misperceived=misperceived,
    )
