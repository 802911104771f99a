"""One exchange of the equal gain model: two actors, two issues, the same gain for both.

Each side gives way on the issue it cares less about (its *supply*) and is met on the other (its
*demand*). After Stokman and Van Oosten (1994), in the reading of the program
decide-exchange-model, whose published runs the tests compare with. Positions run from 0 to 100;
an issue's outcome is its compromise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NOTHING = 1e-10
"""Moves and gains up to this are none."""


@dataclass(frozen=True)
class Interest:
    """One actor's stake in one issue at the start of a round; salience of one."""

    position: float
    salience: float
    capability: float

    @property
    def weight(self) -> float:
        """Return the votes: capability times salience."""
        return self.salience * self.capability


Interests = Mapping[str, Mapping[str, Interest]]
"""Stakes by issue and actor."""


@dataclass
class Party:
    """One party to an exchange: what it supplies, what it demands, where it goes."""

    actor: str
    supply: str
    demand: str
    give: Interest
    get: Interest
    position: float
    total: float
    move: float = 0.0
    moves: list[float] = field(default_factory=list)

    @property
    def vote(self) -> float:
        """Return where it would vote on its supply issue."""
        return self.position + self.move

    @property
    def allowed(self) -> bool:
        """Return whether its move is one at all, stays on the scale and does not turn back."""
        one_way = min(self.moves) > 0 or max(self.moves) < 0
        return (
            NOTHING < abs(self.move) <= 100
            and 0 <= self.vote <= 100
            and sum(self.moves) <= 100
            and one_way
        )

    def shift(self, move: float) -> float:
        """Return how far a move takes the outcome of its supply issue."""
        return move * self.give.weight / self.total

    def move_for(self, shift: float) -> float:
        """Return the move that shifts the outcome so far."""
        return shift * self.total / self.give.weight


@dataclass
class Offer:
    """An exchange between i and j, kept up to date while others are struck.

    ``moved`` holds by issue where earlier exchanges with the same demander took other actors.
    """

    i: Party
    j: Party
    interests: Interests
    gain: float = 0.0
    valid: bool = True
    moved: dict[str, dict[str, float]] = field(default_factory=dict)

    def reckon(self) -> None:
        """Find both moves: j comes all the way, or i does where j's price would overshoot."""
        j_way = abs(self.i.get.position - self.j.position)
        i_way = abs(self.j.get.position - self.i.position)
        price = _price(self.j, self.i, self.j.shift(j_way))
        i_move, j_move = self.i.move_for(price), j_way
        if i_move > i_way:
            price = _price(self.i, self.j, self.i.shift(i_way))
            i_move, j_move = i_way, self.j.move_for(price)
        self._set(i_move, j_move)
        for party in (self.i, self.j):
            party.moves.append(party.move)
        self.valid = self.i.allowed and self.j.allowed and self.gain >= NOTHING
        for party, other in ((self.i, self.j), (self.j, self.i)):
            if self.valid:
                self._stop_at_demand(party, other)

    def _set(self, i_move: float, j_move: float) -> None:
        """Turn both moves towards the other's position and note the gain."""
        self.i.move = i_move if self.i.position <= self.j.get.position else -i_move
        self.j.move = j_move if self.j.position <= self.i.get.position else -j_move
        lost, won = self.i.shift(i_move), self.j.shift(j_move)
        self.gain = abs(lost * self.i.give.salience - won * self.i.get.salience)

    def _stop_at_demand(self, party: Party, other: Party) -> None:
        """Shorten the moves if the party's would take the outcome past what the other demands."""
        wish = other.get.position
        before, after = self._outcome(party, party.position), self._outcome(party, party.vote)
        if (wish - before) * (wish - after) >= 0:
            return
        positions = self._positions(party)
        now = sum(one.weight * positions[a] for a, one in self.interests[party.supply].items())
        step = abs(wish * party.total - now) / party.give.weight
        back = other.move_for(_price(party, other, party.shift(step)))
        self._set(*((step, back) if party is self.i else (back, step)))
        for each in (self.i, self.j):
            each.moves[-1] = each.move
        self.valid = self.i.allowed and self.j.allowed

    def _positions(self, party: Party) -> dict[str, float]:
        """Return where everybody stands on the party's supply issue, as this offer knows it."""
        positions = {a: one.position for a, one in self.interests[party.supply].items()}
        positions[party.actor] = party.position
        return positions | self.moved.get(party.supply, {})

    def _outcome(self, party: Party, place: float) -> float:
        """Return the outcome of the party's supply issue with the party at a place."""
        positions = self._positions(party) | {party.actor: place}
        by_actor = self.interests[party.supply].items()
        return sum(one.weight * positions[actor] for actor, one in by_actor) / party.total

    def follow(self, struck: Offer) -> None:
        """Take in an exchange that was struck: reckon again where it touches this one."""
        touched = False
        for party in (self.i, self.j):
            for done in (struck.i, struck.j):
                if (party.actor, party.supply) == (done.actor, done.supply):
                    party.position = done.vote
                    party.moves.append(done.move)
                    touched = True
        if touched:
            self._forget()
        for giver, taker in ((struck.i, struck.j), (struck.j, struck.i)):
            mine = {(party.actor, party.demand) for party in (self.i, self.j)}
            if (taker.actor, taker.demand) in mine:
                self._note(giver)
                if not touched:
                    self._forget()
                    touched = True
        if touched:
            self.reckon()

    def _forget(self) -> None:
        """Drop the latest move of both, which is to be reckoned again."""
        self.i.moves.pop()
        self.j.moves.pop()

    def _note(self, giver: Party) -> None:
        """Remember where an exchange took its giver; of two, the place nearer to its start."""
        known = self.moved.setdefault(giver.supply, {})
        place = giver.vote
        if giver.actor in known:
            earlier = known[giver.actor]
            rising = giver.give.position <= earlier
            place = min(earlier, place) if rising else max(earlier, place)
        known[giver.actor] = place


def _price(giver: Party, taker: Party, shift: float) -> float:
    """Return the shift on the other issue that makes both gain the same."""
    cost = giver.give.salience + taker.get.salience
    return cost / (giver.get.salience + taker.give.salience) * shift
