"""Only what changed in meaning is written anew; everything else keeps its spelling."""

import pytest

from detente.case.merge import merged


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param({"a": {"text": "x"}}, {"a": "x"}, {"a": "x"}, {"a": {"text": "x"}}, id="same"),
        pytest.param({"a": {"text": "x"}}, {"a": "x"}, {"a": "y"}, {"a": "y"}, id="changed"),
        pytest.param({"a": 1, "b": 2}, {"a": 1}, {"a": 3}, {"a": 3, "b": 2}, id="spelt-default"),
        pytest.param({"a": 1, "b": 2}, {"a": 1}, {"a": 1, "b": 3}, {"a": 1, "b": 3}, id="default"),
        pytest.param({"a": 1, "b": 2}, {"a": 1, "b": 2}, {"a": 1}, {"a": 1}, id="removed"),
        pytest.param({"a": 1}, {"a": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 2}, id="added"),
        pytest.param({"a": 1}, {"a": 1, "f": 0}, {"a": 2, "f": 0}, {"a": 2}, id="left-unsaid"),
        pytest.param([[1], 2], [1, 2], [2, 1], [2, [1]], id="swapped"),
        pytest.param([["x"], "y"], ["x", "y"], ["z", "x", "y"], ["z", ["x"], "y"], id="inserted"),
        pytest.param([["x"], "y"], ["x", "y"], ["x"], [["x"]], id="dropped"),
        pytest.param(["x", ["x"]], ["x", "x"], ["x", "x", "x"], ["x", ["x"], "x"], id="repeated"),
    ],
)
def test_merging(file, old, new, expected):
    assert merged(file, old, new) == expected


def test_a_changed_order_is_followed():
    file = {"b": ["x"], "a": 1}
    found = merged(file, {"b": "x", "a": 1}, {"a": 1, "b": "x"})
    assert list(found.items()) == [("a", 1), ("b", ["x"])]


def test_an_order_of_the_files_own_is_kept():
    found = merged({"b": 1, "a": 1}, {"a": 1, "b": 1}, {"a": 2, "b": 1})
    assert list(found.items()) == [("b", 1), ("a", 2)]
