"""Attribution in short form: whose words a line gives, in a few words at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.evidence.events.tree import Tree


@dataclass(frozen=True)
class Told:
    """Words that someone other than the author answers for.

    ``start`` to ``end`` is the extent of what was said, ``around`` the extents of the source and
    of the words of saying, ``short`` the names of the chain from the innermost out, as short as
    they can be ("Magnier, Al Rai").
    """

    start: int
    end: int
    around: tuple[tuple[int, int], ...]
    short: str


def attributed(tree: Tree, told: Sequence[Told]) -> tuple[frozenset[int], str]:
    """Return the tokens that stay and the suffix that says whose words they are.

    Where one attribution holds nearly all of a sentence, its source and its words of saying go
    and "(per ...)" comes in their place; any other sentence keeps its attribution as it stands.
    """
    whole = frozenset(range(len(tree)))
    for one in sorted(told, key=lambda item: item.start - item.end):
        inside = frozenset(i for i in whole if tree.starts[i] >= one.start
                           and tree.ends[i] <= one.end)
        outside = whole - inside
        if not inside or not _clause(tree, inside):
            continue
        around = frozenset(i for i in outside if any(
            tree.starts[i] < end and tree.ends[i] > start for start, end in one.around))
        rest = {i for i in outside - around if any(letter.isalnum() for letter in tree.words[i])}
        if around and len(rest) <= 2:
            opening = min(inside)
            if tree.lowers[opening] == "that":
                inside -= {opening}
            return inside, f" (per {one.short})."
    return whole, ""


def _clause(tree: Tree, inside: frozenset[int]) -> bool:
    """Say whether tokens hold a finite verb with its subject."""
    return any(
        tree.deps[token] in {"nsubj", "nsubjpass"} and tree.heads[token] in inside
        for token in inside
    )
