"""Single wants on which a finding hangs: dropped, or changing places with the next one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from detente.model.conflict import Conflict
from detente.model.preference import Preference, Statement, Weight

Act = Literal["drop", "swap"]


@dataclass(frozen=True)
class Doubt:
    """One small change to what an actor wants.

    Parameters
    ----------
    path
        The want: see :func:`detente.model.belief.beliefs`.
    act
        ``drop``: it is no want; ``swap``: the next one is more important.
    """

    path: str
    act: Act

    @property
    def change(self) -> str:
        """Return it in the language of :mod:`detente.model.change`.

        >>> Doubt("preferences.us[2]", "swap").change
        'move preferences.us[2] down'
        """
        return f"drop {self.path}" if self.act == "drop" else f"move {self.path} down"

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"path": self.path, "act": self.act, "change": self.change}


def doubts(conflict: Conflict, last: str | None) -> tuple[Doubt, ...]:
    """Return every single doubt of what actors want, up to a phase, in file order.

    Parameters
    ----------
    last
        The last phase whose own wants matter; ``None``: those of all phases.
    """
    return tuple(_doubts(conflict, last))


def _doubts(conflict: Conflict, last: str | None) -> Iterator[Doubt]:
    """Yield the doubts of the case's wants, then of each phase's."""
    yield from _of_wants(conflict.preferences, "")
    for phase in conflict.phases:
        yield from _of_wants(phase.preferences, f"phases.{phase.id}.")
        if phase.id == last:
            return


def _of_wants(wants: dict[str, Preference], root: str) -> Iterator[Doubt]:
    """Yield the doubts of some actors' wants; a ranking of states is no single want."""
    for actor, preference in wants.items():
        path = f"{root}preferences.{actor}"
        for place in range(1, len(preference.statements) + 1):
            yield Doubt(f"{path}[{place}]", "drop")
            if place < len(preference.statements):
                yield Doubt(f"{path}[{place}]", "swap")
        for place in range(1, len(preference.weights or ()) + 1):
            yield Doubt(f"{path}.weights[{place}]", "drop")


def wanted(conflict: Conflict) -> dict[str, Statement | Weight]:
    """Return every want of the case and of its phases by its path."""
    found: dict[str, Statement | Weight] = {}
    holders = [("", conflict.preferences)]
    holders += [(f"phases.{phase.id}.", phase.preferences) for phase in conflict.phases]
    for root, wants in holders:
        for actor, preference in wants.items():
            path = f"{root}preferences.{actor}"
            for place, statement in enumerate(preference.statements, start=1):
                found[f"{path}[{place}]"] = statement
            for place, weight in enumerate(preference.weights or (), start=1):
                found[f"{path}.weights[{place}]"] = weight
    return found
