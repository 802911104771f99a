"""How sure the findings are where what actors want is not: many draws of their preferences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor

import numpy as np

from detente.analysis.assumptions.findings import Question, findings, values
from detente.analysis.concepts.registry import DEFAULT, STANDARD, find_concepts
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused, previous_status_quo, state_asked, status_quo
from detente.analysis.leverage.hold import check_holds
from detente.analysis.sampling.chunk import CHUNK, Setup, Tally, added, chunk
from detente.analysis.sampling.order import check_spread
from detente.analysis.sampling.rank import Doubtful, drawer
from detente.analysis.sampling.result import Sample
from detente.compute import Cancelled, Gathered, Progress, gather
from detente.errors import CaseError, Problem, UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef

__all__ = ["Sample", "sample"]

_STEPS = 20
"""So many points show how the shares settle."""


def sample(
    conflict: Conflict,
    *,
    seed: int,
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
) -> Sample:
    """Return how often findings hold over random draws of what the actors want.

    Parameters
    ----------
    conflict
        The conflict as believed. What pledges bind actors to stays foremost in every draw.
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
    """
    _check_numbers(draws, level)
    known, rule = check_holds(concept, responses)
    given = None if start is None else conflict.code(start)
    focus = focused(conflict, phase, given)
    base, here = graph_model(focus), focus.at()
    question = None
    if state is not None or here.status_quo is not None:
        begun = previous_status_quo(focus, None)
        begun = begun if start is None else state_asked(focus, base, start)
        question = Question(status_quo(focus, base, None, state), begun, known, rule)
    wanted = findings(base.actors, question) if question and ask_findings else ()
    sure = _doubtful(here, confidence, spread, partial, ranges)
    drawers = tuple(drawer(here, actor, base.feasible, sure[actor]) for actor in base.actors)
    asked = tuple(one.name for one in find_concepts(concepts))
    setup = Setup(base, drawers, asked, rule, question, wanted)
    parts = _run(setup, seed, draws, executor, progress, cancelled)
    return Sample(
        conflict=focus,
        phase=focus.focus,
        state=question.state if question else None,
        tally=added(parts.results),
        believed=values(base, question, wanted) if question else {},
        settled=_settled(parts.results, question),
        asked=draws,
        complete=parts.complete,
        settings={
            "seed": seed,
            "chunk": CHUNK,
            "concept": known,
            "concepts": list(setup.concepts),
            "responses": rule,
            "spread": spread,
            "confidence": {actor: one.confidence for actor, one in sure.items()},
            "partial": {actor: one.partial for actor, one in sure.items() if one.partial},
            "ranges": {actor: one.ranges for actor, one in sure.items() if one.ranges},
        },
        level=level,
    )


def _check_numbers(draws: int, level: float) -> None:
    """Check how many draws, and the level of the bands."""
    if draws < 1:
        raise CaseError(Problem(f"{draws} draws say nothing", "Ask for at least one"))
    if not 0 < level < 1:
        raise CaseError(Problem(f"{level} is no level for a band", "Take one such as 0.95"))


def _doubtful(
    conflict: Conflict,
    confidence: float | Mapping[str, float],
    spread: str,
    partial: Mapping[str, Sequence[tuple[int, int]]] | None,
    ranges: Mapping[str, Sequence[tuple[float, float]]] | None,
) -> dict[str, Doubtful]:
    """Return how sure each actor's preference is."""
    shape = check_spread(spread)
    for told in (
        confidence if isinstance(confidence, Mapping) else {},
        partial or {},
        ranges or {},
    ):
        for actor in told:
            if actor not in conflict.actors:
                raise UnknownName("actor", actor, list(conflict.actors))
    sure = {}
    for actor in conflict.actors:
        number = confidence.get(actor, 1.0) if isinstance(confidence, Mapping) else confidence
        if not 0.5 <= number <= 1:
            what = f"a confidence of {number} is out of range"
            raise CaseError(Problem(what, "It runs from 0.5 (no idea) to 1 (certain)"))
        pairs = (partial or {}).get(actor)
        pairs = None if pairs is None else tuple((int(a), int(b)) for a, b in pairs)
        bounds = (ranges or {}).get(actor)
        bounds = None if bounds is None else tuple((float(a), float(b)) for a, b in bounds)
        sure[actor] = Doubtful(float(number), shape, pairs, bounds)
    return sure


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

    def told(done: int, _all: int) -> None:
        if progress:
            progress(min(done * CHUNK, draws), draws)

    return gather(chunk, pieces, executor=executor, progress=told, cancelled=cancelled)


def _settled(
    parts: Sequence[Tally], question: Question | None
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
        shares = {str(one): round(float(run[place] / draws[place]), 6) for one, run in hits.items()}
        points.append((int(draws[place]), shares))
    return tuple(points)
