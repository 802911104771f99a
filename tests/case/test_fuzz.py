"""Whatever is in a file, a case comes out or a CaseError does: never anything else."""

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente.case import load
from detente.case.formats.gmcr.read import read_gmcr
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.yaml.write import emit
from detente.errors import CaseError
from tests.case.formats.gmcr.test_read import BASE
from tests.case.full import FULL, full_case
from tests.case.yaml.test_write import VALUES

DATA = conflict_layout(FULL) | evidence_layout(full_case().evidence)
WHOLE = emit(DATA)
BITS = st.sampled_from(
    ["{", "[", ":", "- ", "\t", "#", "*a", "&a", "!x", "'", '"', "|", "\n", "no"]
)


def _problems(door, *arguments, **options):
    """Return the problems of a CaseError, none where there is no error; others pass through."""
    try:
        door(*arguments, **options)
    except CaseError as fault:
        return list(map(str, fault.problems)) or ["an error without problems"]
    return []


def _load(tmp_path_factory, text):
    """Load a text as a case; every problem must name the file and speak plainly."""
    file = tmp_path_factory.mktemp("fuzz") / "case.yaml"
    file.write_text(text, encoding="utf-8")
    for told in _problems(load, file):
        assert told.startswith(f"{file}:")
        assert "pydantic" not in told


@given(st.integers(0, len(WHOLE)), st.integers(0, 40), BITS)
@settings(max_examples=80)
def test_a_damaged_file(tmp_path_factory, start, length, bit):
    _load(tmp_path_factory, WHOLE[:start] + bit + WHOLE[start + length :])


def _places(value, where=()):
    """Yield the places of all parts of a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in parts:
        yield (*where, key)
        if isinstance(part, dict | list):
            yield from _places(part, (*where, key))


@given(st.sampled_from(sorted(_places(DATA), key=str)), VALUES)
@example(("phases", 1, "preferences", "ally", "ranking", 2), {None: 1})
@example(("actors", "ally", "despite"), [0, 0, 0])
@settings(max_examples=60)
def test_any_value_anywhere(tmp_path_factory, where, value):
    data = json.loads(json.dumps(DATA, default=str))
    here = data
    for step in where[:-1]:
        here = here[step] if isinstance(here, list) else here.get(step, here.get(str(step)))
    here[where[-1]] = value
    _load(tmp_path_factory, emit(data))


@given(st.sampled_from(sorted(_places(BASE), key=str)), VALUES)
@settings(max_examples=80)
def test_any_value_anywhere_in_a_gmcr_file(where, value):
    data = json.loads(json.dumps(BASE))
    here = data
    for step in where[:-1]:
        here = here[step]
    here[where[-1]] = value
    for told in _problems(read_gmcr, json.dumps(data, default=str), file="x.gmcr"):
        assert told.startswith("x.gmcr:")
        assert "pydantic" not in told
