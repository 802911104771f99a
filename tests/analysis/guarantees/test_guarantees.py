"""What carries a deal, who breaks it first, what deters that, and what would bind it more."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.added import added
from detente.analysis.guarantees.candidates import candidates
from detente.analysis.guarantees.guarantees import guarantees
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.analysis.guarantees.standoff import dilemma, standoff
from tests.brute_leverage import BruteLeverage
from tests.published import CUBA, PRISONERS
from tests.strategies import conditions, conflicts, graph_conflicts
from tests.syria import SYRIA

WANTS = {"a": ["not b.act", "a.act"], "b": ["b.act iff a.act", "b.act"]}
TRUCE_CASE = dilemma(preferences=WANTS)
"""a would act, but b would then act too; b acts just when a does."""

TRUCE = guarantees(SYRIA, phase="truce")
WITHDRAWAL = guarantees(SYRIA, phase="withdrawal")


def test_the_truce_rests_on_the_undisclosed_pledge():
    (pledge,) = TRUCE.pledges
    assert pledge.change == "drop pledges.curb"
    assert pledge.lost == ("seq",)
    assert pledge.leavers == ("russia",)
    assert tell(TRUCE)[0].endswith(
        "Without it, the deal would not hold under SEQ: Russia could leave it undeterred."
    )


def test_the_united_states_would_break_the_truce_first():
    assert TRUCE.stands
    first = TRUCE.breaches[0]
    assert (first.actor, first.status) == ("us", "held")
    assert {one.actor for one in TRUCE.watch} == {"us"}
    assert ("russia",) in TRUCE.watch[0].groups
    assert [one.status for one in TRUCE.breaches[1:]] == ["content"] * 6


def test_aircraft_that_can_return_are_what_russia_holds_washington_by():
    back = {one.change: one for one in WITHDRAWAL.ways_back}
    lasting = back["make russia.withdraw to-yes"]
    shifts = {(one.actor, one.over): (one.before, one.after) for one in lasting.shifts}
    before, after = shifts["russia", "us"]
    assert before > 0
    assert after == 0
    assert not lasting.carries
    (told,) = (one for one in tell(WITHDRAWAL) if "brings its aircraft back" in one)
    assert told.startswith(
        "A breach is deterred by this, kept ready: Russia brings its aircraft back. "
        "Without it, the deal would still hold, but Russia's answer would no longer help keep the "
        "United States to it, "
    )


def test_an_undertaking_of_washington_too_would_do_the_rest():
    (nash,) = TRUCE.added
    assert (nash.concept, nash.leavers) == ("nash", ("us",))
    assert [one.changes for one in nash.commitments] == [
        ("pledge us: us.curb",),
        ("pledge us to russia: us.curb if not russia.offensive",),
    ]
    assert nash.complete


def test_missiles_that_can_come_back_hold_the_blockade():
    found = guarantees(CUBA, state=6)
    back = {one.change: one for one in found.ways_back}
    assert back["make ussr.withdraw to-yes"].lost == ("gmr", "smr", "seq")
    assert back["make ussr.withdraw to-yes"].leavers == ("us",)


def test_the_prisoners_must_see_each_other_or_be_bound():
    found = guarantees(PRISONERS, state=3)
    assert [(one.actor, one.groups) for one in found.watch] == [
        ("one", (("two",),)),
        ("two", (("one",),)),
    ]
    (nash,) = found.added
    told = [one.changes for one in nash.commitments]
    assert told == [("pledge one with two: one.cooperate for two.cooperate",)]
    assert tell(found)[-1].startswith("The deal would hold under Nash with this besides")


def test_a_search_cut_short_says_so():
    found = guarantees(PRISONERS, state=3, most_tried=1)
    (cut_short,) = found.added
    assert not cut_short.complete
    assert cut_short.tried == 1
    assert cut_short.commitments == ()
    assert "not all were tried" in tell(found)[-1]


@st.composite
def deals(draw: st.DrawFn) -> tuple[Conflict, int]:
    """Return a small conflict with pledges, and one of its states."""
    conflict = draw(conflicts(actors=3, options=5))
    listed = list(conflict.options)
    pledge = st.sampled_from(listed).flatmap(
        lambda option: st.fixed_dictionaries(
            {
                "by": st.just(option.partition(".")[0]),
                "does": st.just(option),
                "if": conditions(listed, depth=0),
            }
        )
    )
    said = conflict.model_dump(mode="json", by_alias=True)
    bound = Conflict.model_validate(said | {"pledges": draw(st.lists(pledge, max_size=2))})
    return bound, draw(st.sampled_from(BruteLeverage(bound).states))


@settings(max_examples=40)
@given(deal=deals())
def test_what_carries_a_deal_equals_brute_force(deal):
    conflict, state = deal
    found = guarantees(conflict, state=state, stricter=())
    leavers = leaving(conflict, state)
    assert dict(found.leavers) == leavers
    for one in (*found.pledges, *found.ways_back):
        after = leaving(apply(conflict, [one.change]), state)
        assert set(one.lost) == {c for c in STANDARD if after[c] and not leavers[c]}
        assert set(one.leavers) == set(after["seq"]) - set(leavers["seq"])
    assert len(found.pledges) == len(conflict.pledges)


def leaving(conflict: Conflict, state: int) -> dict[str, tuple[str, ...]]:
    """Return, for each concept, who leaves a state."""
    slow = BruteLeverage(conflict)
    return {
        concept: tuple(a for a in slow.actors if state not in slow.stable(concept, a))
        for concept in STANDARD
    }


@settings(max_examples=40)
@given(deal=deals())
def test_who_breaks_first_is_in_order(deal):
    conflict, state = deal
    slow = BruteLeverage(conflict)
    found = guarantees(conflict, state=state, stricter=())
    assert {one.actor for one in found.breaches} == set(slow.actors)
    order = {"loose": 0, "held": 1, "content": 2}
    places = [order[one.status] if one.move is not None else 3 for one in found.breaches]
    assert places == sorted(places)
    for one in found.breaches:
        rank = slow.rank(one.actor)
        assert one.status == slow.status("seq", one.actor, state, "sequences")
        if one.move is None:
            assert not slow.moves(one.actor, state)
            continue
        assert one.move in slow.moves(one.actor, state)
        span = max(rank.values()) or 1
        assert one.gain * span == rank[one.move] - rank[state]
        if one.status == "content":
            assert rank[one.move] == max(rank[q] for q in slow.moves(one.actor, state))
        if one.status == "held":
            assert one.loss is not None
            assert one.loss >= 0
    for one in found.watch:
        for group in one.groups:
            answers = slow.reached(group, one.move, "sequences", improving=True)
            assert any(not slow.prefers(one.actor, s2, state) for s2 in answers)


@settings(max_examples=25)
@given(deal=deals(), concept=st.sampled_from(STANDARD))
def test_added_pledges_make_the_deal_hold_and_none_cheaper_does(deal, concept):
    conflict, state = deal
    graph = graph_model(conflict)
    if not leaving(conflict, state)[concept]:
        return
    found = added(conflict, graph, state, concept, "sequences", most_pledges=1)
    for some in found.commitments:
        assert not leaving(apply(conflict, some.changes), state)[concept]
    unbound = graph_model(conflict.replaced(pledges=()))
    enough = [
        one
        for one in candidates(conflict, unbound, state)
        if not leaving(conflict.replaced(pledges=(*conflict.pledges, one)), state)[concept]
    ]
    assert bool(found.commitments) == bool(enough)
    if enough:
        assert found.commitments[0].bound == min(len(one.bound()) for one in enough)
    assert all(keeps(conflict, one, state) for one in candidates(conflict, unbound, state))


def keeps(conflict: Conflict, pledge, state: int) -> bool:
    """Return whether a state keeps a pledge."""
    taken = {name: bool(state & bit) for name, bit in conflict.bits.items()}
    return pledge.kept().evaluate(taken)


@settings(max_examples=10)
@given(conflict=graph_conflicts(actors=3))
def test_states_without_options_have_no_pledges_to_add(conflict):
    found = guarantees(conflict, state=0)
    assert found.added == found.ways_back == ()


def test_what_cannot_be_asked_is_refused():
    with pytest.raises(NotSupported, match="Nash"):
        guarantees(PRISONERS, state=3, concept="nash")
    with pytest.raises(CaseError, match="status quo"):
        guarantees(PRISONERS)


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(WITHDRAWAL.as_dict()))
    assert said["breaches"][0]["actor"] == "us"
    assert said["leavers"]["nash"] == ["us"]
    assert said["added"][0]["commitments"]


def test_what_was_asked_stands_before_the_answer():
    found = guarantees(TRUCE_CASE, state=0, concept="smr", responses="single", stricter=["seq"])
    assert (found.case, found.phase, found.state, found.seed) == ("standoff", None, 0, None)
    assert (found.concept, found.responses) == ("smr", "single")
    assert found.settings == {
        "concept": "smr",
        "responses": "single",
        "stricter": ["seq"],
        "most_pledges": 3,
        "most_tried": 2000,
    }
    assert found.conflict == TRUCE_CASE.at()


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"state": 1}, id="state"),
        pytest.param({"concept": "gmr"}, id="concept"),
        pytest.param({"responses": "single"}, id="responses"),
        pytest.param({"stricter": ["seq"]}, id="stricter"),
        pytest.param({"most_pledges": 1}, id="pledges"),
        pytest.param({"most_tried": 2}, id="tried"),
    ],
)
def test_two_answers_are_equal_only_where_the_question_is(otherwise):
    found = guarantees(TRUCE_CASE, state=0)
    assert found == guarantees(TRUCE_CASE, state=0)
    assert found != guarantees(TRUCE_CASE, **({"state": 0} | otherwise))


def test_only_pledges_in_force_are_dropped():
    """In the later phase the first pledge binds nobody any more."""
    pledges = [
        {"id": "old", "by": "a", "does": "not a.act", "in": ["war"]},
        {"id": "new", "by": "b", "does": "not b.act", "in": ["peace"]},
    ]
    phases = [{"id": "war", "status_quo": []}, {"id": "peace", "status_quo": []}]
    conflict = standoff(pledges=pledges, phases=phases)
    for phase, path, actor in (("war", "old", "a"), ("peace", "new", "b")):
        (one,) = guarantees(conflict, phase=phase).pledges
        assert (one.change, one.leavers) == (f"drop pledges.{path}", (actor,))


def test_an_option_that_can_go_one_way_only_is_no_way_back():
    found = guarantees(TRUCE_CASE, state=0, stricter=())
    assert [one.change for one in found.ways_back] == ["make b.act to-no"]
    options = {"a.act": "acts", "b.act": {"text": "acts", "moves": "to-yes"}}
    lasting = guarantees(dilemma(preferences=WANTS, options=options), state=0, stricter=())
    assert [one.status for one in lasting.breaches] == ["held", "content"]
    assert lasting.ways_back == ()


@pytest.mark.parametrize(
    ("stricter", "concepts"),
    [
        pytest.param(("nash", "gmr", "smr", "seq"), ["nash"], id="the one it fails"),
        pytest.param(("gmr", "seq"), [], id="those it holds under are not asked about"),
        pytest.param((), [], id="none"),
    ],
)
def test_pledges_are_sought_where_the_deal_fails_a_concept(stricter, concepts):
    found = guarantees(TRUCE_CASE, state=0, stricter=stricter)
    assert [one.concept for one in found.added] == concepts
    assert found.stands


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        pytest.param({"concept": "nash"}, NotSupported, "nobody responds", id="nash"),
        pytest.param({"concept": "sec"}, UnknownName, "'seq'", id="concept"),
        pytest.param({"responses": "twice"}, UnknownName, "response rule", id="rule"),
        pytest.param({"stricter": ["sec"]}, UnknownName, "'seq'", id="stricter"),
        pytest.param({"stricter": ["sim"]}, NotSupported, "no sanctions", id="no sanctions"),
        pytest.param({"phase": "war"}, UnknownName, "phase", id="phase"),
        pytest.param({"state": 9}, CaseError, "no state 9", id="code"),
        pytest.param({"state": ["a.atc"]}, UnknownName, "a.act", id="option"),
        pytest.param({"state": None}, CaseError, "status quo", id="no status quo"),
    ],
)
def test_errors_name_what_is_wrong(asked, error, says):
    with pytest.raises(error, match=says):
        guarantees(TRUCE_CASE, **({"state": 0} | asked))


def test_the_whole_dictionary():
    said = guarantees(TRUCE_CASE, state=0, stricter=["nash"]).as_dict()
    answer = {key: said[key] for key in list(said)[6:]}
    assert answer == {
        "leavers": {"nash": ["a"], "gmr": [], "smr": [], "seq": []},
        "pledges": [],
        "breaches": [
            {"actor": "a", "status": "held", "move": 1, "gain": 0.333333, "loss": 0.333333}
            | {"pledges": [], "noticed": None},
            {"actor": "b", "status": "content", "move": 2, "gain": -0.333333, "loss": None}
            | {"pledges": [], "noticed": None},
        ],
        "watch": [{"actor": "a", "move": 1, "groups": [["b"]]}],
        "ways_back": [
            {
                "change": "make b.act to-no",
                "says": "b.act",
                "lost": ["gmr", "smr", "seq"],
                "leavers": ["a"],
                "shifts": [{"actor": "b", "over": "a", "before": 1.0, "after": 0.0}],
            }
        ],
        "added": [
            {
                "concept": "nash",
                "leavers": ["a"],
                "commitments": [["pledge a: not a.act"]],
                "survives": [0],
                "tried": 3,
                "candidates": 3,
                "complete": True,
            }
        ],
    }
