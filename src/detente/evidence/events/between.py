"""The act between two named participants of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from detente.evidence.events.act import Act
from detente.evidence.events.act_reader import ActReader
from detente.evidence.structure.spans import Offsets
from detente.evidence.structure.syntax import SyntaxTree

_SUBJECT, _WITHIN_SUBJECT, _BY_PRONOUN, _OF_VERB_ABOVE = 3.0, 2.2, 2.6, 1.0
"""What an act gains where the source is its subject, stands in it, is whom its pronoun stands for
by the verb above, or is that verb's subject alone."""
_OWNS, _NEAR_VERB = 1.0, 0.7
"""What a noun gains where the source stands below it, and a verb without a subject."""
_OBJECT, _BELOW = 2.0, 1.5
"""What an act gains where the target is one of its objects, or stands anywhere below it."""
_DEPTH, _CONSUMED = 0.25, 2.0
"""What an act loses for each word above it, and where it is part of another act."""


def between(tree: SyntaxTree, source: Offsets, target: Offsets) -> Act | None:
    """Return the act that links who and whom best, or ``None`` where nothing is an act.

    ``source`` and ``target`` are places in the text. An act gains where its subject lies in the
    source and the target among its other words, and loses where it hangs deep in the sentence or
    is the complement of another act.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> text = "Norland bombed Estia."
    >>> between(syntax_tree(next(parse([text]))), *extents(text, "Norland", "Estia")).root
    'ASSAULT'
    """
    reader = ActReader(tree)
    who, whom = _tokens(tree, source), _tokens(tree, target)
    acts = reader.acts()
    consumed = {token for index, act in acts for token in act.parts if token != index}

    def score(pair: tuple[int, Act]) -> float:
        index, act = pair
        return (
            act.weight
            + _as_subject(reader, index, who)
            + _as_object(reader, index, whom)
            - _DEPTH * sum(1 for _ in tree.ancestors(index))
            - _CONSUMED * (index in consumed)
        )

    return max(acts, key=score)[1] if acts else None


def _tokens(tree: SyntaxTree, extent: Offsets) -> frozenset[int]:
    """Return the tokens that overlap a stretch of text."""
    start, end = extent
    return frozenset(
        index for index in range(len(tree)) if tree.starts[index] < end and tree.ends[index] > start
    )


def _as_subject(reader: ActReader, index: int, who: frozenset[int]) -> float:
    """Return how well the subject of an act is the source."""
    tree = reader.tree
    if not tree.tags[index].startswith("VB"):
        return _OWNS if who & set(tree.subtree(index)) else 0.0
    subject = reader.frame(index).subject
    if subject is None:
        return _NEAR_VERB if who & set(tree.subtree(index)) else 0.0
    if subject in who:
        return _SUBJECT
    if who & set(tree.subtree(subject)):
        return _WITHIN_SUBJECT
    above = any(
        reader.frame(over).subject in who
        for over in tree.ancestors(index)
        if tree.tags[over].startswith("VB")
    )
    if not above:
        return 0.0
    return _BY_PRONOUN if tree.tags[subject] == "PRP" else _OF_VERB_ABOVE


def _as_object(reader: ActReader, index: int, whom: frozenset[int]) -> float:
    """Return how near the target is to an act."""
    tree = reader.tree
    if not whom & set(tree.subtree(index)):
        return 0.0
    direct = set(tree.children[index])
    if tree.tags[index].startswith("VB"):
        shape = reader.frame(index)
        direct |= {*shape.objects, *(below for _, below in shape.where)}
    return _OBJECT if whom & direct else _BELOW


def extents(text: str, *phrases: str) -> Iterator[Offsets]:
    """Yield where each phrase stands in a text; one does not use the place of one before it.

    >>> list(extents("Kerr saw Kerr.", "Kerr", "Kerr"))
    [(0, 4), (9, 13)]
    """
    taken: list[Offsets] = []
    for phrase in phrases:
        place = _place(text, phrase.strip(), taken)
        taken.append(place)
        yield place


def _place(text: str, phrase: str, taken: list[Offsets]) -> Offsets:
    """Return the first place of a phrase outside those taken, or the first place at all."""
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if all(end <= low or start >= high for low, high in taken):
            return start, end
        start = text.find(phrase, start + 1)
    start = max(text.find(phrase), 0)
    return start, start + len(phrase)
