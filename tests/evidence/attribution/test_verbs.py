"""Reported speech: verbs that pass on a clause, an infinitive, a phrase; whose words they are."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import attribution_lines

FRAMES = [
    pytest.param(
        "The envoy said that the pact held.",
        ["The envoy | said | that the pact held | asserts indirect verb.clause"],
        id="that",
    ),
    pytest.param(
        "The envoy said the pact held.",
        ["The envoy | said | the pact held | asserts indirect verb.clause"],
        id="without that",
    ),
    pytest.param(
        "The envoy explained how the pact held.",
        ["The envoy | explained | how the pact held | asserts indirect verb.clause"],
        id="how",
    ),
    pytest.param(
        "The envoy asked whether the pact held.",
        ["The envoy | asked | whether the pact held | asks indirect verb.clause"],
        id="whether",
    ),
    pytest.param(
        "The envoy promised to leave.",
        ["The envoy | promised | to leave | commits indirect verb.infinitive"],
        id="infinitive",
    ),
    pytest.param(
        "The envoy considered leaving the town.",
        ["The envoy | considered | leaving the town | commits indirect verb.infinitive"],
        id="gerund",
    ),
    pytest.param(
        "The envoy rejected the plan.",
        ["The envoy | rejected | the plan | denies indirect verb.noun"],
        id="noun",
    ),
    pytest.param(
        "The envoy blamed Egypt for the raid.",
        ["The envoy | blamed | Egypt for the raid | judges indirect verb.preposition.for"],
        id="noun and for",
    ),
    pytest.param(
        "The envoy described the raid as a crime.",
        ["The envoy | described | the raid as a crime | asserts indirect verb.noun"],
        id="noun and as",
    ),
    pytest.param(
        "The envoy accused Egypt of a crime.",
        ["The envoy | accused | Egypt of a crime | judges indirect verb.preposition.of"],
        id="noun and of",
    ),
    pytest.param(
        "The envoy called the raid a crime.",
        ["The envoy | called | the raid a crime | asserts indirect verb.noun"],
        id="named a crime",
    ),
    pytest.param(
        "The envoy called for a pause.",
        ["The envoy | called for | a pause | demands indirect verb.preposition.for"],
        id="preposition",
    ),
    pytest.param(
        "The envoy called on both sides to stop.",
        ["The envoy | called on | both sides to stop | demands indirect verb.preposition.on"],
        id="preposition and infinitive",
    ),
    pytest.param(
        "The envoy complained about the raid.",
        ["The envoy | complained about | the raid | asserts indirect verb.preposition.about"],
        id="about",
    ),
    pytest.param(
        "The envoy urged both sides to stop.",
        ["The envoy | urged | both sides to stop | demands indirect verb.object-infinitive"],
        id="object and infinitive",
    ),
    pytest.param(
        "The envoy wants both sides to stop.",
        ["The envoy | wants | both sides to stop | hopes indirect verb.object-infinitive"],
        id="want another to",
    ),
    pytest.param(
        "The envoy told Reuters that the pact held.",
        ["The envoy | told | that the pact held | asserts indirect verb.clause"],
        id="told whom that",
    ),
    pytest.param(
        "The envoy told Egypt to stop.",
        ["The envoy | told | Egypt to stop | demands indirect verb.object-infinitive"],
        id="told whom to",
    ),
    pytest.param(
        "The envoy pointed out that the pact held.",
        ["The envoy | pointed out | that the pact held | asserts indirect verb.clause"],
        id="particle",
    ),
    pytest.param(
        "The envoy ruled out a pause.",
        ["The envoy | ruled out | a pause | denies indirect verb.noun"],
        id="particle that changes it",
    ),
    pytest.param(
        "The envoy pledged as part of a deal to leave.",
        ["The envoy | pledged | to leave | commits indirect verb.infinitive"],
        id="phrase between verb and infinitive",
    ),
    pytest.param(
        "The envoy painted that the town burned.",
        [],
        id="a verb of no list",
    ),
    pytest.param(
        "The envoy said.",
        [],
        id="a verb without a content",
    ),
    pytest.param(
        "The envoy has left the town.",
        [],
        id="auxiliary is no cue",
    ),
    pytest.param(
        "The envoy made it clear that the pact held.",
        ["The envoy | made … clear | that the pact held | asserts indirect verb.make-clear"],
        id="made clear",
    ),
    pytest.param(
        "The envoy made clear that the pact held.",
        ["The envoy | made clear | that the pact held | asserts indirect verb.make-clear"],
        id="made clear without it",
    ),
    pytest.param(
        "The envoy made known that the pact held.",
        ["The envoy | made known | that the pact held | asserts indirect verb.make-clear"],
        id="made known",
    ),
    pytest.param(
        "The envoy made a pact that held.",
        [],
        id="made something else",
    ),
    pytest.param(
        "The envoy did not make it clear that the pact held.",
        [
            "The envoy | make … clear | that the pact held | asserts indirect verb.make-clear "
            "denied",
        ],
        id="did not make clear",
    ),
]

PLACES = [
    pytest.param(
        "The pact held, the envoy said.",
        ["the envoy | said | The pact held | asserts indirect verb.clause"],
        id="clause first",
    ),
    pytest.param(
        "As the envoy said, the pact held.",
        ["the envoy | said | the pact held | asserts indirect verb.clause"],
        id="as he said",
    ),
    pytest.param(
        "The pact held, the old envoy of the northern towns said.",
        [
            "the old envoy of the northern towns | said | The pact held | asserts indirect "
            "verb.clause",
        ],
        id="closed by a long source",
    ),
    pytest.param(
        "The envoy, who came late, said the pact held.",
        ["The envoy | said | the pact held | asserts indirect verb.clause"],
        id="relative clause in the source",
    ),
    pytest.param(
        "The envoy – late as ever – said the pact held.",
        ["The envoy | said | the pact held | asserts indirect verb.clause"],
        id="dashes in the source",
    ),
    pytest.param(
        "The envoy (late as ever) said the pact held.",
        ["The envoy | said | the pact held | asserts indirect verb.clause"],
        id="brackets in the source",
    ),
    pytest.param(
        "The pact (the envoy said it held) was signed.",
        ["the envoy | said | it held | asserts indirect verb.clause"],
        id="within the aside",
    ),
    pytest.param(
        "The envoy said the pact held – a relief to all of us in the valley.",
        ["The envoy | said | the pact held | asserts indirect verb.clause"],
        id="with what follows a dash",
    ),
    pytest.param(
        "The envoy said that he had met the king of the north, who left.",
        [
            "The envoy | said | that he had met the king of the north | asserts indirect "
            "verb.clause",
        ],
        id="with a relative clause at its end",
    ),
]

SOURCES = [
    pytest.param(
        "The envoy left and said that the pact held.",
        ["The envoy | said | that the pact held | asserts indirect verb.clause"],
        id="shared by the second verb",
    ),
    pytest.param(
        "The envoy came to say that the pact held.",
        ["The envoy | to say | that the pact held | asserts indirect verb.clause"],
        id="of an infinitive",
    ),
    pytest.param(
        "The king asked the envoy to say that the pact held.",
        [
            "The king | asked | the envoy to say that the pact held | demands indirect "
            "verb.object-infinitive",
            "the envoy | to say | that the pact held | asserts indirect verb.clause in 0",
        ],
        id="of an infinitive under an object",
    ),
    pytest.param(
        "It was said by the envoy that the pact held.",
        ["the envoy | was said | that the pact held | asserts indirect verb.passive"],
        id="by",
    ),
    pytest.param(
        "It was said that the pact held.",
        ["- | was said | that the pact held | asserts indirect verb.passive"],
        id="nobody",
    ),
    pytest.param(
        "The pact was called a crime.",
        [],
        id="passive with nobody",
    ),
    pytest.param(
        "The pact was praised by the envoy.",
        ["the envoy | was praised | The pact | judges indirect verb.passive"],
        id="passive with by",
    ),
    pytest.param(
        "The envoy was told that the pact held.",
        ["- | was told | that the pact held | asserts indirect verb.passive"],
        id="passive told",
    ),
    pytest.param(
        "The pact, which says that guns stay, held.",
        [],
        id="which of a thing",
    ),
    pytest.param(
        "They sold a report saying that the pact held.",
        ["a report | saying | that the pact held | asserts indirect verb.clause"],
        id="of a participle",
    ),
    pytest.param(
        "They sold a report written by the envoy.",
        [],
        id="of a participle in the passive",
    ),
    pytest.param(
        "The envoy left after saying that the pact held.",
        ["The envoy | saying | that the pact held | asserts indirect verb.clause"],
        id="of a gerund",
    ),
    pytest.param(
        "The envoy had the habit of saying that the pact held.",
        ["The envoy | saying | that the pact held | asserts indirect verb.clause"],
        id="of a gerund under a noun",
    ),
    pytest.param(
        "The envoy had a plan to say that the pact held.",
        [
            "The envoy | plan | to say that the pact held | commits indirect noun.infinitive",
            "The envoy | to say | that the pact held | asserts indirect verb.clause in 0",
        ],
        id="of an infinitive under a noun",
    ),
    pytest.param(
        "The envoy left, saying that the pact held.",
        ["The envoy | saying | that the pact held | asserts indirect verb.clause"],
        id="of a joined participle",
    ),
    pytest.param(
        "They met the envoy, who said that the pact held.",
        ["who | said | that the pact held | asserts indirect verb.clause"],
        id="who at the end",
    ),
    pytest.param(
        "They sold the report, which says that the pact held.",
        ["which | says | that the pact held | asserts indirect verb.clause"],
        id="which of a report",
    ),
    pytest.param(
        "They sold the map, which says that the pact held.",
        [],
        id="which of a thing at the end",
    ),
    pytest.param(
        "The envoy’s aides said that the pact held.",
        ["The envoy’s aides | said | that the pact held | asserts indirect verb.clause"],
        id="an owner",
    ),
    pytest.param(
        "Dana Okoro, the envoy, said that the pact held.",
        ["Dana Okoro, the envoy | said | that the pact held | asserts indirect verb.clause"],
        id="an appositive",
    ),
    pytest.param(
        "We said that the pact held.",
        ["We | said | that the pact held | asserts indirect verb.clause"],
        id="we",
    ),
    pytest.param(
        "The envoy and the king said that the pact held.",
        ["The envoy and the king | said | that the pact held | asserts indirect verb.clause"],
        id="two",
    ),
    pytest.param(
        "Officials present in the valley said that the pact held.",
        [
            "Officials present in the valley | said | that the pact held | asserts indirect "
            "verb.clause",
        ],
        id="officials present there",
    ),
]

DEGREES = [
    pytest.param(
        "The envoy did not say that the pact held.",
        ["The envoy | did not say | that the pact held | asserts indirect verb.clause denied"],
        id="denied",
    ),
    pytest.param(
        "The envoy never said that the pact held.",
        ["The envoy | never said | that the pact held | asserts indirect verb.clause denied"],
        id="never",
    ),
    pytest.param(
        "The envoy could say that the pact held.",
        ["The envoy | could say | that the pact held | asserts indirect verb.clause possible"],
        id="could",
    ),
    pytest.param(
        "The envoy would say that the pact held.",
        ["The envoy | would say | that the pact held | asserts indirect verb.clause possible"],
        id="would",
    ),
    pytest.param(
        "The envoy should say that the pact held.",
        ["The envoy | should say | that the pact held | asserts indirect verb.clause possible"],
        id="should",
    ),
    pytest.param(
        "The envoy will say that the pact held.",
        ["The envoy | will say | that the pact held | asserts indirect verb.clause"],
        id="will",
    ),
    pytest.param(
        "It was not said that the pact held.",
        ["- | was not said | that the pact held | asserts indirect verb.passive denied"],
        id="denied passive",
    ),
]

NESTED = [
    pytest.param(
        "The envoy said that the king believed that the pact held.",
        [
            "The envoy | said | that the king believed that the pact held | asserts indirect "
            "verb.clause",
            "the king | believed | that the pact held | believes indirect verb.clause in 0",
        ],
        id="two",
    ),
    pytest.param(
        "Officials said that the envoy said that the king believed that the pact held.",
        [
            "Officials | said | that the envoy said that the king believed that the pact held | "
            "asserts indirect verb.clause",
            "the envoy | said | that the king believed that the pact held | asserts indirect "
            "verb.clause in 0",
            "the king | believed | that the pact held | believes indirect verb.clause in 1",
        ],
        id="three",
    ),
    pytest.param(
        "The envoy said that Egypt had promised to leave.",
        [
            "The envoy | said | that Egypt had promised to leave | asserts indirect verb.clause",
            "Egypt | had promised | to leave | commits indirect verb.infinitive in 0",
        ],
        id="a pledge within",
    ),
    pytest.param(
        "The envoy said that Egypt had made a promise to leave.",
        [
            "The envoy | said | that Egypt had made a promise to leave | asserts indirect "
            "verb.clause",
            "Egypt | promise | to leave | commits indirect noun.infinitive in 0",
        ],
        id="a noun within",
    ),
    pytest.param(
        "The envoy said that the pact held, and the king said that it fell.",
        [
            "The envoy | said | that the pact held | asserts indirect verb.clause",
            "the king | said | that it fell | asserts indirect verb.clause",
        ],
        id="side by side",
    ),
]

CLASSES = [
    pytest.param(
        "The envoy thinks that the pact held.",
        ["The envoy | thinks | that the pact held | believes indirect verb.clause"],
        id="believes",
    ),
    pytest.param(
        "The envoy knows that the pact held.",
        ["The envoy | knows | that the pact held | knows indirect verb.clause"],
        id="knows",
    ),
    pytest.param(
        "The envoy fears that the pact failed.",
        ["The envoy | fears | that the pact failed | fears indirect verb.clause"],
        id="fears",
    ),
    pytest.param(
        "The envoy fears the winter.",
        ["The envoy | fears | the winter | fears indirect verb.noun"],
        id="fears a thing",
    ),
    pytest.param(
        "The envoy warned against a raid.",
        ["The envoy | warned against | a raid | fears indirect verb.preposition.against"],
        id="warns against",
    ),
    pytest.param(
        "Egypt hopes that the pact holds.",
        ["Egypt | hopes | that the pact holds | hopes indirect verb.clause"],
        id="hopes",
    ),
    pytest.param(
        "Egypt hopes for a pause.",
        ["Egypt | hopes for | a pause | hopes indirect verb.preposition.for"],
        id="hopes for",
    ),
    pytest.param(
        "The envoy hinted that the pact held.",
        ["The envoy | hinted | that the pact held | hints indirect verb.clause"],
        id="hints",
    ),
    pytest.param(
        "The envoy hinted at a pause.",
        ["The envoy | hinted at | a pause | hints indirect verb.preposition.at"],
        id="hints at",
    ),
    pytest.param(
        "The envoy denied that the pact held.",
        ["The envoy | denied | that the pact held | denies indirect verb.clause"],
        id="denies",
    ),
    pytest.param(
        "The envoy agreed to leave.",
        ["The envoy | agreed | to leave | commits indirect verb.infinitive"],
        id="commits",
    ),
    pytest.param(
        "The envoy refused to leave.",
        ["The envoy | refused | to leave | commits indirect verb.infinitive"],
        id="refuses",
    ),
    pytest.param(
        "The envoy demanded that the pact hold.",
        ["The envoy | demanded | that the pact hold | demands indirect verb.clause"],
        id="demands",
    ),
    pytest.param(
        "The envoy wondered whether the pact held.",
        ["The envoy | wondered | whether the pact held | asks indirect verb.clause"],
        id="asks",
    ),
    pytest.param(
        "The envoy praised the pact.",
        ["The envoy | praised | the pact | judges indirect verb.noun"],
        id="judges",
    ),
    pytest.param(
        "The study found that the pact held.",
        ["The study | found | that the pact held | reports indirect verb.clause"],
        id="reports",
    ),
    pytest.param(
        "The map shows that the pact held.",
        ["The map | shows | that the pact held | reports indirect verb.clause"],
        id="shows",
    ),
]


@pytest.mark.parametrize(
    ("text", "attributions"), [*FRAMES, *PLACES, *SOURCES, *DEGREES, *NESTED, *CLASSES]
)
def test_reported_words_have_a_source_a_cue_and_a_content(
    text: str, attributions: list[str]
) -> None:
    assert attribution_lines(text) == attributions
