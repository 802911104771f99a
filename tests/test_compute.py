import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from detente.analysis.settlement.sample import sample
from detente.compute import gather, open_executor
from detente.errors import UnknownName, Unreachable
from detente.model.issue import Issue


def square(number):
    return number * number


DOUBTFUL = Issue.model_validate(
    {
        "actors": {
            "a": {"position": 20, "capability": 5, "salience": 60, "ranges": {"position": (0, 40)}},
            "b": {"position": 90, "capability": 3, "salience": 40},
            "c": {"position": 60, "capability": 4, "salience": 50, "ranges": {"salience": (9, 90)}},
        }
    }
)
PIECES = [(number,) for number in range(20)]


def test_results_come_in_the_order_of_the_pieces():
    assert gather(square, PIECES).results == tuple(n * n for n in range(20))


@pytest.mark.parametrize("name", ["here", "processes:2"])
def test_every_executor_gives_the_same(name):
    with open_executor(name) as pool:
        told = gather(square, PIECES, executor=pool)
    assert told.results == tuple(n * n for n in range(20))
    assert told.complete


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_of_two_workers_gives_the_same():
    pytest.importorskip("distributed", reason="needs the extra `cluster`")
    here = sample(DOUBTFUL, seed=7, draws=5000, models=["compromise", "scholz-code"])
    with open_executor("dask:2") as pool:
        told = gather(square, PIECES, executor=pool)
        there = sample(
            DOUBTFUL, seed=7, draws=5000, models=["compromise", "scholz-code"], executor=pool
        )
    assert told.results == tuple(n * n for n in range(20))
    for name, drawn in here.values.items():
        assert drawn.tobytes() == there.values[name].tobytes()


def test_any_executor_of_the_standard_library_will_do():
    with ThreadPoolExecutor(2) as pool:
        assert gather(square, PIECES, executor=pool).results == tuple(n * n for n in range(20))


def test_cancelling_keeps_what_is_done():
    calls = []
    told = gather(
        square,
        PIECES,
        progress=lambda done, of: calls.append((done, of)),
        cancelled=lambda: len(calls) >= 3,
    )
    assert told.results == (0, 1, 4)
    assert not told.complete
    assert calls == [(1, 20), (2, 20), (3, 20)]


def test_cancelling_a_pool_keeps_what_is_done_and_drops_the_rest():
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        told = gather(
            square, PIECES, executor=pool, progress=lambda _d, _o: stop.set(), cancelled=stop.is_set
        )
    assert told.results == (0,)


def interrupt(number):
    if number == 4:
        raise KeyboardInterrupt
    return number


def test_ctrl_c_keeps_what_is_done():
    told = gather(interrupt, PIECES)
    assert told.results == (0, 1, 2, 3)
    assert not told.complete


def test_ctrl_c_before_anything_is_done_stops():
    with pytest.raises(KeyboardInterrupt):
        gather(interrupt, [(4,)])


def fail(number):
    raise ValueError(f"piece {number}")


def test_an_error_in_a_piece_is_told():
    with open_executor("processes:1") as pool, pytest.raises(ValueError, match="piece 0"):
        gather(fail, PIECES[:1], executor=pool)


@pytest.mark.parametrize("name", ["cloud", "processes:many", "here:2"])
def test_an_unknown_executor_is_named(name):
    with pytest.raises(UnknownName), open_executor(name):
        pass


def die_once(number, mark):
    """Kill the worker that gets the fourth piece first."""
    if number == 4 and not os.path.exists(mark):
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def test_where_a_worker_dies_the_rest_is_done_here(tmp_path):
    pieces = [(number, str(tmp_path / "mark")) for number in range(20)]
    with open_executor("processes:2") as pool:
        told = gather(die_once, pieces, executor=pool)
    assert told.results == tuple(n * n for n in range(20))
    assert told.complete
    assert (tmp_path / "mark").exists()


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("address", ["xyz", "tcp://127.0.0.1:9"])
def test_a_cluster_that_does_not_answer_is_told_with_its_address(address):
    pytest.importorskip("distributed", reason="needs the extra `cluster`")
    with pytest.raises(Unreachable, match=r"xyz|127\.0\.0\.1"), open_executor(f"dask:{address}"):
        pass


@pytest.mark.filterwarnings("default")
def test_two_clusters_stand_side_by_side(recwarn):
    pytest.importorskip("distributed", reason="needs the extra `cluster`")
    with open_executor("dask:1") as one, open_executor("dask:1") as other:
        told = [gather(square, PIECES[:3], executor=pool).results for pool in (one, other)]
    assert told == [(0, 1, 4), (0, 1, 4)]
    assert not [str(one.message) for one in recwarn if "already in use" in str(one.message)]
