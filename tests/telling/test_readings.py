"""How findings fare over readings, in sentences: one row for each thing that can be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente import load, readings, tell
from detente.analysis.readings.confidence import Confidence
from detente.analysis.readings.judgement import Entry
from detente.analysis.readings.question import Question, Reading
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import SettledBy, Survival
from detente.model.question import Answer
from detente.model.thesis import Proposition
from detente.model.thesis_grammar import parse_thesis
from detente.telling import readings as telling
from detente.telling.thesis import clause
from tests.analysis.readings.dispute import BASELINE, NORTH, SOUTH, dispute

BOND = Question(
    "bond",
    "Whom does it bind?",
    (Answer(id="both", text="both sides"), Answer(id="north"), Answer(id="nobody", text="nobody")),
)
WANT = Question("want", "What did they want?", (Answer(id="on"), Answer(id="out")))
COUNTED = Entry(Reading((BOND.answers[0], WANT.answers[0])), "counted")
RESULT = Readings(
    case="dispute",
    phase="deal",
    seed=0,
    settings={"count": 10},
    conflict=dispute(),
    questions=(BOND, WANT),
    readings=(COUNTED,) * 6,
    of=6,
    near=6,
    theses=(),
    headlines=(),
    complete=True,
)
FATE = Survival(
    id="t1",
    text="The North won.",
    test=parse_thesis("north over south"),
    phase=None,
    believed=True,
    share=1.0,
    by_reading={},
    settled_by=None,
    influence={},
    flips=(),
    against={},
    by_construction=0.0,
    weighted=None,
    confidence=None,
)


def settled(names: str, met: str, unmet: str = "") -> SettledBy:
    """Return what settles a finding: questions, and answers joined by slashes."""
    ways = [tuple(tuple(one.split("/")) for one in some.split()) for some in (met, unmet)]
    return SettledBy(tuple(names.split()), *ways, right=1.0)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(1.0, "in every reading", id="all"),
        pytest.param(0.999, "in nearly every reading", id="nearly-all"),
        pytest.param(0.95, "in nearly every reading", id="95"),
        pytest.param(0.949, "in most readings", id="below-95"),
        pytest.param(0.67, "in most readings", id="67"),
        pytest.param(0.669, "readings divide", id="below-67"),
        pytest.param(0.33, "readings divide", id="33"),
        pytest.param(0.329, "in few readings", id="below-33"),
        pytest.param(0.001, "in few readings", id="hardly-any"),
        pytest.param(0.0, "in no reading", id="none"),
        pytest.param(None, "no reading counts", id="nothing-counted"),
    ],
)
def test_in_how_many_readings(share: float | None, words: str) -> None:
    assert telling.survives(RESULT, replace(FATE, share=share)) == words
    three = settled("bond want rule", "both/on/none")
    assert telling.survives(RESULT, replace(FATE, share=share, settled_by=three)) == words
    nothing = settled("", "", "")
    assert telling.survives(RESULT, replace(FATE, share=share, settled_by=nothing)) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(
            settled("bond", "both", "north nobody"),
            "if bond is “both sides”; not if bond is “north” or “nobody”",
            id="one-answer",
        ),
        pytest.param(
            settled("bond", "nobody both", "north"),
            "if bond is “both sides” or “nobody”; not if bond is “north”",
            id="answers-in-the-order-of-the-question",
        ),
        pytest.param(
            settled("concept", "nash seq", "gmr smr"),
            "if judged by Nash or SEQ; not if judged by GMR or SMR",
            id="concept",
        ),
        pytest.param(
            settled("rule", "none single", "sequences once-each"),
            "if judged by no responses or responses by single; "
            "not if judged by responses by sequences or responses by once-each",
            id="rule",
        ),
        pytest.param(
            settled("bond want", "both/on", "both/out north/on north/out"),
            "if bond is “both sides” and want is “on”; not otherwise",
            id="two-together",
        ),
        pytest.param(
            settled("bond want", "both/on both/out north/on", "north/out nobody/on nobody/out"),
            "if bond is “both sides”, or if bond is “north” and want is “on”; not otherwise",
            id="one-answer-is-enough",
        ),
        pytest.param(
            settled("bond want", "both/on north/on", "both/out north/out nobody/on nobody/out"),
            "if bond is “both sides” or “north”, and want is “on”; not otherwise",
            id="several-answers-together",
        ),
        pytest.param(
            settled("bond want", "both/on north/out nobody/on nobody/out", "both/out north/on"),
            "if want is “on”, and bond is “both sides” or “nobody”, or if want is “out”, and bond "
            "is “north” or “nobody”; not otherwise",
            id="fewest-clauses",
        ),
        pytest.param(
            settled("bond want", "both/on north/out", "both/out north/on"),
            "if bond is “both sides” and want is “on”, or if bond is “north” and want is “out”; "
            "not otherwise",
            id="crosswise",
        ),
        pytest.param(
            settled("bond want", "both/on", "north/on north/out"),
            "if bond is “both sides”; not otherwise",
            id="what-was-set-aside-is-not-missed",
        ),
        pytest.param(
            settled("want concept", "on/seq on/gmr out/seq", "out/gmr"),
            "if want is “on”, or if want is “out” and judged by SEQ; not otherwise",
            id="a-concept-and-a-question",
        ),
    ],
)
def test_what_settles_it(found: SettledBy, words: str) -> None:
    assert telling.survives(RESULT, replace(FATE, share=0.5, settled_by=found)) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "a remote chance"), (0.05, "a remote chance"), (0.1, "highly unlikely"),
        (0.2, "highly unlikely"), (0.25, "unlikely"), (0.35, "unlikely"),
        (0.4, "a realistic possibility"), (0.5, "a realistic possibility"), (0.55, "likely"),
        (0.75, "likely"), (0.8, "highly likely"), (0.9, "highly likely"), (0.95, "almost certain"),
        (1.0, "almost certain"),
    ],
)  # fmt: skip
def test_the_bands_of_likelihood(share: float, words: str) -> None:
    assert telling.likelihood(share) == words


def entries(counted: int, against: int = 0, refused: int = 0, impossible: int = 0) -> tuple:
    """Return readings of each standing."""
    one = COUNTED.reading
    return (
        *(Entry(one, "counted"),) * counted,
        *(Entry(one, "against"),) * against,
        *(Entry(one, "refused", ("south", "north")[:2]),) * refused,
        *(Entry(one, "impossible", fault="x"),) * impossible,
    )


LAST = "How many readings agree is no probability."


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param(
            {},
            [
                "2 questions make 6 readings of the case.",
                "Each was tried under 10 settings, 60 evaluations of each finding.",
                LAST,
            ],
            id="all",
        ),
        pytest.param(
            {"questions": (BOND,), "readings": entries(1), "of": 1, "near": 1},
            [
                "1 question makes 1 reading of the case.",
                "Each was tried under 10 settings, 10 evaluations of each finding.",
                LAST,
            ],
            id="one",
        ),
        pytest.param(
            {"readings": entries(500), "of": 10**30, "near": 80},
            [
                f"2 questions make {10**30:,} readings of the case.",
                "500 of them were tried: 80 near the analyst's own and 420 drawn at random.",
                "Each was tried under 10 settings, 5,000 evaluations of each finding.",
                LAST,
            ],
            id="a-sample",
        ),
        pytest.param(
            {"readings": entries(4), "of": 40, "near": 4, "complete": False},
            [
                "2 questions make 40 readings of the case.",
                "4 of them were tried: 4 near the analyst's own.",
                "Each was tried under 10 settings, 40 evaluations of each finding.",
                "It was stopped before all were tried.",
                LAST,
            ],
            id="stopped",
        ),
        pytest.param(
            {"readings": entries(3, against=1, refused=2, impossible=1), "of": 7, "near": 7},
            [
                "2 questions make 7 readings of the case.",
                "Each was tried under 10 settings, 70 evaluations of each finding.",
                "1 reading is set aside for answers that do not go together.",
                "2 readings are set aside since the North or the South would have refused the "
                "deal.",
                "1 reading is set aside for contradicting the source.",
                LAST,
            ],
            id="set-aside",
        ),
        pytest.param(
            {"readings": entries(0, refused=1), "of": 1, "near": 1},
            [
                "2 questions make 1 reading of the case.",
                "Each was tried under 10 settings, 10 evaluations of each finding.",
                "1 reading is set aside since the North or the South would have refused the deal.",
                "No reading is left to count.",
                LAST,
            ],
            id="none-left",
        ),
    ],
)
def test_what_was_tried(fields: dict, told: list[str]) -> None:
    assert list(telling.tried(replace(RESULT, **fields))) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param({}, ["The North won (t1): in every reading."], id="a-thesis"),
        pytest.param(
            {"text": ""},
            ["The North has leverage over the South: in every reading."],
            id="headline",
        ),
        pytest.param(
            {
                "id": "mutual.south.north",
                "text": "",
                "test": parse_thesis("south over north and north over south"),
            },
            [
                "The South and the North have leverage over each other, and neither has the upper "
                "hand: in every reading."
            ],
            id="mutual",
        ),
        pytest.param(
            {"by_construction": 1.0},
            ["The North won (t1): in every reading.", "Nothing that it asks was put to a test."],
            id="untested",
        ),
        pytest.param(
            {"against": {"want/out": 0.25}},
            [
                "The North won (t1): in every reading.",
                "Under want/out, which contradicts the source, in few readings.",
            ],
            id="against-the-source",
        ),
        pytest.param(
            {"weighted": 0.6},
            [
                "The North won (t1): in every reading.",
                "Likely, given that one of these readings is right.",
            ],
            id="weighted",
        ),
    ],
)
def test_how_a_finding_fares(fields: dict, told: list[str]) -> None:
    assert list(telling.fate_told(RESULT, replace(FATE, **fields))) == told


@pytest.mark.parametrize(
    ("sure", "told"),
    [
        pytest.param(
            Confidence("low", "inference", ("preferences.south[1]",)),
            "low confidence: it hangs on our inference that the South wants this: the North "
            "does not shell the border",
            id="inference",
        ),
        pytest.param(
            Confidence("low", "inference", ("preferences.donor[1]", "preferences.south[1]")),
            "low confidence: it hangs on our inference that the donor wants this: the South cedes "
            "the town (and 1 more)",
            id="two-inferences",
        ),
        pytest.param(
            Confidence("moderate", "single want", ("phases.war.preferences.x[1]",)),
            "moderate confidence: it hangs on one want, that phases.war.preferences.x[1]",
            id="a-path-that-is-not-known",
        ),
        pytest.param(
            Confidence("low", "open question", ("bond", "want")),
            "low confidence: it hangs on what no claim answers: “Whom does it bind?” and “What did "
            "they want?”",
            id="open-questions",
        ),
        pytest.param(
            Confidence("low", "claim", ("c7", "c8")),
            "low confidence: it turns on claim c7 and claim c8",
            id="poor-claims",
        ),
        pytest.param(
            Confidence("moderate", "single source", ("c7",)),
            "moderate confidence: all that it turns on comes through the same hands",
            id="single-source",
        ),
        pytest.param(
            Confidence("moderate", "second opinion"),
            "moderate confidence: critical risk (Zeuthen's) says the opposite",
            id="second-opinion",
        ),
        pytest.param(
            Confidence("high", "logic"),
            "high confidence: no single want and no claim decides it, this is logic",
            id="logic",
        ),
        pytest.param(
            Confidence("high", "claim", ("c1", "c2")),
            "high confidence: what it turns on is well attested",
            id="well-attested",
        ),
        pytest.param(None, "", id="not-told"),
    ],
)
def test_how_sure_it_is(sure: Confidence | None, told: str) -> None:
    fate = replace(FATE, confidence=sure)
    assert telling.sureness(RESULT, fate) == told
    ends = [one for one in telling.fate_told(RESULT, fate) if "confidence" in one]
    assert ends == ([told[0].upper() + told[1:] + "."] if told else [])


@pytest.mark.parametrize(
    ("fields", "cells"),
    [
        pytest.param({}, ("The North won (t1)", "in every reading", ""), id="all"),
        pytest.param(
            {"share": 0.5}, ("The North won (t1)", "readings divide (30 of 60)", ""), id="counted"
        ),
        pytest.param({"share": 0.0}, ("The North won (t1)", "in no reading", ""), id="none"),
        pytest.param(
            {"text": ""},
            ("The North has leverage over the South", "in every reading", ""),
            id="a-headline",
        ),
        pytest.param({"share": None}, ("The North won (t1)", "no reading counts", ""), id="empty"),
        pytest.param(
            {"share": 0.5, "settled_by": settled("want", "on", "out")},
            ("The North won (t1)", "if want is “on”; not if want is “out”", ""),
            id="settled",
        ),
        pytest.param(
            {"confidence": Confidence("low", "claim", ("c1",))},
            ("The North won (t1)", "in every reading", "low: claim"),
            id="sure",
        ),
    ],
)
def test_a_row_of_the_table(fields: dict, cells: tuple[str, str, str]) -> None:
    assert telling.row(RESULT, replace(FATE, **fields)) == cells


def test_questions_are_told_with_their_answers() -> None:
    assert telling.legend(RESULT) == (
        "bond: Whom does it bind? “both sides”, “north” or “nobody”",
        "want: What did they want? “on” or “out”",
    )


def test_findings_without_a_thesis_have_one_table() -> None:
    assert telling.tables(RESULT) == ()
    assert telling.tables(replace(RESULT, headlines=(FATE,))) == (("What the case shows", (FATE,)),)


def test_a_result_tells_everything_in_order() -> None:
    found = readings(dispute(BASELINE, SOUTH, NORTH))
    told = tell(found)
    assert told[0] == "3 questions make 8 readings of the case."
    assert told[3].startswith(
        "baseline: What was the normal course of events? “the peace before is what"
    )
    assert told[6] == (
        "The shelling won the town (t1): if baseline is “the peace before is what counts as "
        "normal” and south is “to keep the town”; not otherwise."
    )
    assert len(told) == 6 + len(found.theses) + len(found.headlines)


SYRIA = load("syria-2016").conflict


@pytest.mark.parametrize(
    ("test", "words"),
    [
        pytest.param(
            "russia pays us",
            "the part of Russia in the deal helped bring {U} to it",
            id="russia-pays-us",
        ),
        pytest.param(
            "us pays-ransom russia",
            "the part of {U} in the deal was in return for an end to pressure by Russia",
            id="us-pays-ransom-russia",
        ),
        pytest.param(
            "russia compels allies",
            "pressure by Russia helped change what {T} do",
            id="russia-compels-allies",
        ),
        pytest.param(
            "allies repels us", "pressure by {T} helped end pressure by {U}", id="allies-repels-us"
        ),
        pytest.param(
            "us gives russia",
            "the part of {U} gives Russia reason to keep the deal",
            id="us-gives-russia",
        ),
        pytest.param(
            "us presses russia",
            "pressure by {U} gives Russia reason to keep the deal",
            id="us-presses-russia",
        ),
        pytest.param(
            "us withdraws russia",
            "the part of {U} would end if Russia left the deal",
            id="us-withdraws-russia",
        ),
        pytest.param(
            "iran punishes us",
            "Iran would answer with harm if {U} left the deal",
            id="iran-punishes-us",
        ),
        pytest.param("iran brings us", "Iran helped bring {U} to the deal", id="iran-brings-us"),
        pytest.param(
            "allies keeps us", "{T} give {U} reason to keep the deal", id="allies-keeps-us"
        ),
        pytest.param("allies over us", "{T} have leverage over {U}", id="allies-over-us"),
        pytest.param("iran harms us", "Iran has leverage over {U} by pressure", id="iran-harms-us"),
        pytest.param(
            "iran changes allies",
            "Iran changed what {T} do, and {T} did not change what Iran does",
            id="iran-changes-allies",
        ),
        pytest.param(
            "iran upper-hand us", "Iran has the upper hand over {U}", id="iran-upper-hand-us"
        ),
        pytest.param(
            "iran needs us",
            "without the part of {U}, Iran would be worse off than in the deal",
            id="iran-needs-us",
        ),
        pytest.param(
            "iran content", "Iran would not be better off for leaving the deal", id="iran-content"
        ),
        pytest.param(
            "allies held", "{T} are tempted to leave the deal and deterred", id="allies-held"
        ),
        pytest.param("iran loose", "Iran is free to leave the deal", id="iran-loose"),
        pytest.param(
            "iran accord", "Iran would have done the same without a deal", id="iran-accord"
        ),
        pytest.param(
            "iran willing",
            "the deal was better for Iran than anything to be had alone",
            id="iran-willing",
        ),
        pytest.param(
            "iran follows", "Iran followed once the others had done their parts", id="iran-follows"
        ),
        pytest.param(
            "iran unexplained", "the case does not explain why Iran agreed", id="iran-unexplained"
        ),
        pytest.param(
            "allies gains since before",
            "{T} are better off than before the deal",
            id="allies-gains-since-before",
        ),
        pytest.param(
            "iran gains since baseline",
            "Iran is better off than in the normal course of events",
            id="iran-gains-since-baseline",
        ),
        pytest.param("stable", "nobody is free to leave the deal", id="stable"),
        pytest.param("not stable", "somebody is free to leave the deal", id="not-stable"),
        pytest.param(
            "not iran held",
            "Iran is not both tempted to leave the deal and deterred",
            id="not-iran-held",
        ),
        pytest.param(
            "not (iran loose or us loose)",
            "Iran is not free to leave the deal and {U} is not free to leave the deal",
            id="not-iran-loose-or-us-loose",
        ),
        pytest.param(
            "iran loose and us loose and stable",
            "Iran {L} and {U} {L} and nobody {L}",
            id="iran-loose-and-us-loose-and-stable",
        ),
        pytest.param(
            "stable or iran loose and us loose",
            "nobody {L} or (Iran {L} and {U} {L})",
            id="stable-or-iran-loose-and-us-loose",
        ),
        pytest.param(
            "stable at truce",
            "nobody is free to leave the deal at “The truce of 27 February 2016”",
            id="stable-at-truce",
        ),
        pytest.param(
            "stable at peace", "nobody is free to leave the deal at “peace”", id="stable-at-peace"
        ),
        pytest.param("nato over us", "nato has leverage over {U}", id="nato-over-us"),
    ],
)
def test_a_test_in_words(test: str, words: str) -> None:
    names = {
        "T": "Turkey and Saudi Arabia",
        "U": "the United States",
        "L": "is free to leave the deal",
    }
    assert clause(SYRIA, parse_thesis(test)) == words.format(**names)


def test_what_is_no_test_is_told_as_it_is_written() -> None:
    class Other(Proposition):
        atoms = evaluate = None

        def __str__(self) -> str:
            return "something else"

    assert clause(SYRIA, Other()) == "something else"
