"""The model parameters of a KTAB XML scenario, as the spatial model's choices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.case.formats.ktab.read import read_xml
from detente.case.formats.table import Cell, Faults
from detente.errors import NotSupported, nearest

CHOICES: dict[str, tuple[str, dict[str, Any]]] = {
    "VotingRule": (
        "vote",
        {
            "Binary": "binary",
            "PropBin": "prop-binary",
            "Prop": "prop",
            "PropCbc": "prop-cubic",
            "Cubic": "cubic",
            "ASymProsp": "prospect",
        },
    ),
    "VictoryProbModel": (
        "victory",
        {name: name.lower() for name in ("Linear", "Square", "Quartic", "Octic", "Binary")},
    ),
    "PCEModel": (
        "election",
        {
            "Conditional": "conditional",
            "MarkovUniform": "markov-uniform",
            "MarkovIncentive": "markov-incentive",
        },
    ),
    "BigRRange": ("risk_range", {name: name.lower() for name in ("Min", "Mid", "Max")}),
    "BigRAdjust": (
        "risk_view",
        {"None": 0.0, "OneThird": 1 / 3, "Half": 0.5, "TwoThirds": 2 / 3, "Full": 1.0},
    ),
    "ThirdPartyCommit": ("third_parties", {"No": "none", "Semi": "semi", "Full": "none"}),
    "InterVecBrgn": ("bargain", {name: name.lower() for name in ("S1P1", "S2P2", "S2PMax")}),
    "BargnModel": (
        "proposals",
        {"InitOnlyInterp": "initiator", "InitRcvrInterp": "both", "PWCompInterp": "average"},
    ),
}
"""For each of the toolkit's parameters, the choice it makes and what its values are called."""


def read_ktab_rules(path: Path) -> SpatialRules:
    """Return the spatial model's choices from a KTAB XML scenario; defaults where it names none.

    Raises
    ------
    DataError
        For a parameter's value that is not known.
    NotSupported
        For stochastic transitions between states.
    """
    faults = Faults(str(path))
    nodes = read_xml(path).iterfind("ModelParameters/*")
    given = {node.tag: (node.text or "").strip() for node in nodes}
    if given.get("StateTransitions", "Deterministic") != "Deterministic":
        raise NotSupported(f"{path}: the spatial model is played with deterministic transitions")
    choices: dict[str, Any] = {}
    for column, (tag, (name, values)) in enumerate(CHOICES.items(), start=1):
        value = given.get(tag, "").removesuffix("Commit")
        if value in values:
            choices[name] = values[value]
        elif tag in given:
            cell = Cell(value, 1, column)
            faults.add(f"{tag} {value!r} is not known", nearest(value, list(values)), cell)
    faults.stop()
    return SpatialRules(**choices)
