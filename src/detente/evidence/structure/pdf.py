"""An article from a PDF, by pypdf (extra ``pdf``)."""

from __future__ import annotations

import io
import logging
import re
from types import MappingProxyType

from detente.errors import ReadingError
from detente.evidence.structure.article import LONGEST, Article
from detente.evidence.structure.pages import running_text


def from_pdf(data: bytes, path: str) -> Article:
    """Return the article of a PDF.

    Raises
    ------
    ReadingError
        When the file is encrypted, broken, or a scan without text.
    """
    try:
        import pypdf
    except ImportError as error:
        raise ReadingError("reading a PDF needs pypdf: install detente[pdf]") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError(f"{path}: encrypted; save it without a password and try again")
        text = _text(reader)
        record = _record(reader)
    except ReadingError:
        raise
    except Exception as error:  # the parser raises whatever a broken file makes it raise
        raise ReadingError(f"{path}: not a PDF that can be read: {error}") from error
    if not re.search(r"\w", text):
        raise ReadingError(f"{path}: a scan without text; run it through text recognition first")
    return Article(text, path, "pdf", "utf-8", MappingProxyType(record))


def _text(reader: object) -> str:
    """Return the text of the pages, no further than an article is long."""
    pages: list[str] = []
    length = 0
    for page in getattr(reader, "pages", ()):
        pages.append(str(page.extract_text()))
        length += len(pages[-1])
        if length > LONGEST:
            break
    return running_text(pages)


def _record(reader: object) -> dict[str, str]:
    """Return title and author from the file's own record."""
    metadata = getattr(reader, "metadata", None) or {}
    fields = {"title": "/Title", "author": "/Author"}
    return {name: str(metadata[key]) for name, key in fields.items() if metadata.get(key)}
