"""Further solution concepts, read off literally: plain Python, no speed."""

from __future__ import annotations

from functools import cache
from itertools import product

from tests.brute import Brute


class BruteConcepts(Brute):
    """A conflict with every further definition as one method."""

    ties = "kind"

    # Simultaneous moves

    def joint(self, state: int, moves: list[int]) -> int:
        """Return the state that some moves from a state make together."""
        changed = state
        for target in moves:
            changed ^= state ^ target
        return changed

    def sim(self, actor: str, state: int, _rule: str) -> bool:
        others = [one for one in self.actors if one != actor]
        choices = [[state, *self.improvements(one, state)] for one in others]
        return all(
            any(
                together in self.states and not self.prefers(actor, together, state)
                for answer in product(*choices)
                for together in [self.joint(state, [gain, *answer])]
            )
            for gain in self.improvements(actor, state)
        )

    def contested(self, state: int, rule: str) -> bool:
        return sum(not self.seq(one, state, rule) for one in self.actors) >= 2

    def sim_contested(self, actor: str, state: int, rule: str) -> bool:
        if self.nash(actor, state, rule):
            return True
        return self.contested(state, rule) and self.sim(actor, state, rule)

    # Foresight of two actors

    def other(self, actor: str) -> str:
        return next(one for one in self.actors if one != actor)

    def best_move(self, horizon: int, actor: str, state: int) -> int:
        """M_h(i, s): among moves equally good, by what the other gets."""
        rival = self.other(actor)
        sign = 1 if self.ties == "kind" else -1

        def worth(move: int) -> tuple[int, int]:
            end = self.ends(horizon - 1, rival, move)
            return self.level(actor, end), sign * self.level(rival, end)

        return max(sorted(self.moves(actor, state)), key=worth)

    @cache  # noqa: B019 - a Brute lives for one test
    def level(self, actor: str, state: int) -> int:
        return sorted(set(self.worth[actor].values())).index(self.worth[actor][state])

    @cache  # noqa: B019 - a Brute lives for one test
    def ends(self, horizon: int, actor: str, state: int) -> int:
        """G_h(i, s)."""
        if horizon == 0 or not self.moves(actor, state):
            return state
        move = self.best_move(horizon, actor, state)
        end = self.ends(horizon - 1, self.other(actor), move)
        return end if self.prefers(actor, end, state) else state

    def foresighted(self, horizon: int, actor: str, state: int) -> bool:
        if not self.moves(actor, state):
            return True
        move = self.best_move(horizon, actor, state)
        end = self.ends(horizon - 1, self.other(actor), move)
        return not self.prefers(actor, end, state)

    def nonmyopic(self, actor: str, state: int, _rule: str) -> bool:
        """Stable at every one of many horizons, far beyond where small conflicts settle."""
        return all(self.foresighted(horizon, actor, state) for horizon in range(60, 90))

    def stable(self, concept: str, actor: str, rule: str = "sequences") -> list[int]:
        if concept[0] == "l":
            return [s for s in self.states if self.foresighted(int(concept[1:]), actor, s)]
        return super().stable(concept.replace("-", "_"), actor, rule)


class BruteStrength(Brute):
    """Strength of preference, ``much`` as for the fast one."""

    def __init__(self, conflict, much) -> None:
        super().__init__(conflict)
        self.much = much

    def greatly(self, actor: str, one: int, other: int) -> bool:
        """Tell whether the actor greatly prefers one state to another."""
        cut = self.much.get(actor, 0)
        if not cut or not self.prefers(actor, one, other):
            return False
        want = self.conflict.preferences[actor]
        ahead = len(want.foremost)
        if self.worth[actor][one][:ahead] != self.worth[actor][other][:ahead]:
            return True
        if want.ranking is None:
            upto = slice(0, ahead + cut)
            return self.worth[actor][one][upto] != self.worth[actor][other][upto]
        # The place of a state, from 1; a great step lies between two places.
        best, worst = (1 - self.worth[actor][state][ahead] for state in (one, other))
        return any(best <= place < worst for place in cut)

    def strongly(self, concept: str, actor: str, state: int, rule: str) -> bool:
        def sanctions(s2: int) -> bool:
            stuck = concept != "smr" or all(
                self.greatly(actor, state, s3) for s3 in self.moves(actor, s2)
            )
            return self.greatly(actor, state, s2) and stuck

        return all(
            any(map(sanctions, self.responses(actor, state, s1, rule, improving=concept == "seq")))
            for s1 in self.improvements(actor, state)
        )


class BruteUnknown(Brute):
    """Unknown preference: ``unknown`` as in :mod:`detente.analysis.concepts.unknown`."""

    def __init__(self, conflict, unknown) -> None:
        super().__init__(conflict)
        self.unknown = unknown

    def relation(self, actor: str, one: int, other: int) -> str:
        """Return how one state compares with another: ``+``, ``-``, ``=`` or ``U``."""
        want = self.conflict.preferences[actor]
        ahead = len(want.foremost)
        for place, (mine, its) in enumerate(
            zip(self.worth[actor][one], self.worth[actor][other], strict=True)
        ):
            if mine != its:
                if self.doubtful(actor, place - ahead, mine, its):
                    return "U"
                return "+" if mine > its else "-"
        return "="

    def doubtful(self, actor: str, place: int, mine, its) -> bool:
        parts = self.unknown.get(actor, ())
        if self.conflict.preferences[actor].ranking is None:
            return place + 1 in parts
        places = 1 - mine, 1 - its
        return place == 0 and any(
            first <= min(places) and max(places) <= last for first, last in parts
        )

    def improvements(self, actor: str, state: int) -> set[int]:
        """Return what the others think credible of an actor: better or unknown."""
        return {q for q in self.moves(actor, state) if self.relation(actor, q, state) in "+U"}

    def holds(self, concept: str, form: str, actor: str, state: int, rule: str) -> bool:
        leaves, stays = ("+U" if form in "ac" else "+"), ("-=U" if form in "cd" else "-=")
        gains = [q for q in self.moves(actor, state) if self.relation(actor, q, state) in leaves]
        if concept == "nash":
            return not gains

        def sanctions(s2: int) -> bool:
            after = self.moves(actor, s2) if concept == "smr" else ()
            return all(self.relation(actor, s3, state) in stays for s3 in (s2, *after))

        return all(
            any(map(sanctions, self.responses(actor, state, s1, rule, improving=concept == "seq")))
            for s1 in gains
        )
