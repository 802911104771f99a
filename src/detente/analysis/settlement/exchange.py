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
from dataclasses import asdict, dataclass, field
from itertools import combinations
from typing import Any

import numpy as np

from detente.analysis.settlement.exchange_deal import Book, Deal, Item, Side
from detente.model.issue import Issue
from detente.version import __version__

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
    """A struck exchange: each gave way on one issue, and both gained the same."""

    round: int
    actors: tuple[str, str]
    issues: tuple[str, str]
    starts: tuple[float, float]
    votes: tuple[float, float]
    gain: float

    @property
    def reason(self) -> str:
        """Return the trade as a sentence."""
        (a, b), (p, q) = self.actors, self.issues
        return (
            f"{a} gives way on {p} ({self.starts[0]:.1f} to {self.votes[0]:.1f}) and {b} on {q} "
            f"({self.starts[1]:.1f} to {self.votes[1]:.1f}); each gains {self.gain:.3f}."
        )


@dataclass(frozen=True)
class Exchanges:
    """The outcome of every issue after every round, and the trades that made it."""

    outcomes: tuple[Mapping[str, float], ...]
    trades: tuple[Trade, ...]
    ties: int
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers."""
        shown = asdict(self)
        for trade, said in zip(shown["trades"], self.trades, strict=True):
            trade["reason"] = said.reason
        return shown


def first(count: int) -> int:
    """Break a tie between so many by taking the first."""
    return range(count)[0]


def by_lot(seed: int) -> Lots:
    """Return a way to break ties by lots drawn from a seed."""
    rng = np.random.default_rng(seed)
    return lambda count: int(rng.integers(count))


def exchange(issues: Mapping[str, Issue], *, rounds: int = 1, lots: Lots = first) -> Exchanges:
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

    Returns
    -------
    Exchanges
        ``outcomes[0]`` is the compromise of the positions at the start; ``outcomes[t]`` that of
        the votes of round t, on each issue's own scale.
    """
    book: Book = {name: _items(issue) for name, issue in issues.items()}
    outcomes, trades, ties = [_outcomes(book, {}, issues)], list[Trade](), 0
    for number in range(1, rounds + 1):
        struck, tied = _round(book, lots)
        ties += tied
        votes: dict[tuple[str, str], float] = {}
        for deal in struck:
            for side in (deal.i, deal.j):
                votes[side.supply, side.actor] = side.vote
        outcomes.append(_outcomes(book, votes, issues))
        trades += [_trade(number, deal, issues) for deal in struck]
        book = _next(book, votes)
    return Exchanges(
        tuple(outcomes),
        tuple(trades),
        ties,
        {"rounds": rounds, "ties": "first" if lots is first else "lots"},
    )


def _items(issue: Issue) -> dict[str, Item]:
    """Return an issue's stakes with positions from 0 to 100."""
    width = issue.high - issue.low
    return {
        name: Item(100 * (s.position - issue.low) / width, s.salience / 100, s.capability)
        for name, s in issue.actors.items()
    }


def _outcomes(
    book: Book, votes: Mapping[tuple[str, str], float], issues: Mapping[str, Issue]
) -> dict[str, float]:
    """Return every issue's compromise on its own scale, voting where a deal was struck."""
    values = {}
    for name, items in book.items():
        total = sum(item.weight for item in items.values()) or 1.0
        sums = sum(item.weight * votes.get((name, a), item.position) for a, item in items.items())
        values[name] = _scaled(issues[name], sums / total)
    return values


def _scaled(issue: Issue, place: float) -> float:
    """Return a place from 0 to 100 on the issue's own scale."""
    return issue.low + (issue.high - issue.low) * place / 100


def _round(book: Book, lots: Lots) -> tuple[list[Deal], int]:
    """Return the deals struck in one round, in order, and how often gains were equal."""
    tabled = list(_deals(book))
    for deal in tabled:
        deal.reckon()
    struck, ties = [], 0
    tabled = [deal for deal in tabled if deal.valid]
    while tabled:
        top = max(deal.gain for deal in tabled)
        best = [deal for deal in tabled if deal.gain >= top - TIE]
        ties += len(best) > 1
        done = best[lots(len(best))] if len(best) > 1 else best[0]
        tabled = [deal for deal in tabled if deal is not done]
        struck.append(done)
        for deal in tabled:
            deal.follow(done)
        tabled = [deal for deal in tabled if deal.valid]
    return struck, ties


def _deals(book: Book) -> Iterator[Deal]:
    """Yield every exchange between actors in opposite corners of two issues."""
    totals = {name: sum(i.weight for i in items.values()) for name, items in book.items()}
    left = {
        name: {a: i.position < _centre(items, totals[name]) for a, i in items.items()}
        for name, items in book.items()
    }
    for p, q in combinations(book, 2):
        both = [a for a in book[p] if a in book[q] and book[p][a].weight and book[q][a].weight]
        for side_p, side_q in ((False, False), (True, False)):
            corner = [a for a in both if left[p][a] == side_p and left[q][a] == side_q]
            facing = [a for a in both if left[p][a] != side_p and left[q][a] != side_q]
            for a in corner:
                for b in facing:
                    yield _deal(book, totals, a, b, p, q)


def _centre(items: Mapping[str, Item], total: float) -> float:
    """Return an issue's compromise."""
    return sum(i.weight * i.position for i in items.values()) / (total or 1.0)


def _deal(book: Book, totals: Mapping[str, float], a: str, b: str, p: str, q: str) -> Deal:
    """Return an exchange in which i demands p, for which it cares more than j does."""
    keen_a = book[p][a].salience / book[q][a].salience
    keen_b = book[p][b].salience / book[q][b].salience
    i, j = (b, a) if keen_a < keen_b else (a, b)

    def side(actor: str, supply: str, demand: str) -> Side:
        """Return one party to the exchange."""
        give, get = book[supply][actor], book[demand][actor]
        return Side(actor, supply, demand, give, get, give.position, totals[supply])

    return Deal(side(i, q, p), side(j, p, q), book)


def _trade(number: int, deal: Deal, issues: Mapping[str, Issue]) -> Trade:
    """Return the record of a struck exchange."""
    sides = (deal.i, deal.j)
    places = [
        (_scaled(issues[s.supply], s.position), _scaled(issues[s.supply], s.vote)) for s in sides
    ]
    return Trade(
        round=number,
        actors=(deal.i.actor, deal.j.actor),
        issues=(deal.i.supply, deal.j.supply),
        starts=(places[0][0], places[1][0]),
        votes=(places[0][1], places[1][1]),
        gain=deal.gain,
    )


def _next(book: Book, votes: Mapping[tuple[str, str], float]) -> Book:
    """Return the stakes at the start of the next round: partly at the votes."""
    after: dict[str, dict[str, Item]] = {}
    for name, items in book.items():
        after[name] = dict(items)
        for actor, item in items.items():
            if (name, actor) in votes:
                follow = FOLLOWS * (1 - item.salience) + FIXED
                place = item.position + follow * (votes[name, actor] - item.position)
                after[name][actor] = Item(place, item.salience, item.capability)
    return after
