"""A scene: one parsed passage with all that the reading knows of its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.governed import GovernedAct, acts_below
from detente.evidence.draft.phrase import Phrase, nominal, phrase
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.reading_index import ReadingIndex
from detente.evidence.draft.stance import holder_of, is_charged, mode_of
from detente.evidence.english.events import lexicon
from detente.evidence.english.labels import NOUN_MODIFIERS
from detente.evidence.english.pronouns import POINTING_TO_PAIR, SUBJECTS
from detente.evidence.english.stance import stance_words
from detente.evidence.english.verbs import undoing
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.dating import Dates, times_of
from detente.evidence.events.event import Event
from detente.evidence.events.frame import frame, joined
from detente.evidence.structure.syntax import syntax_tree

if TYPE_CHECKING:
    from spacy.tokens import Doc


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
        self.reader = ActReader(self.tree)
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

    def stances(self) -> list[Stance]:
        """Return the stances of the passage in text order."""
        modes = ((token, mode_of(self.tree, token)) for token in range(len(self.tree)))
        return [
            Stance(token, mode, self._holders(token), acts_below(self.tree, token))
            for token, mode in modes
            if mode is not None
        ]

    def has_stance(self, token: int) -> bool:
        """Say whether a word is one of stance."""
        return mode_of(self.tree, token) is not None

    def _holders(self, token: int) -> tuple[str, ...]:
        """Return the parties that hold a stance."""
        place = self.place(token)
        cued = self.known.holder(place)
        holders = (cued,) if cued else self.who(holder_of(self.tree, token))
        return holders or self.known.speaker(place)

    def who(self, token: int | None) -> tuple[str, ...]:
        """Return the parties that a noun and what is joined to it mean."""
        if token is None:
            return ()
        keys = [key for noun in joined(self.tree, token) for key in self._parties(noun)]
        return tuple(dict.fromkeys(keys))

    def _parties(self, noun: int) -> tuple[str, ...]:
        """Return the parties that a noun means: by mention, by owner, or by what it points to."""
        tree, sides = self.tree, self.known.sides
        key = sides.at(tree.starts[noun], tree.ends[noun])
        if key:
            return (key,)
        if tree.lowers[noun] in SUBJECTS:
            return self.known.speaker(self.place(noun))
        kids = tree.children[noun]
        pointing = any(tree.lowers[kid] in POINTING_TO_PAIR for kid in kids)
        if pointing and tree.lemmas[noun] in stance_words("several"):
            subject = frame(tree, tree.heads[noun]).subject
            own = () if subject == noun else self.who(subject)
            states = tree.lemmas[noun] in stance_words("states")
            return sides.pair_before(self.place(noun), self.known.reading.text, own, states=states)
        before = (kid for kid in kids if tree.deps[kid] in NOUN_MODIFIERS)
        keys = (sides.at(tree.starts[kid], tree.ends[kid]) for kid in before)
        return tuple(key for key in keys if key)[:1]

    def phrase(self, core: int, owner: str) -> Phrase | None:
        """Return the words of an act, if it is one that a party could take or leave."""
        plural = self.known.sides.known[owner].plural
        if not self.tree.tags[core].startswith("VB"):
            noun = nominal(self.tree, core, plural=plural)
            return None if noun is None or noun.verb in stance_words("demanded") else noun
        lemma = self.tree.lemmas[core]
        if (
            not lemma.isalpha()
            or lemma in stance_words("never")
            or (lemma in stance_words("idle") and core not in self.events)
        ):
            return None
        words = phrase(self.tree, core, plural=plural)
        table = lexicon()
        alone = lemma in undoing() or lemma in stance_words("lasting") or lemma in table.verbs
        enough = words is None or words.rest or (alone and lemma not in table.operators)
        return words if enough else None

    def agent(self, token: int | None) -> str:
        """Return the actor of the reading that a noun means, or nothing."""
        tree = self.tree
        return "" if token is None else self.known.sides.actor(tree.starts[token], tree.ends[token])

    def deed(
        self, owner: str, core: int, words: Phrase, *, mode: Mode, event: Event | None = None
    ) -> Deed:
        """Return an act of a party as a deed of its own; what is only thought is only possible."""
        place = self.place(core)
        time = (event and (event.time or event.reported)) or self.dates.happens((core,))
        interval = time.interval if time else None
        doubtful = is_charged(self.tree, core) or self.known.only_thought(place)
        thought = mode == "done" and doubtful
        return Deed(
            owner=owner,
            by=owner,
            mode="possible" if thought else mode,
            taken=True,
            phrase=words,
            place=place,
            root=event.act if event else "",
            toward=self._toward(event, owner),
            when=interval.start.isoformat() if interval else "",
            fine=interval.granularity if interval else "",
            weight=event.confidence if event else 0.5,
            claims=self.known.claims(place),
        )

    def _toward(self, event: Event | None, owner: str) -> str:
        """Return whom an event concerns beside its owner."""
        ends = (*event.toward, *event.whom) if event else ()
        keys = (self.known.sides.at(*end.span) for end in ends if end.actor)
        return next((key for key in keys if key and key != owner), "")
