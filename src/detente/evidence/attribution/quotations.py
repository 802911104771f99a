"""Quotations: where quoted words begin and end, whatever the marks, closed or not.

A paragraph that opens a quotation and does not close it goes on to its end, as newspapers print
a speech of several paragraphs; nested marks belong to the outer quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.evidence.english.speech import INTRODUCING, SAID_AFTER
from detente.evidence.structure.spans import Offsets

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
_NESTED = " ’'”\"\u00a0"
"""What may stand between the stop of quoted speech and its closing mark."""
_FEWEST_FRESH, _FEWEST_WITHIN = 4, 5
"""Words of quoted speech that begins like a sentence, and of speech within the writer's clause:
scare quotes have up to three words."""
_MOSTLY = 0.9
"""Share of a paragraph that is quoted where the paragraph is free speech."""


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

    def moved(self, base: int) -> Quotation:
        """Return the quotation with its offsets counted from a place ``base`` before them.

        >>> Quotation(0, 4, 1, 3).moved(10).inner_end
        13
        """
        inner = (self.inner_start + base, self.inner_end + base)
        return Quotation(self.start + base, self.end + base, *inner, self.closed)

    def stop(self, text: str) -> str:
        """Return the stop before the closing mark, nested marks aside; empty where there is none.

        >>> Quotation(0, 5, 1, 4).stop("“Go!” he said")
        '!'
        """
        last = text[self.inner_start : self.inner_end].rstrip(_NESTED)[-1:]
        return last if last in ",.!?…-—" else ""


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a paragraph, in text order.

    >>> [text[q.start:q.end] for text in ['He said “no” twice.'] for q in quotations(text)]
    ['“no”']
    """
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Quotation]:
    """Yield each outermost quotation."""
    place = 0
    marks = list(_MARK.finditer(text))
    for i, mark in enumerate(marks):
        if mark.start() < place or not _opens(text, mark):
            continue
        end = _close(text, marks[i + 1 :], mark) or _close(text, marks[i + 1 :], mark, stray=True)
        if end is not None:
            place = end.end()
            yield Quotation(mark.start(), place, mark.end(), end.start())
        elif mark.group() not in _SINGLE and text[mark.end() :].strip():
            said = SAID_AFTER.search(text, mark.end())
            if said is not None:  # its mark is missing: what follows tells who speaks
                place = said.start("stop") + 1
                yield Quotation(mark.start(), place, mark.end(), place)
                continue
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
    within_word = before.isalnum() or (before and before in ".,;!?%")
    return bool(after) and not after.isspace() and not within_word


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


def is_speech(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a clause of its own, not words within the writer's clause.

    It is when it begins like a sentence (capital, or after a stop, comma or colon) and has four
    words or more, or ends with its own stop.

    >>> text = "He said: “We will go now.” It was a “final” word."
    >>> [is_speech(text, quotation) for quotation in quotations(text)]
    [True, False]
    """
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not inner:
        return False
    before, stop = text[: quotation.start].rstrip(), inner.rstrip(_NESTED)[-1:]
    words, stopped = len(inner.split()), stop in tuple(",.!?…")
    first = inner.lstrip("“‘\"'([…. ")[:1]
    if not before or before[-1] in ',.:;!?…—–-―”"’)':
        if first.islower() and before[-1:] == ",":
            return stopped or text[quotation.end : quotation.end + 1] in tuple(".,;")
        return words >= _FEWEST_FRESH or stopped
    closed = stop in tuple(".!?")
    introduced = before.rsplit(None, 1)[-1].lower() in INTRODUCING
    return first.isupper() and (words >= _FEWEST_WITHIN or closed) and not introduced


def free_speech(text: str) -> Offsets | None:
    """Return the quotation that a paragraph opens with and is mostly made of, else None.

    >>> free_speech("“We go and we stay gone.”"), free_speech("“No,” he said at last.")
    ((0, 25), None)
    """
    if text[:1] not in '“"':
        return None
    spoken: Sequence[Quotation] = quotations(text)
    length = sum(q.end - q.start for q in spoken)
    if not spoken or spoken[0].start or length < _MOSTLY * len(text):
        return None
    return 0, spoken[-1].end
