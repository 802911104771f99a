"""Compression by syntax: leave out asides, titles and clauses until a sentence is short enough."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.takeaways.check import sound
from detente.evidence.takeaways.clause import cuts
from detente.evidence.takeaways.cut import Cut

_SHORT = (
    (re.compile(r"\bU\.\s?S\.?(?=\W|$)(?!\.\w)"), "US"),
    (re.compile(r"\bU\.\s?N\.?(?=\W|$)"), "UN"),
    (re.compile(r"\bU\.\s?K\.?(?=\W|$)"), "UK"),
    (re.compile(r"\bE\.\s?U\.?(?=\W|$)"), "EU"),
)
_SHORTER = (
    (re.compile(r"\bUnited States(?=[’'\s,.;]|$)(?! of)"), "US"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
    (re.compile(r"\bEuropean Union\b"), "EU"),
    (re.compile(r"\bUnited Kingdom\b"), "UK"),
    (re.compile(r"(?<=\d) (?:percent|per cent)\b"), "%"),
)


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
    """
    made: list[Cut] = []
    offers = list(cuts(tree))
    for cut in [offer for offer in offers if offer.cost <= 0.05]:
        kept = _make(tree, kept, cut, made)
    while True:
        text = render(tree, kept, short=False)
        if len(text) > aim:
            text = render(tree, kept, short=True)
        if len(text) <= aim:
            break
        far = len(text) > longest
        best = _best(
            tree,
            kept,
            _sound_ones(tree, kept, offers, made),
            weights,
            limit=9.0 if far else _CHEAP,
            excess=len(text) - (longest if far else aim),
        )
        if best is None:
            break
        kept = _make(tree, kept, best, made)
    return Compressed(text, kept, tuple(cut.kind for cut in made)) if len(text) <= longest else None


_CHEAP = 0.36


def _make(tree: SyntaxTree, kept: frozenset[int], cut: Cut, made: list[Cut]) -> frozenset[int]:
    """Return the tokens left by a cut, or the same ones where it would not be sound."""
    left = kept - cut.tokens
    if left == kept or not _sound(tree, left, cut, made):
        return kept
    made.append(cut)
    return left


def _sound_ones(
    tree: SyntaxTree, kept: frozenset[int], offers: list[Cut], made: list[Cut]
) -> list[Cut]:
    """Return the cuts that still take something away and leave the sentence sound."""
    return [
        cut for cut in offers if cut.tokens & kept and _sound(tree, kept - cut.tokens, cut, made)
    ]


def _best(
    tree: SyntaxTree,
    kept: frozenset[int],
    offers: list[Cut],
    weights: Mapping[str, float],
    *,
    limit: float,
    excess: int,
) -> Cut | None:
    """Return the cut that loses least.

    Among those that save the whole excess, the one of least loss; where none does, the one of
    least loss for each character saved. Loss is the cost of the cut times the weight of its words.
    """
    rated = []
    for cut in offers:
        if cut.cost > limit:
            continue
        lost = cut.tokens & kept
        saved = sum(len(tree.words[token]) + 1 for token in lost)
        loss = cut.cost * (1.0 + sum(weights.get(tree.lemmas[token], 0.0) for token in lost))
        enough = saved >= excess
        rated.append((not enough, loss if enough else loss / saved, min(lost), cut))
    return min(rated, key=lambda item: item[:3])[3] if rated else None


def _sound(tree: SyntaxTree, left: frozenset[int], cut: Cut, made: list[Cut]) -> bool:
    """Say whether what a cut leaves is sound, given the cuts made before it."""
    free = cut.free.union(*(other.free for other in made))
    return sound(tree, left, free)


def render(tree: SyntaxTree, kept: frozenset[int], *, short: bool) -> str:
    """Return the kept words as a sentence: spacing and punctuation mended, first letter large.

    With ``short``, long names of well-known bodies are written by their initials.
    """
    text = ""
    order = [token for token in sorted(kept) if not _lone_comma(tree, kept, token)]
    for place, token in enumerate(order):
        if place:
            before = order[place - 1]
            glued = token == before + 1 and tree.ends[before] == tree.starts[token]
            text += "" if glued else " "
        text += tree.words[token]
    return tidy(text, short=short)


def _lone_comma(tree: SyntaxTree, kept: frozenset[int], token: int) -> bool:
    """Say whether a comma closed an aside that is gone, and now parts a subject from its verb."""
    after = token + 1
    return (
        tree.words[token] == ","
        and token - 1 not in kept
        and after in kept
        and tree.tags[after] in {"VBZ", "VBP", "VBD", "MD"}
    )


def tidy(text: str, *, short: bool) -> str:
    """Mend spaces and stops, write abbreviations without stops, close with one full stop."""
    text = text.replace("''", '"').replace("``", '"')
    for pattern, plain in _SHORT + (_SHORTER if short else ()):
        text = pattern.sub(plain, text)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:!?%’”)])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = _balance(text)
    text = re.sub(r"^[\s,;:–—-]+", "", text)
    text = re.sub(r"[\s,;:.–—-]+$", "", text)
    if text and text[-1] not in "?!":
        text = re.sub(r"[.,]+(?=[”\"’]?$)", "", text) + "."
    return text[:1].upper() + text[1:]


def _balance(text: str) -> str:
    """Drop a quotation mark or bracket whose mate was left out."""
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return re.sub(r"\s+", " ", text).strip()
