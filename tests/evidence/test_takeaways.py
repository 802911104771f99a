"""Takeaways: never too long, nothing invented or lost, attribution kept; LexRank and its twin."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("spacy")

from detente.evidence.chain import Link
from detente.evidence.structure.parse import parse
from detente.evidence.structure.passage import passages, sentences
from detente.evidence.structure.segment import segment
from detente.evidence.structure.syntax import SyntaxTree, syntax_tree
from detente.evidence.takeaways import CitedSpan, Takeaway, read, short, takeaways
from detente.evidence.takeaways.centrality import lexrank, vectors
from detente.evidence.takeaways.check import invented, names, negations, numbers, sound
from detente.evidence.takeaways.citation import spoken
from detente.evidence.takeaways.clause import cuts
from detente.evidence.takeaways.compress import compress, render, tidy

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


def parsed(sentence: str) -> SyntaxTree:
    """Return the tree of one sentence."""
    (doc,) = parse([sentence])
    return syntax_tree(doc)


def made(text: str, **options: object) -> tuple[Takeaway, ...]:
    """Return the takeaways of a text with the options of ``takeaways``."""
    parts = passages(text, segment(text))
    return takeaways(parts, sentences(parts), **options)  # type: ignore[arg-type]  # its own


def shortened(sentence: str, *, longest: int = 140, aim: int = 112) -> str:
    """Return a sentence compressed, or nothing where it cannot be."""
    one = parsed(sentence)
    found = compress(one, frozenset(range(len(one))), {}, aim=aim, longest=longest)
    return found.text if found else ""


@settings(max_examples=25)
@given(TEXTS, st.integers(min_value=50, max_value=140))
def test_a_takeaway_is_never_too_long_and_there_are_never_too_many(text: str, longest: int) -> None:
    found = made(text, longest=longest, aim=min(112, longest))
    assert len(found) <= 6
    assert all(len(one.text) <= longest for one in found)


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


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        pytest.param(
            "However, U.S. Secretary of State John Kerry asked President Ada Brandt to halt the "
            "attacks.",
            "Kerry asked Brandt to halt the attacks.",
            id="titles",
        ),
        pytest.param(
            "We now know that Norland asked Estia to carry out attacks on the capital.",
            "Norland asked Estia to carry out attacks on the capital.",
            id="granted",
        ),
        pytest.param(
            "Norland has shown that it holds leverage over Estia.",
            "Norland holds leverage over Estia.",
            id="factive",
        ),
        pytest.param(
            "The U.S. and the U.N. (which met in May) signed the accord.",
            "The US and the UN signed the accord.",
            id="bracket",
        ),
        pytest.param(
            "Norland has signed not only the accord, but also the treaty.",
            "Norland has signed not only the accord, but also the treaty.",
            id="correlative",
        ),
    ],
)
def test_what_costs_nothing_is_left_out(sentence: str, line: str) -> None:
    assert shortened(sentence, aim=90) == line


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Norland will not attack Estia if the truce holds in the valley for a year.", "if"),
        ("Norland apparently attacked the city that Estia held.", "apparently"),
        ("Norland never signed the accord, reportedly because of Estia.", "never"),
        ("Norland pledged as part of the truce to stop the flow of arms.", "to stop the flow"),
        (
            "Norland said “the war in the valley is over” on Monday morning.",
            "“the war in the valley",
        ),
        ("Some 40 percent of the voters backed the accord in the valley.", "40"),
    ],
)
def test_doubt_negation_condition_number_and_quotation_stay(sentence: str, kept: str) -> None:
    for longest in range(30, 100, 5):
        line = shortened(sentence, longest=longest, aim=20)
        assert not line or kept in line or kept.replace("percent", "%") in line


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


def test_render_mends_spaces_and_capitals() -> None:
    one = parsed("but Norland, however, left.")
    kept = frozenset(
        index for index, word in enumerate(one.lowers) if word not in {"but", "however"}
    )
    assert render(one, kept, short=False) == "Norland, left."
    assert tidy('He said "no', short=False) == "He said no."
    assert tidy("the United States left", short=True) == "The US left."


def test_attribution_is_moved_to_the_end_and_never_dropped() -> None:
    one = parsed(
        "According to a report last week by Carl M. Weber, who writes for Nord Blatt, officials "
        "said that Norland had pledged to stop the war."
    )
    found = spoken(one)
    assert found is not None
    kept, suffix = found
    assert "Weber" in suffix
    assert render(one, kept, short=False) == "Norland had pledged to stop the war."


def test_what_is_feared_is_not_moved() -> None:
    assert spoken(parsed("Weber fears that Norland will attack Estia.")) is None
    assert spoken(parsed("Weber did not say that Norland had left.")) is None
    assert spoken(parsed("Weber said he had left.")) is None


def test_given_attribution_is_named_in_the_line() -> None:
    line = "Norland has moved its tanks to the border with Estia in the valley of the river Arn."
    (one,) = made(line, told=(CitedSpan(0, len(line), "Weber, Nord Blatt"),))
    assert one.text.endswith("(per Weber, Nord Blatt)")


def test_a_quotation_without_a_speaker_is_no_takeaway() -> None:
    assert made("“Norland has moved its tanks to the border with Estia and Sudria.”") == ()


@pytest.mark.parametrize(
    ("chain", "line"),
    [
        (
            (Link(name="high officials", type="unnamed group", anonymous=True),
             Link(name="Carl Weber", type="person"), Link(name="Nord Blatt", type="outlet"),
             Link(name="An Author", type="author")),
            "Weber, Nord Blatt",
        ),
        ((Link(name="officials", type="unnamed group", anonymous=True),), "officials"),
        ((Link(name="An Author", type="author"),), ""),
    ],
)  # fmt: skip
def test_a_chain_is_told_in_short(chain: Sequence[Link], line: str) -> None:
    assert short(chain) == line


def test_checks_see_what_was_invented() -> None:
    source = "Norland sent 40 tanks to the United States."
    assert invented("Norland sent 40 tanks to the US.", source) == ()
    assert invented("Norland sent 41 tanks.", source) == ("41",)
    assert invented("It sent Weber.", source) == ("Weber",)
    assert names("The Norland army") == {"Norland": 1}
    assert negations("He didn't say no, he cannot.") == 3


def brute_lexrank(cosine: np.ndarray, damping: float) -> np.ndarray:
    """Return the stationary distribution by solving for the eigenvector of value 1."""
    size = len(cosine)
    full = cosine.copy()
    np.fill_diagonal(full, 1.0)
    walk = damping * full / full.sum(axis=1, keepdims=True) + (1 - damping) / size
    values, vectors_ = np.linalg.eig(walk.T)
    score = np.real(vectors_[:, np.argmax(np.real(values))])
    return score / score.sum() * size


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8), min_size=1, max_size=8),
    st.sampled_from([0.5, 0.85, 0.95]),
)  # fmt: skip
def test_lexrank_equals_the_eigenvector(lists: list[list[str]], damping: float) -> None:
    rows = vectors(lists)
    cosine = rows @ rows.T
    found = lexrank(cosine, damping=damping, tolerance=1e-12)
    assert np.allclose(found, brute_lexrank(cosine, damping), atol=1e-6)
    assert np.isclose(found.mean(), 1.0)
