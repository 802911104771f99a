"""States that an actor does not see, by either of two conventions.

``hypergame``
    The actor takes them to be impossible and takes everybody to see the same (Wang, Hipel and
    Fraser 1988): in its view they are left out, and it does not stay in one.
``gmcr+``
    The actor moves neither to them nor away from them; others do, and all reckon with that. So the
    program GMCR+ solves files with misperceptions (Kinsara, Petersons, Hipel and Kilgour 2015). An
    actor is stable in a state that it does not see.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves_arc import ArcMoves
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.model.state import feasible
from detente.model.view import ONLOOKER

Convention = Literal["hypergame", "gmcr+"]
"""What becomes of states that an actor does not see."""

_MOST_MOVES: Final = 1 << 22


def check_convention(name: str) -> Convention:
    """Return a convention by its name.

    Raises
    ------
    UnknownName
        Where there is none of that name.
    """
    for known in get_args(Convention):
        if name == known:
            convention: Convention = known
            return convention
    raise UnknownName("convention", name, get_args(Convention))


def overlooked(conflict: Conflict) -> dict[str, NDArray[np.bool_]]:
    """Return, for each actor that does not see some states in the focus, which; shape (N,)."""
    options = list(conflict.options)
    unseen = {
        actor: [
            one.overlooks
            for one in view
            if one.overlooks is not None and one.in_force(conflict.focus)
        ]
        for actor, view in conflict.views.items()
        if actor != ONLOOKER
    }
    return {actor: ~feasible(options, states) for actor, states in unseen.items() if states}


def unmoved(graph: GraphModel, unseen: Mapping[str, NDArray[np.bool_]]) -> GraphModel:
    """Return the model in which actors move neither to nor from states that they do not see.

    Parameters
    ----------
    unseen
        For each such actor, the states; shape (N,). Actors not in the model are passed over.

    Raises
    ------
    NotSupported
        Where the moves are too many to be listed.
    """
    if not unseen:
        return graph
    codes = graph.codes()
    widths = (graph.moves.width(actor) for actor in range(len(graph.actors)))
    if sum(widths) * codes.size > _MOST_MOVES:
        what = "the conflict has too many moves to list who does not see which states"
        raise NotSupported(f"{what}. Ask by the convention hypergame")
    arcs = []
    for actor, name in enumerate(graph.actors):
        begin, end = graph.moves.pairs(actor, codes)
        if name in unseen:
            seen = ~(unseen[name][begin] | unseen[name][end])
            begin, end = begin[seen], end[seen]
        order = np.argsort(begin, kind="stable")
        arcs.append(np.column_stack([begin[order], end[order]]))
    return replace(graph, moves=ArcMoves(tuple(arcs), graph.rank))
