"""The state tree: the way from the status quo to the deal, and what else could have been done.

The way runs straight down the left edge; moves that lead elsewhere branch off to the right.
Every row of text has its own height, so nothing overlaps however much there is to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from detente.draw.key import SAMPLE, Entry, key
from detente.draw.marks import mark
from detente.draw.palette import GREY, Look, looks
from detente.draw.picture import SIZE, SPAN, Picture, Width, in_both_widths
from detente.draw.svg import INK, Node, document, node, number
from detente.draw.text_block import TextBlock, text_block
from detente.telling import captions
from detente.telling.labels import capitalised


@dataclass(frozen=True)
class TreeNode:
    """A state and the move that led to it.

    Parameters
    ----------
    parent
        The state before; None for the status quo, which has no move either.
    mover, move
        Who moved (an id) and what it did: a verb phrase that follows its name.
    improvement
        Whether the mover gained by it.
    texts
        What is the case in this state, one short text per fact.
    on_path
        Whether the state lies on the way to the deal.
    role
        What the state is called, such as "status quo" or "the deal"; "" for none.
    spelled
        Whether the texts are written in the drawing. A state of which nothing is written is drawn
        as its move alone.
    """

    id: str
    texts: tuple[str, ...]
    parent: str | None = None
    mover: str = ""
    move: str = ""
    improvement: bool = True
    equilibrium: bool = False
    on_path: bool = False
    role: str = ""
    spelled: bool = True

    @property
    def title(self) -> str:
        """Return what the state is called: its role and whether it is an equilibrium."""
        return captions.state_name(self.role, self.equilibrium)

    @property
    def case(self) -> str:
        """Return what is the case in it."""
        return capitalised("; ".join(self.texts))


@dataclass(frozen=True)
class StateTree:
    """States in any order (one without a parent), and the names of the actors in case order."""

    nodes: tuple[TreeNode, ...]
    names: tuple[tuple[str, str], ...]

    def move(self, node: TreeNode) -> str:
        """Return the move that led to a state, with who made it; empty at the start."""
        name = dict(self.names).get(node.mover, node.mover)
        return "" if node.parent is None else f"{name} {node.move}"

    def described(self) -> str:
        """Return in sentences what the tree shows."""
        places = {None: None} | {node.id: place for place, node in enumerate(self.nodes, start=1)}
        return " ".join(
            captions.tree_state(
                place, places[node.parent], self.move(node), node.improvement, node.title, node.case
            )
            for place, node in enumerate(self.nodes, start=1)
        )


@dataclass(frozen=True)
class _Row:
    """A state with the room it takes."""

    state: TreeNode
    left: float
    top: float
    move: TextBlock
    name: TextBlock
    text: TextBlock
    width: float

    @property
    def box_top(self) -> float:
        """Return where the state's box begins, under the words of the move."""
        return self.top + (self.move.height + 6 if self.state.parent is not None else 0)

    @property
    def middle(self) -> float:
        """Return the height at which a branch enters."""
        return self.top + SIZE * 0.65

    @property
    def bottom(self) -> float:
        """Return where the state's box ends."""
        if not self.boxed:
            return self.top + self.move.height
        name = self.name.height if self.name.lines[0] else 0
        text = self.text.height if self.text.lines[0] else 0
        return self.box_top + name + text + 2 * _PAD

    @property
    def boxed(self) -> bool:
        """Return whether there is anything to write in a box."""
        return bool(self.name.lines[0] or self.text.lines[0])


_MARGIN: Final = 14.0
_PAD: Final = 9.0
_GAP: Final = 16.0
_TRUNK: Final = 18.0
_INDENT: Final[dict[Width, float]] = {"wide": 44.0, "narrow": 26.0}


def state_tree(tree: StateTree, *, title: str = captions.REACHED) -> Picture:
    """Return the states reached from the status quo, the way to the deal first and foremost."""
    return in_both_widths(
        title,
        lambda width: _drawn(tree, title, width),
        captions.TREE_COLUMNS,
        [
            (
                tree.move(node) or captions.START,
                "" if node.parent is None else captions.yes_or_no(node.improvement),
                node.case,
                captions.yes_or_no(node.on_path),
                captions.yes_or_no(node.equilibrium),
            )
            for node in tree.nodes
        ],
    )


def _drawn(tree: StateTree, title: str, width: Width) -> str:
    """Return the document for one width."""
    span = SPAN[width]
    look = looks([actor for actor, _ in tree.names])
    rows = _rows(tree, span, _INDENT[width])
    by_id = {row.state.id: row for row in rows}
    body = [
        _line_to(row, by_id[row.state.parent], look) for row in rows if row.state.parent is not None
    ]
    for row in rows:
        if row.state.parent is not None:
            body += _move(row, look)
        if row.boxed:
            body += _state(row)
    bottom = max(row.bottom for row in rows) + 14
    drawn, tall = key(_entries(tree), top=bottom, span=span)
    return document(
        width=span,
        height=bottom + tall + 8,
        title=title,
        desc=tree.described(),
        body=(*body, *drawn),
    )


