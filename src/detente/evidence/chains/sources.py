"""Who stands behind the source of an attribution, innermost first, by stated rules.

A source is a phrase of the text: a name, people described, a pronoun, a document. Behind a
document stands its writer, and behind him the outlet he writes for; behind somebody's contact
stands whoever has the contact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, cast, get_args

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Evidential, Link
from detente.evidence.chains.links import (
    NOBODY,
    clean,
    group_link,
    joint_link,
    link_to,
    without_article,
)
from detente.evidence.chains.mention_index import MentionIndex
from detente.evidence.english.cues import SHOWING
from detente.evidence.english.people import document_noun, is_outlet
from detente.evidence.english.pronouns import PLURAL, RELATIVE, SINGULAR
from detente.evidence.english.sources import (
    AUTHOR,
    BY,
    CONTACT_OF_NAMED,
    CONTACT_OF_PRONOUN,
    CONTACTS,
    LEARNED_FROM,
    WRITES_FOR,
)
from detente.evidence.english.speech import QUOTED_BY, QUOTING, TOLD_TO
from detente.evidence.structure.spans import Offsets

NEAR: Final = 700
"""Characters back to the source that "they" may stand for."""
_EARLIER = 11
"""Attributions back to the source that "they" may stand for."""
_TO_ANTECEDENT = 60
"""Characters from a noun to the relative pronoun that stands for it: a comma and a phrase."""
_LONGEST_NAME = 140
"""Characters of a name, with which those above make 200."""
_TO_WRITER = 40
"""Characters from a document's noun to "by" and its writer, past the end of the source too."""
_TO_OUTLET = 160
"""Characters after a writer in which his outlet is told."""
_TO_TEACHER = 90
"""Characters after "learned" in which it is told from whom."""
_BY_VERB = "verb"
"""How the rules begin whose cue is a verb, which may be told to somebody."""
_DOERS = ("state", "person", "group")
"""Links whose deeds, and not words, show something."""


