"""One registry tells every format by name, ending or text; a new one is one object."""

from pathlib import Path

import pytest

from detente.case import Case, convert, load, write_as
from detente.case.formats import (
    CASE,
    EVENTS,
    ISSUES,
    READING,
    Choices,
    Format,
    formats,
    named,
    read,
    register,
    to_file,
    withdraw,
    write,
)
from detente.case.formats.format import KINDS, EventTable
from detente.case.formats.registry import (
    listed,
    read_endings,
    reader,
    writer,
    written_as,
    written_endings,
)
from detente.catalog.lookup import find_issues, is_article
from detente.catalog.lookup import load as find_case
from detente.errors import CaseError, DataError, NotSupported, UnknownName
from detente.evidence import Evidence
from detente.model import Conflict, Preference
from tests.cli.run import detente as command

PLAIN = "Actor,Capability,Position,Salience\na,1,2,30\nb,1,4,50\n"


# --- a toy format: options and their owners, one a line --------------------------------------


def _toy_text(case: Case, choices: Choices) -> str:
    phase = case.conflict.phase(choices.phase)
    head = f"# {phase.id}\n" if phase else ""
    return head + "".join(f"{name}: {one.text}\n" for name, one in case.conflict.options.items())


def _toy_read(path: Path, _choices: Choices) -> Case:
    lines = [line.split(": ", 1) for line in path.read_text().splitlines() if line[:1] != "#"]
    owners = {name.partition(".")[0]: {"name": name.partition(".")[0]} for name, _ in lines}
    data = {"id": path.stem, "actors": owners, "options": dict(lines)}
    data["preferences"] = {owner: [] for owner in owners}
    return Case(path.stem, Conflict.model_validate(data), path=str(path))


TOY: Format[Case] = Format(
    name="toy",
    title="a list of options",
    holds=CASE,
    suffixes=(".toy",),
    about="actors and options",
    read=_toy_read,
    write=to_file(_toy_text),
    loses=lambda case, _choices: _wants(case.conflict),
)


def _wants(conflict: Conflict) -> tuple[str, ...]:
    wanted = any(one != Preference() for one in conflict.preferences.values())
    return ("what they want",) if wanted else ()


@pytest.fixture
def toy():
    """Register the toy, and take it away again."""
    register(TOY)
    yield
    withdraw("toy")


@pytest.mark.usefixtures("toy")
def test_a_new_format_converts_through_the_library(tmp_path):
    lost = write_as(find_case("syria-2016"), tmp_path / "a.toy", phase="truce")
    assert lost == ("what they want",)
    assert (tmp_path / "a.toy").read_text().startswith("# truce\nrussia.")
    assert convert(tmp_path / "a.toy", tmp_path / "b.yaml") == ()
    back = load(tmp_path / "b.yaml").conflict
    assert dict(back.options) == {
        name: type(one)(text=one.text)
        for name, one in find_case("syria-2016").conflict.options.items()
    }
    assert convert(tmp_path / "b.yaml", tmp_path / "c.TOY") == ()


@pytest.mark.usefixtures("toy")
def test_a_new_format_converts_through_the_command_line(tmp_path):
    done = command("convert", "chicken", "a.toy", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "wrote a.toy\n  left out: what they want\n")
    assert command("convert", "a.toy", "b.dot", cwd=tmp_path).returncode == 0
    assert command("solve", "a.toy", cwd=tmp_path).returncode == 0


def test_a_format_taken_away_is_gone(tmp_path):
    with pytest.raises(UnknownName, match="no registered format is called 'toy'"):
        withdraw("toy")
    with pytest.raises(UnknownName, match="no registered format is called 'yaml'"):
        withdraw("yaml")
    with pytest.raises(NotSupported, match=r"\.toy"):
        write_as(find_case("chicken"), tmp_path / "a.toy")
    assert command("convert", "chicken", "a.toy", cwd=tmp_path).returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_a_format_may_be_told_by_its_text(tmp_path):
    (tmp_path / "any.csv").write_text("%% odd %%\n")
    odd = Format(
        name="odd",
        title="an odd table",
        holds=EVENTS,
        suffixes=(".csv",),
        about="nothing",
        read=lambda _path, _choices: EventTable(Evidence()),
        marks=lambda text: text.startswith("%%"),
    )
    register(odd)
    try:
        assert read(EVENTS, tmp_path / "any.csv").claims == {}
        assert command("claims", tmp_path / "any.csv", "--json").returncode == 0
    finally:
        withdraw("odd")
    with pytest.raises(DataError):
        read(EVENTS, tmp_path / "any.csv")


