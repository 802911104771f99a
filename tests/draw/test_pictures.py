"""Pictures of results: they say what the results say, twice."""

import re
from pathlib import Path

import pytest

import detente.catalog
from detente.analysis.concepts.solve import stability
from detente.analysis.evolution.evolution import evolution
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


def test_leverage_picture_says_every_hold_and_status() -> None:
    picture = leverage_picture(TALKS, leverage(TALKS, phase="calm"))
    assert picture.columns == (
        "Actor",
        "Status",
        "Holds over others",
        "Could credibly hurt or help",
    )
    north, south, patron = picture.rows
    assert north[:3] == ("North", "held", "South <&> Sons 1")
    assert south[:3] == ("South <&> Sons", "held", "North 1")
    assert patron[:3] == ("Patron", "content", "none")
    words = said(picture.svg)
    assert words.count("held") >= 2
    assert "The calm of 2021" in picture.title
    assert "<&>" not in picture.svg


def test_a_map_keeps_exact_shares_and_ties() -> None:
    shown = map_of(TALKS, leverage(TALKS, phase="calm"))
    assert {(arrow.source, arrow.target, arrow.weight) for arrow in shown.holds} == {
        ("north", "south", 1.0),
        ("south", "north", 1.0),
    }
    assert [(tie.patron, tie.client, tie.share) for tie in shown.ties] == [("patron", "south", 0.5)]
    assert map_of(TALKS, leverage(TALKS, phase="calm"), stakes=False).stakes == ()


def test_stakes_are_signed_by_harm_and_help() -> None:
    found = leverage(TALKS, phase="war")
    for arrow in map_of(TALKS, found).stakes:
        stake = found.stake[arrow.source][arrow.target]
        harms = stake.credible_harm >= stake.credible_help
        assert arrow.text.startswith("−" if harms else "+")
        assert arrow.weight == float(max(stake.credible_harm, stake.credible_help))


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
