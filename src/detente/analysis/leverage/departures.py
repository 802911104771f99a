"""What an actor would gain by in a deal: by breaking its terms, or by doing something besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.shapley import members, minimal


@dataclass(frozen=True)
class Departure:
    """One improvement of an actor from a deal.

    Parameters
    ----------
    actor
        Its index.
    target
        The code of the state it leads to.
    terms
        Which terms of the deal it breaks, as a sum of bits; 0 where it breaks none.
    answered_by
        The indices of a least group whose answer deters it, fewest first; ``None`` where no
        answer does.
    """

    actor: int
    target: int
    terms: int
    answered_by: tuple[int, ...] | None


def departures(assessment: Assessment) -> Iterator[Departure]:
    """Yield every improvement of every actor from a deal, in order of actors and codes.

    The terms are those the deal names, else whatever an actor changed to strike it.
    """
    deal = assessment.deal
    for actor in range(len(deal.now.actors)):
        held = assessment.held(actor)
        for target, answered in zip(held.temptation.tolist(), held.answered, strict=True):
            groups = minimal(answered)
            group = tuple(held.others[seat] for seat in members(groups[0])) if groups else None
            yield Departure(actor, target, (target ^ deal.state) & deal.own_terms(actor), group)
