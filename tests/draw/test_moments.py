"""Moments: a mark for every deed, a ring for every change, one line at what is normal."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.leverage.leverage import leverage
from detente.catalog.lookup import load
from detente.draw.moments import Deed, Moment, Moments, Party, moments
from detente.draw.picture import Width
from detente.draw.pictures.moments import MOST, moments_of
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.telling import captions
from tests.draw.conflicts import GRAPH, TALKS
from tests.draw.reading import drawing, outside, overlaps, root
from tests.draw.samples import THREE
from tests.draw.words import WORDS

_SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def tables(draw: st.DrawFn) -> Moments:
    """Draw up to 5 moments and 8 parties with up to 4 deeds each."""
    count = draw(st.integers(1, 5))
    text = st.just("") | WORDS
    heads = st.lists(st.builds(Moment, WORDS, text, text), min_size=count, max_size=count)
    done = st.lists(st.booleans(), min_size=count, max_size=count).map(tuple)
    deeds = st.lists(st.builds(Deed, WORDS, done), max_size=4).map(tuple)
    shown = draw(heads)
    normal = draw(st.none() | st.integers(0, count - 1))
    if normal is not None:
        shown[normal] = replace(shown[normal], normal=True)
    parties = draw(st.lists(st.builds(Party, WORDS, deeds), max_size=8))
    return Moments(tuple(shown), tuple(parties), tuple(draw(st.lists(WORDS, max_size=2))))


def _circles(svg: str, name: str) -> int:
    """Count the circles of a class in the rows; the key has at most two of each."""
    return sum(one.attrib.get("class") == name for one in root(svg).iter(f"{_SVG}circle"))


@settings(max_examples=40)
@given(shown=tables(), width=st.sampled_from(["wide", "narrow"]))
def test_nothing_overlaps_and_every_deed_has_its_marks(shown: Moments, width: Width) -> None:
    svg = drawing(moments(shown), width)
    assert overlaps(svg) == []
    assert outside(svg) == []
    cells = [(on, deed.changed(at)) for _, deed in shown.deeds() for at, on in enumerate(deed.done)]
    # The key shows each kind of mark that there is once.
    assert _circles(svg, "done") == sum(on for on, _ in cells) + _kinds(cells, True)
    assert _circles(svg, "left") == sum(not on for on, _ in cells) + _kinds(cells, False)
    lines = [one for one in root(svg).iter(f"{_SVG}line") if one.attrib.get("stroke-width") == "3"]
    assert len(lines) == sum(one.normal for one in shown.moments)


def _kinds(cells: list[tuple[bool, bool]], on: bool) -> int:
    """Return how many samples of a mark the key needs."""
    return any(done == on for done, _ in cells) + ((on, True) in cells)


def test_a_change_is_one_from_the_moment_before() -> None:
    deed = Deed("shells", (True, True, False, True))
    assert [deed.changed(place) for place in range(4)] == [False, False, True, True]


def test_the_table_says_all_that_the_drawing_says() -> None:
    picture = moments(THREE)
    assert picture.columns[2:] == (
        "Opposition gains, mid-2015", "Air campaign, Jan to Feb 2016", "Truce, 27 Feb 2016"
    )  # fmt: skip
    assert picture.rows[0][2:] == (
        "We count this as normal", "Could be counted as normal instead", ""
    )  # fmt: skip
    assert picture.rows[1] == (
        "Russia", "keeps up its air offensive", "no", "yes, new", "no, ended"
    )  # fmt: skip
    assert picture.rows[-1][:2] == ("Note", THREE.notes[0])
    desc = root(picture.narrow).findtext(f"{_SVG}desc") or ""
    assert "1 Opposition gains, mid-2015 (we count this as normal)" in desc
    assert "Russia keeps up its air offensive: at 2." in desc
    assert "Iran fights on: at 1, 2 and 3." in desc


_MID = "Mid-2015: the opposition advances"
_CAMPAIGN = "The Russian campaign of January and February 2016"
_TRUCE = "The truce of 27 February 2016"


@cache
def _bundled(name: str) -> Conflict:
    return load(name).conflict


@pytest.mark.parametrize(
    ("name", "asked", "titles", "remarks"),
    [
        pytest.param(
            "syria-2016", {},
            [_MID, _CAMPAIGN,
             _TRUCE],
            [captions.OUR_NORMAL, captions.COULD_BE_NORMAL, ""],
            id="baseline-start-deal",
        ),
        pytest.param(
            "syria-2016", {"phase": "withdrawal"},
            [_MID, _CAMPAIGN,
             _TRUCE, "The withdrawal of 14 March 2016"],
            [captions.OUR_NORMAL, "", "", ""],
            id="phases-between",
        ),
        pytest.param(
            "syria-2016", {"baseline": "kerry.demand"},
            [captions.USUAL, _MID,
             _CAMPAIGN, _TRUCE],
            [captions.OUR_NORMAL, "", captions.COULD_BE_NORMAL, ""],
            id="baseline-no-phase",
        ),
        pytest.param(
            "syria-2016", {"start": "kerry.demand"},
            [_MID, _CAMPAIGN,
             captions.BEFORE, _TRUCE],
            [captions.OUR_NORMAL, captions.COULD_BE_NORMAL, "", ""],
            id="start-no-phase",
        ),
        pytest.param("elmira", {}, [captions.NOW], [""], id="status-quo-alone"),
        pytest.param("chicken", {"state": "none"}, [captions.ASKED_ABOUT], [""], id="asked"),
        pytest.param(
            "cuban-missiles",
            {"state": "ussr.withdraw", "start": "us.blockade", "baseline": "none"},
            [captions.USUAL, captions.BEFORE, captions.ASKED_ABOUT], [captions.OUR_NORMAL, "", ""],
            id="all-asked",
        ),
        pytest.param(
            "cuban-missiles", {"state": "ussr.withdraw", "start": "us.blockade"},
            [captions.BEFORE, captions.ASKED_ABOUT], [captions.NORMAL_UNSAID, ""],
            id="no-baseline",
        ),
    ],
)  # fmt: skip
def test_which_moments_a_case_has(
    name: str, asked: dict[str, StateRef], titles: list[str], remarks: list[str]
) -> None:
    conflict = _bundled(name)
    shown = moments_of(conflict, leverage(conflict, **asked))
    assert [one.title for one in shown.moments] == titles
    assert [one.remark for one in shown.moments] == remarks
    assert [one.normal for one in shown.moments] == [
        one in (captions.OUR_NORMAL, captions.NORMAL_UNSAID) for one in remarks
    ]


def test_other_starting_points_and_what_nobody_does_are_told() -> None:
    conflict = _bundled("syria-2016")
    before, never = moments_of(conflict, leverage(conflict)).notes
    assert before.startswith("In other versions of the case: the time before outside arms")
    assert "Secretary Kerry insists that Assad must go; the armed opposition fights" in before
    assert "the United States strikes Syrian government forces" in never


def test_every_deed_is_what_the_states_say() -> None:
    conflict = _bundled("syria-2016")
    result = leverage(conflict)
    shown = moments_of(conflict, result)
    codes = (result.baseline, result.start, result.state)
    texts = {one.text: conflict.bits[name] for name, one in conflict.options.items()}
    for _, deed in shown.deeds():
        assert deed.done == tuple(bool(code & texts[deed.text]) for code in codes)


def test_a_conflict_without_options_says_what_is_the_case() -> None:
    (case,) = moments_of(GRAPH, leverage(GRAPH)).parties
    assert case == Party(captions.CASE, (Deed("stalemate", (True,)),))


def test_more_moments_than_fit_leave_the_normal_and_the_latest() -> None:
    war, calm = TALKS.phases
    acts = [war] * 7 + [calm]
    phases = tuple(
        act.model_copy(update={"id": f"p{place}", "title": f"Act {place}"})
        for place, act in enumerate(acts)
    )
    many = TALKS.replaced(phases=phases)
    shown = moments_of(many, leverage(many, phase="p7", baseline="p0"))
    titles = [one.title for one in shown.moments]
    assert titles == ["Act 0", "Act 4", "Act 5", "Act 6", "Act 7"]
    assert len(titles) == MOST
