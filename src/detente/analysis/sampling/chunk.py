"""One chunk of draws: a fixed number of them, from a seed of its own, wherever it is worked on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detente.analysis.assumptions.cache import FindingCache
from detente.analysis.assumptions.state_finding import StateFinding, StateQuestion, Value, sign
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses
from detente.analysis.sampling.batch import batch_size, stacked
from detente.analysis.sampling.rank_sampler import Ranks, RankSampler

CHUNK = 64
"""Draws in a chunk; part of what a seed means, so it does not change with the executor."""


@dataclass(frozen=True, eq=False)
class Setup:
    """All that a chunk needs to know.

    Parameters
    ----------
    graph
        The model's tables as believed; only its ranks change.
    samplers
        What draws each actor's ranks.
    concepts, responses
        What is solved.
    question, wanted
        The state and the findings to be asked in each draw; none where there is no state.
    """

    graph: GraphModel
    samplers: tuple[RankSampler, ...]
    concepts: tuple[str, ...]
    responses: Responses
    question: StateQuestion | None
    wanted: tuple[StateFinding, ...]


@dataclass(frozen=True, eq=False)
class Tally:
    """What was counted over some draws.

    Parameters
    ----------
    draws
        How many.
    equilibria
        For each concept, in how many draws each state is an equilibrium; shape (N,).
    stays
        For each concept, in how many draws each state is stable for each actor; shape (actors, N).
    found
        For each finding, how often it had which value; a hold's is whether it is positive.
    """

    draws: int
    equilibria: Mapping[str, NDArray[np.int64]]
    stays: Mapping[str, NDArray[np.int64]]
    found: Mapping[StateFinding, Counter[Value]]


def chunk(setup: Setup, draws: int, seed: np.random.SeedSequence) -> Tally:
    """Return what is counted over one chunk of draws."""
    generator = np.random.default_rng(seed)
    drawn = [one.draw(generator, draws) for one in setup.samplers]
    shape = (len(setup.graph.actors), setup.graph.feasible.size)
    stays = {concept: np.zeros(shape, dtype=np.int64) for concept in setup.concepts}
    equilibria = {concept: np.zeros(shape[1], dtype=np.int64) for concept in setup.concepts}
    start = 0
    while start < draws:
        # Powers of two only, so that option form stays option form.
        size = batch_size(setup.graph, draws - start)
        graph = stacked(setup.graph, _ranks(setup, drawn, start, start + size))
        verdicts = stability_of(graph, concepts=setup.concepts, responses=setup.responses)
        for concept in setup.concepts:
            verdict = verdicts.verdict(concept).reshape(shape[0], size, shape[1])
            stays[concept] += np.count_nonzero(verdict, axis=1)
            equilibria[concept] += np.count_nonzero(verdict.all(axis=0), axis=0)
        start += size
    return Tally(draws, equilibria, stays, _found(setup, drawn, draws))


def _ranks(setup: Setup, drawn: Sequence[Ranks], start: int, stop: int) -> Ranks:
    """Return the ranks of all states in some draws; shape (draws, actors, N)."""
    return np.stack(
        [one.wide(rank[start:stop]) for one, rank in zip(setup.samplers, drawn, strict=True)],
        axis=1,
    )


def _found(setup: Setup, drawn: Sequence[Ranks], draws: int) -> dict[StateFinding, Counter[Value]]:
    """Return how often each finding had which value; draws that are alike are asked once."""
    found: dict[StateFinding, Counter[Value]] = {finding: Counter() for finding in setup.wanted}
    if setup.question is None or not setup.wanted:
        return found
    alike: dict[bytes, list[int]] = {}
    for draw in range(draws):
        alike.setdefault(b"".join(rank[draw].tobytes() for rank in drawn), []).append(draw)
    cache = FindingCache(setup.graph, setup.question)
    for same in alike.values():
        graph = setup.graph.with_rank(_ranks(setup, drawn, same[0], same[0] + 1)[0])
        for finding, value in cache.values(graph, setup.wanted).items():
            found[finding][sign(value)] += len(same)
    return found


def added(parts: tuple[Tally, ...]) -> Tally:
    """Return what was counted over all of some chunks, at least one."""
    first = parts[0]
    found: dict[StateFinding, Counter[Value]] = {
        finding: sum((part.found[finding] for part in parts), Counter()) for finding in first.found
    }
    return Tally(
        sum(part.draws for part in parts),
        {one: np.sum([part.equilibria[one] for part in parts], axis=0) for one in first.equilibria},
        {one: np.sum([part.stays[one] for part in parts], axis=0) for one in first.stays},
        found,
    )
