"""Deeds: every act that a text tells of someone, with what is said of it and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from detente.evidence.draft.parties import Parties
from detente.evidence.draft.phrase import Phrase, nominal, phrase
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.stance import Act, Stances
from detente.evidence.draft.words import among
from detente.evidence.events.frame import frame, is_passive, joined
from detente.evidence.events.rules import Reader
from detente.evidence.events.tree import Tree, tree

if TYPE_CHECKING:
    from detente.evidence.events import Act as EventAct
    from detente.evidence.events import Event
    from detente.evidence.reading import Reading


@dataclass(frozen=True)
class Deed:
    """One telling of an act.

    ``owner`` is whose act it is, ``by`` who pledges, demands, refuses or fears it. ``taken`` is
    false where the act is one of leaving it undone. ``given`` are the places of the deeds on which
    it depends, each with whether it must be taken. ``when`` is the first day of its time.
    """

    owner: str
    by: str
    mode: Mode
    taken: bool
    phrase: Phrase
    place: int
    root: str = ""
    toward: str = ""
    when: str = ""
    fine: str = ""
    weight: float = 0.5
    given: tuple[tuple[int, bool], ...] = ()
    claims: tuple[str, ...] = field(default=())


_MODES: dict[str, Mode] = {
    "done": "done",
    "negated": "done",
    "refused": "refused",
    "pledged": "pledged",
    "threatened": "threatened",
    "demanded": "demanded",
    "expected": "expected",
    "possible": "possible",
    "conditional": "possible",
}
_SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", ""})


def deeds(reading: Reading, sides: Parties) -> tuple[Deed, ...]:
    """Return the deeds of a reading in text order."""
    from detente.evidence.passage import passages

    found: list[Deed] = []
    for part in passages(reading.text, reading.blocks):
        if len(part.doc):
            parsed = tree(part.doc, offset=part.block.start)
            found += _Teller(reading, sides, parsed, found).deeds()
    return tuple(found)


class _Teller:
    """Reads the deeds of one parsed passage."""

    def __init__(
        self, reading: Reading, sides: Parties, parsed: Tree, before: Sequence[Deed]
    ) -> None:
        self.reading, self.sides, self.tree, self.before = reading, sides, parsed, before
        self.stances = Stances(parsed)
        first, last = parsed.starts[0], parsed.ends[-1]
        self.events: dict[int, Event] = {
            parsed.at(event.trigger[0]): event
            for event in reading.events
            if first <= event.trigger[0] < last
        }

    def deeds(self) -> list[Deed]:
        """Return the deeds, each act under the stance that stands over it."""
        found: dict[tuple[int, str, str], Deed] = {}
        held: set[int] = set()
        for token in range(len(self.tree)):
            mode = self.stances.mode(token)
            if mode is None:
                continue
            for one in self._stance(token, mode, [*self.before, *found.values()]):
                held |= {token, self.tree.at(one.place)}
                found.setdefault((one.place, one.owner, one.by), one)
        for token, event in self.events.items():
            if token not in held:
                for one in self._event(token, event):
                    found.setdefault((one.place, one.owner, one.by), one)
        for token in self._able():
            for one in self._of_the_speaker(token):
                found.setdefault((one.place, one.owner, one.by), one)
        for token, act in Reader(self.tree).acts():
            if token not in held and token not in self.events:
                for one in self._unlisted(token, act):
                    found.setdefault((one.place, one.owner, one.by), one)
        told = [self._conditioned(one) for one in found.values()]
        told += [one for deed in told for one in self._demands(deed)]
        return sorted(told, key=lambda one: one.place)

    def _stance(self, token: int, mode: Mode, told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield the deeds that stand under a word such as "pledged" or "goal"."""
        cued = self._cued(token)
        holders = (cued,) if cued else self.who(self.stances.holder(token)) or self._speaker(token)
        acts = self.stances.acts(token)
        for by in holders:
            for act in acts:
                for owner in self.who(act.owner) if act.owner is not None else (by,):
                    yield from self._told(act, mode, owner, by, told, token)
            if mode == "feared" and not acts:
                yield from self._alike(token, by, told)

    def _cued(self, token: int) -> str:
        """Return the party that the chain of an attribution with this cue begins with."""
        place = self.tree.starts[token]
        for one, chain in zip(self.reading.attributions, self.reading.chains, strict=True):
            if chain and any(start <= place < end for start, end in one.cue):
                return self.sides.named(chain[0].name, chain[0].side)
        return ""

    def _told(
        self, act: Act, mode: Mode, owner: str, by: str, told: Sequence[Deed], over: int
    ) -> Iterator[Deed]:
        """Yield the deed of an act under a stance; "to do so" means the act told before."""
        place = self.tree.starts[over]
        if act.again:
            for earlier in reversed(told):
                if place - earlier.place > 600:
                    break
                if earlier.place < place:
                    yield replace(
                        earlier,
                        by=by,
                        mode=mode,
                        place=place,
                        given=(),
                        claims=(*self.claims(place, self.tree.starts[act.core]), *earlier.claims),
                    )
                    break
            return
        said = self._phrase(act.core, owner)
        if said is not None:
            event = self.events.get(over) or self.events.get(act.core)
            yield self._deed(owner, by, mode, act.taken, said, act.core, event, place)

    def _alike(self, token: int, by: str, told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield what is feared to come again: "they fear something similar may happen"."""
        below = {self.tree.lowers[kid] for kid in self.tree.subtree(token)}
        if not below & {"similar", "same", "again", "likewise", "repeat"}:
            return
        place = self.tree.starts[token]
        for earlier in reversed(told):
            if earlier.owner != by and place - earlier.place < 800:
                claims = (*self.claims(place, self.tree.ends[token] + 1), *earlier.claims)
                yield replace(
                    earlier, by=by, mode="feared", taken=True, place=place, given=(), claims=claims
                )
                return

    def _event(self, token: int, event: Event) -> Iterator[Deed]:
        """Yield the deeds of an event that no stance stands over."""
        if event.act in _SPEECH or self.stances.mode(token) is not None:
            return
        for owner in self._agents(token, event):
            said = self._phrase(token, owner)
            if said is not None:
                mode = _MODES[event.modality]
                yield self._deed(
                    owner, owner, mode, event.modality != "negated", said, token, event, event.start
                )

    def _unlisted(self, token: int, act: EventAct) -> Iterator[Deed]:
        """Yield the deeds of an act that the reading lists no event for, on a party's part."""
        verbal = self.tree.tags[token].startswith("VB")
        if not verbal or act.inner in _SPEECH or self.stances.mode(token) is not None:
            return
        for owner in self.who(frame(self.tree, token).subject):
            said = self._phrase(token, owner)
            if said is not None:
                taken, place = act.modality != "negated", self.tree.starts[token]
                mode = _MODES[act.modality]
                one = self._deed(owner, owner, mode, taken, said, token, None, place)
                yield replace(one, root=act.inner, weight=0.3)

    def _demands(self, deed: Deed) -> Iterator[Deed]:
        """Yield what a deed is given for as demanded by its owner of whoever else would do it."""
        for place, taken in deed.given:
            core = self.tree.at(place)
            for owner in self.who(self.stances.subject(core)):
                said = self._phrase(core, owner)
                if said is not None and owner != deed.owner:
                    yield self._deed(owner, deed.owner, "demanded", taken, said, core, None, place)

    def _agents(self, token: int, event: Event) -> tuple[str, ...]:
        """Return who does an event: by the event's own word, else by the grammar of its verb."""
        told = tuple(
            key for one in event.who if one.actor and (key := self.sides.at(one.start, one.end))
        )
        if told or not self.tree.tags[token].startswith("VB"):
            return tuple(dict.fromkeys(told))
        return self.who(frame(self.tree, token).subject)

    def _able(self) -> Iterator[int]:
        """Yield passive verbs with a modal and nobody who does them: "could be returned"."""
        for token in range(len(self.tree)):
            if (
                self.tree.tags[token] == "VBN"
                and is_passive(self.tree, token)
                and self.tree.child(token, "agent") is None
                and any(self.tree.tags[kid] == "MD" for kid in self.tree.children[token])
            ):
                yield token

    def _of_the_speaker(self, token: int) -> Iterator[Deed]:
        """Yield what can be done in the words of a party as that party's own act."""
        for owner in self._speaker(token):
            said = self._phrase(token, owner)
            if said is not None:
                place = self.tree.starts[token]
                yield self._deed(owner, owner, "able", True, said, token, None, place)

    def _speaker(self, token: int) -> tuple[str, ...]:
        """Return the party in whose words a place stands, by the narrowest attribution."""
        place = self.tree.starts[token]
        best: tuple[int, str] | None = None
        for one in self.reading.attributions:
            for start, end in one.content:
                if start <= place < end and one.source:
                    key = self.sides.at(*one.source[-1])
                    if key and (best is None or end - start < best[0]):
                        best = end - start, key
        return (best[1],) if best else ()

    def _deed(
        self,
        owner: str,
        by: str,
        mode: Mode,
        taken: bool,
        said: Phrase,
        core: int,
        event: Event | None,
        over: int,
    ) -> Deed:
        """Put together a deed."""
        place = self.tree.starts[core]
        time = event and (event.time or event.reported)
        toward = self._toward(event, owner)
        span = time.interval if time else None
        return Deed(
            owner=owner,
            by=by,
            mode=mode,
            taken=taken,
            phrase=said,
            place=place,
            root=event.act if event else "",
            toward=toward,
            when=span.start.isoformat() if span else "",
            fine=span.granularity if span else "",
            weight=event.confidence if event else 0.5,
            claims=self.claims(place, over),
        )

    def _toward(self, event: Event | None, owner: str) -> str:
        """Return whom an event concerns beside its owner."""
        ends = (*event.toward, *event.whom) if event else ()
        keys = (self.sides.at(one.start, one.end) for one in ends if one.actor)
        return next((key for key in keys if key and key != owner), "")

    def _phrase(self, core: int, owner: str) -> Phrase | None:
        """Return the words of an act, if it is one that a party could take or leave."""
        plural = self.sides.known[owner].plural
        if not self.tree.tags[core].startswith("VB"):
            return nominal(self.tree, core, plural=plural)
        if self.tree.lemmas[core] in among("idle") and core not in self.events:
            return None
        return phrase(self.tree, core, plural=plural)

    def who(self, token: int | None) -> tuple[str, ...]:
        """Return the parties that a noun and what is joined to it mean."""
        if token is None:
            return ()
        keys = [key for one in joined(self.tree, token) for key in self._party(one)]
        return tuple(dict.fromkeys(keys))

    def _party(self, noun: int) -> tuple[str, ...]:
        """Return the party that a noun means, by its mention, its owner or what it points to."""
        key = self.sides.at(self.tree.starts[noun], self.tree.ends[noun])
        if key:
            return (key,)
        kids = self.tree.children[noun]
        if self.tree.lemmas[noun] in among("several") and any(
            self.tree.lowers[kid] in {"these", "those", "both", "two"} for kid in kids
        ):
            return self.sides.pair_before(self.tree.starts[noun], self.reading.text)
        for kid in kids:
            if self.tree.deps[kid] in {"poss", "amod", "compound", "nmod"}:
                key = self.sides.at(self.tree.starts[kid], self.tree.ends[kid])
                if key:
                    return (key,)
        return ()

    def claims(self, *places: int) -> tuple[str, ...]:
        """Return the narrowest claims whose words hold one of some places, at most two."""
        held = {
            (quote.end - quote.start, key)
            for key, claim in self.reading.claims.items()
            for quote in claim.quotes
            if any(quote.start <= place < quote.end for place in places)
        }
        return tuple(dict.fromkeys(key for _, key in sorted(held)))[:2]

    def _conditioned(self, deed: Deed) -> Deed:
        """Add to a deed what it depends on in its own sentence."""
        given = self.stances.conditions(self.tree.at(deed.place))
        places = tuple((self.tree.starts[act.core], act.taken) for act in given)
        return replace(deed, given=places) if places else deed
