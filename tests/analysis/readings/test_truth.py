"""What an atom says of a deal where actors are gone, and what cannot come out otherwise."""

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.readings.judged import Judged, Known
from detente.analysis.readings.setting import SETTINGS
from detente.analysis.readings.truth import falsifiable, so
from detente.model.change import apply
from detente.model.thesis import Atom
from detente.model.thesis_grammar import parse_thesis
from tests.analysis.readings.dispute import SAID, dispute


def deal(conflict, phase="deal"):
    return Assessment(deal_of(conflict, phase=phase), sanctions=sanctions("seq"))


@pytest.mark.parametrize("test", ["donor pays south", "donor held", "donor gains since before"])
def test_of_an_actor_that_has_left_nothing_is_so(test):
    left = deal(apply(dispute(theses=[]), ["remove donor"]))
    atom = parse_thesis(test)
    assert so(left, atom) is False
    assert falsifiable(left, atom) is False
    assert falsifiable(deal(dispute()), atom) is True


@pytest.mark.parametrize(
    ("test", "could"),
    [
        pytest.param("north compels south", True, id="a-pressure-there-was"),
        pytest.param("donor compels south", False, id="no-pressure-to-test"),
        pytest.param("north pays south", False, id="no-payment-to-test"),
        pytest.param("north pays-ransom south", False, id="nor-a-ransom"),
        pytest.param("north brings south", True, id="one-of-several-was-tested"),
        pytest.param("north keeps south", False, id="who-leaves-is-kept-by-nobody"),
        pytest.param("north over south", True, id="over"),
        pytest.param("north changes south", True, id="changes"),
        pytest.param("donor changes north", True, id="pays-was-tested"),
        pytest.param("south upper-hand north", True, id="hand"),
        pytest.param("south needs north", True, id="needs"),
        pytest.param("stable", True, id="stable"),
        pytest.param("south willing", True, id="status"),
    ],
)
def test_what_could_have_come_out_otherwise(test, could):
    assert falsifiable(deal(dispute()), parse_thesis(test)) is could


def test_a_need_that_cannot_be_tested():
    conflict = apply(dispute(theses=[]), ["bar south.cede and not donor.aid"])
    assert falsifiable(deal(conflict), parse_thesis("south needs donor")) is False
    assert so(deal(conflict), parse_thesis("south needs donor")) is False


@pytest.mark.parametrize(
    ("test", "could"),
    [
        pytest.param("not donor compels south", False, id="denied"),
        pytest.param("donor compels south or north pays south", False, id="neither"),
        pytest.param("donor compels south or stable", True, id="one-of-two"),
        pytest.param("not donor compels south and stable at war", True, id="elsewhere"),
    ],
)
def test_a_test_could_come_out_otherwise_where_some_part_could(test, could):
    judged = Judged(dispute(), "deal", Known(), ransom_counts=False)
    assert judged.deals(SETTINGS[0]).falsifiable(parse_thesis(test), None) is could


def test_a_thesis_asks_about_its_own_phase_first():
    conflict = dispute(phases=[*SAID["phases"][:1], {**SAID["phases"][1], "start": []}])
    judged = Judged(conflict, "war", Known(), ransom_counts=False)
    deals = judged.deals(SETTINGS[0])
    stable = parse_thesis("stable")
    assert deals.met(stable, None) is deals.met(stable, "war")
    assert deals.met(stable, "peace") is deals.met(parse_thesis("stable at peace"), None)


def test_what_is_no_statement_is_refused():
    with pytest.raises(TypeError, match="Atom is no statement about a deal"):
        so(deal(dispute()), Atom())
