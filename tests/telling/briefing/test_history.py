"""How the deal came about: no moves, one and many; shares alike and unlike; shifts."""

from fractions import Fraction

import pytest

from detente.analysis.graph.walk import Step
from detente.model import Conflict
from detente.telling.briefing.history import (
    Contributions,
    ContributionShift,
    PathToDeal,
    contributions,
    path,
    shift,
)
from tests.telling.briefing.valley import GRAPH, VALLEY

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


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
            "calls its aircraft back and arms the rebels, then Turkey and Saudi Arabia send "
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


@pytest.mark.parametrize(
    ("phases", "sentence"),
    [
        pytest.param(
            [("The war", {"us": Fraction(1)})],
            "Who brought it about. “The war”: the United States all of it.",
            id="one phase, one actor",
        ),
        pytest.param(
            [("The war", {"us": HALF, "iran": HALF})],
            "Who brought it about. “The war”: the United States and Iran, half each.",
            id="two alike",
        ),
        pytest.param(
            [("The war", {"us": THIRD, "pair": THIRD, "iran": THIRD})],
            "Who brought it about. “The war”: the United States, Turkey and Saudi Arabia, and "
            "Iran, a third each.",
            id="three alike, a name with and",
        ),
        pytest.param(
            [("The war", {"us": Fraction(2, 3), "rebels": THIRD})],
            "Who brought it about. “The war”: the United States two thirds and the rebels a third.",
            id="two unlike",
        ),
        pytest.param(
            [("The war", {"us": HALF, "pair": Fraction(1, 4), "iran": Fraction(1, 4)})],
            "Who brought it about. “The war”: the United States half, Turkey and Saudi Arabia a "
            "quarter, and Iran a quarter.",
            id="some alike, some not",
        ),
        pytest.param(
            [("The war", {"us": Fraction(5, 12), "iran": Fraction(7, 12)})],
            "Who brought it about. “The war”: the United States 0.42 and Iran 0.58.",
            id="shares without a name",
        ),
        pytest.param(
            [("The war", {"iran": HALF})],
            "Who brought it about. “The war”: Iran half.",
            id="one of a half is not each",
        ),
        pytest.param(
            [("The war", {"us": Fraction(1)}), ("The calm, at last", {"rebels": Fraction(1)})],
            "Who brought it about. “The war”: the United States all of it; “The calm, at last”: "
            "the rebels all of it.",
            id="two phases",
        ),
    ],
)
def test_who_brought_it_about(phases: list[tuple[str, dict[str, Fraction]]], sentence: str) -> None:
    said = contributions(Contributions(VALLEY, tuple(phases)))
    assert (said.sentence, said.takeaway) == (sentence, "")


@pytest.mark.parametrize(
    ("loser", "gainer", "before", "after", "sentence", "line"),
    [
        pytest.param(
            "iran", "us", ("The war", HALF, Fraction()), ("The truce", Fraction(1, 7), HALF),
            "Between “The war” and “The truce” the part in bringing events about moved from Iran "
            "(0.50 to 0.14) to the United States (0.00 to 0.50).",
            "Before the deal, the part in bringing events about moved from Iran (0.50 to 0.14) to "
            "the United States (0.00 to 0.50).",
            id="one to one",
        ),
        pytest.param(
            "pair", "rebels", ("2015", Fraction(1), Fraction()), ("2016", Fraction(), Fraction(1)),
            "Between “2015” and “2016” the part in bringing events about moved from Turkey and "
            "Saudi Arabia (1.00 to 0.00) to the rebels (0.00 to 1.00).",
            "Before the deal, the part in bringing events about moved from Turkey and Saudi Arabia "
            "(1.00 to 0.00) to the rebels (0.00 to 1.00).",
            id="all of it, plural names",
        ),
    ],
)  # fmt: skip
def test_whose_part_grew(
    loser: str,
    gainer: str,
    before: tuple[str, Fraction, Fraction],
    after: tuple[str, Fraction, Fraction],
    sentence: str,
    line: str,
) -> None:
    said = shift(ContributionShift(VALLEY, loser, gainer, before, after))
    assert said.sentence == sentence
    assert said.takeaway == line


def test_numbers_give_way_in_a_line_that_is_too_long() -> None:
    name = "the united opposition in its exile"
    actors = {
        key: VALLEY.actors[key].model_copy(update={"name": name}) for key in ("rebels", "pair")
    }
    wordy = VALLEY.model_copy(update={"actors": VALLEY.actors | actors})
    war, truce = ("The war", HALF, Fraction()), ("The truce", Fraction(), HALF)
    said = shift(ContributionShift(wordy, "rebels", "pair", war, truce))
    assert said.takeaway == (f"The part in bringing events about moved from {name} to {name}.")
