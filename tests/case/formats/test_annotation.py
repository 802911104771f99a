"""Quotes become annotations whose selectors agree with the text."""

import json

import pytest

from detente.case import Case
from detente.case.formats import CASE, READING, write
from detente.case.formats.annotation import annotation_page, annotation_text
from detente.catalog import load
from detente.evidence import Claim, Evidence, Link, Source
from detente.evidence.quote import quote
from detente.evidence.reading import source_id
from tests.case.formats.chicken import CHICKEN
from tests.evidence.draft_help import ARTICLE, reading

TEXT = "The truce held. The truce did not hold."


def _case(source=None):
    """Return a case with a claim of two quotes and a claim of none."""
    chain = (Link(name="officials", type="unnamed group", anonymous=True),)
    quotes = (quote(TEXT, 0, 15, source="s"), quote(TEXT, 16, 39, source="s"))
    claims = {
        "c1": Claim(text="It held, and did not.", quotes=quotes, chain=chain, grade="B2"),
        "c2": Claim(text="Nothing quoted.", chain=chain, grade="F6"),
    }
    sources = {"s": source} if source else {}
    return Case("truce", CHICKEN, Evidence(sources=sources, claims=claims), {"s": TEXT})


def test_one_annotation_a_quote():
    page = annotation_page(_case())
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (page["id"], page["type"]) == ("urn:detente:truce", "AnnotationPage")
    first, second = page["items"]
    assert (first["id"], second["id"]) == ("urn:detente:truce:c1:1", "urn:detente:truce:c1:2")
    assert first["type"] == "Annotation"
    assert first["motivation"] == "describing"
    assert first["body"] == [
        {"type": "TextualBody", "value": "It held, and did not.", "purpose": "describing"},
        {"type": "TextualBody", "value": "officials (unnamed)", "purpose": "commenting"},
        {"type": "TextualBody", "value": "B2", "purpose": "tagging"},
    ]
    assert second["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "The truce did not hold.",
            "prefix": "The truce held. ",
            "suffix": "",
        },
        {"type": "TextPositionSelector", "start": 16, "end": 39},
    ]


@pytest.mark.parametrize(
    ("source", "address"),
    [
        pytest.param(None, "urn:detente:source:s", id="unknown"),
        pytest.param(Source(title="A"), "urn:detente:source:s", id="neither"),
        pytest.param(Source(sha256="ab" * 32), f"urn:sha256:{'ab' * 32}", id="fingerprint"),
        pytest.param(
            Source(url="https://example.org/a", sha256="ab" * 32), "https://example.org/a", id="url"
        ),
    ],
)
def test_where_a_source_is_found(source, address):
    assert {item["target"]["source"] for item in annotation_page(_case(source))["items"]} == {
        address
    }


def test_the_quotes_of_a_reading():
    page = annotation_page(reading())
    assert page["id"] == f"urn:detente:{source_id(reading().source)}"
    items = page["items"]
    assert len(items) == sum(len(claim.quotes) for claim in reading().claims.values()) > 0
    for item in items:
        words, place = item["target"]["selector"]
        assert ARTICLE[place["start"] : place["end"]] == words["exact"]
        assert ARTICLE[: place["start"]].endswith(words["prefix"])
        assert ARTICLE[place["end"] :].startswith(words["suffix"])
    assert len({item["id"] for item in items}) == len(items)
    assert {item["target"]["source"] for item in items} == {f"urn:sha256:{reading().source.sha256}"}


def test_files_of_both_hold_the_page(tmp_path):
    assert write(READING, reading(), tmp_path / "reading.jsonld") == ()
    write(CASE, load("syria-2016"), tmp_path / "case.jsonld")
    for name, value in (("reading", reading()), ("case", load("syria-2016"))):
        text = (tmp_path / f"{name}.jsonld").read_text(encoding="utf-8")
        assert text == annotation_text(value)
        assert json.loads(text) == annotation_page(value)
        assert "\\u" not in text


def test_a_case_without_claims_is_a_page_without_items():
    assert annotation_page(load("prisoners-dilemma"))["items"] == []
