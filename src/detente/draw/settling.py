"""What settles each finding: findings down, questions across, in each cell what the answers do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.draw.palette import GREY, PALE, TINT
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import Node, document, node, rule
from detente.draw.text_block import text_block
from detente.telling import captions
from detente.telling.labels import capitalised

_MARGIN: Final = 12.0
_NAMES: Final = 172.0
_DECIDED: Final = 92.0
_LEAST: Final = 80.0
"""Room for findings and for what decides them; the narrowest column of a question."""

_PAD: Final = 6.0


@dataclass(frozen=True)
class Answered:
    """A cell: what the answers to a question do to a finding, and whether they decide it."""

    text: str
    decides: bool = False


@dataclass(frozen=True)
class Settled:
    """A row: a finding, a cell for each question, and what decides it.

    ``same`` says it where the answers make no difference: then there are no cells.
    """

    finding: str
    cells: tuple[Answered, ...]
    decided_by: str
    same: str = ""


@dataclass(frozen=True)
class Settling:
    """All that the picture shows; ``notes`` stand under it, a paragraph each."""

    questions: tuple[str, ...]
    rows: tuple[Settled, ...]
    notes: tuple[str, ...] = ()

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the questions by number."""
        return tuple(f"{place} {ask}" for place, ask in enumerate(self.questions, start=1))

    def described(self) -> str:
        """Return in sentences what the picture shows."""
        return captions.settling(
            self.heads,
            [
                (row.finding, row.same or [cell.text for cell in row.cells], row.decided_by)
                for row in self.rows
            ],
        )


def settling(shown: Settling, *, title: str) -> Picture:
    """Return a grid of findings and questions; where it does not fit, a short list per finding."""
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        (captions.FINDING_COLUMN, *shown.heads, captions.DECIDED_BY),
        _table(shown),
    )


def _table(shown: Settling) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table."""
    count = len(shown.questions)
    for row in shown.rows:
        cells = tuple(cell.text for cell in row.cells) or (row.same,) * count
        yield (row.finding, *cells, row.decided_by)
    for note in shown.notes:
        yield (captions.NOTE, note, *("",) * count)


def _drawn(shown: Settling, title: str, width: Width) -> str:
    """Return the document for one width."""
    span = SPAN[width]
    column = (span - 2 * _MARGIN - _NAMES - _DECIDED) / max(len(shown.questions), 1)
    body, bottom = _grid(shown, span, column) if column >= _LEAST else _lists(shown, span)
    nodes = list(body)
    for note in shown.notes:
        block = text_block(note, span - 2 * _MARGIN, SIZE)
        nodes += block.draw(_MARGIN, bottom + 8)
        bottom += 8 + block.height
    return document(
        width=span, height=bottom + 10, title=title, desc=shown.described(), body=tuple(nodes)
    )


def _grid(shown: Settling, span: float, column: float) -> tuple[tuple[Node, ...], float]:
    """Return a column for each question, and where the rows end."""
    left, right = _MARGIN + _NAMES, span - _MARGIN - _DECIDED
    heads = [text_block(head, column - 10, SIZE, bold=True) for head in shown.heads]
    last = text_block(captions.DECIDED_BY, _DECIDED - 8, SIZE, bold=True)
    body: list[Node] = []
    for place, head in enumerate(heads):
        body += head.draw(left + place * column + _PAD, 10)
    body += last.draw(right + 8, 10)
    top = 16 + max([last.height, *(head.height for head in heads)])
    body.append(rule(_MARGIN, span - _MARGIN, top, GREY))
    for row in shown.rows:
        drawn, tall = _row(row, left=left, right=right, column=column, top=top)
        body += drawn
        top += tall
        body.append(rule(_MARGIN, span - _MARGIN, top, PALE))
    return tuple(body), top


def _row(
    row: Settled, *, left: float, right: float, column: float, top: float
) -> tuple[tuple[Node, ...], float]:
    """Return a finding with its cells, and how tall it is."""
    name = text_block(row.finding, _NAMES - 10, SIZE)
    decided = text_block(
        row.decided_by, _DECIDED - 8, SIZE, bold=any(cell.decides for cell in row.cells)
    )
    cells = [
        text_block(cell.text, column - 2 * _PAD, SIZE, bold=cell.decides) for cell in row.cells
    ] or [text_block(row.same, right - left - 2 * _PAD, SIZE)]
    tall = 2 * _PAD + max(name.height, decided.height, *(cell.height for cell in cells))
    body: list[Node] = []
    for place, block in enumerate(cells):
        x = left + place * column
        if row.cells and row.cells[place].decides:
            body.append(_ground(x + 1, top + 1, column - 2, tall - 2))
        body += block.draw(x + _PAD, top + _PAD)
    body += name.draw(_MARGIN, top + _PAD)
    body += decided.draw(right + 8, top + _PAD)
    return tuple(body), tall


def _ground(x: float, y: float, wide: float, tall: float) -> Node:
    """Draw what a deciding cell stands on."""
    return node("rect", class_="decides", x=x, y=y, width=wide, height=tall, rx=4, fill=TINT)


def _lists(shown: Settling, span: float) -> tuple[tuple[Node, ...], float]:
    """Return under each finding the questions that make a difference, and where they end."""
    top = 8.0
    room = span - 2 * _MARGIN
    body: list[Node] = []
    for row in shown.rows:
        name = text_block(row.finding, room, SIZE, bold=True)
        body += name.draw(_MARGIN, top)
        top += name.height + 4
        for text, decides in _told(shown, row):
            block = text_block(text, room - 28, SIZE, bold=decides)
            if decides:
                body.append(_ground(_MARGIN + 10, top, room - 10, block.height + 6))
            body += block.draw(_MARGIN + 18, top + 3)
            top += block.height + 8
        body.append(rule(_MARGIN, span - _MARGIN, top + 2, PALE))
        top += 12
    return tuple(body), top


def _told(shown: Settling, row: Settled) -> Iterator[tuple[str, bool]]:
    """Yield what is listed under a finding, and whether it decides."""
    if not row.cells:
        yield row.same, False
        return
    rest = []
    for ask, cell in zip(shown.questions, row.cells, strict=True):
        if cell.text == captions.EITHER_WAY:
            rest.append(ask)
        else:
            yield f"{ask} {capitalised(cell.text)}", cell.decides
    if rest:
        yield captions.no_difference(rest), False
