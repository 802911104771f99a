"""A case in a folder, in one file or in another tool's file; its texts and its quotes."""

import json
import os
from datetime import date
from textwrap import dedent

import pytest

from detente.case import Case, load, warnings
from detente.case.texts import split_front_matter
from detente.case.yaml.read import read_tree
from detente.errors import CaseError
from detente.evidence import Source
from detente.evidence.source import fingerprint
from tests.cli.run import as_json

CASE = dedent("""\
    format: detente/1
    title: A truce
    actors:
      us: {name: US, aliases: [no, yes, on, 'off']}
      them: {name: Them}
    options:
      us.strike: strikes   # a remark
      them.yield: yields
    preferences:
      us: [them.yield]
      them: []
    phases:
      - {id: truce, from: 2016-02-27}
    """)

TEXT = "The guns fell silent — for “a while”.\nThen they did not.\n"


def _claims(start, exact="fell silent"):
    """Return a claims file with one quote."""
    return dedent(f"""\
        sources:
          crs: {{title: A report, file: sources/report.txt, sha256: {fingerprint(TEXT)}}}
        claims:
          c1:
            text: The truce held.
            chain: [{{name: the author, type: author}}]
            grade: B2
            quotes:
              - {{source: crs, exact: "{exact}", start: {start}, end: {start + len(exact)}}}
        """)


def _folder(tmp_path, *, claims=None, text=TEXT, front="---\ntitle: Ignored\n---\n"):
    """Write a case to a folder."""
    folder = tmp_path / "truce"
    (folder / "sources").mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE)
    (folder / "claims.yaml").write_text(claims or _claims(9))
    (folder / "sources" / "report.txt").write_text(front + text)
    return folder


def test_a_folder_with_claims_and_texts(tmp_path):
    case = load(_folder(tmp_path))
    assert case.name == "truce"
    assert case.conflict.title == "A truce"
    assert list(case.evidence.claims) == ["c1"]
    assert case.evidence.sources["crs"].title == "A report"
    assert case.texts == {"crs": TEXT}
    assert warnings(case) == ()


def test_words_of_yaml_1_1_and_dates(tmp_path):
    (tmp_path / "a.yaml").write_text(CASE)
    conflict = load(tmp_path / "a.yaml").conflict
    assert conflict.actors["us"].aliases == ("no", "yes", "on", "off")
    assert conflict.phases[0].date_from == date(2016, 2, 27)


@pytest.mark.parametrize(
    ("file", "path", "extra", "expected"),
    [
        pytest.param("valley.yaml", "valley.yaml", "", "valley", id="file"),
        pytest.param("a.b.YML", "a.b.YML", "", "a.b", id="points"),
        pytest.param("x/case.yaml", "x", "", "x", id="folder"),
        pytest.param("x/case.yaml", "x/case.yaml", "", "x", id="the-file-in-a-folder"),
        pytest.param("x/case.yaml", "x/../x/.", "", "x", id="way-round"),
        pytest.param("st. john/case.yaml", "st. john", "", "st.-john", id="folder-with-a-point"),
        pytest.param("Čad ‘21’.yaml", "Čad ‘21’.yaml", "", "Čad-21-", id="any-script"),
        pytest.param("bare", "bare", "", "bare", id="no-ending"),
        pytest.param("x.txt", "x.txt", "", "x", id="other-ending"),
        pytest.param("x/other.yaml", "x/other.yaml", "", "other", id="not-the-main-file"),
        pytest.param("other.yaml", "other.yaml", "id: named\n", "named", id="says-another"),
        pytest.param("other.yaml", "other.yaml", "id: ''\n", "other", id="says-nothing"),
    ],
)
def test_a_case_without_an_id_has_its_places_name(tmp_path, file, path, extra, expected):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(CASE + extra)
    case = load(tmp_path / path)
    assert (case.name, case.conflict.id) == (expected, expected)


def test_a_place_whose_name_is_not_utf_8_can_still_be_printed(tmp_path):
    file = os.fsencode(tmp_path) + b"/caf\xe9.yaml"
    with open(file, "w") as stream:
        stream.write(CASE)
    assert load(os.fsdecode(file)).conflict.id == "caf-"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("solve",), id="solve"),
        pytest.param(("leverage",), id="leverage"),
        pytest.param(("sample", "--draws", "5"), id="sample"),
        pytest.param(("inverse",), id="inverse"),
    ],
)
def test_results_say_which_case_they_are_of(tmp_path, words):
    (tmp_path / "truce").mkdir()
    text = CASE.replace("from: 2016-02-27", "from: 2016-02-27, status_quo: []")
    (tmp_path / "truce" / "case.yaml").write_text(text)
    verb, *more = words
    data = as_json(verb, tmp_path / "truce", *more)
    assert {data[key] for key in ("case", "conflict") if key in data} == {"truce"}


