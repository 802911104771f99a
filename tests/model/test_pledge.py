"""What a pledge owes, whom it binds, who breaks it, who knows of it, and when."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from detente.model import Pledge

US = {"by": "us", "does": "us.curb"}
PARTS = {"us": "us.curb", "b": "not b.strike"}
SWAP = {"kind": "exchange", "parts": PARTS}
THREE = {"kind": "exchange", "parts": PARTS | {"c": "c.talk or c.pay"}}


def made(base: dict[str, Any], **more: Any) -> Pledge:
    """Return a pledge."""
    return Pledge.model_validate(base | more)


def texts(conditions: dict[str, Any]) -> dict[str, str]:
    """Return conditions as texts."""
    return {actor: str(condition) for actor, condition in conditions.items()}


KEPT = [
    pytest.param(US, "us.curb", id="whatever happens"),
    pytest.param(US | {"if": "b.yield"}, "us.curb if b.yield", id="for something"),
    pytest.param(US | {"does": "not us.strike"}, "not us.strike", id="to leave something"),
    pytest.param(
        US | {"does": "us.curb and us.pay", "if": "b.yield or b.talk"},
        "us.curb and us.pay if b.yield or b.talk",
        id="compound",
    ),
    pytest.param(
        US | {"does": "us.curb if us.pay", "if": "b.yield"},
        "(us.curb if us.pay) if b.yield",
        id="a condition within",
    ),
    pytest.param(US | {"unless": "b.strike"}, "us.curb if not b.strike", id="unless"),
    pytest.param(US | {"unless": "not b.yield"}, "us.curb if b.yield", id="unless not"),
    pytest.param(
        US | {"if": "b.yield", "unless": "c.pay"}, "us.curb if b.yield and not c.pay", id="both"
    ),
    pytest.param(
        SWAP,
        "(us.curb if not b.strike) and (not b.strike if us.curb)",
        id="an exchange: each for the other",
    ),
]


@pytest.mark.parametrize(("fields", "kept"), KEPT)
def test_when_a_pledge_is_kept(fields: dict[str, Any], kept: str) -> None:
    assert str(made(fields).kept()) == kept


OPEN = {"us": "us.curb if b.yield"}
BOUND = [
    pytest.param(US, {"us": "us.curb"}, id="a promise binds its maker"),
    pytest.param(US | {"to": "b", "if": "b.yield"}, OPEN, id="never the one it is made to"),
    pytest.param(US | {"if": "b.yield", "public": False}, OPEN, id="disclosed or not"),
    pytest.param(US | {"if": "b.yield", "kind": "threat"}, OPEN, id="a threat its maker"),
    pytest.param(US | {"if": "b.yield", "kind": "offer", "to": "b"}, OPEN, id="so does an offer"),
    pytest.param(
        US | {"unless": "b.yield", "kind": "assurance"},
        {"us": "us.curb if not b.yield"},
        id="and an assurance",
    ),
    pytest.param(US | {"binds": []}, {}, id="mere words"),
    pytest.param(US | {"binds": ["us"]}, {"us": "us.curb"}, id="its maker, said aloud"),
    pytest.param(
        SWAP,
        {"us": "us.curb if not b.strike", "b": "not b.strike if us.curb"},
        id="an exchange binds all parties",
    ),
    pytest.param(SWAP | {"binds": ["b"]}, {"b": "not b.strike if us.curb"}, id="or one of them"),
    pytest.param(SWAP | {"binds": []}, {}, id="or nobody"),
    pytest.param(
        THREE | {"binds": ["c", "us"]},
        {
            "c": "c.talk or c.pay if us.curb and not b.strike",
            "us": "us.curb if not b.strike and (c.talk or c.pay)",
        },
        id="two of three, each as long as all others keep theirs",
    ),
]


@pytest.mark.parametrize(("fields", "wants"), BOUND)
def test_into_whose_wants_a_pledge_enters(fields: dict[str, Any], wants: dict[str, str]) -> None:
    pledge = made(fields)
    assert texts(pledge.wants()) == wants
    assert set(pledge.bound()) == set(wants)


def test_what_a_party_owes_does_not_turn_on_whom_the_pledge_binds() -> None:
    assert made(SWAP, binds=[]).duties() == made(SWAP).duties()
    assert made(US, binds=[]).duties() == made(US).duties()
    assert list(made(THREE).acts()) == ["us", "b", "c"]


BROKEN = [
    pytest.param(US | {"if": "b.yield"}, "b.yield", ("us",), id="a promise left undone"),
    pytest.param(US | {"if": "b.yield"}, "", (), id="not owed"),
    pytest.param(US | {"if": "b.yield"}, "us.curb", (), id="done without need"),
    pytest.param(
        {"by": "us", "kind": "threat", "does": "us.strike", "if": "b.yield"},
        "b.yield",
        ("us",),
        id="a threat not carried out",
    ),
    pytest.param(
        {"by": "us", "kind": "threat", "does": "us.strike", "if": "b.yield"},
        "b.yield us.strike",
        (),
        id="a threat carried out",
    ),
    pytest.param(US | {"kind": "assurance", "unless": "b.yield"}, "", ("us",), id="an assurance"),
    pytest.param(US | {"kind": "assurance", "unless": "b.yield"}, "b.yield", (), id="that ended"),
    pytest.param(SWAP, "us.curb", (), id="an exchange kept"),
    pytest.param(SWAP, "", ("us",), id="one left first"),
    pytest.param(SWAP, "us.curb b.strike", ("b",), id="the other left first"),
    pytest.param(SWAP, "b.strike", (), id="both left: neither owes any more"),
    pytest.param(THREE, "us.curb", ("c",), id="the third of three left"),
    pytest.param(THREE, "us.curb b.strike", (), id="two of three left: the rest is free"),
]


@pytest.mark.parametrize(("fields", "taken", "breakers"), BROKEN)
def test_who_breaks_a_pledge(fields: dict[str, Any], taken: str, breakers: tuple[str, ...]) -> None:
    names = ["us.curb", "us.strike", "b.yield", "b.strike", "c.talk", "c.pay"]
    state = {name: name in taken.split() for name in names}
    pledge = made(fields)
    assert pledge.broken_by(state) == breakers
    assert pledge.kept().evaluate(state) == (not breakers)


@given(st.integers(2, 4), st.data())
def test_at_most_one_party_breaks_an_exchange_and_only_where_one_part_alone_is_undone(
    size: int, data: st.DataObject
) -> None:
    parts = {f"a{place}": f"a{place}.x" for place in range(size)}
    pledge = Pledge.model_validate({"kind": "exchange", "parts": parts})
    done = data.draw(st.sampled_from(list(product([False, True], repeat=size))))
    taken = dict(zip(parts.values(), done, strict=True))
    undone = tuple(actor for actor, act in parts.items() if not taken[act])
    assert pledge.broken_by(taken) == (undone if len(undone) == 1 else ())


RECEIVERS = [
    pytest.param({}, "", id="nobody is told"),
    pytest.param({"to": "b"}, "b", id="named"),
    pytest.param({"if": "c.talk", "to": "b"}, "b", id="named beats owner"),
    pytest.param({"if": "c.talk"}, "c", id="the only owner"),
    pytest.param({"unless": "c.talk"}, "c", id="of what would end it"),
    pytest.param({"if": "c.talk or c.pay"}, "c", id="the only owner of two options"),
    pytest.param({"if": "c.talk or b.yield"}, "", id="two owners"),
    pytest.param({"if": "c.talk", "unless": "b.yield"}, "", id="two owners, apart"),
    pytest.param({"if": "us.pay"}, "", id="the maker itself"),
    pytest.param({"if": "us.pay or b.yield"}, "", id="the maker among them"),
]


@pytest.mark.parametrize(("fields", "receiver"), RECEIVERS)
def test_to_whom_a_pledge_is_made(fields: dict[str, str], receiver: str) -> None:
    assert made(US, **fields).receiver() == receiver


KNOWN = [
    pytest.param(US, None, id="everybody"),
    pytest.param(US | {"public": True}, None, id="everybody, in an older file"),
    pytest.param(US | {"to": "b", "public": False}, ("us", "b"), id="the two, in an older file"),
    pytest.param(US | {"known_to": []}, ("us",), id="its maker always"),
    pytest.param(US | {"to": "b", "known_to": []}, ("us", "b"), id="its receiver too"),
    pytest.param(US | {"to": "b", "known_to": ["c", "us"]}, ("us", "b", "c"), id="and others"),
    pytest.param(SWAP | {"known_to": ["c"]}, ("us", "b", "c"), id="all parties of an exchange"),
]


@pytest.mark.parametrize(("fields", "known"), KNOWN)
def test_who_knows_of_a_pledge(fields: dict[str, Any], known: tuple[str, ...] | None) -> None:
    pledge = made(fields)
    assert pledge.known() == known
    for actor in ("us", "b", "c", "onlooker"):
        assert pledge.known_by(actor) == (known is None or actor in known)


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
    assert made(US, **{"in": phases}).in_force(phase) is expected


def test_a_pledge_is_a_promise_that_all_know_unless_told() -> None:
    pledge = made(US)
    assert (pledge.kind, pledge.id, pledge.to, pledge.known()) == ("promise", "", "", None)
    assert (pledge.strength, pledge.noticed_by) == ("foremost", {})
    assert pledge.model_dump(mode="json", by_alias=True, exclude_defaults=True) == US


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(SWAP | {"binds": [], "strength": 3, "known_to": ["c"]}, id="an exchange"),
        pytest.param(US | {"unless": "b.yield", "kind": "assurance"}, id="an assurance"),
        pytest.param(US | {"public": False, "noticed_by": {"us.curb": ["b"]}}, id="an older one"),
    ],
)
def test_what_is_written_reads_back(fields: dict[str, Any]) -> None:
    pledge = made(fields)
    assert Pledge.model_validate(pledge.model_dump()) == pledge
    assert Pledge.model_validate_json(pledge.model_dump_json(by_alias=True)) == pledge


REFUSED = [
    pytest.param({"does": "us.curb"}, "'by' is missing", id="nobody makes it"),
    pytest.param({"by": "us"}, "'does' is missing; add does", id="it says nothing"),
    pytest.param({"by": "us", "does": None}, "'does' is missing", id="it says nothing, aloud"),
    pytest.param(US | {"kind": "bet"}, "promise", id="another kind"),
    pytest.param(US | {"does": "us.curb and"}, "stops too early", id="a condition that breaks off"),
    pytest.param(US | {"when": "b.yield"}, "when", id="an unknown field"),
    pytest.param(US | {"parts": PARTS}, "kind: exchange", id="parts of a promise"),
    pytest.param(SWAP | {"by": "us"}, "no 'by'; say each side's part", id="made by one"),
    pytest.param(SWAP | {"to": "us"}, "no 'to'", id="made to one"),
    pytest.param(SWAP | {"does": "us.curb"}, "no 'does'", id="one does"),
    pytest.param(SWAP | {"if": "us.curb"}, "no 'if'", id="if"),
    pytest.param(SWAP | {"unless": "us.curb"}, "no 'unless'", id="unless in an exchange"),
    pytest.param({"kind": "exchange"}, "has 0 of the two parts", id="no parts"),
    pytest.param(
        {"kind": "exchange", "parts": {"us": "us.curb"}}, "has 1 of the two parts", id="one part"
    ),
    pytest.param(US | {"strength": "strong"}, "'strong' is no strength", id="another strength"),
    pytest.param(US | {"strength": -1}, "-1 is no strength", id="a place before the first"),
    pytest.param(US | {"strength": True}, "True is no strength", id="a truth value"),
    pytest.param(US | {"strength": 1.5}, "1.5 is no strength", id="between two places"),
    pytest.param(US | {"public": True, "known_to": []}, "keep known_to", id="said twice"),
]


@pytest.mark.parametrize(("fields", "says"), REFUSED)
def test_what_is_no_pledge_is_refused(fields: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Pledge.model_validate(fields)
