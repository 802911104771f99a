"""The one table of pages about a case: what each answers, at which address, in which forms."""

from __future__ import annotations

from typing import Final

from detente.serve.view import View
from detente.serve.views import (
    actors,
    assumptions,
    briefing,
    case,
    check,
    coalitions,
    compare,
    deal,
    evidence,
    find,
    guarantees,
    history,
    infeasible,
    inverse,
    leverage,
    model,
    path,
    patrons,
    perceptions,
    readings,
    review,
    sample,
    settle,
    state,
    states,
    wants,
    why,
    yaml,
)

VIEWS: Final[tuple[View, ...]] = (
    case.VIEW,
    evidence.VIEW,
    review.VIEW,
    model.VIEW,
    actors.VIEW,
    infeasible.VIEW,
    states.VIEW,
    deal.VIEW,
    path.VIEW,
    leverage.VIEW,
    compare.VIEW,
    assumptions.VIEW,
    readings.VIEW,
    briefing.VIEW,
    settle.ISSUES,
    guarantees.VIEW,
    coalitions.VIEW,
    perceptions.VIEW,
    inverse.VIEW,
    sample.VIEW,
    patrons.VIEW,
    check.VIEW,
    find.VIEW,
    history.VIEW,
    yaml.VIEW,
    evidence.SOURCE,
    evidence.CLAIM,
    wants.VIEW,
    state.VIEW,
    why.VIEW,
    settle.VIEW,
    briefing.FINDING,
)
"""Every page about a case; those of the menu in its order, then those reached from others."""


def view(name: str) -> View:
    """Return the page of a name.

    >>> view("leverage").path
    'leverage'
    """
    return next(one for one in VIEWS if one.name == name)
