"""What actors do to one another, in a verb phrase: as the case has it, and as versions may."""

import pytest

from detente.analysis.leverage.leverage import leverage
from detente.catalog.lookup import load
from detente.telling.deeds import deed
from tests.draw.conflicts import GRAPH

SYRIA = leverage(load("syria-2016").conflict)


@pytest.mark.parametrize(
    ("way", "actor", "other", "said"),
    [
        ("compels", "russia", "us", "wages its air offensive"),
        ("gives", "russia", "us", "halts its air offensive"),
        ("pays", "russia", "us", "halts its air offensive"),
        ("responds", "russia", "us", "wages its air offensive"),
        ("gives", "us", "allies", "makes its allies stop the flow of weapons"),
        ("responds", "us", "russia", "arms the opposition itself and lets the weapons flow again"),
        ("repels", "us", "russia", "pressure of its own"),
        ("pays", "us", "damascus",
         "stops arming the opposition itself and makes its allies stop the flow of weapons"),
        ("pays", "us", "russia",
         "stops arming the opposition itself and makes its allies stop the flow of weapons, "
         "in return for an end to what Russia had begun"),
    ],
)  # fmt: skip
def test_a_deed_by_its_way(way: str, actor: str, other: str, said: str) -> None:
    assert deed(SYRIA, way, actor, other) == said


@pytest.mark.parametrize(
    ("way", "said"),
    [("pays", "what it does in the deal"), ("responds", "an answer of some kind")],
)
def test_without_options_a_deed_has_no_words(way: str, said: str) -> None:
    assert deed(leverage(GRAPH), way, "one", "two") == said
