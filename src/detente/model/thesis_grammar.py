"""Reading the test of a thesis from text, by a lark grammar."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from lark import Lark, Token, Transformer, UnexpectedInput, v_args
from lark.exceptions import VisitError
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from detente.errors import nearest
from detente.model.grammar import MAX_DEPTH, nesting
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


@cache
def _parser() -> Lark:
    """Build the parser once, when the first test is read."""
    return Lark(_GRAMMAR, parser="lalr", maybe_placeholders=False)


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
    try:
        test = _Build().transform(_parser().parse(text))
    except UnexpectedInput as fault:
        raise ValueError(_explained(text, fault)) from None
    except (RecursionError, VisitError):
        test = None
    if test is None or nesting(test) > MAX_DEPTH:
        raise ValueError(f"the test is nested more than {MAX_DEPTH} deep; split it")
    for atom, _phase in test.atoms():
        if isinstance(atom, Relation) and atom.actor == atom.other:
            raise ValueError(f"{str(atom)!r} sets {atom.actor!r} against itself; name two actors")
    return test


def _explained(text: str, fault: UnexpectedInput) -> str:
    """Say where a text stops being a test, and what would help."""
    if not text.strip():
        return "the test is empty; write one such as 'russia over us'"
    token = getattr(fault, "token", None)
    place = fault.pos_in_stream
    if place is None or (token is not None and token.type == "$END"):
        return f"the test {text!r} stops too early; finish it or close its parenthesis"
    word = text[place:].split()[0]
    where = f"cannot read {word!r} at character {place + 1} of the test {text!r}"
    return f"{where}. {_mend(word.strip('()'), _expected(fault))}"


def _expected(fault: UnexpectedInput) -> set[str]:
    """Return the kinds of words that could stand where the fault is."""
    kinds = getattr(fault, "accepts", None) or getattr(fault, "expected", None)
    return set(kinds or getattr(fault, "allowed", None) or ())


def _mend(word: str, kinds: set[str]) -> str:
    """Offer what could stand in a word's place."""
    if "RELATION" in kinds:
        return nearest(word, (*RELATIONS, *STATUSES, "gains"))
    if "PERIOD" in kinds:
        return f"An actor gains since {' or since '.join(SINCE)}."
    if "_SINCE" in kinds:
        return "Write 'gains since before' or 'gains since baseline'."
    if "NAME" in kinds:
        return "The key of an actor or a phase, 'not', 'stable' or a parenthesis belongs here."
    return "Join statements with and, or, not, parentheses and 'at PHASE'."


class _AsText:
    """Tells pydantic to read a test from text and to write it as text."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: type[Any], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate from text, serialise to text."""
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe a test as text."""
        return {
            "type": "string",
            "description": "Statements such as 'A over B', 'A pays B', 'B held' or 'stable', "
            "joined by not, and, or, parentheses and 'at PHASE'.",
            "examples": ["russia over us", "not (kerry over russia or us harms russia)"],
        }


def _read(value: object) -> Proposition:
    """Return a test, reading it from text where needed."""
    if isinstance(value, Proposition):
        return value
    if isinstance(value, str):
        return parse_thesis(value)
    raise ValueError(f"a test is text such as 'russia over us', not {value!r}")


PropositionField = Annotated[Proposition, _AsText]
"""A test as a field of a model: read from text and written as text."""
