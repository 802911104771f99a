"""Findings: small statements about one state that a change of belief can flip.

A finding is a question with a value: is the state an equilibrium; is an actor content, held or
loose; has A a hold over B, and of what size; whose way does the state go furthest; do improvements
lead to it. Values come from searches around the state alone, so that asking again after a small
change is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from detente.analysis.concepts.registry import find_concept, sanctions, with_standard
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import UNREACHED, walker
from detente.analysis.leverage.hold import Hold, Status, deterred, hold
from detente.analysis.leverage.percentile import percentile
from detente.model import phrases
from detente.model.conflict import Conflict

Kind = Literal["equilibrium", "status", "hold", "furthest", "reachable"]

Value = bool | Fraction | str | tuple[str, ...]
"""Whether (equilibrium, reachable), how much (hold), which (status), or who (furthest)."""


@dataclass(frozen=True, order=True)
class Finding:
    """A question about a state.

    Parameters
    ----------
    kind
        What is asked.
    concept
        For ``equilibrium``: under which concept.
    actor, other
        For ``status``: whose; for ``hold``: who holds and who is held.
    """

    kind: Kind
    concept: str = ""
    actor: str = ""
    other: str = ""

    @property
    def key(self) -> str:
        """Return the finding as one word, such as ``hold.russia.us``."""
        parts = (self.kind, self.concept, self.actor, self.other)
        return ".".join(part for part in parts if part)

    def says(self, conflict: Conflict, value: Value) -> str:
        """Return the finding with its value as a clause."""
        who = phrases.names(conflict, [self.actor]) if self.actor else ""
        if self.kind == "equilibrium":
            return f"{_STANDS[bool(value)]} {find_concept(self.concept).title}"
        if self.kind == "status":
            return f"{who} {phrases.verb(conflict, self.actor, *_STATUS[str(value)])}"
        if self.kind == "hold":
            over = phrases.names(conflict, [self.other])
            forms = ("holds", "hold") if value else ("has no hold over", "have no hold over")
            return f"{who} {phrases.verb(conflict, self.actor, *forms)} {over}"
        if self.kind == "furthest":
            whom = phrases.whose(conflict, value) if isinstance(value, tuple) else str(value)
            return f"the state goes furthest {whom} way"
        lead = "lead" if value else "do not lead"
        return f"improvements {lead} to the state from where the phase began"


_STANDS = {True: "the state holds under", False: "the state does not hold under"}
_STATUS = {
    "content": ("has no reason to leave the state", "have no reason to leave the state"),
    "held": ("is deterred from leaving the state", "are deterred from leaving the state"),
    "loose": ("can leave the state undeterred", "can leave the state undeterred"),
}


def told(conflict: Conflict, flipped: Sequence[Flip], *, most: int = 5) -> str:
    """Return the values after some flips as one clause; equilibria together, few of the rest."""
    clauses = []
    for stands in (True, False):
        names = [
            find_concept(one.finding.concept).title
            for one in flipped
            if one.finding.kind == "equilibrium" and one.after is stands
        ]
        if names:
            clauses.append(f"{_STANDS[stands]} {phrases.listed(names)}")
    rest = [one for one in flipped if one.finding.kind != "equilibrium"]
    shown = rest[: most - len(clauses)]
    clauses += [one.finding.says(conflict, one.after) for one in shown]
    if len(rest) > len(shown):
        more = len(rest) - len(shown)
        clauses.append(f"{more} more finding{' flips' if more == 1 else 's flip'}")
    return phrases.listed(clauses)


@dataclass(frozen=True)
class Question:
    """What all findings are asked about.

    Parameters
    ----------
    state, start
        Codes; no start is known where ``None``.
    concept, responses
        Under which statuses and holds are taken.
    """

    state: int
    start: int | None
    concept: str
    responses: Responses


Asked = Callable[[int, set[Kind], set[str]], dict[Finding, Value]]
"""From an actor, kinds of findings and concepts to what is found of the actor."""


def findings(actors: Sequence[str], question: Question) -> tuple[Finding, ...]:
    """Return every finding that can be asked about a state, in a fixed order."""
    found = [Finding("equilibrium", concept=concept) for concept in with_standard(question.concept)]
    found += [Finding("status", actor=actor) for actor in actors]
    found += [
        Finding("hold", actor=one, other=other)
        for one in actors
        for other in actors
        if one != other
    ]
    found.append(Finding("furthest"))
    if question.start is not None:
        found.append(Finding("reachable"))
    return tuple(found)


def values(
    graph: GraphModel,
    question: Question,
    wanted: Iterable[Finding],
    *,
    asked: Asked | None = None,
    reached: Callable[[], bool] | None = None,
) -> dict[Finding, Value]:
    """Return the values of some findings; the state must be feasible.

    Parameters
    ----------
    graph
        The model's tables.
    question
        The state and the settings.
    wanted
        What is asked; nothing else is worked out.
    asked, reached
        What tells of an actor and whether the state is reached, in place of :func:`of_actor` and
        :func:`reachable`: see :class:`~detente.analysis.assumptions.memory.Memory`.
    """
    listed = list(wanted)
    found: dict[Finding, Value] = {}
    kinds = {finding.kind for finding in listed}
    concepts = {finding.concept for finding in listed if finding.kind == "equilibrium"}
    found |= {Finding("equilibrium", concept=concept): True for concept in concepts}
    for actor in range(len(graph.actors)):
        told = (
            asked(actor, kinds, concepts)
            if asked
            else of_actor(graph, question, actor, kinds, concepts)
        )
        for finding, value in told.items():
            # An equilibrium is stable for every actor.
            found[finding] = value if found.get(finding, True) else False
    if "furthest" in kinds:
        found[Finding("furthest")] = _furthest(graph, question.state)
    if "reachable" in kinds:
        found[Finding("reachable")] = reached() if reached else reachable(graph, question)
    return {finding: found[finding] for finding in listed}


def of_actor(
    graph: GraphModel, question: Question, actor: int, kinds: set[Kind], concepts: set[str]
) -> dict[Finding, Value]:
    """Return an actor's status, who holds it, and under which concepts it stays.

    Of the kinds only ``status`` and ``hold`` matter; what is not asked for may be left out or be
    without meaning.
    """
    name = graph.actors[actor]
    others = graph.others(actor)
    tempted = graph.moves.improvements(actor, question.state).tolist()
    shares = dict.fromkeys(others, Fraction())
    stays: dict[str, bool] = dict.fromkeys(concepts, True)
    status: Status = "content"
    if tempted:
        if "hold" in kinds:
            held = _hold(graph, question, actor)
            status, shares = held.status, held.shares()
            stays[question.concept] = status != "loose"
            concepts = concepts - {question.concept}
        elif "status" in kinds:
            concepts = concepts | {question.concept}
        stays |= {one: _deterred(graph, question, actor, tempted, one) for one in concepts}
        status = "held" if stays.get(question.concept) else "loose"
    told: dict[Finding, Value] = {Finding("status", actor=name): status}
    told |= {
        Finding("hold", actor=graph.actors[other], other=name): share
        for other, share in shares.items()
    }
    return told | {Finding("equilibrium", concept=one): stable for one, stable in stays.items()}


def _hold(graph: GraphModel, question: Question, actor: int) -> Hold:
    """Return how an actor is held to the state."""
    return hold(
        graph,
        actor,
        question.state,
        sanctions=sanctions(question.concept),
        responses=question.responses,
    )


def _deterred(
    graph: GraphModel, question: Question, actor: int, tempted: Sequence[int], concept: str
) -> bool:
    """Return whether all others together deter an actor from each of its temptations."""
    counted = sanctions(concept)
    if not counted.answered:
        return False
    goal = deterred(graph, actor, question.state, counted)
    walk = walker(graph, graph.others(actor), improving=counted.credible, rule=question.responses)
    return all(bool((walk.distances(one, goal)[goal] != UNREACHED).any()) for one in tempted)


def _furthest(graph: GraphModel, state: int) -> tuple[str, ...]:
    """Return whose percentile is greatest at a state."""
    way = [percentile(graph, actor, state) for actor in range(len(graph.actors))]
    return tuple(name for name, share in zip(graph.actors, way, strict=True) if share == max(way))


def reachable(graph: GraphModel, question: Question) -> bool:
    """Return whether improvements lead from the start to the state."""
    if question.start is None or not graph.feasible[question.start]:
        return False
    goal = np.zeros(graph.feasible.size, dtype=bool)
    goal[question.state] = True
    walk = walker(graph, range(len(graph.actors)), improving=True)
    return bool(walk.distances(question.start, goal)[question.state].min() != UNREACHED)


@dataclass(frozen=True)
class Flip:
    """A finding that is not what it was.

    Parameters
    ----------
    finding
        Which.
    before, after
        Its values. A hold flips where only one of them is positive; it shifts where both are and
        they differ.
    """

    finding: Finding
    before: Value
    after: Value


def flips(before: Mapping[Finding, Value], after: Mapping[Finding, Value]) -> tuple[Flip, ...]:
    """Return the findings that flipped: holds by their sign, all others by their value."""
    return tuple(
        Flip(finding, old, after[finding])
        for finding, old in before.items()
        if finding in after and sign(old) != sign(after[finding])
    )


def shifts(before: Mapping[Finding, Value], after: Mapping[Finding, Value]) -> tuple[Flip, ...]:
    """Return the holds that rose or fell without coming or going."""
    return tuple(
        Flip(finding, old, after[finding])
        for finding, old in before.items()
        if finding in after and old != after[finding] and sign(old) == sign(after[finding])
    )


def sign(value: Value) -> Value:
    """Return whether a size is positive; any other value as it is."""
    return value > 0 if isinstance(value, Fraction) else value
