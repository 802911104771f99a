"""What would follow from each doubt that flips something, in sentences."""

from __future__ import annotations

from typing import Final

from detente.analysis.assumptions.assumption import Effect, Pair
from detente.analysis.assumptions.assumptions import Assumptions
from detente.model import phrases
from detente.telling.findings import flips_clause

_DOUBTED: Final = {
    "drop": "without “{said}”",
    "reverse": "with the opposite of “{said}”",
    "turn": "with “{change}”",
}


def sentences(result: Assumptions) -> tuple[str, ...]:
    """Return what would follow from each doubt that flips something, the most telling first."""
    return tuple(
        sentence(result, effect) for one in result.key for effect in one.effects if effect.flips
    )


def sentence(result: Assumptions, effect: Effect | Pair) -> str:
    """Return what would follow from a doubt, or from two together."""
    doubts = effect.doubts if isinstance(effect, Pair) else (effect.doubt,)
    said = {one.belief.path: one.belief.says for one in result.assumptions}
    given = [_DOUBTED[one.act].format(said=said[one.path], change=one.change) for one in doubts]
    flipped = flips_clause(result.conflict, effect.flips, state="the state")
    return phrases.sentence(f"{phrases.listed(given)}, {flipped}")
