"""What it takes for a state to hold, in sentences: one row for each way to build one."""

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.inverse.concession import Concession
from detente.analysis.inverse.inverse import Inverse, inverse
from detente.analysis.inverse.need import Need, Requirement
from detente.analysis.inverse.payment import Payment
from detente.telling.tell import tell
from tests.shelling import GRAPH, SHELLING

ANA, TWINS, RHYS = 1, 2, 4
CALM = inverse(SHELLING, state=[], concept="nash")
LANES = inverse(GRAPH, state="t", concept="nash")
LEAVES = Need(0, 0, (Requirement(ANA, ((ANA,),)),), False, None)
STAYS = Need(0, 0, (), True, None)
STUCK = "No preferences within the limits make the state hold."


def asked(**parts: object) -> Inverse:
    """Return an answer in which only some parts say anything."""
    silent = {"needs": {"ana": LEAVES}, "payments": {}, "payments_hold": True, "concessions": ()}
    return replace(CALM, **(silent | parts))


def paid(level: int, steps: int = 1) -> Payment:
    """Return what an actor would have to be given."""
    return Payment(level, steps, Fraction(1, 2))


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        pytest.param({"needs": {"ana": STAYS}}, ["The state holds as things are."], id="it holds"),
        pytest.param(
            {"payments": {"ana": paid(ANA)}},
            ["Ana would have to find the state at least as good as “Ana shells”."],
            id="one condition",
        ),
        pytest.param(
            {"payments": {"ana": paid(ANA | TWINS | RHYS)}},
            [
                "Ana would have to find the state at least as good as “Ana shells, the Twins arm "
                "and Rhys pays”."
            ],
            id="a state is told by what everybody does otherwise",
        ),
        pytest.param(
            {"payments": {"ana": paid(ANA), "twins": paid(RHYS, 3)}},
            [
                "The Twins would have to find the state at least as good as “Rhys pays”.",
                "Ana would have to find the state at least as good as “Ana shells”.",
            ],
            id="the furthest from it first",
        ),
        pytest.param(
            {"payments": {"ana": paid(ANA)}, "payments_hold": False},
            [
                "Ana would have to find the state at least as good as “Ana shells”.",
                "All this together would still not do: with it, other answers would count.",
            ],
            id="not enough together",
        ),
        pytest.param(
            {"needs": {"ana": LEAVES, "twins": STAYS, "rhys": STAYS}},
            ["The Twins and Rhys would stay as things are."],
            id="who stays anyway is told once",
        ),
        pytest.param({"rank": None}, [STUCK], id="not within the limits"),
        pytest.param(
            {
                "concessions": (
                    Concession("rhys", RHYS, Fraction(0)),
                    Concession("ana", ANA, Fraction(1)),
                )
            },
            [
                "A state that holds is one move away, and this costs its mover least: Rhys pays."
            ],
            id="the cheapest concession",
        ),
        pytest.param(
            {"needs": {"ana": STAYS}, "concessions": (Concession("rhys", RHYS, Fraction(0)),)},
            ["The state holds as things are."],
            id="none is needed",
        ),
    ],
)  # fmt: skip
def test_what_would_have_to_be_true(parts: dict[str, object], told: list[str]) -> None:
    assert tell(asked(**parts)) == tuple(told)


def test_a_state_is_told_against_the_one_in_question() -> None:
    shelled = replace(asked(payments={"ana": paid(0), "rhys": paid(ANA | RHYS)}), state=ANA)
    assert tell(shelled) == (
        "Ana would have to find the state at least as good as “Ana ceases fire”.",
        "Rhys would have to find the state at least as good as “Rhys pays”.",
    )


def test_a_state_of_a_graph_is_told_by_name() -> None:
    assert tell(LANES)[0].startswith(
        "The Boers would have to find the state at least as good as “c"
    )


def test_no_more_than_five_conditions_are_told() -> None:
    many = {key: paid(ANA, steps) for steps, key in enumerate("abcdefg", start=1)}
    named = SHELLING.replaced(
        actors=SHELLING.actors | dict.fromkeys("abcdefg", SHELLING.actors["ana"])
    )
    found = replace(asked(payments=many), conflict=named)
    assert [one.actor for one in found.conditions] == list("gfedc")
    told = tell(found)
    assert len(told) == 6
    assert told[5] == "Others would have to like it better too, each in its own way."


def test_the_whole_answer_comes_in_order() -> None:
    assert tell(CALM) == (
        "Ana would have to find the state at least as good as “Ana shells”.",
        "The Twins and Rhys would stay as things are.",
        "A state that holds is one move away, and this costs its mover least: Ana shells.",
    )
