"""Changes of two sides come together where they concern different beliefs, and clash elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.reconcile import Clash, reconciled
from detente.case.value_tree import same

TIE = {"patron": "a", "client": "b", "kind": "arms", "share": 0.5}


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        pytest.param({"a": 1}, {"a": 2}, {"a": 1}, {"a": 2}, id="mine"),
        pytest.param({"a": 1}, {"a": 1}, {"a": 2}, {"a": 2}, id="theirs"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 2}, {"a": 2}, id="alike"),
        pytest.param({"a": 1, "b": 1}, {"b": 1}, {"a": 1, "b": 2}, {"b": 2}, id="one-taken-out"),
        pytest.param({}, {"x": 1}, {"y": 1}, {"y": 1, "x": 1}, id="both-added"),
        pytest.param({"a": 1, "b": 1}, {"b": 1, "a": 1}, {"a": 1, "b": 1, "c": 1},
                     {"b": 1, "a": 1, "c": 1}, id="mine-in-another-order"),
        pytest.param({"a": {"b": 1, "c": 1}}, {"a": {"b": 2, "c": 1}}, {"a": {"b": 1, "c": 2}},
                     {"a": {"b": 2, "c": 2}}, id="deep"),
        pytest.param([{"id": "s"}], [{"id": "s"}, {"id": "m"}], [{"id": "s"}, {"id": "t"}],
                     [{"id": "s"}, {"id": "t"}, {"id": "m"}], id="both-added-a-scenario"),
        pytest.param([{"id": "s", "n": 1}, {"id": "t"}], [{"id": "t"}],
                     [{"id": "s", "n": 1}, {"id": "t", "n": 2}], [{"id": "t", "n": 2}],
                     id="one-out-one-changed"),
        pytest.param([TIE], [TIE | {"share": 0.1}], [TIE, TIE | {"client": "c"}],
                     [TIE | {"share": 0.1}, TIE | {"client": "c"}], id="ties-by-who-is-tied"),
        pytest.param({"because": ["a"]}, {"because": ["a", "m"]}, {"because": ["t"]},
                     {"because": ["t", "m"]}, id="claims-in-no-order"),
        pytest.param([1, 2, 3], [9, 2, 3], [1, 2, 8], [9, 2, 8], id="place-by-place"),
        pytest.param({}, {"n": {"a": 1}}, {"n": {"b": 1}}, {"n": {"b": 1, "a": 1}},
                     id="both-added-a-section"),
    ],
)  # fmt: skip
def test_different_beliefs_come_together(base, mine, theirs, both):
    assert same(reconciled(base, mine, theirs), both)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "says"),
    [
        pytest.param({"a": 1}, {"a": 2}, {"a": 3}, "a: here 2, on disk 3, when it was read 1",
                     id="one-value"),
        pytest.param({"a": 1}, {}, {"a": 3}, "a: here nothing, on disk 3", id="taken-out-here"),
        pytest.param({"a": 1}, {"a": 2}, {}, "on disk nothing", id="taken-out-there"),
        pytest.param({"w": ["x"]}, {"w": ["x", "m"]}, {"w": ["x", "t"]}, "w: here", id="wants"),
        pytest.param([{"id": "s", "n": 1}], [{"id": "s", "n": 2}], [{"id": "s", "n": 3}],
                     "n: here 2", id="in-a-scenario"),
        pytest.param({"a": 1, "b": 1, "c": 1}, {"b": 1, "a": 1, "c": 1}, {"a": 1, "c": 1, "b": 1},
                     "the case: here", id="two-orders"),
    ],
)  # fmt: skip
def test_one_belief_changed_twice_is_named(base, mine, theirs, says):
    with pytest.raises(Clash) as caught:
        reconciled(base, mine, theirs)
    assert says in str(caught.value)


VALUES = st.recursive(
    st.integers(0, 3),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from("abc"), part),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_what_one_side_leaves_alone_is_the_other_sides(base, changed):
    assert same(reconciled(base, base, changed), changed)
    assert same(reconciled(base, changed, base), changed)
    assert same(reconciled(base, changed, changed), changed)


@given(VALUES, VALUES, VALUES)
def test_neither_side_goes_first(base, one, other):
    try:
        both = reconciled(base, one, other)
    except Clash:
        with pytest.raises(Clash):
            reconciled(base, other, one)
    else:
        again = reconciled(base, other, one)
        assert unordered(both) == unordered(again)


def unordered(value):
    """A value whose mappings have no order."""
    return {k: unordered(v) for k, v in sorted(value.items())} if isinstance(value, dict) else value
