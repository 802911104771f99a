"""Attributions by nouns, adjectives and phrases: whose claim, fear or view it is."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import attribution_lines

NOUNS = [
    pytest.param(
        "They heard Egypt’s claim that the pact held.",
        [
            "They | heard | Egypt’s claim that the pact held | knows indirect verb.clause",
            "Egypt | claim | that the pact held | asserts indirect noun.clause in 0",
        ],
        id="claim that",
    ),
    pytest.param(
        "Egypt repeated its claim that the pact held.",
        [
            "Egypt | repeated | its claim that the pact held | asserts indirect verb.noun",
            "its | claim | that the pact held | asserts indirect noun.clause in 0",
        ],
        id="its claim",
    ),
    pytest.param(
        "The claim that the pact would hold was heard.",
        ["- | claim | that the pact would hold | asserts indirect noun.clause"],
        id="nobody's",
    ),
    pytest.param(
        "The claim by Egypt that the pact would hold was heard.",
        ["Egypt | claim | that the pact would hold | asserts indirect noun.clause"],
        id="claim by",
    ),
    pytest.param(
        "Egypt made a promise to leave.",
        ["Egypt | promise | to leave | commits indirect noun.infinitive"],
        id="whose object",
    ),
    pytest.param(
        "Egypt spoke of its promise to leave.",
        [
            "Egypt | spoke of | its promise to leave | asserts indirect verb.preposition.of",
            "its | promise | to leave | commits indirect noun.infinitive in 0",
        ],
        id="object of a preposition",
    ),
    pytest.param(
        "Egypt expressed hope for a pause.",
        ["Egypt | hope | a pause | hopes indirect noun.preposition.for"],
        id="hope for",
    ),
    pytest.param(
        "There are fears of a raid.",
        ["- | fears | a raid | fears indirect noun.preposition.of"],
        id="fears of",
    ),
    pytest.param(
        "They heard Egypt’s call for a pause.",
        ["Egypt | call | a pause | demands indirect noun.preposition.for"],
        id="call for",
    ),
    pytest.param(
        "They heard Egypt’s criticism of the raid.",
        ["Egypt | criticism | the raid | judges indirect noun.preposition.of"],
        id="criticism of",
    ),
    pytest.param(
        "Egypt voiced concern about the raid.",
        ["Egypt | concern | the raid | fears indirect noun.preposition.about"],
        id="concern about",
    ),
    pytest.param(
        "Egypt has a plan to leave.",
        ["Egypt | plan | to leave | commits indirect noun.infinitive"],
        id="plan to",
    ),
    pytest.param(
        "They heard Egypt’s refusal to leave.",
        ["Egypt | refusal | to leave | commits indirect noun.infinitive"],
        id="refusal to",
    ),
    pytest.param(
        "They heard Egypt’s opposition to the raid.",
        ["Egypt | opposition | the raid | judges indirect noun.preposition.to"],
        id="opposition to",
    ),
    pytest.param(
        "They heard Egypt’s claim.",
        ["They | heard | Egypt’s claim | knows indirect verb.clause"],
        id="a noun without a content",
    ),
    pytest.param(
        "They saw Egypt’s road to the sea.",
        [],
        id="a noun of no list",
    ),
]

ADJECTIVES = [
    pytest.param(
        "Egypt is sure that the pact holds.",
        ["Egypt | is sure | that the pact holds | believes indirect adjective.clause"],
        id="sure that",
    ),
    pytest.param(
        "Egypt is afraid that the pact fails.",
        ["Egypt | is afraid | that the pact fails | fears indirect adjective.clause"],
        id="afraid that",
    ),
    pytest.param(
        "Egypt is afraid of a raid.",
        ["Egypt | is afraid | a raid | fears indirect adjective.preposition.of"],
        id="afraid of",
    ),
    pytest.param(
        "Egypt is worried about the raid.",
        ["Egypt | is worried | the raid | fears indirect adjective.preposition.about"],
        id="worried about",
    ),
    pytest.param(
        "Egypt is hopeful that the pact holds.",
        ["Egypt | is hopeful | that the pact holds | hopes indirect adjective.clause"],
        id="hopeful that",
    ),
    pytest.param(
        "Egypt is willing to leave.",
        ["Egypt | is willing | to leave | commits indirect adjective.infinitive"],
        id="willing to",
    ),
    pytest.param(
        "Egypt is unwilling to leave.",
        ["Egypt | is unwilling | to leave | commits indirect adjective.infinitive"],
        id="unwilling to",
    ),
    pytest.param(
        "Egypt is unhappy about the raid.",
        ["Egypt | is unhappy | the raid | judges indirect adjective.preposition.about"],
        id="unhappy about",
    ),
    pytest.param(
        "Egypt is critical of the raid.",
        ["Egypt | is critical | the raid | judges indirect adjective.preposition.of"],
        id="critical of",
    ),
    pytest.param(
        "Egypt is not sure that the pact holds.",
        ["Egypt | is … sure | that the pact holds | believes indirect adjective.clause denied"],
        id="not sure",
    ),
    pytest.param(
        "Egypt is surprised that the pact holds.",
        ["Egypt | is surprised | that the pact holds | judges indirect adjective.clause"],
        id="surprised that",
    ),
    pytest.param(
        "Egypt seems sure that the pact holds.",
        ["Egypt | seems sure | that the pact holds | believes indirect adjective.clause"],
        id="seems sure",
    ),
    pytest.param(
        "The sure envoy left the town.",
        [],
        id="an adjective before its noun",
    ),
    pytest.param(
        "Egypt is sure.",
        [],
        id="an adjective without a content",
    ),
    pytest.param(
        "Egypt is happy that the rain stopped.",
        ["Egypt | is happy | that the rain stopped | judges indirect adjective.clause"],
        id="an adjective of no list",
    ),
    pytest.param(
        "Egypt is too tall to leave.",
        [],
        id="tall",
    ),
]

PHRASES = [
    pytest.param(
        "According to the envoy, the pact held.",
        ["the envoy | According to | the pact held | asserts indirect phrase.according-to"],
        id="according to first",
    ),
    pytest.param(
        "The pact held, according to the envoy.",
        ["the envoy | according to | The pact held | asserts indirect phrase.according-to"],
        id="according to last",
    ),
    pytest.param(
        "The pact, according to the envoy, held.",
        ["the envoy | according to | The pact … held | asserts indirect phrase.according-to"],
        id="according to within",
    ),
    pytest.param(
        "The guns fell silent; the pact held, according to the envoy.",
        ["the envoy | according to | the pact held | asserts indirect phrase.according-to"],
        id="according to after a semicolon",
    ),
    pytest.param(
        "The pact held according.",
        [],
        id="according to nothing",
    ),
    pytest.param(
        "In the envoy’s view, the pact held.",
        ["the envoy | In | the pact held | reports indirect phrase.in-view"],
        id="in his view",
    ),
    pytest.param(
        "In the words of the envoy, the pact held.",
        [],
        id="in the words of",
    ),
    pytest.param(
        "In the envoy’s words, Egypt lost the war.",
        ["the envoy | In | Egypt lost the war | reports indirect phrase.in-view"],
        id="in his words",
    ),
    pytest.param(
        "In a new poll, most voters backed the pact.",
        [
            "a new poll | In | most voters backed the pact | reports indirect phrase.in-document",
            "most voters | backed | the pact | judges indirect verb.noun in 0",
        ],
        id="in a poll",
    ),
    pytest.param(
        "In a report on the war, the pact held.",
        ["a report on the war | In | the pact held | reports indirect phrase.in-document"],
        id="in a report",
    ),
    pytest.param(
        "In the town, the pact held.",
        [],
        id="in the town",
    ),
    pytest.param(
        "By the envoy’s account, the pact held.",
        ["the envoy | By | the pact held | reports indirect phrase.in-view"],
        id="by her account",
    ),
    pytest.param(
        "The pact held per the envoy’s account.",
        ["the envoy | per | The pact held | reports indirect phrase.in-view"],
        id="per a report",
    ),
    pytest.param(
        "According to a report by Dana Okoro, Egypt left the town.",
        [
            "a report by Dana Okoro | According to | Egypt left the town | asserts indirect "
            "phrase.according-to",
        ],
        id="according to a report",
    ),
    pytest.param(
        "Egypt lost the war in the king’s eyes.",
        ["the king | in | Egypt lost the war | reports indirect phrase.in-view"],
        id="in the eyes of another",
    ),
    pytest.param(
        "Egypt reportedly left the town.",
        ["- | reportedly | Egypt … left the town | reports indirect phrase.adverb"],
        id="reportedly",
    ),
    pytest.param(
        "Reportedly, Egypt left the town.",
        ["- | Reportedly | Egypt left the town | reports indirect phrase.adverb"],
        id="reportedly first",
    ),
    pytest.param(
        "The envoy allegedly sold the pact.",
        ["- | allegedly | The envoy … sold the pact | reports indirect phrase.adverb"],
        id="allegedly",
    ),
    pytest.param(
        "The reportedly old envoy slept.",
        [],
        id="reportedly of a noun",
    ),
    pytest.param(
        "The pact openly held.",
        [],
        id="openly",
    ),
]


@pytest.mark.parametrize(("text", "attributions"), [*NOUNS, *ADJECTIVES, *PHRASES])
def test_nouns_adjectives_and_phrases_attribute(text: str, attributions: list[str]) -> None:
    assert attribution_lines(text) == attributions
