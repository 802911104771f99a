"""Sampling: each draw is a conflict of its own, solved as one; the seed alone decides."""

import json
import os
import signal
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import permutations
from multiprocessing import get_context

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.settings import RESPONSES
from detente.analysis.sampling.band import wilson
from detente.analysis.sampling.batch import stacked
from detente.analysis.sampling.order import extensions, orders
from detente.analysis.sampling.rank_sampler import rank_sampler
from detente.analysis.sampling.sample import sample
from detente.analysis.sampling.uncertainty import Uncertainty
from detente.compute import open_executor
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.strategies import any_conflicts, conflicts
from tests.syria import SYRIA


def turned(conflict: Conflict, actor: str, order: list[int]) -> Conflict:
    """Return the conflict with an actor's statements, or places of a ranking, reordered."""
    want = conflict.preferences[actor]
    if want.ranking is not None:
        feasible = set(stability(conflict).codes().tolist())
        tiers = [tuple(s for s in tier if conflict.code(s) in feasible) for tier in want.ranking]
        tiers = [tier for tier in tiers if tier]
        left = {s for tier in want.ranking for s in tier if conflict.code(s) not in feasible}
        new = {"ranking": (*(tiers[place] for place in order), *((one,) for one in left))}
    else:
        new = {"statements": tuple(want.statements[place] for place in order)}
    wants = conflict.preferences | {actor: want.model_copy(update=new)}
    return conflict.model_copy(update={"preferences": wants})


@settings(max_examples=60)
@given(any_conflicts(), st.integers(0, 99), st.sampled_from(["mallows", "swaps"]))
def test_a_draw_ranks_as_its_order_says(conflict, seed, spread):
    graph = graph_model(conflict)
    for actor in conflict.actors:
        made = rank_sampler(conflict, actor, graph.feasible, Uncertainty(0.6, spread))
        drawn = made.wide(made.draw(np.random.default_rng(seed), 4))
        if made.kind == "weights":
            # Without ranges weights are certain.
            assert (drawn == graph.rank[graph.actor(actor)]).all()
            continue
        items = made.classes.met.shape[1]
        for row, order in zip(
            drawn, orders(np.random.default_rng(seed), 4, items, 0.6, spread), strict=True
        ):
            again = graph_model(turned(conflict, actor, order.tolist()))
            assert row.tolist() == again.rank[graph.actor(actor)].tolist()


@settings(max_examples=40)
@given(any_conflicts(), st.integers(0, 99), st.sampled_from(RESPONSES))
def test_draws_side_by_side_are_solved_as_one_by_one(conflict, seed, rule):
    graph = graph_model(conflict)
    rng = np.random.default_rng(seed)
    rank = rng.integers(0, 5, (4, *graph.rank.shape)).astype(np.int32)
    rank[:, :, ~graph.feasible] = -1
    together = stability_of(stacked(graph, rank), responses=rule)
    for place, one in enumerate(rank):
        alone = stability_of(graph.with_rank(one), responses=rule)
        for concept in STANDARD:
            wide = together.verdict(concept).reshape(len(graph.actors), 4, -1)
            assert (wide[:, place] == alone.verdict(concept)).all()


@settings(max_examples=30)
@given(conflicts(), st.data())
def test_where_all_is_certain_every_draw_is_the_conflict(conflict, data):
    state = data.draw(st.sampled_from(stability(conflict).codes().tolist()))
    sampled = sample(conflict, seed=1, draws=3, state=state, confidence=1)
    for concept in STANDARD:
        expected = np.zeros(sampled.tally.equilibria[concept].size, dtype=int)
        expected[stability(conflict).equilibria(concept)] = 3
        assert sampled.tally.equilibria[concept].tolist() == expected.tolist()
    assert all(sampled.upheld(finding) == 3 for finding in sampled.believed)


def inversions(order) -> int:
    return sum(a > b for k, a in enumerate(order) for b in order[k + 1 :])


@pytest.mark.parametrize("confidence", [0.5, 0.7, 0.95])
def test_mallows_draws_each_order_as_often_as_its_law_says(confidence):
    draws = 40_000
    drawn = orders(np.random.default_rng(5), draws, 4, confidence, "mallows")
    counts = Counter(map(tuple, drawn.tolist()))
    phi = (1 - confidence) / confidence
    weight = {order: phi ** inversions(order) for order in permutations(range(4))}
    total = sum(weight.values())
    for order, one in weight.items():
        share = one / total
        assert abs(counts[order] / draws - share) < 5 * (share * (1 - share) / draws) ** 0.5


def test_two_statements_stand_right_as_often_as_one_is_confident():
    for spread in ("mallows", "swaps"):
        drawn = orders(np.random.default_rng(5), 40_000, 2, 0.8, spread)
        assert abs((drawn[:, 0] == 0).mean() - 0.8) < 0.01


def test_partial_orders_are_drawn_evenly_from_all_that_agree():
    pairs = [(0, 2), (1, 2)]
    drawn = extensions(np.random.default_rng(5), 40_000, 4, pairs)
    agree = [o for o in permutations(range(4)) if all(o.index(a) < o.index(b) for a, b in pairs)]
    counts = Counter(map(tuple, drawn.tolist()))
    assert set(counts) == set(agree)
    assert all(abs(one / 40_000 - 1 / len(agree)) < 0.01 for one in counts.values())


