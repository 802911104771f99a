"""Every event of a reading is a line under PLOVER's names."""

import json

import pytest

from detente.case.formats import READING, write
from detente.case.formats.plover import plover, plover_rows
from detente.evidence.reading import read_text
from tests.evidence.draft_help import ARTICLE, reading

COLUMNS = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Name Raw",
    "Recipient Name", "Recipient Name Raw", "Source", "Publication Date", "Language", "Event Text",
    "Date Interval", "CAMEO", "Act", "Modality", "Claim", "Rule", "Confidence", "Start", "End",
]  # fmt: skip


def test_every_event_is_a_line():
    rows = [json.loads(line) for line in plover(reading()).splitlines()]
    assert rows == plover_rows(reading())
    assert len(rows) == len(reading().events) > 3
    assert all(list(row) == COLUMNS for row in rows)
    assert [row["Event ID"] for row in rows] == [
        f"{reading().source.sha256[:8]}-{number}" for number in range(1, len(rows) + 1)
    ]
    for row, event in zip(rows, reading().events, strict=True):
        assert row["Event Text"] == ARTICLE[row["Start"] : row["End"]]
        assert (row["Start"], row["End"]) == (event.start, event.end)
        assert row["Event Type"] == event.root
        assert 0 <= row["Confidence"] <= 1
        assert row["Event Mode"] is None
        assert (row["Publication Date"], row["Language"]) == ("2021-05-03", "en")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "asked France to bomb",
            {
                "Event Type": "REQUEST",
                "Actor Name": "Germany",
                "Recipient Name": "France",
                "Modality": "demanded",
                "Act": "ASSAULT",
                "Event Date": None,
                "Date Interval": None,
            },
            id="demand",
        ),
        pytest.param(
            "withdrawing",
            {"Recipient Name": "Libya", "Recipient Name Raw": "Libya", "Modality": "done"},
            id="what-it-is-directed-at-stands-in-for-whom",
        ),
        pytest.param(
            "returned to Libya", {"Actor Name": None, "Actor Name Raw": None}, id="nobody-acts"
        ),
        pytest.param(
            "promised to withdraw",
            {"Actor Name": "Russia", "Actor Name Raw": "Moscow", "Recipient Name": None},
            id="resolved-name-and-own-words",
        ),
        pytest.param("refused to do so", {"Claim": None, "Modality": "refused"}, id="no-claim"),
    ],
)
def test_what_a_row_says(words, expected):
    (row,) = (one for one in plover_rows(reading()) if one["Event Text"].startswith(words))
    assert {name: row[name] for name in expected} == expected


def test_a_dated_event_says_its_day_and_its_interval():
    (row,) = plover_rows(read_text("3 May 2021\n\nOn 14 April Chad bombed a port in Libya."))[:1]
    assert (row["Event Date"], row["Date Interval"]) == ("2021-04-14", "2021-04-14")
    (row,) = plover_rows(read_text("3 May 2021\n\nIn March 2019 Chad bombed a port in Libya."))[:1]
    assert (row["Event Date"], row["Date Interval"]) == ("2019-03-01", "2019-03")


def test_several_names_stand_together_each_once():
    text = "3 May 2021\n\nThe strange crowd attacked Libya. Chad and Niger attacked Libya."
    first, second = plover_rows(read_text(text))
    assert (first["Actor Name"], first["Actor Name Raw"]) == ("strange crowd", "strange crowd")
    assert (second["Actor Name"], second["Actor Name Raw"]) == ("Chad; Niger", "Chad; Niger")


def test_the_file_and_a_text_without_events(tmp_path):
    assert write(READING, reading(), tmp_path / "a.jsonl") == ()
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == plover(reading())
    assert plover(read_text("Rain.")) == ""
