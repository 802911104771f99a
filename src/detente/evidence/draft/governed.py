"""The acts below a stance, and those on which an act depends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.evidence.draft.stance import mode_of
from detente.evidence.english.events import lexicon
from detente.evidence.english.labels import (
    COMPLEMENT_CLAUSES,
    INFINITIVE_CLAUSES,
    NOUN_RELATIVES,
    RELATIVE_TAGS,
    STRAYS_OF_STANCES,
    SUBJECTS,
)
from detente.evidence.english.pronouns import AGAIN, DO
from detente.evidence.english.stance import (
    ACT_PREPOSITIONS,
    ADDRESS_PREPOSITIONS,
    CONDITION_PREPOSITIONS,
    FOR,
    stance_words,
)
from detente.evidence.events.frame import joined, subject_of
from detente.evidence.structure.syntax import SyntaxTree

_DEEPEST = 4
"""Stances below one another that are read: "agreed to ask them to promise to stop"."""
_WITH_STRAYS = frozenset({"pledged", "refused", "threatened"})
"""Modes whose infinitive is sought further off when the parser hung it elsewhere."""
_TURNING = frozenset({"refused", "pledged", "demanded"})
"""Modes of stances that stand below another one and turn its acts."""


@dataclass(frozen=True)
class GovernedAct:
    """An act below a stance.

    Parameters
    ----------
    core
        Its verb or noun.
    owner
        Its own subject; ``None`` where the holder of the stance acts.
    taken
        Whether it is one of doing, not of leaving it.
    again
        True for "to do so", which means an act told before.
    """

    core: int
    owner: int | None = None
    taken: bool = True
    again: bool = False


def acts_below(tree: SyntaxTree, token: int, depth: int = 0) -> tuple[GovernedAct, ...]:
    """Return the acts below a stance.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["France vowed not to arm Mali."])))
    >>> [(tree.words[act.core], act.taken) for act in acts_below(tree, 1)]
    [('arm', False)]
    """
    acts = [act for kid in _complements(tree, token) for act in _acts(tree, kid, token, depth)]
    if not acts and mode_of(tree, token) in _WITH_STRAYS:
        acts = list(_stray(tree, token, depth))
    if tree.lemmas[token] in stance_words("forbidding"):
        acts = [replace(act, taken=not act.taken) for act in acts]
    return tuple(acts)


def _stray(tree: SyntaxTree, token: int, depth: int) -> Iterator[GovernedAct]:
    """Yield the infinitive that a pledge or a refusal lost to a noun between the two."""
    if tree.tags[token].startswith("VB") and tree.child(token, "dobj") is None:
        for node in tree.infinitives_below(token, STRAYS_OF_STANCES)[:1]:
            yield from (replace(act, owner=None) for act in _acts(tree, node, token, depth))


def _complements(tree: SyntaxTree, token: int) -> Iterator[int]:
    """Yield the words below a stance that may be acts: clauses, gerunds, nouns of acting."""
    verbal = tree.tags[token].startswith("VB")
    if tree.deps[token] == "attr":
        for kid in tree.children[tree.heads[token]]:
            if kid > token and tree.deps[kid] in STRAYS_OF_STANCES and tree.infinitive(kid):
                yield kid
    addressed = _addressed(tree, token) if verbal else None
    for noun in joined(tree, addressed) if addressed is not None else ():
        yield from (kid for kid in tree.children[noun] if tree.infinitive(kid))
    for kid in tree.children[token]:
        if _is_clause(tree, kid, token, verbal=verbal) and tree.tags[kid][:2] in ("VB", "JJ"):
            if tree.deps[kid] != "relcl" or tree.infinitive(kid):
                yield kid
        elif tree.deps[kid] == "dobj" and verbal:
            yield from joined(tree, kid)
        elif tree.deps[kid] == "prep" and tree.lowers[kid] in ACT_PREPOSITIONS:
            yield from _after_preposition(tree, kid)


def _after_preposition(tree: SyntaxTree, preposition: int) -> Iterator[int]:
    """Yield the gerund or the nouns after a preposition."""
    for below in tree.children[preposition]:
        if tree.deps[below] == "pcomp":
            yield below
        elif tree.deps[below] == "pobj":
            yield from joined(tree, below)


def _is_clause(tree: SyntaxTree, kid: int, token: int, *, verbal: bool) -> bool:
    """Say whether a word below a stance heads a clause that tells its act."""
    label = tree.deps[kid]
    if label == "advcl" and tree.infinitive(kid):
        return not verbal or _opens_with_for(tree, kid) or _addressed(tree, token) is not None
    return label in COMPLEMENT_CLAUSES or (not verbal and label in NOUN_RELATIVES)


def _opens_with_for(tree: SyntaxTree, clause: int) -> bool:
    """Say whether a clause begins with "for": "agree for him to leave"."""
    kids = tree.children[clause]
    return any(tree.deps[kid] == "mark" and tree.lowers[kid] == FOR for kid in kids)


def _acts(tree: SyntaxTree, core: int, over: int, depth: int) -> Iterator[GovernedAct]:
    """Yield the acts that one word below a stance means."""
    if depth > _DEEPEST:
        return
    if tree.tags[core].startswith("NN"):
        yield from _of_noun(tree, core, depth)
        return
    negated = any(tree.deps[kid] == "neg" for kid in tree.children[core])
    mode = mode_of(tree, core)
    if mode in _TURNING and tree.tags[core].startswith(("VB", "JJ")):
        below = acts_below(tree, core, depth + 1)
        if below:
            turned = (mode == "refused") != negated
            own = _own_subject(tree, core, over)  # "asked Libya to promise to": Libya's act
            for act in below:
                owner = own if act.owner is None else act.owner
                yield replace(act, owner=owner, taken=act.taken != turned)
            return
    if tree.lemmas[core] in stance_words("permitting"):
        for kid in tree.children[core]:
            if tree.deps[kid] in COMPLEMENT_CLAUSES and tree.tags[kid].startswith("VB"):
                yield GovernedAct(kid, tree.child(kid, "nsubj"), not negated)
                return
    inner = _through(tree, core)
    again = any(tree.lowers[kid] in AGAIN for kid in tree.children[core])
    if tree.lemmas[core] == DO and again:
        yield GovernedAct(core, None, not negated, again=True)
    elif tree.tags[inner].startswith("VB"):
        yield GovernedAct(inner, _own_subject(tree, core, over), not negated)


def _of_noun(tree: SyntaxTree, noun: int, depth: int) -> Iterator[GovernedAct]:
    """Yield the acts that a noun means: what its own stance is over, or the act it names."""
    owner = tree.child(noun, "poss")
    below = acts_below(tree, noun, depth + 1) if mode_of(tree, noun) is not None else ()
    if below:
        yield from (act if act.owner is not None else replace(act, owner=owner) for act in below)
        return
    verb = lexicon().nominals.get(tree.lemmas[noun], "")
    if verb and verb not in stance_words("demanded"):
        yield GovernedAct(noun, owner)


def _own_subject(tree: SyntaxTree, core: int, over: int) -> int | None:
    """Return the act's own subject, or whom a demand is made to; none: the holder acts."""
    for kid in tree.children[core]:
        if tree.deps[kid] in SUBJECTS and tree.tags[kid] not in RELATIVE_TAGS:
            return kid
    undertakes = mode_of(tree, over) == "pledged"  # "promised them to leave": who promises leaves
    if tree.tags[over].startswith("VB") and tree.deps[core] in STRAYS_OF_STANCES and not undertakes:
        whom = tree.child(over, "dobj", "dative", "nsubjpass")
        return whom if whom is not None else _addressed(tree, over)
    return _addressed(tree, over) if tree.tags[over].startswith("NN") else None


