"""One truth: verbs never contradict one another, or the briefing, about the same change."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.analysis.assumptions.assumptions import assumptions
from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.guarantees import guarantees
from detente.analysis.sampling.sample import sample
from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.briefing.writing import brief
from detente.case.case import Case
from detente.errors import DetenteError
from detente.model import Conflict
from detente.telling.briefing.whatif import Supposed, WithoutPledge, changes, differs
from tests.strategies import conflicts

LEAVING = ("would no longer hold", "would not hold either", "cannot be")
STAYING = ("would still hold", "would hold")


@st.composite
def changed(draw: st.DrawFn) -> tuple[Conflict, str, str]:
    """Draw a conflict with a status quo, a change to one of its beliefs, and a concept."""
    conflict: Conflict = draw(conflicts())
    codes = graph_model(conflict).codes().tolist()
    bare = conflict.replaced(status_quo=conflict.taken(draw(st.sampled_from(codes))))
    owner = draw(st.sampled_from(sorted(bare.preferences)))
    assume(bare.preferences[owner].statements)
    place = draw(st.integers(1, len(bare.preferences[owner].statements)))
    act = draw(st.sampled_from(["drop", "reverse"]))
    concept = draw(st.sampled_from(["seq", "gmr", "smr"]))
    return bare, f"{act} preferences.{owner}[{place}]", concept


def asked(conflict: Conflict, change: str, concept: str) -> WhatIf:
    """Return what would be otherwise; a draw is thrown away where nothing can be asked."""
    try:
        return whatif(conflict, [change], concept=concept)
    except DetenteError:
        assume(False)
        raise


@settings(max_examples=40, deadline=None)
@given(changed())
def test_doubts_and_what_ifs_agree(drawn: tuple[Conflict, str, str]) -> None:
    conflict, change, concept = drawn
    result = asked(conflict, change, concept)
    doubted = assumptions(conflict, concept=concept, most_pairs=0)
    effects = [one for each in doubted.assumptions for one in each.effects]
    found = [one for one in effects if one.doubt.change == change]
    assume(found)
    (effect,) = found
    flips = {one.finding.key: one.after for one in effect.flips}
    before, after = result.before, result.after
    assert after.leverage is not None
    assert before.leverage is not None
    for name, stood in before.equilibrium.items():
        assert flips.get(f"equilibrium.{name}", stood) == after.equilibrium[name]
    for actor, status in before.leverage.status.items():
        assert flips.get(f"status.{actor}", status) == after.leverage.status[actor]


@settings(max_examples=40, deadline=None)
@given(changed())
def test_guarantees_and_what_ifs_agree(drawn: tuple[Conflict, str, str]) -> None:
    conflict, change, concept = drawn
    result = asked(conflict, change, concept)
    for side in (result.before, result.after):
        found = guarantees(side.conflict, state=side.state, concept=concept, most_tried=1)
        assert found.stands == side.equilibrium[concept]
        for name, leavers in found.leavers.items():
            assert set(leavers) == set(side.leavers(name))


@settings(max_examples=20, deadline=None)
@given(changed())
def test_samples_without_doubt_and_what_ifs_agree(drawn: tuple[Conflict, str, str]) -> None:
    conflict, change, concept = drawn
    result = asked(conflict, change, concept)
    for side in (result.before, result.after):
        drawn_once = sample(
            side.conflict, seed=0, draws=2, confidence=1.0, state=side.state,
            concepts=(concept,), concept=concept, ask_findings=False,
        )  # fmt: skip
        assert drawn_once.equilibrium(concept, side.state) == side.equilibrium[concept]


@settings(max_examples=60, deadline=None)
@given(changed())
def test_a_change_is_told_as_it_is(drawn: tuple[Conflict, str, str]) -> None:
    conflict, change, concept = drawn
    result = asked(conflict, change, concept)
    first, *rest = changes("the deal", result)
    holds = result.after.equilibrium[concept] and result.after.leverage is not None
    assert first.endswith(STAYING if holds else LEAVING)
    assert ("still" in first) == (holds and result.before.equilibrium[concept])
    assert bool(rest) or not differs(result) or first != "the deal would still hold"
    assert result.after.leverage is not None
    loose = [one for one, status in result.after.leverage.status.items() if status == "loose"]
    assert bool(loose) == (not holds)
    told = " ".join(rest)
    for actor in loose:
        if result.before.leverage and result.before.leverage.status[actor] != "loose":
            assert result.conflict.actors[actor].name in told


@settings(max_examples=15, deadline=None)
@given(changed())
def test_the_briefing_tells_of_a_scenario_what_the_what_if_says(
    drawn: tuple[Conflict, str, str],
) -> None:
    conflict, change, concept = drawn
    asked(conflict, change, concept)
    named = conflict.model_validate(
        conflict.model_dump(mode="json", by_alias=True)
        | {"scenarios": [{"id": "other", "changes": [change]}]}
    )
    briefing = brief(Case("random", named), concept=concept, illustrated=False)
    (finding,) = [one for one in briefing.findings if isinstance(one.about, Supposed)]
    result = whatif(named, "other", concept=concept)
    assert isinstance(finding.about, Supposed)
    assert finding.about.result.differences == result.differences
    assert next(changes(finding.about.deal, result)) in finding.headline
    assert finding.annex == (not differs(result))


@pytest.mark.parametrize("concept", ["seq", "gmr", "smr"])
def test_a_pledge_dropped_is_told_as_what_if_and_guarantees_say(concept: str) -> None:
    briefing = brief("syria-2016", concept=concept, illustrated=False)
    (told,) = [one.about for one in briefing.findings if isinstance(one.about, WithoutPledge)]
    assert isinstance(told, WithoutPledge)
    (pledge,) = guarantees(told.conflict, phase="truce", concept=concept).pledges
    lost = {
        name
        for name, stood in told.result.before.equilibrium.items()
        if stood and not told.result.after.equilibrium[name]
    }
    assert set(pledge.lost) == lost
    assert sanctions(concept).answered
