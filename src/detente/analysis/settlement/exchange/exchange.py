"""The exchange model: actors trade concessions across issues until no trade gains anything.

Equal gain exchange after Stokman and Van Oosten (1994), in the reading of the program
decide-exchange-model. In a round the exchange with the largest gain is struck, those it touches
are reckoned again, and so on until none is left. The outcome of an issue is the compromise of
the votes; the next round starts part of the way from positions to votes.

That program breaks ties in gain by lot. Here the first in order of issues and actors wins
unless lots are asked for; either way the result is one of those that lots can give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any, ClassVar

import numpy as np

from detente.analysis.result import Result
from detente.analysis.settlement.exchange.offer import Interest, Interests, Offer, Party
from detente.model.issue import Issue

FOLLOWS = 0.4
"""Share of the way to its vote that an actor without any salience follows next round."""
FIXED = 0.1
"""Share of the way that every actor follows."""
TIE = 1e-9
"""Gains closer than this are equal."""
Lots = Callable[[int], int]
"""Picks one of so many equal exchanges, counted from 0."""


@dataclass(frozen=True)
class Trade:
    """A struck exchange: each gave way on one issue, and both gained the same.

    Parameters
    ----------
    round
        In which round it was struck, the first being 1.
    actors, issues
        Who gave way, and on which issue.
    starts, votes
        From where to where, on each issue's own scale.
    gain
        What each gained: the shift of the outcome, of 100, times salience of one.
    """

    round: int
    actors: tuple[str, str]
    issues: tuple[str, str]
    starts: tuple[float, float]
    votes: tuple[float, float]
    gain: float


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Exchanges(Result):
    """The outcome of every issue after every round, and the trades that made it.

    Parameters
    ----------
    outcomes
        By round, each issue's outcome on its own scale; before the first trade first.
    trades
        In the order in which they were struck.
    ties
        How often several exchanges had the largest gain.
    """

    tabled: ClassVar[str] = "trades"

    outcomes: tuple[Mapping[str, float], ...]
    trades: tuple[Trade, ...]
    ties: int

    def answer(self) -> dict[str, Any]:
        """Return outcomes and trades as plain data."""
        return {
            "outcomes": [dict(outcome) for outcome in self.outcomes],
            "trades": [asdict(trade) for trade in self.trades],
            "ties": self.ties,
        }


def first(count: int) -> int:
    """Break a tie between so many by taking the first."""
    return range(count)[0]


class ByLot:
    """Breaks ties by lots drawn from a seed, one after another.

    >>> lots = by_lot(4)
    >>> [lots(10) for _ in range(3)]
    [7, 9, 8]
    """

    def __init__(self, seed: int) -> None:
        """Start at the first lot of a seed."""
        self.seed = seed
        self._rng = np.random.default_rng(seed)

    def __call__(self, count: int) -> int:
        """Return the next lot, one of so many."""
        return int(self._rng.integers(count))


by_lot = ByLot


def exchange(
    issues: Mapping[str, Issue], *, rounds: int = 1, lots: Lots = first, case: str = ""
) -> Exchanges:
    """Return the outcomes and trades of several issues.

    Parameters
    ----------
    issues
        Issues by id. An actor that is absent from an issue, or does not care about it, makes no
        trade that involves it.
    rounds
        How many rounds to play.
    lots
        How ties in gain are broken: `first`, or ``by_lot(seed)``.
    case
        The id of the case, for the record.

    Returns
    -------
    Exchanges
        ``outcomes[0]`` is the compromise of the positions at the start; ``outcomes[t]`` that of
        the votes of round t, on each issue's own scale.

    Examples
    --------
    Each cares more about one issue, so each gives way on the other.

    >>> def issue(*rows):
    ...     fields = ("position", "capability", "salience")
    ...     rows = [dict(zip(fields, row)) for row in rows]
    ...     return Issue(actors=dict(zip(("us", "them"), rows)))
    >>> traded = exchange({"aid": issue((0, 1, 90), (100, 1, 20)),
    ...                    "arms": issue((0, 1, 20), (100, 1, 90))})
    >>> traded.trades[0].issues, traded.trades[0].actors
    (('arms', 'aid'), ('us', 'them'))
    """
    interests: Interests = {name: _interests(issue) for name, issue in issues.items()}
    outcomes, trades, ties = [_outcomes(interests, {}, issues)], list[Trade](), 0
    for number in range(1, rounds + 1):
        struck, tied = _round(interests, lots)
        ties += tied
        votes: dict[tuple[str, str], float] = {}
        for offer in struck:
            for party in (offer.i, offer.j):
                votes[party.supply, party.actor] = party.vote
        outcomes.append(_outcomes(interests, votes, issues))
        trades += [_trade(number, offer, issues) for offer in struck]
        interests = _next(interests, votes)
    return Exchanges(
        case=case,
        seed=getattr(lots, "seed", None),
        settings={
            "issues": list(issues),
            "rounds": rounds,
            "ties": "first" if lots is first else "lots",
        },
        outcomes=tuple(outcomes),
        trades=tuple(trades),
        ties=ties,
    )


def _interests(issue: Issue) -> dict[str, Interest]:
    """Return an issue's stakes with positions from 0 to 100."""
    width = issue.high - issue.low
    return {
        name: Interest(100 * (s.position - issue.low) / width, s.salience / 100, s.capability)
        for name, s in issue.actors.items()
    }


