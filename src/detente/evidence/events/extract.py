"""From parsed sentences to events: participants, time and claim put to every act."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence.events.act import Act, Modality
from detente.evidence.events.event import Event, Participant
from detente.evidence.events.frame import joined
from detente.evidence.events.rules import Reader
from detente.evidence.events.tree import Tree, tree
from detente.evidence.when import Time, find

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Extent = tuple[int, int]
#: Prepositions whose object is whom an act concerns, the likeliest first.
_TOWARD = ("against", "on", "with", "to", "from", "of", "over", "between", "for", "into", "toward",
           "towards", "at", "in", "by")
_TIME_CARRIERS = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "xcomp", "acl", "pcomp"})
_NOT_WHO = frozenset({"EX", "WDT", "DT"})


@dataclass(frozen=True)
class Known:
    """What other readers found in the text, by character extents: actors, and claims.

    ``mentions`` are (start, end, actor id), ``claims`` (start, end, claim id); order is free.
    """

    mentions: tuple[tuple[int, int, str], ...] = ()
    claims: tuple[tuple[int, int, str], ...] = ()


def extract(sentences: Iterable[tuple[Doc | Span, int]], *, known: Known | None = None,
            published: date | None = None) -> tuple[Event, ...]:
    """Return the events of parsed sentences or paragraphs, in text order.

    Each comes with the offset of its document in the whole text, to which every extent refers.
    ``published`` is the day that relative times are counted from.
    """
    place = _Places(known or Known())
    found: list[Event] = []
    for tokens, offset in sentences:
        parsed = tree(tokens, offset=offset)
        if len(parsed):
            times = times_of(tokens, parsed, published)
            found.extend(_Sentence(parsed, place, times).events())
    return tuple(sorted(found, key=lambda event: (event.start, event.end)))


def times_of(tokens: Doc | Span, parsed: Tree, published: date | None) -> tuple[Time, ...]:
    """Return the times that a sentence tells; what stands under "will" is counted forwards."""
    base = parsed.starts[0]

    def ahead(place: int) -> bool:
        index = _token_at(parsed, base + place)
        return any(
            parsed.lowers[kid] in {"will", "shall", "'ll", "’ll"}
            for over in (index, *parsed.ancestors(index)) for kid in parsed.children[over]
            if parsed.deps[kid] == "aux"
        )

    return find(tokens.text, published, offset=base, ahead=ahead)


def _token_at(parsed: Tree, place: int) -> int:
    """Return the token that holds a character, or the one before it."""
    return max(bisect_right(parsed.starts, place) - 1, 0)


class _Places:
    """Looks up actors and claims by extent."""

    def __init__(self, known: Known) -> None:
        self.mentions = sorted(known.mentions)
        self.starts = [mention[0] for mention in self.mentions]
        self.claims = sorted(known.claims, key=lambda claim: claim[1] - claim[0])

    def actor(self, start: int, end: int) -> tuple[int, int, str] | None:
        """Return the longest mention that overlaps an extent."""
        low = max(bisect_right(self.starts, start) - 8, 0)
        near = [one for one in self.mentions[low : low + 24] if one[0] < end and one[1] > start]
        return max(near, key=lambda one: one[1] - one[0], default=None)

    def claim(self, place: int) -> str:
        """Return the id of the innermost claim that holds a place, or nothing."""
        return next((name for start, end, name in self.claims if start <= place < end), "")


class _Sentence:
    """The events of one parsed sentence or paragraph."""

    def __init__(self, parsed: Tree, place: _Places, times: tuple[Time, ...]) -> None:
        self.tree = parsed
        self.place = place
        self.reader = Reader(parsed)
        self.happened, self.reported = self._times(times)

    def events(self) -> list[Event]:
        """Return the events, outermost acts only."""
        acts = [(index, act) for index in range(len(self.tree))
                if (act := self.reader.act(index)) is not None]
        within = {part for index, act in acts for part in act.parts if part != index}
        made = (self._event(index, act) for index, act in acts if index not in within)
        return [event for event in made if event is not None]

    def _times(self, times: tuple[Time, ...]) -> tuple[dict[int, Time], dict[int, Time]]:
        """Return, by the token of the governing word, when it happened and when it was said."""
        happened: dict[int, Time] = {}
        reported: dict[int, Time] = {}
        for time in times:
            if time.kind == "date":
                governor, speech = self._governor(_token_at(self.tree, time.start))
                (reported if speech else happened).setdefault(governor, time)
        return happened, reported

    def _governor(self, index: int) -> tuple[int, bool]:
        """Return the verb or act that a time belongs to, and whether that is a word of saying."""
        tree, operators = self.tree, self.reader.table.operators
        first = index
        for over in tree.ancestors(index):
            lemma, tag = tree.lemmas[over], tree.tags[over]
            if tag.startswith("VB") or (tag.startswith("NN") and self.reader.act(over)):
                return over, "report" in operators.get(lemma, ()) or lemma == "accord"
            if lemma in {"report", "statement", "interview", "article"}:
                return over, True
            first = over
        return first, False

    def _event(self, index: int, act: Act) -> Event | None:
        """Return the event of an act, or nothing where no one takes part in it."""
        tree = self.tree
        who = self._who(index)
        toward = self._whom(act.core, who) if act.core != index else ()
        whom = self._whom(index, who) or toward
        noun = tree.tags[index].startswith("NN")
        if not who and not whom or (noun and not (who and whom or act.parts)):
            return None
        chain = {index, act.core, *act.parts}
        last = max(self._last(part) for part in chain)
        start, end = tree.starts[min(chain)], tree.ends[last]
        if self.place.mentions and not any(one.actor for one in (*who, *whom, *toward)):
            return None
        resolved = sum(any(one.actor for one in side) for side in (who, whom))
        return Event(
            who=who, whom=whom, root=act.root, cameo=act.cameo, act=act.inner or act.root,
            toward=toward, modality=self._modality(index, act), time=self._time(chain),
            reported=self._said(index), claim=self.place.claim(tree.starts[act.core]),
            rule=act.rule, confidence=round(act.weight * (0.6 + 0.2 * resolved), 3),
            start=start, end=end, trigger=(tree.starts[index], tree.ends[index]),
        )

    def _last(self, part: int) -> int:
        """Return the last token of the nearest object of a word of the act."""
        tree = self.tree
        kids = [kid for kid in tree.children[part]
                if tree.deps[kid] in {"dobj", "prt", "prep", "attr"} and kid > part]
        if not kids:
            return part
        inner = [kid for first in kids[:2] for kid in tree.subtree(first)
                 if not any(tree.deps[over] in {"relcl", "acl", "advcl"}
                            for over in (kid, *tree.ancestors(kid)) if over > part)]
        return max([part, *inner])

    # -- participants --------------------------------------------------------------------------

    def _who(self, index: int) -> tuple[Participant, ...]:
        """Return who acts: the subject with what is joined to it, or the owner of a noun."""
        tree = self.tree
        if tree.tags[index].startswith("NN"):
            owner = tree.child(index, "poss")
            if owner is None:
                owner = next((below for word, below in self.reader.frame(index).where
                              if word == "by"), None)
            return () if owner is None else self._participants([owner])
        subject = self.reader.frame(index).subject
        return () if subject is None else self._participants(joined(tree, subject))

    def _whom(self, index: int, who: Sequence[Participant]) -> tuple[Participant, ...]:
        """Return whom the act concerns: its object, or the object of the likeliest preposition."""
        shape = self.reader.frame(index)
        taken = {(one.start, one.end) for one in who}
        candidates = [list(shape.objects)]
        candidates += [[below for word, below in shape.where if word == wanted]
                       for wanted in _TOWARD]
        owners = [kid for item in shape.objects for kid in self.tree.children[item]
                  if self.tree.deps[kid] in {"poss", "amod", "compound"}]
        candidates.insert(1, owners)
        fallback: tuple[Participant, ...] = ()
        for nouns in candidates:
            found = tuple(one for noun in nouns for one in self._participants(
                joined(self.tree, noun)) if (one.start, one.end) not in taken)
            if any(one.actor for one in found):
                return tuple(one for one in found if one.actor)
            if not fallback:
                fallback = tuple(one for one in found if self._proper(one))
        return fallback

    def _proper(self, one: Participant) -> bool:
        """Say whether a participant's words hold a name."""
        first, last = _token_at(self.tree, one.start), _token_at(self.tree, one.end - 1)
        return any(self.tree.tags[token].startswith("NNP") for token in range(first, last + 1))

    def _participants(self, heads: Iterable[int]) -> tuple[Participant, ...]:
        """Return the participants that nouns name, each once."""
        found: dict[Extent, Participant] = {}
        for head in heads:
            if self.tree.tags[head] not in _NOT_WHO:
                one = self._participant(head)
                found.setdefault((one.start, one.end), one)
        return tuple(found.values())

    def _participant(self, head: int) -> Participant:
        """Return the participant that a noun names: a known mention, or its noun phrase."""
        tree = self.tree
        known = self.place.actor(tree.starts[head], tree.ends[head])
        if known is None:
            start, end = self._phrase(head)
        else:
            start, end = known[0], known[1]
        return Participant(self._words(start, end), start, end, known[2] if known else "")

    def _phrase(self, head: int) -> Extent:
        """Return the extent of a noun with what stands close before it."""
        tree = self.tree
        first = min([head, *(node for kid in tree.children[head] if kid < head
                             for node in tree.subtree(kid) if node < head)])
        while first < head and tree.tags[first] in {"DT", "PRP$", "``", "HYPH", ","}:
            first += 1
        return tree.starts[first], tree.ends[head]

    def _words(self, start: int, end: int) -> str:
        """Return the words between two places, put together by their own spacing."""
        tree, text, last = self.tree, "", None
        for index in range(_token_at(tree, start), len(tree)):
            if tree.starts[index] >= end:
                break
            text += " " * (tree.starts[index] - last if last is not None else 0)
            text += tree.words[index]
            last = tree.ends[index]
        return text

    # -- modality and time ---------------------------------------------------------------------

    def _modality(self, index: int, act: Act) -> Modality:
        """Return the modality, conditional where the act stands under "if"."""
        for over in (index, *self.tree.ancestors(index)):
            if self.tree.deps[over] == "advcl" and any(
                    self.tree.lowers[kid] in {"if", "unless"} for kid in self.tree.children[over]):
                return "conditional"
        return act.modality

    def _time(self, chain: set[int]) -> Time | None:
        """Return when the act happens: the time that one of its words governs."""
        for part in sorted(chain):
            if part in self.happened:
                return self.happened[part]
        return None

    def _said(self, index: int) -> Time | None:
        """Return when the act was told of, where a word of saying above or beside it says so."""
        tree = self.tree
        for over in tree.ancestors(index):
            for node in (over, *tree.children[over]):
                if node in self.reported:
                    return self.reported[node]
                for below in tree.children[node] if tree.deps[node] == "prep" else ():
                    if below in self.reported:
                        return self.reported[below]
        return None


def by_time(events: Iterable[Event]) -> Callable[[Event], tuple[int, int]]:
    """Return a sort key that keeps text order among events without a time."""
    order = {id(event): number for number, event in enumerate(events)}

    def key(event: Event) -> tuple[int, int]:
        interval = event.time.interval if event.time else None
        return (interval.start.toordinal() if interval else 0, order[id(event)])

    return key
