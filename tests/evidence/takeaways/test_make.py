"""Takeaways of a text: never too long, nothing invented or lost, attribution kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("spacy")

from detente.evidence.english.compression import negations
from detente.evidence.structure.passage import passages, sentences
from detente.evidence.structure.segment import segment
from detente.evidence.takeaways import CitedSpan, Takeaway, read, takeaways
from detente.evidence.takeaways.check import numbers, sound
from detente.evidence.takeaways.cuts import cuts
from tests.evidence.texts import parsed

ARTICLE = """Norland's Leverage and the Truce

March 29, 2016

Norland's President Jan Orlov is having his way over the truce in Sudria.

However, Estia's government, which had armed the rebels since 2011, refused on Monday to attack
the capital, although its general staff had prepared the plan for more than 18 months.

Foreign Minister Ada Brandt did not reject the offer of 40 prisoners, but she said that Estia would
never accept a border that divides the valley, unless Norland withdraws its 12,000 soldiers first.

According to a report last week by Carl M. Weber, who writes on the region for Nord Blatt, officials
in the capital said that Norland had pledged as part of the truce to stop the flow of weapons to
the rebels, and that the pledge, made in Vienna, would be kept in secret until the summer of 2017.

Norland has shown that it holds leverage over Estia, whereas Estia holds no leverage over Norland.

The rebels signed the truce in January after 3 weeks of talks, and they released 25 soldiers.

“We will never sign such a thing again,” the commander of the rebels told reporters in the valley.
"""

PLACES = ["Norland", "Estia", "Sudria", "Vienna", "Weber", "Brandt"]
CLAUSES = [
    "{0} attacked {1} on March {2}", "{0} did not sign the accord with {1}",
    "{0}, which had {2} soldiers in {1}, refused to withdraw them",
    "officials said that {0} would never release {2} prisoners to {1}",
    "{0} may lift the embargo on {1} if {2} hostages are freed",
    "because {1} had lost {2} tanks, {0} accepted a truce",
    "President {0} met {1} – for the {2}th time – and promised nothing",
]  # fmt: skip


def _sentence(clauses: str) -> str:
    """Return clauses as a sentence."""
    return clauses[0].upper() + clauses[1:] + "."


SENTENCES = st.builds(
    lambda clause, one, other, number: clause.format(one, other, number),
    st.sampled_from(CLAUSES), st.sampled_from(PLACES), st.sampled_from(PLACES),
    st.integers(min_value=2, max_value=9999),
)  # fmt: skip
TEXTS = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=4).map(
        lambda clauses: _sentence(", and ".join(clauses))),
    min_size=1, max_size=8,
).map("\n\n".join)  # fmt: skip


def made(text: str, **options: object) -> tuple[Takeaway, ...]:
    """Return the takeaways of a text with the options of ``takeaways``."""
    parts = passages(text, segment(text))
    return takeaways(parts, sentences(parts), **options)  # its own


@settings(max_examples=25)
@given(TEXTS, st.integers(min_value=50, max_value=140))
def test_a_takeaway_is_never_too_long_and_there_are_never_too_many(text: str, longest: int) -> None:
    found = made(text, longest=longest, aim=min(112, longest))
    assert len(found) <= 6
    assert all(len(one.text) <= longest or not one.made for one in found)


@settings(max_examples=25)
@given(TEXTS)
def test_names_and_numbers_come_from_the_sentences_named(text: str) -> None:
    parts = passages(text, segment(text))
    lines = {line.id: text[line.start : line.end] for line in sentences(parts)}
    for one in takeaways(parts, sentences(parts)):
        source = " ".join(lines[name] for name in one.sentences)
        assert numbers(one.text) <= numbers(source)
        assert set(re.findall("|".join(PLACES), one.text)) <= set(
            re.findall("|".join(PLACES), source)
        )
        assert negations(one.text) <= negations(source)


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_any_text_has_takeaways_or_none(text: str) -> None:
    assert all(len(one.text) <= 140 for one in made(text))


def test_an_article_gives_lines_that_name_their_sentences() -> None:
    found = read(ARTICLE)
    assert 3 <= len(found) <= 6
    assert all(one.sentences and one.text.lstrip("“")[0].isupper() for one in found)
    places = [int(one.sentences[0][1:]) for one in found]
    assert places == sorted(places)


def test_the_same_article_gives_the_same_lines() -> None:
    assert read(ARTICLE) == read(ARTICLE)


def test_a_closing_list_of_takeaways_is_never_read() -> None:
    body = ARTICLE + "\nEditor's Note: Adapted from Nord Blatt\n\n"
    closing = "\n\n".join(
        f"Norland holds leverage over Estia and over the truce in Sudria, point {number}."
        for number in range(1, 7)
    )
    assert not any("point" in one.text for one in read(body + closing))


def test_an_empty_text_has_none() -> None:
    assert read("") == ()


def test_given_attribution_is_named_in_the_line() -> None:
    line = "Norland has moved its tanks to the border with Estia in the valley of the river Arn."
    (one,) = made(line, cited=(CitedSpan(0, len(line), "Weber, Nord Blatt"),))
    assert one.text.endswith("(per Weber, Nord Blatt)")


def test_a_quotation_without_a_speaker_is_no_takeaway() -> None:
    assert made("“Norland has moved its tanks to the border with Estia and Sudria.”") == ()


@settings(max_examples=30)
@given(SENTENCES, st.data())
def test_every_sound_cut_keeps_core_arguments(sentence: str, data: st.DataObject) -> None:
    one = parsed(_sentence(sentence))
    kept = frozenset(range(len(one)))
    offers = cuts(one)
    if not offers:
        return
    cut = data.draw(st.sampled_from(offers))
    left = kept - cut.tokens
    if sound(one, left, cut.free):
        for token in left:
            for kid in one.children[token]:
                lost = kid not in left and kid not in cut.free
                assert not (lost and one.deps[kid] in {"nsubj", "dobj", "neg", "aux", "nummod"})


def lines(text: str) -> list[str]:
    """Return the lines of a text's takeaways."""
    return [one.text for one in made(text)]


