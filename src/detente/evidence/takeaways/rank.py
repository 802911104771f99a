"""Which sentences to take: centrality blended with what a reader of a conflict looks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.evidence.english.compression import compression_words
from detente.evidence.english.labels import CONTENT_TAGS, FINITE_OR_MODAL, ROOT_SUBJECTS, SUBJECTS
from detente.evidence.events.act_reader import ActReader
from detente.evidence.structure.segment import BlockKind
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.centrality import lexrank, vectors

LONGEST_READ = 280
"""Characters of a sentence that can be shortened to a line."""
_FEWEST = 6
"""Tokens of a sentence that says something."""
_COMMITTING = frozenset({"refused", "pledged", "threatened", "demanded"})
"""Modalities of what a reader of a conflict looks for."""


@dataclass(frozen=True)
class CandidateLine:
    """A sentence that may become a takeaway.

    Parameters
    ----------
    id, tree, text
        The sentence.
    kind
        The kind of its block.
    place
        How far into the text it stands (0-1).
    kept, suffix
        The tokens left when an attribution was moved to ``suffix``.
    quoted
        True of a sentence inside a quotation that began before it.
    """

    id: str
    tree: SyntaxTree
    text: str
    kind: BlockKind
    place: float
    kept: frozenset[int] = frozenset()
    suffix: str = ""
    quoted: bool = False


def content_words(tree: SyntaxTree) -> list[str]:
    """Return the lemmas of the words that carry meaning, names' possessives aside.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> content_words(syntax_tree(next(parse(["The guns of Norland fell silent."]))))
    ['gun', 'norland', 'fall', 'silent']
    """
    stop = compression_words("stop")
    return [
        lemma
        for lemma, tag in zip(tree.lemmas, tree.tags, strict=True)
        if lemma not in stop
        and tag[:2] in CONTENT_TAGS
        and any(letter.isalnum() for letter in lemma)
    ]


def scores(lines: Sequence[CandidateLine]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
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

    >>> choose(np.array([3.0, 2.0, 1.0]), np.array([[1, 0.9, 0], [0.9, 1, 0], [0, 0, 1]]), limit=2)
    [0, 2]
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


def _factor(line: CandidateLine) -> float:
    """Return the product of a line's features; 0 for one that can be no takeaway."""
    tree = line.tree
    size = sum(len(tree.words[token]) + 1 for token in line.kept)
    if size > LONGEST_READ or not _can_be_taken(line):
        return 0.0
    pairs = zip(tree.lemmas, tree.tags, strict=True)
    names = len({lemma for lemma, tag in pairs if tag.startswith("NNP")})
    acts = [act for _, act in ActReader(tree).acts()]
    factor = (1 + 0.12 * min(names, 5)) * (1 + 0.06 * min(len(acts), 4))
    factor *= 1.25 if any(act.modality in _COMMITTING for act in acts) else 1.0
    factor *= 1.4 if line.kind == "deck" else 1.0
    factor *= 0.5 if _is_torn(line.text) else 1.0
    factor *= 1.1 - 0.1 * line.place
    return factor * _standing(tree, sorted(line.kept)) * min(1.0, 0.5 + size / 200)


def _can_be_taken(line: CandidateLine) -> bool:
    """Say whether a line is a whole statement of somebody who is known to make it."""
    tree = line.tree
    if len(tree) < _FEWEST or line.kind == "title" or line.text.rstrip("”\"'’ ").endswith("?"):
        return False
    if FINITE_OR_MODAL.isdisjoint(tree.tags):
        return False
    if not line.suffix and (line.quoted or _is_all_quoted(tree)):
        return False
    return any(
        label in ROOT_SUBJECTS
        and (
            tree.deps[tree.heads[index]] == "ROOT"
            or (line.suffix and tree.heads[index] in line.kept)
        )
        for index, label in enumerate(tree.deps)
    )


def _is_all_quoted(tree: SyntaxTree) -> bool:
    """Say whether a quotation holds every verb, so that no one is said to speak."""
    inside, verbs = False, []
    for word, tag in zip(tree.words, tree.tags, strict=True):
        if word in {"“", "``"} or (word == '"' and not inside):
            inside = True
        elif word in {"”", "''", '"'}:
            inside = False
        elif tag in FINITE_OR_MODAL:
            verbs.append(inside)
    return bool(verbs) and all(verbs)


def _is_torn(text: str) -> bool:
    """Say whether a quotation begins or ends outside the line."""
    straight = text.replace("''", '"').replace("``", '"')
    return text.count("“") != text.count("”") or straight.count('"') % 2 == 1


def _standing(tree: SyntaxTree, kept: Sequence[int]) -> float:
    """Return less for a line that leans on the one before it or speaks of the author."""
    anaphors, pronouns = compression_words("anaphors"), compression_words("pronouns")
    subjects = (
        index
        for index, label in enumerate(tree.deps)
        if label in SUBJECTS and tree.deps[tree.heads[index]] == "ROOT"
    )
    subject = next(subjects, None)
    below = () if subject is None else tree.children[subject]
    factor = 1.0
    if any(tree.lowers[token] in anaphors for token in (kept[0], subject) if token is not None):
        factor *= 0.4
    elif any(tree.lowers[kid] in anaphors for kid in below):
        factor *= 0.7
    factor *= 0.85 ** max(sum(tree.lowers[token] in pronouns for token in kept) - 1, 0)
    if compression_words("author") & {tree.lowers[token] for token in kept[2:]}:
        factor *= 0.7
    return factor
