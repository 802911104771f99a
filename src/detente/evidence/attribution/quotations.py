"""Quotations: where quoted words begin and end, whatever the marks, closed or not.

A paragraph that opens a quotation and does not close it goes on to its end, as newspapers print
a speech of several paragraphs; nested marks belong to the outer quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSERS = {
    "“": ("”",),
    "«": ("»",),
    "„": ("“", "”"),
    "‟": ("”",),
    "‘": ("’", "'"),
    "'": ("'", "’"),
    "``": ("''", '"'),
    "''": ("''", '"'),
    '"': ('"', "”"),
}
_PAIRED = frozenset({"“", "«", "„", "‟", "``"})
"""Marks that can only open."""
_SINGLE = frozenset({"‘", "'"})
"""Marks that also stand for an apostrophe."""
_MARK = re.compile(r"``|''|[“”«»„‟\"‘’']")


@dataclass(frozen=True)
class Quotation:
    """A quotation, marks included.

    Parameters
    ----------
    start, end
        Character offsets in the text that was searched, marks included.
    inner_start, inner_end
        The same without the marks.
    closed
        Whether a closing mark was found; if not, the quotation runs to the end.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in text order.

    >>> [text[q.start:q.end] for text in ['He said “no” twice.'] for q in quotations(text)]
    ['“no”']
    """
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Quotation]:
    """Yield each outermost quotation."""
    at = 0
    marks = list(_MARK.finditer(text))
    for i, mark in enumerate(marks):
        if mark.start() < at or not _opens(text, mark):
            continue
        end = _close(text, marks[i + 1 :], mark) or _close(text, marks[i + 1 :], mark, stray=True)
        if end is not None:
            at = end.end()
            yield Quotation(mark.start(), at, mark.end(), end.start())
        elif mark.group() not in _SINGLE and text[mark.end() :].strip():
            yield Quotation(mark.start(), len(text), mark.end(), len(text), closed=False)
            return


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Return whether a mark opens a quotation: it stands before a word and after none."""
    sign = mark.group()
    if sign not in _CLOSERS:
        return False
    before = text[mark.start() - 1 : mark.start()] if mark.start() else ""
    after = text[mark.end() : mark.end() + 1]
    if sign in _PAIRED:
        return bool(after)
    return (
        bool(after)
        and not after.isspace()
        and not (before.isalnum() or (before and before in ".,;!?%"))
    )


def _close(
    text: str, marks: list[re.Match[str]], opened: re.Match[str], *, stray: bool = False
) -> re.Match[str] | None:
    """Return the mark that closes a quotation, passing over nested ones; None if there is none.

    With ``stray``, a straight double mark may close one that a curled mark opened.
    """
    sign = opened.group()
    closers = ('"',) if stray and sign == "“" else () if stray else _CLOSERS[sign]
    depth = 0
    for mark in marks:
        if sign in _PAIRED and mark.group() == sign:
            depth += 1
        elif mark.group() in closers and _closes(text, mark, '"' if stray else sign):
            if not depth:
                return mark
            depth -= 1
    return None


def _closes(text: str, mark: re.Match[str], sign: str) -> bool:
    """Return whether a mark closes: a straight or single one has no word after it."""
    if sign in _PAIRED:
        return True
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return not after.isalnum() and not (sign in _SINGLE and before.isspace())
