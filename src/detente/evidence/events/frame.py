"""The frame of a verb: who does it, to whom, with what, and under which auxiliaries."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detente.evidence.english.events import words
from detente.evidence.structure.syntax import SUBJECTS, SyntaxTree

#: Prepositions whose gerund is what the object does: accuse of, stop from, thank for.
_BLAMING = frozenset({"of", "from", "for", "with", "into"})
_CARRIERS = frozenset({"xcomp", "conj", "advcl", "ccomp", "pcomp"})


@dataclass(frozen=True)
class Frame:
    """A verb and its places; token numbers within its tree.

    ``objects`` are the direct object and what is joined to it, ``where`` the objects of
    prepositions under the verb and under its object, ``passive`` whether subject and object have
    changed places (they are put back here: ``subject`` is always who acts).
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


def frame(tree: SyntaxTree, verb: int) -> Frame:
    """Return the frame of the verb at a token number."""
    kids = tree.children[verb]
    passive = is_passive(tree, verb)
    subject = subject_of(tree, verb)
    objects = [
        kid
        for kid in kids
        if tree.deps[kid] in {"dobj", "dative", "attr", "oprd"} and tree.tags[kid] != "IN"
    ]
    if passive:
        agent = _agent(tree, verb)
        if subject is not None:
            objects.insert(0, subject)
        subject = agent
    elif not objects and tree.deps[verb] == "acl" and tree.tags[verb] == "VBN":
        objects, subject = [tree.heads[verb]], _agent(tree, verb)
    where = list(_prepositions(tree, verb))
    for item in objects[:2]:
        where.extend(_prepositions(tree, item))
    return Frame(
        verb=verb,
        subject=subject,
        objects=tuple(objects),
        where=tuple(where),
        passive=passive,
        negated=any(tree.deps[kid] == "neg" or tree.lowers[kid] == "never" for kid in kids),
        auxiliaries=frozenset(tree.lowers[kid] for kid in kids if tree.deps[kid] == "aux"),
        particles=frozenset(
            tree.lowers[kid] for kid in kids if tree.deps[kid] in {"prt", "advmod"}
        ),
        complements=tuple(kid for kid in kids if tree.deps[kid] in {"xcomp", "ccomp", "acomp"}),
    )


def is_passive(tree: SyntaxTree, verb: int) -> bool:
    """Say whether the verb is in the passive."""
    return tree.child(verb, "auxpass", "nsubjpass") is not None


def subject_of(tree: SyntaxTree, verb: int) -> int | None:
    """Return the grammatical subject, taken over from the governing verb where it has none."""
    for _ in range(6):
        own = tree.child(verb, *SUBJECTS)
        if own is not None:
            return _antecedent(tree, own, verb)
        if tree.deps[verb] == "acl":
            return tree.heads[verb]
        if tree.deps[verb] == "relcl":
            return tree.heads[verb]
        if tree.deps[verb] == "xcomp":
            over = tree.heads[verb]
            controller = tree.child(over, "dobj", "dative")
            if controller is not None:
                return controller
        if tree.deps[verb] == "pcomp":
            over = tree.heads[tree.heads[verb]]
            blamed = tree.child(over, "dobj", "nsubjpass")
            told = tree.lowers[tree.heads[verb]] in _BLAMING and tree.tags[over].startswith("VB")
            if blamed is not None and told:
                return blamed  # "accused them of breaking the truce": they broke it
        if tree.deps[verb] == "prep" or tree.deps[verb] in _CARRIERS:
            verb = tree.heads[verb]
        else:
            return None
    return None


def _antecedent(tree: SyntaxTree, subject: int, verb: int) -> int:
    """Return the noun that a relative pronoun stands for, or the subject itself."""
    if tree.tags[subject] in {"WDT", "WP"} and tree.deps[verb] == "relcl":
        return tree.heads[verb]
    return subject


def _agent(tree: SyntaxTree, verb: int) -> int | None:
    """Return the noun after the "by" of a passive."""
    for kid in tree.children[verb]:
        if tree.deps[kid] == "agent" or (tree.deps[kid] == "prep" and tree.lowers[kid] == "by"):
            return tree.child(kid, "pobj", "pcomp")
    return None


def _prepositions(tree: SyntaxTree, head: int) -> list[tuple[str, int]]:
    """Return the prepositions below a word with their objects, through chains of two."""
    found: list[tuple[str, int]] = []
    for kid in tree.children[head]:
        if tree.deps[kid] in {"prep", "agent", "dative", "prt", "advmod"}:
            for below in tree.children[kid]:
                if tree.deps[below] in {"pobj", "pcomp"}:
                    found.append((tree.lowers[kid], below))
                elif tree.deps[below] == "prep":
                    found.extend(
                        (tree.lowers[kid] + " " + tree.lowers[below], deep)
                        for deep in tree.children[below]
                        if tree.deps[deep] in {"pobj", "pcomp"}
                    )
    return found


def joined(tree: SyntaxTree, head: int) -> list[int]:
    """Return a noun and the nouns joined to it by "and"."""
    found = [head]
    for kid in tree.children[head]:
        if tree.deps[kid] == "conj":
            found.extend(joined(tree, kid))
    return found


def content(tree: SyntaxTree, noun: int) -> int:
    """Return the noun itself, or what follows "of" after a series, a number, a round."""
    for _ in range(3):
        if tree.lemmas[noun] not in words("transparent") and tree.tags[noun] != "CD":
            return noun
        inner = next(
            (below for word, below in _prepositions(tree, noun) if word in {"of", "in"}), None
        )
        if inner is None:
            return noun
        noun = inner
    return noun


def nominal(tree: SyntaxTree, noun: int) -> Frame:
    """Return the frame of a noun made of a verb: "the release of prisoners by the rebels"."""
    shape = frame(tree, noun)
    objects = tuple(below for word, below in shape.where if word == "of")
    agent = next((below for word, below in shape.where if word == "by"), None)
    clauses = tuple(
        kid
        for kid in tree.children[noun]
        if tree.deps[kid] in {"acl", "ccomp"}
        or (tree.deps[kid] == "relcl" and tree.tags[kid] == "VB")
    )
    owner = agent if agent is not None else tree.child(noun, "poss")
    return replace(shape, objects=objects, complements=clauses, subject=owner)
