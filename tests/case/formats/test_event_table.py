"""What tables of coded events share: dates, names, ids and claims."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formats import EVENTS, Choices, read
from detente.case.formats.event_table import MOST_ROWS, claim, claim_id, claims_of, concerns, day
from detente.case.formats.registry import reader
from detente.case.formats.table import Cell, Faults
from detente.evidence import Link
from tests.case.formats.tables import written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2016-03-14", date(2016, 3, 14), id="iso"),
        pytest.param("20160314", date(2016, 3, 14), id="digits"),
        pytest.param("14 March 2016", date(2016, 3, 14), id="words"),
        pytest.param("14-March-2016", date(2016, 3, 14), id="hyphens"),
        pytest.param("14 Mar 2016", date(2016, 3, 14), id="short-month"),
        pytest.param("03/04/2016", date(2016, 3, 4), id="american"),
        pytest.param("2016-02-29", date(2016, 2, 29), id="leap-day"),
        pytest.param("2015-02-29", None, id="no-such-day"),
        pytest.param("14/03/2016", None, id="no-such-month"),
        pytest.param("March 2016", None, id="no-day"),
        pytest.param("", None, id="empty"),
        pytest.param("soon", None, id="word"),
    ],
)
def test_days(text, expected):
    faults = Faults("a.csv")
    assert day(Cell(text, 2, 3), "event_date", faults) == expected
    assert [(one.what, one.mend, one.line, one.column) for one in faults.problems] == (
        [] if expected else [(f"event_date {text!r} is no date", "Write it as 2016-03-14", 2, 3)]
    )


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


def _claims(names, **more):
    rows = [{"id": Cell("x", n, 1), "a": Cell(name, n, 2)} for n, name in enumerate(names, start=1)]
    return claims_of(
        rows,
        lambda row: claim(row["a"].text, chain=[LINK], grade="F6", note="", happened=None),
        name="t",
        id_column="id",
        actor_columns=("a", "b"),
        **({"actors": (), "nameless": False} | more),
    )


def test_rows_without_names_are_taken_only_where_the_table_has_them():
    assert list(_claims(["A", "", "B"])) == ["t-x", "t-x-2"]
    assert list(_claims(["A", "", "B"], nameless=True)) == ["t-x", "t-x-2", "t-x-3"]


def test_only_so_many_rows_are_taken():
    assert len(_claims(["A"] * (MOST_ROWS + 5))) == MOST_ROWS


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
