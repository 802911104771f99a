"""Timed by pytest-benchmark where it is installed: ``pytest benchmarks/test_engine.py``."""

from __future__ import annotations

import pytest
from benchmarks.models import random_conflict

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model

pytest.importorskip("pytest_benchmark", reason="pytest-benchmark is not installed")


@pytest.mark.parametrize("options", [8, 12, 16])
def test_solve(benchmark: object, options: int) -> None:
    """Solve a conflict under all four concepts."""
    conflict = random_conflict(options)
    result = benchmark(stability, conflict)
    assert result.counts["states"] > 0


@pytest.mark.parametrize("concept", STANDARD)
def test_one_concept(benchmark: object, concept: str) -> None:
    """Solve under one concept, on a graph model made beforehand."""
    graph = graph_model(random_conflict(14))
    graph.moves.prepare()
    result = benchmark(stability_of, graph, concepts=[concept])
    assert result.concepts == (concept,)
