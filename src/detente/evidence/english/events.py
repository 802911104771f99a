"""The hand-written lexicon of events: what verbs and nouns mean in PLOVER.

The tables stand in ``words/events_*.txt``; each says at its head what its lines mean. Roots are
PLOVER's of 2021 (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023), codes the first two
digits of CAMEO (Schrodt 2012).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.evidence.english import WORDS
from detente.evidence.tables import lines, phrases, sections_by_word, words_by_section

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})


@dataclass(frozen=True)
class VerbSense:
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
    """Every table of the lexicon, indexed by lemma.

    ``classes`` are the classes of a noun, ``roots`` the root and code of a class, ``operators``
    and ``families`` what a word does to its complement or event noun, ``pairs`` what a family
    makes of a class, ``nominals`` the verb behind a noun.
    """

    verbs: Mapping[str, tuple[VerbSense, ...]]
    classes: Mapping[str, tuple[str, ...]]
    roots: Mapping[str, tuple[str, str]]
    operators: Mapping[str, tuple[str, ...]]
    families: Mapping[str, tuple[str, ...]]
    pairs: Mapping[tuple[str, str], tuple[str, str]]
    nominals: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package, read once."""
    nouns = lines(WORDS, "events_nouns.txt")
    heads = [line.strip("[]").split() for line in nouns if line.startswith("[")]
    pairs = [line.split() for line in lines(WORDS, "events_pairs.txt")]
    return Lexicon(
        verbs=_verbs(),
        classes=sections_by_word(nouns),
        roots={head[0]: (head[1], head[2]) for head in heads if len(head) == 3},
        operators=sections_by_word(lines(WORDS, "events_operators.txt")),
        families=sections_by_word(lines(WORDS, "events_families.txt")),
        pairs={(family, kind): (root, cameo) for family, kind, root, cameo in pairs},
        nominals=dict(line.split(maxsplit=1) for line in lines(WORDS, "events_nominals.txt")),
    )


def words(section: str) -> frozenset[str]:
    """Return a set of function words from ``events_words.txt``."""
    return words_by_section(WORDS, "events_words.txt")[section]


_VERB_LINE = re.compile(
    r"(?P<root>[A-Z]+) (?P<cameo>\d\d)(?: \((?P<where>[^)]*)\))?: (?P<verbs>.*)"
)


def _verbs() -> dict[str, tuple[VerbSense, ...]]:
    """Return the readings of every verb, the narrower ones first."""
    found: dict[str, list[VerbSense]] = {}
    for line in lines(WORDS, "events_verbs.txt"):
        match = _VERB_LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"events_verbs.txt: cannot read the line {line!r}")
        where = tuple(_slot(part) for part in (match["where"] or "").split())
        for verb in phrases(match["verbs"]):
            rule = f"{verb}[{match['where']}]" if where else verb
            found.setdefault(verb, []).append(VerbSense(match["root"], match["cameo"], rule, where))
    return {
        verb: tuple(sorted(readings, key=lambda reading: -len(reading.where)))
        for verb, readings in found.items()
    }


def _slot(text: str) -> tuple[str, frozenset[str]]:
    """Return the slot and the words of one condition such as ``obj=@aid|relief``."""
    slot, _, listed = text.partition("=")
    return slot, frozenset(listed.split("|"))
