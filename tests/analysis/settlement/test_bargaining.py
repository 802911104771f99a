import numpy as np
import pytest
from hypothesis import given, settings

from detente.analysis.settlement.models.compromise import compromise
from detente.analysis.settlement.models.kalai_smorodinsky import kalai_smorodinsky
from detente.analysis.settlement.models.nash_bargaining import nash_bargaining
from detente.analysis.settlement.models.probabilistic_condorcet import probabilistic_condorcet
from detente.analysis.settlement.models.procedural import procedural
from detente.analysis.settlement.models.weighted_median import weighted_median
from detente.analysis.settlement.stakes import Stakes
from detente.errors import DataError, UnknownName
from tests.analysis.settlement.strategies import issues


def line(x, c=None, s=None, reference=None):
    n = len(x)
    return Stakes(
        tuple("abcdefgh"[:n]),
        np.array(x, float),
        np.array(c or [1.0] * n, float),
        np.array(s or [1.0] * n, float),
        0.0,
        100.0,
        reference,
    )


@settings(max_examples=40)
@given(issues())
def test_nash_bargaining_is_the_best_place_on_a_fine_grid(held):
    grid = np.linspace(*held.hull, 2001)
    away = np.abs(held.position[:, np.newaxis] - grid) / 100
    product = (held.weight[:, np.newaxis] * np.log(1 - away**2 + 1)).sum(axis=0)
    step = float(grid[-1] - grid[0]) / 2000
    assert float(nash_bargaining(held)) == pytest.approx(grid[product.argmax()], abs=step + 1e-6)


@settings(max_examples=40)
@given(issues())
def test_a_dreadful_breakdown_makes_nash_bargaining_the_compromise(held):
    settled = float(nash_bargaining(held, breakdown=-1e6))
    assert settled == pytest.approx(float(compromise(held)), abs=0.05)


def test_nash_bargaining_stays_at_the_reference_where_somebody_would_lose():
    assert float(nash_bargaining(line([20, 80], reference=20.0), breakdown="reference")) == 20.0


def test_nash_bargaining_shares_the_gain_over_the_reference():
    settled = nash_bargaining(line([20, 80], reference=0.0), breakdown="reference", loss="linear")
    # Both gain up to 40, where 20 breaks even; gains (40 - y) and y have the largest product at 20.
    assert float(settled) == pytest.approx(20.0, abs=1e-3)


def test_a_reference_must_be_named():
    for model in (nash_bargaining, kalai_smorodinsky):
        with pytest.raises(DataError, match="needs a reference point"):
            model(line([20, 80]), breakdown="reference")
    with pytest.raises(DataError, match="needs a reference point"):
        procedural(line([20, 80]))


@given(issues())
def test_kalai_smorodinsky_under_a_constant_breakdown_is_the_midrange(held):
    low, high = held.hull
    assert float(kalai_smorodinsky(held)) == pytest.approx(float(low + high) / 2, abs=1e-6)


def test_kalai_smorodinsky_stays_where_somebody_has_nothing_to_hope_for():
    held = line([20, 80], reference=20.0)
    assert float(kalai_smorodinsky(held, breakdown="reference")) == 20.0


PROCEDURE = [
    # reference 0, members 30 60 90: the pivot is the second of three from the proposer's side
    pytest.param([30, 60, 90], 0.0, "c", 0.5, 90.0, id="majority follows to 90"),
    pytest.param([10, 30, 90], 0.0, "c", 0.5, 60.0, id="pivot at 30 follows to 60"),
    pytest.param([10, 30, 90], 0.0, "c", 1.0, 20.0, id="unanimity: the nearest follows to 20"),
    pytest.param([10, 30, 90], 30.0, "c", 0.5, 30.0, id="pivot at the reference blocks"),
    pytest.param([10, 30, 90], 90.0, "a", 0.5, 10.0, id="downwards"),
    pytest.param([10, 80, 90], 50.0, "a", 0.5, 50.0, id="the pivot wants the other way"),
]


@pytest.mark.parametrize(("x", "reference", "proposer", "quota", "expected"), PROCEDURE)
def test_the_proposer_goes_as_far_as_the_pivot_follows(x, reference, proposer, quota, expected):
    held = line(x, reference=reference)
    assert float(procedural(held, proposer=proposer, quota=quota)) == pytest.approx(expected)


def test_the_strongest_proposes_unless_told():
    held = line([10, 30, 90], c=[1, 1, 1.5], reference=0.0)
    assert float(procedural(held)) == float(procedural(held, proposer="c"))
    with pytest.raises(UnknownName):
        procedural(held, proposer="z")


@settings(max_examples=40)
@given(issues(reference=True))
def test_nobody_needed_for_the_quota_is_worse_off(held):
    settled = float(procedural(held))
    near = np.abs(held.position - settled) <= np.abs(held.position - held.reference) + 1e-9
    assert held.capability[near].sum() / held.capability.sum() > 0.5


def condorcet_winners(held):
    """Return the actors whose position no other position beats in an ordinal vote."""
    away = np.abs(held.position[:, np.newaxis] - held.position)
    nearer = away[:, :, np.newaxis] < away[:, np.newaxis, :] - 1e-12
    votes = np.einsum("k,kab->ab", held.weight, nearer)
    unbeaten = (votes >= votes.T - 1e-12).all(axis=1)
    return tuple(name for name, wins in zip(held.actors, unbeaten, strict=True) if wins)


@settings(max_examples=60)
@given(issues())
def test_the_weighted_median_is_among_the_condorcet_winners(held):
    winners = condorcet_winners(held)
    places = {held.position[held.actors.index(name)] for name in winners}
    assert {float(weighted_median(held, ties=t)) for t in ("lower", "upper")} <= places


@settings(max_examples=40)
@given(issues())
def test_the_probable_winner_is_reckoned_as_the_formulas_say(held):
    x, w, n = held.position, held.weight, len(held.actors)
    span = float(np.ptp(x)) or 1.0

    def strength(a, b):
        return 1e-8 + sum(
            w[k] * max(0.0, abs(x[k] - x[b]) - abs(x[k] - x[a])) / span for k in range(n)
        )

    odds = [
        np.prod([strength(a, b) / (strength(a, b) + strength(b, a)) for b in range(n)])
        for a in range(n)
    ]
    expected = float(np.dot(odds, x) / np.sum(odds))
    assert float(probabilistic_condorcet(held)) == pytest.approx(expected, abs=1e-6)
