"""Every bundled case loads, says whence it is, and gives its published answers."""

import pytest

from detente.analysis.concepts.solve import stability
from detente.case import warnings
from detente.catalog import bundled_case, expected, names
from detente.errors import UnknownName

PUBLISHED = [
    pytest.param(name, answer, concept, id=f"{name}-{number}-{concept}")
    for name in names()
    for number, answer in enumerate(expected(name), start=1)
    for concept in {**answer.equilibria, **answer.stability}
]

OURS = {"syria-2016"}
"""Cases coded here, for which nothing is in print."""


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


@pytest.mark.parametrize("name", sorted(set(names()) - OURS))
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


def test_an_unknown_case_suggests_the_nearest():
    for door in (bundled_case, expected):
        with pytest.raises(UnknownName, match="Did you mean 'chicken'"):
            door("chiken")
