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
