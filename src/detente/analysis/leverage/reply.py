"""Who keeps an actor in a deal by what it would do in return: roles in the game of responders.

The role comes from the least groups that keep the actor in. Whether the answer takes away a
benefit or does harm is told by the mildest answer that deters, measured against the baseline:
below what would normally have been it is harm (Baldwin 1971: a sanction is negative or positive
by what was expected).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.graph.noticing import by_observers
from detente.analysis.graph.settings import Responses
from detente.analysis.graph.walk import UNREACHED, walker
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.hold import Hold
from detente.analysis.leverage.shapley import members, minimal

Role = Literal["sole", "needed", "enough", "helps"]
"""``sole``: no least group but this actor alone; ``needed``: it is in every one; ``enough``: it is
one by itself; ``helps``: it is in some."""


@dataclass(frozen=True)
class Reply:
    """What one actor's answers do to keep another in a deal.

    Parameters
    ----------
    role
        Its role among those who answer.
    sign
        ``punishes``: the mildest answer that deters leaves the other worse off than at the
        baseline; ``withdraws``: it does not.
    options
        What it changes in that answer, as a sum of bits.
    """

    role: Role
    sign: Literal["withdraws", "punishes"]
    options: int


@dataclass(frozen=True)
class _Answer:
    """An answer that deters: where it starts and ends, by whom, and the other's rank there."""

    start: int
    end: int
    group: tuple[int, ...]
    rank: int


def reply(
    deal: Deal, keeper: int, held: Hold, *, sanctions: Sanctions, responses: Responses
) -> Reply | None:
    """Return what one actor's answers do to keep another in a deal, ``None`` where they do nothing.

    Parameters
    ----------
    keeper
        The index of the one who may answer.
    held
        How the other is held to the deal, by whom.
    sanctions, responses
        Which answers count.
    """
    seat = held.others.index(keeper)
    role = _role(minimal(held.game), seat) if held.status == "held" else None
    if role is None:
        return None
    mildest = min(_answers(deal, seat, held, sanctions, responses), key=lambda answer: answer.rank)
    return Reply(
        role,
        "punishes" if _harms(deal, held.actor, mildest.rank) else "withdraws",
        _changed(deal, keeper, mildest, sanctions, responses),
    )


def _role(groups: Sequence[int], seat: int) -> Role | None:
    """Return the role of the player at a seat in the least groups that win, if it is in any."""
    with_it = [group for group in groups if group >> seat & 1]
    if not with_it:
        return None
    alone = 1 << seat in groups
    if len(with_it) == len(groups):
        return "sole" if alone else "needed"
    return "enough" if alone else "helps"


def _answers(
    deal: Deal, seat: int, held: Hold, sanctions: Sanctions, responses: Responses
) -> list[_Answer]:
    """Return, for each temptation that a least group answers only with one member, the mildest end.

    Of the ends that deter and that the group reaches, the best for the one who is held; of several
    the lowest code.
    """
    graph = deal.now
    goal = sanctioning_states(graph, held.actor, held.state, sanctions)
    rank = graph.rank[held.actor]
    found = []
    for mask in minimal(held.game):
        needed = ~held.answered[:, mask & ~(1 << seat)]
        if not mask >> seat & 1 or not needed.any():
            continue
        group = tuple(held.others[place] for place in members(mask))
        starts = held.temptation[needed].tolist()
        for seers, places in by_observers(graph.noticing, held.state, starts, group).items():
            walk = walker(graph, seers, improving=sanctions.credible, rule=responses)
            for start in (starts[place] for place in places):
                ends = np.flatnonzero(goal & _reached(walk.distances(start)))
                end = int(ends[rank[ends].argmax()])
                found.append(_Answer(start, end, seers, int(rank[end])))
    return found


def _reached(far: NDArray[np.int16]) -> NDArray[np.bool_]:
    """Return which states a walk reaches, whatever it remembers there."""
    reached: NDArray[np.bool_] = (far != UNREACHED).any(axis=1)
    return reached


def _harms(deal: Deal, actor: int, rank: int) -> bool:
    """Tell whether a rank is below what would have been: at the baseline, else before the deal."""
    usual = next((code for code in (deal.baseline, deal.start) if deal.now.feasible[code]), None)
    return usual is not None and rank < int(deal.now.rank[actor][usual])


def _changed(
    deal: Deal, keeper: int, answer: _Answer, sanctions: Sanctions, responses: Responses
) -> int:
    """Return which of its options an actor changes in a shortest way to the end of an answer."""
    walk = walker(deal.now, answer.group, improving=sanctions.credible, rule=responses)
    steps = walk.ways(walk.distances(answer.start), answer.end, limit=1)[0]
    changed = 0
    for step in steps:
        if step.actor == keeper:
            changed |= step.source ^ step.target
    return changed & deal.own[keeper]
