"""The six cells of leverage, read off literally: dictionaries and sets, every subset, no speed.

The twin of the cells. It shares with them only the model of a conflict. States are codes, options
and levers are named; ``before`` holds the wants that stood at the start, ``now`` those at the deal.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from detente.model.conflict import Conflict
from tests.brute import TO_NO, TO_YES
from tests.brute_leverage import BruteLeverage, groups

BENEFIT = ("pays", "gives", "withdraws")
HARM = ("compels", "repels", "presses", "punishes")
TOLD_ROLES = ("sole", "needed", "enough")


@dataclass(frozen=True)
class BruteCell:
    """One cell of A over B."""

    cell: str
    ransom: bool = False
    responsibility: Fraction | None = None
    role: str | None = None
    undone: frozenset[frozenset[str]] = frozenset()
    """Of gives and presses: each least set of A's options without which B would not stay."""


class BruteCells:
    """All cells of a deal, for one concept and one response rule."""

    def __init__(
        self,
        conflict: Conflict,
        *,
        baseline: int,
        start: int,
        state: int,
        concept: str = "seq",
        rule: str = "sequences",
        start_phase: str | None = None,
        phase: str | None = None,
        terms: set[str] | None = None,
    ) -> None:
        self.before = BruteLeverage(conflict, start_phase)
        self.now = BruteLeverage(conflict, phase)
        if state not in self.before.states:
            # What could not be then is taken from the deal's own time: the wants still speak of it.
            barred = conflict.at(phase).infeasible
            self.before = BruteLeverage(conflict.at(start_phase).replaced(infeasible=barred))
        self.b, self.q, self.s = baseline, start, state
        self.concept, self.rule = concept, rule
        self.options = list(conflict.options)
        self.actors = list(conflict.actors)
        self.terms = set(self.options) if terms is None else terms

    # Conduct

    def taken(self, state: int) -> set[str]:
        return {name for k, name in enumerate(self.options) if state >> k & 1}

    def code(self, taken: set[str]) -> int:
        return sum(2**k for k, name in enumerate(self.options) if name in taken)

    def changed(self, actor: str, one: int, other: int) -> set[str]:
        """Return the options of an actor that differ between two states."""
        differ = self.taken(one) ^ self.taken(other)
        return {name for name in differ if name.split(".")[0] == actor}

    def part(self, actor: str) -> set[str]:
        return self.changed(actor, self.s, self.q) & self.terms

    def pressure(self, actor: str) -> set[str]:
        return self.changed(actor, self.q, self.b)

    def relief(self, actor: str) -> set[str]:
        return self.part(actor) & self.pressure(actor)

    def payment(self, actor: str) -> set[str]:
        return self.part(actor) - self.pressure(actor)

    def net(self, actor: str) -> set[str]:
        return self.changed(actor, self.s, self.b)

    def flipped(self, state: int, options: set[str]) -> int:
        return self.code(self.taken(state) ^ options)

    # Coming in: the wants of the start

    def bests(self, model: BruteLeverage, actor: str, state: int) -> list[int]:
        """Return the best of a state and what an actor can make of it alone."""
        choices = [state, *model.moves(actor, state)]
        return [one for one in choices if not any(model.prefers(actor, x, one) for x in choices)]

    def does_part(self, model: BruteLeverage, actor: str, state: int) -> bool:
        """accord_B(x)."""
        return not any(
            self.changed(actor, best, self.s) & self.part(actor)
            for best in self.bests(model, actor, state)
        )

    def levers(self, actor: str) -> list[tuple[str, str]]:
        others = [one for one in self.actors if one != actor]
        pay = [(one, "pay") for one in others if self.payment(one)]
        press = [(one, "press") for one in others if self.pressure(one)]
        return pay + press

    @cache  # noqa: B019 - lives for one test
    def comes(self, actor: str, without: frozenset[tuple[str, str]]) -> bool | None:
        """comes_B(K); None where either state cannot be."""
        deal, alternative = self.s, self.q
        for other, kind in without:
            if kind == "pay":
                deal = self.flipped(deal, self.payment(other))
            else:
                alternative = self.flipped(alternative, self.pressure(other))
        if not {deal, alternative} <= set(self.before.states):
            return None
        best = self.bests(self.before, actor, alternative)[0]
        better = self.before.prefers(actor, deal, best)
        return better or self.does_part(self.before, actor, alternative)

    def came_in(self, actor: str) -> str:
        if self.q in self.before.states and self.does_part(self.before, actor, self.q):
            return "accord"
        if self.comes(actor, frozenset()):
            return "willing"
        undone = self.flipped(self.s, self.part(actor))
        if undone in self.now.states and self.does_part(self.now, actor, undone):
            return "follows"
        return "unexplained"

    def responsibility(self, actor: str, lever: tuple[str, str]) -> Fraction | None:
        """Return 1 / the size of a least set of levers of which this is one; None: no cause."""
        if not self.part(actor) or not self.comes(actor, frozenset()):
            return None
        refused = [
            frozenset(some)
            for some in groups(self.levers(actor))
            if self.comes(actor, frozenset(some)) is False
        ]
        least = [one for one in refused if not any(other < one for other in refused)]
        sizes = [len(one) for one in least if lever in one]
        return Fraction(1, min(sizes)) if sizes else None

    # Staying: the wants of the deal

    def answered(self, actor: str, state: int, move: int, group: set[str]) -> bool:
        """Tell whether a group deters one improvement of an actor from a state."""
        return bool(self.deterring(actor, state, move, group))

    def deterring(self, actor: str, state: int, move: int, group: set[str]) -> set[int]:
        """Return the ends that a group reaches from a move and that deter it."""
        if self.concept == "nash":
            return set()
        group = tuple(one for one in self.actors if one in group)
        members = self.now.notice(group, state, move)
        ends = self.now.reached(members, move, self.rule, improving=self.concept == "seq")
        return {end for end in ends if self.now.deters(self.concept, actor, state, end)}

    def unanswered(self, actor: str, state: int, group: set[str]) -> set[int]:
        """Return the improvements of an actor from a state that a group does not deter."""
        tried = self.now.improvements(actor, state)
        return {move for move in tried if not self.answered(actor, state, move, group)}

    def standing(self, one: str, other: str) -> dict[str, set[frozenset[str]]]:
        """Return the least sets of A's part that keep B, by the cell that they make."""
        third = set(self.actors) - {one, other}
        if self.unanswered(other, self.s, third):
            return {}
        needed = []
        for some in groups(sorted(self.part(one)))[1:]:
            without = self.flipped(self.s, set(some))
            if without in self.now.states and self.leaves(other, without, third):
                needed.append(frozenset(some))
        cells: dict[str, set[frozenset[str]]] = {}
        for some in needed:
            if any(smaller < some for smaller in needed):
                continue
            better = self.now.prefers(other, self.flipped(self.s, set(some)), self.s)
            cells.setdefault("presses" if better else "gives", set()).add(some)
        return cells

    def leaves(self, actor: str, state: int, group: set[str]) -> bool:
        """Tell whether an actor would undo some of its part from a state, undeterred."""
        part = self.part(actor)
        return any(
            not part or self.changed(actor, move, self.s) & part
            for move in self.unanswered(actor, state, group)
        )

    def winning(self, actor: str) -> list[frozenset[str]]:
        """Return the least groups that keep an actor; none where it is content or loose."""
        others = [one for one in self.actors if one != actor]
        wins = [set(some) for some in groups(others) if not self.unanswered(actor, self.s, {*some})]
        if set() in wins:
            return []
        return [frozenset(one) for one in wins if not any(smaller < one for smaller in wins)]

    def status(self, actor: str) -> str:
        if not self.now.improvements(actor, self.s):
            return "content"
        return "held" if self.winning(actor) else "loose"

    def role(self, one: str, other: str) -> str | None:
        least = self.winning(other)
        if not any(one in some for some in least):
            return None
        if least == [{one}]:
            return "sole"
        if all(one in some for some in least):
            return "needed"
        return "enough" if {one} in least else "helps"

    def mildest(self, one: str, other: str) -> int:
        """Return the least, over moves and groups that need A, of the best that B can be left."""
        rank = self.now.rank(other)
        return min(
            max(rank[end] for end in self.deterring(other, self.s, move, set(some)))
            for some in self.winning(other)
            if one in some
            for move in self.now.improvements(other, self.s)
            if self.answered(other, self.s, move, set(some))
            and not self.answered(other, self.s, move, set(some) - {one})
        )

    def reply(self, one: str, other: str) -> str:
        rank = self.now.rank(other)
        compared = next((x for x in (self.b, self.q) if x in rank), None)
        if compared is None:
            return "withdraws"
        return "punishes" if self.mildest(one, other) < rank[compared] else "withdraws"

    # The cells, and what follows from them

    @cache  # noqa: B019 - lives for one test
    def cells(self, one: str, other: str) -> dict[str, BruteCell]:
        """Return the cells of A over B, by name."""
        found = {}
        paid = self.responsibility(other, (one, "pay"))
        if paid:
            found["pays"] = BruteCell("pays", not self.net(other), paid)
        pressed = self.responsibility(other, (one, "press"))
        if pressed:
            name = "compels" if self.net(other) else "repels"
            found[name] = BruteCell(name, responsibility=pressed)
        for name, undone in self.standing(one, other).items():
            ransom = name == "gives" and not self.net(other)
            found[name] = BruteCell(name, ransom, undone=frozenset(undone))
        role = self.role(one, other)
        if role in TOLD_ROLES:
            name = self.reply(one, other)
            ransom = name == "withdraws" and not self.net(other)
            found[name] = BruteCell(name, ransom, role=role)
        return found

    def options_of(self, one: str, other: str, name: str) -> set[frozenset[str]]:
        """Return the sets of options that one of A's cells over B consists of; not of replies."""
        if name == "pays":
            return {frozenset(self.payment(one))}
        if name in ("compels", "repels"):
            return {frozenset(self.pressure(one))}
        return set(self.cells(one, other)[name].undone)

    def over(self, one: str, other: str) -> set[str]:
        return {name for name, cell in self.cells(one, other).items() if not cell.ransom}

    def hand(self, one: str, other: str) -> str:
        if "unexplained" in (self.came_in(one), self.came_in(other)):
            return "none"
        ours, theirs = self.over(one, other), self.over(other, one)
        harms = [name for name, cells in ((one, ours), (other, theirs)) if cells & set(HARM)]
        sides = harms or [name for name, cells in ((one, ours), (other, theirs)) if cells]
        return "mutual" if len(sides) == 2 else sides[0] if sides else "none"

    def credible(self, actor: str) -> bool | None:
        """Tell whether an actor likes the start no less than the start without its pressure."""
        without = self.flipped(self.q, self.pressure(actor))
        if not {self.q, without} <= set(self.before.states):
            return None
        return not self.before.prefers(actor, without, self.q)

    def assured(self, actor: str) -> bool:
        """Tell whether nothing tempts an actor, undeterred, to press again what it relieved."""
        others = set(self.actors) - {actor}
        lifted = self.pressure(actor) & self.changed(actor, self.s, self.q)
        return not any(
            lifted - self.changed(actor, move, self.q)
            for move in self.unanswered(actor, self.s, others)
        )

    def extracted(self, one: str, other: str) -> bool:
        """Tell whether what A pays B was compelled by B."""
        return "pays" in self.cells(one, other) and "compels" in self.cells(other, one)

    def reversible(self, one: str, other: str) -> bool:
        """Tell whether some of A's relief or of B's net change can be undone from the deal."""
        for name in self.relief(one) | self.net(other):
            barred = TO_YES if name in self.taken(self.s) else TO_NO
            if self.before.conflict.options[name].moves != barred:
                return True
        return False

    def need(self, one: str, other: str) -> str | None:
        """Return B's need of A's part; None where the deal without it cannot be."""
        without = self.flipped(self.s, self.part(one))
        if without not in self.now.states:
            return None
        alone = self.bests(self.now, other, without)[0]
        if not self.now.prefers(other, self.s, alone):
            return "none"
        worse = self.q in self.now.states and self.now.prefers(other, self.q, alone)
        return "dire" if worse else "some"

    def gain(self, actor: str) -> tuple[int | None, int | None]:
        """Return the signs of what an actor gained since the start and since the baseline."""
        rank = self.before.rank(actor)
        deal = rank.get(self.s)

        def sign(since: int) -> int | None:
            if deal is None or since not in rank:
                return None
            return (deal > rank[since]) - (deal < rank[since])

        return sign(self.q), sign(self.b)

    def through(self, one: str, third: str) -> set[str]:
        """Return those through whom A has leverage over C."""
        return {
            middle
            for middle in self.actors
            if middle not in (one, third)
            and self.over(one, middle)
            and {"gives", "presses"} & set(self.cells(middle, third))
        }
