"""How any result shows itself: in a notebook, in a terminal, as a table and as a frame."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

import detente
from detente.briefing.render.result import MOST, cell, columns, notebook
from detente.display import Display

STATE = {"state": ["one.swerve"]}
SYRIA = detente.load("syria-2016")
RESULTS = {
    "stability": lambda: detente.stability("syria-2016"),
    "leverage": lambda: detente.leverage("suez-1956"),
    "evolution": lambda: detente.evolution("chicken", start=[]),
    "assumptions": lambda: detente.assumptions("chicken", **STATE),
    "guarantees": lambda: detente.guarantees("suez-1956"),
    "perceptions": lambda: detente.perceptions("suez-1956"),
    "sample": lambda: detente.sample("chicken", draws=8, **STATE),
    "whatif": lambda: detente.whatif("chicken", "bar not one.swerve and not two.swerve", **STATE),
    "inverse": lambda: detente.inverse("chicken", state=[]),
    "coalitions": lambda: detente.coalitions("chicken", state=[]),
    "patronage": lambda: detente.patronage("syria-2016"),
    "dependence": lambda: detente.dependence("syria-2016"),
    "power": lambda: detente.power("chicken", ["one.swerve"]),
    "readings": lambda: detente.readings("libya-2003", most=60),
    "reason": lambda: detente.reason("chicken", actor="one", state=[]),
    "settlement": lambda: detente.settlement("syria-2016"),
}


class Tags(HTMLParser):
    """Every tag that is opened is closed, and only those."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.rows = 0
        self.feed(text)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.rows += tag == "tr"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in RESULTS.items()])
def test_every_result_shows_itself(make: Callable[[], Any]) -> None:
    result = make()
    assert len(repr(result)) <= 200
    assert "\n" not in repr(result)
    rows, page = result.table(), Tags(result._repr_html_())
    assert page.open == []
    assert page.rows == (1 + min(len(rows), MOST) if rows else 0)
    said = StringIO()
    Console(file=said, width=400, color_system=None).print(result)
    for line in str(result).splitlines() if str(result) != repr(result) else ():
        assert f"• {line}" in said.getvalue()
    if rows:
        assert all(name in said.getvalue() for name in columns(rows))
    assert len(result.to_frame()) == len(rows)


def test_a_long_table_is_cut_and_says_so() -> None:
    result = detente.stability("syria-2016")
    more = len(result.table()) - MOST
    assert more > 0
    assert f"{more} more rows: .table() has all" in notebook(result)


def test_words_of_a_case_are_escaped() -> None:
    hostile = "<script>alert('&')</script>"
    conflict = detente.load("chicken").conflict
    named = conflict.replaced(
        actors={
            **conflict.actors,
            "one": conflict.actors["one"].model_copy(update={"name": hostile}),
        }
    )
    page = notebook(detente.reason(named, actor="one", state=[]))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_briefing_shows_its_page_in_a_frame() -> None:
    briefing = detente.brief("chicken", state=1, illustrated=False)
    page = briefing._repr_html_()
    assert page.startswith('<iframe title="Chicken" srcdoc="&lt;!doctype html')
    assert page.endswith("</iframe>")
    assert repr(briefing) == f"<Briefing on chicken: {len(briefing.findings)} findings>"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param([], "", id="an-empty-list"),
        pytest.param(False, "no", id="no"),
        pytest.param(0, "0", id="a-whole-number"),
        pytest.param(1 / 3, "0.3333", id="a-share"),
        pytest.param([True, None, 2.0], "yes, , 2", id="a-list"),
        pytest.param("a\nb", "a\nb", id="words"),
    ],
)
def test_a_value_stands_in_a_table(value: Any, expected: str) -> None:
    assert cell(value) == expected


def test_a_conflict_says_how_much_it_holds() -> None:
    assert repr(SYRIA.conflict) == "<Conflict syria-2016: 7 actors, 11 options, 4 phases>"
    assert repr(SYRIA).startswith("<Case syria-2016: 7 actors, 11 options, 4 phases, ")
    graph = detente.load("elmira").conflict
    assert repr(graph).startswith("<Conflict elmira: 3 actors, ")


def test_without_anybody_to_lay_it_out_a_result_is_its_one_line() -> None:
    assert (Display().notebook(3), Display().terminal(3), Display().sentences(3)) == ("3", "3", ())
