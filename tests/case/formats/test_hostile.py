"""No writer lets a text of a case out of its place: all writers, all hostile texts."""

import csv
import io
import json
from unicodedata import category
from xml.etree import ElementTree

import pytest

from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.briefing.writing import brief
from detente.case import Case, load, save, write_as
from detente.case.formats import ISSUES, read, write
from detente.evidence import Claim, Evidence, Link
from detente.model import Conflict

TEXTS = {
    "html": "<script>alert(1)</script><img src=x onerror=y>",
    "quotes": '"\'`\\"] -> s9; }',
    "markdown": "![x](http://e.org/p) [y](javascript:z) | a",
    "formula": '=HYPERLINK("http://e.org")',
    "at": "@SUM(A1)",
    "plus": "+1",
    "minus": "-1",
    "terminal": "\x1b[2J\x9b31m\x07",
    "direction": "a\u202eb\u2066\u200b",
    "entity": "&lt;b&gt; &#60; ]]>",
    "template": "{{ 7*7 }} {% raw %} ${7}",
    "lines": "a\r\n\tb\x85c\u2028d",
}
each = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def hostile(text: str) -> Case:
    """A case that says one text wherever it can."""
    conflict = Conflict.model_validate({
        "id": "hostile",
        "title": text,
        "summary": text,
        "citation": text,
        "actors": {"a": {"name": text}, "b": {"name": "B", "aliases": [text]}},
        "options": {"a.x": {"text": text, "left": text}, "b.y": text},
        "preferences": {"a": [{"want": "b.y", "because": ["c1"], "note": text}], "b": ["a.x"]},
        "status_quo": ["a.x"],
        "issues": {
            "i": {
                "text": text,
                "scale": {0: text, 100: "x"},
                "actors": {
                    "a": {"position": 10, "capability": 1, "salience": 50, "note": text},
                    "b": {"position": 90, "capability": 1, "salience": 50},
                },
            }
        },
    })  # fmt: skip
    claim = Claim(text=text, chain=(Link(name=text, type="person"),), grade="B2", note=text)
    return Case("hostile", conflict, Evidence(claims={"c1": claim}))


@each
@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_what_is_written_whole_reads_back_to_the_letter(tmp_path, text, ending):
    case = hostile(text)
    if ending == "yaml":
        save(case, tmp_path / "c.yaml")
    else:
        write_as(case, tmp_path / "c.json")
    again = load(tmp_path / f"c.{ending}")
    assert (again.conflict, again.evidence) == (case.conflict, case.evidence)


@each
@pytest.mark.parametrize("ending", ["dot", "graphml", "nfg", "gmcr", "csv", "jsonld"])
def test_what_is_written_in_part_is_sound_and_bare_of_controls(tmp_path, text, ending):
    target = tmp_path / f"c.{ending}"
    write_as(hostile(text), target)
    written = target.read_bytes().decode("utf-8")
    if ending not in {"gmcr", "csv", "jsonld"}:  # These hold texts as they are.
        assert not {sign for sign in written if sign not in "\n\r\t" and category(sign) == "Cc"}
    if ending == "graphml":
        assert ElementTree.fromstring(written).tag.endswith("graphml")
    if ending in {"gmcr", "jsonld"}:
        assert json.loads(written)
    if ending == "csv":
        cells = [cell for row in csv.reader(io.StringIO(written)) for cell in row]
        assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")]
    if ending == "dot":
        labels = written.replace("\\\\", "").replace('\\"', "")
        assert all(line.count('"') % 2 == 0 for line in labels.split("\n"))


@each
def test_a_table_of_stakes_is_guarded_and_reads_back(tmp_path, text):
    issue = hostile(text).conflict.issues["i"]
    name = " ".join(text.split()).strip("'") or "x"
    actors = {name: issue.actors["a"], "B": issue.actors["b"]}
    write(ISSUES, {"i": issue.model_copy(update={"actors": actors})}, tmp_path / "t.csv")
    cells = [c for row in csv.reader((tmp_path / "t.csv").read_text().splitlines()) for c in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+@\t\r")]
    (again,) = read(ISSUES, tmp_path / "t.csv").values()
    assert list(again.actors) == [name, "B"]


@each
def test_pages_show_it_and_run_nothing(text):
    briefing = brief(hostile(text), illustrated=False)
    page, plain = html(briefing), markdown(briefing)
    for written in (page, plain):
        assert "<script" not in written
        assert "<img src=x" not in written
    assert "Content-Security-Policy" in page
    assert "![x](" not in plain
    assert "[y](" not in plain
    assert "49" not in page or "{{ 7*7 }}" in page or "7*7" not in text
