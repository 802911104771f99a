"""A Word document: it opens, holds Word's own headings and tables, and says what the page says."""

import re
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document as WordFile

from detente.briefing.document import Grid, Length, document
from detente.briefing.render.files import renderer
from detente.briefing.render.word import word
from detente.errors import NotSupported
from detente.telling import page
from tests.briefing.briefed import briefed

BRIEFING = briefed("syria-2016")


@pytest.mark.parametrize("length", ["short", "default", "full"])
def test_headings_and_tables_are_words_own(length: Length) -> None:
    doc = document(BRIEFING, length)
    paper = WordFile(BytesIO(renderer(".docx")(BRIEFING, length)))
    first = [one.text for one in paper.paragraphs if one.style.name == "Heading 1"]
    evidence = [page.EVIDENCE] if length != "short" else []
    assert first == [one.heading for one in doc.parts] + evidence
    grids = [block for part in doc.parts for block in part.blocks if isinstance(block, Grid)]
    rows = [
        tuple(tuple(cell.text for cell in row.cells) for row in table.rows)
        for table in paper.tables
    ]
    assert len(rows) == len(grids) + (len(BRIEFING.pictures) if length == "full" else 0)
    assert all((grid.columns, *grid.rows) in rows for grid in grids)


def test_it_holds_what_stands_over_it_and_every_finding() -> None:
    head = replace(BRIEFING.head, author="A. Writer", handling="not to be quoted")
    paper = WordFile(BytesIO(word(replace(BRIEFING, head=head))))
    texts = [one.text for one in paper.paragraphs]
    assert texts[0] == BRIEFING.title
    assert paper.core_properties.author == "A. Writer"
    assert paper.core_properties.title == BRIEFING.title
    assert {"Author: A. Writer", "Handling: not to be quoted"} <= set(texts)
    second = [one.text for one in paper.paragraphs if one.style.name == "Heading 2"]
    assert second == [f"{one.id}. {one.headline}" for one in BRIEFING.findings if not one.annex]
    listed = [one.text for one in paper.paragraphs if one.style.name == "List Number"]
    assert listed == [f"{one.takeaway} ({one.id})" for one in BRIEFING.takeaways]


def test_a_draft_is_called_one() -> None:
    texts = [one.text for one in WordFile(BytesIO(word(replace(BRIEFING, draft=True)))).paragraphs]
    assert page.DRAFT in texts
    assert page.DRAFT not in [one.text for one in WordFile(BytesIO(word(BRIEFING))).paragraphs]


def test_pages_are_numbered() -> None:
    footer = WordFile(BytesIO(word(BRIEFING))).sections[0].footer.paragraphs[0]
    assert re.search(r"<w:instrText[^>]*>PAGE<", footer._p.xml)


def test_without_its_library_it_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(NotSupported, match=re.escape("pip install 'detente[word]'")):
        word(BRIEFING)
