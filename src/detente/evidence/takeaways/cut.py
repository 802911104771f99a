"""A cut: words that can go together, and what it costs to lose them."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.english.compression import THAT
from detente.evidence.english.labels import CLAUSE_OPENERS
from detente.evidence.structure.syntax import SyntaxTree


@dataclass(frozen=True)
class Cut:
    """Tokens that can go together.

    Parameters
    ----------
    tokens
        Their numbers in the sentence.
    cost
        How much it hurts to lose them, for each unit of their words' weight; 0 where nothing is
        lost. Costs were set by hand on articles of our own; what counts is their order.
    kind
        The name of the rule.
    free
        Those of the tokens that the rest can do without though they are core arguments: a title,
        a granting outer clause.
    """

    tokens: frozenset[int]
    cost: float
    kind: str
    free: frozenset[int] = frozenset()


def below(tree: SyntaxTree, index: int) -> frozenset[int]:
    """Return a token with everything under it and the commas that set it off.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["Norland, however, left."])))
    >>> sorted(below(tree, 2))
    [1, 2, 3]
    """
    return with_commas(tree, frozenset(tree.subtree(index)))


def with_commas(tree: SyntaxTree, tokens: frozenset[int]) -> frozenset[int]:
    """Return tokens with the comma on each side that the rest of the sentence no longer needs.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> sorted(with_commas(syntax_tree(next(parse(["However, it left."]))), frozenset({0})))
    [0, 1]
    """
    first, last = min(tokens), max(tokens)
    commas = {first - 1} if first > 0 and tree.words[first - 1] == "," else set()
    opening = first == 0 or tree.deps[first - 1] in CLAUSE_OPENERS or tree.lowers[first - 1] == THAT
    if last + 1 < len(tree) and tree.words[last + 1] == "," and (commas or opening):
        commas.add(last + 1)
    return tokens | commas


def contiguous(tokens: frozenset[int]) -> bool:
    """Say whether tokens stand in one piece.

    >>> contiguous(frozenset({1, 2})), contiguous(frozenset({1, 3}))
    (True, False)
    """
    return max(tokens) - min(tokens) + 1 == len(tokens)
