"""The talks of the spatial model: published runs, the literal twin, and its choices."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.spatial.bargain import propose
from detente.analysis.settlement.spatial.contest import contest, gains, spatial_state
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.spatial.spatial import (
    spatial,
    spatial_forecasts,
    spatial_talks,
)
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.talks import Talks, coordinates
from detente.model.issue import Issue
from tests.analysis.settlement.cases import crowd
from tests.analysis.settlement.published import (
    KTAB_CARS,
    KTAB_CARS_TURNS,
    KTAB_SPACE,
    KTAB_SPACE_TURNS,
)
from tests.analysis.settlement.spatial.literal import Turn


@pytest.mark.parametrize("turn", range(len(KTAB_CARS_TURNS)))
def test_car_emissions_by_turn_equal_the_toolkits(turn: int) -> None:
    talks = spatial(KTAB_CARS)
    assert len(talks.rounds) == len(KTAB_CARS_TURNS)
    places = list(talks.rounds[turn].positions.values())
    assert places == pytest.approx(KTAB_CARS_TURNS[turn], abs=0.005)


@pytest.mark.parametrize("turn", range(len(KTAB_SPACE_TURNS)))
def test_three_dimensions_by_turn_equal_the_toolkits(turn: int) -> None:
    talks = spatial(KTAB_SPACE)
    assert len(talks.rounds) == len(KTAB_SPACE_TURNS)
    places = np.array(list(talks.rounds[turn].positions.values()))
    assert pytest.approx(np.array(KTAB_SPACE_TURNS[turn]), abs=0.005) == places.T


@st.composite
def spaces(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw places, capabilities and saliences of 3 to 5 actors in one or two dimensions."""
    n, d = draw(st.integers(3, 5)), draw(st.integers(1, 2))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    return rng.random((n, d)), rng.uniform(1, 9, n), rng.uniform(0.1, 0.9 / d, (n, d))


CHOICES = [
    SpatialRules(),
    *[SpatialRules(vote=v) for v in ("binary", "prop-binary", "prop-cubic", "cubic", "prospect")],
    *[SpatialRules(victory=v) for v in ("square", "quartic", "octic", "binary")],
    *[SpatialRules(election=v) for v in ("markov-uniform", "markov-incentive")],
    *[SpatialRules(risk_range=v) for v in ("min", "max")],
    *[SpatialRules(risk_view=v) for v in (0.0, 1.0)],
    SpatialRules(third_parties="none"),
    *[SpatialRules(bargain=v) for v in ("s1p1", "s2pmax")],
    *[SpatialRules(proposals=v) for v in ("both", "average")],
]
EVERY = pytest.mark.parametrize(
    "rules",
    CHOICES,
    ids=lambda rules: (
        "-".join(
            str(value)
            for name, value in vars(rules).items()
            if value != getattr(SpatialRules, name)
        )
        or "defaults"
    ),
)


@EVERY
@settings(max_examples=10)
@given(space=spaces())
def test_a_contest_and_a_challenge_are_what_the_formulas_say(
    rules: SpatialRules, space: tuple[np.ndarray, np.ndarray, np.ndarray]
) -> None:
    state = spatial_state(*space, rules)
    literal = Turn(*(array.tolist() for array in space), rules)
    n = len(space[1])
    assert state.risk == pytest.approx(
        literal.risk, abs=1e-3 if "markov" in rules.election else 1e-6
    )
    if "markov" in rules.election:
        # The walk stops when it hardly moves; what follows is compared for the same risk.
        literal.risk = state.risk.tolist()
    for i in range(n):
        chance = contest(state, i, i, rules)
        gain = gains(state, i, chance)
        for j in set(range(n)) - {i}:
            assert chance[j] == pytest.approx(literal.contest(i, i, j), rel=1e-6, abs=1e-9)
            assert gain[j] == pytest.approx(literal.gain(i, j), rel=1e-6, abs=1e-9)


@EVERY
@pytest.mark.parametrize("seed", range(4))
def test_a_turn_is_what_the_formulas_say(rules: SpatialRules, seed: int) -> None:
    rng, n, d = np.random.default_rng(seed), 4 + seed % 2, 1 + seed % 2
    place, capability = rng.random((n, d)).round(4), rng.uniform(1, 9, n).round(2)
    salience = rng.uniform(10, 90 / d, (n, d)).round()
    issues = {
        f"d{k}": Issue.model_validate(
            {
                "actors": {
                    f"a{i}": {
                        "position": 100 * place[i, k],
                        "capability": capability[i],
                        "salience": salience[i, k],
                    }
                    for i in range(n)
                }
            }
        )
        for k in range(d)
    }
    talks = spatial(issues, rules=rules, rounds=1)
    literal = Turn(place.tolist(), capability.tolist(), (salience / 100).tolist(), rules)
    for actor, expected in zip(talks.rounds[1].positions, literal.play(), strict=True):
        told = coordinates(talks.rounds[1].positions[actor])
        assert told == pytest.approx([100 * x for x in expected], abs=1e-4), actor


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


@EVERY
def test_every_choice_keeps_everybody_within_the_hull(rules: SpatialRules) -> None:
    for entry in spatial({"i": ISSUE}, rules=rules, rounds=4).rounds:
        assert all(10 - 0.01 <= place <= 90 + 0.01 for place in entry.positions.values())


