"""What holds for the findings of any conflict: tests are answered, nothing contradicts anything."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.briefing.briefing import MOST_TAKEAWAYS, Briefing
from detente.briefing.finding import SECTIONS, Finding
from detente.briefing.results import Results, results
from detente.briefing.writing import brief
from detente.case.case import Case
from detente.model import Conflict
from detente.telling.briefing.leverage import GainsAndLosses, LooseActor, SourceThesis
from detente.telling.briefing.results import GuaranteesOf
from detente.telling.briefing.stability import DealVerdict
from detente.telling.briefing.statement import LINE_LENGTH
from tests.briefing.briefed import WRITERS, briefed
from tests.strategies import any_conflicts


@st.composite
def asked(draw: st.DrawFn) -> tuple[Case, int, str]:
    """Draw a conflict in either form, one of its states, and a concept."""
    conflict: Conflict = draw(any_conflicts())
    codes = graph_model(conflict).codes().tolist()
    concept = draw(st.sampled_from(["seq", "gmr", "smr"]))
    return Case("random", conflict), draw(st.sampled_from(codes)), concept


def about(briefing: Briefing, kind: type) -> list[object]:
    """Return what the findings of one kind are about."""
    return [one.about for one in briefing.findings if isinstance(one.about, kind)]


def answers(found: Results) -> dict[str, object]:
    """Return the value of every question about the deal, by its name."""
    return {key.key: value for key, value in found.assumptions.findings.items()}


def claimed(finding: Finding) -> Iterator[tuple[str, object]]:
    """Yield what a finding says of questions about the deal."""
    match finding.about:
        case DealVerdict(stands=stands, tempted=tempted, loose=loose):
            yield from ((f"equilibrium.{name}", True) for name in stands if name != "nash")
            yield from ((f"status.{actor}", "held") for actor in tempted if actor not in loose)
            yield from ((f"status.{actor}", "loose") for actor in loose)
        case LooseActor(actor=actor):
            yield f"status.{actor}", "loose"
        case GuaranteesOf(result=result):
            yield from ((f"status.{one.actor}", one.status) for one in result.breaches)


@settings(max_examples=25, deadline=None)
@given(asked())
def test_every_test_is_answered_and_every_answer_agrees(question: tuple[Case, int, str]) -> None:
    case, state, concept = question
    known = answers(results(case, state=state, concept=concept))
    for finding in brief(case, state=state, concept=concept, illustrated=False).findings:
        assert set(finding.tests) <= set(known), finding.sentence
        for key, value in claimed(finding):
            assert known[key] == value, finding.sentence


@settings(max_examples=25, deadline=None)
@given(asked())
def test_no_two_findings_contradict_each_other(question: tuple[Case, int, str]) -> None:
    case, state, concept = question
    briefing = brief(case, state=state, concept=concept, illustrated=False)
    (verdict,) = about(briefing, DealVerdict)
    assert isinstance(verdict, DealVerdict)
    loose = [one.actor for one in about(briefing, LooseActor) if isinstance(one, LooseActor)]
    assert set(loose) <= set(verdict.tempted)
    assert sorted(verdict.loose) == sorted(loose)
    assert (concept in verdict.stands) == (not loose)
    assert set(verdict.stands) & set(verdict.falls) == set()
    said = dict(claim for finding in briefing.findings for claim in claimed(finding))
    claims = Counter(claim for finding in briefing.findings for claim in claimed(finding))
    assert {key for key, _ in claims} == set(said)
    assert len(claims) == len(said)


@settings(max_examples=15, deadline=None)
@given(asked())
def test_findings_of_any_conflict_are_in_order_short_and_whole(
    question: tuple[Case, int, str],
) -> None:
    case, state, concept = question
    briefing = brief(case, state=state, concept=concept, illustrated=False)
    places = [SECTIONS.index(one.section) for one in briefing.findings]
    assert places == sorted(places)
    assert [one.id for one in briefing.findings] == [f"F{i}" for i in range(1, len(places) + 1)]
    for one in briefing.findings:
        assert one.sentence[0] == one.sentence[0].upper()
        assert one.sentence.endswith((".", "?", "!"))
        assert len(one.takeaway) <= LINE_LENGTH
        assert one.settings["state"] == state
        assert one.settings["concept"] == concept
    weights = [one.weight for one in briefing.takeaways]
    assert weights == sorted(weights)
    assert 1 <= len(weights) <= MOST_TAKEAWAYS


@pytest.mark.parametrize("name", WRITERS)
def test_a_belief_carries_a_finding_only_if_it_flips_what_the_finding_rests_on(name: str) -> None:
    for finding in briefed(name).findings:
        paths = [one.path for one in finding.carriers]
        if isinstance(finding.about, GainsAndLosses):
            # What those wanted who lost is what makes it a loss.
            lost = {one for one, gain in finding.numbers.items() if gain == -1}
            assert {path.split(".")[-1].split("[")[0] for path in paths} == {
                one.removesuffix(" since start") for one in lost if one.endswith(" since start")
            }
        elif not finding.tests and not isinstance(finding.about, SourceThesis):
            assert all(not path.startswith("preferences") for path in paths) or len(paths) == 1
        assert all(one.says and one.change.endswith(".") for one in finding.carriers)


@pytest.mark.parametrize("name", WRITERS)
def test_no_sentence_is_said_twice(name: str) -> None:
    sentences = Counter(one.sentence for one in briefed(name).findings)
    assert max(sentences.values()) == 1
    lines = Counter(one.takeaway for one in briefed(name).takeaways)
    assert max(lines.values()) == 1
