"""The graph of a conflict listed out: states, and every actor's moves between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from detente.analysis.concepts.nash import NASH
from detente.analysis.concepts.sequential import SEQ
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.errors import NotSupported
from detente.model import Conflict
from detente.model.state import pattern

_CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]")
MAX_STATES = 4_096
"""A graph with more states than this is refused: nobody could look at it."""
MAX_MOVES = 200_000
"""So is one with more moves: four actors of three options each have 114,688."""


@dataclass(frozen=True)
class ListedState:
    """A feasible state: its code, a short label, what is taken in it, and ranks by actor.

    Ranks are higher where better, from 0.
    """

    code: int
    label: str
    text: str
    ranks: tuple[int, ...]


@dataclass(frozen=True)
class ListedMove:
    """A legal move of one actor (by its place) from one state to another (by code)."""

    actor: int
    origin: int
    target: int
    improves: bool


@dataclass(frozen=True)
class Network:
    """All states and moves of a conflict in one phase."""

    title: str
    actors: tuple[str, ...]
    states: tuple[ListedState, ...]
    moves: tuple[ListedMove, ...]


def bare(text: str) -> str:
    r"""Return a text without the control characters that other programs obey or stumble over.

    >>> bare("a\x1bb") == "a\ufffdb"
    True
    """
    return _CONTROLS.sub("\ufffd", text)


def network(conflict: Conflict, *, phase: str | None = None) -> Network:
    """Return the states and moves of a conflict.

    Raises
    ------
    NotSupported
        Where it has more than 4,096 states, or more than 200,000 moves.
    """
    graph = graph_model(conflict, phase=phase)
    codes = [int(code) for code in graph.codes()]
    if len(codes) > MAX_STATES:
        raise NotSupported(
            f"{len(codes):,} states are too many to draw; at most {MAX_STATES:,}. "
            "Take out options that do not matter here, or mark more states infeasible"
        )
    states = tuple(
        ListedState(
            code, _label(conflict, code), _text(conflict, code), tuple(graph.rank[:, code].tolist())
        )
        for code in codes
    )
    moves = tuple(islice(_moves(graph, codes), MAX_MOVES + 1))
    if len(moves) > MAX_MOVES:
        raise NotSupported(
            f"more than {MAX_MOVES:,} moves are too many to draw. "
            "Take out options that do not matter here, or mark more states infeasible"
        )
    return Network(conflict.title, graph.actors, states, moves)


def _moves(graph: GraphModel, codes: Sequence[int]) -> Iterator[ListedMove]:
    """Yield every actor's moves between states."""
    for actor, rank in enumerate(graph.rank):
        for code in codes:
            for target in graph.moves.targets(actor, code).tolist():
                yield ListedMove(actor, code, target, bool(rank[target] > rank[code]))


def _label(conflict: Conflict, code: int) -> str:
    """Return a state's pattern of Y and N, or its name in graph form."""
    if conflict.graph is not None:
        return conflict.taken(code)[0]
    return pattern(code, len(conflict.options))


def _text(conflict: Conflict, code: int) -> str:
    """Return what is taken in a state, or what a state in graph form means."""
    taken = conflict.taken(code)
    if conflict.graph is not None:
        return conflict.graph.states[taken[0]]
    return ", ".join(taken) or "nothing taken"


def equilibria_of(conflict: Conflict, *, phase: str | None = None) -> dict[str, list[int]]:
    """Return the codes of the Nash and SEQ equilibria, by concept.

    >>> from detente.catalog import load
    >>> equilibria_of(load("chicken").conflict)
    {'nash': [1, 2], 'seq': [1, 2]}
    """
    result = stability(conflict, phase=phase, concepts=(NASH.name, SEQ.name))
    return {concept: result.equilibria(concept).tolist() for concept in result.concepts}