ROWS = [
    pytest.param(
        "Norland attacked the port of Estia in the valley.",
        ["Norland attacked the port of Estia in the valley."],
        id="one sentence",
    ),
    pytest.param("Norland attacked the port of Estia.", [], id="too short to be a line"),
    pytest.param("Did Norland attack the port of Estia in the valley?", [], id="a question"),
    pytest.param(
        "Norland attacked the port of Estia in the valley.\n\n"
        "In the valley, Norland attacked the port of Estia.",
        ["In the valley, Norland attacked the port of Estia."],
        id="the same told twice",
    ),
    pytest.param(
        "Brandt did not attack the port of Estia in the valley.",
        ["Brandt did not attack the port of Estia in the valley."],
        id="a denial",
    ),
    pytest.param(
        "Norland’s leverage and the truce\n\nMarch 29, 2016\n\n"
        "Norland attacked the port of Estia in the valley.",
        ["Norland attacked the port of Estia in the valley."],
        id="no title",
    ),
    pytest.param(
        "“Norland attacked the port. Norland attacked the port of Estia in the valley.”",
        [],
        id="nobody speaks",
    ),
    pytest.param(
        "Brandt stayed at home.\n\nNorland attacked the port of Estia in the valley.\n\n"
        "Weber refused to sign the accord on the prisoners of war.",
        [
            "Norland attacked the port of Estia in the valley.",
            "Weber refused to sign the accord on the prisoners of war.",
        ],
        id="in text order",
    ),
]


@pytest.mark.parametrize(("text", "found"), ROWS)
def test_lines_of_a_text(text: str, found: list[str]) -> None:
    assert lines(text) == found


def test_no_more_than_the_limit_is_made_the_best_of_them() -> None:
    text = "\n\n".join(
        f"Norland {verb} the {thing} of {place} in the long winter of the war."
        for verb, thing, place in (
            ("visited", "museum", "Sudria"),
            ("threatened to bomb", "harbour", "Estia"),
            ("painted", "school", "Vienna"),
            ("refused to free", "pilots", "Brandt"),
        )
    )
    assert [one.text for one in made(text, limit=2)] == [
        "Norland threatened to bomb the harbour of Estia in the long winter of the war.",
        "Norland refused to free the pilots of Brandt in the long winter of the war.",
    ]
    assert made(text, limit=0) == ()


def test_a_line_tells_its_sentence_and_its_cuts() -> None:
    (one,) = made("However, President Orlov attacked the port of Estia in the valley.")
    assert one == Takeaway(
        text="Orlov attacked the port of Estia in the valley.",
        sentences=("s1",),
        made=("discourse", "title"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "According to a diplomat who has served in both of the capitals, the ministry would "
            "rather not own the problem of the dam.",
            "According to a diplomat who has served in both of the capitals, the ministry would "
            "rather not own the problem of the dam.",
            id="on whose word",
        ),
        pytest.param(
            "The truce along the border between Norland and Estia remained weak but was holding, "
            "an envoy told the council this afternoon, as several of its members voiced their "
            "fears for the fate of the displaced people in the valley.",
            "The truce along the border between Norland and Estia remained weak but was holding, "
            "an envoy told the council this afternoon, as several of its members voiced their "
            "fears for the fate of the displaced people in the valley.",
            id="too little would be left",
        ),
        pytest.param(
            "Japan summoned Ambassador Cho Se-hyung and demanded the return of the boat.",
            "Japan summoned Cho Se-hyung and demanded the return of the boat.",
            id="a family name that stands first",
        ),
    ],
)
def test_what_a_cut_would_make_unfaithful_stays(text: str, told: str) -> None:
    assert [one.text for one in made(text)] == [told]
