"""Patronage in sentences: one row for each way in which one can be built."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.patronage.cutoff import Cutoff
from detente.analysis.patronage.patronage import IndirectHold, Patronage, patronage
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.shelling import SHELLING

TIED = Conflict.model_validate(
    SHELLING.model_dump(mode="json", by_alias=True)
    | {"ties": [{"patron": "rhys", "client": "twins", "kind": "arms", "share": 0.5}]}
)
NOTHING = replace(patronage(TIED), cutoffs=(), through=())


def through(
    patron: str, client: str, over: str, *chains: tuple[str, ...], share: float, hold: str = "1"
) -> IndirectHold:
    """Return a hold at one remove, the client's own as a text."""
    return IndirectHold(patron, client, over, chains, share, Fraction(hold))


def test_a_result_without_anything_in_it_says_nothing() -> None:
    assert tell(NOTHING) == ()


@pytest.mark.parametrize(
    ("cutoff", "told"),
    [
        pytest.param(
            Cutoff("rhys", "ana", "arms", {"ana": 0.5}),
            ("Cut off by Rhys, Ana would lose 50% of its arms.",),
            id="nobody loses with it",
        ),
        pytest.param(
            Cutoff("rhys", "twins", "money", {"twins": 1.0}),
            ("Cut off by Rhys, the Twins would lose 100% of their money.",),
            id="a plural client",
        ),
        pytest.param(
            Cutoff("twins", "ana", "air cover", {"ana": 0.625}),
            ("Cut off by the Twins, Ana would lose 62% of its air cover.",),
            id="a plural patron; a share that is rounded",
        ),
        pytest.param(
            Cutoff("rhys", "ana", "arms", {"ana": 0.5, "twins": 0.25}),
            (
                "Cut off by Rhys, Ana would lose 50% of its arms; of all that they need, the Twins "
                "25%.",
            ),
            id="one loses with it",
        ),
        pytest.param(
            Cutoff("ana", "rhys", "arms", {"rhys": 0.8, "twins": 0.4, "ana": 0.1}),
            (
                "Cut off by Ana, Rhys would lose 80% of its arms; of all that they need, the Twins "
                "40% and Ana 10%.",
            ),
            id="two lose with it",
        ),
        pytest.param(
            Cutoff("rhys", "ana", "all", {"ana": 0.7}),
            (),
            id="all kinds together are left to the numbers",
        ),
    ],
)
def test_what_cutting_off_would_cost(cutoff: Cutoff, told: tuple[str, ...]) -> None:
    assert tell(replace(NOTHING, cutoffs=(cutoff,))) == told


@pytest.mark.parametrize(
    ("indirect", "told"),
    [
        pytest.param(
            through("rhys", "twins", "ana", ("rhys", "twins"), share=0.5),
            "The Twins, whose answer keeps Ana from leaving, depend on Rhys for 50%.",
            id="a direct tie",
        ),
        pytest.param(
            through("twins", "rhys", "ana", ("twins", "rhys"), share=0.8, hold="1/3"),
            "Rhys, whose answer keeps Ana from leaving, depends on the Twins for 80%.",
            id="a plural patron, and a part of a hold",
        ),
        pytest.param(
            through("rhys", "twins", "ana", ("rhys", "ana", "twins"), share=0.4),
            "The Twins, whose answer keeps Ana from leaving, depend on Rhys for 40%, by way of "
            "Ana.",
            id="by way of one",
        ),
        pytest.param(
            through("rhys", "twins", "ana", ("rhys", "twins"), ("rhys", "ana", "twins"), share=0.9),
            "The Twins, whose answer keeps Ana from leaving, depend on Rhys for 90%.",
            id="of two chains the larger is told",
        ),
        pytest.param(
            through("rhys", "rhys", "ana", ("rhys", "ana", "twins", "rhys"), share=0.5),
            "Rhys, whose answer keeps Ana from leaving, depends on Rhys for 50%, by way of Ana and "
            "the Twins.",
            id="by way of two",
        ),
    ],
)
def test_who_holds_whom_at_one_remove(indirect: IndirectHold, told: str) -> None:
    assert tell(replace(NOTHING, through=(indirect,))) == (told,)


def test_cut_offs_come_before_holds_and_keep_their_order() -> None:
    result = replace(
        NOTHING,
        cutoffs=(
            Cutoff("rhys", "ana", "arms", {"ana": 0.5}),
            Cutoff("rhys", "twins", "arms", {"twins": 0.4}),
        ),
        through=(through("rhys", "twins", "ana", ("rhys", "twins"), share=0.4),),
    )
    assert [one.split()[0] for one in tell(result)] == ["Cut", "Cut", "The"]


def test_the_whole_of_a_small_case() -> None:
    """Nobody is tempted to leave the war, so that no client holds anybody."""
    result = patronage(TIED, phase="war")
    assert isinstance(result, Patronage)
    assert tell(result) == ("Cut off by Rhys, the Twins would lose 50% of their arms.",)
