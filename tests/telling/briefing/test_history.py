"""How the deal could come about: no moves, one and many."""

import pytest

from detente.analysis.graph.walk import Step
from detente.model import Conflict
from detente.telling.briefing.history import PathToDeal, path
from tests.telling.briefing.valley import GRAPH, VALLEY

OURS = " These steps are our inference: no source tells of them."
TOGETHER = " That suggests that several moved together."


@pytest.mark.parametrize(
    ("conflict", "deal", "steps", "sentence"),
    [
        pytest.param(
            VALLEY, "the truce", None,
            "No steps of one actor at a time, each in its own interest, lead to the truce."
            + TOGETHER,
            id="none",
        ),
        pytest.param(
            VALLEY, "“Geneva, 2016”", None,
            "No steps of one actor at a time, each in its own interest, lead to “Geneva, 2016”."
            + TOGETHER,
            id="none, to a deal in quotation marks",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(1, 0, 4, True),),
            "The truce can be reached in one step, in its maker's interest. The rebels fight. This "
            "step is our inference: no source tells of it.",
            id="one",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(0, 0, 1, True), Step(1, 1, 5, True)),
            "The truce can be reached in two steps, each in its maker's interest. The United "
            "States strikes, then the rebels fight." + OURS,
            id="two",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(0, 1, 2, True), Step(2, 2, 10, True), Step(1, 14, 10, True)),
            "The truce can be reached in three steps, each in its maker's interest. The United "
            "States calls its aircraft back, then Turkey and Saudi Arabia send weapons, then the "
            "rebels lay down their arms." + OURS,
            id="three, one of them of two options",
        ),
        pytest.param(
            VALLEY, "the truce", (Step(3, 16, 0, True), Step(3, 0, 16, True)),
            "The truce can be reached in two steps, each in its maker's interest. Iran no longer "
            "pushes forward, then Iran pushes forward." + OURS,
            id="one mover twice",
        ),
        pytest.param(
            GRAPH, "the status quo", (Step(0, 0, 1, True), Step(1, 1, 0, True)),
            "The status quo can be reached in two steps, each in its maker's interest. The United "
            "States moves to “war”, then Iran moves to “an uneasy quiet”." + OURS,
            id="in graph form",
        ),
    ],
)  # fmt: skip
def test_the_way_to_the_deal(
    conflict: Conflict, deal: str, steps: tuple[Step, ...] | None, sentence: str
) -> None:
    said = path(PathToDeal(conflict, deal, steps))
    assert (said.sentence, said.lines) == (sentence, ())
    assert said.sentence.startswith(said.headline)
