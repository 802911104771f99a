"""The document of a reading: every key of its JSON, and a schema that lets nothing else pass."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from detente.evidence.reading import read_text
from detente.evidence.reading_document import document_schema

TEXT = """A truce at last

March 29, 2016

By Jane Roe, The Daily Post

According to a report by Ann Marsh, who writes for the Nord Blatt, officials said on Monday that \
Russia had pledged to withdraw its planes from Syria.

Turkey bombed Syria on March 14."""


@pytest.fixture(scope="module")
def printed() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(read_text(TEXT).as_dict()))
    return plain


def test_keys_stand_in_the_order_in_which_they_are_printed(printed: dict[str, Any]) -> None:
    assert list(printed) == [
        "source", "structure", "sentences", "actors", "attributions", "claims", "events",
        "timeline", "takeaways", "questions",
    ]  # fmt: skip
    keys = {name: " ".join(printed[name][0]) for name in list(printed)[1:-1]}
    assert keys == {
        "structure": "kind start end repeats",
        "sentences": "id start end text",
        "actors": "id name kind state role mentions",
        "attributions": "source cue content class manner rule negated hypothetical inside chain",
        "claims": "id text told grade note quotes chain draft",
        "events": "who whom root cameo act toward modality time reported claim rule confidence "
        "start end",
        "timeline": "interval granularity approximate when told text span sentence actors claim "
        "events",
        "takeaways": "text sentences cuts",
    }


def test_the_source_tells_what_is_known_and_null_what_is_not(printed: dict[str, Any]) -> None:
    source = printed["source"]
    assert (source["title"], source["date"], source["author"]) == (
        "A truce at last",
        "2016-03-29",
        "Jane Roe",
    )
    assert [key for key, value in source.items() if value is None] == ["via", "url", "path"]


def test_a_chain_is_printed_with_its_attribution_and_with_its_claim(
    printed: dict[str, Any],
) -> None:
    claim = next(claim for claim in printed["claims"] if "pledged" in claim["text"])
    chains = [attribution["chain"] for attribution in printed["attributions"]]
    assert claim["chain"] in chains
    assert {frozenset(link) for link in claim["chain"]} == {
        frozenset({"name", "type", "anonymous", "class", "manner", "side"})
    }
    assert claim["told"].startswith("The Daily Post, citing Jane Roe")
    start, end = claim["quotes"][0]
    assert TEXT[start:end] == claim["text"]


def test_an_event_tells_its_time_and_who_takes_part(printed: dict[str, Any]) -> None:
    event = next(event for event in printed["events"] if event["root"] == "ASSAULT")
    place = TEXT.index("March 14")
    assert event["time"] == {
        "text": "March 14",
        "interval": "2016-03-14",
        "granularity": "day",
        "span": [place, place + 8],
    }
    assert event["reported"] is None
    assert event["claim"] is None
    assert [one["actor"] for one in (*event["who"], *event["whom"])] == ["turkey", "syria"]
    assert event["confidence"] == round(event["confidence"], 2)


def test_the_timeline_is_printed_with_codes_and_places(printed: dict[str, Any]) -> None:
    entry = printed["timeline"][0]
    assert (entry["interval"], entry["granularity"]) == ("2016-03-14", "day")
    assert TEXT[slice(*entry["span"])] == entry["text"]
    assert {entry["interval"] for entry in printed["timeline"]} == {"2016-03-14", "2016-03-28"}


FAULTS = [
    pytest.param(("source", "sha256"), "x", id="fingerprint"),
    pytest.param(("source", "date"), "29 March", id="date"),
    pytest.param(("structure", 0, "kind"), "stanza", id="kind-of-block"),
    pytest.param(("structure", 0, "start"), -1, id="place-before-the-text"),
    pytest.param(("sentences", 0, "text"), None, id="no-text"),
    pytest.param(("actors", 0, "kind"), "planet", id="kind-of-actor"),
    pytest.param(("attributions", 0, "content", 0), [1], id="half-a-span"),
    pytest.param(("attributions", 0, "class"), "sings", id="evidential-class"),
    pytest.param(("attributions", 0, "chain", 0, "type"), "oracle", id="type-of-link"),
    pytest.param(("claims", 0, "grade"), "G7", id="grade"),
    pytest.param(("events", 0, "modality"), "dreamt", id="modality"),
    pytest.param(("events", 0, "confidence"), 1.5, id="confidence"),
    pytest.param(("timeline", 0, "granularity"), "moon", id="granularity"),
    pytest.param(("takeaways", 0, "cuts"), "title", id="cuts-are-a-list"),
    pytest.param(("questions",), None, id="no-questions"),
]


@pytest.mark.parametrize(("path", "value"), FAULTS)
def test_the_schema_refuses_what_no_reading_prints(
    printed: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    checker = jsonschema.FormatChecker()
    jsonschema.validate(printed, document_schema(), format_checker=checker)
    broken: Any = json.loads(json.dumps(printed))
    *way, last = path
    place = broken
    for step in way:
        place = place[step]
    place[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, document_schema(), format_checker=checker)


@pytest.mark.parametrize("name", list(document_schema()["required"]))
def test_every_part_is_required(printed: dict[str, Any], name: str) -> None:
    less = {key: value for key, value in printed.items() if key != name}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(less, document_schema())
