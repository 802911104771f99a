"""Wants and pledges: what each party says and does, read as what it wants and what it gives."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import pledge_lines, want_lines
from tests.evidence.texts import drafted

WANTS = [
    pytest.param(
        "Egypt closed the port. Libya armed the rebels.",
        ["egypt wants egypt.close (done)", "libya wants libya.arm (done)"],
        id="what it did",
    ),
    pytest.param(
        "Egypt did not close the port. Libya armed the rebels.",
        ["egypt shuns egypt.close (done)", "libya wants libya.arm (done)"],
        id="what it left undone",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya armed the rebels.",
        ["egypt shuns egypt.close (refused)", "libya wants libya.arm (done)"],
        id="refused",
    ),
    pytest.param(
        "Egypt refused not to close the port. Libya armed the rebels.",
        ["egypt wants egypt.close (refused)", "libya wants libya.arm (done)"],
        id="refused to leave undone",
    ),
    pytest.param(
        "Egypt demanded that Libya close the port. Egypt armed the rebels.",
        ["egypt wants libya.close (demanded)", "egypt wants egypt.arm (done)"],
        id="demanded of another",
    ),
    pytest.param(
        "Egypt asked Libya not to close the port. Egypt armed the rebels.",
        ["egypt shuns libya.close (demanded)", "egypt wants egypt.arm (done)"],
        id="demanded not to",
    ),
    pytest.param(
        "Egypt fears that Libya will close the port. Egypt armed the rebels.",
        ["egypt shuns libya.close (feared)", "egypt wants egypt.arm (done)"],
        id="feared of another",
    ),
    pytest.param(
        "Egypt wants Libya to close the port. Egypt armed the rebels.",
        ["egypt wants egypt.arm (done)", "egypt wants libya.close (wanted)"],
        id="wanted of another",
    ),
    pytest.param(
        "Egypt opposes Libya’s closure of the port. Egypt armed the rebels. Libya may close the "
        "port.",
        [
            "egypt shuns libya.close (refused)",
            "egypt wants egypt.arm (done)",
            "libya wants libya.close (possible)",
        ],
        id="opposed of another",
    ),
    pytest.param(
        "Egypt promised to close the port. Libya armed the rebels.",
        ["egypt wants egypt.close (pledged)", "libya wants libya.arm (done)"],
        id="promised",
    ),
    pytest.param(
        "Egypt threatened to close the port. Libya armed the rebels.",
        ["egypt wants egypt.close (threatened)", "libya wants libya.arm (done)"],
        id="threatened",
    ),
    pytest.param(
        "Egypt is able to close the port. Libya armed the rebels.",
        ["egypt wants egypt.close (able)", "libya wants libya.arm (done)"],
        id="able",
    ),
    pytest.param(
        "Egypt will open the port. Libya armed the rebels.",
        ["egypt wants egypt.open (expected)", "libya wants libya.arm (done)"],
        id="expected",
    ),
    pytest.param(
        "Egypt may close the port. Libya armed the rebels.",
        ["egypt wants egypt.close (possible)", "libya wants libya.arm (done)"],
        id="only possible",
    ),
    pytest.param(
        "Egypt may close the port. Egypt refused to free the pilots. Libya armed the rebels.",
        ["egypt shuns egypt.free (refused)", "libya wants libya.arm (done)"],
        id="what is possible is no want where one is told",
    ),
    pytest.param(
        "Egypt closed the port. Egypt refused to close the port. Libya armed the rebels.",
        ["egypt shuns egypt.close (refused), against c1", "libya wants libya.arm (done)"],
        id="the firmer word counts",
    ),
    pytest.param(
        "Egypt closed the port. Egypt did not close the port. Libya armed the rebels.",
        ["egypt shuns egypt.close (done), against c1", "libya wants libya.arm (done)"],
        id="of two as firm the later",
    ),
    pytest.param(
        "Egypt did not close the port. Libya demanded that Egypt close the port. Libya armed the "
        "rebels.",
        [
            "egypt shuns egypt.close (done)",
            "libya wants egypt.close (demanded)",
            "libya wants libya.arm (done)",
        ],
        id="another's word weighs more than its own deed",
    ),
    pytest.param(
        "Egypt closed the border. Libya armed the rebels. Egypt refused to reopen the border.",
        ["egypt shuns egypt.reopen (refused)", "libya wants libya.arm (done)"],
        id="what undoes it is unwanted",
    ),
    pytest.param(
        "Egypt closed the border. Egypt reopened the border. Libya armed the rebels.",
        ["egypt shuns egypt.close (done), against c1", "libya wants libya.arm (done)"],
        id="undoing it shuns it",
    ),
    pytest.param(
        "Egypt closed the border. Egypt may reopen the border. Libya armed the rebels.",
        ["egypt wants egypt.close (done)", "libya wants libya.arm (done)"],
        id="that it may be undone says nothing",
    ),
    pytest.param(
        "Egypt promised to open the canal if Libya closes the camp. Libya closed the camp.",
        [
            "egypt wants egypt.open (pledged) if libya.close",
            "egypt wants libya.close (demanded)",
            "libya wants libya.close (done)",
        ],
        id="on a condition",
    ),
    pytest.param(
        "Egypt threatened to close the canal if Libya arms the rebels. Libya armed the rebels.",
        [
            "egypt shuns libya.arm (demanded)",
            "egypt wants egypt.close (threatened) if libya.arm",
            "libya wants libya.arm (done)",
        ],
        id="on a condition not met",
    ),
    pytest.param(
        "Egypt will close the canal unless Libya closes the camp. Libya closed the camp.",
        [
            "egypt wants libya.close (demanded)",
            "egypt wants egypt.close (threatened) if not libya.close",
            "libya wants libya.close (done)",
        ],
        id="unless",
    ),
    pytest.param(
        "Niger had pledged to stop the shelling of Mali. It was a requirement for Chad to halt "
        "its offensive.",
        ["chad wants chad.halt (expected) if niger.stop", "niger wants niger.stop (pledged)"],
        id="required",
    ),
    pytest.param(
        "Chad called on Libya and Egypt to open the border. Both countries refused to do so. Chad "
        "closed the port.",
        [
            "chad wants libya_egypt.open (demanded)",
            "chad wants chad.close (done)",
            "libya_egypt shuns libya_egypt.open (refused)",
        ],
        id="two that act as one",
    ),
]

PLEDGES = [
    pytest.param(
        "Egypt promised to close the port. Libya armed the rebels.",
        ["close: egypt promises egypt.close"],
        id="a promise",
    ),
    pytest.param(
        "Egypt threatened to close the port. Libya armed the rebels.",
        ["close: egypt threatens egypt.close"],
        id="a threat",
    ),
    pytest.param(
        "Egypt promised not to close the port. Libya armed the rebels.",
        ["close: egypt promises not egypt.close"],
        id="a promise not to",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya armed the rebels.",
        [],
        id="a refusal is none",
    ),
    pytest.param(
        "Egypt demanded that Libya close the port. Egypt armed the rebels.",
        [],
        id="a demand is none",
    ),
    pytest.param(
        "Egypt agreed for Libya to open the border. Egypt armed the rebels.",
        [],
        id="another's pledge is none of its own",
    ),
    pytest.param(
        "Egypt will open the port. Libya armed the rebels.",
        [],
        id="what is expected is none",
    ),
    pytest.param(
        "Egypt promised to open the canal if Libya closes the camp. Libya closed the camp.",
        ["open: egypt promises egypt.open if libya.close"],
        id="on a condition",
    ),
    pytest.param(
        "Egypt promised to open the canal if Libya does not arm the rebels. Libya armed the "
        "rebels.",
        ["open: egypt promises egypt.open if not libya.arm"],
        id="on a condition that it does not",
    ),
    pytest.param(
        "Egypt threatened to close the canal if Libya arms the rebels. Libya armed the rebels.",
        ["close: egypt threatens egypt.close if libya.arm"],
        id="a threat on a condition",
    ),
    pytest.param(
        "Egypt threatened to close the canal unless Libya closes the camp. Libya closed the camp.",
        ["close: egypt threatens egypt.close if not libya.close"],
        id="unless",
    ),
    pytest.param(
        "Egypt promised to open the canal. Libya closed the camp. Egypt promised to open the "
        "canal if Libya closes the camp.",
        ["open: egypt promises egypt.open if libya.close"],
        id="told twice, once with its condition",
    ),
    pytest.param(
        "Egypt promised to supply Libya with weapons. Libya armed the rebels.",
        ["supply: egypt promises libya egypt.supply"],
        id="to whom",
    ),
    pytest.param(
        "Niger had pledged to stop the shelling of Mali. It was a requirement for Chad to halt "
        "its offensive.",
        ["stop: niger promises chad niger.stop if chad.halt"],
        id="for what it was required",
    ),
    pytest.param(
        "Niger had threatened to close the port. Chad armed the rebels.",
        ["close: niger threatens niger.close"],
        id="a threat is not given for what was required",
    ),
    pytest.param(
        "Egypt promised to close the port. Libya promised to close the camp.",
        ["close: egypt promises egypt.close", "close_2: libya promises libya.close"],
        id="two pledges of one name",
    ),
    pytest.param(
        "Egypt promised in secret to close the port. Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="in secret",
    ),
    pytest.param(
        "Egypt secretly promised to close the port. Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="secretly",
    ),
    pytest.param(
        "Egypt promised to close the port. Cairo has kept quiet about it. Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="an undisclosed pledge, told in the next sentence",
    ),
    pytest.param(
        "Egypt promised to close the port. Libya has kept quiet about it. Libya armed the rebels.",
        ["close: egypt promises egypt.close"],
        id="the silence of another",
    ),
    pytest.param(
        "The deal in which Egypt promised to close the port went further than what has been made "
        "public. Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="more than has been made public",
    ),
    pytest.param(
        "Egypt promised to close the port. The promise of Cairo was never announced. Libya armed "
        "the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="never announced",
    ),
    pytest.param(
        "Egypt promised to close the port. It rained. It snowed. Cairo has kept quiet about it. "
        "Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="three sentences after",
    ),
    pytest.param(
        "Egypt promised to close the port. It rained. It snowed. It froze. Cairo has kept quiet "
        "about it. Libya armed the rebels.",
        ["close: egypt promises egypt.close"],
        id="four sentences after",
    ),
    pytest.param(
        "Cairo has kept quiet about much. It rained. It snowed. Egypt promised to close the port. "
        "Libya armed the rebels.",
        ["close: egypt promises egypt.close, undisclosed"],
        id="three sentences before",
    ),
    pytest.param(
        "Cairo has kept quiet about much. It rained. It snowed. It froze. Egypt promised to close "
        "the port. Libya armed the rebels.",
        ["close: egypt promises egypt.close"],
        id="four sentences before",
    ),
    pytest.param(
        "Egypt threatened in private to close the port. Libya armed the rebels.",
        ["close: egypt threatens egypt.close, undisclosed"],
        id="a hidden threat",
    ),
]


@pytest.mark.parametrize(("text", "wants"), WANTS)
def test_what_is_said_and_done_is_read_as_what_is_wanted(text: str, wants: list[str]) -> None:
    assert want_lines(text) == wants


@pytest.mark.parametrize(("text", "pledges"), PLEDGES)
def test_promises_and_threats_are_pledges(text: str, pledges: list[str]) -> None:
    assert pledge_lines(text) == pledges


def test_what_speaks_the_other_way_is_cited_against_it() -> None:
    text = (
        "Egypt closed the port. Egypt armed the rebels. Egypt refused to close the port. "
        "Egypt did not close the port. Libya armed the rebels."
    )
    (want,) = [one for one in drafted(text).wants if one.option == "egypt.close"]
    assert (want.taken, want.mode, want.note) == (False, "refused", "")
    assert (want.because, want.despite) == (("c3", "c4"), ("c1",))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        pytest.param("Egypt closed the port.", "Inferred from what it did.", id="done"),
        pytest.param(
            "Egypt is able to close the port.",
            "Inferred from what it is said to be able to do.",
            id="able",
        ),
        pytest.param(
            "Egypt will open the port.", "Inferred from what is expected of it.", id="expected"
        ),
        pytest.param(
            "Egypt threatened to close the port.", "Inferred from its threat.", id="threat"
        ),
        pytest.param(
            "Egypt may close the port.",
            "Inferred from what it is said it might do.",
            id="possible",
        ),
        pytest.param("Egypt promised to close the port.", "", id="promised"),
        pytest.param("Egypt refused to close the port.", "", id="refused"),
        pytest.param("Egypt wants to close the port.", "", id="wanted"),
    ],
)
def test_a_want_says_how_it_was_inferred(text: str, note: str) -> None:
    made = drafted(f"{text} Libya armed the rebels.")
    assert [one.note for one in made.wants if one.party == "egypt"] == [note]


def test_what_was_required_for_another_is_noted_on_both_sides() -> None:
    made = drafted(
        "Niger had pledged in secret to stop the shelling of Mali. It was a requirement for Chad "
        "to halt its offensive."
    )
    (want,) = [one for one in made.wants if one.party == "chad"]
    (pledge,) = made.pledges
    assert want.note == "Told as what something was required for."
    assert pledge.note == "Said not to have been disclosed. Told as required for the other."
    assert set(want.because) < set(pledge.because)
