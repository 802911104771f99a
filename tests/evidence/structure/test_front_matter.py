"""Front matter of a text: its fields, and the text after it, to which offsets refer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detente.evidence.reading import read
from detente.evidence.structure.front_matter import split_front_matter

BODY = "The guns fell silent on Monday, the envoy said."


@pytest.mark.parametrize(
    ("text", "fields", "body"),
    [
        pytest.param(BODY, {}, BODY, id="none"),
        pytest.param(f"---\ntitle: A truce\n---\n{BODY}", {"title": "A truce"}, BODY, id="a title"),
        pytest.param(f"---\r\nurl: x\r\n---\r\n{BODY}", {"url": "x"}, BODY, id="windows"),
        pytest.param(f"---\nvia:\n---\n{BODY}", {}, BODY, id="an empty field"),
        pytest.param(f"---\n{BODY}\n---\n{BODY}", {}, f"---\n{BODY}\n---\n{BODY}", id="no fields"),
        pytest.param("---\n[\n---\nx", {}, "---\n[\n---\nx", id="not to be read"),
        pytest.param(f"---\n{BODY}", {}, f"---\n{BODY}", id="not closed"),
    ],
)
def test_front_matter_is_parted_from_its_text(text: str, fields: dict[str, str], body: str) -> None:
    assert split_front_matter(text) == (fields, body)


def test_an_article_is_what_its_front_matter_says(tmp_path: Path) -> None:
    file = tmp_path / "truce.txt"
    fields = "title: A truce at last\noutlet: The Post\nauthor: Ann Kerr\npublished: 2016-05-04"
    file.write_text(f"---\n{fields}\n---\n{BODY}", encoding="utf-8")
    reading = read(file)
    assert reading.text == BODY
    source = reading.source
    assert (source.title, source.outlet, source.author) == (
        "A truce at last",
        "The Post",
        "Ann Kerr",
    )
    assert source.published == date(2016, 5, 4)
    assert "2016-05-02" in [entry.interval.code for entry in reading.timeline]
