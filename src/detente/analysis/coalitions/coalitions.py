"""Which coalitions would leave a state, what their members gain, and what holds against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from detente.analysis.coalitions.blocking import BlockingCoalition, blocking, names
from detente.analysis.coalitions.players import answering_groups, players
from detente.analysis.coalitions.table import unanswered
from detente.analysis.concepts.registry import DEFAULT, STANDARD, check_sanctions, sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import status_quo
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.model.actor_named import actor_named
from detente.model.conflict import Conflict
from detente.model.preference import StateRef


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Coalitions(ConflictResult):
    """Whether a state holds against coalitions.

    Parameters
    ----------
    state
        The code of the state.
    blocks
        For each concept, the coalitions that would leave, smallest first.
    """

    tabled: ClassVar[str] = "blocks"

    state: int
    blocks: Mapping[str, tuple[BlockingCoalition, ...]]

    @property
    def among(self) -> tuple[tuple[str, ...], ...]:
        """Return the coalitions that were asked about, by name."""
        return tuple(tuple(one) for one in self.settings["among"])

    @property
    def blocs(self) -> bool:
        """Return whether they are the blocs of a fixed partition, which alone move and answer."""
        return bool(self.settings["blocs"])

    @property
    def holds(self) -> dict[str, bool]:
        """Return, for each concept, whether no coalition would leave the state."""
        return {concept: not found for concept, found in self.blocks.items()}

    def smallest(self, concept: str) -> tuple[BlockingCoalition, ...]:
        """Return the coalitions that would leave of which no part would."""
        found = self.blocks[concept]
        return tuple(
            one
            for one in found
            if not any(set(other.members) < set(one.members) for other in found)
        )

    def answer(self) -> dict[str, Any]:
        """Return who would leave under each concept, as plain data."""
        return {
            "holds": self.holds,
            "blocks": {
                concept: [one.as_dict() for one in found] for concept, found in self.blocks.items()
            },
        }


@verb
def coalitions(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
    concepts: Sequence[str] = STANDARD,
) -> Coalitions:
    """Return which coalitions would leave a state, and what their members would gain.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    among
        The coalitions to ask about; none: every one. Whoever is left may answer in any group.
    blocs
        A fixed partition instead: each bloc moves as one, where all its members gain, and only
        blocs answer. Actors in none are blocs of one.
    concepts
        Any of ``nash``, ``gmr``, ``smr``, ``seq``, in their coalitional forms.

    Raises
    ------
    CaseError
        Where a coalition names nobody, blocs overlap, or there is no state to look at.
    NotSupported
        Where there are too many actors for every coalition, or moves cannot be joined.
    UnknownName
        Where a phase, a state, an actor or a concept is not known.

    Examples
    --------
    >>> from detente import coalitions, load
    >>> dilemma = load("prisoners-dilemma").conflict
    >>> found = coalitions(dilemma, state=[])
    >>> {block.members for blocks in found.blocks.values() for block in blocks}
    {('one', 'two')}
    """
    asked = check_sanctions(concepts)
    graph = graph_model(conflict, phase=phase)
    code = status_quo(conflict, graph, phase, state)
    table, groups = players(graph, _keys(conflict, among), _keys(conflict, blocs))
    answering = groups if blocs is not None else answering_groups(graph, asked)
    blocks = {
        concept: tuple(
            block
            for group in groups
            if (block := blocking(graph, table, group, code, sanctions(concept), answering))
        )
        for concept in asked
    }
    at_phase = conflict.phase(phase)
    return Coalitions(
        case=conflict.id,
        phase=at_phase.id if at_phase else None,
        state=code,
        settings={
            "concepts": list(asked),
            "blocs": blocs is not None,
            "among": [list(names(graph, table, group)) for group in groups],
        },
        conflict=conflict.at(phase),
        blocks=blocks,
    )


def coalition_equilibria(
    conflict: Conflict,
    *,
    phase: str | None = None,
    among: Sequence[Sequence[str]] | None = None,
    blocs: Sequence[Sequence[str]] | None = None,
    concept: str = DEFAULT,
) -> tuple[int, ...]:
    """Return the codes of the states that no coalition would leave, ascending.

    Parameters and errors as in :func:`coalitions`.

    Examples
    --------
    >>> from detente import load
    >>> coalition_equilibria(load("prisoners-dilemma").conflict)
    (3,)
    """
    known = sanctions(concept)
    graph = graph_model(conflict, phase=phase)
    table, groups = players(graph, _keys(conflict, among), _keys(conflict, blocs))
    answering = groups if blocs is not None else answering_groups(graph, (concept,))
    return tuple(
        state
        for state in graph.codes().tolist()
        if not any(unanswered(table, group, state, known, answering).size for group in groups)
    )


def _keys(
    conflict: Conflict, groups: Sequence[Sequence[str]] | None
) -> Sequence[Sequence[str]] | None:
    """Return groups of actors, who may be named by an alias, by their keys."""
    if groups is None:
        return None
    return [[actor_named(conflict, name) for name in group] for group in groups]
