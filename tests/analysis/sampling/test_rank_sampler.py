"""Each draw ranks states as its order of statements, places or weights says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.analysis.sampling.order import orders
from detente.analysis.sampling.rank_sampler import rank_sampler
from detente.analysis.sampling.uncertainty import Uncertainty
from detente.errors import CaseError
from detente.model.conflict import Conflict
from tests.strategies import any_conflicts


def turned(conflict: Conflict, actor: str, order: list[int]) -> Conflict:
    """Return the conflict with an actor's statements, or places of a ranking, reordered."""
    want = conflict.preferences[actor]
    if want.ranking is not None:
        feasible = set(stability(conflict).codes().tolist())
        tiers = [tuple(s for s in tier if conflict.code(s) in feasible) for tier in want.ranking]
        tiers = [tier for tier in tiers if tier]
        left = {s for tier in want.ranking for s in tier if conflict.code(s) not in feasible}
        new = {"ranking": (*(tiers[place] for place in order), *((one,) for one in left))}
    else:
        new = {"statements": tuple(want.statements[place] for place in order)}
    wants = conflict.preferences | {actor: want.model_copy(update=new)}
    return conflict.model_copy(update={"preferences": wants})


@settings(max_examples=60)
@given(any_conflicts(), st.integers(0, 99), st.sampled_from(["mallows", "swaps"]))
def test_a_draw_ranks_as_its_order_says(conflict, seed, spread):
    graph = graph_model(conflict)
    for actor in conflict.actors:
        made = rank_sampler(conflict, actor, graph.feasible, Uncertainty(0.6, spread))
        drawn = made.wide(made.draw(np.random.default_rng(seed), 4))
        if made.kind == "weights":
            # Without ranges weights are certain.
            assert (drawn == graph.rank[graph.actor(actor)]).all()
            continue
        items = made.classes.met.shape[1]
        for row, order in zip(
            drawn, orders(np.random.default_rng(seed), 4, items, 0.6, spread), strict=True
        ):
            again = graph_model(turned(conflict, actor, order.tolist()))
            assert row.tolist() == again.rank[graph.actor(actor)].tolist()


NAMES = [f"a.x{place}" for place in range(4)]


def sampled(preference: object, uncertainty: Uncertainty, *, draws: int = 64, **more: object):
    """Return the ranks of all states in some draws."""
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": dict.fromkeys(NAMES, "acts"),
            "preferences": {"a": preference},
            **more,
        }
    )
    feasible = graph_model(conflict).feasible
    made = rank_sampler(conflict, "a", feasible, uncertainty)
    return made.wide(made.draw(np.random.default_rng(3), draws))


def rank_of(rank: np.ndarray, *names: str) -> int:
    """Return the rank of the state in which some options are taken."""
    return int(rank[sum(1 << NAMES.index(name) for name in names)])


CERTAIN = Uncertainty()
OPEN = Uncertainty(0.5)


@pytest.mark.parametrize(
    ("preference", "uncertainty", "kinds"),
    [
        pytest.param(["a.x0", "a.x1"], CERTAIN, 1, id="statements: certain"),
        pytest.param(["a.x0", "a.x1"], OPEN, 2, id="two statements: two orders"),
        pytest.param(["a.x0", "a.x1", "a.x2"], OPEN, 6, id="three statements: six orders"),
        pytest.param(["a.x0"], OPEN, 1, id="one statement: one order"),
        pytest.param([], OPEN, 1, id="nothing wanted"),
        pytest.param(
            ["a.x0", "a.x1", "a.x2"],
            Uncertainty(partial=((1, 2), (2, 3))),
            1,
            id="a partial order that says all",
        ),
        pytest.param(
            ["a.x0", "a.x1", "a.x2"], Uncertainty(partial=((1, 2),)), 3, id="one that leaves three"
        ),
        pytest.param(
            ["a.x0", "a.x1", "a.x2"], Uncertainty(partial=()), 6, id="one that says nothing"
        ),
        pytest.param(
            {"ranking": [{"tie": list(range(8))}, {"tie": list(range(8, 16))}]},
            OPEN,
            2,
            id="a ranking of two places",
        ),
        pytest.param({"ranking": [{"tie": list(range(16))}]}, OPEN, 1, id="a ranking of one place"),
        pytest.param({"weights": {"a.x0": 2, "a.x1": 1}}, OPEN, 1, id="weights as stated"),
        pytest.param(
            {"weights": {"a.x0": 2, "a.x1": 1}},
            Uncertainty(ranges=((2, 2), (1, 1))),
            1,
            id="weights in ranges of one value",
        ),
    ],
)
def test_how_many_different_rankings_are_drawn(preference, uncertainty, kinds: int) -> None:
    drawn = sampled(preference, uncertainty)
    assert len({row.tobytes() for row in drawn}) == kinds


