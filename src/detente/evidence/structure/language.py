"""Language: whether a text is English, by its own word for it and by its commonest words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from detente.errors import ReadingError
from detente.evidence.english import WORDS
from detente.evidence.english.languages import ENGLISH, LANGUAGES
from detente.evidence.structure.article import Article
from detente.evidence.tables import words_by_section

_FEWEST = 20
"""Words below which nothing is told but by the text's own declaration."""
_SAMPLE = 600
"""Words from the head of a text that are counted."""
_ENGLISH_SHARE, _OTHER_SHARE = 0.12, 0.08
"""Shares of the commonest words above which a text is English, or the other language."""
_KINDS = 4
"""Different ones among them at least: a letter that a text repeats is no language."""
_LATIN = 0.5
"""Share of letters between A and Z below which a text is in another script."""


def language(text: str, declared: str = "") -> str:
    """Return the language of a text: its code, ``und`` for one that is not known, or ``en``.

    ``declared`` is what the text's page says of itself; it decides where the words are too few.

    >>> language("The envoy said that the guns had fallen silent in the valley.")
    'en'
    >>> language("Der Gesandte sagte, dass die Waffen im Tal schweigen. " * 3)
    'de'
    """
    words = re.findall(r"[^\W\d_]+", text.lower())[:_SAMPLE]
    told = declared.lower().replace("_", "-").split("-")[0]
    if len(words) < _FEWEST:
        return told or ENGLISH
    letters = "".join(words)
    if sum("a" <= letter <= "z" for letter in letters) < _LATIN * len(letters):
        return told if told and told != ENGLISH else "und"
    shares = _shares(words)
    best = max(shares, key=lambda code: shares[code])
    if shares[ENGLISH] >= _ENGLISH_SHARE and best == ENGLISH:
        return ENGLISH
    if shares[best] >= _OTHER_SHARE and best != ENGLISH:
        return best
    return told or ENGLISH


def _shares(words: list[str]) -> Mapping[str, float]:
    """Return which share of some words are among the commonest of each language."""
    tables = words_by_section(WORDS, "languages.txt")
    shares = {}
    for code, common in tables.items():
        known = [word for word in words if word in common]
        shares[code] = len(known) / len(words) if len(set(known)) >= _KINDS else 0.0
    return shares


def in_english(article: Article) -> Article:
    """Return the article if it is English.

    Raises
    ------
    ReadingError
        When it is in another language.

    Examples
    --------
    >>> in_english(Article("The guns fell silent.")).text
    'The guns fell silent.'
    """
    code = language(article.text, article.record.get("language", ""))
    if code == ENGLISH:
        return article
    name = article.path or "the text"
    known = "" if code == "und" else f" but in {LANGUAGES.get(code, code)}"
    raise ReadingError(
        f"{name}: not in English{known}; only English is read. Translate it, or say --lang en "
        '(lang="en") where it is English after all'
    )
