"""A deal between a normal course of events, the state before it, and the state it makes.

Three states are enough to say who did what: **b**, the baseline (the normal course of events);
**q**, the state before the deal; **s**, the deal. All of it is bit arithmetic on codes and asks
nobody what it wants. To judge a threat or an offer against what would normally have happened is
Nozick's (1969) and Wertheimer's (1987); that to end a pressure of one's own making is no payment,
Baldwin's (1971).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from detente.analysis.graph.graph import GraphModel


@dataclass(frozen=True, eq=False)
class Deal:
    """The states b, q and s, seen with the wants of two times.

    Parameters
    ----------
    before
        The graph model with the wants of the time before the deal: agreeing is judged by it.
    now
        The graph model with the wants of the deal's own time: staying is judged by it. Both have
        the same actors and options.
    baseline, start, state
        The codes of b, q and s; s is feasible in ``now``.
    terms
        Which options the deal may consist of, as a sum of bits; ``-1``: all.
    """

    before: GraphModel
    now: GraphModel
    baseline: int
    start: int
    state: int
    terms: int = -1

    @cached_property
    def own(self) -> tuple[int, ...]:
        """Return each actor's options as a sum of bits; 0 for everybody in graph form."""
        return tuple(self.now.moves.own(actor) for actor in range(len(self.now.actors)))

    @property
    def option_form(self) -> bool:
        """Return whether the conflict has options: without them nobody can be said to do a part."""
        return bool(self.now.options)

    def part(self, actor: int) -> int:
        """Return what an actor changes to strike the deal: its terms."""
        return (self.state ^ self.start) & self.own[actor] & self.terms

    def own_terms(self, actor: int) -> int:
        """Return which of an actor's options are terms of the deal, as a sum of bits.

        Where the deal names no terms, what the actor changes to strike it.
        """
        return self.part(actor) if self.terms == -1 else self.own[actor] & self.terms

    def pressure(self, actor: int) -> int:
        """Return what an actor took up or gave up between the baseline and the state before."""
        return (self.start ^ self.baseline) & self.own[actor]

    def relief(self, actor: int) -> int:
        """Return what of an actor's part undoes a pressure of its own."""
        return self.part(actor) & self.pressure(actor)

    def payment(self, actor: int) -> int:
        """Return what of an actor's part is new, and undoes no pressure of its own."""
        return self.part(actor) & ~self.pressure(actor)

    def net(self, actor: int) -> int:
        """Return what an actor does otherwise than at the baseline."""
        return (self.state ^ self.baseline) & self.own[actor]

    def options(self, mask: int) -> tuple[str, ...]:
        """Return the names of some options, given as a sum of bits."""
        return tuple(name for place, name in enumerate(self.now.options) if mask >> place & 1)
