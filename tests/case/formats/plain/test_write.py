"""A written table reads back as the same issues; what it has no columns for is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.case.formats import ISSUES, write
from detente.case.formats.plain.read import read_plain
from detente.case.formats.plain.write import write_plain
from detente.errors import CaseError
from detente.model.issue import Issue

SHARE = st.integers(0, 1000).map(lambda tenths: tenths / 10)


@st.composite
def written(draw):
    """Draw an issue that a table can hold: two to five actors, with ranges and red lines."""
    low, high = draw(st.sampled_from([(0.0, 100.0), (4.0, 10.0), (-50.0, 1000.0)]))
    places = st.integers(0, 20).map(lambda step: low + (high - low) * step / 20)
    actors = {}
    for k, x in enumerate(draw(st.lists(places, min_size=2, max_size=5, unique=True))):
        salience = draw(SHARE)
        ranges = draw(
            st.sampled_from(
                [
                    {},
                    {"position": (low, high)},
                    {"position": (low, x, high)},
                    {"salience": (0.0, salience, 100.0), "capability": (0.5, 60.0)},
                ]
            )
        )
        limits = draw(st.sampled_from([None, {"min": x}, {"max": x}, {"min": low, "max": high}]))
        actors[f"actor {k}"] = {
            "position": x,
            "capability": draw(st.integers(1, 50)) * 1.0,
            "salience": salience,
            "ranges": ranges,
            "limits": limits,
        }
    scale = {} if (low, high) == (0.0, 100.0) else {low: "", high: ""}
    reference = draw(st.one_of(st.none(), places))
    return {"text": "", "scale": scale, "actors": actors, "reference": reference}


@settings(max_examples=60)
@given(st.lists(written(), min_size=1, max_size=2))
def test_a_written_table_reads_back_the_same(tmp_path_factory, drawn):
    names = ("one", "two")[: len(drawn)]
    issues = {
        name: Issue.model_validate(issue | {"text": name})
        for name, issue in zip(names, drawn, strict=True)
    }
    path = tmp_path_factory.mktemp("round") / "one.csv"
    write_plain(issues, path)
    assert read_plain(path) == issues
    assert not list(path.parent.glob(".*"))


def _issue(**more):
    """Return an issue of two actors."""
    stakes = {
        "a": {"position": 20, "capability": 10, "salience": 50},
        "b": {"position": 80, "capability": 5, "salience": 90.5},
    }
    return Issue.model_validate({"actors": stakes} | more)


@pytest.mark.parametrize(
    ("issues", "text"),
    [
        pytest.param(
            {"x": _issue()},
            "Actor,Capability,Position,Salience\na,10.0,20.0,50.0\nb,5.0,80.0,90.5\n",
            id="least",
        ),
        pytest.param(
            {"x": _issue(reference=0.0)},
            "Actor,Capability,Position,Salience,Reference\n"
            "a,10.0,20.0,50.0,0.0\nb,5.0,80.0,90.5,0.0\n",
            id="reference-of-nought",
        ),
        pytest.param(
            {"x": _issue(), "y, z": _issue(scale={0: "", 80: ""})},
            "Issue,Actor,Capability,Position,Salience,Scale low,Scale high\n"
            "x,a,10.0,20.0,50.0,,\nx,b,5.0,80.0,90.5,,\n"
            '"y, z",a,10.0,20.0,50.0,0.0,80.0\n"y, z",b,5.0,80.0,90.5,0.0,80.0\n',
            id="two-issues",
        ),
    ],
)
def test_the_table(tmp_path, issues, text):
    write_plain(issues, tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text() == text


@pytest.mark.parametrize(
    ("first", "second", "cells"),
    [
        pytest.param(50, 2, ["50.0", "2.0"], id="cannot-be-mistaken"),
        pytest.param(50, 0, ["50.0", "0.0"], id="one-does-not-care"),
        pytest.param(0.5, 50, ["0.005", "0.5"], id="would-be-a-mixture"),
        pytest.param(0.5, 1, ["0.005", "0.01"], id="would-be-of-one"),
        pytest.param(1, 1, ["0.01", "0.01"], id="ones"),
        pytest.param(0, 0, ["0.0", "0.0"], id="nobody-cares"),
    ],
)
def test_the_unit_of_salience_cannot_be_mistaken(tmp_path, first, second, cells):
    stakes = {
        "a": {"position": 20, "capability": 10, "salience": first},
        "b": {"position": 80, "capability": 5, "salience": second},
    }
    write_plain({"x": _issue(actors=stakes)}, tmp_path / "x.csv")
    rows = (tmp_path / "x.csv").read_text().splitlines()[1:]
    assert [row.rpartition(",")[2] for row in rows] == cells
    actors = read_plain(tmp_path / "x.csv")["x"].actors
    assert [one.salience for one in actors.values()] == [first, second]


@pytest.mark.parametrize(
    ("issue", "lost"),
    [
        pytest.param(_issue(text="x"), (), id="nothing"),
        pytest.param(_issue(), (), id="no-text"),
        pytest.param(_issue(text="What becomes of x"), ("texts of issues",), id="text"),
        pytest.param(_issue(scale={0: "none", 100: ""}), ("named points of scales",), id="point"),
        pytest.param(_issue(because=["c1"]), ("claims and notes",), id="claim"),
        pytest.param(_issue(note="a guess"), ("claims and notes",), id="note"),
        pytest.param(
            _issue(
                actors={"a": {"position": 1, "capability": 1, "salience": 1, "despite": ["c2"]}}
            ),
            ("claims and notes",),
            id="claim-of-a-stake",
        ),
    ],
)
def test_what_a_table_cannot_hold_is_told(tmp_path, issue, lost):
    assert write(ISSUES, {"x": issue}, tmp_path / "x.csv") == lost


def test_no_folder_to_write_to(tmp_path):
    with pytest.raises(CaseError, match="cannot be written"):
        write(ISSUES, {"x": _issue()}, tmp_path / "gone" / "x.csv")
