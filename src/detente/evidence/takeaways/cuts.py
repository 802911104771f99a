"""What may be left out of a sentence, read from its syntax.

Nothing that says what was undertaken, and no part of a quotation by itself, is ever a cut; a name
for which a later pronoun stands is dear. Whether a cut leaves the rest sound is asked when it is
made (``check.sound``).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from detente.evidence.english.compression import compression_words
from detente.evidence.english.events import UNDERTAKING, lexicon
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut
from detente.evidence.takeaways.cut_clauses import clauses, joined, matrix
from detente.evidence.takeaways.cut_marks import brackets, dashes, datelines
from detente.evidence.takeaways.cut_phrases import framed, phrases
from detente.evidence.takeaways.cut_words import adverbs, discourse, titles

_KINDS = (
    discourse, datelines, framed, brackets, dashes, titles, adverbs, phrases, clauses, joined,
    matrix,
)  # fmt: skip
_NEGLIGIBLE, _DEAR = 0.05, 0.4
"""The cost up to which losing a name is no loss, and what a needed name costs more."""


def cuts(tree: SyntaxTree) -> tuple[Cut, ...]:
    """Return every cut of a sentence, the cheaper first.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> [cut.kind for cut in cuts(syntax_tree(next(parse(["However, Norland left."]))))]
    ['discourse']
    """
    quoted, undertaken = _quoted(tree), _undertaken(tree)
    whole = (
        cut
        for cut in chain.from_iterable(kind(tree) for kind in _KINDS)
        if cut.tokens
        and not cut.tokens & undertaken
        and all(cut.tokens >= span or not cut.tokens & span for span in quoted)
    )
    rated = (_rated(tree, cut) for cut in whole)
    return tuple(sorted(rated, key=lambda cut: (cut.cost, min(cut.tokens))))


def _quoted(tree: SyntaxTree) -> list[frozenset[int]]:
    """Return the tokens of each quotation, which is left whole or goes as a whole."""
    spans, opened = [], None
    for index, word in enumerate(tree.words):
        if opened is None and word in {"“", '"', "``", "«"}:
            opened = index
        elif opened is not None and word in {"”", '"', "''", "»"}:
            spans.append(frozenset(range(opened + 1, index)))
            opened = None
    return [span for span in spans if span]


def _undertaken(tree: SyntaxTree) -> frozenset[int]:
    """Return the infinitives that say what was pledged, refused, threatened or agreed.

    Where other words stand between, the parser hangs them elsewhere; they may not be left out.
    """
    operators = lexicon().operators
    return frozenset(
        infinitive
        for index, lemma in enumerate(tree.lemmas)
        if UNDERTAKING & set(operators.get(lemma, ()))
        and tree.tags[index].startswith(("VB", "NN"))
        and tree.child(index, "xcomp", "ccomp", "dobj") is None
        for infinitive in tree.infinitives_below(index)[:1]
    )


def _rated(tree: SyntaxTree, cut: Cut) -> Cut:
    """Return a cut, made dear where it takes away the name for which a later pronoun stands."""
    last = max(cut.tokens)
    named = any(tree.tags[token].startswith("NNP") for token in cut.tokens - cut.free)
    leaning = any(
        tree.tags[token] == "PRP" and tree.lowers[token] in compression_words("persons")
        for token in range(last + 1, len(tree))
    )
    dear = named and leaning and cut.cost > _NEGLIGIBLE
    return replace(cut, cost=cut.cost + _DEAR) if dear else cut