def _rows(tree: StateTree, span: float, indent: float) -> tuple[_Row, ...]:
    """Return every state with its place, in reading order.

    A state's branches come before the next state on the way, which stands under it unindented.
    """
    children: dict[str | None, list[TreeNode]] = {}
    for state in tree.nodes:
        children.setdefault(state.parent, []).append(state)
    rows: list[_Row] = []
    top = _MARGIN

    def lay(state: TreeNode, depth: int) -> None:
        nonlocal top
        left = _MARGIN + min(depth * indent, span / 2)
        room = span - _MARGIN - left
        move = text_block(tree.move(state), room - _TRUNK - 26, SIZE, bold=state.on_path)
        name = text_block(state.title, room - 2 * _PAD - 8, SIZE, bold=True)
        text = text_block(state.case if state.spelled else "", room - 2 * _PAD - 8, SIZE)
        needed = max(name.width, text.width) + 2 * _PAD + 8
        row = _Row(state, left, top, move, name, text, min(room, needed))
        rows.append(row)
        top = row.bottom + _GAP
        below = children.get(state.id, [])
        for child in sorted(below, key=lambda child: child.on_path):
            lay(child, depth if child.on_path else depth + 1)

    for root in children.get(None, []):
        lay(root, 0)
    return tuple(rows)


def _look(state: TreeNode, look: Mapping[str, Look]) -> Look:
    """Return the look of whoever moved."""
    return look.get(state.mover, Look(GREY, "", "circle"))


def _line_to(row: _Row, parent: _Row, look: Mapping[str, Look]) -> Node:
    """Draw the line from the state before: straight down on the way, otherwise off to the right."""
    x, trunk = row.left + _TRUNK, parent.left + _TRUNK
    # A state drawn as its move alone lets lines begin and end at the mover's mark.
    start = parent.bottom if parent.boxed else parent.middle
    end = row.box_top if row.boxed else row.middle
    path = f"M{number(trunk)} {number(start)}"
    if not row.state.on_path:
        path += f"V{number(row.middle)}H{number(x)}"
    return node(
        "path",
        class_="move",
        d=f"{path}V{number(end)}",
        fill="none",
        stroke=_look(row.state, look).colour,
        stroke_width=4.5 if row.state.on_path else 2.0,
        stroke_dasharray=None if row.state.improvement else "6 4",
    )


def _move(row: _Row, look: Mapping[str, Look]) -> tuple[Node, ...]:
    """Draw the mover's mark and say what it does."""
    x, shown = row.left + _TRUNK, _look(row.state, look)
    sign = mark(shown.marker, x, row.middle, 7.5 if row.state.on_path else 6, shown.colour)
    return (sign, *row.move.draw(x + 14, row.top))


def _state(row: _Row) -> tuple[Node, ...]:
    """Draw a state's box; an equilibrium has a double outline, the way to the deal a thick one."""
    frame = [_frame(row, 0.0, 2.4 if row.state.on_path else 1.2)]
    if row.state.equilibrium:
        frame.append(_frame(row, 3.5, 1.0))
    left, top = row.left + _PAD + 2, row.box_top + _PAD
    under = top + (row.name.height if row.name.lines[0] else 0)
    return (*frame, *row.name.draw(left, top), *row.text.draw(left, under))


def _frame(row: _Row, inset: float, thickness: float) -> Node:
    """Draw one outline of a state."""
    return node(
        "rect",
        x=row.left + inset,
        y=row.box_top + inset,
        width=row.width - 2 * inset,
        height=row.bottom - row.box_top - 2 * inset,
        rx=4,
        fill="#ffffff",
        stroke=INK,
        stroke_width=thickness,
    )


def _entries(tree: StateTree) -> tuple[Entry, ...]:
    """Return the key: only what the tree holds."""
    moves = [state for state in tree.nodes if state.parent is not None]
    entries = (
        (any(state.on_path for state in moves), Entry(partial(_line, 4.5, None), captions.WAY)),
        (any(state.improvement for state in moves), Entry(partial(_line, 2, None), captions.GAIN)),
        (
            not all(state.improvement for state in moves),
            Entry(partial(_line, 2, "6 4"), captions.NO_GAIN),
        ),
        (any(state.equilibrium for state in tree.nodes), Entry(_double, captions.EQUILIBRIUM)),
    )
    return tuple(entry for wanted, entry in entries if wanted)


def _line(thickness: float, dash: str | None, x: float, y: float) -> tuple[Node, ...]:
    """Draw a line for the key."""
    half = SAMPLE / 2
    return (
        node(
            "line",
            x1=x - half,
            x2=x + half,
            y1=y,
            y2=y,
            stroke=INK,
            stroke_width=thickness,
            stroke_dasharray=dash,
        ),
    )


def _double(x: float, y: float) -> tuple[Node, ...]:
    """Draw a double outline for the key."""
    return tuple(
        node(
            "rect",
            x=x - 15 + inset,
            y=y - 8 + inset,
            width=30 - 2 * inset,
            height=16 - 2 * inset,
            rx=3,
            fill="#ffffff",
            stroke=INK,
            stroke_width=1.2,
        )
        for inset in (0.0, 3.0)
    )
