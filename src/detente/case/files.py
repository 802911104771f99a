"""Files read whole within a limit; pipes and devices are never waited for."""

from __future__ import annotations

import os
from pathlib import Path

from detente.errors import CaseError, Problem, nearest

MAX_TEXT = 10_000_000
"""Larger texts of sources, in bytes, are refused unread."""

MAX_CASE = 2_000_000
"""Larger case files, in bytes, are refused unread: their YAML would take too long to read."""


def read_text(path: str | os.PathLike[str], *, most: int = MAX_CASE) -> str:
    """Return a file's text, of at most so many bytes.

    Raises
    ------
    CaseError
        Where the file is missing, too large, unreadable, binary or not UTF-8.
    """
    file = Path(path)
    name = str(path)
    if not file.exists():
        raise CaseError(missing(path))
    if not file.is_file():
        raise CaseError(Problem("this is not a plain file", "Give a text file", (), name))
    try:
        size = file.stat().st_size
        if size > most:
            what = f"the file has {size / 1e6:,.0f} MB; at most {most / 1e6:.0f} are read"
            raise CaseError(Problem(what, "Split it, or check that it is a case", (), name))
        raw = file.read_bytes()
    except OSError as fault:
        what = f"the file cannot be read: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check its kind and rights", (), name)) from None
    return decoded(raw, name)


def decoded(raw: bytes, name: str) -> str:
    """Return bytes as text, or say where they are not UTF-8."""
    if b"\0" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CaseError(Problem("the file is binary, not text", "Give a text file", (), name))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        what = f"byte 0x{raw[fault.start]:02x} is not UTF-8"
        mend = "Save the file as UTF-8"
        raise CaseError(Problem(what, mend, (), name, line)) from None


def missing(path: str | os.PathLike[str]) -> Problem:
    """Return the problem that a file is not there, with the nearest name beside it."""
    file = Path(path)
    parent = file.parent
    if not parent.is_dir():
        return Problem(f"there is no folder {str(parent)!r}", "Check the path", (), str(path))
    known = sorted(entry.name for entry in parent.iterdir())
    return Problem("there is no such file or folder", nearest(file.name, known), (), str(path))


def umask() -> int:
    """Return the process's file mode mask."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
