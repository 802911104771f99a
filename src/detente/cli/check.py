"""``detente check``."""

from __future__ import annotations

import detente
from detente.case.case import warnings
from detente.case.overview import overview
from detente.cli.options import CaseName, Json
from detente.cli.output import put_json, put_line
from detente.telling.pledges import sentence


def check(case: CaseName, as_json: Json = False) -> None:
    """Say whether a case can be used, and what in it to look at."""
    checked = detente.load(case)
    notes = [str(warning) for warning in warnings(checked)]
    figures = overview(checked)
    claims = checked.evidence.claims
    pledged = [sentence(checked.conflict, one, claims=claims) for one in checked.conflict.pledges]
    if as_json:
        put_json(figures | {"pledged": pledged, "warnings": notes})
        return
    put_line(f"{checked.name} can be used.")
    for key, value in figures.items():
        put_line(f"  {key}: {value}")
    for one in pledged:
        put_line(f"  pledged: {one}")
    for note in notes:
        put_line(f"  look at: {note}")
