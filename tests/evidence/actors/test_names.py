"""Names: whom they mean, by which rule, and where they only name a place."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import actor_lines

NAMES = [
    pytest.param(
        "Russia closed the port.",
        "May 4, 2016",
        ["russia (state): Russia name.name"],
        id="a state",
    ),
    pytest.param(
        "The USA closed the port.",
        "May 4, 2016",
        ["us (state): USA name.other-name"],
        id="another name",
    ),
    pytest.param(
        "South Korea and North Korea met.",
        "May 4, 2016",
        [
            "south-korea (state): South Korea name.name",
            "north-korea (state): North Korea name.name",
        ],
        id="the longest name",
    ),
    pytest.param(
        "Malian and Maliweb met.",
        "May 4, 2016",
        ["mali (state): Malian name.demonym"],
        id="a name within a word",
    ),
    pytest.param(
        "Vladimir Putin closed the port.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Vladimir Putin name.name"],
        id="a leader in full",
    ),
    pytest.param(
        "Putin closed the port.",
        "May 4, 2016",
        ["vladimir-putin (leader of russia): Putin name.surname"],
        id="a surname in office",
    ),
    pytest.param(
        "Putin closed the port.",
        "May 4, 1985",
        [],
        id="a surname out of office",
    ),
    pytest.param(
        "Putin closed the port.",
        "",
        [],
        id="a surname without a date",
    ),
    pytest.param(
        "Hillary Clinton spoke. Clinton left.",
        "May 4, 1985",
        ["hillary-clinton (leader of us): Hillary Clinton name.name, Clinton name.surname"],
        id="a surname after the full name",
    ),
    pytest.param(
        "Clinton spoke.",
        "May 4, 1997",
        ["bill-clinton (leader of us): Clinton name.surname"],
        id="two of one surname by their time",
    ),
    pytest.param(
        "Clinton spoke.",
        "May 4, 2011",
        ["hillary-clinton (leader of us): Clinton name.surname"],
        id="and the other",
    ),
    pytest.param(
        "Lavrov spoke.",
        "May 4, 2016",
        ["sergei-lavrov (leader of russia): Lavrov name.surname"],
        id="a minister by surname",
    ),
    pytest.param(
        "Theresa May spoke on 3 May. May left in May.",
        "May 20, 2018",
        ["theresa-may (leader of uk): Theresa May name.name, May name.surname"],
        id="a surname that is a month",
    ),
    pytest.param(
        "Hezbollah closed the port.",
        "May 4, 2016",
        ["hezbollah (armed group of lebanon): Hezbollah name.name"],
        id="a group",
    ),
    pytest.param(
        "The United Nations closed the port.",
        "May 4, 2016",
        ["un (organisation): United Nations name.name"],
        id="a body",
    ),
    pytest.param(
        "The U.N. and the EU met.",
        "May 4, 2016",
        ["un (organisation): U.N. name.other-name", "eu (organisation): EU name.other-name"],
        id="initials",
    ),
    pytest.param(
        "The Russians closed the port.",
        "May 4, 2016",
        ["russia (state): Russians name.demonym"],
        id="a demonym",
    ),
    pytest.param(
        "Russian jets closed the port.",
        "May 4, 2016",
        ["russia (state): Russian name.demonym"],
        id="an adjective",
    ),
    pytest.param(
        "The jets in Russia burned.",
        "May 4, 2016",
        ["russia (state): Russia* name.name"],
        id="a state in",
    ),
    pytest.param(
        "The jets flew to Russia.",
        "May 4, 2016",
        ["russia (state): Russia* name.name"],
        id="a state to",
    ),
    pytest.param(
        "The port was closed by Russia.",
        "May 4, 2016",
        ["russia (state): Russia name.name"],
        id="a state by",
    ),
    pytest.param(
        "The jets of Russia burned.",
        "May 4, 2016",
        ["russia (state): Russia name.name"],
        id="a state of",
    ),
    pytest.param(
        "Egypt met with Russia.",
        "May 4, 2016",
        ["egypt (state): Egypt name.name", "russia (state): Russia name.name"],
        id="a state with",
    ),
]

METONYMY = [
    pytest.param(
        "Moscow closed the port.",
        "May 4, 2016",
        ["russia (state): Moscow metonymy.capital"],
        id="a capital acts",
    ),
    pytest.param(
        "Moscow’s jets burned.",
        "May 4, 2016",
        ["russia (state): Moscow metonymy.capital"],
        id="a capital owns",
    ),
    pytest.param(
        "The port was closed by Moscow.",
        "May 4, 2016",
        ["russia (state): Moscow metonymy.capital"],
        id="a capital as agent",
    ),
    pytest.param(
        "The jets flew to Moscow.",
        "May 4, 2016",
        ["russia (state): Moscow* metonymy.capital"],
        id="a capital is gone to",
    ),
    pytest.param(
        "The jets burned outside Moscow.",
        "May 4, 2016",
        ["russia (state): Moscow* metonymy.capital"],
        id="a capital outside which",
    ),
    pytest.param(
        "The talks in Vienna failed.",
        "May 4, 2016",
        ["austria (state): Vienna* metonymy.capital"],
        id="talks in a capital",
    ),
    pytest.param(
        "Moscow was warned.",
        "May 4, 2016",
        ["russia (state): Moscow metonymy.capital"],
        id="a capital in the passive",
    ),
    pytest.param(
        "Washington and Moscow closed the port.",
        "May 4, 2016",
        ["us (state): Washington metonymy.capital", "russia (state): Moscow metonymy.capital"],
        id="two capitals act",
    ),
    pytest.param(
        "The talks between Washington and Moscow failed.",
        "May 4, 2016",
        ["us (state): Washington metonymy.capital", "russia (state): Moscow metonymy.capital"],
        id="talks between two",
    ),
    pytest.param(
        "The talks with Tehran failed.",
        "May 4, 2016",
        ["iran (state): Tehran metonymy.capital"],
        id="talks with one",
    ),
    pytest.param(
        "The jets bombed Damascus.",
        "May 4, 2016",
        ["syria (state): Damascus* metonymy.capital"],
        id="a capital as object",
    ),
    pytest.param(
        "The Kremlin closed the port.",
        "May 4, 2016",
        ["russia (state): Kremlin metonymy.seat"],
        id="a seat acts",
    ),
    pytest.param(
        "The envoys came to the Kremlin.",
        "May 4, 2016",
        [
            "envoys (unnamed group): envoys phrase.unnamed-group",
            "russia (state): Kremlin metonymy.seat",
        ],
        id="a seat is gone to",
    ),
    pytest.param(
        "The White House closed the port.",
        "May 4, 2016",
        ["us (state): White House metonymy.seat"],
        id="the White House",
    ),
]

UNKNOWN = [
    pytest.param(
        "President Jan Orlov closed the port.",
        "May 4, 2016",
        ["jan-orlov (person): Jan Orlov name.person"],
        id="a title",
    ),
    pytest.param(
        "Carl M. Weber closed the port.",
        "May 4, 2016",
        ["carl-m-weber (person): Carl M. Weber name.person"],
        id="an initial",
    ),
    pytest.param(
        "Carl Weber, who lives here, closed the port.",
        "May 4, 2016",
        ["carl-weber (person): Carl Weber name.person"],
        id="who",
    ),
    pytest.param(
        "Carl Weber said so.",
        "May 4, 2016",
        ["carl-weber (person): Carl Weber name.person"],
        id="says",
    ),
    pytest.param(
        "The reporter Carl Weber left.",
        "May 4, 2016",
        ["carl-weber (person): Carl Weber name.person"],
        id="a role before",
    ),
    pytest.param(
        "Carl Weber closed the port.",
        "May 4, 2016",
        ["carl-weber (person): Carl Weber name.person"],
        id="a name alone",
    ),
    pytest.param(
        "Weber said so.",
        "May 4, 2016",
        [],
        id="one word is nobody",
    ),
    pytest.param(
        "Carl M. Weber left. Weber slept.",
        "May 4, 2016",
        ["carl-m-weber (person): Carl M. Weber name.person, Weber name.again"],
        id="again by surname",
    ),
    pytest.param(
        "The Harbour Post closed the port.",
        "May 4, 2016",
        ["harbour-post (organisation): Harbour Post name.organisation"],
        id="a body by its last word",
    ),
    pytest.param(
        "The Valley Front closed the port.",
        "May 4, 2016",
        ["valley-front (organisation): Valley Front name.organisation"],
        id="a party by its last word",
    ),
    pytest.param(
        "The Party closed the port.",
        "May 4, 2016",
        ["party (organisation): Party name.organisation"],
        id="a body of one word",
    ),
    pytest.param(
        "Reuters closed the port.",
        "May 4, 2016",
        ["reuters (organisation): Reuters name.organisation"],
        id="a newspaper of the list",
    ),
    pytest.param(
        "Green Valley closed the port.",
        "May 4, 2016",
        [],
        id="a place that nobody knows",
    ),
    pytest.param(
        "the harbour post closed.",
        "May 4, 2016",
        [],
        id="small letters",
    ),
]

NAMESAKES = [
    pytest.param("Chad Miller sold his shop.", ["chad-miller"], id="a first name"),
    pytest.param("Paris Hilton visited Kenya.", ["paris-hilton", "kenya"], id="a capital's"),
    pytest.param("Officials in Tripoli, Lebanon, met.", ["officials", "lebanon"], id="a town"),
    pytest.param("Farmers of Moscow, Idaho, met.", ["farmers"], id="a town in a province"),
    pytest.param("The Blue House in Harare burned.", ["blue-house", "zimbabwe"],
                 id="a seat elsewhere"),
    pytest.param("Farmers left the Niger River.", ["farmers"], id="a river"),
    pytest.param("Farmers in New Mexico left.", ["farmers"], id="a name with another word"),
    pytest.param("Georgia's governor went to Atlanta.", [], id="a province"),
    pytest.param("Georgia left. Tbilisi and its governor met.", ["georgia"], id="the state"),
    pytest.param("The delegates of Gambia, Brazil and Mali met.",
                 ["delegates", "gambia", "brazil", "mali"], id="states in a list"),
    pytest.param("Omar Haddad Putin left.", ["omar-haddad-putin"], id="another's longer name"),
    pytest.param("President Putin left.", ["vladimir-putin"], id="a title is no first name"),
]  # fmt: skip

RECOGNISED = [
    pytest.param("Moldovan President Mircea Snegur left.",
                 ["moldova (state)", "mircea-snegur (leader of moldova)"], id="title and state"),
    pytest.param("Ukraine's foreign minister, Anatoly Zlenko, left.",
                 ["ukraine (state)", "anatoly-zlenko (leader of ukraine)"], id="after the office"),
    pytest.param("Rosa Eyang, Gabon's ambassador, left.",
                 ["rosa-eyang (person of gabon)", "gabon (state)"], id="before the office"),
    pytest.param("The Kenya Defence Forces left Somalia.",
                 ["kenya (state)", "kenya-defence-forces (organisation of kenya)",
                  "somalia (state)"], id="a body of a state"),
    pytest.param("Han Min-soo spoke. Han left.", ["han-min-soo (person)"], id="surname first"),
    pytest.param("Paul Ndong spoke. Mr. Ndong left.", ["paul-ndong (person)"], id="surname last"),
    pytest.param("Omar Haddad met Leila Haddad.",
                 ["omar-haddad (person)", "leila-haddad (person)"], id="two of one name"),
    pytest.param("The Security Council met. The Council left.",
                 ["un-security-council (organisation)"], id="a body in short"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), NAMESAKES)
def test_what_bears_the_name_of_a_state_may_be_another(text: str, ids: list[str]) -> None:
    assert [line.split(" ")[0] for line in actor_lines(text, "May 4, 2016")] == ids


@pytest.mark.parametrize(("text", "actors"), RECOGNISED)
def test_people_and_bodies_outside_the_table(text: str, actors: list[str]) -> None:
    assert [line.split(":")[0] for line in actor_lines(text, "May 4, 1992")] == actors


@pytest.mark.parametrize(("text", "day", "actors"), [*NAMES, *METONYMY, *UNKNOWN])
def test_whom_a_name_means(text: str, day: str, actors: list[str]) -> None:
    assert actor_lines(text, day) == actors
