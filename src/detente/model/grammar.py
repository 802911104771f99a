"""Reading conditions from text, by a lark grammar."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Final

from lark import Token, Transformer, v_args

from detente.model.condition import And, AtLeast, Condition, If, Iff, Not, Or, Taken
from detente.model.text_reader import TextReader

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
SHARE.2: /(?:[0-9]{1,6}|all|most)(?=\s+of\s*\()/
NAME: /(?!(?:not|and|or|if|iff)(?![\w.-]))[^\W\d][\w-]*(?:\.[\w-]+)*/
%import common.WS
%ignore WS
"""


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
            raise ValueError(f"{least} of {len(parts)} is no share; write 1 to {len(parts)}")
        return AtLeast(least, parts)

    def iff(self, left: Condition, right: Condition) -> Condition:
        return Iff(left, right)


def _mend(_word: str, _kinds: set[str]) -> str:
    """Say how conditions are joined, wherever one cannot be read on."""
    return (
        "; join option names with not, and, or, if, iff and parentheses (if and iff do not chain)"
    )


_READER: Final = TextReader[Condition](
    noun="condition",
    grammar=_GRAMMAR,
    build=_Build(),
    node=Condition,
    example="an option name such as 'us.strike'",
    such_as="not us.strike",
    mend=_mend,
    description="Options joined by not, and, or, if, iff and parentheses; "
    "2 of (a.x, b.y, c.z), most of (...), all of (...).",
    examples=("russia.offensive iff allies.arm", "not us.strike"),
)


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
    return _READER.parse(text)


ConditionField = Annotated[Condition, _READER]
"""A condition as a field of a model: read from text and written as text."""
