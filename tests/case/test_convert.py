"""Exports say what the conflict says: read back by other readers, compared state by state."""

import json
import re

import networkx
import pytest
from hypothesis import given, settings

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.case import Case, convert, load, save, write_as
from detente.case.formats.dot import dot
from detente.case.formats.gmcr.read import read_gmcr
from detente.case.formats.gmcr.write import write_gmcr
from detente.case.formats.graphml import graphml
from detente.case.formats.network import network
from detente.case.formats.nfg import nfg
from detente.errors import CaseError, NotSupported
from detente.model import Conflict
from tests.case.test_save import FULL, _case
from tests.strategies import any_conflicts, conflicts

CHICKEN = Conflict.model_validate({
    "title": 'The "game" \\ of chicken',
    "actors": {"a": {"name": "Ann"}, "b": {"name": "Bob <1>"}},
    "options": {"a.swerve": "swerves", "b.swerve": "swerves", "b.shout": "shouts"},
    "preferences": {
        "a": ["b.swerve or a.swerve", "b.swerve", "not a.swerve"],
        "b": ["b.swerve or a.swerve", "a.swerve", "not b.swerve", "b.shout"],
    },
})  # fmt: skip


@given(any_conflicts())
@settings(max_examples=25)
def test_graphml_is_the_graph(conflict):
    listed = network(conflict)
    read = networkx.parse_graphml(graphml(listed), force_multigraph=True)
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


def test_graphml_marks_equilibria_and_survives_odd_characters():
    odd = CHICKEN.replaced(title="A & B <\x07>")
    text = graphml(network(odd), equilibria={"nash": [5, 6]})
    read = networkx.parse_graphml(text)
    marked = {name for name, node in read.nodes(data=True) if node["equilibrium"] == "nash"}
    assert marked == {"s5", "s6"}


DOT_NODE = re.compile(
    r'  s(\d+) \[label="((?:[^"\\]|\\.)*)", tooltip="([^"]*)"(, peripheries=2)?\];'
)
DOT_EDGE = re.compile(
    r'  s(\d+) -> s(\d+) \[label="([^"]*)", color="(#[0-9A-F]{6})", style=(\w+)\];'
)


def test_dot_says_states_moves_and_equilibria():
    lines = dot(network(CHICKEN), equilibria={"nash": [5]}).splitlines()
    assert lines[0] == "digraph conflict {"
    assert lines[-1] == "}"
    assert lines[1] == r'  label="The \"game\" \\ of chicken";'
    nodes = [found for line in lines if (found := DOT_NODE.fullmatch(line))]
    edges = [found for line in lines if (found := DOT_EDGE.fullmatch(line))]
    assert len(nodes) + len(edges) + 4 == len(lines)
    assert {int(node[1]) for node in nodes} == set(range(8))
    assert [int(node[1]) for node in nodes if node[4]] == [5]
    assert nodes[5][2] == r"YNY\nnash"
    graph = graph_model(CHICKEN)
    for origin, target, actor, colour, style in (edge.groups() for edge in edges):
        place = graph.actor(actor)
        better = graph.rank[place, int(target)] > graph.rank[place, int(origin)]
        assert style == ("solid" if better else "dashed")
        assert colour == ("#0072B2", "#D55E00")[place]
    assert len(edges) == 8 * 1 + 8 * 3


def _read_nfg(text):
    """Read Gambit's outcome version literally: players, strategies, payoffs by profile."""
    tokens = re.findall(r'"((?:[^"\\]|\\.)*)"|([{}])|([^\s",{}]+)', text)
    words = [text or brace or plain for text, brace, plain in tokens]
    assert words[:3] == ["NFG", "1", "R"]
    place = words.index("{", 3)
    end = words.index("}", place)
    players = words[place + 1 : end]
    place = end + 2
    strategies = []
    while words[place] == "{":
        end = words.index("}", place)
        strategies.append(words[place + 1 : end])
        place = end + 1
    place += 3
    outcomes = []
    while words[place] == "{":
        end = words.index("}", place)
        outcomes.append([words[place + 1], *map(int, words[place + 2 : end])])
        place = end + 1
    return players, strategies, [outcomes[int(word) - 1] for word in words[place + 1 :]]


def test_nfg_is_the_game():
    players, strategies, profiles = _read_nfg(nfg(CHICKEN))
    assert players == ["Ann", "Bob <1>"]
    assert strategies == [["none", "swerve"], ["none", "swerve", "shout", "swerve + shout"]]
    graph = graph_model(CHICKEN)
    for number, (label, *payoffs) in enumerate(profiles):
        first, second = number % 2, number // 2
        code = first | (second & 1) << 1 | (second >> 1) << 2
        assert label == "".join("Y" if code >> bit & 1 else "N" for bit in range(3))
        assert payoffs == graph.rank[:, code].tolist()


