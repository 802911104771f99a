"""Files of format detente/1 as of November 2026 load for ever, and say the same."""

import json
from pathlib import Path

import pytest

from detente import load
from detente.case.layout import conflict_layout, evidence_layout

ROOM = Path(__file__).parent / "compat"
FILES = sorted(path.name for path in ROOM.iterdir() if path.name != "said.json")
SAID = ROOM / "said.json"


def said(name: str) -> object:
    """Return what a file says, as plain JSON."""
    case = load(ROOM / name)
    plain = conflict_layout(case.conflict) | evidence_layout(case.evidence)
    return json.loads(json.dumps(plain, default=str, ensure_ascii=False))


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_today_says_what_it_said(name):
    then, now = json.loads(SAID.read_text(encoding="utf-8"))[name], said(name)
    assert {key: now[key] for key in then} == then
