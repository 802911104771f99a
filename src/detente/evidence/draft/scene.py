"""A scene: one parsed passage with all that the reading knows of its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.phrase import Phrase, nominal, phrase
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.stance import GovernedAct, Stances
from detente.evidence.draft.words import among, undoing
from detente.evidence.english.events import lexicon
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.dating import Dates, times_of
from detente.evidence.events.frame import frame, joined
from detente.evidence.structure.spans import SpanIndex
from detente.evidence.structure.syntax import syntax_tree

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from detente.evidence.events import Event
    from detente.evidence.reading import Reading

_THOUGHT = frozenset({"believes", "fears", "hopes", "hints", "judges"})


class ReadingIndex:
    """What a reading knows by place: claims, attributions and their chains, sentences, events."""

    def __init__(self, reading: Reading, sides: Parties) -> None:
        """Index a reading once, for all its passages."""
        self.reading, self.sides = reading, sides
        self.keys = tuple(reading.claims)
        self._claims = SpanIndex(
            (quote.start, quote.end, number)
            for number, claim in enumerate(reading.claims.values())
            for quote in claim.quotes
        )
        self._said = SpanIndex(
            (start, end, number)
            for number, one in enumerate(reading.attributions)
            for start, end in one.content
        )
        self._cues = SpanIndex(
            (start, end, number)
            for number, one in enumerate(reading.attributions)
            for start, end in one.cue
        )
        self._lines = SpanIndex((one.start, one.end, n) for n, one in enumerate(reading.sentences))

    def claims(self, *places: int) -> tuple[str, ...]:
        """Return the narrowest claims whose words hold one of some places, at most two.

        Where none holds one, those in the same sentence serve.
        """
        held = {(b - a, n) for one in places for a, b, n in self._claims.covering(one, one + 1)}
        if not held and places:
            lines = list(self._lines.covering(places[0], places[0] + 1))
            held = {
                (quote.end - quote.start, number)
                for number, claim in enumerate(self.reading.claims.values())
                for quote in claim.quotes
                for start, end, _ in lines
                if start <= quote.start and quote.end <= end
            }
        return tuple(dict.fromkeys(self.keys[number] for _, number in sorted(held)))[:2]

    def only_thought(self, place: int) -> bool:
        """Say whether a place is told as somebody's belief, fear, hope or hint alone."""
        held = sorted((b - a, n) for a, b, n in self._claims.covering(place, place + 1))
        return bool(held) and (self.reading.claims[self.keys[held[0][1]]].chain[0].says in _THOUGHT)

    def speaker(self, place: int) -> tuple[str, ...]:
        """Return the party in whose words a place stands, by the narrowest attribution."""
        for _, number in sorted((b - a, n) for a, b, n in self._said.covering(place, place + 1)):
            attribution = self.reading.attributions[number]
            source, chain = attribution.source, attribution.chain
            key = self.sides.named(chain[0].name, chain[0].side) if chain else ""
            key = key or (self.sides.at(*source[0]) if source else "")
            if key:
                return (key,)
        return ()

    def holder(self, place: int) -> str:
        """Return the party that the chain of an attribution with its cue at a place begins with."""
        for _, _, number in self._cues.covering(place, place + 1):
            chain = self.reading.attributions[number].chain
            if chain:
                return self.sides.named(chain[0].name, chain[0].side)
        return ""


@dataclass(frozen=True)
class Stance:
    """A word such as "pledged": where it stands, what it says, who holds it, over which acts."""

    token: int
    mode: Mode
    holders: tuple[str, ...]
    acts: tuple[GovernedAct, ...]


