"""A briefing as a Word document, by python-docx (the extra ``word``)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from typing import Any

from detente.briefing.briefing import Briefing
from detente.briefing.document import (
    Block,
    Document,
    Findings,
    Grid,
    Items,
    Length,
    Paragraphs,
    document,
)
from detente.briefing.finding import Finding
from detente.errors import NotSupported
from detente.telling import page


def word(briefing: Briefing, length: Length = "default") -> bytes:
    """Return the briefing as the bytes of a ``.docx`` file.

    Headings are Word's own, so that Word makes its list of contents from them.

    Raises
    ------
    NotSupported
        Where python-docx is not installed.
    """
    try:
        docx = import_module("docx")
    except ImportError:
        mend = "Word needs python-docx: pip install 'detente[word]'"
        raise NotSupported(f"no .docx can be written here. {mend}") from None
    doc, paper = document(briefing, length), docx.Document()
    _properties(paper, briefing)
    _head(paper, doc)
    for part in doc.parts:
        paper.add_heading(part.heading, level=1)
        for block in part.blocks:
            _block(paper, block, doc)
    if doc.claims:
        _evidence(paper, doc)
    for one in briefing.sources.items():
        paper.add_paragraph(page.source_line(*one))
    _page_numbers(paper)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def _properties(paper: Any, briefing: Briefing) -> None:
    """Write title and author; the time is one and the same, so that the same gives the same."""
    told = paper.core_properties
    told.title, told.author = briefing.title, briefing.head.author
    told.created = told.modified = datetime(2000, 1, 1, tzinfo=UTC)


def _head(paper: Any, doc: Document) -> None:
    """Write the title, what stands under it, and the summary."""
    briefing = doc.briefing
    paper.add_heading(briefing.title, level=0)
    if briefing.draft:
        paper.add_paragraph(page.DRAFT)
    for name, value in doc.facts:
        line = paper.add_paragraph()
        line.add_run(f"{name}: ").bold = True
        line.add_run(value)
    if briefing.summary:
        paper.add_paragraph(briefing.summary)


def _block(paper: Any, block: Block, doc: Document) -> None:
    """Write one block."""
    match block:
        case Paragraphs(texts):
            for text in texts:
                paper.add_paragraph(text)
        case Items(entries, numbered):
            for one in entries:
                line = paper.add_paragraph(style="List Number" if numbered else "List Bullet")
                if one.lead:
                    line.add_run(f"{one.lead}{': ' if one.text else ''}").bold = True
                refs = f" ({', '.join(one.refs)})" if one.refs else ""
                line.add_run(f"{one.text}{refs}")
        case Grid(columns, rows):
            _table(paper, columns, rows)
        case Findings(_, _, findings, pictures):
            for finding in findings:
                _finding(paper, finding, doc)
            for picture in pictures:
                paper.add_paragraph(picture.title, style="Caption")
                _table(paper, picture.columns, picture.rows)


def _finding(paper: Any, one: Finding, doc: Document) -> None:
    """Write one finding under a heading of its own."""
    paper.add_heading(f"{one.id}. {one.headline}", level=2)
    shown = one.weak_link and doc.briefing.claims
    link = page.weak_link(one.weak_link) if shown else ""
    cited = page.cited(one.claims_for, one.claims_against)
    text = " ".join(part for part in (one.details, link, f"({cited})" if cited else "") if part)
    if text:
        paper.add_paragraph(text)


def _table(paper: Any, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table with its headings in bold."""
    table = paper.add_table(rows=1, cols=len(columns), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _evidence(paper: Any, doc: Document) -> None:
    """Write the claims with their words, hands and grades."""
    paper.add_heading(page.EVIDENCE, level=1)
    paper.add_paragraph(page.GRADES)
    for name in doc.claims:
        claim = doc.briefing.claims[name]
        line = paper.add_paragraph(style="List Bullet")
        line.add_run(f"{name} ").bold = True
        quotes = "; ".join(f"“{quote.exact}”" for quote in claim.quotes)
        line.add_run(f"{claim.text} ({claim.told()}; {claim.grade}) {quotes}")


def _page_numbers(paper: Any) -> None:
    """Write the number of the page at the foot of each."""
    shared = import_module("docx.oxml.shared")
    footer = paper.sections[0].footer.paragraphs[0]
    run = footer.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = shared.OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(shared.qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
