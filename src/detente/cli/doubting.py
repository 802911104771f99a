"""Commands that doubt: whatif, assumptions, sample."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.asking import ask
from detente.cli.options import (
    CaseName,
    Concept,
    ExecutorName,
    Json,
    Phase,
    Responses,
    Seed,
    State,
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
    ask(
        "whatif",
        case,
        about="Asking",
        state=state,
        as_json=as_json,
        changes=changes,
        phase=phase,
        concept=concept,
        responses=responses,
    )


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
    ask(
        "assumptions",
        case,
        about="Doubting each belief in turn",
        state=state,
        as_json=as_json,
        phase=phase,
        concept=concept,
        responses=responses,
        most_pairs=pairs,
    )


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
    from detente.cli.output import counting
    from detente.compute import open_executor

    with open_executor(executor) as pool, counting("Drawing") as progress:
        ask(
            "sample",
            case,
            about="",
            state=state,
            as_json=as_json,
            seed=seed,
            draws=draws,
            confidence=confidence,
            phase=phase,
            concept=concept,
            responses=responses,
            executor=pool,
            progress=progress,
        )
