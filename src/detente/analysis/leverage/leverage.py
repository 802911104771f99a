"""Who holds leverage over whom at a state: a deal, or the status quo.

Holds, the chains that make them real, stakes, parts in bringing the state about, whose way it
goes, balance and asymmetry. Sources: Emerson 1962 (power as dependence); Schelling 1960; Snyder
and Diesing 1977; Shapley and Shubik 1954; Fang, Hipel and Kilgour 1993. The combination is this
project's own: see :mod:`detente.analysis.leverage.hold`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.registry import DEFAULT, sanctions
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.start import previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.chain import Chain, chains
from detente.analysis.leverage.contributions import contributions
from detente.analysis.leverage.groups import check_actors
from detente.analysis.leverage.hold import Status, check_holds, hold
from detente.analysis.leverage.percentile import Compared, percentiles
from detente.analysis.leverage.stake import Stake, stakes
from detente.analysis.plain import names, numbers
from detente.analysis.result import ConflictResult
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

Shares = Mapping[str, Mapping[str, Fraction]]
"""For each actor, a number for each other actor."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Leverage(ConflictResult):
    """Who holds leverage over whom at one state.

    Numbers are exact fractions. Actors are named by their keys, in the order of the case.

    Parameters
    ----------
    state, start
        Codes of the state and of the one it came from; ``start`` is ``None`` where none is known.
    status
        For each actor: content, held or loose.
    temptation, unanswered
        For each actor, the codes of its improvements from the state, and of those among them that
        all others together do not deter.
    hold
        ``hold[A][B]``: A's hold over B, 0 to 1; over A it sums to 1 where B is held, else to 0.
    chains
        For each actor, who answers its temptations and how.
    stake
        ``stake[A][B]``: what A's single moves do to B.
    part
        Each actor's part in bringing the state about from the start; all 0 where there is none.
    reachable
        Whether improvements of all actors lead from the start to the state; ``None`` without one.
    way
        Each actor's percentile at the state, 0 to 1.
    way_change
        Its change since the start; ``None`` where there is no start or it is not feasible here.
    """

    state: int
    start: int | None
    status: Mapping[str, Status]
    temptation: Mapping[str, tuple[int, ...]]
    unanswered: Mapping[str, tuple[int, ...]]
    hold: Shares
    chains: Mapping[str, tuple[Chain, ...]]
    stake: Mapping[str, Mapping[str, Stake]]
    part: Mapping[str, Fraction]
    reachable: bool | None
    way: Mapping[str, Fraction]
    way_change: Mapping[str, Fraction] | None

    @property
    def actors(self) -> tuple[str, ...]:
        """Return the actors' keys."""
        return tuple(self.conflict.actors)

    @property
    def balance(self) -> dict[str, Fraction]:
        """Return, for each actor, its holds over others less the others' over it; they sum to 0."""
        return {
            one: sum(self.hold[one].values(), Fraction())
            - sum((self.hold[other][one] for other in self.actors if other != one), Fraction())
            for one in self.actors
        }

    @property
    def asymmetry(self) -> dict[str, dict[str, Fraction]]:
        """Return, for each ordered pair, the hold of the first over the second less the reverse."""
        return {
            one: {other: share - self.hold[other][one] for other, share in row.items()}
            for one, row in self.hold.items()
        }

    def answer(self) -> dict[str, Any]:
        """Return who holds whom and how, as plain data; states by code, shares of six decimals."""
        change = self.way_change
        return {
            **names(self.conflict),
            "start": self.start,
            "status": dict(self.status),
            "temptation": {name: list(codes) for name, codes in self.temptation.items()},
            "unanswered": {name: list(codes) for name, codes in self.unanswered.items()},
            "hold": {name: numbers(row) for name, row in self.hold.items()},
            "chains": {
                name: [one.as_dict(self.actors) for one in answers]
                for name, answers in self.chains.items()
            },
            "stake": {
                name: {other: one.as_dict() for other, one in row.items()}
                for name, row in self.stake.items()
            },
            "part": numbers(self.part),
            "reachable": self.reachable,
            "way": numbers(self.way),
            "way_change": None if change is None else numbers(change),
            "balance": numbers(self.balance),
            "asymmetry": {name: numbers(row) for name, row in self.asymmetry.items()},
        }


