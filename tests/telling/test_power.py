"""What levers win and lose, in sentences: one row for each way in which one can be built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.analysis.concepts.power import Power, power
from detente.telling.tell import tell
from tests.shelling import SHELLING

RESULT = power(SHELLING, ["rhys.pay"], concepts=["nash", "seq"])
IF = "if it can be that Rhys pays"


def told(
    won: tuple[int, ...] = (),
    lost: tuple[int, ...] = (),
    *,
    seq: tuple[int, ...] = (),
    levers: tuple[str, ...] = ("rhys.pay",),
) -> tuple[str, ...]:
    """Return what is said where states are won and lost under Nash stability, or won under SEQ."""
    result: Power = replace(
        RESULT, levers=levers, won={"nash": won, "seq": seq}, lost={"nash": lost, "seq": ()}
    )
    return tell(result)


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        pytest.param(
            told(),
            ("That Rhys pays would make no difference to what can hold.",),
            id="nothing won or lost",
        ),
        pytest.param(
            told(levers=("rhys.pay", "twins.arm")),
            ("That Rhys pays and the Twins arm would make no difference to what can hold.",),
            id="two levers",
        ),
        pytest.param(told((1,)), (f"Under Nash, {IF}: “Ana shells” can hold.",), id="one won"),
        pytest.param(
            told((), (0,)),
            (f"Under Nash, {IF}: “nobody does any of it” can hold no longer.",),
            id="one lost",
        ),
        pytest.param(
            told((1,), (2,)),
            (f"Under Nash, {IF}: “Ana shells” can hold; “the Twins arm” can hold no longer.",),
            id="one won and one lost",
        ),
        pytest.param(
            told((1, 2)),
            (f"Under Nash, {IF}: “Ana shells” and “the Twins arm” can hold.",),
            id="two won",
        ),
        pytest.param(
            told((0, 1, 2)),
            (
                f"Under Nash, {IF}: “nobody does any of it”, “Ana shells” and “the Twins arm” can "
                "hold.",
            ),
            id="three won: all are told",
        ),
        pytest.param(
            told((0, 1, 2, 3)),
            (
                f"Under Nash, {IF}: “nobody does any of it”, “Ana shells”, “the Twins arm” and 1 "
                "more can hold.",
            ),
            id="of four, three are told",
        ),
        pytest.param(
            told((), (0, 1, 2, 3, 4)),
            (
                f"Under Nash, {IF}: “nobody does any of it”, “Ana shells”, “the Twins arm” and 2 "
                "more can hold no longer.",
            ),
            id="of five lost, three are told",
        ),
        pytest.param(
            told(seq=(1,)), (f"Under SEQ, {IF}: “Ana shells” can hold.",), id="another concept"
        ),
        pytest.param(
            told((2,), seq=(1,)),
            (
                f"Under Nash, {IF}: “the Twins arm” can hold.",
                f"Under SEQ, {IF}: “Ana shells” can hold.",
            ),
            id="a sentence for each concept",
        ),
        pytest.param(
            told((3,)),
            (f"Under Nash, {IF}: “Ana shells; the Twins arm” can hold.",),
            id="a state of two options",
        ),
    ],
)
def test_sentences(said: tuple[str, ...], sentences: tuple[str, ...]) -> None:
    assert said == sentences
