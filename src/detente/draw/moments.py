"""Who does what at several moments: a column a moment, a row for each thing that a party does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from detente.draw.key import Entry, key
from detente.draw.palette import COLOURS, GREY, PALE, TINT
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import INK, Node, document, node, rule
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions

_MARGIN: Final = 12.0
_INDENT: Final = 14.0
_COLUMN: Final[dict[Width, float]] = {"wide": 150.0, "narrow": 58.0}
"""The widest that a moment's column is."""

_NAMES: Final[dict[Width, float]] = {"wide": 230.0, "narrow": 176.0}
"""The least room for what a party does; columns share what is left."""

_ROW: Final = 30.0
_DONE, _RING = 6.5, 11.0


@dataclass(frozen=True)
class Moment:
    """A column: what the moment is called, its date, and what is to be said of it.

    ``normal`` says that it is what the analyst counts as normal; ``remark`` stands under the date.
    """

    title: str
    date: str = ""
    remark: str = ""
    normal: bool = False

    @property
    def head(self) -> str:
        """Return the title with its date."""
        return f"{self.title}, {self.date}" if self.date else self.title


@dataclass(frozen=True)
class Deed:
    """Something that a party can do, and at which of the moments it does."""

    text: str
    done: tuple[bool, ...]

    def changed(self, place: int) -> bool:
        """Return whether it is otherwise at a moment than at the moment before."""
        return place > 0 and self.done[place] != self.done[place - 1]


@dataclass(frozen=True)
class Party:
    """A party and what it does at one moment or another."""

    name: str
    deeds: tuple[Deed, ...]


@dataclass(frozen=True)
class Moments:
    """All that the picture shows; ``notes`` stand under it, a paragraph each."""

    moments: tuple[Moment, ...]
    parties: tuple[Party, ...]
    notes: tuple[str, ...] = ()

    def deeds(self) -> Iterator[tuple[Party, Deed]]:
        """Yield everything that is done, with who does it."""
        for party in self.parties:
            for deed in party.deeds:
                yield party, deed

    def described(self) -> str:
        """Return in sentences what the picture shows."""
        return captions.moments(
            [(one.head, one.remark) for one in self.moments],
            [(f"{party.name} {deed.text}".strip(), deed.done) for party, deed in self.deeds()],
            self.notes,
        )


def moments(shown: Moments, *, title: str = captions.WHO_DOES_WHAT) -> Picture:
    """Return a mark wherever something is done, ringed where that is new or has ended.

    A line stands beside the moment that counts as normal. In the narrow drawing the columns are
    numbered, and named above.
    """
    return in_both_widths(
        title,
        lambda width: _drawn(shown, title, width),
        (*captions.MOMENT_COLUMNS, *(one.head for one in shown.moments)),
        _rows(shown),
    )


