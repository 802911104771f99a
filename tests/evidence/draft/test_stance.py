"""Stances: what a word such as "pledged" or "afraid" says of the act below it, and who holds it."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import deed_lines

NEGATED = [
    pytest.param(
        "France did not promise to arm Mali.",
        ["france refused: arm Mali"],
        id="not to promise is to refuse",
    ),
    pytest.param(
        "France never promised to arm Mali.",
        ["france refused: arm Mali"],
        id="never promised",
    ),
    pytest.param(
        "France does not want to arm Mali.",
        ["france refused: arm Mali"],
        id="a negative want",
    ),
    pytest.param(
        "France is not able to arm Mali.",
        ["france refused: arm Mali"],
        id="not able to is a refusal",
    ),
    pytest.param(
        "France is unable to bomb Mali.",
        ["france refused: bomb Mali"],
        id="unable",
    ),
    pytest.param(
        "France isn’t willing to arm Mali.",
        ["france refused: arm Mali"],
        id="not willing",
    ),
    pytest.param(
        "France was never prepared to close the port.",
        ["france refused: close the port"],
        id="was never prepared",
    ),
    pytest.param(
        "France is in no position to bomb Mali.",
        ["france refused: bomb Mali"],
        id="no before a noun",
    ),
    pytest.param(
        "France’s goal is not to topple Mali.",
        ["france refused: topple Mali"],
        id="a goal denied",
    ),
    pytest.param(
        "France is not reluctant to arm Mali.",
        [],
        id="not reluctant says nothing",
    ),
    pytest.param(
        "France is not afraid to arm Mali.",
        [],
        id="not afraid says nothing",
    ),
    pytest.param(
        "France cannot agree to close the port.",
        ["france refused: close the port"],
        id="cannot agree",
    ),
    pytest.param(
        "France promised not to arm Mali.",
        ["france pledged: not arm Mali"],
        id="on the act, not on the word",
    ),
    pytest.param(
        "Egypt vowed never to arm the rebels.",
        ["egypt pledged: not arm the rebels"],
        id="never on the act",
    ),
    pytest.param(
        "France promised that it would not arm Mali.",
        ["france pledged: not arm Mali"],
        id="on the verb of a clause",
    ),
    pytest.param(
        "Egypt asked Libya not to arm the rebels.",
        ["egypt of libya demanded: not arm the rebels"],
        id="asked not to",
    ),
    pytest.param(
        "Egypt agreed to refuse to arm Libya.",
        ["egypt pledged: not arm Libya"],
        id="agreed to refuse",
    ),
    pytest.param(
        "Egypt refused to agree to arm Libya.",
        ["egypt refused: arm Libya"],
        id="refused to agree",
    ),
    pytest.param(
        "Egypt refused not to arm Libya.",
        ["egypt refused: not arm Libya"],
        id="refused not to",
    ),
    pytest.param(
        "Egypt refused to stop arming Libya.",
        ["egypt refused: stop arming Libya", "egypt done: arm Libya"],
        id="refused to stop is its own act",
    ),
]

UNREAL = [
    pytest.param(
        "France could ask Mali to close the camp.",
        ["france possible: ask Mali to close the camp", "mali possible: close the camp"],
        id="could ask",
    ),
    pytest.param(
        "France might be willing to arm Mali.",
        [],
        id="might be willing",
    ),
    pytest.param(
        "France could be ready to arm Mali.",
        [],
        id="could be ready",
    ),
    pytest.param(
        "France would ask Mali to close the camp.",
        ["france of mali demanded: close the camp"],
        id="would ask is asked",
    ),
    pytest.param(
        "France will ask Mali to close the camp.",
        ["france of mali demanded: close the camp"],
        id="will ask is asked",
    ),
    pytest.param(
        "France has asked Mali to close the camp.",
        ["france of mali demanded: close the camp"],
        id="has asked is asked",
    ),
    pytest.param(
        "France can agree to close the port.",
        ["france pledged: close the port"],
        id="can agree is agreed",
    ),
]

ABLE = [
    pytest.param(
        "France is able to arm Mali.",
        ["france able: arm Mali"],
        id="able",
    ),
    pytest.param(
        "France was able to bomb Mali.",
        ["france able: bomb Mali"],
        id="was able",
    ),
    pytest.param(
        "France is free to arm Mali.",
        ["france able: arm Mali"],
        id="free to",
    ),
    pytest.param(
        "France is capable of bombing Mali’s camps.",
        ["france able: bomb Mali’s camps"],
        id="capable of",
    ),
    pytest.param(
        "France is in a position to bomb Mali.",
        ["france able: bomb Mali"],
        id="in a position",
    ),
    pytest.param(
        "France has the ability to bomb Mali.",
        ["france able: bomb Mali"],
        id="has the ability",
    ),
    pytest.param(
        "That is why Egypt was able to seize the port.",
        [],
        id="why explains what was done",
    ),
    pytest.param(
        "Egypt explained how it was able to seize the port.",
        [],
        id="how explains too",
    ),
    pytest.param(
        "This shows how France was able to bomb Mali.",
        [],
        id="how below the verb above",
    ),
]

WARNED = [
    pytest.param(
        "France warned Mali to leave the camp.",
        ["france of mali demanded: leave the camp"],
        id="warned them to leave is a demand",
    ),
    pytest.param(
        "France warned the rebels to leave the camp.",
        ["france of rebels demanded: leave the camp"],
        id="warned a group to leave",
    ),
    pytest.param(
        "France warned that it would bomb Mali.",
        ["france threatened: bomb Mali"],
        id="warned that it would is a threat",
    ),
    pytest.param(
        "France warned Mali that it would bomb the camp.",
        ["france threatened: bomb the camp"],
        id="warned whom that it would",
    ),
    pytest.param(
        "France threatened to bomb Mali.",
        ["france threatened: bomb Mali"],
        id="threatened to",
    ),
    pytest.param(
        "France threatened Mali.",
        [],
        id="threatened a state and no more",
    ),
    pytest.param(
        "France warned.",
        [],
        id="warned and no more",
    ),
    pytest.param(
        "France’s threat to close the port angered Mali.",
        ["france threatened: close the port", "france done: anger Mali"],
        id="a threat to",
    ),
]

TABLES = [
    pytest.param(
        "Egypt wants to open the border.",
        ["egypt wanted: open the border"],
        id="want",
    ),
    pytest.param(
        "Egypt wants Libya to open the border.",
        ["egypt of libya wanted: open the border"],
        id="want another to",
    ),
    pytest.param(
        "France expressed the hope that Mali would close the camp.",
        ["france of mali wanted: close the camp"],
        id="hope in a noun",
    ),
    pytest.param(
        "Egypt tried to seize the port.",
        ["egypt wanted: seize the port"],
        id="try",
    ),
    pytest.param(
        "Egypt’s goal of toppling the government was known.",
        ["egypt wanted: topple the government"],
        id="goal of",
    ),
    pytest.param(
        "Egypt launched a bid to seize the port.",
        ["egypt wanted: seize the port"],
        id="bid is an undertaking",
    ),
    pytest.param(
        "France took steps to close the port.",
        ["france wanted: close the port"],
        id="steps are an undertaking",
    ),
    pytest.param(
        "France’s campaign to topple the government of Mali failed.",
        ["france wanted: topple the government of Mali"],
        id="campaign is an undertaking",
    ),
    pytest.param(
        "France stepped up to close the port.",
        ["france possible: close the port"],
        id="to step is none",
    ),
    pytest.param(
        "Egypt fears that Libya will seize the port.",
        ["egypt of libya feared: seize the port"],
        id="fear",
    ),
    pytest.param(
        "Mali voiced fears that France would seize the port.",
        ["mali of france feared: seize the port"],
        id="fears in a noun",
    ),
    pytest.param(
        "Mali is concerned that France will arm the rebels.",
        ["mali of france feared: arm the rebels"],
        id="concerned",
    ),
    pytest.param(
        "Egypt is worried about Libya’s seizure of the port.",
        ["egypt of libya feared: seize the port"],
        id="worried about",
    ),
    pytest.param(
        "Mali dreads a French attack on the port.",
        [],
        id="dread of an attack without a verb",
    ),
    pytest.param(
        "Egypt ordered Libya to open the border.",
        ["egypt of libya demanded: open the border"],
        id="order",
    ),
    pytest.param(
        "Egypt insisted that Libya open the border.",
        ["egypt of libya demanded: open the border"],
        id="insist that",
    ),
    pytest.param(
        "France insisted on the release of the prisoners.",
        [],
        id="insist on",
    ),
    pytest.param(
        "Egypt called on Libya to open the border.",
        ["egypt of libya demanded: open the border"],
        id="call on",
    ),
    pytest.param(
        "Egypt called on Libya and Chad to open the border.",
        ["egypt of libya demanded: open the border", "egypt of chad demanded: open the border"],
        id="call on two",
    ),
    pytest.param(
        "Egypt called Libya a friend of the rebels.",
        [],
        id="call is no demand",
    ),
    pytest.param(
        "Egypt appealed to Libya to open the border.",
        ["egypt of libya demanded: open the border"],
        id="appeal to",
    ),
    pytest.param(
        "Egypt’s appeal to Libya to open the border failed.",
        ["egypt of libya demanded: open the border"],
        id="an appeal to",
    ),
    pytest.param(
        "France pushed for the release of the pilots.",
        [],
        id="push for",
    ),
    pytest.param(
        "Egypt refused to arm Libya.",
        ["egypt refused: arm Libya"],
        id="refuse",
    ),
    pytest.param(
        "Egypt declined to release the prisoners.",
        ["egypt refused: release the prisoners"],
        id="decline",
    ),
    pytest.param(
        "Egypt denied arming the rebels.",
        ["egypt refused: arm the rebels"],
        id="deny",
    ),
    pytest.param(
        "Egypt opposes Libya’s seizure of the port.",
        ["egypt of libya refused: seize the port"],
        id="oppose another's act",
    ),
    pytest.param(
        "Egypt opposes the seizure of the port.",
        ["egypt refused: seize the port"],
        id="oppose nobody's act",
    ),
    pytest.param(
        "Egypt rejected the release of the prisoners.",
        ["egypt refused: release the prisoners"],
        id="reject a noun of acting",
    ),
    pytest.param(
        "France is opposed to the deployment of troops.",
        ["france refused: deploy troops"],
        id="opposed to",
    ),
    pytest.param(
        "France is reluctant to close the port.",
        ["france refused: close the port"],
        id="reluctant",
    ),
    pytest.param(
        "France resisted pressure to free the pilots.",
        ["france refused: free the pilots"],
        id="resist pressure",
    ),
    pytest.param(
        "France rejected a demand to free the pilots.",
        ["france refused: free the pilots"],
        id="reject a demand",
    ),
    pytest.param(
        "France intends to close the port.",
        ["france pledged: close the port"],
        id="intend",
    ),
    pytest.param(
        "France offered Mali the release of the pilots.",
        ["france pledged: release the pilots"],
        id="offer",
    ),
    pytest.param(
        "France guaranteed that Mali would be supplied with weapons.",
        ["france of mali pledged: supply Mali with weapons"],
        id="guarantee in the passive",
    ),
    pytest.param(
        "France was set to close the port.",
        ["france pledged: close the port"],
        id="set to",
    ),
    pytest.param(
        "Egypt is determined to seize the port.",
        ["egypt pledged: seize the port"],
        id="determined",
    ),
    pytest.param(
        "France agreed to the closure of the port.",
        ["france pledged: close the port"],
        id="consent to an act",
    ),
    pytest.param(
        "Egypt volunteered to train the rebels.",
        ["egypt pledged: train the rebels"],
        id="eager",
    ),
    pytest.param(
        "Egypt is committed to releasing the pilots.",
        ["egypt pledged: release the pilots"],
        id="committed to",
    ),
    pytest.param(
        "Egypt advocates the release of the pilots.",
        ["egypt wanted: release the pilots"],
        id="advocate",
    ),
    pytest.param(
        "Egypt’s insistence on the release of the pilots was heard.",
        [],
        id="an insistence on",
    ),
    pytest.param(
        "Egypt’s opposition to the seizure of the port was known.",
        ["egypt refused: seize the port"],
        id="an opposition to",
    ),
    pytest.param(
        "Egypt is anxious about the closure of the port.",
        ["egypt feared: close the port"],
        id="anxious about",
    ),
    pytest.param(
        "Egypt joined the Hope Front.",
        ["egypt done: join the Hope Front"],
        id="a name is no stance",
    ),
]


@pytest.mark.parametrize(("text", "deeds"), [*NEGATED, *UNREAL, *ABLE, *WARNED, *TABLES])
def test_a_word_says_what_is_done_with_the_act_below_it(text: str, deeds: list[str]) -> None:
    assert deed_lines(text) == deeds
