"""Which states a deal is read from: the baseline, the state before, and the deal itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.start import (
    origin_phase,
    previous_status_quo,
    standing_in,
    state_asked,
    status_quo,
)
from detente.analysis.leverage.deal import Deal
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.preference import StateRef
from detente.model.proposal import Proposal
from detente.model.state_named import (
    baseline_of,
    phase_named,
    possible,
    state_named,
    terms_of,
)

Modeller = Callable[..., GraphModel]
"""Models a conflict in a phase, asked as :func:`~detente.analysis.graph.graph.graph_model` is."""


@dataclass(frozen=True)
class ThreeStates:
    """A deal, and how its states were found.

    Parameters
    ----------
    deal
        The baseline, the state before and the deal.
    phase
        The id of the deal's phase; ``None`` where there are no phases.
    start
        The state before the deal; ``None`` where none is known, and the deal is its own.
    baseline_stated
        Whether somebody said what normally happens; else the state before the deal counts as that.
    baseline_phase
        The id of the phase whose status quo the baseline is, if it was named by one.
    """

    deal: Deal
    phase: str | None
    start: int | None
    baseline_stated: bool
    baseline_phase: str | None


def deal_of(
    conflict: Conflict,
    *,
    phase: str | None = None,
    baseline: StateRef | None = None,
    start: StateRef | None = None,
    state: StateRef | None = None,
    modelled: Modeller = graph_model,
) -> Deal:
    """Return the deal of a phase: the :attr:`~ThreeStates.deal` of :func:`three_states`.

    Examples
    --------
    >>> from detente import load
    >>> truce = deal_of(load("syria-2016").conflict, baseline="mid-2015")
    >>> truce.baseline, truce.start, truce.state
    (484, 1509, 8)
    """
    asked = three_states(
        conflict, phase=phase, baseline=baseline, start=start, state=state, modelled=modelled
    )
    return asked.deal


def three_states(
    conflict: Conflict,
    *,
    phase: str | None = None,
    baseline: StateRef | None = None,
    start: StateRef | None = None,
    state: StateRef | None = None,
    modelled: Modeller = graph_model,
) -> ThreeStates:
    """Return the deal of a phase, between its baseline and the state before it.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        The phase of the deal; none: the phase that ``state`` names, else the focus.
    baseline
        The normal course of events, as a state or a phase whose status quo it is; none: what the
        phase or the case says, else the state before the deal, and then nothing counts as pressure.
    start
        The state before the deal, likewise; none: what the phase or the case says, else the status
        quo of the phase before, else the deal itself.
    state
        The deal, likewise; none: the phase's status quo.
    modelled
        What makes the graph models: who reads many conflicts that are much alike can hand in
        :class:`~detente.analysis.graph.known_models.KnownModels`, which keeps what they share.

    Raises
    ------
    UnknownName
        Where a phase, a proposal, an option or a state is not known.
    CaseError
        Where a state is missing or cannot be.

    Examples
    --------
    >>> from detente import load
    >>> three_states(load("syria-2016").conflict, state="campaign").phase
    'campaign'
    """
    proposal = conflict.proposals.get(state) if isinstance(state, str) else None
    struck = _Named() if state is None else _named(conflict, state)
    focus = conflict.phase(phase or (proposal.phase if proposal else struck.phase))
    place = focus.id if focus else None
    now = modelled(conflict, phase=place)
    code = status_quo(conflict, now, place, struck.code)
    origin = _origin(conflict, focus, proposal) if start is None else _named(conflict, start)
    before = _before(conflict, now, place, origin.phase, code, modelled)
    begun = code if origin.code is None else origin.code
    if start is not None:
        state_asked(conflict, now if _can_be(now, begun) else before, begun)
    stated = _stated(conflict, focus, proposal) if baseline is None else baseline
    usual = _Named(None, begun) if stated is None else _named(conflict, stated)
    deal = Deal(
        before,
        now,
        _checked(conflict, stated, usual.code, begun),
        begun,
        code,
        _terms(conflict, focus, proposal),
    )
    return ThreeStates(deal, place, origin.code, stated is not None, usual.phase)


def _stated(conflict: Conflict, focus: Phase | None, proposal: Proposal | None) -> StateRef | None:
    """Return the baseline that the case states for a deal."""
    said = (proposal and proposal.baseline) or baseline_of(conflict, focus)
    return said.state if said else None


def _terms(conflict: Conflict, focus: Phase | None, proposal: Proposal | None) -> int:
    """Return the options of which a deal consists, as a sum of bits; -1: whatever it changes."""
    said = proposal.terms if proposal else None
    names = said.options if said else terms_of(conflict, focus)
    return -1 if names is None else sum(conflict.bits[name] for name in set(names))


def _can_be(graph: GraphModel, code: int) -> bool:
    """Tell whether there is a state of a code, and it is feasible."""
    return 0 <= code < graph.feasible.size and bool(graph.feasible[code])


def _checked(conflict: Conflict, stated: StateRef | None, code: int | None, begun: int) -> int:
    """Return a baseline's code; one that is stated must not be ruled out in the case at large."""
    if code is None:
        return begun
    if stated is not None and possible(conflict, None, code) is None:
        what = f"the baseline {code} ({' and '.join(conflict.taken(code))} taken) is infeasible"
        raise CaseError(Problem(what, "Name a state that can be, or change what cannot be"))
    return code


@dataclass(frozen=True)
class _Named:
    """A state that somebody named, and the phase whose wants go with it."""

    phase: str | None = None
    code: int | None = None


def _named(conflict: Conflict, state: StateRef) -> _Named:
    """Return the state that a phase's or a proposal's id, a code or the options stand for."""
    phase = phase_named(conflict, state)
    return _Named(phase.id if phase else None, state_named(conflict, state))


def _origin(conflict: Conflict, focus: Phase | None, proposal: Proposal | None) -> _Named:
    """Return the state before a deal, and the phase whose wants go with it.

    A proposal is made in its phase, out of what stands there.
    """
    if proposal is not None:
        stands = standing_in(conflict, focus) if proposal.start is None else None
        code = stands if proposal.start is None else state_named(conflict, proposal.start)
        return _Named(focus.id if focus else None, code)
    origin = origin_phase(conflict, focus.id) if focus else None
    code = previous_status_quo(conflict, focus.id if focus else None)
    return _Named(origin.id if origin else None, code)


def _before(
    conflict: Conflict,
    now: GraphModel,
    place: str | None,
    wanted: str | None,
    state: int,
    modelled: Modeller,
) -> GraphModel:
    """Return the graph model with the wants of the phase before the deal.

    Where that phase rules the deal out, what cannot be is taken from the deal's own phase: what
    an actor wanted then still says how it saw the deal.
    """
    if wanted is None or wanted == place:
        return now
    before = modelled(conflict, phase=wanted)
    if before.feasible[state]:
        return before
    held = conflict.at(wanted).replaced(
        infeasible=conflict.at(place).infeasible, status_quo=None, start=None, baseline=None
    )
    return modelled(held)
