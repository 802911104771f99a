"""YAML 1.2 as plain values, each with its place; anything but plain values is refused."""

from datetime import date

import pytest

from detente.case.yaml.read import MAX_VALUES, read_nodes, read_tree, scan_tree
from detente.errors import CaseError


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("no", "no", id="no-is-a-word"),
        pytest.param("[yes, on, off, y, n]", ["yes", "on", "off", "y", "n"], id="words"),
        pytest.param("[true, False, ~, null]", [True, False, None, None], id="truth-and-nothing"),
        pytest.param("a:", {"a": None}, id="nothing"),
        pytest.param("2016-02-27", date(2016, 2, 27), id="date"),
        pytest.param("'2016-02-27'", "2016-02-27", id="quoted-date"),
        pytest.param("[1, 0x1F, 0o17, 1e3, .5, -2]", [1, 31, 15, 1000.0, 0.5, -2], id="figures"),
        pytest.param("[012, 1:30]", [12, "1:30"], id="no-octal-no-sexagesimal"),
        pytest.param("a: |\n  x\n\n  y\n", {"a": "x\n\ny\n"}, id="block"),
        pytest.param("a: >-\n  x\n  y\n", {"a": "x y"}, id="folded"),
        pytest.param("a: &x [1]\nb: *x\n", {"a": [1], "b": [1]}, id="alias"),
        pytest.param("{a: {b: [c]}}", {"a": {"b": ["c"]}}, id="brackets"),
        pytest.param("2016: x\ntrue: y\n", {2016: "x", True: "y"}, id="keys-that-are-no-words"),
        pytest.param('"\\u00e9\\t"', "é\t", id="escapes"),
        pytest.param("a: x\r\nb: y\r\n", {"a": "x", "b": "y"}, id="windows"),
        pytest.param("--- x\n...\n", "x", id="document-marks"),
    ],
)
def test_values(text, data):
    assert read_tree(text).data == data
    assert repr(read_tree(text).data) == repr(data)


def test_every_value_has_its_place():
    tree = read_tree("a: 1\nb:\n  - x\n  - {c: y}\n")
    assert tree.places == {
        (): (1, 1),
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0): (3, 5),
        ("b", 1): (4, 5),
        ("b", 1, "c"): (4, 6),
    }


