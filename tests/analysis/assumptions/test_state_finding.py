"""What can be asked of a state, and when an answer counts as another."""

from fractions import Fraction

import pytest

from detente.analysis.assumptions.state_finding import (
    Flip,
    StateFinding,
    StateQuestion,
    Value,
    flips,
    plain_value,
    shifts,
    sign,
    state_findings,
)

SEQ = StateFinding("equilibrium", concept="seq")
HOLD = StateFinding("hold", actor="a", other="b")
FURTHEST = StateFinding("furthest")
HALF, THIRD, NONE = Fraction(1, 2), Fraction(1, 3), Fraction(0)


@pytest.mark.parametrize(
    ("finding", "key"),
    [
        pytest.param(SEQ, "equilibrium.seq", id="a concept"),
        pytest.param(StateFinding("status", actor="us"), "status.us", id="one actor"),
        pytest.param(HOLD, "hold.a.b", id="two actors"),
        pytest.param(FURTHEST, "furthest", id="nobody"),
        pytest.param(StateFinding("reachable"), "reachable", id="the state alone"),
    ],
)
def test_a_finding_in_one_word(finding: StateFinding, key: str) -> None:
    assert finding.key == key


EQUILIBRIA = ["equilibrium.nash", "equilibrium.gmr", "equilibrium.smr", "equilibrium.seq"]


@pytest.mark.parametrize(
    ("actors", "start", "concept", "keys"),
    [
        pytest.param(
            ("a", "b"),
            0,
            "seq",
            [*EQUILIBRIA, "status.a", "status.b", "hold.a.b", "hold.b.a", "furthest", "reachable"],
            id="two actors: all that can be asked, in order",
        ),
        pytest.param(
            ("a", "b"),
            None,
            "gmr",
            [*EQUILIBRIA, "status.a", "status.b", "hold.a.b", "hold.b.a", "furthest"],
            id="no start: nothing is reached",
        ),
        pytest.param(("a",), None, "smr", [*EQUILIBRIA, "status.a", "furthest"], id="one actor"),
        pytest.param(
            ("a",),
            1,
            "sim",
            [*EQUILIBRIA, "equilibrium.sim", "status.a", "furthest", "reachable"],
            id="another concept comes after the standard ones",
        ),
    ],
)
def test_what_can_be_asked(actors, start, concept: str, keys: list[str]) -> None:
    asked = state_findings(actors, StateQuestion(0, start, concept, "sequences"))
    assert [one.key for one in asked] == keys


@pytest.mark.parametrize(
    ("finding", "before", "after", "flipped", "shifted"),
    [
        pytest.param(SEQ, True, False, True, False, id="falls"),
        pytest.param(SEQ, False, True, True, False, id="comes to hold"),
        pytest.param(SEQ, True, True, False, False, id="holds as before"),
        pytest.param(HOLD, NONE, THIRD, True, False, id="a hold comes"),
        pytest.param(HOLD, HALF, NONE, True, False, id="a hold goes"),
        pytest.param(HOLD, HALF, THIRD, False, True, id="a hold shrinks"),
        pytest.param(HOLD, THIRD, HALF, False, True, id="a hold grows"),
        pytest.param(HOLD, THIRD, THIRD, False, False, id="a hold as before"),
        pytest.param(HOLD, NONE, NONE, False, False, id="no hold as before"),
        pytest.param(StateFinding("status", actor="a"), "held", "loose", True, False, id="status"),
        pytest.param(StateFinding("status", actor="a"), "held", "held", False, False, id="same"),
        pytest.param(FURTHEST, ("a",), ("b",), True, False, id="another is furthest"),
        pytest.param(FURTHEST, ("a",), ("a", "b"), True, False, id="another is level"),
        pytest.param(FURTHEST, ("a", "b"), ("a", "b"), False, False, id="as level as before"),
        pytest.param(StateFinding("reachable"), False, True, True, False, id="reached"),
    ],
)
def test_flips_and_shifts(
    finding: StateFinding, before: Value, after: Value, flipped: bool, shifted: bool
) -> None:
    old, new = {finding: before}, {finding: after}
    change = (Flip(finding, before, after),)
    assert flips(old, new) == (change if flipped else ())
    assert shifts(old, new) == (change if shifted else ())


def test_only_what_both_sides_know_flips_in_the_order_of_the_first() -> None:
    before = {SEQ: True, FURTHEST: ("a",), HOLD: HALF}
    after = {HOLD: NONE, SEQ: False}
    assert [one.finding for one in flips(before, after)] == [SEQ, HOLD]
    assert shifts(before, {HOLD: THIRD}) == (Flip(HOLD, HALF, THIRD),)


@pytest.mark.parametrize(
    ("value", "signed", "plain"),
    [
        pytest.param(Fraction(2, 3), True, 0.666667, id="a share"),
        pytest.param(NONE, False, 0.0, id="no share"),
        pytest.param(Fraction(1), True, 1.0, id="the whole"),
        pytest.param("held", "held", "held", id="a word"),
        pytest.param(("a", "b"), ("a", "b"), ["a", "b"], id="actors"),
        pytest.param(True, True, True, id="yes"),
        pytest.param(False, False, False, id="no"),
    ],
)
def test_values_by_sign_and_as_plain_data(value: Value, signed: Value, plain: object) -> None:
    assert sign(value) == signed
    assert type(sign(value)) is type(signed)
    assert plain_value(value) == plain
    assert type(plain_value(value)) is type(plain)


def test_a_flip_as_plain_data() -> None:
    assert Flip(HOLD, HALF, NONE).as_dict() == {"finding": "hold.a.b", "before": 0.5, "after": 0.0}
