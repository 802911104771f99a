"""Pages of a printed text as running text: no running heads, lines joined, hyphens mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from detente.evidence.english.layout import HYPHENATED, PAGE_NUMBER
from detente.evidence.structure.paragraphs import paragraphs

_EDGE = 2
"""Lines at the head and at the foot of a page that may belong to the page."""


def running_text(pages: Sequence[str]) -> str:
    r"""Return the text of pages as paragraphs that a blank line parts.

    A line at the edge of a page that stands on another too, but for its numbers, is left out.

    >>> running_text(["Kerr's Weekly 1\nIt was a day without a single word of a trea-\nty.", ""])
    "Kerr's Weekly 1\n\nIt was a day without a single word of a treaty."
    """
    lines = [[line.rstrip() for line in page.splitlines()] for page in pages]
    edges = Counter(_bare(page[n]) for page in lines for n in set(_edges(page)))
    kept = [list(_without_edges(page, edges)) for page in lines]
    text = "\n".join(line for page in kept for line in page)
    return "\n\n".join(_mended(text[start:end], text) for start, end in paragraphs(text))


def _bare(line: str) -> str:
    """Return a line without its numbers and blanks."""
    return re.sub(r"[\d\s]+", " ", line).strip().lower()


def _edges(page: Sequence[str]) -> Iterator[int]:
    """Yield which lines stand at the head or at the foot of a page, blank ones passed over."""
    worded = [n for n, line in enumerate(page) if line.strip()]
    yield from (*worded[:_EDGE], *worded[-_EDGE:])


def _without_edges(page: Sequence[str], edges: Counter[str]) -> Iterator[str]:
    """Yield the lines of a page that are no running head, foot or number."""
    edge = set(_edges(page))
    for n, line in enumerate(page):
        runs = edges[_bare(line)] > 1 or PAGE_NUMBER.fullmatch(line.strip())
        if n not in edge or not runs:
            yield line


def _mended(paragraph: str, text: str) -> str:
    """Return a paragraph on one line, the words that a line's end broke put together again."""

    def word(match: re.Match[str]) -> str:
        first, second = match.groups()
        hyphenated = f"{first}-{second}"
        kept = first.lower() in HYPHENATED or hyphenated in text
        return hyphenated if kept else first + second

    mended = re.sub(r"\b(\w+)-\s*\n\s*([a-z]\w*)", word, paragraph)
    return re.sub(r"\s+", " ", mended)
