"""Classes of nouns, and the conditions that narrow a verb's reading."""

from __future__ import annotations

from detente.evidence.english.events import Lexicon, VerbSense, event_words
from detente.evidence.english.labels import NO_GROUP
from detente.evidence.events.frame import Frame, content
from detente.evidence.structure.syntax import SyntaxTree


def classes(tree: SyntaxTree, noun: int, table: Lexicon) -> tuple[str, ...]:
    """Return the classes of a noun, those of its compound first ("hunger strike").

    >>> from detente.evidence.english.events import lexicon
    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["A hunger strike and an air strike began."])))
    >>> classes(tree, 2, lexicon()), classes(tree, 6, lexicon())
    (('protest',), ('attack',))
    """
    lemma = tree.lemmas[noun]
    before = [kid for kid in tree.children[noun] if tree.deps[kid] in NO_GROUP]
    for kid in before:
        whole = table.classes.get(f"{tree.lemmas[kid]}-{lemma}")
        if whole:
            return whole
    own = table.classes.get(lemma, ())
    if own or lemma not in event_words("carrier"):
        return own
    compounds = (
        table.classes.get(tree.lemmas[kid], ()) for kid in before if tree.deps[kid] == "compound"
    )
    return next((kinds for kinds in compounds if kinds), ())


def fits(
    tree: SyntaxTree, sense: VerbSense, shape: Frame, objects: tuple[int, ...], table: Lexicon
) -> bool:
    """Say whether every condition of a verb's reading holds in a frame with these objects."""
    return all(_holds(tree, slot, listed, shape, objects, table) for slot, listed in sense.where)


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
        nouns = tuple(shape.after(slot))
    if listed == {"-"}:
        return not nouns and not shape.complements
    if listed == {"*"}:
        return any(not tree.tags[noun].startswith("PRP") for noun in nouns)
    return any(_is_one_of(tree, noun, listed, table) for noun in nouns)


def _is_one_of(tree: SyntaxTree, noun: int, listed: frozenset[str], table: Lexicon) -> bool:
    """Say whether a noun is one of the words or belongs to one of the classes."""
    noun = content(tree, noun)
    kinds = classes(tree, noun, table)
    if not kinds and tree.tags[noun].startswith("NNP"):
        kinds = _of_titles(tree, noun, table)
    return tree.lemmas[noun] in listed or any("@" + kind in listed for kind in kinds)


def _of_titles(tree: SyntaxTree, noun: int, table: Lexicon) -> tuple[str, ...]:
    """Return the classes of the titles before a name: "President Orlov"."""
    before = (kid for kid in tree.children[noun] if tree.deps[kid] == "compound")
    return tuple(kind for kid in before for kind in table.classes.get(tree.lemmas[kid], ()))
