"""What to watch for: breaches that gain and do not, what follows, who would notice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from detente.analysis.graph.walk import Step
from detente.analysis.leverage.chain import Chain
from detente.model.pledge import Pledge
from detente.telling.briefing.watch import Breach, Unconfirmed, breach, follows, unconfirmed
from tests.telling.briefing.valley import GRAPH, VALLEY

FIGHT = Chain(0, 0, 1, (1,), (Step(1, 1, 5, True),), None, gain=1, fall=1, loss=0, span=3)
STRIKES = Breach(VALLEY, "us", 0, 1, "content")


def about(**other: Any) -> Breach:
    """Return that the United States strikes, with something otherwise."""
    return replace(STRIKES, **other)


@pytest.mark.parametrize(
    ("found", "act", "then"),
    [
        pytest.param(STRIKES, "the United States strikes", "", id="nothing follows"),
        pytest.param(
            about(status="loose"),
            "the United States strikes", "It would gain by that, and no answer undoes it.",
            id="nothing deters it",
        ),
        pytest.param(
            about(status="held", chain=FIGHT),
            "the United States strikes", "It would gain by that. But then the rebels would fight.",
            id="an answer deters it",
        ),
        pytest.param(
            about(lost=True),
            "the United States strikes", "It is among those who lost.",
            id="it lost by the deal",
        ),
        pytest.param(
            about(status="loose", follows={"rebels": 5, "iran": 17}, noticed_by=("iran",)),
            "the United States strikes",
            "It would gain by that, and no answer undoes it. The rebels would then gain if they "
            "fight. Iran would then gain if it pushes forward. Only Iran would notice.",
            id="others follow, and one notices",
        ),
        pytest.param(
            about(noticed_by=()), "the United States strikes", "Nobody would notice.",
            id="nobody notices",
        ),
        pytest.param(
            about(actor="rebels", state=4, move=0, lost=True, noticed_by=("us", "pair")),
            "the rebels lay down their arms",
            "They are among those who lost. Only the United States, and Turkey and Saudi Arabia "
            "would notice.",
            id="several",
        ),
        pytest.param(
            about(move=3), "the United States strikes and arms the rebels", "",
            id="two acts, no gain: both are told",
        ),
        pytest.param(
            about(state=1, move=2, status="loose"),
            "the United States calls its aircraft back",
            "It would gain by that, and no answer undoes it.",
            id="two acts, a gain: what it does not mind is left out",
        ),
        pytest.param(
            about(conflict=GRAPH), "the United States moves to “war”", "", id="graph form"
        ),
    ],
)  # fmt: skip
def test_a_breach_and_what_follows(found: Breach, act: str, then: str) -> None:
    assert (breach(found), follows(found)) == (act, then)


@pytest.mark.parametrize(
    ("more", "text"),
    [
        pytest.param({}, "the undertaking of the United States (our inference)", id="no claim"),
        pytest.param(
            {"because": ["c1"], "public": False},
            "the undisclosed undertaking of the United States (reported, not confirmed)",
            id="a claim",
        ),
    ],
)
def test_an_undertaking_that_nobody_confirms(more: dict[str, Any], text: str) -> None:
    pledge = Pledge.model_validate({"by": "us", "does": "not us.strike"} | more)
    assert unconfirmed(Unconfirmed(VALLEY, pledge)) == f"confirmation or denial of {text}"
