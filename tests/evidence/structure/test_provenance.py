"""Provenance: title, author, outlet, day and where a text came from, by the text or its file."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from detente.evidence.source import fingerprint
from detente.evidence.structure.provenance import day_of, provenance
from detente.evidence.structure.segment import segment

BODY = "The river towns fell one after another, and the bridge went with them on Monday morning."


def told(head: str, tail: str = "", record: Mapping[str, str] | None = None) -> list[str]:
    """Return title, author, outlet, day and origin of an article."""
    text = "\n\n".join(part for part in (head, BODY, tail) if part)
    source = provenance(text, segment(text), record or {})
    assert source.sha256 == fingerprint(text)
    day = str(source.published or "")
    return [source.title, source.author, source.outlet, day, source.via]


@pytest.mark.parametrize(
    ("head", "tail", "source"),
    [
        pytest.param("", "", ["", "", "", "", ""], id="nothing"),
        pytest.param("A truce", "", ["A truce", "", "", "", ""], id="title"),
        pytest.param("A truce\n\nMay 4, 2019", "", ["A truce", "", "", "2019-05-04", ""], id="day"),
        pytest.param(
            "A truce\n\nBy Dana Okoro", "", ["A truce", "Dana Okoro", "", "", ""], id="author"
        ),
        pytest.param(
            "A truce\n\nBy Dana Okoro, The Harbour Post",
            "",
            ["A truce", "Dana Okoro", "The Harbour Post", "", ""],
            id="author, outlet",
        ),
        pytest.param(
            "A truce\n\nBy Dana Okoro for Harbour Post",
            "",
            ["A truce", "Dana Okoro", "Harbour Post", "", ""],
            id="author for outlet",
        ),
        pytest.param(
            "A truce\n\nBy Dana Okoro | Harbour Post",
            "",
            ["A truce", "Dana Okoro", "Harbour Post", "", ""],
            id="author | outlet",
        ),
        pytest.param(
            "A truce\n\nBy Dana Okoro and Ilse Brandt",
            "",
            ["A truce", "Dana Okoro and Ilse Brandt", "", "", ""],
            id="two authors",
        ),
        pytest.param(
            "A truce",
            "Editor’s Note: Adapted from The Harbour Post",
            ["A truce", "", "", "", "The Harbour Post"],
            id="adapted from",
        ),
        pytest.param(
            "A truce",
            "This article was originally published by The Harbour Post.",
            ["A truce", "", "", "", "The Harbour Post"],
            id="published by",
        ),
        pytest.param(
            "A truce", "Correction: the bridge stands.", ["A truce", "", "", "", ""], id="no origin"
        ),
        pytest.param(
            "A truce\n\nFebruary 31, 2019", "", ["A truce", "", "", "", ""], id="no such day"
        ),
        pytest.param("A truce\n\nMay 2019", "", ["A truce", "", "", "", ""], id="only a month"),
        pytest.param(
            "A  truce\tat last", "", ["A truce at last", "", "", "", ""], id="blanks in a title"
        ),
    ],
)
def test_an_article_tells_where_it_comes_from(head: str, tail: str, source: list[str]) -> None:
    assert told(head, tail) == source


RECORD = {
    "title": "Another title", "author": "Ilse Brandt", "outlet": "Nord Blatt", "date": "2020-01-02",
    "url": "https://example.org/a",
}  # fmt: skip


def test_what_the_file_tells_serves_where_the_text_is_silent() -> None:
    assert told("", record=RECORD) == [
        "Another title", "Ilse Brandt", "Nord Blatt", "2020-01-02", "",
    ]  # fmt: skip
    assert provenance(BODY, segment(BODY), RECORD).url == "https://example.org/a"


def test_what_the_text_tells_goes_before_its_file_but_for_the_title() -> None:
    head = "A truce\n\nMay 4, 2019\n\nBy Dana Okoro, Harbour Post"
    assert told(head, record=RECORD) == [
        "Another title", "Dana Okoro", "Harbour Post", "2019-05-04", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "outlet", "day"),
    [
        pytest.param("SEOUL, Aug. 28, 2003 (Kuria News) -- ", "Kuria News", "2003-08-28", id="all"),
        pytest.param("BRUSSELS, Nov. 21, 2022 - ", "", "2022-11-21", id="place and day"),
        pytest.param("LIBREVILLE (Kuria News) - ", "Kuria News", "", id="place and agency"),
        pytest.param("Port Kerr, 4 May 2010 (Kuria) – ", "Kuria", "2010-05-04", id="day first"),
        pytest.param("PORT KERR, Norland — ", "", "", id="place and country"),
        pytest.param("PORT KERR—", "", "", id="a dash without blanks"),
        pytest.param("SEOUL, Aug. 28 -- ", "", "", id="a day without its year"),
    ],
)
def test_a_dateline_is_read_and_cut(opening: str, outlet: str, day: str) -> None:
    text = f"A truce\n\n{opening}{BODY}"
    blocks = segment(text)
    source = provenance(text, blocks, {})
    assert (source.outlet, str(source.published or "")) == (outlet, day)
    assert [block.of(text) for block in blocks[1:]] == [opening.strip(), BODY]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("NATO — the alliance — met on Monday.", id="an aside after capitals"),
        pytest.param("Kerr - the general - met on Monday.", id="an aside after a name"),
        pytest.param("The general (Kerr) - he is old - met them.", id="an article"),
        pytest.param("PORT KERR fell on Monday.", id="no dash"),
    ],
)
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    assert [block.of(line) for block in segment(line)] == [line]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("March 29, 2016", "2016-03-29", id="month first"),
        pytest.param("Mar. 29 2016", "2016-03-29", id="short month"),
        pytest.param("Sept 2, 2016", "2016-09-02", id="four letters"),
        pytest.param("29 March 2016", "2016-03-29", id="day first"),
        pytest.param("the 29th of March, 2016", "None", id="of"),
        pytest.param("29th March 2016", "2016-03-29", id="29th"),
        pytest.param("2016-03-29", "2016-03-29", id="iso"),
        pytest.param("2016-03-29T10:30:00Z", "None", id="iso glued to a time"),
        pytest.param("Published on Tuesday, March 29, 2016", "2016-03-29", id="published"),
        pytest.param("31 February 2016", "None", id="no such day"),
        pytest.param("Foo 29, 2016", "None", id="no such month"),
        pytest.param("2016-13-01", "None", id="no thirteenth month"),
        pytest.param("2016-02-31, that is March 2, 2016", "2016-03-02", id="the next form"),
        pytest.param("soon", "None", id="no day"),
        pytest.param("", "None", id="nothing"),
    ],
)
def test_date_lines_name_days(words: str, day: str) -> None:
    assert str(day_of(words)) == day
