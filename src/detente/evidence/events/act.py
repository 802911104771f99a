"""An act: what a verb or an event noun says was done, before anyone asks who did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Modality = Literal[
    "done",
    "refused",
    "pledged",
    "threatened",
    "demanded",
    "expected",
    "possible",
    "negated",
    "conditional",
]


@dataclass(frozen=True)
class Act:
    """What one predicate says.

    ``root`` and ``cameo`` code the whole ("agreed to withdraw" is AGREE), ``inner`` is the root of
    the act under the operators ("withdraw" is RETREAT), ``at`` the token of the outermost
    predicate, ``core`` that of the innermost, ``rule`` the lexicon entries that were used,
    ``weight`` how specific they are (0-1),
    ``parts`` the tokens of the acts that stand within this one.
    """

    root: str
    cameo: str
    inner: str
    modality: Modality
    at: int
    core: int
    rule: str
    weight: float
    parts: tuple[int, ...] = ()
