"""What carries a deal, who would break it first, what deters that, and what would bind it more.

Guarantees of four kinds are looked for at a state:

* the *pledges* in force that carry it: each is dropped in turn;
* the *order of breach*: loose actors first, then the held by what the answer costs them, then the
  content by what a breach would cost them by itself;
* the *ways back* that deter: options that answers change and that can be changed back, such as
  forces withdrawn that can return. Each is made one-way in turn. And what must be *watched*: a
  breach that nobody sees is not answered;
* the cheapest *added commitment* under which the deal holds by a concept it does not hold by yet.

On commitments and reputations Schelling 1960; on verification as what makes reciprocity possible
Keohane 1986, Axelrod and Keohane 1985. To read them off the graph model is this project's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.settings import CONCEPTS, Concept, Responses, check_concepts
from detente.analysis.graph.start import focused, status_quo
from detente.analysis.guarantees.added import Added, added
from detente.analysis.guarantees.breach import (
    Breach,
    Watch,
    WayBack,
    breaches,
    standing,
)
from detente.analysis.leverage.groups import check_actors
from detente.analysis.leverage.hold import check_holds, hold
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.version import __version__


@dataclass(frozen=True)
class Shift:
    """A hold that is not what it was: one actor's over another."""

    actor: str
    over: str
    before: Fraction
    after: Fraction


@dataclass(frozen=True)
class Carried:
    """What becomes of the deal without one of the things that may carry it.

    Parameters
    ----------
    change
        What was changed to see, in the language of :mod:`detente.model.change`.
    says
        The pledge, or the option that became one-way, in words or by name.
    lost
        The concepts under which the deal holds, and would not.
    leavers
        Who would then leave under the concept asked for, and does not as things are.
    shifts
        Whose hold over whom at the deal would be larger or smaller, under the concept asked for.
    """

    change: str
    says: str
    lost: tuple[Concept, ...]
    leavers: tuple[str, ...]
    shifts: tuple[Shift, ...]

    @property
    def carries(self) -> bool:
        """Return whether the deal rests on it under some concept."""
        return bool(self.lost or self.leavers)


@dataclass(frozen=True, eq=False)
class Guarantees:
    """What guarantees a deal, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict, focused on the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    state
        The deal.
    concept, responses
        What was asked.
    leavers
        For each concept, who leaves the deal as things are; nobody where it holds.
    pledges
        Every pledge in force.
    breaches
        Every actor, who would break the deal first at the head.
    watch
        What must be seen for deterrence to work.
    ways_back
        Every option that an answer changes and could change back, and what one-way would do.
    added
        For each concept the deal does not hold under, what would make it.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    state: int
    concept: Concept
    responses: Responses
    leavers: Mapping[str, tuple[str, ...]]
    pledges: tuple[Carried, ...]
    breaches: tuple[Breach, ...]
    watch: tuple[Watch, ...]
    ways_back: tuple[Carried, ...]
    added: tuple[Added, ...]
    version: str = __version__

    @property
    def stands(self) -> bool:
        """Return whether the deal holds under the concept asked for."""
        return not self.leavers[self.concept]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return all of it in plain words: what carries, who breaks, what deters, what binds."""
        from detente.analysis.guarantees.words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data; shares of six decimals."""
        from detente.analysis.guarantees.plain import guarantees_dict

        return guarantees_dict(self)


def guarantees(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = "seq",
    responses: str = "sequences",
    stricter: Sequence[str] = CONCEPTS,
    most_pledges: int = 3,
    most_tried: int = 2000,
) -> Guarantees:
    """Return what guarantees a deal, and what would guarantee it better.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        The deal, by code, by name or by the options taken; none: the phase's status quo.
    concept
        By which actors are held: ``seq``, ``smr`` or ``gmr``.
    responses
        Which responses count.
    stricter
        The concepts that the deal is to hold under; for those it does not, added commitments are
        sought.
    most_pledges, most_tried
        The most pledges together, and the most sets of pledges to try for each concept.

    Raises
    ------
    CaseError
        Where there is no state to look at, or it cannot be.
    NotSupported
        For the concept ``nash``, under which nobody responds, and for very many actors.
    UnknownName
        Where a phase, a state, an option, a concept or a rule is not known.
    """
    known, rule = check_holds(concept, responses)
    wanted = check_concepts(stricter)
    focus = focused(conflict, phase)
    graph = graph_model(focus)
    check_actors(graph)
    code = status_quo(focus, graph, None, state)
    before = standing(graph, code, rule)
    first, watch, back = breaches(graph, code, known, rule)
    look = _Look(focus, code, known, rule, before, _holds(graph, code, known, rule))
    said = {one.path: one.says for one in beliefs(focus) if one.path.startswith("pledges")}
    return Guarantees(
        conflict=focus,
        phase=focus.focus,
        state=code,
        concept=known,
        responses=rule,
        leavers=before,
        pledges=tuple(look.without(f"drop {path}", says) for path, says in said.items()),
        breaches=first,
        watch=watch,
        ways_back=tuple(look.one_way(one) for one in back if look.reversible(one)),
        added=tuple(
            added(focus, graph, code, one, rule, most_pledges=most_pledges, most_tried=most_tried)
            for one in wanted
            if before[one] and focus.graph is None
        ),
    )


def _holds(
    graph: GraphModel, state: int, concept: Concept, responses: Responses
) -> dict[tuple[str, str], Fraction]:
    """Return every actor's hold over every other at a state."""
    names = graph.actors
    return {
        (names[other], name): share
        for place, name in enumerate(names)
        for other, share in hold(graph, place, state, concept=concept, responses=responses)
        .shares()
        .items()
    }


@dataclass(frozen=True)
class _Look:
    """Looks at the deal with something changed."""

    conflict: Conflict
    state: int
    concept: Concept
    responses: Responses
    before: Mapping[str, tuple[str, ...]]
    holds: Mapping[tuple[str, str], Fraction]

    def without(self, change: str, says: str) -> Carried:
        """Return what becomes of the deal with a change made."""
        graph = graph_model(apply(self.conflict, [change]))
        after = standing(graph, self.state, self.responses)
        holds = _holds(graph, self.state, self.concept, self.responses)
        gone = set(after[self.concept]) - set(self.before[self.concept])
        return Carried(
            change,
            says,
            tuple(one for one in CONCEPTS if after[one] and not self.before[one]),
            tuple(actor for actor in self.conflict.actors if actor in gone),
            tuple(
                Shift(*pair, old, holds[pair])
                for pair, old in self.holds.items()
                if holds[pair] != old
            ),
        )

    def reversible(self, one: WayBack) -> bool:
        """Return whether the option can be changed both ways."""
        return self.conflict.options[one.option].moves == "both"

    def one_way(self, one: WayBack) -> Carried:
        """Return what becomes of the deal without a way back."""
        return self.without(f"make {one.option} {one.moves}", one.option)
