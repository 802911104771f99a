"""The Shapley-Shubik index: published games, the definition over all orders, and its laws."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.leverage.shapley import members, minimal, shapley_shubik, widen
from tests.brute_leverage import shapley


def weighted(quota, weights):
    """Return the game in which a group wins with so many votes."""
    size = 1 << len(weights)
    votes = [sum(weights[player] for player in members(mask)) for mask in range(size)]
    return np.array(votes) >= quota


@pytest.mark.parametrize(
    ("game", "shares"),
    [
        # Five members with a veto, nine of fifteen votes: 421/2145 for each of the five.
        pytest.param(
            weighted(39, [7] * 5 + [1] * 10),
            [Fraction(421, 2145)] * 5 + [Fraction(4, 2145)] * 10,
            id="security-council-of-fifteen",
        ),
        pytest.param(weighted(51, [50, 49, 1]), [Fraction(2, 3), *[Fraction(1, 6)] * 2], id="51"),
        pytest.param(weighted(1, [1]), [Fraction(1)], id="alone"),
        pytest.param(weighted(2, [1, 1]), [Fraction(1, 2)] * 2, id="both-needed"),
        pytest.param(weighted(0, [1, 1]), [Fraction(0)] * 2, id="nobody-needed"),
        pytest.param(weighted(3, [1, 1]), [Fraction(0)] * 2, id="never-won"),
        pytest.param(np.array([True]), [], id="no-players"),
    ],
)
def test_known_games(game, shares):
    assert list(shapley_shubik(game)) == shares


@st.composite
def monotone_games(draw, most=4):
    """Return a random monotone game: the groups that include one of some least groups."""
    count = draw(st.integers(0, most))
    least = draw(st.lists(st.integers(0, (1 << count) - 1), max_size=4))
    wins = [any(mask & one == one for one in least) for mask in range(1 << count)]
    return np.array(wins)


@settings(max_examples=80)
@given(monotone_games())
def test_equals_the_share_of_orders(game):
    names = [str(player) for player in range(int(game.size).bit_length() - 1)]
    expected = shapley(names, lambda group: game[sum(1 << int(name) for name in group)])
    assert list(shapley_shubik(game)) == [expected[name] for name in names]
    assert sum(shapley_shubik(game)) == int(game[-1] and not game[0])


@settings(max_examples=80)
@given(monotone_games())
def test_least_winning_groups_make_the_game(game):
    least = minimal(game)
    rebuilt = [any(mask & one == one for one in least) for mask in range(game.size)]
    assert rebuilt == game.tolist()
    assert all(one & other != one for one in least for other in least if one != other)
    assert list(least) == sorted(least, key=lambda mask: (mask.bit_count(), mask))


@settings(max_examples=50)
@given(monotone_games(most=3), st.data())
def test_dummies_have_no_share_and_change_none(game, data):
    count = int(game.size).bit_length() - 1
    seats = tuple(sorted(data.draw(st.sets(st.integers(0, 4), min_size=count, max_size=count))))
    shares = shapley_shubik(widen(game, seats, 5))
    assert [shares[seat] for seat in seats] == list(shapley_shubik(game))
    assert sum(shares) == sum(shapley_shubik(game))


@pytest.mark.parametrize(
    ("mask", "players"),
    [
        pytest.param(0, (), id="nobody"),
        pytest.param(1, (0,), id="the first"),
        pytest.param(0b1010, (1, 3), id="two of four"),
        pytest.param(1 << 13, (13,), id="the last of fourteen"),
    ],
)
def test_members(mask, players):
    assert members(mask) == players


@pytest.mark.parametrize(
    ("game", "least"),
    [
        pytest.param([True, True], (0,), id="nobody is needed"),
        pytest.param([False, False], (), id="nobody wins"),
        pytest.param([False, False, False, True], (3,), id="both are needed"),
        pytest.param([False, True, True, True], (1, 2), id="either does"),
        pytest.param(
            [False, False, False, True, True, True, True, True],
            (4, 3),
            id="the smaller group first, though its number is higher",
        ),
    ],
)
def test_least_winning_groups(game, least):
    assert minimal(np.array(game)) == least


@pytest.mark.parametrize(
    ("game", "seats", "count", "wide"),
    [
        pytest.param([False, True], (0,), 1, [0, 1], id="nobody added"),
        pytest.param([False, True], (1,), 2, [0, 0, 1, 1], id="one added before"),
        pytest.param([False, True], (0,), 2, [0, 1, 0, 1], id="one added after"),
        pytest.param([True], (), 2, [1, 1, 1, 1], id="dummies only"),
        pytest.param([0, 0, 0, 1], (0, 2), 3, [0, 0, 0, 0, 0, 1, 0, 1], id="one between"),
        pytest.param([0, 1, 0, 1], (2, 0), 3, [0, 0, 0, 0, 1, 1, 1, 1], id="seats out of order"),
    ],
)
def test_widen(game, seats, count, wide):
    assert widen(np.array(game, dtype=bool), seats, count).tolist() == [bool(one) for one in wide]
