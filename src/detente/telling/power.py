"""What levers win and lose, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.power import Power
from detente.model import phrases
from detente.model.condition import Taken
from detente.model.conflict import Conflict

_MOST_STATES: Final = 3
"""As many states are told of at most."""


def sentences(result: Power) -> tuple[str, ...]:
    """Return what the levers win and lose for each concept, or that they change nothing."""
    conflict = result.conflict
    used = phrases.listed([phrases.condition(conflict, Taken(one)) for one in result.levers])
    lines = []
    for concept, won in result.won.items():
        outcomes = (won, "can hold"), (result.lost[concept], "can hold no longer")
        clauses = [f"{_states(conflict, codes)} {holds}" for codes, holds in outcomes if codes]
        if clauses:
            lines.append(
                f"Under {heading(concept)}, if it can be that {used}: {'; '.join(clauses)}."
            )
    return tuple(lines) or (f"That {used} would make no difference to what can hold.",)


def _states(conflict: Conflict, codes: Sequence[int]) -> str:
    """Return the first few of some states, and how many more there are."""
    states = [f"“{phrases.state(conflict, code)}”" for code in codes[:_MOST_STATES]]
    more = len(codes) - len(states)
    return phrases.listed([*states, f"{more} more"] if more else states)