@pytest.mark.parametrize(
    ("name", "suffixes", "holds", "what"),
    [
        pytest.param("yaml", (".zzz",), CASE, "there is a format 'yaml' already", id="name"),
        pytest.param("new", (".x", ".dot"), CASE, "'dot' is written as '.dot' already", id="end"),
        pytest.param("new", ("",), CASE, "'folder' is written as '' already", id="folder"),
    ],
)
def test_two_formats_do_not_clash(name, suffixes, holds, what):
    clashing = Format(name, "a clash", holds, suffixes, "nothing", write=to_file(lambda *_: ""))
    before = [one.name for kind in KINDS for one in formats(kind)]
    with pytest.raises(CaseError, match=what):
        register(clashing)
    assert [one.name for kind in KINDS for one in formats(kind)] == before


def test_another_kind_may_be_written_with_the_same_ending():
    """A case as a toy, and a reading as a toy."""
    other = Format("toy", "a toy", READING, (".dot",), "nothing", write=to_file(lambda *_: ""))
    register(other)
    assert writer(READING, "x.dot") is other
    assert writer(CASE, "x.dot").name == "dot"
    withdraw("toy")


# --- what is registered -----------------------------------------------------------------------


def test_every_format_can_do_something_and_says_what():
    every = [one for kind in KINDS for one in formats(kind)]
    assert len({one.name for one in every}) == len(every) >= 22
    for one in every:
        assert one.read or one.write or one.way_out, one.name
        assert one.title[:2] in {"a ", "an"}, one.name
        assert one.about, one.name
        assert all(end == "" or end == "." + end[1:].lower() for end in one.suffixes), one.name
        assert named(one.name) is one


def test_the_format_of_a_kind_for_files_that_no_other_claims_is_there():
    for kind in KINDS:
        assert named(kind.default).holds is kind
        assert named(kind.default).read


@pytest.mark.parametrize(
    ("kind", "read_as", "written"),
    [
        pytest.param(
            CASE,
            ("", ".gmcr", ".json", ".nfg", ".xlsx", ".yaml", ".yml"),
            (
                "",
                ".csv",
                ".dot",
                ".gmcr",
                ".graphml",
                ".json",
                ".jsonld",
                ".nfg",
                ".xlsx",
                ".yaml",
                ".yml",
            ),
            id="case",
        ),
        pytest.param(
            ISSUES, (".csv", ".tsv", ".txt", ".xlsx", ".xml"), (".csv", ".tsv"), id="issues"
        ),
        pytest.param(EVENTS, (".csv", ".tab", ".tsv", ".txt"), (), id="events"),
        pytest.param(
            READING,
            (".htm", ".html", ".md", ".pdf", ".txt"),
            (".csv", ".json", ".jsonl", ".jsonld"),
            id="reading",
        ),
    ],
)
def test_endings_by_kind(kind, read_as, written):
    assert (read_endings(kind), written_endings(kind)) == (read_as, written)


def test_endings_in_a_sentence():
    assert listed(read_endings(CASE)) == "a folder, .gmcr, .json, .nfg, .xlsx, .yaml, .yml"
    assert written_as(CASE).startswith("no ending for a folder, .csv for a matrix")
    assert written_as(CASE).endswith(".yaml or .yml for a YAML file")
    assert written_as(EVENTS) == ""


def test_the_help_lists_what_is_registered():
    told = " ".join(command("convert", "--help").stdout.split())
    for one in formats(CASE):
        assert one.title in told or not one.write
    assert ".gmcr, .json, .nfg, .xlsx" in told
    told = " ".join(command("read", "--help").stdout.split())
    for one in formats(READING):
        assert one.title in told or not one.write


# --- how a file is told -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("a.YAML", "yaml", id="capitals"),
        pytest.param("a.gmcr", "gmcr", id="gmcr"),
        pytest.param("a.json", "json", id="json"),
        pytest.param("a.b.yml", "yaml", id="points"),
        pytest.param("a", "yaml", id="no-ending"),
        pytest.param("folder", "folder", id="folder"),
        pytest.param("a.txt", "yaml", id="any-other"),
        pytest.param("folder.nfg", "folder", id="a-folder-with-an-ending"),
    ],
)
def test_a_case_is_told_by_its_ending(tmp_path, path, name):
    (tmp_path / "folder.nfg").mkdir()
    (tmp_path / "folder").mkdir()
    assert reader(CASE, tmp_path / path).name == name


@pytest.mark.parametrize("path", ["a", "a.txt"])
def test_a_file_without_a_known_ending_is_read_as_yaml(tmp_path, path):
    (tmp_path / path).write_text(
        "actors: {us: {name: US}}\noptions: {us.go: goes}\npreferences: {us: []}\n"
    )
    assert load(tmp_path / path).conflict.options.keys() == {"us.go"}


