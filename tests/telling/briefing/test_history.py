"""How the deal came about: no moves, one and many."""

import pytest

from detente.analysis.graph.walk import Step
from detente.model import Conflict
from detente.telling.briefing.history import PathToDeal, path
from tests.telling.briefing.valley import GRAPH, VALLEY


@pytest.mark.parametrize(
    ("conflict", "deal", "steps", "sentence"),
    [
        pytest.param(
            VALLEY, "the truce", None,
            "No sequence of moves, each in its mover's interest, leads to the truce.",
            id="none",
        ),
        pytest.param(
            VALLEY, "“Geneva, 2016”", None,
            "No sequence of moves, each in its mover's interest, leads to “Geneva, 2016”.",
            id="none, to a deal in quotation marks",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(0, 0, 1, True), Step(1, 1, 5, True)),
            "The truce can be reached in 2 moves, each in its mover's interest: the United States "
            "strikes, then the rebels fight.",
            id="two",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(0, 1, 2, True), Step(2, 2, 10, True), Step(1, 14, 10, True)),
            "The truce can be reached in 3 moves, each in its mover's interest: the United States "
            "calls its aircraft back, then Turkey and Saudi Arabia send "
            "weapons, then the rebels lay down their arms.",
            id="three, one of them of two options",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(3, 16, 0, True), Step(3, 0, 16, True)),
            "The truce can be reached in 2 moves, each in its mover's interest: Iran no longer "
            "pushes forward, then Iran pushes forward.",
            id="one mover twice",
        ),
        pytest.param(
            GRAPH, "the status quo", (Step(0, 0, 1, True), Step(1, 1, 0, True)),
            "The status quo can be reached in 2 moves, each in its mover's interest: the United "
            "States moves to “war”, then Iran moves to “an uneasy quiet”.",
            id="in graph form",
        ),
    ],
)  # fmt: skip
def test_the_way_to_the_deal(
    conflict: Conflict, deal: str, steps: tuple[Step, ...] | None, sentence: str
) -> None:
    said = path(PathToDeal(conflict, deal, steps))
    assert (said.sentence, said.takeaway) == (sentence, "")
