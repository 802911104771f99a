"""State trees: the way first and foremost, everything in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.evolution.evolution import evolution
from detente.draw.picture import Width
from detente.draw.pictures.tree import tree_of
from detente.draw.state_tree import StateTree, TreeNode, state_tree
from tests.draw.conflicts import GRAPH, TALKS
from tests.draw.reading import drawing, outside, overlaps, root, said
from tests.draw.samples import TREE

_SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def trees(draw: st.DrawFn) -> StateTree:
    """Draw trees of up to 14 states, some of them deep and wordy."""
    nodes = [TreeNode("0", ("at first",), on_path=True, role="status quo")]
    way = "0"
    for place in range(1, draw(st.integers(1, 14))):
        on_path = draw(st.booleans())
        parent = way if on_path else draw(st.sampled_from([node.id for node in nodes]))
        nodes.append(
            TreeNode(
                str(place),
                ("somebody does something at length",) * draw(st.integers(0, 5)),
                parent,
                draw(st.sampled_from(["a", "b", "stranger"])),
                "moves " * draw(st.integers(1, 30)),
                draw(st.booleans()),
                draw(st.booleans()),
                on_path,
                spelled=draw(st.booleans()),
            )
        )
        way = str(place) if on_path else way
    return StateTree(tuple(nodes), (("a", "Actor A"), ("b", "Actor B")))


@settings(max_examples=30)
@given(tree=trees(), width=st.sampled_from(["wide", "narrow"]))
def test_nothing_overlaps_and_every_move_has_a_line(tree: StateTree, width: Width) -> None:
    svg = drawing(state_tree(tree), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    lines = [one for one in root(svg).iter(f"{_SVG}path") if one.attrib.get("class") == "move"]
    moves = [node for node in tree.nodes if node.parent is not None]
    assert len(lines) == len(moves)
    dashed = sum("stroke-dasharray" in line.attrib for line in lines)
    assert dashed == sum(not node.improvement for node in moves)
    thick = sum(line.attrib["stroke-width"] == "4.5" for line in lines)
    assert thick == sum(node.on_path for node in moves)


def test_says_states_moves_and_equilibria_in_words() -> None:
    svg = state_tree(TREE).svg
    words = said(svg)
    for text in ("The deal, equilibrium", "Status quo", "Russia stops its air offensive"):
        assert text in words
    desc = root(svg).findtext(f"{_SVG}desc") or ""
    assert "From 1: United States (Obama) strikes government forces (no gain for it)." in desc


def test_the_way_is_by_improvements_where_there_is_one() -> None:
    tree = tree_of(GRAPH, evolution(GRAPH))
    way = [node for node in tree.nodes if node.on_path]
    assert [node.texts for node in way] == [("stalemate",), ("p",)]
    assert way[1].improvement
    assert way[1].role == "the deal"
    assert way[1].equilibrium


def test_the_way_is_by_any_moves_otherwise() -> None:
    tree = tree_of(TALKS, evolution(TALKS, phase="war"), goal=0)
    way = [node for node in tree.nodes if node.on_path]
    assert [node.improvement for node in way[1:]] == [False, False]
    assert way[-1].texts == ("Nobody does any of the things considered",)


def test_a_goal_that_is_the_start_shows_only_what_tempts() -> None:
    found = evolution(TALKS, phase="calm")
    tree = tree_of(TALKS, found, goal=0, beside=3)
    assert [node.on_path for node in tree.nodes] == [True, False, False]
    assert {node.mover for node in tree.nodes[1:]} == {"north", "south"}


@pytest.mark.parametrize("beside", [0, 1, 2])
def test_no_more_beside_than_asked(beside: int) -> None:
    tree = tree_of(TALKS, evolution(TALKS, phase="war"), goal=0, beside=beside)
    for node in tree.nodes:
        others = [one for one in tree.nodes if one.parent == node.id and not one.on_path]
        assert len(others) <= beside


def test_only_the_ends_are_spelled_out_where_asked() -> None:
    found = evolution(TALKS, phase="war")
    tree = tree_of(TALKS, found, goal=0, spelled="ends")
    assert [node.id for node in tree.nodes if node.spelled] == ["0", "2"]
    whole = tree_of(TALKS, found, goal=0)
    assert all(node.spelled for node in whole.nodes)
    counts = [
        said(state_tree(one).svg).count("The North shells the border") for one in (tree, whole)
    ]
    assert counts[0] < counts[1]


def test_equilibria_are_known_where_an_evolution_lists_few() -> None:
    few = evolution(TALKS, phase="war", most_goals=1)
    whole = evolution(TALKS, phase="war")
    assert len(few.goals) < few.equilibria
    assert tree_of(TALKS, few, goal=0) == tree_of(TALKS, whole, goal=0)
