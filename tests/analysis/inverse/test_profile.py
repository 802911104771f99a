"""The nearest ranks of everybody, where one's change can unsettle another."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD, sanctions
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.inverse.profile import RankLimits, nearest_profile
from tests.shelling import SHELLING
from tests.strategies import any_conflicts

CALM, ARMED, BUSY = 0, 2, 7


def asked(state: int, concept: str, *, conflict=SHELLING, rounds: int = 8, **limits):
    graph = graph_model(conflict)
    given_limits = {
        "actors": range(len(graph.actors)),
        "measure": "fewest",
        "most": None,
        "keep": {},
    }
    return nearest_profile(
        graph,
        state,
        sanctions(concept),
        "sequences",
        RankLimits(**(given_limits | limits)),
        rounds=rounds,
    )


@settings(max_examples=60)
@given(any_conflicts(), st.data(), st.sampled_from(STANDARD), st.integers(2, 4))
def test_however_few_the_rounds_the_state_holds_in_the_end(conflict, data, concept, rounds):
    """In the last two rounds nobody is left anything better to move to, whoever answers."""
    graph = graph_model(conflict)
    state = data.draw(st.sampled_from(graph.codes().tolist()))
    rank, _exact = asked(state, concept, conflict=conflict, rounds=rounds)
    assert rank is not None
    verdicts = stability_of(graph.with_rank(rank), concepts=(concept,))
    assert verdicts.verdict(concept)[:, state].all()


@pytest.mark.parametrize(
    ("state", "concept", "limits", "changed", "exact"),
    [
        pytest.param(CALM, "nash", {}, {0}, True, id="one must change"),
        pytest.param(CALM, "gmr", {}, set(), True, id="it holds as things are"),
        pytest.param(CALM, "seq", {}, {0}, True, id="credible answers: one change is exact"),
        pytest.param(BUSY, "nash", {}, {1, 2}, True, id="two must change"),
        pytest.param(BUSY, "seq", {}, {1, 2}, False, id="credible answers: two are not proven"),
        pytest.param(CALM, "nash", {"actors": [0]}, {0}, True, id="the one who may"),
        pytest.param(CALM, "nash", {"actors": [1, 2]}, None, True, id="only others may"),
        pytest.param(CALM, "nash", {"most": 0}, None, True, id="nothing may move"),
        pytest.param(CALM, "seq", {"actors": []}, None, True, id="nobody may"),
        pytest.param(BUSY, "seq", {"actors": [1]}, None, True, id="the other has to change first"),
        pytest.param(BUSY, "seq", {"actors": [2]}, None, False, id="one change unsettles another"),
        pytest.param(
            CALM, "nash", {"keep": {0: ((1, 0),)}}, None, True, id="its own order is to be kept"
        ),
        pytest.param(
            CALM, "nash", {"keep": {1: ((1, 0),)}}, {0}, True, id="another's order is to be kept"
        ),
    ],
)
def test_who_must_change(state, concept, limits, changed, exact: bool) -> None:
    rank, proven = asked(state, concept, **limits)
    believed = graph_model(SHELLING).rank
    assert proven == exact
    if changed is None:
        assert rank is None
        return
    assert set(np.flatnonzero((rank != believed).any(axis=1)).tolist()) == changed


def test_too_few_rounds_end_without_an_answer() -> None:
    assert asked(CALM, "nash", rounds=1) == (None, False)
    assert asked(CALM, "gmr", rounds=1)[0] is not None


def test_of_two_rounds_the_first_already_leaves_nobody_anything_better() -> None:
    rank, _exact = asked(BUSY, "seq", rounds=2)
    assert rank is not None
    verdicts = stability_of(graph_model(SHELLING).with_rank(rank), concepts=("seq",))
    assert verdicts.verdict("seq")[:, BUSY].all()
