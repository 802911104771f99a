"""What becomes of a deal without what may carry it: by hand, one row a case."""

from __future__ import annotations

from fractions import Fraction

import pytest

from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.safeguard import Deal, Safeguard, Shift, deal
from detente.model.conflict import Conflict
from tests.analysis.guarantees.standoff import dilemma, standoff

HALF = Fraction(1, 2)
ALL = ("nash", "gmr", "smr", "seq")


def stands(conflict: Conflict, state: int = 0, concept: str = "seq") -> Deal:
    """Return a state as a deal."""
    return deal(conflict, graph_model(conflict), state, concept, "sequences")


def pledged(**more: object) -> Conflict:
    """Return two who would each act, a of whom is bound by a pledge."""
    return standoff(pledges=[{"id": "word", "by": "a", "does": "not a.act"} | more])


TRUCE = dilemma(preferences={"a": ["not b.act", "a.act"], "b": ["b.act iff a.act", "b.act"]})
"""a would act, but b would then act too; b acts just when a does."""

BOUND = dilemma(
    pledges=[{"id": "swap", "kind": "exchange", "parts": {"a": "not a.act", "b": "not b.act"}}]
)
"""The exchange binds both: a keeps it as long as b does its part, and the other way round."""


@pytest.mark.parametrize(
    ("safeguard", "lost", "leavers"),
    [
        pytest.param(
            stands(pledged()).without("drop pledges.word", ""),
            (),
            ("a",),
            id="b leaves anyhow: nothing more is lost, and a leaves too",
        ),
        pytest.param(
            stands(pledged(), state=2).without("drop pledges.word", ""),
            ALL,
            ("a",),
            id="a alone was bound, and b acts: all is lost",
        ),
        pytest.param(
            stands(BOUND).without("drop pledges.swap", ""),
            ("nash",),
            (),
            id="each would answer the other: only Nash stability is lost",
        ),
        pytest.param(
            stands(TRUCE).without("make b.act to-no", ""),
            ("gmr", "smr", "seq"),
            ("a",),
            id="b can no longer answer; under Nash stability a leaves anyhow",
        ),
        pytest.param(
            stands(TRUCE).without("make a.act to-no", ""),
            (),
            (),
            id="a can no longer act: nothing is lost",
        ),
        pytest.param(
            stands(TRUCE, concept="gmr").without("add b first: not b.act", ""),
            ("seq",),
            (),
            id="b no longer wants to answer, and could",
        ),
        pytest.param(
            stands(TRUCE).without("add b first: not b.act", ""),
            ("seq",),
            ("a",),
            id="the leavers are those under the concept asked for",
        ),
    ],
)
def test_what_is_lost_and_who_would_leave(
    safeguard: Safeguard, lost: tuple[str, ...], leavers: tuple[str, ...]
) -> None:
    assert (safeguard.lost, safeguard.leavers) == (lost, leavers)
    assert safeguard.carries == bool(lost or leavers)


THREE = standoff(
    "abc",
    preferences={
        "a": ["not b.act", "not c.act", "a.act"],
        "b": ["b.act iff a.act"],
        "c": ["c.act iff a.act"],
    },
)
"""a would act, but either of two others would then act too."""


@pytest.mark.parametrize(
    ("change", "shifts"),
    [
        pytest.param(
            "make b.act to-no",
            [
                Shift("b", "a", HALF, Fraction(0)),
                Shift("c", "a", HALF, Fraction(1)),
            ],
            id="one of two holders drops out: the other has it all",
        ),
        pytest.param(
            "make a.act to-no",
            [
                Shift("b", "a", HALF, Fraction(0)),
                Shift("c", "a", HALF, Fraction(0)),
            ],
            id="a cannot act: nobody need hold it",
        ),
        pytest.param("add c: c.act", [], id="c answers all the same"),
    ],
)
def test_whose_hold_changes(change: str, shifts: list[Shift]) -> None:
    safeguard = stands(THREE).without(change, "")
    assert sorted(safeguard.shifts, key=lambda one: one.actor) == shifts


def test_a_deal_knows_who_leaves_and_who_holds_whom() -> None:
    found = stands(THREE)
    assert found.leavers == {"nash": ("a",), "gmr": (), "smr": (), "seq": ()}
    assert {pair: share for pair, share in found.holds.items() if share} == {
        ("b", "a"): HALF,
        ("c", "a"): HALF,
    }
    assert len(found.holds) == 6


def test_the_dictionary_is_plain() -> None:
    safeguard = stands(THREE).without("make b.act to-no", "b.act")
    assert safeguard.as_dict() == {
        "change": "make b.act to-no",
        "says": "b.act",
        "lost": [],
        "leavers": [],
        "shifts": [
            {"actor": "b", "over": "a", "before": 0.5, "after": 0.0},
            {"actor": "c", "over": "a", "before": 0.5, "after": 1.0},
        ],
    }
