"""What writing a case in a format leaves behind, in words that several formats share."""

from __future__ import annotations

from detente.case.case import Case
from detente.case.formats.format import Choices
from detente.model import Conflict, Phase


def texts_of_sources(case: Case, _choices: Choices) -> tuple[str, ...]:
    """Return that one file leaves the texts behind.

    >>> from detente.catalog import load
    >>> texts_of_sources(load("chicken"), Choices())
    ()
    """
    return (f"{len(case.texts)} texts of sources",) if case.texts else ()


def all_but_one_phase(case: Case, choices: Choices) -> tuple[str, ...]:
    """Return what a file of one phase's actors, options and wants does not hold.

    >>> from detente.catalog import load
    >>> all_but_one_phase(load("elmira"), Choices())
    ('the status quo', 'title, summary and citation')

    Raises
    ------
    UnknownName
        Where no phase bears the id.
    """
    conflict = case.conflict
    phase = conflict.phase(choices.phase)
    has_status_quo = conflict.status_quo is not None or (
        phase is not None and phase.status_quo is not None
    )
    deals: tuple[Conflict | Phase, ...] = (conflict, *conflict.phases)
    lost = {
        f"phases other than {phase.id!r}" if phase else "": len(conflict.phases) > 1,
        "pledges, but for their place among preferences": bool(conflict.pledges),
        "views, but for states that an actor does not see": any(
            one.overlooks is None for view in conflict.views.values() for one in view
        ),
        "the status quo": has_status_quo,
        "title, summary and citation": bool(conflict.summary or conflict.citation),
        "which wants are strong": _marked(conflict, "strong"),
        "which wants are not known": _marked(conflict, "unknown"),
        "baseline, start and terms of the deal": any(
            (one.baseline, one.terms, one.start) != (None, None, None) for one in deals
        ),
        "deadlines, but for what waiting is worth": any(one.deadline for one in conflict.phases),
        "who would notice a change": any(one.noticed_by for one in conflict.pledges),
        "proposals": bool(conflict.proposals),
        "questions": bool(conflict.questions),
        "theses": bool(conflict.theses),
        "ties": bool(conflict.ties),
        "issues": bool(conflict.issues),
        "scenarios": bool(conflict.scenarios),
        "claims and sources": bool(case.evidence.claims or case.evidence.sources),
    }
    return tuple(name for name, is_lost in lost.items() if is_lost)


def _marked(conflict: Conflict, mark: str) -> bool:
    """Return whether some want bears a mark, in any phase."""
    every = [conflict.preferences, *(phase.preferences for phase in conflict.phases)]
    return any(
        getattr(one, mark) for wants in every for want in wants.values() for one in want.statements
    )
