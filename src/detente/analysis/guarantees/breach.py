"""Who would break a deal first, what must be seen for that, and which ways back deter it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from detente.analysis.assumptions.findings import Finding, Question, of_actor
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import CONCEPTS, Concept, Responses
from detente.analysis.leverage.chain import Chain, chains
from detente.analysis.leverage.hold import Hold, Status, hold
from detente.model.option import Direction


@dataclass(frozen=True)
class Breach:
    """How an actor would break the deal, and what it would cost it.

    Parameters
    ----------
    actor
        Its key.
    status
        Whether it is content, held or loose at the deal.
    move
        The state it would move to; ``None`` where it cannot move at all.
    gain
        How far it rises by the move, as a share of its range of ranks; below 0 where it falls.
    loss
        How far below the deal the others' answer leaves it, as such a share; ``None`` where they
        have none. 0: no worse, but no better either.
    """

    actor: str
    status: Status
    move: int | None
    gain: Fraction
    loss: Fraction | None


@dataclass(frozen=True)
class Watch:
    """A breach that is deterred only if those who would answer it see it.

    Parameters
    ----------
    actor, move
        Who would break the deal, and the state it would move to.
    groups
        The least groups that deter it: in each, everybody must see it.
    """

    actor: str
    move: int
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class WayBack:
    """A change of an option, of the kind that can be undone, by which an answer deters.

    Parameters
    ----------
    option
        Its name.
    moves
        The one direction that would bar the answer.
    """

    option: str
    moves: Direction


def leavers(
    graph: GraphModel, state: int, concept: Concept, responses: Responses
) -> tuple[str, ...]:
    """Return for whom a state is not stable under a concept."""
    question = Question(state, None, concept, responses)
    wanted = Finding("equilibrium", concept=concept)
    return tuple(
        name
        for place, name in enumerate(graph.actors)
        if not of_actor(graph, question, place, set(), {concept})[wanted]
    )


def standing(graph: GraphModel, state: int, responses: Responses) -> dict[str, tuple[str, ...]]:
    """Return, for each concept, who leaves a state."""
    return {concept: leavers(graph, state, concept, responses) for concept in CONCEPTS}


def breaches(
    graph: GraphModel, state: int, concept: Concept, responses: Responses
) -> tuple[tuple[Breach, ...], tuple[Watch, ...], tuple[WayBack, ...]]:
    """Return who would break a deal, in what order; what to watch for; and the ways back.

    Who breaks first: the loose, who gains most first; then the held, whom the answer costs least
    first; then the content, whom the breach itself costs least first.
    """
    found, watch, back = [], list[Watch](), dict[WayBack, None]()
    for actor, name in enumerate(graph.actors):
        held = hold(graph, actor, state, concept=concept, responses=responses)
        answers: tuple[Chain, ...] = ()
        if held.status == "held":
            answers = chains(graph, held, concept=concept, responses=responses)
            watch += _watched(graph, name, answers)
            back |= dict.fromkeys(_ways_back(graph, answers))
        found.append(_breach(graph, held, answers))
    return tuple(sorted(found, key=_first)), tuple(watch), tuple(back)


def _first(one: Breach) -> tuple[int, Fraction, Fraction]:
    """Return where a breach comes: the sooner the lower."""
    order: dict[Status, int] = {"loose": 0, "held": 1, "content": 2}
    place = order[one.status] if one.move is not None else 3
    return place, one.loss or Fraction(), -one.gain


def _breach(graph: GraphModel, held: Hold, answers: Sequence[Chain]) -> Breach:
    """Return how one actor would break the deal."""
    name, rank = graph.actors[held.actor], graph.rank[held.actor]
    span = max(int(rank.max()), 1)
    if held.status == "held":
        best = min(answers, key=lambda one: (one.loss, -one.gain, one.temptation))
        gain, loss = Fraction(best.gain, span), Fraction(best.loss, span)
        return Breach(name, "held", best.temptation, gain, loss)
    loose = held.status == "loose"
    moves = held.unanswered() if loose else graph.moves.targets(held.actor, held.state)
    if not moves.size:
        return Breach(name, held.status, None, Fraction(), None)
    move = int(moves[rank[moves].argmax()])
    return Breach(name, held.status, move, Fraction(int(rank[move] - rank[held.state]), span), None)


def _watched(graph: GraphModel, name: str, answers: Sequence[Chain]) -> Iterator[Watch]:
    """Yield, for each temptation, the least groups that deter it."""
    groups: dict[int, list[tuple[str, ...]]] = {}
    for one in answers:
        group = tuple(graph.actors[member] for member in one.group)
        groups.setdefault(one.temptation, []).append(group)
    for move, deterring in groups.items():
        yield Watch(name, move, tuple(deterring))


def _ways_back(graph: GraphModel, answers: Sequence[Chain]) -> Iterator[WayBack]:
    """Yield the changes of options that answers are made of."""
    for step in (step for one in answers for step in one.steps):
        for place, option in enumerate(graph.options):
            bit = 1 << place
            if (step.source ^ step.target) & bit:
                yield WayBack(option, "to-no" if step.target & bit else "to-yes")
