"""A whole case as JSON, in the layout of a case file."""

from __future__ import annotations

import json
from datetime import date

from detente.case.case import Case
from detente.case.formats.format import CASE, Format, to_file
from detente.case.formats.losses import texts_of_sources
from detente.case.layout import conflict_layout, evidence_layout
from detente.case.read import read_case
from detente.display import visible


def case_json(case: Case) -> str:
    """Return a whole case as JSON that reads back as the same case, but for the sources' texts.

    >>> from detente.catalog import load
    >>> print(case_json(load("chicken"))[:26])
    {
      "format": "detente/1",
    """
    data = conflict_layout(case.conflict) | evidence_layout(case.evidence)
    text = json.dumps(data, ensure_ascii=False, indent=2, default=date.isoformat)
    return visible(text) + "\n"  # Some of it YAML, by which it is read, takes for a line's end.


JSON = Format(
    name="json",
    title="a JSON file",
    holds=CASE,
    suffixes=(".json",),
    about="the whole case but the texts of its sources",
    read=lambda path, _choices: read_case(path),
    write=to_file(lambda case, _choices: case_json(case)),
    loses=texts_of_sources,
)
