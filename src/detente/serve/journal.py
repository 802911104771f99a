"""What was done, line by line on disk before it is answered, so that no kill loses it.

A line is an edit, a move of the pointer, or a mark: the fingerprint of the case's files, written
before the files are. On opening, what follows the last mark that bears the files' own fingerprint
is done again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from detente.case.place import name_of

FOLDER: Final = ".detente"
"""The folder beside a case that holds its journal."""

_MOST: Final = 5_000_000
"""A journal that is larger, in bytes, is begun anew once all is written."""


@dataclass(frozen=True)
class Journal:
    """The journal of a case.

    Parameters
    ----------
    file
        Where it stands.
    """

    file: Path

    @staticmethod
    def of(place: Path) -> Journal:
        """Return the journal of the case at a place: beside its file, within its folder."""
        folder = place if place.is_dir() else place.parent
        return Journal(folder / FOLDER / name_of(place) / "history.jsonl")

    def write(self, line: Mapping[str, Any]) -> None:
        """Add a line, on the disk before this returns.

        Raises
        ------
        OSError
            Where it cannot be written: nothing then has been done.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
            stream.flush()
            os.fsync(stream.fileno())

    def mark(self, texts: Mapping[Path, str]) -> None:
        """Say that the files are about to hold these texts."""
        self.write({"mark": fingerprint_of(texts)})

    def pending(self, texts: Mapping[Path, str]) -> tuple[dict[str, Any], ...]:
        """Return what was done after the files were last written as they stand.

        Nothing where no mark bears their fingerprint: they were changed by somebody else since.
        """
        lines = list(self._lines())
        wanted = fingerprint_of(texts)
        marks = [place for place, one in enumerate(lines) if one.get("mark") == wanted]
        if not marks:
            return ()
        after = lines[marks[-1] + 1 :]
        return tuple(one for one in after if "mark" not in one)

    def begin(self, texts: Mapping[Path, str]) -> None:
        """Mark the files as they stand, where the journal does not end with that mark."""
        lines = list(self._lines())
        if self.file.is_file() and self.file.stat().st_size > _MOST:
            self.file.unlink()
            lines = []
        if not lines or lines[-1].get("mark") != fingerprint_of(texts):
            self.mark(texts)

    def _lines(self) -> Iterator[dict[str, Any]]:
        """Yield the lines that can be read; one cut short by a kill was never answered."""
        if not self.file.is_file():
            return
        for line in self.file.read_text("utf-8", errors="replace").splitlines():
            try:
                value = json.loads(line)
            except ValueError:
                continue
            if isinstance(value, dict):
                yield value


def fingerprint_of(texts: Mapping[Path, str]) -> str:
    """Return one fingerprint of several files, by their names and texts.

    >>> fingerprint_of({Path("a"): "x"}) == fingerprint_of({Path("b", "a"): "x"})
    True
    """
    parts = sorted((file.name, text) for file, text in texts.items())
    return sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()
