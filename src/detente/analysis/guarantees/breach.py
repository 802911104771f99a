"""Who would break a deal first, what must be seen for that, and which ways back deter it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from fractions import Fraction
from typing import Any

from detente.analysis.assumptions.state_finding import StateFinding, StateQuestion
from detente.analysis.assumptions.values import of_actor
from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.leverage.chain import Chain, chains
from detente.analysis.leverage.hold import Hold, Status, hold
from detente.analysis.plain import number
from detente.model.option import Direction
from detente.model.pledge import Pledge


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
    pledges
        The pledges that it breaks by the move, by their paths in the case.
    noticed
        Which others would notice; ``None``: all.
    """

    actor: str
    status: Status
    move: int | None
    gain: Fraction
    loss: Fraction | None
    pledges: Mapping[str, Pledge] = field(default_factory=dict)
    noticed: tuple[str, ...] | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the breach as plain data; shares of six decimals."""
        return {
            "actor": self.actor,
            "status": self.status,
            "move": self.move,
            "gain": number(self.gain),
            "loss": None if self.loss is None else number(self.loss),
            "pledges": list(self.pledges),
            "noticed": None if self.noticed is None else list(self.noticed),
        }


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

    def as_dict(self) -> dict[str, Any]:
        """Return what must be seen as plain data."""
        return asdict(self) | {"groups": [list(group) for group in self.groups]}


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


def leavers(graph: GraphModel, state: int, concept: str, responses: Responses) -> tuple[str, ...]:
    """Return for whom a state is not stable under a concept."""
    question = StateQuestion(state, None, concept, responses)
    wanted = StateFinding("equilibrium", concept=concept)
    return tuple(
        name
        for place, name in enumerate(graph.actors)
        if not of_actor(graph, question, place, set(), {concept})[wanted]
    )


def standing(
    graph: GraphModel, state: int, concepts: Iterable[str], responses: Responses
) -> dict[str, tuple[str, ...]]:
    """Return, for each concept, who leaves a state."""
    return {concept: leavers(graph, state, concept, responses) for concept in concepts}


def breaches(
    graph: GraphModel, state: int, concept: str, responses: Responses
) -> tuple[tuple[Breach, ...], tuple[Watch, ...], tuple[WayBack, ...]]:
    """Return who would break a deal, in what order; what to watch for; and the ways back.

    Who breaks first: the loose, who gains most first; then the held, whom the answer costs least
    first; then the content, whom the breach itself costs least first.
    """
    counted = sanctions(concept)
    order, watch, back = list[Breach](), list[Watch](), dict[WayBack, None]()
    for actor, name in enumerate(graph.actors):
        own = hold(graph, actor, state, sanctions=counted, responses=responses)
        answers: tuple[Chain, ...] = ()
        if own.status == "held":
            answers = chains(graph, own, sanctions=counted, responses=responses)
            watch += _watched(graph, name, answers)
            back |= dict.fromkeys(_ways_back(graph, answers))
        order.append(_breach(graph, own, answers))
    return tuple(sorted(order, key=_sooner)), tuple(watch), tuple(back)


def _sooner(breach: Breach) -> tuple[int, Fraction, Fraction]:
    """Return where a breach comes: the sooner the lower."""
    order: dict[Status, int] = {"loose": 0, "held": 1, "content": 2}
    place = order[breach.status] if breach.move is not None else len(order)
    return place, breach.loss or Fraction(), -breach.gain


def _breach(graph: GraphModel, hold: Hold, answers: Sequence[Chain]) -> Breach:
    """Return how one actor would break the deal."""
    name, rank = graph.actors[hold.actor], graph.rank[hold.actor]
    span = max(int(rank.max()), 1)
    if hold.status == "held":
        cheapest = min(answers, key=lambda one: (one.loss, -one.gain, one.temptation))
        gain, loss = Fraction(cheapest.gain, span), Fraction(cheapest.loss, span)
        return Breach(name, "held", cheapest.temptation, gain, loss)
    loose = hold.status == "loose"
    moves = hold.unanswered() if loose else graph.moves.targets(hold.actor, hold.state)
    if not moves.size:
        return Breach(name, hold.status, None, Fraction(), None)
    move = int(moves[rank[moves].argmax()])
    return Breach(name, hold.status, move, Fraction(int(rank[move] - rank[hold.state]), span), None)


def _watched(graph: GraphModel, name: str, answers: Sequence[Chain]) -> Iterator[Watch]:
    """Yield, for each temptation, the least groups that deter it."""
    groups: dict[int, list[tuple[str, ...]]] = {}
    for chain in answers:
        group = tuple(graph.actors[member] for member in chain.group)
        groups.setdefault(chain.temptation, []).append(group)
    for move, deterring in groups.items():
        yield Watch(name, move, tuple(deterring))


def _ways_back(graph: GraphModel, answers: Sequence[Chain]) -> Iterator[WayBack]:
    """Yield the changes of options that answers are made of."""
    for step in (step for chain in answers for step in chain.steps):
        for place, option in enumerate(graph.options):
            bit = 1 << place
            if (step.source ^ step.target) & bit:
                yield WayBack(option, "to-no" if step.target & bit else "to-yes")
