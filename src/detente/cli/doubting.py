"""Commands that doubt: whatif, assumptions, sample."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import (
    CaseName,
    Concept,
    ExecutorName,
    Json,
    Phase,
    Responses,
    Seed,
    State,
    state_of,
)


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(whatif)
    app.command()(assumptions)
    app.command()(sample)


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
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """What would be otherwise if some beliefs were."""
    from detente.analysis.changes.whatif import whatif as ask
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    with working("Asking"):
        result = ask(
            found.conflict,
            changes,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
        )
    tell(result, as_json=as_json)


def assumptions(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    pairs: Annotated[
        int, typer.Option(min=0, help="The most pairs of doubts to try; 0: none.")
    ] = 200,
    as_json: Json = False,
) -> None:
    """Which beliefs the answers rest on, the most telling first."""
    from detente.analysis.doubts.assumptions import assumptions as doubt
    from detente.catalog.lookup import find
    from detente.cli.output import tell, working

    found = find(case)
    with working("Doubting each belief in turn"):
        result = doubt(
            found.conflict,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
            most_pairs=pairs,
        )
    tell(result, as_json=as_json)


def sample(
    case: CaseName,
    draws: Annotated[int, typer.Option(min=1, help="How many draws.")] = 1000,
    seed: Seed = 0,
    confidence: Annotated[
        float, typer.Option(help="How sure the order of wants is: 0.5 not at all, 1 quite.")
    ] = 0.9,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    executor: ExecutorName = "here",
    as_json: Json = False,
) -> None:
    """How often each answer holds when what the actors want is uncertain."""
    from detente.analysis.draws.sample import sample as draw
    from detente.catalog.lookup import find
    from detente.cli.output import counting, tell
    from detente.compute import open_executor

    found = find(case)
    with open_executor(executor) as pool, counting("Drawing") as progress:
        result = draw(
            found.conflict,
            seed=seed,
            draws=draws,
            confidence=confidence,
            phase=phase,
            state=state_of(state),
            concept=concept,
            responses=responses,
            executor=pool,
            progress=progress,
        )
    tell(result, as_json=as_json)
