"""One deal under every belief about the pledge behind it: who brings and keeps whom there."""

from __future__ import annotations

from typing import Any

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.perceptions.perceptions import perceptions
from detente.model import Conflict, Pledge
from tests.analysis.leverage.test_deal import interests_alone

EXCHANGE = {
    "kind": "exchange",
    "parts": {"us": "us.curb", "russia": "not russia.offensive"},
    "known_to": [],
}
PROMISE = {"by": "us", "to": "russia", "does": "us.curb", "if": "not russia.offensive"}
ASSURANCE = {
    "kind": "assurance",
    "by": "russia",
    "to": "us",
    "does": "not russia.offensive",
    "unless": "not us.curb",
    "known_to": [],
}
THREAT = {
    "kind": "threat",
    "by": "russia",
    "to": "us",
    "does": "russia.offensive",
    "if": "not us.curb",
}
ALONE = ("compels punishes:sole", "ransom:pays ransom:withdraws:sole")
ROWS = [
    pytest.param([], *ALONE, "russia us", id="no pledge"),
    pytest.param([EXCHANGE | {"binds": []}], *ALONE, "russia us", id="binding neither"),
    pytest.param([EXCHANGE | {"strength": "weak"}], *ALONE, "russia us", id="binding weakly"),
    pytest.param([EXCHANGE], "compels gives", "ransom:pays ransom:gives", "", id="binding both"),
    pytest.param(
        [PROMISE], "compels gives", "ransom:pays ransom:withdraws:sole", "russia", id="a promise"
    ),
    pytest.param(
        [EXCHANGE | {"binds": ["us"]}],
        "compels gives",
        "ransom:pays ransom:withdraws:sole",
        "russia",
        id="binding the United States alone",
    ),
    pytest.param(
        [EXCHANGE | {"binds": ["russia"]}],
        "compels punishes:sole",
        "ransom:pays ransom:gives",
        "us",
        id="binding Russia alone",
    ),
    pytest.param(
        [ASSURANCE],
        "compels punishes:sole",
        "ransom:pays ransom:gives",
        "us",
        id="a Russian assurance",
    ),
    pytest.param(
        [ASSURANCE, THREAT],
        "compels punishes:sole",
        "ransom:pays ransom:gives",
        "us",
        id="a threat with an assurance",
    ),
]


def pledged(pledges: list[dict[str, Any]]) -> Conflict:
    """Return the Syrian case by interests alone, with pledges for the truce."""
    made = tuple(Pledge.model_validate(one | {"in": ["truce"]}) for one in pledges)
    return interests_alone().replaced(pledges=made, questions=(), theses=())


@pytest.mark.parametrize(("pledges", "russia", "us", "tempted"), ROWS)
def test_what_the_pledge_makes_of_the_truce(
    pledges: list[dict[str, Any]], russia: str, us: str, tempted: str
) -> None:
    deal = deal_of(pledged(pledges), phase="truce", baseline="mid-2015", start="campaign")
    names = list(deal.now.actors)
    one, other = names.index("russia"), names.index("us")
    under = {
        concept: Assessment(deal, sanctions=sanctions(concept), responses="sequences")
        for concept in ("nash", "seq")
    }
    assert [cells(under["seq"], *pair) for pair in ((one, other), (other, one))] == [russia, us]
    assert under["nash"].stable == (not tempted)
    held = [names[place] for place in range(len(names)) if under["seq"].status(place) == "held"]
    assert held == tempted.split()


def cells(assessment: Assessment, actor: int, other: int) -> str:
    """Return one actor's cells over another in short."""
    return " ".join(
        f"{'ransom:' if one.ransom else ''}{one.cell}{f':{one.role}' if one.role else ''}"
        for one in assessment.cells(actor, other)
    )


@pytest.mark.parametrize(("pledges", "_russia", "_us", "_tempted"), ROWS)
def test_who_does_not_know_of_it_expects_no_breach(
    pledges: list[dict[str, Any]], _russia: str, _us: str, _tempted: str
) -> None:
    found = perceptions(pledged(pledges), phase="truce")
    assert found.onlooker.stands
    assert all(view.stands for view in found.views.values())
    assert found.surprises == ()
