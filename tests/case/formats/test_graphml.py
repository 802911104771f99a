"""GraphML says states, ranks and moves: another program reads the same graph."""

import networkx
import pytest
from hypothesis import given, settings

from detente.analysis.graph.graph import graph_model
from detente.case import Case, write_as
from detente.case.formats.graphml import graphml
from detente.case.formats.network import network
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM
from tests.strategies import any_conflicts


@given(any_conflicts())
@settings(max_examples=25)
def test_another_program_reads_the_graph(conflict):
    read = networkx.parse_graphml(graphml(network(conflict)), force_multigraph=True)
    graph = graph_model(conflict)
    assert {f"s{code}" for code in graph.codes()} == set(read.nodes)
    for code in graph.codes():
        node = read.nodes[f"s{code}"]
        for place, actor in enumerate(graph.actors):
            assert node[f"rank.{actor}"] == graph.rank[place, code]
    expected = {
        (f"s{code}", f"s{target}", actor, bool(graph.rank[place, target] > graph.rank[place, code]))
        for place, actor in enumerate(graph.actors)
        for code in graph.codes()
        for target in graph.moves.targets(place, int(code))
    }
    edges = {(a, b, d["actor"], d["improves"]) for a, b, d in read.edges(data=True)}
    assert edges == expected


def test_equilibria_are_marked_by_concept():
    read = networkx.parse_graphml(
        graphml(network(CHICKEN), equilibria={"nash": [5, 6], "seq": [5]})
    )
    marks = {name: node["equilibrium"] for name, node in read.nodes(data=True)}
    assert {name: mark for name, mark in marks.items() if mark} == {"s5": "nash seq", "s6": "nash"}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("A & B <C>", "A &amp; B &lt;C&gt;", id="marks"),
        pytest.param("bell \x07 end", "bell \ufffd end", id="no-character-of-xml"),
        pytest.param("мир 🕊", "мир 🕊", id="any-script"),
    ],
)
def test_odd_characters_survive(title, shown):
    text = graphml(network(CHICKEN.replaced(title=title)))
    assert f"<desc>{shown}</desc>" in text
    assert networkx.parse_graphml(text).number_of_nodes() == 8


def test_a_state_of_graph_form_bears_its_name(tmp_path):
    write_as(Case("g", GRAPH_FORM), tmp_path / "g.graphml")
    read = networkx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    assert read.nodes["s1"] == {
        "label": "t", "taken": 'the "T"', "equilibrium": "nash seq", "rank.a": 1, "rank.b": 1,
    }  # fmt: skip
