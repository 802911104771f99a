"""Commands about getting to a deal that holds, and about who knows what."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.asking import ask
from detente.cli.options import CaseName, Concept, Json, Phase, Responses, State


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (inverse, coalitions, guarantees, perceptions, patrons, power):
        app.command()(command)


def inverse(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Annotated[str, typer.Option(help="Solution concept: nash, seq, smr or gmr.")] = "seq",
    responses: Responses = "sequences",
    measure: Annotated[
        str, typer.Option(help="The nearest by fewest changes, or by how far states move.")
    ] = "fewest",
    as_json: Json = False,
) -> None:
    """What each actor would have to want for a state to hold."""
    ask(
        "inverse",
        case,
        about="Looking for what it takes",
        state=state,
        as_json=as_json,
        phase=phase,
        concept=concept,
        responses=responses,
        measure=measure,
    )


def coalitions(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    bloc: Annotated[
        list[str] | None,
        typer.Option(help="Actors that move as one, with commas; may be given again."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Which coalition would leave a state together, and what its members gain."""
    blocs = [[part.strip() for part in one.split(",")] for one in bloc or ()]
    ask(
        "coalitions",
        case,
        about="Asking every coalition",
        state=state,
        as_json=as_json,
        phase=phase,
        blocs=blocs or None,
    )


def guarantees(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """What carries a deal, who would break it first, and what would make it hold better."""
    ask(
        "guarantees",
        case,
        about="Looking for what carries it",
        state=state,
        as_json=as_json,
        phase=phase,
        concept=concept,
        responses=responses,
    )


def perceptions(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    view: Annotated[
        list[str] | None,
        typer.Option(help="What an actor misjudges: 'iran: drop preferences.russia[2]'."),
    ] = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """The conflict as each actor sees it, and what happens when the views meet."""
    views: dict[str, list[str]] = {}
    for one in view or ():
        actor, _, change = one.partition(":")
        views.setdefault(actor.strip(), []).append(change.strip())
    ask(
        "perceptions",
        case,
        about="Looking through each actor's eyes",
        state=state,
        as_json=as_json,
        phase=phase,
        views=views,
        concept=concept,
        responses=responses,
    )


def patrons(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """Who depends on whom, and what a patron's cutting off would do."""
    ask(
        "patronage",
        case,
        about="Following the ties",
        state=state,
        as_json=as_json,
        phase=phase,
        concept=concept,
        responses=responses,
    )


def power(
    case: CaseName,
    levers: Annotated[
        list[str], typer.Argument(metavar="LEVER...", help="Options that change what others want.")
    ],
    phase: Phase = None,
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """The case without its levers and with each: what a powerful actor's options change."""
    from detente.analysis.concepts.power import power as weigh
    from detente.catalog.lookup import load
    from detente.cli.output import tell, working

    conflict = load(case).conflict
    with working("Pulling the levers"):
        result = weigh(conflict, levers, phase=phase, responses=responses)
    tell(result, as_json=as_json)
