"""The definitions of leverage, read off literally: plain Python sets and orders, no speed."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations, permutations

from tests.brute import Brute


def groups(names: list[str]) -> list[tuple[str, ...]]:
    """Return all groups, the empty one first."""
    sizes = range(len(names) + 1)
    return list(chain.from_iterable(combinations(names, size) for size in sizes))


def shapley(names: list[str], wins) -> dict[str, Fraction]:
    """Return how often each player turns a losing group into a winning one, over all orders."""
    pivots = dict.fromkeys(names, 0)
    orders = list(permutations(names))
    for order in orders:
        for place, name in enumerate(order):
            if wins(set(order[: place + 1])) and not wins(set(order[:place])):
                pivots[name] += 1
    return {name: Fraction(count, len(orders)) for name, count in pivots.items()}


class BruteLeverage(Brute):
    """Leverage at a state, each definition as one method."""

    def others(self, actor: str) -> list[str]:
        return [one for one in self.actors if one != actor]

    def deters(self, concept: str, actor: str, state: int, response: int) -> bool:
        """Tell whether a response leaves the actor no better off, nor able to become so."""
        if self.prefers(actor, response, state):
            return False
        if concept != "smr":
            return True
        return not any(self.prefers(actor, s3, state) for s3 in self.moves(actor, response))

    def holds(self, group, concept: str, actor: str, state: int, rule: str) -> bool:
        """v_{B,s}(H)."""
        members = tuple(one for one in self.actors if one in group)
        return all(
            any(
                self.deters(concept, actor, state, s2)
                for s2 in self.reached(
                    self.notice(members, state, s1), s1, rule, improving=concept == "seq"
                )
            )
            for s1 in self.improvements(actor, state)
        )

    def hold(self, concept: str, actor: str, state: int, rule: str) -> dict[str, Fraction]:
        return shapley(
            self.others(actor), lambda group: self.holds(group, concept, actor, state, rule)
        )

    def status(self, concept: str, actor: str, state: int, rule: str) -> str:
        if self.holds((), concept, actor, state, rule):
            return "content"
        held = self.holds(self.others(actor), concept, actor, state, rule)
        return "held" if held else "loose"

    def rank(self, actor: str) -> dict[int, int]:
        levels = sorted(set(self.worth[actor].values()))
        return {state: levels.index(self.worth[actor][state]) for state in self.states}

    def stake(self, mover: str, other: str, state: int) -> tuple[Fraction, ...]:
        """Harm, help, credible harm, credible help."""
        rank = self.rank(other)
        span = max(rank.values()) or 1
        legal = self.moves(mover, state)
        credible = {q for q in legal if not self.prefers(mover, state, q)}
        return tuple(
            Fraction(max([0, *(sign * (rank[q] - rank[state]) for q in targets)]), span)
            for targets in (legal, credible)
            for sign in (-1, 1)
        )

    def reaches(self, group, start: int, state: int) -> bool:
        """w(H), for a state that is not the start."""
        members = tuple(one for one in self.actors if one in group)
        return state in self.reached(members, start, "sequences", improving=True)

    def part(self, start: int, state: int) -> dict[str, Fraction]:
        if start == state:
            return dict.fromkeys(self.actors, Fraction())
        return shapley(self.actors, lambda group: self.reaches(group, start, state))

    def way(self, actor: str, state: int, compared: str = "all") -> Fraction:
        states = [q for q in self.states if compared == "all" or q != state]
        if not states:
            return Fraction(1, 2)
        below = sum(self.prefers(actor, state, q) for q in states)
        tied = sum(self.worth[actor][q] == self.worth[actor][state] for q in states)
        return (below + Fraction(tied, 2)) / len(states)
