"""No module of the package imports itself in a circle, whichever way round."""

import ast
from pathlib import Path

import grimp
import networkx as nx

import detente

KNOWN: set[frozenset[str]] = {
    frozenset(f"detente.{name}" for name in circle.split())
    for circle in ("evidence.events.act_reader evidence.events.light evidence.events.operators",)
}
"""Circles that stand; whoever opens one takes it out of here. None may be added."""


def imports() -> "nx.DiGraph[str]":
    """Return which module imports which, inside functions and for type checkers too.

    The package itself imports the modules of its public names when they are first used.
    """
    graph = grimp.build_graph("detente", exclude_type_checking_imports=False, cache_dir=None)
    arrows = nx.DiGraph(
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
    )
    stub = ast.parse(Path(detente.__path__[0], "__init__.pyi").read_text(encoding="utf-8"))
    for node in ast.walk(stub):
        if isinstance(node, ast.ImportFrom):
            arrows.add_edge("detente", f"detente.{node.module}")
    return arrows


def test_no_module_imports_itself_in_a_circle() -> None:
    circles = {
        frozenset(circle)
        for circle in nx.strongly_connected_components(imports())
        if len(circle) > 1
    }
    new, gone = (sorted(map(sorted, one)) for one in (circles - KNOWN, KNOWN - circles))
    assert new == [], "a new circle of imports"
    assert gone == [], "a circle has been opened: take it out of the list"


def test_the_public_names_are_among_what_is_imported() -> None:
    assert ("detente", "detente.analysis.leverage.leverage") in imports().edges
