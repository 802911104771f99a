"""The solver beside gmcr-py on the same models, where a checkout of gmcr-py is at hand.

gmcr-py lets every opponent move at most once in a chain of responses, so the rule ``once-each`` is
the one to compare; verdicts that differ are counted.
"""

from __future__ import annotations

import importlib
import sys
import time
from typing import Any

import numpy as np
from benchmarks.models import random_conflict

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.model.condition import And, Condition, Not
from detente.model.conflict import Conflict
from detente.model.option import owner

SIZES = (5, 6, 7, 8, 9, 10)

_LONG = 60.0
"""Seconds after which larger models are not tried."""


def compare(path: str) -> None:
    """Print a table of both solvers' times, or say why there is none."""
    sys.path.insert(0, path)
    try:
        model = importlib.import_module("data_01_conflictModel")
        solvers = importlib.import_module("data_02_conflictSolvers")
    except ImportError as fault:
        print(f"gmcr-py does not import from there: {fault}")
        return
    print("| states | gmcr-py seconds | détente seconds | times as fast | verdicts that differ |")
    print("|---|---|---|---|---|")
    for options in SIZES:
        conflict = random_conflict(options, mixed=False)
        begin = time.perf_counter()
        ours = stability(conflict, responses="once-each")
        mine = time.perf_counter() - begin
        begin = time.perf_counter()
        theirs = solve(model, solvers, conflict, graph_model(conflict))
        other = time.perf_counter() - begin
        codes = ours.codes()
        differ = sum(
            int(np.count_nonzero(theirs[concept] != ours.verdict(concept)[:, codes]))
            for concept in STANDARD
        )
        cells = (f"2^{options}", f"{other:.3f}", f"{mine:.4f}", f"{other / mine:.0f}", str(differ))
        print(f"| {' | '.join(cells)} |", flush=True)
        if other > _LONG:
            return


def solve(model: Any, solvers: Any, conflict: Conflict, graph: GraphModel) -> dict[str, Any]:
    """Return gmcr-py's verdicts under the four concepts: actors by feasible states."""
    theirs = model.ConflictModel()
    theirs.json_import(exported(conflict, graph))
    solver = solvers.LogicalSolver(theirs)
    states = range(len(theirs.feasibles))
    return {
        concept: np.array(
            [
                [getattr(solver, concept)(actor, state)[0] for state in states]
                for actor in solver.effectiveDMs
            ]
        )
        for concept in STANDARD
    }


def exported(conflict: Conflict, graph: GraphModel) -> dict[str, Any]:
    """Return a conflict whose infeasible conditions are conjunctions, as gmcr-py's own JSON."""
    places = {name: place for place, name in enumerate(conflict.options)}
    return {
        "useManualPreferenceRanking": True,
        "options": [{"name": name, "permittedDirection": "both"} for name in places],
        "infeasibles": [
            [[places[name], "Y" if taken else "N"] for name, taken in literals(one.when)]
            for one in conflict.infeasible
        ],
        "decisionMakers": [
            {
                "name": actor,
                "options": [place for name, place in places.items() if owner(name) == actor],
                "preferences": [],
                "preferenceRanking": tiers(graph.rank[number][graph.codes()]),
            }
            for number, actor in enumerate(graph.actors)
        ],
    }


def literals(condition: Condition) -> list[tuple[str, bool]]:
    """Return the options of a conjunction, each with whether it is to be taken."""
    if isinstance(condition, And):
        return literals(condition.left) + literals(condition.right)
    negated = isinstance(condition, Not)
    (name,) = condition.names()
    return [(name, not negated)]


def tiers(rank: np.ndarray) -> list[Any]:
    """Return states numbered from 1, best first, ties as lists."""
    ranked = [np.flatnonzero(rank == level) + 1 for level in range(int(rank.max()), -1, -1)]
    return [tier.tolist() if tier.size > 1 else int(tier[0]) for tier in ranked]
