"""What the actors would have to prefer for a state to hold, and the least change that does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from detente import __version__
from detente.analysis.graph import GraphModel, graph_model
from detente.analysis.inverse_deal import Concession, Payment, concessions, paid, payment
from detente.analysis.inverse_nearest import Keep, Measure, nearest
from detente.analysis.inverse_need import Need, need
from detente.analysis.settings import Concept, Responses, check_concepts, check_responses
from detente.analysis.stability import stability_of
from detente.analysis.start import state_asked, status_quo
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import Preference, StateRef

_ROUNDS = 8
"""How often actors are gone through where one's change bears on another's answers."""


@dataclass(frozen=True)
class Moved:
    """One state that an actor would have to rank otherwise: its ranks before and after."""

    state: int
    before: int
    after: int


@dataclass(frozen=True, eq=False)
class Inverse:
    """What would have to be preferred for a state to hold, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict at the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    graph
        The tables as believed.
    state
        The code of the state.
    concept, responses, measure, most
        What was asked.
    free
        The actors whose preferences may change.
    needs
        For each actor, what it would have to prefer, the others being as they are.
    rank
        Ranks of all actors under which the state is an equilibrium, the nearest that were found;
        ``None`` where there are none within the limits. Shape (actors, N).
    exact
        Whether these are proven to be the nearest. Under ``seq`` one actor's change can bear on
        another's answers; where several must change, they are found one after another.
    payments
        For each actor that would leave, the least payment that keeps it.
    payments_hold
        Whether the state is an equilibrium once all are paid.
    concessions
        Single moves to a state that holds, the cheapest for the mover first.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    graph: GraphModel
    state: int
    concept: Concept
    responses: Responses
    measure: Measure
    most: int | None
    free: tuple[str, ...]
    needs: Mapping[str, Need]
    rank: NDArray[np.int32] | None
    exact: bool
    payments: Mapping[str, Payment]
    payments_hold: bool
    concessions: tuple[Concession, ...]
    version: str = __version__

    @property
    def possible(self) -> bool:
        """Return whether the state can be made an equilibrium within the limits."""
        return self.rank is not None

    @property
    def changes(self) -> dict[str, tuple[Moved, ...]]:
        """Return, for each actor that must change, the states it would rank otherwise."""
        found = {}
        for place, actor in enumerate(self.graph.actors):
            if self.rank is None:
                break
            old, new = self.graph.rank[place], self.rank[place]
            states = np.flatnonzero(old != new).tolist()
            if states:
                found[actor] = tuple(Moved(one, int(old[one]), int(new[one])) for one in states)
        return found

    def put_back(self) -> Conflict:
        """Return the conflict with the nearest preferences as rankings, pledges being in them.

        Raises
        ------
        UnknownName
            Where there are none within the limits.
        """
        if self.rank is None:
            raise UnknownName("nearest profile of this result", "rank", ())
        wants = dict(self.conflict.preferences)
        codes = self.graph.codes()
        for actor in self.changes:
            rank = self.rank[self.graph.actor(actor)]
            levels = np.unique(rank[codes])[::-1]
            tiers = [tuple(codes[rank[codes] == level].tolist()) for level in levels]
            wants[actor] = Preference(ranking=tuple(tiers))
        return self.conflict.replaced(preferences=wants)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what would have to be so, in plain words."""
        from detente.analysis.inverse_words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        names, count = self.graph.actors, int(np.count_nonzero(self.graph.feasible))
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "concept": self.concept,
            "settings": {
                "responses": self.responses,
                "measure": self.measure,
                "most": self.most,
                "actors": list(self.free),
            },
            "needs": {actor: _need(one, count) for actor, one in self.needs.items()},
            "possible": self.possible,
            "exact": self.exact,
            "changes": {
                actor: [{"state": m.state, "before": m.before, "after": m.after} for m in moved]
                for actor, moved in self.changes.items()
            },
            "payments": {
                actor: {"level": one.level, "steps": one.steps, "share": round(float(one.share), 6)}
                for actor, one in self.payments.items()
            },
            "payments_hold": self.payments_hold,
            "concessions": [
                {
                    "actor": names[one.actor],
                    "state": one.target,
                    "cost": round(float(one.cost), 6),
                }
                for one in self.concessions
            ],
            "version": self.version,
        }


def _need(one: Need, states: int) -> dict[str, Any]:
    """Return what an actor needs as plain data; rankings are counted as a text, being large."""
    rankings = one.rankings(states)
    return {
        "met": one.met,
        "requirements": [
            {"move": each.move, "ways": [list(way) for way in each.ways]}
            for each in one.requirements
        ],
        "share": None if one.share is None else f"{one.share.numerator}/{one.share.denominator}",
        "rankings": None if rankings is None or states > 20 else rankings,
    }


def inverse(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = "seq",
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
        As in :func:`~detente.analysis.stability.stability`.
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
        Where there is no state to look at, or it cannot be.
    NotSupported
        Where the solver gives up.
    UnknownName
        Where a phase, a state, an actor, a concept, a rule or a measure is not known.
    """
    (known,), rule = check_concepts([concept]), check_responses(responses)
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
        actor: need(graph, place, here, concept=known, responses=rule)
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
    concept: Concept
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
    now = graph
    changed: set[int] = set()
    for attempt in range(_ROUNDS):
        settled = True
        for actor in range(len(graph.actors)):
            concept: Concept = asked.concept if attempt < _ROUNDS - 2 else "nash"
            one = need(now, actor, asked.state, concept=concept, responses=asked.responses)
            if need(now, actor, asked.state, concept=asked.concept, responses=asked.responses).met:
                continue
            settled = False
            row = _row(graph, actor, one, asked) if actor in free else None
            if row is None:
                return None, asked.concept != "seq" or not changed
            changed.add(actor)
            rank = now.rank.copy()
            rank[actor] = row
            now = now.with_rank(rank)
        if settled:
            return now.rank, asked.concept != "seq" or len(changed) < 2
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