def _rows(shown: Moments) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table: what is said of each moment, then every deed, then the notes."""
    blank = ("",) * len(shown.moments)
    if any(one.remark for one in shown.moments):
        yield ("", "", *(one.remark for one in shown.moments))
    for party, deed in shown.deeds():
        cells = (captions.at_moment(on, deed.changed(at)) for at, on in enumerate(deed.done))
        yield (party.name, deed.text, *cells)
    for note in shown.notes:
        yield (captions.NOTE, note, *blank)


@dataclass(frozen=True)
class _Grid:
    """Where the columns stand in a drawing."""

    span: float
    left: float
    column: float
    count: int

    @property
    def names(self) -> float:
        """Return the room for names."""
        return self.left - _MARGIN

    def middle(self, place: int) -> float:
        """Return the middle of a column."""
        return self.left + self.column * (place + 0.5)


def _grid(shown: Moments, width: Width) -> _Grid:
    """Return the columns of a drawing, at its right edge."""
    span, count = SPAN[width], len(shown.moments)
    column = min(_COLUMN[width], (span - 2 * _MARGIN - _NAMES[width]) / count)
    return _Grid(span, span - _MARGIN - column * count, column, count)


def _drawn(shown: Moments, title: str, width: Width) -> str:
    """Return the document for one width."""
    grid = _grid(shown, width)
    heads, top = (_heads if width == "wide" else _numbered)(shown.moments, grid)
    body: list[Node] = [rule(_MARGIN, grid.span - _MARGIN, top, GREY)]
    rows, bottom = _parties(shown.parties, grid, top + 6)
    marks, tall = key(_entries(shown), top=bottom + 8, span=grid.span)
    end = bottom + 8 + tall
    notes: list[Node] = []
    for note in shown.notes:
        block = text_block(note, grid.span - 2 * _MARGIN, SIZE)
        notes += block.draw(_MARGIN, end + 6)
        end += 6 + block.height
    normal = _normal(shown.moments, grid, 6 if width == "wide" else top, bottom)
    return document(
        width=grid.span,
        height=end + 10,
        title=title,
        desc=shown.described(),
        body=(*normal, *heads, *body, *rows, *marks, *notes),
    )


def _heads(shown: Sequence[Moment], grid: _Grid) -> tuple[tuple[Node, ...], float]:
    """Return titles, dates and remarks at the head of the columns, and where they end."""
    body: list[Node] = []
    bottom = 0.0
    for place, one in enumerate(shown):
        top = 10.0
        for text, bold in ((one.title, True), (one.date, False), (one.remark, False)):
            block = text_block(text, grid.column - 12, SIZE, bold=bold)
            if text:
                body += block.draw(grid.middle(place), top, anchor="middle")
                top += block.height + 3
        bottom = max(bottom, top)
    return tuple(body), bottom + 5


def _numbered(shown: Sequence[Moment], grid: _Grid) -> tuple[tuple[Node, ...], float]:
    """Return the moments by number, one under the other, then the numbers as heads of columns."""
    body: list[Node] = []
    top = 8.0
    for place, one in enumerate(shown, start=1):
        number = TextBlock((str(place),), SIZE, bold=True)
        lines = [text_block(one.head, grid.span - 2 * _MARGIN - 22, SIZE, bold=True)]
        if one.remark:
            lines.append(text_block(one.remark, grid.span - 2 * _MARGIN - 22, SIZE))
        body += number.draw(_MARGIN, top)
        for block in lines:
            body += block.draw(_MARGIN + 22, top)
            top += block.height
        top += 4
    for place in range(len(shown)):
        number = TextBlock((str(place + 1),), SIZE, bold=True)
        body += number.draw(grid.middle(place), top + 4, anchor="middle")
    return tuple(body), top + 4 + SIZE * 1.25 + 5


def _parties(shown: Sequence[Party], grid: _Grid, top: float) -> tuple[tuple[Node, ...], float]:
    """Return every party with a row for each of its deeds, and where they end."""
    body: list[Node] = []
    for number, party in enumerate(shown):
        if number:
            body.append(rule(_MARGIN, grid.span - _MARGIN, top, PALE))
            top += 6
        name = text_block(party.name, grid.names - 8, SIZE, bold=True)
        body += name.draw(_MARGIN, top)
        top += name.height + 2 if party.name else 0
        for deed in party.deeds:
            text = text_block(deed.text, grid.names - _INDENT - 10, SIZE)
            tall = max(_ROW, text.height + 6)
            body += text.draw(_MARGIN + _INDENT, top + (tall - text.height) / 2)
            for place, on in enumerate(deed.done):
                ringed = deed.changed(place)
                body += _mark(grid.middle(place), top + tall / 2, on=on, ringed=ringed)
            top += tall
        top += 6
    return tuple(body), top


def _mark(x: float, y: float, *, on: bool, ringed: bool) -> tuple[Node, ...]:
    """Draw a deed at a moment: filled where it is done, ringed where that changed."""
    ring = node("circle", cx=x, cy=y, r=_RING, fill="none", stroke=INK, stroke_width=2)
    mark = (
        node("circle", class_="done", cx=x, cy=y, r=_DONE, fill=COLOURS[0])
        if on
        else node("circle", class_="left", cx=x, cy=y, r=2.5, fill=GREY)
    )
    return (ring, mark) if ringed else (mark,)


def _normal(shown: Sequence[Moment], grid: _Grid, top: float, bottom: float) -> tuple[Node, ...]:
    """Draw what counts as normal: a tinted column with a line at its right."""
    body: list[Node] = []
    for place, one in enumerate(shown):
        if one.normal:
            left = grid.left + place * grid.column
            right, tall = left + grid.column, bottom - top
            body += [
                node("rect", x=left, y=top, width=grid.column, height=tall, fill=TINT),
                node("line", x1=right, x2=right, y1=top, y2=bottom, stroke=INK, stroke_width=3),
            ]
    return tuple(body)


def _entries(shown: Moments) -> tuple[Entry, ...]:
    """Return the key: only what the picture holds."""
    cells = {
        (on, deed.changed(place)) for _, deed in shown.deeds() for place, on in enumerate(deed.done)
    }
    samples = (
        (any(on for on, _ in cells), True, False, captions.DOES),
        (any(not on for on, _ in cells), False, False, captions.DOES_NOT),
        ((True, True) in cells, True, True, captions.BEGUN),
        ((False, True) in cells, False, True, captions.ENDED),
    )
    return tuple(
        Entry(partial(_mark, on=on, ringed=ringed), text)
        for wanted, on, ringed, text in samples
        if wanted
    )
