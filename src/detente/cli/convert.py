"""``detente convert``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.case.convert import write_as
from detente.case.formats import CASE
from detente.case.formats.registry import listed, read_endings, written_as
from detente.cli.options import Json, Phase
from detente.cli.output import put_json, put_line


def convert(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN",
            help=f"A case: a bundled one's name, or {listed(read_endings(CASE))}.",
        ),
    ],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help=f"What to write: {written_as(CASE)}.")
    ],
    phase: Phase = None,
    as_json: Json = False,
) -> None:
    """Turn a case into another form, by the ending of the file to write."""
    left_out = write_as(detente.load(source), target, phase=phase)
    if as_json:
        put_json({"wrote": target, "left_out": list(left_out)})
        return
    put_line(f"wrote {target}")
    for loss in left_out:
        put_line(f"  left out: {loss}")
