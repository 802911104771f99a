"""Files are written all or none, one writer at a time, whoever is killed in between."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from detente.case import commit
from detente.case.commit import JOURNAL, alone, steady, write_files, write_text
from detente.errors import CaseError

STAGED = ".detente-0123456789abcdef.new"


def together(folder, texts, **more):
    """Write files as one."""
    files = {folder / name: text for name, text in texts.items()}
    with alone(folder, files):
        write_files(folder, files, **more)


def texts(folder):
    """Every file of a folder by name."""
    return {file.name: file.read_text() for file in folder.iterdir() if file.is_file()}


@pytest.mark.parametrize(
    "new",
    [
        pytest.param({"a": "1"}, id="one"),
        pytest.param({"a": "1", "b": "2"}, id="two"),
        pytest.param({"a": "1", "b": "2", "new": "é\r\n"}, id="one-of-them-new"),
        pytest.param({}, id="none"),
    ],
)
def test_all_are_written_and_nothing_else_stays(tmp_path, new):
    together(tmp_path, {"a": "old", "b": "old"})
    together(tmp_path, new)
    assert texts(tmp_path) == {"a": "old", "b": "old"} | {
        name: text.replace("\r\n", "\n") for name, text in new.items()
    }


def raising(error):
    """A call that fails."""

    def call(_handle):
        raise error

    return call


@pytest.mark.parametrize("fails", ["staging", "the second text", "what was seen"])
def test_none_is_written_where_one_cannot_be(tmp_path, monkeypatch, fails):
    together(tmp_path, {"a": "old", "b": "old"})
    new, seen = {"a": "1", "b": "2"}, None
    if fails == "staging":
        monkeypatch.setattr(
            commit.os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full"))
        )
    elif fails == "the second text":
        new["b"] = "half \ud800"
    else:
        seen = {tmp_path / "a": "old", tmp_path / "b": "older"}
    with pytest.raises(CaseError):
        together(tmp_path, new, seen=seen)
    assert texts(tmp_path) == {"a": "old", "b": "old"}


def test_an_error_of_any_kind_leaves_nothing_staged(tmp_path, monkeypatch):
    monkeypatch.setattr(commit.os, "fsync", raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_text(tmp_path / "a", "x")
    assert texts(tmp_path) == {}


def test_a_symbolic_link_stays_one(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "near").mkdir()
    (tmp_path / "far" / "a").write_text("old")
    (tmp_path / "near" / "a").symlink_to("../far/a")
    together(tmp_path / "near", {"a": "new", "b": "x"})
    assert (tmp_path / "near" / "a").is_symlink()
    assert texts(tmp_path / "far") == {"a": "new"}


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_only_plain_files_are_written(tmp_path, kind):
    (tmp_path / "a").mkdir() if kind == "folder" else os.mkfifo(tmp_path / "a")
    with pytest.raises(CaseError, match="no plain file"):
        write_text(tmp_path / "a", "x")
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def journal(folder, files):
    """Leave what a killed writer leaves once its writing counts."""
    (folder / JOURNAL).write_text(json.dumps({"files": files}))


@pytest.mark.parametrize("done", [0, 1], ids=["none-renamed", "one-renamed"])
@pytest.mark.parametrize("by", ["reader", "writer"])
def test_a_writing_that_counts_is_finished_by_whoever_comes_next(tmp_path, done, by):
    together(tmp_path, {"a": "old" if not done else "new", "b": "old"})
    names = {"a": STAGED, "b": STAGED.replace("0", "f")}
    for staged in list(names.values())[done:]:
        (tmp_path / staged).write_text("new")
    journal(tmp_path, names)
    if by == "reader":
        with steady(tmp_path):
            pass
    else:
        together(tmp_path, {"c": "new"})
    assert texts(tmp_path) == dict.fromkeys(["a", "b", *(["c"] if by == "writer" else [])], "new")


def test_what_a_killed_writer_only_staged_is_taken_away_by_the_next(tmp_path):
    (tmp_path / STAGED).write_text("half")
    (tmp_path / ".detente-notes.new").write_text("somebody's own")
    write_text(tmp_path / "a", "x")
    assert texts(tmp_path) == {"a": "x", ".detente-notes.new": "somebody's own"}


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"../out": STAGED}, id="up"),
        pytest.param({"link": STAGED}, id="by-a-link"),
        pytest.param({"{there}/out": STAGED}, id="by-an-absolute-path"),
        pytest.param({"a": "../secret"}, id="from-elsewhere"),
        pytest.param({"a": "b"}, id="what-was-not-staged"),
        pytest.param({"a": 3}, id="no-name"),
        pytest.param([], id="no-names"),
    ],
)
def test_a_journal_leads_nowhere_else(tmp_path, files):
    folder = tmp_path / "case"
    folder.mkdir()
    (tmp_path / "secret").write_text("s")
    (tmp_path / "out").write_text("mine")
    (folder / "link").symlink_to("../out")
    together(folder, {"a": "old", "b": "old"})
    (folder / STAGED).write_text("evil")
    if isinstance(files, dict):
        files = {name.format(there=tmp_path): staged for name, staged in files.items()}
    journal(folder, files)
    with pytest.raises(CaseError, match="unfinished"), steady(folder):
        pass
    assert (tmp_path / "out").read_text() == "mine"
    assert (folder / "a").read_text() == "old"


def test_writers_wait_for_each_other(tmp_path):
    order = []

    def second():
        with alone(tmp_path, []):
            order.append("second")

    with alone(tmp_path, []):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.1)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_a_writer_that_does_not_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(commit, "PATIENCE", 0.05)
    with alone(tmp_path, []), pytest.raises(CaseError, match="another program"), steady(tmp_path):
        pass


def test_a_lock_ends_with_its_process(tmp_path):
    held = (
        "import sys, os; from pathlib import Path; from detente.case.commit import alone\n"
        "with alone(Path(sys.argv[1]), []): os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", held, str(tmp_path)], check=False)
    write_text(tmp_path / "a", "x")
    assert texts(tmp_path) == {"a": "x"}


def test_where_there_are_no_locks_files_are_written_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(commit, "fcntl", None)
    together(tmp_path, {"a": "1", "b": "2"})
    assert texts(tmp_path) == {"a": "1", "b": "2"}


def test_a_folder_that_is_gone(tmp_path):
    with pytest.raises(CaseError, match="cannot be written"):
        write_text(Path(tmp_path, "gone", "a"), "x")
