"""Fetching an article from disk: plain text in any character set, HTML or PDF."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from detente.errors import ReadingError
from detente.evidence.structure.article import Article, checked
from detente.evidence.structure.front_matter import split_front_matter
from detente.evidence.structure.html import from_html, looks_like_html
from detente.evidence.structure.pdf import from_pdf

_LARGEST = 60_000_000
"""Bytes of a file; a PDF with pictures may be large, a text of this size is no article."""
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""The marks by which a text tells its character set."""


def fetch(path: str | Path) -> Article:
    """Return the article that stands in a file.

    Raises
    ------
    ReadingError
        When the file is missing, a folder, empty, not text, too long, encrypted or a scan.

    Examples
    --------
    >>> fetch("no/such/article.txt")
    Traceback (most recent call last):
    detente.errors.ReadingError: no/such/article.txt: there is no such file
    """
    data = _bytes(Path(path))
    if data.startswith(b"%PDF-"):
        return checked(from_pdf(data, str(path)))
    text, charset = decoded(data, str(path))
    if looks_like_html(text, str(path)):
        return checked(from_html(text, charset, str(path)))
    record, text = split_front_matter(text)
    return checked(Article(text, str(path), "text", charset, MappingProxyType(dict(record))))


def _bytes(file: Path) -> bytes:
    """Return the bytes of a file, or say why they cannot be had."""
    try:
        if file.is_dir():
            raise ReadingError(f"{file}: a folder; name the articles in it")
        if not file.exists():
            raise ReadingError(f"{file}: there is no such file")
        if not file.is_file():
            raise ReadingError(f"{file}: not a plain file, but a pipe or a device")
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

    Examples
    --------
    >>> decoded("Türkiye".encode("utf-8"))
    ('Türkiye', 'utf-8')
    """
    for mark, charset in _MARKS:
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
    if best is None or _is_noise(data):
        raise ReadingError(f"{name}: not text in any character set known here")
    return data.decode(best.encoding, errors="replace"), best.encoding


def _is_noise(data: bytes) -> bool:
    """Return whether one in thirty of the first bytes is a control character."""
    sample = data[:4096]
    controls = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in sample)
    return 30 * controls > len(sample)