@EVERY
def test_choices_are_recorded(rules: SpatialRules) -> None:
    talks = spatial({"i": ISSUE}, rules=rules, rounds=1, case="valley")
    assert talks.case == "valley"
    assert talks.settings == {**vars(rules), "rounds": 1, "dimensions": ["i"]}


def test_choices_matter() -> None:
    told = {spatial({"i": ISSUE}, rules=rules, rounds=3).value for rules in CHOICES}
    assert len(told) > 5


def test_an_average_bargain_weighs_the_receiver_with_its_own_power() -> None:
    stakes = Stakes.from_issue(ISSUE)
    unit = (
        stakes.position[:, np.newaxis] / 100,
        stakes.capability,
        stakes.salience[:, np.newaxis],
    )
    rules = {name: SpatialRules(proposals=name) for name in ("both", "average")}
    state = spatial_state(*unit, rules["both"])
    mine, theirs = propose(state, 0, rules["both"])
    [middle] = propose(state, 0, rules["average"])
    w = [state.influence[0], state.influence[mine.receiver]]
    expected = (w[0] * mine.to_initiator + w[1] * theirs.to_initiator) / sum(w)
    assert middle.to_initiator == pytest.approx(expected)


def test_forecast_talks_and_issues_agree() -> None:
    stakes = Stakes.from_issue(ISSUE)
    talks = spatial({"i": ISSUE})
    assert float(spatial_forecasts(stakes)) == pytest.approx(talks.value)
    assert spatial_talks(stakes).rounds == talks.rounds
    assert spatial_talks(stakes, rounds=2).rounds == talks.rounds[:3]


def test_an_actor_absent_from_a_dimension_does_not_care_about_it() -> None:
    other = ISSUE.model_copy(update={"actors": {k: ISSUE.actors[k] for k in "abc"}})
    talks = spatial({"p": ISSUE, "q": other}, rounds=1)
    centre = np.average([10, 50, 90], weights=[5 * 60, 3 * 40, 6 * 80])
    assert talks.rounds[0].positions["d"] == pytest.approx((75.0, centre))


def test_capability_is_that_of_the_first_issue_where_the_actor_stands() -> None:
    stronger = Issue.model_validate(
        {
            "actors": {
                name: {**stake.model_dump(include={"position", "salience"}), "capability": 50}
                for name, stake in ISSUE.actors.items()
            }
        }
    )
    one, two = spatial({"p": ISSUE, "q": stronger}), spatial({"p": ISSUE, "q": ISSUE})
    assert one.rounds[-1].positions == two.rounds[-1].positions


def test_places_are_told_on_each_issues_own_scale() -> None:
    wide = Issue.model_validate(
        {
            "scale": {1000: "", 2000: ""},
            "actors": {
                name: {
                    **stake.model_dump(include={"capability", "salience"}),
                    "position": 1000 + 10 * stake.position,
                }
                for name, stake in ISSUE.actors.items()
            },
        }
    )
    plain, scaled = spatial({"i": ISSUE}), spatial({"i": wide})
    assert scaled.value == pytest.approx(1000 + 10 * plain.value)
    assert scaled.moves[0].end == pytest.approx(1000 + 10 * plain.moves[0].end)
    assert scaled.rounds[0].mean == pytest.approx(1000 + 10 * plain.rounds[0].mean)


def test_a_move_is_told_from_the_side_of_who_moves() -> None:
    talks = spatial({"i": ISSUE})
    kinds = {move.kind for move in talks.moves}
    assert kinds == {"own proposal", "accepted proposal"}
    for move in talks.moves:
        # Of the two numbers one is a gain, the other the receiver's chance.
        chance = move.other if move.kind == "own proposal" else move.own
        assert 0 <= chance <= 1


def ended(talks: Talks, turn: int) -> bool:
    """Tell whether a turn moved less than a fiftieth of the first, or brought a state back."""
    places = [np.array(list(entry.positions.values())) / 100 for entry in talks.rounds[: turn + 1]]
    first, last = (np.abs(places[k] - places[k - 1]).sum() for k in (1, turn))
    return last / (first + 1e-4) < 0.02 or any((place == places[-1]).all() for place in places[:-1])


@pytest.mark.parametrize("seed", range(12))
def test_talks_end_when_next_to_nothing_moves_or_a_state_comes_back(seed: int) -> None:
    talks = spatial_talks(crowd(4, seed=seed))
    turns = len(talks.rounds) - 1
    ends = [ended(talks, turn) for turn in range(2, turns + 1)]
    assert not any(ends[:-1])
    assert ends[-1] or turns == 100


def test_talks_end_after_a_hundred_turns_at_the_latest() -> None:
    assert max(len(spatial_talks(crowd(4, seed=seed)).rounds) for seed in range(3)) == 101


def test_all_at_one_point_is_degenerate_and_settled() -> None:
    talks = spatial_talks(Stakes.from_lists([40, 40, 40], [1, 2, 3]))
    assert (talks.value, talks.moves) == (40.0, ())
    assert talks.degenerate == ("one-position",)
    assert spatial({"p": ISSUE, "q": ISSUE}, rounds=0).degenerate == ()
