"""Operators and modality: what agreeing, refusing, ordering or not doing makes of an act."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import event_lines

FIXED = [
    pytest.param(
        "Egypt refused to release the pilots of Libya.",
        ["egypt > libya: REJECT 12 refused CONCEDE > libya [refuse:refuse release]"],
        id="refuse to",
    ),
    pytest.param(
        "Egypt refused the offer of Libya.",
        ["egypt > libya: REJECT 12 refused AID > libya [refuse:refuse offer<offer]"],
        id="refuse a thing",
    ),
    pytest.param(
        "Egypt threatened to bomb Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT > libya [threaten:threaten bomb]"],
        id="threaten to",
    ),
    pytest.param(
        "Egypt threatened Libya.",
        ["egypt > libya: THREATEN 13 done [threaten]"],
        id="threaten a state",
    ),
    pytest.param(
        "Egypt demanded the release of the pilots by Libya.",
        ["egypt > libya: REQUEST 10 demanded CONCEDE > libya [demand:demand release<release]"],
        id="demand a thing",
    ),
    pytest.param(
        "Egypt demanded that Libya attack Chad.",
        ["egypt > -: REQUEST 10 done [demand]"],
        id="demand that another",
    ),
    pytest.param(
        "Egypt asked Libya to attack Chad.",
        ["egypt > libya: REQUEST 10 demanded ASSAULT > chad [demand:ask attack]"],
        id="ask another",
    ),
    pytest.param(
        "Egypt urged Libya to free the pilots.",
        ["egypt > libya: REQUEST 10 demanded CONCEDE [demand:urge free]"],
        id="urge",
    ),
    pytest.param(
        "Egypt called on Libya to free the pilots.",
        ["egypt > libya: REQUEST 10 demanded CONCEDE [demand:call on free]"],
        id="call on",
    ),
    pytest.param(
        "Egypt allowed the visit of Libya.",
        ["egypt > libya: CONCEDE 08 done CONSULT > libya [permit:allow noun:visit]"],
        id="allow a thing",
    ),
    pytest.param(
        "Egypt agreed to release the pilots of Libya.",
        ["egypt > libya: AGREE 03 pledged CONCEDE > libya [agree:agree release]"],
        id="agree to",
    ),
    pytest.param(
        "Egypt agreed with Libya.",
        [],
        id="agree with",
    ),
    pytest.param(
        "Egypt agreed to attack Libya.",
        ["egypt > libya: AGREE 03 pledged ASSAULT > libya [agree:agree attack]"],
        id="agree to attack",
    ),
    pytest.param(
        "Egypt opposed the attack on Libya.",
        ["egypt > libya: REJECT 12 refused ASSAULT > libya [refuse:oppose noun:attack]"],
        id="oppose",
    ),
    pytest.param(
        "Libya should free the pilots of Egypt.",
        ["libya > egypt: REQUEST 10 demanded CONCEDE [demand:must free]"],
        id="should",
    ),
    pytest.param(
        "Libya must attack Egypt.",
        ["libya > egypt: REQUEST 10 demanded ASSAULT [demand:must attack]"],
        id="must",
    ),
]

INTENDED = [
    pytest.param(
        "Egypt pledged to free the pilots of Libya.",
        ["egypt > libya: AGREE 03 pledged CONCEDE > libya [intend:pledge free]"],
        id="pledge a friendly act",
    ),
    pytest.param(
        "Egypt pledged to bomb Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT > libya [intend:pledge bomb]"],
        id="pledge a hostile act",
    ),
    pytest.param(
        "Egypt vowed to condemn Libya.",
        ["egypt > libya: ACCUSE 11 pledged > libya [condemn]"],
        id="vow to accuse",
    ),
    pytest.param(
        "Egypt vowed to reject the plan of Libya.",
        ["egypt > libya: REJECT 12 pledged > libya [refuse:reject]"],
        id="vow to reject",
    ),
    pytest.param(
        "Egypt plans to attack Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT > libya [intend:plan attack]"],
        id="plan an attack",
    ),
    pytest.param(
        "Egypt pledged its support for Libya.",
        ["egypt > libya: SUPPORT 05 pledged > libya [noun:support]"],
        id="pledge support",
    ),
    pytest.param(
        "Egypt pledged to grow in Libya.",
        ["egypt > -: AGREE 03 pledged [agree:pledge]"],
        id="pledge of nothing known",
    ),
    pytest.param(
        "Egypt plans to grow in Libya.",
        [],
        id="plan of nothing known",
    ),
    pytest.param(
        "Egypt is ready to bomb Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT > libya [intend:ready bomb]"],
        id="ready",
    ),
    pytest.param(
        "Egypt is willing to free the pilots of Libya.",
        ["egypt > libya: AGREE 03 pledged CONCEDE > libya [intend:willing free]"],
        id="willing",
    ),
    pytest.param(
        "Egypt offered to free the pilots of Libya.",
        ["egypt > libya: AGREE 03 pledged CONCEDE > libya [intend:offer free]"],
        id="offer to",
    ),
    pytest.param(
        "Egypt offered help to Libya.",
        ["egypt > libya: AID 07 done [offer[obj=@aid|@goods]]"],
        id="offer help",
    ),
    pytest.param(
        "Egypt promised as part of the truce to free the pilots of Libya.",
        ["egypt > libya: AGREE 03 pledged CONCEDE > libya [intend:promise free]"],
        id="a promise lost to a frame",
    ),
]

NEGATED = [
    pytest.param(
        "Egypt did not attack Libya.",
        ["egypt > libya: CONCEDE 08 negated ASSAULT [not attack]"],
        id="did not attack",
    ),
    pytest.param(
        "Egypt will not attack Libya.",
        ["egypt > libya: AGREE 03 refused ASSAULT [not attack]"],
        id="will not attack",
    ),
    pytest.param(
        "Egypt never attacked Libya.",
        ["egypt > libya: CONCEDE 08 negated ASSAULT [not attack]"],
        id="never attacked",
    ),
    pytest.param(
        "Egypt did not support Libya.",
        ["egypt > libya: REJECT 12 negated SUPPORT [not support]"],
        id="did not support",
    ),
    pytest.param(
        "Egypt did not meet Libya.",
        ["egypt > libya: REJECT 12 negated CONSULT [not meet]"],
        id="did not talk",
    ),
    pytest.param(
        "Egypt did not free the pilots of Libya.",
        ["egypt > libya: REJECT 12 negated CONCEDE [not free]"],
        id="did not free",
    ),
    pytest.param(
        "Egypt will not free the pilots of Libya.",
        ["egypt > libya: REJECT 12 refused CONCEDE [not free]"],
        id="will not free",
    ),
    pytest.param(
        "Egypt did not send aid to Libya.",
        ["egypt > libya: SANCTION 16 negated AID [not send[obj=@aid|@goods]]"],
        id="did not send aid",
    ),
    pytest.param(
        "Egypt will not send aid to Libya.",
        ["egypt > libya: REJECT 12 refused AID [not send[obj=@aid|@goods]]"],
        id="will not send aid",
    ),
    pytest.param(
        "Egypt did not reject the plan of Libya.",
        ["egypt > libya: AGREE 03 negated [not refuse:reject]"],
        id="did not reject",
    ),
    pytest.param(
        "Egypt did not accuse Libya.",
        ["egypt > libya: AGREE 03 negated ACCUSE [not accuse]"],
        id="did not accuse",
    ),
    pytest.param(
        "Egypt did not threaten Libya.",
        ["egypt > libya: AGREE 03 negated THREATEN [not threaten]"],
        id="did not threaten",
    ),
    pytest.param(
        "Egypt did not refuse to free the pilots of Libya.",
        ["egypt > libya: AGREE 03 negated CONCEDE > libya [not refuse:refuse free]"],
        id="did not refuse to",
    ),
    pytest.param(
        "Egypt did not boycott Libya.",
        ["egypt > libya: CONCEDE 08 negated PROTEST [not boycott]"],
        id="did not protest",
    ),
    pytest.param(
        "Egypt failed to free the pilots of Libya.",
        ["egypt > libya: REJECT 12 negated CONCEDE > libya [not free]"],
        id="failed to",
    ),
    pytest.param(
        "Egypt failed to attack Libya.",
        ["egypt > libya: CONCEDE 08 negated ASSAULT > libya [not attack]"],
        id="failed to attack",
    ),
    pytest.param(
        "Egypt was unable to free the pilots of Libya.",
        ["egypt > libya: REJECT 12 negated CONCEDE > libya [not free]"],
        id="unable",
    ),
]

FUTURE = [
    pytest.param(
        "Egypt will help Libya.",
        ["egypt > libya: AGREE 03 expected AID [intend:will help]"],
        id="will help",
    ),
    pytest.param(
        "Egypt will attack Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT [intend:will attack]"],
        id="will attack",
    ),
    pytest.param(
        "Egypt would attack Libya.",
        ["egypt > libya: THREATEN 13 threatened ASSAULT [intend:will attack]"],
        id="would attack",
    ),
    pytest.param(
        "Egypt will accuse Libya.",
        ["egypt > libya: ACCUSE 11 expected [accuse]"],
        id="will accuse",
    ),
    pytest.param(
        "Egypt will refuse the offer of Libya.",
        ["egypt > libya: REJECT 12 expected AID > libya [refuse:refuse offer<offer]"],
        id="will refuse",
    ),
    pytest.param(
        "Egypt is due to help Libya.",
        ["egypt > libya: AGREE 03 expected AID > libya [intend:will help]"],
        id="is due to help",
    ),
    pytest.param(
        "Egypt may attack Libya.",
        ["egypt > libya: ASSAULT 18 possible [attack]"],
        id="may attack",
    ),
    pytest.param(
        "Egypt could attack Libya.",
        ["egypt > libya: ASSAULT 18 possible [attack]"],
        id="could attack",
    ),
    pytest.param(
        "Egypt came to attack Libya.",
        ["egypt > libya: ASSAULT 18 possible [attack]"],
        id="to attack",
    ),
]

OTHERS = [
    pytest.param(
        "Egypt decided to attack Libya.",
        ["egypt > libya: ASSAULT 18 done > libya [attack]"],
        id="decide to",
    ),
    pytest.param(
        "Egypt began to bomb Libya.",
        ["egypt > libya: ASSAULT 18 done > libya [bomb]"],
        id="began to",
    ),
    pytest.param(
        "Egypt chose to bomb Libya.",
        ["egypt > libya: ASSAULT 18 done > libya [bomb]"],
        id="decide to be able",
    ),
    pytest.param(
        "Egypt tried to attack Libya.",
        ["egypt > libya: ASSAULT 18 possible > libya [attack]"],
        id="try to",
    ),
    pytest.param(
        "Egypt wants to free the pilots of Libya.",
        ["egypt > libya: CONCEDE 08 possible > libya [free]"],
        id="want to",
    ),
    pytest.param(
        "Egypt ordered an attack on Libya.",
        ["egypt > libya: ASSAULT 18 done > libya [noun:attack]"],
        id="order an attack",
    ),
    pytest.param(
        "Egypt ordered Chad to attack Libya.",
        ["egypt > chad: ASSAULT 18 possible > libya [attack]"],
        id="order another to attack",
    ),
    pytest.param(
        "Egypt ordered Libya to free the pilots.",
        ["egypt > libya: REQUEST 10 demanded CONCEDE [demand:order free]"],
        id="order another to free",
    ),
    pytest.param(
        "Egypt said that Libya attacked Chad.",
        ["libya > chad: ASSAULT 18 done [attack]"],
        id="say that",
    ),
    pytest.param(
        "Egypt will leave the talks if Libya attacks Chad.",
        [
            "egypt > -: THREATEN 13 threatened SANCTION [intend:will stop:leave talk]",
            "libya > chad: ASSAULT 18 conditional [attack]",
        ],
        id="if",
    ),
    pytest.param(
        "Egypt will bomb Chad unless Libya frees the pilots.",
        [
            "egypt > chad: THREATEN 13 threatened ASSAULT [intend:will bomb]",
            "libya > -: CONCEDE 08 conditional [free]",
        ],
        id="unless",
    ),
]


@pytest.mark.parametrize(("text", "events"), [*FIXED, *INTENDED, *NEGATED, *FUTURE, *OTHERS])
def test_operators_and_modality_change_an_act(text: str, events: list[str]) -> None:
    assert event_lines(text) == events
