"""Explain: every extraction tells the rule that made it, and every rule is told in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("spacy")

import detente.evidence
from detente.evidence.explain import MEANINGS, explain, meaning
from tests.evidence.lines import reason_lines
from tests.evidence.texts import article

ROWS = [
    pytest.param(
        "Egypt left.",
        "May 4, 2016",
        ["actor Egypt: the name of the actor in the table: name of Egypt"],
        id="a name and a verb",
    ),
    pytest.param(
        "Putin left.",
        "May 4, 2016",
        [
            "actor Putin: the surname of a leader named before or in office at the article's "
            "date: surname of Vladimir Putin, president",
        ],
        id="a surname in office",
    ),
    pytest.param(
        "Moscow left.",
        "May 4, 2016",
        [
            "actor Moscow: a capital: the state where it acts, a place where it does not: capital "
            "of Russia; acts here",
        ],
        id="a capital",
    ),
    pytest.param(
        "They flew to Moscow.",
        "May 4, 2016",
        [
            "event flew to Moscow: an entry of the lexicon",
            "actor Moscow: a capital: the state where it acts, a place where it does not: capital "
            "of Russia; is a place here",
        ],
        id="a capital as a place",
    ),
    pytest.param(
        "The Kremlin said no word.",
        "May 4, 2016",
        [
            "actor Kremlin: a seat of power, which stands for its state: seat of Russia; acts here",
            "attribution said: a cue verb has the phrase as its object",
        ],
        id="a seat",
    ),
    pytest.param(
        "Putin left. He slept.",
        "May 4, 2016",
        [
            "actor Putin: the surname of a leader named before or in office at the article's "
            "date: surname of Vladimir Putin, president",
            "actor He: the nearest fitting actor before the pronoun, a subject first: 'he' for "
            "Vladimir Putin, the nearest that fits",
        ],
        id="a pronoun",
    ),
    pytest.param(
        "The French president left.",
        "May 4, 2015",
        [
            "actor French: the people or the adjective of a state in the table: demonym of France",
            "actor president: an office, whose holder the table or the text tells: president of "
            "France is Francois Hollande",
        ],
        id="an office",
    ),
    pytest.param(
        "Iranian officials left.",
        "May 4, 2016",
        [
            "actor Iranian: the people or the adjective of a state in the table: demonym of Iran",
            "actor Iranian officials: a noun for people who are described and not named: unnamed "
            "group by the noun 'officials', of Iran",
        ],
        id="a group",
    ),
    pytest.param(
        "Carl M. Weber left.",
        "May 4, 2016",
        [
            "actor Carl M. Weber: a name that the text shows to be a person's: a name with a "
            "title, an initial, a relative clause or a verb of saying",
        ],
        id="a person by signs",
    ),
    pytest.param(
        "They said that it rained.",
        "May 4, 2016",
        ["attribution said: a cue verb governs the clause, or stands in it as a parenthesis"],
        id="a clause",
    ),
    pytest.param(
        "“We go now,” they said.",
        "May 4, 2016",
        [
            "attribution said: a cue verb stands beside the quotation, or beside the one it goes "
            "on from",
        ],
        id="quoted speech",
    ),
    pytest.param(
        "They made a promise to leave.",
        "May 4, 2016",
        [
            "event made a promise: an entry of the lexicon",
            "attribution promise: a cue noun governs the infinitive; whoever has it is the source",
        ],
        id="a noun",
    ),
    pytest.param(
        "They are afraid of a raid.",
        "May 4, 2016",
        [
            "attribution are afraid: a cue adjective after a copula takes the phrase after a "
            "preposition",
        ],
        id="an adjective",
    ),
    pytest.param(
        "It rained, according to the envoy.",
        "May 4, 2016",
        ["attribution according to: according to someone, what stands around the phrase"],
        id="according to",
    ),
    pytest.param(
        "Reportedly it rained all day.",
        "May 4, 2016",
        ["attribution Reportedly: reportedly, allegedly: told by someone not named"],
        id="reportedly",
    ),
    pytest.param(
        "They called for a pause.",
        "May 4, 2016",
        [
            "attribution called for: a cue verb takes the phrase after a preposition",
            "event called for a pause: an entry of the lexicon",
        ],
        id="a preposition",
    ),
    pytest.param(
        "ENVOY: It rained all day.",
        "May 4, 2016",
        ["attribution : : a name and a colon open a turn of speech"],
        id="a turn",
    ),
    pytest.param(
        "Egypt bombed Libya.",
        "May 4, 2016",
        [
            "actor Egypt: the name of the actor in the table: name of Egypt",
            "event bombed Libya: an entry of the lexicon",
            "actor Libya: the name of the actor in the table: name of Libya",
        ],
        id="an event of the lexicon",
    ),
    pytest.param(
        "Egypt bombed Libya. Egypt said that it rained.",
        "May 4, 2016",
        [
            "actor Egypt: the name of the actor in the table: name of Egypt",
            "event bombed Libya: an entry of the lexicon",
            "actor Libya: the name of the actor in the table: name of Libya",
            "actor Egypt: the name of the actor in the table: name of Egypt",
            "attribution said: a cue verb governs the clause, or stands in it as a parenthesis",
        ],
        id="in text order",
    ),
]


@pytest.mark.parametrize(("text", "day", "reasons"), ROWS)
def test_everything_read_tells_why(text: str, day: str, reasons: list[str]) -> None:
    assert reason_lines(text, day) == reasons


def test_reasons_of_an_article_stand_at_their_words_in_order() -> None:
    known = article()
    reasons = list(explain(known))
    assert [reason.place for reason in reasons] == sorted(reason.place for reason in reasons)
    assert all(known.text[slice(*reason.place)] == reason.words for reason in reasons)
    counted = [sum(reason.what == what for reason in reasons) for what in
               ("actor", "attribution", "event")]  # fmt: skip
    assert counted == [
        sum(len(actor.mentions) for actor in known.actors),
        len(known.attributions),
        len(known.events),
    ]


def test_every_rule_that_the_code_names_is_explained() -> None:
    folder = Path(detente.evidence.__file__).parent
    files = [path for path in folder.rglob("*.py") if path.name not in ("explain.py", "labels.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    families = "verb|noun|adjective|phrase|layout|metonymy|office|pronoun|name|sentence"
    named = set(re.findall(rf'"((?:{families})\.[a-z-]+)"', code))
    assert len(named) > 10
    assert {rule for rule in named if not any(key.startswith(rule) for key in MEANINGS)} == set()


@pytest.mark.parametrize(
    ("rule", "family"),
    [
        pytest.param("verb.preposition.for", "verb.preposition", id="a preposition"),
        pytest.param("noun.preposition.of", "noun.preposition", id="a noun's"),
        pytest.param("adjective.preposition.about", "adjective.preposition", id="an adjective's"),
        pytest.param("name.surname", "name.surname", id="itself"),
    ],
)
def test_a_longer_id_means_what_its_family_means(rule: str, family: str) -> None:
    assert meaning(rule) == MEANINGS[family]


@pytest.mark.parametrize("rule", ["bomb", "refuse:refuse release", "verb", ""])
def test_any_other_rule_is_an_entry_of_the_lexicon(rule: str) -> None:
    assert meaning(rule) == meaning("nothing known")
