"""``detente claims``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.case.commit import write_text
from detente.case.formats import EVENTS, Choices, read
from detente.case.formats.event_dates import Order
from detente.case.layout import evidence_layout
from detente.case.yaml.write import emit
from detente.cli.options import Json
from detente.cli.output import note, put_json, put_line


def claims(
    events: Annotated[
        Path,
        typer.Argument(metavar="EVENTS", help="A table of ACLED, GDELT, ICEWS, POLECAT or UCDP."),
    ],
    actor: Annotated[
        list[str] | None, typer.Option(help="Keep rows that name it; may be given again.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The claims.yaml to write.")
    ] = None,
    dates: Annotated[
        Order | None, typer.Option(help="What comes first in days such as 03/04/2016.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Turn a table of events into claims with sources and grades, for a case to cite."""
    table = read(EVENTS, events, Choices(actors=tuple(actor or ()), dates=dates))
    evidence = table.evidence
    for line in table.left_out:
        note(line)
    if out is not None:
        write_text(out, emit(evidence_layout(evidence)))
        note(f"wrote {out}: {len(evidence.claims)} claims")
    if as_json:
        put_json(evidence.model_dump(mode="json", exclude_defaults=True))
    elif out is None:
        lines = (f"{key} ({one.grade}) {one.text}" for key, one in evidence.claims.items())
        put_line("\n".join(lines))
