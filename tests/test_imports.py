"""No module of the package imports itself in a circle, whichever way round."""

import ast
from pathlib import Path

import grimp
import networkx as nx

import detente


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
    assert sorted(map(sorted, circles)) == []


def test_the_public_names_are_among_what_is_imported() -> None:
    assert ("detente", "detente.analysis.leverage.leverage") in imports().edges
