"""The spatial model of politics: actors in a space of issues bargain in pairs, turn by turn.

After the KTAB toolkit and Efird, Lester and Wise (2016). In a turn every actor challenges the
one from whom it expects to gain most, with a bargain between their positions; for each actor
the world then elects one of the bargains it takes part in, or no change. Ideals follow
positions. The talks end when the turn's movement is under 2% of the first one's, or when a
state comes back, after which everything would repeat.

Defects of the toolkit that are not copied: the receiver of a power-weighted bargain counts with
its own capability; commitments "no" and "full", which both silence third parties, are one
setting with that name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

import numpy as np

from detente.analysis.settlement.median import median_of
from detente.analysis.settlement.spatial_bargain import Bargain, adopt, propose
from detente.analysis.settlement.spatial_contest import look
from detente.analysis.settlement.spatial_rules import SpatialRules
from detente.analysis.settlement.stakes import Floats, Stakes, degeneracies, stakes
from detente.analysis.settlement.talks import Move, Place, Round, Talks, find_cycle
from detente.model.issue import Issue

TURNS = 100
QUIET = 0.02
DEFAULT = SpatialRules()


def spatial(
    issues: Mapping[str, Issue], *, rules: SpatialRules = DEFAULT, rounds: int | None = None
) -> Talks:
    """Return the talks over one issue, or over several as the dimensions of one space.

    Parameters
    ----------
    issues
        Issues by id. Capability is that on the first issue where the actor has a stake. An actor
        absent from an issue does not care about it and stands at that issue's compromise.
    rules
        The model's choices.
    rounds
        Exactly so many turns; without a number, until the talks end, at most 100.
    """
    held = {name: stakes(issue) for name, issue in issues.items()}
    actors = tuple(dict.fromkeys(actor for s in held.values() for actor in s.actors))
    space = _Space(tuple(held.values()), actors)
    places, taken = _run(space.place, space.capability, space.salience, rules, rounds)
    record = tuple(space.round(number, place) for number, place in enumerate(places))
    notes = degeneracies(next(iter(held.values()))) if len(held) == 1 else ()
    return Talks(
        model="spatial",
        value=record[-1].median,
        rounds=record,
        moves=tuple(space.move(t, k, deal, places[t - 1]) for t, k, deal in taken),
        cycle=find_cycle(record),
        notes=notes,
        settings={**asdict(rules), "rounds": rounds, "dimensions": list(issues)},
    )


def spatial_forecasts(held: Stakes, *, rules: SpatialRules = DEFAULT) -> Floats:
    """Return the median position at the end, for stakes of shape ``(..., n)``: shape ``(...)``."""
    n = held.position.shape[-1]
    values = []
    weights = np.broadcast_to(held.weight, held.position.shape).reshape(-1, n)
    flat = [a.reshape(-1, n) for a in (held.position, held.capability, held.salience)]
    for x, c, s, w in zip(*flat, weights, strict=True):
        unit = ((x - held.low) / (held.high - held.low))[:, np.newaxis]
        last = _run(unit, c, s[:, np.newaxis], rules, None)[0][-1][:, 0]
        values.append(held.low + (held.high - held.low) * float(median_of(last, w)))
    return np.array(values).reshape(held.position.shape[:-1])


def _run(
    place: Floats, capability: Floats, salience: Floats, rules: SpatialRules, rounds: int | None
) -> tuple[list[Floats], list[tuple[int, int, Bargain]]]:
    """Return the places after every turn, and who adopted which bargain in which turn."""
    places, taken = [place], list[tuple[int, int, Bargain]]()
    for turn in range(1, (TURNS if rounds is None else rounds) + 1):
        scene = look(places[-1], capability, salience, rules)
        tabled: list[list[Bargain]] = [[] for _ in place]
        for i in range(len(place)):
            for deal in propose(scene, i, rules):
                tabled[i].append(deal)
                tabled[deal.receiver].append(deal)
        after = places[-1].copy()
        for k, deals in enumerate(tabled):
            won = adopt(scene, k, deals, rules)
            if won is not None:
                after[k] = won.to_initiator if won.initiator == k else won.to_receiver
                taken.append((turn, k, won))
        places.append(after)
        if rounds is None and turn >= 2 and (_quiet(places) or _seen(places)):
            break
    return places, taken


def _quiet(places: list[Floats]) -> bool:
    """Return whether the last turn moved less than a fiftieth of what the first one did."""
    first = np.sqrt(((places[1] - places[0]) ** 2).sum(axis=1)).sum() + 1e-4
    last = np.sqrt(((places[-1] - places[-2]) ** 2).sum(axis=1)).sum()
    return bool(last / first < QUIET)


def _seen(places: list[Floats]) -> bool:
    """Return whether the latest state has been there before."""
    return any(np.array_equal(place, places[-1]) for place in places[:-1])


class _Space:
    """The way between issues on their own scales and a space from 0 to 1."""

    def __init__(self, held: tuple[Stakes, ...], actors: tuple[str, ...]) -> None:
        """Lay out places, salience and capability, one column for each issue."""
        self.actors = actors
        self.low = np.array([s.low for s in held])
        self.width = np.array([s.high - s.low for s in held])
        shape = (len(actors), len(held))
        self.place, self.salience = np.empty(shape), np.zeros(shape)
        self.weight, self.capability = np.zeros(shape), np.zeros(len(actors))
        for d, s in enumerate(held):
            rows = [actors.index(actor) for actor in s.actors]
            self.place[:, d] = s.weight @ s.position
            self.place[rows, d] = s.position
            self.salience[rows, d] = s.salience
            self.weight[rows, d] = s.weight
            unset = self.capability[rows] == 0
            self.capability[rows] = np.where(unset, s.capability, self.capability[rows])
        self.place = (self.place - self.low) / self.width

    def out(self, place: Floats) -> Place:
        """Return a place on the issues' own scales."""
        values = (self.low + self.width * place).tolist()
        return float(values[0]) if len(values) == 1 else tuple(values)

    def round(self, number: int, place: Floats) -> Round:
        """Return the record of one turn."""
        return Round(
            round=number,
            median=self.out(median_of(place.T, self.weight.T)),
            mean=self.out((place * self.weight).sum(axis=0)),
            positions={a: self.out(p) for a, p in zip(self.actors, place, strict=True)},
        )

    def move(self, turn: int, k: int, deal: Bargain, before: Floats) -> Move:
        """Return the record of one adopted bargain, from the side of actor k."""
        leads = deal.initiator == k
        return Move(
            round=turn,
            actor=self.actors[k],
            to=self.actors[deal.receiver if leads else deal.initiator],
            kind="own proposal" if leads else "accepted proposal",
            start=self.out(before[k]),
            end=self.out(deal.to_initiator if leads else deal.to_receiver),
            own=deal.gain if leads else 1 - deal.chance,
            other=1 - deal.chance if leads else deal.gain,
        )
