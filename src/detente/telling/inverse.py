"""What would have to be preferred for a state to hold, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.concepts.registry import find_concept
from detente.analysis.inverse.inverse import Inverse
from detente.analysis.inverse.need import Requirement
from detente.model import phrases

_WAYS: Final = 3
"""So many ways to meet a requirement are told; the number of the others is."""


def sentences(result: Inverse) -> tuple[str, ...]:
    """Return what each actor would have to prefer, the least change, payments and concessions."""
    clauses = (*_needs(result), *_nearest(result), *_payments(result), *_concessions(result))
    return tuple(map(phrases.sentence, clauses))


def _needs(result: Inverse) -> Iterator[str]:
    """Yield what each actor that would leave has to prefer."""
    for actor, need in result.needs.items():
        if need.met:
            who = phrases.names(result.conflict, [actor])
            does = phrases.verb(result.conflict, actor, "already does", "already do")
            yield f"{who} {does} what it takes under {find_concept(result.concept).title}"
        for requirement in () if need.met else need.requirements:
            yield _requirement(result, actor, requirement)


def _requirement(result: Inverse, actor: str, requirement: Requirement) -> str:
    """Return one requirement: the state at least as good as one thing or another."""
    who = phrases.names(result.conflict, [actor])
    must = f"{who} must find the state at least as good as"
    ways = requirement.ways[:_WAYS]
    said = [phrases.listed([_state(result, code) for code in codes]) for codes in ways]
    text = f"{must} {phrases.listed(said, joined='or')}"
    rest = len(requirement.ways) - len(ways)
    return f"{text} (or one of {rest} other answers)" if rest else text


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


def _nearest(result: Inverse) -> Iterator[str]:
    """Yield who would have to rank how many states otherwise."""
    if not result.possible:
        yield "no preferences within the limits make the state hold"
    elif not result.changes:
        yield "the state holds as things are"
    for actor, changes in result.changes.items():
        who = phrases.names(result.conflict, [actor])
        most = max(abs(change.after - change.before) for change in changes)
        yield (
            f"it is enough for {who} to rank {_count(len(changes), 'state')} otherwise, "
            f"by {_count(most, 'rank')} at most"
        )


def _payments(result: Inverse) -> Iterator[str]:
    """Yield what each actor that would leave would have to be given."""
    for actor, payment in result.payments.items():
        who = phrases.names(result.conflict, [actor])
        worth = f"{_count(payment.steps, 'rank')}, {float(payment.share):.0%} of its range"
        yield f"{who} would stay for a payment worth {worth}"


def _concessions(result: Inverse) -> Iterator[str]:
    """Yield which single move to a state that holds costs its mover least."""
    if result.concessions and not all(need.met for need in result.needs.values()):
        cheapest = result.concessions[0]
        who = phrases.names(result.conflict, [cheapest.actor])
        does = phrases.improvement(result.conflict, result.state, cheapest.target)
        yield (
            f"the cheapest concession to a state that holds: {who} {does}, at a cost of "
            f"{float(cheapest.cost):.2f} of its percentile"
        )


def _count(number: int, what: str) -> str:
    """Return a number of things."""
    return f"{number} {what}{'' if number == 1 else 's'}"
