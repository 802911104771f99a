"""What an actor's view parts in from the conflict as it is."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from detente.model import Conflict, Misbelief
from tests.model.test_check import GOOD


@pytest.mark.parametrize(
    ("fields", "change"),
    [
        pytest.param({"believes": "bar us.strike"}, "bar us.strike", id="a change"),
        pytest.param({"unaware": "pledges.curb"}, "drop pledges.curb", id="unaware"),
        pytest.param(
            {"overlooks": "us.strike or us.curb"}, "bar us.strike or us.curb", id="states"
        ),
    ],
)
def test_what_makes_the_view(fields: dict[str, Any], change: str) -> None:
    assert Misbelief.model_validate(fields).change == change


@pytest.mark.parametrize(
    ("phases", "phase", "expected"),
    [
        pytest.param((), "war", True, id="in all phases"),
        pytest.param((), None, True, id="without phases"),
        pytest.param(("war",), "war", True, id="in the one named"),
        pytest.param(("war",), "truce", False, id="not in another"),
    ],
)
def test_in_which_phases_it_is_so(
    phases: tuple[str, ...], phase: str | None, expected: bool
) -> None:
    one = Misbelief.model_validate({"unaware": "pledges.curb", "in": phases})
    assert one.in_force(phase) is expected


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param({}, "it says nothing; give one of believes", id="nothing"),
        pytest.param({"because": ["c1"]}, "it says nothing", id="claims for nothing"),
        pytest.param(
            {"believes": "bar us.strike", "unaware": "pledges.p"},
            "it says believes and unaware",
            id="two things",
        ),
        pytest.param({"overlooks": "us.strike and"}, "stops too early", id="half a condition"),
        pytest.param({"believe": "bar us.strike"}, "believe", id="an unknown field"),
    ],
)
def test_what_is_no_misbelief_is_refused(fields: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Misbelief.model_validate(fields)


def test_a_bare_text_is_a_change_and_the_onlooker_has_a_view() -> None:
    views = {"us": ["bar us.strike"], "onlooker": [{"overlooks": "us.strike"}]}
    conflict = Conflict.model_validate(GOOD | {"views": views})
    assert conflict.views["us"] == (Misbelief(believes="bar us.strike"),)
    assert [one.change for one in conflict.views["onlooker"]] == ["bar us.strike"]
