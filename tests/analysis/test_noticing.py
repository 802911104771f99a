"""Who notices a breach, and what is answered then: against the definition, read off literally."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import detente
from detente.analysis.assumptions.state_finding import StateFinding
from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.noticing import by_observers, noticed, noticing, observed, observers
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.hold import hold
from detente.analysis.leverage.reply import Reply
from detente.errors import UnknownName
from detente.model import Conflict
from tests.analysis.guarantees.standoff import dilemma, standoff
from tests.brute_leverage import BruteLeverage, groups
from tests.strategies import conflicts, unseen, words
from tests.tables import model

A, B, C = 1, 2, 4
ALL = A | B | C


def seen(*pledges: dict[str, Any]) -> Conflict:
    """Return three who would each act, with pledges of a that say who would notice."""
    words = [{"by": "a", "does": "not a.act"} | one for one in pledges]
    phases = [{"id": "war"}, {"id": "peace"}]
    return standoff("abc", pledges=words, phases=phases)


@pytest.mark.parametrize(
    ("pledges", "masks"),
    [
        pytest.param([], None, id="no pledge"),
        pytest.param([{}], None, id="nothing is said"),
        pytest.param([{"noticed_by": {"a.act": []}}], (A, ALL, ALL), id="its owner always does"),
        pytest.param([{"noticed_by": {"a.act": ["c"]}}], (A | C, ALL, ALL), id="and who is named"),
        pytest.param(
            [{"noticed_by": {"a.act": ["c"], "b.act": ["a"]}}],
            (A | C, A | B, ALL),
            id="two options",
        ),
        pytest.param(
            [{"noticed_by": {"a.act": ["c"]}}, {"noticed_by": {"a.act": ["b"]}}],
            None,
            id="two pledges add up, here to all",
        ),
        pytest.param(
            [{"noticed_by": {"a.act": []}, "in": ["war"]}], None, id="of another phase"
        ),
        pytest.param(
            [{"noticed_by": {"a.act": []}, "in": ["peace"]}], (A, ALL, ALL), id="of this phase"
        ),
    ],
)  # fmt: skip
def test_who_notices_which_change(
    pledges: list[dict[str, Any]], masks: tuple[int, ...] | None
) -> None:
    assert noticing(seen(*pledges), "peace") == masks
    assert noticing(seen(*pledges)) == masks


def test_an_unknown_phase_is_named() -> None:
    with pytest.raises(UnknownName, match="truce"):
        noticing(seen(), "truce")


@settings(max_examples=30)
@given(conflict=conflicts(actors=4, options=5), data=st.data())
def test_nobody_answers_what_he_does_not_see(conflict: Conflict, data: st.DataObject) -> None:
    """ans'(t, H) = ans(t, those of H who notice an option that changed)."""
    graph = graph_model(conflict)
    slow = BruteLeverage(conflict)
    state = data.draw(st.sampled_from(slow.states))
    concept = data.draw(st.sampled_from(["nash", "gmr", "smr", "seq"]))
    actors = list(conflict.actors)
    observers = {
        name: data.draw(st.sets(st.sampled_from(actors))) | {name.partition(".")[0]}
        for name in conflict.options
    }
    masks = tuple(
        sum(1 << actors.index(one) for one in observers[name]) for name in conflict.options
    )
    for actor, name in enumerate(actors):
        found = hold(graph, actor, state, sanctions=sanctions(concept), responses="sequences")
        others = [actors[one] for one in found.others]
        table = noticed(
            found.answered, masks, state=state, temptation=found.temptation, others=found.others
        )
        assert table.shape == found.answered.shape
        for row, target in enumerate(found.temptation.tolist()):
            changed = [one for one, bit in conflict.bits.items() if (state ^ target) & bit]
            seers = {who for one in changed for who in observers[one]}
            for group in groups(others):
                answering = tuple(one for one in actors if one in group and one in seers)
                mask = sum(1 << others.index(one) for one in group)
                assert table[row, mask] == answers(slow, concept, name, state, target, answering)
        for bit in range(len(others)):
            without = np.array([one for one in range(table.shape[1]) if not one >> bit & 1])
            assert (table[:, without] <= table[:, without | 1 << bit]).all()


def answers(
    slow: BruteLeverage, concept: str, actor: str, state: int, target: int, group: tuple[str, ...]
) -> bool:
    """Return whether a group deters a breach: under Nash stability nobody does."""
    return concept != "nash" and any(
        slow.deters(concept, actor, state, answer)
        for answer in slow.reached(group, target, "sequences", improving=concept == "seq")
    )


@pytest.mark.parametrize("masks", [None, (ALL, ALL, ALL)], ids=["not told", "told"])
def test_where_all_notice_nothing_changes(masks: tuple[int, ...] | None) -> None:
    table = np.array([[False, True, True, True], [False, False, True, True]])
    told = noticed(table, masks, state=0, temptation=[1, 5], others=[1, 2])
    assert told.tolist() == table.tolist()


def test_a_table_without_temptations_stays_empty() -> None:
    table = np.zeros((0, 4), dtype=bool)
    assert noticed(table, (A, ALL), state=0, temptation=[], others=[1, 2]).shape == (0, 4)


GROUPS = [
    pytest.param((ALL, ALL), {(1, 2): 0b11}, id="everybody sees both"),
    pytest.param((A, ALL), {(): 0b01, (1, 2): 0b11}, id="nobody sees the first"),
    pytest.param(
        (A | B, A | C), {(1,): 0b01, (2,): 0b10, (1, 2): 0b11}, id="one each, together two"
    ),
    pytest.param((A | B, A | B), {(1,): 0b11}, id="one sees both"),
]


