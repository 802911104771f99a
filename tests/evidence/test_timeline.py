"""The timeline: order, what is dated, who is in it."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy")

from detente.evidence.events import KnownSpans, extract, times_of
from detente.evidence.structure.parse import parse
from detente.evidence.structure.syntax import syntax_tree
from detente.evidence.timeline import TimelineEntry, timeline

TEXT = (
    "Norland will hold talks with Sudria next month. Estia said on Monday that it was glad. "
    "Norland bombed Sudria on January 14. The planes could return within 24 hours."
)
MENTIONS = (
    (0, 7, "norland"),
    (29, 35, "sudria"),
    (48, 53, "estia"),
    (87, 94, "norland"),
    (102, 108, "sudria"),
)


@pytest.fixture(scope="module")
def entries() -> tuple[TimelineEntry, ...]:
    (doc,) = parse([TEXT])
    published = date(2016, 3, 29)
    events = extract([(doc, 0)], known=KnownSpans(mentions=MENTIONS), published=published)
    times = times_of(doc, syntax_tree(doc), published)
    sentences = [(sent.start_char, sent.end_char) for sent in doc.sents]
    return timeline(TEXT, sentences, times, events, mentions=MENTIONS, claims=((48, 87, "c1"),))


def test_entries_are_in_order_of_time_and_durations_are_left_out(
    entries: tuple[TimelineEntry, ...],
) -> None:
    assert [entry.interval.code for entry in entries] == ["2016-01-14", "2016-03-28", "2016-04"]


def test_the_telling_is_kept_apart_from_the_act(entries: tuple[TimelineEntry, ...]) -> None:
    assert [entry.told for entry in entries] == [False, True, False]


def test_actors_and_claims_stand_in_the_entries(entries: tuple[TimelineEntry, ...]) -> None:
    assert [entry.actors for entry in entries] == [
        ("norland", "sudria"), ("estia",), ("norland", "sudria"),
    ]  # fmt: skip
    assert [entry.claim for entry in entries] == ["", "c1", ""]


def test_an_entrys_words_stand_at_its_extent(entries: tuple[TimelineEntry, ...]) -> None:
    for entry in entries:
        assert TEXT[entry.start : entry.end] == entry.text
        assert entry.span == (entry.start, entry.end)
