"""Reasons: every one is held against brute force, and the sentences against a known case."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.reason import Answer, Reason, reason
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.graph.settings import RESPONSES
from detente.catalog.lookup import load
from detente.errors import CaseError, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.brute import Brute
from tests.published import SYRIA_IRAQ
from tests.strategies import any_conflicts


@settings(max_examples=150)
@given(
    conflict=any_conflicts(),
    concept=st.sampled_from(STANDARD),
    rule=st.sampled_from(RESPONSES),
    data=st.data(),
)
def test_a_reason_is_right(
    conflict: Conflict, concept: str, rule: str, data: st.DataObject
) -> None:
    slow = Brute(conflict)
    actor = data.draw(st.sampled_from(slow.actors))
    state = data.draw(st.sampled_from(slow.states))
    told = reason(conflict, actor=actor, state=state, concept=concept, responses=rule)
    assert told.stable == (state in slow.stable(concept, actor, rule))
    assert {answer.improvement for answer in told.answers} == slow.improvements(actor, state)
    for answer in told.answers:
        holds_against_brute_force(slow, told, answer)
    assert bool(told.answers) <= len(tell(told)) - 1 <= len(told.answers)


def holds_against_brute_force(slow: Brute, told: Reason, answer: Answer) -> None:
    """Check that a chain is legal and ends where it says, and that no better one is missed."""
    actor, state, concept = told.actor, told.state, told.concept
    if concept == "nash":
        assert not answer.deterred
        assert answer.chain == ()
        return
    ends = slow.responses(
        actor, told.state, answer.improvement, told.responses, improving=concept == "seq"
    )
    bad = {s for s in ends if not slow.prefers(actor, s, state)}
    trapped = {
        s for s in bad if all(not slow.prefers(actor, q, state) for q in slow.moves(actor, s))
    }
    assert answer.deterred == bool(trapped if concept == "smr" else bad)
    if not answer.chain:
        assert not bad
        return
    is_legal(slow, told, answer, bad, trapped)
    last = answer.chain[-1].target
    assert last in bad
    assert (answer.ends == "worse") == slow.prefers(actor, state, last)
    if answer.escape is None:
        assert answer.deterred
        assert concept != "smr" or last in trapped
    else:
        assert answer.escape in slow.moves(actor, last)
        assert slow.prefers(actor, answer.escape, state)


def is_legal(slow: Brute, told: Reason, answer: Answer, bad: set[int], trapped: set[int]) -> None:
    """Check every step of a chain, and that no shorter chain would do."""
    here, movers = answer.improvement, [slow.actors[step.actor] for step in answer.chain]
    for step, mover in zip(answer.chain, movers, strict=True):
        legal = slow.improvements if told.concept == "seq" else slow.moves
        assert step.source == here
        assert step.target in legal(mover, here)
        here = step.target
    wanted = bad if answer.escape is not None or told.concept != "smr" else trapped
    assert len(movers) == fewest(slow, told, answer.improvement, wanted)
    assert told.actor not in movers
    assert all(one != other for one, other in pairwise(movers))
    if told.responses == "single":
        assert len(movers) == 1
    if told.responses == "once-each":
        assert len(set(movers)) == len(movers)


def fewest(slow: Brute, told: Reason, start: int, wanted: set[int]) -> int:
    """Return the length of the shortest legal chain from a state to one of some states."""
    legal = slow.improvements if told.concept == "seq" else slow.moves
    layer, length = {(start, frozenset[str]())}, 0
    while True:
        length += 1
        reached = set()
        for here, barred in layer:
            for mover in set(slow.actors) - {told.actor} - barred:
                after = barred | {mover} if told.responses == "once-each" else frozenset({mover})
                reached |= {(there, after) for there in legal(mover, here)}
        if any(there in wanted for there, _ in reached):
            return length
        layer = reached


EUPHRATES = load("syria-iraq-1975").conflict
TOWN = load("elmira").conflict


@pytest.mark.parametrize(
    ("conflict", "asked", "said"),
    [
        pytest.param(
            EUPHRATES,
            {"actor": "syria", "state": 2, "concept": "gmr"},
            [
                "Syria stays under general metarationality (GMR): every gain would be answered.",
                "Syria would gain if it stands down; but then there is an answer: Iraq attacks, "
                "which leaves it worse off.",
            ],
            id="deterred",
        ),
        pytest.param(
            EUPHRATES,
            {"actor": "syria", "state": 2, "concept": "nash"},
            [
                "Syria does not stay under Nash stability.",
                "Syria would gain if it stands down.",
            ],
            id="nash",
        ),
        pytest.param(
            EUPHRATES,
            {"actor": "syria", "state": 1, "concept": "seq"},
            [
                "Syria does not stay under sequential stability (SEQ).",
                "Syria would gain if it holds the water back and escalates, and no credible "
                "answer of the others takes that away.",
                "Syria would gain if it holds the water back; but then Iraq attacks, which leaves "
                "it worse off.",
            ],
            id="one gain of two answered: Hipel et al. 2014",
        ),
        pytest.param(
            EUPHRATES,
            {"actor": "iraq", "state": 0, "concept": "smr"},
            [
                "Iraq does not stay under symmetric metarationality (SMR).",
                "Iraq would gain if it attacks; but then there is an answer: Syria releases more "
                "water; but Iraq gets away from that: calls off its attack.",
            ],
            id="an escape",
        ),
        pytest.param(
            TOWN,
            {"actor": "local", "state": 4, "concept": "smr"},
            [
                "The local government stays under symmetric metarationality (SMR): every gain "
                "would be answered.",
                "The local government would gain if it insists on the first order; but then there "
                "is an answer: the Ministry of the Environment makes its order milder, which "
                "leaves it worse off, with no way out.",
            ],
            id="no way out",
        ),
        pytest.param(
            EUPHRATES,
            {"actor": "syria", "state": 0, "concept": "seq"},
            ["Syria has no move to a state that it prefers, so it stays."],
            id="not tempted",
        ),
        pytest.param(
            load("syria-2016").conflict,
            {"actor": "allies", "state": None, "concept": "seq"},
            [
                "Turkey and Saudi Arabia have no move to a state that they prefer, so they stay.",
            ],
            id="plural",
        ),
    ],
)
def test_sentences(conflict: Conflict, asked: dict[str, object], said: list[str]) -> None:
    assert list(tell(reason(conflict, **asked))) == said


def test_the_reason_records_what_made_it() -> None:
    told = reason(SYRIA_IRAQ, actor="iraq", state=0, concept="smr", responses="single").as_dict()
    assert told["settings"] == {"concept": "smr", "responses": "single"}
    assert told["case"] == "syria-iraq-1975"
    assert told["version"]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        pytest.param({"actor": "iran"}, "iran", id="actor"),
        pytest.param({"concept": "smart"}, "smart", id="concept"),
        pytest.param({"responses": "all"}, "all", id="rule"),
        pytest.param({"phase": "war"}, "war", id="phase"),
    ],
)
def test_what_is_not_known_is_named(asked: dict[str, object], named: str) -> None:
    usual = {"actor": "syria", "state": 0, "concept": "gmr"}
    with pytest.raises(UnknownName, match=named):
        reason(SYRIA_IRAQ, **(usual | asked))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        pytest.param(3, "the state 3 .* is infeasible", id="infeasible"),
        pytest.param(99, "Codes run from 0 to 7", id="no code"),
        pytest.param(None, "no status quo", id="no status quo"),
    ],
)
def test_a_state_that_cannot_be_asked_about_is_told(state: int | None, said: str) -> None:
    with pytest.raises(CaseError, match=said):
        reason(SYRIA_IRAQ, actor="syria", state=state, concept="gmr")


def test_the_status_quo_is_asked_about_where_no_state_is() -> None:
    conflict = SYRIA_IRAQ.model_copy(update={"status_quo": ("iraq.attack",)})
    assert reason(conflict, actor="syria", concept="gmr").state == 4
