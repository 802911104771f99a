"""Every verb takes a state by the names that a case gives it."""

import pytest

import detente
from detente.errors import CaseError, UnknownName

SYRIA = detente.load("syria-2016").conflict
NAMES = [
    pytest.param("truce", 8, id="a phase"),
    pytest.param("us.curb", 8, id="an option"),
    pytest.param("russia.offensive+us.arm", 5, id="options joined"),
    pytest.param("none", 0, id="none"),
    pytest.param("8", 8, id="a code as text"),
]
VERBS = [
    pytest.param(lambda state: detente.reason(SYRIA, actor="us", state=state), id="reason"),
    pytest.param(lambda state: detente.leverage(SYRIA, state=state), id="leverage"),
    pytest.param(lambda state: detente.evolution(SYRIA, start=state), id="evolution"),
    pytest.param(lambda state: detente.coalitions(SYRIA, state=state), id="coalitions"),
    pytest.param(lambda state: detente.perceptions(SYRIA, state=state), id="perceptions"),
    pytest.param(lambda state: detente.inverse(SYRIA, state=state), id="inverse"),
    pytest.param(lambda state: detente.patronage(SYRIA, state=state), id="patronage"),
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_verb_takes_a_state_by_its_name(verb, name, code):
    result = verb(name)
    assert code in (getattr(result, "state", None), getattr(result, "start", None))


STARTS = [
    pytest.param(lambda start: detente.whatif(SYRIA, "drop ties[1]", start=start), id="whatif"),
    pytest.param(lambda start: detente.sample(SYRIA, seed=1, draws=2, start=start), id="sample"),
]


@pytest.mark.parametrize("verb", STARTS)
def test_a_verb_takes_a_start_by_its_name(verb):
    assert verb("campaign").settings["start"] == 1509


@pytest.mark.parametrize("verb", VERBS)
def test_a_name_that_nothing_bears_is_told_with_the_nearest(verb):
    with pytest.raises(UnknownName, match="Did you mean 'truce'"):
        verb("trcue")
    with pytest.raises(CaseError, match="there is no state 4096"):
        verb(4096)
