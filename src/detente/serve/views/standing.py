"""Whether a state holds, who would leave it by which move, and who would answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.reason import Reason, reason
from detente.analysis.concepts.registry import find_concept, with_standard
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.model import phrases
from detente.serve.question import Question
from detente.telling.moves import moves_in_turn


@dataclass(frozen=True)
class ActorStanding:
    """How one actor stands at a state.

    ``status`` is ``content``, ``held`` or ``loose``; ``stays`` says under which concepts it stays;
    ``move`` and ``answer`` tell in words what it is tempted to and what the others would do.
    """

    actor: str
    status: str
    stays: Mapping[str, bool]
    move: str
    answer: str


@dataclass(frozen=True)
class Standing:
    """Whether a state holds under each concept, and how every actor stands there.

    ``state`` is ``None`` where none was asked about and none stands; ``possible`` tells whether
    it can be in the phase.
    """

    state: int | None
    possible: bool
    concept: str
    holds: Mapping[str, bool]
    actors: tuple[ActorStanding, ...]
    stability: Stability
    graph: GraphModel

    @property
    def stands(self) -> bool:
        """Tell whether the state holds under the concept asked for."""
        return bool(self.holds) and self.holds[self.concept]


def state_standing(question: Question) -> Standing:
    """Return how the state asked about stands.

    Raises
    ------
    UnknownName
        Where a phase, a state, a concept or a rule is not known.
    """
    conflict, phase = question.conflict, question.text("phase")
    concepts = with_standard(question.concept)
    solved = stability(conflict, phase=phase, concepts=concepts, responses=question.responses)
    graph = graph_model(conflict, phase=phase)
    code = question.state
    possible = code is not None and bool(graph.feasible[code])
    if code is None or not possible:
        return Standing(code, possible, question.concept, {}, (), solved, graph)
    stays = {
        actor: {name: bool(solved.verdict(name)[place, code]) for name in concepts}
        for place, actor in enumerate(graph.actors)
    }
    actors = tuple(_actor(question, graph, code, actor, stays[actor]) for actor in graph.actors)
    holds = {name: all(row[name] for row in stays.values()) for name in concepts}
    return Standing(code, True, question.concept, holds, actors, solved, graph)


def _actor(
    question: Question, graph: GraphModel, code: int, actor: str, stays: Mapping[str, bool]
) -> ActorStanding:
    """Return how one actor stands, with its first temptation that is not deterred, or its first."""
    tempted = bool(graph.moves.improvements(graph.actor(actor), code).size)
    status = "content" if not tempted else "held" if stays[question.concept] else "loose"
    found = _reason(question, graph, code, actor) if tempted else None
    if found is None or not found.answers:
        return ActorStanding(actor, status, stays, "", "")
    first = min(found.answers, key=lambda one: one.deterred)
    move = phrases.move(found.conflict, code, first.improvement)
    answer = moves_in_turn(found.conflict, first.chain) if first.deterred else ""
    return ActorStanding(actor, status, stays, move, answer)


def _reason(question: Question, graph: GraphModel, code: int, actor: str) -> Reason | None:
    """Return why an actor stays or leaves, ``None`` under a concept that does not say."""
    counted: Sanctions | None = find_concept(question.concept).sanctions
    if counted is None:
        return None
    return reason(
        question.conflict,
        actor=actor,
        state=code,
        phase=question.text("phase"),
        concept=question.concept,
        responses=question.responses,
        graph=graph,
    )


def verdict(question: Question, standing: Standing) -> str:
    """Return in one sentence whether the state holds, and who would leave it."""
    if standing.state is None:
        return "No state stands here: name one, or say in the case what stands."
    if not standing.possible:
        return "The state cannot be in this phase."
    under = heading(standing.concept)
    loose = [one for one in standing.actors if one.status == "loose"]
    if not loose:
        held = [one.actor for one in standing.actors if one.status == "held"]
        who = phrases.names(question.conflict, held)
        kept = f" {phrases.sentence(f'others keep {who} in it')}" if held else ""
        return f"It holds under {under}: nobody would leave it.{kept}"
    who = phrases.names(question.conflict, [one.actor for one in loose])
    first = loose[0]
    name = phrases.names(question.conflict, [first.actor])
    move = f" First: {name} {first.move}, and no answer deters it." if first.move else ""
    return f"It falls under {under}: {who} would leave it.{move}"
