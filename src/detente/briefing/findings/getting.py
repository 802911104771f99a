"""Getting to a deal that holds: who breaks first, who knows what, and what would hold it better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from detente.analysis.coalitions.coalitions import coalitions
from detente.analysis.concepts.registry import sanctions
from detente.analysis.guarantees.guarantees import guarantees
from detente.analysis.perceptions.perceptions import perceptions
from detente.analysis.result import Result
from detente.briefing.finding import TAKEAWAY_LENGTH, Carrier, Finding
from detente.briefing.results import Results
from detente.briefing.telling import shortened
from detente.errors import NotSupported
from detente.model.belief import beliefs
from detente.telling import guarantees as telling
from detente.telling.tell import tell

_MOST_ACTORS = 8
"""With more actors there are too many coalitions to ask each in a briefing."""


def getting(results: Results) -> Iterator[Finding]:
    """Yield what guarantees the deal, which coalitions would leave, and who does not know."""
    yield from _guarantees(results)
    if len(results.conflict.actors) <= _MOST_ACTORS:
        yield from _coalitions(results)
    yield from _eyes(results)


def _guarantees(results: Results) -> Iterator[Finding]:
    """Yield who would break the deal first, what deters it, and what would hold it better."""
    try:
        found = guarantees(
            results.conflict,
            phase=results.leverage.phase,
            state=results.deal,
            concept=results.concept,
            responses=results.responses,
        )
    except NotSupported:
        return
    numbers = numbers_of(found)
    # What becomes of the deal without a pledge is a finding of its own and left out here.
    for told in (telling.breaches(found), telling.ways_back(found), telling.added(found)):
        if told:
            yield Finding(
                "getting",
                " ".join(told),
                numbers=numbers,
                settings=results.settings,
                tests=tuple(f"status.{actor}" for actor in results.leverage.actors),
            )


def _coalitions(results: Results) -> Iterator[Finding]:
    """Yield which coalitions would leave the deal together."""
    found = coalitions(results.conflict, phase=results.leverage.phase, state=results.deal)
    yield Finding(
        "getting",
        " ".join(tell(found)),
        numbers=flat(found.as_dict()),
        settings=results.settings,
        tests=tuple(f"equilibrium.{one}" for one in found.blocks if sanctions(one).answered),
    )


def _eyes(results: Results) -> Iterator[Finding]:
    """Yield what actors expect who do not all know the same, where something is undisclosed."""
    phase = results.leverage.phase
    hidden = [p for p in results.conflict.pledges if not p.public and p.in_force(phase)]
    if not hidden:
        return
    found = perceptions(
        results.conflict,
        phase=phase,
        state=results.deal,
        concept=results.concept,
        responses=results.responses,
    )
    told = tell(found)
    yield Finding(
        "getting",
        " ".join(told),
        takeaway=shortened(told[0], most=TAKEAWAY_LENGTH, otherwise=""),
        weight=6,
        numbers=numbers_of(found),
        settings=results.settings,
        carriers=tuple(_undisclosed(results)),
    )


def _undisclosed(results: Results) -> Iterator[Carrier]:
    """Yield the pledges in force as beliefs."""
    for one in beliefs(results.conflict, phase=results.leverage.phase):
        if one.path.startswith("pledges"):
            yield Carrier(
                one.path,
                one.says[0].upper() + one.says[1:],
                "Only its maker and the one it was made to know of it.",
                one.because,
                one.despite,
                one.note,
            )


def numbers_of(found: Result) -> dict[str, float]:
    """Return the state asked about and every number of an answer, by its path."""
    return flat({"state": found.state} | found.answer())


def flat(told: Any, path: str = "") -> dict[str, float]:
    """Return every number in plain data, by its path.

    >>> flat({"a": [1, {"b": 0.5}], "c": True})
    {'a.1': 1, 'a.2.b': 0.5}
    """
    if isinstance(told, bool):
        return {}
    if isinstance(told, int | float):
        return {path: told}
    if isinstance(told, Mapping):
        items = list(told.items())
    elif isinstance(told, Sequence) and not isinstance(told, str):
        items = list(enumerate(told, start=1))
    else:
        return {}
    found: dict[str, float] = {}
    for key, value in items:
        found |= flat(value, f"{path}.{key}" if path else str(key))
    return found
