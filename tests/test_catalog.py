"""Every bundled case loads, says whence it is, and gives its published answers."""

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.solve import stability
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.three_states import deal_of
from detente.case import warnings
from detente.catalog import bundled_case, expected, names
from detente.errors import UnknownName

PUBLISHED = [
    pytest.param(name, answer, concept, id=f"{name}-{number}-{concept}")
    for name in names()
    for number, answer in enumerate(expected(name), start=1)
    for concept in {**answer.equilibria, **answer.stability}
]

HISTORY = {
    "berlin-1949",
    "camp-david-1978",
    "dayton-1995",
    "falklands-1982",
    "hostages-1981",
    "libya-2003",
    "munich-1938",
    "suez-1956",
}
"""Cases coded here to ask who had the upper hand: only that is in print."""

OURS = {"syria-2016"}
"""Cases coded here, for which nothing is in print."""

HANDS = [
    pytest.param(name, answer.phase, verdict, id=f"{name}-{'-'.join(verdict.pair)}-{verdict.hand}")
    for name in names()
    for answer in expected(name)
    for verdict in answer.leverage
]


def test_the_catalogue_holds_the_classics():
    assert {
        "prisoners-dilemma",
        "chicken",
        "syria-iraq-1975",
        "elmira",
        "cuban-missiles",
        "garrison-diversion",
    } <= set(names())


@pytest.mark.parametrize("name", names())
def test_a_case_says_what_it_is(name):
    case = bundled_case(name)
    conflict = case.conflict
    assert case.name == conflict.id == name
    assert conflict.title != "Untitled"
    assert conflict.citation
    assert conflict.summary
    assert warnings(case) == ()


@pytest.mark.parametrize("name", sorted(set(names()) - OURS - HISTORY))
def test_a_case_has_published_answers_for_all_concepts(name):
    told = {concept for answer in expected(name) for concept in answer.equilibria}
    assert told == {"nash", "gmr", "smr", "seq"}


@pytest.mark.parametrize(("name", "answer", "concept"), PUBLISHED)
def test_published_answers(name, answer, concept):
    result = stability(
        bundled_case(name).conflict,
        phase=answer.phase,
        concepts=(concept,),
        responses=answer.responses,
    )
    if concept in answer.equilibria:
        assert tuple(result.equilibria(concept).tolist()) == answer.equilibria[concept]
    for actor, codes in answer.stability.get(concept, {}).items():
        assert tuple(result.stable(concept, actor).tolist()) == codes


@pytest.mark.parametrize(("name", "phase", "verdict"), HANDS)
def test_who_had_the_upper_hand(name, phase, verdict):
    deal = deal_of(
        bundled_case(name).conflict,
        phase=phase,
        baseline=verdict.baseline,
        start=verdict.start,
        state=verdict.state,
    )
    told = Assessment(deal, sanctions=sanctions("seq"))
    actors = deal.now.actors
    one, other = map(actors.index, verdict.pair)
    hand = told.hand(one, other)
    assert (hand if isinstance(hand, str) else actors[hand]) == (verdict.computed or verdict.hand)
    cells = {
        actors[a]: tuple(cell.cell for cell in told.over(a, b))
        for a, b in ((one, other), (other, one))
    }
    assert cells == dict.fromkeys(verdict.pair, ()) | verdict.cells


def test_most_verdicts_and_cells_agree_and_one_that_does_not_is_shown():
    parted = {param.values[0] for param in HANDS if param.values[2].computed}
    assert parted == {"berlin-1949"}
    assert len(HANDS) == 13


@pytest.mark.parametrize("name", sorted(HISTORY))
def test_a_case_from_history_says_who_had_the_upper_hand(name):
    assert any(answer.leverage for answer in expected(name))


def test_an_unknown_case_suggests_the_nearest():
    for door in (bundled_case, expected):
        with pytest.raises(UnknownName, match="Did you mean 'chicken'"):
            door("chiken")
