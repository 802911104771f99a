"""In which versions a finding holds, for people who decide: an if before a number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.readings.confidence import Confidence
from detente.analysis.readings.question import Question
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.model.question import Answer
from detente.telling.versions import (
    WEAK,
    agreement,
    counted,
    tail,
    versions,
    weak_link,
    when,
    would_count,
)
from tests.analysis.readings.dispute import BASELINE, dispute
from tests.telling.test_readings import BOND, FATE, RESULT, WANT, settled


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(1.0, "in all six versions tried", id="all"),
        pytest.param(0.99, "in most versions", id="nearly all"),
        pytest.param(0.67, "in most versions", id="67"),
        pytest.param(0.66, "versions disagree", id="below 67"),
        pytest.param(0.33, "versions disagree", id="33"),
        pytest.param(0.32, "in few versions", id="below 33"),
        pytest.param(0.0, "in no version tried", id="none"),
        pytest.param(None, "no version counts", id="nothing counted"),
    ],
)
def test_how_many(share: float | None, words: str) -> None:
    assert versions(RESULT, replace(FATE, share=share)) == words
    three = settled("bond want rule", "both/on/none")
    assert versions(RESULT, replace(FATE, share=share, settled_by=three)) == words


def test_a_case_without_questions_has_one_version() -> None:
    alone = replace(RESULT, readings=RESULT.readings[:1])
    assert versions(alone, FATE) == "in the one version of the case"


@pytest.mark.parametrize(
    ("questions", "met", "unmet", "words"),
    [
        pytest.param("bond", "both", "north nobody", "if both sides", id="one answer"),
        pytest.param("bond", "both nobody", "", "if both sides or nobody", id="two answers"),
        pytest.param("bond", "north", "both", "if north", id="an answer without a text"),
        pytest.param("concept", "gmr smr seq", "nash", "if departures are answered", id="answered"),
        pytest.param("concept", "nash", "seq", "if nobody answers a departure", id="nash"),
        pytest.param(
            "concept",
            "nash seq",
            "",
            "if nobody answers a departure or answers count that pay whoever gives them",
            id="two concepts",
        ),
        pytest.param("rule", "single", "", "if one answer is all there is", id="rule"),
        pytest.param("rule", "none", "", "if nobody answers", id="no rule"),
        pytest.param(
            "bond want", "both/on", "both/out north/on", "if both sides and on", id="two questions"
        ),
        pytest.param(
            "bond want",
            "both/on both/out north/on",
            "north/out",
            "unless north and out",
            id="unless is shorter",
        ),
        pytest.param("bond", "both nobody", "north", "unless north", id="all answers but one"),
        pytest.param(
            "bond want",
            "both/on both/out nobody/on",
            "north/on north/out nobody/out",
            "versions disagree",
            id="three answers are no if",
        ),
        pytest.param(
            "bond want",
            "both/on north/on nobody/out",
            "both/out north/out nobody/on",
            "versions disagree",
            id="nor are five",
        ),
        pytest.param(
            "bond concept",
            "both/gmr both/smr both/seq",
            "both/nash north/gmr north/smr north/seq north/nash",
            "if both sides and departures are answered",
            id="a question and the concept: all answers to a departure are one",
        ),
        pytest.param(
            "bond want",
            "both/on both/out north/on north/out",
            "nobody/on nobody/out",
            "unless nobody",
            id="a second question that does not matter",
        ),
    ],
)
def test_an_if_comes_before_a_number(questions: str, met: str, unmet: str, words: str) -> None:
    fate = replace(FATE, share=0.5, settled_by=settled(questions, met, unmet))
    assert versions(RESULT, fate) == words


@pytest.mark.parametrize("kind", WEAK)
def test_the_weakest_link_has_a_name(kind: str) -> None:
    sure = Confidence("low", kind)
    assert weak_link(replace(FATE, confidence=sure)) == WEAK[kind]
    assert 0 < len(WEAK[kind]) < 40


def test_without_claims_no_link_is_named() -> None:
    fate: Survival = FATE
    assert weak_link(fate) == ""


NORMAL = replace(
    RESULT,
    conflict=dispute(BASELINE),
    questions=(
        Question(
            "baseline",
            "What was the normal course of events?",
            (
                Answer(id="peace", text="the peace before is what counts as normal"),
                Answer(id="north.shell"),
            ),
        ),
        BOND,
        WANT,
    ),
)


@pytest.mark.parametrize(
    ("met", "words"),
    [
        pytest.param("peace", "if the peace before is what counts as normal", id="a text"),
        pytest.param(
            "north.shell", "if north.shell is what counts as normal", id="an answer without a text"
        ),
        pytest.param(
            "peace north.shell",
            "if the peace before is what counts as normal or north.shell is what counts as normal",
            id="two",
        ),
    ],
)
def test_what_counts_as_normal_is_said_once(met: str, words: str) -> None:
    fate = replace(FATE, share=0.5, settled_by=settled("baseline", met))
    assert versions(NORMAL, fate) == words


ALONE = replace(RESULT, readings=RESULT.readings[:1], of=1)


@pytest.mark.parametrize(
    ("result", "share", "found", "ends", "agrees"),
    [
        pytest.param(RESULT, 1.0, None, ": all six versions tried",
                     "all six versions tried agree", id="all"),
        pytest.param(RESULT, 0.7, None, ": most versions", "most versions agree", id="most"),
        pytest.param(RESULT, 0.5, None, ": versions disagree", "versions disagree", id="some"),
        pytest.param(RESULT, 0.1, None, ": few versions", "few versions agree", id="few"),
        pytest.param(RESULT, 0.0, None, ": no version tried", "no version tried agrees", id="none"),
        pytest.param(RESULT, None, None, ": no version counts", "no version counts",
                     id="nothing counted"),
        pytest.param(RESULT, 0.5, ("bond", "both"), ", if both sides", "this is so if both sides",
                     id="an if"),
        pytest.param(RESULT, 0.5, ("bond", "both nobody", "north"), ", unless north",
                     "this is so unless north", id="an unless"),
        pytest.param(RESULT, None, ("bond", "both"), ": no version counts", "no version counts",
                     id="an if of versions that do not count"),
        pytest.param(ALONE, 1.0, None, "", "", id="one version that agrees goes without saying"),
        pytest.param(ALONE, 0.0, None, ": no version tried", "no version tried agrees",
                     id="one version that does not"),
        pytest.param(replace(ALONE, of=6), 1.0, None, ": the one version of the case",
                     "the one version of the case agrees", id="one tried of several"),
    ],
)  # fmt: skip
def test_how_a_line_ends_and_who_agrees(
    result: Readings, share: float | None, found: Any, ends: str, agrees: str
) -> None:
    fate = replace(FATE, share=share, settled_by=settled(*found) if found else None)
    assert tail(result, fate) == ends
    assert agreement(result, fate) == agrees
    if found is None or share is None:
        assert when(result, fate) == ""
    else:
        assert ends == f", {when(result, fate)}"


@pytest.mark.parametrize(
    ("concept", "now", "would"),
    [
        pytest.param("nash", "nobody answers a departure", "nobody answered a departure",
                     id="none"),
        pytest.param("gmr", "any answer counts, whatever it costs",
                     "any answer counted, whatever its cost", id="any"),
        pytest.param("smr", "answers count that cannot be got round",
                     "answers counted that could not be got round", id="lasting"),
        pytest.param("seq", "answers count that pay whoever gives them",
                     "answers counted that pay whoever gives them", id="credible"),
    ],
)  # fmt: skip
def test_which_answers_count(concept: str, now: str, would: str) -> None:
    assert counted(sanctions(concept)) == now
    assert would_count(sanctions(concept)) == would
