"""Graph models of conflicts that are much alike: what they share is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.noticing import noticing
from detente.analysis.graph.rank import ranks
from detente.model.conflict import Conflict
from detente.model.preference import Preference, StateRef


class KnownModels:
    """Makes graph models as :func:`~detente.analysis.graph.graph.graph_model` does, and keeps them.

    A conflict of the same actors, options, infeasible conditions, wants and observers gets the same
    model; an actor that wants the same among the same states is not ranked again.

    Examples
    --------
    >>> from detente import load
    >>> from detente.model.change import apply
    >>> chicken, models = load("chicken").conflict, KnownModels()
    >>> models(chicken) is models(chicken.replaced(title="Another name"))
    True
    >>> models(apply(chicken, ["reverse preferences.one.ranking"])) is models(chicken)
    False
    """

    def __init__(self) -> None:
        self._models: dict[Hashable, GraphModel] = {}
        self._ranks: dict[Hashable, NDArray[np.int32]] = {}

    def __call__(self, conflict: Conflict, *, phase: str | None = None) -> GraphModel:
        """Return the graph model of a conflict in one phase."""
        here = conflict.at(phase) if conflict.phases or conflict.pledges else conflict
        # A graph holds mappings and cannot be looked up; it is made anew each time.
        if here.graph is not None:
            return graph_model(here)
        key = (
            noticing(here),
            tuple(here.actors),
            tuple((name, option.moves) for name, option in here.options.items()),
            tuple(one.when for one in here.infeasible),
            tuple(_wants(here, actor) for actor in here.actors),
        )
        if key not in self._models:
            self._models[key] = graph_model(here, ranked=self._ranked)
        return self._models[key]

    def _ranked(
        self,
        preference: Preference,
        feasible: NDArray[np.bool_],
        *,
        options: Sequence[str],
        code: Callable[[StateRef], int],
        actor: str = "",
    ) -> NDArray[np.int32]:
        """Return what :func:`~detente.analysis.graph.rank.ranks` does, worked out once."""
        key = (_sense(preference), feasible.tobytes(), tuple(options))
        if key not in self._ranks:
            self._ranks[key] = ranks(preference, feasible, options=options, code=code, actor=actor)
        return self._ranks[key]


def _wants(conflict: Conflict, actor: str) -> Hashable:
    """Return what an actor's ranks follow from."""
    return _sense(conflict.preferences.get(actor, Preference()))


def _sense(preference: Preference) -> Hashable:
    """Return what of a preference orders states: not the claims for it, nor notes."""
    weights = preference.weights
    return (
        tuple(one.want for one in preference.foremost),
        tuple(one.want for one in preference.statements),
        None if weights is None else tuple((one.want, one.weight) for one in weights),
        preference.ranking,
    )
