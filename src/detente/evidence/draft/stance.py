"""Stances: words such as "pledged", "goal" or "afraid", what each says, and who holds it."""

from __future__ import annotations

from detente.evidence.english.labels import (
    COPULA_COMPLEMENTS,
    HELD_ADJECTIVES,
    STANCE_TAGS,
    VERB_OBJECTS,
)
from detente.evidence.english.modality import NO, UNREAL
from detente.evidence.english.stance import (
    HOLDER_PREPOSITIONS,
    STANCE_MODES,
    TELL,
    WARN,
    StanceMode,
    stance_words,
)
from detente.evidence.events.frame import subject_of
from detente.evidence.structure.syntax import SyntaxTree

_UNDERTAKEN = frozenset({"pledged", "wanted", "able"})
"""Modes whose denial is a refusal; that of any other says nothing."""


def mode_of(tree: SyntaxTree, token: int) -> StanceMode | None:
    """Return what a word says of the act below it, if it is such a word.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["France did not promise to arm Mali."])))
    >>> mode_of(tree, 3), mode_of(tree, 5)
    ('refused', None)
    """
    mode = _listed(tree, token)
    return None if mode is None else _turned(tree, token, mode)


def _listed(tree: SyntaxTree, token: int) -> StanceMode | None:
    """Return the mode under which a word is listed, with its particle or preposition first."""
    lemma, tag = tree.lemmas[token], tree.tags[token]
    if tag[:2] not in STANCE_TAGS or tag.startswith("NNP"):
        return None
    if tag.startswith("NN") and lemma in stance_words("undertaking"):
        return "wanted"
    joined = [
        f"{lemma} {tree.lowers[kid]}"
        for kid in tree.children[token]
        if tree.deps[kid] in ("prt", "prep")
    ]
    for name in (*reversed(joined), lemma):
        for mode in STANCE_MODES:
            freeing = mode == "able" and tag.startswith("VB")  # to free somebody is an act
            if name in stance_words(mode) and not freeing:
                return mode
    return None


def _turned(tree: SyntaxTree, token: int, mode: StanceMode) -> StanceMode | None:
    """Return the mode under negation and tense: not to pledge is to refuse, "could ask" nothing."""
    kids = tree.children[token]
    if tree.deps[token] in COPULA_COMPLEMENTS:
        kids = (*kids, *tree.children[tree.heads[token]])  # "is not able": the copula has it
    if (
        is_doubted(tree, token)
        or _reports(tree, token)
        or (mode == "able" and _is_explained(tree, token))
    ):
        return None
    if mode == "threatened" and _warns_off(tree, token):
        mode = "demanded"
    if any(tree.deps[kid] == "neg" or tree.lowers[kid] == NO for kid in kids):
        return "refused" if mode in _UNDERTAKEN else None
    return None if any(tree.lowers[kid] in UNREAL for kid in kids) else mode


def is_doubted(tree: SyntaxTree, token: int) -> bool:
    """Say whether a word stands in a clause that somebody does not believe, say or know.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["I do not believe that France bombed Mali."])))
    >>> is_doubted(tree, 6), is_doubted(tree, 3)
    (True, False)
    """
    below = token
    for over in tree.ancestors(token):
        if tree.deps[below] == "ccomp" and tree.lemmas[over] in stance_words("doubted"):
            return any(tree.deps[kid] == "neg" for kid in tree.children[over])
        below = over
    return False


def _reports(tree: SyntaxTree, token: int) -> bool:
    """Say whether a verb of telling only reports: "told them that it would leave"."""
    clause = tree.child(token, "ccomp") if tree.lemmas[token] == TELL else None
    return clause is not None and not tree.infinitive(clause)


def _warns_off(tree: SyntaxTree, token: int) -> bool:
    """Say whether a warning is a demand: "warned them to leave"."""
    addressed = tree.child(token, "dobj") is not None
    return tree.lemmas[token] == WARN and addressed and tree.child(token, "xcomp") is not None


def _is_explained(tree: SyntaxTree, token: int) -> bool:
    """Say whether a clause explains why or how something came about, which then is so."""
    above = [token, *list(tree.ancestors(token))[:2]]
    return any(tree.tags[kid] == "WRB" for over in above for kid in tree.children[over])


def holder_of(tree: SyntaxTree, token: int) -> int | None:
    """Return the noun that holds a stance.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["France is ready to arm Mali."])))
    >>> tree.words[holder_of(tree, 2)]
    'France'
    """
    if tree.tags[token].startswith("VB"):
        return subject_of(tree, token)
    if tree.tags[token].startswith("JJ"):
        predicate = tree.deps[token] in HELD_ADJECTIVES
        return subject_of(tree, tree.heads[token]) if predicate else None
    return _owner(tree, token)


def _owner(tree: SyntaxTree, noun: int) -> int | None:
    """Return who has a pledge, a goal or a fear: its owner, or who makes or voices it."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    for kid in tree.children[noun]:
        if tree.deps[kid] == "prep" and tree.lowers[kid] in HOLDER_PREPOSITIONS:
            below = tree.child(kid, "pobj")
            if below is not None and tree.tags[below].startswith(("NN", "PRP")):
                return below
    over = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.deps[over] == "prep":
        over = tree.heads[over]
    elif tree.deps[noun] not in VERB_OBJECTS:
        return None
    return subject_of(tree, over) if tree.tags[over].startswith("VB") else None
