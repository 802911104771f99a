"""Every page in every form; its data are those that the command prints."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from detente.case.formats.case_json import case_json
from detente.catalog.lookup import load
from detente.errors import NotSupported
from detente.serve.content import Cell, Content, Table
from detente.serve.routes import VIEWS
from detente.serve.twins import as_csv, as_markdown, as_svg
from detente.serve.view import View
from tests.cli.run import as_json, detente
from tests.serve.opened import TestClient

PARTS = {
    "source": "talks",
    "claim": "c1",
    "actor": "south",
    "state": "1",
    "issue": "border",
    "finding": "F1",
}
"""What stands in an address that needs a part."""


def address(view: View, ending: str = "") -> str:
    """Return the address of a page of the valley, in a form."""
    path = view.path.format(**PARTS)
    twin = f".{ending}" if ending else ""
    return f"/c/valley/{path or ('index' if ending else '')}{twin}"


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_page_is_had_in_every_form_it_promises(valley: TestClient, view: View) -> None:
    page = valley.get(address(view), params={"run": "yes"})
    assert page.status_code == 200, page.text
    assert page.headers["content-type"].startswith("text/html")
    media = {"json": "application/json", "md": "text/markdown", "csv": "text/csv", "svg": "image/"}
    for ending, kind in media.items():
        twin = valley.get(address(view, ending))
        promised = ending in ("json", "md", *view.forms)
        offered = f">{ending}</a>" in page.text
        assert (twin.status_code == 200) == (promised or offered)
        if twin.status_code == 200:
            assert twin.headers["content-type"].startswith(kind)
            assert twin.text.strip()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_form_that_a_page_offers_is_there(valley: TestClient, view: View) -> None:
    page = valley.get(address(view), params={"run": "yes"}).text
    offered = re.findall(r'href="([^"]+)">(?:json|csv|svg|md)</a>', page)
    assert len(offered) >= 3 or view.name in ("yaml", "model")
    for href in offered:
        assert valley.get(href.replace("&amp;", "&")).status_code == 200


ASKED = [
    pytest.param(
        "leverage.json",
        "leverage",
        id="leverage",
    ),
    pytest.param(
        "leverage.json?phase=war&concept=gmr",
        "leverage --phase war --concept gmr",
        id="leverage in a phase",
    ),
    pytest.param(
        "leverage.json?state=north.shell%2Bsouth.shell",
        "leverage --state north.shell+south.shell",
        id="leverage at a state",
    ),
    pytest.param(
        "leverage.json?ransom_counts=yes&baseline=war",
        "leverage --ransom-counts --baseline war",
        id="leverage against a baseline",
    ),
    pytest.param(
        "states.json?responses=single",
        "solve --responses single",
        id="states",
    ),
    pytest.param(
        "assumptions.json?pairs=3",
        "assumptions --pairs 3",
        id="assumptions",
    ),
    pytest.param(
        "compare.json",
        "compare",
        id="proposals",
    ),
    pytest.param(
        "compare.json?proposals=partition",
        "compare partition",
        id="one proposal",
    ),
    pytest.param(
        "coalitions.json?blocs=north,south",
        "coalitions --bloc north,south",
        id="coalitions",
    ),
    pytest.param(
        "guarantees.json?state=1",
        "guarantees --state 1",
        id="guarantees",
    ),
    pytest.param(
        "perceptions.json",
        "perceptions",
        id="perceptions",
    ),
    pytest.param(
        "inverse.json?measure=smallest",
        "inverse --measure smallest",
        id="inverse",
    ),
    pytest.param(
        "sample.json?draws=64&seed=3",
        "sample --draws 64 --seed 3",
        id="sample",
    ),
    pytest.param(
        "patrons.json",
        "patrons",
        id="patrons",
    ),
    pytest.param(
        "readings.json?most=40",
        "readings --most 40",
        id="readings",
    ),
    pytest.param(
        "settle/border.json",
        "settle --issue border",
        id="settlement",
    ),
    pytest.param(
        "model/preferences/south.json?phase=war",
        "rank --actor south --phase war",
        id="wants",
    ),
    pytest.param(
        "model/preferences/south.json?better=none&worse=north.shell",
        "rank --actor south --why none north.shell",
        id="why one state is better",
    ),
    pytest.param(
        "why/south.json?state=1",
        "why --actor south --state 1",
        id="why",
    ),
    pytest.param(
        "briefing/F1.json",
        "why F1",
        id="a finding",
    ),
    pytest.param(
        "briefing.json",
        "brief",
        id="briefing",
    ),
    pytest.param(
        "check.json",
        "check",
        id="check",
    ),
    pytest.param(
        "find.json?q=weapons",
        "find weapons",
        id="find",
    ),
]


@pytest.mark.parametrize(("page", "words"), ASKED)
def test_data_are_those_that_the_command_prints(
    valley: TestClient, folder: Path, page: str, words: str
) -> None:
    command, *rest = words.split()
    assert valley.get(f"/c/valley/{page}").json() == as_json(command, folder, *rest)


def test_the_bytes_are_those_that_the_command_prints(valley: TestClient, folder: Path) -> None:
    printed = detente("leverage", folder, "--json").stdout
    assert valley.get("/c/valley/leverage.json").text == printed


def test_the_bundled_cases_are_those_that_the_command_lists(valley: TestClient) -> None:
    assert valley.get("/index.json").json() == as_json("cases")
    assert [row[0] for row in csv.reader(io.StringIO(valley.get("/index.csv").text))][1] == "valley"
    assert "chicken" in valley.get("/index.md").text


def test_the_model_is_the_case_as_a_file(valley: TestClient, folder: Path) -> None:
    assert valley.get("/c/valley/model.json").json() == json.loads(case_json(load(str(folder))))


def test_the_briefing_is_the_commands_file(
    valley: TestClient, folder: Path, tmp_path: Path
) -> None:
    detente("brief", folder, "--out", tmp_path / "b.md")
    assert valley.get("/c/valley/briefing.md").text == (tmp_path / "b.md").read_text("utf-8")


def test_a_table_holds_no_formula() -> None:
    table = Table("", ("a", "b"), (("=cmd()", Cell("-4.5", "/x")),))
    assert as_csv(Content("T", {}, tables=(table,))) == "a,b\r\n'=cmd(),-4.5\r\n"


def test_markdown_holds_no_markup_of_a_case() -> None:
    table = Table("", ("a",), (("x | <b>\n y",),))
    told = as_markdown(Content("<i>", {}, ("<script>",), (table,)))
    assert "<" not in told.replace("&lt;", "")
    assert "| x \\| &lt;b> y |" in told


@pytest.mark.parametrize("write", [as_csv, as_svg])
def test_a_form_that_a_page_lacks_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(NotSupported, match=r"ask for \.json"):
        write(Content("T", {}))
