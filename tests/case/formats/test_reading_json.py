"""A reading in JSON keeps to its schema, and the schema misses what is gone."""

import json
from copy import deepcopy

import jsonschema
import pytest

from detente.case.formats import READING, read, write
from detente.case.formats.reading_json import reading_json
from detente.errors import ReadingError
from detente.evidence.reading import read_text
from detente.evidence.reading_document import document_schema
from tests.evidence.draft_help import ARTICLE, reading

DATA = json.loads(reading_json(reading()))


def test_a_reading_keeps_to_its_schema():
    schema = document_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(DATA, schema)
    jsonschema.validate(json.loads(reading_json(read_text("Rain."))), schema)
    assert schema["title"] == "détente reading"


@pytest.mark.parametrize("section", list(document_schema()["properties"]))
def test_the_schema_misses_a_section_that_is_gone(section):
    data = {key: value for key, value in DATA.items() if key != section}
    with pytest.raises(jsonschema.ValidationError, match="required"):
        jsonschema.validate(data, document_schema())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("source", "sha256"), "ab", id="fingerprint"),
        pytest.param(("source", "title"), None, id="title"),
        pytest.param(("sentences", 0, "start"), -1, id="offset-below-nought"),
        pytest.param(("sentences", 0, "end"), 1.5, id="half-an-offset"),
        pytest.param(("claims", 0, "grade"), "G7", id="grade"),
        pytest.param(("claims", 0, "quotes", 0), [1], id="half-a-span"),
        pytest.param(("claims", 0, "quotes", 0), [1, 2, 3], id="long-span"),
        pytest.param(("claims", 0, "chain", 0, "type"), "rumour", id="type-of-a-link"),
        pytest.param(("claims", 0, "chain", 0, "class"), "shouts", id="class-of-a-link"),
        pytest.param(("claims", 0, "chain", 0, "anonymous"), "no", id="truth"),
        pytest.param(("events", 0, "confidence"), 1.1, id="confidence"),
        pytest.param(("events", 0, "who"), "Russia", id="side"),
        pytest.param(("timeline", 0, "actors"), [1], id="actor"),
        pytest.param(("takeaways",), {}, id="takeaways"),
        pytest.param(("questions",), [1], id="question"),
    ],
)
def test_the_schema_misses_a_wrong_value(path, value):
    data = deepcopy(DATA)
    *above, last = path
    place = data
    for step in above:
        place = place[step]
    place[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, document_schema())


def test_more_keys_may_follow():
    jsonschema.validate(DATA | {"later": 1}, document_schema())


def test_the_file(tmp_path):
    assert write(READING, reading(), tmp_path / "a.json") == ()
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert text == reading_json(reading())
    assert json.loads(text) == reading().as_dict()
    assert "’" in text


def test_a_reading_comes_from_an_article(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    again = read(READING, tmp_path / "a.txt")
    assert again.as_dict() == reading().as_dict() | {
        "source": reading().as_dict()["source"] | {"path": str(tmp_path / "a.txt")}
    }
    with pytest.raises(ReadingError, match="there is no such file"):
        read(READING, tmp_path / "none.txt")
