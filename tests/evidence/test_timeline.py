"""The timeline: what is dated, in which order, who is in it and on whose word."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy")

from detente.evidence.timeline import timeline
from detente.evidence.when import find
from tests.evidence.lines import timeline_lines
from tests.evidence.texts import reading

ROWS = [
    pytest.param(
        "Egypt bombed Libya on 3 May.",
        "May 20, 2019",
        ["2019-05-03 3 May: egypt, libya [s2 events 0]"],
        id="one",
    ),
    pytest.param(
        "Egypt bombed Libya on 9 May. Libya bombed Egypt on 3 May.",
        "May 20, 2019",
        [
            "2019-05-03 3 May: libya, egypt [s3 events 1]",
            "2019-05-09 9 May: egypt, libya [s2 events 0]",
        ],
        id="in order of time",
    ),
    pytest.param(
        "Egypt bombed Libya in May. Libya bombed Egypt on 1 May.",
        "May 20, 2019",
        [
            "2019-05-01 1 May: libya, egypt [s3 events 1]",
            "2019-05 in May: egypt, libya [s2 events 0]",
        ],
        id="the shorter of one start first",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May. Chad bombed Egypt on 3 May.",
        "May 20, 2019",
        [
            "2019-05-03 3 May: egypt, libya [s2 events 0]",
            "2019-05-03 3 May: chad, egypt [s3 events 1]",
        ],
        id="the same day in text order",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May and left Chad on 9 May.",
        "May 20, 2019",
        [
            "2019-05-03 3 May: egypt, libya [s2 events 0]",
            "2019-05-09 9 May: egypt, libya, chad [s2]",
        ],
        id="two in a sentence",
    ),
    pytest.param(
        "Egypt bombed Libya for three weeks.",
        "May 20, 2019",
        [],
        id="a length is left out",
    ),
    pytest.param(
        "Egypt said on 3 May that it was glad.",
        "May 20, 2019",
        ["2019-05-03 3 May (told): egypt [s2]"],
        id="the telling",
    ),
    pytest.param(
        "Chad said on 9 May that Egypt bombed Libya on 3 May.",
        "May 20, 2019",
        [
            "2019-05-03 3 May: egypt, libya [s2 c2 events 0]",
            "2019-05-09 9 May (told): egypt, libya [s2 events 0]",
        ],
        id="the act and its telling",
    ),
    pytest.param(
        "Egypt bombed Libya last week.",
        "May 20, 2019",
        ["2019-W20 last week: egypt, libya [s2 events 0]"],
        id="last week",
    ),
    pytest.param(
        "Egypt bombed Libya in 2015.",
        "May 20, 2019",
        ["2015 in 2015: egypt, libya [s2 events 0]"],
        id="a year",
    ),
    pytest.param(
        "Egypt bombed Libya in early 2015.",
        "May 20, 2019",
        ["2015-01-01/2015-05-01 in early 2015: egypt, libya [s2 events 0]"],
        id="about",
    ),
    pytest.param(
        "Egypt will leave Chad next month.",
        "May 20, 2019",
        ["2019-06 next month: egypt, chad [s2]"],
        id="to come",
    ),
    pytest.param(
        "Egypt was glad on 3 May, as Libya was.",
        "May 20, 2019",
        ["2019-05-03 3 May: egypt, libya [s2]"],
        id="all whom the sentence names, where no event is dated",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May, which Chad saw.",
        "May 20, 2019",
        ["2019-05-03 3 May: egypt, libya [s2 events 0]"],
        id="only those of the event it dates",
    ),
    pytest.param(
        "It rained on 3 May.",
        "May 20, 2019",
        ["2019-05-03 3 May: nobody [s2]"],
        id="nobody",
    ),
    pytest.param(
        "Chad said that Egypt bombed Libya on 3 May.",
        "May 20, 2019",
        ["2019-05-03 3 May: egypt, libya [s2 c2 events 0]"],
        id="a claim",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May.",
        "",
        [],
        id="no day of the text",
    ),
    pytest.param(
        "Egypt bombed Libya on 3 May 2016.",
        "",
        ["2016-05-03 3 May 2016: egypt, libya [s1 events 0]"],
        id="a year of its own",
    ),
    pytest.param(
        "Egypt bombed Libya.",
        "May 20, 2019",
        [],
        id="nothing dated",
    ),
]


@pytest.mark.parametrize(("text", "day", "entries"), ROWS)
def test_what_is_dated(text: str, day: str, entries: list[str]) -> None:
    assert timeline_lines(text, day) == entries


def test_an_entry_is_printed_whole() -> None:
    printed = reading("Egypt bombed Libya in early 2015.", "May 20, 2019").as_dict()
    assert printed["timeline"] == [
        {
            "interval": "2015-01-01/2015-05-01",
            "granularity": "range",
            "approximate": True,
            "when": "in early 2015",
            "told": False,
            "text": "Egypt bombed Libya in early 2015.",
            "span": [26, 59],
            "sentence": 1,
            "actors": ["egypt", "libya"],
            "claim": None,
            "events": [0],
        }
    ]


def test_a_time_outside_every_sentence_is_left_out() -> None:
    text = "On 3 May 2016 it rained. On 4 May 2016 it snowed."
    entries = timeline(text, [(25, 49)], find(text, date(2016, 5, 9)), ())
    assert [entry.when for entry in entries] == ["4 May 2016"]


def test_mentions_of_the_sentence_alone_are_in_it() -> None:
    text = "Libya left. On 4 May 2016 it snowed."
    entries = timeline(
        text,
        [(0, 11), (12, 36)],
        find(text, date(2016, 5, 9)),
        (),
        mentions=[(0, 5, "libya"), (26, 28, "egypt"), (26, 28, "egypt")],
        claims=[(0, 11, "c1"), (12, 36, "c2"), (14, 30, "c3")],
    )
    assert [(entry.sentence, entry.actors, entry.claim) for entry in entries] == [
        (1, ("egypt",), "c3")
    ]
