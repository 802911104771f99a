"""Who brought and keeps whom: one row for each way in which it can be said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from detente import leverage
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.leverage.pairs import Gain
from detente.analysis.readings.confidence import Confidence
from detente.model import Conflict
from detente.telling.briefing.leverage import (
    GainsAndLosses,
    LooseActor,
    PairLeverage,
    SourceThesis,
    gains,
    loose,
    pair,
    thesis,
)
from tests.telling.briefing.valley import GRAPH, VALLEY
from tests.telling.test_leverage import deal
from tests.telling.test_readings import FATE, RESULT, settled

WEAK = Confidence("low", "inference")


def of(actor: str, other: str, **fates: Any) -> PairLeverage:
    """Return what is found of two of the border, over made-up versions."""
    return PairLeverage(deal(), RESULT, actor, other, fates)


@pytest.mark.parametrize(
    ("fate", "sentence", "line"),
    [
        pytest.param(
            FATE,
            "“The North won”: in all 6 versions tried.",
            "“The North won”: in all 6 versions tried.",
            id="all",
        ),
        pytest.param(
            replace(FATE, share=0.5, settled_by=settled("bond", "both"), confidence=WEAK),
            "“The North won”: if both sides. Weakest link: our inference.",
            "“The North won”: if both sides. Weakest link: our inference.",
            id="an if, and the weakest link",
        ),
        pytest.param(
            replace(FATE, by_construction=0.5),
            "“The North won”: in all 6 versions tried.",
            "“The North won”: in all 6 versions tried.",
            id="half of it put to no test",
        ),
        pytest.param(
            replace(FATE, by_construction=0.51, confidence=WEAK),
            "“The North won”: in all 6 versions tried. In most versions nothing in the deal could "
            "have made it otherwise. Weakest link: our inference.",
            "",
            id="mostly so by construction: no takeaway",
        ),
        pytest.param(
            replace(FATE, text="The North won " + "and won again " * 6, confidence=WEAK),
            f"“The North won {'and won again ' * 6}”: in all 6 versions tried. Weakest link: our "
            "inference.",
            f"“The North won {'and won again ' * 6}”: in all 6 versions tried.",
            id="the link is left out of a long line",
        ),
    ],
)
def test_a_claim_of_the_source(fate: Any, sentence: str, line: str) -> None:
    said = thesis(SourceThesis(RESULT, fate))
    assert (said.sentence, said.takeaway) == (sentence, line)


@pytest.mark.parametrize(
    ("about", "ends", "line"),
    [
        pytest.param(
            of("north", "south", brings=FATE),
            "That it helped bring this about: in all 6 versions tried.",
            "Set against the calm of May, the North helped change what the South does: in all 6 "
            "versions tried.",
            id="compels",
        ),
        pytest.param(
            of("south", "north", brings=replace(FATE, share=0.7, confidence=WEAK)),
            "That it helped bring this about: in most versions.",
            "The South helped bring the North to the deal: in most versions. Weakest link: our "
            "inference.",
            id="pays",
        ),
        pytest.param(
            of("south", "north", keeps=replace(FATE, share=0.0)),
            "That it gives reason to keep it: in no version tried.",
            "The South gives the North reason to keep the deal: in no version tried.",
            id="keeps",
        ),
    ],
)
def test_a_pair(about: PairLeverage, ends: str, line: str) -> None:
    said = pair(about)
    assert said.sentence.endswith(ends)
    assert said.takeaway == line


def test_a_pair_tells_every_cell_first() -> None:
    said = pair(of("south", "north", brings=FATE, keeps=FATE)).sentence
    assert said.startswith("The South's part (it pays the North) helped bring the North to end ")
    assert said.count("in all 6 versions tried") == 2


def gained(**signs: int | None) -> Leverage:
    """Return the border's deal in which actors gained or lost."""
    found = deal()
    made = {actor: Gain(signs.get(actor, 0), 0) for actor in found.actors}
    return replace(found, pairs=replace(found.pairs, gain=made))


@pytest.mark.parametrize(
    ("result", "line"),
    [
        pytest.param(gained(north=1), "By the deal the North gained.", id="one gained"),
        pytest.param(
            gained(north=1, south=1, rebels=-1),
            "By the deal the North and the South gained, and the rebels lost.",
            id="some lost",
        ),
        pytest.param(gained(north=-1), "By the deal the North lost.", id="one lost"),
        pytest.param(gained(north=None), "By the deal nobody gained or lost.", id="nobody"),
    ],
)
def test_who_gained(result: Leverage, line: str) -> None:
    said = gains(GainsAndLosses(result))
    assert said.takeaway == line
    assert said.sentence.startswith(line)


def test_a_pair_in_graph_form_has_no_part() -> None:
    found = leverage(GRAPH, state=0)
    cells = [cell for row in found.pairs.cells.values() for some in row.values() for cell in some]
    assert {cell.cell for cell in cells} <= {"withdraws", "punishes"}


@pytest.mark.parametrize(
    ("conflict", "actor", "state", "move", "sentence", "line"),
    [
        pytest.param(
            VALLEY, "us", 0, 1,
            "Nothing keeps the United States from leaving: it gains if it strikes, and no "
            "answer takes that "
            "away.",
            "Nothing keeps the United States from this: it strikes.",
            id="one",
        ),
        pytest.param(
            VALLEY, "rebels", 4, 0,
            "Nothing keeps the rebels from leaving: they gain if they lay down their arms, and "
            "no answer "
            "takes that away.",
            "Nothing keeps the rebels from this: they lay down their arms.",
            id="several",
        ),
        pytest.param(
            VALLEY, "pair", 0, 8,
            "Nothing keeps Turkey and Saudi Arabia from leaving: they gain if they send "
            "weapons, and no "
            "answer takes that away.",
            "Nothing keeps Turkey and Saudi Arabia from this: they send weapons.",
            id="a name with and",
        ),
        pytest.param(
            VALLEY, "iran", 16, 0,
            "Nothing keeps Iran from leaving: it gains if it no longer pushes forward, and no "
            "answer takes "
            "that away.",
            "Nothing keeps Iran from this: it no longer pushes forward.",
            id="an option without words for leaving it",
        ),
        pytest.param(
            VALLEY, "us", 1, 2,
            "Nothing keeps the United States from leaving: it gains if it calls its aircraft "
            "back, and no answer takes that away.",
            "Nothing keeps the United States from this: it calls its aircraft back.",
            id="one option for another, which it does not mind",
        ),
        pytest.param(
            GRAPH, "us", 0, 1,
            "Nothing keeps the United States from leaving: it gains if it moves to “war”, and "
            "no answer takes "
            "that away.",
            "Nothing keeps the United States from this: it moves to “war”.",
            id="in graph form",
        ),
    ],
)  # fmt: skip
def test_who_is_loose(
    conflict: Conflict, actor: str, state: int, move: int, sentence: str, line: str
) -> None:
    said = loose(LooseActor(conflict, actor, state, move))
    assert said.sentence == sentence
    assert said.takeaway == line


def test_a_temptation_too_long_for_a_line_is_left_out_of_it() -> None:
    push = VALLEY.options["iran.push"].model_copy(update={"text": "pushes forward " * 9})
    wordy = VALLEY.model_copy(update={"options": VALLEY.options | {"iran.push": push}})
    assert loose(LooseActor(wordy, "iran", 0, 16)).takeaway == "Nothing keeps Iran to the deal."
