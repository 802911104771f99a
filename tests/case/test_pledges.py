"""What `check` says of pledges that can be used."""

from __future__ import annotations

from typing import Any

import pytest

from detente.case import Case, warnings
from detente.model import Conflict

BASE = {
    "actors": {"us": {"name": "US"}, "them": {"name": "Them"}},
    "options": {"us.strike": "strikes", "them.yield": "yields"},
    "preferences": {"us": ["them.yield"], "them": []},
    "phases": [{"id": "war"}, {"id": "peace", "preferences": {"us": ["us.strike", "them.yield"]}}],
}
WORD = {"id": "word", "by": "us", "to": "them", "does": "not us.strike", "if": "them.yield"}


def told(*pledges: dict[str, Any]) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """Return what is said of a case with some pledges."""
    conflict = Conflict.model_validate(BASE | {"pledges": pledges})
    return [(one.what, one.mend, one.where) for one in warnings(Case("c", conflict))]


@pytest.mark.parametrize(
    ("pledge", "what", "mend"),
    [
        pytest.param(
            WORD | {"public": False},
            "the pledge 'word' says public: false, which is read as: known to us and them alone; "
            "it binds us, disclosed or not",
            "Write known_to: [] and name who else knew. For what such files meant before: kind: "
            "exchange, parts: {us: not us.strike, them: them.yield}, binds: [them]",
            id="an undisclosed promise for something",
        ),
        pytest.param(
            WORD | {"public": True},
            "the pledge 'word' says public: true, which is read as: known to everybody; it binds "
            "us, disclosed or not",
            "Leave public out. For what such files meant before: kind: exchange, parts: {us: not "
            "us.strike, them: them.yield}",
            id="an open promise for something",
        ),
        pytest.param(
            {"by": "us", "does": "us.strike", "public": False},
            "the pledge 1 says public: false, which is read as: known to us alone; it binds "
            "us, disclosed or not",
            "Write known_to: [] and name who else knew",
            id="an undisclosed promise for nothing, without an id",
        ),
        pytest.param(
            WORD | {"kind": "threat", "public": True},
            "the pledge 'word' says public: true, which is read as: known to everybody; it binds "
            "us, disclosed or not",
            "Leave public out",
            id="an open threat",
        ),
        pytest.param(
            WORD | {"public": False, "binds": []},
            "the pledge 'word' says public: false, which is read as: known to us and them alone; "
            "it binds nobody, disclosed or not",
            "Write known_to: [] and name who else knew. For what such files meant before: kind: "
            "exchange, parts: {us: not us.strike, them: them.yield}, binds: [them]",
            id="half old, half new",
        ),
    ],
)
def test_an_older_pledge_is_told_how_it_is_read(
    pledge: dict[str, Any], what: str, mend: str
) -> None:
    assert told(pledge) == [(what, mend, ("pledges", 0, "public"))]


@pytest.mark.parametrize(
    "pledge",
    [
        pytest.param(WORD, id="a new one"),
        pytest.param(WORD | {"known_to": []}, id="known to few"),
        pytest.param(WORD | {"strength": 1}, id="a place that there is"),
        pytest.param(WORD | {"strength": "weak"}, id="weak"),
        pytest.param(WORD | {"strength": 2, "in": ["peace"]}, id="where there are two wants"),
        pytest.param(WORD | {"strength": 9, "binds": []}, id="a place among nobody's wants"),
    ],
)
def test_of_what_is_clear_nothing_is_said(pledge: dict[str, Any]) -> None:
    assert told(pledge) == []


def test_a_place_beyond_the_wants_is_told_phase_by_phase() -> None:
    mend = "It is read as the last; write a place from 0 to"
    where = ("pledges", 0, "strength")
    assert told(WORD | {"strength": 3}) == [
        (
            "the pledge 'word' has the strength 3 among 1 wants of 'us' in the phase 'war'",
            f"{mend} 1, or weak",
            where,
        ),
        (
            "the pledge 'word' has the strength 3 among 2 wants of 'us' in the phase 'peace'",
            f"{mend} 2, or weak",
            where,
        ),
    ]


def test_a_place_in_a_case_without_phases() -> None:
    conflict = Conflict.model_validate(BASE | {"phases": [], "pledges": [WORD | {"strength": 2}]})
    (one,) = warnings(Case("c", conflict))
    assert one.what == "the pledge 'word' has the strength 2 among 1 wants of 'us'"
