"""How a name becomes a case, filled from the top of the house so that nothing imports upward.

A verb may be asked about a case by its name or path, though the analysis opens no files. It asks
whoever has been put here: ``detente`` itself puts :func:`detente.catalog.lookup.load`.
"""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike, fspath
from typing import Any


class Opener:
    """Who finds a case by its name or path.

    >>> opener = Opener()
    >>> opener.load = lambda name: f"the case {name}"
    >>> opener.opened("chicken"), opener.opened(3)
    ('the case chicken', 3)
    """

    load: Callable[[str], object] | None = None
    """Finds a case by its name or path."""

    rank: Callable[..., Any] | None = None
    """Orders the states of a conflict as an actor does."""

    def opened(self, subject: object) -> object:
        """Return what a name or a path leads to; anything else as it is."""
        if isinstance(subject, str | PathLike) and self.load is not None:
            return self.load(fspath(subject))
        return subject


opener = Opener()
"""The one that every verb asks."""
