"""What changed since an earlier briefing: told, or said why it cannot be."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from detente.briefing.document import document
from detente.briefing.since import changed, earlier, with_changes
from detente.errors import CaseError
from tests.briefing.briefed import briefed

NOW = briefed("syria-2016")
PLAIN: dict[str, Any] = NOW.as_dict()


def before(**other: Any) -> dict[str, Any]:
    """Return the briefing of today as plain data with something otherwise."""
    return deepcopy(PLAIN) | other


def without_first_finding() -> dict[str, Any]:
    return before(findings=deepcopy(PLAIN["findings"])[1:])


def with_first(**other: Any) -> dict[str, Any]:
    first, *rest = deepcopy(PLAIN["findings"])
    return before(findings=[first | other, *rest])


def without_claim(name: str) -> dict[str, Any]:
    return before(claims={key: one for key, one in PLAIN["claims"].items() if key != name})


HOLDS = "The truce of 27 February 2016 holds as things stand: nobody would gain by leaving."
ROWS = [
    pytest.param(
        before(),
        ["Nothing has changed since the briefing as of 29 March 2016."],
        id="nothing changed",
    ),
    pytest.param(
        before(as_of=None),
        ["Nothing has changed since the briefing."],
        id="nothing changed, and no date",
    ),
    pytest.param(without_first_finding(), [f"New: {HOLDS}"], id="a new finding"),
    pytest.param(
        with_first(headline="The truce does not hold."),
        [f"Changed: {HOLDS} Before: The truce does not hold."],
        id="another finding",
    ),
    pytest.param(
        with_first(confidence="high"),
        [f"Confidence was high and is low: {HOLDS}"],
        id="less sure",
    ),
    pytest.param(
        with_first(confidence=None),
        [f"Confidence was not judged and is low: {HOLDS}"],
        id="not judged before",
    ),
    pytest.param(
        with_first(headline="The truce does not hold.", confidence="high"),
        [f"Changed: {HOLDS} Before: The truce does not hold."],
        id="another finding, and less sure of it",
    ),
    pytest.param(
        before(
            findings=[
                *deepcopy(PLAIN["findings"]),
                {"key": "gone", "headline": "The truce is young."},
            ]
        ),
        ["No longer told: The truce is young."],
        id="a finding that is gone",
    ),
    pytest.param(
        before(
            findings=[
                *deepcopy(PLAIN["findings"]),
                {"key": "gone", "headline": "It was told in full alone.", "annex": True},
            ]
        ),
        ["Nothing has changed since the briefing as of 29 March 2016."],
        id="a finding that only the full form told",
    ),
    pytest.param(without_claim("c5"), ["New claim: Obama refused."], id="a new claim"),
]


@pytest.mark.parametrize(("earlier_one", "told"), ROWS)
def test_what_changed_is_told(earlier_one: dict[str, Any], told: list[str]) -> None:
    assert list(changed(earlier_one, PLAIN)) == told


def test_a_briefing_tells_what_changed_after_its_bottom_line(tmp_path: Path) -> None:
    file = tmp_path / "before.json"
    file.write_text(json.dumps(without_claim("c5")), encoding="utf-8")
    briefing = with_changes(NOW, file)
    assert briefing.since == ("New claim: Obama refused.",)
    parts = [one.key for one in document(briefing, "short").parts]
    assert parts[parts.index("short") + 1] == "since"
    assert "since" not in [one.key for one in document(NOW, "short").parts]


BROKEN = [
    pytest.param("", "it is no earlier briefing", id="an empty file"),
    pytest.param("# The truce\n", "it is no earlier briefing", id="Markdown"),
    pytest.param('{"case": "syria-2016"', "it is no earlier briefing", id="half a file"),
    pytest.param("[]", "it holds no briefing", id="a list"),
    pytest.param("null", "it holds no briefing", id="nothing"),
    pytest.param('{"case": "syria-2016"}', "it holds no briefing", id="no findings"),
    pytest.param(
        '{"case": "syria-2016", "findings": 3, "claims": {}}',
        "it holds no briefing",
        id="findings that are a number",
    ),
    pytest.param(
        '{"case": "syria-2016", "findings": [3], "claims": {}}',
        "it holds no briefing",
        id="a finding that is a number",
    ),
    pytest.param(
        '{"case": "syria-2016", "findings": [{"id": "F1"}], "claims": {}}',
        "it holds no briefing",
        id="a finding without a key",
    ),
    pytest.param(
        '{"case": "syria-2016", "findings": [], "claims": []}',
        "it holds no briefing",
        id="claims that are a list",
    ),
    pytest.param(
        '{"case": "chicken", "findings": [], "claims": {}}',
        "it is a briefing on 'chicken', not on 'syria-2016'",
        id="another case's",
    ),
]


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_a_file_that_is_no_earlier_briefing_is_refused(tmp_path: Path, text: str, why: str) -> None:
    file = tmp_path / "before.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        with_changes(NOW, file)
    assert why in str(caught.value)
    assert str(file) in str(caught.value)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    for name in ("none.json", "bytes.json", "."):
        with pytest.raises(CaseError, match="it is no earlier briefing"):
            earlier(tmp_path / name, case="syria-2016")
