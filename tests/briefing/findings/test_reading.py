"""What an article says, found in a reading made by hand and in one that was read."""

from dataclasses import replace
from pathlib import Path

import pytest

from detente.briefing.findings import reading as article
from detente.briefing.writing import brief
from detente.catalog.lookup import case_and_reading
from detente.evidence.reading import Reading
from detente.telling.briefing.reading import ActsSpokenOf, ArticleTakeaway, DatedEntries
from tests.briefing.findings.found import facts

ARTICLE = Path(__file__).parents[2] / "evidence" / "articles" / "river_truce.txt"
SETTINGS = {"case": "river"}


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Return the article of the tests, read."""
    _, found = case_and_reading(str(ARTICLE))
    assert found is not None
    return found


def test_takeaways_come_first_then_acts_then_the_timeline(reading: Reading) -> None:
    findings = list(article.findings(reading, SETTINGS))
    kinds = [type(one.about) for one in findings]
    order = [ArticleTakeaway, ActsSpokenOf, DatedEntries]
    assert [order.index(kind) for kind in kinds] == sorted(order.index(kind) for kind in kinds)
    assert kinds.count(ArticleTakeaway) == len(reading.takeaways) > 0
    assert kinds.count(DatedEntries) == 1
    assert all(one.section == "told" and one.settings == SETTINGS for one in findings)
    assert all(one.takeaway == "" and one.tests == () for one in findings)


def test_a_modality_is_told_once_in_sentences_of_the_article(reading: Reading) -> None:
    acts = [one for one in article.findings(reading, {}) if isinstance(one.about, ActsSpokenOf)]
    modalities = [facts(one)["modality"] for one in acts]
    assert modalities == [
        one
        for one in ("pledged", "threatened", "demanded", "refused")
        if any(event.modality == one for event in reading.events)
    ]
    assert len(modalities) >= 2
    for finding in acts:
        about = facts(finding)
        assert all(text in reading.text for text in about["texts"])
        starts = [e.start for e in reading.events if e.modality == about["modality"]]
        extents = [
            (one.start, one.end)
            for one in reading.sentences
            if any(one.start <= start < one.end for start in starts)
        ]
        assert len(about["texts"]) == len(extents)


def test_what_carries_is_the_claims_whose_words_stand_there(reading: Reading) -> None:
    spans = {one.id: (one.start, one.end) for one in reading.sentences}
    takeaways = list(article.findings(reading, {}))[: len(reading.takeaways)]
    for takeaway, finding in zip(reading.takeaways, takeaways, strict=True):
        extents = [spans[name] for name in takeaway.sentences if name in spans]
        assert len(finding.carriers) <= 3
        chains = []
        for carrier in finding.carriers:
            (name,) = carrier.because
            claim = reading.claims[name]
            assert carrier.path == f"claims.{name}"
            assert carrier.change == f"On the word of {claim.told()}."
            assert any(
                quote.start < end and start < quote.end
                for quote in claim.quotes
                for start, end in extents
            )
            chains.append(len(claim.chain))
        assert chains == sorted(chains, reverse=True)


def test_an_article_without_anything_has_no_findings(reading: Reading) -> None:
    bare = replace(reading, takeaways=(), events=(), timeline=())
    assert list(article.findings(bare, {})) == []


def test_dates_are_told_as_they_were_read(reading: Reading) -> None:
    (dated,) = (one for one in article.findings(reading, {}) if isinstance(one.about, DatedEntries))
    assert facts(dated)["entries"] == tuple(
        (entry.interval.code, entry.text) for entry in reading.timeline
    )


def test_a_briefing_on_an_article_opens_with_what_it_says() -> None:
    case, found = case_and_reading(str(ARTICLE))
    briefing = brief(case, reading=found, illustrated=False)
    sections = [key for key, _, _ in briefing.sections]
    assert sections[0] == "told"
    assert briefing.findings[0].id == "F1"
    assert briefing.draft
    plain = brief(case, illustrated=False)
    assert [one.sentence for one in plain.findings] == [
        one.sentence for one in briefing.findings if one.section != "told"
    ]
