"""What is exported keeps to its format, and every offset still stands."""

import csv
import io
import json

import jsonschema
import pytest

from detente import load
from detente.case.case import Case
from detente.case.draft import draft_case
from detente.case.formats.ach import judgements, matrix
from detente.case.formats.annotation import annotation_page
from detente.case.formats.plover import plover, plover_rows
from detente.case.formats.reading_schema import reading_json, reading_schema
from detente.case.formats.timeline import COLUMNS, timeline_csv
from detente.evidence.reading import read_text
from tests.evidence.draft_help import ARTICLE, reading


def test_a_reading_keeps_to_its_schema() -> None:
    schema = reading_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(reading_json(reading())), schema)
    jsonschema.validate(json.loads(reading_json(read_text("Rain."))), schema)


@pytest.mark.parametrize("section", ["claims", "events", "sentences", "source"])
def test_the_schema_misses_a_section_that_is_gone(section: str) -> None:
    data = json.loads(reading_json(reading()))
    del data[section]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, reading_schema())


def test_every_event_is_a_line_under_plover_s_names() -> None:
    rows = [json.loads(line) for line in plover(reading()).splitlines()]
    assert rows == plover_rows(reading())
    assert len(rows) == len(reading().events) > 3
    for row in rows:
        assert row["Event Text"] == ARTICLE[row["Start"] : row["End"]]
    asked = next(row for row in rows if row["Event Type"] == "REQUEST")
    assert (asked["Actor Name"], asked["Recipient Name"]) == ("Germany", "France")
    assert (asked["Modality"], asked["Act"], asked["Event Mode"]) == ("demanded", "ASSAULT", None)


def test_quotes_become_annotations_whose_selectors_agree() -> None:
    page = annotation_page(reading())
    items = page["items"]
    assert isinstance(items, list)
    assert len(items) == sum(len(claim.quotes) for claim in reading().claims.values())
    for item in items:
        words, place = item["target"]["selector"]
        assert ARTICLE[place["start"] : place["end"]] == words["exact"]
        before = ARTICLE[: place["start"]]
        assert before.endswith(words["prefix"])
    assert len({item["id"] for item in items}) == len(items)
    json.dumps(page)


def test_the_quotes_of_a_case_point_to_their_source() -> None:
    case = load("syria-2016")
    items = annotation_page(case)["items"]
    assert isinstance(items, list)
    sha = case.evidence.sources["article"].sha256
    assert {item["target"]["source"] for item in items} == {f"urn:sha256:{sha}"}


def test_claims_are_held_against_beliefs() -> None:
    made = {(one.claim, one.belief): one.verdict for one in judgements(load("syria-2016"))}
    assert made["c7", "pledges.curb"] == "consistent"
    assert made["c9", "pledges.curb"] == "inconsistent"
    assert ("c1", "pledges.curb") not in made


def test_the_matrix_counts_what_is_inconsistent() -> None:
    header, said, *rows, tally = csv.reader(io.StringIO(matrix(load("syria-2016"))))
    column = header.index("pledges.curb")
    assert "promise" in said[column]
    letters = [row[column] for row in rows]
    assert (letters.count("I"), set(letters)) == (1, {"", "C", "I"})
    assert tally[column] == "1"


def test_the_timeline_of_a_reading_is_in_order_and_dated() -> None:
    rows = list(csv.DictReader(io.StringIO(timeline_csv(reading()))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["from"] for row in rows] == sorted(row["from"] for row in rows)
    moved = next(row for row in rows if row["when"] == "14 April")
    assert (moved["from"], moved["granularity"], moved["told"]) == ("2021-04-14", "day", "true")


def test_the_timeline_of_a_case_is_of_its_dated_claims() -> None:
    case = load("syria-2016")
    dated = [one for one in case.evidence.claims.values() if one.happened]
    rows = list(csv.DictReader(io.StringIO(timeline_csv(case))))
    assert len(rows) == len(dated) > 0


def test_a_case_without_claims_exports_nothing_and_stands() -> None:
    bare = load("prisoners-dilemma")
    assert annotation_page(bare)["items"] == []
    assert judgements(bare) == ()
    assert timeline_csv(bare) == ",".join(COLUMNS) + "\n"


def test_a_draft_exports_as_any_case_does() -> None:
    case: Case = draft_case(reading())
    cited = {one.claim for one in judgements(case)}
    assert cited
    assert cited <= set(case.evidence.claims)
