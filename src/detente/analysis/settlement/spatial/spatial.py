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
from detente.analysis.settlement.spatial.bargain import Bargain, adopt, propose
from detente.analysis.settlement.spatial.contest import spatial_state
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.talks import Place, Revision, Talks, TalksRound, find_cycle
from detente.model.issue import Issue

TURNS = 100
QUIET = 0.02
DEFAULT = SpatialRules()


def spatial(
    issues: Mapping[str, Issue],
    *,
    rules: SpatialRules = DEFAULT,
    rounds: int | None = None,
    case: str = "",
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
    case
        The id of the case, for the record.

    Examples
    --------
    >>> stands = {"us": {"position": 20, "capability": 3, "salience": 50},
    ...           "them": {"position": 80, "capability": 2, "salience": 90}}
    >>> talks = spatial({"aid": Issue(actors=stands)}, rounds=1)
    >>> [(move.actor, move.kind, round(move.end)) for move in talks.moves]
    [('us', 'accepted proposal', 72), ('them', 'own proposal', 72)]
    """
    dimensions = {name: Stakes.from_issue(issue) for name, issue in issues.items()}
    return _talks(dimensions, rules=rules, rounds=rounds, case=case)


def spatial_talks(
    stakes: Stakes, *, rules: SpatialRules = DEFAULT, rounds: int | None = None
) -> Talks:
    """Return the talks over one issue, from stakes of shape ``(n,)``."""
    return _talks({"issue": stakes}, rules=rules, rounds=rounds)


def spatial_forecasts(stakes: Stakes, *, rules: SpatialRules = DEFAULT) -> Floats:
    """Return the median position at the end, for stakes of shape ``(..., n)``: shape ``(...)``."""
    n = stakes.position.shape[-1]
    values = []
    weights = np.broadcast_to(stakes.weight, stakes.position.shape).reshape(-1, n)
    flat = [a.reshape(-1, n) for a in (stakes.position, stakes.capability, stakes.salience)]
    width = stakes.high - stakes.low
    for x, c, s, w in zip(*flat, weights, strict=True):
        unit = ((x - stakes.low) / width)[:, np.newaxis]
        last = _run(unit, c, s[:, np.newaxis], rules, None)[0][-1][:, 0]
        values.append(stakes.low + width * float(median_of(last, w)))
    return np.array(values).reshape(stakes.position.shape[:-1])


def _talks(
    dimensions: Mapping[str, Stakes], *, rules: SpatialRules, rounds: int | None, case: str = ""
) -> Talks:
    """Return the talks over stakes by issue."""
    actors = tuple(dict.fromkeys(actor for one in dimensions.values() for actor in one.actors))
    space = _Space(tuple(dimensions.values()), actors)
    places, adopted = _run(space.place, space.capability, space.salience, rules, rounds)
    record = tuple(space.round(number, place) for number, place in enumerate(places))
    single = next(iter(dimensions.values())) if len(dimensions) == 1 else None
    return Talks(
        case=case,
        settings={**asdict(rules), "rounds": rounds, "dimensions": list(dimensions)},
        model="spatial",
        value=record[-1].median,
        rounds=record,
        moves=tuple(space.concession(turn, k, deal, places[turn - 1]) for turn, k, deal in adopted),
        cycle=find_cycle(record),
        degenerate=single.degeneracies if single else (),
    )


def _run(
    place: Floats, capability: Floats, salience: Floats, rules: SpatialRules, rounds: int | None
) -> tuple[list[Floats], list[tuple[int, int, Bargain]]]:
    """Return the places after every turn, and who adopted which bargain in which turn."""
    places, adopted = [place], list[tuple[int, int, Bargain]]()
    for turn in range(1, (TURNS if rounds is None else rounds) + 1):
        state = spatial_state(places[-1], capability, salience, rules)
        tabled: list[list[Bargain]] = [[] for _ in place]
        for i in range(len(place)):
            for deal in propose(state, i, rules):
                tabled[i].append(deal)
                tabled[deal.receiver].append(deal)
        after = places[-1].copy()
        for k, deals in enumerate(tabled):
            won = adopt(state, k, deals, rules)
            if won is not None:
                after[k] = won.to_initiator if won.initiator == k else won.to_receiver
                adopted.append((turn, k, won))
        places.append(after)
        if rounds is None and turn >= 2 and (_quiet(places) or _repeats(places)):
            break
    return places, adopted


def _quiet(places: list[Floats]) -> bool:
    """Return whether the last turn moved less than a fiftieth of what the first one did."""
    first = np.sqrt(((places[1] - places[0]) ** 2).sum(axis=1)).sum() + 1e-4
    last = np.sqrt(((places[-1] - places[-2]) ** 2).sum(axis=1)).sum()
    return bool(last / first < QUIET)


def _repeats(places: list[Floats]) -> bool:
    """Return whether the latest state has been there before."""
    return any(np.array_equal(place, places[-1]) for place in places[:-1])


class _Space:
    """The way between issues on their own scales and a space from 0 to 1."""

    def __init__(self, stakes: tuple[Stakes, ...], actors: tuple[str, ...]) -> None:
        """Lay out places, salience and capability, one column for each issue."""
        self.actors = actors
        self.low = np.array([s.low for s in stakes])
        self.width = np.array([s.high - s.low for s in stakes])
        shape = (len(actors), len(stakes))
        self.place, self.salience = np.empty(shape), np.zeros(shape)
        self.weight, self.capability = np.zeros(shape), np.zeros(len(actors))
        for d, s in enumerate(stakes):
            rows = [actors.index(actor) for actor in s.actors]
            self.place[:, d] = s.weight @ s.position
            self.place[rows, d] = s.position
            self.salience[rows, d] = s.salience
            self.weight[rows, d] = s.weight
            unset = self.capability[rows] == 0
            self.capability[rows] = np.where(unset, s.capability, self.capability[rows])
        self.place = (self.place - self.low) / self.width

    def own_scale(self, place: Floats) -> Place:
        """Return a place on the issues' own scales."""
        values = (self.low + self.width * place).tolist()
        return float(values[0]) if len(values) == 1 else tuple(values)

    def round(self, number: int, place: Floats) -> TalksRound:
        """Return the record of one turn."""
        return TalksRound(
            round=number,
            median=self.own_scale(median_of(place.T, self.weight.T)),
            mean=self.own_scale((place * self.weight).sum(axis=0)),
            positions={a: self.own_scale(p) for a, p in zip(self.actors, place, strict=True)},
        )

    def concession(self, turn: int, k: int, deal: Bargain, before: Floats) -> Revision:
        """Return the record of one adopted bargain, from the side of actor k."""
        leads = deal.initiator == k
        return Revision(
            round=turn,
            actor=self.actors[k],
            to=self.actors[deal.receiver if leads else deal.initiator],
            kind="own proposal" if leads else "accepted proposal",
            start=self.own_scale(before[k]),
            end=self.own_scale(deal.to_initiator if leads else deal.to_receiver),
            own=deal.gain if leads else 1 - deal.chance,
            other=1 - deal.chance if leads else deal.gain,
        )
