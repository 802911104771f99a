"""Blocks of wrapped text: how large they are, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from detente.draw.metric import LEADING, Box, text_width, wrap
from detente.draw.svg import Node, node


@dataclass(frozen=True)
class TextBlock:
    """Lines of text in one size and weight."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """Return the width of the widest line."""
        return max(text_width(line, self.size, bold=self.bold) for line in self.lines)

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.size * LEADING

    def box(self, x: float, top: float, anchor: str = "start") -> Box:
        """Return the room taken when the block is anchored at ``x`` and begins at ``top``."""
        left = x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        return Box(left, top, left + self.width, top + self.height)

    def draw(self, x: float, top: float, *, anchor: str = "start") -> tuple[Node, ...]:
        """Return one text element per line, so that every viewer breaks them alike."""
        return tuple(
            node(
                "text",
                line,
                x=x,
                y=top + self.size * (place * LEADING + 0.95),
                font_size=self.size,
                font_weight="bold" if self.bold else None,
                text_anchor=None if anchor == "start" else anchor,
            )
            for place, line in enumerate(self.lines)
            if line
        )


def text_block(
    text: str, width: float, size: float, *, bold: bool = False, most: int | None = None
) -> TextBlock:
    """Return a text wrapped to a width."""
    return TextBlock(wrap(text, width, size, bold=bold, most=most), size, bold)
