"""Unknown preference (U): where it is not known which of two states an actor prefers.

Four forms of every concept tell how an actor, and who looks at it, deal with not knowing:

====  ==================  ==========================  ==============================
form  it leaves for       a sanction must lie in      the actor it fits
====  ==================  ==========================  ==============================
a     better or unknown   worse or equal              ventures, and is not deterred by doubt
b     better              worse or equal              does not venture, nor is deterred by doubt
c     better or unknown   worse, equal or unknown     ventures, but doubt deters it
d     better              worse, equal or unknown     neither ventures nor stands doubt
====  ==================  ==========================  ==============================

Under SEQ the others answer by moves to better or unknown states in all four.
Source: Li, Hipel, Kilgour and Fang 2004, "Preference uncertainty in the graph model for conflict
resolution", IEEE Transactions on Systems, Man, and Cybernetics A 34.

What is not known is either whether an actor wants a statement met or not met, so that two states
which that statement is the first to tell apart cannot be compared; or how it orders some
neighbouring places of its ranking. Both ways two total orders say it all: one as the case has it,
one with the unknown part turned round. States on which the two disagree cannot be compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.answers import MOST_SETS, Listed, answers, listed, packed, within
from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import STANDARD, find_concepts
from detente.analysis.concepts.sanctioned import observed_moves
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.moves import Pairs
from detente.analysis.graph.rank import ranks
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.marks import unknown_wants
from detente.errors import CaseError, NotSupported, Problem, UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import Preference
from detente.model.substitute import opposite

Form = Literal["a", "b", "c", "d"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)

Unknown = Mapping[str, Sequence[int | tuple[int, int]]]
"""For each actor, the statements (from 1) that it may want met or not met; or, where it has a
ranking, the first and the last of neighbouring places (from 1, best first) that it may order the
other way round. Actors left out are known."""

MOST_STATES: Final = 1 << 16
"""Moves are listed one by one here, which larger models have too many of."""


@dataclass(frozen=True, eq=False)
class Orders:
    """An actor's two orders: higher is better; each of shape (N,)."""

    told: NDArray[np.int32]
    turned: NDArray[np.int32]

    def gains(self, pairs: Pairs, *, venture: bool) -> NDArray[np.bool_]:
        """Return which moves end better than they begin or, for who ventures, unknown."""
        begin, end = pairs
        told, turned = self.told[end] > self.told[begin], self.turned[end] > self.turned[begin]
        kept: NDArray[np.bool_] = told | turned if venture else told & turned
        return kept

    def deters(self, states: NDArray[np.int64], *, doubt: bool) -> NDArray[np.bool_]:
        """Return, for each of some states, what is worse or equal to it, or unknown too.

        Shape (states asked about, N).
        """
        told = self.told <= self.told[states][:, None]
        turned = self.turned <= self.turned[states][:, None]
        return told | turned if doubt else told & turned


def unknown_preference(
    conflict: Conflict,
    *,
    unknown: Unknown | None = None,
    forms: Sequence[str] = FORMS,
    phase: str | None = None,
    concepts: Sequence[str] = STANDARD,
    responses: str = "sequences",
) -> Stability:
    """Return which states are stable for whom where some preferences are not known.

    Parameters
    ----------
    conflict
        The conflict as believed.
    unknown
        What is not known of whom: see :data:`Unknown`; none: the statements that the case marks
        as unknown.
    forms
        Any of ``a``, ``b``, ``c``, ``d``.
    phase, concepts, responses
        As in :func:`~detente.analysis.concepts.stability.stability`; the four concepts only.

    Returns
    -------
    For each concept ``gmr`` and form ``a`` one, ``gmr-a``.

    Raises
    ------
    UnknownName
        Where an actor, a form, a phase, a concept or a rule is not known.
    CaseError
        Where an actor has no such statement, or no such places in its ranking.
    NotSupported
        Beyond :data:`MOST_STATES` states, and where an actor's preferences are weights.
    """
    asked = find_concepts(concepts)
    rule = check_responses(responses)
    wanted = _check_forms(forms)
    graph = graph_model(conflict, phase=phase)
    if graph.feasible.size > MOST_STATES:
        what = f"unknown preference is followed over up to {MOST_STATES} states"
        raise NotSupported(f"{what}, and there are {graph.feasible.size}")
    if unknown is None:
        unknown = unknown_wants(conflict, conflict.phase(phase))
    orders = _orders(conflict, graph, unknown, phase)
    tables = _Tables.of(graph, orders, rule)
    verdicts = {
        f"{one.name}-{form}": _verdict(tables, one.sanctioning(), form)
        for one in asked
        for form in wanted
    }
    here = conflict.phase(phase)
    told: dict[str, Any] = {
        actor: [one if isinstance(one, int) else list(one) for one in parts]
        for actor, parts in unknown.items()
    }
    return Stability(
        case=conflict.id,
        phase=here.id if here else None,
        settings={"concepts": list(verdicts), "responses": rule, "unknown": told},
        actors=graph.actors,
        options=graph.options,
        states=graph.states,
        feasible=graph.feasible,
        verdicts=verdicts,
    )


def _check_forms(forms: Sequence[str]) -> tuple[Form, ...]:
    """Return the forms asked for, each once."""
    for name in forms:
        if name not in FORMS:
            raise UnknownName("form", name, FORMS)
    return tuple(one for one in FORMS if one in forms)


