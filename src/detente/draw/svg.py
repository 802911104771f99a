"""SVG elements as values: built as a tree, escaped once, written the same way every time."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

FONT: Final = "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif"
"""Fonts that systems bring along; nothing is fetched."""

INK: Final = "#1a1a1a"
"""The colour of all text: 17 to 1 against white."""

PAPER: Final = "#ffffff"
"""The colour of what a drawing stands on."""

_SPACE: Final = "http://www.w3.org/2000/svg"

_UNWANTED = re.compile(
    # Control characters and lone surrogates, which XML forbids, and marks that would reverse or
    # isolate the text around them.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True)
class Node:
    """One element: its name, its attributes in writing order, its children."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node | str, ...] = ()

    def __str__(self) -> str:
        """Return the element as XML; elements stand on lines of their own, text stays inline."""
        head = "".join(f' {key}="{quoted(value)}"' for key, value in self.attributes)
        if not self.children:
            return f"<{self.name}{head}/>"
        if any(isinstance(child, str) for child in self.children):
            inside = "".join(
                escape(clean(child)) if isinstance(child, str) else str(child)
                for child in self.children
            )
        else:
            inside = "\n" + "\n".join(str(child) for child in self.children) + "\n"
        return f"<{self.name}{head}>{inside}</{self.name}>"


def node(name: str, *children: Node | str, **attributes: str | float | None) -> Node:
    """Return an element; ``stroke_width=2`` becomes ``stroke-width="2"``, ``None`` is left out.

    >>> str(node("circle", r=2.50, class_="actor"))
    '<circle r="2.5" class="actor"/>'
    """
    kept = tuple(
        (key.rstrip("_").replace("_", "-"), value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
        if value is not None
    )
    return Node(name, kept, children)


def number(value: float) -> str:
    """Return a number with at most two decimals and nothing superfluous.

    >>> [number(value) for value in (2.0, 0.126, -0.001)]
    ['2', '0.13', '0']
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def clean(text: str) -> str:
    """Return a text without characters that XML forbids or that turn the text around them."""
    return _UNWANTED.sub("", text)


def quoted(value: str) -> str:
    """Return a text as it may stand between double quotes."""
    return escape(clean(value), {'"': "&quot;", "\n": "&#10;"})


def rule(left: float, right: float, y: float, colour: str) -> Node:
    """Return a thin horizontal line."""
    return node("line", x1=left, x2=right, y1=y, y2=y, stroke=colour)


def document(*, width: float, height: float, title: str, desc: str, body: tuple[Node, ...]) -> str:
    """Return a whole SVG document that scales with its container and says what it shows.

    Parameters
    ----------
    width, height
        Size of the drawing in its own units; the document itself takes its container's width.
    title, desc
        What the picture is and what can be seen in it, for those who cannot see it.
    """
    mark = hashlib.sha256("\x00".join((title, desc, number(width))).encode("utf-8", "replace"))
    name = f"p{mark.hexdigest()[:10]}"
    root = node(
        "svg",
        node("title", title, id=f"{name}-title"),
        node("desc", desc, id=f"{name}-desc"),
        node("rect", class_="paper", width=width, height=height, fill=PAPER),
        *body,
        xmlns=_SPACE,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width="100%",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONT,
        fill=INK,
    )
    return f"{root}\n"


def inline(svg: str) -> str:
    """Return a document as it may stand in a page of HTML, which knows the names of SVG.

    >>> inline(document(width=1, height=1, title="t", desc="d", body=()))[:22]
    '<svg viewBox="0 0 1 1"'
    """
    return svg.replace(f' xmlns="{_SPACE}"', "", 1)
