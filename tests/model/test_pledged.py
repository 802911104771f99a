"""Where pledges stand among the wants of whom they bind."""

from __future__ import annotations

from typing import Any

import pytest

from detente.model import Conflict, Pledge, Preference
from detente.model.pledged import with_pledges

WANTS = {"a": Preference.model_validate({"statements": ["a.x", "b.y"], "foremost": ["a.z"]})}


def pledge(does: str = "a.p", **more: Any) -> Pledge:
    """Return a promise of a."""
    return Pledge.model_validate({"by": "a", "does": does} | more)


ROWS = [
    pytest.param([], "a.z | a.x b.y", id="none"),
    pytest.param([pledge()], "a.z a.p | a.x b.y", id="foremost, after what is so already"),
    pytest.param([pledge(strength=0)], "a.z | a.p a.x b.y", id="ahead of all statements"),
    pytest.param([pledge(strength=1)], "a.z | a.x a.p b.y", id="after one"),
    pytest.param([pledge(strength=2)], "a.z | a.x b.y a.p", id="after the last"),
    pytest.param([pledge(strength=9)], "a.z | a.x b.y a.p", id="beyond the last"),
    pytest.param([pledge(strength="weak")], "a.z | a.x b.y a.p", id="weak"),
    pytest.param(
        [pledge("a.q", strength=1), pledge(strength=1)], "a.z | a.x a.q a.p b.y", id="in one place"
    ),
    pytest.param(
        [pledge("a.q", strength="weak"), pledge(strength=0), pledge("a.r")],
        "a.z a.r | a.p a.x b.y a.q",
        id="each in its own",
    ),
    pytest.param([pledge(binds=[])], "a.z | a.x b.y", id="binding nobody"),
]


@pytest.mark.parametrize(("pledges", "wants"), ROWS)
def test_where_a_pledge_stands(pledges: list[Pledge], wants: str) -> None:
    own = with_pledges(WANTS, pledges)["a"]
    first = " ".join(str(one.want) for one in own.foremost)
    assert f"{first} | {' '.join(str(one.want) for one in own.statements)}" == wants


def test_a_statement_made_of_a_pledge_cites_what_the_pledge_cites() -> None:
    cited = pledge(because=["c1"], despite=["c2"])
    (_, made) = with_pledges(WANTS, [cited])["a"].foremost
    assert (made.because, made.despite) == (("c1",), ("c2",))


def test_who_wants_nothing_else_wants_what_it_pledged() -> None:
    assert [str(one.want) for one in with_pledges({}, [pledge()])["a"].foremost] == ["a.p"]


def test_an_exchange_of_a_place_stands_there_in_every_list() -> None:
    swap = Pledge.model_validate(
        {"kind": "exchange", "parts": {"a": "a.p", "b": "b.p"}, "strength": 1}
    )
    wants = WANTS | {"b": Preference.read(["b.y", "a.x"])}
    wants["b"] = Preference.model_validate(wants["b"])
    bound = with_pledges(wants, [swap])
    assert [str(one.want) for one in bound["a"].statements] == ["a.x", "a.p if b.p", "b.y"]
    assert [str(one.want) for one in bound["b"].statements] == ["b.y", "b.p if a.p", "a.x"]


def test_a_ranking_keeps_its_order_behind_a_pledge() -> None:
    conflict = Conflict.model_validate({
        "actors": {"a": {"name": "A"}},
        "options": {"a.x": "does x"},
        "preferences": {"a": {"ranking": [1, 0]}},
        "pledges": [{"by": "a", "does": "not a.x"}],
    })  # fmt: skip
    assert conflict.at().preferences["a"].ranking == ((1,), (0,))
    assert [str(one.want) for one in conflict.at().preferences["a"].foremost] == ["not a.x"]
