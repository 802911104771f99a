"""Each actor's own view of the conflict, and what happens when the views meet.

A *first-level hypergame* (Bennett 1977; Wang, Hipel and Fraser 1988): every actor plays the game it
believes to be played and takes everybody to see the same. A view leaves out the pledges its actor
does not know of and has the options and preferences that it misjudges. The actors decide by their
own views: a state stands where every actor is stable in its own view (an equilibrium of the
hypergame), and a surprise is where an actor does other than another expects of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.analysis.compare import carried, focused
from detente.analysis.graph import graph_model
from detente.analysis.hold import Status, check_holds, hold
from detente.analysis.settings import Concept, Responses
from detente.analysis.stability import Stability, stability_of
from detente.analysis.start import status_quo
from detente.errors import NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.preference import StateRef
from detente.version import __version__

ONLOOKER: Final = "onlooker"
"""Stands for who knows only what is public, in ``views`` too."""


@dataclass(frozen=True, eq=False)
class View:
    """The conflict as one actor sees it.

    Parameters
    ----------
    actor
        Whose view; ``onlooker`` for who knows only what is public.
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


@dataclass(frozen=True)
class Surprise:
    """An actor who does at the state other than another expects.

    Parameters
    ----------
    observer, actor
        Who is surprised, and by whom.
    expected, found
        The actor's status in the observer's view and in its own.
    """

    observer: str
    actor: str
    expected: Status
    found: Status


@dataclass(frozen=True, eq=False)
class Perceptions:
    """The conflict as everybody sees it, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict as it is, focused on one phase.
    phase
        Its id; ``None`` where there are no phases.
    state
        The state looked at.
    concept, responses
        What was asked.
    views
        Every actor's, in the order of the case.
    onlooker
        The view of who knows only what is public.
    actual
        What is stable for whom as things are.
    equilibria
        The equilibria of the hypergame: stable for every actor in its own view.
    stands
        Whether the state looked at is one of them.
    surprises
        Who would be surprised by whom at the state.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    state: int
    concept: Concept
    responses: Responses
    views: Mapping[str, View]
    onlooker: View
    actual: Stability
    equilibria: tuple[int, ...]
    stands: bool
    surprises: tuple[Surprise, ...]
    version: str = __version__

    def unexpected(self, actor: str) -> tuple[int, ...]:
        """Return the states that hold when the views meet though an actor expects them not to.

        Raises
        ------
        UnknownName
            Where no actor bears the name.
        """
        return tuple(sorted(set(self.equilibria) - set(self._view(actor).equilibria)))

    def disappointed(self, actor: str) -> tuple[int, ...]:
        """Return the states that an actor expects to hold and that do not when the views meet.

        Raises
        ------
        UnknownName
            Where no actor bears the name.
        """
        return tuple(sorted(set(self._view(actor).equilibria) - set(self.equilibria)))

    def _view(self, actor: str) -> View:
        """Return the view of an actor, or of the onlooker."""
        known = {**self.views, ONLOOKER: self.onlooker}
        if actor not in known:
            raise UnknownName("actor", actor, list(known))
        return known[actor]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what each expects of the state, what comes of it, and who is surprised."""
        from detente.analysis.perceptions_words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.state,
            "concept": self.concept,
            "settings": {"responses": self.responses},
            "views": {actor: view.as_dict() for actor, view in self.views.items()},
            "onlooker": self.onlooker.as_dict(),
            "actual": {"equilibria": self.actual.equilibria(self.concept).tolist()},
            "equilibria": list(self.equilibria),
            "stands": self.stands,
            "surprises": [
                {
                    "observer": one.observer,
                    "actor": one.actor,
                    "expected": one.expected,
                    "found": one.found,
                }
                for one in self.surprises
            ],
            "sentences": list(self.sentences),
            "version": self.version,
        }


