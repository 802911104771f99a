"""Limited foresight (L_h) and non-myopic stability, for two actors.

An actor who looks h moves ahead expects the moves to alternate, each side staying where going on
would not pay for it. Let G_h(i, s) be the state where i, moving first, expects the sequence from s
to end: s itself where h = 0, where i cannot move, or where i likes s at least as well as
G_{h-1}(j, M_h(i, s)); else that state. M_h(i, s) is the move of i after which it likes
G_{h-1}(j, .) best. State s is L_h-stable for i where G_h(i, s) = s; L_1 is Nash. It is
non-myopically stable where that is so for every h from some h on (Zagare 1984; Kilgour 1984; Fang,
Hipel and Kilgour 1993, ch. 3).

**Ties.** An actor that likes two moves equally well takes the one whose end the other likes better
(``kind``) or less (``harsh``). Either rule settles what both get, whatever the states are called
and however they are ordered.

With more than two actors several inequivalent versions are in print, so it is refused.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Concept
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.errors import NotSupported, UnknownName

Ties = Literal["kind", "harsh"]
"""What an actor does between moves it likes equally: see the module."""

MOST_MOVES: Final = 999
"""Looking further ahead than this is given up."""

_AT_ONCE: Final = 1 << 16
"""States whose moves are listed at a time, to bound memory."""

_Keys = NDArray[np.int64]


def limited(graph: GraphModel, horizon: int, *, ties: Ties = "kind") -> NDArray[np.bool_]:
    """Return which states are stable for whom where everyone looks so many moves ahead.

    Parameters
    ----------
    horizon
        h, at least 1.
    ties
        ``kind`` or ``harsh``.

    Returns
    -------
    Shape (2, N), false at infeasible states.

    Raises
    ------
    NotSupported
        Where there are not two actors, or the horizon is beyond :data:`MOST_MOVES`.
    UnknownName
        Where the tie rule is not known.
    """
    if not 1 <= horizon <= MOST_MOVES:
        raise NotSupported(f"foresight of {horizon} moves: ask for 1 to {MOST_MOVES}")
    ends = _start(graph, ties)
    for _ in range(horizon):
        ends, stays = _further(graph, ends, ties)
    return stays


def nonmyopic(graph: GraphModel, *, ties: Ties = "kind") -> NDArray[np.bool_]:
    """Return which states are stable for whom from some number of moves ahead on.

    What everyone expects depends on what was expected one move shorter, and only finitely many
    expectations are possible: in the end they repeat. A state counts where it is stable throughout
    what repeats.

    Parameters
    ----------
    ties
        ``kind`` or ``harsh``.

    Returns
    -------
    Shape (2, N), false at infeasible states.

    Raises
    ------
    NotSupported
        Where there are not two actors, or nothing repeats within :data:`MOST_MOVES` moves.
    UnknownName
        Where the tie rule is not known.
    """
    ends = _start(graph, ties)
    seen = {ends.tobytes(): 0}
    verdicts = []
    for move in range(1, MOST_MOVES + 1):
        ends, stays = _further(graph, ends, ties)
        verdicts.append(stays)
        first = seen.setdefault(ends.tobytes(), move)
        if first < move:
            # From move ``first`` + 1 on, the verdicts repeat.
            settled: NDArray[np.bool_] = np.logical_and.reduce(verdicts[first:])
            return settled
    raise NotSupported(f"what the two expect does not settle within {MOST_MOVES} moves")


def _start(graph: GraphModel, ties: str) -> _Keys:
    """Return what each actor gets at each state if nobody moves: shape (mover, actor, N)."""
    if len(graph.actors) != 2:
        what = f"foresight is built for two actors, and there are {len(graph.actors)}"
        raise NotSupported(
            f"{what}: with more, several versions that disagree are in print. "
            "Ask for nash, gmr, smr, seq or sim"
        )
    if ties not in get_args(Ties):
        raise UnknownName("tie rule", ties, get_args(Ties))
    rank = np.maximum(graph.rank, 0).astype(np.int64)
    return np.stack([rank, rank])


def _further(graph: GraphModel, ends: _Keys, ties: Ties) -> tuple[_Keys, NDArray[np.bool_]]:
    """Return what each gets if the first mover looks one move further, and where it stays.

    Parameters
    ----------
    ends
        ``ends[i, k, s]``: what k gets where i moves first from s; shape (2, 2, N).
    """
    rank = np.maximum(graph.rank, 0).astype(np.int64)
    base = int(rank.max()) + 1
    further, stays = np.empty_like(ends), np.empty(graph.rank.shape, dtype=bool)
    for mover in (0, 1):
        other = 1 - mover
        mine, its = ends[other, mover], ends[other, other]
        key = mine * base + (its if ties == "kind" else base - 1 - its)
        best = _best_move(graph, mover, key)
        value, rest = np.divmod(best, base)
        stays[mover] = (best < 0) | (rank[mover] >= value)
        further[mover, mover] = np.where(stays[mover], rank[mover], value)
        its_end = rest if ties == "kind" else base - 1 - rest
        further[mover, other] = np.where(stays[mover], rank[other], its_end)
    return np.where(graph.feasible, further, 0), stays & graph.feasible


def _best_move(graph: GraphModel, mover: int, key: _Keys) -> _Keys:
    """Return the greatest key over an actor's moves from each state, -1 where it has none."""
    best = np.full(key.size, -1, dtype=np.int64)
    codes = graph.codes()
    for first in range(0, codes.size, _AT_ONCE):
        begin, end = graph.moves.pairs(mover, codes[first : first + _AT_ONCE])
        if begin.size:
            starts = np.flatnonzero(np.diff(begin, prepend=-1))
            best[begin[starts]] = np.maximum.reduceat(key[end], starts)
    return best


def _settled(graph: GraphModel, _responses: Responses) -> NDArray[np.bool_]:
    """Return who is content where; which responses count makes no difference."""
    return nonmyopic(graph)


def _looking(graph: GraphModel, _responses: Responses, *, horizon: int) -> NDArray[np.bool_]:
    """Return who is content where; which responses count makes no difference."""
    return limited(graph, horizon)


NONMYOPIC: Final = Concept(
    name="nonmyopic",
    title="non-myopic stability",
    heading="Non-myopic",
    citation="Zagare 1984, Limited-move equilibria in 2 x 2 games; Kilgour 1984",
    verdict=_settled,
)

_LIMITED: Final = re.compile(r"l([1-9]\d{0,2})")


@cache
def limited_foresight(name: str) -> Concept | None:
    """Return the concept of a name such as ``l3``, or ``None`` where the name is no such one.

    >>> limited_foresight("l3").heading, limited_foresight("l0")
    ('L3', None)
    """
    found = _LIMITED.fullmatch(name)
    if not found:
        return None
    horizon = int(found[1])
    return Concept(
        name=name,
        title=f"limited foresight of {horizon} {'move' if horizon == 1 else 'moves'}",
        heading=name.upper(),
        citation="Zagare 1984, Limited-move equilibria in 2 x 2 games; Kilgour 1984",
        verdict=partial(_looking, horizon=horizon),
    )
