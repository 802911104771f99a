"""Models by their names."""

import pytest

from detente.analysis.settlement.models.registry import (
    BUNDLED,
    DEFAULT,
    JOINT,
    is_joint,
    is_known,
    joint_model,
    models,
    names,
    settlement_model,
)
from detente.errors import UnknownName

NAMES = [
    pytest.param("compromise", "compromise", id="its own name"),
    pytest.param("Compromise", "compromise", id="capitals"),
    pytest.param("weighted_median", "weighted-median", id="an underscore"),
    pytest.param("NASH_Bargaining", "nash-bargaining", id="both"),
    pytest.param("weighted-mean", "compromise", id="alias of the compromise model"),
    pytest.param("condorcet", "weighted-median", id="alias of the weighted median"),
    pytest.param("group-decision", "scholz-code", id="the group decision model"),
    pytest.param("bdm", "scholz-code", id="its other alias"),
    pytest.param("BDM", "scholz-code", id="its other alias in capitals"),
    pytest.param("ktab", "spatial", id="alias of the spatial model"),
    pytest.param("group-decision:net-votes", "net-votes", id="a variant"),
    pytest.param("group-decision:as_printed", "as-printed", id="a variant with an underscore"),
    pytest.param("group-decision:scholz-code", "scholz-code", id="the default variant"),
    pytest.param("Group_Decision:Net_Votes", "net-votes", id="a variant, oddly written"),
]


@pytest.mark.parametrize(("name", "own"), NAMES)
def test_a_model_is_found_by_any_of_its_names(name: str, own: str) -> None:
    assert settlement_model(name).name == own
    assert is_known(name)


UNKNOWN = [
    pytest.param("compromize", "Did you mean 'compromise'", id="a slip"),
    pytest.param("group-decision:nett-votes", "Did you mean", id="a slip in a variant"),
    pytest.param("exchange", "no settlement model is called 'exchange'", id="for several issues"),
    pytest.param("", "no settlement model is called ''", id="nothing"),
    pytest.param("group-decision:", "no settlement model is called", id="no variant"),
]


@pytest.mark.parametrize(("name", "told"), UNKNOWN)
def test_an_unknown_model_is_refused_with_the_nearest(name: str, told: str) -> None:
    assert not is_known(name)
    with pytest.raises(UnknownName, match=told):
        settlement_model(name)


JOINTLY = [
    pytest.param("exchange", "exchange", id="exchange"),
    pytest.param("EXCHANGE", "exchange", id="capitals"),
    pytest.param("spatial", "spatial", id="spatial"),
    pytest.param("ktab", "spatial", id="alias"),
]


@pytest.mark.parametrize(("name", "own"), JOINTLY)
def test_a_model_of_several_issues_is_found_by_its_names(name: str, own: str) -> None:
    assert joint_model(name).name == own
    assert is_joint(name)


def test_a_model_of_one_issue_settles_no_several() -> None:
    assert not is_joint("compromise")
    with pytest.raises(UnknownName, match="Known: exchange, spatial"):
        joint_model("compromise")


def test_names_are_those_of_the_bundled_models_in_order() -> None:
    assert models() == BUNDLED
    assert names() == (
        "compromise",
        "damped-salience",
        "mean",
        "weighted-median",
        "median",
        "nash-bargaining",
        "kalai-smorodinsky",
        "probabilistic-condorcet",
        "scholz-code",
        "as-printed",
        "net-votes",
        "spatial",
        "procedural",
    )
    assert DEFAULT == "compromise"
    assert [one.name for one in JOINT] == ["exchange", "spatial"]


def test_every_name_and_alias_is_given_once() -> None:
    every = [name for one in models() for name in (one.name, *one.aliases)]
    assert len(every) == len(set(every))


def test_what_each_model_can_do() -> None:
    assert [one.name for one in models() if one.rounds] == [
        "scholz-code",
        "as-printed",
        "net-votes",
        "spatial",
    ]
    assert [one.name for one in models() if one.needs_reference] == ["procedural"]
    assert [one.name for one in models() if one.pulls] == ["compromise"]
    assert [one.name for one in models() if one.quick] == [
        "compromise",
        "damped-salience",
        "mean",
        "weighted-median",
        "median",
    ]


CITED = [
    pytest.param(
        "compromise",
        "Achen 2006, in Thomson et al., The European Union Decides; Thomson 2011",
        id="a chapter, and a book",
    ),
    pytest.param("damped-salience", "ours, after Dawes 1979, American Psychologist 34", id="ours"),
    pytest.param(
        "mean", "the unweighted average of positions, a usual yardstick (Achen 2006)", id="a usage"
    ),
    pytest.param("weighted-median", "Black 1948, Journal of Political Economy 56", id="an article"),
    pytest.param("median", "Black 1948, Journal of Political Economy 56", id="the same article"),
    pytest.param(
        "nash-bargaining",
        "Nash 1950, Econometrica 18; Harsanyi and Selten 1972, Management Science 18",
        id="two articles",
    ),
    pytest.param(
        "kalai-smorodinsky", "Kalai and Smorodinsky 1975, Econometrica 43", id="two authors"
    ),
    pytest.param(
        "probabilistic-condorcet",
        "Efird, Lester and Wise 2016, the KTAB toolkit",
        id="a program's manual",
    ),
    pytest.param(
        "net-votes",
        "Bueno de Mesquita 1985; Scholz, Calbert and Smith 2011, ICAART",
        id="the printed formulas, and their program",
    ),
    pytest.param("spatial", "Efird, Lester and Wise 2016, the KTAB toolkit", id="the same manual"),
    pytest.param(
        "procedural",
        "Romer and Rosenthal 1978, Public Choice 33; Crombez 1996, B.J.Pol.S. 26",
        id="two traditions",
    ),
]


@pytest.mark.parametrize(("name", "citation"), CITED)
def test_where_each_model_was_published(name: str, citation: str) -> None:
    assert settlement_model(name).citation == citation


def test_models_of_several_issues_say_what_they_are() -> None:
    for one in JOINT:
        assert one.title.startswith("the ")
        assert any(mark.isdigit() for mark in one.citation)
