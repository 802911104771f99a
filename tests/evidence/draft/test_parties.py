"""Parties: who acts as one, under which name, and who is only heard."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.draft.parties import parties
from tests.evidence.lines import party_lines
from tests.evidence.texts import reading

HOMES = [
    pytest.param(
        "Russia closed the port.",
        "May 4, 2019",
        ["russia (state): Russia"],
        id="a state",
    ),
    pytest.param(
        "Putin closed the port.",
        "May 4, 2019",
        ["russia (state): Russia; also Putin"],
        id="a leader acts for the state",
    ),
    pytest.param(
        "Russia closed the port. Putin said so. Moscow agreed.",
        "May 4, 2019",
        ["russia (state): Russia; also Vladimir Putin, Moscow, Putin"],
        id="state and leader are one",
    ),
    pytest.param(
        "The Kremlin closed the port.",
        "May 4, 2019",
        ["russia (state): Russia; also Kremlin"],
        id="a seat of power",
    ),
    pytest.param(
        "Kerry met Obama in Paris.",
        "May 4, 2015",
        [
            "us (state): the United States; also Barack Obama, Kerry, Obama",
            "france (state): France; also Paris",
        ],
        id="two leaders of one state",
    ),
    pytest.param(
        "Russian planes bombed the camp. The Russians left.",
        "May 4, 2019",
        ["russia (state): Russia"],
        id="a demonym",
    ),
    pytest.param(
        "Iranian forces took the town.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="forces of a state",
    ),
    pytest.param(
        "Senior Iranian officials closed the port.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="officials of a state",
    ),
    pytest.param(
        "Iran closed the port. Its officials were silent.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="its officials",
    ),
    pytest.param(
        "Hezbollah took the town.",
        "May 4, 2019",
        ["hezbollah (armed group): Hezbollah"],
        id="an armed group acts for itself",
    ),
    pytest.param(
        "The armed opposition took the town.",
        "May 4, 2019",
        ["armed_opposition (armed group): the armed opposition"],
        id="a group without a name",
    ),
    pytest.param(
        "The rebels took the town.",
        "May 4, 2019",
        ["rebels (armed group, plural): the rebels"],
        id="rebels",
    ),
    pytest.param(
        "The northern rebels met the southern rebels.",
        "May 4, 2019",
        [
            "northern_rebels (armed group, plural): the northern rebels",
            "southern_rebels (armed group, plural): the southern rebels",
        ],
        id="two groups",
    ),
    pytest.param(
        "Its regional Middle Eastern allies closed the port.",
        "May 4, 2019",
        ["regional_middle_eastern_allies (group, plural): the regional Middle Eastern allies"],
        id="allies",
    ),
    pytest.param(
        "Western sources said that Iran had left.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="sources are only heard",
    ),
    pytest.param(
        "Many analysts praised Iran.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="analysts are only heard",
    ),
    pytest.param(
        "A senior analyst praised Iran.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="one analyst",
    ),
    pytest.param(
        "Local residents left the town.",
        "May 4, 2019",
        [],
        id="residents are only heard",
    ),
    pytest.param(
        "Dana Okoro said that Iran had left.",
        "May 4, 2019",
        ["iran (state): Iran"],
        id="a person of no state",
    ),
    pytest.param(
        "The United Nations closed the camp.",
        "May 4, 2019",
        ["un (organisation): the United Nations"],
        id="a body",
    ),
    pytest.param(
        "The Pentagon closed the camp.",
        "May 4, 2019",
        ["us (state): the United States; also Pentagon"],
        id="a body of a state",
    ),
    pytest.param(
        "The Nusra Front closed the camp. The Nusra Front Council met.",
        "May 4, 2019",
        ["nusra (armed group): the Nusra Front"],
        id="a body named after another",
    ),
    pytest.param(
        "The Syrian government closed the camp.",
        "May 4, 2019",
        ["syria (state): Syria; also Syrian government"],
        id="the government of a state",
    ),
    pytest.param(
        "The Assad regime closed the camp.",
        "May 4, 2016",
        ["syria (state): Syria; also Bashar al-Assad, Assad, Assad regime"],
        id="a regime",
    ),
    pytest.param(
        "The national army closed the camp.",
        "May 4, 2019",
        ["national_army (organisation): the national army"],
        id="an army without a state",
    ),
    pytest.param(
        "The United States and the Netherlands left.",
        "May 4, 2019",
        ["us (state): the United States", "netherlands (state): the Netherlands"],
        id="needs an article",
    ),
    pytest.param(
        "The United Arab Emirates closed the port.",
        "May 4, 2019",
        ["uae (state): the United Arab Emirates"],
        id="United Arab Emirates",
    ),
    pytest.param(
        "The column left Russia.",
        "May 4, 2019",
        ["russia (state): Russia"],
        id="a place is mentioned too",
    ),
    pytest.param(
        "Cameron met Obama.",
        "May 4, 2015",
        [
            "uk (state): the United Kingdom; also Cameron",
            "us (state): the United States; also Obama",
        ],
        id="leaders alone, their state by its full name",
    ),
    pytest.param(
        "Abbas met Obama.",
        "May 4, 2015",
        ["palestine (state): Palestine; also Abbas", "us (state): the United States; also Obama"],
        id="a leader of no state of the table",
    ),
    pytest.param(
        "It rained all day.",
        "May 4, 2019",
        [],
        id="nobody",
    ),
]


@pytest.mark.parametrize(("text", "date", "lines"), HOMES)
def test_actors_that_act_as_one_are_one_party(text: str, date: str, lines: list[str]) -> None:
    assert party_lines(text, date) == lines


@pytest.mark.parametrize(
    ("text", "own", "pair"),
    [
        pytest.param("Libya and Egypt met. They", (), ("libya", "egypt"), id="a and b"),
        pytest.param("Libya met Egypt. They", (), ("libya", "egypt"), id="the last two"),
        pytest.param("Libya and Egypt met. Chad left. They", (), ("libya", "egypt"), id="not one"),
        pytest.param("Libya left. They", (), (), id="only one"),
        pytest.param("It rained. They", (), (), id="nobody"),
        pytest.param(
            "Libya and Egypt met. Chad met Niger. They",
            ("libya",),
            ("chad", "niger"),
            id="a pair without its own",
        ),
        pytest.param("Libya, Chad and Egypt met. They", (), ("chad", "egypt"), id="a list's end"),
        pytest.param("Chad met Niger in Libya. They", (), ("chad", "niger"), id="no places"),
    ],
)
def test_both_means_the_last_pair(text: str, own: tuple[str, ...], pair: tuple[str, ...]) -> None:
    found = parties(reading(text).actors)
    assert found.pair_before(text.rindex("They"), text, own) == pair


def test_a_party_is_found_by_place_and_by_name() -> None:
    text = "Putin was glad. Libya and the northern rebels met in Syria."
    found = parties(reading(text, "May 4, 2019").actors)
    at = reading(text, "May 4, 2019").text.index(text)
    assert found.at(at, at + 1) == "russia"
    assert found.actor(at, at + 1) == "vladimir-putin"
    rebels = at + text.index("northern")
    assert found.at(rebels, rebels + 3) == "northern_rebels"
    assert (found.at(at + 6, at + 9), found.actor(at + 6, at + 9)) == ("", "")
    assert found.within(at, at + len(text)) == {"russia", "libya", "northern_rebels", "syria"}
    assert found.within(rebels, at + len(text)) == {"northern_rebels", "syria"}
    assert found.named("Nobody", "Vladimir Putin") == "russia"
    assert found.named("", "northern rebels") == "northern_rebels"
    assert found.named("its") == ""
