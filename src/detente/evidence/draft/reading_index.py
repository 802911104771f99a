"""What a reading knows by place: claims, attributions with their chains, sentences, events."""

from __future__ import annotations

from detente.evidence.draft.parties import Parties
from detente.evidence.reading import Reading
from detente.evidence.structure.spans import SpanIndex

_THOUGHT = frozenset({"believes", "fears", "hopes", "hints", "judges"})
"""Evidential classes of what is only thought."""
_MOST_CLAIMS = 2
"""Claims that a place cites at most: whose words they are, and who passes them on."""


class ReadingIndex:
    """A reading and its parties, looked up by places of the text."""

    def __init__(self, reading: Reading, sides: Parties) -> None:
        """Index a reading once, for all its passages."""
        self.reading, self.sides = reading, sides
        self._keys = tuple(reading.claims)
        self._quotes = [
            (*span, number)
            for number, claim in enumerate(reading.claims.values())
            for span in filter(None, (quote.span for quote in claim.quotes))
        ]
        self._claims = SpanIndex(self._quotes)
        attributions = list(enumerate(reading.attributions))
        self._contents = SpanIndex((*span, n) for n, one in attributions for span in one.content)
        self._cues = SpanIndex((*span, n) for n, one in attributions for span in one.cue)
        self._lines = SpanIndex(
            (line.start, line.end, n) for n, line in enumerate(reading.sentences)
        )

    def claims(self, *places: int) -> tuple[str, ...]:
        """Return the narrowest claims whose words hold one of some places, at most two.

        Where none holds one, those in the same sentence serve.
        """
        lengths = {
            (end - start, number)
            for place in places
            for start, end, number in self._claims.covering(place, place + 1)
        }
        if not lengths and places:
            lengths = {
                (end - start, number)
                for first, last, _ in self._lines.covering(places[0], places[0] + 1)
                for start, end, number in self._quotes
                if first <= start and end <= last
            }
        keys = (self._keys[number] for _, number in sorted(lengths))
        return tuple(dict.fromkeys(keys))[:_MOST_CLAIMS]

    def only_thought(self, place: int) -> bool:
        """Say whether a place is told as somebody's belief, fear, hope or hint alone."""
        number = self._claims.shortest(place)
        if number is None:
            return False
        return self.reading.claims[self._keys[number]].chain[0].says in _THOUGHT

    def speaker(self, place: int) -> tuple[str, ...]:
        """Return the party in whose words a place stands, by the narrowest attribution."""
        contents = self._contents.covering(place, place + 1)
        for _, number in sorted((end - start, n) for start, end, n in contents):
            source = self.reading.attributions[number].source
            key = self._first_link(number) or (self.sides.at(*source[0]) if source else "")
            if key:
                return (key,)
        return ()

    def holder(self, place: int) -> str:
        """Return the party that the chain of an attribution with its cue at a place begins with."""
        cues = self._cues.covering(place, place + 1)
        chained = (n for _, _, n in cues if self.reading.attributions[n].chain)
        number = next(chained, None)
        return "" if number is None else self._first_link(number)

    def _first_link(self, number: int) -> str:
        """Return the party that an attribution's chain begins with, or nothing."""
        chain = self.reading.attributions[number].chain
        return self.sides.named(chain[0].name, chain[0].side) if chain else ""
