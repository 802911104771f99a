"""The words of a Gambit file: quoted texts, braces and numbers, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from detente.errors import CaseError, Problem

_WORD: Final = re.compile(
    r'(?P<space>[\s,]+)|"(?P<text>(?:[^"\\]|\\.)*)"|(?P<brace>[{}])'
    r"|(?P<number>[+-]?(?:[0-9]+/[0-9]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?))"
    r'(?=[\s,{}"]|$)|(?P<name>[A-Za-z]+)'
)


@dataclass(frozen=True)
class Token:
    """One word of a file, and where it stands, both counted from 1.

    ``kind`` is a text, a brace, a number, a name or the end.
    """

    kind: str
    text: str
    line: int
    column: int

    @property
    def value(self) -> Fraction:
        """Return the number that a word says, exactly."""
        return Fraction(self.text)


class Tokens:
    r"""The words of a file, taken one after another.

    >>> tokens = Tokens(r'NFG 1 R "A \"game\"" { 1/2 }')
    >>> [tokens.take().text for _ in range(6)]
    ['NFG', '1', 'R', 'A "game"', '{', '1/2']
    """

    def __init__(self, text: str, file: str = "") -> None:
        """Keep the words of a text."""
        self.file = file
        self._words = _words(text, file)
        self.next = next(self._words)

    def take(self, *wanted: str) -> Token:
        """Return the next word and go on; one of the kinds or words wanted, where any are given.

        Raises
        ------
        CaseError
            Where another word stands there.
        """
        word = self.next
        if wanted and word.kind not in wanted and word.text not in wanted:
            self.fault(word, f"{word.text or 'the end'!r} stands where {wanted[0]!r} should")
        if word.kind != "end":
            self.next = next(self._words)
        return word

    def fault(self, word: Token, what: str) -> None:
        """Raise what is wrong with a word.

        Raises
        ------
        CaseError
            Always.
        """
        mend = "Give the game as Gambit saves it"
        raise CaseError(Problem(what, mend, file=self.file, line=word.line, column=word.column))


def _words(text: str, file: str) -> Iterator[Token]:
    """Yield the words of a text, and then its end for ever."""
    place, line, start = 0, 1, 0
    while place < len(text):
        found = _WORD.match(text, place)
        if found is None:
            what = f"{text[place]!r} is no part of a game"
            mend = "Give the game as Gambit saves it"
            raise CaseError(Problem(what, mend, file=file, line=line, column=place - start + 1))
        kind = str(found.lastgroup)
        if kind != "space":
            said = found[kind] if kind != "text" else re.sub(r"\\(.)", r"\1", found["text"])
            yield Token(kind, said, line, place - start + 1)
        line += found[0].count("\n")
        if "\n" in found[0]:
            start = place + found[0].rindex("\n") + 1
        place = found.end()
    while True:
        yield Token("end", "", line, place - start + 1)
