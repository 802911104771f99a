"""Which beliefs carry the findings: each is dropped and reversed in turn.

A belief is a *key assumption* where doubting it flips a finding. Where no single belief flips a
finding, the pairs that do are sought. To call what would change an answer the belief it rests on
is the practice of key-assumption checks (Heuer 1999); doing so over the graph model's findings is
this project's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from detente.analysis.assumptions.assumption import Assumption, Effect, Pair
from detente.analysis.assumptions.cache import FindingCache
from detente.analysis.assumptions.doubt import Doubt, Untried, doubts
from detente.analysis.assumptions.doubted import DoubtedModel, tried
from detente.analysis.assumptions.pairs import tried_pairs, values_after, worth_trying
from detente.analysis.assumptions.state_finding import (
    StateFinding,
    StateQuestion,
    Value,
    flips,
    plain_value,
    shifts,
    state_findings,
)
from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.model.belief import BeliefEntry, beliefs
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.model.state_named import state_named


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Assumptions(ConflictResult):
    """Which beliefs carry the findings about a state.

    Parameters
    ----------
    state, start
        The codes of the state and of where it came from; no start is known where ``None``.
    findings
        Every finding and its value as things are believed.
    assumptions
        Every belief that was doubted: those first that decide whether the state holds under the
        concept asked for, then by the number of findings they flip, then in file order.
    pairs
        Pairs of beliefs that flip what no single one does; empty where pairs were not sought.
    pairs_tried, pairs_all
        How many pairs of doubts were tried, and how many there are.
    untried
        What could not be doubted, and why.
    """

    tabled: ClassVar[str] = "assumptions"

    state: int
    start: int | None
    findings: Mapping[StateFinding, Value]
    assumptions: tuple[Assumption, ...]
    pairs: tuple[Pair, ...]
    pairs_tried: int
    pairs_all: int
    untried: tuple[Untried, ...]

    @property
    def key(self) -> tuple[Assumption, ...]:
        """Return the key assumptions: those that flip a finding, most telling first."""
        return tuple(one for one in self.assumptions if one.flips)

    def resting_on(self, finding: StateFinding) -> tuple[Assumption, ...]:
        """Return the beliefs that carry one finding."""
        return tuple(one for one in self.assumptions if finding in one.flips)

    def answer(self) -> dict[str, Any]:
        """Return findings and what doubting does as plain data; shares of six decimals."""
        return {
            "start": self.start,
            "findings": {one.key: plain_value(value) for one, value in self.findings.items()},
            "assumptions": [one.as_dict() for one in self.assumptions],
            "pairs": [pair.as_dict() for pair in self.pairs],
            "pairs_tried": self.pairs_tried,
            "pairs_all": self.pairs_all,
            "untried": [{"path": one.path, "reason": one.reason} for one in self.untried],
        }


@verb
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

    Examples
    --------
    >>> from detente import assumptions, load, tell
    >>> found = assumptions(load("syria-2016").conflict, most_pairs=0)
    >>> found.key[0].belief.path
    'preferences.us[1]'
    >>> len(tell(found)) > len(found.key)
    True
    """
    known, rule = check_holds(concept, responses)
    given = None if start is None else state_named(conflict, start)
    focus = focused(conflict, phase, given)
    base = graph_model(focus)
    origin = previous_status_quo(focus, None) if start is None else state_asked(focus, base, start)
    question = StateQuestion(status_quo(focus, base, None, state), origin, known, rule)
    return _weighed(focus, base, question, most_pairs)


def _weighed(
    conflict: Conflict, base: GraphModel, question: StateQuestion, most_pairs: int
) -> Assumptions:
    """Doubt every belief of a focused conflict."""
    at_phase = conflict.at()
    believed = beliefs(conflict, phase=conflict.focus)
    cache = FindingCache(base, question)
    before = cache.values(base, state_findings(base.actors, question))
    possible, untried = doubts(conflict, believed, question)
    models: dict[Doubt, DoubtedModel] = {}
    effects: dict[str, list[Effect]] = {}
    for doubt in possible:
        left = tried(conflict, at_phase, base, doubt)
        if isinstance(left, Untried):
            untried.append(left)
            continue
        models[doubt] = left
        after = before if left.idle else values_after(cache, left, before)
        effect = Effect(doubt, flips(before, after), shifts(before, after))
        effects.setdefault(doubt.path, []).append(effect)
    ranked = _ranked(believed, effects, question.concept)
    pairs = worth_trying(models)
    firm = _firm(before, ranked)
    return Assumptions(
        case=conflict.id,
        phase=conflict.focus,
        state=question.state,
        settings={
            "concept": question.concept,
            "responses": question.responses,
            "most_pairs": most_pairs,
        },
        conflict=at_phase,
        start=question.start,
        findings=before,
        assumptions=ranked,
        pairs=tuple(tried_pairs(conflict, at_phase, cache, models, firm, pairs[:most_pairs])),
        pairs_tried=min(most_pairs, len(pairs)),
        pairs_all=len(pairs),
        untried=tuple(untried),
    )


def _ranked(
    believed: Sequence[BeliefEntry], effects: Mapping[str, list[Effect]], concept: str
) -> tuple[Assumption, ...]:
    """Return the beliefs that were doubted, most telling first."""
    found = [Assumption(one, tuple(effects[one.path])) for one in believed if one.path in effects]
    main = StateFinding("equilibrium", concept=concept)
    return tuple(sorted(found, key=lambda one: (main not in one.flips, -len(one.flips))))


def _firm(
    before: Mapping[StateFinding, Value], assumptions: Sequence[Assumption]
) -> dict[StateFinding, Value]:
    """Return the findings that no single doubt flips; holds come and go with statuses."""
    flipped = {finding for one in assumptions for finding in one.flips}
    return {
        finding: value
        for finding, value in before.items()
        if finding not in flipped and finding.kind != "hold"
    }
