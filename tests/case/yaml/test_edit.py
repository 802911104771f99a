"""An edit changes the words it means and no other byte, or is refused."""

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.merge import counterparts
from detente.case.yaml.document import Document
from detente.case.yaml.edit import arrange, drop, insert, put
from detente.case.yaml.read import read_tree
from detente.errors import CaseError

WANTS = dedent("""\
    us:   # most important first
      # first: the deal
      - a.x   # of x

      # second: the war
      # (two lines)
      - want: not b.y
        because: [c1]
      - c.z
      # the end
    them: []
    """)


@pytest.mark.parametrize(
    ("text", "where", "order", "expected"),
    [
        pytest.param(
            WANTS,
            ("us",),
            (1, 0, 2),
            dedent("""\
                us:   # most important first

                  # second: the war
                  # (two lines)
                  - want: not b.y
                    because: [c1]
                  # first: the deal
                  - a.x   # of x
                  - c.z
                  # the end
                them: []
                """),
            id="comments-go-along",
        ),
        pytest.param(WANTS, ("us",), (0, 1, 2), WANTS, id="as-it-was"),
        pytest.param("a: [x, y,  z]\n", ("a",), (2, 0, 1), "a: [z, x,  y]\n", id="brackets"),
        pytest.param(
            "a: {k: 1, l: [2,\n  3]}\n", ("a",), (1, 0), "a: {l: [2,\n  3], k: 1}\n", id="braces"
        ),
        pytest.param("a:\n- x\n- y", ("a",), (1, 0), "a:\n- y\n- x", id="no-last-newline"),
        pytest.param("a:\r\n- x\r\n- y\r\n", ("a",), (1, 0), "a:\r\n- y\r\n- x\r\n", id="windows"),
        pytest.param(
            "a:\n  # k\n  k: 1\n  # l\n  l:\n    - 2\nb: 1\n",
            ("a",),
            (1, 0),
            "a:\n  # l\n  l:\n    - 2\n  # k\n  k: 1\nb: 1\n",
            id="mapping",
        ),
        pytest.param(
            "a:\n  - |\n    x\n\n  - y\n", ("a",), (1, 0), "a:\n\n  - y\n  - |\n    x\n", id="block"
        ),
        pytest.param("# head\n- x\n- y\n", (), (1, 0), "# head\n- y\n# head\n- x\n", id="top"),
    ],
)
def test_entries_change_places(text, where, order, expected):
    if where == ():
        with pytest.raises(CaseError, match="there is no such place"):
            arrange("x", where, order)
        return
    assert arrange(text, where, order) == expected


def test_what_cannot_change_places_is_refused():
    """The first key after a dash has no line of its own to move."""
    text = "- k: 1\n  l: 2\n"
    with pytest.raises(CaseError, match="Edit the file by hand"):
        arrange(text, (0,), (1, 0), file="a.yaml")


