"""The conflict as one actor sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import Responses
from detente.analysis.leverage.hold import Hold, Status, hold
from detente.analysis.perceptions.overlooked import Convention, overlooked, unmoved
from detente.analysis.whatif.codes import carried
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.view import Misbelief


@dataclass(frozen=True)
class ActorView:
    """The conflict as one actor sees it.

    Parameters
    ----------
    actor
        Whose view; ``onlooker`` for who knows only what everybody knows.
    conflict
        What it believes to be the conflict.
    unaware
        The pledges it does not know of, as the case names them.
    changes
        What it misjudges.
    stability
        What is stable for whom, as it sees it.
    equilibria
        The states it expects to hold, by the codes of the conflict as it is, ascending.
    status
        What it expects of every actor at the state looked at: content, held or loose; ``None``
        for an actor that it does not know to be there. Empty where it thinks the state impossible.
    temptation
        Where it expects actors to be tempted from the state, by codes of its own view.
    """

    actor: str
    conflict: Conflict
    unaware: tuple[str, ...]
    changes: tuple[str, ...]
    stability: Stability
    equilibria: tuple[int, ...]
    status: Mapping[str, Status | None]
    temptation: Mapping[str, tuple[int, ...]]

    @property
    def stands(self) -> bool:
        """Return whether it expects the state looked at to hold."""
        return bool(self.status) and "loose" not in self.status.values()

    def as_dict(self) -> dict[str, Any]:
        """Return the view as plain data."""
        return {
            "actor": self.actor,
            "unaware": list(self.unaware),
            "changes": list(self.changes),
            "stands": self.stands,
            "status": dict(self.status),
            "temptation": {actor: list(codes) for actor, codes in self.temptation.items()},
            "equilibria": list(self.equilibria),
        }


def view(
    conflict: Conflict,
    actor: str,
    *,
    state: int,
    changes: Sequence[str],
    knows: Sequence[str],
    concept: str,
    responses: Responses,
    misperceived: Convention = "hypergame",
) -> ActorView:
    """Return the conflict as one actor sees it.

    Parameters
    ----------
    conflict
        The conflict as it is, focused on one phase.
    actor
        A key, or ``onlooker``.
    state
        Code of the state looked at.
    changes
        What the actor misjudges besides what the case says of it, in the language of
        :mod:`detente.model.change`.
    knows
        Ids of pledges not known to all of which it has learnt.
    concept, responses
        By which everybody judges.
    misperceived
        What becomes of states that an actor does not see.
    """
    hidden = _hidden(conflict, actor, knows)
    made = (*misbelieved(conflict, actor, misperceived=misperceived), *changes)
    own = seen_by(conflict, actor, made, knows=knows)
    graph = graph_model(own)
    if misperceived == "gmcr+":
        graph = unmoved(graph, overlooked(conflict))
    stability = stability_of(
        graph, concepts=[concept], responses=responses, case=own.id, phase=own.focus
    )
    holds = _holds(conflict, own, graph, state, concept, responses)
    equilibria = {carried(own, conflict, int(code)) for code in stability.equilibria(concept)}
    return ActorView(
        actor=actor,
        conflict=own,
        unaware=tuple(_paths(place, pledge)[-1] for place, pledge in hidden.items()),
        changes=made,
        stability=stability,
        equilibria=tuple(sorted(equilibria)),
        status={name: holds[name].status if name in holds else None for name in conflict.actors}
        if holds
        else {},
        temptation={name: tuple(one.temptation.tolist()) for name, one in holds.items()},
    )


def seen_by(
    conflict: Conflict, actor: str, changes: Sequence[str], *, knows: Sequence[str] = ()
) -> Conflict:
    """Return what an actor believes to be the conflict.

    Parameters
    ----------
    changes
        What it misjudges: made once the pledges are left out that it does not know of.

    Raises
    ------
    CaseError, UnknownName
        Where a change cannot be made.
    """
    hidden = _hidden(conflict, actor, knows)
    known = tuple(one for place, one in enumerate(conflict.pledges, 1) if place not in hidden)
    return apply(conflict.replaced(pledges=known), changes)


def misbelieved(
    conflict: Conflict, actor: str, *, misperceived: Convention = "hypergame"
) -> tuple[str, ...]:
    """Return the changes that the case makes in an actor's view, unknown pledges apart."""
    return tuple(
        one.change
        for one in _told(conflict, actor)
        if not one.unaware.startswith("pledges")
        and (one.overlooks is None or misperceived == "hypergame")
    )


def _told(conflict: Conflict, actor: str) -> list[Misbelief]:
    """Return what the case says of an actor's view in the phase in focus."""
    return [one for one in conflict.views.get(actor, ()) if one.in_force(conflict.focus)]


def _hidden(conflict: Conflict, actor: str, knows: Sequence[str]) -> dict[int, Pledge]:
    """Return the pledges in force that an actor does not know of, by their places from 1."""
    unaware = [one.unaware for one in _told(conflict, actor)]
    return {
        place: pledge
        for place, pledge in enumerate(conflict.pledges, start=1)
        if pledge.in_force(conflict.focus)
        and not (pledge.id and pledge.id in knows)
        and not (pledge.known_by(actor) and set(unaware).isdisjoint(_paths(place, pledge)))
    }


def _paths(place: int, pledge: Pledge) -> tuple[str, ...]:
    """Return a pledge's paths in the case, the one by which it is called last."""
    by_place = f"pledges[{place}]"
    return (by_place, f"pledges.{pledge.id}") if pledge.id else (by_place,)


def _holds(
    conflict: Conflict,
    own: Conflict,
    graph: GraphModel,
    state: int,
    concept: str,
    responses: Responses,
) -> dict[str, Hold]:
    """Return how a view has every actor held to a state; nobody where it thinks it impossible."""
    code = carried(conflict, own, state)
    if not (expressible(conflict, own, state) and graph.feasible[code]):
        return {}
    return {
        name: hold(graph, place, code, sanctions=sanctions(concept), responses=responses)
        for place, name in enumerate(graph.actors)
    }


def expressible(conflict: Conflict, own: Conflict, state: int) -> bool:
    """Return whether a view has every option that is taken in a state, be it by another name."""
    if conflict.graph is not None or len(conflict.options) == len(own.options):
        return True
    return set(conflict.taken(state)) <= set(own.options)
