"""Nothing a case says is lost on disk, and nothing is written by halves."""

import shutil
import stat
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case import Case, load, save
from detente.case import commit as room
from detente.case.layout import conflict_layout
from detente.case.yaml.document import open_document
from detente.case.yaml.read import read_tree
from detente.case.yaml.write import emit
from detente.catalog import load as load_case
from detente.catalog import names
from detente.errors import CaseError
from detente.evidence import Evidence, Source
from detente.model import Conflict
from tests.case.full import BODY, FULL, full_case
from tests.strategies import any_conflicts, conflicts


@given(any_conflicts())
@settings(max_examples=60)
def test_any_conflict_reads_back_the_same(conflict):
    text = emit(conflict_layout(conflict))
    assert Conflict.model_validate(read_tree(text).data) == conflict


@given(any_conflicts())
@settings(max_examples=20)
def test_written_again_is_the_same_bytes(tmp_path_factory, conflict):
    file = tmp_path_factory.mktemp("case") / "case.yaml"
    save(Case("random", conflict), file)
    first = file.read_bytes()
    read = load(file)
    assert read.conflict == conflict
    save(read, file)
    assert file.read_bytes() == first


def test_a_full_case_in_a_folder_loses_nothing(tmp_path):
    case = full_case()
    save(case, tmp_path / "full")
    read = load(tmp_path / "full")
    assert (read.name, read.conflict, read.evidence) == (case.name, case.conflict, case.evidence)
    assert dict(read.texts) == {"crs": BODY}
    assert sorted(path.name for path in (tmp_path / "full").iterdir()) == [
        "case.yaml",
        "claims.yaml",
        "sources",
    ]


def test_a_full_case_in_one_file_loses_nothing(tmp_path):
    case = Case("full", FULL, full_case().evidence)
    save(case, tmp_path / "full.yaml")
    read = load(tmp_path / "full.yaml")
    assert (read.conflict, read.evidence) == (case.conflict, case.evidence)


def test_one_file_cannot_hold_texts(tmp_path):
    with pytest.raises(CaseError, match="Save to a folder"):
        save(full_case(), tmp_path / "full.yaml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("body", ["---\nhr\n---\nText", "---\n", "Plain", "\n---\n", "---"])
def test_a_text_that_looks_like_front_matter_is_kept(tmp_path, body):
    evidence = Evidence(sources={"a": Source(title="A")})
    save(Case("full", FULL, evidence, {"a": body}), tmp_path / "c")
    assert load(tmp_path / "c").texts["a"] == body


REMARKS = dedent("""\
    # Ours.
    title: "A   truce"   # so called

    actors:
      them: {name: Them}  # first
      us: {name: US}
    options: {them.yield: yields, us.strike: strikes}
    preferences:
      us: [them.yield]   # above all
      them: {weights: {us.strike: -2e-1}}
    # The end.
    """)


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("a.yaml", "b.yaml"),
        ("a/case.yaml", "b/case.yaml"),
        ("a.yaml", "b/case.yaml"),
        ("a/case.yaml", "b.yaml"),
    ],
)
def test_a_new_file_takes_over_remarks_and_spelling(tmp_path, there, here):
    source, target = tmp_path / there, tmp_path / here
    source.parent.mkdir(exist_ok=True)
    source.write_text(REMARKS)
    case = load(source.parent if source.name == "case.yaml" else source)
    save(case, target.parent if target.name == "case.yaml" else target)
    named = REMARKS.replace("title", "id: a\ntitle", 1)
    assert target.read_text() == named
    save(replace(case, conflict=case.conflict.replaced(title="War")), tmp_path / "c.yaml")
    assert (tmp_path / "c.yaml").read_text() == named.replace('"A   truce"', "War")
    assert source.read_text() == REMARKS


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        pytest.param(REMARKS, "b.yaml", REMARKS.replace("title", "id: a\ntitle", 1), id="other"),
        pytest.param(REMARKS, "more/a.yaml", REMARKS, id="same-name"),
        pytest.param(REMARKS, "more/a/case.yaml", REMARKS, id="folder-of-that-name"),
        pytest.param("id: a\n" + REMARKS, "b.yaml", "id: a\n" + REMARKS, id="says-it"),
        pytest.param("id: z\n" + REMARKS, "z.yaml", "id: z\n" + REMARKS, id="says-what-it-would"),
        pytest.param(
            "format: detente/1\n" + REMARKS,
            "b.yaml",
            "format: detente/1\nid: a\n" + REMARKS,
            id="after-the-format",
        ),
    ],
)
def test_a_copy_keeps_its_id(tmp_path, text, target, expected):
    (tmp_path / "a.yaml").write_text(text)
    (tmp_path / "more").mkdir()
    case = load(tmp_path / "a.yaml")
    place = tmp_path / target
    place = place.parent if place.name == "case.yaml" else place
    save(case, place)
    assert (tmp_path / target).read_text() == expected
    assert load(place).conflict == case.conflict


