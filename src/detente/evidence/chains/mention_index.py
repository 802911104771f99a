"""The mentions of a text, found by place: which name a phrase holds, and whose side it tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from detente.evidence.actors.actors import Actor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.names import PEOPLE_ENDING
from detente.evidence.english.people import is_unnamed
from detente.evidence.english.sources import AFTER_NAME, AND, ASIDE_ON_SOURCE, OWNER_MARK
from detente.evidence.structure.spans import Offsets

_DESCRIBED = frozenset(
    {"pronoun.nearest", "phrase.unnamed-group", "phrase.armed-group", "phrase.organisation"}
)
"""Rules of mentions that describe and do not name."""
_SIDES = frozenset(
    {"name.demonym", "name.name", "name.other-name", "metonymy.seat", "metonymy.capital"}
    | {"phrase.government"}
)
"""Rules of mentions that tell whose people someone is."""
_ASIDE = 120
"""Characters after a source in which an aside may tell its side."""


class MentionIndex:
    """The mentions of a text in their order.

    Parameters
    ----------
    text
        The untouched text.
    actors
        The actors with their mentions.
    """

    def __init__(self, text: str, actors: Sequence[Actor]) -> None:
        """Sort the mentions by place."""
        self.text = text
        self.actors = {actor.id: actor for actor in actors}
        mentions = (mention for actor in actors for mention in actor.mentions)
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]

    def starting(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._mentions[first:last]

    def within(self, span: Offsets) -> list[Mention]:
        """Return the mentions that lie within a span."""
        return [mention for mention in self.starting(*span) if mention.end <= span[1]]

    def longest(self, span: Offsets) -> Mention | None:
        """Return the longest mention within a span."""
        return max(self.within(span), key=_length, default=None)

    def naming(self, span: Offsets) -> Mention | None:
        """Return the mention that names the source told in a span, if its head is a name."""
        head = AFTER_NAME.split(self.text[span[0] : span[1]])[0]
        end = span[0] + len(head.rstrip(' ”"’'))
        names = [
            mention
            for mention in self.starting(*span)
            if mention.end <= end + 1 and not mention.place and mention.rule not in _DESCRIBED
        ]
        last = [mention for mention in names if mention.end >= end - 1]
        proper = [mention for mention in last if mention.rule != "name.demonym"]
        if proper:
            return max(proper, key=_length)
        people = [m for m in last if m.text[-1] == PEOPLE_ENDING]
        titled = [] if is_unnamed(head) else [m for m in names if self._speaks(m)]
        return next(iter(people or titled), None)

    def _speaks(self, mention: Mention) -> bool:
        """Return whether a mention is of a person, and not of whose people speak."""
        owns = OWNER_MARK.match(self.text, mention.end)
        return self.actors[mention.actor].kind in ("leader", "person") and not owns

    def joined(self, span: Offsets) -> tuple[Mention, Mention] | None:
        """Return two names of a span joined by "and", which speak with one voice."""
        names = [mention for mention in self.within(span) if mention.rule != "name.demonym"]
        for first, second in pairwise(names):
            between = self.text[first.end : second.start]
            if AND.fullmatch(between) and first.actor != second.actor:
                return first, second
        return None

    def side(self, span: Offsets) -> str:
        """Return the nationality or camp of people: told in the phrase, or in an aside after it."""
        for mention in self.within(span):
            if not mention.place and mention.rule in _SIDES:
                return self.side_of(mention)
        aside = ASIDE_ON_SOURCE.match(self.text[span[1] : span[1] + _ASIDE])
        if aside is None:
            return ""
        start, end = aside.span(1)
        mentions = self.within((span[1] + start, span[1] + end))
        return next((self.side_of(m) for m in mentions if m.rule == "name.demonym"), "")

    def side_of(self, mention: Mention) -> str:
        """Return the name of the actor, or of the state it acts for."""
        actor = self.actors[mention.actor]
        return self.actors.get(actor.state, actor).name


def _length(mention: Mention) -> int:
    """Return how long a mention is."""
    return mention.end - mention.start
