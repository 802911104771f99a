"""Every pledge in words: read each aloud."""

from __future__ import annotations

from typing import Any

import pytest

from detente.model import Conflict, Pledge
from detente.model.pledge_phrases import binding, knowing, named, noticing, said, whole

TALKS = Conflict.model_validate(
    {
        "actors": {
            "us": {"name": "Washington"},
            "russia": {"name": "Moscow"},
            "allies": {"name": "the allies", "plural": True},
        },
        "options": {
            "us.curb": {
                "text": "stops the arms", "left": "lets arms flow again", "not": "lets arms flow"
            },
            "us.pay": "pays",
            "russia.bomb": {"text": "bombs", "not": "does not bomb"},
            "russia.fly": {"text": "flies home", "not": "stays"},
            "allies.arm": {"text": "send arms", "not": "send no arms"},
        },
        "preferences": {"us": [], "russia": [], "allies": []},
    }
)  # fmt: skip
PARTS = {"us": "us.curb", "russia": "not russia.bomb"}
SWAP = {"kind": "exchange", "parts": PARTS}
WORD = {"by": "us", "to": "russia", "does": "us.curb", "if": "not russia.bomb"}
BOTH = "Washington stops the arms and Moscow does not bomb, each as long as the other does its part"


def pledge(fields: dict[str, Any], **more: Any) -> Pledge:
    """Return a pledge."""
    return Pledge.model_validate(fields | more)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(
            WORD,
            "Washington has given Moscow an undertaking: Washington stops the arms if Moscow does "
            "not bomb",
            id="a promise",
        ),
        pytest.param(
            {"by": "us", "does": "us.curb"},
            "Washington has given an undertaking: Washington stops the arms",
            id="to nobody, whatever happens",
        ),
        pytest.param(
            {"by": "allies", "does": "not allies.arm", "if": "us.curb"},
            "the allies have given Washington an undertaking: the allies send no arms if "
            "Washington stops the arms",
            id="by several, to whoever has what it is given for",
        ),
        pytest.param(
            WORD | {"kind": "offer"},
            "Washington has made Moscow an offer: Washington stops the arms if Moscow does not "
            "bomb",
            id="an offer",
        ),
        pytest.param(
            {"kind": "threat", "by": "russia", "does": "russia.bomb", "if": "not us.curb"},
            "Moscow has threatened Washington: Moscow bombs if Washington lets arms flow",
            id="a threat",
        ),
        pytest.param(
            {"kind": "threat", "by": "allies", "does": "allies.arm"},
            "the allies have made a threat: the allies send arms",
            id="a threat to nobody named",
        ),
        pytest.param(
            {"kind": "assurance", "by": "russia", "to": "us", "does": "not russia.bomb",
             "unless": "not us.curb"},
            "Moscow has given Washington an assurance: Moscow does not bomb unless Washington lets "
            "arms flow",
            id="an assurance",
        ),
        pytest.param(
            {"by": "us", "does": "us.curb and us.pay", "if": "russia.fly or not russia.bomb",
             "unless": "allies.arm"},
            "Washington has given an undertaking: (Washington stops the arms and Washington pays) "
            "if (Moscow flies home or Moscow does not bomb) unless the allies send arms",
            id="of several clauses",
        ),
        pytest.param(SWAP, f"Washington and Moscow have exchanged undertakings: {BOTH}", id="both"),
        pytest.param(
            {"kind": "exchange",
             "parts": {"us": "us.curb", "russia": "russia.fly or not russia.bomb",
                       "allies": "not allies.arm"}},
            "Washington, Moscow and the allies have exchanged undertakings: Washington stops the "
            "arms, (Moscow flies home or Moscow does not bomb) and the allies send no arms, each "
            "as long as all others do theirs",
            id="three",
        ),
    ],
)  # fmt: skip
def test_what_was_undertaken(fields: dict[str, Any], words: str) -> None:
    assert said(TALKS, pledge(fields)) == words
    head, _, tail = words.partition(": ")
    assert said(TALKS, pledge(fields), aside="so they say") == f"{head} (so they say): {tail}"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(WORD, "it binds Washington alone", id="its maker"),
        pytest.param(
            WORD | {"binds": []}, "it binds nobody and is kept by what each wants alone", id="0"
        ),
        pytest.param(SWAP, "it binds both", id="both"),
        pytest.param(SWAP | {"binds": ["russia"]}, "it binds Moscow alone", id="one of two"),
        pytest.param(
            SWAP | {"parts": PARTS | {"allies": "allies.arm"}, "binds": ["us", "allies"]},
            "it binds Washington and the allies",
            id="two of three",
        ),
        pytest.param(
            WORD | {"strength": "weak"},
            "it binds Washington alone, but comes after all its other wants",
            id="weak",
        ),
        pytest.param(
            {"by": "allies", "does": "allies.arm", "strength": 0},
            "it binds the allies alone, ahead of their other wants",
            id="ahead of all statements",
        ),
        pytest.param(
            SWAP | {"strength": 1},
            "it binds both, but comes after their first want",
            id="after one",
        ),
        pytest.param(
            WORD | {"strength": 2},
            "it binds Washington alone, but comes after the first 2 of its wants",
            id="after two",
        ),
    ],
)
def test_whom_it_binds(fields: dict[str, Any], words: str) -> None:
    assert binding(TALKS, pledge(fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(WORD, "everybody knows of it", id="all"),
        pytest.param(WORD | {"public": False}, "only Washington and Moscow know of it", id="old"),
        pytest.param(
            SWAP | {"known_to": ["allies"]},
            "only Washington, Moscow and the allies know of it",
            id="and one more",
        ),
        pytest.param(
            {"by": "us", "does": "us.pay", "known_to": []}, "only Washington knows of it", id="one"
        ),
        pytest.param(
            {"by": "allies", "does": "allies.arm", "known_to": []},
            "only the allies know of it",
            id="one that is many",
        ),
    ],
)
def test_who_knows(fields: dict[str, Any], words: str) -> None:
    assert knowing(TALKS, pledge(fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(WORD, "everybody would notice a breach", id="all"),
        pytest.param(
            WORD | {"noticed_by": {"russia.bomb": []}},
            "everybody would notice a breach",
            id="another's act is no breach of this",
        ),
        pytest.param(
            WORD | {"noticed_by": {"us.curb": ["russia"]}},
            "only Moscow would notice if Washington lets arms flow again",
            id="one",
        ),
        pytest.param(
            WORD | {"noticed_by": {"us.curb": ["us"]}},
            "nobody else would notice if Washington lets arms flow again",
            id="its maker alone",
        ),
        pytest.param(
            WORD | {"noticed_by": {"us.curb": ["allies", "russia"]}},
            "everybody would notice a breach",
            id="all, one by one",
        ),
        pytest.param(
            SWAP | {"noticed_by": {"us.curb": ["russia"], "russia.bomb": []}},
            "only Moscow would notice if Washington lets arms flow again; nobody else would notice "
            "if Moscow bombs",
            id="each part by itself",
        ),
        pytest.param(
            {"by": "us", "does": "us.pay and us.curb", "noticed_by": {"us.pay": ["russia"]}},
            "only Moscow would notice if Washington no longer pays",
            id="one of two acts",
        ),
        pytest.param(
            {"by": "us", "does": "us.pay or us.curb", "noticed_by": {"us.pay": ["allies"]}},
            "only the allies would notice if it changed whether Washington pays",
            id="either of two acts",
        ),
    ],
)
def test_who_would_notice(fields: dict[str, Any], words: str) -> None:
    assert noticing(TALKS, pledge(fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(WORD, "the undertaking of Washington to Moscow", id="promise"),
        pytest.param(WORD | {"kind": "threat"}, "the threat of Washington to Moscow", id="threat"),
        pytest.param(
            {"by": "us", "does": "us.pay", "known_to": []},
            "the undisclosed undertaking of Washington",
            id="undisclosed",
        ),
        pytest.param(SWAP, "the exchange between Washington and Moscow", id="exchange"),
        pytest.param(
            SWAP | {"known_to": ["allies"]},
            "the undisclosed exchange between Washington and Moscow",
            id="undisclosed exchange",
        ),
    ],
)
def test_what_it_is_called(fields: dict[str, Any], words: str) -> None:
    assert named(TALKS, pledge(fields)) == words


def test_all_of_it_is_one_sentence() -> None:
    assert whole(TALKS, pledge(SWAP, known_to=[]), aside="not confirmed") == (
        f"Washington and Moscow have exchanged undertakings (not confirmed): {BOTH}; it binds "
        "both; only Washington and Moscow know of it; everybody would notice a breach"
    )
