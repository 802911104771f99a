"""Which sentences to take: centrality blended with what a reader of a conflict looks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.evidence.english.compression import compression_words as words
from detente.evidence.events.act_reader import ActReader
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.centrality import lexrank, vectors

LONGEST_READ = 280
_COMMITTING = frozenset({"refused", "pledged", "threatened", "demanded"})


@dataclass(frozen=True)
class Candidate:
    """A sentence that may become a takeaway.

    ``kind`` is that of its block (title, deck, paragraph), ``place`` how far into the text it
    stands (0-1). ``kept`` are the tokens left when an attribution was moved to ``suffix``;
    ``spoken`` is true of a sentence inside a quotation that began before it.
    """

    id: str
    tree: SyntaxTree
    text: str
    kind: str
    place: float
    kept: frozenset[int] = frozenset()
    suffix: str = ""
    spoken: bool = False


def content_words(tree: SyntaxTree) -> list[str]:
    """Return the lemmas of the words that carry meaning, names' possessives aside."""
    stop = words("stop")
    return [
        lemma
        for lemma, tag in zip(tree.lemmas, tree.tags, strict=True)
        if lemma not in stop
        and tag[:2] in {"NN", "VB", "JJ", "CD", "RB", "FW"}
        and any(letter.isalnum() for letter in lemma)
    ]


def scores(lines: Sequence[Candidate]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the score of every line, and the cosine of every pair.

    The score is LexRank times a factor for each feature: names and acts a line holds, whether it
    stands by itself, its block, its length. The factors are fixed and stated in ``_factor``.
    """
    rows = vectors([content_words(line.tree) for line in lines])
    cosine = rows @ rows.T
    factors = np.array([_factor(line) for line in lines])
    return lexrank(cosine) * factors, cosine


def choose(
    score: NDArray[np.float64], cosine: NDArray[np.float64], *, limit: int, same: float = 0.5
) -> list[int]:
    """Return up to ``limit`` lines, best first, none too like one already taken.

    Each candidate's score is lessened by its likeness to those taken (maximal marginal relevance,
    Carbonell and Goldstein 1998); beyond ``same`` it is not taken at all.
    """
    taken: list[int] = []
    for _ in range(limit):
        best, top = -1, 0.0
        for index, value in enumerate(score):
            if index in taken or value <= 0:
                continue
            like = max((cosine[index, other] for other in taken), default=0.0)
            if like < same and value * (1 - like) > top:
                best, top = index, float(value * (1 - like))
        if best < 0:
            break
        taken.append(best)
    return taken


def _factor(line: Candidate) -> float:
    """Return the product of a line's features."""
    tree = line.tree
    size = sum(len(tree.words[token]) + 1 for token in line.kept)
    if size > LONGEST_READ or len(tree) < 6 or line.text.rstrip("”\"'’ ").endswith("?"):
        return 0.0
    if not any(tag in {"VBZ", "VBP", "VBD", "MD"} for tag in tree.tags) or line.kind == "title":
        return 0.0
    if not line.suffix and (line.spoken or _all_quoted(tree)):
        return 0.0
    if not any(
        dep in {"nsubj", "nsubjpass", "expl", "csubj"}
        and (
            tree.deps[tree.heads[index]] == "ROOT"
            or (line.suffix and tree.heads[index] in line.kept)
        )
        for index, dep in enumerate(tree.deps)
    ):
        return 0.0
    names = len(
        {lemma for lemma, tag in zip(tree.lemmas, tree.tags, strict=True) if tag.startswith("NNP")}
    )
    reader = ActReader(tree)
    acts = [act for index in range(len(tree)) if (act := reader.act(index)) is not None]
    factor = (1 + 0.12 * min(names, 5)) * (1 + 0.06 * min(len(acts), 4))
    factor *= 1.25 if any(act.modality in _COMMITTING for act in acts) else 1.0
    factor *= 1.4 if line.kind == "deck" else 1.0
    factor *= 0.5 if _torn(line.text) else 1.0
    factor *= 1.1 - 0.1 * line.place
    return factor * _standing(tree, sorted(line.kept)) * min(1.0, 0.5 + size / 200)


def _all_quoted(tree: SyntaxTree) -> bool:
    """Say whether a quotation holds every verb, so that no one is said to speak."""
    inside, verbs = False, []
    for index, word in enumerate(tree.words):
        if word in {"“", "``"} or (word == '"' and not inside):
            inside = True
        elif word in {"”", "''", '"'}:
            inside = False
        elif tree.tags[index] in {"VBZ", "VBP", "VBD", "MD"}:
            verbs.append(inside)
    return bool(verbs) and all(verbs)


def _torn(text: str) -> bool:
    """Say whether a quotation begins or ends outside the line."""
    plain = text.replace("''", '"').replace("``", '"')
    return text.count("“") != text.count("”") or plain.count('"') % 2 == 1


def _standing(tree: SyntaxTree, kept: Sequence[int]) -> float:
    """Return less for a line that leans on the one before it or speaks of the author."""
    subject = next(
        (
            index
            for index, dep in enumerate(tree.deps)
            if dep in {"nsubj", "nsubjpass"} and tree.deps[tree.heads[index]] == "ROOT"
        ),
        None,
    )
    factor = 1.0
    if tree.lowers[kept[0]] in words("anaphors") or (
        subject is not None and tree.lowers[subject] in words("anaphors")
    ):
        factor *= 0.4
    elif subject is not None and any(
        tree.lowers[kid] in words("anaphors") for kid in tree.children[subject]
    ):
        factor *= 0.7
    factor *= 0.85 ** max(sum(tree.lowers[token] in words("pronouns") for token in kept) - 1, 0)
    if words("author") & {tree.lowers[token] for token in kept[2:]}:
        factor *= 0.7
    return factor
