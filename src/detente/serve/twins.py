"""A page in other forms: JSON, a table as CSV, a picture as SVG, Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.errors import NotSupported
from detente.serve.content import Content


@dataclass(frozen=True)
class Twin:
    """One form of a page: its ending, its media type, and what writes it."""

    ending: str
    media: str
    write: Callable[[Content], str]


def as_json(content: Content) -> str:
    r"""Return the page's data, in the bytes that the command prints.

    >>> as_json(Content("Cases", {"cases": []}))
    '{\n  "cases": []\n}\n'
    """
    return json.dumps(content.data, indent=2, ensure_ascii=False) + "\n"


def as_csv(content: Content) -> str:
    """Return the page's first table; what a spreadsheet would take for a formula is quoted.

    Raises
    ------
    NotSupported
        Where the page has no table.
    """
    if not content.tables:
        raise NotSupported(f"the page “{content.title}” has no table; ask for .json or .md")
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(content.tables[0].columns)
    writer.writerows([list(map(_inert, row)) for row in content.tables[0].plain()])
    return out.getvalue()


def _inert(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay as they are.

    >>> [_inert(text) for text in ("=1+1", "-4.5", "+ for all", "plain")]
    ["'=1+1", '-4.5', "'+ for all", 'plain']
    """
    if text[:1] not in ("=", "+", "-", "@", "\t", "\r"):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


def as_svg(content: Content) -> str:
    """Return the page's first picture.

    Raises
    ------
    NotSupported
        Where the page has no picture.
    """
    if not content.pictures:
        raise NotSupported(f"the page “{content.title}” has no picture; ask for .json or .csv")
    return content.pictures[0].svg


def as_markdown(content: Content) -> str:
    """Return the page in CommonMark with tables."""
    return content.markdown or "\n".join(_lines(content)).rstrip() + "\n"


def _lines(content: Content) -> Iterator[str]:
    """Yield the heading, what is told, every table and the table beside every picture."""
    yield from (f"# {_escaped(content.title)}", "")
    yield from (f"- {_escaped(one)}" for one in content.sentences)
    yield ""
    for table in content.tables:
        yield from _table(table.title, table.columns, table.plain())
    for one in content.pictures:
        yield from _table(one.title, one.columns, one.rows)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table's lines under its title."""
    if title:
        yield from (f"## {_escaped(title)}", "")
    yield _row(columns)
    yield _row(["---"] * len(columns))
    yield from map(_row, rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    """Return one row of a table."""
    return "| " + " | ".join(_escaped(one).replace("|", "\\|") for one in cells) + " |"


def _escaped(text: str) -> str:
    """Return a text on one line in which no HTML stands."""
    return " ".join(text.split()).replace("<", "&lt;")


TWINS: Final = (
    Twin("json", "application/json", as_json),
    Twin("csv", "text/csv", as_csv),
    Twin("svg", "image/svg+xml", as_svg),
    Twin("md", "text/markdown", as_markdown),
)
"""Every form, by its ending."""