class Scene:
    """One parsed passage: its stances, its events by token, and the parties its words mean."""

    def __init__(self, known: ReadingIndex, doc: Doc, offset: int) -> None:
        """Take what is known of the reading, and a parsed passage with where it starts."""
        self.known, self.tree = known, syntax_tree(doc, offset=offset)
        self.stances, self.reader = Stances(self.tree), ActReader(self.tree)
        published = known.reading.source.published
        times = times_of(doc, self.tree, published, reader=self.reader)
        self.dates = Dates(self.reader, times)
        first, last = self.tree.starts[0], self.tree.ends[-1]
        self.events: dict[int, Event] = {
            self.tree.at(event.trigger[0]): event
            for event in known.reading.events
            if first <= event.trigger[0] < last
        }

    def place(self, token: int) -> int:
        """Return where a token starts in the text."""
        return self.tree.starts[token]

    def stated(self) -> list[Stance]:
        """Return the stances of the passage in text order."""
        return [
            Stance(token, mode, self.holders(token), self.stances.acts(token))
            for token in range(len(self.tree))
            if (mode := self.stances.mode(token)) is not None
        ]

    def holders(self, token: int) -> tuple[str, ...]:
        """Return the parties that hold a stance."""
        cued = self.known.holder(self.place(token))
        told = (cued,) if cued else self.who(self.stances.holder(token))
        return told or self.known.speaker(self.place(token))

    def who(self, token: int | None) -> tuple[str, ...]:
        """Return the parties that a noun and what is joined to it mean."""
        if token is None:
            return ()
        keys = [key for one in joined(self.tree, token) for key in self._party(one)]
        return tuple(dict.fromkeys(keys))

    def _party(self, noun: int) -> tuple[str, ...]:
        """Return the party that a noun means, by its mention, its owner or what it points to."""
        key = self.known.sides.at(self.tree.starts[noun], self.tree.ends[noun])
        if key:
            return (key,)
        if self.tree.lowers[noun] in {"it", "they", "he", "she"}:
            return self.known.speaker(self.place(noun))
        kids = self.tree.children[noun]
        if self.tree.lemmas[noun] in among("several") and any(
            self.tree.lowers[kid] in {"these", "those", "both", "two"} for kid in kids
        ):
            subject = frame(self.tree, self.tree.heads[noun]).subject
            own = () if subject == noun else self.who(subject)
            return self.known.sides.pair_before(
                self.tree.starts[noun], self.known.reading.text, own
            )
        for kid in kids:
            if self.tree.deps[kid] in {"poss", "amod", "compound", "nmod"}:
                key = self.known.sides.at(self.tree.starts[kid], self.tree.ends[kid])
                if key:
                    return (key,)
        return ()

    def phrase(self, core: int, owner: str) -> Phrase | None:
        """Return the words of an act, if it is one that a party could take or leave."""
        plural = self.known.sides.known[owner].plural
        if not self.tree.tags[core].startswith("VB"):
            made = nominal(self.tree, core, plural=plural)
            return None if made is None or made.verb in among("demanded") else made
        lemma = self.tree.lemmas[core]
        if not lemma.isalpha() or (lemma in among("idle") and core not in self.events):
            return None
        said = phrase(self.tree, core, plural=plural)
        table = lexicon()
        alone = lemma in undoing() or lemma in among("lasting") or lemma in table.verbs
        alone = alone and lemma not in table.operators
        return said if said is None or said.rest or alone else None

    def agent(self, token: int | None) -> str:
        """Return the actor of the reading that a noun means, or nothing."""
        tree = self.tree
        return "" if token is None else self.known.sides.actor(tree.starts[token], tree.ends[token])

    def deed(
        self, owner: str, core: int, said: Phrase, *, mode: Mode, event: Event | None = None
    ) -> Deed:
        """Return an act of a party as a deed of its own; what is only thought is only possible."""
        place = self.place(core)
        time = (event and (event.time or event.reported)) or self.dates.happens((core,))
        span = time.interval if time else None
        thought = mode == "done" and self.known.only_thought(place)
        return Deed(
            owner=owner,
            by=owner,
            mode="possible" if thought else mode,
            taken=True,
            phrase=said,
            place=place,
            root=event.act if event else "",
            toward=self._toward(event, owner),
            when=span.start.isoformat() if span else "",
            fine=span.granularity if span else "",
            weight=event.confidence if event else 0.5,
            claims=self.known.claims(place),
        )

    def _toward(self, event: Event | None, owner: str) -> str:
        """Return whom an event concerns beside its owner."""
        ends = (*event.toward, *event.whom) if event else ()
        keys = (self.known.sides.at(one.start, one.end) for one in ends if one.actor)
        return next((key for key in keys if key and key != owner), "")
