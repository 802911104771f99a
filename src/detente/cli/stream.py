"""The one place where text leaves for a terminal: nothing passes that a terminal would obey."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from detente.display import visible


class Visible:
    """A stream that writes out what cannot be seen; ``stream`` is the one that it writes to."""

    def __init__(self, stream: TextIO) -> None:
        """Stand before a stream."""
        self.stream = stream

    def write(self, text: str) -> int:
        """Write a text as it may stand on a terminal."""
        self.stream.write(visible(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write several texts."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        """Be in all else as the stream is."""
        return getattr(self.stream, name)


def guard(name: str) -> None:
    """Let ``sys.stdout`` or ``sys.stderr`` take any text, and pass nothing that cannot be seen.

    What no encoding holds is replaced. Python sets a stream that was closed before the start to
    ``None``; what is printed then goes nowhere.
    """
    stream = getattr(sys, name)
    if stream is None:
        stream = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    elif hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    setattr(sys, name, stream if isinstance(stream, Visible) else Visible(stream))


def unguarded(name: str) -> TextIO:
    """Return the stream itself, for what sets colours and has made its texts visible before."""
    stream = getattr(sys, name)
    own: TextIO = stream.stream if isinstance(stream, Visible) else stream
    return own
