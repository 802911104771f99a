"""Any result as a notebook and a terminal show it: its sentences, and its table cut to a screen."""

from __future__ import annotations

from typing import Any, Final

from markupsafe import escape
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.analysis.result import Result
from detente.analysis.rows import Row
from detente.briefing.briefing import Briefing
from detente.briefing.render.html import html
from detente.telling.tell import shown

MOST: Final = 20
"""So many rows are shown; :meth:`~detente.analysis.result.Result.table` has them all."""

_FRAME: Final = ' style="width:100%;height:40em;border:1px solid"></iframe'


def notebook(result: Result | Briefing) -> str:
    """Return a result as a piece of HTML, a briefing as its page in a frame.

    >>> from detente import stability
    >>> page = notebook(stability("chicken"))
    >>> page[:29], page.count("<tr>")
    ('<div><p>Stability of chicken,', 4)
    """
    if isinstance(result, Briefing):
        return f'<iframe title="{escape(result.title)}" srcdoc="{escape(html(result))}"{_FRAME}>'
    said = "".join(f"<li>{escape(line)}</li>" for line in shown(result))
    head = f"<p>{escape(repr(result)[1:-1])}</p>"
    return f"<div>{head}{said and f'<ul>{said}</ul>'}{_html(result.table())}</div>"


def terminal(result: Result) -> RenderableType:
    """Return what rich prints of a result."""
    lines = [Text(f"• {line}") for line in shown(result)]
    rows = result.table()
    return Group(Text(repr(result)[1:-1], "bold"), *lines, *([_rich(rows)] if rows else []))


def columns(rows: list[Row]) -> tuple[str, ...]:
    """Return the columns of any of the rows, in the order in which they first stand.

    >>> columns([{"a": 1}, {"a": 2, "b": 3}])
    ('a', 'b')
    """
    return tuple(dict.fromkeys(name for row in rows for name in row))


def cell(value: Any) -> str:
    """Return a value as it stands in a table.

    >>> cell(0.25), cell(None), cell(True), cell(["us", "iran"])
    ('0.25', '', 'yes', 'us, iran')
    """
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        return ", ".join(map(cell, value))
    return str(value)


def _html(rows: list[Row]) -> str:
    """Return rows as an HTML table, with how many more there are."""
    if not rows:
        return ""
    names = columns(rows)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell(row.get(name)))}</td>' for name in names)}</tr>"
        for row in rows[:MOST]
    )
    more = _more(rows)
    return f"<table><tr>{head}</tr>{body}</table>{more and f'<p>{more}</p>'}"


def _rich(rows: list[Row]) -> RenderableType:
    """Return rows as a table of the terminal, with how many more there are."""
    names = columns(rows)
    table = Table(*names, box=None, pad_edge=False)
    for row in rows[:MOST]:
        table.add_row(*(cell(row.get(name)) for name in names))
    return Group(table, Text(_more(rows), "dim"))


def _more(rows: list[Row]) -> str:
    """Return how many rows are not shown, and where they are."""
    return f"{len(rows) - MOST} more rows: .table() has all" if len(rows) > MOST else ""
