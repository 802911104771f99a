"""Trading concessions between issues: by hand, by the literal twin, and what holds of any trade."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.settlement.exchange.exchange import (
    FIXED,
    FOLLOWS,
    Exchanges,
    by_lot,
    exchange,
    first,
)
from detente.model.issue import Issue
from tests.analysis.settlement.exchange.literal import largest_gain, outcome


def issue(rows: dict[str, tuple[float, float, float]], **more: object) -> Issue:
    """Return an issue from position, capability and salience by actor."""
    fields = ("position", "capability", "salience")
    actors = {name: dict(zip(fields, row, strict=True)) for name, row in rows.items()}
    return Issue.model_validate({"actors": actors, **more})


def two_issues() -> dict[str, Issue]:
    """Return two issues on which a cares for p and b for q."""
    p = {"a": (0, 1, 90), "b": (100, 1, 20), "c": (100, 1, 50), "d": (0, 1, 50)}
    q = {"a": (0, 1, 20), "b": (100, 1, 90), "c": (100, 1, 50), "d": (0, 1, 50)}
    return {"p": issue(p), "q": issue(q)}


@st.composite
def several_issues(draw: st.DrawFn) -> dict[str, Issue]:
    """Draw two or three issues on which three to five actors stand."""
    n = draw(st.integers(3, 5))
    rng = np.random.default_rng(draw(st.integers(0, 100_000)))
    return {
        name: issue(
            {
                f"a{k}": (
                    float(rng.integers(0, 101)),
                    float(rng.integers(1, 10)),
                    float(rng.integers(1, 101)),
                )
                for k in range(n)
            }
        )
        for name in "pqr"[: draw(st.integers(2, 3))]
    }


def test_each_gives_way_where_it_cares_less_and_both_gain_the_same() -> None:
    traded = exchange(two_issues())
    trade = traded.trades[0]
    assert dict(zip(trade.actors, trade.issues, strict=True)) == {"a": "q", "b": "p"}
    # Votes of b on p move its outcome down by 100 * 20 / 210, and those of a on q up as much.
    shift = 100 * 20 / 210
    assert trade.gain == pytest.approx(shift * 0.9 - shift * 0.2)
    start = traded.outcomes[0]
    assert traded.outcomes[1] == pytest.approx({"p": start["p"] - shift, "q": start["q"] + shift})
    assert (trade.starts, trade.votes) == ((0.0, 100.0), (100.0, 0.0))
    assert trade.round == 1


@settings(max_examples=150)
@given(several_issues())
def test_the_first_trade_is_the_largest_that_gains_both_the_same(issues: dict[str, Issue]) -> None:
    trades = exchange(issues).trades
    expected = largest_gain(issues)
    assert (trades[0].gain if trades else 0.0) == pytest.approx(expected, abs=1e-6)


@settings(max_examples=60)
@given(several_issues(), st.integers(1, 2))
def test_what_holds_of_any_trade(issues: dict[str, Issue], rounds: int) -> None:
    traded = exchange(issues, rounds=rounds)
    assert len(traded.outcomes) == rounds + 1
    for trade in traded.trades:
        (i, j), (p, q) = trade.actors, trade.issues
        assert i != j
        assert p != q
        assert trade.gain > 0
        assert all(0 <= vote <= 100 for vote in trade.votes)
        for start, vote in zip(trade.starts, trade.votes, strict=True):
            assert start != vote
    for told in traded.outcomes:
        for name, value in told.items():
            places = [stake.position for stake in issues[name].actors.values()]
            assert min(places) - 1e-9 <= value <= max(places) + 1e-9


@settings(max_examples=60)
@given(several_issues())
def test_outcomes_are_the_compromise_of_the_votes(issues: dict[str, Issue]) -> None:
    traded = exchange(issues)
    assert traded.outcomes[0] == pytest.approx({n: outcome(one) for n, one in issues.items()})
    votes = {
        (name, actor): vote
        for trade in traded.trades
        for name, actor, vote in zip(trade.issues, trade.actors, trade.votes, strict=True)
    }
    for name, one in issues.items():
        rows = {
            actor: (votes.get((name, actor), s.position), s.capability, s.salience)
            for actor, s in one.actors.items()
        }
        assert traded.outcomes[1][name] == pytest.approx(outcome(issue(rows)), abs=1e-9)


@settings(max_examples=40)
@given(several_issues())
def test_both_gain_what_the_first_trade_says(issues: dict[str, Issue]) -> None:
    traded = exchange(issues)
    if not traded.trades:
        return
    trade = traded.trades[0]
    after = {}
    for name, actor, vote in zip(trade.issues, trade.actors, trade.votes, strict=True):
        rows = {
            one: (vote if one == actor else s.position, s.capability, s.salience)
            for one, s in issues[name].actors.items()
        }
        after[name] = outcome(issue(rows))
    for actor in trade.actors:
        gained = sum(
            (
                abs(issues[name].actors[actor].position - outcome(issues[name]))
                - abs(issues[name].actors[actor].position - end)
            )
            * issues[name].actors[actor].salience
            / 100
            for name, end in after.items()
        )
        assert gained == pytest.approx(trade.gain, abs=1e-6)


NO_TRADE = [
    pytest.param({"p": two_issues()["p"]}, id="a single issue"),
    pytest.param({"p": two_issues()["p"], "q": two_issues()["p"]}, id="they care alike"),
    pytest.param(
        {"p": issue({"a": (0, 1, 90), "b": (100, 1, 20)}), "q": issue({"c": (0, 1, 90)})},
        id="nobody has a stake in both",
    ),
    pytest.param(
        {
            "p": issue({"a": (50, 1, 90), "b": (50, 1, 20)}),
            "q": issue({"a": (0, 1, 20), "b": (100, 1, 90)}),
        },
        id="they agree on one",
    ),
    pytest.param(
        {
            "p": issue({"a": (0, 1, 0), "b": (100, 1, 20)}),
            "q": issue({"a": (0, 1, 20), "b": (100, 1, 90)}),
        },
        id="one does not care about one",
    ),
    pytest.param(
        {
            "p": issue({"a": (0, 1, 0), "b": (100, 1, 0)}),
            "q": issue({"a": (0, 1, 0), "b": (100, 1, 0)}),
        },
        id="nobody cares",
    ),
]


@pytest.mark.parametrize("issues", NO_TRADE)
def test_nobody_trades_where_nothing_is_to_be_gained(issues: dict[str, Issue]) -> None:
    traded = exchange(issues, rounds=2)
    assert traded.trades == ()
    assert traded.outcomes[0] == traded.outcomes[1] == traded.outcomes[2]


def test_an_actor_without_a_stake_trades_nothing() -> None:
    issues = two_issues()
    short = {name: stake for name, stake in issues["q"].actors.items() if name != "a"}
    issues["q"] = issues["q"].model_copy(update={"actors": short})
    assert all("a" not in trade.actors for trade in exchange(issues).trades)


def test_an_outcome_does_not_pass_what_the_other_demands() -> None:
    # a would give all of p for q, and take its outcome past 30, where b wants it.
    issues = {
        "p": issue({"a": (0, 9, 50), "b": (30, 1, 90), "c": (20, 1, 10)}),
        "q": issue({"a": (100, 1, 100), "b": (0, 9, 30), "c": (50, 1, 10)}),
    }
    traded = exchange(issues)
    assert traded.trades
    assert traded.outcomes[1]["p"] <= 30 + 1e-9


def test_outcomes_and_votes_are_told_on_the_issues_own_scale() -> None:
    issues = two_issues()
    rows = {
        name: (1000 + 10 * s.position, 1.0, s.salience) for name, s in issues["p"].actors.items()
    }
    wide = issue(rows, scale={1000: "", 2000: ""})
    traded, plain = exchange({"p": wide, "q": issues["q"]}), exchange(issues)
    assert traded.outcomes[1]["p"] == pytest.approx(1000 + 10 * plain.outcomes[1]["p"])
    assert traded.outcomes[1]["q"] == pytest.approx(plain.outcomes[1]["q"])
    one, two = traded.trades[0], plain.trades[0]
    place = two.issues.index("p")
    assert one.votes[place] == pytest.approx(1000 + 10 * two.votes[place])
    assert one.starts[place] == pytest.approx(1000 + 10 * two.starts[place])
    assert one.gain == pytest.approx(two.gain)


def test_later_rounds_start_part_of_the_way_to_the_votes() -> None:
    issues = two_issues()
    one, two = exchange(issues), exchange(issues, rounds=2)
    assert two.outcomes[:2] == one.outcomes
    assert two.trades[: len(one.trades)] == one.trades
    votes = {
        (name, actor): vote
        for trade in one.trades
        for name, actor, vote in zip(trade.issues, trade.actors, trade.votes, strict=True)
    }
    later = [trade for trade in two.trades if trade.round == 2]
    assert later
    for trade in later[:1]:
        for name, actor, start in zip(trade.issues, trade.actors, trade.starts, strict=True):
            stake = issues[name].actors[actor]
            follow = FOLLOWS * (1 - stake.salience / 100) + FIXED
            vote = votes.get((name, actor), stake.position)
            assert start == pytest.approx(stake.position + follow * (vote - stake.position))


def tied() -> dict[str, Issue]:
    """Return two issues on which two pairs could trade as well."""
    p = {"a": (0, 1, 90), "b": (100, 1, 20), "c": (0, 1, 90), "d": (100, 1, 20)}
    q = {"a": (0, 1, 20), "b": (100, 1, 90), "c": (0, 1, 20), "d": (100, 1, 90)}
    return {"p": issue(p), "q": issue(q)}


def test_ties_go_to_the_first_unless_lots_are_asked_for() -> None:
    traded = exchange(tied())
    assert traded.trades[0].actors == ("a", "b")
    assert traded.ties == 1
    assert (traded.settings["ties"], traded.seed) == ("first", None)
    last = exchange(tied(), lots=lambda count: count - 1)
    assert set(last.trades[0].actors) == {"c", "d"}
    assert last.settings["ties"] == "lots"


def test_lots_repeat_with_their_seed_and_differ_between_seeds() -> None:
    assert exchange(tied(), lots=by_lot(4)) == exchange(tied(), lots=by_lot(4))
    assert exchange(tied(), lots=by_lot(4)).seed == 4
    told = {exchange(tied(), lots=by_lot(seed)).trades[0].actors for seed in range(12)}
    assert len(told) > 1


def test_the_first_of_any_number_is_the_first() -> None:
    assert [first(count) for count in (1, 2, 9)] == [0, 0, 0]


def test_an_exchange_says_what_made_it() -> None:
    traded = exchange(two_issues(), rounds=2, case="talks")
    assert isinstance(traded, Exchanges)
    assert traded.as_dict() == {
        "case": "talks",
        "phase": None,
        "state": None,
        "settings": {"issues": ["p", "q"], "rounds": 2, "ties": "first"},
        "seed": None,
        "version": traded.version,
        "outcomes": [dict(one) for one in traded.outcomes],
        "trades": [vars(trade) for trade in traded.trades],
        "ties": traded.ties,
    }
