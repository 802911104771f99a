"""An article on disk: its untouched text, from plain text, HTML or PDF.

For HTML and PDF the untouched text is what the extractor gives; offsets count its characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from detente.errors import ReadingError

LONGEST = 400_000
"""Characters of one article: a short book, longer than any article."""
_LARGEST = 60_000_000
Format = Literal["text", "html", "pdf"]


@dataclass(frozen=True)
class Article:
    """The untouched text of an article and what its file tells beside it.

    Parameters
    ----------
    text
        The words, never changed.
    path
        The file as the user named it; empty for a text handed in.
    format, charset
        How the words were got from the bytes.
    told
        Fields that the file itself tells: title, author, outlet, date, url.
    """

    text: str = field(repr=False)
    path: str = ""
    format: Format = "text"
    charset: str = "utf-8"
    told: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def fetch(path: str | Path) -> Article:
    """Return the article that stands in a file.

    Raises
    ------
    ReadingError
        When the file is missing, a folder, empty, not text, too long, encrypted or a scan.
    """
    file = Path(path)
    data = _bytes(file)
    if data.startswith(b"%PDF-"):
        from detente.evidence.structure.pdf import from_pdf

        article = from_pdf(data, str(path))
    else:
        text, charset = decoded(data, str(path))
        article = _of_text(text, charset, str(path))
    return checked(article)


def checked(article: Article) -> Article:
    """Return the article if it can be read.

    Raises
    ------
    ReadingError
        When it holds no word, too many characters, or half of one.
    """
    name = article.path or "the text"
    if not re.search(r"\w", article.text):
        raise ReadingError(f"{name}: there is nothing to read in it; it holds no word")
    if len(article.text) > LONGEST:
        size = f"{len(article.text):,} characters, more than the {LONGEST:,} of one article"
        raise ReadingError(f"{name}: too long, {size}; split it into its articles")
    half = re.search("[\\ud800-\\udfff]", article.text)
    if half:
        where = f"half a character (a lone surrogate) at {half.start()}"
        raise ReadingError(f"{name}: the text holds {where}; decode it anew, as UTF-8 say")
    return article


def _bytes(file: Path) -> bytes:
    """Return the bytes of a file, or say why they cannot be had."""
    try:
        if file.is_dir():
            raise ReadingError(f"{file}: a folder; name the articles in it")
        if not file.exists():
            raise ReadingError(f"{file}: there is no such file")
        if file.stat().st_size > _LARGEST:
            size = file.stat().st_size // 1_000_000
            raise ReadingError(f"{file}: too long, {size} MB; split it into its articles")
        return file.read_bytes()
    except OSError as error:
        raise ReadingError(f"{file}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ReadingError(f"{file!s}: not the name of a file: {error}") from error


def decoded(data: bytes, name: str = "the text") -> tuple[str, str]:
    """Return the text that bytes hold and its character set.

    UTF-8 and marked UTF-16 are taken as they are; anything else is told by its bytes.

    Raises
    ------
    ReadingError
        When the bytes are not text.
    """
    for mark, charset in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(charset), charset
            except UnicodeDecodeError:
                break
    if b"\x00" in data[:4096]:
        raise ReadingError(f"{name}: not text; it holds bytes that no character set writes")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data, name)


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    """Return the text in the likeliest character set."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None or _noise(data):
        raise ReadingError(f"{name}: not text in any character set known here")
    return data.decode(best.encoding, errors="replace"), best.encoding


def _noise(data: bytes) -> bool:
    """Return whether one in thirty of the first bytes is a control character."""
    sample = data[:4096]
    controls = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in sample)
    return 30 * controls > len(sample)


def _of_text(text: str, charset: str, path: str) -> Article:
    """Return the article of decoded text, extracted where it is HTML."""
    if looks_like_html(text, path):
        from detente.evidence.structure.html import from_html

        return from_html(text, charset, path)
    return Article(text, path, "text", charset)


def looks_like_html(text: str, path: str = "") -> bool:
    """Return whether a text is a page of HTML."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<?xml")) or "<body" in head:
        return True
    return path.lower().endswith((".html", ".htm", ".xhtml")) and "<" in head
