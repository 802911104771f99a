"""What would have to be preferred for a state to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.inverse.deal import Concession, Payment
from detente.analysis.inverse.nearest import Measure
from detente.analysis.inverse.need import Need
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.preference import Preference
from detente.version import __version__


@dataclass(frozen=True)
class Moved:
    """One state that an actor would have to rank otherwise: its ranks before and after."""

    state: int
    before: int
    after: int


@dataclass(frozen=True, eq=False)
class Inverse:
    """What would have to be preferred for a state to hold, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict at the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    graph
        The tables as believed.
    state
        The code of the state.
    concept, responses, measure, most
        What was asked.
    free
        The actors whose preferences may change.
    needs
        For each actor, what it would have to prefer, the others being as they are.
    rank
        Ranks of all actors under which the state is an equilibrium, the nearest that were found;
        ``None`` where there are none within the limits. Shape (actors, N).
    exact
        Whether these are proven to be the nearest. Under ``seq`` one actor's change can bear on
        another's answers; where several must change, they are found one after another.
    payments
        For each actor that would leave, the least payment that keeps it.
    payments_hold
        Whether the state is an equilibrium once all are paid.
    concessions
        Single moves to a state that holds, the cheapest for the mover first.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    graph: GraphModel
    state: int
    concept: str
    responses: Responses
    measure: Measure
    most: int | None
    free: tuple[str, ...]
    needs: Mapping[str, Need]
    rank: NDArray[np.int32] | None
    exact: bool
    payments: Mapping[str, Payment]
    payments_hold: bool
    concessions: tuple[Concession, ...]
    version: str = __version__

    @property
    def possible(self) -> bool:
        """Return whether the state can be made an equilibrium within the limits."""
        return self.rank is not None

    @property
    def changes(self) -> dict[str, tuple[Moved, ...]]:
        """Return, for each actor that must change, the states it would rank otherwise."""
        found = {}
        for place, actor in enumerate(self.graph.actors):
            if self.rank is None:
                break
            old, new = self.graph.rank[place], self.rank[place]
            states = np.flatnonzero(old != new).tolist()
            if states:
                found[actor] = tuple(Moved(one, int(old[one]), int(new[one])) for one in states)
        return found

    def put_back(self) -> Conflict:
        """Return the conflict with the nearest preferences as rankings, pledges being in them.

        Raises
        ------
        CaseError
            Where there are none within the limits.
        """
        if self.rank is None:
            what = "no preferences within the limits make the state hold"
            raise CaseError(Problem(what, "Let more actors change, or more ranks"))
        wants = dict(self.conflict.preferences)
        codes = self.graph.codes()
        for actor in self.changes:
            rank = self.rank[self.graph.actor(actor)]
            levels = np.unique(rank[codes])[::-1]
            tiers = [tuple(codes[rank[codes] == level].tolist()) for level in levels]
            wants[actor] = Preference(ranking=tuple(tiers))
        return self.conflict.replaced(preferences=wants)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what would have to be so, in plain words."""
        from detente.analysis.inverse.words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        names, count = self.graph.actors, int(np.count_nonzero(self.graph.feasible))
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "concept": self.concept,
            "settings": {
                "responses": self.responses,
                "measure": self.measure,
                "most": self.most,
                "actors": list(self.free),
            },
            "needs": {actor: _need(one, count) for actor, one in self.needs.items()},
            "possible": self.possible,
            "exact": self.exact,
            "changes": {
                actor: [{"state": m.state, "before": m.before, "after": m.after} for m in moved]
                for actor, moved in self.changes.items()
            },
            "payments": {
                actor: {"level": one.level, "steps": one.steps, "share": round(float(one.share), 6)}
                for actor, one in self.payments.items()
            },
            "payments_hold": self.payments_hold,
            "concessions": [
                {
                    "actor": names[one.actor],
                    "state": one.target,
                    "cost": round(float(one.cost), 6),
                }
                for one in self.concessions
            ],
            "version": self.version,
        }


def _need(one: Need, states: int) -> dict[str, Any]:
    """Return what an actor needs as plain data; rankings are counted as a text, being large."""
    rankings = one.rankings(states)
    return {
        "met": one.met,
        "requirements": [
            {"move": each.move, "ways": [list(way) for way in each.ways]}
            for each in one.requirements
        ],
        "share": None if one.share is None else f"{one.share.numerator}/{one.share.denominator}",
        "rankings": None if rankings is None or states > 20 else rankings,
    }
