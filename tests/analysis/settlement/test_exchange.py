import csv

import pytest

from detente.analysis.settlement.exchange.exchange import by_lot, exchange
from detente.analysis.settlement.joint import joint
from detente.case.formats.decide import read_decide
from detente.model.issue import Issue
from tests.shared import shared_file


def two_issues():
    """Return two issues on which a cares for p and b for q."""

    def stake(position, salience):
        return {"position": position, "capability": 1.0, "salience": salience}

    p = {"a": stake(0, 90), "b": stake(100, 20), "c": stake(100, 50), "d": stake(0, 50)}
    q = {"a": stake(0, 20), "b": stake(100, 90), "c": stake(100, 50), "d": stake(0, 50)}
    return {name: Issue.model_validate({"actors": held}) for name, held in {"p": p, "q": q}.items()}


def test_each_gives_way_where_it_cares_less_and_both_gain_the_same():
    told = exchange(two_issues())
    trade = told.trades[0]
    assert dict(zip(trade.actors, trade.issues, strict=True)) == {"a": "q", "b": "p"}
    # Votes of b on p move its outcome down by 100 * 20 / 210, and those of a on q up as much.
    shift = 100 * 20 / 210
    assert trade.gain == pytest.approx(shift * 0.9 - shift * 0.2)
    start = told.outcomes[0]
    assert told.outcomes[1] == pytest.approx({"p": start["p"] - shift, "q": start["q"] + shift})
    assert (trade.starts[0], trade.votes[0]) == (0.0, 100.0)


def test_issues_without_opposed_interests_are_not_traded():
    issues = two_issues()
    assert exchange({"p": issues["p"]}).trades == ()


def test_an_actor_without_a_stake_trades_nothing():
    issues = two_issues()
    short = {k: v for k, v in issues["q"].actors.items() if k != "a"}
    issues["q"] = issues["q"].model_copy(update={"actors": short})
    assert all("a" not in trade.actors for trade in exchange(issues).trades)


def test_the_outcome_is_told_on_the_issues_own_scale():
    issues = two_issues()
    wide = {
        "scale": {1000: "", 2000: ""},
        "actors": {
            name: {"position": 1000 + 10 * s.position, "capability": 1.0, "salience": s.salience}
            for name, s in issues["p"].actors.items()
        },
    }
    told = exchange({"p": Issue.model_validate(wide), "q": issues["q"]})
    plain = exchange(issues)
    assert told.outcomes[1]["p"] == pytest.approx(1000 + 10 * plain.outcomes[1]["p"])


def test_lots_repeat_with_their_seed():
    issues = read_decide(shared_file("data/settlement/cop21.csv"))
    assert exchange(issues, lots=by_lot(4)) == exchange(issues, lots=by_lot(4))


def test_the_first_round_of_cop21_is_the_published_one_under_some_lots():
    issues = read_decide(shared_file("data/settlement/cop21.csv"))
    with shared_file("data/settlement/cop21_exchange_reference_by_round.csv").open() as file:
        before, after = list(csv.DictReader(file))[:2]
    told = exchange(issues)
    for name in issues:
        assert told.outcomes[0][name] == pytest.approx(float(before[name]), abs=1e-5)
    falls = iter([0, 0, 1, 0, 0, 1, 0, 0])
    drawn = exchange(issues, lots=lambda _count: next(falls))
    assert drawn.ties == 8
    for name in issues:
        assert drawn.outcomes[1][name] == pytest.approx(float(after[name]), abs=1e-5)


def test_later_rounds_start_part_of_the_way_to_the_votes():
    issues = two_issues()
    one, two = exchange(issues), exchange(issues, rounds=2)
    assert two.outcomes[:2] == one.outcomes
    [start] = [t.starts[0] for t in two.trades if t.round == 2 and t.actors[0] == "a"][:1] or [None]
    # a voted 100 on q with salience 0.2: it follows 0.4 * 0.8 + 0.1 of the way.
    assert start is None or start == pytest.approx(42.0)


def test_issues_settled_together_are_told_in_one_shape():
    for model, key in (("exchange", "outcomes"), ("spatial", "positions")):
        told = joint(two_issues(), model=model, rounds=2)
        shown = told.as_dict()
        assert shown["forecast"][model]["value"] == dict(told.outcome)
        assert list(told.outcome) == ["p", "q"]
        assert [entry["round"] for entry in shown["rounds"]] == [0, 1, 2]
        assert key in shown["rounds"][0]
    assert joint(two_issues()).outcome == exchange(two_issues()).outcomes[1]
    single = joint({"p": two_issues()["p"]}, model="spatial", rounds=1)
    assert list(single.outcome) == ["p"]
