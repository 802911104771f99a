"""Reading the hand-written word tables: sections in brackets, words below them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


def lines(package: str, name: str) -> list[str]:
    """Return the lines of a table in a package, without comments and blanks."""
    text = (files(package) / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def phrases(line: str) -> list[str]:
    """Return the words of a line; double quotes hold a phrase together.

    >>> phrases('launch "carry out"')
    ['launch', 'carry out']
    """
    return [phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\S+)', line)]


def by_word(rows: list[str]) -> dict[str, tuple[str, ...]]:
    """Return, for every word, the sections that list it, in file order."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in rows:
        if line.startswith("["):
            section = line.strip("[]").split()[0]
            continue
        for word in phrases(line):
            names = found.setdefault(word, [])
            if section not in names:
                names.append(section)
    return {word: tuple(names) for word, names in found.items()}


@cache
def by_section(package: str, name: str) -> dict[str, frozenset[str]]:
    """Return the words of every section of a table."""
    found: dict[str, set[str]] = {}
    for word, sections in by_word(lines(package, name)).items():
        for section in sections:
            found.setdefault(section, set()).add(word)
    return {section: frozenset(words) for section, words in found.items()}
