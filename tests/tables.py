"""Graph models from tables of ranks, small enough to work out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from detente.analysis.graph.graph import GraphModel, option_model
from detente.model.option import owner


def model(
    options: str, ranks: Mapping[str, Sequence[int]], *, one_way: Mapping[str, str] | None = None
) -> GraphModel:
    """Return a graph model in option form.

    Parameters
    ----------
    options
        Names ``owner.option``, with spaces between them; first = least significant bit.
    ranks
        Every actor's rank of every state, higher is better; -1 at infeasible ones.
    one_way
        Options that may change in one direction only, and in which.
    """
    names, table = options.split(), np.array(list(ranks.values()), dtype=np.int32)
    assert {owner(name) for name in names} <= set(ranks)
    return option_model(
        tuple(ranks),
        names,
        directions=[(one_way or {}).get(name, "both") for name in names],
        feasible=table[0] >= 0,
        rank=table,
    )
