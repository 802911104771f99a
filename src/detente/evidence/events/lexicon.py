"""The hand-written lexicon of events: what verbs and nouns mean in PLOVER.

The tables stand in ``evidence/lexicon/events_*.txt``; each says at its head what its lines mean.
Roots are PLOVER's of 2021 (Halterman et al. 2023), codes CAMEO's first two digits (Schrodt 2012).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})


@dataclass(frozen=True)
class Verb:
    """One reading of a verb: its root, and what narrows it.

    ``where`` holds pairs of a slot (``obj``, ``subj``, ``then``, or a preposition) and the words or
    ``@class`` names one of which must stand there.
    """

    root: str
    cameo: str
    rule: str
    where: tuple[tuple[str, frozenset[str]], ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Every table of the lexicon, indexed by lemma."""

    verbs: dict[str, tuple[Verb, ...]]
    classes: dict[str, tuple[str, ...]]
    roots: dict[str, tuple[str, str]]
    operators: dict[str, tuple[str, ...]]
    families: dict[str, frozenset[str]]
    pairs: dict[tuple[str, str], tuple[str, str]]
    nominals: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package, read once."""
    classes, roots = _nouns()
    return Lexicon(
        verbs=_verbs(),
        classes=classes,
        roots=roots,
        operators={word: tuple(names) for word, names in _sections("operators").items()},
        families={word: frozenset(names) for word, names in _sections("families").items()},
        pairs={
            (family, kind): (root, cameo)
            for family, kind, root, cameo in (line.split() for line in _lines("pairs"))
        },
        nominals=dict(line.split(maxsplit=1) for line in _lines("nominals")),
    )


def _lines(name: str) -> list[str]:
    """Return the lines of a table without comments and blanks."""
    text = (files("detente.evidence") / "lexicon" / f"events_{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _words(text: str) -> list[str]:
    """Return the words of a line; double quotes hold a phrase together."""
    return [phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\S+)', text)]


def _sections(name: str) -> dict[str, list[str]]:
    """Return, for every word, the sections it is listed in, in file order."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in _lines(name):
        if line.startswith("["):
            section = line.strip("[]").split()[0]
        else:
            for word in _words(line):
                names = found.setdefault(word, [])
                if section not in names:
                    names.append(section)
    return found


def _nouns() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, str]]]:
    """Return the classes of every noun, and the root of every class that is an event."""
    heads = [line.strip("[]").split() for line in _lines("nouns") if line.startswith("[")]
    roots = {head[0]: (head[1], head[2]) for head in heads if len(head) == 3}
    return {word: tuple(names) for word, names in _sections("nouns").items()}, roots


_VERB_LINE = re.compile(r"(?P<root>[A-Z]+) (?P<cameo>\d\d)(?: \((?P<where>[^)]*)\))?: (?P<verbs>.*)")


def _verbs() -> dict[str, tuple[Verb, ...]]:
    """Return the readings of every verb, the narrower ones first."""
    found: dict[str, list[Verb]] = {}
    for line in _lines("verbs"):
        match = _VERB_LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"events_verbs.txt: cannot read the line {line!r}")
        where = tuple(_slot(part) for part in (match["where"] or "").split())
        for verb in _words(match["verbs"]):
            rule = f"{verb}[{match['where']}]" if where else verb
            found.setdefault(verb, []).append(Verb(match["root"], match["cameo"], rule, where))
    return {
        verb: tuple(sorted(readings, key=lambda reading: -len(reading.where)))
        for verb, readings in found.items()
    }


def _slot(text: str) -> tuple[str, frozenset[str]]:
    """Return the slot and the words of one condition such as ``obj=@aid|relief``."""
    slot, _, words = text.partition("=")
    return slot, frozenset(words.split("|"))