def _orders(
    conflict: Conflict, graph: GraphModel, unknown: Unknown, phase: str | None
) -> tuple[Orders, ...]:
    """Return every actor's two orders."""
    for actor in unknown:
        graph.actor(actor)
    here = conflict.at(phase)
    found = []
    for place, actor in enumerate(graph.actors):
        turned = graph.rank[place]
        if unknown.get(actor):
            turned = ranks(
                _turned(here.preferences.get(actor, Preference()), unknown[actor], actor),
                graph.feasible,
                options=graph.options,
                code=here.code,
                actor=actor,
            )
        found.append(Orders(graph.rank[place], turned))
    return tuple(found)


def _turned(
    preference: Preference, parts: Sequence[int | tuple[int, int]], actor: str
) -> Preference:
    """Return a preference with the unknown parts turned round."""
    if preference.weights is not None:
        what = f"the preferences of {actor!r} are weights, of which no one order is unknown"
        raise NotSupported(f"{what}. State them as statements or as a ranking")
    if preference.ranking is not None:
        tiers = list(preference.ranking)
        for part in parts:
            first, last = part if isinstance(part, tuple) else (0, 0)
            if not 1 <= first <= last <= len(tiers):
                raise _no_part(actor, part, f"Give two places from 1 to {len(tiers)}")
            tiers[first - 1 : last] = tiers[first - 1 : last][::-1]
        return preference.model_copy(update={"ranking": tuple(tiers)})
    statements = list(preference.statements)
    for part in dict.fromkeys(parts):
        if not isinstance(part, int) or not 1 <= part <= len(statements):
            raise _no_part(actor, part, f"Its statements are numbered 1 to {len(statements)}")
        one = statements[part - 1]
        statements[part - 1] = one.model_copy(update={"want": opposite(one.want)})
    return preference.model_copy(update={"statements": tuple(statements)})


def _no_part(actor: str, part: object, mend: str) -> CaseError:
    """Return the error that there is no such part of a preference."""
    return CaseError(Problem(f"{actor!r} has no part {part!r} to be unknown", mend))


@dataclass(frozen=True, eq=False)
class _Tables:
    """A model's moves listed one by one, and what has been found of them so far.

    Parameters
    ----------
    every
        Each actor's moves.
    legal, credible
        The same sorted, all of them and those to what is better or unknown.
    unmet
        For an actor, the answers that count and whether doubt deters: which of its moves no answer
        makes good.
    """

    graph: GraphModel
    orders: Sequence[Orders]
    rule: Responses
    every: Mapping[int, Pairs]
    legal: Mapping[int, Listed]
    credible: Mapping[int, Listed]
    unmet: dict[tuple[int, Sanctions, bool], NDArray[np.bool_]]

    @staticmethod
    def of(graph: GraphModel, orders: Sequence[Orders], rule: Responses) -> _Tables:
        """List every actor's moves."""
        codes = graph.codes()
        every = {one: graph.moves.pairs(one, codes) for one in range(len(graph.actors))}
        credible = {
            one: listed(_kept(pairs, orders[one].gains(pairs, venture=True)))
            for one, pairs in every.items()
        }
        legal = {one: listed(pairs) for one, pairs in every.items()}
        return _Tables(graph, orders, rule, every, legal, credible, {})

    def undeterred(self, actor: int, sanctions: Sanctions, *, doubt: bool) -> NDArray[np.bool_]:
        """Return which of an actor's moves are not sanctioned, as if each tempted it."""
        key = (actor, sanctions, doubt)
        if key not in self.unmet:
            self.unmet[key] = self._undeterred(actor, sanctions, doubt)
        return self.unmet[key]

    def _undeterred(self, actor: int, sanctions: Sanctions, doubt: bool) -> NDArray[np.bool_]:
        """Follow the answers to every move of an actor."""
        own, (begin, end) = self.orders[actor], self.every[actor]
        if not sanctions.answered:
            return np.ones(begin.size, dtype=bool)
        moves = self.credible if sanctions.credible else self.legal
        # States that the actor likes equally are left and sanctioned alike.
        same, one_of, level = np.unique(own.told[begin], return_index=True, return_inverse=True)
        unmet = np.zeros(begin.size, dtype=bool)
        kinds = observed_moves(self.graph, actor, sanctions).items()
        for first in range(0, same.size, MOST_SETS):
            states = begin[one_of[first : first + MOST_SETS]]
            goals = packed(own.deters(states, doubt=doubt) & self.graph.feasible)
            if sanctions.counter:
                goals &= ~self.legal[actor].into(~goals)
            of_level = (level >= first) & (level < first + states.size)
            for group, options in kinds:
                met = answers(moves, group, goals, rule=self.rule)
                mine = np.flatnonzero(of_level & ((begin ^ end) & ~options == 0))
                unmet[mine] |= ~within(met, end[mine], level[mine] - first)
        return unmet


def _verdict(tables: _Tables, sanctions: Sanctions, form: Form) -> NDArray[np.bool_]:
    """Return which states are stable for whom under one concept in one form."""
    stable = np.tile(tables.graph.feasible, (len(tables.orders), 1))
    for actor, own in enumerate(tables.orders):
        pairs = tables.every[actor]
        leaves = own.gains(pairs, venture=form in "ac")
        leaves &= tables.undeterred(actor, sanctions, doubt=form in "cd")
        stable[actor, pairs[0][leaves]] = False
    return stable


def _kept(pairs: Pairs, which: NDArray[np.bool_]) -> Pairs:
    """Return some of the moves."""
    return pairs[0][which], pairs[1][which]
