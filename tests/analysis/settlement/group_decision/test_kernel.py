"""One round of the group decision model, part by part."""

import numpy as np
import pytest

from detente.analysis.settlement.group_decision.kernel import (
    CAPITULATION,
    COMPROMISE,
    CONFRONTATION,
    KINDS,
    STAYS,
    choose,
    expected,
    exponents,
    group_round,
    probability,
)
from detente.analysis.settlement.group_decision.variants import RULES
from detente.analysis.settlement.support import voters_below_midpoints

PRINTED, CODE, NET = RULES["as-printed"], RULES["scholz-code"], RULES["net-votes"]

# Two actors at 0 and 10; the first expects `own` of a challenge, the second `other`.
ANSWERS = [
    pytest.param(0.1, 0.3, CONFRONTATION, 10.0, id="both gain, the other more: comes over"),
    pytest.param(0.3, 0.1, STAYS, 0.0, id="both gain, oneself more"),
    pytest.param(0.2, 0.2, STAYS, 0.0, id="both gain the same"),
    pytest.param(0.2, 0.2 + 1e-13, STAYS, 0.0, id="the same but for rounding"),
    pytest.param(-0.1, 0.4, COMPROMISE, 2.5, id="loses less than the other gains: a quarter"),
    pytest.param(-0.3, 0.4, COMPROMISE, 7.5, id="three quarters"),
    pytest.param(-0.4, 0.1, CAPITULATION, 10.0, id="loses more than the other gains"),
    pytest.param(-0.4, 0.4, STAYS, 0.0, id="loses what the other gains"),
    pytest.param(-0.4, 0.4 + 1e-13, STAYS, 0.0, id="the same but for rounding"),
    pytest.param(0.1, -0.1, STAYS, 0.0, id="nobody presses"),
    pytest.param(-0.1, -0.1, STAYS, 0.0, id="a stalemate"),
    pytest.param(-0.1, 0.0, STAYS, 0.0, id="the other expects nothing"),
    pytest.param(0.0, 0.2, STAYS, 0.0, id="oneself expects nothing"),
    pytest.param(-1e-13, 0.2, STAYS, 0.0, id="nothing but for rounding"),
    pytest.param(1e-13, 0.2, STAYS, 0.0, id="nothing but for rounding, above"),
]


@pytest.mark.parametrize(("own", "other", "kind", "ends"), ANSWERS)
def test_an_actor_answers_a_challenge(own: float, other: float, kind: int, ends: float) -> None:
    x = np.array([[0.0, 10.0]])
    mine = np.array([[[0.0, own], [0.0, 0.0]]])
    theirs = np.array([[[0.0, other], [0.0, 0.0]]])
    played = choose(x, mine, theirs, np.ones((1, 2)), PRINTED)
    assert KINDS[int(played.kind[0, 0])] == KINDS[kind]
    assert played.position[0].tolist() == pytest.approx([ends, 10.0])
    assert played.to[0].tolist() == [0 if kind == STAYS else 1, 1]


def answer(own: list[float], other: list[float], rules: object) -> tuple[str, float]:
    """Return what an actor at 10 does with offers of three at 0, 4 and 30."""
    x = np.array([[0.0, 4.0, 10.0, 30.0]])
    mine, theirs = np.zeros((1, 4, 4)), np.zeros((1, 4, 4))
    mine[0, 2, [0, 1, 3]], theirs[0, 2, [0, 1, 3]] = own, other
    played = choose(x, mine, theirs, np.ones((1, 4)), rules)
    return KINDS[int(played.kind[0, 2])], float(played.position[0, 2])


OFFERS = [
    pytest.param([0.1] * 3, [0.3] * 3, PRINTED, ("confrontation", 4), id="the least move"),
    pytest.param([0.1, 9, 0.1], [0.3, 0, 0.3], PRINTED, ("confrontation", 0), id="the next"),
    pytest.param(
        [0.1, -0.1, -0.1], [0.3] * 3, PRINTED, ("confrontation", 0), id="confrontation first"
    ),
    pytest.param([-0.2] * 3, [0.4] * 3, PRINTED, ("compromise", 7), id="compromise: least move"),
    pytest.param(
        [-0.3, -0.4, -0.3], [0.3, 0.4, 0.6], PRINTED, ("compromise", 20), id="the only compromise"
    ),
    pytest.param(
        [-0.6, -0.6, -0.1], [0.2, 0.2, 0.4], PRINTED, ("compromise", 15), id="before capitulation"
    ),
    pytest.param([-0.6] * 3, [0.2] * 3, PRINTED, ("capitulation", 4), id="to the nearest"),
    pytest.param([-0.6] * 3, [0.2] * 3, CODE, ("stays", 10), id="the program never capitulates"),
    pytest.param([-0.2] * 3, [0.4] * 3, CODE, ("compromise", 5), id="lowest weighted average"),
]


