"""``detente schema``."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.case.schema import schema as case_schema
from detente.cli.output import put_json


def schema(
    _as_json: Annotated[bool, typer.Option("--json", help="Print JSON, as it does anyway.")] = True,
) -> None:
    """Print the JSON Schema of a case file."""
    put_json(case_schema())
