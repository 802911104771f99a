"""How a briefing was found, and what is not known: one question and many, none that decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.analysis.readings.readings import Readings
from detente.telling.briefing.method import method, unknown
from tests.telling.test_readings import FATE, RESULT, settled

ALONE = replace(RESULT, readings=RESULT.readings[:1])


@pytest.mark.parametrize(
    ("result", "text"),
    [
        pytest.param(
            RESULT,
            "Two questions are open, and their answers make six versions of the case. Six of them "
            "count here, each under ten ways of answering a departure. How many versions agree "
            "says nothing of odds.",
            id="all of them tried",
        ),
        pytest.param(
            replace(ALONE, questions=RESULT.questions[:1], of=1200),
            "One question is open, and its answers make 1,200 versions of the case. One of them "
            "counts here, each under ten ways of answering a departure. How many versions agree "
            "says nothing of odds.",
            id="one question, one version tried",
        ),
        pytest.param(
            replace(ALONE, of=1),
            "The case leaves no question open, so there is one version of it.",
            id="no question",
        ),
    ],
)
def test_how_many_versions_were_tried(result: Readings, text: str) -> None:
    _, told, _ = method("seq", result)
    assert told == text


def test_without_a_state_that_stands_no_versions_are_tried() -> None:
    asks, sureness = method("gmr", None)
    assert asks.endswith(
        "Which answers to a departure count: any answer counts, whatever it costs."
    )
    assert sureness.startswith("Confidence is high where")
    assert (asks, sureness) == (method("gmr", RESULT)[0], method("gmr", RESULT)[2])


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        pytest.param([], (), id="nothing tried"),
        pytest.param(["concept rule"], (), id="no question of the case decides"),
        pytest.param(
            ["bond concept", "bond", "want", ""],
            ("Whom does it bind? That helps decide two of the four findings tried.",
             "What did they want? That helps decide one of the four findings tried."),
            id="two questions decide",
        ),
        pytest.param(
            ["want", "want bond"],
            ("Whom does it bind? That helps decide one of the two findings tried.",
             "What did they want? That helps decide two of the two findings tried."),
            id="in the order of the case",
        ),
    ],
)  # fmt: skip
def test_what_is_not_known(decided: list[str], told: tuple[str, ...]) -> None:
    fates = tuple(replace(FATE, settled_by=settled(names, "")) for names in decided)
    half = len(fates) // 2
    assert unknown(replace(RESULT, theses=fates[:half], headlines=fates[half:])) == told
