"""Dependence through ties: shares along chains, and how chains combine."""

import json
from itertools import pairwise, permutations
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.patronage.dependence import combined, dependence
from detente.errors import UnknownName
from tests.analysis.patronage.supply import NAMES, with_ties
from tests.syria import SYRIA

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


@pytest.mark.parametrize(
    ("shares", "independent", "strongest", "added"),
    [
        pytest.param([], 0, 0, 0, id="none"),
        pytest.param([0.5], 0.5, 0.5, 0.5, id="one"),
        pytest.param([0.5, 0.5], 0.75, 0.5, 1, id="two halves"),
        pytest.param([0.25, 0.5], 0.625, 0.5, 0.75, id="a quarter and a half"),
        pytest.param([1, 0.5], 1, 1, 1, id="all and a half: no more than all"),
        pytest.param([0, 0.5], 0.5, 0.5, 0.5, id="nothing and a half"),
    ],
)
def test_parallel_shares_as_one(shares, independent, strongest, added):
    assert combined(shares, "independent") == independent
    assert combined(shares, "strongest") == strongest
    assert combined(shares, "sum") == added
    found = dependence(DIAMOND, combine="strongest")
    assert found.combined(shares) == strongest


RING = with_ties(("a", "b", "arms", 0.5), ("b", "c", "arms", 0.5), ("c", "a", "arms", 0.5))
"""Each supplies the next, and the last the first."""


@pytest.mark.parametrize(
    ("conflict", "longest", "chains"),
    [
        pytest.param(with_ties(), None, [], id="no ties"),
        pytest.param(
            with_ties(("a", "b", "arms", 0.5)),
            None,
            [("all", "ab", 0.5), ("arms", "ab", 0.5)],
            id="one tie: of its kind, and of all",
        ),
        pytest.param(
            with_ties(("a", "b", "arms", 0.0)), None, [], id="a tie that supplies nothing"
        ),
        pytest.param(
            with_ties(("a", "b", "arms", 1.0), ("b", "c", "arms", 0.5)),
            None,
            [
                ("all", "ab", 1.0),
                ("arms", "ab", 1.0),
                ("all", "ac", 0.5),
                ("all", "bc", 0.5),
                ("arms", "ac", 0.5),
                ("arms", "bc", 0.5),
            ],
            id="two ties and the chain they make; the largest first",
        ),
        pytest.param(
            with_ties(("a", "b", "arms", 1.0), ("b", "c", "money", 0.5)),
            None,
            [
                ("all", "ab", 1.0),
                ("arms", "ab", 1.0),
                ("all", "ac", 0.5),
                ("all", "bc", 0.5),
                ("money", "bc", 0.5),
            ],
            id="a chain of two kinds is none of either",
        ),
        pytest.param(
            RING,
            1,
            [(kind, pair, 0.5) for kind in ("all", "arms") for pair in ("ab", "bc", "ca")],
            id="a ring, ties only",
        ),
        pytest.param(
            RING,
            None,
            [(kind, pair, 0.5) for kind in ("all", "arms") for pair in ("ab", "bc", "ca")]
            + [(kind, pair, 0.25) for kind in ("all", "arms") for pair in ("ac", "ba", "cb")],
            id="a ring: nobody comes twice in a chain",
        ),
    ],
)
def test_chains(conflict, longest, chains):
    found = dependence(conflict, longest=longest).chains
    told = [(one.kind, one.actors[0] + one.actors[-1], one.share) for one in found]
    assert told == chains
    assert all(len(set(one.actors)) == len(one.actors) for one in found)


def test_kinds_come_in_the_order_of_the_case_and_all_of_them_last():
    assert dependence(DIAMOND).kinds == ("arms", "money", "all")
    assert dependence(with_ties()).kinds == ("all",)


def test_pairs_without_a_tie_or_a_chain_are_left_out():
    found = dependence(DIAMOND)
    assert found.direct["money"] == {"c": {"d": 0.5}, "a": {"d": 0.25}}
    assert found.total["arms"] == {"a": {"b": 0.5, "c": 0.5, "d": 0.25}, "b": {"d": 0.5}}
    assert found.on("b", "a") == 0


def test_what_was_asked_stands_before_the_answer():
    found = dependence(DIAMOND, combine="sum", longest=2)
    assert found.settings == {"combine": "sum", "longest": 2}
    assert (found.case, found.phase, found.state, found.seed) == ("ties", None, None, None)
    assert found.actors == tuple(NAMES)
    assert found == dependence(DIAMOND, combine="sum", longest=2)
    assert found != dependence(DIAMOND, combine="sum")
    assert dependence(SYRIA, phase="truce").phase == "truce"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        pytest.param(("a", "z", "all"), "no actor is called 'z'", id="client"),
        pytest.param(("z", "a", "all"), "no actor is called 'z'", id="patron"),
        pytest.param(("a", "d", "army"), "kind of tie", id="kind"),
    ],
)
def test_who_is_not_known_is_refused(asked, says):
    patron, client, kind = asked
    with pytest.raises(UnknownName, match=says):
        dependence(DIAMOND).on(patron, client, kind=kind)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        pytest.param({"combine": "strong"}, "strongest", id="combine"),
        pytest.param({"phase": "war"}, "phase", id="phase"),
    ],
)
def test_errors_name_what_is_wrong(asked, says):
    with pytest.raises(UnknownName, match=says):
        dependence(DIAMOND, **asked)


def test_the_dictionary_is_plain():
    said = json.loads(json.dumps(dependence(DIAMOND).as_dict()))
    assert said["total"]["arms"]["a"]["d"] == 0.25
    assert {"kind": "arms", "actors": ["a", "b", "d"], "share": 0.25} in said["chains"]
    assert said["settings"] == {"combine": "independent", "longest": None}
    assert said["direct"]["money"] == {"c": {"d": 0.5}, "a": {"d": 0.25}}
    thirds = with_ties(("a", "b", "arms", 1 / 3), ("b", "c", "arms", 1 / 3))
    assert dependence(thirds).as_dict()["total"]["all"] == {
        "a": {"b": 0.333333, "c": 0.111111},
        "b": {"c": 0.333333},
    }
