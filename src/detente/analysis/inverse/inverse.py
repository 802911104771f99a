"""What the actors would have to prefer for a state to hold, and the least change that does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import DEFAULT, check_sanctions, sanctions
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.graph.start import state_asked, status_quo
from detente.analysis.inverse.deal import concessions, paid, payment
from detente.analysis.inverse.nearest import Keep, Measure, nearest
from detente.analysis.inverse.need import Need, need
from detente.analysis.inverse.result import Inverse, Moved
from detente.errors import CaseError, Problem, UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

__all__ = ["Inverse", "Moved", "inverse"]

_ROUNDS = 8
"""How often actors are gone through where one's change bears on another's answers."""


def inverse(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    actors: Sequence[str] | None = None,
    measure: str = "fewest",
    most: int | None = None,
    keep: Mapping[str, Sequence[tuple[StateRef, StateRef]]] | None = None,
) -> Inverse:
    """Return what the actors would have to prefer for a state to be an equilibrium.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    concept, responses
        As in :func:`~detente.analysis.concepts.stability.stability`.
    actors
        Whose preferences may change; none: everybody's.
    measure
        What nearest means: ``fewest`` states that change in rank, or the ``smallest`` sum of
        changes.
    most
        The most ranks that any state may rise or fall for an actor.
    keep
        For some actors, pairs of states, the first to stay strictly better than the second.

    Raises
    ------
    CaseError
        Where there is no state to look at, it cannot be, or a limit is below 0.
    NotSupported
        Where the solver gives up.
    UnknownName
        Where a phase, a state, an actor, a concept, a rule or a measure is not known.
    """
    (known,), rule = check_sanctions([concept]), check_responses(responses)
    if most is not None and most < 0:
        raise CaseError(Problem(f"no state can move by {most} ranks", "Give 0 or more"))
    graph = graph_model(conflict, phase=phase)
    here = status_quo(conflict, graph, phase, state)
    free = tuple(graph.actors if actors is None else actors)
    for actor in (*free, *(keep or {})):
        graph.actor(actor)
    kept = {
        graph.actor(actor): tuple(
            (state_asked(conflict, graph, one), state_asked(conflict, graph, other))
            for one, other in pairs
        )
        for actor, pairs in (keep or {}).items()
    }
    asked = _Asked(here, known, rule, _measure(measure), most, kept)
    needs = {
        actor: need(graph, place, here, sanctions=sanctions(known), responses=rule)
        for place, actor in enumerate(graph.actors)
    }
    rank, exact = _profile(graph, asked, [graph.actor(actor) for actor in free])
    payments = {actor: one for actor in needs if (one := payment(graph, needs[actor])) is not None}
    found = conflict.phase(phase)
    return Inverse(
        conflict=conflict.at(phase),
        phase=found.id if found else None,
        graph=graph,
        state=here,
        concept=known,
        responses=rule,
        measure=asked.measure,
        most=most,
        free=free,
        needs=needs,
        rank=rank,
        exact=exact,
        payments=payments,
        payments_hold=_stands(paid(graph, here, tuple(payments.values())), asked),
        concessions=concessions(graph, here, concept=known, responses=rule),
    )


@dataclass(frozen=True)
class _Asked:
    """What was asked, checked."""

    state: int
    concept: str
    responses: Responses
    measure: Measure
    most: int | None
    keep: Mapping[int, Keep]


def _measure(name: str) -> Measure:
    """Return the measure asked for."""
    known: tuple[Measure, ...] = get_args(Measure)
    for one in known:
        if one == name:
            return one
    raise UnknownName("measure", name, known)


def _stands(graph: GraphModel, asked: _Asked) -> bool:
    """Return whether the state is an equilibrium."""
    told = stability_of(graph, concepts=(asked.concept,), responses=asked.responses)
    return bool(told.verdict(asked.concept)[:, asked.state].all())


def _profile(
    graph: GraphModel, asked: _Asked, free: Sequence[int]
) -> tuple[NDArray[np.int32] | None, bool]:
    """Return the nearest ranks of all actors, and whether they are proven to be.

    Actors are gone through one after another, as often as one's change unsettles another. Where
    that does not end, whoever is unsettled is made to have nothing better to move to.
    """
    now, counted = graph, sanctions(asked.concept)
    changed: set[int] = set()
    for attempt in range(_ROUNDS):
        settled = True
        for actor in range(len(graph.actors)):
            tried = counted if attempt < _ROUNDS - 2 else Sanctions("none")
            one = need(now, actor, asked.state, sanctions=tried, responses=asked.responses)
            if need(now, actor, asked.state, sanctions=counted, responses=asked.responses).met:
                continue
            settled = False
            row = _row(graph, actor, one, asked) if actor in free else None
            if row is None:
                return None, not counted.credible or not changed
            changed.add(actor)
            rank = now.rank.copy()
            rank[actor] = row
            now = now.with_rank(rank)
        if settled:
            return now.rank, not counted.credible or len(changed) < 2
    return None, False


def _row(graph: GraphModel, actor: int, wanted: Need, asked: _Asked) -> NDArray[np.int32] | None:
    """Return an actor's ranks nearest to what they are at first that meet a need."""
    first = graph.rank[actor]
    return nearest(
        first,
        Need(actor, wanted.state, wanted.requirements, False, None),
        measure=asked.measure,
        most=asked.most,
        keep=asked.keep.get(actor, ()),
    )
