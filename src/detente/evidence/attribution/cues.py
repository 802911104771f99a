"""Cues: the words that tell that something is said, thought, feared or promised by someone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class CueSense:
    """One way in which a cue word takes its content.

    Parameters
    ----------
    kind
        Evidential class: asserts, reports, believes, knows, fears, hopes, hints, denies,
        commits, demands, asks, judges.
    frames
        What can hold the content: ``c`` clause, ``x`` infinitive, ``n`` noun phrase, ``o``
        object with infinitive, ``q`` quotation, ``r`` a hearer stands as object, ``p:PREP``.
    """

    kind: str
    frames: frozenset[str]


@lru_cache(maxsize=1)
def verbs() -> Mapping[str, tuple[CueSense, ...]]:
    """Return the senses of every cue verb, by lemma."""
    return _table("cues_verbs.tsv")


@lru_cache(maxsize=1)
def nouns() -> Mapping[str, tuple[CueSense, ...]]:
    """Return the senses of every cue noun, by lemma."""
    return _table("cues_nouns.tsv")


@lru_cache(maxsize=1)
def adjectives() -> Mapping[str, tuple[CueSense, ...]]:
    """Return the senses of every cue adjective, by lemma."""
    return _table("cues_adjectives.tsv")


@lru_cache(maxsize=1)
def adverbs() -> frozenset[str]:
    """Return the adverbs that tell that a clause was heard from someone."""
    return _words("adverbs")


@lru_cache(maxsize=1)
def documents() -> frozenset[str]:
    """Return the nouns of documents in which something is told."""
    return _words("documents")


@lru_cache(maxsize=1)
def views() -> frozenset[str]:
    """Return the nouns after "in X's" that make X the source."""
    return _words("views")


def _words(group: str) -> frozenset[str]:
    """Return one group of the word list ``cues_words.tsv``."""
    return frozenset(
        word for name, words in rows("cues_words.tsv") if name == group for word in words.split()
    )


@lru_cache(maxsize=64)
def group(name: str) -> frozenset[str]:
    """Return one group of ``actors_words.tsv``; its entries part at spaces, or at semicolons."""
    out: set[str] = set()
    for key, words in rows("actors_words.tsv"):
        if key == name:
            out.update(words.split(";") if ";" in words else words.split())
    return frozenset(out)


def rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a word list that is not a comment."""
    text = files("detente.evidence.lexicon").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def _table(name: str) -> Mapping[str, tuple[CueSense, ...]]:
    """Return the senses of each word of a list of cues."""
    senses: dict[str, tuple[CueSense, ...]] = {}
    for kind, frames, words in rows(name):
        sense = CueSense(kind, frozenset(frames.split()))
        for word in words.split():
            senses[word] = (*senses.get(word, ()), sense)
    return MappingProxyType(senses)
