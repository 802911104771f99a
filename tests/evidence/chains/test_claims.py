"""Claims: what each attribution says to be so, and what is the author's own word."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import claim_lines
from tests.evidence.texts import reading

ROWS = [
    pytest.param(
        "Egypt said that the pact would hold.",
        ["c1 C3 that the pact would hold [Egypt (state) asserts]"],
        id="another's word",
    ),
    pytest.param(
        "The pact will hold.",
        ["c1 C3 The pact will hold. [the author]"],
        id="the author's word",
    ),
    pytest.param(
        "Egypt said that the pact would hold. The guns fell silent.",
        [
            "c1 C3 that the pact would hold [Egypt (state) asserts]",
            "c2 C3 The guns fell silent. [the author]",
        ],
        id="one of each",
    ),
    pytest.param(
        "Egypt fears that the pact will fail.",
        ["c1 C6 that the pact will fail [Egypt (state) fears]"],
        id="a fear",
    ),
    pytest.param(
        "Egypt hinted that the pact would hold.",
        ["c1 C4 that the pact would hold [Egypt (state) hints]"],
        id="a hint",
    ),
    pytest.param(
        "Egypt could say that the pact would hold.",
        ["c1 C6 that the pact would hold [Egypt (state) asserts]"],
        id="only possible",
    ),
    pytest.param(
        "Egypt did not say that the pact would hold.",
        ["c1 C6 that the pact would hold [Egypt (state) denies]"],
        id="denied",
    ),
    pytest.param(
        "Egypt promised to leave the town.",
        ["c1 B3 to leave the town [Egypt (state) commits]"],
        id="a pledge",
    ),
    pytest.param(
        "Officials said that Egypt had promised to leave the town.",
        [
            "c1 D3 that Egypt had promised to leave the town [Officials (unnamed group, unnamed) "
            "asserts]",
            "c2 B3 to leave the town [Egypt (state) commits < Officials (unnamed group, unnamed) "
            "asserts]",
        ],
        id="nested",
    ),
    pytest.param(
        "Egypt said that it had said that the pact would hold.",
        ["c1 C3 that it had said that the pact would hold [Egypt (state) asserts]"],
        id="the same source within is told once",
    ),
    pytest.param(
        "Egypt said that it had promised to leave the town.",
        [
            "c1 C3 that it had promised to leave the town [Egypt (state) asserts]",
            "c2 B3 to leave the town [Egypt (state) commits]",
        ],
        id="the same source, another class",
    ),
    pytest.param(
        "Egypt said it.",
        [],
        id="a bare pronoun",
    ),
    pytest.param(
        "Egypt called that a crime. Libya denied it.",
        ["c1 C3 that a crime [Egypt (state) asserts]"],
        id="a bare that",
    ),
    pytest.param(
        "Chad asked Libya to close the border. Libya refused to do so.",
        [
            "c1 C6 Libya to close the border [Chad (state) demands]",
            "c2 B3 to do so (to close the border) [Libya (state) commits]",
        ],
        id="to do so is filled in",
    ),
    pytest.param(
        "Chad asked Libya to close the border. Libya refused to do it.",
        [
            "c1 C6 Libya to close the border [Chad (state) demands]",
            "c2 B3 to do it (to close the border) [Libya (state) commits]",
        ],
        id="to do it is filled in",
    ),
    pytest.param(
        "Libya refused to do so.",
        ["c1 B3 to do so [Libya (state) commits]"],
        id="to do so with nothing before",
    ),
    pytest.param(
        "Chad promised to close the border. Libya refused to do so.",
        [
            "c1 B3 to close the border [Chad (state) commits]",
            "c2 B3 to do so (to close the border) [Libya (state) commits]",
        ],
        id="to do so after an infinitive",
    ),
    pytest.param(
        "Chad said that it closed the border. Libya refused to do so.",
        [
            "c1 C3 that it closed the border [Chad (state) asserts]",
            "c2 B3 to do so [Libya (state) commits]",
        ],
        id="to do so after a clause",
    ),
    pytest.param(
        "“We go,” said Egyptian officials. “We stay gone.”",
        [
            "c1 D3 “We go,” … “We stay gone.” [Egyptian officials (unnamed group, unnamed, Egypt) "
            "asserts]",
        ],
        id="two pieces of a quotation",
    ),
    pytest.param(
        "The guns fell silent, Egypt said. It rained. Libya said that it snowed.",
        [
            "c1 C3 The guns fell silent [Egypt (state) asserts]",
            "c2 C3 It rained. [the author]",
            "c3 C3 that it snowed [Libya (state) asserts]",
        ],
        id="in text order",
    ),
]


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_what_is_claimed(text: str, claims: list[str]) -> None:
    assert claim_lines(text) == claims


@pytest.mark.parametrize(
    ("text", "note"),
    [
        pytest.param(
            "Egypt said that the pact would hold.",
            "a named state; not confirmed by another source; read by rule verb.clause",
            id="by a verb",
        ),
        pytest.param(
            "The pact will hold.",
            "the author's own word; not confirmed by another source; read by rule sentence.author",
            id="by nobody else",
        ),
        pytest.param(
            "Egypt could say that the pact would hold.",
            "a named state; not confirmed by another source; not said, only possible; read by "
            "rule verb.clause",
            id="only possible",
        ),
        pytest.param(
            "Egypt did not say that the pact would hold.",
            "a named state; not confirmed by another source; told as not said; read by rule "
            "verb.clause",
            id="denied",
        ),
    ],
)
def test_a_claim_says_how_it_was_read(text: str, note: str) -> None:
    (claim,) = reading(text).claims.values()
    assert (claim.note, claim.draft) == (note, True)


def test_a_claim_quotes_its_words_with_those_around_them() -> None:
    text = "In the morning, Egypt said that the pact would hold for the whole winter in the north."
    (claim,) = reading(text).claims.values()
    (quote,) = claim.quotes
    assert quote.exact == "that the pact would hold for the whole winter in the north"
    assert (quote.prefix, quote.suffix) == ("the morning, Egypt said ", ".")
    assert quote.source == f"s{reading(text).source.sha256[:8]}"