WEIGHED = Conflict.model_validate(
    {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": {"a.x": "x", "b.y": "y"},
        "preferences": {"a": {"weights": {"a.x": 1, "b.y": 2}}, "b": ["a.x", "b.y"]},
        "status_quo": ["a.x"],
    }
)


def test_weights_are_drawn_from_their_ranges():
    free = sample(WEIGHED, seed=3, draws=4000, ranges={"a": [(-1, 3), (2, 2)]}, confidence=1)
    # A leaves its option where the weight drawn for it is below zero: a quarter of the range.
    stays = free.tally.stays["nash"][0, 1] / 4000
    assert abs(stays - 0.75) < 0.03
    low, high = free.band(int(free.tally.stays["nash"][0, 1]))
    assert low < stays < high


EXECUTORS = ["threads", "spawned processes", "dask:1"]


@pytest.mark.parametrize("kind", EXECUTORS)
def test_the_seed_alone_decides(kind):
    here = sample(SYRIA, seed=7, draws=160, phase="campaign", ask_findings=False)
    with opened(kind) as pool:
        there = sample(
            SYRIA, seed=7, draws=160, phase="campaign", ask_findings=False, executor=pool
        )
    assert json.dumps(there.as_dict()) == json.dumps(here.as_dict())
    other = sample(SYRIA, seed=8, draws=160, phase="campaign", ask_findings=False)
    assert json.dumps(other.as_dict()["equilibria"]) != json.dumps(here.as_dict()["equilibria"])


def opened(kind: str):
    if kind == "threads":
        return ThreadPoolExecutor(3)
    if kind == "spawned processes":
        return ProcessPoolExecutor(2, mp_context=get_context("spawn"))
    pytest.importorskip("distributed", reason="needs the extra: cluster")
    return open_executor(kind)


def test_a_worker_killed_leaves_the_same_answer():
    here = sample(WEIGHED, seed=7, draws=640)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        killed = []

        def kill(_done: int, _all: int) -> None:
            for process in list((pool._processes or {}).values())[: 1 - len(killed)]:
                killed.append(process.pid)
                os.kill(process.pid, signal.SIGKILL)

        there = sample(WEIGHED, seed=7, draws=640, executor=pool, progress=kill)
    assert killed
    assert there.complete
    assert json.dumps(there.as_dict()) == json.dumps(here.as_dict())


def test_a_cancelled_run_keeps_its_draws():
    done = []
    part = sample(
        WEIGHED,
        seed=7,
        draws=1000,
        progress=lambda made, _all: done.append(made),
        cancelled=lambda: len(done) == 3,
    )
    assert (part.complete, part.tally.draws, part.settings["draws"]) == (False, 192, 1000)
    assert "stopped before the 1,000 asked for" in tell(part)[0]
    whole = sample(WEIGHED, seed=7, draws=192)
    assert part.as_dict()["equilibria"] == whole.as_dict()["equilibria"]


def test_the_shares_settle_and_the_last_is_the_share():
    made = sample(SYRIA, seed=2, draws=256, phase="truce", ask_findings=False)
    draws, shares = made.convergence[-1]
    assert draws == 256
    assert shares["seq"] == round(made.equilibrium("seq", made.state), 6)


def test_findings_are_told_with_bands_least_sure_first():
    made = sample(SYRIA, seed=2, draws=64, phase="truce")
    assert "of the draws (" in tell(made)[1]
    shares = [made.upheld(finding) for finding in made.believed]
    assert min(shares) < max(shares) == 64
    rows = made.as_dict()["findings"]
    assert all(sum(one["hits"] for one in row["values"]) == 64 for row in rows)


@pytest.mark.parametrize(
    ("hits", "draws", "band"),
    [
        # Newcombe 1998, Statistics in Medicine 17, table I, method 3.
        pytest.param(81, 263, (0.2553, 0.3662), id="81 of 263"),
        pytest.param(15, 148, (0.0624, 0.1605), id="15 of 148"),
        pytest.param(0, 20, (0.0, 0.1611), id="0 of 20"),
        pytest.param(1, 29, (0.0061, 0.1718), id="1 of 29"),
    ],
)
def test_bands_are_wilsons(hits, draws, band):
    assert tuple(round(one, 4) for one in wilson(hits, draws)) == band


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        pytest.param({"draws": 0}, CaseError, id="no draws"),
        pytest.param({"level": 1.0}, CaseError, id="no such level"),
        pytest.param({"confidence": 0.4}, CaseError, id="worse than no idea"),
        pytest.param({"confidence": {"z": 0.9}}, UnknownName, id="nobody"),
        pytest.param({"spread": "gauss"}, UnknownName, id="no such spread"),
        pytest.param({"concept": "nash"}, NotSupported, id="nobody responds"),
        pytest.param({"partial": {"b": [(1, 3)]}}, CaseError, id="no such statement"),
        pytest.param({"partial": {"b": [(1, 2), (2, 1)]}}, CaseError, id="a circle"),
        pytest.param({"partial": {"a": [(1, 2)]}}, CaseError, id="weights have no order"),
        pytest.param({"ranges": {"a": [(0, 1)]}}, CaseError, id="too few ranges"),
        pytest.param({"ranges": {"a": [(1, 0), (1, 2)]}}, CaseError, id="range upside down"),
    ],
)
def test_what_cannot_be_drawn_is_said(options, fault):
    with pytest.raises(fault):
        sample(WEIGHED, **({"seed": 1, "draws": 8} | options))
