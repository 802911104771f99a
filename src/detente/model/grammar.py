"""Reading conditions from text, by a lark grammar."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from lark import Lark, Token, Transformer, UnexpectedInput, v_args
from lark.exceptions import VisitError
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from detente.model.condition import And, AtLeast, Condition, If, Iff, Not, Or, Taken

MAX_DEPTH = 150
"""Conditions nested more deeply than this are refused; a chain of ``and`` counts each link."""

_GRAMMAR = r"""
?start: iff
?iff: given | given "iff" given
?given: either | either "if" either   -> given
?either: both | either "or" both      -> either
?both: negation | both "and" negation -> both
?negation: "not" negation -> negation
         | NAME           -> taken
         | SHARE "of" "(" iff ("," iff)* ")" -> several
         | "(" iff ")"
SHARE.2: /(?:\d+|all|most)(?=\s+of\s*\()/
NAME: /(?!(?:not|and|or|if|iff)(?![\w.-]))[^\W\d][\w-]*(?:\.[\w-]+)*/
%import common.WS
%ignore WS
"""


class _Share(ValueError):
    """More parts are asked for than there are, or none."""


@v_args(inline=True)
class _Build(Transformer[Token, Condition]):
    """Turn the parse tree into condition nodes."""

    def taken(self, name: Token) -> Condition:
        return Taken(str(name))

    def negation(self, part: Condition) -> Condition:
        return Not(part)

    def both(self, left: Condition, right: Condition) -> Condition:
        return And(left, right)

    def either(self, left: Condition, right: Condition) -> Condition:
        return Or(left, right)

    def given(self, left: Condition, right: Condition) -> Condition:
        return If(left, right)

    def several(self, share: Token, *parts: Condition) -> Condition:
        shares = {"all": len(parts), "most": len(parts) // 2 + 1}
        least = shares[share] if share in shares else int(share)
        if not 1 <= least <= len(parts):
            raise _Share(f"{least} of {len(parts)} is no share; write 1 to {len(parts)}")
        return AtLeast(least, parts)

    def iff(self, left: Condition, right: Condition) -> Condition:
        return Iff(left, right)


@cache
def _parser() -> Lark:
    """Build the parser once, when the first condition is read."""
    return Lark(_GRAMMAR, parser="lalr", maybe_placeholders=False)


@cache
def parse(text: str) -> Condition:
    """Return the condition that a text says.

    Parameters
    ----------
    text
        Option names joined by ``not and or if iff`` and parentheses; ``2 of (...)``.

    Raises
    ------
    ValueError
        Where the text is not a condition; the message points at the place.

    Examples
    --------
    >>> str(parse("a.x if (b.y and not c.z)"))
    'a.x if b.y and not c.z'
    """
    try:
        condition = _Build().transform(_parser().parse(text))
    except UnexpectedInput as fault:
        raise ValueError(_explain(text, fault)) from None
    except (RecursionError, VisitError) as fault:
        cause = getattr(fault, "orig_exc", None)
        if isinstance(cause, _Share):
            raise ValueError(str(cause)) from None
        condition = None
    if condition is None or nesting(condition) > MAX_DEPTH:
        raise ValueError(f"the condition is nested more than {MAX_DEPTH} deep; split it")
    return condition


def nesting(tree: object) -> int:
    """Return how many parts of a tree stand within each other, without recursion.

    >>> nesting(parse("not (a or b)"))
    3
    """
    depth, layer = 0, [tree]
    while layer:
        depth += 1
        nested = [getattr(each, name, None) for each in layer for name in ("part", "left", "right")]
        listed = [part for each in layer if isinstance(each, AtLeast) for part in each.parts]
        layer = [*(each for each in nested if each is not None), *listed]
    return depth


def _explain(text: str, fault: UnexpectedInput) -> str:
    """Say where a text stops being a condition, and what would help."""
    if not text.strip():
        return "the condition is empty; write an option name such as 'us.strike'"
    token = getattr(fault, "token", None)
    at = fault.pos_in_stream
    if at is None or (token is not None and token.type == "$END"):
        return f"the condition {text!r} stops too early; finish it or close its parenthesis"
    word = text[at:].split()[0]
    return (
        f"cannot read {word!r} at character {at + 1} of the condition {text!r}; join option names "
        "with not, and, or, if, iff and parentheses (if and iff do not chain)"
    )


class _AsText:
    """Tells pydantic to read a condition from text and to write it as text."""

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
        """Describe a condition as text."""
        return {
            "type": "string",
            "description": "Options joined by not, and, or, if, iff and parentheses; "
            "2 of (a.x, b.y, c.z), most of (...), all of (...).",
            "examples": ["russia.offensive iff allies.arm", "not us.strike"],
        }


def _read(value: object) -> Condition:
    """Return a condition, reading it from text where needed."""
    if isinstance(value, Condition):
        return value
    if isinstance(value, str):
        return parse(value)
    raise ValueError(f"a condition is text such as 'not us.strike', not {value!r}")


ConditionField = Annotated[Condition, _AsText]
"""A condition as a field of a model: read from text and written as text."""
