"""The inverse: counts in print, every ranking tried by brute force, and results put back."""

import json
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD, sanctions
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.inverse.inverse import inverse
from detente.analysis.inverse.need import need
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.preference import Preference
from detente.telling.tell import tell
from tests.brute import Brute
from tests.published import SYRIA_IRAQ
from tests.strategies import any_conflicts, conflicts
from tests.syria import SYRIA

STATE_2 = 1
"""The code of the second state of the printed tables."""


def met_by_brute_force(concept: str, actor: str) -> int:
    """Count the strict rankings under which a state is stable, by trying all of them."""
    count = 0
    for order in permutations(stability(SYRIA_IRAQ).codes().tolist()):
        wants = SYRIA_IRAQ.preferences | {actor: Preference(ranking=tuple((s,) for s in order))}
        brute = Brute(SYRIA_IRAQ.model_copy(update={"preferences": wants}))
        count += getattr(brute, concept)(actor, STATE_2, "sequences")
    return count


@pytest.mark.parametrize(
    ("concept", "rankings"),
    # In print stand 240, 300, 420 and 420; the last two should be 384.
    [("nash", 240), ("smr", 300), ("gmr", 384), ("seq", 384)],
)
def test_syria_iraq_1975(concept, rankings):
    found = inverse(SYRIA_IRAQ, state=STATE_2, concept=concept)
    assert found.needs["syria"].rankings(6) == rankings
    assert met_by_brute_force(concept, "syria") == rankings
    assert found.as_dict()["needs"]["syria"]["rankings"] == rankings


@pytest.mark.parametrize("concept", STANDARD)
def test_the_other_side_counts_as_brute_force_does(concept):
    found = inverse(SYRIA_IRAQ, state=STATE_2, concept=concept)
    assert found.needs["iraq"].rankings(6) == met_by_brute_force(concept, "iraq")


@settings(max_examples=60)
@given(
    any_conflicts(),
    st.data(),
    st.sampled_from(STANDARD),
    st.sampled_from(RESPONSES),
    st.sampled_from(["fewest", "smallest"]),
)
def test_put_back_the_state_is_an_equilibrium(conflict, data, concept, rule, measure):
    state = data.draw(st.sampled_from(Brute(conflict).states))
    found = inverse(conflict, state=state, concept=concept, responses=rule, measure=measure)
    assert found.possible
    again = stability(found.put_back(), concepts=[concept], responses=rule)
    assert state in again.equilibria(concept)
    stood = state in stability(conflict, concepts=[concept], responses=rule).equilibria(concept)
    assert bool(found.changes) != stood


@settings(max_examples=40)
@given(conflicts(actors=2, options=3), st.data(), st.sampled_from(["nash", "gmr", "smr"]))
def test_no_nearer_profile_does_it(conflict, data, concept):
    """Every way to lower states or to raise this one is tried, for each actor by itself."""
    brute = Brute(conflict)
    state = data.draw(st.sampled_from(brute.states))
    found = inverse(conflict, state=state, concept=concept, measure="smallest")
    graph = graph_model(conflict)
    for place, actor in enumerate(graph.actors):
        one = need(graph, place, state, sanctions=sanctions(concept), responses="sequences")
        changed = found.changes.get(actor, ())
        told = sum(abs(moved.after - moved.before) for moved in changed)
        rank = graph.rank[place]
        above = [code for code in brute.states if rank[code] > rank[state]]
        best = None
        for mask in range(1 << len(above)):
            lowered = [code for bit, code in enumerate(above) if mask >> bit & 1]
            for rise in range(int(rank.max() - rank[state]) + 1):
                new = rank.copy()
                new[state] += rise
                for code in lowered:
                    new[code] = min(new[code], new[state])
                if all(any(all(new[c] <= new[state] for c in way) for way in each.ways)
                       for each in one.requirements):  # fmt: skip
                    cost = int(abs(new - rank).sum())
                    best = cost if best is None else min(best, cost)
        assert told == best


def test_the_fewest_states_change_before_the_smallest_changes():
    fewest = inverse(SYRIA_IRAQ, state=STATE_2, concept="nash", measure="fewest")
    assert [len(moved) for moved in fewest.changes.values()] == [1]
    smallest = inverse(SYRIA_IRAQ, state=STATE_2, concept="smr", measure="smallest")
    sums = [
        sum(abs(one.after - one.before) for one in moved) for moved in smallest.changes.values()
    ]
    assert sums == [1]


