"""The deal of a phase as a reading has it."""

from __future__ import annotations

from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.three_states import deal_of
from detente.model.conflict import Conflict
from detente.model.state_named import baseline_of


def struck(conflict: Conflict, phase: str | None) -> Deal:
    """Return the deal of a phase, seen from the baseline that the phase or the case states.

    >>> from detente import load
    >>> found = struck(load("syria-2016").conflict, "truce")
    >>> found.start, found.state
    (1509, 8)
    """
    bare = conflict.replaced(questions=(), theses=(), scenarios=())
    said = baseline_of(bare, bare.phase(phase))
    return deal_of(bare, phase=phase, baseline=None if said is None else said.state)
