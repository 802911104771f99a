"""Commands about getting to a deal that holds, and about who knows what."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import CaseName, Concept, Json, Phase, Responses, State, state_of


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(inverse)
    app.command()(coalitions)
    app.command()(guarantees)
    app.command()(perceptions)
    app.command()(patrons)


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
    from detente.analysis.needs.inverse import inverse as solve
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    with working("Looking for what it takes"):
        result = solve(
            found.conflict,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
            measure=measure,
        )
    tell(result, as_json=as_json)


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
    from detente.analysis.blocs.coalitions import coalitions as ask
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    blocs = [tuple(part.strip() for part in one.split(",")) for one in bloc or ()]
    named = {actor for one in blocs for actor in one}
    alone = [(actor,) for actor in found.conflict.actors if actor not in named]
    with working("Asking every coalition"):
        result = ask(
            found.conflict,
            phase=phase,
            state=state_of(state),
            blocs=[*blocs, *alone] if blocs else None,
        )
    tell(result, as_json=as_json)


def guarantees(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """What carries a deal, who would break it first, and what would make it hold better."""
    from detente.analysis.bonds.guarantees import guarantees as ask
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    with working("Looking for what carries it"):
        result = ask(
            found.conflict,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
        )
    tell(result, as_json=as_json)


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
    from detente.analysis.views.perceptions import perceptions as ask
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    views: dict[str, list[str]] = {}
    for one in view or ():
        actor, _, change = one.partition(":")
        views.setdefault(actor.strip(), []).append(change.strip())
    with working("Looking through each actor's eyes"):
        result = ask(
            found.conflict,
            phase=phase,
            state=state_of(state),
            views=views,
            concept=concept,
            responses=responses,
        )
    tell(result, as_json=as_json)


def patrons(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """Who depends on whom, and what a patron's cutting off would do."""
    from detente.analysis.ties.patronage import patronage
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    with working("Following the ties"):
        result = patronage(
            found.conflict,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
        )
    tell(result, as_json=as_json)
