"""Parts of answers as tables: what becomes a row, and what a column."""

from __future__ import annotations

from typing import Any

import pytest

from detente.analysis.rows import Row, rows


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param({}, [], id="no-keys"),
        pytest.param({"nash": []}, [], id="a-key-that-lists-nothing"),
        pytest.param([3, 5], [{"value": 3}, {"value": 5}], id="plain-values"),
        pytest.param({"us": 1}, [{"id": "us", "value": 1}], id="a-value-by-key"),
        pytest.param({"us": [1, 2]}, [{"id": "us", "value": [1, 2]}], id="a-list-of-values-stays"),
        pytest.param(
            {"us": {"a": {"b": {"c": 1}}}}, [{"id": "us", "a.b.c": 1}], id="mappings-in-mappings"
        ),
        pytest.param([{"a": {}}], [{}], id="an-empty-mapping-has-no-column"),
        pytest.param(
            {"nash": [{"m": 1}, {"m": 2}]},
            [{"id": "nash", "m": 1}, {"id": "nash", "m": 2}],
            id="a-row-for-each-thing-listed",
        ),
        pytest.param([{"a": None}], [{"a": None}], id="none-is-kept"),
    ],
)
def test_a_part_of_an_answer_becomes_rows(part: Any, expected: list[Row]) -> None:
    assert rows(part) == expected
