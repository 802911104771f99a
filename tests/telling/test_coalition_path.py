"""How coalitions bring a state about, in sentences."""

from dataclasses import replace

import pytest

from detente.analysis.coalitions.coalition_path import coalition_path
from detente.analysis.coalitions.move import CoalitionMove
from detente.telling.tell import tell
from tests.shelling import SHELLING

RESULT = coalition_path(SHELLING, start=[], state=["ana.shell"])


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        pytest.param(None, ["Improvements of coalitions do not lead to the state."], id="no path"),
        pytest.param((), [], id="there already"),
        pytest.param(
            (CoalitionMove(("ana",), 0, 1),), ["Ana would move to “Ana shells”."], id="one alone"
        ),
        pytest.param(
            (CoalitionMove(("ana", "twins"), 0, 3), CoalitionMove(("rhys",), 3, 7)),
            [
                "Ana and the Twins together would move to “Ana shells; the Twins arm”.",
                "Rhys would move to “Ana shells; the Twins arm; Rhys pays”.",
            ],
            id="two, then one",
        ),
        pytest.param(
            (CoalitionMove(("twins",), 2, 0),),
            ["The Twins would move to “nobody does any of it”."],
            id="a plural",
        ),
    ],
)
def test_the_moves_one_by_one(steps, told: list[str]) -> None:
    assert tell(replace(RESULT, steps=steps)) == tuple(told)


def test_what_was_asked_is_told() -> None:
    assert tell(RESULT) == ("Ana would move to “Ana shells”.",)
