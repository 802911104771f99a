"""The one way to run many pieces of work: here, in processes, or on a Dask cluster.

Work is cut into chunks whose size and seeds do not depend on who runs them, so the numbers are
the same everywhere. Any `concurrent.futures.Executor` will do. Cancelling, by the callback or
by Ctrl-C, keeps what is finished. Where workers die, what they left undone is done here.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from detente.errors import NotSupported, UnknownName, Unreachable

T = TypeVar("T")
Progress = Callable[[int, int], object]
"""Told how many pieces are done, and of how many."""
Cancelled = Callable[[], bool]
"""Asked now and then whether to stop."""
MOST_WORKERS = 256
"""More workers than this are refused."""
ANSWERS_WITHIN = 20
"""Seconds after which a cluster that does not answer is given up."""
AHEAD = 4
"""Pieces handed out beyond those being worked on, for each worker."""


@dataclass(frozen=True)
class Gathered(Generic[T]):
    """Results in the order of their pieces, and whether all pieces were done."""

    results: tuple[T, ...]
    complete: bool


@contextmanager
def open_executor(name: str = "here") -> Iterator[Executor | None]:
    """Open what a name asks for and close it afterwards.

    Parameters
    ----------
    name
        ``here``; ``processes`` or ``processes:4``; ``dask`` for a cluster on this machine with a
        worker for each core, ``dask:2`` for two workers, ``dask:tcp://host:port`` for one that
        runs elsewhere.

    Raises
    ------
    UnknownName
        For any other name.
    NotSupported
        Where the extra ``cluster`` is not installed.
    Unreachable
        Where no cluster answers at the address.
    """
    kind, _, detail = name.partition(":")
    if kind == "here" and not detail:
        yield None
    elif kind == "processes" and (not detail or _is_count(detail)):
        with ProcessPoolExecutor(_workers(detail)) as pool:
            yield pool
    elif kind == "dask":
        with _dask(detail) as pool:
            yield pool
    else:
        raise UnknownName("executor", name, ["here", "processes", "processes:N", "dask", "dask:N"])


def _is_count(detail: str) -> bool:
    """Tell whether an executor's detail is a count, in the figures 0 to 9 alone."""
    return detail.isascii() and detail.isdecimal()


def _workers(detail: str) -> int | None:
    """Return how many workers are asked for, ``None`` where that is left open.

    Raises
    ------
    NotSupported
        Where they are none, or more than could do any good.
    """
    if not detail:
        return None
    if len(detail) > len(str(MOST_WORKERS)) or not 1 <= int(detail) <= MOST_WORKERS:
        raise NotSupported(f"{detail[:20]} workers cannot be had; ask for 1 to {MOST_WORKERS}")
    return int(detail)


@contextmanager
def _dask(detail: str) -> Iterator[Executor]:
    """Open a Dask cluster, or connect to one, as an executor."""
    try:
        import distributed
    except ImportError as error:
        mend = "a Dask cluster needs the extra: pip install 'detente[cluster]'"
        raise NotSupported(mend) from error
    # The library's classes carry no types.
    start_client: Any = distributed.Client
    start_cluster: Any = distributed.LocalCluster
    if detail and not _is_count(detail):
        _knock(detail)
        try:
            client = start_client(detail, timeout=ANSWERS_WITHIN)
            client.wait_for_workers(1, timeout=ANSWERS_WITHIN)
        except (OSError, TimeoutError, ValueError) as error:
            what = f"the Dask cluster at {without_password(detail)!r} has no worker that answers"
            raise Unreachable(f"{what} within {ANSWERS_WITHIN} seconds.") from error
        with client:
            yield client.get_executor()
        return
    workers = _workers(detail) or os.cpu_count()
    settings: dict[str, Any] = {"threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    with start_cluster(n_workers=workers, **settings) as cluster, start_client(cluster) as client:
        yield client.get_executor()


def _knock(address: str) -> None:
    """Raise Unreachable where nothing listens at a cluster's address."""
    host, _, port = address.rpartition("://")[2].rpartition("@")[2].rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=5).close()
    except (OSError, ValueError, OverflowError) as error:
        mend = "Check that it runs, and its address, as in dask:tcp://host:port"
        shown = without_password(address)
        raise Unreachable(f"no Dask cluster answers at {shown!r}. {mend}.") from error


def without_password(address: str) -> str:
    """Return an address without the name and the password that may stand in it.

    >>> without_password("tcp://ann:secret@host:80")
    'tcp://host:80'
    """
    scheme, parted, rest = address.rpartition("://")
    return f"{scheme}{parted}{rest.rpartition('@')[2]}"


def gather(
    task: Callable[..., T],
    pieces: Sequence[tuple[Any, ...]],
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Gathered[T]:
    """Return ``task(*piece)`` for every piece, in the order of the pieces.

    Parameters
    ----------
    task
        A function of a module, so that it can travel to other processes.
    pieces
        Arguments of each call.
    executor
        Who works; nobody means here and now.
    progress
        Called after every piece.
    cancelled
        Asked after every piece; if it says yes, or at Ctrl-C, what is done is returned.
    """
    done: dict[int, T] = {}
    try:
        for number, result in _through(task, pieces, executor, done):
            done[number] = result
            if progress:
                progress(len(done), len(pieces))
            if cancelled and cancelled():
                break
    except KeyboardInterrupt:
        if not done:
            raise
    results = tuple(done[number] for number in sorted(done))
    return Gathered(results, len(done) == len(pieces))


def _through(
    task: Callable[..., T],
    pieces: Sequence[tuple[Any, ...]],
    executor: Executor | None,
    done: Mapping[int, T],
) -> Iterator[tuple[int, T]]:
    """Yield numbered results as they come; where the workers die, the rest is done here."""
    numbered = list(enumerate(pieces))
    if executor is not None:
        try:
            yield from _stream(task, numbered, executor)
        except _lost():
            numbered = [one for one in numbered if one[0] not in done]
        else:
            return
    for number, piece in numbered:
        yield number, task(*piece)


def _lost() -> tuple[type[Exception], ...]:
    """Return the errors by which an executor says that its workers are gone."""
    distributed: Any = sys.modules.get("distributed")
    told = (distributed.KilledWorker, distributed.comm.CommClosedError) if distributed else ()
    return (BrokenExecutor, *told)


def _stream(
    task: Callable[..., T], pieces: Sequence[tuple[int, tuple[Any, ...]]], executor: Executor
) -> Iterator[tuple[int, T]]:
    """Yield an executor's results with the numbers of their pieces, as they come."""
    rest = iter(pieces)
    open_: dict[Future[T], int] = {}
    try:
        while True:
            while len(open_) < AHEAD * (os.cpu_count() or 1):
                following = next(rest, None)
                if following is None:
                    break
                open_[executor.submit(task, *following[1])] = following[0]
            if not open_:
                return
            for future in wait(open_, return_when=FIRST_COMPLETED).done:
                yield open_.pop(future), future.result()
    finally:
        for future in open_:
            future.cancel()
