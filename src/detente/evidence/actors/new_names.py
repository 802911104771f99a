"""Mentions by a name that the table does not know, where the text shows what it names.

What a name is, person or body, is told by what stands around it and by the model's recogniser. One
that only the recogniser takes for a name counts where it acts, is acted upon or is spoken to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.actors.known_actor import ActorKind, KnownActor, slug
from detente.evidence.actors.mention import Mention
from detente.evidence.english.cues import verbs
from detente.evidence.english.labels import ACTING_NAMES, JOINED_NAMES, TAKING_PART
from detente.evidence.english.names import (
    ADDRESSING_PREPOSITIONS,
    ARTICLES,
    INITIAL,
    NAME_PARTICLES,
    PERSON_FOLLOWS,
    state_before,
)
from detente.evidence.english.offices import OFFICE
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RECOGNISED: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organisation"}
_WHY = {
    "person": "a name with a title, an initial, a relative clause or a verb of saying",
    "organisation": "a name that ends as names of bodies do",
}
_WHY_RECOGNISED = "a name that the recogniser takes for one of a {} and that takes part"
_OWNING = frozenset({"name.name", "name.other-name", "name.demonym"})


@dataclass(frozen=True)
class _Candidate:
    """A run of tokens that may be a name, and what the recogniser takes it for."""

    first: int
    last: int
    label: ActorKind | None = None


def by_new_names(
    passage: Passage,
    taken: Sequence[Offsets],
    actors: dict[str, KnownActor],
    seen: dict[str, str],
    known: Sequence[Mention] = (),
) -> Iterator[Mention]:
    """Yield the mentions of people and bodies that the table does not know.

    Parameters
    ----------
    passage
        The passage.
    taken
        Spans of the passage that are no such names.
    actors
        Every actor by its id; those that are found join it.
    seen
        Surname or short name to actor, for names given before; those that are found join it.
    known
        The mentions of the table's actors in the passage: whose a person is, they tell.
    """
    doc, base = passage.doc, passage.block.start
    for candidate in _candidates(passage):
        start, end = doc[candidate.first].idx, doc[candidate.last].idx + len(doc[candidate.last])
        words = doc.text[start:end]
        kind = _kind(passage, candidate)
        within = [(left, right) for left, right in taken if left < end and start < right]
        owner = _owner(start, end, known, base) if kind == "organisation" else ""
        if within and not (owner and all(left >= start and right <= end for left, right in within)):
            continue
        why = _WHY.get(kind or "", "")
        if kind is None and candidate.label and _counts(doc, candidate):
            kind, why = candidate.label, _WHY_RECOGNISED.format(candidate.label)
        again = _again(words, kind, seen, actors)
        if again:
            rule, key, why = "name.again", again, f"{words} is {actors[again].name}, named before"
        elif kind is not None and (candidate.last > candidate.first or kind == "organisation"):
            whose = _whose(passage, start, end, known) if kind == "person" else (owner, "")
            key, rule = _joined(words, kind, actors, seen, whose), f"name.{kind}"
        else:
            continue
        yield Mention(key, base + start, base + end, words, rule, why)


def _again(
    words: str, kind: ActorKind | None, seen: dict[str, str], actors: dict[str, KnownActor]
) -> str:
    """Return the actor whom a name given before names again; empty where none is."""
    parts = words.split()
    if words in seen:
        return seen[words]
    key = seen.get(parts[-1], "")
    if not key or len(parts) == 1:
        return key
    if kind != "person":
        return ""
    first = actors[key].name.split()[0]
    same = first == parts[0] or (first[0] == parts[0][0] and "." in parts[0] + first)
    return key if same or len(actors[key].name.split()) == 1 or parts[0] in _titles() else ""


def _titles() -> frozenset[str]:
    """Return the words that stand before a person's name."""
    return people_words("titles")


def _joined(
    words: str,
    kind: ActorKind,
    actors: dict[str, KnownActor],
    seen: dict[str, str],
    whose: tuple[str, str],
) -> str:
    """Return the id of an actor named for the first time, which joins the known ones."""
    key, (state, role) = slug(words), whose
    leads: ActorKind = "leader" if role and kind == "person" else kind
    actors.setdefault(key, KnownActor(key, words, leads, state, role))
    seen[words] = key
    if kind == "organisation":
        seen[words.split()[-1]] = key
    if kind == "person":
        for part in (words.split()[-1], words.split()[0]):
            seen.setdefault(part, key)
    return key