def test_limits_can_make_it_impossible():
    codes = stability(SYRIA_IRAQ).codes().tolist()
    stuck = inverse(SYRIA_IRAQ, state=STATE_2, concept="nash", actors=["iraq"])
    assert not stuck.possible
    assert "No preferences within the limits make the state hold." in tell(stuck)
    with pytest.raises(CaseError, match="within the limits"):
        stuck.put_back()
    assert not inverse(SYRIA_IRAQ, state=STATE_2, concept="nash", most=1).possible
    kept = {"syria": [(codes[0], STATE_2)]}
    assert not inverse(SYRIA_IRAQ, state=STATE_2, concept="nash", keep=kept).possible
    other = inverse(SYRIA_IRAQ, state=STATE_2, concept="gmr", keep=kept)
    assert other.possible
    assert other.rank[0][codes[0]] > other.rank[0][STATE_2]
    assert STATE_2 in stability(other.put_back()).equilibria("gmr")


@settings(max_examples=60)
@given(any_conflicts(), st.data(), st.sampled_from(["nash", "gmr", "smr"]))
def test_payments_are_enough_and_no_less_is(conflict, data, concept):
    state = data.draw(st.sampled_from(Brute(conflict).states))
    found = inverse(conflict, state=state, concept=concept)
    assert found.payments_hold
    graph = graph_model(conflict)
    for actor, one in found.payments.items():
        place = graph.actor(actor)
        rank = graph.rank.copy()
        rank[place, state] += one.steps - 1
        assert not need(
            graph.with_rank(rank), place, state, sanctions=sanctions(concept), responses="sequences"
        ).met


@settings(max_examples=40)
@given(any_conflicts(), st.data(), st.sampled_from(STANDARD))
def test_concessions_are_all_moves_to_equilibria(conflict, data, concept):
    brute = Brute(conflict)
    state = data.draw(st.sampled_from(brute.states))
    found = inverse(conflict, state=state, concept=concept)
    stands = set(brute.equilibria(concept))
    expected = {(actor, q) for actor in brute.actors for q in brute.moves(actor, state) & stands}
    told = {(one.actor, one.target) for one in found.concessions}
    assert told == expected
    costs = [one.cost for one in found.concessions]
    assert costs == sorted(costs)


def test_the_truce_under_nash_takes_one_rank_of_the_united_states():
    found = inverse(SYRIA, phase="truce", concept="nash")
    assert list(found.changes) == ["us"]
    assert found.exact
    assert found.payments["us"].share < Fraction(1, 10)
    assert [one.actor for one in found.conditions] == ["us"]
    assert tell(found)[0].startswith("The United States would have to find the state at least as")
    json.dumps(found.as_dict())


def test_what_was_asked_stands_in_the_settings():
    found = inverse(
        SYRIA_IRAQ,
        state=STATE_2,
        concept="gmr",
        responses="single",
        actors=["syria"],
        measure="smallest",
        most=3,
        keep={"iraq": [(0, STATE_2)]},
    )
    assert (found.case, found.state, found.seed) == (SYRIA_IRAQ.id, STATE_2, None)
    assert found.settings == {
        "concept": "gmr",
        "responses": "single",
        "actors": ["syria"],
        "measure": "smallest",
        "most": 3,
        "keep": {"iraq": [[0, STATE_2]]},
    }
    assert list(found.as_dict()) == [
        *("case", "phase", "state", "settings", "seed", "version", "conditions", "needs"),
        *("possible", "exact", "changes", "payments", "payments_hold", "concessions"),
    ]


def test_whoever_may_change_is_named_where_nobody_is():
    found = inverse(SYRIA, phase="truce", concept="nash")
    assert (found.phase, found.settings["actors"]) == ("truce", list(SYRIA.actors))
    assert found.settings["most"] is None


def test_changes_and_what_is_put_back_say_the_same():
    found = inverse(SYRIA_IRAQ, state=STATE_2, concept="nash")
    (change,) = found.changes["syria"]
    assert (change.state, change.before, change.after) == (1, 2, 5)
    assert found.as_dict()["changes"] == {"syria": [{"state": 1, "before": 2, "after": 5}]}
    ranking = found.put_back().preferences["syria"].ranking
    assert STATE_2 in ranking[0]
    assert found.put_back().preferences["iraq"] == SYRIA_IRAQ.preferences["iraq"]


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        pytest.param({"concept": "sin"}, UnknownName, id="no such concept"),
        pytest.param({"concept": "sim"}, NotSupported, id="a concept without sanctions"),
        pytest.param({"measure": "least"}, UnknownName, id="no such measure"),
        pytest.param({"actors": ["z"]}, UnknownName, id="no such actor"),
        pytest.param({"keep": {"z": []}}, UnknownName, id="nobody keeps"),
        pytest.param({"keep": {"iraq": [(1, 1)]}}, CaseError, id="better than itself"),
        pytest.param({"keep": {"iraq": [(1, 99)]}}, CaseError, id="keeps what is no state"),
        pytest.param({"state": 3}, CaseError, id="cannot be"),
        pytest.param({"most": -1}, CaseError, id="limit below zero"),
        pytest.param({"state": None}, CaseError, id="no state"),
    ],
)
def test_what_cannot_be_asked_is_said(options, fault):
    with pytest.raises(fault):
        inverse(SYRIA_IRAQ, **({"state": STATE_2} | options))
