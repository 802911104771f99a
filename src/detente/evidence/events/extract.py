"""From parsed sentences to events: participants, time and claim put to every act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence.events.act import Act, Modality
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.anaphora import means_before, resolved
from detente.evidence.events.dating import Dates, times_of
from detente.evidence.events.event import Event
from detente.evidence.events.participants import KnownSpans, Places, who, whom
from detente.evidence.structure.syntax import SyntaxTree, syntax_tree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_OBJECTS = frozenset({"dobj", "prt", "prep", "attr", "xcomp"})
#: Roots whose plain verbs say little without someone whom they concern ("spent", "examined").
_TWO_SIDED = frozenset({"AID", "SUPPORT", "ACCUSE", "SANCTION", "MOBILIZE", "REQUEST"})
_PLAIN = 0.8
_CLAUSES = frozenset({"relcl", "acl", "advcl"})


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
        which every extent of a result refers.
    known
        Actors and claims found by others. Where actors are given, an event without one is left
        out.
    published
        The day that relative times are counted from.
    """
    places = Places(known or KnownSpans())
    found: list[Event] = []
    for tokens, offset in sentences:
        parsed = syntax_tree(tokens, offset=offset)
        if len(parsed):
            reader = ActReader(parsed)
            dates = Dates(reader, times_of(tokens, parsed, published, reader=reader))
            for event in _events(reader, dates, places):
                again = means_before(parsed, event.start, event.end)
                found.append(resolved(event, found) if again else event)
    return tuple(sorted(found, key=lambda event: (event.start, event.end)))


def _events(reader: ActReader, dates: Dates, places: Places) -> list[Event]:
    """Return the events of one tree, outermost acts only."""
    acts = reader.acts()
    within = {part for index, act in acts for part in act.parts if part != index}
    made = (_event(reader, index, act, dates, places) for index, act in acts if index not in within)
    return [event for event in made if event is not None]


def _event(reader: ActReader, index: int, act: Act, dates: Dates, places: Places) -> Event | None:
    """Return the event of an act, or nothing where no one takes part in it."""
    tree = reader.tree
    course = act.rule.startswith("course:")
    acting = who(reader, index, places) if not course else whom(reader, act.core, (), places)
    inner = (part for part in dict.fromkeys((act.core, *act.parts)) if part != index)
    around = (whom(reader, part, acting, places) for part in inner)
    toward = next((found for found in around if found), ())
    concerned = whom(reader, index, acting, places) or toward
    bare = tree.tags[index].startswith("NN") and not act.parts
    chain = (index, act.core, *act.parts)
    time = dates.happens(chain)
    if not (acting and concerned if bare else acting or concerned or time):
        return None
    if act.root in _TWO_SIDED and act.weight <= _PLAIN and not concerned:
        return None
    actors = any(one.actor for one in (*acting, *concerned, *toward))
    if places.mentions and not (actors or time):
        return None
    resolved = sum(any(one.actor for one in side) for side in (acting, concerned))
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
        confidence=round(act.weight * (0.6 + 0.2 * resolved), 3),
        start=tree.starts[min(chain)],
        end=tree.ends[max(_last(tree, part) for part in chain)],
        trigger=(tree.starts[index], tree.ends[index]),
    )


def _last(tree: SyntaxTree, part: int) -> int:
    """Return the last token of the nearest objects of a word, their clauses left out."""
    after = [kid for kid in tree.children[part] if kid > part and tree.deps[kid] in _OBJECTS]
    last, stack = part, after[:2]
    while stack:
        node = stack.pop()
        last = max(last, node)
        stack.extend(kid for kid in tree.children[node] if tree.deps[kid] not in _CLAUSES)
    return last


def _modality(tree: SyntaxTree, index: int, act: Act) -> Modality:
    """Return the modality, conditional where the act stands under "if"."""
    for over in (index, *tree.ancestors(index)):
        if tree.deps[over] == "advcl" and any(
            tree.lowers[kid] in {"if", "unless"} for kid in tree.children[over]
        ):
            return "conditional"
    return act.modality
