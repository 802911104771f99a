"""Chains: every hand through which the words came, from the innermost out."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import chain_lines
from tests.evidence.texts import reading

SENTENCES = [
    pytest.param(
        'According to a report by Dana Okoro, who covers the Gulf for The Harbour Post, "senior '
        'officers in the port" – whom she takes to be Emirati – said that the blockade would end '
        "in May.",
        "",
        [
            'Dana Okoro (person) asserts < The Harbour Post (outlet) reports: "senior officers in '
            'the port" – whom she takes to be Emirati – said that the blockade would end in May',
            "senior officers in the port (unnamed group, unnamed, United Arab Emirates) asserts < "
            "Dana Okoro (person) asserts < The Harbour Post (outlet) reports: that the blockade "
            "would end in May",
        ],
        id="according to a report by",
    ),
    pytest.param(
        "Moscow said on Friday that its aircraft had left the base.",
        "",
        ["Russia (state) asserts: that its aircraft had left the base"],
        id="moscow said on friday that",
    ),
    pytest.param(
        "Turkish officials told Reuters that the border would stay closed.",
        "",
        [
            "Turkish officials (unnamed group, unnamed, Turkey) asserts < Reuters (outlet) "
            "reports: that the border would stay closed",
        ],
        id="turkish officials told reuters that",
    ),
    pytest.param(
        "Lavrov insisted that Damascus would honour the truce.",
        "March 1, 2016",
        ["Sergei Lavrov (person) asserts: that Damascus would honour the truce"],
        id="lavrov insisted that damascus would",
    ),
    pytest.param(
        "The White House denied that it had promised any weapons.",
        "",
        [
            "United States (state) denies: that it had promised any weapons",
            "United States (state) commits: any weapons",
        ],
        id="the white house denied that",
    ),
    pytest.param(
        "A Western diplomat said that Iran feared a deal made over its head.",
        "",
        [
            "Western diplomat (unnamed group, unnamed) asserts: that Iran feared a deal made over "
            "its head",
            "Iran (state) fears < Western diplomat (unnamed group, unnamed) asserts: a deal made "
            "over its head",
        ],
        id="a western diplomat said that",
    ),
    pytest.param(
        "Tehran fears that the guarantee will not hold.",
        "",
        ["Iran (state) fears: that the guarantee will not hold"],
        id="tehran fears that the guarantee",
    ),
    pytest.param(
        "Riyadh pledged to stop paying the brigades.",
        "",
        ["Saudi Arabia (state) commits: to stop paying the brigades"],
        id="riyadh pledged to stop paying",
    ),
    pytest.param(
        "Obama refused to order the strikes.",
        "March 1, 2015",
        ["Barack Obama (person) commits: to order the strikes"],
        id="obama refused to order the",
    ),
    pytest.param(
        '"We will not leave the valley," the rebel commander told Al Jazeera on Monday.',
        "",
        [
            "rebel commander (unnamed group, unnamed) asserts < Al Jazeera (outlet) reports: "
            '"We will not leave the valley,"'
        ],
        id="we will not leave the",
    ),
    pytest.param(
        "The minister's aides said that he had learned from his counterparts that the convoy was "
        "safe.",
        "",
        [
            "minister's aides (unnamed group, unnamed) asserts: that he had learned from his "
            "counterparts that the convoy was safe",
            "his counterparts (unnamed group, unnamed) asserts < he (person, unnamed) knows < "
            "minister's aides (unnamed group, unnamed) asserts: that the convoy was safe",
        ],
        id="the minister's aides said that",
    ),
    pytest.param(
        "Iraqi officers said that the Pentagon had warned that supplies could be cut.",
        "",
        [
            "Iraqi officers (unnamed group, unnamed, Iraq) asserts: that the Pentagon had warned "
            "that supplies could be cut",
            "United States (state) fears < Iraqi officers (unnamed group, unnamed, Iraq) asserts: "
            "that supplies could be cut",
        ],
        id="iraqi officers said that the",
    ),
    pytest.param(
        "According to three Lebanese bankers, the central bank believes that the peg can survive "
        "the winter.",
        "",
        [
            "three Lebanese bankers (unnamed group, unnamed, Lebanon) asserts: the central bank "
            "believes that the peg can survive the winter",
            "central bank (group) believes < three Lebanese bankers (unnamed group, unnamed, "
            "Lebanon) asserts: that the peg can survive the winter",
        ],
        id="according to three lebanese bankers",
    ),
    pytest.param(
        "Israeli analysts hinted that Cairo had agreed to reopen the crossing.",
        "",
        [
            "Israeli analysts (unnamed group, unnamed, Israel) hints: that Cairo had agreed to "
            "reopen the crossing",
            "Egypt (state) commits < Israeli analysts (unnamed group, unnamed, Israel) hints: to "
            "reopen the crossing",
        ],
        id="israeli analysts hinted that cairo",
    ),
    pytest.param(
        "The Security Council demanded that the shelling stop at once.",
        "",
        ["United Nations Security Council (group) demands: that the shelling stop at once"],
        id="the security council demanded that",
    ),
    pytest.param(
        "Hezbollah announced that its fighters were leaving the ridge.",
        "",
        ["Hezbollah (group) asserts: that its fighters were leaving the ridge"],
        id="hezbollah announced that its fighters",
    ),
    pytest.param(
        "Beijing urged Pyongyang to return to the talks.",
        "",
        ["China (state) demands: Pyongyang to return to the talks"],
        id="beijing urged pyongyang to return",
    ),
    pytest.param(
        'Haftar\'s spokesman said: "The city will be ours by spring."',
        "March 1, 2019",
        [
            "Haftar's spokesman (unnamed group, unnamed) asserts: \"The city will be ours by "
            'spring."',
        ],
        id="haftar's spokesman said the city",
    ),
    pytest.param(
        "The United Nations reported that nine thousand people had fled.",
        "",
        ["United Nations (group) reports: that nine thousand people had fled"],
        id="the united nations reported that",
    ),
    pytest.param(
        "Two European envoys, who asked not to be named, said that Ankara wanted a longer pause.",
        "",
        [
            "Two European envoys (unnamed group, unnamed) asserts: that Ankara wanted a longer "
            "pause",
            "Turkey (state) hopes < Two European envoys (unnamed group, unnamed) asserts: a "
            "longer pause",
        ],
        id="two european envoys who asked",
    ),
    pytest.param(
        "A study by Amnesty International found that the siege had cut off four towns.",
        "",
        ["Amnesty International (group) reports: that the siege had cut off four towns"],
        id="a study by amnesty international",
    ),
    pytest.param(
        "Putin said that Washington had promised to restrain its allies.",
        "March 1, 2016",
        [
            "Vladimir Putin (person) asserts: that Washington had promised to restrain its allies",
            "United States (state) commits < Vladimir Putin (person) asserts: to restrain its "
            "allies",
        ],
        id="putin said that washington had",
    ),
    pytest.param(
        "Kyiv accused Moscow of breaking the armistice.",
        "",
        ["Ukraine (state) judges: Moscow of breaking the armistice"],
        id="kyiv accused moscow of breaking",
    ),
    pytest.param(
        "The Kremlin rejected the proposal.",
        "",
        ["Russia (state) denies: the proposal"],
        id="the kremlin rejected the proposal",
    ),
    pytest.param(
        "Merkel hopes that the corridor can open before winter.",
        "March 1, 2015",
        ["Angela Merkel (person) hopes: that the corridor can open before winter"],
        id="merkel hopes that the corridor",
    ),
    pytest.param(
        "Our sources told us that the general had resigned.",
        "",
        ["Our sources (unnamed group, unnamed) asserts: that the general had resigned"],
        id="our sources told us that",
    ),
    pytest.param(
        "The Taliban agreed to a pause of seven days.",
        "",
        ["Taliban (group) commits: a pause of seven days"],
        id="the taliban agreed to a",
    ),
    pytest.param(
        '"Nothing has changed," said Maria Alvarez, a negotiator for the coastal towns. "We wait."',
        "",
        ['Maria Alvarez (person) asserts: "Nothing has changed," … "We wait."'],
        id="nothing has changed said maria",
    ),
    pytest.param(
        "Netanyahu warned that Israel would act alone.",
        "March 1, 2012",
        ["Benjamin Netanyahu (person, Israel) fears: that Israel would act alone"],
        id="netanyahu warned that israel would",
    ),
    pytest.param(
        "Diplomats in Geneva said that the opposition had threatened to walk out.",
        "",
        [
            "Diplomats in Geneva (unnamed group, unnamed) asserts: that the opposition had "
            "threatened to walk out",
            "opposition (group) commits < Diplomats in Geneva (unnamed group, unnamed) asserts: "
            "to walk out",
        ],
        id="diplomats in geneva said that",
    ),
    pytest.param(
        "Brussels made it clear that the sanctions would stay.",
        "",
        ["European Union (group) asserts: that the sanctions would stay"],
        id="brussels made it clear that",
    ),
    pytest.param(
        "Colombia's president said the rebels had handed over a list of mines.",
        "March 1, 2016",
        [
            "Juan Manuel Santos (person, Colombia) asserts: the rebels had handed over a list of "
            "mines",
        ],
        id="colombia's president said the rebels",
    ),
    pytest.param(
        "In a statement, the ministry added that the pilots were unhurt.",
        "",
        ["ministry (group) asserts: that the pilots were unhurt"],
        id="in a statement the ministry",
    ),
    pytest.param(
        "The mediators declined to say who had broken off the talks.",
        "",
        [
            "mediators (unnamed group, unnamed) commits: to say who had broken off the talks",
            "mediators (unnamed group, unnamed) asserts: who had broken off the talks",
        ],
        id="the mediators declined to say",
    ),
    pytest.param(
        "Islamabad called for an inquiry into the raid.",
        "",
        ["Pakistan (state) demands: an inquiry into the raid"],
        id="islamabad called for an inquiry",
    ),
    pytest.param(
        "The rebels reportedly hold two bridges.",
        "",
        ["someone not named (unnamed group, unnamed) reports: The rebels … hold two bridges"],
        id="the rebels reportedly hold two",
    ),
    pytest.param(
        "Abdullah Saleh's nephew, whom the writer met in Aden, said the harbour was mined.",
        "",
        ["Abdullah Saleh's nephew (unnamed group, unnamed) asserts: the harbour was mined"],
        id="abdullah saleh's nephew whom the",
    ),
    pytest.param(
        "The prime minister's critics complain that he gave away the islands.",
        "",
        [
            "prime minister's critics (unnamed group, unnamed) asserts: that he gave away the "
            "islands",
        ],
        id="the prime minister's critics complain",
    ),
    pytest.param(
        "NATO officials were told by Ankara that the airspace was shut.",
        "",
        ["Turkey (state) asserts: that the airspace was shut"],
        id="nato officials were told by",
    ),
    pytest.param(
        "London and Paris warned that any new attack would bring a response.",
        "",
        ["United Kingdom and France (state) fears: that any new attack would bring a response"],
        id="london and paris warned that",
    ),
    pytest.param(
        "Ban expressed the hope that both sides would spare the hospitals.",
        "March 1, 2014",
        ["Ban Ki-moon (person) hopes: that both sides would spare the hospitals"],
        id="ban expressed the hope that",
    ),
]

THROUGH = [
    pytest.param("A Japanese official, quoted by Kyodo, said that the boat was safe.",
                 ["Japanese official", "Kyodo"], id="quoted by"),
    pytest.param("Citing a report in Pravda, Tass said that the boat was safe.",
                 ["Pravda", "Tass"], id="citing a paper"),
    pytest.param("Tass, quoting Kim Jong-un, said that the boat was safe.",
                 ["Kim Jong-un", "Tass"], id="quoting a person"),
    pytest.param("Putin said in an interview with Tass that the boat was safe.",
                 ["Vladimir Putin", "Tass"], id="in an interview with"),
    pytest.param("Putin told Interfax that the boat was safe.",
                 ["Vladimir Putin", "Interfax"], id="told an outlet"),
    pytest.param("Putin told Obama that the boat was safe.", ["Vladimir Putin"], id="to a person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), THROUGH)
def test_an_outlet_through_which_words_come_is_a_link(text: str, names: list[str]) -> None:
    told = reading(text, "March 1, 2015").attributions[0]
    assert [link.name for link in told.chain][: len(names)] == names
    assert [link.type for link in told.chain][len(names)] == "author"


@pytest.mark.parametrize(("text", "day", "chains"), SENTENCES)
def test_every_hand_of_a_sentence_of_news_is_told(text: str, day: str, chains: list[str]) -> None:
    assert chain_lines(text, day) == chains
