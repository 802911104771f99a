"""Chains: what a source phrase, a pronoun or a document stands for."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import chain_lines

SOURCES = [
    pytest.param(
        "Egypt said that the pact would hold.",
        "",
        ["Egypt (state) asserts: that the pact would hold"],
        id="a state",
    ),
    pytest.param(
        "Moscow said that the pact would hold.",
        "",
        ["Russia (state) asserts: that the pact would hold"],
        id="a capital",
    ),
    pytest.param(
        "Putin said that the pact would hold.",
        "March 1, 2016",
        ["Vladimir Putin (person) asserts: that the pact would hold"],
        id="a leader",
    ),
    pytest.param(
        "Russian President Vladimir Putin said that the pact would hold.",
        "",
        ["Vladimir Putin (person, Russia) asserts: that the pact would hold"],
        id="a leader and the office",
    ),
    pytest.param(
        "The French president said that the pact would hold.",
        "March 1, 2015",
        ["Francois Hollande (person, France) asserts: that the pact would hold"],
        id="an office alone",
    ),
    pytest.param(
        "President Jan Orlov said that the pact would hold.",
        "",
        ["Jan Orlov (person) asserts: that the pact would hold"],
        id="an unknown name with a title",
    ),
    pytest.param(
        "Hezbollah said that the pact would hold.",
        "",
        ["Hezbollah (group) asserts: that the pact would hold"],
        id="a group",
    ),
    pytest.param(
        "The central bank said that the pact would hold.",
        "",
        ["central bank (group) asserts: that the pact would hold"],
        id="a body",
    ),
    pytest.param(
        "Reuters said that the pact would hold.",
        "",
        ["Reuters (outlet) asserts: that the pact would hold"],
        id="a newspaper",
    ),
    pytest.param(
        "The Harbour Post said that the pact would hold.",
        "",
        ["Harbour Post (outlet) asserts: that the pact would hold"],
        id="a newspaper by its last word",
    ),
    pytest.param(
        "Egyptian officials said that the pact would hold.",
        "",
        ["Egyptian officials (unnamed group, unnamed, Egypt) asserts: that the pact would hold"],
        id="officials of a state",
    ),
    pytest.param(
        "Officials in Egypt said that the pact would hold.",
        "",
        ["Officials in Egypt (unnamed group, unnamed) asserts: that the pact would hold"],
        id="officials in a state",
    ),
    pytest.param(
        "White House officials said that the pact would hold.",
        "",
        [
            "White House officials (unnamed group, unnamed, United States) asserts: that the pact "
            "would hold",
        ],
        id="officials of an office",
    ),
    pytest.param(
        "Three officials said that the pact would hold.",
        "",
        ["Three officials (unnamed group, unnamed) asserts: that the pact would hold"],
        id="three officials",
    ),
    pytest.param(
        "The Egyptian government said that the pact would hold.",
        "",
        ["Egyptian government (office, Egypt) asserts: that the pact would hold"],
        id="a ministry of a state",
    ),
    pytest.param(
        "Egypt’s foreign ministry said that the pact would hold.",
        "",
        ["Egypt’s foreign ministry (group, Egypt) asserts: that the pact would hold"],
        id="a ministry",
    ),
    pytest.param(
        "The Egyptian army said that the pact would hold.",
        "",
        ["Egyptian army (office, Egypt) asserts: that the pact would hold"],
        id="an army of a state",
    ),
    pytest.param(
        "The Russians said that the pact would hold.",
        "",
        ["Russia (state) asserts: that the pact would hold"],
        id="a people",
    ),
    pytest.param(
        "Egypt and Libya said that the pact would hold.",
        "",
        ["Egypt and Libya (state) asserts: that the pact would hold"],
        id="two states",
    ),
    pytest.param(
        "Egyptian and Libyan officials said that the pact would hold.",
        "",
        [
            "Egyptian and Libyan officials (unnamed group, unnamed, Egypt) asserts: that the pact "
            "would hold",
        ],
        id="two officials of two states",
    ),
    pytest.param(
        "Carl M. Weber left. His sources said that the pact would hold.",
        "",
        [
            "Weber’s sources (unnamed group, unnamed) asserts < Carl M. Weber (person) asserts: "
            "that the pact would hold",
        ],
        id="his sources",
    ),
    pytest.param(
        "Our sources said that the pact would hold.",
        "",
        ["Our sources (unnamed group, unnamed) asserts: that the pact would hold"],
        id="our sources",
    ),
    pytest.param(
        "This writer said that the pact would hold.",
        "",
        ["the author: that the pact would hold"],
        id="the writer",
    ),
    pytest.param(
        "We believe that the pact would hold.",
        "",
        ["the author: that the pact would hold"],
        id="we",
    ),
    pytest.param(
        "It was said that the pact would hold.",
        "",
        ["someone not named (unnamed group, unnamed) asserts: that the pact would hold"],
        id="nobody",
    ),
    pytest.param(
        "Egypt reportedly left the town.",
        "",
        ["someone not named (unnamed group, unnamed) reports: Egypt … left the town"],
        id="reportedly",
    ),
    pytest.param(
        "“Senior officers” – whom he takes to be Egyptian – said that the pact would hold.",
        "",
        ["Senior officers (unnamed group, unnamed, Egypt) asserts: that the pact would hold"],
        id="whom they take to be",
    ),
    pytest.param(
        "Senior officers, who were Egyptian, said that the pact would hold.",
        "",
        ["Senior officers (unnamed group, unnamed, Egypt) asserts: that the pact would hold"],
        id="whom an aside tells",
    ),
    pytest.param(
        "Senior officers (all Egyptian) said that the pact would hold.",
        "",
        ["Senior officers (unnamed group, unnamed, Egypt) asserts: that the pact would hold"],
        id="in brackets",
    ),
    pytest.param(
        "Egypt showed that the pact would hold.",
        "",
        ["the author: that the pact would hold"],
        id="a state shows by deeds",
    ),
]

PRONOUNS = [
    pytest.param(
        "Putin left. He said that the pact would hold.",
        "March 1, 2016",
        ["Vladimir Putin (person) asserts: that the pact would hold"],
        id="he, a leader",
    ),
    pytest.param(
        "He said that the pact would hold.",
        "",
        ["He (person, unnamed) asserts: that the pact would hold"],
        id="he, nobody known",
    ),
    pytest.param(
        "The rebels left. They said that the pact would hold.",
        "",
        ["rebels (group) asserts: that the pact would hold"],
        id="they, a group",
    ),
    pytest.param(
        "Egyptian officials said that it rained. They said that the pact would hold.",
        "",
        [
            "Egyptian officials (unnamed group, unnamed, Egypt) asserts: that it rained",
            "Egyptian officials (unnamed group, unnamed, Egypt) asserts: that the pact would hold",
        ],
        id="they, the source before",
    ),
    pytest.param(
        "Egyptian officials said that it rained. It snowed. They said that the pact would hold.",
        "",
        [
            "Egyptian officials (unnamed group, unnamed, Egypt) asserts: that it rained",
            "Egyptian officials (unnamed group, unnamed, Egypt) asserts: that the pact would hold",
        ],
        id="they, through two sentences",
    ),
    pytest.param(
        "They met Egyptian officials, who said that the pact would hold.",
        "",
        ["Egyptian officials (unnamed group, unnamed, Egypt) asserts: that the pact would hold"],
        id="who",
    ),
    pytest.param(
        "They read the Harbour Post, which said that the pact would hold.",
        "",
        ["Harbour Post (outlet) asserts: that the pact would hold"],
        id="which",
    ),
    pytest.param(
        "Egypt left. It said that the pact would hold.",
        "",
        ["Egypt (state) asserts: that the pact would hold"],
        id="it",
    ),
]

DOCUMENTS = [
    pytest.param(
        "A report said that the pact would hold.",
        "",
        ["report (document) asserts: that the pact would hold"],
        id="a report",
    ),
    pytest.param(
        "A report by Carl M. Weber said that the pact would hold.",
        "",
        ["Carl M. Weber (person) asserts: that the pact would hold"],
        id="a report by a person",
    ),
    pytest.param(
        "A report by the United Nations said that the pact would hold.",
        "",
        ["United Nations (group) asserts: that the pact would hold"],
        id="a report by a body",
    ),
    pytest.param(
        "A report by Carl M. Weber, who writes for Nord Blatt, said that the pact would hold.",
        "",
        ["Carl M. Weber (person) asserts < Nord Blatt (outlet) reports: that the pact would hold"],
        id="a report by one who writes for",
    ),
    pytest.param(
        "A report by Carl M. Weber, an editor at the Nord Blatt, said that the pact would hold.",
        "",
        [
            "Carl M. Weber (person) asserts < the Nord Blatt (outlet) reports: that the pact "
            "would hold",
        ],
        id="a report by an editor of",
    ),
    pytest.param(
        "Egypt’s report said that the pact would hold.",
        "",
        ["Egypt (state) asserts: that the pact would hold"],
        id="a state's report",
    ),
    pytest.param(
        "A United Nations report said that the pact would hold.",
        "",
        ["United Nations (group) asserts: that the pact would hold"],
        id="a report of a body",
    ),
    pytest.param(
        "A letter from Ilse Brandt said that the pact would hold.",
        "",
        ["Ilse Brandt (person) asserts: that the pact would hold"],
        id="a letter from",
    ),
    pytest.param(
        "According to a report by Carl M. Weber, who writes for Nord Blatt, Egypt left the town.",
        "",
        ["Carl M. Weber (person) asserts < Nord Blatt (outlet) reports: Egypt left the town"],
        id="according to a report",
    ),
    pytest.param(
        "A new study found that the pact would hold.",
        "",
        ["new study (document) reports: that the pact would hold"],
        id="a new study",
    ),
    pytest.param(
        "In a report on the war, Egypt left the town.",
        "",
        ["report on the war (document) reports: Egypt left the town"],
        id="in a report",
    ),
    pytest.param(
        "Carl M. Weber learned from his sources that the pact would hold.",
        "",
        [
            "Weber’s sources (unnamed group, unnamed) asserts < Carl M. Weber (person) asserts: "
            "that the pact would hold",
        ],
        id="learned from",
    ),
]

HANDS = [
    pytest.param(
        "Officials said that Egypt had pledged to leave.",
        "",
        [
            "Officials (unnamed group, unnamed) asserts: that Egypt had pledged to leave",
            "Egypt (state) commits < Officials (unnamed group, unnamed) asserts: to leave",
        ],
        id="two hands",
    ),
    pytest.param(
        "Carl M. Weber wrote that officials said that Egypt had pledged to leave.",
        "",
        [
            "Carl M. Weber (person) asserts: that officials said that Egypt had pledged to leave",
            "officials (unnamed group, unnamed) asserts < Carl M. Weber (person) asserts: that "
            "Egypt had pledged to leave",
            "Egypt (state) commits < officials (unnamed group, unnamed) asserts < Carl M. Weber "
            "(person) asserts: to leave",
        ],
        id="three hands",
    ),
    pytest.param(
        "Officials said that Egypt had pledged to leave.",
        "March 1, 2016",
        [
            "Officials (unnamed group, unnamed) asserts: that Egypt had pledged to leave",
            "Egypt (state) commits < Officials (unnamed group, unnamed) asserts: to leave",
        ],
        id="an article with author and outlet",
    ),
    pytest.param(
        "Egypt said that it had pledged to leave.",
        "",
        ["Egypt (state) asserts: that it had pledged to leave", "Egypt (state) commits: to leave"],
        id="the same hand twice is one",
    ),
    pytest.param(
        "Egypt did not say that the pact would hold.",
        "",
        ["Egypt (state) denies: that the pact would hold"],
        id="a denial",
    ),
    pytest.param(
        "Egypt fears that the pact will fail.",
        "",
        ["Egypt (state) fears: that the pact will fail"],
        id="a fear",
    ),
    pytest.param(
        "Egypt hinted that the pact would hold.",
        "",
        ["Egypt (state) hints: that the pact would hold"],
        id="a hint",
    ),
    pytest.param(
        "Egypt praised the pact.",
        "",
        ["Egypt (state) judges: the pact"],
        id="a judgement",
    ),
    pytest.param(
        "Egypt asked whether the pact would hold.",
        "",
        ["Egypt (state) asks: whether the pact would hold"],
        id="a question",
    ),
    pytest.param(
        "“The pact holds,” said Egyptian officials.",
        "",
        ["Egyptian officials (unnamed group, unnamed, Egypt) asserts: “The pact holds,”"],
        id="a quoted one",
    ),
]


@pytest.mark.parametrize(("text", "day", "chains"), [*SOURCES, *PRONOUNS, *DOCUMENTS, *HANDS])
def test_whom_a_source_stands_for(text: str, day: str, chains: list[str]) -> None:
    assert chain_lines(text, day) == chains
