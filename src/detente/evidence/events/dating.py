"""Which time belongs to which act, and whether it dates the act or the telling of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence.english.events import ACCORDING_LEMMA, event_words
from detente.evidence.english.times import TO_COME
from detente.evidence.events.act_reader import ActReader
from detente.evidence.structure.syntax import SyntaxTree
from detente.evidence.when.find import Time, find

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def times_of(
    tokens: Doc | Span, tree: SyntaxTree, published: date | None, *, reader: ActReader | None = None
) -> tuple[Time, ...]:
    """Return the times that a parsed text tells, with whether each dates the act or the telling.

    What stands under "will" is counted forwards. ``reader`` is the reader of the tree, where one
    is at hand.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> doc = next(parse(["The envoy said on Monday that it began on Sunday."]))
    >>> times = times_of(doc, syntax_tree(doc), date(2016, 3, 29))
    >>> [(time.text, time.told) for time in times]
    [('Monday', True), ('Sunday', False)]
    """
    base = tree.starts[0] if len(tree) else 0

    def ahead(place: int) -> bool:
        index = tree.at(base + place)
        return any(
            tree.lowers[kid] in TO_COME and tree.deps[kid] == "aux"
            for over in (index, *tree.ancestors(index))
            for kid in tree.children[over]
        )

    times = find(tokens.text, published, offset=base, ahead=ahead)
    if not times:
        return ()
    reader = reader or ActReader(tree)
    return tuple(replace(time, told=_governor(reader, tree.at(time.start))[1]) for time in times)


class Dates:
    """The dated times of a sentence, by the token of the word that governs each."""

    def __init__(self, reader: ActReader, times: Iterable[Time]) -> None:
        """Find the governor of every time that names a day."""
        self.tree = reader.tree
        self.happened: dict[int, Time] = {}
        self.reported: dict[int, Time] = {}
        for time in times:
            if time.kind == "date":
                governor, _ = _governor(reader, reader.tree.at(time.start))
                (self.reported if time.told else self.happened).setdefault(governor, time)

    def happens(self, words: Iterable[int]) -> Time | None:
        """Return when an act happens: the time that the first of its words governs."""
        times = (self.happened.get(word) for word in sorted(set(words)))
        return next((time for time in times if time is not None), None)

    def told(self, index: int) -> Time | None:
        """Return when an act was told of, where a word of saying above or beside it says so."""
        tree = self.tree
        for over in tree.ancestors(index) if self.reported else ():
            for node in (over, *tree.children[over]):
                for place in tree.subtree(node) if tree.deps[node] == "prep" else (node,):
                    if place in self.reported:
                        return self.reported[place]
        return None


def _governor(reader: ActReader, index: int) -> tuple[int, bool]:
    """Return the verb or act that a time belongs to, and whether that is a word of saying."""
    tree, operators = reader.tree, reader.table.operators
    last = index
    for over in tree.ancestors(index):
        lemma, tag = tree.lemmas[over], tree.tags[over]
        if lemma in event_words("saying"):
            return over, True
        if tag.startswith("VB") or (tag.startswith("NN") and reader.act(over)):
            return over, "report" in operators.get(lemma, ()) or lemma == ACCORDING_LEMMA
        last = over
    return last, False
