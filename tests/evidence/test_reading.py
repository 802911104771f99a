"""Reading an article end to end, and every kind of bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import ReadingError
from detente.evidence import reading as evidence

TEXT = """A truce on the river

March 1, 2016

By Dana Okoro for The Harbour Post

According to a letter by Ilse Brandt, who writes for The Upland Gazette, "officers at the ford" – \
whom she takes to be Turkish – said that the United States had promised to stop the guns.

Putin agreed to wait. But Obama refused to sign.
"""

ODD = {
    "one-word": "Peace",
    "no-sentence": "red green blue " * 30,
    "capitals": 'THE MINISTER SAID THAT THE TRUCE WOULD HOLD. "NO," RUSSIA SAID.',
    "arabic": "قال الرئيس إن الهدنة ستصمد. “لن نقبل” قال الوزير.",
    "chinese": "总统说停火将会持续。“我们不会接受”，部长说。",
    "unclosed": "“We will go, he said. “Never, she said.\n\nHe said “no and left.",
    "nested": '“a “b ‘c "d" e’ f” g” He said “x”.',
    "controls": "He\x01 said \x07 that\x1b the \x85deal\u2028 holds.\x0b\x0c",
    "brackets": "(" * 200 + " he said , " * 50,
    "relatives": "x, who " * 300,
    "dashes": "a – b " * 300,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_a_reading(name: str) -> None:
    reading = evidence.read_text(ODD[name])
    json.dumps(reading.as_dict())
    assert reading.sentences or not reading.claims


def test_a_page_gives_its_article_and_its_record(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    file = tmp_path / "a.html"
    body = (
        "<p>The minister said on Monday that the truce would hold for two weeks up north.</p>" * 3
    )
    file.write_text(
        f"<html><head><title>Truce holds</title></head><body><article><h1>Truce holds</h1>{body}"
        "</article></body></html>",
        encoding="utf-8",
    )
    reading = evidence.read(file)
    assert reading.source.title == "Truce holds"
    assert any(one.rule == "verb.clause" for one in reading.attributions)


def test_one_bad_article_does_not_stop_the_rest(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("The envoy said that it held.", encoding="utf-8")
    bad.write_bytes(b"")
    results = dict(evidence.read_many([bad, good, bad]))
    assert isinstance(results[str(bad)], ReadingError)
    assert isinstance(results[str(good)], evidence.Reading)


def test_an_article_is_read_whole() -> None:
    reading = evidence.read_text(TEXT)
    assert reading.source.title == "A truce on the river"
    assert (reading.source.author, reading.source.outlet) == ("Dana Okoro", "The Harbour Post")
    assert str(reading.source.published) == "2016-03-01"
    chains = {claim.text: [link.name for link in claim.chain] for claim in reading.claims.values()}
    assert chains["to stop the guns"] == [
        "United States", "officers at the ford", "Ilse Brandt", "The Upland Gazette", "Dana Okoro",
        "The Harbour Post",
    ]  # fmt: skip
    officers = next(c for c in reading.claims.values() if c.chain[0].name == "officers at the ford")
    assert (officers.chain[0].anonymous, officers.chain[0].side) == (True, "Turkey")
    assert officers.grade[0] == "D"
    assert all(claim.draft for claim in reading.claims.values())


def test_an_article_without_attributions_is_its_authors_word() -> None:
    head, body = "A truce on the river\n\nMarch 1, 2016\n\nBy Dana Okoro\n\n", "The bridge fell."
    reading = evidence.read_text(head + body)
    assert [claim.chain[0].name for claim in reading.claims.values()][-1] == "Dana Okoro"


def test_every_quote_of_a_claim_stands() -> None:
    reading = evidence.read_text(TEXT)
    for claim in reading.claims.values():
        assert all(quote.standing(reading.text) == "stands" for quote in claim.quotes)


def test_the_same_text_gives_the_same_reading() -> None:
    first, second = (json.dumps(evidence.read_text(TEXT).as_dict()) for _ in range(2))
    assert first == second


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = evidence.read_text(text)
    except ReadingError:
        return
    for sentence in reading.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
    for claim in reading.claims.values():
        assert all(quote.standing(text) == "stands" for quote in claim.quotes)


def test_a_reading_shows_itself_in_a_few_words() -> None:
    shown = repr(evidence.read_text(TEXT))
    named = {part.partition("=")[0].split("(")[-1] for part in shown.split(", ")}
    hidden = {"text", "blocks", "sentences", "actors", "attributions", "claims", "events"}
    assert not named & (hidden | {"timeline", "takeaways"})
