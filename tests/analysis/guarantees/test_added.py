"""The cheapest added commitment: against every set of pledges, and by hand."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.added import Added, added
from detente.analysis.guarantees.candidates import candidates
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from tests.analysis.guarantees.standoff import dilemma, standoff
from tests.brute_leverage import BruteLeverage
from tests.strategies import conflicts


def searched(conflict: Conflict, concept: str = "nash", state: int = 0, **most: int) -> Added:
    """Return what would make a state hold."""
    return added(conflict, graph_model(conflict), state, concept, "sequences", **most)


def changes(found: Added) -> list[tuple[str, ...]]:
    """Return what was found as changes."""
    return [one.changes for one in found.commitments]


EXCHANGE = [("pledge a with b: not a.act for not b.act",)]


@pytest.mark.parametrize(
    ("found", "leavers", "commitments", "tried", "of", "complete"),
    [
        pytest.param(
            searched(dilemma()), "ab", EXCHANGE, 7, 7, True, id="an exchange binds both at once"
        ),
        pytest.param(
            searched(dilemma(), most_tried=7), "ab", EXCHANGE, 7, 7, True, id="just enough"
        ),
        pytest.param(
            searched(dilemma(), most_tried=6), "ab", [], 6, 7, False, id="cut short too soon"
        ),
        pytest.param(searched(dilemma(), most_tried=0), "ab", [], 0, 7, False, id="not begun"),
        pytest.param(
            searched(standoff()),
            "ab",
            [("pledge a: not a.act", "pledge b: not b.act")],
            3,
            2,
            True,
            id="each must be bound: two pledges",
        ),
        pytest.param(
            searched(standoff(), most_pledges=1), "ab", [], 2, 2, True, id="one would not do"
        ),
        pytest.param(
            searched(standoff(), most_tried=2),
            "ab",
            [],
            2,
            2,
            False,
            id="all single ones tried, and no more allowed",
        ),
        pytest.param(
            searched(standoff("abc")),
            "abc",
            [("pledge a: not a.act", "pledge b: not b.act", "pledge c: not c.act")],
            7,
            3,
            True,
            id="each of three must be bound",
        ),
        pytest.param(
            searched(standoff("abc"), most_pledges=2), "abc", [], 6, 3, True, id="two would not do"
        ),
        pytest.param(
            searched(standoff("abc"), most_tried=6),
            "abc",
            [],
            6,
            3,
            False,
            id="all pairs tried, and no more allowed",
        ),
        pytest.param(
            searched(standoff(preferences={"a": ["a.act"], "b": []})),
            "a",
            [("pledge a: not a.act",)],
            2,
            2,
            True,
            id="only one must be bound",
        ),
        pytest.param(
            searched(dilemma(pledges=[{"by": "a", "does": "not a.act"}])),
            "b",
            [("pledge b: not b.act",), ("pledge b to a: not b.act if not a.act",)],
            7,
            7,
            True,
            id="one is bound already: what binds the other alone comes before an exchange",
        ),
        pytest.param(searched(standoff(), state=3), "", [], 2, 2, True, id="it holds already"),
    ],
)
def test_what_would_make_it_hold(
    found: Added, leavers: str, commitments: list, tried: int, of: int, complete: bool
) -> None:
    assert found.leavers == tuple(leavers)
    assert changes(found) == commitments
    assert (found.tried, found.candidates, found.complete) == (tried, of, complete)


def test_what_binds_fewest_comes_first() -> None:
    bound = dilemma(pledges=[{"by": "a", "does": "not a.act"}])
    assert [one.bound for one in searched(bound).commitments] == [1, 1]
    assert [one.bound for one in searched(dilemma()).commitments] == [2]
    (both,) = searched(standoff()).commitments
    assert both.bound == len(both.pledges) == 2
    (first,) = searched(bound, most_found=1).commitments
    assert first.changes == ("pledge b: not b.act",)


def test_the_dictionary_is_plain() -> None:
    assert searched(standoff(), most_tried=9).as_dict() == {
        "concept": "nash",
        "leavers": ["a", "b"],
        "commitments": [["pledge a: not a.act", "pledge b: not b.act"]],
        "survives": [0],
        "tried": 3,
        "candidates": 2,
        "complete": True,
    }


def test_of_those_that_ask_as_little_the_one_that_survives_most_comes_first() -> None:
    bound = dilemma(pledges=[{"by": "a", "does": "not a.act"}])

    def survives(made: tuple[str, ...]) -> int:
        return 2 if "if" in made[0] else 1

    found = added(bound, graph_model(bound), 0, "nash", "sequences", survives=survives)
    assert [(one.changes, one.survives) for one in found.commitments] == [
        (("pledge b to a: not b.act if not a.act",), 2),
        (("pledge b: not b.act",), 1),
    ]


def leaving(conflict: Conflict, state: int, concept: str) -> set[str]:
    """Return who leaves a state, read off the definitions."""
    slow = BruteLeverage(conflict)
    return {actor for actor in slow.actors if state not in slow.stable(concept, actor)}


def changed(conflict: Conflict, pledges: tuple[Pledge, ...]) -> Conflict:
    """Return a conflict with pledges made."""
    return conflict.replaced(pledges=(*conflict.pledges, *pledges))


@settings(max_examples=40)
@given(
    conflict=conflicts(actors=3, options=4),
    data=st.data(),
    concept=st.sampled_from(["nash", "gmr", "smr", "seq"]),
)
def test_pairs_are_sought_where_no_single_pledge_does(conflict, data, concept):
    state = data.draw(st.sampled_from(BruteLeverage(conflict).states))
    before = leaving(conflict, state, concept)
    if not before:
        return
    found = searched(conflict, concept, state, most_pledges=2, most_found=10**6)
    singles = candidates(conflict, graph_model(conflict), state)
    left = {
        place: leaving(changed(conflict, (one,)), state, concept)
        for place, one in enumerate(singles)
    }
    size = 1 if any(not who for who in left.values()) else 2
    useful = [one for place, one in enumerate(singles) if left[place] < before]
    sets = [(one,) for one in singles] if size == 1 else list(combinations(useful, 2))
    enough = [one for one in sets if not leaving(changed(conflict, one), state, concept)]
    assert bool(found.commitments) == bool(enough)
    assert set(found.leavers) == before
    assert found.complete
    for some in found.commitments:
        assert len(some.pledges) == size
        assert not leaving(apply(conflict, some.changes), state, concept)
        costs = [sum(len(one.bound()) for one in pledges) for pledges in enough]
        assert some.bound == min(costs)
