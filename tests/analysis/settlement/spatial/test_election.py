"""Votes, victories and elections of the spatial model."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.spatial.contest import distances, risk_attitudes, utility_of
from detente.analysis.settlement.spatial.election import SHAPES, elect, victory, votes
from detente.analysis.settlement.spatial.rules import SpatialRules

VOTES = [
    pytest.param("prop", 0.5, 0.5, id="in proportion"),
    pytest.param("prop", -0.5, -0.5, id="in proportion, against"),
    pytest.param("binary", 0.5, 1.0, id="its sign"),
    pytest.param("binary", -0.5, -1.0, id="its sign, against"),
    pytest.param("binary", 0.0, 0.0, id="no difference"),
    pytest.param("binary", 0.5e-8, 0.5, id="hardly a difference"),
    pytest.param("cubic", 0.5, 0.125, id="its cube"),
    pytest.param("cubic", -0.5, -0.125, id="its cube, against"),
    pytest.param("prop-binary", 0.5, 0.6, id="four fifths in proportion"),
    pytest.param("prop-cubic", 0.5, 0.3125, id="half in proportion"),
    pytest.param("prospect", 0.6, 0.4, id="a gain at two thirds"),
    pytest.param("prospect", -0.6, -0.6, id="a loss in full"),
]


@pytest.mark.parametrize(("vote", "gain", "cast"), VOTES)
def test_votes_for_a_gain(vote: str, gain: float, cast: float) -> None:
    told = votes(np.array(2.0), np.array(gain), SpatialRules(vote=vote))
    assert float(told) == pytest.approx(2 * cast)


@pytest.mark.parametrize("vote", sorted(SHAPES))
def test_more_gain_never_moves_fewer_votes(vote: str) -> None:
    cast = SHAPES[vote](np.linspace(-1, 1, 101))
    assert (np.diff(cast) >= -1e-12).all()
    assert cast[50] == pytest.approx(0)


VICTORIES = [
    pytest.param("linear", 3, 1, 0.75, id="linear"),
    pytest.param("square", 3, 1, 0.9, id="square"),
    pytest.param("quartic", 3, 1, 81 / 82, id="quartic"),
    pytest.param("octic", 3, 1, 6561 / 6562, id="octic"),
    pytest.param("binary", 3, 1, 1.0, id="binary: all but sure"),
    pytest.param("binary", 1, 1, 0.5, id="binary: even"),
    pytest.param("binary", 11, 10, 1.0, id="binary: a lead of a tenth is enough"),
    pytest.param("binary", 10, 11, 0.0, id="binary: behind by a tenth"),
    pytest.param("binary", 21, 20, 0.756, id="binary: half that lead"),
    pytest.param("linear", 1, 1, 0.5, id="even"),
]


@pytest.mark.parametrize(("rule", "one", "other", "expected"), VICTORIES)
def test_strength_becomes_a_chance(rule: str, one: float, other: float, expected: float) -> None:
    strength = np.array([[1.0, one], [other, 1.0]])
    chance = victory(strength, SpatialRules(victory=rule))
    assert chance[0, 1] == pytest.approx(expected, abs=1e-3)
    assert chance[0, 1] + chance[1, 0] == pytest.approx(1)


ELECTIONS = ["conditional", "markov-uniform", "markov-incentive"]


@pytest.mark.parametrize("election", ELECTIONS)
@settings(max_examples=30)
@given(seed=st.integers(0, 10_000))
def test_chances_sum_to_one_and_follow_the_options(election: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    weight, utility = rng.uniform(1, 9, 4), rng.random((4, 3))
    rules = SpatialRules(election=election)
    chance = elect(weight, utility, rules)
    assert chance.sum() == pytest.approx(1, abs=1e-4)
    assert chance.min() >= 0
    turned = elect(weight, utility[:, ::-1], rules)
    assert turned[::-1] == pytest.approx(chance, abs=1e-4)


@pytest.mark.parametrize("election", ELECTIONS)
def test_whom_all_prefer_is_the_likeliest(election: str) -> None:
    utility = np.array([[0.1, 0.9, 0.5], [0.2, 0.8, 0.3]])
    chance = elect(np.array([1.0, 2.0]), utility, SpatialRules(election=election))
    assert int(chance.argmax()) == 1
    assert chance[1] > 0.5


@pytest.mark.parametrize("election", ELECTIONS)
def test_options_that_are_worth_the_same_are_as_likely(election: str) -> None:
    chance = elect(np.ones(2), np.full((2, 4), 0.5), SpatialRules(election=election))
    assert chance == pytest.approx([0.25] * 4, abs=1e-4)


def test_of_two_options_each_wins_by_its_strength() -> None:
    # Three voters gain 0.2 from the first, one gains 0.6 from the second: even.
    utility = np.array([[0.7, 0.5], [0.7, 0.5], [0.7, 0.5], [0.2, 0.8]])
    assert elect(np.ones(4), utility, SpatialRules()) == pytest.approx([0.5, 0.5])
    assert elect(np.array([1, 1, 1, 3]), utility, SpatialRules()) == pytest.approx([0.25, 0.75])


ATTITUDES = [
    pytest.param("min", [0.1, 0.3, 0.5], [0.0, 0.5, 1.0], id="nobody seeks risk"),
    pytest.param("mid", [0.1, 0.3, 0.5], [-0.5, 0.25, 1.0], id="the unlikely half seeks it"),
    pytest.param("max", [0.1, 0.3, 0.5], [-1.0, 0.0, 1.0], id="from seeking to avoiding"),
    pytest.param("max", [0.3, 0.3], [0.0, 0.0], id="as likely: neutral"),
    pytest.param("mid", [0.3, 0.3 + 1e-13], [0.0, 0.0], id="as likely but for rounding"),
]


@pytest.mark.parametrize(("over", "chance", "expected"), ATTITUDES)
def test_who_is_likely_to_win_avoids_risk(
    over: str, chance: list[float], expected: list[float]
) -> None:
    told = risk_attitudes(np.array(chance), SpatialRules(risk_range=over))
    assert told == pytest.approx(expected)


DISTANCES = [
    pytest.param([[0, 0], [3, 4]], [[1, 1], [1, 1]], np.sqrt(12.5), id="even saliences"),
    pytest.param([[0, 0], [3, 4]], [[1, 0], [1, 1]], 3.0, id="only the first dimension matters"),
    pytest.param([[0, 0], [3, 4]], [[0, 2], [1, 1]], 4.0, id="only the second"),
    pytest.param([[0, 0], [3, 4]], [[0, 0], [1, 1]], np.sqrt(12.5), id="who does not care at all"),
    pytest.param([[0], [5]], [[0.3], [1]], 5.0, id="one dimension"),
]


@pytest.mark.parametrize(("place", "salience", "expected"), DISTANCES)
def test_an_actor_measures_by_its_own_salience(
    place: list[list[float]], salience: list[list[float]], expected: float
) -> None:
    places = np.array(place, float)
    told = distances(places, np.array(salience, float), places)
    assert told[0, 1] == pytest.approx(expected)
    assert told[0, 0] == 0


WORTHS = [
    pytest.param(0.0, 0.7, 1.0, id="one's own position"),
    pytest.param(1.0, 0.7, 0.0, id="the far end"),
    pytest.param(0.5, 0.0, 0.5, id="neutral: a straight line"),
    pytest.param(0.5, 1.0, 0.75, id="averse: bent up"),
    pytest.param(0.5, -1.0, 0.25, id="seeking: bent down"),
    pytest.param(1.5, 1.0, -1.0, id="beyond the far end: straight on"),
]


@pytest.mark.parametrize(("distance", "risk", "expected"), WORTHS)
def test_risk_bends_utility(distance: float, risk: float, expected: float) -> None:
    assert float(utility_of(np.array(distance), np.array(risk))) == pytest.approx(expected)
