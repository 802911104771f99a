"""The key under a picture: samples with words, flowing from left to right into rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from detente.draw.metric import text_width
from detente.draw.picture import SIZE
from detente.draw.svg import Node
from detente.draw.text_block import text_block

SAMPLE: Final = 34.0
"""Room for a sample, in drawing units."""

_ROW: Final = 26.0


@dataclass(frozen=True)
class Entry:
    """One line of a key: what draws the sample around a centre, and what it means."""

    draw: Callable[[float, float], tuple[Node, ...]]
    text: str


def key(entries: Sequence[Entry], *, top: float, span: float) -> tuple[tuple[Node, ...], float]:
    """Return the drawn key and its height."""
    nodes: list[Node] = []
    margin, x, y = 12.0, 12.0, top
    for entry in entries:
        block = text_block(entry.text, span - 2 * margin - SAMPLE - 8, SIZE)
        width = SAMPLE + 8 + max(text_width(line, SIZE) for line in block.lines)
        if x > margin and x + width > span - margin:
            x, y = margin, y + _ROW
        nodes += entry.draw(x + SAMPLE / 2, y + _ROW / 2)
        nodes += block.draw(x + SAMPLE + 8, y + _ROW / 2 - SIZE * 0.62)
        if len(block.lines) > 1:
            x, y = margin, y + _ROW + block.height - SIZE * 1.25
        else:
            x += width + 22
    return tuple(nodes), (y + _ROW if x > margin else y) - top
