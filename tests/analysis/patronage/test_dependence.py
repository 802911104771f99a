"""Dependence through ties: shares along chains, and how chains combine."""

import json
from itertools import pairwise, permutations
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.patronage.dependence import combined, dependence
from detente.errors import UnknownName
from detente.model.conflict import Conflict

NAMES = "abcd"


def with_ties(*ties):
    """Return a conflict whose ties are given as (patron, client, kind, share)."""
    keys = ("patron", "client", "kind", "share")
    return Conflict.model_validate(
        {
            "actors": {name: {"name": name.upper()} for name in NAMES},
            "options": {f"{name}.act": "acts" for name in NAMES},
            "preferences": {name: [] for name in NAMES},
            "ties": [dict(zip(keys, tie, strict=True)) for tie in ties],
        }
    )


DIAMOND = with_ties(
    ("a", "b", "arms", 0.5),
    ("a", "c", "arms", 0.5),
    ("b", "d", "arms", 0.5),
    ("c", "d", "money", 0.5),
    ("a", "d", "money", 0.25),
)


@pytest.mark.parametrize(
    ("combine", "kind", "share"),
    [
        pytest.param("independent", "arms", 0.25, id="arms-only-through-b"),
        pytest.param("independent", "money", 0.25, id="money-direct"),
        pytest.param("independent", "all", 1 - 0.75**3, id="three-chains-independent"),
        pytest.param("strongest", "all", 0.25, id="the-strongest-chain"),
        pytest.param("sum", "all", 0.75, id="three-chains-added"),
    ],
)
def test_chains_combine_as_named(combine, kind, share):
    assert dependence(DIAMOND, combine=combine).on("a", "d", kind=kind) == pytest.approx(share)


def test_chains_can_be_kept_short():
    assert dependence(DIAMOND, longest=1).on("a", "d") == pytest.approx(0.25)
    direct = dependence(DIAMOND)
    assert direct.direct["all"]["a"] == {"b": 0.5, "c": 0.5, "d": 0.25}
    assert direct.on("d", "a") == 0


def test_parallel_ties_become_one_link():
    two = with_ties(("a", "b", "arms", 0.5), ("a", "b", "arms", 0.5), ("a", "b", "money", 0.5))
    found = dependence(two)
    assert found.direct["arms"]["a"]["b"] == pytest.approx(0.75)
    assert found.direct["all"]["a"]["b"] == pytest.approx(0.875)


SHARES = st.sampled_from([0.0, 0.25, 0.5, 1.0])
TIES = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(["arms", "money"]),
        SHARES,
    ).filter(lambda tie: tie[0] != tie[1]),
    max_size=8,
)


@settings(max_examples=60)
@given(TIES, st.sampled_from(["independent", "strongest", "sum"]))
def test_equals_all_orders_of_go_betweens(ties, combine):
    found = dependence(with_ties(*ties), combine=combine)
    for patron, client in permutations(NAMES, 2):
        rest = [name for name in NAMES if name not in (patron, client)]
        chains = []
        for size in range(len(rest) + 1):
            for between in permutations(rest, size):
                way = (patron, *between, client)
                links = [
                    combined([t[3] for t in ties if t[:2] == link], combine)
                    for link in pairwise(way)
                ]
                chains.append(prod(links))
        expected = combined(chains, combine)
        assert found.on(patron, client) == pytest.approx(expected)
        assert 0 <= found.on(patron, client) <= 1


def test_errors_name_what_is_wrong():
    found = dependence(DIAMOND)
    with pytest.raises(UnknownName, match="kind of tie"):
        found.on("a", "d", kind="army")
    with pytest.raises(UnknownName, match="no actor"):
        found.on("a", "z")
    with pytest.raises(UnknownName, match="strongest"):
        dependence(DIAMOND, combine="strong")


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(dependence(DIAMOND).as_dict()))
    assert said["total"]["arms"]["a"]["d"] == 0.25
    assert {"kind": "arms", "actors": ["a", "b", "d"], "share": 0.25} in said["chains"]
    assert said["settings"] == {"combine": "independent", "longest": None}
