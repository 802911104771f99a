"""Models of voting: the weighted median, a probabilistic election, and the procedural model."""

import numpy as np
import pytest
from hypothesis import given, settings

from detente.analysis.settlement.models.median import median
from detente.analysis.settlement.models.probabilistic_condorcet import (
    CHUNK,
    probabilistic_condorcet,
)
from detente.analysis.settlement.models.procedural import procedural
from detente.analysis.settlement.models.weighted_median import weighted_median
from detente.analysis.settlement.stakes import Stakes
from detente.errors import DataError, UnknownName
from tests.analysis.settlement.strategies import issues


def condorcet_winners(stakes: Stakes) -> set[float]:
    """Return the positions that no other position beats, voter by voter."""
    actors = range(len(stakes.actors))
    x, w = stakes.position, stakes.weight

    def votes(a: int, b: int) -> float:
        return sum(w[k] for k in actors if abs(x[k] - x[a]) < abs(x[k] - x[b]) - 1e-12)

    return {float(x[a]) for a in actors if all(votes(a, b) >= votes(b, a) - 1e-12 for b in actors)}


@settings(max_examples=60)
@given(issues())
def test_no_position_beats_the_weighted_median(stakes: Stakes) -> None:
    told = {float(weighted_median(stakes, ties=rule)) for rule in ("lower", "upper")}
    assert told <= condorcet_winners(stakes)


@given(issues())
def test_the_weighted_median_minimises_the_weighted_distances(stakes: Stakes) -> None:
    w, x = stakes.weight, stakes.position

    def distances(place: float) -> float:
        return float(np.sum(w * np.abs(x - place)))

    least = min(distances(place) for place in x)
    for rule in ("lower", "upper", "midpoint"):
        told = float(weighted_median(stakes, ties=rule))
        assert distances(told) == pytest.approx(least, abs=1e-9)


@given(issues())
def test_equal_weights_make_the_weighted_median_the_median(stakes: Stakes) -> None:
    equal = Stakes.from_lists(stakes.position.tolist())
    assert float(weighted_median(equal)) == pytest.approx(float(median(equal)))


@settings(max_examples=40)
@given(issues())
def test_the_likely_winner_is_reckoned_as_the_formulas_say(stakes: Stakes) -> None:
    x, w, n = stakes.position, stakes.weight, len(stakes.actors)
    span = float(np.ptp(x)) or 1.0

    def strength(a: int, b: int) -> float:
        return 1e-8 + sum(
            w[k] * max(0.0, abs(x[k] - x[b]) - abs(x[k] - x[a])) / span for k in range(n)
        )

    odds = [
        np.prod([strength(a, b) / (strength(a, b) + strength(b, a)) for b in range(n)])
        for a in range(n)
    ]
    expected = float(np.dot(odds, x) / np.sum(odds))
    assert float(probabilistic_condorcet(stakes)) == pytest.approx(expected, abs=1e-6)


def test_draws_beyond_a_chunk_are_all_answered_in_order() -> None:
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 100, (CHUNK + 3, 3))
    drawn = Stakes(("a", "b", "c"), x, np.ones(3), np.ones(3), 0.0, 100.0)
    told = probabilistic_condorcet(drawn)
    assert told.shape == (CHUNK + 3,)
    for k in (0, CHUNK - 1, CHUNK, CHUNK + 2):
        alone = Stakes(("a", "b", "c"), x[k], np.ones(3), np.ones(3), 0.0, 100.0)
        assert told[k] == pytest.approx(float(probabilistic_condorcet(alone)))


