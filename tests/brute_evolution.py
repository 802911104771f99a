"""Status-quo analysis, read off literally: every legal sequence of moves, one by one."""

from __future__ import annotations

from tests.brute import Brute


class BruteEvolution(Brute):
    """Sequences of moves in which nobody moves twice in a row."""

    def sequences(self, start: int, *, improving: bool, depth: int):
        """Yield every legal sequence of at most so many moves, as (mover, from, to) triples."""
        step = self.improvements if improving else self.moves
        waiting = [()]
        while waiting:
            way = waiting.pop()
            yield way
            here = way[-1][2] if way else start
            if len(way) == depth:
                continue
            for mover in self.actors:
                if not (way and way[-1][0] == mover):
                    waiting.extend(
                        (*way, (mover, here, there)) for there in sorted(step(mover, here))
                    )

    def shortest(self, start: int, *, improving: bool, depth: int) -> dict[int, set]:
        """For each state reached: the shortest sequences to it, where no longer than ``depth``."""
        found: dict[int, set] = {}
        for way in self.sequences(start, improving=improving, depth=depth):
            end = way[-1][2] if way else start
            known = len(next(iter(found[end]))) if end in found else len(way)
            if len(way) < known:
                found[end] = {way}
            elif len(way) == known:
                found.setdefault(end, set()).add(way)
        return found