def _addressed(tree: SyntaxTree, word: int) -> int | None:
    """Return to whom one calls or appeals: "called on both sides to return"."""
    if mode_of(tree, word) != "demanded":
        return None
    for kid in tree.children[word]:
        if tree.deps[kid] == "prep" and tree.lowers[kid] in ADDRESS_PREPOSITIONS:
            return tree.child(kid, "pobj")
    return None


def _through(tree: SyntaxTree, verb: int) -> int:
    """Return the verb that "move to", "begin to" or "continue to" stands before."""
    if tree.lemmas[verb] in stance_words("through"):
        for kid in tree.children[verb]:
            if tree.deps[kid] in INFINITIVE_CLAUSES and tree.tags[kid].startswith("VB"):
                return kid
    return verb


def conditions_of(tree: SyntaxTree, core: int) -> tuple[GovernedAct, ...]:
    """Return the acts on which an act depends: "if", "unless", "on condition that".

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["France will leave unless Mali returns the planes."])))
    >>> [(tree.words[act.core], act.taken) for act in conditions_of(tree, 2)]
    [('returns', False)]
    """
    above = (core, *tree.ancestors(core))
    beside = (kid for over in above for kid in tree.children[over] if kid not in above)
    acts = (act for word in beside for act in _condition(tree, word))
    return tuple(act for act in acts if act.core != core)


def _condition(tree: SyntaxTree, word: int) -> Iterator[GovernedAct]:
    """Yield the acts of a conditional clause, or of "on condition that" and its like."""
    if tree.deps[word] == "advcl":
        marks = {tree.lowers[kid] for kid in tree.children[word]}
        unless = bool(marks & stance_words("unless"))
        if unless or marks & stance_words("if"):
            for act in _acts(tree, word, word, 1):
                owner = subject_of(tree, word) if act.owner is None else act.owner
                yield replace(act, owner=owner, taken=act.taken != unless)
    elif tree.deps[word] == "prep" and tree.lowers[word] in CONDITION_PREPOSITIONS:
        noun = tree.child(word, "pobj")
        if noun is not None and tree.lemmas[noun] in stance_words("given"):
            yield from (act for act in acts_below(tree, noun) if act.owner is not None)
