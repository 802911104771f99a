"""The words around the tables of a terminal: stability, leverage, back-tests, articles."""

import pytest

from detente import leverage, stability
from detente.analysis.settlement.backtest import ModelRecord
from detente.evidence.claim import Claim
from detente.telling import article, backtest, settlement
from detente.telling import leverage as leverage_telling
from detente.telling import stability as stability_telling
from tests.draw.conflicts import TALKS
from tests.shelling import GRAPH, SHELLING


@pytest.mark.parametrize(
    ("phase", "concepts", "text"),
    [
        pytest.param("war", ("nash", "seq"),
                     "8 states (0 left out), phase war. Equilibria: Nash 1, SEQ 1.", id="two"),
        pytest.param("peace", ("gmr",),
                     "8 states (0 left out), phase peace. Equilibria: GMR 2.", id="one"),
    ],
)  # fmt: skip
def test_how_many_states_and_equilibria(phase: str, concepts: tuple[str, ...], text: str) -> None:
    result = stability(SHELLING, phase=phase, concepts=concepts)
    assert stability_telling.summary(result) == text


def test_a_conflict_without_phases_names_none() -> None:
    text = stability_telling.summary(stability(GRAPH, concepts=["nash"]))
    assert text == "3 states (0 left out). Equilibria: Nash 1."


@pytest.mark.parametrize(
    ("count", "text"), [(-3, ""), (0, ""), (1, "1 more; --json lists them all.")]
)
def test_what_a_table_leaves_out(count: int, text: str) -> None:
    assert stability_telling.more(count) == text


def test_what_was_asked_about_a_state() -> None:
    result = leverage(SHELLING, phase="war", concept="gmr", responses="single")
    assert leverage_telling.summary(result) == (
        "Phase war, state 1: Ana shells. Concept GMR, single."
    )
    result = leverage(GRAPH, state="s")
    assert leverage_telling.summary(result) == "State 0: calm. Concept SEQ, sequences."


def test_every_answer_has_its_line() -> None:
    result = leverage(TALKS, phase="calm")
    (answers,) = result.chains["south"]
    assert leverage_telling.chain(result, "south", answers) == (
        "if South <&> Sons arms rebels: the North shells the border"
    )


@pytest.mark.parametrize(
    ("coverage", "width", "cells"),
    [
        pytest.param(0.8, 41.26, ("80%", "41.3"), id="calibrated"),
        pytest.param(None, None, ("not calibrated", ""), id="not calibrated"),
    ],
)
def test_a_record_in_cells(
    coverage: float | None, width: float | None, cells: tuple[str, str]
) -> None:
    record = ModelRecord(
        n=12, mae=10.456, rmse=14.0, within5=0.25, within10=0.5, coverage=coverage, width=width,
        difference=-0.5, interval=(-1.234, 0.2),
    )  # fmt: skip
    assert backtest.cells(record) == (
        "12", "10.46", "14.00", "25%", "50%", *cells, "-0.50 [-1.23, +0.20]"
    )  # fmt: skip
    assert len(backtest.cells(record)) + 1 == len(backtest.COLUMNS)


def test_a_band_in_a_cell() -> None:
    assert settlement.band_cell((6.44, 76.8)) == "6.4 to 76.8"
    assert settlement.band_cell(None) == "not calibrated"


@pytest.mark.parametrize(
    ("query", "total", "every", "text"),
    [
        ("truce", 0, True, "Nothing holds 'truce'."),
        ("it's", 0, False, 'Nothing holds "it\'s".'),
        ("truce", 1, True, "1 found:"),
        ("truce now", 3, False, "3 found, though none holds all the words:"),
    ],
)
def test_how_much_was_found(query: str, total: int, every: bool, text: str) -> None:
    assert article.found(query, total, every) == text


def test_hits_claims_and_links_have_a_line_each() -> None:
    assert article.hit("s 3–9", "a **truce**", "") == "  s 3–9: a **truce**"
    assert article.hit("c1", "a **truce**", "the author") == "  c1: a **truce** — the author"
    hands = [{"name": "the minister", "type": "office"}, {"name": "A", "type": "author"}]
    said = Claim.model_validate({"text": "Iran leaves.", "grade": "C3", "chain": hands})
    assert article.claim("c1", said) == f"c1 (C3) Iran leaves. — {said.told()}"
    link = {"first": "c1", "second": ["b", "c2"], "kind": "confirms", "why": "another source"}
    assert article.same_claim(link) == "c2 in b confirms c1 in : another source"