class SourceReader:
    """Reads the links that stand behind the source of each attribution.

    Parameters
    ----------
    index
        The mentions of the text.
    attributions
        The attributions of the text, each with the one that holds it.
    """

    def __init__(self, index: MentionIndex, attributions: Sequence[Attribution]) -> None:
        """Begin with nothing read."""
        self.index, self.text, self.attributions = index, index.text, attributions
        self._known: dict[int, tuple[Link, ...]] = {}

    def links(self, n: int) -> tuple[Link, ...]:
        """Return the links of one attribution's own source, innermost first."""
        if n not in self._known:
            self._known[n] = ()  # a source that stands for itself ends here
            self._known[n] = tuple(self._read(n))
        return self._known[n]

    def _read(self, n: int) -> list[Link]:
        """Read the links of one attribution's own source."""
        attribution = self.attributions[n]
        says = _says(attribution)
        if not attribution.source:
            nobody = Link(name=NOBODY, type="unnamed group", says=says, anonymous=True)
            return [nobody] if attribution.rule in ("phrase.adverb", "verb.passive") else []
        links = self._of(_whole(attribution.source), n)
        if links and links[0].type in _DOERS and self._is_shown(attribution):
            return []
        if links:
            links[0] = links[0].model_copy(update={"says": says, "manner": attribution.manner})
        through = self._through(attribution)
        behind = [] if through else self._quoted(attribution, links, n)
        return [*behind, *self._learned_from(attribution, n), *links, *through]

    def _through(self, attribution: Attribution) -> list[Link]:
        """Return the outlet to which something was told, or by which the source is quoted."""
        end = attribution.source[-1][1] if attribution.source else 0
        quoted = QUOTED_BY.match(self.text[end : end + _TO_OUTLET])
        place = end + quoted.start("outlet") if quoted else 0
        cue = attribution.cue[-1][1]
        told = TOLD_TO.match(self.text[cue : cue + _TO_OUTLET])
        told = told if attribution.rule.startswith(_BY_VERB) else None
        if quoted is None and told is not None:
            place = cue + told.start("outlet" if told["outlet"] else "with")
        words = quoted or told
        if words is None:
            return []
        name = next(one for one in words.groups() if one)
        known = self.index.longest((place, place + len(name)))
        called = self.index.actors[known.actor].name if known is not None else name
        return [Link(name=called, type="outlet", says="reports")] if is_outlet(called) else []

    def _quoted(self, attribution: Attribution, links: list[Link], n: int) -> list[Link]:
        """Return the links of whom an outlet quotes in the sentence in which it is the source."""
        if not links or links[0].type != "outlet":
            return []
        start, end = _whole(attribution.source)
        first = max(self.text.rfind(". ", 0, start), self.text.rfind("\n", 0, start)) + 1
        match = QUOTING.search(self.text, first, end + _TO_OUTLET)
        if match is None or match.start("source") <= start < match.end("source"):
            return []
        behind = self._of(match.span("source"), n)
        return [one for one in behind if one.name != links[0].name]

    def _is_shown(self, attribution: Attribution) -> bool:
        """Return whether a cue tells what deeds show, which is the author's word."""
        cue = self.text[slice(*attribution.cue[-1])].lower()
        return attribution.kind == "reports" and cue.startswith(SHOWING)

    def _learned_from(self, attribution: Attribution, n: int) -> list[Link]:
        """Return the links of whoever a thing is known from ("learned from X that")."""
        end = attribution.cue[-1][1]
        match = LEARNED_FROM.match(self.text[end : end + _TO_TEACHER])
        if match is None or attribution.kind != "knows":
            return []
        return self._of((end + match.start(1), end + match.end(1)), n)

    def _of(self, span: Offsets, n: int) -> list[Link]:
        """Return the links that a source phrase of an attribution stands for."""
        words = clean(self.text[slice(*span)])
        lower = words.lower()
        if not words or AUTHOR.fullmatch(lower):
            return []
        if lower in RELATIVE:
            return self._antecedent(span, n)
        if lower in PLURAL or lower in SINGULAR:
            return self._pronoun(span, n, plural=lower in PLURAL)
        return self._document(span, words) or self._phrase(span, words, n)

    def _antecedent(self, span: Offsets, n: int) -> list[Link]:
        """Return the links of the noun before a relative pronoun."""
        near = self.index.starting(span[0] - _TO_ANTECEDENT - _LONGEST_NAME, span[0])
        before = [m for m in near if 0 <= span[0] - m.end <= _TO_ANTECEDENT]
        if not before:
            return []
        nearest = max(before, key=lambda m: (m.end, m.end - m.start))
        return self._phrase((nearest.start, nearest.end), nearest.text, n)

    def _pronoun(self, span: Offsets, n: int, *, plural: bool) -> list[Link]:
        """Return the links of whom a pronoun stands for: an earlier source, or a mention."""
        earlier = self._earlier_group(span, n) if plural else []
        if earlier:
            return earlier
        mentions = self.index.starting(span[0], span[0] + 1)
        resolved = next((m for m in mentions if m.rule.startswith("pronoun")), None)
        if resolved is not None:
            return [link_to(self.index, resolved)]
        return [Link(name=clean(self.text[slice(*span)]), type="person", anonymous=True)]

    def _earlier_group(self, span: Offsets, n: int) -> list[Link]:
        """Return the links of the last people that were a source of the article's own."""
        for m in range(n - 1, max(-1, n - 1 - _EARLIER), -1):
            earlier = self.attributions[m]
            if earlier.inside not in (None, self.attributions[n].inside):
                continue
            links = self.links(m) if span[0] - earlier.cue[0][0] < NEAR else ()
            if links and links[0].type in ("unnamed group", "group") and links[0].name != NOBODY:
                return list(links)
        return []

    def _document(self, span: Offsets, words: str) -> list[Link]:
        """Return the links of a document: whose it is and where it appeared, or its own name."""
        noun = document_noun(words)
        if noun is None or not re.match(r"\w", words):
            return []
        end = self.text.find(noun, span[0]) + len(noun)
        by = BY.search(self.text, end, min(span[1] + _TO_WRITER, len(self.text)))
        if by is not None and by.start() - end <= _TO_WRITER:
            return self._writer(by.group(1).rstrip(" ,\n\t"), by.start(1))
        owner = self.index.longest(span)
        if owner is not None and not owner.rule.startswith("phrase"):
            return [link_to(self.index, owner)]
        return [Link(name=without_article(words), type="document")]

    def _writer(self, name: str, start: int) -> list[Link]:
        """Return the links of a document's writer and of the outlet that the text gives him."""
        end = start + len(name)
        mention = self.index.longest((start, end))
        actor = self.index.actors[mention.actor] if mention is not None else None
        if mention is not None and actor is not None and actor.kind not in ("person", "leader"):
            return [link_to(self.index, mention)]
        person = Link(name=actor.name if actor else name, type="person", says="reports")
        outlet = WRITES_FOR.match(self.text[end : end + _TO_OUTLET])
        if outlet is None:
            return [person]
        return [person, Link(name=outlet.group(1), type="outlet", says="reports")]

    def _phrase(self, span: Offsets, words: str, n: int) -> list[Link]:
        """Return the links of a name, or of people described."""
        owned = CONTACT_OF_NAMED.match(words)
        if owned is not None and owned.group(2).lower() in CONTACTS:
            owner = (span[0], span[0] + len(owned.group(1)))
            return [group_link(self.index, span, words), *self._of(owner, n)]
        owned = CONTACT_OF_PRONOUN.match(words)
        if owned is not None and owned.group(2).lower() in CONTACTS:
            behind = self._pronoun((span[0], span[0] + len(owned.group(1))), n, plural=False)
            name = f"{behind[0].name.split()[-1]}’s {words.split(None, 1)[1]}"
            return [group_link(self.index, span, name), *behind]
        joint = joint_link(self.index, span)
        if joint is not None:
            return [joint]
        mention = self.index.naming(span)
        if mention is not None:
            return [link_to(self.index, mention)]
        return [group_link(self.index, span, words)]


def _whole(spans: Sequence[Offsets]) -> Offsets:
    """Return the span from the first of some spans to the last."""
    return spans[0][0], spans[-1][1]


def _says(attribution: Attribution) -> Evidential:
    """Return the evidential class of an attribution as a link tells it."""
    kind = attribution.kind if attribution.kind in get_args(Evidential) else "asserts"
    denied = attribution.negated and kind == "asserts"
    return cast("Evidential", "denies" if denied else kind)