def leverage(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    compared: Compared = "all",
) -> Leverage:
    """Return who holds leverage over whom at a state.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    start
        The state it came from, for parts and for the change of way; none: the status quo of the
        phase before, if there is one. Beliefs are those of the phase throughout.
    concept
        ``seq`` (responses must be in the responder's interest), ``gmr`` or ``smr``.
    responses
        Which responses count: ``sequences``, ``once-each`` or ``single``.
    compared
        With which states a state is compared for whose way it goes: ``all`` or ``others``.

    Raises
    ------
    NotSupported
        For the concept ``nash``, under which nobody responds, and for very many actors.
    UnknownName
        Where a phase, a state, an option, a concept or a rule is not known.
    CaseError
        Where no state is given and the phase has no status quo, or the state is infeasible.

    Examples
    --------
    >>> from detente import load
    >>> truce = leverage(load("syria-2016").conflict, phase="truce")
    >>> truce.status["us"], str(truce.hold["russia"]["us"])
    ('held', '2/3')
    """
    known, rule = check_holds(concept, responses)
    focus = conflict.phase(phase)
    graph = graph_model(conflict, phase=phase)
    check_actors(graph)
    code = status_quo(conflict, graph, phase, state)
    before = (
        previous_status_quo(conflict, phase)
        if start is None
        else state_asked(conflict, graph, start)
    )
    return Leverage(
        case=conflict.id,
        phase=focus.id if focus else None,
        state=code,
        settings={"concept": known, "responses": rule, "compared": compared},
        conflict=conflict.at(phase),
        start=before,
        **_holds(graph, code, known, rule),
        stake=stakes(graph, code),
        **_history(graph, code, before, compared),
    )


def leverage_by_phase(
    conflict: Conflict,
    *,
    concept: str = DEFAULT,
    responses: str = "sequences",
    compared: Compared = "all",
) -> tuple[Leverage, ...]:
    """Return the leverage at the status quo of every phase, in order of the phases.

    A conflict without phases gives one result. Settings and errors as in :func:`leverage`.

    Examples
    --------
    >>> from detente import load
    >>> for one in leverage_by_phase(load("syria-2016").conflict):
    ...     print(one.phase, one.balance["russia"])
    mid-2015 0
    campaign 0
    truce 2/3
    withdrawal 2/3
    """
    phases: list[str | None] = [one.id for one in conflict.phases]
    return tuple(
        leverage(conflict, phase=one, concept=concept, responses=responses, compared=compared)
        for one in phases or [None]
    )


def _holds(graph: GraphModel, state: int, concept: str, responses: Responses) -> dict[str, Any]:
    """Return statuses, temptations, holds and chains by the actors' names."""
    keys, counted = graph.actors, sanctions(concept)
    holds = {
        name: hold(graph, actor, state, sanctions=counted, responses=responses)
        for actor, name in enumerate(keys)
    }
    shares = {name: one.shares() for name, one in holds.items()}
    return {
        "status": {name: one.status for name, one in holds.items()},
        "temptation": {name: _codes(one.temptation) for name, one in holds.items()},
        "unanswered": {name: _codes(one.unanswered()) for name, one in holds.items()},
        "hold": {
            name: {keys[other]: shares[keys[other]][actor] for other in graph.others(actor)}
            for actor, name in enumerate(keys)
        },
        "chains": {
            name: chains(graph, one, sanctions=counted, responses=responses)
            for name, one in holds.items()
        },
    }


def _codes(states: NDArray[np.int64]) -> tuple[int, ...]:
    """Return codes as plain numbers."""
    return tuple(states.tolist())


def _history(
    graph: GraphModel, state: int, start: int | None, compared: Compared
) -> dict[str, Any]:
    """Return parts, whether the state can be reached, and whose way it goes, by name."""
    way = percentiles(graph, state, compared=compared)
    if start is None:
        nobody = dict.fromkeys(graph.actors, Fraction())
        return {"part": nobody, "reachable": None, "way": way, "way_change": None}
    brought = contributions(graph, start, state)
    change = None
    if graph.feasible[start]:
        before = percentiles(graph, start, compared=compared)
        change = {name: share - before[name] for name, share in way.items()}
    return {
        "part": dict(zip(graph.actors, brought.shares, strict=True)),
        "reachable": brought.reachable,
        "way": way,
        "way_change": change,
    }
