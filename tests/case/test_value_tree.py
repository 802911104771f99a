"""Values know their place, though a file may use short forms."""

import pytest

from detente.case.value_tree import ValueTree
from detente.case.yaml.read import read_tree

TEXT = """\
actors:
  us: {name: US}
options:
  us.go: goes
preferences:
  us: [us.go]
  them:
    statements:
      - want: us.go
        because: [c1]
  both: {weights: {us.go: 2}}
phases:
  - {id: a}
years: {2016: x, true: y}
"""
TREE = read_tree(TEXT, "a.yaml")


@pytest.mark.parametrize(
    ("where", "path", "place"),
    [
        pytest.param((), (), (1, 1), id="top"),
        pytest.param(("actors", "us", "name"), ("actors", "us", "name"), (2, 8), id="braces"),
        pytest.param(("preferences", "us", 0), ("preferences", "us", 0), (6, 8), id="item"),
        pytest.param(
            ("preferences", "us", "statements", 0, "want"), ("preferences", "us", 0), (6, 8),
            id="bare-list-and-bare-text",
        ),
        pytest.param(
            ("preferences", "them", 0, "because", 0),
            ("preferences", "them", "statements", 0, "because", 0), (10, 19),
            id="item-of-a-list-under-a-key",
        ),
        pytest.param(
            ("preferences", "both", "weights", 0), ("preferences", "both", "weights", "us.go"),
            (11, 20), id="item-of-a-mapping",
        ),
        pytest.param(("options", "us.go", "text"), ("options", "us.go"), (4, 3), id="bare-text"),
        pytest.param(("phases", 0, "from"), ("phases", 0), (13, 5), id="not-there"),
        pytest.param(("phases", 7), ("phases",), (12, 1), id="past-the-end"),
        pytest.param(("phases", -1), ("phases",), (12, 1), id="from-the-end"),
        pytest.param(("gone", "x"), (), (1, 1), id="nowhere"),
        pytest.param(("years", "2016"), ("years", 2016), (14, 9), id="a-key-that-is-a-number"),
        pytest.param(("years", "True"), ("years", True), (14, 18), id="a-key-that-is-a-truth"),
        pytest.param(
            ("preferences", "them", "statements", 0, 0),
            ("preferences", "them", "statements", 0), (9, 9),
            id="no-item-of-a-statement",
        ),
    ],
)  # fmt: skip
def test_the_part_of_a_path_that_a_file_has(where, path, place):
    assert TREE.path(where) == path
    problem = TREE.problem("w", "M", where)
    assert (problem.line, problem.column, problem.where) == (*place, where)
    assert (problem.what, problem.mend, problem.file) == ("w", "M", "a.yaml")


def test_values_without_places_have_no_lines():
    problem = ValueTree({"a": 1}, "a.gmcr").problem("w", where=("a",))
    assert (problem.line, problem.column, problem.file) == (None, None, "a.gmcr")
