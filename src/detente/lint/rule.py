"""A rule: one kind of thing to look at in a case, by its code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.case.case import Case
from detente.model.conflict import Conflict
from detente.model.phase import Phase

MOST_OPTIONS: Final = 18
"""With more options, 262,144 states and above, what needs all states is not looked for."""


@dataclass(frozen=True)
class Remark:
    """What a rule says of one place of a case.

    Parameters
    ----------
    path
        The belief or the part of the case; empty for the case as a whole.
    says, mend
        What is odd there, and what to do about it: sentences without their stops.
    """

    path: str
    says: str
    mend: str


class Subject:
    """A case that is looked at, with the tables of each of its phases, made once."""

    def __init__(self, case: Case) -> None:
        """Take a case."""
        self.case = case

    @property
    def conflict(self) -> Conflict:
        """Return the conflict."""
        return self.case.conflict

    @property
    def phases(self) -> tuple[Phase | None, ...]:
        """Return the phases, ``None`` alone where there are none."""
        return self.conflict.phases or (None,)

    @property
    def too_large(self) -> bool:
        """Tell whether there are too many states to look at all of them."""
        return len(self.conflict.options) > MOST_OPTIONS

    @cached_property
    def graphs(self) -> dict[str | None, GraphModel]:
        """Return the tables of each phase, the focus first.

        None in graph form, and where there are too many states.
        """
        if self.conflict.graph is not None or self.too_large:
            return {}
        ids = [phase.id if phase else None for phase in self.phases]
        ids.sort(key=lambda name: name != self.conflict.focus)
        return {name: graph_model(self.conflict, phase=name) for name in ids}


Finder = Callable[[Subject], Iterator[Remark]]


@dataclass(frozen=True)
class Rule:
    """One kind of thing to look at.

    Parameters
    ----------
    code
        By which it is known.
    title
        What is odd: a sentence without its stop.
    why
        What it leads to.
    find
        Yields each place where it is so.
    example
        Sections of a case, as plain values, that show it in place of those of the example case.
    """

    code: str
    title: str
    why: str
    find: Finder
    example: dict[str, Any]
