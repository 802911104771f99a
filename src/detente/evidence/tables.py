"""Reading tables of words: lines, tab-separated fields, and sections in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def lines(package: str, name: str) -> tuple[str, ...]:
    """Return the lines of a table that stands in a package, without comments and blank lines.

    >>> lines("detente.evidence.english.words", "draft_opposites.txt")[0]
    'withdraw return'
    """
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def fields(package: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the tab-separated fields of each line of a table.

    >>> fields("detente.evidence.english.words", "cues_verbs.tsv")[0]
    ('asserts', 'c q', 'maintain')
    """
    return tuple(tuple(line.split("\t")) for line in lines(package, name))


def phrases(line: str) -> tuple[str, ...]:
    """Return the words of a line; double quotes hold a phrase together.

    >>> phrases('launch "carry out"')
    ('launch', 'carry out')
    """
    return tuple(phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\S+)', line))


def sections_by_word(rows: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return for every word the sections that list it, in the order of the table.

    >>> dict(sections_by_word(["[aid]", "help", "[talk]", "help meet"]))
    {'help': ('aid', 'talk'), 'meet': ('talk',)}
    """
    listed: dict[str, list[str]] = {}
    section = ""
    for line in rows:
        if line.startswith("["):
            section = line.strip("[]").split()[0]
            continue
        for word in phrases(line):
            names = listed.setdefault(word, [])
            if section not in names:
                names.append(section)
    return MappingProxyType({word: tuple(names) for word, names in listed.items()})


@cache
def words_by_section(package: str, name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of every section of a table.

    >>> sorted(words_by_section("detente.evidence.english.words", "draft_words.txt")["unless"])
    ['unless', 'until']
    """
    listed: dict[str, set[str]] = {}
    for word, sections in sections_by_word(lines(package, name)).items():
        for section in sections:
            listed.setdefault(section, set()).add(word)
    return MappingProxyType({section: frozenset(words) for section, words in listed.items()})
