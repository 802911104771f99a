"""The lexicon of events: what verbs and nouns mean in PLOVER, and what narrows them.

The tables stand in ``words/events_*.txt``; each says at its head what its lines mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast

from detente.evidence.english import WORDS
from detente.evidence.tables import lines, phrases, sections_by_word, words_by_section

Operator = Literal[
    "report", "agree", "intend", "decide", "try", "refuse", "threaten", "demand", "order", "permit",
    "fail", "expect",
]  # fmt: skip
"""What a verb, adjective or noun does to the act that is its complement."""

Family = Literal[
    "accept", "refuse", "stop", "violate", "demand", "threaten", "start", "beginning", "ending"
]
"""What a light verb does to the event noun that is its object, or its subject."""

FAMILIES: Final[tuple[Family, ...]] = (
    "accept", "refuse", "stop", "violate", "demand", "threaten", "start",
)  # fmt: skip
"""Families of verbs with an event noun as object, those that change the noun's root first."""


@dataclass(frozen=True)
class VerbSense:
    """One reading of a verb: its root, and what narrows it.

    Parameters
    ----------
    root, cameo
        PLOVER's root, and the first two digits of CAMEO's code.
    rule
        The entry of the table, as an event names it.
    where
        Pairs of a slot (``obj``, ``subj``, ``then``, or a preposition) and the words or
        ``@class`` names one of which must stand there.
    """

    root: str
    cameo: str
    rule: str
    where: tuple[tuple[str, frozenset[str]], ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Every table of the lexicon, indexed by lemma.

    Parameters
    ----------
    verbs
        The readings of every verb, the narrower ones first.
    classes, roots
        The classes of a noun; the root and code of a class that is an event.
    operators, families
        What a word does to its complement, and to an event noun.
    pairs
        What a family makes of a class.
    nominals
        The verb behind a noun.
    """

    verbs: Mapping[str, tuple[VerbSense, ...]]
    classes: Mapping[str, tuple[str, ...]]
    roots: Mapping[str, tuple[str, str]]
    operators: Mapping[str, tuple[Operator, ...]]
    families: Mapping[str, tuple[Family, ...]]
    pairs: Mapping[tuple[str, str], tuple[str, str]]
    nominals: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package, read once.

    >>> lexicon().verbs["bomb"][0].root, lexicon().nominals["release"]
    ('ASSAULT', 'release')
    """
    nouns = lines(WORDS, "events_nouns.txt")
    heads = [line.strip("[]").split() for line in nouns if line.startswith("[")]
    pairs = [line.split() for line in lines(WORDS, "events_pairs.txt")]
    operators = sections_by_word(lines(WORDS, "events_operators.txt"))
    families = sections_by_word(lines(WORDS, "events_families.txt"))
    return Lexicon(
        verbs=_verbs(),
        classes=sections_by_word(nouns),
        roots={head[0]: (head[1], head[2]) for head in heads if len(head) == 3},
        operators=cast("Mapping[str, tuple[Operator, ...]]", operators),
        families=cast("Mapping[str, tuple[Family, ...]]", families),
        pairs={(family, kind): (root, cameo) for family, kind, root, cameo in pairs},
        nominals=dict(line.split(maxsplit=1) for line in lines(WORDS, "events_nominals.txt")),
    )


def event_words(section: str) -> frozenset[str]:
    """Return a set of words that the rules of events treat alike.

    >>> "will" in event_words("future")
    True
    """
    return words_by_section(WORDS, "events_words.txt")[section]


_VERB_LINE = re.compile(
    r"(?P<root>[A-Z]+) (?P<cameo>\d\d)(?: \((?P<where>[^)]*)\))?: (?P<verbs>.*)"
)


def _verbs() -> dict[str, tuple[VerbSense, ...]]:
    """Return the readings of every verb, the narrower ones first."""
    senses: dict[str, list[VerbSense]] = {}
    for line in lines(WORDS, "events_verbs.txt"):
        match = _VERB_LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"events_verbs.txt: cannot read the line {line!r}")
        where = tuple(_slot(condition) for condition in (match["where"] or "").split())
        for verb in phrases(match["verbs"]):
            rule = f"{verb}[{match['where']}]" if where else verb
            senses.setdefault(verb, []).append(
                VerbSense(match["root"], match["cameo"], rule, where)
            )
    return {
        verb: tuple(sorted(listed, key=lambda sense: -len(sense.where)))
        for verb, listed in senses.items()
    }


def _slot(text: str) -> tuple[str, frozenset[str]]:
    """Return the slot and the words of one condition such as ``obj=@aid|relief``."""
    slot, _, listed = text.partition("=")
    return slot, frozenset(listed.split("|"))


AGENT: Final = "by"
"""The preposition of who acts, after a passive or a noun of acting."""

CONTENT: Final = frozenset({"of", "in"})
"""Prepositions after a series, a number or a round, of what it is one."""

PATIENT: Final = "of"
"""The preposition of whom a noun of acting concerns."""

BLAMING: Final = frozenset({"of", "from", "for", "with", "into"})
"""Prepositions whose gerund is what the object does: accuse of, stop from, thank for."""

OPERATED: Final = frozenset({"to", "of", "in", "from"})
"""Prepositions whose gerund is a complement under any verb."""

TOWARD: Final = (
    *("against", "on", "with", "to", "from", "of", "over", "between"),
    *("for", "into", "toward", "towards", "at", "in", "by"),
)
"""Prepositions whose object is whom an act concerns, the likeliest first."""

UNDERTAKING: Final[frozenset[Operator]] = frozenset({"intend", "refuse", "threaten", "agree"})
"""Operators whose infinitive is sought further off when the parser hung it elsewhere."""

ACCORDING_LEMMA: Final = "accord"
"""The verb of "according to", which dates the telling."""

AGREE: Final = "agree"
"""The operator that says nothing without a complement."""

DUTY_RULE, FUTURE_RULE = "must", "will"
"""How a rule names the auxiliaries of duty and of the future."""

PAST_AUXILIARY: Final = "did"
"""The auxiliary that puts a bare verb in the past."""
