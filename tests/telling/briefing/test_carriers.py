"""What carries a finding, in words."""

from typing import Any

import pytest

from detente.model.issue import Position
from detente.model.pledge import Pledge
from detente.telling.briefing import carriers
from tests.briefing.prose import faults
from tests.telling.briefing.valley import VALLEY


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("iran stays.", "Iran stays"),
        ("Iran stays", "Iran stays"),
        ("does Iran stay?", "Does Iran stay?"),
        ("", ""),
    ],
)
def test_a_belief_has_a_capital_and_no_stop(says: str, text: str) -> None:
    assert carriers.belief(says) == text


@pytest.mark.parametrize(
    ("effects", "text"),
    [
        pytest.param([("drop", "all falls")], "Without it, all falls.", id="dropped"),
        pytest.param([("reverse", "all falls")], "Were it the opposite, all falls.", id="reversed"),
        pytest.param([("turn", "all falls")], "Were it otherwise, all falls.", id="turned"),
        pytest.param(
            [("drop", "all falls"), ("turn", "Iran leaves")],
            "Without it, all falls; were it otherwise, Iran leaves.",
            id="two",
        ),
        pytest.param(
            [("drop", "all falls"), ("drop", "Iran leaves"), ("drop", "Iran stays")],
            "Without it, all falls; without it, Iran leaves.",
            id="no more than two",
        ),
    ],
)
def test_what_follows_from_a_doubt(effects: list[tuple[str, str]], text: str) -> None:
    assert carriers.doubted(effects) == text


def test_a_pledge_given() -> None:
    pledge = Pledge.model_validate({"by": "us", "kind": "promise", "does": "us.strike"})
    assert carriers.given(VALLEY, pledge) == (
        "The United States has given an undertaking: the United States strikes"
    )


@pytest.mark.parametrize(
    ("known_by", "text"),
    [
        pytest.param({}, "Everybody knows of it.", id="all"),
        pytest.param({"public": False}, "Only the United States knows of it.", id="one"),
        pytest.param(
            {"to": "rebels", "public": False},
            "Only the United States and the rebels know of it.",
            id="some",
        ),
    ],
)
def test_who_knows_of_a_pledge(known_by: dict[str, Any], text: str) -> None:
    pledge = Pledge.model_validate({"by": "us", "does": "us.strike"} | known_by)
    assert carriers.known(VALLEY, pledge) == text


@pytest.mark.parametrize(
    "text",
    [carriers.DROPPED, carriers.SEEN, *carriers.FLIPPED.values(), carriers.MEASURE, carriers.SHARE],
)
def test_what_is_said_of_every_carrier_alike_is_a_sentence(text: str) -> None:
    assert faults(text) == []
    assert text.endswith(".")
    assert text[0].isupper()


def test_what_is_supposed_and_on_whose_word() -> None:
    assert carriers.supposed(["drop ties[1]", "bar us.arm"]) == (
        "Here it is supposed: drop ties[1]; bar us.arm."
    )
    assert (
        carriers.word_of("the author, who heard it") == "On the word of the author, who heard it."
    )


@pytest.mark.parametrize(
    ("actor", "position", "wants", "weight"),
    [
        pytest.param("us", 10, "The United States wants 10",
                     "With capability 50 and salience 80.", id="one"),
        pytest.param("rebels", 0.5, "The rebels want 0.5",
                     "With capability 50 and salience 80.", id="several, a fraction"),
    ],
)  # fmt: skip
def test_a_stake_in_an_issue(actor: str, position: float, wants: str, weight: str) -> None:
    stake = Position.model_validate({"position": position, "capability": 50, "salience": 80})
    assert carriers.position(VALLEY, actor, stake) == wants
    assert carriers.weight(stake) == weight
