"""Commands about cases as files: cases, check, schema, convert."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.cli.options import CaseName, Json, Phase


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(cases)
    app.command()(check)
    app.command()(schema)
    app.command()(convert)


def cases(as_json: Json = False) -> None:
    """List the bundled cases."""
    from detente.catalog.lookup import entries as bundled_entries
    from detente.cli.output import put_json, put_line

    entries = bundled_entries()
    if as_json:
        put_json({"cases": entries})
        return
    width = max(len(one["name"]) for one in entries)
    for one in entries:
        put_line(f"{one['name']:<{width}}  {one['title']}")


def check(case: CaseName, as_json: Json = False) -> None:
    """Say whether a case can be used, and what in it to look at."""
    from detente.case.case import warnings
    from detente.case.overview import overview
    from detente.catalog.lookup import load
    from detente.cli.output import put_json, put_line

    found = load(case)
    notes = [str(one) for one in warnings(found)]
    told = overview(found)
    if as_json:
        put_json(told | {"warnings": notes})
        return
    put_line(f"{found.name} can be used.")
    for key, value in told.items():
        put_line(f"  {key}: {value}")
    for note in notes:
        put_line(f"  look at: {note}")


def schema(
    _as_json: Annotated[bool, typer.Option("--json", help="Print JSON, as it does anyway.")] = True,
) -> None:
    """Print the JSON Schema of a case file."""
    from detente.case.schema import schema as case_schema
    from detente.cli.output import put_json

    put_json(case_schema())


def convert(
    source: Annotated[str, typer.Argument(metavar="IN", help="A case, or another tool's file.")],
    target: Annotated[
        str,
        typer.Argument(metavar="OUT", help="A .yaml, .json, .gmcr, .graphml, .dot or .nfg file."),
    ],
    phase: Phase = None,
    as_json: Json = False,
) -> None:
    """Turn a case into another form, by the ending of the file to write."""
    from detente.case.convert import write_as
    from detente.catalog.lookup import load
    from detente.cli.output import put_json, put_line

    lost = write_as(load(source), target, phase=phase)
    if as_json:
        put_json({"wrote": target, "left_out": list(lost)})
        return
    put_line(f"wrote {target}")
    for one in lost:
        put_line(f"  left out: {one}")
