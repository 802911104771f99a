"""From the path of a belief to where it stands in a file."""

import pytest

from detente import load
from detente.case.beliefs import every_belief
from detente.case.layout import conflict_layout
from detente.case.paths import where_of
from detente.case.value_tree import Where

DATA = {
    "options": {"us.curb": "x", "us": "y"},
    "preferences": {"us": {"statements": ["a"]}, "them": ["b"], "it": {"weights": {"a.b": 1}}},
    "phases": [{"id": "truce"}, {"id": "truce.2", "infeasible": ["us.curb"]}],
    "pledges": [{"by": "us"}, {"id": "curb"}],
    "questions": [{"id": "bond", "answers": [{"id": "both"}]}],
    "issues": {"assad": {"actors": {"us": {"position": 1}}}},
}


@pytest.mark.parametrize(
    ("path", "where"),
    [
        pytest.param("", (), id="the whole"),
        pytest.param("options.us.curb", ("options", "us.curb"), id="a dot in a key"),
        pytest.param("options.us", ("options", "us"), id="a key that begins another"),
        pytest.param("preferences.us[1]", ("preferences", "us", "statements", 0), id="long form"),
        pytest.param("preferences.them[1]", ("preferences", "them", 0), id="short form"),
        pytest.param("preferences.them[2]", None, id="beyond the last"),
        pytest.param("preferences.them[0]", None, id="before the first"),
        pytest.param("preferences.them[1]x", None, id="something after brackets"),
        pytest.param("preferences.it.weights[1]", ("preferences", "it", "weights", "a.b"), id="n"),
        pytest.param("phases.truce", ("phases", 0), id="by an id"),
        pytest.param("phases.truce.2.infeasible[1]", ("phases", 1, "infeasible", 0), id="dots"),
        pytest.param("pledges[1].by", ("pledges", 0, "by"), id="by a place"),
        pytest.param("pledges.curb", ("pledges", 1), id="the second has an id"),
        pytest.param("questions.bond.both", ("questions", 0, "answers", 0), id="an answer"),
        pytest.param("issues.assad.us.position", ("issues", "assad", "actors", "us", "position"),
                     id="a stake"),
        pytest.param("pledges.kurb", None, id="no such id"),
        pytest.param("pledge.curb", None, id="no such section"),
    ],
)  # fmt: skip
def test_a_path_leads_somewhere(path: str, where: Where | None) -> None:
    assert where_of(DATA, path) == where


@pytest.mark.parametrize("name", ["syria-2016", "chicken", "elmira", "falklands-1982"])
def test_every_belief_stands_where_its_path_says(name: str) -> None:
    conflict = load(name).conflict
    data = conflict_layout(conflict)
    paths = [one.path for one in every_belief(conflict)]
    assert len(set(paths)) == len(paths)
    assert [path for path in paths if where_of(data, path) is None] == []
