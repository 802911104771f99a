"""Each actor's own view of the conflict, and what happens when the views meet.

A *first-level hypergame* (Bennett 1977; Wang, Hipel and Fraser 1988): every actor plays the game it
believes to be played and takes everybody to see the same. A view leaves out the pledges its actor
does not know of and has the options and preferences that it misjudges. The actors decide by their
own views: a state stands where every actor is stable in its own view (an equilibrium of the
hypergame), and a surprise is where an actor does other than another expects of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import Concept, Responses
from detente.analysis.graph.start import focused, status_quo
from detente.analysis.leverage.hold import Status, check_holds, hold
from detente.analysis.perceptions.result import ONLOOKER, Perceptions, Surprise, View
from detente.analysis.whatif.compare import carried
from detente.errors import NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.preference import StateRef


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
        actual=stability_of(graph, concepts=[known], responses=rule, case=focus.id),
        status={
            name: hold(graph, place, code, concept=known, responses=rule).status
            for place, name in enumerate(graph.actors)
        },
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
    told = stability_of(graph, concepts=[concept], responses=rule, case=own.id)
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
