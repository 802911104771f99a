"""Edits of an open case: undone to the same bytes, never lost, merged with those of others."""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path

import pytest

from detente import load
from detente.edit import Change, Edit, Insert, Move, Put, key_of
from detente.edit.case_data import data_of
from detente.errors import CaseError, DetenteError, NotSupported
from detente.serve import store
from detente.serve.history import History
from detente.serve.journal import Journal
from detente.serve.store import OpenCase
from tests.cli.conftest import VALLEY

COMMENTED = (
    VALLEY.partition("claims:")[0]
    .replace(
        "preferences:\n  north: [not south.shell, not patron.arm, north.shell]\n",
        """preferences:
  north:
    # what it minds most
    - not south.shell
    - not patron.arm  # the arms
    - north.shell
""",
    )
    .replace("{want: patron.arm, because: [c1]}", "patron.arm")
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of a case with comments."""
    place = tmp_path / "valley.yaml"
    place.write_text(COMMENTED, encoding="utf-8")
    return place


@pytest.fixture
def opened(file: Path, monkeypatch: pytest.MonkeyPatch) -> OpenCase:
    """Return the case, open, whose files are written when a test says so."""
    monkeypatch.setattr(OpenCase, "_later", lambda _self: None)
    return OpenCase("valley", load(str(file)))


def wants(desk: OpenCase, actor: str = "north") -> list[str]:
    """Return what an actor wants now."""
    return [str(one.want) for one in desk.case.conflict.preferences[actor].statements]


def move(desk: OpenCase, place: int, goal: int, actor: str = "north") -> Move:
    """Return the move of one statement ahead of another, by their keys."""
    data = data_of(desk.case)
    keys = [key_of(data, ("preferences", actor, one)) for one in (place, goal)]
    return Move(key=keys[0], before=keys[1])


def test_undo_all_gives_back_the_same_bytes_whenever_it_was_written(
    opened: OpenCase, file: Path
) -> None:
    rng = random.Random(3)
    for _ in range(12):
        edits: list[Edit] = [
            move(opened, *rng.sample(range(3), 2)),
            Put(key="", name="title", value=f"Title {rng.random()}"),
            Insert(into="preferences.south", value="not patron.arm"),
            Change(text="make north.shell to-yes"),
        ]
        opened.edit([rng.choice(edits)])
        if rng.random() < 0.5:
            opened.write()
            assert opened.saved
    while opened.history.before is not None:
        opened.go("undo")
    opened.write()
    assert file.read_text("utf-8") == COMMENTED
    for _ in range(12):
        opened.go("redo")
    opened.write()
    assert load(str(file)).conflict == opened.case.conflict


def test_an_edit_moves_its_comment_along(opened: OpenCase, file: Path) -> None:
    opened.edit([move(opened, 1, 0)])
    opened.write()
    text = file.read_text("utf-8")
    assert text.index("not patron.arm  # the arms") < text.index("# what it minds most")


def test_several_edits_are_made_all_or_none(opened: OpenCase) -> None:
    good = Put(key="", name="title", value="T")
    with pytest.raises(DetenteError):
        opened.edit([good, Change(text="bar nobody.does")])
    assert (opened.version, opened.case.conflict.title) == (0, "The valley")
    assert opened.edit([good, good]) == "title: T; title: T"
    assert opened.version == 1


def test_after_an_undo_an_edit_starts_another_branch_and_the_old_one_stays(
    opened: OpenCase,
) -> None:
    opened.edit([Put(key="", name="title", value="A")])
    assert opened.go("undo") == "undone: title: A"
    opened.edit([Put(key="", name="title", value="B")])
    with pytest.raises(CaseError, match="nothing to redo"):
        opened.go("redo")
    opened.go("1")
    assert opened.case.conflict.title == "A"
    opened.go("0")
    with pytest.raises(CaseError, match="nothing to undo"):
        opened.go("undo")
    for number in ("9", "-1", "x"):
        with pytest.raises(CaseError, match="there is no version"):
            opened.go(number)


def test_a_redo_leads_to_the_last_that_was_made() -> None:
    case = load("chicken")
    history = History.of(case).added(case, "a").undone().added(case, "b").undone()
    assert history.redone().now.says == "b"


@pytest.mark.parametrize("written", [False, True], ids=["nothing written", "written in between"])
def test_a_kill_loses_no_answered_edit(opened: OpenCase, file: Path, written: bool) -> None:
    opened.edit([Put(key="", name="title", value="A")])
    if written:
        opened.write()
    opened.edit([move(opened, 2, 0)])
    opened.edit([Put(key="", name="title", value="B")])
    opened.go("undo")
    before = data_of(opened.case)
    again = OpenCase("valley", load(str(file)))
    assert data_of(again.case) == before
    again.write()
    assert data_of(load(str(file))) == before
    assert data_of(OpenCase("valley", load(str(file))).case) == before


def test_a_kill_between_the_mark_and_the_file_does_nothing_twice(
    opened: OpenCase, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.edit([Insert(into="preferences.south", value="not patron.arm")])

    def killed(*_words: object, **_more: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(import_module("detente.case.save"), "write_files", killed)
        with pytest.raises(KeyboardInterrupt):
            opened.write()
    again = OpenCase("valley", load(str(file)))
    assert wants(again, "south") == wants(opened, "south")
    again.write()
    third = OpenCase("valley", load(str(file)))
    assert (wants(third, "south"), third.version) == (wants(opened, "south"), 0)


def test_a_line_cut_short_was_never_answered(opened: OpenCase, file: Path) -> None:
    opened.edit([Put(key="", name="title", value="A")])
    journal = Journal.of(file)
    with journal.file.open("a", encoding="utf-8") as stream:
        stream.write('{"edits": [{"act": "pu')
    assert OpenCase("valley", load(str(file))).case.conflict.title == "A"


def test_what_somebody_else_wrote_is_taken_up_and_can_be_undone(
    opened: OpenCase, file: Path
) -> None:
    assert not opened.look()
    file.write_text(COMMENTED.replace("The valley", "Theirs"), encoding="utf-8")
    assert opened.look()
    assert (opened.case.conflict.title, opened.history.now.says) == ("Theirs", "edited outside")
    opened.go("undo")
    opened.write()
    assert file.read_text("utf-8") == COMMENTED


def test_what_both_changed_apart_is_merged(opened: OpenCase, file: Path) -> None:
    opened.edit([move(opened, 2, 0)])
    file.write_text(COMMENTED.replace("The valley", "Theirs"), encoding="utf-8")
    assert opened.look()
    assert opened.case.conflict.title == "Theirs"
    assert wants(opened)[0] == "north.shell"
    assert data_of(load(str(file))) == data_of(opened.case)
    assert "merged" in opened.history.now.says


def test_what_both_changed_at_one_place_is_told_and_nothing_is_overwritten(
    opened: OpenCase, file: Path
) -> None:
    opened.edit([Put(key="", name="title", value="Mine")])
    theirs = COMMENTED.replace("The valley", "Theirs")
    file.write_text(theirs, encoding="utf-8")
    opened.look()
    assert "do not go together" in opened.fault
    assert file.read_text("utf-8") == theirs
    assert opened.case.conflict.title == "Mine"


def test_a_file_that_no_longer_reads_is_told_and_the_last_good_model_stays(
    opened: OpenCase, file: Path
) -> None:
    file.write_text("title: [", encoding="utf-8")
    opened.look()
    assert "valley.yaml:1" in opened.fault
    assert opened.case.conflict.title == "The valley"
    file.write_text(COMMENTED.replace("The valley", "Mended"), encoding="utf-8")
    opened.look()
    assert (opened.fault, opened.case.conflict.title) == ("", "Mended")


def test_what_cannot_be_journalled_is_not_done(
    opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Journal, _line: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Journal, "write", full)
    with pytest.raises(CaseError, match=r"nothing was changed.*No space"):
        opened.edit([Put(key="", name="title", value="A")])
    assert opened.version == 0


def test_a_bundled_case_is_read_only() -> None:
    desk = OpenCase("chicken", load("chicken"))
    assert desk.read_only
    assert desk.saved
    assert not desk.look()
    with pytest.raises(NotSupported, match="copy it"):
        desk.edit([Put(key="", name="title", value="A")])


def test_the_files_are_written_once_nobody_edits(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "IDLE", 0.01)
    desk = OpenCase("valley", load(str(file)))
    desk.edit([Put(key="", name="title", value="A")])
    assert desk._timer is not None
    desk._timer.join(10)
    assert load(str(file)).conflict.title == "A"


@pytest.mark.parametrize("seed", range(3))
def test_interleavings_of_page_disk_and_second_tab_lose_nothing(
    opened: OpenCase, file: Path, seed: int
) -> None:
    """The page moves wants, another program appends wants of another actor, the server writes."""
    rng = random.Random(seed)
    outside = 0
    for _ in range(30):
        step = rng.choice(["move", "outside", "write", "look"])
        if step == "move":
            opened.edit([move(opened, *rng.sample(range(3), 2))])
        elif step == "outside":
            outside += 1
            text = file.read_text("utf-8")
            start = text.index("summary:") if "summary:" in text else None
            line = f"summary: Change {outside}\n"
            if start is None:
                text = text.replace("citation:", f"{line}citation:", 1)
            else:
                end = text.index("\n", start) + 1
                text = text[:start] + line + text[end:]
            file.write_text(text, encoding="utf-8")
        elif step == "write":
            opened.write()
        else:
            opened.look()
    order = wants(opened)
    opened.look()
    opened.write()
    opened.look()
    on_disk = load(str(file)).conflict
    assert opened.fault == ""
    assert on_disk.summary == (f"Change {outside}" if outside else "")
    assert [str(one.want) for one in on_disk.preferences["north"].statements] == order
