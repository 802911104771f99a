"""What answers do to findings: against the evaluations counted one by one."""

from dataclasses import replace
from functools import cache

import pytest

from detente.analysis.readings.effect import NO_EFFECT, Effect, effect
from detente.analysis.readings.readings import Readings, readings
from detente.analysis.readings.survival import SettledBy
from detente.catalog.lookup import load


@cache
def _read() -> Readings:
    return readings(load("syria-2016").conflict, most=300)


def test_unsettled_answers_are_those_that_all_their_readings_agree_on() -> None:
    result = _read()
    fates = [fate for fate in (*result.theses, *result.headlines) if fate.settled_by is None]
    assert fates
    for fate in fates:
        for place, question in enumerate(result.questions):
            found = effect(result, fate, question.id)
            if not fate.influence[question.id]:
                assert found is NO_EFFECT
                continue
            for answer in question.answers:
                counts = {
                    fate.by_reading[one.reading.id]
                    for one in result.readings
                    if one.standing == "counted" and one.reading.answers[place] == answer
                }
                assert (answer.id in found.yes) == (bool(counts) and min(counts) == 10)
                assert (answer.id in found.no) == (counts == {0})
                kinds = found.yes + found.no + found.either
                assert (answer.id in kinds) == bool(counts)


@pytest.mark.parametrize(
    ("settled", "question", "expected"),
    [
        pytest.param((("moscow",), (("fought-on",),), (("stopped",),)), "moscow",
                     Effect(yes=("fought-on",), no=("stopped",)), id="one-question"),
        pytest.param((("moscow",), (("fought-on",),), (("stopped",),)), "bond", NO_EFFECT,
                     id="another"),
        pytest.param(((), ((),), ()), "moscow", NO_EFFECT, id="whatever"),
        pytest.param(
            (("normal", "moscow"), (("mid-2015", "stopped"), ("campaign", "stopped"),
             ("campaign", "fought-on")), (("mid-2015", "fought-on"),)), "normal",
            Effect(yes=("campaign",), either=("mid-2015",)), id="two-questions"),
        pytest.param((("concept",), (("seq",), ("smr",)), (("nash",),)), "concept",
                     Effect(yes=("seq", "smr"), no=("nash",)), id="concept"),
    ],
)  # fmt: skip
def test_settled_answers_are_those_named(
    settled: tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]],
    question: str,
    expected: Effect,
) -> None:
    result = _read()
    fate = replace(result.theses[0], settled_by=SettledBy(*settled, 1.0))
    assert effect(result, fate, question) == expected


def test_of_concept_and_rule_only_that_they_matter_is_known_where_nothing_settles_it() -> None:
    result = _read()
    fate = replace(result.theses[0], settled_by=None, influence={"concept": 0.3, "rule": 0})
    assert effect(result, fate, "concept").matters
    assert not effect(result, fate, "concept").decides
    assert effect(result, fate, "rule") is NO_EFFECT
