"""Pledges in sentences, and whether they are confirmed."""

from __future__ import annotations

from typing import Any

import pytest

from detente.evidence import Claim, Link
from detente.model import Pledge
from detente.telling.pledges import confirmed, pledges, sentence
from tests.model.test_pledge_phrases import BOTH, SWAP, TALKS


def claim(grade: str, *chain: str) -> Claim:
    """Return a claim that came through some hands."""
    links = tuple(Link(name=name, type="person") for name in (*chain, "the author"))
    return Claim(text="It was said.", chain=links, grade=grade)


CLAIMS = {
    "good": claim("B2", "a minister"),
    "better": claim("A1", "a diplomat"),
    "again": claim("B2", "a minister", "an agency"),
    "weak": claim("C1", "a clerk"),
}


@pytest.mark.parametrize(
    ("because", "more", "expected"),
    [
        pytest.param(["good", "better"], {}, True, id="two good chains"),
        pytest.param(["good", "again", "better"], {}, True, id="two that are one, and another"),
        pytest.param(["good"], {}, False, id="one chain"),
        pytest.param(["good", "again"], {}, False, id="two hands, one source"),
        pytest.param(["good", "better", "weak"], {}, False, id="one claim is graded C"),
        pytest.param(["good", "better"], {"known_to": ["allies"]}, False, id="not disclosed"),
        pytest.param(["good", "gone"], {}, False, id="a claim that is not there"),
        pytest.param([], {}, False, id="no claim"),
    ],
)
def test_what_confirms_a_pledge(because: list[str], more: dict[str, Any], expected: bool) -> None:
    pledge = Pledge.model_validate(SWAP | {"because": because} | more)
    assert confirmed(pledge, CLAIMS) is expected


@pytest.mark.parametrize(
    ("because", "claims", "aside"),
    [
        pytest.param(["good", "better"], CLAIMS, "", id="confirmed"),
        pytest.param(["weak"], CLAIMS, " (reported, not confirmed)", id="not confirmed"),
        pytest.param([], CLAIMS, " (our inference)", id="nobody says it"),
        pytest.param(["weak"], None, "", id="not asked"),
    ],
)
def test_what_is_not_confirmed_says_so(
    because: list[str], claims: dict[str, Claim] | None, aside: str
) -> None:
    pledge = Pledge.model_validate(SWAP | {"because": because})
    assert sentence(TALKS, pledge, claims=claims) == (
        f"Washington and Moscow have exchanged undertakings{aside}: {BOTH}; it binds both; "
        "everybody knows of it; everybody would notice a breach."
    )


def test_only_pledges_in_force_are_told() -> None:
    data = TALKS.model_dump(mode="json", by_alias=True)
    phases = [{"id": "war"}, {"id": "peace"}]
    words = [SWAP | {"in": ["peace"]}, {"by": "us", "does": "us.pay", "in": ["war"]}]
    conflict = type(TALKS).model_validate(data | {"phases": phases, "pledges": words})
    (war,) = pledges(conflict, phase="war")
    (peace,) = pledges(conflict)
    assert war.startswith("Washington has given an undertaking: Washington pays; it binds")
    assert peace.startswith("Washington and Moscow have exchanged undertakings")