@pytest.mark.parametrize(
    ("edit", "text", "where", "value", "expected"),
    [
        pytest.param(
            put, "a: x\r\nb: y\r\n", ("c",), "z", "a: x\r\nb: y\r\nc: z\r\n", id="windows"
        ),
        pytest.param(
            put, "a:\r\n- x\r\n", ("a", 0), {"k": [1] * 40}, None, id="windows-many-lines"
        ),
        pytest.param(put, "a: x\r\nb: y\n", ("c",), "z", "a: x\r\nb: y\nc: z\n", id="mixed-ends"),
        pytest.param(put, "a: x", ("b",), "z", "a: x\nb: z", id="no-last-newline"),
        pytest.param(put, "a:   x  # c\n", ("a",), "z", "a:   z  # c\n", id="spaces-and-remark"),
        pytest.param(put, "a: 'x'\n", ("a",), "it's", "a: it's\n", id="quotes-go"),
        pytest.param(put, "a:\n", ("a",), "z", "a: z\n", id="nothing-there"),
        pytest.param(put, "a:\nb: y\n", ("a",), [1], "a: [1]\nb: y\n", id="nothing-there-to-list"),
        pytest.param(put, "a: []\n", ("a", 0), "z", "a: [z]\n", id="into-empty-brackets"),
        pytest.param(put, "a: {}\n", ("a", "k"), "z", "a: {k: z}\n", id="into-empty-braces"),
        pytest.param(put, "a: [x]\n", ("a", 0), "y, z", 'a: ["y, z"]\n', id="comma-in-brackets"),
        pytest.param(put, "a: {k, l: 1}\n", ("a", "l"), 2, "a: {k, l: 2}\n", id="key-alone"),
        pytest.param(
            put, "a:\n  k:\nb: 1\n", ("a", "l"), 2, "a:\n  k:\n  l: 2\nb: 1\n", id="below"
        ),
        pytest.param(put, "a:\n-\n- x\n", ("a", 0), "z", "a:\n- z\n- x\n", id="dash-alone"),
        pytest.param(put, "a: [x,y]\n", ("a", 1), "z", "a: [x, z]\n", id="no-space-in-brackets"),
        pytest.param(put, "a: x\n", ("a",), "k: v", 'a: "k: v"\n', id="colon"),
        pytest.param(put, "a: x\n", ("a",), "", 'a: ""\n', id="empty-text"),
        pytest.param(put, "a: x\n", ("a",), None, "a: null\n", id="nothing"),
        pytest.param(put, "a: x\n", ("a",), True, "a: true\n", id="truth"),
        pytest.param(put, "a: 1\n", ("a",), 1.0, "a: 1.0\n", id="a-float-for-a-number"),
        pytest.param(put, "a:\n  - x\n", ("a", 1), "w", "a:\n  - x\n  - w\n", id="appended"),
        pytest.param(insert, "a:\n  - x\n", ("a", 0), "w", "a:\n  - w\n  - x\n", id="in-front"),
        pytest.param(
            insert,
            "a:\n  # x\n  - x\n",
            ("a", 0),
            "w",
            "a:\n  # x\n  - w\n  - x\n",
            id="below-remark",
        ),
        pytest.param(insert, "a: [x]\n", ("a", 0), "w", "a: [w, x]\n", id="in-front-in-brackets"),
        pytest.param(insert, "- x\n- z\n", (1,), "w", "- x\n- w\n- z\n", id="at-the-top"),
    ],
)
def test_words_that_change(edit, text, where, value, expected):
    new = edit(text, where, value)
    if expected is None:
        assert "\r\n" in new
        assert "\n" not in new.replace("\r\n", "")
    else:
        assert new == expected


def test_a_new_key_comes_after_a_named_one():
    text = "a: 1\nb: 2\n"
    assert put(text, ("c",), 3, after="a") == "a: 1\nc: 3\nb: 2\n"
    assert put(text, ("c",), 3, after="") == "c: 3\na: 1\nb: 2\n"
    assert put(text, ("c",), 3) == "a: 1\nb: 2\nc: 3\n"
    assert put("x: {a: 1, b: 2}\n", ("x", "c"), 3, after="a") == "x: {a: 1, c: 3, b: 2}\n"


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        pytest.param("a: x\nb: y\n", ("a",), "b: y\n", id="first-key"),
        pytest.param("a: x\nb: y\n", ("b",), "a: x\n", id="last-key"),
        pytest.param("a: x\nb: y", ("b",), "a: x\n", id="no-last-newline"),
        pytest.param("a:\n  k: x\n", ("a", "k"), "a: {}\n", id="only-key"),
        pytest.param("a:\n  - x\n", ("a", 0), "a: []\n", id="only-item"),
        pytest.param("a:\n  - k: x\n    l: y\n", ("a", 0, "k"), "a:\n  - l: y\n", id="after-dash"),
        pytest.param("a: [x, y, z]\n", ("a", 1), "a: [x, z]\n", id="middle-of-brackets"),
        pytest.param("a: [x, y]\n", ("a", 1), "a: [x]\n", id="last-in-brackets"),
        pytest.param("a:\r\n- x\r\n- y\r\n", ("a", 0), "a:\r\n- y\r\n", id="windows"),
        pytest.param("a: |\n  x\n\n  y\nb: z\n", ("a",), "b: z\n", id="block-text"),
    ],
)
def test_what_is_taken_out(text, where, expected):
    assert drop(text, where) == expected


@pytest.mark.parametrize(
    ("where", "text"),
    [
        pytest.param(("b",), "a: x\n", id="key"),
        pytest.param(("a", 2), "a: [x, y]\n", id="one-past-the-end"),
        pytest.param(("a", -1), "a: [x, y]\n", id="from-the-end"),
        pytest.param(("a", "k"), "a: [x, y]\n", id="key-of-a-list"),
        pytest.param(("a", "k"), "a: x\n", id="key-of-a-text"),
        pytest.param((), "a: x\n", id="everything"),
    ],
)
def test_what_is_not_there_is_not_taken_out(where, text):
    with pytest.raises(CaseError, match="there is no such place"):
        drop(text, where)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", "the file is empty", id="empty"),
        pytest.param("a: [", "stops too early|not closed", id="open"),
        pytest.param("a: 1\na: 2\n", "given twice", id="twice"),
        pytest.param("a: !!python/none x\n", "is refused", id="tag"),
    ],
)
def test_a_faulty_text_is_not_edited(text, fault):
    with pytest.raises(CaseError, match=fault):
        put(text, ("a",), 1)


