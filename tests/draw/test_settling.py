"""What settles findings: every cell in its words, the deciding ones on a ground of their own."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.readings.readings import Readings, readings
from detente.catalog.lookup import load
from detente.draw.picture import Width
from detente.draw.pictures.settling import MOST, settling_of, settling_picture
from detente.draw.settling import Answered, Settled, Settling, settling
from detente.telling import captions
from tests.draw.reading import drawing, outside, overlaps, root, said
from tests.draw.samples import SETTLING
from tests.draw.words import WORDS

_SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def grids(draw: st.DrawFn) -> Settling:
    """Draw up to 7 questions and 6 findings."""
    count = draw(st.integers(0, 7))
    cell = st.builds(Answered, WORDS | st.just(captions.EITHER_WAY), st.booleans())
    cells = st.lists(cell, min_size=count, max_size=count).map(tuple)
    row = st.builds(Settled, WORDS, cells, WORDS)
    same = st.builds(Settled, WORDS, st.just(()), st.just("nothing"), WORDS)
    rows = st.lists(row if count else same, max_size=6)
    return Settling(
        tuple(draw(st.lists(WORDS, min_size=count, max_size=count))),
        tuple(draw(rows) + draw(st.lists(same, max_size=2))),
        tuple(draw(st.lists(WORDS, max_size=2))),
    )


@settings(max_examples=40)
@given(shown=grids(), width=st.sampled_from(["wide", "narrow"]))
def test_nothing_overlaps_and_what_decides_stands_out(shown: Settling, width: Width) -> None:
    svg = drawing(settling(shown, title="What"), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    grounds = [one for one in root(svg).iter(f"{_SVG}rect") if one.get("class") == "decides"]
    deciding = [cell for row in shown.rows for cell in row.cells if cell.decides]
    listed = [cell for cell in deciding if cell.text != captions.EITHER_WAY]
    assert len(grounds) in (len(deciding), len(listed))


def test_the_table_and_the_description_say_all() -> None:
    picture = settling(SETTLING, title="What would change our mind")
    assert picture.columns == (
        "Finding",
        "1 What was normal?",
        "2 What would Moscow have done without the stop on weapons?",
        "Decided by",
    )
    assert picture.rows[2] == ("Iran was unhappy", *("yes, whatever the answers",) * 2, "nothing")
    desc = root(picture.svg).findtext(f"{_SVG}desc") or ""
    assert "1 no if the bombing is normal; 2 either way. Decided by question 1." in desc
    assert "Iran was unhappy: yes, whatever the answers." in desc


def test_the_narrow_drawing_lists_what_makes_no_difference_last() -> None:
    words = said(settling(SETTLING, title="What").narrow)
    assert "What was normal? No if the bombing is normal" in words
    assert "Either way: What would Moscow have done" in words


@cache
def _read(name: str) -> Readings:
    return readings(load(name).conflict, most=300)


def test_what_the_source_claims_is_settled_by_its_questions() -> None:
    shown = settling_of(_read("hostages-1981"))
    assert [(row.finding, row.decided_by) for row in shown.rows] == [
        ("The freeze changed what Iran does", "question 1"),
        ("The seizure changed what Washington undertakes", "question 1"),
        ("Each keeps the other to the accords", "question 2"),
    ]
    freeze = shown.rows[0].cells
    assert freeze == (
        Answered("yes if the seizure of November 1979 is what counts as normal", decides=True),
        Answered("either way"),
    )


def test_what_turns_on_something_comes_first_and_the_rest_has_no_cells() -> None:
    shown = settling_of(_read("syria-2016"))
    bare = [not row.cells for row in shown.rows]
    assert bare == sorted(bare)
    assert any(bare)
    by_finding = {row.finding: row for row in shown.rows}
    ground = by_finding["Russian gains on the ground gave Putin the advantage"]
    place = shown.questions.index("What was the normal course of events?")
    assert ground.cells[place] == Answered("no if the bombing is taken as normal", decides=True)
    assert ground.decided_by == f"question {place + 1}"
    assert not any("%" in cell.text for row in shown.rows for cell in row.cells)


def test_a_case_without_theses_shows_its_own_headlines_few_of_them() -> None:
    bare = load("syria-2016").conflict.replaced(theses=())
    shown = settling_of(readings(bare, most=100))
    assert 0 < len(shown.rows) <= MOST
    assert any(row.finding.startswith("Russia has leverage over") for row in shown.rows)


@pytest.mark.parametrize("share", [0, None])
def test_what_never_holds_is_said_to(share: float | None) -> None:
    result = _read("hostages-1981")
    fates = (replace(result.theses[0], share=share),)
    (row,) = settling_of(replace(result, theses=fates)).rows
    assert (row.cells, row.same) == ((), "no, whatever the answers")


def test_without_questions_that_matter_there_is_one_line_a_finding() -> None:
    sure = replace(_read("hostages-1981"), theses=())
    shown = settling_of(replace(sure, headlines=()))
    assert (shown.questions, shown.rows) == ((), ())
    assert settling_picture(replace(sure, headlines=())).columns == ("Finding", "Decided by")
