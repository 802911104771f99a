"""Sampling: each draw is a conflict of its own, solved as one; the seed alone decides."""

import json
import os
import signal
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.sampling.sample import sample
from detente.compute import open_executor
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.telling.tell import tell
from tests.strategies import conflicts
from tests.syria import SYRIA


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
    ("draws", "points"),
    [
        pytest.param(1, [1], id="one draw"),
        pytest.param(64, [64], id="one chunk"),
        pytest.param(65, [64, 65], id="a chunk and one draw"),
        pytest.param(64 * 20, [64 * k for k in range(1, 21)], id="as many chunks as points"),
        pytest.param(
            64 * 39, [64 * k for k in range(1, 40)], id="not quite two chunks a point: every chunk"
        ),
        pytest.param(64 * 40, [128 * k for k in range(1, 21)], id="two chunks a point"),
        pytest.param(
            64 * 41, [*(128 * k for k in range(1, 21)), 64 * 41], id="every other, and the last"
        ),
    ],
)
def test_how_the_shares_settle_is_shown_at_some_points(draws, points):
    made = sample(WEIGHED, seed=3, draws=draws, concepts=["nash"], ask_findings=False)
    assert [after for after, _shares in made.convergence] == points


def test_a_share_settles_over_the_draws_so_far():
    whole = sample(WEIGHED, seed=3, draws=128, confidence=0.6, ask_findings=False)
    first = sample(WEIGHED, seed=3, draws=64, confidence=0.6, ask_findings=False)
    assert whole.convergence[0] == first.convergence[0]
    assert whole.convergence[1][1]["nash"] == whole.equilibrium("nash", whole.state)


def test_without_a_state_only_equilibria_are_counted():
    nowhere = WEIGHED.replaced(status_quo=None)
    made = sample(nowhere, seed=3, draws=8)
    assert (made.state, made.believed, made.convergence) == (None, {}, ())
    assert made.as_dict()["stays"] == {}
    assert made.settings["start"] is None
    assert sample(nowhere, seed=3, draws=8, state=0).believed


def test_what_was_asked_stands_in_the_settings():
    made = sample(
        SYRIA,
        seed=5,
        draws=4,
        phase="truce",
        start=["us.curb"],
        concepts=["nash", "seq", "nash"],
        concept="gmr",
        responses="single",
        spread="swaps",
        confidence={"us": 0.7},
        partial={"us": [(1, 2)]},
        ask_findings=False,
        level=0.9,
    )
    assert (made.case, made.phase, made.seed) == ("syria-2016", "truce", 5)
    asked = dict(made.settings)
    assert asked.pop("confidence")["us"] == 0.7
    assert asked == {
        "draws": 4,
        "chunk": 64,
        "start": SYRIA.code(("us.curb",)),
        "concept": "gmr",
        "concepts": ["nash", "seq"],
        "responses": "single",
        "spread": "swaps",
        "partial": {"us": [[1, 2]]},
        "ranges": {},
        "ask_findings": False,
        "level": 0.9,
    }


def test_progress_is_told_chunk_by_chunk():
    steps = []
    sample(WEIGHED, seed=7, draws=150, progress=lambda *step: steps.append(step))
    assert steps == [(64, 150), (128, 150), (150, 150)]


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