@pytest.mark.parametrize(("own", "other", "rules", "expected"), OFFERS)
def test_of_several_offers_one_is_taken(
    own: list[float], other: list[float], rules: object, expected: tuple[str, float]
) -> None:
    kind, place = answer(own, other, rules)
    assert (kind, place) == (expected[0], pytest.approx(expected[1]))


def test_those_who_stand_together_do_not_press_each_other() -> None:
    x = np.array([[5.0, 5.0]])
    played = choose(x, np.full((1, 2, 2), -1.0), np.ones((1, 2, 2)), np.ones((1, 2)), PRINTED)
    assert played.kind.tolist() == [[STAYS, STAYS]]


EXPONENTS = [
    pytest.param([0, 1], [2.0, 0.5], id="who is threatened more is bolder"),
    pytest.param([1, 1], [1.0, 1.0], id="even: neutral"),
    pytest.param([0, 0.5, 1], [2.0, 1.0, 0.5], id="midway is neutral"),
    pytest.param([1, 1 + 1e-13], [1.0, 1.0], id="even but for rounding"),
]


@pytest.mark.parametrize(("threat", "bend"), EXPONENTS)
def test_risk_exponents_run_from_a_half_to_two(threat: list[float], bend: list[float]) -> None:
    # Everybody's challenge of j is worth the same; columns sum to j's security.
    danger = np.tile(np.array(threat), (len(threat), 1))[np.newaxis]
    assert exponents(danger)[0].tolist() == pytest.approx(bend)


CHANCES = [
    pytest.param(PRINTED, 2 / 3, 1 / 3, id="the share of the two"),
    pytest.param(NET, 1 / 3, 0.0, id="votes against taken off"),
    pytest.param(CODE, 1 / 3, 1 / 6, id="of all ordered pairs, each counted twice"),
]


@pytest.mark.parametrize(("rules", "first", "second"), CHANCES)
def test_the_chance_to_win_by_each_variant(rules: object, first: float, second: float) -> None:
    x, w = np.array([[0.0, 1.0]]), np.array([[2 / 3, 1 / 3]])
    loss = np.abs(x[:, :, np.newaxis] - x[:, np.newaxis, :])
    chance = probability(w, loss, voters_below_midpoints(x), rules)[0]
    assert chance[0, 1] == pytest.approx(first)
    assert chance[1, 0] == pytest.approx(second)
    assert chance[0, 0] == chance[1, 1] == 0


def test_nobody_wins_where_all_stand_together() -> None:
    x, w = np.array([[3.0, 3.0]]), np.array([[0.5, 0.5]])
    for rules in RULES.values():
        chance = probability(w, np.zeros((1, 2, 2)), voters_below_midpoints(x), rules)
        assert not chance.any()


UTILITIES = [
    pytest.param(1.0, 1.0, 2.0, id="a sure win is worth the whole distance twice"),
    pytest.param(0.0, 1.0, -2.0, id="a sure loss as much less"),
    pytest.param(0.5, 1.0, 0.0, id="an even fight nothing"),
    pytest.param(0.0, 0.0, 2.0, id="who does not care gives in"),
    pytest.param(0.0, 0.5, 0.0, id="who cares by half resists by half"),
]


@pytest.mark.parametrize(("chance", "salience", "worth"), UTILITIES)
def test_what_a_challenge_from_end_to_end_is_worth(
    chance: float, salience: float, worth: float
) -> None:
    gap = np.array([[[0.0, 1.0], [1.0, 0.0]]])
    p = np.array([[[0.0, chance], [chance, 0.0]]])
    s, pull, risk = np.full((1, 2), salience), np.zeros((1, 2)), np.ones((1, 2))
    own, other = expected(gap, pull, s, p, risk, 1.0)
    assert own[0, 0, 1] == pytest.approx(worth)
    assert other[0, 0, 1] == pytest.approx(worth)


def test_a_round_of_two_even_sides_leaves_all_where_they_are() -> None:
    x, w = np.array([[0.0, 0.0, 100.0, 100.0]]), np.full((1, 4), 0.25)
    for rules in RULES.values():
        played = group_round(x, w, np.ones((1, 4)), np.array([100.0]), rules, 1.0)
        assert played.position.tolist() == x.tolist()
        assert played.risk[0] == pytest.approx([1.0] * 4)
