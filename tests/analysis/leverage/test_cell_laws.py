"""Laws of the cells of leverage, tried on random deals: each is named by what it says."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from detente.catalog import bundled_case
from tests.deal_changes import (
    NEW_NAMES,
    as_its_best,
    as_orders,
    relabelled,
    with_bystander,
    with_idle_option,
    with_option_twice,
)
from tests.deals import SETTINGS, Account, PlainDeal, assessed, bargains, deals, many_wants, told

COMING_IN = {"pays", "compels", "repels"}
STANDING = {"gives", "presses"}
REPLIES = {"withdraws", "punishes"}
BENEFIT = {"pays", "gives", "withdraws"}

two_wants = bargains(actors=3, options=5) | deals(actors=3, options=5, two_wants=True)
unranked = bargains(actors=3, options=4) | deals(
    actors=3, options=4, rankings=False, two_wants=True
)
setting = st.sampled_from(SETTINGS)


def named(account: Account, names: dict[str, str]) -> Account:
    """Return an account with its actors renamed."""

    def pairs(table: dict) -> dict:
        return {(names[a], names[b]): value for (a, b), value in table.items()}

    def single(table: dict) -> dict:
        return {names[actor]: value for actor, value in table.items()}

    hands = {pair: names.get(hand, hand) for pair, hand in account.hand.items()}
    return Account(
        cells=pairs(account.cells),
        came_in=single(account.came_in),
        status=single(account.status),
        hand=pairs(hands),
        need=pairs(account.need),
        gain=single(account.gain),
    )


def without(account: Account, actor: str) -> Account:
    """Return an account with everything about one actor left out."""

    def kept(table: dict) -> dict:
        return {key: value for key, value in table.items() if actor not in key}

    tables = {name: kept(table) for name, table in vars(account).items()}
    return Account(**tables)


@given(unranked, setting, st.data())
def test_new_names_and_another_order_change_nothing(deal, how, data):
    actors = data.draw(st.permutations(list(deal.case["actors"])))
    options = data.draw(st.permutations(list(deal.case["options"])))
    assert told(relabelled(deal, actors, options), *how) == named(told(deal, *how), NEW_NAMES)


@given(unranked, setting, st.data())
def test_an_option_that_nobody_uses_or_minds_changes_nothing(deal, how, data):
    owner = data.draw(st.sampled_from(list(deal.case["actors"])))
    idle = with_idle_option(deal, owner, taken=data.draw(st.booleans()))
    assert told(idle, *how) == told(deal, *how)


@given(unranked, setting, st.data())
def test_an_option_written_twice_changes_nothing(deal, how, data):
    option = data.draw(st.sampled_from(list(deal.case["options"])))
    assert told(with_option_twice(deal, option), *how) == told(deal, *how)


@given(two_wants, setting)
def test_only_the_order_of_states_counts(deal, how):
    assert told(as_orders(deal), *how) == told(deal, *how)


bystanders = st.integers(1, 2).flatmap(
    lambda count: st.tuples(
        many_wants(["a.x0", "b.x1", *[f"e.x{place}" for place in range(count)]]),
        st.just(count),
        st.lists(st.tuples(*[st.booleans()] * 3), min_size=count, max_size=count),
    )
)


def beside(deal: PlainDeal, bystander: tuple) -> PlainDeal:
    """Return the deal with a bystander, where it can name the options that it minds."""
    assume({"a.x0", "b.x1"} <= set(deal.case["options"]))
    return with_bystander(deal, *bystander)


@given(unranked, setting, bystanders)
def test_whose_acts_nobody_minds_has_no_cell_over_anyone(deal, how, bystander):
    account = told(beside(deal, bystander), *how)
    assert not any(cells for (one, _), cells in account.cells.items() if one == "e")


@given(unranked, setting, bystanders)
def test_whose_acts_nobody_minds_changes_no_cell_of_others(deal, how, bystander):
    assert without(told(beside(deal, bystander), *how), "e") == told(deal, *how)


@given(two_wants, setting)
def test_a_deal_that_changes_nothing_brings_nobody_in_and_keeps_nobody(deal, how):
    account = told(replace(deal, state=deal.start), *how)
    assert not any((COMING_IN | STANDING) & set(cells) for cells in account.cells.values())


@given(two_wants, setting)
def test_a_start_taken_as_normal_has_no_pressure(deal, how):
    account = told(replace(deal, baseline=deal.start), *how)
    assert not any({"compels", "repels"} & set(cells) for cells in account.cells.values())


@given(two_wants, setting)
def test_whose_part_is_needed_is_not_needed_to_reply(deal, how):
    for cells in told(deal, *how).cells.values():
        roles = {role for _, _, role in cells.values()}
        assert not (STANDING & set(cells) and {"sole", "needed"} & roles)


@given(two_wants, setting)
def test_net_conduct_tells_compelling_from_repelling_and_a_price_from_a_ransom(deal, how):
    account = told(deal, *how)
    changed = {option.split(".")[0] for option in deal.state ^ deal.baseline}
    for (_, other), cells in account.cells.items():
        assert ("repels" if other in changed else "compels") not in cells
        ransom = {name for name, (is_ransom, _, _) in cells.items() if is_ransom}
        assert ransom == (set() if other in changed else BENEFIT & set(cells))


@given(two_wants, setting)
def test_only_who_is_held_can_be_replied_to(deal, how):
    account = told(deal, *how)
    for (_, other), cells in account.cells.items():
        assert account.status[other] == "held" or not REPLIES & set(cells)


@given(two_wants, setting)
def test_under_nash_nobody_replies(deal, how):
    cells = told(deal, "nash", how[1]).cells.values()
    assert not any(REPLIES & set(one) for one in cells)


@given(two_wants, setting)
def test_responsibility_lies_above_nought_and_up_to_one(deal, how):
    for cells in told(deal, *how).cells.values():
        for name, (_, responsibility, role) in cells.items():
            assert (responsibility is not None) == (name in COMING_IN)
            assert responsibility is None or 0 < responsibility <= 1
            assert (role is not None) == (name in REPLIES)


@given(unranked, bystanders, st.sampled_from(["sequences", "once-each", "single"]))
def test_one_more_who_may_move_freely_never_makes_a_reply_not_enough(deal, bystander, rule):
    before, after = told(deal, "gmr", rule), told(beside(deal, bystander), "gmr", rule)
    for pair, cells in before.cells.items():
        roles = {role for _, _, role in cells.values()} & {"sole", "enough"}
        assert roles <= {role for _, _, role in after.cells[pair].values()}


@given(two_wants, setting, st.data())
def test_who_likes_the_deal_best_of_all_comes_in(deal, how, data):
    actor = data.draw(st.sampled_from(list(deal.case["actors"])))
    assert told(as_its_best(deal, actor), *how).came_in[actor] in {"accord", "willing"}


@given(two_wants, setting)
def test_what_is_told_was_put_to_a_test_and_without_its_means_no_cell_is(deal, how):
    engine = assessed(deal, *how)
    struck = engine.deal
    for one, other in permutations(range(len(struck.now.actors)), 2):
        untested = set(engine.untestable(one, other))
        assert not untested & {cell.cell for cell in engine.cells(one, other)}
        assert "pays" in untested or struck.payment(one)
        assert {"compels", "repels"} <= untested or struck.pressure(one)
        assert ("compels" if not struck.net(other) else "repels") in untested
        assert {"gives", "presses"} <= untested or struck.part(one)


@given(two_wants, setting)
def test_the_upper_hand_is_the_same_from_either_side(deal, how):
    account = told(deal, *how)
    assert all(hand == account.hand[b, a] for (a, b), hand in account.hand.items())


@given(two_wants, setting)
def test_who_would_not_come_in_leaves_no_upper_hand(deal, how):
    account = told(deal, *how)
    for pair, hand in account.hand.items():
        assert hand == "none" or "unexplained" not in {account.came_in[one] for one in pair}


SILENT, SWERVES = {"one.silence", "two.silence"}, {"one.swerve", "two.swerve"}


@pytest.mark.parametrize(
    ("name", "states", "one", "two", "hand"),
    [
        pytest.param(
            "prisoners-dilemma",
            (set(), set(), SILENT),
            {"pays": (False, 1, None), "withdraws": (False, None, "sole")},
            {"pays": (False, 1, None), "withdraws": (False, None, "sole")},
            "mutual",
            id="in the dilemma each pays the other and would stop",
        ),
        pytest.param(
            "chicken",
            (SWERVES, set(), {"two.swerve"}),
            {"repels": (False, 1, None)},
            {"gives": (False, None, None)},
            "one",
            id="who drives on makes the other swerve again",
        ),
    ],
)
def test_the_two_oldest_games(name, states, one, two, hand):
    case = bundled_case(name).conflict.model_dump(mode="json", by_alias=True, exclude_unset=True)
    account = told(PlainDeal(case, *map(frozenset, states)))
    assert account.cells == {("one", "two"): one, ("two", "one"): two}
    assert account.hand["one", "two"] == hand
