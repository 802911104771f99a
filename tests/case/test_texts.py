"""The texts of a case: which file is whose, and what cannot be had."""

from datetime import date

import pytest

from detente.case.texts import read_texts
from detente.evidence import Source


def _read(folder, sources=None, loose=()):
    files = frozenset(folder / name for name in loose)
    found, texts, problems = read_texts(folder, sources or {}, files)
    return found, texts, [(one.what, one.mend) for one in problems]


@pytest.fixture
def folder(tmp_path):
    """Return a folder with two texts."""
    place = tmp_path / "case"
    (place / "sources").mkdir(parents=True)
    (place / "sources" / "a.txt").write_text("---\ntitle: A\n---\nText of a.")
    (place / "sources" / "b.md").write_text("Text of b.")
    return place


def test_a_source_names_its_file_and_keeps_what_it_says_itself(folder):
    sources = {"s": Source(title="Mine", file="sources/a.txt")}
    assert _read(folder, sources, ["sources/a.txt"]) == (sources, {"s": "Text of a."}, [])


def test_loose_files_are_sources_by_their_stem(folder):
    found, texts, problems = _read(folder, {}, ["sources/a.txt", "sources/b.md"])
    assert found == {
        "a": Source(title="A", file="sources/a.txt"),
        "b": Source(file="sources/b.md"),
    }
    assert texts == {"a": "Text of a.", "b": "Text of b."}
    assert problems == []


def test_a_loose_file_of_a_sources_name_is_that_sources_text(folder):
    sources = {"a": Source(title="Mine")}
    found, texts, _ = _read(folder, sources, ["sources/a.txt"])
    assert found == sources
    assert texts == {"a": "Text of a."}


@pytest.mark.parametrize("name", ["a.pdf", "a.TXT", "a", ".txt"])
def test_other_files_are_no_texts(folder, name):
    (folder / "sources" / name).write_text("x")
    assert _read(folder, {}, [f"sources/{name}"]) == ({}, {}, [])


@pytest.mark.parametrize(
    ("file", "what", "mend"),
    [
        pytest.param("../out.txt", "the source 's' names a file outside the case", "Move the text",
                     id="outside"),
        pytest.param("/etc/hostname", "names a file outside the case", "Move the text", id="far"),
        pytest.param("sources/gone.txt", "there is no such file or folder", "Did you mean 'a.txt'?",
                     id="gone"),
        pytest.param("sources", "this is not a plain file", "Give a text file", id="folder"),
    ],
)  # fmt: skip
def test_a_text_that_cannot_be_had(folder, file, what, mend):
    (folder.parent / "out.txt").write_text("x")
    sources = {"s": Source(file=file), "b": Source(file="sources/b.md")}
    found, texts, problems = _read(folder, sources)
    assert found == sources
    assert texts == {"b": "Text of b."}
    ((told, how),) = problems
    assert what in told
    assert mend in how


def test_a_link_out_of_the_case_is_outside(folder):
    (folder.parent / "out.txt").write_text("x")
    (folder / "sources" / "link.txt").symlink_to(folder.parent / "out.txt")
    _, texts, ((what, _),) = _read(folder, {"s": Source(file="sources/link.txt")})
    assert "outside the case" in what
    assert texts == {}


@pytest.mark.parametrize(
    ("front", "what", "line"),
    [
        pytest.param("titel: A", "the key 'titel' is not known here", 2, id="key"),
        pytest.param("title: A\npublished: soon", "published: 'soon' is not a date", 3, id="date"),
        pytest.param("- x", "front matter holds no keys", 2, id="list"),
        pytest.param("title: [x", "the file stops too early", None, id="open"),
        pytest.param("title: A\ntitle: B", "the key 'title' is given twice", 3, id="twice"),
    ],
)
def test_faulty_front_matter_is_told_at_its_line(folder, front, what, line):
    file = folder / "sources" / "c.txt"
    file.write_text(f"---\n{front}\n---\nText of c.")
    found, _, problems = read_texts(folder, {}, frozenset([file]))
    assert found == {}
    assert what in problems[0].what
    assert line in (None, problems[0].line)
    assert problems[0].file == str(file)


def test_front_matter_says_all_that_a_source_can(folder):
    file = folder / "sources" / "c.txt"
    file.write_text(
        "---\ntitle: T\nauthor: A\noutlet: O\npublished: 2016-03-01\nvia: V\nurl: U\n"
        "language: fr\n---\n\nText."
    )
    found, texts, _ = _read(folder, {}, ["sources/c.txt"])
    assert found["c"] == Source(
        title="T", author="A", outlet="O", published=date(2016, 3, 1), via="V", url="U",
        language="fr", file="sources/c.txt",
    )  # fmt: skip
    assert texts["c"] == "\nText."
