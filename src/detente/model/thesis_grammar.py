"""Reading the test of a thesis from text, by a lark grammar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Final

from lark import Token, Transformer, v_args

from detente.errors import nearest
from detente.model.text_reader import TextReader
from detente.model.thesis import (
    RELATIONS,
    SINCE,
    STATUSES,
    At,
    Both,
    Denial,
    Either,
    Gains,
    Proposition,
    Relation,
    Stable,
    Status,
)


def _words(words: tuple[str, ...]) -> str:
    """Return the pattern of one of some words, which nothing continues."""
    return rf"/({'|'.join(sorted(words, reverse=True))})(?![\w.-])/"


_GRAMMAR = rf"""
?start: either
?either: both | either _OR both          -> either
?both: denial | both _AND denial         -> both
?denial: _NOT denial                     -> denial
       | placed
?placed: atom | placed _AT NAME          -> at
?atom: NAME RELATION NAME                -> relation
     | NAME STATUS                       -> status
     | NAME _GAINS _SINCE PERIOD         -> gains
     | _STABLE                           -> stable
     | "(" either ")"
RELATION: {_words(RELATIONS)}
STATUS: {_words(STATUSES)}
PERIOD: {_words(SINCE)}
_GAINS: {_words(("gains",))}
_SINCE: {_words(("since",))}
_STABLE.2: {_words(("stable",))}
_NOT.2: {_words(("not",))}
_AND: {_words(("and",))}
_OR: {_words(("or",))}
_AT: {_words(("at",))}
NAME: /[^\W\d][\w.-]*/
%import common.WS
%ignore WS
"""


@v_args(inline=True)
class _Build(Transformer[Token, Proposition]):
    """Turn the parse tree into a test."""

    def relation(self, actor: Token, relation: Token, other: Token) -> Proposition:
        return Relation(str(actor), str(relation), str(other))

    def status(self, actor: Token, status: Token) -> Proposition:
        return Status(str(actor), str(status))

    def gains(self, actor: Token, since: Token) -> Proposition:
        return Gains(str(actor), str(since))

    def stable(self) -> Proposition:
        return Stable()

    def at(self, part: Proposition, phase: Token) -> Proposition:
        return At(part, str(phase))

    def denial(self, part: Proposition) -> Proposition:
        return Denial(part)

    def both(self, left: Proposition, right: Proposition) -> Proposition:
        return Both(left, right)

    def either(self, left: Proposition, right: Proposition) -> Proposition:
        return Either(left, right)


def _mend(word: str, kinds: set[str]) -> str:
    """Offer what could stand in a word's place."""
    if "RELATION" in kinds:
        return f". {nearest(word, (*RELATIONS, *STATUSES, 'gains'))}"
    if "PERIOD" in kinds:
        return f". An actor gains since {' or since '.join(SINCE)}."
    if "_SINCE" in kinds:
        return ". Write 'gains since before' or 'gains since baseline'."
    if "NAME" in kinds:
        return ". The key of an actor or a phase, 'not', 'stable' or a parenthesis belongs here."
    return ". Join statements with and, or, not, parentheses and 'at PHASE'."


@dataclass(frozen=True, eq=False)
class _TestReader(TextReader[Proposition]):
    """Reads tests, and refuses one that sets somebody against itself."""

    def parse(self, text: str) -> Proposition:
        """Return the test that a text says."""
        test = super().parse(text)
        for atom, _phase in test.atoms():
            if isinstance(atom, Relation) and atom.actor == atom.other:
                same = f"{str(atom)!r} sets {atom.actor!r} against itself; name two actors"
                raise ValueError(same)
        return test


_READER: Final = _TestReader(
    noun="test",
    grammar=_GRAMMAR,
    build=_Build(),
    node=Proposition,
    example="one such as 'russia over us'",
    such_as="russia over us",
    mend=_mend,
    description="Statements such as 'A over B', 'A pays B', 'B held' or 'stable', "
    "joined by not, and, or, parentheses and 'at PHASE'.",
    examples=("russia over us", "not (kerry over russia or us harms russia)"),
)


@cache
def parse_thesis(text: str) -> Proposition:
    """Return the test that a text says.

    Parameters
    ----------
    text
        In the words of :mod:`detente.model.thesis`.

    Raises
    ------
    ValueError
        Where the text is no test; the message points at the place and offers the nearest word.

    Examples
    --------
    >>> str(parse_thesis("not ((russia over us)) or us pays russia at truce"))
    'not russia over us or us pays russia at truce'
    """
    return _READER.parse(text)


PropositionField = Annotated[Proposition, _READER]
"""A test as a field of a model: read from text and written as text."""
