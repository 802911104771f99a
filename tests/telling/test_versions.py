"""In which versions a finding holds, for people who decide: an if before a number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.analysis.readings.confidence import Confidence
from detente.analysis.readings.survival import Survival
from detente.model.thesis_grammar import parse_thesis
from detente.telling.versions import WEAK, freedom, versions, weak_link
from tests.telling.test_readings import FATE, RESULT, settled


@pytest.mark.parametrize(
    ("share", "words"),
    [
        pytest.param(1.0, "in all 6 versions tried", id="all"),
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
            "both/on north/on nobody/out",
            "both/out north/out nobody/on",
            "if both sides or north, and on, or if nobody and out",
            id="answers alike together",
        ),
        pytest.param(
            "bond concept",
            "both/gmr both/smr both/seq north/nash",
            "both/nash north/gmr north/smr north/seq",
            "if both sides, and departures are answered, or if north and nobody answers a "
            "departure",
            id="a question and the concept",
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


@pytest.mark.parametrize(
    ("test", "words"),
    [
        pytest.param("stable", "nobody is free to leave it: in all 6 versions tried", id="stable"),
        pytest.param(
            "not stable", "somebody is free to leave it: in all 6 versions tried", id="not stable"
        ),
    ],
)
def test_who_is_free_to_leave(test: str, words: str) -> None:
    assert freedom(RESULT, replace(FATE, test=parse_thesis(test))) == words
