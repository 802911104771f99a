"""``detente power``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.cli.options import CaseName, Json, Phase, Responses
from detente.cli.output import print_result, working


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
    conflict = detente.load(case).conflict
    with working("Pulling the levers"):
        result = detente.power(conflict, levers, phase=phase, responses=responses)
    print_result(result, as_json=as_json, sentences_too=True)
