"""The values of findings about a state, from searches around the state alone.

Nothing of other states is worked out, so that asking again after a small change is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import numpy as np

from detente.analysis.assumptions.state_finding import Kind, StateFinding, StateQuestion, Value
from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.noticing import by_observers
from detente.analysis.graph.walk import walker
from detente.analysis.leverage.hold import Hold, Status, hold
from detente.analysis.leverage.percentile import percentile

ActorFindings = Callable[[int, set[Kind], set[str]], dict[StateFinding, Value]]
"""From an actor, kinds of findings and concepts to what is found of the actor."""


def values(
    graph: GraphModel,
    question: StateQuestion,
    wanted: Iterable[StateFinding],
    *,
    actor_findings: ActorFindings | None = None,
    reached: Callable[[], bool] | None = None,
) -> dict[StateFinding, Value]:
    """Return the values of some findings; the state must be feasible.

    Parameters
    ----------
    graph
        The model's tables.
    question
        The state and the settings.
    wanted
        What is asked; nothing else is worked out.
    actor_findings, reached
        What tells of an actor and whether the state is reached, in place of :func:`of_actor` and
        :func:`reachable`: see :class:`~detente.analysis.assumptions.cache.FindingCache`.
    """
    asked = list(wanted)
    found: dict[StateFinding, Value] = {}
    kinds = {finding.kind for finding in asked}
    concepts = {finding.concept for finding in asked if finding.kind == "equilibrium"}
    found |= {StateFinding("equilibrium", concept=concept): True for concept in concepts}
    for actor in range(len(graph.actors)):
        own = (
            actor_findings(actor, kinds, concepts)
            if actor_findings
            else of_actor(graph, question, actor, kinds, concepts)
        )
        for finding, value in own.items():
            # An equilibrium is stable for every actor.
            found[finding] = value if found.get(finding, True) else False
    if "furthest" in kinds:
        found[StateFinding("furthest")] = _furthest(graph, question.state)
    if "reachable" in kinds:
        found[StateFinding("reachable")] = reached() if reached else reachable(graph, question)
    return {finding: found[finding] for finding in asked}


def of_actor(
    graph: GraphModel, question: StateQuestion, actor: int, kinds: set[Kind], concepts: set[str]
) -> dict[StateFinding, Value]:
    """Return an actor's status, who holds it, and under which concepts it stays.

    Of the kinds only ``status`` and ``hold`` matter; what is not asked for may be left out or be
    without meaning.
    """
    name = graph.actors[actor]
    temptations = graph.moves.improvements(actor, question.state).tolist()
    shares = dict.fromkeys(graph.others(actor), Fraction())
    stays: dict[str, bool] = dict.fromkeys(concepts, True)
    status: Status = "content"
    if temptations:
        if "hold" in kinds:
            how = _hold(graph, question, actor)
            status, shares = how.status, how.shares()
            stays[question.concept] = status != "loose"
            concepts = concepts - {question.concept}
        elif "status" in kinds:
            concepts = concepts | {question.concept}
        stays |= {one: _deterred(graph, question, actor, temptations, one) for one in concepts}
        status = "held" if stays.get(question.concept) else "loose"
    found: dict[StateFinding, Value] = {StateFinding("status", actor=name): status}
    found |= {
        StateFinding("hold", actor=graph.actors[other], other=name): share
        for other, share in shares.items()
    }
    return found | {
        StateFinding("equilibrium", concept=one): stable for one, stable in stays.items()
    }


def reachable(graph: GraphModel, question: StateQuestion) -> bool:
    """Return whether improvements lead from the start to the state."""
    if question.start is None or not graph.feasible[question.start]:
        return False
    goal = np.zeros(graph.feasible.size, dtype=bool)
    goal[question.state] = True
    walk = walker(graph, range(len(graph.actors)), improving=True)
    return walk.reaches(question.start, goal)


def _hold(graph: GraphModel, question: StateQuestion, actor: int) -> Hold:
    """Return how an actor is held to the state."""
    return hold(
        graph,
        actor,
        question.state,
        sanctions=sanctions(question.concept),
        responses=question.responses,
    )


def _deterred(
    graph: GraphModel,
    question: StateQuestion,
    actor: int,
    temptations: Sequence[int],
    concept: str,
) -> bool:
    """Return whether all others who notice it deter an actor from each of its temptations."""
    counted = sanctions(concept)
    if not counted.answered:
        return False
    goal = sanctioning_states(graph, actor, question.state, counted)
    seen = by_observers(graph.noticing, question.state, temptations, graph.others(actor))
    return all(
        walk.reaches(temptations[place], goal)
        for group, places in seen.items()
        for walk in [walker(graph, group, improving=counted.credible, rule=question.responses)]
        for place in places
    )


def _furthest(graph: GraphModel, state: int) -> tuple[str, ...]:
    """Return whose percentile is greatest at a state."""
    shares = [percentile(graph, actor, state) for actor in range(len(graph.actors))]
    return tuple(
        name for name, share in zip(graph.actors, shares, strict=True) if share == max(shares)
    )
