"""An evolution result as plain values for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detente.analysis.evolution.tree import Node
from detente.analysis.graph.settings import STATES_LISTED
from detente.analysis.plain import step_dict

if TYPE_CHECKING:
    from detente.analysis.evolution.evolution import Evolution, Goal


def evolution_dict(result: Evolution) -> dict[str, Any]:
    """Return everything an evolution result says, states by code.

    ``reached`` lists the states with their last movers, or where they are more than
    :data:`~detente.analysis.graph.settings.STATES_LISTED` is ``None``: ``counts`` then stands
    alone.
    """
    actors = result.graph.actors
    counts = result.counts
    listed = sum(counts) <= STATES_LISTED
    return {
        "conflict": result.conflict,
        "actors": list(actors),
        "options": list(result.graph.options),
        "states": list(result.graph.states),
        "phase": result.phase,
        "start": result.start,
        "concept": result.concept,
        "settings": {
            "moves": result.moves,
            "depth": result.depth,
            "responses": result.responses,
        },
        "counts": list(counts),
        "reached": [_level(result, moves) for moves in range(len(counts))] if listed else None,
        "equilibria": result.equilibria,
        "goals": [_goal(actors, goal) for goal in result.goals],
        "tree": {
            "nodes": [_node(actors, node) for node in result.tree.nodes],
            "cut": result.tree.cut,
        },
        "version": result.version,
    }


def _level(result: Evolution, moves: int) -> dict[str, Any]:
    """Return the states reached in so many moves, with their last movers."""
    states = [
        {"state": state, "last": list(result.last_movers(state))} for state in result.reached(moves)
    ]
    return {"moves": moves, "states": states}


def _goal(actors: tuple[str, ...], goal: Goal) -> dict[str, Any]:
    """Return one equilibrium and the ways to it."""
    return {
        "state": goal.state,
        "fewest": goal.fewest,
        "fewest_improving": goal.fewest_improving,
        "paths": [[step_dict(actors, step) for step in way] for way in goal.paths],
        "improving_paths": [
            [step_dict(actors, step) for step in way] for way in goal.improving_paths
        ],
        "capped": goal.capped,
    }


def _node(actors: tuple[str, ...], node: Node) -> dict[str, Any]:
    """Return one node of the tree by its actors' names."""
    return {
        "place": node.place,
        "state": node.state,
        "parent": node.parent,
        "mover": None if node.mover is None else actors[node.mover],
        "improves": node.improves,
        "depth": node.depth,
        "stable": [actors[one] for one in node.stable],
        "repeats": node.repeats,
    }
