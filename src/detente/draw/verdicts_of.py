"""The verdict table of a result: for some states, or for all actors at one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.analysis.concepts.stability import Stability
from detente.draw.naming import label, told
from detente.draw.verdict_table import Verdict, VerdictRow, Verdicts
from detente.model.conflict import Conflict


def of_states(
    conflict: Conflict, found: Stability, states: Sequence[int], *, names: Mapping[int, str]
) -> Verdicts:
    """Return under which concepts some states hold, and who breaks them.

    Parameters
    ----------
    states
        Their codes.
    names
        What some of them are called; the others are told by what is the case in them.
    """
    rows = tuple(
        VerdictRow(
            names.get(state) or told(conflict, state),
            tuple(_state(conflict, found, concept, state) for concept in found.concepts),
        )
        for state in states
    )
    return Verdicts("State", _concepts(found), rows)


def of_actors(conflict: Conflict, found: Stability, state: int) -> Verdicts:
    """Return for one state who would stay under which concepts."""
    rows = tuple(
        VerdictRow(
            label(conflict, actor),
            tuple(_actor(found, concept, place, state) for concept in found.concepts),
        )
        for place, actor in enumerate(found.actors)
    )
    return Verdicts("Actor", _concepts(found), rows)


def _state(conflict: Conflict, found: Stability, concept: str, state: int) -> Verdict:
    """Return whether a state holds, and who breaks it."""
    column = found.verdict(concept)[:, state]
    breaking = [
        conflict.actors[actor].name
        for actor, stays in zip(found.actors, column, strict=True)
        if not stays
    ]
    return Verdict(not breaking, f"broken by {', '.join(breaking)}" if breaking else "holds")


def _actor(found: Stability, concept: str, place: int, state: int) -> Verdict:
    """Return whether an actor would stay."""
    stays = bool(found.verdict(concept)[place, state])
    return Verdict(stays, "stays" if stays else "leaves")


def _concepts(found: Stability) -> tuple[str, ...]:
    """Return the concepts as they are written."""
    return tuple("Nash" if one == "nash" else one.upper() for one in found.concepts)
