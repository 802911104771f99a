"""``detente new``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.case.template import new_case
from detente.cli.options import Json
from detente.cli.output import note, put_json


def new(
    path: Annotated[Path, typer.Argument(metavar="CASE", help="A .yaml file or a new folder.")],
    title: Annotated[str, typer.Option(help="What the conflict is called.")] = "A truce to come",
    as_json: Json = False,
) -> None:
    """Begin a case from a template whose comments say what to write where.

    What is there stays: no file is ever replaced.
    """
    file = new_case(path, title=title)
    if as_json:
        put_json({"wrote": str(file)})
    else:
        note(f"wrote {file}: change it, then detente check {path}")
