"""The group decision model, formula by formula, one pair at a time: slow, and easy to check."""

from detente.analysis.settlement.group_decision.kernel import TIE
from detente.analysis.settlement.group_decision.variants import Rules


def play(x, w, s, span, rules: Rules, q):
    """Return the positions after one round, as the formulas of Scholz et al. (2011) read."""
    n = len(x)
    actors = range(n)
    median = min(sorted(x), key=lambda y: round(sum(w[k] * abs(x[k] - y) for k in actors), 9))

    def loss(k, a, r):
        return (abs(x[k] - x[a]) / span) ** r

    def chance(i, j, r):
        if x[i] == x[j]:
            return 0.0
        votes = [w[k] * (loss(k, j, r[k]) - loss(k, i, r[k])) for k in actors]
        for_i = max(0.0, sum(votes)) if rules.net else sum(max(0.0, vote) for vote in votes)
        if rules.denominator == "pair":
            return for_i / sum(abs(vote) for vote in votes)
        every = sum(
            w[k] * abs(loss(k, a, r[k]) - loss(k, b, r[k]))
            for k in actors
            for a in actors
            for b in actors
        )
        return for_i / every

    def expected(i, j, r, voters):
        gap = abs(x[i] - x[j]) / span
        win, lose = 2 - 4 * (0.5 - 0.5 * gap) ** r, 2 - 4 * (0.5 + 0.5 * gap) ** r
        p = chance(i, j, voters)
        value = s[j] * (p * win + (1 - p) * lose) + (1 - s[j]) * win - q * (2 - 4 * 0.5**r)
        if q < 1:
            away = abs(x[i] - median) / span
            reach = min(0.25 * (away + gap), 0.5)
            better, worse = 2 - 4 * (0.5 - reach) ** r, 2 - 4 * (0.5 + reach) ** r
            value -= (1 - q) * (better if away < gap else worse)
        return value

    neutral = [1.0] * n
    security = [
        sum(expected(j, i, 1.0, neutral) for j in actors if j != i and x[i] != x[j]) for i in actors
    ]
    top, bottom = max(security), min(security)
    risk = neutral
    if top - bottom > TIE:
        standing = [(2 * sec - top - bottom) / (top - bottom) for sec in security]
        risk = [(1 - r / 3) / (1 + r / 3) for r in standing]
    voters = risk if rules.bent_votes else neutral

    new = []
    for i in actors:
        offers = {1: [], 2: [], 3: []}
        for j in actors:
            if x[i] == x[j]:
                continue
            a = expected(i, j, risk[i], voters)
            b = expected(j, i, risk[i] if rules.focal else risk[j], voters)
            if b <= TIE:
                continue
            step = abs(x[j] - x[i])
            if a > TIE and b - a > TIE:
                offers[1].append((step, x[j]))
            elif a < -TIE and a + b > TIE:
                middle = x[i] + (x[j] - x[i]) * abs(a / b)
                lowest = (abs(a) * x[i] + abs(b) * x[j]) / (abs(a) + abs(b))
                offers[2].append((abs(middle - x[i]) if rules.least_move else lowest, middle))
            elif a < -TIE and a + b < -TIE and rules.capitulates:
                offers[3].append((step, x[j]))
        best = next((min(offers[kind]) for kind in (1, 2, 3) if offers[kind]), None)
        new.append(x[i] if best is None else best[1])
    return new
