"""Does the deal hold, and which outcomes would: one row for each way in which that can fall out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from detente.analysis.graph.walk import Step
from detente.analysis.leverage.chain import Chain
from detente.model import Conflict
from detente.telling.briefing.stability import (
    DealVerdict,
    Outcome,
    Outcomes,
    answer,
    how_many,
    outcome,
    outcomes,
    situation,
    verdict,
)
from tests.telling.briefing.valley import GRAPH, VALLEY

TRUCE = DealVerdict(
    conflict=VALLEY,
    deal="the truce",
    state=0,
    concept="seq",
    stands=("gmr", "smr", "seq"),
    falls=("nash",),
    tempted=("us",),
    loose=(),
    equilibria=7,
    states=32,
)
"""A deal that stands because a breach would be answered."""
COUNT = "Of the 32 combinations of what they can do, seven would hold."
UNLESS = "It would not hold if nobody answered a departure."
NOBODY = ("nash", "gmr", "smr", "seq")


def where(**other: Any) -> DealVerdict:
    """Return the truce with something otherwise."""
    return replace(TRUCE, **other)


def chain(actor: int, state: int, temptation: int, *steps: tuple[int, int, int]) -> Chain:
    """Return an answer: who moves from where to where."""
    moves = tuple(Step(*one, True) for one in steps)
    group = tuple({one.actor for one in moves})
    return Chain(actor, state, temptation, group, moves, None, gain=1, fall=1, loss=0, span=3)


FIGHT = chain(0, 0, 1, (1, 1, 5))
"""The United States would strike, and the rebels fight."""
BOTH = chain(0, 0, 1, (1, 1, 5), (2, 5, 13))
"""The same, and Turkey and Saudi Arabia then send weapons."""


@pytest.mark.parametrize(
    ("about", "headline", "details"),
    [
        pytest.param(
            where(stands=(), falls=NOBODY, loose=("us",)),
            "The truce does not hold: the United States would gain by leaving, and no answer makes "
            "that too dear.",
            COUNT,
            id="whichever answers count",
        ),
        pytest.param(
            where(stands=NOBODY, falls=(), tempted=()),
            "The truce holds as things stand: nobody would gain by leaving.",
            COUNT,
            id="even if nobody answers",
        ),
        pytest.param(
            TRUCE,
            "The truce holds as things stand. Only the United States would gain by leaving, and it "
            "fears the others' answer.",
            f"{UNLESS} {COUNT}",
            id="one tempted, by an answer that is not known",
        ),
        pytest.param(
            where(answers={"us": FIGHT}),
            "The truce holds as things stand. Only the United States would gain by leaving, and it "
            "stays because the rebels would fight.",
            "The United States would gain if it strikes. But then the rebels would fight. "
            f"{UNLESS} {COUNT}",
            id="one tempted, by a short answer",
        ),
        pytest.param(
            where(answers={"us": BOTH}),
            "The truce holds as things stand. Only the United States would gain by leaving, and it "
            "fears the others' answer.",
            "The United States would gain if it strikes. But then the rebels would fight, and then "
            f"Turkey and Saudi Arabia would send weapons. {UNLESS} {COUNT}",
            id="one tempted, by an answer too long for the headline",
        ),
        pytest.param(
            where(state=4, tempted=("rebels",), answers={"rebels": chain(1, 4, 0, (0, 0, 1))}),
            "The truce holds as things stand. Only the rebels would gain by leaving, and they stay "
            "because the United States would strike.",
            "The rebels would gain if they lay down their arms. But then the United States would "
            f"strike. {UNLESS} {COUNT}",
            id="several of one name",
        ),
        pytest.param(
            where(
                state=4,
                tempted=("us", "rebels"),
                answers={"us": chain(0, 4, 5, (2, 5, 13)), "rebels": chain(1, 4, 0, (0, 0, 1))},
            ),
            "The truce holds as things stand, though the United States and the rebels would gain "
            "by leaving: each fears an answer.",
            "The United States would gain if it strikes. But then Turkey and Saudi Arabia would "
            "send weapons. The rebels would gain if they lay down their arms. But then the United "
            f"States would strike. {UNLESS} {COUNT}",
            id="two tempted",
        ),
        pytest.param(
            where(stands=("gmr",), falls=("nash", "smr", "seq"), loose=("us",)),
            "The truce does not hold: the United States would gain by leaving, and no answer makes "
            "that too dear.",
            f"It would hold if any answer counted, whatever its cost. {COUNT}",
            id="it holds by other answers, all the tempted are loose",
        ),
        pytest.param(
            where(
                stands=("gmr", "smr"),
                falls=("nash", "seq"),
                tempted=("us", "rebels", "pair"),
                loose=("rebels", "pair"),
            ),
            "The truce does not hold: the rebels, and Turkey and Saudi Arabia would gain by "
            "leaving, and no answer makes that too dear.",
            "It would hold if any answer counted, whatever its cost, or if answers counted that "
            f"could not be got round. {COUNT}",
            id="of the tempted the loose are named, a name with and",
        ),
        pytest.param(
            where(deal="“Geneva, or what was left of it”", tempted=(), falls=()),
            "“Geneva, or what was left of it” holds as things stand: nobody would gain by leaving.",
            COUNT,
            id="a deal in quotation marks",
        ),
        pytest.param(
            where(deal="the accords of May", tempted=(), falls=()),
            "The accords of May hold as things stand: nobody would gain by leaving.",
            COUNT,
            id="a deal of several",
        ),
        pytest.param(
            where(deal="the accords of May", stands=(), falls=NOBODY, loose=("us",)),
            "The accords of May do not hold: the United States would gain by leaving, and no "
            "answer makes that too dear.",
            COUNT,
            id="a deal of several that does not",
        ),
        pytest.param(
            where(deal="the state in which nobody does any of it", tempted=(), falls=()),
            "The state in which nobody does any of it holds as things stand: nobody would gain by "
            "leaving.",
            COUNT,
            id="a state that was asked for",
        ),
        pytest.param(
            where(
                conflict=GRAPH,
                state=1,
                tempted=("iran",),
                answers={"iran": chain(1, 1, 0, (0, 0, 1))},
                states=2,
                equilibria=1,
            ),
            "The truce holds as things stand. Only Iran would gain by leaving, and it stays "
            "because the United States would move to “war”.",
            "Iran would gain if it moves to “an uneasy quiet”. But then the United States would "
            f"move to “war”. {UNLESS} Of the two situations, one would hold.",
            id="in graph form",
        ),
        pytest.param(
            where(tempted=(), falls=(), agreement="most versions agree"),
            "The truce holds as things stand: nobody would gain by leaving.",
            f"Most versions agree. {COUNT}",
            id="versions of the case",
        ),
        pytest.param(
            where(agreement="this is so if both sides are bound"),
            "The truce holds as things stand. Only the United States would gain by leaving, and it "
            "fears the others' answer.",
            f"This is so if both sides are bound. {COUNT}",
            id="an if says more than which answers count",
        ),
    ],
)
def test_the_verdict_in_full(about: DealVerdict, headline: str, details: str) -> None:
    said = verdict(about)
    assert (said.headline, said.details) == (headline, details)
    assert said.lines[0] == headline.removesuffix(".").replace("The ", "the ", 1)


@pytest.mark.parametrize(
    ("conflict", "count", "states", "clause"),
    [
        pytest.param(
            VALLEY, 0, 1152,
            "of the 1,152 combinations of what they can do, none would hold",
            id="none",
        ),
        pytest.param(
            VALLEY, 3, 3,
            "of the three combinations of what they can do, three would hold",
            id="all",
        ),
        pytest.param(
            VALLEY, 12, 32,
            "of the 32 combinations of what they can do, 12 would hold",
            id="more than ten",
        ),
        pytest.param(GRAPH, 1, 2, "of the two situations, one would hold", id="graph form"),
    ],
)  # fmt: skip
def test_how_many_would_hold(conflict: Conflict, count: int, states: int, clause: str) -> None:
    assert how_many(conflict, count, states) == clause


HOLDS = "the truce holds as things stand"
FALLS = "the truce does not hold"


@pytest.mark.parametrize(
    ("about", "lines"),
    [
        pytest.param(
            where(tempted=()),
            (f"{HOLDS}: nobody would gain by leaving", HOLDS),
            id="nobody tempted",
        ),
        pytest.param(
            where(answers={"us": FIGHT}),
            (
                f"{HOLDS}. Only the United States would gain by leaving, and it stays because the "
                "rebels would fight",
                f"{HOLDS}. Only the United States would gain by leaving, and it fears the others' "
                "answer",
                f"{HOLDS}, though the United States would gain by leaving",
                HOLDS,
            ),
            id="by one answer",
        ),
        pytest.param(
            where(answers={"us": BOTH}),
            (
                f"{HOLDS}. Only the United States would gain by leaving, and it fears the others' "
                "answer",
                f"{HOLDS}, though the United States would gain by leaving",
                HOLDS,
            ),
            id="by a long one",
        ),
        pytest.param(
            where(tempted=("rebels", "pair")),
            (
                f"{HOLDS}, though the rebels, and Turkey and Saudi Arabia would gain by leaving: "
                "each fears an answer",
                f"{HOLDS}, though the rebels, and Turkey and Saudi Arabia would gain by leaving",
                HOLDS,
            ),
            id="by several answers",
        ),
        pytest.param(
            where(stands=(), tempted=("us", "rebels"), loose=("rebels",)),
            (
                f"{FALLS}: the rebels would gain by leaving, and no answer makes that too dear",
                f"{FALLS}: the rebels would gain by leaving",
                FALLS,
            ),
            id="it falls",
        ),
    ],
)
def test_the_verdict_in_lines(about: DealVerdict, lines: tuple[str, ...]) -> None:
    assert verdict(about).lines == lines


@pytest.mark.parametrize(
    ("found", "clause"),
    [
        pytest.param(FIGHT, "the rebels would fight", id="one step"),
        pytest.param(
            BOTH,
            "the rebels would fight, and then Turkey and Saudi Arabia would send weapons",
            id="two steps",
        ),
        pytest.param(
            chain(1, 16, 20, (3, 20, 4)), "Iran would no longer push forward", id="an end to an act"
        ),
        pytest.param(
            chain(1, 0, 4, (0, 4, 7)),
            "the United States would strike and arm the rebels",
            id="two acts at once",
        ),
    ],
)
def test_an_answer(found: Chain, clause: str) -> None:
    assert answer(VALLEY, found) == clause


@pytest.mark.parametrize(
    ("conflict", "state", "text"),
    [
        pytest.param(
            VALLEY, 5, "the United States strikes; the rebels fight", id="who does something"
        ),
        pytest.param(
            VALLEY, 0,
            "the United States does not strike; the United States does not arm the rebels; the "
            "rebels do not fight; Turkey and Saudi Arabia do not send weapons; Iran does not push "
            "forward",
            id="nobody does anything: what is not done",
        ),
        pytest.param(GRAPH, 0, "an uneasy quiet", id="the first state of a graph"),
    ],
)  # fmt: skip
def test_what_is_the_case(conflict: Conflict, state: int, text: str) -> None:
    assert situation(conflict, state) == text


STANDS = "What stands today is not coded. Of the 32 combinations of what they can do, "


def some(*codes: int, conflict: Conflict = VALLEY, **favoured: tuple[int, ...]) -> Outcomes:
    """Return so many outcomes that would hold, with those that suit each actor best."""
    return Outcomes(conflict, "seq", codes, 32, favoured)


@pytest.mark.parametrize(
    ("about", "headline", "details", "lines"),
    [
        pytest.param(some(), "No outcome would hold.", "", ("no outcome would hold",), id="none"),
        pytest.param(
            some(1, us=(1,), iran=(1,)),
            "One outcome would hold.", f"{STANDS}one would hold.",
            ("one outcome would hold: “the United States strikes”", "one outcome would hold"),
            id="one",
        ),
        pytest.param(
            some(1, 4, us=(1,), iran=(4,)),
            "Two outcomes would hold.",
            f"{STANDS}two would hold. No one of them suits everybody best.",
            ("two outcomes would hold: “the United States strikes” or “the rebels fight”",
             "two outcomes would hold, and no one of them suits everybody best",
             "two outcomes would hold"),
            id="two, contested",
        ),
        pytest.param(
            some(1, 4, 8, us=(1, 4), iran=(4,)),
            "Three outcomes would hold.",
            f"{STANDS}three would hold. Outcome 2 suits everybody best.",
            ("three outcomes would hold, and outcome 2 suits everybody best",
             "three outcomes would hold"),
            id="three, one of them the best for all",
        ),
        pytest.param(
            some(1, 4, 8, us=(1, 4), iran=(4, 1, 8)),
            "Three outcomes would hold.",
            f"{STANDS}three would hold. Outcomes 1 and 2 suit everybody best.",
            ("three outcomes would hold, and outcomes 1 and 2 suit everybody best",
             "three outcomes would hold"),
            id="three, two of them the best for all",
        ),
        pytest.param(
            some(1, 4, 8, us=(1,)),
            "Three outcomes would hold.", f"{STANDS}three would hold.",
            ("three outcomes would hold",),
            id="only one actor wants anything",
        ),
        pytest.param(
            some(0, 1, conflict=GRAPH, us=(1,), iran=(0,)),
            "Two outcomes would hold.",
            "What stands today is not coded. Of the 32 situations, two would hold. No one of them "
            "suits everybody best.",
            ("two outcomes would hold: “an uneasy quiet” or “war”",
             "two outcomes would hold, and no one of them suits everybody best",
             "two outcomes would hold"),
            id="graph form",
        ),
    ],
)  # fmt: skip
def test_which_outcomes_would_hold(
    about: Outcomes, headline: str, details: str, lines: tuple[str, ...]
) -> None:
    said = outcomes(about)
    assert (said.headline, said.details, said.lines) == (headline, details, lines)


SECOND = Outcome(VALLEY, 5, 2, ("smr", "seq"), ("nash",), ("us",), {})
TOLD = "the United States strikes; the rebels fight"


@pytest.mark.parametrize(
    ("other", "headline", "details", "lines"),
    [
        pytest.param(
            {},
            f"Outcome 2: {TOLD}.",
            f"It suits the United States best. {UNLESS}",
            (f"one outcome that would hold: {TOLD}. It suits the United States best",),
            id="it suits one",
        ),
        pytest.param(
            {"suits": (), "place": 1}, f"Outcome 1: {TOLD}.", UNLESS, (), id="it suits nobody"
        ),
        pytest.param(
            {"suits": ("us", "pair"), "falls": ()},
            f"Outcome 2: {TOLD}.",
            "It suits the United States, and Turkey and Saudi Arabia best.",
            (
                f"one outcome that would hold: {TOLD}. It suits the United States, and Turkey and "
                "Saudi Arabia best",
            ),
            id="it suits two, whichever answers count",
        ),
        pytest.param(
            {
                "state": 4, "suits": (), "falls": ("nash", "gmr"),
                "answers": {"us": chain(0, 4, 5, (2, 5, 13))},
            },
            "Outcome 2: the rebels fight.",
            "The United States would gain if it strikes. But then Turkey and Saudi Arabia would "
            "send weapons. It would not hold if nobody answered a departure, or if any answer "
            "counted, whatever its cost.",
            (),
            id="an answer keeps one there",
        ),
        pytest.param(
            {"conflict": GRAPH, "state": 1, "falls": ()},
            "Outcome 2: war.",
            "It suits the United States best.",
            ("one outcome that would hold: war. It suits the United States best",),
            id="graph form",
        ),
    ],
)  # fmt: skip
def test_one_outcome(
    other: Mapping[str, Any], headline: str, details: str, lines: tuple[str, ...]
) -> None:
    said = outcome(replace(SECOND, **other))
    assert (said.headline, said.details, said.lines) == (headline, details, lines)
