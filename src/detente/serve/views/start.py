"""Which case to work on."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from detente.catalog.lookup import entries
from detente.serve.content import Cell, Content, Table
from detente.serve.workspace import Workspace

COLUMNS = ("Case", "What it is", "Where it stands")


def content(workspace: Workspace) -> Content:
    """Return the cases that are open, those beside them, and those of the package."""
    opened = tuple(
        (_cell(one.name), one.case.conflict.title, one.case.path) for one in workspace.open_cases()
    )
    beside = tuple((_cell(place.stem), place.name, str(place)) for place in workspace.places())
    shipped = tuple((_cell(one["name"]), one["title"], one["citation"]) for one in bundled())
    return Content(
        "Cases",
        {"cases": bundled()},
        tables=(
            *([Table("Open", COLUMNS, opened)] if opened else []),
            *([Table("Here", COLUMNS, beside)] if beside else []),
            Table("Bundled, to look at", ("Case", "What it is", "Citation"), shipped),
        ),
    )


@cache
def bundled() -> list[dict[str, str]]:
    """Return the bundled cases, read once."""
    return entries()


def _cell(name: str) -> Cell:
    """Return a cell that leads to a case."""
    return Cell(name, f"/c/{quote(name, safe='')}/")
