"""Events: who takes part in them, when they were, and what words such as "do so" stand for."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import event_lines
from tests.evidence.texts import reading

WHO = [
    pytest.param(
        "Egypt bombed Libya.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="subject",
    ),
    pytest.param(
        "Egypt and Chad bombed Libya.",
        ["egypt, chad > libya: ASSAULT 18 done [bomb]"],
        id="two subjects",
    ),
    pytest.param(
        "Egypt bombed Libya and Chad.",
        ["egypt > libya, chad: ASSAULT 18 done [bomb]"],
        id="two objects",
    ),
    pytest.param(
        "Libya was bombed by Egypt.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="passive",
    ),
    pytest.param(
        "Libya was bombed by Egypt and Chad.",
        ["egypt, chad > libya: ASSAULT 18 done [bomb]"],
        id="passive, two doers",
    ),
    pytest.param(
        "Egypt bombed Libyan towns.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="adjective of the object",
    ),
    pytest.param(
        "Egypt bombed Libya’s towns.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="owner of the object",
    ),
    pytest.param(
        "Egypt sent weapons to Libya.",
        ["egypt > libya: AID 07 done [send[obj=@aid|@goods]]"],
        id="object of a preposition",
    ),
    pytest.param(
        "Egypt sent weapons against Libya to Chad.",
        ["egypt > libya: AID 07 done [send[obj=@aid|@goods]]"],
        id="the likelier preposition",
    ),
    pytest.param(
        "Egypt, which bombed Libya, left Chad.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="relative clause",
    ),
    pytest.param(
        "Putin, who bombed Libya, left.",
        ["“Putin” > libya: ASSAULT 18 done [bomb]"],
        id="relative who",
    ),
    pytest.param(
        "The towns bombed by Egypt were in Libya.",
        ["egypt > -: ASSAULT 18 done [bomb]"],
        id="participle",
    ),
    pytest.param(
        "Egypt stopped Libya from bombing Chad.",
        ["libya > chad: ASSAULT 18 done [bomb]"],
        id="gerund after from",
    ),
    pytest.param(
        "Egypt left Chad after bombing Libya.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="gerund after after",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad.",
        ["egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]"],
        id="infinitive of the object",
    ),
    pytest.param(
        "Egypt sent ships to bomb Libya.",
        [
            "egypt > -: MOBILIZE 15 done [send[obj=@troops|patrol]]",
            "egypt > libya: ASSAULT 18 possible [bomb]",
        ],
        id="infinitive of the subject",
    ),
    pytest.param(
        "Egypt left Chad and bombed Libya.",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="second verb",
    ),
    pytest.param(
        "Putin bombed Libya.",
        ["“Putin” > libya: ASSAULT 18 done [bomb]"],
        id="a surname without a date is nobody",
    ),
    pytest.param(
        "Orlov bombed Libya.",
        ["“Orlov” > libya: ASSAULT 18 done [bomb]"],
        id="a name without an entry",
    ),
    pytest.param(
        "Egypt bombed the camp on Monday.",
        ["egypt > -: ASSAULT 18 done [bomb]"],
        id="a date is nobody",
    ),
    pytest.param(
        "The committee praised the report.",
        ["“committee” > -: SUPPORT 05 done [praise]"],
        id="nobody known",
    ),
    pytest.param(
        "The camp was bombed in May 2015.",
        ["- > -: ASSAULT 18 done @2015-05 [bomb]"],
        id="one time and nobody",
    ),
    pytest.param(
        "There was a raid on Libya.",
        [],
        id="there is nobody",
    ),
    pytest.param(
        "Egypt bombed Egypt.",
        ["egypt > -: ASSAULT 18 done [bomb]"],
        id="itself is not whom",
    ),
]

AGAIN = [
    pytest.param(
        "Egypt asked Libya to bomb Chad. Libya refused to do so.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > egypt: REJECT 12 refused ASSAULT > chad [refuse:refuse as-before]",
        ],
        id="refused to do so",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Libya agreed to do so.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > egypt: AGREE 03 pledged ASSAULT > chad [agree:agree as-before]",
        ],
        id="agreed to do so",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad, but Libya refused to do so.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > egypt: REJECT 12 refused ASSAULT > chad [refuse:refuse as-before]",
        ],
        id="but in one sentence",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Libya refused to do that.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > egypt: REJECT 12 refused ASSAULT > chad [refuse:refuse as-before]",
        ],
        id="refused to do that",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Libya refused to do it.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > egypt: REJECT 12 refused ASSAULT > chad [refuse:refuse as-before]",
        ],
        id="refused to do it",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Spain refused to do so.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "spain > -: REJECT 12 refused [refuse:refuse]",
        ],
        id="another refused",
    ),
    pytest.param(
        "Egypt bombed Chad. Libya refused to do so.",
        ["egypt > chad: ASSAULT 18 done [bomb]", "libya > -: REJECT 12 refused [refuse:refuse]"],
        id="nothing asked before",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Spain asked Libya to free its pilots. Libya refused to "
        "do so.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "spain > libya: REQUEST 10 demanded CONCEDE [demand:ask free]",
            "libya > spain: REJECT 12 refused CONCEDE [refuse:refuse as-before]",
        ],
        id="the last that was asked of it",
    ),
    pytest.param(
        "Egypt asked Libya to bomb Chad. Libya refused to do business with Spain.",
        [
            "egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask bomb]",
            "libya > -: REJECT 12 refused [refuse:refuse]",
        ],
        id="what is done is not so",
    ),
]

WHEN = [
    pytest.param(
        "Egypt bombed Libya on 3 May.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done @2019-05-03 [bomb]"],
        id="on a day",
    ),
    pytest.param(
        "Egypt bombed Libya last week.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done @2019-W20 [bomb]"],
        id="last week",
    ),
    pytest.param(
        "Chad said on 3 May that Egypt bombed Libya.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done told @2019-05-03 [bomb]"],
        id="said on a day",
    ),
    pytest.param(
        "Chad said on 9 May that Egypt bombed Libya on 3 May.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done @2019-05-03 told @2019-05-09 [bomb]"],
        id="said on one, done on another",
    ),
    pytest.param(
        "In a report of last week, Chad said that Egypt bombed Libya.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done told @2019-W20 [bomb]"],
        id="in a report of",
    ),
    pytest.param(
        "Egypt will bomb Libya on Tuesday.",
        "May 20, 2019",
        ["egypt > libya: THREATEN 13 threatened ASSAULT @2019-05-21 [intend:will bomb]"],
        id="will on a day",
    ),
    pytest.param(
        "Egypt bombed Libya on Tuesday.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done @2019-05-14 [bomb]"],
        id="on a day without will",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May and freed the pilots of Chad on 9 May.",
        "May 20, 2019",
        [
            "egypt > libya: ASSAULT 18 done @2019-05-03 [bomb]",
            "egypt > chad: CONCEDE 08 done @2019-05-09 [free]",
        ],
        id="two acts on two days",
    ),
    pytest.param(
        "Egypt bombed Libya for three weeks.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="a length is no time",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May.",
        "",
        ["egypt > libya: ASSAULT 18 done [bomb]"],
        id="without a date of the text",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May 2016.",
        "",
        ["egypt > libya: ASSAULT 18 done @2016-05-03 [bomb]"],
        id="with a year of its own",
    ),
    pytest.param(
        "May bombed Libya on 3 May.",
        "May 20, 2019",
        ["- > libya: ASSAULT 18 possible @2019-05-03 [bomb]"],
        id="a surname like a month",
    ),
    pytest.param(
        "The attack by Egypt on Libya on 3 May was a crime.",
        "May 20, 2019",
        ["egypt > libya: ASSAULT 18 done @2019-05-03 [noun:attack]"],
        id="of a noun",
    ),
]


@pytest.mark.parametrize(("text", "events"), [*WHO, *AGAIN])
def test_who_takes_part(text: str, events: list[str]) -> None:
    assert event_lines(text) == events


@pytest.mark.parametrize(("text", "date", "events"), WHEN)
def test_a_time_dates_the_act_or_its_telling(text: str, date: str, events: list[str]) -> None:
    assert event_lines(text, date) == events


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("Egypt bombed Libya.", 0.8, id="plain verb, both known"),
        pytest.param("Egypt bombed the camp.", 0.64, id="plain verb, one known"),
        pytest.param("Egypt withdrew its aid from Libya.", 0.95, id="narrow verb, both known"),
        pytest.param("Egypt promised to bomb Libya.", 0.9, id="operator"),
        pytest.param("Libya’s attack on Egypt was a crime.", 0.5, id="noun, both known"),
        pytest.param("Egypt held talks with Libya.", 0.85, id="light verb"),
        pytest.param("Egypt imposed talks.", 0.68, id="light verb, one known"),
        pytest.param(
            "Egypt asked Libya to bomb Chad. Libya refused to do so.", 0.648, id="taken over"
        ),
    ],
)
def test_the_narrower_the_rule_the_surer(text: str, confidence: float) -> None:
    assert reading(text).events[-1].confidence == confidence


@pytest.mark.parametrize(
    ("text", "words", "trigger"),
    [
        pytest.param(
            "Egypt bombed Libya on Monday.", "bombed Libya on Monday", "bombed", id="verb"
        ),
        pytest.param(
            "Egypt agreed to free the pilots of Libya.",
            "agreed to free the pilots of Libya",
            "agreed",
            id="operator",
        ),
        pytest.param(
            "Egypt bombed the camp that Libya held.", "bombed the camp", "bombed", id="no clauses"
        ),
        pytest.param("Libya was bombed by Egypt.", "bombed", "bombed", id="passive"),
        pytest.param(
            "Egypt launched an attack on Libya.",
            "launched an attack on Libya",
            "launched",
            id="light",
        ),
    ],
)
def test_an_event_has_its_words(text: str, words: str, trigger: str) -> None:
    (one, *_) = reading(text).events
    assert (text[one.start : one.end], text[slice(*one.trigger)]) == (words, trigger)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("Egypt bombed Libya.", "", id="the author's"),
        pytest.param("Chad said that Egypt bombed Libya.", "c1", id="another's"),
        pytest.param("Egypt promised to bomb Libya.", "c1", id="a pledge of its own"),
    ],
)
def test_an_event_tells_whose_claim_it_is(text: str, claim: str) -> None:
    assert reading(text).events[0].claim == claim
