"""One contract over every solution concept: what must hold whatever the conflict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from detente.analysis.settings import CONCEPTS, RESPONSES
from detente.analysis.stability import stability
from detente.model.conflict import Conflict
from tests.brute import Brute
from tests.strategies import any_conflicts, conflicts, graph_conflicts


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=120)
@given(conflict=conflicts())
def test_option_form_equals_brute_force(conflict: Conflict, rule: str) -> None:
    equals_brute_force(conflict, rule)


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=120)
@given(conflict=graph_conflicts())
def test_graph_form_equals_brute_force(conflict: Conflict, rule: str) -> None:
    equals_brute_force(conflict, rule)


def equals_brute_force(conflict: Conflict, rule: str) -> None:
    fast, slow = stability(conflict, responses=rule), Brute(conflict)
    assert fast.codes().tolist() == slow.states
    for concept in CONCEPTS:
        for actor in conflict.actors:
            told = fast.stable(concept, actor).tolist()
            assert told == slow.stable(concept, actor, rule), (concept, actor)
        assert fast.equilibria(concept).tolist() == slow.equilibria(concept, rule)


@pytest.mark.parametrize("rule", RESPONSES)
@settings(max_examples=60)
@given(conflict=any_conflicts())
def test_nash_within_seq_and_smr_within_gmr(conflict: Conflict, rule: str) -> None:
    result = stability(conflict, responses=rule)
    for actor in conflict.actors:
        nash, gmr, smr, seq = (set(result.stable(c, actor).tolist()) for c in CONCEPTS)
        assert nash <= smr <= gmr
        assert nash <= seq <= gmr
