"""Deeds: every act that a text tells of someone, with what is said of it and by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from detente.evidence.draft.parties import Parties
from detente.evidence.draft.phrase import Phrase, nominal, phrase
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.stance import Act, Stances
from detente.evidence.draft.words import among, undoing
from detente.evidence.events.frame import frame, is_passive, joined
from detente.evidence.events.lexicon import words
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
    it depends, each with whether it must be taken. ``when`` is the first day of its time,
    ``agent`` the actor of the reading that stands for the owner in the text.
    """

    owner: str
    by: str
    mode: Mode
    taken: bool
    phrase: Phrase
    place: int
    agent: str = ""
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
_SPEECH = frozenset({"ACCUSE", "REQUEST", ""})


def deeds(reading: Reading, sides: Parties) -> tuple[Deed, ...]:
    """Return the deeds of a reading in text order."""
    from detente.evidence.passage import passages

    found: list[Deed] = []
    for part in passages(reading.text, reading.blocks):
        if len(part.doc):
            parsed = tree(part.doc, offset=part.block.start)
            found += _Teller(reading, sides, parsed, found).deeds()
    return tuple(found)


def _keep(found: dict[tuple[int, str, str], Deed], more: Iterable[Deed]) -> None:
    """Add deeds that are not told yet at their place."""
    for one in more:
        found.setdefault((one.place, one.owner, one.by), one)


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
        """Return the deeds, each act under the stance that stands over it.

        Stances first, then events and acts that no stance holds, then what points back to these.
        """
        found: dict[tuple[int, str, str], Deed] = {}
        stances = [
            (token, mode, self._holders(token), self.stances.acts(token))
            for token in range(len(self.tree))
            if (mode := self.stances.mode(token)) is not None
        ]
        for token, mode, holders, acts in stances:
            _keep(found, self._stance(token, mode, holders, acts))
        held = {self.tree.at(one.place) for one in found.values()}
        for token, event in self.events.items():
            if token not in held:
                _keep(found, self._event(token, event))
        for token, act in Reader(self.tree).acts():
            if token not in held and token not in self.events:
                _keep(found, self._unlisted(token, act))
        for token in range(len(self.tree)):
            if token not in held and self._reversible(token):
                _keep(found, self._plain(token))
        for token in self._able():
            _keep(found, self._of_the_speaker(token))
        told = [self._conditioned(one) for one in found.values()]
        told += [one for deed in told for one in self._demands(deed)]
        for token, mode, holders, acts in stances:
            before = sorted((*self.before, *told), key=lambda one: one.place)
            told += self._echoes(token, mode, holders, acts, before)
        return sorted(told, key=lambda one: one.place)

    def _holders(self, token: int) -> tuple[str, ...]:
        """Return the parties that hold a stance."""
        cued = self._cued(token)
        return (cued,) if cued else self.who(self.stances.holder(token)) or self._speaker(token)

    def _stance(
        self, token: int, mode: Mode, holders: Sequence[str], acts: Sequence[Act]
    ) -> Iterator[Deed]:
        """Yield the deeds that stand under a word such as "pledged" or "goal"."""
        for by in holders:
            for act in acts:
                for owner in self.who(act.owner) if act.owner is not None else (by,):
                    said = None if act.again else self._phrase(act.core, owner)
                    if said is not None:
                        event = self.events.get(token) or self.events.get(act.core)
                        place = self.tree.starts[token]
                        one = self._deed(owner, by, mode, act.taken, said, act.core, event, place)
                        own = act.owner if act.owner is not None else self.stances.holder(token)
                        yield replace(one, agent=self._agent(own))

    def _echoes(
        self,
        token: int,
        mode: Mode,
        holders: Sequence[str],
        acts: Sequence[Act],
        told: Sequence[Deed],
    ) -> Iterator[Deed]:
        """Yield the deeds of a stance that points back to an act told before."""
        for by in holders:
            if any(act.again for act in acts):
                yield from self._again(token, mode, by, told)
            if mode == "feared":
                yield from self._alike(token, by, told)
            if mode in {"refused", "pledged", "demanded"} and not acts:
                yield from self._answer(token, mode, by, told)
        noun = self.tree.deps[token] in {"attr", "dobj", "nsubj"}
        if noun and not holders and self.tree.lemmas[token] in among("requirement"):
            yield from self._required(acts, told)

    def _again(self, token: int, mode: Mode, by: str, told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield the last act told before "to do so", under the stance over these words."""
        place = self.tree.starts[token]
        for earlier in reversed(told):
            if place - 600 < earlier.place < place:
                claims = (*self.claims(self.tree.ends[token] + 1, place), *earlier.claims)
                yield replace(earlier, by=by, mode=mode, place=place, given=(), claims=claims)
                return

    def _cued(self, token: int) -> str:
        """Return the party that the chain of an attribution with this cue begins with."""
        place = self.tree.starts[token]
        for one, chain in zip(self.reading.attributions, self.reading.chains, strict=True):
            if chain and any(start <= place < end for start, end in one.cue):
                return self.sides.named(chain[0].name, chain[0].side)
        return ""

    def _answer(self, token: int, mode: Mode, by: str, told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield what is answered: "rejected the demand", "opposes new sanctions".

        A demand or an offer is the last one made of the party; any other noun means the last act
        of another party that has this object.
        """
        place = self.tree.starts[token]
        nouns = {self.tree.lemmas[k] for k in self.tree.children[token] if self._object(k)}
        asked = nouns & among("asked")
        for earlier in reversed(told):
            if place - 1200 < earlier.place < place and earlier.by != by:
                mine = earlier.mode == "demanded" and earlier.owner == by
                theirs = earlier.owner != by and earlier.phrase.head in nouns
                if mine if asked else theirs:
                    claims = (*self.claims(place), *earlier.claims)
                    yield replace(earlier, by=by, mode=mode, place=place, given=(), claims=claims)
                    return

    def _object(self, token: int) -> bool:
        """Say whether a word is the object of the verb above it."""
        return self.tree.deps[token] in {"dobj", "nsubjpass"}

    def _agent(self, token: int | None) -> str:
        """Return the actor of the reading that a noun means, or nothing."""
        tree = self.tree
        return "" if token is None else self.sides.actor(tree.starts[token], tree.ends[token])

    def _alike(self, token: int, by: str, told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield what is feared of something told before.

        "They fear something similar may happen": that it is done again. "They are afraid the
        assurance is not ironclad": that the word is broken, so they want it kept.
        """
        below = {self.tree.lemmas[kid] for kid in self.tree.subtree(token) if kid > token}
        again = bool(below & among("again"))
        if not again and not below & among("word-given"):
            return
        place = self.tree.starts[token]
        for earlier in reversed(told):
            near = place - 800 < earlier.place < place and by not in (earlier.by, earlier.owner)
            if near and (again or earlier.mode in {"refused", "pledged"}):
                claims = (*self.claims(place, self.tree.ends[token] + 1), *earlier.claims)
                mode: Mode = "feared" if again or earlier.mode == "refused" else "wanted"
                yield replace(earlier, by=by, mode=mode, place=place, given=(), claims=claims)
                return

    def _required(self, acts: Sequence[Act], told: Sequence[Deed]) -> Iterator[Deed]:
        """Yield an act for which something told before was required, as depending on that.

        "It was a requirement for the Russians to halt": they halt if what others pledged is done.
        """
        for act in acts:
            for owner in self.who(act.owner):
                said, place = self._phrase(act.core, owner), self.tree.starts[act.core]
                for earlier in reversed(told):
                    near = place - 1200 < earlier.place < place and earlier.owner != owner
                    if said and near and earlier.mode == "pledged":
                        one = self._deed(
                            owner, owner, "expected", True, said, act.core, None, place
                        )
                        yield replace(one, given=((earlier.place, earlier.taken),))
                        break

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
        described = self.tree.deps[token] == "acl" and self.tree.tags[token] == "VBG"
        if not verbal or described or act.inner in _SPEECH or self.stances.mode(token) is not None:
            return
        for owner in self.who(frame(self.tree, token).subject):
            said = self._phrase(token, owner)
            if said is not None:
                taken, place = act.modality != "negated", self.tree.starts[token]
                mode = _MODES[act.modality]
                one = self._deed(owner, owner, mode, taken, said, token, None, place)
                yield replace(one, root=act.inner, weight=0.3)

    def _reversible(self, token: int) -> bool:
        """Say whether a verb is of those that can be undone or last, which the lexicon may lack."""
        if not self.tree.tags[token].startswith("VB") or self.stances.mode(token) is not None:
            return False
        return self.tree.lemmas[token] in undoing() or self.tree.lemmas[token] in among("lasting")

    def _plain(self, token: int) -> Iterator[Deed]:
        """Yield the deeds of a verb by its grammar alone."""
        shape = frame(self.tree, token)
        if self.tree.infinitive(token) or self.tree.deps[token] in {"acl", "amod", "csubj"}:
            return
        ahead, may = shape.auxiliaries & words("future"), shape.auxiliaries & words("possible")
        mode: Mode = "expected" if ahead else "possible" if may else "done"
        for owner in self.who(shape.subject):
            said, place = self._phrase(token, owner), self.tree.starts[token]
            if said is not None and (said.head or said.rest):
                one = self._deed(owner, owner, mode, not shape.negated, said, token, None, place)
                yield replace(one, weight=0.25)

    def _demands(self, deed: Deed) -> Iterator[Deed]:
        """Yield what a deed is given for as demanded by its owner of whoever else would do it.

        What a threat answers is unwelcome: it is demanded that it be left.
        """
        for place, taken in deed.given:
            core = self.tree.at(place)
            for owner in self.who(self.stances.subject(core)):
                said = self._phrase(core, owner)
                if said is not None and owner != deed.owner:
                    wanted = taken != (deed.mode == "threatened")
                    yield self._deed(owner, deed.owner, "demanded", wanted, said, core, None, place)

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
        claims = self.claims(place, over)
        if mode == "done" and self._only_thought(place):
            mode = "possible"
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
            claims=claims,
        )

    def _only_thought(self, place: int) -> bool:
        """Say whether a place is told as somebody's belief, fear, hope or hint alone."""
        held = self._held(lambda start, end: start <= place < end)
        told = {self.reading.claims[key].chain[0].says for key in held[:1]}
        return bool(told & {"believes", "fears", "hopes", "hints", "judges"})

    def _toward(self, event: Event | None, owner: str) -> str:
        """Return whom an event concerns beside its owner."""
        ends = (*event.toward, *event.whom) if event else ()
        keys = (self.sides.at(one.start, one.end) for one in ends if one.actor)
        return next((key for key in keys if key and key != owner), "")

    def _phrase(self, core: int, owner: str) -> Phrase | None:
        """Return the words of an act, if it is one that a party could take or leave."""
        plural = self.sides.known[owner].plural
        if not self.tree.tags[core].startswith("VB"):
            made = nominal(self.tree, core, plural=plural)
            return None if made is None or made.verb in among("demanded") else made
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
            own = self.who(frame(self.tree, self.tree.heads[noun]).subject)
            return self.sides.pair_before(self.tree.starts[noun], self.reading.text, own)
        for kid in kids:
            if self.tree.deps[kid] in {"poss", "amod", "compound", "nmod"}:
                key = self.sides.at(self.tree.starts[kid], self.tree.ends[kid])
                if key:
                    return (key,)
        return ()

    def claims(self, *places: int) -> tuple[str, ...]:
        """Return the narrowest claims whose words hold one of some places, at most two.

        Where none holds one, those in the same sentence serve.
        """
        found = self._held(lambda start, end: any(start <= place < end for place in places))
        if found or not places:
            return found
        bounds = [(a.start, a.end) for a in self.reading.sentences if a.start <= places[0] < a.end]
        return self._held(lambda start, end: any(a <= start and end <= b for a, b in bounds))

    def _held(self, fits: Callable[[int, int], bool]) -> tuple[str, ...]:
        """Return the claims with a quote whose extent fits, the narrowest first, at most two."""
        held = {
            (quote.end - quote.start, key)
            for key, claim in self.reading.claims.items()
            for quote in claim.quotes
            if fits(quote.start, quote.end)
        }
        return tuple(dict.fromkeys(key for _, key in sorted(held)))[:2]

    def _conditioned(self, deed: Deed) -> Deed:
        """Add to a deed what it depends on in its own sentence."""
        if deed.given:
            return deed
        given = self.stances.conditions(self.tree.at(deed.place))
        places = tuple((self.tree.starts[act.core], act.taken) for act in given)
        return replace(deed, given=places) if places else deed
