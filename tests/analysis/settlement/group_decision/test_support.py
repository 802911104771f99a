import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.group_decision.variants import RULES
from detente.analysis.settlement.support import DENSE, support, voters_below_midpoints
from tests.analysis.settlement.cases import crowd
from tests.analysis.settlement.group_decision.literal import play


def literal(x, w, f):
    """Return the support for each position against each other, a sum over triples."""
    n = len(x)
    return [
        [sum(w[k] * max(0.0, f[k, b] - f[k, a]) for k in range(n)) for b in range(n)]
        for a in range(n)
    ]


@given(st.lists(st.integers(0, 10), min_size=1, max_size=7), st.integers(0, 99))
def test_support_is_the_sum_over_those_who_gain(places, seed):
    rng = np.random.default_rng(seed)
    x = np.sort(np.array(places, float))
    w, r = rng.random(len(x)), rng.uniform(0.5, 2, len(x))
    f = np.abs(x[:, np.newaxis] - x) ** r[:, np.newaxis]
    got = support(w[np.newaxis], f[np.newaxis], voters_below_midpoints(x[np.newaxis]))[0]
    assert got == pytest.approx(np.array(literal(x, w, f)), abs=1e-9)


def test_many_voters_are_counted_as_few_are():
    x = np.sort(np.random.default_rng(1).integers(0, 50, DENSE + 10).astype(float))
    counts = voters_below_midpoints(x[np.newaxis])[0]
    middle = (x[:, np.newaxis] + x) / 2
    assert (counts == (x[:, np.newaxis, np.newaxis] < middle).sum(axis=0)).all()


def test_a_round_of_many_actors_is_what_the_formulas_say():
    stakes = crowd(DENSE + 6, seed=4)
    # Per-pair denominators keep the literal twin to n**3.
    rules, span = RULES["net-votes"], float(np.ptp(stakes.position))
    played = group_decision(stakes, variant="net-votes", rounds=1).rounds[-1].positions
    expected = play(stakes.position, stakes.weight, stakes.salience, span, rules, 1.0)
    assert list(played.values()) == pytest.approx(expected, abs=1e-6)


def test_voters_at_a_midpoint_stand_with_neither() -> None:
    counts = voters_below_midpoints(np.array([[0.0, 5.0, 10.0]]))[0]
    # Midpoints of 0 and 10 is 5, where the second voter stands: one voter is below it.
    assert counts[0, 2] == counts[2, 0] == 1
    assert counts.tolist() == [[0, 1, 1], [1, 1, 2], [1, 2, 2]]
