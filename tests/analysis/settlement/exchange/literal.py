"""The first trade of the exchange model in closed form, pair by pair: slow, and easy to check.

Where i gives way by ``g`` of the outcome on its supply and j by ``k`` on its own, i gains
``k s_i(demand) - g s_i(supply)`` and j the reverse. Both gain the same where g is a fixed multiple
of k, so of one pair and two issues there is one largest trade: where the first of four bounds
binds. Each goes at most to the other's position, and no outcome passes what the other wants.
"""

from itertools import permutations

from detente.model.issue import Issue


def outcome(issue: Issue) -> float:
    """Return the mean position by capability times salience."""
    stakes = issue.actors.values()
    votes = [stake.capability * stake.salience for stake in stakes]
    return sum(v * stake.position for v, stake in zip(votes, stakes, strict=True)) / sum(votes)


def largest_gain(issues: dict[str, Issue]) -> float:
    """Return the largest gain of any single trade; 0 where there is none."""
    trades = [
        trade(issues[supply], issues[demand], i, j)
        for supply, demand in permutations(issues, 2)
        for i, j in permutations(set(issues[supply].actors) & set(issues[demand].actors), 2)
    ]
    return max(trades, default=0.0)


def trade(supply: Issue, demand: Issue, i: str, j: str) -> float:
    """Return what each gains where i gives way on one issue and j on the other."""
    gives, wants = supply.actors[i].salience, demand.actors[i].salience
    back, for_it = demand.actors[j].salience, supply.actors[j].salience
    if wants * for_it <= gives * back or not (opposed(supply, i, j) and opposed(demand, i, j)):
        return 0.0
    ratio = (wants + back) / (for_it + gives)
    bounds = [
        reach(demand, j, i),
        reach(supply, i, j) / ratio,
        abs(demand.actors[i].position - outcome(demand)),
        abs(supply.actors[j].position - outcome(supply)) / ratio,
    ]
    shift = min(bounds)
    return shift * (wants - ratio * gives) / 100


def opposed(issue: Issue, i: str, j: str) -> bool:
    """Tell whether two stand on different sides of the outcome."""
    centre = outcome(issue)
    return (issue.actors[i].position < centre) != (issue.actors[j].position < centre)


def reach(issue: Issue, giver: str, taker: str) -> float:
    """Return how far the outcome shifts where one goes all the way to the other's position."""
    stake, total = (
        issue.actors[giver],
        sum(one.capability * one.salience for one in issue.actors.values()),
    )
    way = abs(stake.position - issue.actors[taker].position)
    return way * stake.capability * stake.salience / total
