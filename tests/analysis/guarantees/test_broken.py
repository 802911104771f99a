"""Which pledges a breach breaks, and who would notice: by hand, one row a case."""

from __future__ import annotations

from typing import Any

import pytest

from detente.analysis.guarantees.guarantees import guarantees
from detente.model.conflict import Conflict
from tests.analysis.guarantees.standoff import standoff
from tests.shelling import GRAPH

WORD = {"id": "word", "by": "a", "does": "not a.act"}
SWAP = {"id": "swap", "kind": "exchange", "parts": {"a": "not a.act", "b": "not b.act"}}


def first(*pledges: dict[str, Any], state: int = 0) -> tuple[list[str], tuple[str, ...] | None]:
    """Return which pledges a breaks by its best move, and who would notice."""
    phases = [{"id": "war"}, {"id": "peace"}]
    conflict = standoff("abc", pledges=list(pledges), phases=phases)
    (own,) = (one for one in guarantees(conflict, state=state, stricter=()).breaches
              if one.actor == "a")  # fmt: skip
    return list(own.pledges), own.noticed


@pytest.mark.parametrize(
    ("pledges", "state", "broken", "noticed"),
    [
        pytest.param([], 0, [], None, id="none"),
        pytest.param([WORD], 0, ["pledges.word"], None, id="an undertaking"),
        pytest.param([WORD | {"binds": []}], 0, ["pledges.word"], None, id="mere words break too"),
        pytest.param([WORD | {"id": ""}], 0, ["pledges[1]"], None, id="by its place"),
        pytest.param([WORD | {"if": "b.act"}], 0, [], None, id="not owed"),
        pytest.param([WORD | {"in": ["war"]}], 0, [], None, id="of another phase"),
        pytest.param([SWAP], 0, ["pledges.swap"], None, id="an exchange, left first"),
        pytest.param([SWAP], 2, [], None, id="an exchange that the other left already"),
        pytest.param([WORD, SWAP], 0, ["pledges.word", "pledges.swap"], None, id="two"),
        pytest.param(
            [WORD | {"noticed_by": {"a.act": ["c"]}}], 0, ["pledges.word"], ("c",), id="one notices"
        ),
        pytest.param(
            [WORD | {"noticed_by": {"a.act": []}}], 0, ["pledges.word"], (), id="nobody notices"
        ),
        pytest.param(
            [WORD | {"noticed_by": {"a.act": ["b", "c"]}}], 0, ["pledges.word"], None, id="all do"
        ),
        pytest.param(
            [WORD | {"noticed_by": {"b.act": []}}], 0, ["pledges.word"], None, id="of another act"
        ),
    ],
)
def test_what_a_breach_breaks(
    pledges: list[dict[str, Any]],
    state: int,
    broken: list[str],
    noticed: tuple[str, ...] | None,
) -> None:
    assert first(*pledges, state=state) == (broken, noticed)


def test_who_broke_a_pledge_already_does_not_break_it_again() -> None:
    """Where a acts, its undertaking is broken; its best move is to stay or to act less."""
    assert first(WORD | {"binds": []}, state=1) == ([], None)


def test_the_dictionary_names_them() -> None:
    conflict = standoff(pledges=[SWAP | {"noticed_by": {"a.act": []}}])
    said = guarantees(conflict, state=0, stricter=()).as_dict()["breaches"]
    assert {one["actor"]: (one["pledges"], one["noticed"]) for one in said} == {
        "a": (["pledges.swap"], []),
        "b": (["pledges.swap"], None),
    }


def test_nobody_can_break_what_cannot_be_told() -> None:
    assert [dict(one.pledges) for one in guarantees(GRAPH, state="s").breaches] == [{}, {}]


def test_an_actor_that_cannot_move_breaks_nothing() -> None:
    options = {"a.act": {"text": "acts", "moves": "to-no"}, "b.act": "acts"}
    stuck = Conflict.model_validate(
        standoff(pledges=[WORD]).model_dump(by_alias=True) | {"options": options}
    )
    (own,) = (one for one in guarantees(stuck, state=0, stricter=()).breaches if one.move is None)
    assert (own.actor, dict(own.pledges)) == ("a", {})
