"""Many draws of one graph model solved at once.

Draws stand side by side as one larger model in which nobody can move from one draw to another: in
option form as further options that nobody owns, in graph form as copies of the arcs. The engine
then solves all of them in one go.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.moves_arc import ArcMoves
from detente.analysis.graph.moves_option import OptionMoves
from detente.errors import NotSupported

AT_ONCE = 1 << 15
"""States of all draws together that are solved in one go."""


def batch_size(graph: GraphModel, draws: int) -> int:
    """Return how many draws to solve in one go: a power of two."""
    most = max(1, min(AT_ONCE // graph.feasible.size, draws))
    return 1 << most.bit_length() - 1


def stacked(base: GraphModel, rank: NDArray[np.int32]) -> GraphModel:
    """Return a graph model of several draws side by side.

    Parameters
    ----------
    base
        One of them.
    rank
        The ranks of each; shape (draws, actors, N). In option form the number of draws must be
        a power of two.

    Returns
    -------
    A model of draws x N states, those of the first draw first.
    """
    draws, actors, count = rank.shape
    wide = np.ascontiguousarray(rank.transpose(1, 0, 2)).reshape(actors, draws * count)
    feasible = np.tile(base.feasible, draws)
    moves = base.moves
    if isinstance(moves, OptionMoves):
        new: OptionMoves | ArcMoves = OptionMoves(moves.places, moves.directions, feasible, wide)
    elif isinstance(moves, ArcMoves):
        shift = np.repeat(np.arange(draws) * count, 2).reshape(-1, 1, 2)
        arcs = tuple((one[None] + shift).reshape(-1, 2) for one in moves.arcs)
        new = ArcMoves(arcs, wide)
    else:
        raise NotSupported(f"moves given as {type(moves).__name__} cannot be sampled")
    return replace(base, feasible=feasible, rank=wide, moves=new)
