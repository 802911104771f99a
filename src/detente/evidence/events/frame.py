"""The frame of a verb: who does it, to whom, with what, and under which auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.evidence.english.events import AGENT, BLAMING, CONTENT, PATIENT, event_words
from detente.evidence.english.labels import (
    CARRIERS,
    CLAUSAL_SUBJECTS,
    COMPLEMENTS,
    NOUN_CLAUSES,
    OBJECTS,
    PARTICLE_LABELS,
    PREPOSITION_LABELS,
    PREPOSITION_OBJECTS,
    RELATIVE_TAGS,
)
from detente.evidence.english.modality import NEVER
from detente.evidence.structure.syntax import SyntaxTree

_CLIMB = 6
"""Verbs up which a subject is sought; a longer climb is a parse gone wrong."""
_SERIES = 3
"""Nouns such as "series of rounds of" that may stand before what they are of."""


@dataclass(frozen=True)
class Frame:
    """A verb and its places; token numbers within its tree.

    Parameters
    ----------
    verb, subject
        The verb and who acts; of a passive the noun after "by".
    objects
        The direct object and what stands for it; of a passive the grammatical subject.
    where
        The objects of prepositions under the verb and under its objects, each with the
        preposition.
    passive, negated
        Whether the verb is in the passive, and whether it is denied.
    auxiliaries, particles
        The words of both kinds under the verb.
    complements
        The clauses and adjectives that complete it.
    """

    verb: int
    subject: int | None
    objects: tuple[int, ...]
    where: tuple[tuple[str, int], ...]
    passive: bool
    negated: bool
    auxiliaries: frozenset[str]
    particles: frozenset[str]
    complements: tuple[int, ...]

    def after(self, *prepositions: str) -> Iterator[int]:
        """Yield the objects of some prepositions."""
        yield from (below for word, below in self.where if word in prepositions)


def frame(tree: SyntaxTree, verb: int) -> Frame:
    """Return the frame of the verb at a token number.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["Estia was bombed by Norland."])))
    >>> shape = frame(tree, 2)
    >>> tree.words[shape.subject], [tree.words[noun] for noun in shape.objects]
    ('Norland', ['Estia'])
    """
    kids = tree.children[verb]
    passive, subject = is_passive(tree, verb), subject_of(tree, verb)
    objects = [kid for kid in kids if tree.deps[kid] in OBJECTS and tree.tags[kid] != "IN"]
    if passive:
        if subject is not None:
            objects.insert(0, subject)
        subject = _agent(tree, verb)
    elif not objects and tree.deps[verb] == "acl" and tree.tags[verb] == "VBN":
        objects, subject = [tree.heads[verb]], _agent(tree, verb)
    where = [pair for word in (verb, *objects[:2]) for pair in _prepositions(tree, word)]
    return Frame(
        verb=verb,
        subject=subject,
        objects=tuple(objects),
        where=tuple(where),
        passive=passive,
        negated=any(tree.deps[kid] == "neg" or tree.lowers[kid] == NEVER for kid in kids),
        auxiliaries=frozenset(tree.lowers[kid] for kid in kids if tree.deps[kid] == "aux"),
        particles=frozenset(tree.lowers[kid] for kid in kids if tree.deps[kid] in PARTICLE_LABELS),
        complements=tuple(kid for kid in kids if tree.deps[kid] in COMPLEMENTS),
    )


def is_passive(tree: SyntaxTree, verb: int) -> bool:
    """Say whether the verb is in the passive.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> is_passive(syntax_tree(next(parse(["Estia was bombed."]))), 2)
    True
    """
    return tree.child(verb, "auxpass", "nsubjpass") is not None


def subject_of(tree: SyntaxTree, verb: int) -> int | None:
    """Return the grammatical subject, taken over from the governing verb where it has none.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["Norland vowed to bomb Estia."])))
    >>> tree.words[subject_of(tree, 3)]
    'Norland'
    """
    for _ in range(_CLIMB):
        own = tree.child(verb, *CLAUSAL_SUBJECTS)
        if own is not None:
            relative = tree.tags[own] in RELATIVE_TAGS and tree.deps[verb] == "relcl"
            return tree.heads[verb] if relative else own
        label, over = tree.deps[verb], tree.heads[verb]
        if label in ("acl", "relcl"):
            return over
        if label == "xcomp":
            controller = tree.child(over, "dobj", "dative")
            if controller is not None:
                return controller
        if label == "pcomp":
            blamed = _blamed(tree, over)
            if blamed is not None:
                return blamed
        if label != "prep" and label not in CARRIERS:
            return None
        verb = over
    return None


def _blamed(tree: SyntaxTree, preposition: int) -> int | None:
    """Return who does what a gerund says: "accused them of breaking the truce", they broke it."""
    over = tree.heads[preposition]
    blames = tree.lowers[preposition] in BLAMING and tree.tags[over].startswith("VB")
    return tree.child(over, "dobj", "nsubjpass") if blames else None


def _agent(tree: SyntaxTree, verb: int) -> int | None:
    """Return the noun after the "by" of a passive."""
    for kid in tree.children[verb]:
        by = tree.deps[kid] == "prep" and tree.lowers[kid] == AGENT
        if by or tree.deps[kid] == "agent":
            return tree.child(kid, *PREPOSITION_OBJECTS)
    return None


def _prepositions(tree: SyntaxTree, head: int) -> Iterator[tuple[str, int]]:
    """Yield the prepositions below a word with their objects, through chains of two."""
    for kid in tree.children[head]:
        for below in tree.children[kid] if tree.deps[kid] in PREPOSITION_LABELS else ():
            if tree.deps[below] in PREPOSITION_OBJECTS:
                yield tree.lowers[kid], below
            elif tree.deps[below] == "prep":
                name = f"{tree.lowers[kid]} {tree.lowers[below]}"
                for deep in tree.children[below]:
                    if tree.deps[deep] in PREPOSITION_OBJECTS:
                        yield name, deep


def joined(tree: SyntaxTree, head: int) -> list[int]:
    """Return a noun and the nouns joined to it by "and".

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> joined(syntax_tree(next(parse(["Norland and Estia agreed."]))), 0)
    [0, 2]
    """
    nouns = [head]
    for kid in tree.children[head]:
        if tree.deps[kid] == "conj":
            nouns.extend(joined(tree, kid))
    return nouns


def content(tree: SyntaxTree, noun: int) -> int:
    """Return the noun itself, or what follows "of" after a series, a number, a round.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["A round of talks began."])))
    >>> tree.words[content(tree, 1)]
    'talks'
    """
    for _ in range(_SERIES):
        if tree.lemmas[noun] not in event_words("transparent") and tree.tags[noun] != "CD":
            return noun
        inner = (below for word, below in _prepositions(tree, noun) if word in CONTENT)
        noun = next(inner, noun)
    return noun


def nominal(tree: SyntaxTree, noun: int) -> Frame:
    """Return the frame of a noun made of a verb: "the release of prisoners by the rebels".

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["The release of prisoners by the rebels began."])))
    >>> [tree.words[thing] for thing in nominal(tree, 1).objects]
    ['prisoners']
    """
    shape = frame(tree, noun)
    clauses = (
        kid
        for kid in tree.children[noun]
        if tree.deps[kid] in NOUN_CLAUSES or (tree.deps[kid] == "relcl" and tree.tags[kid] == "VB")
    )
    return replace(
        shape,
        objects=tuple(shape.after(PATIENT)),
        complements=tuple(clauses),
        subject=next(shape.after(AGENT), tree.child(noun, "poss")),
    )
