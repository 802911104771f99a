"""``detente open``."""

from __future__ import annotations

import secrets
import webbrowser
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

import typer

from detente.cli.options import bundled_names
from detente.cli.output import note, put_line
from detente.errors import CaseError, Problem, nearest
from detente.serve.rights import Rights
from detente.serve.server import Address, bind, keep_token, missing_extra, run


def open(  # noqa: A001
    case: Annotated[
        str | None,
        typer.Argument(
            metavar="[CASE|ARTICLE|FOLDER]",
            help="A case, an article to draft one from, or a folder of cases; none: choose there.",
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="The port; 0: any. Default: 8747, or the next free."),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the address and show nothing.")
    ] = False,
    host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
    read_only: Annotated[bool, typer.Option("--read-only", help="Change nothing.")] = False,
    token_file: Annotated[
        Path | None, typer.Option(help="Write a bearer token for scripts, for you alone to read.")
    ] = None,
) -> None:
    """Open the workbench: evidence beside model beside results, in this machine's browser."""
    page = _page(case)
    token = keep_token(token_file) if token_file else secrets.token_urlsafe(32)
    address = bind(host, port)
    rights = Rights(token, (address.name, address.host), read_only=read_only)
    query = f"?ticket={rights.tickets.issue()}"
    put_line(address.url(f"{page}{query}"), flush=True)
    _say(address, page, shown=not no_browser)
    if not no_browser:
        webbrowser.open(address.url(f"{page}{query}"))
    run(address, lambda: _application(case, rights))


def _say(address: Address, page: str, *, shown: bool) -> None:
    """Say how to go on, beside the address that was printed."""
    if not shown:
        other = address.url(page, name=address.host)
        note(f"A browser that does not find it: ask {other} with the same ticket, once.")
    note("Ctrl-C stops the workbench.")


def _page(case: str | None) -> str:
    """Return the page at which the workbench opens.

    Raises
    ------
    CaseError
        Where there is no such case.
    """
    if case is None:
        return "/"
    place = Path(case)
    if place.is_dir() and not (place / "case.yaml").is_file():
        return "/"
    if place.exists():
        name = place.resolve().name if place.is_dir() else place.stem
        return f"/c/{quote(name, safe='')}/"
    if case in bundled_names(""):
        return f"/c/{case}/"
    what = f"{case!r} is no file, no folder and no bundled case"
    raise CaseError(Problem(what, nearest(case, bundled_names(""))))


def _application(case: str | None, rights: Rights) -> Any:
    """Return the workbench; it is made once the address is printed, since it takes a second."""
    try:
        from detente.serve.application import app
        from detente.serve.workspace import Workspace, places_at
    except ImportError:
        raise missing_extra() from None
    return app(token=rights.token, rights=rights, workspace=Workspace(lambda: places_at(case)))
