"""Who takes part in an act: subjects, objects and the objects of prepositions, by their extent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.evidence.english.times import CALENDAR, UNITS
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.event import Participant
from detente.evidence.events.frame import joined
from detente.evidence.structure.spans import SpanIndex

Extent = tuple[int, int]
#: Prepositions whose object is whom an act concerns, the likeliest first.
_TOWARD = (
    *("against", "on", "with", "to", "from", "of", "over", "between"),
    *("for", "into", "toward", "towards", "at", "in", "by"),
)
_NOT_WHO = frozenset({"EX", "WDT", "WP", "DT"})


@dataclass(frozen=True)
class KnownSpans:
    """What other readers found in the text, by character extents: actors, and claims.

    ``mentions`` are (start, end, actor id), ``claims`` (start, end, claim id); order is free.
    """

    mentions: tuple[tuple[int, int, str], ...] = ()
    claims: tuple[tuple[int, int, str], ...] = ()


class Places:
    """Looks up actors and claims by extent."""

    def __init__(self, known: KnownSpans) -> None:
        """Sort what is known for search."""
        self.mentions = SpanIndex(known.mentions)
        self.claims = SpanIndex(known.claims)


def who(reader: ActReader, index: int, places: Places) -> tuple[Participant, ...]:
    """Return who acts: the subject with what is joined to it, or the owner of a noun."""
    tree = reader.tree
    if not tree.tags[index].startswith("NN"):
        complement = tree.deps[index] in {"acomp", "oprd"}  # "is ready to": the copula's subject
        subject = reader.frame(tree.heads[index] if complement else index).subject
        return () if subject is None else _named(reader, joined(tree, subject), places)
    owner = tree.child(index, "poss")
    if owner is None:
        owner = next((below for word, below in reader.frame(index).where if word == "by"), None)
    return () if owner is None else _named(reader, [owner], places)


def whom(
    reader: ActReader, index: int, acting: Sequence[Participant], places: Places
) -> tuple[Participant, ...]:
    """Return whom the act concerns: its object, or the object of the likeliest preposition.

    A known actor anywhere among them goes before words that merely hold a name.
    """
    tree, shape = reader.tree, reader.frame(index)
    taken = {(one.start, one.end) for one in acting}
    selves = {one.actor for one in acting if one.actor}
    owners = [
        kid
        for item in shape.objects
        for kid in tree.children[item]
        if tree.deps[kid] in {"poss", "amod", "compound"}
    ]
    after = [[below for word, below in shape.where if word == wanted] for wanted in _TOWARD]
    fallback: tuple[Participant, ...] = ()
    for nouns in (list(shape.objects), owners, *after):
        heads = [head for noun in nouns for head in joined(tree, noun)]
        found = [
            one
            for one in _named(reader, heads, places)
            if (one.start, one.end) not in taken and one.actor not in selves
        ]
        known = tuple(one for one in found if one.actor)
        if known:
            return known
        fallback = fallback or tuple(one for one in found if _proper(reader, one))
    return fallback


def _proper(reader: ActReader, one: Participant) -> bool:
    """Say whether a participant's words hold a name."""
    first, last = reader.tree.at(one.start), reader.tree.at(one.end - 1)
    return any(
        reader.tree.tags[token].startswith("NNP") and reader.tree.lowers[token] not in CALENDAR
        for token in range(first, last + 1)
    )


def _named(reader: ActReader, heads: Iterable[int], places: Places) -> tuple[Participant, ...]:
    """Return the participants that nouns name, each once."""
    found: dict[Extent, Participant] = {}
    for head in heads:
        if reader.tree.tags[head] not in _NOT_WHO and reader.tree.lemmas[head] not in UNITS:
            one = _participant(reader, head, places)
            found.setdefault((one.start, one.end), one)
    return tuple(found.values())


def _participant(reader: ActReader, head: int, places: Places) -> Participant:
    """Return the participant that a noun names: a known mention, or its noun phrase."""
    tree = reader.tree
    start, end, actor = places.mentions.longest(tree.starts[head], tree.ends[head]) or (
        *_phrase(reader, head),
        "",
    )
    return Participant(tree.text(start, end), start, end, actor)


def _phrase(reader: ActReader, head: int) -> Extent:
    """Return the extent of a noun with what stands close before it."""
    tree = reader.tree
    before = [
        node
        for kid in tree.children[head]
        if kid < head
        for node in tree.subtree(kid)
        if node < head
    ]
    first = min([head, *before])
    while first < head and tree.tags[first] in {"DT", "PRP$", "``", "HYPH", ","}:
        first += 1
    return tree.starts[first], tree.ends[head]
