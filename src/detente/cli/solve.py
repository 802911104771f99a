"""``detente solve``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.analysis.concepts.registry import STANDARD
from detente.briefing.render.tables import stability_table
from detente.cli.options import CaseName, Concepts, Json, Phase, Responses
from detente.cli.output import put, put_json, working


def solve(
    case: CaseName,
    phase: Phase = None,
    concept: Concepts = None,
    responses: Responses = "sequences",
    states: Annotated[
        bool | None,
        typer.Option("--states/--no-states", help="List states, however many; or none."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Which states are stable for whom, and which are equilibria."""
    conflict = detente.load(case).conflict
    with working("Solving"):
        result = detente.stability(
            conflict, phase=phase, concepts=concept or STANDARD, responses=responses
        )
    if as_json:
        put_json(result.as_dict(states))
    else:
        put(stability_table(conflict, result, listed=states))
