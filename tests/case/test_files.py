"""Files are read whole within a limit, and written whole or not at all."""

import os
from pathlib import Path

import pytest

from detente.case.commit import write_text
from detente.case.files import MAX_CASE, missing, read_text
from detente.errors import CaseError


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(b"a\r\nb\n", "a\r\nb\n", id="line-ends-stay"),
        pytest.param(b"\xef\xbb\xbfa", "a", id="byte-order-mark-goes"),
        pytest.param("é🕊".encode(), "é🕊", id="any-script"),
        pytest.param(b"", "", id="empty"),
        pytest.param(b"a" * 4096 + b"\0", "a" * 4096 + "\0", id="a-late-zero-byte"),
    ],
)
def test_texts(tmp_path, raw, text):
    (tmp_path / "a").write_bytes(raw)
    assert read_text(tmp_path / "a") == text


@pytest.mark.parametrize(
    ("raw", "what", "line"),
    [
        pytest.param(b"a\0b", "the file is binary, not text", None, id="zero-byte"),
        pytest.param(b"a\nb\xe9", "byte 0xe9 is not UTF-8", 2, id="latin"),
        pytest.param(b"\xff\xfea\0", "byte 0xff is not UTF-8", 1, id="utf-16"),
        pytest.param(b"\xfe\xff\0a", "byte 0xfe is not UTF-8", 1, id="utf-16-other-way"),
    ],
)
def test_what_is_no_text(tmp_path, raw, what, line):
    (tmp_path / "a").write_bytes(raw)
    with pytest.raises(CaseError) as caught:
        read_text(tmp_path / "a")
    (problem,) = caught.value.problems
    assert (problem.what, problem.line, problem.file) == (what, line, str(tmp_path / "a"))
    assert problem.mend


def test_the_limit_is_the_last_size_that_is_read(tmp_path):
    (tmp_path / "a").write_text("abcd")
    assert read_text(tmp_path / "a", most=4) == "abcd"
    with pytest.raises(CaseError, match="at most"):
        read_text(tmp_path / "a", most=3)
    assert MAX_CASE == 2_000_000


@pytest.mark.parametrize(
    ("path", "what", "mend"),
    [
        pytest.param("case.yml", "there is no such file or folder", "Did you mean 'case.yaml'?",
                     id="near"),
        pytest.param("zzz", "there is no such file or folder", "Known: case.yaml, other.",
                     id="far"),
        pytest.param("gone/a", "there is no folder", "Check the path", id="folder"),
    ],
)  # fmt: skip
def test_what_is_missing(tmp_path, path, what, mend):
    (tmp_path / "case.yaml").touch()
    (tmp_path / "other").mkdir()
    problem = missing(tmp_path / path)
    assert problem.what.startswith(what)
    assert (problem.mend, problem.file) == (mend, str(tmp_path / path))
    with pytest.raises(CaseError, match=what):
        read_text(tmp_path / path)


def test_a_file_that_the_system_will_not_give(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("x")

    def refused(_file):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(CaseError) as caught:
        read_text(tmp_path / "a")
    (problem,) = caught.value.problems
    assert problem.what == "the file cannot be read: Permission denied"
    assert problem.mend == "Check its kind and rights"


def test_a_folder_is_no_text(tmp_path):
    with pytest.raises(CaseError, match="this is not a plain file"):
        read_text(tmp_path)


def test_what_is_written_is_there_whole_with_its_line_ends(tmp_path):
    write_text(tmp_path / "a", "é\r\nb\n")
    assert (tmp_path / "a").read_bytes() == "é\r\nb\n".encode()
    write_text(tmp_path / "a", "")
    assert (tmp_path / "a").read_bytes() == b""
    assert os.listdir(tmp_path) == ["a"]


def test_a_new_file_has_the_rights_that_new_files_have(tmp_path):
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "a", "x")
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
    (tmp_path / "a").chmod(0o604)
    write_text(tmp_path / "a", "y")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o604


@pytest.mark.parametrize("path", ["gone/a", "folder", "file/a"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path, path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(CaseError, match="the file cannot be written") as caught:
        write_text(tmp_path / path, "y")
    assert caught.value.problems[0].file == str(tmp_path / path)
    assert sorted(os.listdir(tmp_path)) == before
