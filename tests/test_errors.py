"""An error says file, line, the wrong value and the mend, and offers the nearest name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import (
    CaseError,
    DataError,
    DetenteError,
    NotSupported,
    Problem,
    ReadingError,
    UnknownName,
    Unreachable,
    closest,
    dotted,
    nearest,
)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        pytest.param(Problem("it is wrong"), "it is wrong", id="bare"),
        pytest.param(Problem("it is wrong", "Mend it"), "it is wrong. Mend it", id="mend"),
        pytest.param(Problem("w", "M", file="a.yaml"), "a.yaml: w. M", id="file"),
        pytest.param(Problem("w", "M", file="a.yaml", line=3), "a.yaml:3: w. M", id="line"),
        pytest.param(
            Problem("w", "M", ("a", 0), "a.yaml", 3, 7), "a.yaml:3:7: w. M", id="line-and-column"
        ),
        pytest.param(Problem("w", "M", ("a", 0)), "w (at a[1]). M", id="path"),
        pytest.param(Problem("w", where=("a",), file="f"), "f: w (at a)", id="path-in-a-file"),
    ],
)
def test_a_problem_in_one_line(problem, text):
    assert str(problem) == text


@pytest.mark.parametrize(
    ("where", "text"),
    [
        pytest.param((), "", id="nowhere"),
        pytest.param(("a",), "a", id="key"),
        pytest.param(("a", "b.c", 0, "d", 11), "a.b.c[1].d[12]", id="keys-and-items"),
        pytest.param((2, "a"), "[3].a", id="item-first"),
    ],
)
def test_a_path_as_one_word(where, text):
    assert dotted(where) == text


@pytest.mark.parametrize("kind", [CaseError, DataError])
def test_problems_are_shown_together(kind):
    one, two = Problem("one", file="a"), Problem("two", file="b", line=2)
    assert kind(one).problems == (one,)
    assert kind(iter([one, two])).problems == (one, two)
    assert str(kind([one, two])) == "a: one\nb:2: two"


@pytest.mark.parametrize(
    "error",
    [
        CaseError([]),
        DataError([]),
        ReadingError("x"),
        UnknownName("x", "y", []),
        NotSupported("x"),
        Unreachable("x"),
    ],
)
def test_every_error_can_be_caught_as_one(error):
    assert isinstance(error, DetenteError)
    assert isinstance(error, Exception)


@pytest.mark.parametrize(
    ("name", "known", "sentence"),
    [
        pytest.param("rusia", ["russia", "us"], "Did you mean 'russia'?", id="near"),
        pytest.param("russia", ["russia"], "Did you mean 'russia'?", id="itself"),
        pytest.param("ab", ["axby"], "Did you mean 'axby'?", id="just-near-enough"),
        pytest.param("iran", ["russia", "us"], "Known: russia, us.", id="far"),
        pytest.param("x", [], "Known: none.", id="nothing-known"),
        pytest.param(
            "x", [f"n{k}" for k in range(12)],
            "Known: n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11.", id="twelve",
        ),
        pytest.param(
            "x", [f"n{k}" for k in range(13)],
            "Known: n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, ….", id="more",
        ),
    ],
)  # fmt: skip
def test_the_nearest_name_is_offered(name, known, sentence):
    assert nearest(name, known) == sentence


def test_an_unknown_name_says_what_it_was_looked_for_as():
    error = UnknownName("actor", "rusia", ["russia", "us"])
    assert str(error) == "no actor is called 'rusia'. Did you mean 'russia'?"
    assert (error.kind, error.name, error.known) == ("actor", "rusia", ("russia", "us"))


NAMES = st.lists(st.text("abc", max_size=5), max_size=6)


@given(st.text("abc", max_size=5), NAMES)
def test_the_closest_is_one_that_is_known(name, known):
    assert closest(name, known) in {*known, None}
    if name in known:
        assert closest(name, known) == name
    if closest(name, known, likeness=0.9) is not None:
        assert closest(name, known, likeness=0.5) is not None


@pytest.mark.parametrize(
    ("likeness", "expected"),
    [pytest.param(0.6, None, id="too-far"), pytest.param(0.5, "abxx", id="near-enough")],
)
def test_how_like_a_name_must_be(likeness, expected):
    assert closest("abyy", ["abxx"], likeness=likeness) == expected
    assert closest("abyy", ["abxx"]) is None
