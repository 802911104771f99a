"""Who keeps an actor in a deal by what it does: with its part undone, the actor would leave.

The other is frozen: its options stand as they are put, and it answers nothing. What keeps the
actor then is what the other's part makes of the deal, not what it would do in return.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.noticing import by_observers
from detente.analysis.graph.settings import Responses
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.groups import group_reaching
from detente.analysis.leverage.shapley import members

MOST_OPTIONS: Final = 8
"""Of a part of more options only each by itself and all together are undone."""


@dataclass(frozen=True)
class Undoing:
    """What of another's part, undone, would let an actor leave the deal.

    Parameters
    ----------
    options
        The least set of options that does it, as a sum of bits.
    sign
        ``gives``: undoing it leaves the actor no better off; ``presses``: it leaves it better off.
    """

    options: int
    sign: Literal["gives", "presses"]


@dataclass(frozen=True)
class Standing:
    """Whether an actor's staying rests on what another does.

    Parameters
    ----------
    tested
        Whether there was anything to test: the actor stays without the other's answers, and some
        of the other's part can be undone.
    undoings
        The least sets of the other's options that keep the actor in.
    """

    tested: bool
    undoings: tuple[Undoing, ...]


UNTESTED: Final = Standing(False, ())


def standing(
    deal: Deal,
    keeper: int,
    actor: int,
    *,
    sanctions: Sanctions,
    responses: Responses,
) -> Standing:
    """Return whether an actor stays in a deal because of what another does.

    The actor must stay without the other's answers: who calls this makes sure of that.

    Parameters
    ----------
    keeper, actor
        The index of the one whose part is undone, and of the one who may then leave.
    sanctions, responses
        Which answers of third parties count.
    """
    graph = deal.now
    tested = False
    least: list[int] = []
    for options in _undone(deal.part(keeper)):
        state = deal.state ^ options
        if not graph.feasible[state] or any(found & options == found for found in least):
            continue
        tested = True
        leaving = _departures(deal, actor, state)
        third = tuple(one for one in graph.others(actor) if one != keeper)
        if leaves(graph, actor, state, leaving, third, sanctions, responses):
            least.append(options)
    rank = graph.rank[actor]
    return Standing(
        tested,
        tuple(
            Undoing(
                one,
                "presses" if rank[deal.state ^ one] > rank[deal.state] else "gives",
            )
            for one in least
        ),
    )


def _undone(part: int) -> Iterator[int]:
    """Yield the nonempty sets of options that a part is undone by, small ones first."""
    bits = [1 << place for place in members(part)]
    sizes = range(1, len(bits) + 1) if len(bits) <= MOST_OPTIONS else sorted({1, len(bits)})
    for size in sizes:
        yield from map(sum, combinations(bits, size))


def _departures(deal: Deal, actor: int, state: int) -> NDArray[np.int64]:
    """Return the improvements that undo some of an actor's part; where it has none, all of them."""
    tempted = deal.now.moves.improvements(actor, state)
    part = deal.part(actor)
    return tempted[((tempted ^ state) & part) != 0] if part else tempted


def leaves(
    graph: GraphModel,
    actor: int,
    state: int,
    improvements: NDArray[np.int64],
    group: tuple[int, ...],
    sanctions: Sanctions,
    responses: Responses,
) -> bool:
    """Return whether a group of others leaves some improvement of an actor unanswered.

    Parameters
    ----------
    state, improvements
        The code of the state that the actor would leave, and those of where it would go.
    group
        The indices of the others who may answer.
    """
    if not (sanctions.answered and improvements.size):
        return bool(improvements.size)
    goal = sanctioning_states(graph, actor, state, sanctions)
    return not all(
        group_reaching(
            graph,
            seers,
            int(improvements[place]),
            goal,
            improving=sanctions.credible,
            rule=responses,
        )
        for seers, places in by_observers(graph.noticing, state, improvements, group).items()
        for place in places
    )
