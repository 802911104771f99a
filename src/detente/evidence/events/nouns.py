"""Classes of nouns, and the conditions that narrow a verb's reading."""

from __future__ import annotations

from detente.evidence.english.events import Lexicon, VerbSense, words
from detente.evidence.events.frame import Frame, content
from detente.evidence.structure.syntax import SyntaxTree

_BEFORE = frozenset({"compound", "amod", "nmod"})


def classes(tree: SyntaxTree, noun: int, table: Lexicon) -> tuple[str, ...]:
    """Return the classes of a noun, those of its compound first ("hunger strike")."""
    lemma = tree.lemmas[noun]
    before = [kid for kid in tree.children[noun] if tree.deps[kid] in _BEFORE]
    for kid in before:
        found = table.classes.get(f"{tree.lemmas[kid]}-{lemma}")
        if found:
            return found
    own = table.classes.get(lemma, ())
    if own or lemma not in words("carrier"):
        return own
    compounds = (
        table.classes.get(tree.lemmas[kid], ()) for kid in before if tree.deps[kid] == "compound"
    )
    return next((found for found in compounds if found), ())


def fits(
    tree: SyntaxTree, reading: VerbSense, shape: Frame, objects: tuple[int, ...], table: Lexicon
) -> bool:
    """Say whether every condition of a reading holds in a frame with these objects."""
    return all(_holds(tree, slot, listed, shape, objects, table) for slot, listed in reading.where)


def _holds(
    tree: SyntaxTree,
    slot: str,
    listed: frozenset[str],
    shape: Frame,
    objects: tuple[int, ...],
    table: Lexicon,
) -> bool:
    """Say whether one of the words, or of the words of a class, stands in a slot.

    ``*`` asks for any noun, ``-`` for nothing at all; ``then`` looks at every word below.
    """
    if slot == "then":
        return any(tree.lemmas[node] in listed for node in tree.subtree(shape.verb))
    if slot == "obj":
        nouns = objects
    elif slot == "subj":
        nouns = () if shape.subject is None else (shape.subject,)
    else:
        nouns = tuple(below for word, below in shape.where if word == slot)
    if listed == {"-"}:
        return not nouns and not shape.complements
    if listed == {"*"}:
        return any(not tree.tags[noun].startswith("PRP") for noun in nouns)
    return any(_is(tree, noun, listed, table) for noun in nouns)


def _is(tree: SyntaxTree, noun: int, listed: frozenset[str], table: Lexicon) -> bool:
    """Say whether a noun is one of the words or belongs to one of the classes."""
    noun = content(tree, noun)
    kinds = classes(tree, noun, table)
    if not kinds and tree.tags[noun].startswith("NNP"):
        kinds = _titled(tree, noun, table)
    return tree.lemmas[noun] in listed or any("@" + kind in listed for kind in kinds)


def _titled(tree: SyntaxTree, noun: int, table: Lexicon) -> tuple[str, ...]:
    """Return the classes of the titles before a name: "President Orlov"."""
    before = (kid for kid in tree.children[noun] if tree.deps[kid] == "compound")
    return tuple(kind for kid in before for kind in table.classes.get(tree.lemmas[kid], ()))
