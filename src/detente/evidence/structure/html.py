"""An article from a page of HTML, by trafilatura; by plain removal of tags where that fails."""

from __future__ import annotations

import html
import re
from types import MappingProxyType

from detente.errors import ReadingError
from detente.evidence.english.layout import BYLINE, BYLINE_OPENING, NO_AUTHOR
from detente.evidence.structure.article import Article

_LONGEST_PAGE = 5_000_000
_DEEPEST = 20_000
_FIELDS = {"title": "title", "author": "author", "sitename": "outlet", "date": "date", "url": "url"}
_NESTING_TAG = re.compile(
    r"<(/?)(div|span|p|b|i|table|tr|td|ul|ol|li|section|font|em)\b", re.IGNORECASE
)


_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z-]+)", re.IGNORECASE)
_BYLINE_ELEMENT = re.compile(
    r"<[^>]*\b(?:class|id|rel|itemprop)\s*=\s*[\"'][^\"']*(?:byline|author)[^\"']*[\"'][^>]*>(.{1,300}?)</",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_html(text: str, path: str = "") -> bool:
    """Return whether a text is a page of HTML.

    >>> looks_like_html("<!DOCTYPE html><p>Hello"), looks_like_html("a < b", "notes.txt")
    (True, False)
    """
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<?xml")) or "<body" in head:
        return True
    return path.lower().endswith((".html", ".htm", ".xhtml")) and "<" in head


def from_html(page: str, charset: str, path: str) -> Article:
    """Return the article of a page.

    Raises
    ------
    ReadingError
        When the page is too long, or nested too deep to be an article, or holds no text.

    Examples
    --------
    >>> from_html("<p>The guns fell silent.</p>", "utf-8", "").text.strip()
    'The guns fell silent.'
    """
    name = path or "the page"
    if len(page) > _LONGEST_PAGE:
        raise ReadingError(f"{name}: too long for a page, {len(page):,} characters")
    if _depth(page) > _DEEPEST:
        raise ReadingError(f"{name}: its tags are nested too deep for a page of text")
    text, record = _extracted(page)
    if not text.strip():
        text = _stripped(page)
    if not text.strip():
        raise ReadingError(f"{name}: a page without an article in it")
    return Article(text, path, "html", charset, MappingProxyType(record))


def _depth(page: str) -> int:
    """Return by how much opening tags outnumber closing ones at most, void tags aside."""
    deep = deepest = 0
    for tag in _NESTING_TAG.finditer(page):
        deep += -1 if tag.group(1) else 1
        deepest = max(deepest, deep)
    return deepest


def _extracted(page: str) -> tuple[str, dict[str, str]]:
    """Return the text that the extractor finds and what it tells of the article."""
    try:
        import trafilatura
    except ImportError as error:
        raise ReadingError("reading HTML needs trafilatura: install detente[read]") from error
    try:
        document = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError, AssertionError):
        return "", {}
    if document is None:
        return "", {}
    fields = document if isinstance(document, dict) else document.as_dict()
    record = {ours: str(fields[theirs]) for theirs, ours in _FIELDS.items() if fields.get(theirs)}
    author = record.pop("author", "")
    if NO_AUTHOR.fullmatch(author.strip()) or not BYLINE.fullmatch(f"By {author}"):
        author = _byline(page)
    declared = _LANGUAGE.search(page[:5000])
    told = {"author": author, "language": declared[1] if declared else ""}
    return str(fields.get("text") or ""), record | {key: one for key, one in told.items() if one}


def _byline(page: str) -> str:
    """Return the writer whom an element of the page that is called a byline names."""
    match = _BYLINE_ELEMENT.search(page)
    words = _stripped(match[1]).strip() if match else ""
    return BYLINE_OPENING.sub("", words) if BYLINE.fullmatch(words) else ""


def _stripped(page: str) -> str:
    """Return a page without scripts, styles and tags."""
    plain = re.sub(r"(?is)<(script|style|noscript|template)\b.*?</\1\s*>", " ", page)
    plain = re.sub(r"(?i)<(?:br|/p|/div|/h[1-6]|/li)\b[^>]*>", "\n", plain)
    return html.unescape(re.sub(r"<[^>]{0,10000}>", " ", plain))
