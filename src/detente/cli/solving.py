"""Commands that solve: solve, leverage."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import CaseName, Concept, Json, Phase, Responses, State, state_of


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(solve)
    app.command()(leverage)


def solve(
    case: CaseName,
    phase: Phase = None,
    concept: Annotated[
        list[str] | None,
        typer.Option(
            help="nash, gmr, smr, seq, sim; for two actors l1, l2, … and nonmyopic. Repeatable."
        ),
    ] = None,
    responses: Responses = "sequences",
    states: Annotated[
        bool | None,
        typer.Option("--states/--no-states", help="List states, however many; or none."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Which states are stable for whom, and which are equilibria."""
    from detente.analysis.concepts.stability import stability
    from detente.analysis.graph.settings import CONCEPTS
    from detente.briefing.render.tables import stability_table
    from detente.catalog.lookup import load
    from detente.cli.output import put, put_json, working

    found = load(case)
    with working("Solving"):
        result = stability(
            found.conflict, phase=phase, concepts=concept or CONCEPTS, responses=responses
        )
    if as_json:
        put_json(result.as_dict(states))
    else:
        put(stability_table(found.conflict, result))


def leverage(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """Who holds whom at a state, by which answers, and whose way it goes."""
    from detente.analysis.leverage.leverage import leverage as weigh
    from detente.briefing.render.tables import leverage_table
    from detente.catalog.lookup import load
    from detente.cli.output import put, put_json, working

    found = load(case)
    with working("Weighing"):
        result = weigh(
            found.conflict,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
        )
    if as_json:
        put_json(result.as_dict())
    else:
        put(leverage_table(found.conflict, result))
