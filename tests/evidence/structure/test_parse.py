"""The parser: lemmas and parts of speech from the fine tags, passages and sentences."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.structure.parse import parse
from detente.evidence.structure.passage import passages, sentences
from detente.evidence.structure.segment import segment


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        pytest.param("They hoped for rain.", "hoped", "hope", id="hoped"),
        pytest.param("They are hoping for rain.", "hoping", "hope", id="hoping"),
        pytest.param("They hopped over it.", "hopped", "hop", id="hopped"),
        pytest.param("They hated the war.", "hated", "hate", id="hated"),
        pytest.param("They waged a war.", "waged", "wage", id="waged"),
        pytest.param("They staged a protest.", "staged", "stage", id="staged"),
        pytest.param("They are singing a song.", "singing", "sing", id="singing"),
        pytest.param("They planned a raid.", "planned", "plan", id="planned"),
        pytest.param("They seized the port.", "seized", "seize", id="seized"),
        pytest.param("They left the town.", "left", "leave", id="left"),
        pytest.param("They have gone home.", "gone", "go", id="gone"),
        pytest.param("The planes left.", "planes", "plane", id="planes"),
        pytest.param("The armies left.", "armies", "army", id="armies"),
        pytest.param("The Russians left.", "Russians", "russian", id="a people"),
        pytest.param("He was not able.", "not", "not", id="not"),
    ],
)
def test_words_have_their_lemma(sentence: str, word: str, lemma: str) -> None:
    (doc,) = parse([sentence])
    assert [token.lemma_.lower() for token in doc if token.text == word] == [lemma]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        pytest.param("They have left .", ["PRON", "AUX", "VERB", "PUNCT"], id="have left"),
        pytest.param("They have guns .", ["PRON", "VERB", "NOUN", "PUNCT"], id="have guns"),
        pytest.param(
            "Russia may not leave .", ["PROPN", "AUX", "ADV", "VERB", "PUNCT"], id="may not"
        ),
        pytest.param("Two men slept here .", ["NUM", "NOUN", "VERB", "ADV", "PUNCT"], id="two men"),
    ],
)
def test_words_have_their_part_of_speech(sentence: str, parts: list[str]) -> None:
    (doc,) = parse([sentence])
    assert [token.pos_ for token in doc] == parts


TITLED = "A truce\n\nMay 4, 2019\n\n{}\n\nEditor’s Note: Adapted from The Harbour Post"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("It rained. It snowed.", ["It rained.", "It snowed."], id="two"),
        pytest.param(
            "He said “It rained.” It snowed.", ["He said “It rained.”", "It snowed."], id="a mark"
        ),
        pytest.param("It rained.\n\nIt snowed.", ["It rained.", "It snowed."], id="two paragraphs"),
        pytest.param(
            "Will you go? she asked. It rained.",
            ["Will you go? she asked.", "It rained."],
            id="a small letter goes on",
        ),
        pytest.param("It rained…", ["It rained…"], id="dots"),
    ],
)
def test_sentences_are_those_of_title_and_body(body: str, lines: list[str]) -> None:
    text = TITLED.format(body)
    found = sentences(passages(text, segment(text)))
    assert [text[line.start : line.end] for line in found] == ["A truce", *lines]
    assert [line.id for line in found] == [f"s{n + 1}" for n in range(len(found))]


def test_a_deck_printed_again_is_read_once() -> None:
    text = "A truce\n\nThe guns fell silent.\n\nMay 4, 2019\n\nThe guns fell silent.\n\nIt rained."
    assert [part.block.of(text) for part in passages(text, segment(text))] == [
        "A truce", "The guns fell silent.", "It rained.",
    ]  # fmt: skip


def test_what_nests_too_deep_is_no_prose() -> None:
    text = "a of " * 400
    parts = passages(text, segment(text))
    assert all(len(part.doc) < 800 for part in parts)


def test_a_passage_tells_where_its_tokens_stand() -> None:
    text = "A truce\n\nMay 4, 2019\n\nThe guns fell silent."
    part = passages(text, segment(text))[-1]
    start, end = part.offsets(1, 2)
    assert text[start:end] == "guns fell"
