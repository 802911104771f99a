"""Mentions by a name that the table does not know, where the text shows what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.evidence.actors.known_actor import ActorKind, KnownActor, slug
from detente.evidence.actors.mention import Mention
from detente.evidence.english.cues import verbs
from detente.evidence.english.names import INITIAL, PERSON_FOLLOWS
from detente.evidence.english.people import people_words
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

_WHY = {
    "person": "a name with a title, an initial, a relative clause or a verb of saying",
    "organisation": "a name that ends as names of bodies do",
}


def by_new_names(
    passage: Passage, taken: Sequence[Offsets], actors: dict[str, KnownActor], seen: dict[str, str]
) -> Iterator[Mention]:
    """Yield the mentions of people and bodies that the table does not know.

    Parameters
    ----------
    part
        The passage.
    taken
        Spans of the passage that are no such names.
    actors
        Every actor by its id; those that are found join it.
    seen
        Surname or short name to actor, for names given before; those that are found join it.
    """
    doc, base = passage.doc, passage.block.start
    for first, last in _runs_of_names(passage):
        start, end = doc[first].idx, doc[last].idx + len(doc[last])
        if any(left < end and start < right for left, right in taken):
            continue
        words = doc.text[start:end]
        key = seen.get(words) or seen.get(words.split()[-1])
        kind = _kind(passage, first, last)
        if key is not None and (len(words.split()) == 1 or kind == "person"):
            rule, why = "name.again", f"{words} is {actors[key].name}, named before"
        elif kind is not None and (last > first or kind == "organisation"):
            key = _joined(words, kind, actors, seen)
            rule, why = f"name.{kind}", _WHY[kind]
        else:
            continue
        yield Mention(key, base + start, base + end, words, rule, why)


def _joined(
    words: str, kind: ActorKind, actors: dict[str, KnownActor], seen: dict[str, str]
) -> str:
    """Return the id of an actor named for the first time, which joins the known ones."""
    key = slug(words)
    actors.setdefault(key, KnownActor(key, words, kind))
    seen[words] = key
    if kind == "person":
        seen.setdefault(words.split()[-1], key)
    return key


def _runs_of_names(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield first and last token of each run of proper nouns, titles left out."""
    doc, titles = passage.doc, people_words("titles")
    i = 0
    while i < len(doc):
        if doc[i].pos_ != "PROPN":
            i += 1
            continue
        first = i
        while i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN":
            i += 1
        while first < i and doc[first].text in titles:
            first += 1
        if doc[i].text[:1].isupper() or doc[first].text[:1].isupper():
            yield first, i
        i += 1


def _kind(passage: Passage, first: int, last: int) -> ActorKind | None:
    """Return what a run of proper nouns names, if the text shows it."""
    doc = passage.doc
    name, head = doc[first : last + 1], doc[last]
    bodies = people_words("organisation") | people_words("outlet")
    if head.text in bodies or name.text in people_words("outlets"):
        return "organisation"
    before = doc[first - 1] if first else None
    titled = before is not None and (
        before.text in people_words("titles") or before.lower_ in people_words("people")
    )
    initial = any(INITIAL.fullmatch(token.text) for token in name)
    after = doc[last + 1 : last + 3].text.lower().lstrip(", ")
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in verbs()
    shown = titled or initial or after.startswith(PERSON_FOLLOWS) or speaks
    return "person" if shown else None
