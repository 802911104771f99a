"""The workbench open at a small case with something on it for every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente import load
from tests.cli.conftest import VALLEY
from tests.serve.opened import BASE, TestClient, client

TEXT = "Southland lives on the weapons of Bigland.\n\nSo a colonel <b>said</b>.\n"

EVIDENCE = """\
sources:
  talks: {title: Talks, file: sources/talks.txt}
claims:
  c1:
    text: Southland lives on the weapons of Bigland.
    quotes:
      - {source: talks, exact: weapons of Bigland, start: 23, end: 41, prefix: "the ", suffix: "."}
      - {source: talks, exact: on the weapons, start: 16, end: 30}
      - {source: talks, exact: never said, start: 0, end: 10}
    chain: [{name: a colonel, type: person, says: asserts}]
    grade: C3
"""

PROPOSALS = """\
proposals:
  partition: {state: [north.shell], title: Partition}
questions:
  - id: arms
    ask: Would Bigland arm Southland?
    answers:
      - {id: would, text: it would}
      - {id: not, text: it would not, changes: [bar patron.arm]}
theses:
  - {id: holds, text: The truce holds, test: stable}
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the case, with a text that its claim quotes."""
    place = tmp_path_factory.mktemp("cases") / "valley"
    (place / "sources").mkdir(parents=True)
    conflict = VALLEY.partition("claims:")[0]
    (place / "case.yaml").write_text(conflict + PROPOSALS, encoding="utf-8")
    (place / "claims.yaml").write_text(EVIDENCE, encoding="utf-8")
    (place / "sources" / "talks.txt").write_text(TEXT, encoding="utf-8")
    return place


@pytest.fixture(scope="session")
def valley(folder: Path) -> Iterator[TestClient]:
    """Return a program's way into the workbench, open at the case."""
    with client(load(str(folder))) as opened:
        assert str(opened.base_url) == BASE
        yield opened
