"""What is said of a finding: a headline, what stands below it, and lines to take away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from detente.model import phrases

LINE_LENGTH: Final = 140
"""The most characters that a line of the bottom line may have."""


@dataclass(frozen=True)
class Statement:
    """A finding in plain words.

    Parameters
    ----------
    headline
        The finding in one sentence.
    details
        What else is to be said of it; may be empty.
    lines
        The finding as a clause for the bottom line, from long to short, to which its *if* and its
        weak link are added; none for one that does not belong there.
    """

    headline: str
    details: str = ""
    lines: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """Return all that is said.

        >>> Statement("The guns fall silent.", "Nobody fires.").sentence
        'The guns fall silent. Nobody fires.'
        """
        return " ".join(part for part in (self.headline, self.details) if part)


def sentences(*clauses: str) -> str:
    """Return clauses as sentences in a row, empty ones left out.

    >>> sentences("the guns fall silent", "", "nobody fires")
    'The guns fall silent. Nobody fires.'
    """
    return " ".join(phrases.sentence(one) for one in clauses if one)


def bottom_line(lines: Iterable[str], tail: str, weak: Sequence[str]) -> str:
    """Return the first of some lines that is short enough with its *if* and its weak link.

    Parameters
    ----------
    lines
        Clauses, from long to short.
    tail
        In which versions it holds, with the comma or colon before it; may be empty.
    weak
        The weak link as a clause, from long to short.

    Returns
    -------
    At most :data:`LINE_LENGTH` characters; nothing where no line is short enough.

    Examples
    --------
    >>> bottom_line(["the guns fall " * 12, "the guns fall"], ": most versions", ["one reporter"])
    'The guns fall: most versions. Weak link: one reporter.'
    """
    told = (
        f"{phrases.sentence(_ended(line, tail))} {link_sentence(link)}"
        for line in lines
        for link in weak
    )
    return next((one for one in told if len(one) <= LINE_LENGTH), "")


def _ended(line: str, tail: str) -> str:
    """Return a line with its end; a count stands in brackets where there is a colon already."""
    if tail.startswith(": ") and (":" in line or ". " in line):
        return f"{line} ({tail.removeprefix(': ')})"
    return f"{line}{tail}"


def link_sentence(weak: str) -> str:
    """Return a weak link as a sentence; that there is none but logic stands by itself.

    >>> link_sentence("one reporter"), link_sentence("logic, not evidence")
    ('Weak link: one reporter.', 'Logic, not evidence.')
    """
    return phrases.sentence(weak if weak in _ALONE else f"weak link: {weak}")


_ALONE: Final = ("logic, not evidence", "our inference")
"""What says by itself what a judgement rests on."""


def uncapitalised(text: str) -> str:
    """Return a text without the capital of its first word, where that is an everyday word.

    >>> uncapitalised("The guns fall silent")
    'the guns fall silent'
    >>> uncapitalised("Russia bombs")
    'Russia bombs'
    """
    everyday = text.partition(" ")[0] in _EVERYDAY
    return text[0].lower() + text[1:] if everyday else text


_EVERYDAY: Final = frozenset({"The", "It", "A", "An", "No", "Nobody"})
