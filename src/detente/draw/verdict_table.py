"""The verdict table: which state or actor is stable under which concept, and who breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.draw.marks import slash, tick
from detente.draw.palette import GREY, PALE
from detente.draw.picture import SIZE, SPAN, Width
from detente.draw.svg import Node, document, rule
from detente.draw.words import Words, words

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
    def said(self) -> str:
        """Return the verdict in words."""
        return self.text or ("stable" if self.stable else "not stable")


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


def verdict_table(shown: Verdicts, *, title: str = "What holds", width: Width = "wide") -> str:
    """Draw a table of verdicts; where its columns do not fit, a short list per row.

    Returns
    -------
    One SVG document.
    """
    span = SPAN[width]
    room = (span * (1 - _HEAD) - 2 * _MARGIN) / max(len(shown.concepts), 1)
    body, bottom = _table(shown, span, room) if room >= _LEAST else _lists(shown, span)
    return document(width=span, height=bottom + 8, title=title, desc=_described(shown), body=body)


def _table(shown: Verdicts, span: float, room: float) -> tuple[tuple[Node, ...], float]:
    """Return the verdicts in columns, and where they end."""
    left = _MARGIN + span * _HEAD
    heads = [words(name, room - 10, SIZE, bold=True, most=3) for name in shown.concepts]
    subject = words(shown.subject, span * _HEAD - 12, SIZE, bold=True, most=3)
    body: list[Node] = [*subject.draw(_MARGIN, 8)]
    for place, head in enumerate(heads):
        body += head.draw(left + place * room, 8)
    top = 14 + max([subject.height, *(head.height for head in heads)])
    body.append(rule(_MARGIN, span - _MARGIN, top, GREY))
    for row in shown.rows:
        name = words(row.name, span * _HEAD - 12, SIZE, most=12)
        cells = [words(cell.said, room - _SIGN - 8, SIZE, most=9) for cell in row.cells]
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
        name = words(row.name, span - 2 * _MARGIN, SIZE, bold=True, most=6)
        body += name.draw(_MARGIN, top)
        top += name.height + 4
        for concept, cell in zip(shown.concepts, row.cells, strict=True):
            label = words(concept, half - 8, SIZE, most=3)
            text = words(cell.said, span - 2 * _MARGIN - half - _SIGN, SIZE, most=9)
            body += label.draw(_MARGIN, top)
            body += _cell(cell, text, _MARGIN + half, top)
            top += max(label.height, text.height) + 6
        body.append(rule(_MARGIN, span - _MARGIN, top + 2, PALE))
        top += 12
    return tuple(body), top


def _cell(cell: Verdict, text: Words, x: float, top: float) -> tuple[Node, ...]:
    """Draw a verdict: its mark and its words."""
    sign = tick if cell.stable else slash
    return (*sign(x + _RADIUS, top + SIZE * 0.66, _RADIUS), *text.draw(x + _SIGN - 4, top))


def _described(shown: Verdicts) -> str:
    """Return in sentences what the table says."""
    said = []
    for row in shown.rows:
        pairs = zip(shown.concepts, row.cells, strict=True)
        said.append(f"{row.name}: {'; '.join(f'{name}: {cell.said}' for name, cell in pairs)}.")
    return " ".join(said)
