"""Solution concepts besides Nash, GMR, SMR and SEQ, each in a module of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.foresight import limited, nonmyopic
from detente.analysis.concepts.simultaneous import contested, simultaneous
from detente.analysis.graph.settings import Responses, foresight

if TYPE_CHECKING:
    from detente.analysis.graph.graph import GraphModel


def verdict(graph: GraphModel, concept: str, *, responses: Responses) -> NDArray[np.bool_]:
    """Return which states are stable for whom under a further concept.

    Parameters
    ----------
    concept
        ``sim``, ``sim-contested``, ``nonmyopic``, or ``l`` and a number of moves.
    responses
        Which sequences of answers count where a concept asks who is sequentially stable.

    Returns
    -------
    Shape (actors, N), false at infeasible states.

    Raises
    ------
    NotSupported
        Where the concept cannot be asked of this model.
    """
    if concept == "sim":
        return simultaneous(graph)
    if concept == "sim-contested":
        return contested(graph, responses=responses)
    horizon = foresight(concept)
    return nonmyopic(graph) if horizon is None else limited(graph, horizon)
