"""Compression by syntax: leave out asides, titles and clauses until a sentence is short enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.check import sound
from detente.evidence.takeaways.cut import Cut
from detente.evidence.takeaways.cuts import cuts
from detente.evidence.takeaways.render import render

_FREE, _CHEAP, _ANY = 0.05, 0.36, 9.0
"""Costs up to which cuts are made at once, below the longest length, and above it."""


@dataclass(frozen=True)
class Compressed:
    """A compressed sentence: its words, the tokens kept, and the kinds of cut that were made."""

    text: str
    kept: frozenset[int]
    made: tuple[str, ...]


def compress(
    tree: SyntaxTree, kept: frozenset[int], weights: Mapping[str, float], *, aim: int, longest: int
) -> Compressed | None:
    """Return the sentence in at most ``longest`` characters, or nothing where that cannot be.

    Cuts that cost nothing are made first. Down to ``longest`` any cut is allowed, from there to
    ``aim`` only cheap ones; among those the one that loses least for each character saved is
    made. Every step keeps the sentence sound.

    Parameters
    ----------
    tree, kept
        The sentence, and the tokens of it that are to be compressed.
    weights
        How much each lemma matters in the text.
    aim, longest
        Characters that a line should have, and that it may have.

    Examples
    --------
    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["However, Norland (a big state) left Estia."])))
    >>> compress(tree, frozenset(range(len(tree))), {}, aim=40, longest=60).text
    'Norland left Estia.'
    """
    made: list[Cut] = []
    offers = cuts(tree)
    for cut in offers:
        if cut.cost <= _FREE and _is_sound(tree, kept, cut, made):
            kept -= cut.tokens
            made.append(cut)
    while True:
        text = render(tree, kept, short=False)
        if len(text) > aim:
            text = render(tree, kept, short=True)
        if len(text) <= aim:
            break
        far = len(text) > longest
        allowed = [
            cut
            for cut in offers
            if cut.cost <= (_ANY if far else _CHEAP) and _is_sound(tree, kept, cut, made)
        ]
        best = _best(tree, kept, allowed, weights, excess=len(text) - (longest if far else aim))
        if best is None:
            break
        kept -= best.tokens
        made.append(best)
    kinds = tuple(cut.kind for cut in made)
    return Compressed(text, kept, kinds) if len(text) <= longest else None


def _is_sound(tree: SyntaxTree, kept: frozenset[int], cut: Cut, made: Sequence[Cut]) -> bool:
    """Say whether a cut takes something away, and what it leaves is sound after those before it."""
    free = cut.free.union(*(other.free for other in made))
    return bool(cut.tokens & kept) and sound(tree, kept - cut.tokens, free)


def _best(
    tree: SyntaxTree,
    kept: frozenset[int],
    offers: Sequence[Cut],
    weights: Mapping[str, float],
    *,
    excess: int,
) -> Cut | None:
    """Return the cut that loses least.

    Among those that save the whole excess, the one of least loss; where none does, the one of
    least loss for each character saved. Loss is the cost of the cut times the weight of its words.
    """

    def rank(cut: Cut) -> tuple[bool, float, int]:
        lost = cut.tokens & kept
        saved = sum(len(tree.words[token]) + 1 for token in lost)
        loss = cut.cost * (1.0 + sum(weights.get(tree.lemmas[token], 0.0) for token in lost))
        enough = saved >= excess
        return not enough, loss if enough else loss / saved, min(lost)

    return min(offers, key=rank, default=None)
