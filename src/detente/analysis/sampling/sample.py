"""How sure the findings are where what actors want is not: many draws of their preferences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor

import numpy as np

from detente.analysis.assumptions.state_finding import StateQuestion, state_findings
from detente.analysis.assumptions.values import values
from detente.analysis.concepts.registry import DEFAULT, STANDARD, find_concepts
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.marks import Marks
from detente.analysis.plain import number
from detente.analysis.sampling.chunk import CHUNK, Setup, Tally, added, chunk
from detente.analysis.sampling.preference_sample import PreferenceSample
from detente.analysis.sampling.rank_sampler import rank_sampler
from detente.analysis.sampling.uncertainty import Uncertainty, uncertainties
from detente.analysis.subject import verb
from detente.compute import Cancelled, Gathered, Progress, gather
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.model.state_named import state_named

_STEPS = 20
"""So many points show how the shares settle."""


@verb
def sample(
    conflict: Conflict,
    *,
    seed: int = 0,
    draws: int = 1000,
    phase: str | None = None,
    state: StateRef | None = None,
    start: StateRef | None = None,
    confidence: float | Mapping[str, float] = 0.9,
    spread: str = "mallows",
    partial: Mapping[str, Sequence[tuple[int, int]]] | None = None,
    ranges: Mapping[str, Sequence[tuple[float, float]]] | None = None,
    concepts: Sequence[str] = STANDARD,
    concept: str = DEFAULT,
    responses: str = "sequences",
    ask_findings: bool = True,
    level: float = 0.95,
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> PreferenceSample:
    """Return how often findings hold over random draws of what the actors want.

    Parameters
    ----------
    conflict
        The conflict as believed. What pledges bind actors to stays foremost in every draw; a want
        marked as unknown is drawn either way, the one as likely as the other.
    seed
        Where the draws come from: the same seed gives the same result on any executor.
    draws
        How many.
    phase, state, start
        As in :func:`~detente.analysis.leverage.leverage.leverage`; without a state only equilibria
        are counted.
    confidence
        That two neighbouring statements, or places of a ranking, stand the right way round, from
        1/2 (no idea) to 1 (certain): one number, or one for each actor, others being certain.
    spread
        How orders are spread around the stated one: ``mallows`` or ``swaps``; see
        :mod:`~detente.analysis.sampling.order`.
    partial
        For some actors, pairs of places of statements, the first more important than the second;
        what they leave open is drawn, in place of the stated order.
    ranges
        For actors with weights, the least and greatest value of each; any in between is as likely.
    concepts, responses
        What is solved in each draw.
    concept
        Under which statuses and holds are taken.
    ask_findings
        Whether to ask every finding about the state in each draw, which takes longer.
    level
        The level of the bands.
    executor, progress, cancelled
        As in :func:`detente.compute.gather`; a cancelled run keeps the draws it made.

    Raises
    ------
    CaseError
        Where a number is out of range, or what is said to be unsure does not fit the preferences.
    NotSupported
        For the concept ``nash``, and for partial orders of very many statements.
    UnknownName
        Where a phase, a state, an actor, a concept, a rule or a spread is not known.

    Examples
    --------
    >>> from detente import load, sample
    >>> drawn = sample(load("chicken").conflict, seed=1, draws=64, state=["one.swerve"])
    >>> drawn.tally.draws, drawn.complete
    (64, True)
    """
    _check_numbers(draws, level)
    known, rule = check_holds(concept, responses)
    focus = focused(conflict, phase, None if start is None else state_named(conflict, start))
    base, at_phase = graph_model(focus), focus.at()
    question = None
    if state is not None or at_phase.status_quo is not None:
        origin = previous_status_quo(focus, None)
        origin = origin if start is None else state_asked(focus, base, start)
        question = StateQuestion(status_quo(focus, base, None, state), origin, known, rule)
    wanted = state_findings(base.actors, question) if question and ask_findings else ()
    sure = uncertainties(
        at_phase, confidence=confidence, spread=spread, partial=partial or {}, ranges=ranges or {}
    )
    samplers = tuple(
        rank_sampler(at_phase, actor, base.feasible, sure[actor]) for actor in base.actors
    )
    solved = tuple(one.name for one in find_concepts(concepts))
    setup = Setup(base, samplers, solved, rule, question, wanted)
    parts = _run(setup, seed, draws, executor, progress, cancelled)
    return PreferenceSample(
        case=conflict.id,
        phase=focus.focus,
        state=question.state if question else None,
        seed=seed,
        settings={
            "draws": draws,
            "chunk": CHUNK,
            "start": question.start if question else None,
            "concept": known,
            "concepts": list(solved),
            "responses": rule,
            "spread": spread,
            "confidence": {actor: one.confidence for actor, one in sure.items()},
            "partial": {
                actor: [list(pair) for pair in one.partial]
                for actor, one in sure.items()
                if one.partial
            },
            "ranges": {
                actor: [list(pair) for pair in one.ranges]
                for actor, one in sure.items()
                if one.ranges
            },
            "ask_findings": ask_findings,
            "level": level,
        }
        | _drawn_either_way(sure),
        conflict=at_phase,
        tally=added(parts.results),
        believed=values(base, question, wanted) if question else {},
        convergence=_convergence(parts.results, question),
        complete=parts.complete,
    )


def _drawn_either_way(sure: Mapping[str, Uncertainty]) -> dict[str, Marks]:
    """Return the wants of which it is not known which way, as a setting; nothing without any."""
    places = {actor: list(one.unknown) for actor, one in sure.items() if one.unknown}
    return {"drawn_either_way": places} if places else {}


def _check_numbers(draws: int, level: float) -> None:
    """Check how many draws, and the level of the bands."""
    if draws < 1:
        raise CaseError(Problem(f"{draws} draws say nothing", "Ask for at least one"))
    if not 0 < level < 1:
        raise CaseError(Problem(f"{level} is no level for a band", "Take one such as 0.95"))


def _run(
    setup: Setup,
    seed: int,
    draws: int,
    executor: Executor | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Gathered[Tally]:
    """Return what was counted, chunk by chunk."""
    sizes = [min(CHUNK, draws - start) for start in range(0, draws, CHUNK)]
    seeds = np.random.SeedSequence(seed).spawn(len(sizes))
    pieces = [(setup, size, own) for size, own in zip(sizes, seeds, strict=True)]

    def report(done: int, _all: int) -> None:
        if progress:
            progress(min(done * CHUNK, draws), draws)

    return gather(chunk, pieces, executor=executor, progress=report, cancelled=cancelled)


def _convergence(
    parts: Sequence[Tally], question: StateQuestion | None
) -> tuple[tuple[int, dict[str, float]], ...]:
    """Return how the state's shares settle as draws add up."""
    if question is None:
        return ()
    points: list[tuple[int, dict[str, float]]] = []
    step = max(1, len(parts) // _STEPS)
    draws = np.cumsum([part.draws for part in parts])
    hits = {
        concept: np.cumsum([part.equilibria[concept][question.state] for part in parts])
        for concept in parts[0].equilibria
    }
    for place in sorted({*range(step - 1, len(parts), step), len(parts) - 1}):
        shares = {one: number(run[place] / draws[place]) for one, run in hits.items()}
        points.append((int(draws[place]), shares))
    return tuple(points)
