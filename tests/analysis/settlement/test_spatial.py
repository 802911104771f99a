import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.spatial.bargain import propose
from detente.analysis.settlement.spatial.contest import contest, spatial_state
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.spatial.spatial import spatial, spatial_forecasts
from detente.analysis.settlement.stakes import Stakes
from detente.case.formats.ktab.read import read_ktab_csv
from detente.model.issue import Issue
from tests.shared import shared_file

CASES = [pytest.param("eu_cars", 13, id="EU cars"), pytest.param("dummyData_3Dim", 10, id="dummy")]


@pytest.mark.parametrize(("case", "turns"), CASES)
def test_positions_by_turn_equal_the_toolkits(case, turns):
    issues = read_ktab_csv(shared_file(f"data/settlement/ktab_{case}.csv"))
    with shared_file(f"data/settlement/ktab_{case}_positions.csv").open() as file:
        rows = list(csv.DictReader(file))
    told = spatial(issues)
    assert len(told.rounds) == turns + 1
    for row in rows:
        place = told.rounds[int(row["turn"])].positions[row["actor"]]
        value = place[int(row["dim"])] if isinstance(place, tuple) else place
        assert value == pytest.approx(float(row["position_0_100"]), abs=0.005), row


@st.composite
def spaces(draw):
    """Draw places, capabilities and saliences of 3 to 5 actors in one or two dimensions."""
    n, d = draw(st.integers(3, 5)), draw(st.integers(1, 2))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    return rng.random((n, d)), rng.uniform(1, 9, n), rng.uniform(0.1, 0.9 / d, (n, d))


@settings(max_examples=30)
@given(spaces())
def test_a_contest_is_what_the_formulas_say(space):
    place, c, s = space
    scene, n = spatial_state(*space, SpatialRules()), len(c)
    d = [
        [
            np.sqrt(
                sum((s[i, k] * (place[i, k] - place[j, k])) ** 2 for k in range(s.shape[1]))
                / sum(s[i] ** 2)
            )
            for j in range(n)
        ]
        for i in range(n)
    ]
    neutral = [[1 - d[i][j] for j in range(n)] for i in range(n)]

    def strength(i, j):
        return 1e-8 + sum(c[k] * max(0, neutral[k][i] - neutral[k][j]) for k in range(n))

    odds = [
        np.prod([strength(i, j) / (strength(i, j) + strength(j, i)) for j in range(n)])
        for i in range(n)
    ]
    p = [odd / sum(odds) for odd in odds]
    risk = [(3 * p[i] - (max(p) + 2 * min(p))) / (2 * (max(p) - min(p))) for i in range(n)]

    def u(h, i, j):
        seen = (2 * risk[h] + risk[i]) / 3
        return (1 - d[i][j]) * (1 + seen * d[i][j])

    for i in range(n):
        got = contest(scene, i, i, SpatialRules())
        for j in set(range(n)) - {i}:
            w = [sum(s[k]) * c[k] for k in range(n)]
            one = 1e-10 + w[i] * (u(i, i, i) - u(i, i, j))
            two = 1e-10 + w[j] * (u(i, j, j) - u(i, j, i))
            sides = [one, two]
            for k in set(range(n)) - {i, j}:
                lean = w[k] * (u(i, k, i) - u(i, k, j))
                q = (one + max(lean, 0)) / (one + max(lean, 0) + two + max(-lean, 0))
                own, ui, uj = u(i, k, k), u(i, k, i), u(i, k, j)
                vote = w[k] * (q * (own - ui) - (1 - q) * (own - uj))
                sides[0] += max(vote, 0)
                sides[1] += max(-vote, 0)
            assert got[j] == pytest.approx(sides[0] / sum(sides), rel=1e-6, abs=1e-9)


ISSUE = Issue.model_validate(
    {
        "actors": {
            "a": {"position": 10, "capability": 5, "salience": 60},
            "b": {"position": 50, "capability": 3, "salience": 40},
            "c": {"position": 90, "capability": 6, "salience": 80},
            "d": {"position": 75, "capability": 2, "salience": 30},
        }
    }
)


CHOICES = [
    *[{"vote": v} for v in ("binary", "prop-binary", "prop-cubic", "cubic", "prospect")],
    *[{"victory": v} for v in ("square", "quartic", "octic", "binary")],
    *[{"election": v} for v in ("markov-uniform", "markov-incentive")],
    *[{"risk_range": v} for v in ("min", "max")],
    *[{"risk_view": v} for v in (0.0, 1.0)],
    {"third_parties": "none"},
    *[{"bargain": v} for v in ("s1p1", "s2pmax")],
    *[{"proposals": v} for v in ("both", "average")],
]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda c: "-".join(map(str, *c.items())))
def test_every_choice_keeps_everybody_within_the_hull(choice):
    for entry in spatial({"i": ISSUE}, rules=SpatialRules(**choice), rounds=4).rounds:
        assert all(10 - 0.01 <= place <= 90 + 0.01 for place in entry.positions.values())


def test_choices_matter():
    told = {str(c): spatial({"i": ISSUE}, rules=SpatialRules(**c), rounds=3).value for c in CHOICES}
    assert len(set(told.values())) > 5


def test_an_average_bargain_weighs_the_receiver_with_its_own_power():
    held = Stakes.from_issue(ISSUE)
    args = held.position[:, np.newaxis] / 100, held.capability, held.salience[:, np.newaxis]
    rules = {name: SpatialRules(proposals=name) for name in ("both", "average")}
    scene = spatial_state(*args, rules["both"])
    mine, theirs = propose(scene, 0, rules["both"])
    [middle] = propose(scene, 0, rules["average"])
    w = [scene.influence[0], scene.influence[mine.receiver]]
    expected = (w[0] * mine.to_initiator + w[1] * theirs.to_initiator) / sum(w)
    assert middle.to_initiator == pytest.approx(expected)


def test_many_draws_give_the_same_as_one():
    held = Stakes.from_issue(ISSUE)
    assert float(spatial_forecasts(held)) == pytest.approx(spatial({"i": ISSUE}).value)


def test_an_actor_absent_from_a_dimension_does_not_care_about_it():
    other = ISSUE.model_copy(update={"actors": {k: ISSUE.actors[k] for k in "abc"}})
    told = spatial({"p": ISSUE, "q": other}, rounds=1)
    weights = [5 * 60, 3 * 40, 6 * 80]
    centre = np.average([10, 50, 90], weights=weights)
    assert told.rounds[0].positions["d"] == pytest.approx((75.0, centre))
