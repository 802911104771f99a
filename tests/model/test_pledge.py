"""Whom a pledge binds, to what, and when."""

import pytest
from pydantic import ValidationError

from detente.model import Pledge

KEPT = [
    pytest.param({"does": "us.curb"}, "us.curb", id="whatever happens"),
    pytest.param({"does": "us.curb", "if": "b.yield"}, "us.curb if b.yield", id="for something"),
    pytest.param({"does": "not us.strike"}, "not us.strike", id="to leave something"),
    pytest.param(
        {"does": "us.curb and us.pay", "if": "b.yield or b.talk"},
        "us.curb and us.pay if b.yield or b.talk",
        id="compound",
    ),
    pytest.param(
        {"does": "us.curb if us.pay", "if": "b.yield"},
        "(us.curb if us.pay) if b.yield",
        id="a condition within",
    ),
]


@pytest.mark.parametrize(("fields", "kept"), KEPT)
def test_when_a_pledge_is_kept(fields: dict[str, str], kept: str) -> None:
    assert str(Pledge.model_validate({"by": "us"} | fields).kept()) == kept


OPEN, CLOSED = "us.curb if b.yield", "b.yield if us.curb"
BINDS = [
    pytest.param({}, {"us": "us.curb"}, id="an open pledge binds its maker"),
    pytest.param({"public": False}, {}, id="one not disclosed binds nobody"),
    pytest.param({"to": "b"}, {"us": "us.curb"}, id="made to another, for nothing"),
    pytest.param({"to": "b", "public": False}, {}, id="the same, not disclosed"),
    pytest.param({"if": "b.yield"}, {"us": OPEN, "b": CLOSED}, id="an exchange binds both"),
    pytest.param(
        {"if": "b.yield", "public": False}, {"b": CLOSED}, id="not disclosed: the other alone"
    ),
    pytest.param(
        {"if": "b.yield", "to": "c"}, {"us": OPEN, "c": CLOSED}, id="whom it is made to is bound"
    ),
    pytest.param({"if": "b.yield", "kind": "threat"}, {"us": OPEN}, id="a threat binds its maker"),
    pytest.param(
        {"if": "b.yield", "kind": "threat", "public": False}, {}, id="a threat kept quiet: nobody"
    ),
    pytest.param(
        {"if": "b.yield and c.talk"},
        {"us": "us.curb if b.yield and c.talk"},
        id="given for what two own: the maker alone",
    ),
    pytest.param({"if": "us.pay"}, {"us": "us.curb if us.pay"}, id="given for what it owns itself"),
    pytest.param(
        {"if": "not b.strike"},
        {"us": "us.curb if not b.strike", "b": "not b.strike if us.curb"},
        id="for what is left undone",
    ),
    pytest.param(
        {"if": "b.yield and not b.strike"},
        {
            "us": "us.curb if b.yield and not b.strike",
            "b": "b.yield and not b.strike if us.curb",
        },
        id="for two things of one owner",
    ),
]


@pytest.mark.parametrize(("fields", "bound"), BINDS)
def test_whom_a_pledge_binds(fields: dict[str, object], bound: dict[str, str]) -> None:
    pledge = Pledge.model_validate({"by": "us", "does": "us.curb"} | fields)
    assert {actor: str(wanted) for actor, wanted in pledge.binds().items()} == bound


OTHERS = [
    pytest.param({}, "", id="nobody is told"),
    pytest.param({"to": "b"}, "b", id="named"),
    pytest.param({"if": "c.talk", "to": "b"}, "b", id="named beats owner"),
    pytest.param({"if": "c.talk"}, "c", id="the only owner"),
    pytest.param({"if": "c.talk or c.pay"}, "c", id="the only owner of two options"),
    pytest.param({"if": "c.talk or b.yield"}, "", id="two owners"),
    pytest.param({"if": "us.pay"}, "", id="the maker itself"),
    pytest.param({"if": "us.pay or b.yield"}, "", id="the maker among them"),
]


@pytest.mark.parametrize(("fields", "other"), OTHERS)
def test_to_whom_a_pledge_is_made(fields: dict[str, str], other: str) -> None:
    assert Pledge.model_validate({"by": "us", "does": "us.curb"} | fields).other() == other


IN_FORCE = [
    pytest.param((), "war", True, id="no phase named: in all"),
    pytest.param((), None, True, id="no phase named, no phases"),
    pytest.param(("war",), "war", True, id="in the phase named"),
    pytest.param(("war",), "truce", False, id="not in another"),
    pytest.param(("war", "truce"), "truce", True, id="in one of two"),
    pytest.param(("war",), None, False, id="not without phases"),
]


@pytest.mark.parametrize(("phases", "phase", "expected"), IN_FORCE)
def test_in_which_phases_a_pledge_is_in_force(
    phases: tuple[str, ...], phase: str | None, expected: bool
) -> None:
    pledge = Pledge.model_validate({"by": "us", "does": "us.curb", "in": phases})
    assert pledge.in_force(phase) is expected


def test_a_pledge_is_public_and_a_promise_unless_told() -> None:
    pledge = Pledge.model_validate({"by": "us", "does": "us.curb"})
    assert (pledge.public, pledge.kind, pledge.id, pledge.to) == (True, "promise", "", "")
    assert pledge.model_dump(mode="json", by_alias=True, exclude_defaults=True) == {
        "by": "us",
        "does": "us.curb",
    }


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"does": "us.curb"}, id="nobody makes it"),
        pytest.param({"by": "us"}, id="it says nothing"),
        pytest.param({"by": "us", "does": "us.curb", "kind": "bet"}, id="another kind"),
        pytest.param({"by": "us", "does": "us.curb and"}, id="a condition that breaks off"),
        pytest.param({"by": "us", "does": "us.curb", "when": "b.yield"}, id="an unknown field"),
    ],
)
def test_what_is_no_pledge_is_refused(fields: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Pledge.model_validate(fields)
