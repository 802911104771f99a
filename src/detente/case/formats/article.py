"""Articles, from which a reading is read: plain text, HTML and PDF."""

from __future__ import annotations

from detente.case.formats.format import READING, Format
from detente.evidence.reading import read

ARTICLE = Format(
    name="article",
    title="an article",
    holds=READING,
    suffixes=(".txt", ".md", ".html", ".htm", ".pdf"),
    about="its words, from which a reading and a draft of a case are made",
    read=lambda path, _choices: read(path),
)
