"""How an actor orders the states, in sentences and in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.analysis.ranking.marks import Mark
from detente.analysis.ranking.rank import Between, Ranking, Tell
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.grammar import parse

_SPELT: Final = 2
"""So many states of a tier are told in words; of more, the codes."""

_CODES: Final = 12
"""So many codes are listed; of more, how many."""


def sentences(result: Ranking) -> tuple[str, ...]:
    """Return why one state is better than another, if that was asked; else the whole order."""
    if result.whys:
        return tuple(_why(result, one) for one in result.whys)
    return (summary(result), *(phrases.sentence(". ".join(part)) for part in tiers(result)))


def lines(result: Ranking) -> tuple[str, ...]:
    """Return the same a line each: a tier, then what puts it above the next."""
    if result.whys:
        return sentences(result)
    below = (
        f"   {line}" if place else line for part in tiers(result) for place, line in enumerate(part)
    )
    return (summary(result), *below)


def summary(result: Ranking) -> str:
    """Return how many states an actor orders in how many tiers."""
    who = phrases.names(result.conflict, [result.actor])
    orders = phrases.verb(result.conflict, result.actor, "orders", "order")
    states = sum(map(len, result.tiers))
    return f"{phrases.sentence(f'{who} {orders} {states} states in {_tiers(result)}, best first')}"


def _tiers(result: Ranking) -> str:
    """Return how many tiers there are."""
    return f"{len(result.tiers)} tier{'' if len(result.tiers) == 1 else 's'}"


def tiers(result: Ranking) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each tier: its states, their names, and what puts it above the next."""
    for place, codes in enumerate(result.tiers):
        named = phrases.listed([mark(one) for one in result.marks if one.state in codes] or [""])
        head = f"{place + 1}. {_states(result.conflict, codes)}{f' ({named})' if named else ''}"
        tells = result.tells[place : place + 1]
        yield head, *(f"Better than the next: {told(result, one)}" for one in tells)


def mark(one: Mark) -> str:
    """Return what a state is called.

    >>> mark(Mark("proposal", "haig-1", 3)), mark(Mark("status quo", "truce", 0))
    ("the proposal 'haig-1'", 'what stands')
    """
    names = {"status quo": "what stands", "baseline": "what counts as normal"}
    return names.get(one.kind) or f"the {one.kind} {one.name!r}"


def _states(conflict: Conflict, codes: Sequence[int]) -> str:
    """Return the states of a tier: a few in words, many by their codes."""
    if len(codes) <= _SPELT:
        return " / ".join(f"{code}: {phrases.state(conflict, code)}" for code in codes)
    more = f", … ({len(codes)} in all)" if len(codes) > _CODES else ""
    return f"{len(codes)} states: {', '.join(map(str, codes[:_CODES]))}{more}"


def told(result: Ranking, tell: Tell) -> str:
    """Return what puts one tier above another, with the belief that says it."""
    if tell.want:
        return f"{phrases.condition(result.conflict, parse(tell.want))} [{tell.path}]"
    if tell.worth:
        return f"worth {tell.worth[0]:g} and not {tell.worth[1]:g} [{tell.path}]"
    return f"the ranking says so [{tell.path}]"


def _why(result: Ranking, between: Between) -> str:
    """Return which of two states an actor would rather have, and why."""
    conflict, who = result.conflict, phrases.names(result.conflict, [result.actor])
    better, worse = (_quoted(conflict, code) for code in (between.better, between.worse))
    if between.tell is None:
        finds = phrases.verb(conflict, result.actor, "finds", "find")
        return phrases.sentence(f"{who} {finds} {better} and {worse} equally good")
    rather = phrases.verb(conflict, result.actor, "prefers", "prefer")
    reason = told(result, between.tell)
    if between.tell.want:
        they = phrases.pronoun(conflict, result.actor)
        want = phrases.verb(conflict, result.actor, "wants", "want")
        reason = f"of what {they} {want}, the first that tells them apart is this: {reason}"
    return phrases.sentence(f"{who} {rather} {better} to {worse}: {reason}")


def _quoted(conflict: Conflict, code: int) -> str:
    """Return a state in quotation marks."""
    return f"“{phrases.state(conflict, code)}”"
