"""A case file open for editing: values change, comments and order stay."""

from __future__ import annotations

import os
from typing import Any

from detente.case.files import read_text, write_text
from detente.case.splice import drop, insert, put
from detente.case.tree import Where, read_tree


class Document:
    r"""The text of a YAML file and the edits made to it; nothing is written before ``write``.

    >>> document = Document("a: 1  # one\nb: [x, y]\n")
    >>> document.set(("a",), 2)
    >>> document.set(("b", 2), "z")
    >>> document.text
    'a: 2  # one\nb: [x, y, z]\n'
    """

    def __init__(self, text: str, path: str = "") -> None:
        """Open a text; ``path`` is where it will be written."""
        self.text, self.path = text, path

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
            Where it cannot be written.
        """
        write_text(path or self.path, self.text)

    def _become(self, where: Where, old: Any, new: Any) -> None:
        """Change what stands at a place into something else, as little as can be."""
        if type(old) is type(new) and old == new and not isinstance(old, dict | list):
            return
        if isinstance(old, dict) and isinstance(new, dict) and (new or not where):
            self._keys(where, old, new)
        elif isinstance(old, list) and isinstance(new, list) and new and where:
            self._items(where, old, new)
        else:
            self.set(where, new)

    def _keys(self, where: Where, old: dict[Any, Any], new: dict[Any, Any]) -> None:
        """Change a mapping key by key; where keys changed places, as a whole."""
        if where and [key for key in old if key in new] != [key for key in new if key in old]:
            self.set(where, new)
            return
        before = ""
        for key, value in new.items():
            if key in old:
                self._become((*where, key), old[key], value)
            else:
                self.text = put(self.text, (*where, key), value, file=self.path, after=before)
            before = key
        for key in old:
            if key not in new:
                self.remove((*where, key))

    def _items(self, where: Where, old: list[Any], new: list[Any]) -> None:
        """Change a list item by item, keeping what is alike at both ends."""
        least = min(len(old), len(new))
        front = next((n for n in range(least) if old[n] != new[n]), least)
        left = least - front
        back = next((n for n in range(left) if old[-1 - n] != new[-1 - n]), left)
        shared = min(len(old), len(new)) - front - back
        for place in range(front, front + shared):
            self._become((*where, place), old[place], new[place])
        for place in range(front + shared, len(new) - back):
            self.text = insert(self.text, (*where, place), new[place], file=self.path)
        for place in reversed(range(front + shared, len(old) - back)):
            self.remove((*where, place))


def open_document(path: str | os.PathLike[str]) -> Document:
    """Return a YAML file open for editing.

    Raises
    ------
    CaseError
        Where it cannot be read.
    """
    text = read_text(path)
    read_tree(text, str(path))
    return Document(text, str(path))