@pytest.mark.parametrize(
    ("suffix", "title"),
    [
        pytest.param(".GRAPHML", "a graph in GraphML", id="capitals"),
        pytest.param(".graphml", "a graph in GraphML", id="graphml"),
        pytest.param(".dot", "a graph for Graphviz", id="dot"),
        pytest.param(".csv", "a matrix of competing hypotheses", id="csv"),
        pytest.param(".jsonld", "a page of W3C Web Annotations", id="jsonld"),
    ],
)
def test_what_is_only_written_says_so_by_name(tmp_path, suffix, title):
    place = tmp_path / f"chicken{suffix}"
    write_as(find_case("chicken"), place)
    for opened in (load, find_case):
        with pytest.raises(CaseError) as caught:
            opened(str(place))
        (problem,) = caught.value.problems
        assert problem.what == f"this is {title}, which is written and not read"
        assert problem.mend == "Give a case as a folder, .gmcr, .json, .nfg, .xlsx, .yaml, .yml"
        assert problem.file == str(place)


def test_the_command_says_what_is_only_written(tmp_path):
    command("convert", "chicken", "chicken.dot", cwd=tmp_path)
    done = command("solve", "chicken.dot", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "detente: chicken.dot: this is a graph for Graphviz, which is written and not read. "
        "Give a case as a folder, .gmcr, .json, .nfg, .xlsx, .yaml, .yml\n"
    )


@pytest.mark.parametrize(
    ("kind", "path", "what"),
    [
        pytest.param(
            ISSUES,
            "a.xml",
            "a.xml: an XML scenario of KTAB is read and not written. Write issues as .csv, .tsv",
            id="only-read",
        ),
        pytest.param(
            READING,
            "a.html",
            "a.html: an article is read and not written. Write a reading as .csv, .json, .jsonl, "
            ".jsonld",
            id="article",
        ),
        pytest.param(
            CASE,
            "a.graphm",
            "a case cannot be written as a file that ends in '.graphm'. Did you mean '.graphml'?",
            id="nearly",
        ),
        pytest.param(
            READING,
            "a.docx",
            "a reading cannot be written as a file that ends in '.docx'. "
            "Known: .csv, .json, .jsonl, .jsonld.",
            id="unknown",
        ),
        pytest.param(
            READING,
            "a",
            "a reading cannot be written to a folder. Known: .csv, .json, .jsonl, .jsonld.",
            id="none",
        ),
        pytest.param(
            EVENTS,
            "a.csv",
            "a.csv: an event table of ACLED is read and not written",
            id="never-written",
        ),
    ],
)
def test_what_cannot_be_written_says_why(kind, path, what):
    with pytest.raises(NotSupported) as caught:
        writer(kind, path)
    assert str(caught.value) == what


def test_nothing_is_written_in_an_unknown_format(tmp_path):
    with pytest.raises(NotSupported):
        write(CASE, find_case("chicken"), tmp_path / "a.graphm")
    assert list(tmp_path.iterdir()) == []


# --- through the catalogue --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("a.TXT", True, id="capitals"),
        pytest.param("a.pdf", True, id="pdf"),
        pytest.param("a.jsonl", False, id="only-written"),
        pytest.param("a.yaml", False, id="case"),
        pytest.param("gone.txt", False, id="not-there"),
        pytest.param("folder.txt", False, id="folder"),
    ],
)
def test_articles_are_told_by_their_ending(tmp_path, name, expected):
    (tmp_path / "folder.txt").mkdir()
    if name not in {"gone.txt", "folder.txt"}:
        (tmp_path / name).touch()
    assert is_article(str(tmp_path / name)) is expected


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt", ".dat", ""])
def test_issues_come_from_a_table_whatever_its_ending(tmp_path, suffix):
    place = tmp_path / f"talks{suffix}"
    place.write_text(PLAIN)
    name, issues = find_issues(str(place))
    (issue,) = issues.values()
    assert name == "talks"
    assert issue.actors["b"].salience == 50


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ""])
def test_issues_come_from_a_case_in_any_format(tmp_path, suffix):
    place = tmp_path / f"syria{suffix}"
    write_as(find_case("syria-2016"), place)
    expected = dict(find_case("syria-2016").conflict.issues)
    assert find_issues(str(place)) == ("syria-2016", expected)


def test_a_scale_reaches_the_table(tmp_path):
    (tmp_path / "a.csv").write_text(PLAIN.replace("b,1,4", "b,1,400"))
    _, issues = find_issues(str(tmp_path / "a.csv"), scale=(0, 1000))
    (issue,) = issues.values()
    assert (issue.low, issue.high) == (0, 1000)
