"""``detente brief``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.briefing.render.files import renderer
from detente.briefing.render.terminal import terminal
from detente.case.commit import write_text
from detente.catalog.lookup import briefing_place, case_and_reading
from detente.cli.options import Json, Out
from detente.cli.output import put, put_json, put_line, working
from detente.cli.question import Question


def brief(
    case: Annotated[
        str,
        typer.Argument(metavar="CASE|ARTICLE", help="A case, or an article to draft one from."),
    ],
    question: Question,
    out: Out = None,
    as_json: Json = False,
) -> None:
    """Write the briefing: a page to keep, and the same in the terminal.

    The page goes to CASE's folder, or here for a bundled case. An --out that ends in .md or .json
    writes that instead.
    """
    with working("Reading"):
        subject, reading = case_and_reading(case)
    path = out or briefing_place(subject)
    render = renderer(path.suffix)
    with working("Writing the briefing"):
        briefing = detente.brief(subject, reading=reading, **question.settings())
    if as_json and out is None:
        put_json(briefing.as_dict())
        return
    write_text(path, render(briefing))
    put(terminal(briefing, asked=case))
    put_line(f"\nwrote {path}")
