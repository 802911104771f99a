"""``detente check``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.case.case import warnings
from detente.case.overview import overview
from detente.cli.options import CaseName, Json
from detente.cli.output import put_json, put_line
from detente.telling.pledges import sentence


def check(
    case: CaseName,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 2 where there is anything to look at.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Say whether a case can be used, and what in it to look at."""
    checked = detente.load(case)
    figures, remarks = overview(checked), detente.lints(checked)
    claims = checked.evidence.claims
    pledged = [sentence(checked.conflict, one, claims=claims) for one in checked.conflict.pledges]
    if as_json:
        noted = {"warnings": [str(warning) for warning in warnings(checked)]}
        found = {"lints": [one.as_dict() for one in remarks]}
        put_json(figures | {"pledged": pledged} | noted | found)
    else:
        put_line(f"{checked.name} can be used.")
        for key, value in figures.items():
            put_line(f"  {key}: {value}")
        for one in pledged:
            put_line(f"  pledged: {one}")
        for remark in remarks:
            put_line(f"  look at: {remark}")
    if strict and remarks:
        raise typer.Exit(2)
