"""The definitions of coalitional stability, read off literally: plain Python sets, no speed."""

from __future__ import annotations

from itertools import chain, combinations

from tests.brute import Brute


class BruteCoalition(Brute):
    """Coalitions at a state, each definition as one method; groups are tuples of names."""

    def groups(self, names) -> list[tuple[str, ...]]:
        sizes = range(1, len(names) + 1)
        return list(chain.from_iterable(combinations(names, size) for size in sizes))

    def rest(self, group) -> tuple[str, ...]:
        return tuple(one for one in self.actors if one not in group)

    def answering(self, group, state: int, move: int) -> tuple[str, ...]:
        """Return those outside a group who notice its move."""
        return self.notice(self.rest(group), state, move)

    def reach(self, group, state: int) -> frozenset[int]:
        """R_H(s)."""
        return self.reached(tuple(group), state, "sequences", improving=False)

    def improves(self, group, state: int) -> set[int]:
        """CR_H+(s)."""
        return {
            t for t in self.reach(group, state) if all(self.prefers(i, t, state) for i in group)
        }

    def worse(self, group, state: int) -> set[int]:
        """phi_H(s)."""
        return {t for t in self.states if any(not self.prefers(i, t, state) for i in group)}

    def cnash(self, group, state: int) -> bool:
        return not self.improves(group, state)

    def cgmr(self, group, state: int) -> bool:
        phi = self.worse(group, state)
        return all(
            self.reach(self.answering(group, state, t), t) & phi
            for t in self.improves(group, state)
        )

    def csmr(self, group, state: int) -> bool:
        phi = self.worse(group, state)
        return all(
            any(
                z in phi and self.reach(group, z) <= phi
                for z in self.reach(self.answering(group, state, t), t)
            )
            for t in self.improves(group, state)
        )

    def cseq(self, group, state: int) -> bool:
        phi = self.worse(group, state)
        return all(
            self.sequences(self.groups(self.answering(group, state, t)), t) & phi
            for t in self.improves(group, state)
        )

    def sequences(self, groups, start: int) -> set[int]:
        """What sequences of coalitional improvements reach; no group moves twice in a row."""
        ends: set[int] = set()
        seen, waiting = {(start, None)}, [(start, None)]
        while waiting:
            state, last = waiting.pop()
            for group in groups:
                if group == last:
                    continue
                for target in self.improves(group, state):
                    ends.add(target)
                    if (target, group) not in seen:
                        seen.add((target, group))
                        waiting.append((target, group))
        return ends

    def holds(self, concept: str, group, state: int) -> bool:
        return getattr(self, f"c{concept}")(group, state)
