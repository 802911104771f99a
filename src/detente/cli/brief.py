"""``detente brief``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import detente
from detente.briefing.document import Length
from detente.briefing.render.files import renderer
from detente.briefing.render.terminal import terminal
from detente.briefing.since import with_changes
from detente.case.commit import write_bytes
from detente.catalog.lookup import briefing_place, case_and_reading
from detente.cli.options import Json, Out
from detente.cli.output import counting, note, put, put_json, put_line, working
from detente.cli.question import Question

NamedFor = Annotated[
    str | None,
    typer.Option("--for", help="The side that is told what is open to it, by any of its names."),
]
Since = Annotated[
    Path | None, typer.Option(help="An earlier briefing as JSON: what changed is told.")
]


def brief(
    case: Annotated[
        str,
        typer.Argument(metavar="CASE|ARTICLE", help="A case, or an article to draft one from."),
    ],
    question: Question,
    out: Out = None,
    short: Annotated[bool, typer.Option("--short", help="Two pages at most.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Everything, with every belief.")] = False,
    side: NamedFor = None,
    since: Since = None,
    author: Annotated[str, typer.Option(help="Who answers for it.")] = "",
    handling: Annotated[str, typer.Option(help="How it may be passed on.")] = "",
    as_json: Json = False,
) -> None:
    """Write the briefing: a page to keep, and the same in the terminal.

    The page goes to CASE's folder, or here for a bundled case. An --out that ends in .md, .docx,
    .pdf or .json writes that instead, and prints nothing else.
    """
    with working("Reading"):
        subject, reading = case_and_reading(case)
    path = out or briefing_place(subject)
    render, length = renderer(path.suffix), _length(short=short, full=full)
    with counting("Trying the versions of the case") as progress:
        briefing = detente.brief(
            subject,
            reading=reading,
            side=side,
            author=author,
            handling=handling,
            progress=progress,
            **question.settings(),
        )
    if since is not None:
        briefing = with_changes(briefing, since)
    if as_json and out is None:
        put_json(briefing.as_dict())
        return
    write_bytes(path, render(briefing, length))
    if out is None:
        put(terminal(briefing, length, asked=case))
        put_line(f"\nwrote {path}")
    else:
        note(f"wrote {path}")


def _length(*, short: bool, full: bool) -> Length:
    """Return how long a briefing is asked for.

    Raises
    ------
    BadParameter
        Where it is to be short and full at once.
    """
    if short and full:
        raise typer.BadParameter("it cannot be short and full at once; keep one of them")
    return "short" if short else "full" if full else "default"
