"""A cut: words that can go together, and what it costs to lose them."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.structure.syntax import SyntaxTree


@dataclass(frozen=True)
class Cut:
    """Tokens that can go together.

    ``cost`` says how much it hurts to lose them, for each unit of their words' weight; 0 where
    nothing is lost. ``kind`` names the rule. ``free`` are those of the tokens that the rest can do
    without though they are core arguments: a title, a granting outer clause.
    """

    tokens: frozenset[int]
    cost: float
    kind: str
    free: frozenset[int] = frozenset()


def below(tree: SyntaxTree, index: int) -> frozenset[int]:
    """Return a token with everything under it and the commas that set it off."""
    return with_commas(tree, frozenset(tree.subtree(index)))


def with_commas(tree: SyntaxTree, tokens: frozenset[int]) -> frozenset[int]:
    """Add the comma on each side that the rest of the sentence no longer needs."""
    first, last = min(tokens), max(tokens)
    extra = set()
    if first > 0 and tree.words[first - 1] == ",":
        extra.add(first - 1)
    opening = (
        first == 0 or tree.deps[first - 1] in {"mark", "cc"} or tree.lowers[first - 1] == "that"
    )
    if last + 1 < len(tree) and tree.words[last + 1] == "," and (extra or opening):
        extra.add(last + 1)
    return tokens | extra


def contiguous(tokens: frozenset[int]) -> bool:
    """Say whether tokens stand in one piece."""
    return max(tokens) - min(tokens) + 1 == len(tokens)