def test_a_json_file_is_a_case_too(tmp_path):
    data = read_tree(CASE).data | {"phases": [{"id": "truce", "from": "2016-02-27"}]}
    (tmp_path / "a.json").write_text(json.dumps(data))
    (tmp_path / "a.yaml").write_text(CASE)
    assert load(tmp_path / "a.json").conflict == load(tmp_path / "a.yaml").conflict


@pytest.mark.parametrize(
    ("claims", "text", "what"),
    [
        pytest.param(_claims(8), TEXT, "orphaned quote: 'fell silent' is not at 8", id="moved"),
        pytest.param(
            _claims(9, "went silent"), TEXT, "orphaned quote: 'went silent'", id="other-words"
        ),
        pytest.param(_claims(9), TEXT + "More.", "the text of 'crs' has changed", id="changed"),
    ],
)
def test_what_no_longer_fits_is_told_and_never_moved(tmp_path, claims, text, what):
    folder = _folder(tmp_path, claims=claims, text=text)
    case = load(folder)
    (told,) = warnings(case)
    assert what in told.what
    assert told.mend
    assert told.file == str(folder)
    start = case.evidence.claims["c1"].quotes[0].start
    assert f"start: {start}" in (folder / "claims.yaml").read_text()


def test_a_quote_whose_text_is_not_kept_is_left_alone(tmp_path):
    folder = _folder(tmp_path, claims=_claims(1).replace("file: sources/report.txt, ", ""))
    (folder / "sources" / "report.txt").unlink()
    assert warnings(load(folder)) == ()


def test_a_text_without_an_entry_is_a_source_by_its_front_matter(tmp_path):
    folder = tmp_path / "truce"
    (folder / "sources").mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE)
    front = "---\ntitle: 'A: report'\npublished: 2016-03-01\n---\n"
    (folder / "sources" / "crs.md").write_text(front + TEXT)
    (folder / "sources" / "notes.pdf").write_bytes(b"%PDF")
    case = load(folder)
    assert case.evidence.sources == {
        "crs": Source(title="A: report", published=date(2016, 3, 1), file="sources/crs.md")
    }
    assert case.texts == {"crs": TEXT}


@pytest.mark.parametrize(
    ("front", "line", "what"),
    [
        pytest.param("---\ntitel: x\n---\n", 2, "the key 'titel' is not known", id="key"),
        pytest.param("---\ntitle: a\npublished: soon\n---\n", 3, "'soon' is not a date", id="date"),
        pytest.param("---\n- a\n---\n", 2, "front matter holds no keys", id="list"),
        pytest.param("---\ntitle: [\n---\n", None, "not closed|too early", id="syntax"),
    ],
)
def test_faulty_front_matter_is_told_with_its_line(tmp_path, front, line, what):
    folder = tmp_path / "truce"
    (folder / "sources").mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE)
    (folder / "sources" / "crs.md").write_text(front + TEXT)
    with pytest.raises(CaseError, match=what) as caught:
        load(folder)
    told = caught.value.problems[0]
    assert told.file.endswith("crs.md")
    assert line in (None, told.line)


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        pytest.param("---\na: 1\n---\nText", "a: 1\n", "Text", id="front-matter"),
        pytest.param("Text", "", "Text", id="none"),
        pytest.param("---\n---\nText", "", "Text", id="empty"),
        pytest.param("---\r\na: 1\r\n---\r\nText", "a: 1\r\n", "Text", id="windows"),
        pytest.param("---\nnever closed", "", "---\nnever closed", id="open"),
        pytest.param("---\na: 1\n---\nx\n---\ny", "a: 1\n", "x\n---\ny", id="rule-in-text"),
        pytest.param("----\nText\n---\n", "", "----\nText\n---\n", id="four-dashes"),
    ],
)
def test_front_matter(text, front, body):
    assert split_front_matter(text) == (front, body)


def test_a_case_made_in_python_has_no_path(tmp_path):
    (tmp_path / "a.yaml").write_text(CASE)
    conflict = load(tmp_path / "a.yaml").conflict
    case = Case("mine", conflict)
    assert (case.path, dict(case.texts), case.evidence.claims) == ("", {}, {})
