"""Search finds words, phrases and beginnings, marks them where they stand, and never stumbles."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.case import Case
from detente.case.search import search
from detente.evidence import Claim, Evidence, Link, Source
from detente.model import Conflict

TEXT = (
    "Northland withdrew its planes from the valley on Monday. Southland had not asked for it.\n"
    "The planes may return within a day, said an envoy. “We are withdrawing,” the général said.\n"
)


def _case(text: str = TEXT) -> Case:
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
            "options": {"a.go": "goes", "b.go": "goes"},
            "preferences": {"a": [], "b": []},
        }
    )
    link = Link(name="an envoy", type="unnamed group", anonymous=True)
    claim = Claim(text="The planes can come back.", chain=(link,), grade="C3")
    source = Source(title="News", published=date(2020, 1, 1))
    return Case("x", conflict, Evidence(sources={"n": source}, claims={"c1": claim}), {"n": text})


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("planes", ["n.s1", "n.s3", "c1"], id="a word"),
        pytest.param("PLANE", ["n.s1", "n.s3", "c1"], id="another form, in capitals"),
        pytest.param("withdr*", ["n.s1", "n.s4"], id="a beginning"),
        pytest.param('"within a day"', ["n.s3"], id="a phrase"),
        pytest.param('"day a within"', [], id="a phrase in the wrong order"),
        pytest.param("planes valley", ["n.s1"], id="both words"),
        pytest.param("general", ["n.s4"], id="accents are of no matter"),
        pytest.param("zebra", [], id="a word that is not there"),
        pytest.param("…!?", [], id="no word at all"),
    ],
)
def test_words_are_found(query: str, found: list[str]) -> None:
    assert sorted(hit.id for hit in search(_case(), query).hits) == sorted(found)


def test_what_holds_any_word_is_taken_where_nothing_holds_all() -> None:
    found = search(_case(), "Southland zebra")
    assert (found.every, [hit.id for hit in found.hits]) == (False, ["n.s2"])


def test_highlights_stand_at_their_offsets_in_the_source() -> None:
    (hit,) = search(_case(), '"the planes" day').hits
    assert [hit.text[a:b] for a, b in hit.spans] == ["The planes", "day"]
    assert hit.start is not None
    assert TEXT[hit.start : hit.end] == hit.text
    assert hit.marked.startswith("**The planes** may return within a **day**")


def test_a_claim_says_on_whose_word() -> None:
    (hit,) = search(_case(), "planes", kinds=["claim"]).hits
    assert hit.as_dict()["told"] == "an envoy (unnamed)"


def test_the_limit_keeps_the_best_and_counts_the_rest() -> None:
    found = search(_case(), "planes", limit=1)
    assert (len(found.hits), found.total) == (1, 3)


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '"" OR',
        "NEAR(a b)",
        "text: x",
        "a AND",
        "*",
        "^a",
        "{a b}:",
        "-",
        "'; DROP TABLE x",
        "(",
    ],
)
def test_the_language_of_the_index_is_plain_words_here(query: str) -> None:
    assert search(_case(), query).total >= 0


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_query_and_no_text_is_an_error(query: str, text: str) -> None:
    for hit in search(_case(text), query).hits:
        assert all(0 <= a < b <= len(hit.text) for a, b in hit.spans)
