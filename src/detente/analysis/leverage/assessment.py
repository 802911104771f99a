"""Every cell of every pair at a deal, worked out when it is asked for and then kept.

A question about one pair costs that pair: many readings of a case can then be asked the same few
questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.graph.settings import Responses
from detente.analysis.leverage.cell import BENEFITS, CELLS, Cell, CellName
from detente.analysis.leverage.coming_in import CameIn, ComingIn, Lever, alone, coming_in
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.flags import assured, credible, reversible
from detente.analysis.leverage.hold import Hold, Status, hold
from detente.analysis.leverage.reply import Reply, reply
from detente.analysis.leverage.standing import UNTESTED, Standing, standing
from detente.analysis.leverage.upper_hand import Hand, upper_hand

Need = Literal["none", "some", "dire", "untestable"]
"""What an actor would be without another's part: no worse off than in the deal, worse off, worse
off than before it; ``untestable`` where the deal without that part cannot be."""


class Assessment:
    """Who brought whom to a deal, and who keeps whom in it.

    Actors are asked for by their indices.

    Parameters
    ----------
    deal
        The states b, q and s with the wants of their times.
    sanctions, responses
        Which answers count.
    ransom_counts
        Whether a benefit to one whose conduct is what it normally was counts as leverage.

    Examples
    --------
    >>> from detente import load
    >>> from detente.analysis.concepts.registry import DEFAULT, sanctions
    >>> from detente.analysis.leverage.three_states import deal_of
    >>> cuba = load("cuban-missiles").conflict
    >>> deal = deal_of(cuba, baseline=(), start=["us.blockade"], state=["ussr.withdraw"])
    >>> told = Assessment(deal, sanctions=sanctions(DEFAULT))
    >>> [cell.cell for cell in told.cells(0, 1)], told.hand(0, 1)
    (['compels', 'punishes'], 0)
    """

    def __init__(
        self,
        deal: Deal,
        *,
        sanctions: Sanctions,
        responses: Responses = "sequences",
        ransom_counts: bool = False,
    ) -> None:
        self.deal = deal
        self.sanctions = sanctions
        self.responses: Responses = responses
        self.ransom_counts = ransom_counts
        self.coming: Callable[[int], ComingIn] = cache(self._coming)
        self.held: Callable[[int], Hold] = cache(self._held)
        self.standing: Callable[[int, int], Standing] = cache(self._standing)
        self.reply: Callable[[int, int], Reply | None] = cache(self._reply)
        self.cells: Callable[[int, int], tuple[Cell, ...]] = cache(self._cells)

    def sharing(
        self, *, coming: Assessment | None = None, staying: Assessment | None = None
    ) -> Assessment:
        """Take over what other assessments work out alike, and return this one.

        Parameters
        ----------
        coming
            One of the same deal under other answers: how an actor came in does not depend on them.
        staying
            One under the same answers, of a deal that differs in its baseline or in what was
            wanted before it alone: what keeps an actor in does not depend on those.
        """
        if coming is not None:
            self.coming = coming.coming
        if staying is not None:
            self.held, self.standing = staying.held, staying.standing
        return self

    def came_in(self, actor: int) -> CameIn:
        """Return how an actor came to do its part."""
        return self.coming(actor).how

    def status(self, actor: int) -> Status:
        """Return whether an actor is content, held or loose at the deal."""
        return self.held(actor).status

    @property
    def stable(self) -> bool:
        """Return whether no actor is loose at the deal."""
        return all(self.status(actor) != "loose" for actor in range(len(self.deal.now.actors)))

    def over(self, actor: int, other: int) -> tuple[Cell, ...]:
        """Return an actor's cells over another that count as its leverage."""
        counts = self.ransom_counts
        return tuple(cell for cell in self.cells(actor, other) if counts or not cell.ransom)

    def hand(self, first: int, second: int) -> Hand:
        """Return who of two actors has the upper hand: its index, ``mutual`` or ``none``."""
        agreed = "unexplained" not in (self.came_in(first), self.came_in(second))
        return upper_hand(
            first, second, self.over(first, second), self.over(second, first), agreed=agreed
        )

    def changed_conduct(self, actor: int, other: int) -> bool:
        """Tell whether an actor changed what another does, which did not change what it does.

        It pays or compels the other, whose conduct is not what it normally was; its own is.
        """
        brings = {"pays", "compels"} & {cell.cell for cell in self.cells(actor, other)}
        return bool(brings and self.deal.net(other) and not self.deal.net(actor))

    def need(self, actor: int, other: int) -> Need:
        """Return how much another needs an actor's part in the deal (Emerson 1962)."""
        graph = self.deal.now
        without = self.deal.state ^ self.deal.part(actor)
        if not graph.feasible[without]:
            return "untestable"
        rank = graph.rank[other]
        best = int(alone(graph, other, [without])[0])
        if best >= rank[self.deal.state]:
            return "none"
        start = self.deal.start
        return "dire" if graph.feasible[start] and best < rank[start] else "some"

    def gain(self, actor: int) -> tuple[int | None, int | None]:
        """Return whether an actor gained since the state before the deal, and since the baseline.

        1: it gained, -1: it lost, 0: neither; ``None`` where one of the states cannot be. By what
        it wanted before the deal.
        """
        rank, feasible = self.deal.before.rank[actor], self.deal.before.feasible
        state = self.deal.state

        def sign(other: int) -> int | None:
            if not (feasible[state] and feasible[other]):
                return None
            return int(rank[state] > rank[other]) - int(rank[state] < rank[other])

        return sign(self.deal.start), sign(self.deal.baseline)

    def through(self, actor: int, other: int) -> tuple[int, ...]:
        """Return through whom an actor has leverage over another.

        Those it has leverage over and who themselves keep the other in by what they do (Yu,
        Kilgour, Hipel and Zhao 2015: indirect power).
        """
        return tuple(
            middle
            for middle in self.deal.now.others(actor)
            if middle != other
            and self.over(actor, middle)
            and self.standing(middle, other).undoings
        )

    def untestable(self, actor: int, other: int) -> tuple[CellName, ...]:
        """Return the cells of a pair that could not have been other than empty."""
        tested = set(self._tested(actor, other))
        return tuple(name for name in CELLS if name not in tested)

    def _tested(self, actor: int, other: int) -> Iterator[CellName]:
        """Yield the cells of a pair that were put to a test."""
        for lever in self.coming(other).tested:
            if lever.actor == actor:
                yield self._brings(lever, other)
        if self.standing(actor, other).tested:
            yield from ("gives", "presses")
        if self.status(other) == "held":
            yield from ("withdraws", "punishes")

    def _coming(self, actor: int) -> ComingIn:
        """Return how an actor came to do its part, and which levers caused it."""
        return coming_in(self.deal, actor)

    def _held(self, actor: int) -> Hold:
        """Return how an actor is held to the deal."""
        return hold(
            self.deal.now,
            actor,
            self.deal.state,
            sanctions=self.sanctions,
            responses=self.responses,
        )

    def _standing(self, actor: int, other: int) -> Standing:
        """Return whether another stays because of what an actor does."""
        held = self.held(other)
        without = held.answered.shape[1] - 1 & ~(1 << held.others.index(actor))
        if not held.answered[:, without].all():
            return UNTESTED
        return standing(self.deal, actor, other, sanctions=self.sanctions, responses=self.responses)

    def _reply(self, actor: int, other: int) -> Reply | None:
        """Return what an actor's answers do to keep another in."""
        return reply(
            self.deal,
            actor,
            self.held(other),
            sanctions=self.sanctions,
            responses=self.responses,
        )

    def _brings(self, lever: Lever, other: int) -> CellName:
        """Return the cell that a lever on another makes where it is a cause."""
        if lever.pays:
            return "pays"
        return "compels" if self.deal.net(other) else "repels"

    def _cells(self, actor: int, other: int) -> tuple[Cell, ...]:
        """Return an actor's cells over another: of coming in, of standing, of replying."""
        found = [*self._coming_cells(actor, other), *self._standing_cells(actor, other)]
        answer = self.reply(actor, other)
        if answer is not None and answer.role != "helps":
            found.append(self._cell(actor, other, answer.sign, answer.options, role=answer.role))
        return tuple(found)

    def _coming_cells(self, actor: int, other: int) -> Iterator[Cell]:
        """Yield an actor's cells of coming in."""
        for lever, degree in self.coming(other).causes.items():
            if lever.actor == actor:
                name = self._brings(lever, other)
                yield self._cell(actor, other, name, lever.options, responsibility=degree)

    def _standing_cells(self, actor: int, other: int) -> Iterator[Cell]:
        """Yield an actor's cells of standing, one for each least part and sign."""
        for undoing in self.standing(actor, other).undoings:
            yield self._cell(actor, other, undoing.sign, undoing.options)

    def _cell(self, actor: int, other: int, name: CellName, options: int, **more: Any) -> Cell:
        """Return a cell with its flags."""
        deal = self.deal
        if name in ("compels", "repels"):
            more["credible"] = credible(deal, actor)
            more["assured"] = assured(deal, self.held(actor))
        if name == "pays":
            causes = self.coming(actor).causes
            more["extracted"] = any(one.actor == other and not one.pays for one in causes)
        return Cell(
            actor=deal.now.actors[actor],
            other=deal.now.actors[other],
            cell=name,
            options=deal.options(options),
            ransom=name in BENEFITS and deal.option_form and not deal.net(other),
            reversible=reversible(deal, actor, other),
            **more,
        )
