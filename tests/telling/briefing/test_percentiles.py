"""Whose way the deal goes: ties, one actor, plural names, and lines that are too long."""

from fractions import Fraction

import pytest

from detente.model import Conflict
from detente.telling.briefing.percentiles import DealPercentiles, percentiles
from tests.telling.briefing.valley import GRAPH, VALLEY

LONG = "the state in which " + "; ".join(["Iran pushes forward"] * 5)


def shares(**percents: int) -> dict[str, Fraction]:
    """Return percentiles by actor, from hundredths."""
    return {actor: Fraction(percent, 100) for actor, percent in percents.items()}


@pytest.mark.parametrize(
    ("deal", "ranked", "sentence", "line"),
    [
        pytest.param(
            "the truce", shares(iran=98, us=60, rebels=15),
            "The truce goes furthest Iran's way, which ranks it above 98% of what could be, ahead "
            "of the United States (60%) and the rebels (15%).",
            "The truce goes furthest Iran's way (98%) and least the rebels' (15%).",
            id="one first",
        ),
        pytest.param(
            "the truce", shares(us=98, iran=15),
            "The truce goes furthest the United States' way, which ranks it above 98% of what "
            "could be, ahead of Iran (15%).",
            "The truce goes furthest the United States' way (98%) and least Iran's (15%).",
            id="a name that ends in s",
        ),
        pytest.param(
            "the truce", shares(rebels=98, iran=15),
            "The truce goes furthest the rebels' way, who rank it above 98% of what could be, "
            "ahead of Iran (15%).",
            "The truce goes furthest the rebels' way (98%) and least Iran's (15%).",
            id="several first, under one name",
        ),
        pytest.param(
            "the truce", shares(pair=98, us=15),
            "The truce goes furthest Turkey and Saudi Arabia's way, who rank it above 98% of what "
            "could be, ahead of the United States (15%).",
            "The truce goes furthest Turkey and Saudi Arabia's way (98%) and least the United "
            "States' (15%).",
            id="a name with and",
        ),
        pytest.param(
            "the truce", shares(us=75, iran=75, rebels=50),
            "The truce goes furthest the United States' and Iran's way, who rank it above 75% of "
            "what could be, ahead of the rebels (50%).",
            "The truce goes furthest the United States' way (75%) and least the rebels' (50%).",
            id="a tie for the first",
        ),
        pytest.param(
            "the truce", shares(us=75, iran=50, rebels=50),
            "The truce goes furthest the United States' way, which ranks it above 75% of what "
            "could be, ahead of Iran (50%) and the rebels (50%).",
            "The truce goes furthest the United States' way (75%) and least the rebels' (50%).",
            id="a tie for the last",
        ),
        pytest.param(
            "the truce", shares(us=50, iran=50),
            "The truce goes furthest the United States' and Iran's way, who rank it above 50% of "
            "what could be.",
            "The truce goes everyone's way alike (50%).",
            id="all alike",
        ),
        pytest.param(
            "the truce", shares(us=0, iran=0),
            "The truce goes furthest the United States' and Iran's way, who rank it above 0% of "
            "what could be.",
            "The truce goes everyone's way alike (0%).",
            id="nobody's way at all",
        ),
        pytest.param(
            "the truce", shares(iran=100),
            "The truce goes furthest Iran's way, which ranks it above 100% of what could be.",
            "The truce goes everyone's way alike (100%).",
            id="one actor alone",
        ),
        pytest.param(
            "the truce", {"us": Fraction(2, 3), "iran": Fraction(1, 3)},
            "The truce goes furthest the United States' way, which ranks it above 67% of what "
            "could be, ahead of Iran (33%).",
            "The truce goes furthest the United States' way (67%) and least Iran's (33%).",
            id="shares are rounded",
        ),
        pytest.param(
            "“Geneva, 2016”", shares(iran=98, us=15),
            "“Geneva, 2016” goes furthest Iran's way, which ranks it above 98% of what could be, "
            "ahead of the United States (15%).",
            "“Geneva, 2016” goes furthest Iran's way (98%) and least the United States' (15%).",
            id="a deal in quotation marks",
        ),
        pytest.param(
            LONG, shares(iran=98, us=15),
            f"{LONG.capitalize().replace('iran', 'Iran')} goes furthest Iran's way, which ranks it "
            "above 98% of what could be, ahead of the United States (15%).",
            "It goes furthest Iran's way (98%).",
            id="too long for a line",
        ),
        pytest.param(
            LONG + LONG, shares(iran=50, us=50),
            f"{(LONG + LONG).capitalize().replace('iran', 'Iran')} goes furthest Iran's and the "
            "United States' way, who rank it above 50% of what could be.",
            "",
            id="too long, and all alike",
        ),
    ],
)  # fmt: skip
def test_whose_way_it_goes(
    deal: str, ranked: dict[str, Fraction], sentence: str, line: str
) -> None:
    said = percentiles(DealPercentiles(VALLEY, deal, ranked))
    assert said.sentence == sentence
    assert said.takeaway == line


@pytest.mark.parametrize("conflict", [VALLEY, GRAPH], ids=["option form", "graph form"])
def test_both_forms_say_the_same(conflict: Conflict) -> None:
    said = percentiles(DealPercentiles(conflict, "the truce", shares(us=75, iran=50)))
    assert said.takeaway == (
        "The truce goes furthest the United States' way (75%) and least Iran's (50%)."
    )
