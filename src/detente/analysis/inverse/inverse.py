"""What the actors would have to prefer for a state to hold, and the least change that does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Final, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.registry import DEFAULT, check_sanctions, sanctions
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import check_responses
from detente.analysis.graph.start import state_asked, status_quo
from detente.analysis.inverse.concession import Concession, concessions
from detente.analysis.inverse.nearest import Measure
from detente.analysis.inverse.need import Need, need
from detente.analysis.inverse.payment import Payment, paid, payment
from detente.analysis.inverse.profile import RankLimits, nearest_profile
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.errors import CaseError, Problem, UnknownName
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import Preference, StateRef


@dataclass(frozen=True)
class RankChange:
    """One state that an actor would have to rank otherwise: its ranks before and after."""

    state: int
    before: int
    after: int


@dataclass(frozen=True)
class Liking:
    """What one actor would have to prefer: the state at least as good as another one.

    Parameters
    ----------
    actor
        Its key.
    at_least
        The code of the other state: where its best answered or unanswered move ends.
    steps
        By how many of its ranks the state would have to gain.
    """

    actor: str
    at_least: int
    steps: int


MOST_CONDITIONS: Final = 5
"""So many conditions can be read at once."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Inverse(ConflictResult):
    """What would have to be preferred for a state to hold.

    Parameters
    ----------
    state
        The code of the state.
    believed
        The ranks of all states as believed, -1 where they cannot be. Shape (actors, N).
    needs
        For each actor, what it would have to prefer, the others being as they are.
    rank
        Ranks of all actors under which the state is an equilibrium, the nearest that were found;
        ``None`` where there are none within the limits. Shape (actors, N).
    exact
        Whether these are proven to be the nearest. Where answers must be credible, one actor's
        change can bear on another's answers; where several must change, they are found one after
        another.
    payments
        For each actor that would leave, the least payment that keeps it.
    payments_hold
        Whether the state is an equilibrium once all are paid.
    concessions
        Single moves to a state that holds, the cheapest for the mover first.
    """

    tabled: ClassVar[str] = "needs"

    state: int
    believed: NDArray[np.int32]
    needs: Mapping[str, Need]
    rank: NDArray[np.int32] | None
    exact: bool
    payments: Mapping[str, Payment]
    payments_hold: bool
    concessions: tuple[Concession, ...]

    @property
    def possible(self) -> bool:
        """Return whether the state can be made an equilibrium within the limits."""
        return self.rank is not None

    @property
    def changes(self) -> dict[str, tuple[RankChange, ...]]:
        """Return, for each actor that must change, the states it would rank otherwise."""
        if self.rank is None:
            return {}
        found = {}
        for actor, old, new in zip(self.needs, self.believed, self.rank, strict=True):
            states = np.flatnonzero(old != new).tolist()
            if states:
                found[actor] = tuple(RankChange(s, int(old[s]), int(new[s])) for s in states)
        return found

    @property
    def holds(self) -> bool:
        """Return whether the state holds as things are."""
        return all(need.met for need in self.needs.values())

    @property
    def conditions(self) -> tuple[Liking, ...]:
        """Return what would have to be true for the state to hold, one an actor, five at most.

        The furthest from being true come first. Each is the weakest that meets all that the actor
        needs by liking the state better, the others' preferences being as they are.
        """
        wanted = [Liking(actor, one.level, one.steps) for actor, one in self.payments.items()]
        return tuple(sorted(wanted, key=lambda one: -one.steps)[:MOST_CONDITIONS])

    def put_back(self) -> Conflict:
        """Return the conflict with the nearest preferences as rankings, pledges being in them.

        Raises
        ------
        CaseError
            Where there are none within the limits.
        """
        if self.rank is None:
            what = "no preferences within the limits make the state hold"
            raise CaseError(Problem(what, "Let more actors change, or more ranks"))
        wants = dict(self.conflict.preferences)
        ranks = dict(zip(self.needs, self.rank, strict=True))
        codes = self._codes()
        for actor in self.changes:
            rank = ranks[actor]
            levels = np.unique(rank[codes])[::-1]
            tiers = [tuple(codes[rank[codes] == level].tolist()) for level in levels]
            wants[actor] = Preference(ranking=tuple(tiers))
        return self.conflict.replaced(preferences=wants)

    def answer(self) -> dict[str, Any]:
        """Return needs, the nearest changes, payments and concessions as plain data."""
        states = int(self._codes().size)
        return {
            "conditions": list(map(asdict, self.conditions)),
            "needs": {actor: one.as_dict(states) for actor, one in self.needs.items()},
            "possible": self.possible,
            "exact": self.exact,
            "changes": {actor: list(map(asdict, made)) for actor, made in self.changes.items()},
            "payments": {actor: one.as_dict() for actor, one in self.payments.items()},
            "payments_hold": self.payments_hold,
            "concessions": [one.as_dict() for one in self.concessions],
        }

    def _codes(self) -> NDArray[np.int64]:
        """Return the codes of the states that can be."""
        return np.flatnonzero(self.believed[0] >= 0)