def test_an_id_given_over_a_file_that_says_none_is_written_ahead(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(REMARKS)
    save(replace(load(file), conflict=load(file).conflict.replaced(id="other")), file)
    assert file.read_text() == REMARKS.replace("title", "id: other\ntitle", 1)


def test_claims_keep_their_remarks_in_a_new_folder(tmp_path):
    save(full_case(), tmp_path / "a")
    told = "# Graded by two people.\n" + (tmp_path / "a" / "claims.yaml").read_text()
    (tmp_path / "a" / "claims.yaml").write_text(told)
    save(load(tmp_path / "a"), tmp_path / "b")
    assert (tmp_path / "b" / "claims.yaml").read_text() == told
    assert load(tmp_path / "b").evidence == load(tmp_path / "a").evidence
    save(replace(load(tmp_path / "a"), texts={}), tmp_path / "c.yaml")
    assert load(tmp_path / "c.yaml").evidence == full_case().evidence


def test_saving_over_a_file_keeps_its_remarks_and_spelling(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(
        dedent("""\
        # Ours.
        actors:
          us: {name: "US"}   # the strong one
          them: {name: Them}
        options:
          # first
          us.strike: strikes
          them.yield: yields   # last
        preferences: {us: [them.yield], them: []}
        """)
    )
    case = load(file)
    save(Case("c", case.conflict.replaced(title="Now named")), file)
    text = file.read_text()
    for kept in ("# Ours.", 'us: {name: "US"}   # the strong one', "# first", "yields   # last"):
        assert kept in text
    assert load(file).conflict.title == "Now named"


@pytest.mark.parametrize("name", names())
def test_a_bundled_case_saved_over_itself_is_the_same_bytes(tmp_path, name):
    case = load_case(name)
    copy = tmp_path / name
    shutil.copytree(case.path, copy)
    save(load(copy), copy)
    for file in copy.glob("*.yaml"):
        assert file.read_bytes() == (Path(case.path) / file.name).read_bytes()


def test_sources_told_by_front_matter_stay_there(tmp_path):
    save(Case("full", FULL), tmp_path / "c")
    (tmp_path / "c" / "sources").mkdir()
    (tmp_path / "c" / "sources" / "a.txt").write_text("---\ntitle: A\n---\nText")
    save(load(tmp_path / "c"), tmp_path / "c")
    assert "sources" not in (tmp_path / "c" / "case.yaml").read_text()
    assert load(tmp_path / "c").evidence.sources["a"].title == "A"


def test_one_changed_belief_changes_one_line(tmp_path):
    copy = tmp_path / "syria-2016"
    shutil.copytree(load_case("syria-2016").path, copy)
    before = (copy / "case.yaml").read_text().splitlines()
    case = load(copy)
    first, *rest = case.conflict.ties
    ties = (first.model_copy(update={"share": 0.125}), *rest)
    save(replace(case, conflict=case.conflict.replaced(ties=ties)), copy)
    after = (copy / "case.yaml").read_text().splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert "0.125" in changed[0][1]


@given(conflicts(), conflicts())
@settings(max_examples=10)
def test_a_file_can_come_to_say_anything(tmp_path_factory, old, new):
    file = tmp_path_factory.mktemp("case") / "case.yaml"
    save(Case("old", old), file)
    save(Case("new", new), file)
    assert load(file).conflict == new


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "case.yaml"
    save(Case("full", FULL), file)
    before = file.read_bytes()

    def full_disk(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(room.os, "fsync", full_disk)
    with pytest.raises(CaseError, match="No space left"):
        save(Case("full", FULL.replaced(title="Other")), file)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


def test_rights_of_a_file_stay(tmp_path):
    file = tmp_path / "case.yaml"
    save(Case("full", FULL), file)
    file.chmod(0o640)
    save(Case("full", FULL.replaced(title="Other")), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_no_folder_to_write_to(tmp_path):
    with pytest.raises(CaseError, match="cannot be written"):
        save(Case("full", FULL), tmp_path / "nowhere" / "case.yaml")


def test_a_file_stands_where_the_folder_would(tmp_path):
    (tmp_path / "full").write_text("x")
    with pytest.raises(CaseError, match="cannot be made"):
        save(Case("full", FULL), tmp_path / "full")


def test_document_writes_elsewhere(tmp_path):
    file = tmp_path / "case.yaml"
    save(Case("full", FULL), file)
    document = open_document(file)
    document.set(("title",), "Else")
    document.write(tmp_path / "other.yaml")
    assert load(file).conflict.title == FULL.title
    assert load(tmp_path / "other.yaml").conflict.title == "Else"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=50)
def test_any_title_is_kept(title):
    if not title.strip():
        title = "x" + title
    conflict = FULL.replaced(summary=title)
    text = emit(conflict_layout(conflict))
    assert Conflict.model_validate(read_tree(text).data) == conflict