def _owner(start: int, end: int, known: Sequence[Mention], base: int) -> str:
    """Return the state by whose name a body's own begins; empty where it has none."""
    inner = (m for m in known if m.start - base == start and m.end - base < end)
    return next((mention.actor for mention in inner if mention.rule in _OWNING), "")


def _whose(passage: Passage, start: int, end: int, known: Sequence[Mention]) -> tuple[str, str]:
    """Return the state that a person acts for and his office, as the words around him tell."""
    text, base = passage.doc.text, passage.block.start
    for mention in known:
        first, last = mention.start - base, mention.end - base
        words = state_before(text[last:start]) if last <= start else ""
        if not words and end <= first:
            words = state_before(text[end:last].removesuffix(mention.text), after=text[last:])
        if words:
            office = OFFICE.search(words)
            return mention.actor, office.group().lower() if office else ""
    return "", ""


def runs_of_names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each run of proper nouns, titles left out."""
    doc, titles = passage.doc, _titles()
    i = 0
    while i < len(doc):
        if doc[i].pos_ != "PROPN":
            i += 1
            continue
        first = i
        while i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN":
            i += 1
        body = doc[i].text in people_words("organisation")
        while first < i and doc[first].text in titles and not body:
            first += 1
        if doc[i].text[:1].isupper() or doc[first].text[:1].isupper():
            yield first, i
        i += 1


def _candidates(passage: Passage) -> Iterator[_Candidate]:
    """Yield what may be a name, in text order: what the recogniser marks, then other runs."""
    found = [] if passage.block.kind == "title" else list(_recognised(passage.doc))
    marked = {token for one in found for token in range(one.first, one.last + 1)}
    for first, last in runs_of_names(passage):
        if not marked & set(range(first, last + 1)):
            found.append(_Candidate(first, last))
    yield from sorted(found, key=lambda one: one.first)


def _recognised(doc: Doc) -> Iterator[_Candidate]:
    """Yield the people and bodies that the recogniser marks, articles, titles and marks cut off."""
    titles = _titles()
    for entity in doc.ents:
        kind = _RECOGNISED.get(entity.label_)
        first, last = entity.start, entity.end - 1
        body = doc[last].text in people_words("organisation")
        while first < last and (
            doc[first].lower_ in ARTICLES or (doc[first].text in titles and not body)
        ):
            first += 1
        while first < last and (doc[last].tag_ == "POS" or not doc[last].text[0].isalnum()):
            last -= 1
        proper = doc[first].tag_.startswith("NNP") and doc[first].text[:1].isupper()
        named = proper or doc[first].lower_ in NAME_PARTICLES
        if kind is not None and named and doc[last].pos_ in ("PROPN", "NOUN"):
            yield _Candidate(first, last, kind)


def _counts(doc: Doc, candidate: _Candidate) -> bool:
    """Return whether what only the recogniser takes for a name takes part in anything."""
    head = doc[candidate.first : candidate.last + 1].root
    alone = candidate.first == candidate.last
    if alone and candidate.label == "person":
        return False
    if alone and not doc[candidate.first].text.isupper():
        return False
    articled = candidate.first > 0 and doc[candidate.first - 1].lower_ in ARTICLES
    acts = head.dep_ in ACTING_NAMES
    return candidate.label == "person" or acts or (articled and _takes_part(head))


def _takes_part(head: Token) -> bool:
    """Return whether a name acts, is acted upon or is spoken to."""
    while head.dep_ in JOINED_NAMES and head.head != head:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.dep_ == "agent" or head.head.lower_ in ADDRESSING_PREPOSITIONS
    return head.dep_ in TAKING_PART


def _kind(passage: Passage, candidate: _Candidate) -> ActorKind | None:
    """Return what a run of proper nouns names, if the text shows it."""
    doc, first, last = passage.doc, candidate.first, candidate.last
    name, head = doc[first : last + 1], doc[last]
    bodies = people_words("organisation") | people_words("outlet")
    if head.text in bodies or name.text in people_words("outlets"):
        return "organisation"
    before = doc[first - 1] if first else None
    titled = before is not None and (
        before.text in _titles() or before.lower_ in people_words("people")
    )
    initial = any(INITIAL.fullmatch(token.text) for token in name)
    after = doc[last + 1 : last + 3].text.lower().lstrip(", ")
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in verbs()
    speaks = speaks and candidate.label != "organisation"
    shown = titled or initial or after.startswith(PERSON_FOLLOWS) or speaks
    return "person" if shown else None