def perceptions(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    views: Mapping[str, Sequence[str]] | None = None,
    knows: Mapping[str, Sequence[str]] | None = None,
    concept: str = "seq",
    responses: str = "sequences",
) -> Perceptions:
    """Return the conflict as each actor sees it, and what happens when the views meet.

    An undisclosed pledge is known to its maker and to the actor it is made to, and to nobody else.

    Parameters
    ----------
    conflict
        The conflict as it is.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        The deal looked at, by code, by name or by the options taken; none: the status quo.
    views
        For actors, or ``onlooker``, what they misjudge: changes in the language of
        :mod:`detente.model.change`, made after the pledges they do not know of are left out.
    knows
        For actors, or ``onlooker``, the ids of undisclosed pledges of which they have learnt.
    concept
        By which everybody judges: ``seq``, ``smr`` or ``gmr``.
    responses
        Which responses count.

    Raises
    ------
    UnknownName
        Where an actor, a pledge, a phase, a state, a concept or a rule is not known.
    CaseError
        Where a change cannot be made, or there is no state to look at.
    NotSupported
        For the concept ``nash``, under which nobody minds what others see.
    """
    known, rule = check_holds(concept, responses)
    if ONLOOKER in conflict.actors:
        what = f"{ONLOOKER!r} stands here for who knows only what is public"
        raise NotSupported(f"{what}. Give the actor of that name another key")
    focus = focused(conflict, phase)
    seers = (*focus.actors, ONLOOKER)
    views, knows = views or {}, knows or {}
    for name in (*views, *knows):
        if name not in seers:
            raise UnknownName("actor", name, seers)
    _check_pledges(focus, knows)
    graph = graph_model(focus)
    code = status_quo(focus, graph, None, state)
    made = {
        actor: _view(focus, actor, views.get(actor, ()), knows.get(actor, ()), code, known, rule)
        for actor in seers
    }
    onlooker = made.pop(ONLOOKER)
    return Perceptions(
        conflict=focus,
        phase=focus.focus,
        state=code,
        concept=known,
        responses=rule,
        views=made,
        onlooker=onlooker,
        actual=stability_of(graph, concepts=[known], responses=rule, conflict=focus.id),
        equilibria=_meet(focus, made, graph.codes().tolist(), known),
        stands=code in _meet(focus, made, [code], known),
        surprises=_surprises(made),
    )


def _check_pledges(conflict: Conflict, knows: Mapping[str, Sequence[str]]) -> None:
    """Refuse the id of a pledge that there is not."""
    ids = [one.id for one in conflict.pledges if one.id]
    for name in (one for names in knows.values() for one in names):
        if name not in ids:
            raise UnknownName("pledge", name, ids)


def _view(
    conflict: Conflict,
    actor: str,
    changes: Sequence[str],
    knows: Sequence[str],
    state: int,
    concept: Concept,
    rule: Responses,
) -> View:
    """Return the conflict as one actor sees it."""
    hidden = [
        (place, one)
        for place, one in enumerate(conflict.pledges, start=1)
        if one.in_force(conflict.focus)
        and not one.public
        and actor not in (one.by, one.to)
        and not (one.id and one.id in knows)
    ]
    left = [one for one in conflict.pledges if all(one is not other for _, other in hidden)]
    own = apply(conflict.replaced(pledges=tuple(left)), changes)
    graph = graph_model(own)
    told = stability_of(graph, concepts=[concept], responses=rule, conflict=own.id)
    there = carried(conflict, own, state)
    status: dict[str, Status | None] = {}
    temptation: dict[str, tuple[int, ...]] = {}
    if _seen(conflict, own, state) and graph.feasible[there]:
        status = dict.fromkeys(conflict.actors)
        for place, name in enumerate(graph.actors):
            held = hold(graph, place, there, concept=concept, responses=rule)
            if name in conflict.actors:
                status[name] = held.status
            temptation[name] = tuple(held.temptation.tolist())
    return View(
        actor=actor,
        conflict=own,
        unaware=tuple(_named(place, one) for place, one in hidden),
        changes=tuple(changes),
        stability=told,
        equilibria=tuple(
            sorted({carried(own, conflict, int(one)) for one in told.equilibria(concept)})
        ),
        status=status,
        temptation=temptation,
    )


def _named(place: int, pledge: Pledge) -> str:
    """Return a pledge's path in the case."""
    return f"pledges.{pledge.id}" if pledge.id else f"pledges[{place}]"


def _seen(conflict: Conflict, own: Conflict, state: int) -> bool:
    """Return whether a view has every option that is taken in a state, be it by another name."""
    if conflict.graph is not None or len(conflict.options) == len(own.options):
        return True
    return set(conflict.taken(state)) <= set(own.options)


def _meet(
    conflict: Conflict, views: Mapping[str, View], codes: Sequence[int], concept: str
) -> tuple[int, ...]:
    """Return which states every actor stays in, by its own view.

    An actor that is not in its own view, or that thinks a state impossible, does not stay in it.
    """
    for actor, view in views.items():
        if actor not in view.stability.actors:
            return ()
        stable = set(view.stability.stable(concept, actor).tolist())
        codes = [
            code
            for code in codes
            if _seen(conflict, view.conflict, code)
            and carried(conflict, view.conflict, code) in stable
        ]
    return tuple(codes)


def _surprises(views: Mapping[str, View]) -> tuple[Surprise, ...]:
    """Return who stays or leaves though another expects otherwise."""
    found = []
    for observer, view in views.items():
        for actor, own in views.items():
            expected, does = view.status.get(actor), own.status.get(actor)
            if expected and does and (expected == "loose") != (does == "loose"):
                found.append(Surprise(observer, actor, expected, does))
    return tuple(found)