def _outcomes(
    interests: Interests, votes: Mapping[tuple[str, str], float], issues: Mapping[str, Issue]
) -> dict[str, float]:
    """Return every issue's compromise on its own scale, voting where an offer was struck."""
    values = {}
    for name, by_actor in interests.items():
        total = sum(i.weight for i in by_actor.values()) or 1.0
        sums = sum(i.weight * votes.get((name, a), i.position) for a, i in by_actor.items())
        values[name] = _scaled(issues[name], sums / total)
    return values


def _scaled(issue: Issue, place: float) -> float:
    """Return a place from 0 to 100 on the issue's own scale."""
    return issue.low + (issue.high - issue.low) * place / 100


def _round(interests: Interests, lots: Lots) -> tuple[list[Offer], int]:
    """Return the offers struck in one round, in order, and how often gains were equal."""
    tabled = list(_offers(interests))
    for offer in tabled:
        offer.reckon()
    struck, ties = [], 0
    tabled = [offer for offer in tabled if offer.valid]
    while tabled:
        top = max(offer.gain for offer in tabled)
        best = [offer for offer in tabled if offer.gain >= top - TIE]
        ties += len(best) > 1
        done = best[lots(len(best))] if len(best) > 1 else best[0]
        tabled = [offer for offer in tabled if offer is not done]
        struck.append(done)
        for offer in tabled:
            offer.follow(done)
        tabled = [offer for offer in tabled if offer.valid]
    return struck, ties


def _offers(interests: Interests) -> Iterator[Offer]:
    """Yield every exchange between actors in opposite corners of two issues."""
    totals = {
        name: sum(i.weight for i in by_actor.values()) for name, by_actor in interests.items()
    }
    left = {
        name: {a: i.position < _centre(by_actor, totals[name]) for a, i in by_actor.items()}
        for name, by_actor in interests.items()
    }
    for p, q in combinations(interests, 2):
        both = [
            a
            for a in interests[p]
            if a in interests[q] and interests[p][a].weight and interests[q][a].weight
        ]
        for side_p, side_q in ((False, False), (True, False)):
            corner = [a for a in both if left[p][a] == side_p and left[q][a] == side_q]
            facing = [a for a in both if left[p][a] != side_p and left[q][a] != side_q]
            for a in corner:
                for b in facing:
                    yield _offer(interests, totals, a, b, p, q)


def _centre(by_actor: Mapping[str, Interest], total: float) -> float:
    """Return an issue's compromise."""
    return sum(i.weight * i.position for i in by_actor.values()) / (total or 1.0)


def _offer(
    interests: Interests, totals: Mapping[str, float], a: str, b: str, p: str, q: str
) -> Offer:
    """Return an exchange in which i demands p, for which it cares more than j does."""
    keen_a = interests[p][a].salience / interests[q][a].salience
    keen_b = interests[p][b].salience / interests[q][b].salience
    i, j = (b, a) if keen_a < keen_b else (a, b)

    def party(actor: str, supply: str, demand: str) -> Party:
        """Return one party to the exchange."""
        give, get = interests[supply][actor], interests[demand][actor]
        return Party(actor, supply, demand, give, get, give.position, totals[supply])

    return Offer(party(i, q, p), party(j, p, q), interests)


def _trade(number: int, offer: Offer, issues: Mapping[str, Issue]) -> Trade:
    """Return the record of a struck exchange."""
    sides = (offer.i, offer.j)
    places = [
        (_scaled(issues[s.supply], s.position), _scaled(issues[s.supply], s.vote)) for s in sides
    ]
    return Trade(
        round=number,
        actors=(offer.i.actor, offer.j.actor),
        issues=(offer.i.supply, offer.j.supply),
        starts=(places[0][0], places[1][0]),
        votes=(places[0][1], places[1][1]),
        gain=offer.gain,
    )


def _next(interests: Interests, votes: Mapping[tuple[str, str], float]) -> Interests:
    """Return the stakes at the start of the next round: partly at the votes."""
    after: dict[str, dict[str, Interest]] = {}
    for name, by_actor in interests.items():
        after[name] = dict(by_actor)
        for actor, interest in by_actor.items():
            if (name, actor) in votes:
                follow = FOLLOWS * (1 - interest.salience) + FIXED
                place = interest.position + follow * (votes[name, actor] - interest.position)
                after[name][actor] = Interest(place, interest.salience, interest.capability)
    return after
