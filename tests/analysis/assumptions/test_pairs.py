"""Which pairs of doubts are tried, in which order, and what they flip."""

import pytest

from detente.analysis.assumptions.assumption import Pair
from detente.analysis.assumptions.cache import FindingCache
from detente.analysis.assumptions.doubt import Doubt
from detente.analysis.assumptions.doubted import DoubtedModel, tried
from detente.analysis.assumptions.pairs import tried_pairs, values_after, worth_trying
from detente.analysis.assumptions.state_finding import Flip, StateFinding, StateQuestion
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused
from tests.shelling import SHELLING

PEACE = focused(SHELLING, "peace", None)
BASE = graph_model(PEACE)
CALM, SHELLED = 0, 1
GMR = StateFinding("equilibrium", concept="gmr")


def doubt(path: str, act: str) -> Doubt:
    return Doubt(path, act, f"{act} {path}")


ARM = doubt("preferences.ana[1]", "drop")
SHELL = doubt("preferences.ana[2]", "drop")
TURN_SHELL = doubt("preferences.ana[2]", "reverse")
CALMED = doubt("preferences.twins[1]", "drop")
PAID = doubt("preferences.twins[2]", "reverse")
BAR = Doubt("options.rhys.pay", "drop", "bar rhys.pay")
FORCE = Doubt("options.ana.shell", "drop", "force ana.shell")


def models(*doubts: Doubt) -> dict[Doubt, DoubtedModel]:
    found = {one: tried(PEACE, PEACE.at(), BASE, one) for one in doubts}
    return {one: model for one, model in found.items() if isinstance(model, DoubtedModel)}


@pytest.mark.parametrize(
    ("doubts", "expected"),
    [
        pytest.param([ARM], [], id="one alone"),
        pytest.param([ARM, CALMED], [(ARM, CALMED)], id="two actors' wants"),
        pytest.param([SHELL, TURN_SHELL], [], id="two ways of one belief are no pair"),
        pytest.param(
            [ARM, CALMED, SHELL],
            [(ARM, SHELL), (ARM, CALMED), (CALMED, SHELL)],
            id="one actor's wants first",
        ),
        pytest.param([], [], id="none"),
        pytest.param([BAR, ARM], [(BAR, ARM)], id="an option and a want"),
    ],
)
def test_which_pairs_are_worth_trying(doubts, expected) -> None:
    assert worth_trying(models(*doubts)) == expected


def flipped(firm, *pairs: tuple[Doubt, Doubt], state: int = CALM) -> list[Pair]:
    """Return the pairs that flip some findings as they are believed."""
    question = StateQuestion(state, None, "seq", "sequences")
    cache = FindingCache(BASE, question)
    believed = cache.values(BASE, firm)
    known = models(*(one for pair in pairs for one in pair))
    return list(tried_pairs(PEACE, PEACE.at(), cache, known, believed, pairs))


def test_two_doubts_flip_what_neither_does() -> None:
    """Calm holds under GMR since Ana minds arms and the Twins can arm."""
    assert flipped([GMR], (ARM, CALMED)) == [Pair((ARM, CALMED), (Flip(GMR, True, False),))]
    assert flipped([GMR], (SHELL, CALMED)) == []


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param((SHELL, ARM), id="the later first"),
        pytest.param((ARM, SHELL), id="the earlier first"),
    ],
)
def test_places_in_a_list_are_those_before_either_change(pair) -> None:
    """Without both her wants Ana is content with anything: status content at the peace."""
    status = StateFinding("status", actor="ana")
    assert flipped([status], pair) == [Pair(pair, (Flip(status, "loose", "content"),))]


def test_pairs_are_not_tried_where_nothing_stands_firm() -> None:
    assert flipped([], (ARM, CALMED)) == []


def test_a_pair_that_leaves_no_model_is_passed_over() -> None:
    clash = Doubt("options.twins.arm", "drop", "bar ana.shell")
    assert flipped([GMR], (FORCE, clash)) == []


def test_values_after_doubts_are_those_of_the_model_they_leave() -> None:
    question = StateQuestion(CALM, None, "seq", "sequences")
    cache = FindingCache(BASE, question)
    status = StateFinding("status", actor="ana")
    left = models(TURN_SHELL, BAR)
    assert values_after(cache, left[TURN_SHELL], [status]) == {status: "content"}
    assert values_after(cache, left[BAR], [status]) == {status: "loose"}


def test_a_pair_as_plain_data() -> None:
    assert Pair((ARM, BAR), (Flip(GMR, True, False),)).as_dict() == {
        "changes": ["drop preferences.ana[1]", "bar rhys.pay"],
        "paths": ["preferences.ana[1]", "options.rhys.pay"],
        "flips": [{"finding": "equilibrium.gmr", "before": True, "after": False}],
    }
