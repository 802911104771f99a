"""A file that is edited keeps every comment and the order, and says exactly what was meant."""

from copy import deepcopy
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.yaml.document import Document, open_document
from detente.case.yaml.write import emit
from detente.errors import CaseError
from tests.case.yaml.test_write import KEYS, VALUES

TEXT = dedent("""\
    # A case with remarks everywhere.
    title:   "The case"   # spaced

    actors:               # who
      # the first
      us: {name: United States, aliases: [Obama, Kerry]}   # the US
      # the second
      russia:
        name: Russia      # R
        aliases: [Moscow, 'Kremlin']

    phases:
      # before
      - {id: a, from: 2016-01-01}   # first
      # between
      - id: b               # second
        title: >-
          Folded over
          two lines
    # the end
    """)


def test_opened_and_written_is_the_same_bytes(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_bytes(TEXT.encode())
    open_document(file).write()
    assert file.read_bytes() == TEXT.encode()


@pytest.mark.parametrize(
    ("where", "value", "old", "new"),
    [
        pytest.param(("title",), "Other", '"The case"', "Other", id="scalar"),
        pytest.param(
            ("actors", "us", "name"), "USA", "{name: United States,", "{name: USA,", id="in-braces"
        ),
        pytest.param(
            ("actors", "us", "aliases", 1), "Rice", "Kerry]", "Rice]", id="item-in-brackets"
        ),
        pytest.param(
            ("actors", "us", "aliases", 2), "Rice", "Kerry]", "Kerry, Rice]", id="appended"
        ),
        pytest.param(
            ("actors", "us", "kind"), "state", "Kerry]}", "Kerry], kind: state}", id="new-in-braces"
        ),
        pytest.param(
            ("actors", "russia", "kind"),
            "state",
            "'Kremlin']\n",
            "'Kremlin']\n    kind: state\n",
            id="new-in-block",
        ),
        pytest.param(
            ("phases", 1, "title"),
            "Short",
            "title: >-\n      Folded over\n      two lines",
            "title: Short",
            id="folded-text",
        ),
        pytest.param(
            ("phases", 2), {"id": "c"}, "two lines\n", "two lines\n  - {id: c}\n", id="new-item"
        ),
        pytest.param(
            ("actors", "iran"),
            {"name": "Iran"},
            "'Kremlin']\n",
            "'Kremlin']\n  iran: {name: Iran}\n",
            id="new-actor",
        ),
        pytest.param(
            ("actors", "russia", "name"), "Россия", "name: Russia", "name: Россия", id="any-script"
        ),
    ],
)
def test_set_changes_only_its_own_words(where, value, old, new):
    document = Document(TEXT)
    document.set(where, value)
    assert document.text == TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("where", "old"),
    [
        pytest.param(("title",), 'title:   "The case"   # spaced\n', id="line"),
        pytest.param(("actors", "us", "name"), "name: United States, ", id="first-in-braces"),
        pytest.param(("actors", "us", "aliases"), ", aliases: [Obama, Kerry]", id="last-in-braces"),
        pytest.param(
            ("actors", "us"),
            "  us: {name: United States, aliases: [Obama, Kerry]}   # the US\n",
            id="entry",
        ),
        pytest.param(("phases", 0), "  - {id: a, from: 2016-01-01}   # first\n", id="item"),
        pytest.param(
            ("phases", 1, "title"),
            "    title: >-\n      Folded over\n      two lines\n",
            id="folded-text",
        ),
    ],
)
def test_remove_takes_only_its_own_words(where, old):
    document = Document(TEXT)
    document.remove(where)
    assert document.text == TEXT.replace(old, "", 1)


def test_the_last_entry_leaves_empty_brackets():
    document = Document("actors:\n  us: {name: US}  # one\n")
    document.remove(("actors", "us"))
    assert document.data == {"actors": {}}


@pytest.mark.parametrize(
    "where",
    [
        pytest.param(("nobody", "name"), id="no-such-key"),
        pytest.param(("phases", 7), id="past-the-end"),
        pytest.param(("title", "x"), id="inside-a-text"),
        pytest.param((), id="everything"),
    ],
)
def test_a_place_that_is_not_there(where):
    document = Document(TEXT, "case.yaml")
    with pytest.raises(CaseError, match=r"case\.yaml.*there is no such place"):
        document.set(where, 1)
    assert document.text == TEXT


def test_what_cannot_be_changed_alone_is_refused():
    text = "a: &x {k: 1}\nb: *x\n"
    document = Document(text, "case.yaml")
    with pytest.raises(CaseError, match="Edit the file by hand"):
        document.set(("a", "k"), 2)
    assert document.text == text


FILES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)


def _remarked(text):
    """Put a remark before every line that starts a key at the top."""
    lines = text.splitlines()
    return "".join(
        f"# remark {n}\n{line}\n" if line[:1] not in {" ", "-"} else f"{line}\n"
        for n, line in enumerate(lines)
    )


@given(FILES, st.data())
@settings(max_examples=80)
def test_any_value_can_be_set_and_no_remark_is_lost(data, draw):
    text = _remarked(emit(data))
    document = Document(text)
    key = draw.draw(st.sampled_from(list(data)))
    new = draw.draw(VALUES)
    document.set((key,), new)
    assert document.data == {**data, key: new}
    assert document.text.count("# remark") == text.count("# remark")


@given(FILES, FILES)
@settings(max_examples=80)
def test_a_file_becomes_another(old, new):
    document = Document(emit(old))
    document.become(deepcopy(new))
    assert document.data == new
    assert set(document.data) == set(new)


@given(FILES)
@settings(max_examples=30)
def test_becoming_the_same_changes_nothing(data):
    text = _remarked(emit(data))
    document = Document(text)
    document.become(deepcopy(data))
    assert document.text == text
