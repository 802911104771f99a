"""The spatial model, formula by formula, one actor and one pair at a time: slow, easy to check."""

import math

from detente.analysis.settlement.spatial.rules import SpatialRules

POWERS = {"linear": 1, "square": 2, "quartic": 4, "octic": 8}
RANGES = {"min": (0.0, 1.0), "mid": (-0.5, 1.0), "max": (-1.0, 1.0)}


class Turn:
    """One turn: places and saliences by actor and dimension, capability by actor."""

    def __init__(self, place, capability, salience, rules: SpatialRules):
        self.place, self.capability, self.salience, self.rules = place, capability, salience, rules
        self.n = len(capability)
        self.actors = range(self.n)
        self.influence = [capability[i] * sum(salience[i]) for i in self.actors]
        neutral = [[self.worth(i, place[j], 0.0) for j in self.actors] for i in self.actors]
        chance = self.elect(neutral)
        low, high = min(chance), max(chance)
        bottom, top = RANGES[rules.risk_range]
        self.risk = [bottom + (top - bottom) * (p - low) / (high - low) for p in chance]

    def distance(self, i, other):
        """Return how far i finds a place, by its own salience."""
        squares = [
            s**2 * (x - y) ** 2
            for s, x, y in zip(self.salience[i], self.place[i], other, strict=True)
        ]
        return math.sqrt(sum(squares) / sum(s**2 for s in self.salience[i]))

    def worth(self, i, other, risk):
        """Return what a place is worth to i under a risk attitude."""
        d = self.distance(i, other)
        return (1 - d) * (1 + risk * min(d, 1.0))

    def seen(self, h, i, j):
        """Return what h thinks that the position of j is worth to i."""
        view = self.rules.risk_view
        return self.worth(i, self.place[j], (1 - view) * self.risk[h] + view * self.risk[i])

    def votes(self, weight, gain):
        """Return the votes that a gain in utility moves."""
        sign = max(-1.0, min(1.0, gain / 1e-8))
        return (
            weight
            * {
                "prop": gain,
                "binary": sign,
                "cubic": gain**3,
                "prop-binary": 0.8 * gain + 0.2 * sign,
                "prop-cubic": (gain + gain**3) / 2,
                "prospect": gain if gain < 0 else 2 / 3 * gain,
            }[self.rules.vote]
        )

    def beats(self, one, other):
        """Return the chance that a coalition beats another, from their strengths."""
        if self.rules.victory == "binary":
            share = one / (one + other)
            lead = max(0.0, min(1.0, (share * 2.1 - 1) / 0.1))
            return (lead + 1e-6) / (1 + 2e-6)
        power = POWERS[self.rules.victory]
        return one**power / (one**power + other**power)

    def elect(self, worth):
        """Return each option's chance of winning, from what it is worth to each voter."""
        options = range(len(worth[0]))

        def strength(a, b):
            for_a = [self.votes(self.capability[k], worth[k][a] - worth[k][b]) for k in self.actors]
            return 1e-8 + sum(max(0.0, one) for one in for_a)

        p = [
            [0.5 if a == b else self.beats(strength(a, b), strength(b, a)) for b in options]
            for a in options
        ]
        if self.rules.election == "conditional":
            odds = [math.prod(row) for row in p]
            return [odd / sum(odds) for odd in odds]
        # A challenger b meets the champion a with some share of the turns.
        share = [[1 / len(options)] * len(options) for _ in options]
        if self.rules.election == "markov-incentive":
            wish = [
                [strength(b, a) * p[b][a] + (1e-10 if a == b else 0) for b in options]
                for a in options
            ]
            share = [[one / sum(row) for one in row] for row in wish]
        chance = [1 / len(options)] * len(options)
        for _ in range(3000):
            after = [
                sum(p[a][b] * (chance[a] * share[a][b] + chance[b] * share[b][a]) for b in options)
                for a in options
            ]
            chance = [(one + two) / 2 for one, two in zip(chance, after, strict=True)]
        return chance

    def contest(self, h, i, j):
        """Return h's estimate of the chance that i beats j."""
        w = self.influence
        for_i = 1e-10 + self.votes(w[i], self.seen(h, i, i) - self.seen(h, i, j))
        for_j = 1e-10 + self.votes(w[j], self.seen(h, j, j) - self.seen(h, j, i))
        joined = [for_i, for_j]
        for k in self.actors:
            if k in (i, j) or self.rules.third_parties == "none":
                continue
            own, with_i, with_j = (self.seen(h, k, at) for at in (k, i, j))
            lean = self.votes(w[k], with_i - with_j)
            one, two = for_i + max(lean, 0.0), for_j + max(-lean, 0.0)
            p = one / (one + two)
            # Backing the winner leaves k its own position, backing the loser costs it.
            back_i = p * (2 * with_i + own) + (1 - p) * 3 * with_j
            back_j = p * 3 * with_i + (1 - p) * (2 * with_j + own)
            vote = self.votes(w[k], back_i - back_j)
            joined[0] += max(vote, 0.0)
            joined[1] += max(-vote, 0.0)
        return joined[0] / sum(joined)

    def gain(self, i, j):
        """Return what i expects to gain from challenging j."""
        p, resists = self.contest(i, i, j), sum(self.salience[j])
        own, theirs = self.seen(i, i, i), self.seen(i, i, j)
        fight = 2 * (p * own + (1 - p) * theirs)
        return (1 - resists) * 2 * own + resists * fight - own - theirs

    def bargain(self, i, j, p):
        """Return where i and j would move, dimension by dimension."""
        ends = [], []
        for x, y, s, t in zip(
            self.place[i], self.place[j], self.salience[i], self.salience[j], strict=True
        ):
            if self.rules.bargain == "s2pmax":
                lead = 2 * p - 1
                a, b = max(-lead, 0.0), max(lead, 0.0)
                ends[0].append(x + a * t**2 / (a * t**2 + 1e-6 + (1 - a) * s**2) * (y - x))
                ends[1].append(y + b * s**2 / (b * s**2 + 1e-6 + (1 - b) * t**2) * (x - y))
                continue
            power = 1 if self.rules.bargain == "s1p1" else 2
            u, v = (s * p) ** power, (t * (1 - p)) ** power
            ends[0].append(rounded(((u + 1e-6) * x + v * y) / (u + v + 1e-6)))
            ends[1].append(rounded((u * x + (v + 1e-6) * y) / (u + v + 1e-6)))
        return ends

    def proposals(self, i):
        """Return i's bargains: initiator, receiver, and where each would move."""
        gains = {j: self.gain(i, j) for j in self.actors if j != i}
        j = max(gains, key=gains.get)
        if gains[j] <= 1e-5:
            return []
        mine = self.bargain(i, j, self.contest(i, i, j))
        theirs = self.bargain(i, j, self.contest(j, i, j))
        if self.rules.proposals == "both":
            return [(i, j, *mine), (i, j, *theirs)]
        if self.rules.proposals == "average":
            w = self.influence[i] / (self.influence[i] + self.influence[j])
            blend = [
                [w * a + (1 - w) * b for a, b in zip(one, two, strict=True)]
                for one, two in zip(mine, theirs, strict=True)
            ]
            return [(i, j, *blend)]
        return [(i, j, *mine)]

    def play(self):
        """Return where everybody stands after the turn."""
        tabled = [deal for i in self.actors for deal in self.proposals(i)]
        return [self.adopted(k, [deal for deal in tabled if k in deal[:2]]) for k in self.actors]

    def adopted(self, k, deals):
        """Return where k goes: by the deal that the world elects among k's own, or nowhere."""
        # Deals that earlier actors proposed come first, then no change, then the others.
        options = [deal for deal in deals if deal[0] < k]
        options += [None, *(deal for deal in deals if deal[0] >= k)]
        worth = [
            [
                sum(self.worth(h, place, self.risk[h]) for place in self.after(deal)) / self.n
                for deal in options
            ]
            for h in self.actors
        ]
        chance = self.elect(worth)
        won = options[chance.index(max(chance))]
        return self.place[k] if won is None else won[2 if won[0] == k else 3]

    def after(self, deal):
        """Return all places after a deal."""
        if deal is None:
            return self.place
        i, j, to_i, to_j = deal
        return [{i: to_i, j: to_j}.get(k, self.place[k]) for k in self.actors]


def rounded(place):
    """Return a place rounded half up to four decimals."""
    return math.floor(place * 10_000 + 0.5) / 10_000
