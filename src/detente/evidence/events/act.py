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

    Parameters
    ----------
    root, cameo
        The code of the whole: "agreed to withdraw" is AGREE.
    inner
        The root of the act under the operators: "withdraw" is RETREAT.
    modality
        How far it is a fact.
    at, core
        The tokens of the outermost and of the innermost predicate.
    rule, weight
        The lexicon entries that were used, and how specific they are (0-1).
    parts
        The tokens of the acts that stand within this one.
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

    @property
    def within(self) -> tuple[int, ...]:
        """Return the tokens of the act and of the acts within it."""
        return (*self.parts, self.at, self.core)
