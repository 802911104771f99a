"""Who notices a breach, and what is answered then: against the definition, read off literally."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.leverage.hold import hold
from detente.analysis.leverage.noticing import noticed, noticing
from detente.errors import UnknownName
from detente.model import Conflict
from tests.analysis.guarantees.standoff import standoff
from tests.brute_leverage import BruteLeverage, groups
from tests.strategies import conflicts

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
            (ALL, ALL, ALL),
            id="two pledges add up",
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
