"""The text of a table in whichever encoding it was saved."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from detente.errors import DataError, Problem

HEAD: Final = 65_536
"""So many bytes at its start tell a file's encoding and its format."""

_BLOCK: Final = 1 << 20
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path) -> str:
    """Return the encoding of a text: by its byte order mark, else UTF-8 if it is that.

    What is neither is taken for Windows-1252, in which spreadsheets of western Europe and America
    save a CSV file, if every byte is a letter or a mark of it.

    Raises
    ------
    DataError
        Where the file cannot be read, or is in none of these encodings.
    """
    with _opened(path) as file:
        head = file.read(4)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        for name in ("utf-8", "cp1252"):
            file.seek(0)
            if _decodes(file, name):
                return name
    mend = "Save the table as UTF-8"
    raise DataError(Problem("is no text in UTF-8, UTF-16 or Windows-1252", mend, file=str(path)))


def open_text(path: Path) -> TextIO:
    """Return a table's text, open, its line ends as they are in Python.

    Raises
    ------
    DataError
        Where the file cannot be read as text.
    """
    return open(path, encoding=encoding_of(path))


def read_text(path: Path) -> str:
    """Return a table's whole text, its line ends as they are in Python.

    Raises
    ------
    DataError
        Where the file cannot be read as text.
    """
    with open_text(path) as file:
        try:
            return file.read()
        except UnicodeError as error:
            what = f"breaks off in the middle of a letter: {error}"
            raise DataError(Problem(what, "Save it as UTF-8", file=str(path))) from None


def head_of(path: Path) -> str:
    """Return the beginning of a file as text, what cannot be read in it being replaced.

    Raises
    ------
    DataError
        Where the file cannot be opened.
    """
    with _opened(path) as file:
        head = file.read(HEAD)
    name = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
    return head.decode(name, errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _opened(path: Path) -> BinaryIO:
    """Return a plain file, open for its bytes."""
    if path.exists() and not path.is_file():
        raise DataError(Problem("is not a plain file", "Give a table", file=str(path)))
    try:
        return open(path, "rb")
    except OSError as error:
        what = f"cannot read: {error.strerror}"
        raise DataError(Problem(what, "Check the path", file=str(path))) from error


def _decodes(file: BinaryIO, name: str) -> bool:
    """Tell whether a file's bytes are text in an encoding."""
    decoder = codecs.getincrementaldecoder(name)()
    try:
        while block := file.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