# --- a document becomes what it should say -----------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "numbers"),
    [
        pytest.param([], ["a"], [None], id="from-nothing"),
        pytest.param(["a"], [], [], id="to-nothing"),
        pytest.param(["a", "a"], ["a", "a"], [0, 1], id="twice"),
        pytest.param(["a", "b"], ["b", "b"], [0, 1], id="changed-beside-its-like"),
        pytest.param(["a", "b", "c"], ["c", "a", "b"], [2, 0, 1], id="turned"),
        pytest.param(["a", "b", "c"], ["c", "X", "a"], [2, 1, 0], id="moved-and-changed"),
        pytest.param(["a", "b"], ["b"], [1], id="taken-out"),
        pytest.param(["a"], ["x", "a", "y"], [None, 0, None], id="added"),
        pytest.param(["a", "b"], ["x"], [None], id="replaced-by-fewer"),
    ],
)
def test_which_item_goes_on_from_which(old, new, numbers):
    assert counterparts(old, new) == numbers


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_no_two_items_go_on_from_one(old, new):
    numbers = counterparts(old, new)
    used = [number for number in numbers if number is not None]
    assert len(numbers) == len(new)
    assert len(set(used)) == len(used)
    if len(old) == len(new):
        assert sorted(used) == list(range(len(old)))
    for number, item in zip(numbers, new, strict=True):
        assert number is None or len(old) == len(new) or old[number] == item


ITEMS = st.lists(st.sampled_from("abcdefgh"), min_size=1, unique=True)


def _with_remarks(items):
    return "wants:\n" + "".join(f"  # above {one}\n  - {one}  # at {one}\n" for one in items)


@given(ITEMS, ITEMS)
@settings(max_examples=60)
def test_a_statement_that_stays_keeps_its_remarks_wherever_it_goes(old, new):
    document = Document(_with_remarks(old) + "end: x\n")
    document.become({"wants": new, "end": "x"})
    assert document.data == {"wants": new, "end": "x"}
    if len(old) != len(new):
        for item in {*old} & {*new}:
            assert f"  - {item}  # at {item}\n" in document.text
    if set(old) == set(new):
        assert document.text == _with_remarks(new) + "end: x\n"


@given(ITEMS, ITEMS)
@settings(max_examples=40)
def test_a_key_that_stays_keeps_its_remarks_wherever_it_goes(old, new):
    def text(keys):
        return "who:\n" + "".join(f"  # above {key}\n  {key}: 1  # at {key}\n" for key in keys)

    document = Document(text(old) + "end: x\n")
    document.become({"who": dict.fromkeys(new, 1), "end": "x"})
    assert list(document.data["who"]) == new
    if set(old) == set(new):
        assert document.text == text(new) + "end: x\n"
    for key in {*old} & {*new}:
        assert f"  {key}: 1  # at {key}\n" in document.text


def test_sections_of_a_file_keep_the_files_order():
    document = Document("b: 1\na: 2\n")
    document.become({"a": 3, "c": 4, "b": 1})
    assert document.text == "b: 1\na: 3\nc: 4\n"


def test_a_long_ranking_is_written_anew_and_a_short_change_is_not():
    text = "ranking: [0, 1, 2, 3, 4,  5, 6, 7, 8, 9,\n  10, 11, 12]\n"
    document = Document(text)
    document.become({"ranking": [*range(12), 13]})
    assert document.text == text.replace("12]", "13]")
    document.become({"ranking": list(range(100, 113))})
    assert document.data == {"ranking": list(range(100, 113))}
    assert document.text == f"ranking: {list(range(100, 113))}\n"


def test_what_cannot_be_arranged_is_written_as_a_whole():
    document = Document("- k: 1  # k\n  l: 2\n")
    document._become((0,), {"k": 1, "l": 2}, {"l": 2, "k": 1})
    assert document.text == "- {l: 2, k: 1}\n"
    assert list(read_tree(document.text).data[0]) == ["l", "k"]
