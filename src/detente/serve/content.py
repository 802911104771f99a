"""What a page shows, whatever its form: data, sentences, tables and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from detente.draw.picture import Picture


@dataclass(frozen=True)
class Cell:
    """A cell of a table that leads somewhere, or whose text is marked.

    ``mark`` is one of ``changed``, ``good``, ``bad`` and ``quiet``, or empty.
    """

    text: str
    href: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table of text under a title; its first column heads the rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]

    def plain(self) -> list[tuple[str, ...]]:
        """Return the rows as texts alone.

        >>> Table("", ("State",), ((Cell("8", "/states/8"),),)).plain()
        [('8',)]
        """
        return [
            tuple(one.text if isinstance(one, Cell) else one for one in row) for row in self.rows
        ]


@dataclass(frozen=True)
class Content:
    """What a page shows.

    Parameters
    ----------
    title
        Its heading.
    data
        The same as plain data, ready for JSON: as the command prints it.
    sentences
        What is told, a paragraph each.
    tables, pictures
        In order; the first of each is the page's table and picture in a form of its own.
    markdown
        The page's Markdown where it is written otherwise than sentence by sentence.
    shown
        What the page's own template needs beside.
    """

    title: str
    data: Mapping[str, Any]
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    markdown: str = ""
    shown: Mapping[str, Any] = field(default_factory=dict)