@verb
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
        Where there is no state to look at, it cannot be, a limit is below 0, or a state is to stay
        better than itself.
    NotSupported
        Where the solver gives up.
    UnknownName
        Where a phase, a state, an actor, a concept, a rule or a measure is not known.

    Examples
    --------
    >>> from detente import inverse, load, tell
    >>> found = inverse(load("prisoners-dilemma").conflict, state=[])
    >>> {actor: need.met for actor, need in found.needs.items()}
    {'one': True, 'two': True}
    """
    (known,), rule = check_sanctions([concept]), check_responses(responses)
    counted, nearness = sanctions(known), _measure(measure)
    if most is not None and most < 0:
        raise CaseError(Problem(f"no state can move by {most} ranks", "Give 0 or more"))
    graph = graph_model(conflict, phase=phase)
    code = status_quo(conflict, graph, phase, state)
    free = [
        actor_named(conflict, actor) for actor in (conflict.actors if actors is None else actors)
    ]
    pairs = {
        actor_named(conflict, actor): [
            tuple(state_asked(conflict, graph, one) for one in pair) for pair in kept
        ]
        for actor, kept in (keep or {}).items()
    }
    for actor, kept in pairs.items():
        if any(better == worse for better, worse in kept):
            what = f"a state of {actor!r} is to stay better than itself"
            raise CaseError(Problem(what, "Name two states that differ"))
    limits = RankLimits(
        actors=[graph.actor(actor) for actor in free],
        measure=nearness,
        most=most,
        keep={graph.actor(actor): tuple((a, b) for a, b in kept) for actor, kept in pairs.items()},
    )
    needs = {
        actor: need(graph, place, code, sanctions=counted, responses=rule)
        for place, actor in enumerate(graph.actors)
    }
    rank, exact = nearest_profile(graph, code, counted, rule, limits)
    payments = {actor: one for actor in needs if (one := payment(graph, needs[actor])) is not None}
    after = stability_of(paid(graph, code, payments), concepts=(known,), responses=rule)
    at_phase = conflict.phase(phase)
    return Inverse(
        case=conflict.id,
        phase=at_phase.id if at_phase else None,
        state=code,
        settings={
            "concept": known,
            "responses": rule,
            "actors": free,
            "measure": nearness,
            "most": most,
            "keep": {actor: [list(pair) for pair in kept] for actor, kept in pairs.items()},
        },
        conflict=conflict.at(phase),
        believed=graph.rank,
        needs=needs,
        rank=rank,
        exact=exact,
        payments=payments,
        payments_hold=bool(after.verdict(known)[:, code].all()),
        concessions=concessions(graph, code, concept=known, responses=rule),
    )


def _measure(name: str) -> Measure:
    """Return the measure asked for."""
    known: tuple[Measure, ...] = get_args(Measure)
    for measure in known:
        if measure == name:
            return measure
    raise UnknownName("measure", name, known)
