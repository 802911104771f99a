"""A table as programs and people write it: what differs on disk and says the same."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

Disguise = Callable[[str], str]


def _parted(delimiter: str, **style: int) -> Disguise:
    """Return what writes a table of commas anew with another delimiter, or every cell quoted."""

    def rewritten(text: str) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\n", **style)
        writer.writerows(csv.reader(io.StringIO(text)))
        return out.getvalue()

    return rewritten


OF_ANY_TEXT = [
    pytest.param(lambda text: "\ufeff" + text, id="bom"),
    pytest.param(lambda text: text.replace("\n", "\r\n"), id="windows"),
    pytest.param(lambda text: text.replace("\n", "\r"), id="old-mac"),
    pytest.param(lambda text: text.rstrip("\n"), id="no-last-newline"),
    pytest.param(lambda text: text + "\n\n", id="blank-lines-after"),
    pytest.param(lambda text: text.replace("\n", "\n\n"), id="blank-lines-between"),
]
OF_ANY_TABLE = [
    *OF_ANY_TEXT,
    pytest.param(_parted(";"), id="semicolons"),
    pytest.param(_parted("\t"), id="tabs"),
    pytest.param(_parted(",", quoting=csv.QUOTE_ALL), id="every-cell-quoted"),
    pytest.param(lambda text: "\n" + text, id="blank-line-before"),
    pytest.param(
        lambda text: "\n".join(
            line + "," * line.startswith(text.partition(",")[0]) for line in text.split("\n")
        ),
        id="comma-after-the-head",
    ),
]


def written(folder: Path, text: str, name: str = "file.csv") -> Path:
    """Return a new file with a text, its line ends as they are."""
    path = folder / name
    path.write_bytes(text.encode())
    return path
