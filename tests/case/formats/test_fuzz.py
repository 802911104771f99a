"""Whatever is in a file, something comes out or an error that names the file does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.formats import EVENTS, ISSUES, read
from detente.errors import DataError
from tests.case.formats import test_acled, test_decide, test_deu, test_gdelt, test_polecat
from tests.case.formats.ktab import test_read as test_ktab
from tests.case.formats.tables import written

PLAIN = (
    "Issue,Actor,Capability,Position,Salience,Reference,Scale low,Scale high,Position low,"
    "Position mode,Position high,Salience low,Salience high,Capability low,Limit min,Limit max\n"
    "x,a,10,20,50,30,0,100,10,20,30,40,60,5,0,50\n"
    "x,b,5,80,90,,,,,,,,,,,\n"
    "y,a,1,4,50,,2,9,,,,,,,,\n"
    "y,b,1,7,50,,,,,,,,,,,\n"
)
FILES = {
    "acled": (EVENTS, test_acled.TABLE),
    "gdelt": (EVENTS, test_gdelt.row() + test_gdelt.row(58)),
    "polecat": (EVENTS, test_polecat.TABLE),
    "plain": (ISSUES, PLAIN),
    "ktab-csv": (ISSUES, test_ktab.TABLE),
    "ktab-xml": (ISSUES, test_ktab.XML),
    "decide": (ISSUES, test_decide.DECIDE),
    "deu": (ISSUES, test_deu.TABLE),
}
BITS = st.sampled_from(
    ["", ",", ";", "\t", "\n", '"', "'", "-1", "0", "1e9", "nan", "inf", "1e400", "<", "&x;", "#D",
     "\0", "\x85", "a", "100", "50", "٣", "\ufeff", ",,,,,,,,", "\n\n\n", "x" * 300]
)  # fmt: skip


def _problems(kind, path):
    """Return the problems of a file, none where it can be read; other errors pass through."""
    try:
        read(kind, path)
    except DataError as error:
        return error.problems or [None]
    return []


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
@settings(max_examples=60)
def test_a_damaged_file(tmp_path_factory, name, data):
    kind, text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 30))
        text = text[:start] + data.draw(BITS) + text[start + length :]
    path = written(tmp_path_factory.mktemp("fuzz"), text)
    for problem in _problems(kind, path):
        assert problem.file == str(path)
        assert problem.what
        assert "pydantic" not in str(problem)


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_sound_before_they_are_damaged(tmp_path, name):
    kind, text = FILES[name]
    assert read(kind, written(tmp_path, text))