@pytest.mark.parametrize(("masks", "groups"), GROUPS)
def test_whom_an_actors_moves_can_have_as_observers(masks, groups):
    assert observed((*masks, ALL), 0b011, others=(1, 2)) == groups


@given(st.lists(st.integers(0, 15), min_size=1, max_size=6), st.data())
def test_every_move_has_its_own_observers_among_the_groups(masks, data):
    changes = data.draw(st.integers(1, (1 << len(masks)) - 1))
    others, own = (0, 2, 3), (1 << len(masks)) - 1
    groups, seers = observed(tuple(masks), own, others), observers(tuple(masks), changes, others)
    assert changes & ~groups[seers] == 0
    for group, options in groups.items():
        assert set(seers) <= set(group) or changes & ~options
    assert by_observers(tuple(masks), 0, [changes], others) == {seers: [0]}


@given(unseen(conflicts(options=5)), st.sampled_from(RESPONSES))
@settings(max_examples=50)
def test_who_sees_less_deters_less(conflict, rule):
    """Without words on who notices what, everybody does: no state is less stable then."""
    seen, all_seen = (stability(one, responses=rule) for one in (conflict, told_of(conflict)))
    for concept in seen.concepts:
        assert (seen.verdict(concept) <= all_seen.verdict(concept)).all()
    assert (seen.verdict("nash") == all_seen.verdict("nash")).all()


def told_of(conflict: Conflict) -> Conflict:
    """Return the same conflict where everybody is said to notice everything."""
    everybody = {name: list(conflict.actors) for name in conflict.options}
    return conflict.replaced(pledges=[words(everybody)])


@given(conflicts(options=5))
@settings(max_examples=20)
def test_to_say_that_all_notice_is_to_say_nothing(conflict):
    said, unsaid = stability(told_of(conflict)), stability(conflict)
    for concept in said.concepts:
        assert np.array_equal(said.verdict(concept), unsaid.verdict(concept))


WORDS = {"by": "a", "does": "not a.act", "binds": [], "noticed_by": {"a.act": []}}
UNSEEN = dilemma(pledges=[WORDS])
SEEN = dilemma()
VERBS = [
    pytest.param(
        lambda case: stability(case).equilibria("seq").tolist(), [0, 3], [3], id="stability"
    ),
    pytest.param(
        lambda case: detente.reason(case, actor="a", state=0).stable, True, False, id="reason"
    ),
    pytest.param(
        lambda case: detente.leverage(case, state=0).status["a"], "held", "loose", id="leverage"
    ),
    pytest.param(
        lambda case: detente.assumptions(case, state=0).findings[
            StateFinding("equilibrium", concept="gmr")
        ],
        True,
        False,
        id="assumptions",
    ),
    pytest.param(
        lambda case: detente.inverse(case, state=0).needs["a"].met, True, False, id="inverse"
    ),
    pytest.param(
        lambda case: detente.guarantees(case, state=0).leavers["smr"], (), ("a",), id="guarantees"
    ),
    pytest.param(
        lambda case: detente.perceptions(case, state=0).status["a"],
        "held",
        "loose",
        id="perceptions",
    ),
    pytest.param(
        lambda case: [
            one.members for one in detente.coalitions(case, state=0, concepts=["gmr"]).blocks["gmr"]
        ],
        [],
        [("a",)],
        id="coalitions",
    ),
]


@pytest.mark.parametrize(("verb", "seen", "unseen"), VERBS)
def test_every_verb_asks_who_notices(verb, seen, unseen):
    """In the dilemma each would act if the other did not answer, and b does not see a act."""
    assert (verb(SEEN), verb(UNSEEN)) == (seen, unseen)


def test_a_doubt_that_takes_the_words_away_gives_all_their_eyes_back():
    found = detente.assumptions(UNSEEN, state=0)
    (words,) = [one for one in found.assumptions if one.belief.path.startswith("pledges")]
    assert StateFinding("equilibrium", concept="seq") in words.flips


def test_a_phase_keeps_who_notices_what_and_binds_nobody_twice():
    """A conflict at a phase is modelled again by those who hold its result."""
    bound = dilemma(
        phases=[{"id": "war"}, {"id": "peace"}],
        pledges=[WORDS | {"binds": ["a"], "in": ["peace"]}, {"by": "b", "does": "not b.act"}],
    )
    at_peace = bound.at("peace")
    assert graph_model(at_peace).noticing == graph_model(bound, phase="peace").noticing == (A, 3)
    assert (graph_model(at_peace).rank == graph_model(bound, phase="peace").rank).all()
    assert [one.binds for one in at_peace.pledges] == [()]
    assert graph_model(bound, phase="war").noticing is None


def test_a_reply_is_as_mild_as_those_can_make_it_who_notice():
    """Each breach of b is seen by one other; c could soften what a does, but does not see why."""
    own = {0: 5, 1: 6, 2: 6, 5: 1, 6: 6, 8: 2, 9: 6, 10: 2, 13: 3, 14: 2}
    rank = [-1 if state & 3 == 3 else own.get(state, 0) for state in range(16)]
    bare = [-1 if one < 0 else 0 for one in rank]
    graph = replace(
        model("b.x b.y a.p c.q", {"b": rank, "a": bare, "c": bare}),
        noticing=(0b011, 0b101, 0b111, 0b111),
    )
    deal = Deal(graph, graph, baseline=8, start=8, state=0)
    told = Assessment(deal, sanctions=sanctions("gmr"))
    reply = told.reply(1, 0)
    assert reply == Reply("needed", "punishes", 4)
    everybody = Assessment(
        Deal(*2 * [replace(graph, noticing=None)], 8, 8, 0), sanctions=sanctions("gmr")
    )
    assert everybody.reply(1, 0) == Reply("needed", "withdraws", 4)