def test_what_stands_foremost_stays_so() -> None:
    for rank in sampled({"statements": ["a.x0", "a.x1"], "foremost": ["a.x2"]}, OPEN):
        assert rank_of(rank, "a.x2") > rank_of(rank, "a.x0", "a.x1")
        assert rank_of(rank, "a.x0", "a.x2") > rank_of(rank, "a.x2")


def test_what_stands_foremost_stays_so_before_weights() -> None:
    preference = {"weights": {"a.x0": 5, "a.x1": 5}, "foremost": ["a.x3", "a.x2"]}
    for rank in sampled(preference, Uncertainty(ranges=((-9, 9), (-9, 9)))):
        assert rank_of(rank, "a.x3") > rank_of(rank, "a.x0", "a.x1", "a.x2")
        assert rank_of(rank, "a.x2") > rank_of(rank, "a.x0", "a.x1")


def test_weights_below_zero_turn_what_is_wanted_round() -> None:
    drawn = sampled({"weights": {"a.x0": 1}}, Uncertainty(ranges=((-1, 1),)), draws=400)
    better = np.array([rank_of(rank, "a.x0") > rank_of(rank) for rank in drawn])
    assert 0.4 < better.mean() < 0.6


def test_infeasible_states_have_no_rank_in_any_draw() -> None:
    drawn = sampled(["a.x0", "a.x1"], OPEN, infeasible=["a.x0 and a.x1"])
    for rank in drawn:
        assert rank_of(rank, "a.x0", "a.x1") == rank_of(rank, "a.x0", "a.x1", "a.x2") == -1
        assert sorted(set(rank.tolist())) == [-1, 0, 1, 2]


def test_more_statements_than_fit_into_a_number_are_ranked_as_they_are() -> None:
    """State by state a statement of its own, then the first ones again: 70 in all."""
    texts = [
        " and ".join(
            ("" if code >> place & 1 else "not ") + name for place, name in enumerate(NAMES)
        )
        for code in range(16)
    ]
    many = (texts * 5)[:70]
    (rank,) = sampled(many, CERTAIN, draws=1)
    assert rank.tolist() == list(range(15, -1, -1))
    few = sampled(texts, CERTAIN, draws=1)
    assert few.tolist() == [rank.tolist()]
    drawn = sampled(many, Uncertainty(0.7), draws=8)
    assert all(sorted(one) == list(range(16)) for one in drawn.tolist())
    assert len({row.tobytes() for row in drawn}) == 8


@pytest.mark.parametrize(
    ("preference", "uncertainty", "says"),
    [
        pytest.param(
            ["a.x0", "a.x1"], Uncertainty(partial=((1, 3),)), "statement 3 of 2", id="too high"
        ),
        pytest.param(
            ["a.x0", "a.x1"], Uncertainty(partial=((0, 1),)), "statement 1 of 2", id="too low"
        ),
        pytest.param(
            {"weights": {"a.x0": 1}},
            Uncertainty(partial=((1, 1),)),
            "statement 1 of 1",
            id="weights",
        ),
        pytest.param(
            {"ranking": [{"tie": list(range(16))}]},
            Uncertainty(partial=((1, 1),)),
            "statement 1 of 1",
            id="a ranking",
        ),
        pytest.param(
            {"weights": {"a.x0": 1, "a.x1": 1}},
            Uncertainty(ranges=((0, 1),)),
            "do not fit its 2 weights",
            id="too few ranges",
        ),
        pytest.param(
            {"weights": {"a.x0": 1}},
            Uncertainty(ranges=((0, 1), (0, 1))),
            "do not fit its 1 weights",
            id="too many ranges",
        ),
        pytest.param(
            {"weights": {"a.x0": 1}}, Uncertainty(ranges=((1, 0),)), "do not fit", id="upside down"
        ),
        pytest.param(
            {"weights": {"a.x0": 1}},
            Uncertainty(ranges=((-1e13, 0),)),
            "too large to add up",
            id="too large",
        ),
    ],
)
def test_what_does_not_fit_the_preference_is_said(preference, uncertainty, says: str) -> None:
    with pytest.raises(CaseError, match=says):
        sampled(preference, uncertainty)


def test_who_says_nothing_of_its_wants_is_indifferent() -> None:
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "acts"},
            "preferences": {"a": []},
        }
    )
    silent = conflict.model_copy(update={"preferences": {}})
    made = rank_sampler(silent, "a", np.ones(2, dtype=bool), OPEN)
    assert made.wide(made.draw(np.random.default_rng(1), 3)).tolist() == [[0, 0]] * 3


def test_weights_of_too_many_digits_are_not_rounded_away() -> None:
    conflict = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "acts", "a.y": "acts"},
            "preferences": {"a": {"weights": {"a.x": 1e-30, "a.y": 1}}},
        }
    )
    with pytest.raises(CaseError, match="Round"):
        rank_sampler(conflict, "a", np.ones(4, dtype=bool), CERTAIN)
