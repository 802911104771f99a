"""Findings about a state: small questions with a value, which a change of belief can flip.

Is the state an equilibrium; is an actor content, held or loose; has A a hold over B, and of what
size; whose way does the state go furthest; do improvements lead to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from detente.analysis.concepts.registry import with_standard
from detente.analysis.graph.settings import Responses
from detente.analysis.plain import number

Kind = Literal["equilibrium", "status", "hold", "furthest", "reachable"]

Value = bool | Fraction | str | tuple[str, ...]
"""Whether (equilibrium, reachable), how much (hold), which (status), or who (furthest)."""


@dataclass(frozen=True)
class StateQuestion:
    """What all findings are asked about.

    Parameters
    ----------
    state, start
        Codes; no start is known where ``None``.
    concept, responses
        Under which statuses and holds are taken.
    """

    state: int
    start: int | None
    concept: str
    responses: Responses


@dataclass(frozen=True, order=True)
class StateFinding:
    """One thing that can be asked about a state.

    Parameters
    ----------
    kind
        What is asked.
    concept
        For ``equilibrium``: under which concept.
    actor, other
        For ``status``: whose; for ``hold``: who holds and who is held.

    Examples
    --------
    >>> StateFinding("hold", actor="russia", other="us").key
    'hold.russia.us'
    """

    kind: Kind
    concept: str = ""
    actor: str = ""
    other: str = ""

    @property
    def key(self) -> str:
        """Return the finding as one word, such as ``hold.russia.us``."""
        parts = (self.kind, self.concept, self.actor, self.other)
        return ".".join(part for part in parts if part)


@dataclass(frozen=True)
class Flip:
    """A finding that is not what it was.

    Parameters
    ----------
    finding
        Which.
    before, after
        Its values. A hold flips where only one of them is positive; it shifts where both are and
        they differ.
    """

    finding: StateFinding
    before: Value
    after: Value

    def as_dict(self) -> dict[str, Any]:
        """Return the finding and its values as plain data."""
        return {
            "finding": self.finding.key,
            "before": plain_value(self.before),
            "after": plain_value(self.after),
        }


def state_findings(actors: Sequence[str], question: StateQuestion) -> tuple[StateFinding, ...]:
    """Return every finding that can be asked about a state, in a fixed order."""
    concepts = with_standard(question.concept)
    found = [StateFinding("equilibrium", concept=concept) for concept in concepts]
    found += [StateFinding("status", actor=actor) for actor in actors]
    found += [
        StateFinding("hold", actor=actor, other=other)
        for actor in actors
        for other in actors
        if actor != other
    ]
    found.append(StateFinding("furthest"))
    if question.start is not None:
        found.append(StateFinding("reachable"))
    return tuple(found)


def flips(
    before: Mapping[StateFinding, Value], after: Mapping[StateFinding, Value]
) -> tuple[Flip, ...]:
    """Return the findings that flipped: holds by their sign, all others by their value."""
    return tuple(one for one in _changed(before, after) if sign(one.before) != sign(one.after))


def shifts(
    before: Mapping[StateFinding, Value], after: Mapping[StateFinding, Value]
) -> tuple[Flip, ...]:
    """Return the holds that rose or fell without coming or going."""
    return tuple(one for one in _changed(before, after) if sign(one.before) == sign(one.after))


def _changed(
    before: Mapping[StateFinding, Value], after: Mapping[StateFinding, Value]
) -> Iterable[Flip]:
    """Yield the findings whose values differ, of those that both sides have."""
    for finding, old in before.items():
        if finding in after and old != after[finding]:
            yield Flip(finding, old, after[finding])


def sign(value: Value) -> Value:
    """Return whether a size is positive; any other value as it is.

    >>> sign(Fraction(1, 3)), sign(Fraction(0)), sign("held")
    (True, False, 'held')
    """
    return value > 0 if isinstance(value, Fraction) else value


def plain_value(value: Value) -> bool | float | str | list[str]:
    """Return a value as plain data.

    >>> plain_value(Fraction(2, 3)), plain_value(("us",))
    (0.666667, ['us'])
    """
    if isinstance(value, Fraction):
        return number(value)
    return list(value) if isinstance(value, tuple) else value
