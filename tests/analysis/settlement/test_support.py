import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.group_decision.variants import RULES
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.support import DENSE, support, voters_below_midpoints
from tests.analysis.settlement.literal_group import play


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
    rng, n = np.random.default_rng(4), DENSE + 6
    held = Stakes(
        tuple(map(str, range(n))),
        rng.uniform(0, 100, n),
        rng.uniform(1, 9, n),
        rng.uniform(0.1, 1, n),
        0.0,
        100.0,
    )
    # Per-pair denominators keep the literal twin to n**3.
    rules = RULES["net-votes"]
    told = group_decision(held, variant="net-votes", rounds=1).rounds[-1].positions
    expected = play(
        held.position, held.weight, held.salience, float(np.ptp(held.position)), rules, 1.0
    )
    assert list(told.values()) == pytest.approx(expected, abs=1e-6)
