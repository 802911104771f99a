"""The verdict table: which state or actor is stable under which concept, and who breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.draw.marks import slash, tick
from detente.draw.palette import GREY, PALE
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import Node, document, rule
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions

_MARGIN: Final = 12.0
_RADIUS: Final = 8.0
_HEAD: Final = 0.34
_LEAST: Final = 104.0
_SIGN: Final = 26.0


@dataclass(frozen=True)
class Verdict:
    """One cell: whether it is stable, and in words why or who breaks it."""

    stable: bool
    text: str = ""

    @property
    def label(self) -> str:
        """Return the verdict in words."""
        return self.text or captions.stable_or_not(self.stable)


@dataclass(frozen=True)
class VerdictRow:
    """A state or an actor with one verdict per concept."""

    name: str
    cells: tuple[Verdict, ...]


@dataclass(frozen=True)
class Verdicts:
    """The whole table; ``subject`` says what the rows are."""

    subject: str
    concepts: tuple[str, ...]
    rows: tuple[VerdictRow, ...]

    def described(self) -> str:
        """Return in sentences what the table says."""
        return captions.verdicts(
            (row.name, zip(self.concepts, (cell.label for cell in row.cells), strict=True))
            for row in self.rows
        )


def verdict_table(shown: Verdicts, *, title: str = captions.WHICH_HOLD) -> Picture:
    """Return a table of verdicts; where its columns do not fit, a short list per row."""
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        (shown.subject, *shown.concepts),
        [(row.name, *(cell.label for cell in row.cells)) for row in shown.rows],
    )


def _drawn(shown: Verdicts, title: str, width: Width) -> str:
    """Return the document for one width."""
    span = SPAN[width]
    room = (span * (1 - _HEAD) - 2 * _MARGIN) / max(len(shown.concepts), 1)
    body, bottom = _table(shown, span, room) if room >= _LEAST else _lists(shown, span)
    return document(width=span, height=bottom + 8, title=title, desc=shown.described(), body=body)


def _table(shown: Verdicts, span: float, room: float) -> tuple[tuple[Node, ...], float]:
    """Return the verdicts in columns, and where they end."""
    left = _MARGIN + span * _HEAD
    heads = [text_block(name, room - 10, SIZE, bold=True, most=3) for name in shown.concepts]
    subject = text_block(shown.subject, span * _HEAD - 12, SIZE, bold=True, most=3)
    body: list[Node] = [*subject.draw(_MARGIN, 8)]
    for place, head in enumerate(heads):
        body += head.draw(left + place * room, 8)
    top = 14 + max([subject.height, *(head.height for head in heads)])
    body.append(rule(_MARGIN, span - _MARGIN, top, GREY))
    for row in shown.rows:
        name = text_block(row.name, span * _HEAD - 12, SIZE, most=12)
        cells = [text_block(cell.label, room - _SIGN - 8, SIZE, most=9) for cell in row.cells]
        tall = max([name.height, 24, *(cell.height for cell in cells)]) + 12
        body += name.draw(_MARGIN, top + 6)
        for place, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
            body += _cell(cell, text, left + place * room, top + 6)
        top += tall
        body.append(rule(_MARGIN, span - _MARGIN, top, PALE))
    return tuple(body), top


def _lists(shown: Verdicts, span: float) -> tuple[tuple[Node, ...], float]:
    """Return the verdicts as a short list under each row's name, and where they end."""
    top = 8.0
    half = (span - 2 * _MARGIN) * 0.45
    body: list[Node] = []
    for row in shown.rows:
        name = text_block(row.name, span - 2 * _MARGIN, SIZE, bold=True, most=6)
        body += name.draw(_MARGIN, top)
        top += name.height + 4
        for concept, cell in zip(shown.concepts, row.cells, strict=True):
            label = text_block(concept, half - 8, SIZE, most=3)
            text = text_block(cell.label, span - 2 * _MARGIN - half - _SIGN, SIZE, most=9)
            body += label.draw(_MARGIN, top)
            body += _cell(cell, text, _MARGIN + half, top)
            top += max(label.height, text.height) + 6
        body.append(rule(_MARGIN, span - _MARGIN, top + 2, PALE))
        top += 12
    return tuple(body), top


def _cell(cell: Verdict, text: TextBlock, x: float, top: float) -> tuple[Node, ...]:
    """Draw a verdict: its mark and its words."""
    sign = tick if cell.stable else slash
    return (*sign(x + _RADIUS, top + SIZE * 0.66, _RADIUS), *text.draw(x + _SIGN - 4, top))
