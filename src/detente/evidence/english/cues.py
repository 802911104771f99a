"""Cues: the words that tell that something is said, thought, feared or promised by someone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from detente.evidence.english import WORDS
from detente.evidence.tables import fields, words_by_section


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

    def prepositions(self) -> Iterator[str]:
        """Yield the prepositions after which the content can stand, in alphabetical order."""
        yield from sorted(frame[2:] for frame in self.frames if frame.startswith("p:"))


Senses = Mapping[str, tuple[CueSense, ...]]


@cache
def verbs() -> Senses:
    """Return the senses of every cue verb, by lemma; a particle is joined by ``_``.

    >>> [sense.kind for sense in verbs()["fear"]]
    ['fears']
    """
    return _senses("cues_verbs.tsv")


@cache
def nouns() -> Senses:
    """Return the senses of every cue noun, by lemma.

    >>> nouns()["claim"][0].kind
    'asserts'
    """
    return _senses("cues_nouns.tsv")


@cache
def adjectives() -> Senses:
    """Return the senses of every cue adjective.

    >>> adjectives()["afraid"][0].kind
    'fears'
    """
    return _senses("cues_adjectives.tsv")


def _senses(name: str) -> Senses:
    """Return the senses of each word of a table of cues."""
    senses: dict[str, tuple[CueSense, ...]] = {}
    for kind, frames, words in fields(WORDS, name):
        sense = CueSense(kind, frozenset(frames.split()))
        for word in words.split():
            senses[word] = (*senses.get(word, ()), sense)
    return MappingProxyType(senses)


def speech_kind(lemma: str) -> str | None:
    """Return the evidential class of a verb that can govern speech, if it is one.

    >>> speech_kind("say"), speech_kind("eat")
    ('asserts', None)
    """
    senses = verbs().get(lemma, ())
    return next((sense.kind for sense in senses if sense.frames & {"q", "c"}), None)


def cue_words(section: str) -> frozenset[str]:
    """Return the words that attribute without governing a content: adverbs, documents, views.

    >>> "reportedly" in cue_words("adverbs")
    True
    """
    return words_by_section(WORDS, "cues_words.txt")[section]


ACCORDING: Final = ("according", "to")
"""The words of "according to X"."""

MADE_CLEAR: Final = frozenset({"clear", "known", "plain", "public", "explicit"})
"""What follows "made (it)" when it means "said"."""

MAKE: Final = "make"
"""The verb of "made it clear"."""

SHOWING: Final = ("demonstrat", "show", "prove", "proving", "illustrat", "establish")
"""How cues begin that tell what deeds show, which is the author's word and not the doer's."""

ASIDE_VERBS: Final = frozenset({"refer", "contradict", "echo", "allude", "cite", "quote", "add"})
"""Verbs whose participle after a pause is the writer's aside: ", referring to"."""

OBJECT_CONTROL: Final = frozenset(
    {"ask", "tell", "urge", "force", "allow", "lead", "prompt", "get", "cause", "let", "make"}
    | {"help", "push", "press", "order", "want", "encourage", "invite", "expect", "show", "see"}
)
"""Verbs whose object, not subject, does what their infinitive says: "urged him to go"."""

PERFECT: Final = "have"
"""The auxiliary of "had said"."""

DOCUMENT_PREPOSITION: Final = "in"
"""The preposition of "in a new poll", and one of those of "in her view"."""

VIEW_PREPOSITIONS: Final = frozenset({"in", "per", "by"})
"""The prepositions of "in her view", "by her account"."""

PARENTHESIS: Final = "as"
"""The word that makes a clause a parenthesis: "as the envoy said"."""

COMPLEMENT_PREPOSITIONS: Final = frozenset({"for", "of", "as", "over", "with", "against"})
"""Prepositions whose phrase after an object says more of it: "accused him of lying"."""

WITH_OBJECT: Final = frozenset({"as", "for", "on", "of", "to", "with"})
"""Prepositions under which object and phrase are one content: "described the raid as a crime"."""

SOURCE_PREPOSITIONS: Final = frozenset({"by", "from", "among"})
"""Prepositions after which a cue noun's source stands: "a claim by the envoy"."""
