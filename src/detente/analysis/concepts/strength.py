"""Strength of preference: greatly preferred (>>), preferred (>), equally preferred (~).

An actor's states fall into *grades*: every state of a higher grade is greatly preferred to every
state of a lower one, and within a grade the actor prefers as it does anyway. That is what a ranking
with some steps marked ">>" says, for whatever lies beyond a great step is greatly less preferred.

A state is stable under a concept as ever, over > and >> alike (*general* stability). It is
*strongly* stable where every sanction can leave the mover at a state to which it greatly prefers
the one it started from; under SMR, wherever it can escape to as well. Nash has no sanctions and
so no strong form. What is stable but not strongly so is *weakly* stable.

Source: Hamouda, Kilgour and Hipel 2004, "Strength of preference in the graph model for conflict
resolution", Group Decision and Negotiation 13; 2006 for more than two actors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import STANDARD, find_concepts
from detente.analysis.concepts.sanctioned import observed_moves
from detente.analysis.concepts.stability import Stability, stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.moves import Pairs, improving
from detente.analysis.graph.rank import ranks
from detente.analysis.graph.responses import worst_response
from detente.analysis.graph.settings import Responses
from detente.errors import CaseError, NotSupported, Problem
from detente.model.conflict import Conflict
from detente.model.preference import Preference

Much = Mapping[str, int | Sequence[int]]
"""For each actor, where its grades end: the number of its most important statements that make for
a great preference; or, where it has a ranking, the places (from 1, best first) after which the
states are greatly less preferred. Actors left out prefer nothing greatly."""

_AT_ONCE: Final = 1 << 16
"""States whose improvements are listed at a time, to bound memory."""


def strength(
    conflict: Conflict,
    *,
    much: Much | None = None,
    phase: str | None = None,
    concepts: Sequence[str] = STANDARD,
    responses: str = "sequences",
) -> Stability:
    """Return which states are stable, and which strongly stable, for whom.

    Parameters
    ----------
    conflict
        The conflict as believed.
    much
        What each actor greatly prefers: see :data:`Much`; none: by the statements that the case
        marks as strong. Whatever pledges bind an actor to comes
        ahead of its statements and counts with the first of them.
    phase, responses
        As in :func:`~detente.analysis.concepts.stability.stability`.
    concepts
        Any of ``nash``, ``gmr``, ``smr``, ``seq``.

    Returns
    -------
    Besides each concept ``gmr`` its strong form ``gmr-strong``. Weakly stable is what is in the
    first and not in the second (see :func:`weakly`).

    Raises
    ------
    UnknownName
        Where an actor, a phase, a concept or a rule is not known.
    CaseError
        Where an actor has no such statement, or no such place in its ranking.
    NotSupported
        Where an actor's preferences are weights, which say nothing of great steps.
    """
    asked = find_concepts(concepts)
    graph = graph_model(conflict, phase=phase)
    here = conflict.phase(phase)
    if much is None:
        much = marked(conflict, phase)
    levels = grades(conflict, graph, much, phase=phase)
    found = stability_of(
        graph,
        concepts=[one.name for one in asked],
        responses=responses,
        case=conflict.id,
        phase=here.id if here else None,
    )
    verdicts = dict[str, NDArray[np.bool_]]()
    for one in asked:
        verdicts[one.name] = found.verdict(one.name)
        sanctions = one.sanctioning()
        if sanctions.answered:
            strong = strong_verdict(graph, levels, sanctions, responses=found.responses)
            verdicts[f"{one.name}-strong"] = strong
    told: dict[str, Any] = {
        actor: cut if isinstance(cut, int) else list(cut) for actor, cut in much.items()
    }
    asked_for = {**found.settings, "concepts": list(verdicts), "much": told}
    return replace(found, settings=asked_for, verdicts=verdicts)


def marked(conflict: Conflict, phase: str | None = None) -> Much:
    """Return how many first statements of each actor reach down to the last marked as strong."""
    return {
        actor: max(places)
        for actor, want in conflict.at(phase).preferences.items()
        if (places := [n for n, one in enumerate(want.statements, start=1) if one.strong])
    }


def weakly(result: Stability, concept: str, actor: str) -> NDArray[np.int64]:
    """Return the codes stable for an actor under a concept, but not strongly, ascending.

    Raises
    ------
    UnknownName
        Where no actor bears the name, or the concept was not asked for.
    """
    strong = result.stable(f"{concept}-strong", actor)
    return np.setdiff1d(result.stable(concept, actor), strong)


def grades(
    conflict: Conflict, graph: GraphModel, much: Much, *, phase: str | None = None
) -> NDArray[np.int32]:
    """Return every actor's grade of every state: higher is better; shape (actors, N).

    Raises
    ------
    UnknownName, CaseError, NotSupported
        As in :func:`strength`.
    """
    for actor in much:
        graph.actor(actor)
    here = conflict.at(phase)
    rows = [
        ranks(
            _graded(here.preferences.get(actor, Preference()), much.get(actor, 0), actor),
            graph.feasible,
            options=graph.options,
            code=here.code,
            actor=actor,
        )
        for actor in graph.actors
    ]
    return np.stack(rows)


def _graded(preference: Preference, cut: int | Sequence[int], actor: str) -> Preference:
    """Return a preference that tells grades apart and nothing else."""
    if cut == 0:
        return Preference()
    if preference.weights is not None:
        what = f"the preferences of {actor!r} are weights, which have no great steps"
        raise NotSupported(f"{what}. State them as statements or as a ranking")
    if preference.ranking is not None:
        return preference.model_copy(update={"ranking": _merged(preference.ranking, cut, actor)})
    if not isinstance(cut, int) or not 0 < cut <= len(preference.statements):
        what = f"{actor!r} cannot greatly prefer by {cut!r}"
        mend = f"Say how many of its first statements count, 1 to {len(preference.statements)}"
        raise CaseError(Problem(what, mend))
    return preference.model_copy(update={"statements": preference.statements[:cut]})


def _merged(tiers: tuple[Any, ...], cut: int | Sequence[int], actor: str) -> tuple[Any, ...]:
    """Return the tiers of a ranking put together between great steps."""
    places = sorted({cut} if isinstance(cut, int) else set(cut))
    if any(not 0 < place < len(tiers) for place in places):
        what = f"{actor!r} cannot have great steps after the places {places}"
        raise CaseError(Problem(what, f"Places run from 1 to {len(tiers) - 1}, best first"))
    bounds = [0, *places, len(tiers)]
    return tuple(
        tuple(state for tier in tiers[first:last] for state in tier)
        for first, last in pairwise(bounds)
    )


def strong_verdict(
    graph: GraphModel, levels: NDArray[np.int32], sanctions: Sanctions, *, responses: Responses
) -> NDArray[np.bool_]:
    """Return which states are strongly stable for whom, by the answers that count.

    Parameters
    ----------
    levels
        Every actor's grade of every state.

    Returns
    -------
    Shape (actors, N), false at infeasible states.
    """
    stable = np.tile(graph.feasible, (len(graph.actors), 1))
    for actor in range(len(graph.actors)):
        own = levels[actor]
        left = graph.moves.best(actor, own) if sanctions.counter else own
        for group, options in observed_moves(graph, actor, sanctions).items():
            least = worst_response(graph, group, left, improving=sanctions.credible, rule=responses)
            for begin, end in improvements(graph, actor):
                pays = (least[end] >= own[begin]) & ((begin ^ end) & ~options == 0)
                stable[actor, begin[pays]] = False
    return stable


def improvements(graph: GraphModel, actor: int) -> Iterator[Pairs]:
    """Yield all of an actor's improvements, some states' at a time."""
    codes = graph.codes()
    for first in range(0, codes.size, _AT_ONCE):
        pairs = graph.moves.pairs(actor, codes[first : first + _AT_ONCE])
        yield improving(graph.rank[actor], pairs)
