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
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.registry import DEFAULT, sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import check_responses
from detente.analysis.graph.start import waiting_ends_at
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.chain import Chain, chains
from detente.analysis.leverage.contributions import contributions
from detente.analysis.leverage.groups import check_actors
from detente.analysis.leverage.hold import Status
from detente.analysis.leverage.pairs import Pairs, pairs
from detente.analysis.leverage.percentile import Compared, percentiles
from detente.analysis.leverage.stake import Stake, stakes
from detente.analysis.leverage.three_states import three_states
from detente.analysis.plain import names, numbers
from detente.analysis.result import ConflictResult
from detente.analysis.rows import Row
from detente.analysis.subject import verb
from detente.model.conflict import Conflict
from detente.model.phase import Phase
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
    baseline
        The code of the normal course of events.
    baseline_phase
        The phase whose status quo it is; ``None`` where it is named by its options.
    pairs
        Who brought whom to the state and who keeps whom there, cell by cell.
    """

    state: int
    baseline: int
    baseline_phase: Phase | None
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
    pairs: Pairs

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

    def table(self) -> list[Row]:
        """Return the cells: who brought or keeps whom, how, and by which options, a row each.

        >>> from detente import leverage
        >>> [row["cell"] for row in leverage("suez-1956").table()][0]
        'compels'
        """
        return [
            {"actor": actor, "over": other, **cell.as_dict()}
            for actor, row in self.pairs.cells.items()
            for other, cells in row.items()
            for cell in cells
        ]

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
            "baseline": self.baseline,
            "baseline_phase": self.baseline_phase.id if self.baseline_phase else None,
            **self.pairs.as_dict(),
        }


@verb
def leverage(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    baseline: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    compared: Compared = "all",
    ransom_counts: bool = False,
) -> Leverage:
    """Return who holds leverage over whom at a state.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        The deal, by code, by name, by the options taken, or by the id of a phase whose status quo
        it is; none: the phase's status quo.
    start
        The state it came from, likewise; none: the status quo of the phase before, if there is
        one. Agreeing is judged by the wants of that phase, all else by those of the deal's own.
    baseline
        The normal course of events, likewise; none: the state before the deal, and then nothing
        counts as pressure.
    concept
        ``seq`` (responses must be in the responder's interest), ``gmr``, ``smr`` or ``nash``,
        under which nobody responds.
    responses
        Which responses count: ``sequences``, ``once-each`` or ``single``.
    compared
        With which states a state is compared for whose way it goes: ``all`` or ``others``.
    ransom_counts
        Whether to reward an end to the other's own pressure counts as leverage.

    Raises
    ------
    NotSupported
        For a concept without sanctions, and for very many actors.
    UnknownName
        Where a phase, a state, an option, a concept or a rule is not known.
    CaseError
        Where no state is given and the phase has no status quo, or the state is infeasible.

    Examples
    --------
    >>> from detente import load
    >>> truce = leverage(load("syria-2016").conflict, phase="truce")
    >>> [cell.cell for cell in truce.pairs.cells["russia"]["us"]]
    ['compels', 'gives']
    """
    counted, rule = sanctions(concept), check_responses(responses)
    asked = three_states(conflict, phase=phase, baseline=baseline, start=start, state=state)
    deal = asked.deal
    check_actors(deal.now)
    weighed = Assessment(deal, sanctions=counted, responses=rule, ransom_counts=ransom_counts)
    return Leverage(
        case=conflict.id,
        phase=asked.phase,
        state=deal.state,
        settings={
            "concept": concept,
            "responses": rule,
            "compared": compared,
            "ransom_counts": ransom_counts,
            "baseline_stated": asked.baseline_stated,
            **waiting_ends_at(conflict, asked.phase),
        },
        conflict=conflict.at(asked.phase),
        start=asked.start,
        baseline=deal.baseline,
        baseline_phase=conflict.phase(asked.baseline_phase) if asked.baseline_phase else None,
        pairs=pairs(weighed),
        **_holds(weighed),
        stake=stakes(deal.now, deal.state),
        **_history(deal.now, deal.state, asked.start, compared),
    )


@verb
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
    ...     print(one.phase, one.pairs.came_in["russia"])
    mid-2015 accord
    campaign accord
    truce willing
    withdrawal follows
    """
    phases: list[str | None] = [one.id for one in conflict.phases]
    return tuple(
        leverage(conflict, phase=one, concept=concept, responses=responses, compared=compared)
        for one in phases or [None]
    )


def _holds(weighed: Assessment) -> dict[str, Any]:
    """Return statuses, temptations, holds and chains by the actors' names."""
    graph = weighed.deal.now
    keys = graph.actors
    holds = {name: weighed.held(actor) for actor, name in enumerate(keys)}
    shares = {name: one.shares() for name, one in holds.items()}
    chained = partial(chains, graph, sanctions=weighed.sanctions, responses=weighed.responses)
    return {
        "status": {name: one.status for name, one in holds.items()},
        "temptation": {name: _codes(one.temptation) for name, one in holds.items()},
        "unanswered": {name: _codes(one.unanswered()) for name, one in holds.items()},
        "hold": {
            name: {keys[other]: shares[keys[other]][actor] for other in graph.others(actor)}
            for actor, name in enumerate(keys)
        },
        "chains": {name: chained(one) for name, one in holds.items()},
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
