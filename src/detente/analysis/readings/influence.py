"""How much a test hangs on one question, on the concept or on the rule.

The influence of a factor is the share of pairs of evaluations that differ in it alone and differ
in truth: the sensitivity of a multiverse to one of its choices.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detente.analysis.readings.evaluations import Evaluations, groups, sums
from detente.analysis.readings.setting import concept_families, rule_families

Shares = tuple[float | None, ...]
"""For each test a share; ``None`` where there is no pair to tell by."""


def question_influence(evaluations: Evaluations, question: int) -> Shares:
    """Return the influence of a question on each test."""
    answers, truth = evaluations.answers, evaluations.truth
    others = [answers[:, one] for one in range(answers.shape[1]) if one != question]
    group, count = groups(others, answers.shape[0])
    met = sums(truth.astype(np.int64), group, count)
    size = np.bincount(group, minlength=count)
    return _shares(met, size[:, None, None])


def concept_influence(evaluations: Evaluations) -> Shares:
    """Return the influence of the solution concept on each test; Nash goes with every rule."""
    return _family_influence(evaluations, concept_families())


def rule_influence(evaluations: Evaluations) -> Shares:
    """Return the influence of the response rule on each test, where responses count."""
    return _family_influence(evaluations, rule_families())


def _family_influence(evaluations: Evaluations, families: Sequence[Sequence[int]]) -> Shares:
    """Return the share of unlike pairs within families of settings, all of one size."""
    met = [evaluations.truth[:, list(family)].sum(axis=1) for family in families]
    size = np.full((1, 1, 1), len(families[0]))
    return _shares(np.stack(met, axis=1), size)


def _shares(met: NDArray[np.int64], size: NDArray[np.int64]) -> Shares:
    """Return the share of pairs that differ in truth, over groups of evaluations.

    Parameters
    ----------
    met
        How many of each group are met; shape (groups, settings, tests).
    size
        How many evaluations each group has; broadcasts against ``met``.
    """
    pairs = int(np.broadcast_to(size * (size - 1) // 2, met.shape)[:, :, :1].sum())
    unlike = (met * (size - met)).sum(axis=(0, 1))
    return tuple(int(one) / pairs if pairs else None for one in unlike)
