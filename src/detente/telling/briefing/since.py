"""What changed since the last briefing, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from detente.model import phrases
from detente.telling import page

UNSURE: Final = "not judged"

Kind = Literal["new", "changed", "surer", "gone", "claim"]


@dataclass(frozen=True)
class Changed:
    """One thing that is not as it was; ``before`` and ``now`` say how it was and is, if told."""

    kind: Kind
    text: str
    before: str = ""
    now: str = ""


def changes(as_of: str | None, changed: Iterable[Changed]) -> Iterator[str]:
    """Yield what changed, a sentence or two each; or that nothing did.

    >>> list(changes("2016-03-29", []))
    ['Nothing has changed since the briefing as of 29 March 2016.']
    """
    told = [_TOLD[one.kind](one) for one in changed]
    since = f" as of {page.day_named(as_of)}" if as_of else ""
    yield from told or [f"Nothing has changed since the briefing{since}."]


_TOLD: Final[Mapping[Kind, Callable[[Changed], str]]] = {
    "new": lambda one: f"New: {phrases.sentence(one.text)}",
    "changed": lambda one: f"Changed: {phrases.sentence(one.text)} Before: {one.before}",
    "surer": lambda one: (
        f"Confidence was {one.before or UNSURE} and is {one.now or UNSURE}: {one.text}"
    ),
    "gone": lambda one: f"No longer told: {phrases.sentence(one.text)}",
    "claim": lambda one: f"New claim: {phrases.sentence(one.text)}",
}
