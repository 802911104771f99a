"""LexRank: its literal twin, the vectors it rests on, and what a word is worth."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.takeaways.centrality import lexrank, vectors, weights


def brute_lexrank(cosine: np.ndarray, damping: float) -> np.ndarray:
    """Return the stationary distribution by solving for the eigenvector of value 1."""
    size = len(cosine)
    full = cosine.copy()
    np.fill_diagonal(full, 1.0)
    walk = damping * full / full.sum(axis=1, keepdims=True) + (1 - damping) / size
    values, vectors_ = np.linalg.eig(walk.T)
    score = np.real(vectors_[:, np.argmax(np.real(values))])
    return score / score.sum() * size


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8), min_size=1, max_size=8),
    st.sampled_from([0.5, 0.85, 0.95]),
)  # fmt: skip
def test_lexrank_equals_the_eigenvector(lists: list[list[str]], damping: float) -> None:
    rows = vectors(lists)
    cosine = rows @ rows.T
    found = lexrank(cosine, damping=damping, tolerance=1e-12)
    assert np.allclose(found, brute_lexrank(cosine, damping), atol=1e-6)
    assert np.isclose(found.mean(), 1.0)


def test_an_empty_text_has_no_scores() -> None:
    assert lexrank(np.zeros((0, 0))).shape == (0,)
    assert vectors([]).shape == (0, 1)


def test_one_sentence_is_worth_one() -> None:
    assert lexrank(np.array([[0.3]])).tolist() == [1.0]


def test_the_one_in_the_middle_is_the_most_central() -> None:
    cosine = np.array([[1.0, 0.6, 0.0], [0.6, 1.0, 0.6], [0.0, 0.6, 1.0]])
    ends, middle, other = lexrank(cosine, tolerance=1e-12)
    assert middle > ends == pytest.approx(other)
    assert lexrank(cosine, damping=0.0).tolist() == pytest.approx([1.0, 1.0, 1.0])


def test_a_word_of_every_sentence_weighs_nothing() -> None:
    table = vectors([["truce", "north"], ["truce", "south"]])
    assert table.tolist() == [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]


def test_a_rarer_word_and_one_told_twice_weigh_more() -> None:
    (row, *_) = vectors([["north", "north", "arm"], ["arm", "port"], ["port", "port"]])
    arm, north, port = row
    assert port == 0.0
    assert north / arm == pytest.approx(2 * math.log(4 / 2) / math.log(4 / 3))
    assert math.hypot(arm, north) == pytest.approx(1.0)


def test_a_sentence_without_words_has_no_direction() -> None:
    assert vectors([[], ["arm"]]).tolist() == [[0.0], [1.0]]


def test_a_word_that_comes_often_is_worth_more() -> None:
    assert weights([["arm", "port"], ["arm"], []]) == {
        "arm": 1.0 + math.log(2),
        "port": 1.0,
    }
