"""Tables in the encodings in which spreadsheets save them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from detente.case.formats import ISSUES, read
from detente.case.formats.encoding import HEAD, encoding_of, head_of, open_text, read_text
from detente.errors import DataError

TEXT = "Actor;Capability;Position;Salience\nSão Tomé;1,5;20;0,8\nCôte d’Ivoire;2;80;0,4\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom", "cp1252"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_table_says_the_same_in_every_encoding(tmp_path: Path, encoding: str, ends: str) -> None:
    text = TEXT.replace("\n", ends)
    raw = {
        "utf-16-le-bom": b"\xff\xfe" + text.encode("utf-16-le"),
        "utf-16-be-bom": b"\xfe\xff" + text.encode("utf-16-be"),
    }.get(encoding) or text.encode(encoding.removesuffix("-bom"))
    path = tmp_path / "talks.csv"
    path.write_bytes(raw)
    assert read_text(path) == TEXT
    assert head_of(path).replace("\r\n", "\n").count("São") == (encoding != "cp1252")
    issue = read(ISSUES, path)["talks"]
    assert {name: (one.capability, one.salience) for name, one in issue.actors.items()} == {
        "São Tomé": (1.5, 80),
        "Côte d’Ivoire": (2, 40),
    }


def test_a_letter_on_the_border_of_a_block_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * ((1 << 20) - 1) + "é".encode())
    assert encoding_of(path) == "utf-8"
    assert len(head_of(path)) == HEAD


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"a,b\x81\xff", id="a-byte-that-is-no-letter"),
        pytest.param(b"\x00\x01\x8f\x9d\xff", id="no-text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(raw)
    with pytest.raises(DataError, match=r"a\.csv: is no text in UTF-8, UTF-16 or Windows-1252"):
        read_text(path)


def test_half_a_letter_at_the_end_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("ab".encode("utf-16") + b"\x00")
    with pytest.raises(DataError, match="breaks off in the middle of a letter"):
        read_text(path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    for opener in (encoding_of, open_text, read_text, head_of):
        with pytest.raises(DataError, match="is not a plain file"):
            opener(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.csv: cannot read: No such file"):
        head_of(tmp_path / "none.csv")