def test_nfg_keeps_nash_equilibria():
    _, strategies, profiles = _read_nfg(nfg(CHICKEN))
    rows = len(strategies[0])
    table = [payoffs for _, *payoffs in profiles]
    best = [
        number
        for number, (first, second) in enumerate(table)
        if first == max(table[number - number % rows + other][0] for other in range(rows))
        and second == max(table[other][1] for other in range(number % rows, len(table), rows))
    ]
    expected = stability(CHICKEN, concepts=("nash",)).equilibria("nash")
    labels = {profiles[number][0] for number in best}
    assert labels == {"".join("Y" if c >> b & 1 else "N" for b in range(3)) for c in expected}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        pytest.param({"infeasible": ["a.swerve and b.swerve"]}, "infeasible", id="infeasible"),
        pytest.param(
            {"options": {"a.swerve": {"text": "s", "moves": "to-yes"}, "b.swerve": "s",
                         "b.shout": "x"}}, "one way", id="one-way",
        ),
    ],
)  # fmt: skip
def test_what_is_no_strategic_game(change, what):
    data = {**CHICKEN.model_dump(by_alias=True), **change}
    with pytest.raises(NotSupported, match=what):
        nfg(Conflict.model_validate(data))


@given(conflicts())
@settings(max_examples=40)
def test_gmcr_keeps_states_moves_and_order(conflict):
    back = read_gmcr(write_gmcr(conflict), file="x.gmcr")
    old, new = graph_model(conflict), graph_model(back)
    assert (old.feasible == new.feasible).all()
    assert (old.rank == new.rank).all()
    assert [one.moves for one in back.options.values()] == [
        one.moves for one in conflict.options.values()
    ]
    assert [one.text for one in back.options.values()] == [
        one.text for one in conflict.options.values()
    ]


def test_too_many_states_to_draw():
    options = {f"a.x{n}": "x" for n in range(13)} | {"b.y": "y"}
    big = Conflict.model_validate({
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": options, "preferences": {"a": [], "b": []},
    })  # fmt: skip
    with pytest.raises(NotSupported, match="16,384 states are too many to draw"):
        network(big)


@pytest.mark.parametrize("ending", ["yaml", "json", "yml"])
def test_whole_case_formats_lose_nothing(tmp_path, ending):
    save(_case(), tmp_path / "full")
    left = convert(tmp_path / "full", tmp_path / f"out.{ending}")
    assert left == ("1 texts of sources",)
    read = load(tmp_path / f"out.{ending}")
    assert (read.conflict, read.evidence) == (FULL, _case().evidence)


def test_a_folder_is_kept_whole(tmp_path):
    save(_case(), tmp_path / "full")
    assert convert(tmp_path / "full", tmp_path / "copy") == ()
    assert load(tmp_path / "copy").texts == {"crs": _case().texts["crs"]}


@pytest.mark.parametrize("ending", ["gmcr", "graphml", "dot"])
def test_what_is_left_out_is_told(tmp_path, ending):
    left = write_as(_case(), tmp_path / f"out.{ending}", phase="war")
    assert "phases other than 'war'" in left
    assert "issues" in left
    assert "claims and sources" in left


def test_an_unknown_ending(tmp_path):
    with pytest.raises(NotSupported, match=r"Did you mean '\.graphml'"):
        write_as(Case("c", CHICKEN), tmp_path / "out.graphm")
    assert list(tmp_path.iterdir()) == []


def test_a_bad_source_writes_nothing(tmp_path):
    (tmp_path / "in.yaml").write_text("actors: 1")
    with pytest.raises(CaseError):
        convert(tmp_path / "in.yaml", tmp_path / "out.dot")
    assert not (tmp_path / "out.dot").exists()


def test_graph_form_has_no_gmcr_or_nfg():
    graph = Conflict.model_validate({
        "actors": {"a": {"name": "A"}},
        "graph": {"states": {"s": "S", "t": "T"}, "moves": {"a": [["s", "t"]]}},
        "preferences": {"a": {"ranking": ["t", "s"]}},
    })  # fmt: skip
    for writer in (write_gmcr, nfg):
        with pytest.raises(NotSupported, match="graph form"):
            writer(graph)
    assert json.loads(json.dumps(network(graph).states[0].text)) == "S"


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        pytest.param("other.yaml", None, "another case is there already, 'other'", id="file"),
        pytest.param("folder", None, "another case is there already, 'other'", id="folder"),
        pytest.param("notes.yaml", "shopping: [milk]\n", "it is no sound case", id="notes"),
    ],
)
def test_another_case_is_not_written_over(tmp_path, name, text, what):
    place = tmp_path / name
    if text is None:
        save(Case("other", CHICKEN.replaced(id="other")), place)
    else:
        place.write_text(text)
    files = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    with pytest.raises(CaseError, match=what):
        write_as(Case("mine", CHICKEN.replaced(id="mine")), place)
    assert files == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_the_same_case_is_written_over(tmp_path):
    place = tmp_path / "mine.yaml"
    write_as(Case("mine", CHICKEN.replaced(id="mine")), place)
    write_as(Case("mine", CHICKEN.replaced(id="mine", title="New")), place)
    assert load(place).conflict.title == "New"
