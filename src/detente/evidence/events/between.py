"""The act between two named participants of one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from detente.evidence.events.act import Act
from detente.evidence.events.act_reader import ActReader
from detente.evidence.structure.syntax import SyntaxTree

Extent = tuple[int, int]


def between(tree: SyntaxTree, source: Extent, target: Extent) -> Act | None:
    """Return the act that links who and whom best, or ``None`` where nothing is an act.

    ``source`` and ``target`` are character extents. An act gains where its subject lies in the
    source and the target among its other words, and loses where it hangs deep in the sentence or
    is the complement of another act.
    """
    reader = ActReader(tree)
    who, whom = _tokens(tree, source), _tokens(tree, target)
    acts = reader.acts()
    consumed = {part for index, act in acts for part in act.parts if part != index}
    best: tuple[float, int] | None = None
    found: Act | None = None
    for index, act in acts:
        score = (
            act.weight
            + _subject(reader, index, who)
            + _reach(reader, index, whom)
            - 0.25 * sum(1 for _ in tree.ancestors(index))
            - 2.0 * (index in consumed)
        )
        if best is None or score > best[0]:
            best, found = (score, index), act
    return found


def _tokens(tree: SyntaxTree, extent: Extent) -> frozenset[int]:
    """Return the tokens that overlap a character extent."""
    start, end = extent
    return frozenset(
        index for index in range(len(tree)) if tree.starts[index] < end and tree.ends[index] > start
    )


def _subject(reader: ActReader, index: int, who: frozenset[int]) -> float:
    """Score how well the subject of an act is the source."""
    tree = reader.tree
    if not tree.tags[index].startswith("VB"):
        owned = set(tree.subtree(index)) & who
        return 1.0 if owned else 0.0
    shape = reader.frame(index)
    subject = shape.subject
    if subject is None:
        return 0.7 if who & set(tree.subtree(index)) else 0.0
    if subject in who:
        return 3.0
    below = set(tree.subtree(subject))
    if who & below:
        return 2.2
    if tree.tags[subject] == "PRP" and any(
        reader.frame(over).subject in who
        for over in tree.ancestors(index)
        if tree.tags[over].startswith("VB")
    ):
        return 2.6
    if any(
        reader.frame(over).subject in who
        for over in tree.ancestors(index)
        if tree.tags[over].startswith("VB")
    ):
        return 1.0
    return 0.0


def _reach(reader: ActReader, index: int, whom: frozenset[int]) -> float:
    """Score how near the target is to an act."""
    tree = reader.tree
    if whom & set(tree.subtree(index)):
        direct = set(tree.children[index])
        if tree.tags[index].startswith("VB"):
            shape = reader.frame(index)
            direct |= set(shape.objects) | {below for _, below in shape.where}
        return 2.0 if whom & direct else 1.5
    return 0.0


def extents(text: str, *parts: str) -> Iterable[Extent]:
    """Yield where each part stands in the text; a part does not use the place of one before it."""
    taken: list[Extent] = []
    for part in parts:
        place = _find(text, part.strip(), taken)
        taken.append(place)
        yield place


def _find(text: str, part: str, taken: list[Extent]) -> Extent:
    """Return the first place of a part outside the places taken, or the first place at all."""
    start = text.find(part)
    while start >= 0:
        end = start + len(part)
        if all(end <= low or start >= high for low, high in taken):
            return start, end
        start = text.find(part, start + 1)
    start = max(text.find(part), 0)
    return start, start + len(part)
