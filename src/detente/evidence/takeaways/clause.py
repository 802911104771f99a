"""What may be left out of a sentence, read from its syntax.

Nothing that says what was undertaken, and no part of a quotation by itself, is ever a cut; a name
for which a later pronoun stands is dear. Whether a cut leaves the rest sound is asked when it is
made (``check.sound``).
"""

from __future__ import annotations

from dataclasses import replace

from detente.evidence.english.compression import compression_words as words
from detente.evidence.english.events import lexicon
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.cut import Cut
from detente.evidence.takeaways.cut_clauses import clauses, joined, matrix
from detente.evidence.takeaways.cut_phrases import phrases
from detente.evidence.takeaways.cut_words import (
    adverbs,
    brackets,
    dashes,
    datelines,
    discourse,
    framed,
    titles,
)

_UNDERTAKING = frozenset({"intend", "refuse", "threaten", "agree"})


def cuts(tree: SyntaxTree) -> tuple[Cut, ...]:
    """Return every cut of a sentence, the cheaper first."""
    found = [
        *discourse(tree),
        *datelines(tree),
        *framed(tree),
        *brackets(tree),
        *dashes(tree),
        *titles(tree),
        *adverbs(tree),
        *phrases(tree),
        *clauses(tree),
        *joined(tree),
        *matrix(tree),
    ]
    quoted, held = _quoted(tree), _undertaken(tree)
    whole = (
        cut
        for cut in found
        if cut.tokens
        and not cut.tokens & held
        and all(cut.tokens >= span or not cut.tokens & span for span in quoted)
    )
    return tuple(
        sorted((_dear(tree, cut) for cut in whole), key=lambda cut: (cut.cost, min(cut.tokens)))
    )


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
    held = set()
    for index, lemma in enumerate(tree.lemmas):
        if (
            not _UNDERTAKING & set(operators.get(lemma, ()))
            or not tree.tags[index].startswith(("VB", "NN"))
            or tree.child(index, "xcomp", "ccomp", "dobj") is not None
        ):
            continue
        held |= set(
            [
                node
                for node in sorted(tree.subtree(index))
                if node > index and tree.infinitive(node)
            ][:1]
        )
    return frozenset(held)


def _dear(tree: SyntaxTree, cut: Cut) -> Cut:
    """Make a cut dear that takes away the name for which a later pronoun stands."""
    last = max(cut.tokens)
    named = any(tree.tags[token].startswith("NNP") for token in cut.tokens - cut.free)
    leaning = any(
        tree.tags[token] == "PRP" and tree.lowers[token] in words("persons")
        for token in range(last + 1, len(tree))
    )
    return replace(cut, cost=cut.cost + 0.4) if named and leaning and cut.cost > 0.05 else cut
