"""Source chains: from the innermost source out to the author, by stated rules.

The links of one attribution are its source and whoever stands behind it ("a report by X, who
writes for Y"); an attribution within the content of another goes on with the links of that one;
the author comes last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.evidence.actors.actors import Actor
from detente.evidence.actors.mention import Mention
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Evidential, Link, LinkType
from detente.evidence.chains.phrases import article, clean
from detente.evidence.english.people import document_noun, is_body, is_outlet, is_unnamed
from detente.evidence.structure.spans import Offsets

_SPEAKER = re.compile(r"(?:i|we|me|us|our|my|this (?:writer|author|reporter|columnist))", re.I)
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PLURAL = frozenset({"they", "their", "them"})
_SINGULAR = frozenset({"he", "she", "his", "her", "it", "its"})
_HOLDERS = frozenset({"source", "sources", "contact", "contacts", "informant", "informants"})
_BY = re.compile(r"\b(?:by|from)\s+((?:[A-Z][\w.’'-]*\s*){1,5})")
_WORKS = re.compile(
    r"^[\s,–—-]*(?:who|a \w+|the)\b[^.;–—]{0,90}?\b(?:for|at|of|with)\s+"
    r"((?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})"
)
_TAKEN = re.compile(
    r"[\s,”\"’]*(?:[–—-]+|,|\()\s*(?:which|who|whom|whose|he|she|they|it)?\b([^–—,()]{3,90})"
)
_LEARNED = re.compile(r"^\s+from\s+([^,.;:]{3,70}?)\s+(?:that|how|about|,)")


NOBODY = "someone not named"
"""Name of a source of which the text tells nothing."""

_NEAR = 700
"""Characters back to the source that "they" may stand for."""


@dataclass(frozen=True)
class Reader:
    """What a chain is read from.

    Parameters
    ----------
    text
        The untouched text.
    actors
        The actors with their mentions.
    found
        The attributions, as :func:`~detente.evidence.attribution.attribution.nested` leaves them.
    author, outlet
        Who wrote the article and where it appeared; empty where not told.
    """

    text: str
    actors: Sequence[Actor]
    found: Sequence[Attribution]
    author: str = ""
    outlet: str = ""

    def chains(self) -> tuple[tuple[Link, ...], ...]:
        """Return the chain of every attribution, innermost link first."""
        known = _mentions(self.actors)
        by_id = {actor.id: actor for actor in self.actors}
        place = _Places(self, known, by_id)
        return tuple(place.chain(n) for n in range(len(self.found)))

    def authors(self) -> tuple[Link, ...]:
        """Return the outermost links: the author, and the outlet where one is told."""
        author = Link(name=self.author or "the author", type="author", says="reports")
        if not self.outlet:
            return (author,)
        return (author, Link(name=self.outlet, type="outlet", says="reports"))


def _mentions(actors: Sequence[Actor]) -> list[Mention]:
    """Return all mentions in text order."""
    return sorted((m for actor in actors for m in actor.mentions), key=lambda m: (m.start, -m.end))


class _Places:
    """Reads links at places of the text."""

    def __init__(self, reader: Reader, known: Sequence[Mention], actors: dict[str, Actor]) -> None:
        """Keep what links are read from."""
        self.reader, self.known, self.actors = reader, known, actors
        self.text = reader.text
        self.starts = [m.start for m in known]
        self.made: dict[int, tuple[Link, ...]] = {}

    def near(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of text."""
        return self.known[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def chain(self, n: int) -> tuple[Link, ...]:
        """Return the chain of one attribution."""
        links: list[Link] = []
        at: int | None = n
        seen: set[int] = set()
        while at is not None and at not in seen:
            seen.add(at)
            links.extend(self.links(at))
            at = self.reader.found[at].inside
        return tuple(_merged([*links, *self.reader.authors()]))

    def links(self, n: int) -> tuple[Link, ...]:
        """Return the links of one attribution's own source, innermost first."""
        if n not in self.made:
            self.made[n] = ()  # a source that stands for itself ends here
            self.made[n] = tuple(self._links(n))
        return self.made[n]

    def _links(self, n: int) -> list[Link]:
        """Read the links of one attribution's own source."""
        one = self.reader.found[n]
        says = _says(one)
        if not one.source:
            nobody = one.rule == "phrase.adverb" or one.rule == "verb.passive"
            hidden = Link(name=NOBODY, type="unnamed group", says=says, anonymous=True)
            return [hidden] if nobody else []
        span = (one.source[0][0], one.source[-1][1])
        links = self._of(span, n)
        if links and links[0].type in ("state", "person", "group") and _shows(one, self.text):
            return []
        if links:
            links[0] = links[0].model_copy(update={"says": says, "manner": one.manner})
        learned = _LEARNED.match(self.text[one.cue[-1][1] :][:90])
        if learned is not None and one.kind == "knows":
            start = one.cue[-1][1] + learned.start(1)
            links = [*self._of((start, start + len(learned[1])), n), *links]
        return links

    def _of(self, span: Offsets, n: int) -> list[Link]:
        """Return the links that a source phrase stands for."""
        words = clean(self.text[span[0] : span[1]])
        low = words.lower()
        if not words or _SPEAKER.fullmatch(low):
            return []
        if low in _RELATIVE:
            return self._antecedent(span, n)
        if low in _PLURAL or low in _SINGULAR:
            return self._pronoun(span, n, low in _PLURAL)
        document = self._document(span, words)
        if document:
            return document
        return self._phrase(span, words, n)

    def _antecedent(self, span: Offsets, n: int) -> list[Link]:
        """Return the links of the noun before a relative pronoun."""
        before = [m for m in self.near(span[0] - 200, span[0]) if 0 <= span[0] - m.end <= 60]
        if not before:
            return []
        nearest = max(before, key=lambda m: (m.end, m.end - m.start))
        return self._phrase((nearest.start, nearest.end), nearest.text, n)

    def _pronoun(self, span: Offsets, n: int, plural: bool) -> list[Link]:
        """Return the links of whom a pronoun stands for: an earlier source, or a mention."""
        earlier = self._earlier_group(span, n) if plural else []
        if earlier:
            return earlier
        here = [m for m in self.near(span[0], span[0] + 1) if m.rule.startswith("pronoun")]
        if here:
            return [self._link(self.actors[here[0].actor], here[0])]
        return [Link(name=clean(self.text[span[0] : span[1]]), type="person", anonymous=True)]

    def _earlier_group(self, span: Offsets, n: int) -> list[Link]:
        """Return the links of the last people that were a source of the article's own."""
        for m in range(n - 1, max(-1, n - 12), -1):
            one = self.reader.found[m]
            if one.inside is not None and one.inside != self.reader.found[n].inside:
                continue
            links = self.links(m) if span[0] - one.cue[0][0] < _NEAR else ()
            if links and links[0].type in ("unnamed group", "group") and links[0].name != NOBODY:
                return list(links)
        return []

    def _document(self, span: Offsets, words: str) -> list[Link]:
        """Return the links of a document: whose it is and where it appeared, or its own name."""
        head = re.match(
            r"(?:an?|the|his|her|its|their|this|that|[\w’'.-]+[’']s)?\s*((?:[\w-]+\s+){0,3}?)(\w+)\b",
            words,
            re.I,
        )
        noun = document_noun(words)
        if head is None or noun is None:
            return []
        end = self.text.find(noun, span[0]) + len(noun)
        by = _BY.search(self.text, end, min(span[1] + 40, len(self.text)))
        person = by.group(1).strip() if by is not None and by.start() - end <= 40 else ""
        if by is not None and person:
            return self._by(person, by.start(1))
        owner = self._owner(span)
        if owner is not None:
            return [owner]
        return [Link(name=article(words), type="document")]

    def _by(self, person: str, start: int) -> list[Link]:
        """Return the links of a document's writer and of the outlet that the text gives him."""
        person = person.rstrip(" ,")
        end = start + len(person)
        mention = self._inside((start, end))
        if mention is not None and self.actors[mention.actor].kind not in ("person", "leader"):
            return [self._link(self.actors[mention.actor], mention)]
        name = self.actors[mention.actor].name if mention is not None else person
        links = [Link(name=name, type="person", says="reports")]
        works = _WORKS.match(self.text[end : end + 160])
        if works is not None:
            links.append(Link(name=works.group(1), type="outlet", says="reports"))
        return links

    def _owner(self, span: Offsets) -> Link | None:
        """Return the link of whoever a document belongs to ("Iran's foreign ministry's report")."""
        mention = self._inside(span)
        if mention is None or mention.rule.startswith("phrase"):
            return None
        return self._link(self.actors[mention.actor], mention)

    def _phrase(self, span: Offsets, words: str, n: int) -> list[Link]:
        """Return the links of a name, or of people described."""
        owned = re.match(r"(.+?)[’']s?\s+((?:[\w-]+\s+){0,3})(\w+)$", words)
        if owned is not None and owned.group(3).lower() in _HOLDERS:
            owner = (span[0], span[0] + len(owned.group(1)))
            return [self._group(span, words), *self._of(owner, n)]
        held = re.match(r"(his|her|their)\s+(?:[\w-]+\s+){0,3}(\w+)$", words, re.I)
        if held is not None and held.group(2).lower() in _HOLDERS:
            behind = self._pronoun((span[0], span[0] + len(held.group(1))), n, False)
            name = f"{behind[0].name.split()[-1]}’s {words.split(None, 1)[1]}"
            return [self._group(span, name), *behind]
        mention = self._name(span)
        both = self._joined(span)
        if both is not None:
            return [both]
        if mention is not None:
            return [self._link(self.actors[mention.actor], mention)]
        return [self._group(span, words)]

    def _joined(self, span: Offsets) -> Link | None:
        """Return one link for two names joined by "and", which speak with one voice."""
        names = [m for m in self.near(*span) if m.end <= span[1] and m.rule != "name.demonym"]
        for one, two in pairwise(names):
            between = self.text[one.end : two.start]
            if re.fullmatch(r",?\s+and\s+(?:the\s+)?", between) and one.actor != two.actor:
                links = [self._link(self.actors[m.actor], m) for m in (one, two)]
                name = " and ".join(link.name for link in links)
                return links[0].model_copy(update={"name": name, "side": ""})
        return None

    def _name(self, span: Offsets) -> Mention | None:
        """Return the mention that names the source, if its head is a name."""
        text = self.text[span[0] : span[1]]
        head = re.split(r",| who | of | in | at | from | for ", text)[0]
        end = span[0] + len(head.rstrip(' ”"’'))
        names = [
            m
            for m in self.near(*span)
            if m.end <= end + 1 and not m.place and m.rule not in _DESCRIBED
        ]
        last = [m for m in names if m.end >= end - 1 and m.rule != "name.demonym"]
        if last:
            return max(last, key=lambda m: m.end - m.start)
        plural = [
            m for m in names if m.rule == "name.demonym" and m.end >= end - 1 and m.text[-1] == "s"
        ]
        titled = [m for m in names if self.actors[m.actor].kind in ("leader", "person")]
        people = is_unnamed(head)
        return next(iter(plural or ([] if people else titled)), None)

    def _inside(self, span: Offsets) -> Mention | None:
        """Return the longest mention of a name within a span."""
        names = [m for m in self.near(*span) if m.end <= span[1]]
        return max(names, key=lambda m: m.end - m.start) if names else None

    def _link(self, actor: Actor, mention: Mention) -> Link:
        """Return the link of an actor."""
        kinds: dict[str, LinkType] = {
            "state": "state",
            "government": "state",
            "leader": "person",
            "person": "person",
            "armed group": "group",
            "organisation": "group",
            "office": "office",
        }
        kind = kinds.get(actor.kind, "unnamed group")
        if kind == "group" and is_outlet(actor.name):
            kind = "outlet"
        side = self.actors[actor.state].name if actor.state in self.actors else ""
        if kind == "unnamed group":
            return self._group((mention.start, mention.end), mention.text)
        if kind == "state" and mention.rule == "phrase.government":
            return Link(name=article(mention.text), type="office", side=actor.name)
        return Link(name=actor.name, type=kind, side=side)

    def _group(self, span: Offsets, words: str) -> Link:
        """Return the link of people or a body described and not named, with their side if told."""
        name, side = article(words), self._side(span)
        if is_body(name):
            return Link(name=name, type="group", side=side)
        return Link(name=name, type="unnamed group", anonymous=True, side=side)

    def _side(self, span: Offsets) -> str:
        """Return the nationality or camp of people: told in the phrase, or in an aside after it."""
        for m in self.near(*span):
            if m.end <= span[1] and not m.place and m.rule in _SIDES:
                return self._actor_name(m)
        aside = _TAKEN.match(self.text[span[1] : span[1] + 120])
        if aside is not None:
            start = span[1] + aside.start(1)
            for m in self.near(start, span[1] + 200):
                if m.end <= start + len(aside[1]) and m.rule == "name.demonym":
                    return self._actor_name(m)
        return ""

    def _actor_name(self, mention: Mention) -> str:
        """Return the name of the actor, or of the state it acts for."""
        actor = self.actors[mention.actor]
        if actor.state in self.actors:
            return self.actors[actor.state].name
        return actor.name


_DESCRIBED = frozenset(
    {"pronoun.nearest", "phrase.unnamed-group", "phrase.armed-group", "phrase.organisation"}
)
_SIDES = frozenset({"name.demonym", "name.name", "name.other-name", "metonymy.seat",
                    "metonymy.capital", "phrase.government"})  # fmt: skip


_SHOWING = ("demonstrat", "show", "prove", "proving", "illustrat", "establish")


def _shows(one: Attribution, text: str) -> bool:
    """Return whether a cue tells what deeds show, which is the author's word, not the doer's."""
    return one.kind == "reports" and text[slice(*one.cue[-1])].lower().startswith(_SHOWING)


def _says(one: Attribution) -> Evidential:
    """Return the evidential class of an attribution as a link tells it."""
    kinds: dict[str, Evidential] = {kind: kind for kind in _KINDS}
    said = kinds.get(one.kind, "asserts")
    return "denies" if one.negated and said == "asserts" else said


_KINDS: tuple[Evidential, ...] = (
    "asserts", "believes", "fears", "hints", "hopes", "denies", "commits", "demands", "reports",
    "knows", "asks", "judges",
)  # fmt: skip


def _merged(links: Sequence[Link]) -> list[Link]:
    """Return the links, one for each run of the same name."""
    out: list[Link] = []
    for link in links:
        if out and out[-1].name == link.name:
            continue
        out.append(link)
    return out
