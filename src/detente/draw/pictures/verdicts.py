"""The verdicts of a stability analysis: on some states, or of all actors on one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.stability import Stability
from detente.draw.picture import Picture
from detente.draw.verdict_table import Verdict, VerdictRow, Verdicts, verdict_table
from detente.model.conflict import Conflict
from detente.telling import captions
from detente.telling.labels import label, state_label


def states_picture(
    conflict: Conflict,
    result: Stability,
    states: Sequence[int],
    *,
    names: Mapping[int, str] | None = None,
) -> Picture:
    """Draw for some states under which concepts they hold, and who breaks them.

    Parameters
    ----------
    states
        Their codes.
    names
        What some of the states are called; the others are told by what is the case in them.
    """
    named = names or {}
    rows = tuple(
        VerdictRow(
            named.get(state) or state_label(conflict, state),
            tuple(_on_state(conflict, result, concept, state) for concept in result.concepts),
        )
        for state in states
    )
    return verdict_table(
        Verdicts(captions.STATE_COLUMN, _concepts(result), rows), title=captions.WHICH_HOLD
    )


def actors_picture(conflict: Conflict, result: Stability, state: int) -> Picture:
    """Draw for one state who would stay under which concepts."""
    rows = tuple(
        VerdictRow(
            label(conflict, actor),
            tuple(_of_actor(result, concept, place, state) for concept in result.concepts),
        )
        for place, actor in enumerate(result.actors)
    )
    return verdict_table(
        Verdicts(captions.ACTOR_COLUMN, _concepts(result), rows), title=captions.WHO_STAYS
    )


def _on_state(conflict: Conflict, result: Stability, concept: str, state: int) -> Verdict:
    """Return whether a state holds, and who breaks it."""
    column = result.verdict(concept)[:, state]
    breakers = [
        conflict.actors[actor].name
        for actor, stays in zip(result.actors, column, strict=True)
        if not stays
    ]
    return Verdict(not breakers, captions.broken_by(breakers))


def _of_actor(result: Stability, concept: str, place: int, state: int) -> Verdict:
    """Return whether an actor would stay."""
    stays = bool(result.verdict(concept)[place, state])
    return Verdict(stays, captions.stays_or_leaves(stays))


def _concepts(result: Stability) -> tuple[str, ...]:
    """Return the concepts as they head a column."""
    return tuple(map(heading, result.concepts))
