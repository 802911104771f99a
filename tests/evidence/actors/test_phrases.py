"""Phrases, offices and pronouns: whom they mean, and by which rule."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import actor_lines

GROUPS = [
    pytest.param(
        "The rebels closed the port.",
        "May 4, 2016",
        ["rebels (armed group): rebels phrase.armed-group"],
        id="rebels",
    ),
    pytest.param(
        "The rebel closed the port.",
        "May 4, 2016",
        [],
        id="one rebel",
    ),
    pytest.param(
        "The northern rebel closed the port.",
        "May 4, 2016",
        ["northern-rebel (armed group): northern rebel phrase.armed-group"],
        id="one northern rebel",
    ),
    pytest.param(
        "The armed opposition closed the port.",
        "May 4, 2016",
        ["armed-opposition (armed group): armed opposition phrase.armed-group"],
        id="the armed opposition",
    ),
    pytest.param(
        "The main opposition closed the port.",
        "May 4, 2016",
        ["main-opposition (organisation): main opposition phrase.organisation"],
        id="the opposition",
    ),
    pytest.param(
        "Senior Iranian officials closed the port.",
        "May 4, 2016",
        [
            "senior-iranian-officials (unnamed group of iran): Senior Iranian officials "
            "phrase.unnamed-group",
            "iran (state): Iranian name.demonym",
        ],
        id="officials of a state",
    ),
    pytest.param(
        "Iran left. Its officials slept.",
        "May 4, 2016",
        [
            "iran (state): Iran name.name, Its pronoun.nearest, Its officials phrase.owned",
        ],
        id="its officials",
    ),
    pytest.param(
        "Its regional Middle Eastern allies left.",
        "May 4, 2016",
        [
            "regional-middle-eastern-allies (unnamed group): Its regional Middle Eastern allies "
            "phrase.unnamed-group",
        ],
        id="allies",
    ),
    pytest.param(
        "Many other leaders left.",
        "May 4, 2016",
        ["leaders (unnamed group): Many other leaders phrase.unnamed-group"],
        id="many other leaders",
    ),
    pytest.param(
        "Two officials left.",
        "May 4, 2016",
        ["officials (unnamed group): Two officials phrase.unnamed-group"],
        id="two officials",
    ),
    pytest.param(
        "The Syrian government left.",
        "May 4, 2016",
        ["syria (state): Syrian name.demonym, Syrian government phrase.government"],
        id="a government of a state",
    ),
    pytest.param(
        "The Assad regime left.",
        "May 4, 2016",
        [
            "bashar-al-assad (leader of syria): Assad name.other-name",
            "syria (state): Assad regime phrase.government",
        ],
        id="a regime of a leader",
    ),
    pytest.param(
        "The new government left.",
        "May 4, 2016",
        [],
        id="a government of nobody",
    ),
    pytest.param(
        "The national army left.",
        "May 4, 2016",
        ["national-army (organisation): national army phrase.organisation"],
        id="an army",
    ),
    pytest.param(
        "The army left.",
        "May 4, 2016",
        [],
        id="the army alone",
    ),
    pytest.param(
        "The foreign ministry left.",
        "May 4, 2016",
        ["foreign-ministry (organisation): foreign ministry phrase.organisation"],
        id="a ministry",
    ),
    pytest.param(
        "Hezbollah fighters left.",
        "May 4, 2016",
        [
            "hezbollah (armed group of lebanon): Hezbollah name.name",
            "hezbollah-fighters (armed group of hezbollah): Hezbollah fighters phrase.armed-group",
        ],
        id="a named group's fighters",
    ),
    pytest.param(
        "Russia’s allies left.",
        "May 4, 2016",
        [
            "russia (state): Russia name.name",
            "russia-allies (unnamed group of russia): Russia’s allies phrase.unnamed-group",
        ],
        id="an owner's allies",
    ),
]

OFFICES = [
    pytest.param(
        "The French president left.",
        "May 4, 2015",
        [
            "france (state): French name.demonym",
            "francois-hollande (leader of france): president office.holder",
        ],
        id="the president of a state",
    ),
    pytest.param(
        "France’s president left.",
        "May 4, 2015",
        [
            "france (state): France name.name",
            "francois-hollande (leader of france): president office.holder",
        ],
        id="a state's president",
    ),
    pytest.param(
        "The US secretary of state left.",
        "May 4, 2015",
        [
            "us (state): US name.other-name",
            "john-kerry (leader of us): secretary of state office.holder",
        ],
        id="the state before it",
    ),
    pytest.param(
        "The US secretary of state left.",
        "May 4, 2011",
        [
            "us (state): US name.other-name",
            "hillary-clinton (leader of us): secretary of state office.holder",
        ],
        id="another year",
    ),
    pytest.param(
        "The Russian defense minister left.",
        "May 4, 2015",
        [
            "russia (state): Russian name.demonym",
            "sergei-shoigu (leader of russia): defense minister office.holder",
        ],
        id="defence with s",
    ),
    pytest.param(
        "The Maltese king left.",
        "May 4, 2015",
        [
            "malta (state): Maltese name.demonym",
            "malta-king (office of malta): king office.itself",
        ],
        id="nobody known in it",
    ),
    pytest.param(
        "Putin spoke. The president left.",
        "May 4, 2015",
        ["vladimir-putin (leader of russia): Putin name.surname, president office.holder"],
        id="the president named before",
    ),
    pytest.param(
        "The president left.",
        "May 4, 2015",
        [],
        id="the president, nobody before",
    ),
    pytest.param(
        "A president left.",
        "May 4, 2015",
        [],
        id="a president, not the",
    ),
    pytest.param(
        "The president Jan Orlov left.",
        "May 4, 2015",
        ["jan-orlov (person): Jan Orlov name.person"],
        id="an office with its name",
    ),
    pytest.param(
        "Merkel spoke. His chancellor left.",
        "May 4, 2015",
        ["angela-merkel (leader of germany): Merkel name.surname, chancellor office.holder"],
        id="his chancellor",
    ),
]

PRONOUNS = [
    pytest.param(
        "Egypt demanded that Libya withdraw and warned that it would close the port.",
        "May 4, 2016",
        ["egypt (state): Egypt name.name, it pronoun.nearest", "libya (state): Libya name.name"],
        id="it is whoever says the clause",
    ),
    pytest.param(
        "Putin met Obama. Obama said he would leave.",
        "May 4, 2016",
        [
            "vladimir-putin (leader of russia): Putin name.surname",
            "barack-obama (leader of us): Obama name.surname, Obama name.surname, "
            "he pronoun.nearest",
        ],
        id="he is whoever says the clause",
    ),
    pytest.param(
        "“We left,” Egypt said. “It is ours.”",
        "May 4, 2016",
        ["egypt (state): We pronoun.speaker, Egypt name.name"],
        id="we is the speaker",
    ),
    pytest.param(
        "Egypt left. We stayed.",
        "May 4, 2016",
        ["egypt (state): Egypt name.name"],
        id="we outside of any speech",
    ),
    pytest.param(
        "Putin left. He slept.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname, He pronoun.nearest"],
        id="he",
    ),
    pytest.param(
        "Putin left. His jets burned.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname, His pronoun.nearest"],
        id="his",
    ),
    pytest.param(
        "Merkel left. She slept.",
        "May 4, 2016",
        ["angela-merkel (leader of germany): Merkel name.surname, She pronoun.nearest"],
        id="she",
    ),
    pytest.param(
        "Putin met Merkel. She slept.",
        "May 4, 2016",
        [
            "vladimir-putin (leader of russia): Putin name.surname",
            "angela-merkel (leader of germany): Merkel name.surname, She pronoun.nearest",
        ],
        id="she is not he",
    ),
    pytest.param(
        "Merkel met Putin. He slept.",
        "May 4, 2016",
        [
            "angela-merkel (leader of germany): Merkel name.surname",
            "vladimir-putin (leader of russia): Putin name.surname, He pronoun.nearest",
        ],
        id="he is not she",
    ),
    pytest.param(
        "Putin met Obama. He slept.",
        "May 4, 2016",
        [
            "vladimir-putin (leader of russia): Putin name.surname, He pronoun.nearest",
            "barack-obama (leader of us): Obama name.surname",
        ],
        id="the subject before another",
    ),
    pytest.param(
        "Carl M. Weber left. She slept.",
        "May 4, 2016",
        ["carl-m-weber (person): Carl M. Weber name.person, She pronoun.nearest"],
        id="a person of either sex",
    ),
    pytest.param(
        "Russia left. He slept.",
        "May 4, 2016",
        ["russia (state): Russia name.name"],
        id="he is no state",
    ),
    pytest.param(
        "The rebels left. They slept.",
        "May 4, 2016",
        ["rebels (armed group): rebels phrase.armed-group, They pronoun.nearest"],
        id="they",
    ),
    pytest.param(
        "The Russians left. They slept.",
        "May 4, 2016",
        ["russia (state): Russians name.demonym, They pronoun.nearest"],
        id="they of a people",
    ),
    pytest.param(
        "The Russian jet left. They slept.",
        "May 4, 2016",
        ["russia (state): Russian name.demonym"],
        id="they of an adjective",
    ),
    pytest.param(
        "Putin left. They slept.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname"],
        id="they are no leader",
    ),
    pytest.param(
        "Russia left. It said so.",
        "May 4, 2016",
        ["russia (state): Russia name.name, It pronoun.nearest"],
        id="it says",
    ),
    pytest.param(
        "Russia left. It rained.",
        "May 4, 2016",
        ["russia (state): Russia name.name"],
        id="it does nothing said",
    ),
    pytest.param(
        "The jets in Russia burned. It said so.",
        "May 4, 2016",
        ["russia (state): Russia* name.name"],
        id="it of a place",
    ),
    pytest.param(
        "Russia left. Its jets burned.",
        "May 4, 2016",
        ["russia (state): Russia name.name, Its pronoun.nearest"],
        id="its",
    ),
    pytest.param(
        "He slept.",
        "May 4, 2016",
        [],
        id="nobody before",
    ),
    pytest.param(
        "Putin left. It rained on the harbour and on the hills behind it. It rained on the "
        "harbour and on the hills behind it. It rained on the harbour and on the hills behind it. "
        "It rained on the harbour and on the hills behind it. It rained on the harbour and on the "
        "hills behind it. It rained on the harbour and on the hills behind it. It rained on the "
        "harbour and on the hills behind it. It rained on the harbour and on the hills behind it. "
        "It rained on the harbour and on the hills behind it. It rained on the harbour and on the "
        "hills behind it. He slept.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname"],
        id="too far back",
    ),
    pytest.param(
        "Putin left. It rained on the harbour and on the hills behind it. It rained on the "
        "harbour and on the hills behind it. It rained on the harbour and on the hills behind it. "
        "It rained on the harbour and on the hills behind it. It rained on the harbour and on the "
        "hills behind it. It rained on the harbour and on the hills behind it. He slept.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname, He pronoun.nearest"],
        id="not too far back",
    ),
    pytest.param(
        "Putin left. It rained on the harbour and on the hills behind it. It rained on the "
        "harbour and on the hills behind it. It rained on the harbour and on the hills behind it. "
        "It rained on the harbour and on the hills behind it. It rained on the harbour and on the "
        "hills behind it. It rained on the harbour and on the hills behind it. He slept. It "
        "rained on the harbour and on the hills behind it. It rained on the harbour and on the "
        "hills behind it. It rained on the harbour and on the hills behind it. It rained on the "
        "harbour and on the hills behind it. It rained on the harbour and on the hills behind it. "
        "It rained on the harbour and on the hills behind it. He woke.",
        "May 4, 2016",
        [
            "vladimir-putin (leader of russia): Putin name.surname, He pronoun.nearest, He "
            "pronoun.nearest",
        ],
        id="through another pronoun",
    ),
    pytest.param(
        "He slept. Putin left.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname"],
        id="after it",
    ),
]


@pytest.mark.parametrize(("text", "day", "actors"), [*GROUPS, *OFFICES, *PRONOUNS])
def test_whom_a_phrase_an_office_or_a_pronoun_means(text: str, day: str, actors: list[str]) -> None:
    assert actor_lines(text, day) == actors
