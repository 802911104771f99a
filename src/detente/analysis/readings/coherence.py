"""Whether a reading explains that those who struck the deal agreed to it."""

from __future__ import annotations

from detente.analysis.leverage.assessment import Assessment
from detente.model.conflict import Conflict


def refusers(conflict: Conflict, phase: str | None, deal: Assessment) -> tuple[str, ...]:
    """Return the principals who would have refused the deal, by key, in the order of the case.

    Principals are the parties to the pledges in force at the deal; where there are none, all who
    have a part in it. One refuses where the case does not explain that it agreed: the deal is no
    better for it than what it had, and its part is not its best either once the others have done
    theirs. No solution concept enters.

    Parameters
    ----------
    phase
        The id of the deal's phase, ``None`` where the case has no phases.
    deal
        The deal under any setting.
    """
    parties = {
        party for pledge in conflict.pledges if pledge.in_force(phase) for party in pledge.parties()
    }
    return tuple(
        key
        for place, key in enumerate(deal.deal.now.actors)
        if (key in parties if parties else deal.deal.part(place))
        and deal.came_in(place) == "unexplained"
    )
