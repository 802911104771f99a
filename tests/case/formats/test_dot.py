"""DOT says states, moves and equilibria, with every word quoted as Graphviz wants it."""

import re

import pytest

from detente.analysis.graph.graph import graph_model
from detente.case.formats.dot import dot
from detente.case.formats.network import network
from detente.model import Conflict
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM

NODE = re.compile(
    r'  s(\d+) \[label="((?:[^"\\]|\\.)*)", tooltip="((?:[^"\\]|\\.)*)"(, peripheries=2)?\];'
)
EDGE = re.compile(r'  s(\d+) -> s(\d+) \[label="([^"]*)", color="(#[0-9A-F]{6})", style=(\w+)\];')


def test_states_moves_and_equilibria():
    lines = dot(network(CHICKEN), equilibria={"nash": [5], "seq": [5]}).splitlines()
    assert lines[0] == "digraph conflict {"
    assert lines[1] == r'  label="The \"game\" \\ of chicken";'
    assert lines[2] == "  node [shape=box];"
    assert lines[-1] == "}"
    nodes = [match for line in lines if (match := NODE.fullmatch(line))]
    edges = [match for line in lines if (match := EDGE.fullmatch(line))]
    assert len(nodes) + len(edges) + 4 == len(lines)
    assert {int(node[1]) for node in nodes} == set(range(8))
    assert [int(node[1]) for node in nodes if node[4]] == [5]
    assert nodes[5][2] == r"YNY\nnash, seq"
    assert nodes[5][3] == "a.swerve, b.shout"
    assert nodes[6][2] == "NYY"
    graph = graph_model(CHICKEN)
    for origin, target, actor, colour, style in (edge.groups() for edge in edges):
        place = graph.actor(actor)
        better = graph.rank[place, int(target)] > graph.rank[place, int(origin)]
        assert style == ("solid" if better else "dashed")
        assert colour == ("#0072B2", "#D55E00")[place]
    assert len(edges) == 8 * 1 + 8 * 3


def test_without_equilibria_no_border_is_double():
    assert "peripheries" not in dot(network(CHICKEN))


def test_colours_return_after_the_seventh_actor():
    actors = [f"a{number}" for number in range(8)]
    many = Conflict.model_validate({
        "actors": {name: {"name": name} for name in actors},
        "options": {f"{name}.x": "x" for name in actors},
        "preferences": {name: [] for name in actors},
    })  # fmt: skip
    colours = {}
    for match in EDGE.finditer(dot(network(many))):
        colours[match[3]] = match[4]
    assert colours["a7"] == colours["a0"] == "#0072B2"
    assert len(set(colours.values())) == 7


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        pytest.param("two\nlines", r'"two\nlines"', id="lines"),
        pytest.param("a \\ b", r'"a \\ b"', id="backslash"),
        pytest.param('a "b"', r'"a \"b\""', id="quotes"),
        pytest.param("мир", '"мир"', id="any-script"),
    ],
)
def test_titles_are_quoted(title, quoted):
    assert f"label={quoted};" in dot(network(CHICKEN.replaced(title=title)))


def test_a_state_of_graph_form_bears_its_name():
    assert r's1 [label="t", tooltip="the \"T\""];' in dot(network(GRAPH_FORM))
