"""Phrases: an act in the text's own words, its words on leaving it, and its key."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.draft.phrase import Phrase
from tests.evidence.lines import nominal_line, phrase_line

ACTIVE = [
    pytest.param(
        "France bombed the camp.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="verb and object",
    ),
    pytest.param(
        "France withdrew.",
        "withdraws [withdraw]",
        id="no object",
    ),
    pytest.param(
        "France bombed the camp and the port.",
        "bombs the camp and the port / stops bombing the camp and the port [attack of camp]",
        id="two objects joined",
    ),
    pytest.param(
        "France bombed the camp and left the port.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="a verb joined is another act",
    ),
    pytest.param(
        "France gave the rebels planes.",
        "gives the rebels planes [plane of plane]",
        id="to whom",
    ),
    pytest.param(
        "France shut down the port.",
        "shuts down the port [shut down of port]",
        id="particle",
    ),
    pytest.param(
        "France handed over the pilots to Mali.",
        "hands over the pilots to Mali [hand over of pilot]",
        id="particle before its object",
    ),
    pytest.param(
        "France quickly bombed the camp heavily.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="another adverb is not",
    ),
    pytest.param(
        "France forced Mali to free the pilots.",
        "forces Mali to free the pilots [force of mali]",
        id="infinitive",
    ),
    pytest.param(
        "France named the general governor.",
        "names the general governor [name of governor]",
        id="what it is called",
    ),
    pytest.param(
        "France became a member of the pact.",
        "becomes a member of the pact [become of member]",
        id="attribute",
    ),
    pytest.param(
        "France bombed them.",
        "bombs them / stops bombing them [attack of them]",
        id="pronoun object",
    ),
    pytest.param(
        "France bombed the camp on Friday.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="day",
    ),
    pytest.param(
        "France bombed the camp on 4 March 2022.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="day and month",
    ),
    pytest.param(
        "France bombed the camp in April.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="month",
    ),
    pytest.param(
        "France bombed the camp in 2015.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="year",
    ),
    pytest.param(
        "France bombed the camp of the rebels in Mali last week.",
        "bombs the camp of the rebels in Mali / stops bombing the camp of the rebels in Mali "
        "[attack of camp]",
        id="within a phrase",
    ),
    pytest.param(
        "France bombed the camp after the truce.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="after the truce",
    ),
    pytest.param(
        "France shelled the port during the talks.",
        "shells the port / stops shelling the port [attack of port]",
        id="during the talks",
    ),
    pytest.param(
        "France shelled the port despite the truce.",
        "shells the port / stops shelling the port [attack of port]",
        id="despite the truce",
    ),
    pytest.param(
        "France shelled the port as a warning.",
        "shells the port / stops shelling the port [attack of port]",
        id="as a warning",
    ),
    pytest.param(
        "France shelled the port in response to the raid.",
        "shells the port in response to the raid / stops shelling the port in response to the "
        "raid [attack of port]",
        id="in response",
    ),
    pytest.param(
        "France withdrew its planes as part of the deal.",
        "withdraws its planes / returns its planes [withdraw of plane]",
        id="as part of",
    ),
    pytest.param(
        "France withdrew its planes in addition to its troops.",
        "withdraws its planes / returns its planes [withdraw of plane]",
        id="in addition",
    ),
    pytest.param(
        "France bombed the camp that the rebels held.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="relative clause",
    ),
    pytest.param(
        "France bombed the camp held by the rebels.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="participle",
    ),
    pytest.param(
        "France armed the Tigers, a militia of the north.",
        "arms the Tigers / stops arming the Tigers [arm of tiger]",
        id="appositive",
    ),
    pytest.param(
        "France bombed the camp because the rebels held it.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="clause with because",
    ),
    pytest.param(
        "France bombed the “training” camp.",
        "bombs the training camp / stops bombing the training camp [attack of camp]",
        id="in quotation marks",
    ),
    pytest.param(
        "France bombed the rebel-held town.",
        "bombs the rebel-held town / stops bombing the rebel-held town [attack of town]",
        id="hyphen",
    ),
    pytest.param(
        "France bombed the camp (a former school) at noon.",
        "bombs the camp at noon / stops bombing the camp at noon [attack of camp]",
        id="brackets",
    ),
    pytest.param(
        "France bombed the camp with the rebels sleeping.",
        "bombs the camp / stops bombing the camp [attack of camp]",
        id="with a clause of its own",
    ),
    pytest.param(
        "France launched air strikes on the camp.",
        "launches air strikes on the camp / stops launching air strikes on the camp [attack of "
        "strike]",
        id="light verb",
    ),
    pytest.param(
        "France carried out attacks on the camp.",
        "carries out attacks on the camp / stops carrying out attacks on the camp [attack of "
        "attack]",
        id="carry out",
    ),
    pytest.param(
        "The president stepped down.",
        "steps down [resign]",
        id="step down",
    ),
    pytest.param(
        "France freed 40 prisoners.",
        "frees 40 prisoners [release of prisoner]",
        id="numbers",
    ),
    pytest.param(
        "France cut 5 percent of its aid.",
        "cuts 5 percent of its aid / restores 5 percent of its aid [cut of percent]",
        id="percent",
    ),
    pytest.param(
        "France moved the bulk of the aircraft to Libya.",
        "moves the bulk of the aircraft to Libya [move of aircraft]",
        id="preposition and what it holds",
    ),
    pytest.param(
        "France moved troops to Mali.",
        "moves troops to Mali [move of troop]",
        id="a preposition",
    ),
    pytest.param(
        "Macron moved his troops to Mali.",
        "moves its troops to Mali [move of troop]",
        id="his",
    ),
    pytest.param(
        "I moved my troops to Mali.",
        "moves its troops to Mali [move of troop]",
        id="my",
    ),
    pytest.param(
        "Merkel moved her troops to Mali.",
        "moves its troops to Mali [move of troop]",
        id="her",
    ),
    pytest.param(
        "The rebels moved their troops to Mali.",
        "moves their troops to Mali [move of troop]",
        id="their own is theirs",
    ),
    pytest.param(
        "France moved four hundred engineers with tents and water pumps for the flooded towns "
        "along the river to the port of Mali.",
        "moves four hundred engineers with tents and water pumps for the flooded towns along the "
        "river [move of engineer]",
        id="too long: the furthest phrase goes",
    ),
    pytest.param(
        "France moved four hundred engineers with tents and pumps along the river to the port.",
        "moves four hundred engineers with tents and pumps along the river to the port [move of "
        "engineer]",
        id="fifteen words stay",
    ),
    pytest.param(
        "France withdrew from the valley.",
        "withdraws from the valley [withdraw]",
        id="undone and nothing to undo",
    ),
    pytest.param(
        "What did France bomb?",
        "bombs / stops bombing [attack]",
        id="question word",
    ),
]

PASSIVE = [
    pytest.param(
        "The planes could be returned to Syria within a day.",
        "returns the planes to Syria within a day [return of plane]",
        id="turned round",
    ),
    pytest.param(
        "Mali was bombed by France.",
        "bombs Mali / stops bombing Mali [attack of mali]",
        id="a name",
    ),
    pytest.param(
        "Forty prisoners were freed by Mali.",
        "frees forty prisoners [release of prisoner]",
        id="number first",
    ),
    pytest.param(
        "Planes were moved to Mali.",
        "moves planes to Mali [move of plane]",
        id="first word made small",
    ),
    pytest.param(
        "Russian planes were moved to Mali.",
        "moves Russian planes to Mali [move of plane]",
        id="first word a name",
    ),
    pytest.param(
        "After France had moved planes to Libya, they were sold.",
        "sells planes [sell of plane]",
        id="they: the last plural object",
    ),
    pytest.param(
        "After France had moved the tank to Libya, it was sold.",
        "sells the tank [sell of tank]",
        id="it: the last single object",
    ),
    pytest.param(
        "After France had moved planes to the rebels, they were sold.",
        "sells planes [sell of plane]",
        id="they: a direct object before a preposition's",
    ),
    pytest.param(
        "After France had moved planes to Libya, these were sold.",
        "nobody knows of what",
        id="these",
    ),
    pytest.param(
        "After France had moved planes to Libya, he was sold.",
        "nobody knows of what",
        id="he is nobody's object",
    ),
    pytest.param(
        "They could be returned.",
        "nobody knows of what",
        id="they without a plural before",
    ),
    pytest.param(
        "It was opened.",
        "nobody knows of what",
        id="it without anything before",
    ),
    pytest.param(
        "What France wanted was refused.",
        "nobody knows of what",
        id="a clause as subject",
    ),
]

NOUNS = [
    pytest.param(
        "The release of forty prisoners by Mali came late.",
        "releases forty prisoners [release of prisoner]",
        id="release of",
    ),
    pytest.param(
        "The withdrawal came late.",
        "withdraws [withdraw]",
        id="withdrawal without of",
    ),
    pytest.param(
        "The withdrawal from Mali came late.",
        "withdraws [withdraw]",
        id="withdrawal from",
    ),
    pytest.param(
        "The delivery of weapons to the rebels came late.",
        "delivers weapons [supply of weapon]",
        id="delivery",
    ),
    pytest.param(
        "The seizure of his ships came late.",
        "seizes its ships [seize of ship]",
        id="with his",
    ),
    pytest.param(
        "The weather of the valley came late.",
        "no noun of acting",
        id="a noun of no verb",
    ),
    pytest.param(
        "The talks came late.",
        "no noun of acting",
        id="a talk is none",
    ),
    pytest.param(
        "The closure of the port that France built came late.",
        "closes the port [close of port]",
        id="closure",
    ),
    pytest.param(
        "The resumption of aid came late.",
        "resumes aid [resume of aid]",
        id="resumption",
    ),
]


@pytest.mark.parametrize(("text", "line"), [*ACTIVE, *PASSIVE])
def test_the_main_verb_makes_a_phrase(text: str, line: str) -> None:
    assert phrase_line(text) == line


@pytest.mark.parametrize(("text", "line"), NOUNS)
def test_a_noun_of_acting_makes_the_phrase_of_its_verb(text: str, line: str) -> None:
    assert nominal_line(text) == line


@pytest.mark.parametrize(
    ("phrase", "plural", "third", "base", "stopped"),
    [
        pytest.param(
            Phrase("impose", "sanctions", "sanction"),
            False,
            "imposes sanctions",
            "impose sanctions",
            "lifts sanctions",
            id="undone by another verb",
        ),
        pytest.param(
            Phrase("impose", "sanctions", "sanction"),
            True,
            "impose sanctions",
            "impose sanctions",
            "lift sanctions",
            id="several impose",
        ),
        pytest.param(
            Phrase("arm", "the rebels", "rebel"),
            False,
            "arms the rebels",
            "arm the rebels",
            "stops arming the rebels",
            id="what lasts is stopped",
        ),
        pytest.param(
            Phrase("arm", "the rebels", "rebel"),
            True,
            "arm the rebels",
            "arm the rebels",
            "stop arming the rebels",
            id="several stop",
        ),
        pytest.param(
            Phrase("patrol", "", ""), False, "patrols", "patrol", "stops patrolling", id="bare"
        ),
        pytest.param(
            Phrase("close", "", ""), False, "closes", "close", "", id="undone only with an object"
        ),
        pytest.param(
            Phrase("be", "ready", ""), True, "is ready", "be ready", "", id="to be is never plural"
        ),
        pytest.param(Phrase("veto", "it", "it"), False, "vetoes it", "veto it", "", id="vetoes"),
    ],
)  # fmt: skip
def test_a_phrase_takes_any_form(
    phrase: Phrase, plural: bool, third: str, base: str, stopped: str
) -> None:
    forms = (phrase.third(plural=plural), phrase.base(), phrase.stopped(plural=plural))
    assert forms == (third, base, stopped)


@pytest.mark.parametrize(
    ("phrase", "key", "name"),
    [
        pytest.param(Phrase("step", "down", ""), "resign", "step", id="particle"),
        pytest.param(Phrase("step", "aside", ""), "step", "step", id="no particle of the list"),
        pytest.param(Phrase("pull", "out of Mali", ""), "withdraw", "pull", id="pull out"),
        pytest.param(Phrase("bomb", "the camp", "camp"), "attack", "bomb", id="synonym"),
        pytest.param(Phrase("launch", "air strikes", "strike"), "attack", "strike", id="light"),
        pytest.param(Phrase("launch", "", ""), "launch", "launch", id="light without an object"),
        pytest.param(Phrase("make", "peace", "peace"), "peace", "peace", id="make peace"),
        pytest.param(Phrase("send", "planes", "plane"), "supply", "send", id="send is to supply"),
        pytest.param(Phrase("levy", "a tax", "tax"), "levy", "levy", id="no synonym"),
    ],
)
def test_one_act_has_one_key(phrase: Phrase, key: str, name: str) -> None:
    assert (phrase.key, phrase.name) == (key, name)
