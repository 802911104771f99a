"""What becomes of a deal without one of the things that may carry it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.concepts.registry import sanctions, with_standard
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses
from detente.analysis.guarantees.breach import standing
from detente.analysis.leverage.hold import hold
from detente.analysis.plain import number
from detente.model.change import apply
from detente.model.conflict import Conflict


@dataclass(frozen=True)
class Shift:
    """A hold that is not what it was: one actor's over another."""

    actor: str
    over: str
    before: Fraction
    after: Fraction


@dataclass(frozen=True)
class Safeguard:
    """What may carry the deal, and what becomes of the deal without it.

    Parameters
    ----------
    change
        What was changed to see, in the language of :mod:`detente.model.change`.
    says
        The pledge, or the option that became one-way, in words or by name.
    lost
        The concepts under which the deal holds, and would not.
    leavers
        Who would then leave under the concept asked for, and does not as things are.
    shifts
        Whose hold over whom at the deal would be larger or smaller, under the concept asked for.
    """

    change: str
    says: str
    lost: tuple[str, ...]
    leavers: tuple[str, ...]
    shifts: tuple[Shift, ...]

    @property
    def carries(self) -> bool:
        """Return whether the deal rests on it under some concept."""
        return bool(self.lost or self.leavers)

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data; shares of six decimals."""
        return asdict(self) | {
            "lost": list(self.lost),
            "leavers": list(self.leavers),
            "shifts": [
                asdict(shift) | {"before": number(shift.before), "after": number(shift.after)}
                for shift in self.shifts
            ],
        }


@dataclass(frozen=True)
class Deal:
    """A deal as it stands, against which changes are tried.

    Parameters
    ----------
    conflict
        The conflict, focused on one phase.
    state
        The deal's code.
    concept, responses
        By which actors are held.
    leavers
        For each concept, who leaves the deal as things are.
    holds
        Every actor's hold over every other there, under the concept.
    """

    conflict: Conflict
    state: int
    concept: str
    responses: Responses
    leavers: Mapping[str, tuple[str, ...]]
    holds: Mapping[tuple[str, str], Fraction]

    def without(self, change: str, says: str) -> Safeguard:
        """Return what becomes of the deal with a change made.

        Parameters
        ----------
        change
            In the language of :mod:`detente.model.change`.
        says
            What it takes away, in words or by name.
        """
        graph = graph_model(apply(self.conflict, [change]))
        leavers = standing(graph, self.state, self.leavers, self.responses)
        holds = _holds(graph, self.state, self.concept, self.responses)
        gone = set(leavers[self.concept]) - set(self.leavers[self.concept])
        return Safeguard(
            change,
            says,
            lost=tuple(one for one in leavers if leavers[one] and not self.leavers[one]),
            leavers=tuple(actor for actor in self.conflict.actors if actor in gone),
            shifts=tuple(
                Shift(*pair, before, holds[pair])
                for pair, before in self.holds.items()
                if holds[pair] != before
            ),
        )


def deal(
    conflict: Conflict,
    graph: GraphModel,
    state: int,
    concept: str,
    responses: Responses,
    *,
    beside: Iterable[str] = (),
) -> Deal:
    """Return a deal as it stands; ``graph`` holds the tables of the conflict.

    It is looked at under the standard concepts, the one asked for and those ``beside`` them.
    """
    concepts = dict.fromkeys([*with_standard(concept), *beside])
    leavers = standing(graph, state, concepts, responses)
    holds = _holds(graph, state, concept, responses)
    return Deal(conflict, state, concept, responses, leavers, holds)


def _holds(
    graph: GraphModel, state: int, concept: str, responses: Responses
) -> dict[tuple[str, str], Fraction]:
    """Return every actor's hold over every other at a state."""
    counted = sanctions(concept)
    return {
        (graph.actors[other], name): share
        for actor, name in enumerate(graph.actors)
        for other, share in hold(graph, actor, state, sanctions=counted, responses=responses)
        .shares()
        .items()
    }
