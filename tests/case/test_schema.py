"""The JSON Schema accepts what the library accepts and describes what it holds."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from detente.case import schema
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.schema import known_keys
from detente.case.yaml.read import read_tree
from detente.catalog import bundled_case, names
from tests.case.full import FULL, full_case
from tests.strategies import any_conflicts

VALIDATOR = Draft202012Validator(schema())


def _json(data):
    """Return values as JSON would hold them."""
    return json.loads(json.dumps(data, default=date.isoformat))


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"].endswith("2020-12/schema")
    assert json.dumps(schema()) == json.dumps(schema())


@pytest.mark.parametrize("name", names())
def test_bundled_cases_as_written(name):
    case = bundled_case(name)
    for file in ("case.yaml", "claims.yaml"):
        path = f"{case.path}/{file}"
        try:
            with open(path, encoding="utf-8") as stream:
                data = _json(read_tree(stream.read()).data)
        except FileNotFoundError:
            continue
        if file == "claims.yaml":
            data |= {"actors": {"a": {"name": "A"}}}
        VALIDATOR.validate(data)


def test_a_full_case():
    VALIDATOR.validate(_json(conflict_layout(FULL) | evidence_layout(full_case().evidence)))


@given(any_conflicts())
@settings(max_examples=30)
def test_any_conflict_as_written(conflict):
    VALIDATOR.validate(_json(conflict_layout(conflict)))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"optoins": {}}, id="unknown-section"),
        pytest.param({"actors": {"a": {"nam": "A"}}}, id="unknown-key"),
        pytest.param({"actors": {}}, id="no-actors"),
        pytest.param({"options": {"a.x": {"text": "x", "moves": "up"}}}, id="direction"),
        pytest.param({"claims": {"c": {"text": "x", "chain": [], "grade": "B2"}}}, id="chain"),
        pytest.param({"format": "detente/2"}, id="format"),
    ],
)
def test_what_the_schema_refuses(change):
    data = {"actors": {"a": {"name": "A"}}} | change
    assert not VALIDATOR.is_valid(data)


def test_every_noun_is_described():
    nouns = schema()["$defs"]
    assert {"Actor", "Option", "Phase", "Pledge", "Claim", "Source", "Quote"} <= set(nouns)
    assert [name for name, noun in nouns.items() if "description" not in noun] == []


def test_every_field_is_described():
    nouns = {"case": schema()} | schema()["$defs"]
    bare = [
        f"{name}.{field}"
        for name, noun in nouns.items()
        for field, one in noun["properties"].items()
        if not one.get("description", "").endswith((".", "`"))
        or one["description"].startswith("Options joined")
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ((), "options"),
        ((), "claims"),
        (("actors", "us"), "aliases"),
        (("options", "us.strike"), "moves"),
        (("preferences", "us"), "weights"),
        (("preferences", "us", 0), "want"),
        (("phases", 0), "status_quo"),
        (("phases", 0, "preferences", "us", "statements", 0), "despite"),
        (("issues", "x", "actors", "us"), "salience"),
        (("claims", "c1", "quotes", 0), "exact"),
        (("pledges", 0), "if"),
    ],
)
def test_keys_known_at_a_place(where, key):
    assert key in known_keys(where)


def test_no_keys_are_known_where_nothing_can_stand():
    assert known_keys(("title", "x", 3)) == []
