"""A case file open for editing: values change, comments and order stay."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from detente.case.commit import alone, write_files
from detente.case.files import read_text
from detente.case.merge import counterparts
from detente.case.value_tree import Where
from detente.case.yaml.edit import arrange, drop, insert, put
from detente.case.yaml.read import read_tree
from detente.case.yaml.write import is_figures
from detente.errors import CaseError

_MOST_FIGURES = 8
"""More changes than this in a list of numbers, and the list is written anew."""


class Document:
    r"""The text of a YAML file and the edits made to it; nothing is written before ``write``.

    >>> document = Document("a: 1  # one\nb: [x, y]\n")
    >>> document.set(("a",), 2)
    >>> document.set(("b", 2), "z")
    >>> document.text
    'a: 2  # one\nb: [x, y, z]\n'
    """

    def __init__(self, text: str, path: str = "", *, seen: str | None = None) -> None:
        """Open a text; ``path`` is where it will be written, ``seen`` what stands there now."""
        self.text, self.path = text, path
        self._seen = seen

    @property
    def data(self) -> Any:
        """Return the values, as plain ones."""
        return read_tree(self.text, self.path).data

    def set(self, where: Where, value: Any) -> None:
        """Set a value; a new key goes last, an index one past the end of a list appends.

        Raises
        ------
        CaseError
            Where the place is not there or cannot be changed alone.
        """
        self.text = put(self.text, where, value, file=self.path)

    def remove(self, where: Where) -> None:
        """Take a key or an item out.

        Raises
        ------
        CaseError
            Where the place is not there or cannot be changed alone.
        """
        self.text = drop(self.text, where, file=self.path)

    def become(self, data: dict[str, Any]) -> None:
        """Make the file say exactly ``data``, changing only what differs.

        Raises
        ------
        CaseError
            Where that cannot be done in place.
        """
        self._become((), self.data, data)

    def write(self, path: str | os.PathLike[str] | None = None) -> None:
        """Write the text, whole or not at all.

        Raises
        ------
        CaseError
            Where it cannot be written, or the file that was opened has changed since.
        """
        file = Path(path or self.path)
        opened = self._seen is not None and file == Path(self.path)
        with alone(file.parent, [file]):
            write_files(file.parent, {file: self.text}, seen={file: self._seen} if opened else None)
        if opened:
            self._seen = self.text

    def _become(self, where: Where, old: Any, new: Any) -> None:
        """Change what stands at a place into something else, as little as can be."""
        if type(old) is type(new) and old == new and not isinstance(old, dict | list):
            return
        if isinstance(old, dict) and isinstance(new, dict) and (new or not where):
            self._become_mapping(where, old, new)
        elif isinstance(old, list) and isinstance(new, list) and new and where:
            self._become_list(where, old, new)
        else:
            self.set(where, new)

    def _become_mapping(self, where: Where, old: dict[Any, Any], new: dict[Any, Any]) -> None:
        """Change a mapping key by key; the sections of a file keep the file's order."""
        gone = [key for key in old if key not in new]
        wanted = [*(key for key in new if key in old), *gone]
        if where and wanted != list(old) and not self._arrange(where, list(old), wanted):
            self.set(where, new)
            return
        before = ""
        for key, value in new.items():
            if key in old:
                self._become((*where, key), old[key], value)
            else:
                self.text = put(self.text, (*where, key), value, file=self.path, after=before)
            before = key
        for key in gone:
            self.remove((*where, key))

    def _become_list(self, where: Where, old: list[Any], new: list[Any]) -> None:
        """Change a list item by item; items that stay keep their spelling and their comments."""
        origins = counterparts(old, new)
        kept = [number for number in origins if number is not None]
        changes = sum(
            number is None or old[number] != item for number, item in zip(origins, new, strict=True)
        )
        if is_figures([old, new]) and changes + len(old) - len(kept) > _MOST_FIGURES:
            self.set(where, new)
            return
        for gone in reversed([number for number in range(len(old)) if number not in kept]):
            self.remove((*where, gone))
        if kept != sorted(kept) and not self._arrange(where, sorted(kept), kept):
            self.set(where, new)
            return
        for place, (number, item) in enumerate(zip(origins, new, strict=True)):
            if number is None:
                self.text = insert(self.text, (*where, place), item, file=self.path)
            else:
                self._become((*where, place), old[number], item)

    def _arrange(self, where: Where, now: list[Any], wanted: list[Any]) -> bool:
        """Put entries in another order, comments with each; return whether that can be done."""
        try:
            order = [now.index(entry) for entry in wanted]
            self.text = arrange(self.text, where, order, file=self.path)
        except CaseError:
            return False
        return True


def open_document(path: str | os.PathLike[str]) -> Document:
    """Return a YAML file open for editing.

    Raises
    ------
    CaseError
        Where it cannot be read.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from detente import load, save
    >>> with TemporaryDirectory() as folder:
    ...     _ = save(load("chicken"), f"{folder}/mine.yaml")
    ...     document = open_document(f"{folder}/mine.yaml")
    ...     document.data["title"]
    'Chicken'
    """
    text = read_text(path)
    read_tree(text, str(path))
    return Document(text, str(path), seen=text)
