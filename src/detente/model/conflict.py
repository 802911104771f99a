"""A conflict: actors, their options, what they want, and how that changed from phase to phase."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from detente.errors import CaseError
from detente.model.check import problems
from detente.model.deadline import Waiting
from detente.model.parts import ConflictParts
from detente.model.phase import Phase
from detente.model.pledge import Pledge
from detente.model.pledged import with_pledges
from detente.model.preference import Preference
from detente.model.state_named import (
    baseline_of,
    possible,
    start_of,
    state_named,
    status_quo_of,
)
from detente.opener import opener


class Conflict(ConflictParts):
    """A whole conflict, as an analyst believes it to be.

    Options are in file order; a state's code is the sum of ``2**k`` over the options taken in it,
    the first option being ``k = 0``. A conflict in graph form has ``graph`` and no options.

    Raises
    ------
    CaseError
        Where the parts do not fit together; every problem is told at once.

    Examples
    --------
    >>> conflict = Conflict.model_validate({
    ...     "actors": {"us": {"name": "the United States"}, "them": {"name": "the others"}},
    ...     "options": {"us.strike": "strikes", "them.yield": "yield"},
    ...     "preferences": {"us": ["them.yield"], "them": ["not us.strike"]},
    ... })
    >>> conflict.code(["them.yield"]), conflict.taken(3)
    (2, ('us.strike', 'them.yield'))
    """

    def __repr__(self) -> str:
        """Return one line: the name, and how much there is.

        >>> from detente import load
        >>> load("chicken").conflict
        <Conflict chicken: 2 actors, 2 options, 0 phases>
        """
        sizes = ", ".join(
            f"{len(part)} {name}"
            for name, part in (
                ("actors", self.actors),
                ("states", self.graph.states) if self.graph else ("options", self.options),
                ("phases", self.phases),
            )
        )
        return f"<Conflict {self.id}: {sizes}>"

    @model_validator(mode="after")
    def _fits_together(self) -> Conflict:
        """Raise every problem between the parts at once."""
        faults = problems(self)
        if faults:
            raise CaseError(faults)
        return self

    def at(self, phase: str | None = None) -> Conflict:
        """Return the conflict as it stands in one phase, without phases of its own.

        The phase's preferences stand in for the case's, its infeasible conditions are added, its
        status quo and its terms are taken, and what the pledges in force bind actors to enters
        their wants. Where there is a deadline, the status quo counts as what comes of it. Of the
        pledges themselves only those stay that say who notices what; they bind nobody any more. Its
        start and its baseline are kept where they can be in the phase.
        """
        current = self.phase(phase)
        wants = dict(self.preferences) | (current.preferences if current else {})
        in_force = [one for one in self.pledges if one.in_force(current.id if current else None)]
        wants = self._awaiting(current, with_pledges(wants, in_force))
        return self.replaced(
            preferences=wants,
            infeasible=self.infeasible + (current.infeasible if current else ()),
            status_quo=status_quo_of(self, current),
            **self._seen_from(current),
            focus=None,
            phases=(),
            pledges=tuple(_unbinding(one) for one in in_force if one.noticed_by),
            views={},
            scenarios=(),
            proposals={},
            questions=(),
            theses=(),
        )

    def _awaiting(self, phase: Phase | None, wants: dict[str, Preference]) -> dict[str, Preference]:
        """Return what actors want in a phase, its status quo counting as its deadline's default."""
        stands = status_quo_of(self, phase)
        if phase is None or phase.deadline is None or stands is None:
            return wants
        default = state_named(self, phase.deadline.default)
        return Waiting(tuple(self.options), self.code(stands), default, self.code).wants(wants)

    def _seen_from(self, phase: Phase | None) -> dict[str, Any]:
        """Return a phase's start, baseline and terms, without names of other phases."""
        start, baseline = start_of(self, phase), baseline_of(self, phase)
        kept = None if start is None else possible(self, phase, start)
        normal = None if baseline is None else possible(self, phase, baseline.state)
        return {
            "start": kept,
            "baseline": baseline.model_copy(update={"state": normal})
            if baseline is not None and normal is not None
            else None,
            "terms": phase.terms if phase and phase.terms else self.terms,
        }

    def ranking(self, actor: str, **settings: Any) -> Any:
        """Return how an actor orders the states, as :func:`detente.rank` does with the settings.

        >>> from detente import load
        >>> load("chicken").conflict.ranking("one").tiers
        ((2,), (3,), (1,), (0,))
        """
        assert opener.rank is not None, "import detente first"
        return opener.rank(self, actor=actor, **settings)

    def replaced(self, **changes: Any) -> Conflict:
        """Return the conflict with some fields replaced, checked anew."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return Conflict(**(fields | changes))


def _unbinding(pledge: Pledge) -> Pledge:
    """Return a pledge as words that bind nobody, in force at all times."""
    return pledge.model_copy(update={"binds": (), "phases": ()})
