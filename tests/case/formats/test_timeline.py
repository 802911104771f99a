"""A timeline as a table: of a reading its dated entries, of a case its dated claims."""

import csv
import io
from datetime import date

from detente.case import Case
from detente.case.formats import READING, write
from detente.case.formats.timeline import COLUMNS, timeline_csv
from detente.catalog import load
from detente.evidence import Claim, Evidence, Link, Source
from detente.evidence.quote import quote
from detente.evidence.reading import read_text
from tests.case.formats.chicken import CHICKEN
from tests.evidence.draft_help import ARTICLE, reading

CHAIN = (Link(name="A", type="author"),)


def _rows(where):
    return list(csv.DictReader(io.StringIO(timeline_csv(where))))


def test_a_reading_gives_a_row_an_entry_the_earliest_first():
    rows = _rows(reading())
    assert tuple(rows[0]) == COLUMNS
    assert [row["from"] for row in rows] == sorted(row["from"] for row in rows)
    assert len(rows) == len(reading().timeline)
    for row, entry in zip(rows, reading().timeline, strict=True):
        assert (row["from"], row["to"]) == (
            entry.interval.start.isoformat(),
            entry.interval.end.isoformat(),
        )
        assert row["interval"] == entry.interval.code
        assert row["source"] == "How the Valley Truce Was Bought"
        assert row["text"] == " ".join(entry.text.split())
        assert row["when"] in ARTICLE
        assert (int(row["start"]), int(row["end"])) == (entry.start, entry.end)
    moved = next(row for row in rows if row["when"] == "14 April")
    assert (moved["from"], moved["granularity"]) == ("2021-04-14", "day")
    assert (moved["told"], moved["approximate"]) == ("true", "false")
    assert "Libya" in moved["actors"].split("; ")
    monday = next(row for row in rows if row["when"] == "Monday")
    assert (monday["from"], monday["told"]) == ("2021-05-03", "true")


def test_a_rough_date_says_so():
    (row,) = _rows(read_text("3 May 2021\n\nChad attacked Libya in early 2019."))
    assert (row["from"], row["to"], row["approximate"]) == ("2019-01-01", "2019-05-01", "true")
    assert row["granularity"] == "range"


def test_a_case_gives_a_row_a_dated_claim():
    text = "It held. It broke."
    claims = {
        "c1": Claim(text="Late.", chain=CHAIN, grade="F6", happened=date(2016, 3, 1)),
        "c2": Claim(
            text="Early.",
            chain=CHAIN,
            grade="F6",
            happened=date(2016, 2, 1),
            quotes=(quote(text, 9, 18, source="s"),),
        ),
        "c3": Claim(text="Never.", chain=CHAIN, grade="F6"),
        "c0": Claim(
            text="Same day.",
            chain=CHAIN,
            grade="F6",
            happened=date(2016, 3, 1),
            quotes=(quote(text, 0, 8, source="gone"),),
        ),
    }
    evidence = Evidence(sources={"s": Source(title="A, report")}, claims=claims)
    first, second, third = _rows(Case("c", CHICKEN, evidence))
    assert first == dict.fromkeys(COLUMNS, "") | {
        "from": "2016-02-01", "to": "2016-02-01", "interval": "2016-02-01", "granularity": "day",
        "approximate": "false", "told": "false", "claim": "c2", "source": "A, report",
        "text": "Early.", "start": "9", "end": "18",
    }  # fmt: skip
    assert (second["claim"], second["source"], second["start"]) == ("c0", "", "0")
    assert (third["claim"], third["source"], third["start"]) == ("c1", "", "")


def test_the_bundled_cases():
    case = load("syria-2016")
    dated = [one for one in case.evidence.claims.values() if one.happened]
    assert len(_rows(case)) == len(dated) > 0
    assert timeline_csv(load("prisoners-dilemma")) == ",".join(COLUMNS) + "\n"


def test_the_file(tmp_path):
    assert write(READING, reading(), tmp_path / "a.csv") == ()
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == timeline_csv(reading())
