"""``detente find``."""

from __future__ import annotations

from typing import Annotated

import typer

from detente.briefing.render.search import found_lines
from detente.case.search import search
from detente.catalog.lookup import case_or_reading
from detente.cli.options import Json
from detente.cli.output import put_json, put_line


def find(
    case: Annotated[str, typer.Argument(metavar="CASE|ARTICLE", help="Where to look.")],
    words: Annotated[
        list[str],
        typer.Argument(help='Words; "a phrase" in quotes; a beginning with a star: arm*.'),
    ],
    limit: Annotated[int, typer.Option(min=1, help="The most hits.")] = 20,
    as_json: Json = False,
) -> None:
    """The sentences and claims that hold some words, the best first."""
    hits = search(case_or_reading(case), " ".join(words), limit=limit)
    put_json(hits.as_dict()) if as_json else put_line("\n".join(found_lines(hits)))
