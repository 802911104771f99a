"""From parsed sentences to events: participants, time and claim put to every act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence.english.events import event_words
from detente.evidence.english.labels import CLAUSES_OF_WORDS, EXTENT_LABELS
from detente.evidence.english.modality import CONDITIONS, WITHOUT
from detente.evidence.english.people import someone
from detente.evidence.events.act import Act, Modality
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.anaphora import means_before, resolved
from detente.evidence.events.dating import Dates, times_of
from detente.evidence.events.event import Event, Participant
from detente.evidence.events.participants import KnownSpans, Places, who, whom
from detente.evidence.events.plover import TWO_SIDED
from detente.evidence.structure.syntax import SyntaxTree, syntax_tree
from detente.evidence.when.find import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_PLAIN = 0.8
"""The weight of a verb's reading that nothing narrows."""
_BASE, _RESOLVED = 0.6, 0.2
"""What an event is sure of by its words, and by each side whose actor is known: together 1."""

Predicated = tuple[ActReader, tuple[Time, ...]]
"""The reader of a parsed text, and the times that the text tells."""


def extract(
    sentences: Iterable[tuple[Doc | Span, int]],
    *,
    known: KnownSpans | None = None,
    published: date | None = None,
) -> tuple[Event, ...]:
    """Return the events of parsed sentences or paragraphs, in text order.

    Parameters
    ----------
    sentences
        Parsed documents or spans, each with the offset of its document in the whole text, to
        which every place in a result refers.
    known
        Actors and claims found by others. Where actors are given, an event without one is left
        out.
    published
        The day that relative times are counted from.

    Examples
    --------
    >>> from detente.evidence.structure.parse import parse
    >>> (event,) = extract([(next(parse(["Norland bombed Estia."])), 0)])
    >>> event.root, event.who[0].text, event.whom[0].text
    ('ASSAULT', 'Norland', 'Estia')
    """
    return events_of(predicated(sentences, published), known=known)


def predicated(
    sentences: Iterable[tuple[Doc | Span, int]], published: date | None = None
) -> list[Predicated]:
    """Return the reader and the times of every sentence or paragraph that holds a word."""
    made: list[Predicated] = []
    for tokens, offset in sentences:
        tree = syntax_tree(tokens, offset=offset)
        if len(tree):
            reader = ActReader(tree)
            made.append((reader, times_of(tokens, tree, published, reader=reader)))
    return made


def events_of(
    sentences: Iterable[Predicated], *, known: KnownSpans | None = None
) -> tuple[Event, ...]:
    """Return the events of sentences that are read, as :func:`extract` does."""
    places = Places(known or KnownSpans())
    events: list[Event] = []
    for reader, times in sentences:
        for event in _events(reader, Dates(reader, times), places):
            again = means_before(reader.tree, event.start, event.end)
            events.append(resolved(event, events) if again else event)
    return tuple(sorted(events, key=lambda event: (event.start, event.end)))


def _events(reader: ActReader, dates: Dates, places: Places) -> list[Event]:
    """Return the events of one tree, outermost acts only."""
    acts = reader.acts()
    within = {token for index, act in acts for token in act.parts if token != index}
    made = (_event(reader, index, act, dates, places) for index, act in acts if index not in within)
    return [event for event in made if event is not None]


def _event(reader: ActReader, index: int, act: Act, dates: Dates, places: Places) -> Event | None:
    """Return the event of an act, or nothing where no one takes part in it."""
    tree = reader.tree
    course = act.rule.startswith("course:")
    acting = whom(reader, act.core, (), places) if course else who(reader, index, places)
    inner = (token for token in dict.fromkeys((act.core, *act.parts)) if token != index)
    around = (whom(reader, token, acting, places) for token in inner)
    toward = next((concerned for concerned in around if concerned), ())
    concerned = whom(reader, index, acting, places) or toward
    if not concerned and len(acting) > 1 and tree.lemmas[index] in event_words("mutual"):
        concerned = acting
    words = (index, act.core, *act.parts)
    time = dates.happens(words)
    if not _is_told(tree, index, act, acting, concerned, time):
        return None
    known = any(one.actor for one in (*acting, *concerned, *toward))
    if len(places.mentions) and not (known or time or _are_people(acting)):
        return None
    sides = sum(any(one.actor for one in side) for side in (acting, concerned))
    return Event(
        who=acting,
        whom=concerned,
        root=act.root,
        cameo=act.cameo,
        act=act.inner or act.root,
        toward=toward,
        modality=_modality(tree, index, act),
        time=time,
        reported=dates.told(index),
        claim=places.claims.shortest(tree.starts[act.core]) or "",
        rule=act.rule,
        confidence=round(act.weight * (_BASE + _RESOLVED * sides), 3),
        start=tree.starts[min(words)],
        end=tree.ends[max(_last(tree, token) for token in words)],
        trigger=(tree.starts[index], tree.ends[index]),
    )


def _is_told(
    tree: SyntaxTree,
    index: int,
    act: Act,
    acting: tuple[Participant, ...],
    concerned: tuple[Participant, ...],
    time: Time | None,
) -> bool:
    """Say whether a text tells enough of an act: a noun alone asks for both sides."""
    if act.root in TWO_SIDED and act.weight <= _PLAIN and not (concerned or acting):
        return False
    if tree.tags[index].startswith("NN") and not act.parts:
        return bool(acting and concerned)
    return bool(acting or concerned or time)


def _are_people(acting: tuple[Participant, ...]) -> bool:
    """Say whether people act whom no name tells: "residents", "the marines"."""
    return any(one.text.split()[-1].lower() in someone() for one in acting)


def _last(tree: SyntaxTree, word: int) -> int:
    """Return the last token of the nearest objects of a word, their clauses left out."""
    after = [kid for kid in tree.children[word] if kid > word and tree.deps[kid] in EXTENT_LABELS]
    last, stack = word, after[:2]
    while stack:
        node = stack.pop()
        last = max(last, node)
        stack.extend(kid for kid in tree.children[node] if tree.deps[kid] not in CLAUSES_OF_WORDS)
    return last


def _modality(tree: SyntaxTree, index: int, act: Act) -> Modality:
    """Return the modality: conditional under "if", negated after "without"."""
    if tree.deps[index] == "pcomp" and tree.lowers[tree.heads[index]] == WITHOUT:
        return "negated"
    for over in (index, *tree.ancestors(index)):
        if tree.deps[over] == "advcl" and any(
            tree.lowers[kid] in CONDITIONS for kid in tree.children[over]
        ):
            return "conditional"
    return act.modality
