"""``detente compare``."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

import detente
from detente.analysis.concepts.registry import DEFAULT
from detente.briefing.render.tables import comparison_table
from detente.cli.options import CaseName, ConceptOrNash, Json, Responses
from detente.cli.output import print_result, working

Proposals = Annotated[
    list[str] | None, typer.Argument(metavar="[PROPOSAL]...", help="Ids; none: all proposals.")
]


def compare(
    case: CaseName,
    proposals: Proposals = None,
    concept: ConceptOrNash = DEFAULT,
    responses: Responses = "sequences",
    as_json: Json = False,
) -> None:
    """Proposals side by side: would they hold, who would break what, who would agree."""
    conflict = detente.load(case).conflict
    with working("Comparing"):
        result = detente.compare(conflict, proposals or (), concept=concept, responses=responses)
    print_result(result, as_json=as_json, table=partial(comparison_table, result))
