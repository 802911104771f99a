"""Which beliefs carry the findings: each is dropped and reversed in turn.

A belief is a *key assumption* where doubting it flips a finding. Where no single belief flips a
finding, the pairs that do are sought. To call what would change an answer the belief it rests on
is the practice of key-assumption checks (Heuer 1999); doing so over the graph model's findings is
this project's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from detente.analysis.assumptions.doubt import (
    Doubt,
    Doubted,
    Untried,
    doubted,
    doubts,
    entangled,
    joined,
    tried,
)
from detente.analysis.assumptions.findings import (
    Finding,
    Question,
    Value,
    findings,
    flips,
    shifts,
    values,
)
from detente.analysis.assumptions.memory import Memory
from detente.analysis.assumptions.result import Assumption, Assumptions, Effect, Pair
from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.errors import CaseError
from detente.model.belief import BeliefEntry, beliefs
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

__all__ = ["Assumption", "Assumptions", "Effect", "Pair", "assumptions"]


def assumptions(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    most_pairs: int = 200,
) -> Assumptions:
    """Return which beliefs carry the findings about a state.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        By code, by name or by the options taken; none: the phase's status quo.
    start
        The state it came from; none: where the phase began.
    concept, responses
        Under which statuses and holds are taken: see
        :func:`~detente.analysis.leverage.leverage.leverage`.
    most_pairs
        The most pairs of doubts to try, those of one actor's wants first; 0: none. Pairs are
        sought for all findings but holds, which come and go with statuses.

    Raises
    ------
    CaseError
        Where there is no state to look at, or it cannot be.
    NotSupported
        For the concept ``nash``, under which nobody responds.
    UnknownName
        Where a phase, a state, an option, a concept or a rule is not known.
    """
    known, rule = check_holds(concept, responses)
    given = None if start is None else conflict.code(start)
    focus = focused(conflict, phase, given)
    base = graph_model(focus)
    begun = previous_status_quo(focus, None) if start is None else state_asked(focus, base, start)
    question = Question(status_quo(focus, base, None, state), begun, known, rule)
    return _weighed(focus, base, question, most_pairs)


def _weighed(
    conflict: Conflict, base: GraphModel, question: Question, most_pairs: int
) -> Assumptions:
    """Doubt every belief of a focused conflict."""
    here = conflict.at()
    believed = beliefs(conflict, phase=conflict.focus)
    memory = Memory(base, question)
    before = memory.values(base, findings(base.actors, question))
    ways, untried = doubts(conflict, believed, question)
    left: dict[Doubt, Doubted] = {}
    effects: dict[str, list[Effect]] = {}
    for doubt in ways:
        found = tried(conflict, here, base, doubt)
        if isinstance(found, Untried):
            untried.append(found)
            continue
        left[doubt] = found
        after = before if found.idle else _asked(memory, found, before)
        effect = Effect(doubt, flips(before, after), shifts(before, after))
        effects.setdefault(doubt.path, []).append(effect)
    ranked = _ranked(believed, effects, question.concept)
    flipped = {finding for one in ranked for finding in one.flips}
    firm = {
        finding: value
        for finding, value in before.items()
        if finding not in flipped and finding.kind != "hold"
    }
    order = _pairs(left)
    pairs = _tried_pairs(conflict, here, memory, left, firm, order[:most_pairs])
    return Assumptions(
        conflict=conflict,
        phase=conflict.focus,
        question=question,
        findings=before,
        assumptions=ranked,
        pairs=pairs,
        pairs_tried=min(most_pairs, len(order)),
        pairs_all=len(order),
        untried=tuple(untried),
    )


def _asked(memory: Memory, left: Doubted, wanted: Iterable[Finding]) -> Mapping[Finding, Value]:
    """Return the values of some findings in what doubts leave of a model."""
    model = left.model(memory.base)
    if left.graph is None:
        return memory.values(model, wanted)
    return values(model, memory.question, wanted)


def _ranked(
    believed: Sequence[BeliefEntry], effects: Mapping[str, list[Effect]], concept: str
) -> tuple[Assumption, ...]:
    """Return the beliefs that were doubted, most telling first."""
    found = [Assumption(one, tuple(effects[one.path])) for one in believed if one.path in effects]
    main = Finding("equilibrium", concept=concept)
    return tuple(sorted(found, key=lambda one: (main not in one.flips, -len(one.flips))))


def _pairs(left: Mapping[Doubt, Doubted]) -> list[tuple[Doubt, Doubt]]:
    """Return the pairs of doubts worth trying, those first that touch the same actor's wants."""
    pairs = [
        (one, other)
        for one, other in combinations(left, 2)
        if one.path != other.path and entangled(left[one], left[other])
    ]
    return sorted(pairs, key=lambda pair: not left[pair[0]].touched & left[pair[1]].touched)


def _tried_pairs(
    conflict: Conflict,
    here: Conflict,
    memory: Memory,
    left: Mapping[Doubt, Doubted],
    firm: Mapping[Finding, Value],
    order: Iterable[tuple[Doubt, Doubt]],
) -> tuple[Pair, ...]:
    """Return the pairs that flip a finding which no single doubt does."""
    found = []
    for one, other in order if firm else ():
        both = joined(left[one], left[other], memory.base)
        if both is None:
            # The later place first, so that the other keeps its own.
            first, last = sorted((one, other), key=_place, reverse=True)
            try:
                both = doubted(conflict, here, memory.base, (first.change, last.change))
            except CaseError:
                continue
        changed = () if both.idle else flips(firm, _asked(memory, both, firm))
        if changed:
            found.append(Pair((one, other), changed))
    return tuple(found)


def _place(doubt: Doubt) -> int:
    """Return a belief's place in its list."""
    digits = doubt.path.rpartition("[")[2].rstrip("]")
    return int(digits) if digits.isdigit() else 0
