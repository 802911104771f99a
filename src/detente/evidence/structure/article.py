"""An article: its untouched text, which later stages refer to by offsets, and its file's record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from detente.errors import ReadingError

LONGEST: Final = 400_000
"""Characters of one article: a short book, longer than any article."""
Format = Literal["text", "html", "pdf"]


@dataclass(frozen=True)
class Article:
    """The untouched text of an article and what its file tells beside it.

    For HTML and PDF the untouched text is what the extractor gives.

    Parameters
    ----------
    text
        The words, never changed.
    path
        The file as the user named it; empty for a text handed in.
    format, charset
        How the words were got from the bytes.
    record
        Fields that the file itself tells: title, author, outlet, date, url.
    """

    text: str = field(repr=False)
    path: str = ""
    format: Format = "text"
    charset: str = "utf-8"
    record: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


MOST_MARKS = 20_000
"""More quotation marks and brackets than this are no article."""
_MARKS = "\"'“”‘’«»„()[]{}<>"


def checked(article: Article) -> Article:
    """Return the article if it can be read.

    Raises
    ------
    ReadingError
        When it holds no word, too many characters, or half of one.

    Examples
    --------
    >>> checked(Article("The guns fell silent.")).charset
    'utf-8'
    >>> checked(Article("..."))
    Traceback (most recent call last):
    detente.errors.ReadingError: the text: there is nothing to read in it; it holds no word
    """
    name = article.path or "the text"
    if not re.search(r"\w", article.text):
        raise ReadingError(f"{name}: there is nothing to read in it; it holds no word")
    if len(article.text) > LONGEST:
        size = f"{len(article.text):,} characters, more than the {LONGEST:,} of one article"
        raise ReadingError(f"{name}: too long, {size}; split it into its articles")
    marks = sum(map(article.text.count, _MARKS))
    if marks > MOST_MARKS:
        what = f"{marks:,} quotation marks and brackets, more than {MOST_MARKS:,}"
        raise ReadingError(f"{name}: {what}; it is no article, or several")
    half = re.search("[\\ud800-\\udfff]", article.text)
    if half:
        place = f"half a character (a lone surrogate) at {half.start()}"
        raise ReadingError(f"{name}: the text holds {place}; decode it anew, as UTF-8 say")
    return article
