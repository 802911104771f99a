"""LexRank: which sentences say what the rest of the text says (Erkan and Radev 2004).

Sentences are nodes, the cosine of their tf-idf vectors weighs the edges, and the score is the
stationary distribution of a random walk that jumps anywhere with probability ``1 - damping``
(the continuous variant, equation 3 of the paper).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_STEPS = 500
"""Steps of the walk at most; with damping 0.85 a hundred reach the tolerance."""


def vectors(sentences: Sequence[Sequence[str]]) -> Matrix:
    """Return one unit tf-idf row a sentence; a word in every sentence weighs nothing.

    ``sentences`` are lists of content words. The inverse document frequency is taken over the
    sentences of this text alone, so no other corpus is needed.

    >>> vectors([["gun", "fall"], ["gun"], ["rain"]]).shape
    (3, 3)
    """
    vocabulary = {
        word: index
        for index, word in enumerate(sorted({word for words in sentences for word in words}))
    }
    table = np.zeros((len(sentences), max(len(vocabulary), 1)))
    for row, words in enumerate(sentences):
        for word, times in Counter(words).items():
            table[row, vocabulary[word]] = times
    spread = np.count_nonzero(table, axis=0)
    table *= np.log((1 + len(sentences)) / (1 + spread)) if len(sentences) else 1.0
    norms = np.linalg.norm(table, axis=1, keepdims=True)
    unit: Matrix = np.divide(table, norms, out=np.zeros_like(table), where=norms > 0)
    return unit


def lexrank(cosine: Matrix, *, damping: float = 0.85, tolerance: float = 1e-7) -> Matrix:
    """Return the centrality of every sentence, scaled so that the mean is 1.

    ``cosine`` is the likeness of every pair, shape (n, n). An empty text has no scores.

    >>> lexrank(np.ones((2, 2))).tolist()
    [1.0, 1.0]
    """
    size = len(cosine)
    if not size:
        return np.zeros(0)
    cosine = cosine.copy()
    np.fill_diagonal(cosine, 1.0)
    walk = cosine / cosine.sum(axis=1, keepdims=True)
    score = np.full(size, 1.0 / size)
    for _ in range(_STEPS):
        after = (1 - damping) / size + damping * (score @ walk)
        if np.abs(after - score).sum() < tolerance:
            score = after
            break
        score = after
    scaled: Matrix = score * size
    return scaled


def weights(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return how much every content word matters in this text: log of how often it comes, plus 1.

    A word that the text repeats is what the text is about; dropping it costs more.

    >>> weights([["gun"], ["rain"]])
    {'gun': 1.0, 'rain': 1.0}
    """
    times = Counter(word for words in sentences for word in words)
    return {word: 1.0 + math.log(count) for word, count in times.items()}
