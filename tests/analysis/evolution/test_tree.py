"""The tree of moves from a state: worked out by hand, one row a case."""

from __future__ import annotations

import numpy as np
import pytest

from detente.analysis.evolution.tree import MoveTree, move_tree
from detente.analysis.graph.graph import GraphModel, graph_model
from tests.shelling import GRAPH
from tests.tables import model

UPWARD = [0, 1, 1, 2]
PAIR = model("a.x b.y", {"a": UPWARD, "b": UPWARD})
LANES = graph_model(GRAPH)


def drawn(graph: GraphModel, start: int = 0, *, improving: bool = False, **asked) -> MoveTree:
    """Return a tree; every state is stable for the first actor alone, the last state for all."""
    stable = np.zeros(graph.rank.shape, dtype=bool)
    stable[0] = True
    stable[:, -1] = True
    return move_tree(graph, start, stable, improving=improving, **({"most": 99} | asked))


def told(tree: MoveTree) -> list[str]:
    """Return every node as its parent's place, its mover and its state; and what it repeats."""
    return [
        f"{node.parent} {'ab'[node.mover]} {node.state}"
        + ("" if node.repeats is None else f" as {node.repeats}")
        for node in tree.nodes[1:]
        if node.mover is not None
    ]


@pytest.mark.parametrize(
    ("tree", "nodes", "cut"),
    [
        pytest.param(
            drawn(PAIR),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3 as 3", "3 a 2 as 2"],
            False,
            id="each state once: two ways to the last, which is left again by the other alone",
        ),
        pytest.param(
            drawn(PAIR, improving=True),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3 as 3"],
            False,
            id="improvements alone",
        ),
        pytest.param(drawn(PAIR, improving=True, start=3), [], False, id="nobody gains"),
        pytest.param(drawn(PAIR, depth=1), ["0 a 1", "0 b 2"], True, id="cut at a depth"),
        pytest.param(
            drawn(PAIR, improving=True, depth=2),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3 as 3"],
            False,
            id="a depth at which nothing is cut",
        ),
        pytest.param(drawn(PAIR, depth=0), [], True, id="no move at all"),
        pytest.param(drawn(PAIR, most=3), ["0 a 1", "0 b 2"], True, id="cut at three nodes"),
        pytest.param(drawn(PAIR, most=2), ["0 a 1"], True, id="cut at two nodes"),
        pytest.param(
            drawn(PAIR, improving=True, most=5),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3 as 3"],
            False,
            id="as many nodes as there are",
        ),
        pytest.param(
            drawn(PAIR, expand="mover", improving=True),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3"],
            False,
            id="the last state once for each who brought it about",
        ),
        pytest.param(
            drawn(PAIR, expand="mover", depth=3),
            ["0 a 1", "0 b 2", "1 b 3", "2 a 3", "3 a 2", "4 b 1"],
            True,
            id="once for each mover, all moves",
        ),
        pytest.param(
            drawn(LANES),
            ["0 a 1", "1 b 0", "2 a 1 as 1"],
            False,
            id="graph form: the start again by a mover, and nobody moves twice in a row",
        ),
        pytest.param(
            drawn(LANES, start=1),
            ["0 a 2", "0 b 0", "1 b 1", "2 a 1", "3 a 2 as 1", "4 b 0 as 2"],
            False,
            id="graph form, from between",
        ),
    ],
)
def test_nodes(tree: MoveTree, nodes: list[str], cut: bool) -> None:
    assert told(tree) == nodes
    assert tree.cut is cut


def test_a_node_says_what_there_is_to_draw() -> None:
    start, first, second, last, *_ = drawn(PAIR).nodes
    assert (start.place, start.parent, start.mover, start.improves) == (0, None, None, False)
    assert (first.improves, first.depth, first.stable) == (True, 1, (0,))
    assert (second.mover, last.depth, last.stable) == (1, 2, (0, 1))
    back = drawn(PAIR).nodes[-1]
    assert (back.state, back.improves) == (2, False)


def test_children() -> None:
    tree = drawn(PAIR)
    assert [node.place for node in tree.children(0)] == [1, 2]
    assert [node.place for node in tree.children(3)] == [5]
    assert tree.children(4) == ()


def test_the_dictionary_names_actors() -> None:
    said = drawn(PAIR, depth=1).as_dict(("ada", "ben"))
    assert said["cut"] is True
    assert said["nodes"][0] == {
        "place": 0,
        "state": 0,
        "parent": None,
        "mover": None,
        "improves": False,
        "depth": 0,
        "stable": ["ada"],
        "repeats": None,
    }
    assert [node["mover"] for node in said["nodes"]] == [None, "ada", "ben"]
