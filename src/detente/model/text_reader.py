"""A little language read from text by a lark grammar, with its faults told in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Generic, TypeVar, cast

from lark import Lark, Token, Transformer, UnexpectedInput
from lark.exceptions import VisitError
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

MAX_DEPTH: Final = 150
"""Parts nested more deeply than this are refused; a chain of ``and`` counts each link. lark and the
conditions themselves recurse some five calls a level, and Python allows a thousand."""

Node = TypeVar("Node")


@dataclass(frozen=True, eq=False)
class TextReader(Generic[Node]):
    """How one language is read.

    Parameters
    ----------
    noun
        What a text in it is called: ``condition``.
    grammar, build
        The grammar, and what turns a parse tree into a value.
    node
        The class of the values.
    example
        What to write where the text is empty, as a clause.
    such_as
        A text that is one.
    mend
        From the word at which a text cannot be read on, and the kinds of words that could stand
        there, to what would help.
    description, examples
        Of the JSON schema.
    """

    noun: str
    grammar: str
    build: Transformer[Token, Node]
    node: type[object]
    example: str
    such_as: str
    mend: Callable[[str, set[str]], str]
    description: str
    examples: Sequence[str]

    @cached_property
    def _parser(self) -> Lark:
        """Build the parser once, when the first text is read."""
        return Lark(self.grammar, parser="lalr", maybe_placeholders=False)

    def parse(self, text: str) -> Node:
        """Return what a text says.

        Raises
        ------
        ValueError
            Where it is not in the language; the message points at the place.
        """
        try:
            found = self.build.transform(self._parser.parse(text))
        except UnexpectedInput as fault:
            raise ValueError(self._explained(text, fault)) from None
        except (RecursionError, VisitError) as fault:
            cause = getattr(fault, "orig_exc", None)
            if isinstance(cause, ValueError):
                raise ValueError(str(cause)) from None
            found = None
        if found is None or nesting(found) > MAX_DEPTH:
            raise ValueError(f"the {self.noun} is nested more than {MAX_DEPTH} deep; split it")
        return found

    def _explained(self, text: str, fault: UnexpectedInput) -> str:
        """Say where a text cannot be read on, and what would help."""
        if not text.strip():
            return f"the {self.noun} is empty; write {self.example}"
        token, at = getattr(fault, "token", None), fault.pos_in_stream
        if at is None or (token is not None and token.type == "$END"):
            stops = f"the {self.noun} {text!r} stops too early"
            return f"{stops}; finish it or close its parenthesis"
        word = (text[at:].split(maxsplit=1) or [text[at]])[0]
        where = f"cannot read {word!r} at character {at + 1} of the {self.noun} {text!r}"
        return f"{where}{self.mend(word.strip('()'), _expected(fault))}"

    def read(self, value: object) -> Node:
        """Return a value, reading it from text where needed."""
        if isinstance(value, self.node):
            return cast("Node", value)
        if isinstance(value, str):
            return self.parse(value)
        raise ValueError(f"a {self.noun} is text such as {self.such_as!r}, not {value!r}")

    def __get_pydantic_core_schema__(
        self, _source: type[Any], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate from text, serialise to text."""
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe a value as text."""
        return {
            "type": "string",
            "description": self.description,
            "examples": list(self.examples),
        }


def nesting(tree: object) -> int:
    """Return how many parts of a tree stand within each other, without recursion.

    >>> from detente.model.condition import Not, Or, Taken
    >>> nesting(Not(Or(Taken("a.x"), Taken("b.y"))))
    3
    """
    depth, layer = 0, [tree]
    while layer:
        depth += 1
        nested = [getattr(each, name, None) for each in layer for name in ("part", "left", "right")]
        listed = [part for each in layer for part in getattr(each, "parts", ())]
        layer = [*(each for each in nested if each is not None), *listed]
    return depth


def _expected(fault: UnexpectedInput) -> set[str]:
    """Return the kinds of words that could stand where the fault is."""
    kinds = getattr(fault, "accepts", None) or getattr(fault, "expected", None)
    return set(kinds or getattr(fault, "allowed", None) or ())
