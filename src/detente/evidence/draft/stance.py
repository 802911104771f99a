"""Stances: words such as "pledged", "goal" or "afraid", what each says, and who holds it."""

from __future__ import annotations

from detente.evidence.english.events import BLAMING
from detente.evidence.english.labels import (
    COPULA_COMPLEMENTS,
    HELD_ADJECTIVES,
    STANCE_TAGS,
    SUBJECTS,
    VERB_OBJECTS,
)
from detente.evidence.english.modality import LONGER, NO, UNREAL, YET
from detente.evidence.english.stance import (
    HOLDER_PREPOSITIONS,
    STANCE_MODES,
    TELL,
    WARN,
    StanceMode,
    stance_words,
)
from detente.evidence.events.frame import frame, is_passive, subject_of
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
    if is_charged(tree, token):
        return None
    if any(_denies(tree, kid) for kid in kids) or _is_yet_to_come(tree, token):
        if tree.lemmas[token] in stance_words("unhesitating"):
            return "pledged"
        return "refused" if mode in _UNDERTAKEN else None
    return None if any(tree.lowers[kid] in UNREAL for kid in kids) else mode


def is_taken_back(tree: SyntaxTree, token: int) -> bool:
    """Say whether a word of stance is denied so that nothing is said of the act below it.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["France did not refuse to arm Mali."])))
    >>> is_taken_back(tree, 3)
    True
    """
    kids = tree.children[token]
    if tree.deps[token] in COPULA_COMPLEMENTS:
        kids = (*kids, *tree.children[tree.heads[token]])
    denied = any(_denies(tree, kid) for kid in kids)
    return denied and _listed(tree, token) is not None and mode_of(tree, token) is None


def _denies(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a word below another denies it: "not", "no", "no longer", a nobody as subject."""
    longer = tree.lowers[kid] == LONGER and any(
        tree.lowers[below] == NO for below in tree.children[kid]
    )
    return tree.deps[kid] == "neg" or tree.lowers[kid] == NO or longer or _is_nobody(tree, kid)


def _is_yet_to_come(tree: SyntaxTree, token: int) -> bool:
    """Say whether a stance is still to be taken: "has yet to agree"."""
    over = tree.heads[token]
    return tree.deps[token] == "xcomp" and any(tree.lowers[k] == YET for k in tree.children[over])


def is_charged(tree: SyntaxTree, token: int) -> bool:
    """Say whether an act or a stance is only what somebody is accused of.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> is_charged(syntax_tree(next(parse(["Mali was accused of bombing France."]))), 4)
    True
    """
    preposition = tree.heads[token]
    gerund = tree.deps[token] == "pcomp" and tree.lowers[preposition] in BLAMING
    return gerund and tree.lemmas[tree.heads[preposition]] in stance_words("charging")


def _is_nobody(tree: SyntaxTree, token: int) -> bool:
    """Say whether a subject denies what its verb says: "no one", "neither side"."""
    if tree.deps[token] not in SUBJECTS:
        return False
    words = {tree.lowers[token], *(tree.lowers[kid] for kid in tree.children[token])}
    return bool(words & (stance_words("nobody") | {NO}))


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
            return any(_denies(tree, kid) for kid in tree.children[over])
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
        agent = frame(tree, token).subject if is_passive(tree, token) else None
        made_of = is_passive(tree, token) and _listed(tree, token) == "demanded"
        return agent if agent is not None or made_of else subject_of(tree, token)
    if tree.tags[token].startswith("JJ"):
        predicate = tree.deps[token] in HELD_ADJECTIVES
        return subject_of(tree, tree.heads[token]) if predicate else None
    return _owner(tree, token)


def _owner(tree: SyntaxTree, noun: int) -> int | None:
    """Return who has a pledge, a goal or a fear: its owner, or who makes or voices it."""
    owner = tree.child(noun, "poss")
    own = owner is not None and tree.tags[owner] == "PRP$" and tree.deps[noun] in VERB_OBJECTS
    if owner is not None and not own:
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
