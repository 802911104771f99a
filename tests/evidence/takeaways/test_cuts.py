"""Cuts: what may be left out of a sentence, by which rule and at what cost."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import cut_lines

WORDS = [
    pytest.param(
        "However, Norland left Estia.",
        ["discourse 0.00: However ,"],
        id="however at the head",
    ),
    pytest.param(
        "Norland, however, left Estia.",
        ["discourse 0.00: , however ,"],
        id="however within",
    ),
    pytest.param(
        "And Norland left Estia.",
        ["discourse 0.00: And"],
        id="and at the head",
    ),
    pytest.param(
        "Norland left Estia and Sudria.",
        [],
        id="and within joins",
    ),
    pytest.param(
        "Norland has now left Estia.",
        ["discourse 0.00: now"],
        id="now within",
    ),
    pytest.param(
        "Then Norland left Estia.",
        ["discourse 0.00: Then"],
        id="then at the head",
    ),
    pytest.param(
        "Norland then left Estia.",
        [],
        id="then within tells time",
    ),
    pytest.param(
        "In addition, Norland left Estia.",
        ["discourse 0.00: In addition ,", "phrase 0.25: In addition ,"],
        id="in addition",
    ),
    pytest.param(
        "For example, Norland left Estia.",
        ["discourse 0.00: For example ,", "phrase 0.25: For example ,"],
        id="for example",
    ),
    pytest.param(
        "In March, Norland left Estia.",
        ["phrase 0.25: In March ,"],
        id="in March is no joining phrase",
    ),
    pytest.param(
        "Norland left not only Estia but also Sudria.",
        [],
        id="but also stays paired",
    ),
    pytest.param(
        "Norland left Estia even more clearly.",
        [],
        id="even more clearly",
    ),
    pytest.param(
        "Apparently Norland left Estia.",
        [],
        id="apparently is a doubt",
    ),
    pytest.param(
        "Norland did not leave Estia.",
        [],
        id="not is never cut",
    ),
    pytest.param(
        "Norland, indeed, left Estia.",
        ["discourse 0.00: , indeed ,"],
        id="indeed after a comma",
    ),
    pytest.param(
        "Norland openly attacked Estia.",
        ["adverb 0.10: openly"],
        id="adverb of manner",
    ),
    pytest.param(
        "Quietly, Norland armed Estia.",
        ["adverb 0.10: Quietly ,"],
        id="adverb of manner set off",
    ),
    pytest.param(
        "Norland largely attacked Estia.",
        [],
        id="adverb of degree",
    ),
    pytest.param(
        "Norland reportedly attacked Estia.",
        [],
        id="adverb of doubt",
    ),
    pytest.param(
        "Norland almost openly attacked Estia.",
        [],
        id="adverb under a doubt",
    ),
    pytest.param(
        "Norland armed Estia again.",
        [],
        id="adverb without ly",
    ),
]

MARKED = [
    pytest.param(
        "VIENNA (Nord Press) – Norland left Estia.",
        [
            "dateline 0.00: VIENNA ( Nord Press ) –",
            "bracket 0.05: ( Nord Press )",
            "appositive 0.20: Nord Press",
            "dash 0.30: – Norland left Estia",
        ],
        id="dateline",
    ),
    pytest.param(
        "NEW YORK – Norland left Estia.",
        ["dateline 0.00: NEW YORK –"],
        id="dateline of two words",
    ),
    pytest.param(
        "UN – Norland left Estia.",
        ["phrase 0.25: UN"],
        id="a word in capitals too short",
    ),
    pytest.param(
        "Vienna – Norland left Estia.",
        ["phrase 0.25: Vienna"],
        id="a small word before the dash",
    ),
    pytest.param(
        "Norland left the old port of Estia in the south of the valley – Sudria stayed.",
        ["dash 0.30: – Sudria stayed", "phrase 0.70: in the south of the valley"],
        id="a dash within the sentence is none",
    ),
    pytest.param(
        "Norland (which met Estia) left Sudria.",
        ["bracket 0.05: ( which met Estia )", "relative 0.80: which met Estia"],
        id="brackets",
    ),
    pytest.param(
        "Norland [sic] left Sudria.",
        ["bracket 0.05: [ sic ]"],
        id="square brackets",
    ),
    pytest.param(
        "Norland (left Sudria.",
        [],
        id="unclosed bracket",
    ),
    pytest.param(
        "Norland – late as ever – left Sudria.",
        ["dash 0.10: – late as ever –"],
        id="two dashes",
    ),
    pytest.param(
        "Norland left Sudria and the whole valley of the Arn on Monday – a relief.",
        ["dash 0.30: – a relief", "phrase 0.35: on Monday"],
        id="one dash near the end",
    ),
    pytest.param(
        "Norland left – after the long and bitter winter in the mountains of Sudria.",
        [
            "phrase 0.60: in the mountains of Sudria",
            "phrase 0.70: after the long and bitter winter in the mountains of Sudria",
        ],
        id="one dash near the head",
    ),
    pytest.param(
        "Norland – late – left Sudria and the whole valley of the Arn – a relief.",
        ["dash 0.10: – late –", "appositive 0.20: a relief", "dash 0.30: – a relief"],
        id="three dashes",
    ),
]

FRAMES = [
    pytest.param(
        "Norland pledged as part of the truce to leave Estia.",
        ["frame 0.30: as part of the truce"],
        id="as part of the deal",
    ),
    pytest.param(
        "Norland pledged, as part of the truce, to leave Estia.",
        ["frame 0.30: , as part of the truce ,"],
        id="set off by commas",
    ),
    pytest.param(
        "Norland armed Sudria in response to the raid by Estia.",
        [
            "frame 0.30: in response to the raid",
            "phrase 0.60: in response to the raid by Estia",
            "phrase 0.60: to the raid by Estia",
        ],
        id="in response to",
    ),
    pytest.param(
        "Norland left Estia as part of the deal.",
        ["frame 0.30: as part of the deal"],
        id="at the end it stays",
    ),
    pytest.param(
        "Norland in line with its word left Estia.",
        [
            "frame 0.30: in line with its word",
            "phrase 0.60: in line with its word",
            "phrase 0.60: with its word",
        ],
        id="in line with",
    ),
]

TITLES = [
    pytest.param(
        "President Orlov left Estia.",
        ["title 0.02: President"],
        id="title and name",
    ),
    pytest.param(
        "President Jan Orlov left Estia.",
        ["title 0.02: President", "given name 0.03: President Jan"],
        id="title, given name and name",
    ),
    pytest.param(
        "Foreign Minister Ada Brandt left Estia.",
        ["title 0.02: Foreign Minister", "given name 0.03: Foreign Minister Ada"],
        id="two titles",
    ),
    pytest.param(
        "Norland President Jan Orlov left Estia.",
        ["title 0.02: Norland President", "given name 0.03: Norland President Jan"],
        id="title of a state",
    ),
    pytest.param(
        "Norland’s President Jan Orlov left Estia.",
        ["title 0.02: Norland ’s President", "given name 0.03: Norland ’s President Jan"],
        id="owner's title",
    ),
    pytest.param(
        "The Norland President Jan Orlov left Estia.",
        ["title 0.02: The Norland President", "given name 0.03: The Norland President Jan"],
        id="article and title",
    ),
    pytest.param(
        "Jan Orlov left Estia.",
        [],
        id="given name alone is no title",
    ),
    pytest.param(
        "The Foreign Ministry left Estia.",
        [],
        id="a body with a title in its name",
    ),
    pytest.param(
        "The President left Estia.",
        [],
        id="a title alone",
    ),
    pytest.param(
        "The angry president left Estia.",
        [],
        id="a common noun",
    ),
    pytest.param(
        "Dr. Weber left Estia.",
        ["title 0.02: Dr."],
        id="dr with a stop",
    ),
]

QUOTED = [
    pytest.param(
        "Norland said the truce “holds firmly, however, in the valley” and left.",
        ["joined clause 0.65: and left"],
        id="within a quotation nothing goes by itself",
    ),
    pytest.param(
        "Norland pledged in a long letter to Estia to leave the valley.",
        ["phrase 0.60: to Estia"],
        id="what was pledged stays",
    ),
    pytest.param(
        "Norland refused in a long letter to Estia to leave the valley.",
        ["phrase 0.60: to Estia"],
        id="what is refused stays",
    ),
    pytest.param(
        "Norland pledged money to Estia to leave the valley.",
        ["adverbial 0.60: to leave the valley"],
        id="a pledge with an object needs no guard",
    ),
    pytest.param(
        "In a letter to Brandt, Norland said that she would leave Estia.",
        ["phrase 0.65: In a letter to Brandt ,", "phrase 1.00: to Brandt"],
        id="a name that a pronoun stands for is dear",
    ),
    pytest.param(
        "In a letter to Brandt, Norland said that Sudria would leave Estia.",
        ["phrase 0.25: In a letter to Brandt ,", "phrase 0.60: to Brandt"],
        id="without a pronoun it is cheap",
    ),
    pytest.param(
        "However, Norland’s President Jan Orlov said that he would leave Estia.",
        [
            "discourse 0.00: However ,",
            "title 0.02: Norland ’s President",
            "given name 0.03: Norland ’s President Jan",
        ],
        id="free cuts stay free",
    ),
]


@pytest.mark.parametrize(("sentence", "cuts"), [*WORDS, *MARKED, *FRAMES, *TITLES, *QUOTED])
def test_what_may_be_left_out(sentence: str, cuts: list[str]) -> None:
    assert cut_lines(sentence) == cuts
