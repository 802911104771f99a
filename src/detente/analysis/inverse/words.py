"""What would have to be preferred for a state to hold, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.analysis.concepts.registry import find_concept
from detente.analysis.inverse.need import Requirement
from detente.model import phrases

if TYPE_CHECKING:
    from detente.analysis.inverse.result import Inverse

_WAYS = 3
"""So many ways to meet a requirement are told; the number of the others is."""


def sentences(result: Inverse) -> tuple[str, ...]:
    """Return what each actor would have to prefer, the least change, payments and concessions."""
    return (
        *_needs(result),
        *_nearest(result),
        *_payments(result),
        *_concessions(result),
    )


def _needs(result: Inverse) -> Iterator[str]:
    """Say what each actor that would leave has to prefer."""
    for actor, one in result.needs.items():
        who = phrases.names(result.conflict, [actor])
        if one.met:
            does = phrases.verb(result.conflict, actor, "already does", "already do")
            yield phrases.sentence(
                f"{who} {does} what it takes under {find_concept(result.concept).title}"
            )
            continue
        for each in one.requirements:
            yield phrases.sentence(_requirement(result, actor, each))


def _requirement(result: Inverse, actor: str, each: Requirement) -> str:
    """Say one requirement: the state at least as good as one thing or another."""
    who = phrases.names(result.conflict, [actor])
    must = f"{who} must find the state at least as good as"
    said = [phrases.listed([_state(result, code) for code in way]) for way in each.ways[:_WAYS]]
    text = f"{must} {phrases.listed(said, joined='or')}"
    rest = len(each.ways) - _WAYS
    return f"{text} (or one of {rest} other answers)" if rest > 0 else text


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
    """Say who would have to rank how many states otherwise."""
    if not result.possible:
        yield "No preferences within the limits make the state hold."
        return
    for actor, moved in result.changes.items():
        who = phrases.names(result.conflict, [actor])
        count = f"{len(moved)} state{'' if len(moved) == 1 else 's'}"
        most = max(abs(one.after - one.before) for one in moved)
        ranks = f"{most} rank{'' if most == 1 else 's'}"
        text = f"it is enough for {who} to rank {count} otherwise, by {ranks} at most"
        yield phrases.sentence(text)
    if not result.changes:
        yield "The state holds as things are."


def _payments(result: Inverse) -> Iterator[str]:
    """Say what each actor that would leave would have to be given."""
    for actor, one in result.payments.items():
        who = phrases.names(result.conflict, [actor])
        steps = f"{one.steps} rank{'' if one.steps == 1 else 's'}"
        text = f"{who} would stay for a payment worth {steps}, {float(one.share):.0%} of its range"
        yield phrases.sentence(text)


def _concessions(result: Inverse) -> Iterator[str]:
    """Say which single move to a state that holds costs its mover least."""
    if result.concessions and not all(one.met for one in result.needs.values()):
        one = result.concessions[0]
        actor = result.graph.actors[one.actor]
        who = phrases.names(result.conflict, [actor])
        does = phrases.move(result.conflict, result.state, one.target)
        yield phrases.sentence(
            f"the cheapest concession to a state that holds: {who} {does}, at a cost of "
            f"{float(one.cost):.2f} of its percentile"
        )
