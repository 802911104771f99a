"""KTAB's model parameters are the spatial model's choices, each by its name."""

import pytest

from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.case.formats.ktab.rules import CHOICES, read_ktab_rules
from detente.catalog.lookup import spatial_rules
from detente.errors import DataError, NotSupported
from tests.case.formats.ktab.test_read import TABLE, XML
from tests.case.formats.tables import written


def _rules(tmp_path, **given):
    """Return a scenario with some parameters."""
    inner = "".join(f"<{tag}>{value}</{tag}>" for tag, value in given.items())
    text = XML.replace("<Dimensions>", f"<ModelParameters>{inner}</ModelParameters><Dimensions>")
    return written(tmp_path, text, "rules.xml")


def test_every_parameter_is_a_choice(tmp_path):
    path = _rules(
        tmp_path,
        VictoryProbModel="Square",
        VotingRule="PropCbc",
        PCEModel="MarkovUniform",
        StateTransitions="Deterministic",
        BigRRange="Max",
        BigRAdjust="TwoThirds",
        ThirdPartyCommit="NoCommit",
        InterVecBrgn="S2PMax",
        BargnModel="PWCompInterp",
    )
    expected = SpatialRules(
        vote="prop-cubic",
        victory="square",
        election="markov-uniform",
        risk_range="max",
        risk_view=2 / 3,
        third_parties="none",
        bargain="s2pmax",
        proposals="average",
    )
    assert read_ktab_rules(path) == expected
    assert spatial_rules(str(path)) == expected


VALUES = [
    pytest.param(tag, value, name, choice, id=f"{tag}={value}")
    for tag, (name, values) in CHOICES.items()
    for value, choice in values.items()
]


@pytest.mark.parametrize(("tag", "value", "name", "choice"), VALUES)
def test_every_value_of_a_parameter(tmp_path, tag, value, name, choice):
    assert getattr(read_ktab_rules(_rules(tmp_path, **{tag: f" {value}\n"})), name) == choice


@pytest.mark.parametrize(
    ("tag", "value", "field", "expected"),
    [
        pytest.param("VotingRule", "ASymProsp", "vote", "prospect", id="prospect"),
        pytest.param("VotingRule", "PropBin", "vote", "prop-binary", id="mixture"),
        pytest.param("VictoryProbModel", "Octic", "victory", "octic", id="power"),
        pytest.param("BigRAdjust", "None", "risk_view", 0.0, id="sees-itself"),
        pytest.param("BigRAdjust", "OneThird", "risk_view", 1 / 3, id="third"),
        pytest.param("BigRAdjust", "Full", "risk_view", 1.0, id="knows"),
        pytest.param("ThirdPartyCommit", "SemiCommit", "third_parties", "semi", id="semi"),
        pytest.param("ThirdPartyCommit", "Full", "third_parties", "none", id="full"),
        pytest.param("BargnModel", "InitRcvrInterp", "proposals", "both", id="both"),
    ],
)
def test_what_values_mean(tmp_path, tag, value, field, expected):
    assert getattr(read_ktab_rules(_rules(tmp_path, **{tag: value})), field) == expected


def test_what_is_not_given_stays_the_models_own(tmp_path):
    assert read_ktab_rules(_rules(tmp_path)) == SpatialRules()
    assert read_ktab_rules(written(tmp_path, XML, "bare.xml")) == SpatialRules()
    assert read_ktab_rules(_rules(tmp_path, Other="1")) == SpatialRules()


def test_only_a_scenario_makes_choices(tmp_path):
    assert spatial_rules("syria-2016") == SpatialRules()
    assert spatial_rules(str(written(tmp_path, TABLE))) == SpatialRules()
    assert spatial_rules(str(tmp_path / "gone.xml")) == SpatialRules()


@pytest.mark.parametrize(
    ("given", "error", "what"),
    [
        pytest.param({"VotingRule": "Propp"}, DataError,
                     r"VotingRule 'Propp' is not known\. Did you mean 'Prop'", id="nearly"),
        pytest.param({"BigRRange": ""}, DataError, r"BigRRange '' is not known\. Known: Min",
                     id="empty"),
        pytest.param({"StateTransitions": "Stochastic"}, NotSupported, "deterministic transitions",
                     id="stochastic"),
    ],
)  # fmt: skip
def test_what_cannot_be_chosen(tmp_path, given, error, what):
    with pytest.raises(error, match=what):
        read_ktab_rules(_rules(tmp_path, **given))


def test_all_unknown_values_are_told(tmp_path):
    with pytest.raises(DataError) as caught:
        read_ktab_rules(_rules(tmp_path, PCEModel="x", VotingRule="y", BigRRange="Mid"))
    assert [one.column for one in caught.value.problems] == [1, 3]


def test_a_broken_scenario_is_told(tmp_path):
    with pytest.raises(DataError, match="is not well-formed XML"):
        read_ktab_rules(written(tmp_path, "<Scenario>", "a.xml"))
