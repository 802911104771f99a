"""The definitions of the graph model, read off literally: plain Python sets, no speed.

The twin of the engine. It shares with the engine only the model of a conflict.
"""

from __future__ import annotations

from functools import cache
from itertools import chain, combinations

from detente.model.conflict import Conflict

REVERSIBLE, TO_YES, TO_NO = "both", "to-yes", "to-no"


class Brute:
    """A conflict as sets of states, with every definition as one method."""

    def __init__(self, conflict: Conflict, phase: str | None = None) -> None:
        self.conflict = conflict.at(phase)
        self.observers = self._observers(conflict, phase)
        self.actors = list(self.conflict.actors)
        self.states = self._states()
        self.worth = {actor: self._worth(actor) for actor in self.actors}
        self._reached = {
            (actor, state): self._moves(actor, state)
            for actor in self.actors
            for state in self.states
        }

    # States and preferences

    def _settings(self, state: int) -> dict[str, bool]:
        return {name: bool(state >> k & 1) for k, name in enumerate(self.conflict.options)}

    def _states(self) -> list[int]:
        if self.conflict.graph is not None:
            return list(range(len(self.conflict.graph.states)))
        return [
            state
            for state in range(2 ** len(self.conflict.options))
            if not any(one.when.evaluate(self._settings(state)) for one in self.conflict.infeasible)
        ]

    def _worth(self, actor: str) -> dict[int, tuple]:
        """Give every state a tuple; a greater tuple is strictly preferred."""
        want = self.conflict.preferences[actor]
        place = {
            self.conflict.code(state): -number
            for number, tier in enumerate(want.ranking or ())
            for state in tier
        }
        worth = {}
        for state in self.states:
            here = self._settings(state)
            met = [one.want.evaluate(here) for one in (*want.foremost, *want.statements)]
            # Weights in the tests are eighths, which floating point adds exactly.
            total = sum(one.weight for one in want.weights or () if one.want.evaluate(here))
            worth[state] = (*met, place.get(state, 0), total)
        return worth

    def prefers(self, actor: str, one: int, other: int) -> bool:
        """Tell whether the actor strictly prefers one state to another."""
        return self.worth[actor][one] > self.worth[actor][other]

    # Noticing

    def _observers(self, conflict: Conflict, phase: str | None) -> dict[str, set[str]]:
        """Return who notices that an option changed; options not named are seen by all."""
        here = conflict.phase(phase)
        seen: dict[str, set[str]] = {}
        for pledge in conflict.pledges:
            if not pledge.phases or (here and here.id in pledge.phases):
                for option, observers in pledge.noticed_by.items():
                    seen.setdefault(option, {option.split(".")[0]}).update(observers)
        return {option: seen.get(option, set(conflict.actors)) for option in conflict.options}

    def notice(self, group, state: int, move: int) -> tuple[str, ...]:
        """Return those of a group who notice a move."""
        if self.conflict.graph is not None:
            return tuple(group)
        before, after = self._settings(state), self._settings(move)
        changed = [name for name in before if before[name] != after[name]]
        return tuple(one for one in group if any(one in self.observers[name] for name in changed))

    # Moves

    def _moves(self, actor: str, state: int) -> set[int]:
        if self.conflict.graph is not None:
            names = list(self.conflict.graph.states)
            arcs = self.conflict.graph.moves.get(actor, ())
            return {names.index(b) for a, b in arcs if names[state] == a and a != b}
        return {q for q in self.states if q != state and self._legal(actor, state, q)}

    def _legal(self, actor: str, state: int, target: int) -> bool:
        for k, (name, option) in enumerate(self.conflict.options.items()):
            before, after = state >> k & 1, target >> k & 1
            if before == after:
                continue
            if name.split(".")[0] != actor:
                return False
            if option.moves == (TO_NO if after else TO_YES):
                return False
        return True

    def moves(self, actor: str, state: int) -> set[int]:
        """R_i(s)."""
        return self._reached[actor, state]

    def improvements(self, actor: str, state: int) -> set[int]:
        """R_i+(s)."""
        return {q for q in self.moves(actor, state) if self.prefers(actor, q, state)}

    def responses(
        self, actor: str, state: int, move: int, rule: str, *, improving: bool
    ) -> frozenset[int]:
        """What those who notice an actor's move from a state make of it, under a response rule.

        Where all notice it, R_{N-i} of the move, or R_{N-i}+.
        """
        group = tuple(one for one in self.actors if one != actor)
        return self.reached(self.notice(group, state, move), move, rule, improving=improving)

    @cache  # noqa: B019 - a Brute lives for one test
    def reached(
        self, group: tuple[str, ...], state: int, rule: str, *, improving: bool
    ) -> frozenset[int]:
        """All ends of legal sequences of a group's moves from a state."""
        step = self.improvements if improving else self.moves
        # A search over (state, what bars whom): the last mover, or everyone who has moved.
        start = (state, frozenset())
        seen, waiting = {start}, [start]
        ends = set()
        while waiting:
            here, barred = waiting.pop()
            for mover in group:
                if mover in barred:
                    continue
                for there in step(mover, here):
                    ends.add(there)
                    if rule == "single":
                        continue
                    now_barred = {mover} if rule == "sequences" else barred | {mover}
                    node = (there, frozenset(now_barred))
                    if node not in seen:
                        seen.add(node)
                        waiting.append(node)
        return frozenset(ends)

    # Stability

    def nash(self, actor: str, state: int, _rule: str) -> bool:
        return not self.improvements(actor, state)

    def gmr(self, actor: str, state: int, rule: str) -> bool:
        return all(
            any(
                not self.prefers(actor, s2, state)
                for s2 in self.responses(actor, state, s1, rule, improving=False)
            )
            for s1 in self.improvements(actor, state)
        )

    def smr(self, actor: str, state: int, rule: str) -> bool:
        return all(
            any(
                not self.prefers(actor, s2, state)
                and all(not self.prefers(actor, s3, state) for s3 in self.moves(actor, s2))
                for s2 in self.responses(actor, state, s1, rule, improving=False)
            )
            for s1 in self.improvements(actor, state)
        )

    def seq(self, actor: str, state: int, rule: str) -> bool:
        return all(
            any(
                not self.prefers(actor, s2, state)
                for s2 in self.responses(actor, state, s1, rule, improving=True)
            )
            for s1 in self.improvements(actor, state)
        )

    def stable(self, concept: str, actor: str, rule: str = "sequences") -> list[int]:
        """Return the states stable for an actor, ascending."""
        holds = getattr(self, concept)
        return [state for state in self.states if holds(actor, state, rule)]

    def equilibria(self, concept: str, rule: str = "sequences") -> list[int]:
        """Return the states stable for every actor, ascending."""
        sets = [set(self.stable(concept, actor, rule)) for actor in self.actors]
        return sorted(set.intersection(*sets))


def subsets(items: list) -> chain:
    """Return all nonempty subsets."""
    return chain.from_iterable(combinations(items, size) for size in range(1, len(items) + 1))
