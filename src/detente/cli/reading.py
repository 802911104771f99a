"""Commands about articles: read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import Json

if TYPE_CHECKING:
    from detente.evidence.reading import Reading


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(read)


def read(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Plain text, HTML or PDF.")
    ],
    actors: Annotated[
        Path | None, typer.Option(help="A YAML list of actors of your own.", exists=True)
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show every extraction with the rule that made it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """What an article says: who, what, when, on whose word. One bad article stops no other."""
    from detente.cli.output import counting, put_json
    from detente.errors import ReadingError
    from detente.evidence.reading import read_many

    found: list[Reading] = []
    faults: list[str] = []
    with counting("Reading") as progress:
        for done, (path, one) in enumerate(read_many(articles, actors_file=actors), start=1):
            if isinstance(one, ReadingError):
                faults.append(str(one) if path in str(one) else f"{path}: {one}")
            else:
                found.append(one)
            if progress:
                progress(done, len(articles))
    if as_json and found:
        told = [_plain(one, explained=explain) for one in found]
        put_json(told[0] if len(articles) == 1 else {"readings": told, "errors": faults})
    elif found:
        _put(found, explain=explain)
    if faults:
        raise ReadingError("\n".join(faults))


def _plain(one: Reading, *, explained: bool) -> dict[str, object]:
    """Return what was read as plain data, with the rule behind each extraction if asked."""
    if not explained:
        return one.as_dict()
    from dataclasses import asdict

    from detente.evidence.explain import explain

    return one.as_dict() | {"reasons": [asdict(reason) for reason in explain(one)]}


def _put(found: list[Reading], *, explain: bool) -> None:
    """Print what was read for people."""
    from detente.briefing.render.readings import reading_rules, reading_summary
    from detente.cli.output import put

    for one in found:
        put(reading_rules(one) if explain else reading_summary(one))
