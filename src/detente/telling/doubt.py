"""What an answer takes as known though the case doubts it, and which marks it does not count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.model import phrases
from detente.model.conflict import Conflict

_STRONG = "this answer counts every want alike; the degrees, such as gmr-strong, tell them apart"


def doubts(
    conflict: Conflict,
    taken_as_known: Mapping[str, Sequence[int]],
    not_counted: Mapping[str, Sequence[int]],
    *,
    alike: str = _STRONG,
) -> tuple[str, ...]:
    """Return, in sentences, what of the case's marks an answer passes over.

    Parameters
    ----------
    conflict
        As it stands in the phase of the answer.
    taken_as_known
        For each actor, the places (from 1) of wants that are taken as they stand, though the case
        says that they may be the other way round.
    not_counted
        Likewise, wants marked as strong that count like any other.
    alike
        That they do, as a clause.
    """
    known = [
        phrases.sentence(
            f"it is not known whether {_wants(conflict, actor, place)}; here it is taken to be so"
        )
        for actor, places in taken_as_known.items()
        for place in places
    ]
    strong = [
        _wants(conflict, actor, place, how="strongly ")
        for actor, places in not_counted.items()
        for place in places
    ]
    return (*known, *([phrases.sentence(f"{phrases.listed(strong)}: {alike}")] if strong else []))


def drawn(conflict: Conflict, unknown: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """Return, in sentences, which wants were drawn either way.

    Parameters
    ----------
    unknown
        For each actor, the places (from 1) of its wants of which it is not known which way.
    """
    return tuple(
        phrases.sentence(
            f"it is not known whether {_wants(conflict, actor, place)}: "
            "half of the draws take it to be so, half the opposite"
        )
        for actor, places in unknown.items()
        for place in places
    )


def _wants(conflict: Conflict, actor: str, place: int, *, how: str = "") -> str:
    """Return that an actor wants what a statement says."""
    want = conflict.preferences[actor].statements[place - 1].want
    return phrases.want(conflict, actor, want, how=how, asked=True)
