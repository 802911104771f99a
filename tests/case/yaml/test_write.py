"""Whatever is written reads back as the same values."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente.case.yaml.read import read_tree
from detente.case.yaml.write import WIDTH, emit, flow

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["no", "yes", "null", "~", "2016-01-01", "1e3", "0x1f", "1:30", "a: b", "a #b", "- x", "*a"]
)
LONG = st.lists(st.sampled_from(["war", "and", "peace:", "#1", "a"]), min_size=20, max_size=60)
SCALARS = (
    TEXTS
    | LONG.map(" ".join)
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.none()
    | st.dates(date(1900, 1, 1), date(2100, 1, 1))
)
ODD = st.lists(
    st.sampled_from(
        [*"\t\n\r\x0b\x0c\x1c\x85\xa0\u2003\u2028\u200b\u202e\ufeff\uffff\xad\x00#-'\"🕊", ": ", "",
         "\t\t", "war", "peace-making"]
    ),
    min_size=2,
    max_size=60,
)  # fmt: skip
LONG_ODD = ODD.map(" ".join) | ODD.map("".join)
KEYS = TEXTS.filter(lambda text: not text.isdigit()) | st.integers(0, 100)
VALUES = st.recursive(
    SCALARS,
    lambda part: st.lists(part, max_size=4) | st.dictionaries(KEYS, part, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
@settings(max_examples=300)
def test_what_is_emitted_reads_back(data):
    assert read_tree(emit(data)).data == data


@given(LONG_ODD)
@settings(max_examples=300)
@example("word " * 30 + "a\tb")
@example("word " * 30 + "\u2003 b")
def test_a_text_is_kept_to_the_letter_however_long_and_odd(text):
    data = {"a": text, "b": {"c": [text, {"d": text}]}}
    assert read_tree(emit(data)).data == data


@given(VALUES)
@settings(max_examples=100)
def test_one_line_reads_back(value):
    line = flow({"value": value})
    assert "\n" not in line
    assert read_tree(line).data == {"value": value}


@pytest.mark.parametrize(
    ("value", "line"),
    [
        pytest.param("United States", "United States", id="plain"),
        pytest.param("no", '"no"', id="word-of-YAML-1.1"),
        pytest.param("a, b", '"a, b"', id="comma-in-brackets"),
        pytest.param("12 ships", '"12 ships"', id="starts-with-a-figure"),
        pytest.param(["a.b", "c.d"], "[a.b, c.d]", id="list"),
        pytest.param(date(2016, 2, 27), "2016-02-27", id="date"),
        pytest.param(None, "null", id="nothing"),
        pytest.param({}, "{}", id="empty"),
    ],
)
def test_style_on_one_line(value, line):
    assert flow(value) == line


def test_long_text_is_folded():
    text = " ".join(["ceasefire"] * 30)
    written = emit({"summary": text})
    assert written.startswith("summary: >-\n  ceasefire")
    assert max(map(len, written.splitlines())) <= WIDTH


def test_text_with_lines_stays_a_block():
    assert emit({"a": {"note": "one\n\ntwo"}}) == "a:\n  note: |-\n    one\n\n    two\n"


def test_short_mappings_share_a_line():
    data = {"actors": {"us": {"name": "United States", "aliases": ["Obama", "Kerry"]}}}
    assert emit(data) == "actors:\n  us: {name: United States, aliases: [Obama, Kerry]}\n"


def test_many_numbers_fill_lines():
    ranking = [[n, n + 1] if n % 7 == 0 else n for n in range(120)]
    text = emit({"preferences": {"us": {"ranking": ranking}}})
    assert read_tree(text).data == {"preferences": {"us": {"ranking": ranking}}}
    assert len(text.splitlines()) < 12
    assert max(map(len, text.splitlines())) <= WIDTH
