"""What tables of coded events share: dates, names, ids and claims."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formats import EVENTS, Choices, read
from detente.case.formats.event_table import (
    MOST_ROWS,
    MOST_TOLD,
    EventLayout,
    claim,
    claim_id,
    concerns,
    event_table,
)
from detente.case.formats.format import NO_CHOICES, EventTable
from detente.case.formats.registry import reader
from detente.case.formats.table import Cell
from detente.errors import DataError
from detente.evidence import Evidence, Link, Source
from tests.case.formats.tables import written


@pytest.mark.parametrize(
    ("names", "actors", "expected"),
    [
        pytest.param(["Arland", ""], [], True, id="nobody-asked-for"),
        pytest.param(["Army of Arland", "Rebels"], ["arland"], True, id="first"),
        pytest.param(["Rebels", "Army of ARLAND"], ["arland"], True, id="second"),
        pytest.param(["Rebels", ""], ["arland", "reb"], True, id="any-of-them"),
        pytest.param(["Rebels", ""], ["arland"], False, id="none"),
        pytest.param(["", ""], ["arland"], False, id="nameless"),
        pytest.param(["STRASSE"], ["straße"], True, id="small-letters"),
    ],
)
def test_which_rows_concern_an_actor(names, actors, expected):
    assert concerns(names, actors) is expected


@pytest.mark.parametrize(
    ("row_id", "taken", "expected"),
    [
        pytest.param("SYR12", [], "acled-SYR12", id="plain"),
        pytest.param("SYR 12/a", [], "acled-SYR-12-a", id="marks"),
        pytest.param("", [], "acled-row", id="empty"),
        pytest.param("--", [], "acled-row", id="marks-alone"),
        pytest.param("", ["acled-row", "acled-row-2"], "acled-row-3", id="taken-twice"),
        pytest.param("é", [], "acled-é", id="script"),
    ],
)
def test_ids_of_claims(row_id, taken, expected):
    assert claim_id("acled", row_id, taken) == expected


@given(st.lists(st.sampled_from(["", "1", "1 ", "a/b", "a-b"]), max_size=12))
def test_no_two_rows_share_an_id(row_ids):
    taken = dict[str, None]()
    for row_id in row_ids:
        taken[claim_id("t", row_id, taken)] = None
    assert len(taken) == len(row_ids)


LINK = Link(name="The Wire", type="outlet")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n  Two.\t", "One. Two.", id="one-line"),
        pytest.param(" \n", "…", id="nothing-said"),
    ],
)
def test_a_claim_is_a_draft_on_one_line(text, expected):
    made = claim(text, chain=[LINK], grade="F6", note="n", happened=None)
    assert (made.text, made.draft, made.quotes, made.chain) == (expected, True, (), (LINK,))


LAYOUT = EventLayout(
    name="t",
    title="Events",
    id_column="id",
    date_column="day",
    actor_columns=("a", "b"),
    make=lambda row, when, faults: _made(row, when, faults),
)


def _made(row, when, faults):
    if row["a"].text == "odd":
        faults.add("a is odd", "Name who acted", row["a"])
    return claim(row["a"].text, chain=[LINK], grade="F6", note="", happened=when)


def _table(names, days=(), choices=NO_CHOICES, **more):
    rows = [
        {
            "id": Cell("x", n, 1),
            "a": Cell(name, n, 2),
            "day": Cell(days[n - 1] if days else "2016-03-14", n, 3),
        }
        for n, name in enumerate(names, start=1)
    ]
    layout = replace(LAYOUT, **more)
    return event_table(Path("file.csv"), layout, lambda: iter(rows), choices)


def test_rows_without_names_are_taken_only_where_the_table_has_them():
    assert list(_table(["A", "", "B"]).claims) == ["t-x", "t-x-2"]
    assert list(_table(["A", "", "B"], nameless=True).claims) == ["t-x", "t-x-2", "t-x-3"]


def test_only_so_many_rows_are_taken_and_the_others_are_told():
    made = _table(["A"] * (MOST_ROWS + 5_000))
    assert len(made.claims) == MOST_ROWS
    assert made.left_out == (
        "5,000 rows left out: at most 20,000 are taken. Ask for some by --actor, or cut the table",
    )


def test_an_odd_row_is_left_out_and_named():
    made = _table(["A", "odd", "B"])
    assert [one.text for one in made.claims.values()] == ["A", "B"]
    assert made.left_out == (
        "file.csv:2:2: a is odd. Name who acted",
        "1 row left out as unusable",
    )


def test_many_odd_rows_are_counted_and_the_first_named():
    made = _table(["A"] + ["odd"] * 3_000)
    assert (len(made.faults), made.odd) == (MOST_TOLD, 3_000)
    assert made.left_out[-1] == "3,000 rows left out as unusable"


def test_a_table_of_odd_rows_alone_is_refused():
    with pytest.raises(DataError, match="2:2: a is odd") as caught:
        _table(["odd", "odd"])
    assert len(caught.value.problems) == 2


def test_a_table_where_nobody_asked_for_stands_is_empty():
    assert _table(["A"], choices=Choices(actors=("b",))) == EventTable(
        Evidence(sources={"t": Source(title="Events (file.csv)")})
    )


@pytest.mark.parametrize(
    ("days", "choices", "expected"),
    [
        pytest.param(["03/04/2016", "14/04/2016"], NO_CHOICES, [4, 4], id="proven-day-first"),
        pytest.param(["03/04/2016", "04/14/2016"], NO_CHOICES, [3, 4], id="proven-month-first"),
        pytest.param(["3/4/2016"], Choices(dates="day-first"), [4], id="said-day-first"),
        pytest.param(["3/4/2016"], Choices(dates="month-first"), [3], id="said-month-first"),
        pytest.param(["4.4.2016", "2016-05-01"], NO_CHOICES, [4, 5], id="either-way-the-same"),
    ],
)
def test_the_order_of_days_is_proven_or_said(days, choices, expected):
    made = _table(["A"] * len(days), days, choices)
    assert [one.happened.month for one in made.claims.values()] == expected


def test_the_order_of_days_is_never_guessed():
    with pytest.raises(DataError) as caught:
        _table(["A"], ["03/04/2016"])
    assert str(caught.value) == (
        "file.csv:1:3: day '03/04/2016' is a day that can be read day first or month first. "
        "Say which by --dates day-first or --dates month-first"
    )


@pytest.mark.parametrize(
    ("head", "name"),
    [
        pytest.param("event_id_cnty,event_date\n", "acled", id="acled-id"),
        pytest.param("x;SUB_EVENT_TYPE\n", "acled", id="acled-old-and-capitals"),
        pytest.param("\ufeffevent_id_cnty\n", "acled", id="acled-bom"),
        pytest.param("Event ID,Event Type,Actor Name\n", "polecat", id="polecat"),
        pytest.param("event_type\tactor-name\r\n", "polecat", id="polecat-tabs"),
        pytest.param("Event Type\n", "gdelt", id="one-of-two-columns"),
        pytest.param("77\t20160314\n", "gdelt", id="no-header"),
        pytest.param("GLOBALEVENTID,SQLDATE\n", "gdelt", id="gdelt-header"),
        pytest.param("Event ID\tSource Name\tCAMEO Code\n", "icews", id="icews"),
        pytest.param("id,side_a,side_b,date_start\n", "ucdp", id="ucdp"),
        pytest.param("", "gdelt", id="empty"),
        pytest.param("x\nevent_id_cnty\n", "gdelt", id="not-in-the-first-line"),
    ],
)
@pytest.mark.parametrize("ending", [".csv", ".txt", ""])
def test_a_table_of_events_is_told_by_its_head(tmp_path, head, name, ending):
    assert reader(EVENTS, written(tmp_path, head, f"events{ending}")).name == name


def test_the_actors_asked_for_reach_every_table(tmp_path):
    tables = {
        "acled": "event_id_cnty,event_date,event_type,actor1,source\n"
        "1,2016-03-14,Battles,Army,W\n2,2016-03-14,Battles,Rebels,W\n",
        "polecat": "Event ID,Event Date,Event Type,Actor Name\n"
        "1,2016-03-14,AID,Army\n2,2016-03-14,AID,Rebels\n",
    }
    for name, text in tables.items():
        made = read(EVENTS, written(tmp_path, text, name), Choices(actors=("rebel",)))
        assert list(made.claims) == [f"{name}-2"]
        assert made.sources[name].title.endswith(f" events ({name})")
