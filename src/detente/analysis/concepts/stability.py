"""Which states are stable for whom, under any solution concept.

The verdict comes from the concept itself, or follows from the answers that it counts: see
:mod:`detente.analysis.concepts.sanctioned`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Concept
from detente.analysis.concepts.registry import STANDARD, find_concepts
from detente.analysis.concepts.sanctioned import verdicts
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import STATES_LISTED, Responses, check_responses
from detente.analysis.result import Result
from detente.analysis.rows import Row
from detente.errors import UnknownName


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Stability(Result):
    """Which states are stable for whom.

    Parameters
    ----------
    actors, options, states
        Names, as in :class:`~detente.analysis.graph.graph.GraphModel`.
    feasible
        Which states can be; shape (N,).
    verdicts
        For each concept, whether each state is stable for each actor; shape (actors, N), false
        at infeasible states.
    """

    actors: tuple[str, ...]
    options: tuple[str, ...]
    states: tuple[str, ...]
    feasible: NDArray[np.bool_]
    verdicts: Mapping[str, NDArray[np.bool_]]

    @property
    def concepts(self) -> tuple[str, ...]:
        """Return the concepts that were asked for, in the order asked."""
        return tuple(self.settings["concepts"])

    @property
    def counts(self) -> dict[str, int]:
        """Return how many states can be and how many are left out."""
        left = int(np.count_nonzero(self.feasible))
        return {"states": left, "removed": self.feasible.size - left}

    def codes(self) -> NDArray[np.int64]:
        """Return the codes of the feasible states, ascending."""
        return np.flatnonzero(self.feasible)

    def verdict(self, concept: str) -> NDArray[np.bool_]:
        """Return who is content where, under a concept: shape (actors, N).

        Raises
        ------
        UnknownName
            Where the concept was not asked for.
        """
        if concept not in self.verdicts:
            raise UnknownName("solution concept of this result", concept, self.concepts)
        return self.verdicts[concept]

    def stable(self, concept: str, actor: str) -> NDArray[np.int64]:
        """Return the codes stable for an actor under a concept, ascending.

        Raises
        ------
        UnknownName
            Where no actor bears the name, or the concept was not asked for.
        """
        if actor not in self.actors:
            raise UnknownName("actor", actor, self.actors)
        return np.flatnonzero(self.verdict(concept)[self.actors.index(actor)])

    def equilibria(self, concept: str) -> NDArray[np.int64]:
        """Return the codes stable for every actor under a concept, ascending.

        Raises
        ------
        UnknownName
            Where the concept was not asked for.
        """
        return np.flatnonzero(self.verdict(concept).all(axis=0))

    def as_dict(self, states: bool | None = None) -> dict[str, Any]:
        """Return the result as plain data, ready for JSON.

        Parameters
        ----------
        states
            Whether to list states; ``None``: up to 4,096 of them. Without lists, ``states`` is
            left out and counts stand in for the lists of stable states and equilibria.
        """
        listed = self.counts["states"] <= STATES_LISTED if states is None else states
        return self.header() | self._answer(listed=listed)

    def table(self) -> list[Row]:
        """Return the states that are equilibria under some concept, a row each.

        ``options`` are those taken, joined by ``+``; in graph form, the state's own name.

        >>> from detente import stability
        >>> row = stability("chicken").table()[0]
        >>> row["state"], row["options"], list(row)[2:]
        (1, 'one.swerve', ['nash', 'gmr', 'smr', 'seq'])
        """
        holds = {name: np.asarray(self.verdict(name).all(axis=0)) for name in self.concepts}
        codes = np.flatnonzero(np.logical_or.reduce(list(holds.values())) & self.feasible)
        return [
            {"state": code, "options": self._named(code)}
            | {name: bool(found[code]) for name, found in holds.items()}
            for code in codes.tolist()
        ]

    def _named(self, code: int) -> str:
        """Return the options taken in a state, or its own name."""
        if self.states:
            return self.states[code]
        return "+".join(name for bit, name in enumerate(self.options) if code >> bit & 1)

    def answer(self) -> dict[str, Any]:
        """Return who is content where, as plain data; see :meth:`as_dict`."""
        return self._answer(listed=self.counts["states"] <= STATES_LISTED)

    def _answer(self, *, listed: bool) -> dict[str, Any]:
        """Return who is content where, in lists of states or in counts."""

        def listing(codes: NDArray[np.int64]) -> Any:
            return codes.tolist() if listed else len(codes)

        return {
            "options": list(self.options),
            "actors": list(self.actors),
            "counts": self.counts,
            **({"states": self.codes().tolist()} if listed else {}),
            **({"state_names": list(self.states)} if self.states else {}),
            "stability": {
                concept: {actor: listing(self.stable(concept, actor)) for actor in self.actors}
                for concept in self.concepts
            },
            "equilibria": {concept: listing(self.equilibria(concept)) for concept in self.concepts},
        }


def stability_of(
    graph: GraphModel,
    *,
    concepts: Sequence[str] = STANDARD,
    responses: str = "sequences",
    case: str = "",
    phase: str | None = None,
) -> Stability:
    """Return which states of a graph model are stable for whom.

    Parameters
    ----------
    graph
        The model's tables.
    concepts, responses
        As in :func:`~detente.stability`, without what a case marks as strong or unknown.
    case, phase
        Ids to record in the result.

    Raises
    ------
    UnknownName
        Where a concept or a rule is not known.
    NotSupported
        Where a concept cannot be asked of this model.
    """
    asked, rule = find_concepts(concepts), check_responses(responses)
    return Stability(
        case=case,
        phase=phase,
        settings={"concepts": [one.name for one in asked], "responses": rule},
        actors=graph.actors,
        options=graph.options,
        states=graph.states,
        feasible=graph.feasible,
        verdicts=_verdicts(graph, asked, rule),
    )


def _verdicts(
    graph: GraphModel, asked: Sequence[Concept], rule: Responses
) -> dict[str, NDArray[np.bool_]]:
    """Return who is content where under each concept, in the order asked."""
    sanctioned = {one.name: one.sanctions for one in asked if one.verdict is None and one.sanctions}
    found = verdicts(graph, sanctioned, rule)
    own = {one.name: one.verdict(graph, rule) for one in asked if one.verdict}
    return {one.name: {**found, **own}[one.name] for one in asked}