PROCEDURE = [
    pytest.param([30, 60, 90], 0.0, "a2", 0.5, 90.0, id="majority follows to 90"),
    pytest.param([10, 30, 90], 0.0, "a2", 0.5, 60.0, id="pivot at 30 follows to 60"),
    pytest.param([10, 30, 90], 0.0, "a2", 0.7, 20.0, id="a quota of seven tenths: all three"),
    pytest.param([10, 30, 90], 0.0, "a2", 0.6, 60.0, id="a quota of six tenths: two"),
    pytest.param([10, 30, 90], 0.0, "a2", 2 / 3, 20.0, id="exactly two thirds do not pass"),
    pytest.param([10, 30, 90], 0.0, "a2", 0.0, 90.0, id="no quota: the proposer alone"),
    pytest.param([10, 30, 90], 0.0, "a2", 1.0, 20.0, id="unanimity: the nearest follows to 20"),
    pytest.param([10, 30, 90], 30.0, "a2", 0.5, 30.0, id="pivot at the reference blocks"),
    pytest.param([10, 30, 90], 90.0, "a0", 0.5, 10.0, id="downwards"),
    pytest.param([10, 70, 90], 90.0, "a0", 0.5, 50.0, id="downwards as far as the pivot"),
    pytest.param([10, 80, 90], 50.0, "a0", 0.5, 50.0, id="the pivot wants the other way"),
    pytest.param([10, 30, 90], 10.0, "a0", 0.5, 10.0, id="the proposer has what it wants"),
    pytest.param([10, 30, 90], 100.0, "a2", 0.5, 90.0, id="a small step down suits all"),
    pytest.param([50, 50, 50], 0.0, "a1", 1.0, 50.0, id="all agree against the reference"),
    pytest.param([20, 40, 100], 0.0, "a1", 0.5, 40.0, id="the pivot itself proposes"),
]


@pytest.mark.parametrize(("x", "reference", "proposer", "quota", "expected"), PROCEDURE)
def test_the_proposer_goes_as_far_as_the_pivot_follows(
    x: list[float], reference: float, proposer: str, quota: float, expected: float
) -> None:
    stakes = Stakes.from_lists(x, reference=reference)
    told = procedural(stakes, proposer=proposer, quota=quota)
    assert float(told) == pytest.approx(expected)


def test_capability_makes_the_quota_and_salience_does_not() -> None:
    told = [
        float(procedural(Stakes.from_lists([10, 30, 90], c, s, reference=0.0), proposer="a2"))
        for c, s in (([5, 1, 1], [1, 1, 1]), ([1, 1, 5], [1, 1, 1]), ([1, 1, 1], [1, 1, 0.01]))
    ]
    assert told == pytest.approx([20.0, 90.0, 60.0])


STRONGEST = [
    pytest.param([1, 1, 1.5], "a2", id="the strongest"),
    pytest.param([2, 1, 2], "a0", id="of equals the first"),
    pytest.param([1, 3, 3], "a1", id="of equals the first, further on"),
]


@pytest.mark.parametrize(("capability", "proposer"), STRONGEST)
def test_the_strongest_proposes_unless_told(capability: list[float], proposer: str) -> None:
    stakes = Stakes.from_lists([10, 30, 90], capability, reference=20.0)
    assert float(procedural(stakes)) == float(procedural(stakes, proposer=proposer))


def test_a_proposer_must_be_an_actor_and_a_reference_must_be_named() -> None:
    with pytest.raises(UnknownName, match="no actor is called 'z'"):
        procedural(Stakes.from_lists([10, 30], reference=0.0), proposer="z")
    with pytest.raises(DataError, match="the procedural model needs a reference point"):
        procedural(Stakes.from_lists([10, 30]))


@settings(max_examples=40)
@given(issues(reference=True))
def test_more_than_the_quota_is_no_worse_off(stakes: Stakes) -> None:
    settled = float(procedural(stakes))
    away = np.abs(stakes.position - stakes.reference)
    content = np.abs(stakes.position - settled) <= away + 1e-9
    assert stakes.capability[content].sum() / stakes.capability.sum() > 0.5


@settings(max_examples=40)
@given(issues(reference=True))
def test_the_proposer_is_no_worse_off(stakes: Stakes) -> None:
    for k, actor in enumerate(stakes.actors):
        settled = float(procedural(stakes, proposer=actor))
        wish = stakes.position[k]
        assert abs(wish - settled) <= abs(wish - stakes.reference) + 1e-9


@given(issues())
def test_moving_up_never_lowers_the_weighted_median(stakes: Stakes) -> None:
    up = stakes.position.copy()
    up[0] = min(100.0, up[0] + 10)
    higher = Stakes(stakes.actors, up, stakes.capability, stakes.salience, 0.0, 100.0)
    assert float(weighted_median(higher)) >= float(weighted_median(stakes)) - 1e-9
