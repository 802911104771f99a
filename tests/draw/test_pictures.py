"""Pictures of results: they say what the results say, twice."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import detente.catalog
from detente.analysis.concepts.solve import stability
from detente.analysis.evolution.evolution import evolution
from detente.analysis.leverage.cell import BRINGS, Cell
from detente.analysis.leverage.leverage import leverage
from detente.case.load import load
from detente.draw.picture import Picture
from detente.draw.pictures.leverage import leverage_picture, map_of
from detente.draw.pictures.moments import moments_picture
from detente.draw.pictures.settlement import settlement_picture
from detente.draw.pictures.tree import tree_picture
from detente.draw.pictures.verdicts import actors_picture, states_picture
from detente.model import Conflict
from tests.draw.conflicts import GRAPH, TALKS
from tests.draw.reading import outside, overlaps, root, said, texts
from tests.syria import SYRIA

_DESC = "{http://www.w3.org/2000/svg}desc"


def _pictures(conflict: Conflict, phase: str | None) -> dict[str, Picture]:
    """Return every picture of a conflict."""
    found = leverage(conflict, phase=phase)
    verdicts = stability(conflict, phase=phase)
    pictures = {
        "leverage": leverage_picture(conflict, found),
        "tree": tree_picture(conflict, evolution(conflict, phase=phase)),
        "states": states_picture(conflict, verdicts, verdicts.codes().tolist()[:5]),
        "actors": actors_picture(conflict, verdicts, found.state),
        "moments": moments_picture(conflict, found),
    }
    for name, issue in conflict.issues.items():
        pictures[name] = settlement_picture(conflict, issue, forecast=50, band=(40, 60))
    return pictures


def _check(pictures: dict[str, Picture]) -> None:
    """Check what holds for every picture."""
    for name, picture in pictures.items():
        assert picture.title
        assert all(len(row) == len(picture.columns) for row in picture.rows), name
        for svg in (picture.svg, picture.narrow):
            assert root(svg).findtext(_DESC)
            assert overlaps(svg) == [], name
            assert outside(svg) == [], name
            assert min(text.size for text in texts(svg)) >= 14, name


@pytest.mark.parametrize("phase", ["war", "calm"])
def test_pictures_of_a_small_conflict(phase: str) -> None:
    _check(_pictures(TALKS, phase))


def test_pictures_of_a_graph() -> None:
    _check(_pictures(GRAPH, None))


def test_pictures_of_a_bundled_case() -> None:
    conflict = load(Path(detente.catalog.__path__[0]) / "syria-2016").conflict
    _check(_pictures(conflict, None))


def test_the_same_results_give_the_same_bytes() -> None:
    assert _pictures(TALKS, "calm") == _pictures(TALKS, "calm")


def test_leverage_picture_says_who_keeps_whom_by_which_means() -> None:
    found = leverage(TALKS, phase="calm")
    picture = leverage_picture(TALKS, found)
    assert picture.columns == ("Actor", "Status", "Gives reason to keep it", "Helped bring to it")
    assert [row[:2] for row in picture.rows] == [
        ("North", "held"),
        ("South <&> Sons", "held"),
        ("Patron", "content"),
    ]
    assert said(picture.svg).count("held") >= 2
    assert "The calm of 2021" in picture.title
    assert "<&>" not in picture.svg


@pytest.mark.parametrize(
    ("names", "sign"),
    [
        pytest.param({"gives"}, "+", id="part-that-keeps"),
        pytest.param({"presses"}, "−", id="pressure-that-keeps"),
        pytest.param({"gives", "presses"}, "±", id="both-keep"),
        pytest.param({"pays"}, "+", id="part-that-brought"),
        pytest.param({"compels"}, "−", id="pressure-that-brought"),
        pytest.param({"repels"}, "−", id="pressure-that-ended-pressure"),
        pytest.param({"pays", "repels"}, "±", id="both-brought"),
    ],
)
def test_signs_of_the_cells(names: set[str], sign: str) -> None:
    found = leverage(SYRIA, phase="truce")
    cells = tuple(Cell(actor="us", other="russia", cell=name) for name in sorted(names))
    pairs = replace(found.pairs, cells={"us": {"russia": cells}})
    shown = map_of(SYRIA, replace(found, pairs=pairs))
    arrows = (*shown.holds, *shown.stakes)
    assert [(one.source, one.target, one.text) for one in arrows] == [("us", "russia", sign)]


def test_the_map_says_what_the_cells_say_and_no_amount() -> None:
    found = leverage(SYRIA, phase="truce")
    shown = map_of(SYRIA, found)
    for arrows, kinds in ((shown.holds, {"gives", "presses"}), (shown.stakes, BRINGS)):
        assert {(one.source, one.target) for one in arrows} == {
            (actor, other)
            for actor, row in found.pairs.cells.items()
            for other, cells in row.items()
            if any(cell.cell in kinds for cell in cells)
        }
        assert {one.weight for one in arrows} == {0.5}
    assert {tie.share for tie in shown.ties} == {0.0}


def test_tree_picture_says_where_no_moves_lead() -> None:
    found = evolution(GRAPH, start="p")
    assert tree_picture(GRAPH, found, goal=0).title == "No moves lead to the deal from here"
    assert tree_picture(GRAPH, evolution(GRAPH), goal=2).title == "How the deal can be reached"


def test_states_picture_names_who_breaks_a_state() -> None:
    verdicts = stability(TALKS, phase="calm")
    picture = states_picture(TALKS, verdicts, [0, 3], names={3: "War"})
    assert picture.columns == ("State", "Nash", "GMR", "SMR", "SEQ")
    calm, war = picture.rows
    assert calm[0] == "Nobody does any of the things considered"
    assert calm[1:] == ("broken by the North, South <&> Sons", "holds", "holds", "holds")
    assert war == ("War", "holds", "holds", "holds", "holds")


def test_actors_picture_follows_the_verdicts() -> None:
    verdicts = stability(TALKS, phase="calm")
    for row, actor in zip(actors_picture(TALKS, verdicts, 0).rows, verdicts.actors, strict=True):
        for concept, cell in zip(verdicts.concepts, row[1:], strict=True):
            assert (cell == "stays") == (0 in verdicts.stable(concept, actor))


def test_pictures_hold_no_markup_from_names() -> None:
    for picture in _pictures(TALKS, "calm").values():
        assert not re.search("<&", picture.svg + picture.narrow)
