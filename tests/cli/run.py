"""Run the command line as a user does."""

import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from detente.cli import main


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


class Terminal(io.StringIO):
    """A stream that says that somebody watches it."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def detente(*words: str | Path, cwd: Path | None = None, watched: bool = False) -> Done:
    """Return what a command printed and how it ended, run in this process.

    Somebody may watch what it says beside its output.
    """
    out, err, code = io.StringIO(), Terminal() if watched else io.StringIO(), 0
    argv = ["detente", *map(str, words)]
    with (
        patch.object(sys, "argv", argv),
        chdir(cwd or "."),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def in_own_process(code: str) -> subprocess.CompletedProcess[str]:
    """Return what Python code printed and how it ended, run in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )


def as_json(*words: str | Path, cwd: Path | None = None) -> dict[str, Any]:
    """Return what a command printed as JSON."""
    done = detente(*words, "--json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    return found
