"""What happens if nobody acts in time: a phase's deadline, and what waiting is then worth.

A graph model ranks a state as the one in which the conflict comes to rest (Fang, Hipel and Kilgour
1993). Where a deadline ends the waiting, who rests at the status quo ends at the default: so
everybody ranks the status quo as it ranks the default, and every other state as ever. Moves, and
all definitions of stability, stay as they are. That the outcome of no agreement decides what
waiting is worth is the disagreement point of bargaining theory (Nash 1950).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

from pydantic import Field

from detente.model.base import Belief
from detente.model.condition import And, Condition, Not, Or, Taken
from detente.model.dates import AnyDate
from detente.model.preference import AnyState, Preference, Statement, StateRef, Weight

Wanted = TypeVar("Wanted", Statement, Weight)


class Deadline(Belief):
    """What becomes of the status quo if nobody acts in time.

    Examples
    --------
    >>> Deadline(default=["north.shell"]).default
    ('north.shell',)
    """

    date: AnyDate | None = Field(
        default=None, description="By when somebody must act, to the day, the month or the year."
    )
    default: AnyState = Field(
        description="The state to which the phase passes if nobody acts by then: a phase's id, a "
        "proposal's id, `none`, options joined by `+` or as a list, or a state's code."
    )


@dataclass(frozen=True)
class Waiting:
    """A status quo that passes into a default.

    Parameters
    ----------
    options
        The names of all options; empty in graph form.
    stands, default
        The codes of the two states.
    code
        Turns a state named in a ranking into its code.
    """

    options: tuple[str, ...]
    stands: int
    default: int
    code: Callable[[StateRef], int]

    def wants(self, preferences: Mapping[str, Preference]) -> dict[str, Preference]:
        """Return what actors want where waiting ends at the default."""
        return {actor: self._pulled(one) for actor, one in preferences.items()}

    def _pulled(self, old: Preference) -> Preference:
        """Return one actor's preference, in which the status quo counts as the default."""
        wanted = {
            name: tuple(self._want(one) for one in getattr(old, name))
            for name in ("statements", "foremost", "weights")
            if getattr(old, name)
        }
        ranking = None if old.ranking is None else self._ranking(old.ranking)
        return old.model_copy(update=wanted | {"ranking": ranking})

    def _want(self, one: Wanted) -> Wanted:
        """Return a want that is met at the status quo if it is met at the default."""
        want: Condition = one.want
        stands, default = (want.evaluate(self._taken(at)) for at in (self.stands, self.default))
        if bool(stands) == bool(default):
            return one
        new = Or(want, self._here) if default else And(want, Not(self._here))
        return one.model_copy(update={"want": new})

    @property
    def _here(self) -> Condition:
        """Return the condition that only the status quo meets."""
        literals: list[Condition] = [
            Taken(name) if taken else Not(Taken(name))
            for name, taken in self._taken(self.stands).items()
        ]
        return reduce(And, literals)

    def _taken(self, state: int) -> dict[str, bool]:
        """Return whether each option is taken in a state."""
        return {name: bool(state >> place & 1) for place, name in enumerate(self.options)}

    def _ranking(
        self, ranking: tuple[tuple[StateRef, ...], ...]
    ) -> tuple[tuple[StateRef, ...], ...]:
        """Return the tiers of a ranking with the status quo beside the default."""
        codes = [[self.code(state) for state in tier] for tier in ranking]
        found = [
            tuple(
                state
                for state, code in zip(tier, own, strict=True)
                if code != self.stands or self.default in own
            )
            + ((self.stands,) if self.default in own and self.stands not in own else ())
            for tier, own in zip(ranking, codes, strict=True)
        ]
        return tuple(tier for tier in found if tier)
