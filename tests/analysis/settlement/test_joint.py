"""Several issues settled together, told in the shape of a settlement."""

import json

import pytest

from detente.analysis.settlement.exchange.exchange import exchange
from detente.analysis.settlement.joint import joint
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.spatial.spatial import spatial
from detente.errors import UnknownName
from tests.analysis.settlement.exchange.test_exchange import two_issues

MODELS = [
    pytest.param("exchange", 2, "outcomes", id="exchange"),
    pytest.param("spatial", 2, "positions", id="spatial"),
    pytest.param("ktab", 0, "positions", id="alias, no rounds"),
]


@pytest.mark.parametrize(("model", "rounds", "key"), MODELS)
def test_issues_settled_together_are_told_in_one_shape(model: str, rounds: int, key: str) -> None:
    together = joint(two_issues(), model=model, rounds=rounds, case="talks")
    plain = json.loads(json.dumps(together.as_dict()))
    assert plain["case"] == "talks"
    assert plain["model"] == together.model
    assert plain["forecast"] == {together.model: {"value": dict(together.outcome), "band": None}}
    assert list(together.outcome) == ["p", "q"]
    assert [entry["round"] for entry in plain["rounds"]] == list(range(rounds + 1))
    assert set(plain["rounds"][0]) >= {"round", key}
    assert plain["pull"] == {}
    assert plain["settings"]["issues"] == ["p", "q"]
    assert plain["settings"]["rounds"] == rounds


def test_the_exchange_model_plays_one_round_unless_told() -> None:
    together = joint(two_issues())
    assert together.model == "exchange"
    assert together.run == exchange(two_issues())
    assert together.outcome == exchange(two_issues()).outcomes[1]
    plain = together.as_dict()
    assert plain["moves"] == []
    assert len(plain["trades"]) == len(exchange(two_issues()).trades) > 0
    assert plain["rounds"][1] == {"round": 1, "outcomes": dict(together.outcome)}


def test_the_spatial_model_plays_until_the_talks_end() -> None:
    together = joint(two_issues(), model="spatial")
    talks = spatial(two_issues())
    assert tuple(together.outcome.values()) == talks.value
    plain = together.as_dict()
    assert plain["trades"] == []
    assert len(plain["rounds"]) == len(talks.rounds) > 2
    assert len(plain["moves"]) == len(talks.moves)


def test_choices_of_the_spatial_model_reach_it() -> None:
    rules = SpatialRules(vote="cubic")
    together = joint(two_issues(), model="spatial", rules=rules, rounds=1)
    assert together.run == spatial(two_issues(), rules=rules, rounds=1)
    assert together.settings["vote"] == "cubic"


def test_a_single_issue_is_settled_on_its_line() -> None:
    single = joint({"p": two_issues()["p"]}, model="spatial", rounds=1)
    assert single.outcome == {"p": spatial({"p": two_issues()["p"]}, rounds=1).value}


def test_an_unknown_model_is_refused() -> None:
    with pytest.raises(UnknownName, match="no model of several issues is called 'mean'"):
        joint(two_issues(), model="mean")
