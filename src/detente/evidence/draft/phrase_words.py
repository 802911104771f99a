"""The words of an act: which of those below a verb belong to it, and how they run."""

from __future__ import annotations

from collections.abc import Sequence

from detente.evidence.english.labels import (
    AFTER_VERB,
    INTERROGATIVE_TAGS,
    JOINING_LABELS,
    JOINING_TAGS,
    LOOSE_LABELS,
    LOWERED_TAGS,
    MARK_TAGS,
)
from detente.evidence.english.pronouns import OWN, OWN_PLURAL, OWN_SINGULAR
from detente.evidence.english.stance import EMPTY_NOUNS, FRAMING_PREPOSITIONS, KEPT_ADVERBS
from detente.evidence.english.times import CALENDAR_WORD
from detente.evidence.structure.syntax import SyntaxTree

_SENTENCE_MARKS = frozenset({".", "?", "!", "“", "”"})


def is_of_act(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a word below a verb belongs to the act."""
    label, head = tree.deps[kid], tree.heads[kid]
    if label not in AFTER_VERB or kid < head or tree.tags[kid] in INTERROGATIVE_TAGS:
        return False
    if label == "advmod":
        return kid == head + 1 and tree.lowers[kid] in KEPT_ADVERBS
    if label == "prep":
        return _is_phrase_of_act(tree, kid)
    return tree.tags[kid] != "PRP" or label == "dobj"


def _is_phrase_of_act(tree: SyntaxTree, preposition: int) -> bool:
    """Say whether what stands after a preposition belongs to the act: no frame, time or clause."""
    inner = tree.child(preposition, "pobj", "pcomp", "prep")
    if inner is None or tree.lemmas[inner] in EMPTY_NOUNS or _is_dated(tree, preposition):
        return False
    clause = tree.child(inner, "nsubj") is not None
    framing = tree.lowers[preposition] in FRAMING_PREPOSITIONS
    return not (clause or framing or _is_before_pronoun(tree, preposition))


def _is_dated(tree: SyntaxTree, word: int) -> bool:
    """Say whether a phrase is one of time: "on Friday", "in April", "on 4 March 2022"."""
    return any(CALENDAR_WORD.fullmatch(tree.words[token]) for token in tree.subtree(word))


def _is_before_pronoun(tree: SyntaxTree, word: int) -> bool:
    """Say whether a preposition stands before a mere pronoun."""
    inner = tree.child(word, "pobj")
    return tree.deps[word] == "prep" and inner is not None and tree.tags[inner] == "PRP"


def _is_set_aside(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a phrase within another adds only a time, a pronoun or a clause of its own."""
    if tree.deps[kid] != "prep":
        return False
    clause = any(tree.child(below, "nsubj") is not None for below in tree.children[kid])
    return clause or _is_before_pronoun(tree, kid) or _is_dated(tree, kid)


def belonging(tree: SyntaxTree, head: int) -> list[int]:
    """Return a word and what belongs to it, without its clauses, in text order.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["They hit the camps of the rebels on Friday."])))
    >>> [tree.words[word] for word in belonging(tree, 3)]
    ['the', 'camps', 'of', 'the', 'rebels']
    """
    words, stack = [], [head]
    while stack:
        node = stack.pop()
        if tree.tags[node] not in MARK_TAGS:
            words.append(node)
            stack += [kid for kid in tree.children[node] if _is_kept(tree, kid, node)]
    return sorted(words)


def _is_kept(tree: SyntaxTree, kid: int, head: int) -> bool:
    """Say whether a word belongs to the one above it."""
    label = tree.deps[kid]
    if label not in LOOSE_LABELS:
        return not _is_set_aside(tree, kid)
    if label == "punct":
        return tree.tags[kid] == "HYPH"
    joins = tree.tags[head].startswith("NN") and tree.tags[kid][:2] in JOINING_TAGS
    return joins and label in JOINING_LABELS


def running(tree: SyntaxTree, tokens: Sequence[int], *, plural: bool) -> str:
    """Return tokens as running words; an owner's pronoun agrees with the owner.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["The rebels kept his planes."])))
    >>> running(tree, [0, 1, 3, 4], plural=False)
    'the rebels its planes'
    """
    text, last = "", None
    for token in tokens:
        word = tree.words[token]
        if tree.lowers[token] in OWN and tree.tags[token] == "PRP$":
            word = OWN_PLURAL if plural else OWN_SINGULAR
        elif _begins_sentence(tree, token) and tree.tags[token] in LOWERED_TAGS:
            word = word[:1].lower() + word[1:]
        glued = last is not None and token == last + 1 and tree.starts[token] == tree.ends[last]
        text += word if glued or not text else f" {word}"
        last = token
    return text.strip()


def _begins_sentence(tree: SyntaxTree, token: int) -> bool:
    """Say whether a word begins a sentence."""
    return token == 0 or tree.words[token - 1] in _SENTENCE_MARKS
