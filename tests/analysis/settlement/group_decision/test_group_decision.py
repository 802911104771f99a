"""The talks of the group decision model: published runs, the literal twin, and laws."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.group_decision.group_decision import (
    CHUNK,
    ROUNDS,
    group_decision,
    group_forecasts,
)
from detente.analysis.settlement.group_decision.variants import RULES
from detente.analysis.settlement.stakes import Stakes
from detente.analysis.settlement.talks import Cycle
from tests.analysis.settlement.cases import crowd
from tests.analysis.settlement.group_decision.literal import play
from tests.analysis.settlement.published import (
    CARS,
    CARS_MEANS,
    CARS_MEDIANS,
    PRINTED_MEANS,
    PRINTED_MEDIANS,
)
from tests.analysis.settlement.strategies import issues

VARIANTS = sorted(RULES)
BELGIUM, FRANCE = "a1", "a4"


@pytest.mark.parametrize("number", range(1, 9))
def test_scholz_code_gives_the_table_of_the_program(number: int) -> None:
    entry = group_decision(CARS, rounds=8).rounds[number]
    assert entry.median == pytest.approx(CARS_MEDIANS[number - 1], abs=5e-4)
    assert entry.mean == pytest.approx(CARS_MEANS[number - 1], abs=5e-4)


def test_seven_of_eight_printed_medians_agree_when_cut_to_a_decimal() -> None:
    rounds = group_decision(CARS, rounds=8).rounds[1:]
    cut = [np.floor(entry.median * 10) / 10 for entry in rounds]
    agree = [one == pytest.approx(other) for one, other in zip(cut, PRINTED_MEDIANS, strict=True)]
    assert agree == [True, False, True, True, True, True, True, True]
    for entry, printed in zip(rounds, PRINTED_MEANS, strict=True):
        assert entry.mean == pytest.approx(printed, abs=0.1)


def test_the_start_is_the_issue_itself() -> None:
    start = group_decision(CARS).rounds[0]
    assert (start.round, start.median) == (0, 7.0)
    assert start.mean == pytest.approx(7.390, abs=5e-4)
    assert list(start.positions.values()) == CARS.position.tolist()


@settings(max_examples=60)
@given(issues(), st.sampled_from(VARIANTS), st.sampled_from([1.0, 0.5, 0.0]))
def test_a_round_is_what_the_formulas_say(stakes: Stakes, variant: str, q: float) -> None:
    span = float(np.ptp(stakes.position))
    played = group_decision(stakes, variant=variant, rounds=1, q=q).rounds[-1]
    places = list(played.positions.values())
    if span == 0:
        assert places == stakes.position.tolist()
        return
    expected = play(stakes.position, stakes.weight, stakes.salience, span, RULES[variant], q)
    assert places == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("q", [1.0, 0.5])
@pytest.mark.parametrize("seed", range(6))
def test_four_rounds_are_what_the_formulas_say(variant: str, q: float, seed: int) -> None:
    stakes = crowd(6, seed=seed)
    x, span = stakes.position.tolist(), float(np.ptp(stakes.position))
    for entry in group_decision(stakes, variant=variant, q=q).rounds[1:]:
        # Distances stay shares of the range at the start.
        x = play(x, stakes.weight, stakes.salience, span, RULES[variant], q)
        assert list(entry.positions.values()) == pytest.approx(x, abs=1e-6)


@settings(max_examples=40)
@given(issues(), st.sampled_from(VARIANTS), st.randoms(use_true_random=False))
def test_the_order_of_the_actors_changes_nobodys_way(
    stakes: Stakes, variant: str, chance: object
) -> None:
    order = list(range(len(stakes.actors)))
    chance.shuffle(order)
    mixed = replace(
        stakes,
        actors=tuple(stakes.actors[k] for k in order),
        position=stakes.position[order],
        capability=stakes.capability[order],
        salience=stakes.salience[order],
    )
    first, second = (group_decision(one, variant=variant) for one in (stakes, mixed))
    assert first.value == pytest.approx(second.value, abs=1e-9)
    assert dict(first.rounds[-1].positions) == pytest.approx(dict(second.rounds[-1].positions))


@settings(max_examples=40)
@given(issues(), st.sampled_from(VARIANTS))
def test_everybody_stays_within_the_hull(stakes: Stakes, variant: str) -> None:
    for entry in group_decision(stakes, variant=variant, rounds=3).rounds:
        places = list(entry.positions.values())
        assert stakes.position.min() - 1e-9 <= min(places)
        assert max(places) <= stakes.position.max() + 1e-9


@pytest.mark.parametrize("variant", VARIANTS)
def test_many_draws_at_once_give_the_same_as_one_at_a_time(variant: str) -> None:
    rng, shape = np.random.default_rng(3), (CHUNK + 6, 5)
    drawn = Stakes(
        tuple("abcde"),
        rng.uniform(0, 100, shape),
        rng.uniform(1, 9, shape),
        rng.uniform(0, 1, shape),
        0.0,
        100.0,
    )
    alone = [
        group_decision(
            replace(
                drawn,
                position=drawn.position[k],
                capability=drawn.capability[k],
                salience=drawn.salience[k],
            ),
            variant=variant,
        ).value
        for k in range(CHUNK + 6)
    ]
    assert group_forecasts(drawn, variant=variant).tolist() == alone


def test_draws_at_one_point_stay_there_beside_others() -> None:
    x = np.array([[40.0, 40.0, 40.0], [0.0, 50.0, 100.0]])
    drawn = Stakes(("a", "b", "c"), x, np.ones((2, 3)), np.ones((2, 3)), 0.0, 100.0)
    assert group_forecasts(drawn)[0] == 40.0


def test_rounds_and_q_may_be_chosen_and_are_recorded() -> None:
    talks = group_decision(CARS, variant="net-votes", q=0.5, case="eu", issue_id="cars")
    assert len(talks.rounds) == ROUNDS + 1
    assert talks.case == "eu"
    assert talks.settings == {"issue": "cars", "variant": "net-votes", "rounds": ROUNDS, "q": 0.5}
    assert talks.model == "group-decision:net-votes"
    assert float(group_forecasts(CARS, variant="net-votes", rounds=2)) == pytest.approx(
        group_decision(CARS, variant="net-votes", rounds=2).value
    )
    assert group_decision(CARS, q=0.5).value != group_decision(CARS).value


def test_a_move_says_for_whom_and_how() -> None:
    move = group_decision(CARS, rounds=1).moves[0]
    assert (move.round, move.actor, move.to, move.kind) == (1, BELGIUM, FRANCE, "compromise")
    assert move.start == 7.0
    assert 7.0 < move.end < 10.0


def test_belgiums_view_agrees_with_the_published_figure() -> None:
    # Fig. 7 of Scholz et al.: what Belgium expects from France, and France from Belgium.
    move = group_decision(CARS, rounds=1).moves[0]
    assert (move.own, move.other) == pytest.approx((-0.115, 0.243), abs=0.001)


def test_a_compromise_goes_as_far_as_the_expectations_are_apart() -> None:
    move = group_decision(CARS, rounds=1).moves[0]
    assert move.end == pytest.approx(7 + 3 * abs(move.own / move.other))


def test_only_some_variants_capitulate() -> None:
    kinds = {
        variant: {
            move.kind
            for seed in range(12)
            for move in group_decision(crowd(6, seed), variant=variant).moves
        }
        for variant in VARIANTS
    }
    assert kinds["scholz-code"] == {"confrontation", "compromise"}
    assert kinds["as-printed"] == {"confrontation", "compromise", "capitulation"}
    assert "capitulation" in kinds["net-votes"]


def test_a_standstill_is_reported() -> None:
    talks = group_decision(CARS, variant="as-printed", rounds=8)
    assert talks.cycle is not None
    assert talks.cycle.period == 1


def test_all_at_one_point_play_no_rounds() -> None:
    talks = group_decision(Stakes.from_lists([40, 40]), rounds=5)
    assert (talks.value, len(talks.rounds), talks.moves) == (40.0, 1, ())
    assert talks.degenerate == ("one-position",)
    assert talks.cycle is None


def test_two_who_both_stay_repeat_from_the_start() -> None:
    talks = group_decision(Stakes.from_lists([0, 100]), rounds=2)
    assert talks.moves == ()
    assert talks.cycle == Cycle(0, 1)
