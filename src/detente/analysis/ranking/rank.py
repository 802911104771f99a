"""How an actor orders the states: tiers from best to worst, and what tells one from the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any, ClassVar

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.start import state_asked
from detente.analysis.ranking.marks import Mark, marks
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import Preference, StateRef
from detente.model.wanted import Wanted, preference_path, wanted


@dataclass(frozen=True)
class Tell:
    """What puts one tier above another.

    Parameters
    ----------
    path
        The belief that does: a statement, a pledge, a ranking or weights.
    want
        The condition that the upper one meets and the lower one does not; empty where it is not a
        single one.
    worth
        Of weights, what each side is worth, upper first, in the units of the case; else empty.
    """

    path: str
    want: str = ""
    worth: tuple[float, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"path": self.path, "want": self.want or None, "worth": list(self.worth) or None}


@dataclass(frozen=True)
class Between:
    """Which of two states an actor would rather have, and why; ``tell`` is ``None`` for neither."""

    better: int
    worse: int
    tell: Tell | None

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        tell = self.tell.as_dict() if self.tell else None
        return {"better": self.better, "worse": self.worse, "tell": tell}


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Ranking(ConflictResult):
    """How one actor orders the states.

    Parameters
    ----------
    actor
        Its key.
    tiers
        Codes of states that it finds equally good, ascending; the best tier first.
    marks
        States that have a name: what stands, phases, proposals, baseline.
    tells
        For each tier but the last, what puts it above the next.
    whys
        What was asked about pairs of states.
    """

    tabled: ClassVar[str] = "tiers"

    actor: str
    tiers: tuple[tuple[int, ...], ...]
    marks: tuple[Mark, ...]
    tells: tuple[Tell, ...]
    whys: tuple[Between, ...] = ()

    def tier(self, state: int) -> int:
        """Return in which tier a state stands, 0 being the best."""
        return next(place for place, tier in enumerate(self.tiers) if state in tier)

    def answer(self) -> dict[str, Any]:
        """Return tiers, marks and tells as plain data."""
        return {
            "actor": self.actor,
            "tiers": [list(tier) for tier in self.tiers],
            "marks": [asdict(one) | {"tier": self.tier(one.state)} for one in self.marks],
            "tells": [one.as_dict() for one in self.tells],
            **({"whys": [one.as_dict() for one in self.whys]} if self.whys else {}),
        }


@verb
def rank(
    conflict: Conflict,
    *,
    actor: str,
    phase: str | None = None,
    why: tuple[StateRef, StateRef] | None = None,
) -> Ranking:
    """Return how an actor orders the states of a phase, its pledges being in its wants.

    Parameters
    ----------
    conflict
        The conflict as believed.
    actor
        Its key, its name or an alias.
    phase
        The phase's id; none: the focus, or the last phase.
    why
        Two states, to say which of them the actor would rather have, and why.

    Raises
    ------
    UnknownName
        Where no actor, phase or state bears the name.
    CaseError
        Where a state is infeasible.

    Examples
    --------
    >>> found = rank("chicken", actor="one", why=([], ["two.swerve"]))
    >>> found.tiers
    ((2,), (3,), (1,), (0,))
    >>> found.whys[0].better
    2
    """
    key, here = actor_named(conflict, actor), conflict.phase(phase)
    graph = graph_model(conflict, phase=phase)
    order = _Order(conflict, graph, key, here.id if here else None)
    tiers = tuple(order.tiers())
    asked = [state_asked(conflict, graph, one) for one in why or ()]
    return Ranking(
        case=conflict.id,
        phase=here.id if here else None,
        settings={"why": asked or None},
        conflict=conflict.at(phase),
        actor=key,
        tiers=tiers,
        marks=tuple(marks(conflict, graph, here)),
        tells=tuple(order.tell(upper[0], lower[0]) for upper, lower in pairwise(tiers)),
        whys=(order.between(*asked),) if asked else (),
    )


class _Order:
    """One actor's order of the states of a phase."""

    def __init__(
        self, conflict: Conflict, graph: GraphModel, actor: str, phase: str | None
    ) -> None:
        """Take whose order of which states it is."""
        self.conflict, self.graph = conflict, graph
        self.rank = graph.rank[graph.actor(actor)]
        self.wants = wanted(conflict, actor, phase)
        self.path = preference_path(conflict, actor, phase)
        self.preference = conflict.at(phase).preferences.get(actor, Preference())

    def tiers(self) -> Iterator[tuple[int, ...]]:
        """Yield the states of equal rank, the best first."""
        codes = self.graph.codes()
        for level in range(int(self.rank.max()), -1, -1):
            yield tuple(codes[self.rank[codes] == level].tolist())

    def between(self, one: int, other: int) -> Between:
        """Return which of two states is the better, and why."""
        better, worse = (other, one) if self.rank[other] > self.rank[one] else (one, other)
        same = self.rank[better] == self.rank[worse]
        return Between(better, worse, None if same else self.tell(better, worse))

    def tell(self, upper: int, lower: int) -> Tell:
        """Return what puts a state above another."""
        first = self._first(upper, lower)
        if first is not None:
            return Tell(first.path, str(first.want))
        if self.preference.ranking is not None:
            return Tell(f"{self.path}.ranking")
        return Tell(f"{self.path}.weights", worth=(self._worth(upper), self._worth(lower)))

    def _first(self, upper: int, lower: int) -> Wanted | None:
        """Return the first want that tells two states apart."""
        above, below = self._taken(upper), self._taken(lower)
        apart = (w for w in self.wants if w.want.evaluate(above) != w.want.evaluate(below))
        return next(apart, None)

    def _worth(self, state: int) -> float:
        """Return what a state is worth by weights."""
        taken, parts = self._taken(state), self.preference.weights or ()
        return float(sum(part.weight for part in parts if part.want.evaluate(taken)))

    def _taken(self, state: int) -> Mapping[str, bool]:
        """Return, for each option, whether it is taken."""
        return {name: bool(state & bit) for name, bit in self.conflict.bits.items()}
