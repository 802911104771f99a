"""Quoted speech: whose it is, by where the cue stands and how the words are set."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import attribution_lines

AFTER = [
    pytest.param(
        "“We go now,” said the envoy.",
        ["the envoy | said | “We go now,” | asserts direct verb.speech"],
        id="inverted",
    ),
    pytest.param(
        "“We go now,” the envoy said.",
        ["the envoy | said | “We go now,” | asserts direct verb.speech"],
        id="source and verb",
    ),
    pytest.param(
        "“We go now,” she said.",
        ["she | said | “We go now,” | asserts direct verb.speech"],
        id="a pronoun",
    ),
    pytest.param(
        "“Will you go?” she asked.",
        ["she | asked | “Will you go?” | asks direct verb.speech"],
        id="a question",
    ),
    pytest.param(
        "“Go away!” she cried.",
        ["she | cried | “Go away!” | asserts direct verb.speech"],
        id="an exclamation",
    ),
    pytest.param(
        "“We will…” she said.",
        ["she | said | “We will…” | asserts direct verb.speech"],
        id="dots",
    ),
    pytest.param(
        '"We go now," said the envoy.',
        ['the envoy | said | "We go now," | asserts direct verb.speech'],
        id="straight marks",
    ),
    pytest.param(
        "'We go now,' said the envoy.",
        ["the envoy | said | 'We go now,' | asserts direct verb.speech"],
        id="single marks",
    ),
    pytest.param(
        "«We go now», said the envoy.",
        ["the envoy | said | «We go now» | asserts direct verb.clause"],
        id="angles",
    ),
    pytest.param(
        "``We go now,'' said the envoy.",
        ["the envoy | said | ``We go now,'' | asserts direct verb.speech"],
        id="typed marks",
    ),
    pytest.param(
        "“We go now,” the envoy had said.",
        ["the envoy | said | “We go now,” | asserts direct verb.speech"],
        id="had said",
    ),
    pytest.param(
        "“We go now,” the envoy told Reuters on Monday.",
        ["the envoy | told | “We go now,” | asserts direct verb.speech"],
        id="told whom",
    ),
    pytest.param(
        "“We go now,” the envoy quietly said.",
        ["the envoy | said | “We go now,” | asserts direct verb.speech"],
        id="adverb",
    ),
    pytest.param(
        "“We go now,” said Dana Okoro, an envoy of the northern towns.",
        [
            "Dana Okoro, an envoy of the northern towns | said | “We go now,” | asserts direct "
            "verb.speech",
        ],
        id="a long source",
    ),
    pytest.param(
        "“We go now,” said Dana Okoro, who came late.",
        ["Dana Okoro | said | “We go now,” | asserts direct verb.speech"],
        id="who",
    ),
    pytest.param(
        "“We go now,” the envoy shrugged.",
        ["the envoy | shrugged | “We go now,” | asserts direct verb.speech"],
        id="a verb that is no cue, near",
    ),
    pytest.param(
        "“We go now,” and then on Monday morning the old envoy slept.",
        [],
        id="a verb that is no cue, far",
    ),
    pytest.param(
        "“We go now.” The envoy said no more.",
        ["The envoy | said | no more | asserts indirect verb.noun"],
        id="after a stop",
    ),
    pytest.param(
        "“We go now.” She left.",
        [],
        id="another sentence",
    ),
]

BEFORE = [
    pytest.param(
        "The envoy said, “We go now and stay.”",
        ["The envoy | said | “We go now and stay.” | asserts direct verb.speech"],
        id="comma",
    ),
    pytest.param(
        "The envoy said: “We go now and stay.”",
        ["The envoy | said | “We go now and stay.” | asserts direct verb.speech"],
        id="colon",
    ),
    pytest.param(
        "The envoy said “We go now and stay.”",
        ["The envoy | said | “We go now and stay.” | asserts direct verb.speech"],
        id="no mark",
    ),
    pytest.param(
        "The envoy had one word for it when he spoke: “We go now and stay.”",
        [],
        id="a clause before the colon",
    ),
    pytest.param(
        "The envoy left and said, “We go now and stay.”",
        ["The envoy | said | “We go now and stay.” | asserts direct verb.speech"],
        id="two verbs, the nearest",
    ),
    pytest.param(
        "The envoy said much. “We go now and stay.”",
        ["The envoy | said | much | asserts indirect verb.noun"],
        id="not across a sentence",
    ),
    pytest.param(
        "The envoy slept, “We go now and stay.”",
        [],
        id="a verb that is no cue",
    ),
    pytest.param(
        "It was said, “We go now and stay.”",
        ["- | said | “We go now and stay.” | asserts direct verb.speech"],
        id="in the passive",
    ),
]

SPLIT = [
    pytest.param(
        "“We go,” said the envoy. “We stay gone.”",
        ["the envoy | said | “We go,” … “We stay gone.” | asserts direct verb.speech"],
        id="split by its cue",
    ),
    pytest.param(
        "“We go,” said the envoy. “No,” said the king.",
        [
            "the envoy | said | “We go,” | asserts direct verb.speech",
            "the king | said | “No,” | asserts direct verb.speech",
        ],
        id="two speakers",
    ),
    pytest.param(
        "“We go,” said the envoy. “No,” said the king. “Never once.”",
        [
            "the envoy | said | “We go,” | asserts direct verb.speech",
            "the king | said | “No,” … “Never once.” | asserts direct verb.speech",
        ],
        id="two cues and one more",
    ),
    pytest.param(
        "“We go now and stay.” The envoy smiled. “We stay,” he said.",
        ["he | said | “We go now and stay.” … “We stay,” | asserts direct verb.speech"],
        id="the first free one",
    ),
    pytest.param(
        "The envoy said that it held. “We go now and stay.”",
        ["The envoy | said | that it held … “We go now and stay.” | asserts mixed verb.clause"],
        id="of a clause",
    ),
    pytest.param(
        "The envoy feared that it held. “We go now and stay.”",
        ["The envoy | feared | that it held | fears indirect verb.clause"],
        id="of a fear",
    ),
]

INSIDE = [
    pytest.param(
        "The envoy said the “moderate” rebels left.",
        ["The envoy | said | the “moderate” rebels left | asserts mixed verb.clause"],
        id="words within a clause",
    ),
    pytest.param(
        "He found the “moderate” party in the square.",
        [],
        id="scare quotes alone",
    ),
    pytest.param(
        "The envoy said that “the pact holds for us” in Vienna.",
        ["The envoy | said | that “the pact holds for us” in Vienna | asserts mixed verb.clause"],
        id="a clause within a clause",
    ),
    pytest.param(
        "He read the book called “The Long War of the North” in Vienna.",
        [],
        id="a title of a book",
    ),
    pytest.param(
        "He left the town “in a very great hurry” on Monday.",
        [],
        id="begins small and has no stop",
    ),
    pytest.param(
        "He met “The Envoy” in Vienna.",
        [],
        id="only a capital",
    ),
    pytest.param(
        "He cried “The envoy is gone now” in Vienna.",
        ["He | cried | “The envoy is gone now” | asserts direct verb.speech"],
        id="five words and a capital",
    ),
    pytest.param(
        "The envoy said the pact was “dead and buried”.",
        ["The envoy | said | the pact was “dead and buried” | asserts mixed verb.clause"],
        id="partly quoted",
    ),
    pytest.param(
        "The envoy said “the pact is dead”.",
        ["The envoy | said | “the pact is dead” | asserts direct verb.clause"],
        id="all of it quoted",
    ),
    pytest.param(
        "“He called it a ‘crime’ and left,” said the envoy.",
        ["the envoy | said | “He called it a ‘crime’ and left,” | asserts direct verb.speech"],
        id="nested marks",
    ),
]

LAYOUT = [
    pytest.param(
        "ENVOY: The pact holds and we go on.",
        ["ENVOY | :  | The pact holds and we go on. | asserts direct layout.turn"],
        id="a turn",
    ),
    pytest.param(
        "Dana Okoro: The pact holds and we go on.",
        ["Dana Okoro | :  | The pact holds and we go on. | asserts direct layout.turn"],
        id="a turn of two words",
    ),
    pytest.param(
        "At 10:30 the pact held.",
        [],
        id="a turn with a time is one",
    ),
    pytest.param(
        "“We go and we stay gone.” ― Dana Okoro",
        ["Dana Okoro | ― | “We go and we stay gone.” | asserts direct layout.signature"],
        id="a signature",
    ),
    pytest.param(
        '"We go and we stay gone." -- Dana Okoro',
        ['Dana Okoro | -- | "We go and we stay gone." | asserts direct layout.signature'],
        id="a signature with hyphens",
    ),
    pytest.param(
        "We go and we stay gone. ― Dana Okoro",
        [],
        id="no signature without marks",
    ),
    pytest.param(
        "He said:\n\n“The pact holds for us.”",
        ["He | said | “The pact holds for us.” | asserts direct layout.colon"],
        id="a colon before the next paragraph",
    ),
    pytest.param(
        "He slept:\n\n“The pact holds for us.”",
        [],
        id="a colon without a cue",
    ),
    pytest.param(
        "He said:\n\nThe pact holds for us.",
        ["He | said | The pact holds for us. | asserts direct layout.colon"],
        id="a colon and no speech",
    ),
    pytest.param(
        "“We go,” the envoy said.\n\n“We stay gone and never come back.”",
        [
            "the envoy | said | “We go,” … “We stay gone and never come back.” | asserts direct "
            "verb.speech",
        ],
        id="speech goes on",
    ),
    pytest.param(
        "The envoy feared that it held.\n\n“We stay gone and never come back.”",
        ["The envoy | feared | that it held | fears indirect verb.clause"],
        id="speech does not go on after a fear",
    ),
    pytest.param(
        "“We go,” the envoy said.\n\nIt rained all day.\n\n“We stay gone and never come back.”",
        ["the envoy | said | “We go,” | asserts direct verb.speech"],
        id="speech does not go on two paragraphs later",
    ),
    pytest.param(
        "It rained. “We go to the front”, added Kerr.",
        ["Kerr | added | “We go to the front” | asserts direct verb.speech"],
        id="a verb that looks like a participle",
    ),
    pytest.param(
        "Mr. Kerr: We stay here. Egypt has told us that it agrees.",
        [
            "Mr. Kerr | :  | We stay here. Egypt has told us that it agrees. | "
            "asserts direct layout.turn",
            "Egypt | has told | that it agrees | asserts indirect verb.clause in 0",
        ],
        id="others' words within a turn",
    ),
    pytest.param(
        "Mr. Kerr: I said that it rained. You know that it did.",
        [
            "Mr. Kerr | :  | I said that it rained. You know that it did. | "
            "asserts direct layout.turn",
        ],
        id="words of those who talk",
    ),
    pytest.param(
        "According to Yonhap, quoting Tass, the army has been placed on alert.",
        [
            "Yonhap | According to | the army has been placed on alert | "
            "asserts indirect phrase.according-to"
        ],
        id="whom an outlet quotes is no part of what it says",
    ),
    pytest.param(
        "“We go, the envoy said.\n\n“We stay gone,” she said.",
        [
            "the envoy | said | “We go, | asserts direct verb.speech",
            "she | said | “We stay gone,” | asserts direct verb.speech",
        ],
        id="a closing mark is missing before the speaker",
    ),
]


@pytest.mark.parametrize(("text", "attributions"), [*AFTER, *BEFORE, *SPLIT, *INSIDE, *LAYOUT])
def test_quoted_words_belong_to_a_speaker(text: str, attributions: list[str]) -> None:
    assert attribution_lines(text) == attributions