@pytest.mark.parametrize(
    ("text", "what", "mend", "place"),
    [
        pytest.param("", "the file is empty", "Start from `detente schema`", (1, None), id="empty"),
        pytest.param(
            "# x\n", "the file is empty", "Start from `detente schema`", (1, None), id="remark"
        ),
        pytest.param(
            "a: 1\na: 2\n",
            "the key 'a' is given twice, first on line 1",
            "Keep one of them",
            (2, 1),
            id="twice",
        ),
        pytest.param(
            "1: x\n'1': y\n",
            "the key '1' is given twice, first on line 1",
            "Keep one of them",
            (2, 1),
            id="number-and-word-are-one-key",
        ),
        pytest.param(
            'a: 1\nb: "x \\ud800"\n',
            "half a character (a lone surrogate) is no text",
            "Write the whole character",
            (2, 4),
            id="lone-surrogate",
        ),
        pytest.param(
            "a: 1_0\n",
            "'1_0' is no date or number",
            "Put text in quotes; write a date as 2016-02-27",
            (1, 4),
            id="figures-parted",
        ),
        pytest.param(
            "a: !!python/object:x {}\n",
            "the tag !!python/object:x is refused",
            "Take the tag away: a case holds plain values only",
            (1, 4),
            id="tag",
        ),
        pytest.param(
            "a: !local x\n",
            "the tag !local is refused",
            "Take the tag away: a case holds plain values only",
            (1, 4),
            id="local-tag",
        ),
        pytest.param(
            "a: !!set {x}\n",
            "the tag !!set is refused",
            "Take the tag away: a case holds plain values only",
            (1, 4),
            id="set",
        ),
        pytest.param(
            "a: !!binary aGk=\n",
            "the tag !!binary is refused",
            "Take the tag away: a case holds plain values only",
            (1, 4),
            id="binary",
        ),
        pytest.param(
            "a: &x [*x]\n",
            "an alias (*name) contains itself",
            "Write the value out",
            (1, 4),
            id="cycle",
        ),
        pytest.param(
            "[a]: 1\n",
            "a key must be a plain word",
            "Write a plain word before the colon; text such as << needs quotes",
            (1, 1),
            id="list-as-key",
        ),
        pytest.param(
            "<<: {a: 1}\n",
            "a key must be a plain word",
            "Write a plain word before the colon; text such as << needs quotes",
            (1, 1),
            id="merge-key",
        ),
        pytest.param(
            "a: 2016-13-01\n",
            "'2016-13-01' is no date or number",
            "Put text in quotes; write a date as 2016-02-27",
            (1, 4),
            id="no-such-month",
        ),
        pytest.param(
            "a: [1,\n",
            "the file stops too early",
            "Close the bracket or finish the line",
            (2, 1),
            id="open-list",
        ),
        pytest.param(
            "a: *x\n",
            "an alias (*name) has no anchor (&name) above it",
            "Write the value itself; text that starts with * needs quotes",
            (1, 4),
            id="no-anchor",
        ),
        pytest.param(
            "a: @x\n",
            "a character stands where YAML allows none",
            "Put the text in quotes",
            (1, 4),
            id="no-token",
        ),
        pytest.param(
            "a: b: c\n",
            "a colon stands where none can",
            "Indent the lines alike, or put text that has a colon in quotes",
            (1, 5),
            id="colon",
        ),
        pytest.param(
            "a:\n\t- b\n", "a tab stands where a space must", "Indent with spaces", (2, 1), id="tab"
        ),
        pytest.param(
            "a: [b c: d, }\n",
            "this is not YAML: while parsing a flow node expected the node content, but found '}'",
            "Check quotes, brackets and indentation",
            (1, 13),
            id="mixed-brackets",
        ),
        pytest.param(
            "a: %\n",
            "a character stands where YAML allows none",
            "Put the text in quotes",
            (1, 4),
            id="percent",
        ),
        pytest.param(
            "a: \x00b\n",
            "the character '\\x00' cannot stand in YAML",
            "Save the file as plain UTF-8 text",
            (1, None),
            id="zero-byte",
        ),
        pytest.param(
            "a\nb: 1\n",
            "a colon stands where none can",
            "Indent the lines alike, or put text that has a colon in quotes",
            (2, 2),
            id="no-colon",
        ),
        pytest.param(
            "- a\n b\n- c: d\n  - e\n",
            "the line is not indented like its neighbours",
            "Indent it like the lines above",
            (4, 3),
            id="indentation",
        ),
        pytest.param("a: 'x\n", "a quotation mark is never closed", "Close it", (2, 1), id="quote"),
        pytest.param(
            "a: 1\n---\nb: 2\n",
            "the file holds more than one document",
            "Keep one, without `---` between",
            (2, 1),
            id="two-documents",
        ),
    ],
)
def test_what_is_refused(text, what, mend, place):
    with pytest.raises(CaseError) as caught:
        read_tree(text, "a.yaml")
    problem = caught.value.problems[0]
    assert (problem.what, problem.mend) == (what, mend)
    assert (problem.line, problem.column, problem.file) == (*place, "a.yaml")
    assert "ruamel" not in str(caught.value)


def test_problems_that_hide_nothing_are_gathered():
    tree = scan_tree("a: !x 1\nb: [2016-13-01, ok]\nb: 3\nc: &c {d: *c}\n", "a.yaml")
    assert [problem.line for problem in tree.problems] == [1, 2, 3, 4]
    assert tree.gaps == (("a",), ("b", 0), ("c", "d"))
    assert tree.data == {"a": None, "b": [None, "ok"], "c": {"d": None}}
    with pytest.raises(CaseError) as caught:
        read_nodes("a: !x 1\nb: !y 2\n")
    assert len(caught.value.problems) == 2


def test_an_alias_tells_its_problem_once():
    tree = scan_tree("a: &x [!y 1]\nb: *x\nc: *x\n")
    assert len(tree.problems) == 1


def test_texts_that_unfold_without_end_are_refused():
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 8)]
    with pytest.raises(CaseError, match=f"unfolds into more than {MAX_VALUES:,} values"):
        read_tree("\n".join(lines))


@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 3000, "- " * 5000])
def test_values_nested_too_deeply_are_refused(text):
    with pytest.raises(CaseError):
        read_tree(text)
