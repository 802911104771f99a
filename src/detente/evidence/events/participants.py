"""Who takes part in an act: subjects, objects and the objects of prepositions, by their place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.evidence.english.events import AGENT, TOWARD
from detente.evidence.english.labels import BEFORE_NAME, NOBODY_TAGS, OWNERS, PREDICATES
from detente.evidence.english.people import someone
from detente.evidence.english.times import CALENDAR, UNITS
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.event import Participant
from detente.evidence.events.frame import joined
from detente.evidence.structure.spans import Offsets, SpanIndex


@dataclass(frozen=True)
class KnownSpans:
    """What other readers found in the text: actors, and claims.

    ``mentions`` are (start, end, actor id), ``claims`` (start, end, claim id); order is free.
    """

    mentions: tuple[tuple[int, int, str], ...] = ()
    claims: tuple[tuple[int, int, str], ...] = ()


class Places:
    """Looks up actors and claims by place."""

    def __init__(self, known: KnownSpans) -> None:
        """Sort what is known for search."""
        self.mentions = SpanIndex(known.mentions)
        self.claims = SpanIndex(known.claims)


def who(reader: ActReader, index: int, places: Places) -> tuple[Participant, ...]:
    """Return who acts: the subject with what is joined to it, or the owner of a noun."""
    tree = reader.tree
    if not tree.tags[index].startswith("NN"):
        complement = tree.deps[index] in PREDICATES  # "is ready to": the copula's subject
        subject = reader.frame(tree.heads[index] if complement else index).subject
        return () if subject is None else _participants(reader, joined(tree, subject), places)
    owner = tree.child(index, "poss")
    if owner is None:
        owner = next(reader.frame(index).after(AGENT), None)
    return () if owner is None else _participants(reader, [owner], places)


def whom(
    reader: ActReader, index: int, acting: Sequence[Participant], places: Places
) -> tuple[Participant, ...]:
    """Return whom the act concerns: its object, or the object of the likeliest preposition.

    A known actor anywhere among them goes before words that merely hold a name.
    """
    tree, shape = reader.tree, reader.frame(index)
    taken = {participant.span for participant in acting}
    selves = {participant.actor for participant in acting if participant.actor}
    owners = [
        kid for noun in shape.objects for kid in tree.children[noun] if tree.deps[kid] in OWNERS
    ]
    after = [list(shape.after(preposition)) for preposition in TOWARD]
    names: tuple[Participant, ...] = ()
    for nouns in (list(shape.objects), owners, *after):
        heads = [head for noun in nouns for head in joined(tree, noun)]
        others = [
            participant
            for participant in _participants(reader, heads, places)
            if participant.span not in taken and participant.actor not in selves
        ]
        known = tuple(participant for participant in others if participant.actor)
        if known:
            return known
        names = names or tuple(p for p in others if _is_someone(reader, p))
    return names


def _is_someone(reader: ActReader, participant: Participant) -> bool:
    """Say whether a participant's words hold a name, or are of people."""
    tree = reader.tree
    if participant.text.split()[-1].lower() in someone():
        return True
    first, last = tree.at(participant.start), tree.at(participant.end - 1)
    return any(
        tree.tags[token].startswith("NNP") and tree.lowers[token] not in CALENDAR
        for token in range(first, last + 1)
    )


def _participants(
    reader: ActReader, heads: Iterable[int], places: Places
) -> tuple[Participant, ...]:
    """Return the participants that nouns name, each once."""
    named: dict[Offsets, Participant] = {}
    for head in heads:
        if reader.tree.tags[head] not in NOBODY_TAGS and reader.tree.lemmas[head] not in UNITS:
            participant = _participant(reader, head, places)
            named.setdefault(participant.span, participant)
    return tuple(named.values())


def _participant(reader: ActReader, head: int, places: Places) -> Participant:
    """Return the participant that a noun names: a known mention, or its noun phrase."""
    tree = reader.tree
    mention = places.mentions.longest(tree.starts[head], tree.ends[head])
    start, end, actor = mention or (*_phrase(reader, head), "")
    return Participant(tree.text(start, end), start, end, actor)


def _phrase(reader: ActReader, head: int) -> Offsets:
    """Return the place of a noun with what stands close before it."""
    tree = reader.tree
    before = (
        node
        for kid in tree.children[head]
        if kid < head
        for node in tree.subtree(kid)
        if node < head
    )
    first = min(before, default=head)
    while first < head and tree.tags[first] in BEFORE_NAME:
        first += 1
    return tree.starts[first], tree.ends[head]
