"""Predicates: verbs and what narrows them, light verbs, event nouns, nouns made of verbs."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import event_lines

VERBS = [
    pytest.param(
        "Egypt attacked Libya.",
        ["egypt > libya: ASSAULT 18 done [attack]"],
        id="plain",
    ),
    pytest.param(
        "Libya was attacked by Egypt.",
        ["egypt > libya: ASSAULT 18 done [attack]"],
        id="passive",
    ),
    pytest.param(
        "Libya was attacked.",
        ["- > libya: ASSAULT 18 done [attack]"],
        id="passive without a doer",
    ),
    pytest.param(
        "Egypt seized a town of Libya.",
        ["egypt > libya: ASSAULT 19 done [seize]"],
        id="seize territory",
    ),
    pytest.param(
        "Egypt seized the assets of Libya.",
        ["egypt > libya: COERCE 17 done [seize[obj=@asset]]"],
        id="seize an asset",
    ),
    pytest.param(
        "Egypt raided Libya.",
        ["egypt > libya: ASSAULT 18 done [raid]"],
        id="raid",
    ),
    pytest.param(
        "The police raided the homes of Libya’s envoys.",
        ["“police” > libya-envoys: COERCE 17 done [raid[obj=@asset]]"],
        id="police raid",
    ),
    pytest.param(
        "Egypt fired on Libya.",
        ["egypt > libya: ASSAULT 18 done [fire on]"],
        id="fire at",
    ),
    pytest.param(
        "Egypt fired tear gas at Libya’s envoys.",
        ["egypt > libya-envoys: COERCE 17 done [fire[obj=@gas]]"],
        id="fire tear gas",
    ),
    pytest.param(
        "Egypt called President Putin.",
        ["egypt > “President Putin”: CONSULT 04 done [call[obj=@official|@diplomat]]"],
        id="call a president",
    ),
    pytest.param(
        "Egypt called on Libya.",
        ["egypt > libya: CONSULT 04 done [call on]"],
        id="call on to",
    ),
    pytest.param(
        "Egypt hit Libya over its record.",
        ["egypt > libya: ACCUSE 11 done [hit[over=*]]"],
        id="hit over",
    ),
    pytest.param(
        "Egypt handed over the prisoners to Libya.",
        [
            "egypt > libya: CONCEDE 08 done [hand "
            "over[obj=@prisoner|@property|power|control|body|authority]]",
        ],
        id="hand over prisoners",
    ),
    pytest.param(
        "Egypt handed over weapons to Libya.",
        ["egypt > libya: AID 07 done [hand over[obj=@goods|@aid]]"],
        id="hand over weapons",
    ),
    pytest.param(
        "Egypt withdrew its troops.",
        ["egypt > “troops”: RETREAT 08 done [withdraw[obj=@troops]]"],
        id="withdraw troops",
    ),
    pytest.param(
        "Egypt withdrew its aid from Libya.",
        [
            "egypt > libya: SANCTION 16 done "
            "[withdraw[obj=@aid|@goods|@peacekeeper|@support|@cooperation|@ties|mediation|link|flight]]",
        ],
        id="withdraw aid",
    ),
    pytest.param(
        "Egypt withdrew its ambassador from Libya.",
        ["egypt > libya: SANCTION 16 done [withdraw[obj=@diplomat]]"],
        id="withdraw an envoy",
    ),
    pytest.param(
        "Egypt returned the paintings to Libya.",
        ["egypt > libya: CONCEDE 08 done [return[obj=*]]"],
        id="return paintings",
    ),
    pytest.param(
        "Egypt deployed troops to Libya.",
        ["egypt > libya: MOBILIZE 15 done [deploy[obj=@troops|patrol]]"],
        id="deploy troops",
    ),
    pytest.param(
        "Egypt opened its border with Libya.",
        ["egypt > libya: CONCEDE 08 done [open[obj=border|@wall]]"],
        id="open the border",
    ),
    pytest.param(
        "Egypt closed its border with Libya.",
        ["egypt > libya: COERCE 17 done [close[obj=@wall]]"],
        id="close the border",
    ),
    pytest.param(
        "Egypt paid compensation to Libya.",
        ["egypt > libya: CONCEDE 08 done [pay[obj=compensation|reparation|ransom|damage]]"],
        id="pay compensation",
    ),
    pytest.param(
        "Egypt paid a visit to Libya.",
        ["egypt > libya: CONSULT 04 done > libya [start:pay visit]"],
        id="pay a visit",
    ),
    pytest.param(
        "Egypt granted asylum to Libya’s envoys.",
        ["egypt > libya-envoys: AID 07 done [grant[obj=@aid|@goods]]"],
        id="grant asylum",
    ),
    pytest.param(
        "Egypt expelled the diplomats of Libya.",
        [
            "egypt > libya: SANCTION 16 done "
            "[expel[obj=@diplomat|@peacekeeper|inspector|worker|staff|mission|monitor]]",
        ],
        id="expel diplomats",
    ),
    pytest.param(
        "Egypt banned Libya.",
        ["egypt > libya: COERCE 17 done [ban]"],
        id="ban",
    ),
    pytest.param(
        "Egypt gave in to Libya.",
        ["egypt > libya: CONCEDE 08 done [give in]"],
        id="particle",
    ),
    pytest.param(
        "Egypt broke off talks with Libya.",
        ["egypt > libya: SANCTION 16 done > libya [stop:break off talk]"],
        id="break off talks",
    ),
    pytest.param(
        "Egypt met with Libya.",
        ["egypt > libya: CONSULT 04 done [meet with]"],
        id="meet with",
    ),
    pytest.param(
        "Egypt met the demands of Libya.",
        ["egypt > libya: CONCEDE 08 done [meet[obj=@demand]]"],
        id="meet a demand",
    ),
    pytest.param(
        "Egypt met Libya.",
        ["egypt > libya: CONSULT 04 done [meet]"],
        id="meet one",
    ),
    pytest.param(
        "Egypt praised the weather.",
        ["egypt > -: SUPPORT 05 done [praise]"],
        id="support of a thing",
    ),
    pytest.param(
        "Egypt slept in Libya.",
        [],
        id="nothing known",
    ),
]

LIGHT = [
    pytest.param(
        "Egypt launched an attack on Libya.",
        [
            "egypt > libya: ASSAULT 18 done "
            "[launch[obj=@attack|missile|rocket|shell|shot|bullet|round|artillery|mortar|projectile]]",
        ],
        id="launch an attack",
    ),
    pytest.param(
        "Egypt carried out air strikes on Libya.",
        ["egypt > libya: ASSAULT 18 done [start:carry out strike]"],
        id="carry out",
    ),
    pytest.param(
        "Egypt held talks with Libya.",
        ["egypt > libya: CONSULT 04 done > libya [start:hold talk]"],
        id="hold talks",
    ),
    pytest.param(
        "Egypt reached a deal with Libya.",
        ["egypt > libya: SUPPORT 05 done > libya [start:reach deal]"],
        id="reach a deal",
    ),
    pytest.param(
        "Egypt imposed an embargo on Libya.",
        ["egypt > libya: SANCTION 16 done [impose[obj=@embargo]]"],
        id="impose an embargo",
    ),
    pytest.param(
        "Egypt lifted the embargo on Libya.",
        ["egypt > libya: CONCEDE 08 done > libya [stop:lift embargo]"],
        id="lift an embargo",
    ),
    pytest.param(
        "Egypt halted its attack on Libya.",
        ["egypt > libya: RETREAT 08 done > libya [stop:halt attack]"],
        id="end an attack",
    ),
    pytest.param(
        "Egypt ended the ceasefire with Libya.",
        ["egypt > libya: ASSAULT 19 done > libya [stop:end ceasefire]"],
        id="end a ceasefire",
    ),
    pytest.param(
        "Egypt ended the talks with Libya.",
        ["egypt > libya: SANCTION 16 done > libya [stop:end talk]"],
        id="end talks",
    ),
    pytest.param(
        "Egypt dropped the charges against Libya.",
        ["egypt > libya: CONCEDE 08 done > libya [stop:drop charge]"],
        id="drop charges",
    ),
    pytest.param(
        "Egypt withdrew its offer to Libya.",
        ["egypt > libya: REJECT 12 done [stop:withdraw offer]"],
        id="withdraw an offer",
    ),
    pytest.param(
        "Egypt violated the ceasefire with Libya.",
        ["egypt > libya: ASSAULT 19 done > libya [violate:violate ceasefire]"],
        id="break a ceasefire",
    ),
    pytest.param(
        "Egypt broke the agreement with Libya.",
        ["egypt > libya: REJECT 12 done > libya [violate:break agreement]"],
        id="break an agreement",
    ),
    pytest.param(
        "Egypt broke the visit to Libya.",
        [],
        id="break a visit is nothing",
    ),
    pytest.param(
        "Egypt rejected the proposal of Libya.",
        ["egypt > libya: REJECT 12 refused [refuse:reject]"],
        id="reject a proposal",
    ),
    pytest.param(
        "Egypt rejected talks with Libya.",
        ["egypt > libya: REJECT 12 refused CONSULT > libya [refuse:reject noun:talk]"],
        id="reject talks",
    ),
    pytest.param(
        "Egypt accepted the proposal of Libya.",
        ["egypt > libya: SUPPORT 05 done > libya [accept:accept proposal]"],
        id="accept a proposal",
    ),
    pytest.param(
        "Egypt accepted a ceasefire with Libya.",
        ["egypt > libya: CONCEDE 08 done > libya [accept:accept ceasefire]"],
        id="accept a ceasefire",
    ),
    pytest.param(
        "Egypt demanded sanctions on Libya.",
        ["egypt > libya: THREATEN 13 done COERCE > libya [demand:demand sanction]"],
        id="demand sanctions",
    ),
    pytest.param(
        "Egypt demanded talks with Libya.",
        ["egypt > libya: REQUEST 10 demanded CONSULT > libya [demand:demand noun:talk]"],
        id="demand talks",
    ),
    pytest.param(
        "Egypt sought help from Libya.",
        ["egypt > libya: REQUEST 10 done [seek[obj=refuge|asylum|help|aid|support|assistance]]"],
        id="seek help",
    ),
    pytest.param(
        "Egypt threatened Libya with sanctions.",
        ["egypt > libya: THREATEN 13 threatened COERCE [threaten:threaten with noun:sanction]"],
        id="threaten with sanctions",
    ),
    pytest.param(
        "Egypt stopped the flow of weapons to Libya.",
        ["egypt > libya: CONCEDE 08 done [stop:stop flow]"],
        id="stop the flow",
    ),
    pytest.param(
        "Egypt cut supplies to Libya.",
        [
            "egypt > libya: SANCTION 16 done "
            "[cut[obj=@aid|@goods|@peacekeeper|@support|@cooperation|@ties|mediation|link|flight]]",
        ],
        id="cut supplies",
    ),
    pytest.param(
        "Egypt sent supplies to Libya.",
        ["egypt > libya: AID 07 done [send[obj=@aid|@goods]]"],
        id="send supplies",
    ),
    pytest.param(
        "The prisoners of Egypt began a hunger strike.",
        [],
        id="hunger strike",
    ),
    pytest.param(
        "The people of Egypt held a rally.",
        [],
        id="hold a rally",
    ),
    pytest.param(
        "Egypt launched a mediation effort with Libya.",
        ["egypt > libya: CONSULT 04 done > libya [start:launch effort]"],
        id="peace process as carrier",
    ),
]

COURSES = [
    pytest.param(
        "The talks between Egypt and Libya began.",
        ["egypt, libya > -: CONSULT 04 done [course:begin noun:talk]"],
        id="talks begin",
    ),
    pytest.param(
        "The talks between Egypt and Libya ended.",
        ["egypt, libya > -: SANCTION 16 done [course:end noun:talk]"],
        id="talks end",
    ),
    pytest.param(
        "The agreement of Egypt with Libya ended.",
        [],
        id="an agreement ends is no course",
    ),
    pytest.param(
        "The talks of Egypt began a new era.",
        [],
        id="talks with an object",
    ),
]

NOUNS = [
    pytest.param(
        "Egypt announced the withdrawal of its troops from Libya.",
        ["egypt > libya: RETREAT 08 done > libya [start:announce withdrawal]"],
        id="withdrawal of",
    ),
    pytest.param(
        "Libya’s attack on Egypt was a crime.",
        ["libya > egypt: ASSAULT 18 done [noun:attack]"],
        id="a noun by its owner and of another",
    ),
    pytest.param(
        "The attack on Egypt was a crime.",
        [],
        id="a noun of one side only",
    ),
    pytest.param(
        "Egypt’s refusal to free the pilots of Libya was known.",
        ["egypt > libya: REJECT 12 refused CONCEDE > libya [refusal<refuse:refuse free]"],
        id="refusal to",
    ),
]


@pytest.mark.parametrize(("text", "events"), [*VERBS, *LIGHT, *COURSES, *NOUNS])
def test_predicates_are_read(text: str, events: list[str]) -> None:
    assert event_lines(text) == events
