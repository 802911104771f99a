"""Dates to the day, the month or the year."""

import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from detente.case.layout import conflict_layout
from detente.case.yaml.read import read_tree
from detente.case.yaml.write import emit
from detente.model import Conflict, Phase
from detente.model.dates import PartDate, first_day, last_day

READ = [
    pytest.param("2016-02-27", date(2016, 2, 27), id="day"),
    pytest.param("2016-02", PartDate(2016, 2), id="month"),
    pytest.param("2016", PartDate(2016), id="year"),
    pytest.param(2016, PartDate(2016), id="year as a number"),
    pytest.param(" 2016-02 ", PartDate(2016, 2), id="spaces"),
    pytest.param(date(2016, 2, 27), date(2016, 2, 27), id="a date"),
    pytest.param(datetime(2016, 2, 27, 12, 30), date(2016, 2, 27), id="a time of day"),
    pytest.param(PartDate(2016, 2), PartDate(2016, 2), id="itself"),
    pytest.param("0001", PartDate(1), id="the first year"),
]


@pytest.mark.parametrize(("value", "expected"), READ)
def test_a_date_is_read_as_exactly_as_it_is_told(value, expected):
    found = Phase(id="a", date_from=value).date_from
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "value",
    ["2016-13", "2016-00", "2016-02-30", "16", "02-2016", "2016-2", "soon", "", "0000", 99999,
     True, 2016.5, None, [2016], {"year": 2016}],
    ids=repr,
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_mend(value):
    if value is None:
        assert Phase(id="a", date_from=value).date_from is None
        return
    with pytest.raises(ValidationError, match="is not a date; write it as 2016-02-27, as 2016-02"):
        Phase(id="a", date_from=value)


DAYS = [
    pytest.param(PartDate(2016), date(2016, 1, 1), date(2016, 12, 31), id="year"),
    pytest.param(PartDate(2016, 2), date(2016, 2, 1), date(2016, 2, 29), id="leap February"),
    pytest.param(PartDate(2015, 2), date(2015, 2, 1), date(2015, 2, 28), id="February"),
    pytest.param(PartDate(2015, 12), date(2015, 12, 1), date(2015, 12, 31), id="December"),
    pytest.param(date(2016, 2, 27), date(2016, 2, 27), date(2016, 2, 27), id="day"),
]


@pytest.mark.parametrize(("when", "first", "last"), DAYS)
def test_the_days_that_a_date_may_mean(when, first, last):
    assert (first_day(when), last_day(when)) == (first, last)


def _case(first, last):
    """Return a conflict of one phase."""
    return Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "does x"},
            "preferences": {"a": []},
            "phases": [{"id": "p", "from": first, "to": last}],
        }
    )


@pytest.mark.parametrize(
    ("first", "last"),
    [("2016-02-27", "2016-02"), ("2016-02", "2016"), ("2016", "2016-01-01"), (2016, "2016-12")],
)
def test_a_phase_may_end_on_any_day_that_its_dates_leave_open(first, last):
    assert _case(first, last)


@pytest.mark.parametrize(("first", "last"), [("2016-02", "2016-01-31"), (2016, 2015)])
def test_a_phase_that_ends_before_it_starts_is_refused(first, last):
    with pytest.raises(Exception, match=f"ends on {last}, before it starts on {first}"):
        _case(first, last)


YEARS = st.integers(1, 9999)
ANY = st.dates() | st.builds(PartDate, YEARS) | st.builds(PartDate, YEARS, st.integers(1, 12))


@given(ANY)
def test_a_date_reads_back_from_yaml_and_json_as_it_was(when):
    conflict = _case(when, None)
    text = emit(conflict_layout(conflict))
    assert Conflict.model_validate(read_tree(text).data) == conflict
    plain = json.loads(conflict.model_dump_json(by_alias=True))
    assert Conflict.model_validate(plain) == conflict
