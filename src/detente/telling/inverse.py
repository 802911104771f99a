"""What would have to be true for a state to hold, in sentences: a few conditions, each readable."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.inverse.inverse import Inverse
from detente.model import phrases


def sentences(result: Inverse) -> tuple[str, ...]:
    """Return what would have to be preferred by whom, who stays anyway, and what else would do.

    No more than five conditions are told; that there are others is said.
    """
    if result.holds:
        return ("The state holds as things are.",)
    clauses = (*_conditions(result), *_staying(result), *_limits(result), *_concession(result))
    return tuple(map(phrases.sentence, clauses))


def _conditions(result: Inverse) -> Iterator[str]:
    """Yield what each actor that would leave would have to prefer, the furthest from it first."""
    for one in result.conditions:
        who = phrases.names(result.conflict, [one.actor])
        yield (
            f"{who} would have to find the state at least as good as {_state(result, one.at_least)}"
        )
    rest = len(result.payments) - len(result.conditions)
    if rest:
        yield "others would have to like it better too, each in its own way"
    if not result.payments_hold:
        yield "all this together would still not do: with it, other answers would count"


def _staying(result: Inverse) -> Iterator[str]:
    """Yield who would stay as things are."""
    staying = [actor for actor, need in result.needs.items() if need.met]
    if staying:
        yield f"{phrases.names(result.conflict, staying)} would stay as things are"


def _limits(result: Inverse) -> Iterator[str]:
    """Yield that nothing within the limits would do."""
    if not result.possible:
        yield "no preferences within the limits make the state hold"


def _concession(result: Inverse) -> Iterator[str]:
    """Yield which single move to a state that holds costs its mover least."""
    if result.concessions:
        cheapest = result.concessions[0]
        who = phrases.names(result.conflict, [cheapest.actor])
        does = phrases.improvement(result.conflict, result.state, cheapest.target)
        yield f"a state that holds is one move away, and this costs its mover least: {who} {does}"


def _state(result: Inverse, code: int) -> str:
    """Return a state by what everybody does otherwise than in the one in question."""
    conflict = result.conflict
    if conflict.graph is not None:
        return f"“{phrases.state(conflict, code)}”"
    parts = []
    for actor in conflict.actors:
        own = sum(conflict.bits[name] for name in conflict.owned(actor))
        moved = result.state ^ (result.state ^ code) & own
        if moved != result.state:
            does = phrases.move(conflict, result.state, moved)
            parts.append(f"{phrases.names(conflict, [actor])} {does}")
    return f"“{phrases.listed(parts)}”"
