"""The states that were picked, in sentences and as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.ranking.states import States
from detente.model import phrases
from detente.telling.ranking import mark

COLUMNS: Final = ("state", "what is done", "called", "who would leave")


def sentences(result: States) -> tuple[str, ...]:
    """Return how many states there are, then each with what is done in it and who would leave."""
    lines = [
        f"{code}: {done}{f' ({called})' if called else ''}. Would leave: {who}"
        for code, done, called, who in rows(result)
    ]
    return (summary(result), *map(phrases.sentence, lines))


def summary(result: States) -> str:
    """Return how many states were picked."""
    count = len(result.codes)
    which = f"{count} of the {result.total} states {'is' if count == 1 else 'are'}"
    return f"{which if count else f'None of the {result.total} states is'} as asked for."


def rows(result: States) -> Iterator[tuple[str, str, str, str]]:
    """Yield each state: its code, what is done in it, what it is called, who would leave it."""
    for place, code in enumerate(result.codes.tolist()):
        leaving = [actor for actor, stays in result.stays.items() if not stays[place]]
        called = phrases.listed([mark(one) for one in result.marks if one.state == code] or [""])
        who = phrases.names(result.conflict, leaving) if leaving else "nobody"
        yield str(code), phrases.state(result.conflict, code), called, who
