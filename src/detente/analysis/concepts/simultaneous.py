"""Simultaneous stability (SIM): improvements that spoil each other when made at once.

State s is stable for actor i where, for every improvement of i, there is a combination of the
others' improvements from s (each other may also stay) whose changes, made together with i's, give a
feasible state that i does not prefer to s (Fraser and Hipel 1979). Two conventions are in use:

* ``sim``: tested at every state, as the tool GMCR+ does;
* ``sim-contested``: tested only at states that are unstable for at least two actors, as Fraser and
  Hipel do; elsewhere an actor is stable only if it has no improvement. *Unstable* is what their
  procedure has left as unstable by then: an actor has an improvement that no credible answer
  deters (not SEQ-stable). Read as "has an improvement", the condition would change nothing, for
  where only one actor has one, no combination of the others' improvements can spoil it.

The joint change of several moves has a meaning where states are combinations of options only, so
graph form is refused.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Concept, Sanctions
from detente.analysis.concepts.sanctioned import verdicts
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves import improving
from detente.analysis.graph.settings import Responses
from detente.errors import NotSupported

MOST_OPTIONS: Final = 16
"""Every combination of improvements is looked at, which more options make too many of."""

_AT_ONCE: Final = 1 << 21
"""Combinations held at a time, at most."""

_Codes = NDArray[np.int64]


def simultaneous(graph: GraphModel) -> NDArray[np.bool_]:
    """Return which states are simultaneously stable for whom, tested at every state.

    Returns
    -------
    Shape (actors, N), false at infeasible states.

    Raises
    ------
    NotSupported
        In graph form, and beyond :data:`MOST_OPTIONS` options.
    """
    if not graph.options:
        what = "SIM adds up changes of options, and this conflict lists states and moves instead"
        raise NotSupported(f"{what}. Ask for nash, gmr, smr or seq")
    if len(graph.options) > MOST_OPTIONS:
        what = f"SIM is computed for up to {MOST_OPTIONS} options, and there are"
        raise NotSupported(f"{what} {len(graph.options)}. Ask for nash, gmr, smr or seq")
    stable = np.tile(graph.feasible, (len(graph.actors), 1))
    codes = graph.codes()
    size = max(1, _AT_ONCE >> len(graph.options))
    for first in range(0, codes.size, size):
        _test(graph, codes[first : first + size], stable)
    return stable


def contested(graph: GraphModel, *, responses: Responses = "sequences") -> NDArray[np.bool_]:
    """Return which states are simultaneously stable for whom, tested at contested states only.

    Parameters
    ----------
    responses
        Which answers count in finding the states that are unstable for at least two actors.

    Returns
    -------
    Shape (actors, N), false at infeasible states.

    Raises
    ------
    NotSupported
        In graph form, and beyond :data:`MOST_OPTIONS` options.
    """
    tested = simultaneous(graph)
    unanswered, credible = Sanctions("none"), Sanctions("credible")
    found = verdicts(graph, {"unmoved": unanswered, "sequential": credible}, responses)
    unstable = graph.feasible & ~found["sequential"]
    fought_over = unstable.sum(axis=0) >= 2
    stable: NDArray[np.bool_] = found["unmoved"] | (tested & fought_over)
    return stable


def _always_tested(graph: GraphModel, _responses: Responses) -> NDArray[np.bool_]:
    """Return who is content where; which responses count makes no difference."""
    return simultaneous(graph)


def _tested_where_contested(graph: GraphModel, responses: Responses) -> NDArray[np.bool_]:
    """Return who is content where, tested at contested states."""
    return contested(graph, responses=responses)


SIM: Final = Concept(
    name="sim",
    title="simultaneous stability (SIM)",
    heading="SIM",
    citation="Fraser and Hipel 1979, Solving complex conflicts",
    verdict=_always_tested,
)
"""Tested at every state."""

SIM_CONTESTED: Final = Concept(
    name="sim-contested",
    title="simultaneous stability at contested states",
    heading="SIM (contested)",
    citation="Fraser and Hipel 1979, Solving complex conflicts",
    verdict=_tested_where_contested,
)
"""Tested only where at least two actors are unstable."""


def _test(graph: GraphModel, codes: _Codes, stable: NDArray[np.bool_]) -> None:
    """Mark in place those of some states from which an improvement is not spoiled."""
    gains = [
        improving(graph.rank[actor], graph.moves.pairs(actor, codes))
        for actor in range(len(graph.actors))
    ]
    for actor, (begin, end) in enumerate(gains):
        if not begin.size:
            continue
        move, joint = np.arange(begin.size), end
        for other in graph.others(actor):
            move, joint = _combined(begin[move], move, joint, gains[other])
        rank = graph.rank[actor]
        spoils = graph.feasible[joint] & (rank[joint] <= rank[begin[move]])
        spoiled = np.zeros(begin.size, dtype=bool)
        spoiled[move[spoils]] = True
        stable[actor, begin[~spoiled]] = False


def _combined(
    begin: _Codes, move: _Codes, joint: _Codes, gains: tuple[_Codes, _Codes]
) -> tuple[_Codes, _Codes]:
    """Return combinations of moves, with one more actor who stays or makes an improvement.

    Parameters
    ----------
    begin, move, joint
        For each combination so far: the state it begins at, which improvement of the actor in
        question it is to spoil, and the state that all its changes make.
    gains
        The other's improvements: where they begin, ascending, and where they end.
    """
    source, target = gains
    first, last = (np.searchsorted(source, begin, side=side) for side in ("left", "right"))
    many = last - first
    rows = np.repeat(np.arange(begin.size), many)
    place = np.arange(rows.size) - np.repeat(np.cumsum(many) - many, many) + first[rows]
    # The other's options are its own, so its change can be laid over any other.
    changed = joint[rows] ^ begin[rows] ^ target[place]
    return np.concatenate([move, move[rows]]), np.concatenate([joint, changed])
