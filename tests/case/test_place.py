"""The name that a place gives a case."""

from pathlib import Path

import pytest

from detente.case.place import is_single, name_of


@pytest.mark.parametrize(
    ("path", "single"),
    [
        pytest.param("a.yaml", True, id="yaml"),
        pytest.param("a.YML", True, id="capitals"),
        pytest.param("a.json", False, id="json"),
        pytest.param("a", False, id="folder"),
        pytest.param(".yaml", False, id="name-that-looks-like-an-ending"),
    ],
)
def test_one_file_or_a_folder(path, single):
    assert is_single(path) is single


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("a/b.yaml", "b", id="file"),
        pytest.param("a/b.c.yml", "b.c", id="points"),
        pytest.param("a/b/case.yaml", "b", id="main-file"),
        pytest.param("a/b/claims.yaml", "claims", id="another-file"),
        pytest.param("a/b.c", "b.c", id="folder-to-be"),
        pytest.param("a/./b/../c", "c", id="dots"),
        pytest.param(Path("a/é.yaml"), "é", id="path"),
        pytest.param("a/st. john.yaml", "st.-john", id="space"),
        pytest.param("a/..b\x1b[2J.yaml", "b-2J", id="escape-sequence"),
        pytest.param("a/\u202e.yaml", "case", id="nothing-that-may-stand"),
    ],
)
def test_names(path, name):
    assert name_of(path) == name


def test_what_stands_there_decides_whether_an_ending_is_one(tmp_path, monkeypatch):
    (tmp_path / "file.v1").touch()
    (tmp_path / "folder.v1").mkdir()
    assert name_of(tmp_path / "file.v1") == "file"
    assert name_of(tmp_path / "folder.v1") == "folder.v1"
    monkeypatch.chdir(tmp_path / "folder.v1")
    assert name_of(".") == "folder.v1"
    assert name_of("case.yaml") == "folder.v1"
