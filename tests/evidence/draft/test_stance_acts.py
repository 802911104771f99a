"""Stances: who holds one, over which acts, and on what those depend."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import deed_lines

HOLDER = [
    pytest.param(
        "France pledged to close the port.",
        ["france pledged: close the port"],
        id="subject",
    ),
    pytest.param(
        "France and Spain promised to arm Mali.",
        ["france pledged: arm Mali", "spain pledged: arm Mali"],
        id="two subjects",
    ),
    pytest.param(
        "Paris promised that it would arm Mali.",
        ["france pledged: arm Mali"],
        id="subject of a clause",
    ),
    pytest.param(
        "France is ready to arm Mali.",
        ["france pledged: arm Mali"],
        id="adjective",
    ),
    pytest.param(
        "France, keen to arm Mali, closed the port.",
        ["france done: close the port"],
        id="adjective set apart has none",
    ),
    pytest.param(
        "Egypt’s pledge to arm the rebels was kept.",
        ["egypt pledged: arm the rebels"],
        id="owner",
    ),
    pytest.param(
        "The promise of France to arm Mali was kept.",
        ["france pledged: arm Mali"],
        id="of",
    ),
    pytest.param(
        "The pledge by Egypt to arm the rebels was kept.",
        ["egypt pledged: arm the rebels"],
        id="by",
    ),
    pytest.param(
        "The agreement between France and Chad to close the border was kept.",
        ["france pledged: close the border", "chad pledged: close the border"],
        id="between two",
    ),
    pytest.param(
        "France spoke of its intention to arm Mali.",
        ["france pledged: arm Mali"],
        id="object of a preposition",
    ),
    pytest.param(
        "The pledge to arm the rebels was kept.",
        [],
        id="nobody",
    ),
    pytest.param(
        "There was a plan to arm the rebels.",
        [],
        id="a noun no owner of which is told",
    ),
]

ACTS = [
    pytest.param(
        "France promised to arm Mali and to close the port.",
        ["france pledged: arm Mali", "france possible: close the port"],
        id="two infinitives",
    ),
    pytest.param(
        "France pledged as part of the truce to close the port.",
        ["france pledged: close the port"],
        id="an infinitive lost to a frame",
    ),
    pytest.param(
        "France vowed, in a letter to Mali, to close the port.",
        ["france pledged: close the port"],
        id="an infinitive lost to a letter",
    ),
    pytest.param(
        "France refused in spite of the letter to close the port.",
        ["france refused: close the port"],
        id="a refusal whose infinitive is lost",
    ),
    pytest.param(
        "France pledged in a letter to Mali to close the port to save its ships.",
        ["france pledged: close the port"],
        id="only the first lost infinitive",
    ),
    pytest.param(
        "France refused the offer to close the port.",
        ["france refused: close the port"],
        id="an object keeps its infinitive",
    ),
    pytest.param(
        "France pledged the release of the prisoners.",
        ["france pledged: release the prisoners"],
        id="a noun of acting",
    ),
    pytest.param(
        "France agreed to Mali’s withdrawal from the port.",
        ["france of mali pledged: withdraw"],
        id="a noun of acting with an owner",
    ),
    pytest.param(
        "France promised Mali planes.",
        [],
        id="a noun that is no act",
    ),
    pytest.param(
        "France agreed to do so.",
        [],
        id="do so needs an act before it",
    ),
    pytest.param(
        "Egypt promised to move to seize the port.",
        ["egypt pledged: seize the port"],
        id="move to",
    ),
    pytest.param(
        "Egypt’s promise to refuse to arm the rebels was kept.",
        ["egypt pledged: not arm the rebels"],
        id="pass over like",
    ),
    pytest.param(
        "Egypt agreed for Libya to open the border.",
        ["egypt of libya pledged: open the border"],
        id="for another to",
    ),
    pytest.param(
        "It was a requirement for France to close the port.",
        ["france possible: close the port"],
        id="was required for",
    ),
    pytest.param(
        "Egypt refused to promise to arm Libya.",
        ["egypt refused: arm Libya"],
        id="a pledge refused",
    ),
    pytest.param(
        "Egypt promised to ask Libya to arm the rebels.",
        ["egypt of libya pledged: arm the rebels"],
        id="a pledge to ask",
    ),
]

CONDITIONS = [
    pytest.param(
        "Egypt will open the canal if Libya frees the pilots.",
        [
            "egypt expected: open the canal if libya free the pilots",
            "libya possible: free the pilots",
            "egypt of libya demanded: free the pilots",
        ],
        id="if",
    ),
    pytest.param(
        "Egypt will close the canal if Libya does not free the pilots.",
        [
            "egypt threatened: close the canal if not libya free the pilots",
            "libya possible: free the pilots",
            "egypt of libya demanded: free the pilots",
        ],
        id="if it does not",
    ),
    pytest.param(
        "Egypt will close the canal unless Libya frees the pilots.",
        [
            "egypt threatened: close the canal if not libya free the pilots",
            "libya possible: free the pilots",
            "egypt of libya demanded: free the pilots",
        ],
        id="unless",
    ),
    pytest.param(
        "If Libya frees the pilots, Egypt will open the canal.",
        [
            "libya possible: free the pilots",
            "egypt of libya demanded: free the pilots",
            "egypt expected: open the canal if libya free the pilots",
        ],
        id="the condition first",
    ),
    pytest.param(
        "Egypt promised to open the canal on condition that Libya frees the pilots.",
        [
            "egypt pledged: open the canal if libya free the pilots",
            "egypt of libya demanded: free the pilots",
            "egypt of libya demanded: free the pilots",
        ],
        id="on condition that",
    ),
    pytest.param(
        "Moscow promised to withdraw on condition that Turkey does not arm the militias.",
        [
            "russia pledged: withdraw if not turkey arm the militias",
            "russia of turkey demanded: not arm the militias",
            "russia of turkey demanded: not arm the militias",
        ],
        id="on condition that it does not",
    ),
    pytest.param(
        "Egypt promised to open the canal in exchange for the release of the pilots.",
        ["egypt pledged: open the canal in exchange for the release of the pilots"],
        id="in exchange for nobody's act",
    ),
    pytest.param(
        "Egypt threatened to close the canal if Libya seizes the port.",
        [
            "egypt threatened: close the canal if libya seize the port",
            "libya possible: seize the port",
            "egypt of libya demanded: not seize the port",
        ],
        id="a threat and its condition",
    ),
    pytest.param(
        "Egypt closed the canal because Libya seized the port.",
        ["egypt done: close the canal", "libya done: seize the port"],
        id="because is no condition",
    ),
]


@pytest.mark.parametrize(("text", "deeds"), [*HOLDER, *ACTS, *CONDITIONS])
def test_a_stance_has_its_holder_its_acts_and_their_conditions(text: str, deeds: list[str]) -> None:
    assert deed_lines(text) == deeds
