"""Files of one folder written as one: all of them or none, whatever is killed, and one at a time.

New texts are staged beside their places and put on the disk; a journal that names them is the one
point at which they count. Whoever opens the folder next finishes what a killed writer had begun,
and whoever writes next takes away what it had only staged. A single file needs no journal: its
renaming is that point. Writers of a folder wait for each other by a lock that leaves no file.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from detente.case.files import decoded, umask
from detente.errors import CaseError, Problem

try:
    import fcntl
except ImportError:  # Windows: comparing with what was read guards alone.
    fcntl = None  # type: ignore[assignment]

JOURNAL = ".detente-journal"
"""The file that names what was staged; where it stands, the writing counts."""
PATIENCE = 20.0
"""Seconds that a writer or a reader waits for another one before it gives up."""
_STAGED = re.compile(r"\.detente-[0-9a-f]{16}\.new\Z")


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a text, whole or not at all: beside the file, to the disk, then in its place.

    A symbolic link stays one: the file that it leads to is written.

    Raises
    ------
    CaseError
        Where it cannot be written; an old file stays as it was.
    """
    file = Path(path)
    with alone(file.parent, [file]):
        write_files(file.parent, {file: text})


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write bytes as they are, whole or not at all, as :func:`write_text` does.

    Raises
    ------
    CaseError
        Where they cannot be written; an old file stays as it was.
    """
    file = Path(path)
    with alone(file.parent, [file]):
        write_files(file.parent, {file: data})


@contextmanager
def alone(folder: Path, files: Mapping[Path, object] | list[Path]) -> Iterator[None]:
    """Let nobody else write a folder's files meanwhile, and finish what others left unfinished.

    Raises
    ------
    CaseError
        Where the folder cannot be opened, or another writer does not come to an end.
    """
    folders = {os.path.realpath(folder)} | {os.path.dirname(_real(file)) for file in files}
    with ExitStack() as locks:
        for one in sorted(folders):
            locks.enter_context(_lock(Path(one), next(iter(files), folder), shared=False))
        finish(folder)
        for one in folders:
            _sweep(Path(one))
        yield


@contextmanager
def steady(folder: Path) -> Iterator[None]:
    """Let nobody write a folder's files while they are read, and finish what was left unfinished.

    Raises
    ------
    CaseError
        Where a writer does not come to an end.
    """
    if (folder / JOURNAL).exists():
        with _lock(folder, folder, shared=False):
            finish(folder)
    with _lock(folder, folder, shared=True):
        yield


def write_files(
    folder: Path,
    texts: Mapping[Path, str | bytes],
    *,
    seen: Mapping[Path, str | None] | None = None,
) -> None:
    """Write the files of a folder, all or none; within :func:`alone`.

    Parameters
    ----------
    texts
        What each file is to hold.
    seen
        What files held when they were read, ``None`` where they were not there.

    Raises
    ------
    CaseError
        Where a file cannot be written, or holds something else by now.
    """
    staged: dict[Path, Path] = {}
    counts = False
    try:
        for file, text in texts.items():
            staged[file] = _stage(file, text)
        for file, before in (seen or {}).items():
            _unchanged(file, before)
        if len(staged) > 1:
            _write_journal(folder, staged)
            counts = True
        for file, new in staged.items():
            _rename(file, new)
    finally:
        if not counts:
            for new in staged.values():
                new.unlink(missing_ok=True)
    if counts:
        (folder / JOURNAL).unlink()
        _sync(folder)


def finish(folder: Path) -> None:
    """Finish a writing that counts and was interrupted; nothing where there is none.

    Raises
    ------
    CaseError
        Where the journal is none of ours, or leads out of the folder.
    """
    journal = folder / JOURNAL
    if not journal.exists():
        return
    for new, file in _journalled(folder, journal):
        if new.exists():
            _rename(file, new)
    try:
        journal.unlink()
    except OSError as fault:
        raise _unwritten(journal, fault) from None
    _sync(folder)


def _journalled(folder: Path, journal: Path) -> Iterator[tuple[Path, Path]]:
    """Yield what was staged and where it belongs, all within the folder."""
    foreign = CaseError(
        Problem(
            "an unfinished writing that leads elsewhere, or is none",
            "Finish it by hand, or take the file away",
            (),
            str(journal),
        )
    )
    home = Path(os.path.realpath(folder))
    try:
        entries = json.loads(journal.read_text(encoding="utf-8"))["files"].items()
    except (OSError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
        raise foreign from None
    for name, staged in entries:
        if not isinstance(staged, str):
            raise foreign
        file, new = Path(_real(folder / name)), Path(os.path.realpath(folder / staged))
        inside = home in file.parents and home in new.parents
        if not inside or not _STAGED.match(new.name) or new.parent != file.parent:
            raise foreign
        yield new, file


def _write_journal(folder: Path, staged: Mapping[Path, Path]) -> None:
    """Write down what was staged for which file; from then on the writing counts."""
    home = os.path.realpath(folder)
    files = {
        os.path.relpath(_real(file), home): os.path.relpath(new, home)
        for file, new in staged.items()
    }
    journal = folder / JOURNAL
    new = _stage(journal, json.dumps({"files": files}))
    _rename(journal, new)


def _stage(file: Path, text: str | bytes) -> Path:
    """Write a text, or bytes, beside the file that is to hold it, and on the disk."""
    real = Path(_real(file))
    try:
        data = text.encode("utf-8") if isinstance(text, str) else text
    except UnicodeEncodeError as fault:
        what = f"the text holds half a character at {fault.start + 1}, which no file can hold"
        raise CaseError(Problem(what, "Take it out", (), str(file))) from None
    if real.exists() and not real.is_file():
        what = "the file cannot be written: something that is no plain file stands there"
        raise CaseError(Problem(what, "Name another", (), str(file)))
    new = real.parent / f".detente-{secrets.token_hex(8)}.new"
    try:
        with open(new, "xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(new, real.stat().st_mode & 0o7777 if real.exists() else 0o666 & ~umask())
    except BaseException as fault:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        if isinstance(fault, OSError | ValueError):
            raise _unwritten(file, fault) from None
        raise
    return new


def _rename(file: Path, new: Path) -> None:
    """Put what was staged in its place, and the change of names on the disk."""
    real = Path(_real(file))
    try:
        os.replace(new, real)
    except OSError as fault:
        raise _unwritten(file, fault) from None
    _sync(real.parent)


def _unchanged(file: Path, before: str | None) -> None:
    """Raise CaseError where a file holds something else than it did."""
    try:
        now = decoded(file.read_bytes(), str(file))
    except FileNotFoundError:
        now = None
    if now != before:
        what = "the file has changed since it was read"
        raise CaseError(Problem(what, "Read it again, and make the change anew", (), str(file)))


def _unwritten(file: Path, fault: OSError | ValueError) -> CaseError:
    """Return the error that a file cannot be written."""
    what = f"the file cannot be written: {getattr(fault, 'strerror', None) or fault}"
    return CaseError(Problem(what, "Check the folder and its rights", (), str(file)))


def _real(file: Path) -> str:
    """Return the file that a path leads to, through symbolic links."""
    return os.path.realpath(file)


def _sync(folder: Path) -> None:
    """Put a folder's names on the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Take away what killed writers had staged in a folder."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if _STAGED.match(entry.name):
                os.unlink(entry.path)


@contextmanager
def _lock(folder: Path, file: Path, *, shared: bool) -> Iterator[None]:
    """Hold a folder's lock; it ends with the process, and no file stays behind.

    Where the system or the disk has no locks, nothing is held.
    """
    if fcntl is None:
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (OSError, ValueError) as fault:
        raise _unwritten(file, fault) from None
    try:
        _wait(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, folder)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, kind: int, folder: Path) -> None:
    """Wait for a lock, for as long as is told."""
    end = time.monotonic() + PATIENCE
    pause = 0.002
    while True:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                what = f"another program has been writing here for {PATIENCE:.0f} seconds"
                mend = "Wait until it is done, or end it"
                raise CaseError(Problem(what, mend, (), str(folder))) from None
            time.sleep(pause)
            pause = min(2 * pause, 0.05)
        except OSError:  # A disk without locks.
            return
        else:
            return
