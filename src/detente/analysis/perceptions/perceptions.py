"""Each actor's own view of the conflict, and what happens when the views meet.

A *first-level hypergame* (Bennett 1977; Wang, Hipel and Fraser 1988): every actor plays the game it
believes to be played and takes everybody to see the same. A view leaves out the pledges its actor
does not know of and has the options and preferences that it misjudges. The actors decide by their
own views: a state stands where every actor is stable in its own view (an equilibrium of the
hypergame), and a surprise is where an actor does other than another expects of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from detente.analysis.concepts.registry import DEFAULT, check_sanctions, sanctions
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import check_responses
from detente.analysis.graph.start import focused, status_quo
from detente.analysis.leverage.hold import Status, hold
from detente.analysis.perceptions.overlooked import check_convention
from detente.analysis.perceptions.surprise import Surprise, surprises
from detente.analysis.perceptions.view import ActorView, expressible, view
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.analysis.whatif.codes import carried
from detente.errors import NotSupported, UnknownName
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.model.view import ONLOOKER


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Perceptions(ConflictResult):
    """The conflict as everybody sees it.

    Parameters
    ----------
    state
        The state looked at.
    views
        Every actor's, in the order of the case.
    onlooker
        The view of who knows only what everybody knows.
    actual
        What is stable for whom as things are.
    status
        Every actor's status at the state as things are; where its own view differs, it is
        deterred by an answer that would not come, or tempted by a gain that would not last.
    equilibria
        The equilibria of the hypergame: stable for every actor in its own view.
    surprises
        Who would be surprised by whom at the state.
    """

    tabled: ClassVar[str] = "views"

    state: int
    views: Mapping[str, ActorView]
    onlooker: ActorView
    actual: Stability
    status: Mapping[str, Status]
    equilibria: tuple[int, ...]
    surprises: tuple[Surprise, ...]

    @property
    def stands(self) -> bool:
        """Return whether the state looked at holds when the views meet."""
        return self.state in self.equilibria

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

    def _view(self, actor: str) -> ActorView:
        """Return the view of an actor, or of the onlooker."""
        known = {**self.views, ONLOOKER: self.onlooker}
        if actor not in known:
            raise UnknownName("actor", actor, list(known))
        return known[actor]

    def answer(self) -> dict[str, Any]:
        """Return every view and what comes of them, as plain data."""
        return {
            "views": {actor: one.as_dict() for actor, one in self.views.items()},
            "onlooker": self.onlooker.as_dict(),
            "actual": {
                "equilibria": self.actual.equilibria(self.concept).tolist(),
                "status": dict(self.status),
            },
            "equilibria": list(self.equilibria),
            "stands": self.stands,
            "surprises": [asdict(one) for one in self.surprises],
        }


@verb
def perceptions(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    views: Mapping[str, Sequence[str]] | None = None,
    knows: Mapping[str, Sequence[str]] | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    misperceived: str = "hypergame",
) -> Perceptions:
    """Return the conflict as each actor sees it, and what happens when the views meet.

    A pledge is known to those who make or receive it and to whoever the case names. What the case
    says of each actor's view (``views``) is taken in.

    Parameters
    ----------
    conflict
        The conflict as it is.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        The deal looked at, by code, by name or by the options taken; none: the status quo.
    views
        For actors, or ``onlooker``, what they misjudge besides: changes in the language of
        :mod:`detente.model.change`, made after the pledges they do not know of are left out.
    knows
        For actors, or ``onlooker``, the ids of pledges of which they have learnt besides.
    concept
        By which everybody judges: ``nash``, ``gmr``, ``smr`` or ``seq``.
    responses
        Which responses count.
    misperceived
        What becomes of states that an actor does not see: ``hypergame`` or ``gmcr+`` (see
        :mod:`detente.analysis.perceptions.overlooked`).

    Raises
    ------
    UnknownName
        Where an actor, a pledge, a phase, a state, a concept, a rule or a convention is not known.
    CaseError
        Where a change cannot be made, or there is no state to look at.
    NotSupported
        For a concept that does not say which answers count.

    Examples
    --------
    >>> from detente import load
    >>> truce = perceptions(load("syria-2016").conflict, phase="truce")
    >>> truce.onlooker.unaware, truce.onlooker.stands, truce.stands
    (('pledges.curb',), True, True)
    """
    (known,), rule = check_sanctions([concept]), check_responses(responses)
    convention = check_convention(misperceived)
    if ONLOOKER in conflict.actors:
        what = f"{ONLOOKER!r} stands here for who knows only what everybody knows"
        raise NotSupported(f"{what}. Give the actor of that name another key")
    focus = focused(conflict, phase)
    observers = (*focus.actors, ONLOOKER)
    views, knows = (_by_key(focus, said or {}) for said in (views, knows))
    _check_pledges(focus, knows)
    graph = graph_model(focus)
    code = status_quo(focus, graph, None, state)
    seen = {
        name: view(
            focus,
            name,
            state=code,
            changes=views.get(name, ()),
            knows=knows.get(name, ()),
            concept=known,
            responses=rule,
            misperceived=convention,
        )
        for name in observers
    }
    onlooker = seen.pop(ONLOOKER)
    return Perceptions(
        case=conflict.id,
        phase=focus.focus,
        state=code,
        settings={
            "views": {name: list(changes) for name, changes in views.items()},
            "knows": {name: list(pledges) for name, pledges in knows.items()},
            "concept": known,
            "responses": rule,
            "misperceived": convention,
        },
        conflict=focus.at(),
        views=seen,
        onlooker=onlooker,
        actual=stability_of(
            graph, concepts=[known], responses=rule, case=focus.id, phase=focus.focus
        ),
        status={
            name: hold(graph, actor, code, sanctions=sanctions(known), responses=rule).status
            for actor, name in enumerate(graph.actors)
        },
        equilibria=_agreed(focus, seen, graph.codes().tolist(), known),
        surprises=surprises(seen),
    )


def _check_pledges(conflict: Conflict, knows: Mapping[str, Sequence[str]]) -> None:
    """Refuse the id of a pledge that there is not."""
    ids = [pledge.id for pledge in conflict.pledges if pledge.id]
    for name in (pledge for pledges in knows.values() for pledge in pledges):
        if name not in ids:
            raise UnknownName("pledge", name, ids)


def _agreed(
    conflict: Conflict, views: Mapping[str, ActorView], codes: Sequence[int], concept: str
) -> tuple[int, ...]:
    """Return which states every actor stays in, by its own view.

    An actor that is not in its own view, or that thinks a state impossible, does not stay in it.
    """
    for actor, own in views.items():
        if actor not in own.stability.actors:
            return ()
        stable = set(own.stability.stable(concept, actor).tolist())
        codes = [
            code
            for code in codes
            if expressible(conflict, own.conflict, code)
            and carried(conflict, own.conflict, code) in stable
        ]
    return tuple(codes)


def _by_key(conflict: Conflict, said: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Return what is said of observers, who may be named by an alias, by their keys."""
    found = dict[str, Sequence[str]]()
    for name, parts in said.items():
        key = actor_named(conflict, name, also=(ONLOOKER,))
        found[key] = (*found.get(key, ()), *parts)
    return found
