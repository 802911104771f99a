"""Commands that doubt: whatif, assumptions."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import CaseName, Concept, Json, Phase, Responses, State, state_of


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(whatif)
    app.command()(assumptions)


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
    from detente.analysis.whatif import whatif as ask
    from detente.catalog.lookup import find
    from detente.cli.output import put_json, put_line, working

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
    if as_json:
        put_json(result.as_dict())
    else:
        put_line("\n".join(result.sentences))


def assumptions(
    case: CaseName,
    phase: Phase = None,
    state: State = None,
    concept: Concept = "seq",
    responses: Responses = "sequences",
    pairs: Annotated[
        int, typer.Option(min=0, help="The most pairs of doubts to try; 0: none.")
    ] = 1000,
    as_json: Json = False,
) -> None:
    """Which beliefs the answers rest on, the most telling first."""
    from detente.analysis.assumptions import assumptions as doubt
    from detente.catalog.lookup import find
    from detente.cli.output import put_json, put_line, working

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
    if as_json:
        put_json(result.as_dict())
    else:
        put_line("\n".join(result.sentences) or "No single belief flips an answer.")
