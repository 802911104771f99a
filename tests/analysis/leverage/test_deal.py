"""The states b, q and s: what each actor did, worked out by hand."""

from fractions import Fraction

import pytest

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.coming_in import alone
from detente.analysis.leverage.critical_risk import CriticalRisk, critical_risk
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.three_states import deal_of
from detente.catalog import load
from detente.model.conflict import Conflict
from tests.analysis.guarantees.standoff import standoff


def interests_alone() -> Conflict:
    """Return the Syrian case without its pledge, and without the wants that the truce added."""
    syria = load("syria-2016").conflict
    phases = tuple(
        phase.model_copy(update={"preferences": {}}) if phase.id == "truce" else phase
        for phase in syria.phases
    )
    return syria.replaced(phases=phases, pledges=(), scenarios=(), focus="truce")


def syrian_truce(baseline: object = "mid-2015") -> Deal:
    """Return the truce of 2016 between a baseline, the campaign and the deal."""
    return deal_of(interests_alone(), baseline=baseline, start="campaign", state="truce")


@pytest.mark.parametrize(
    ("actor", "part", "relief", "payment", "net"),
    [
        pytest.param("russia", "russia.offensive", "russia.offensive", "", "", id="all relief"),
        pytest.param("us", "us.arm us.curb", "", "us.arm us.curb", "us.arm us.curb", id="paid"),
        pytest.param("kerry", "kerry.demand", "", "kerry.demand", "kerry.demand", id="demand"),
        pytest.param("allies", "allies.arm", "", "allies.arm", "allies.arm", id="arms"),
        pytest.param(
            "opposition", "opposition.fight", "", "opposition.fight", "opposition.fight", id="war"
        ),
        pytest.param(
            "damascus", "damascus.attack", "", "damascus.attack", "damascus.attack", id="ground"
        ),
        pytest.param("iran", "iran.push", "iran.push", "", "", id="a push that it had begun"),
    ],
)
def test_conduct_in_syria(actor: str, part: str, relief: str, payment: str, net: str) -> None:
    deal = syrian_truce()
    index = deal.now.actor(actor)
    masks = deal.part(index), deal.relief(index), deal.payment(index), deal.net(index)
    assert tuple(" ".join(deal.options(mask)) for mask in masks) == (part, relief, payment, net)
    assert deal.relief(index) | deal.payment(index) == deal.part(index)
    assert not deal.relief(index) & deal.payment(index)


@pytest.mark.parametrize(
    ("actor", "highest", "baseline", "before", "struck", "how"),
    [
        pytest.param("russia", 11, 7, 8, 10, "willing", id="russia"),
        pytest.param("us", 31, 31, 23, 26, "willing", id="us"),
        pytest.param("kerry", 11, 11, 3, 9, "willing", id="kerry"),
        pytest.param("allies", 11, 11, 9, 6, "follows", id="allies lose"),
        pytest.param("opposition", 15, 14, 6, 11, "willing", id="opposition"),
        pytest.param("damascus", 47, 35, 39, 43, "willing", id="damascus"),
        pytest.param("iran", 23, 21, 23, 21, "follows", id="iran loses"),
    ],
)
def test_ranks_by_the_wants_of_the_campaign(
    actor: str, highest: int, baseline: int, before: int, struck: int, how: str
) -> None:
    deal = syrian_truce()
    index = deal.before.actor(actor)
    rank = deal.before.rank[index]
    found = rank.max(), rank[deal.baseline], rank[deal.start], rank[deal.state]
    assert tuple(map(int, found)) == (highest, baseline, before, struck)
    assert int(alone(deal.before, index, [deal.start])[0]) == before
    assert Assessment(deal, sanctions=sanctions("seq")).came_in(index) == how


BEFORE_OUTSIDE_ARMS = ("kerry.demand", "opposition.fight", "damascus.attack")


@pytest.mark.parametrize(
    ("baseline", "concept", "actor", "other", "cells", "hand"),
    [
        pytest.param(
            "mid-2015", "seq", "russia", "us", "compels 1, punishes sole", "russia", id="bombing"
        ),
        pytest.param(
            "mid-2015",
            "seq",
            "us",
            "russia",
            "ransom pays 1, ransom withdraws sole",
            "russia",
            id="an end to the bombing is paid for",
        ),
        pytest.param("mid-2015", "nash", "russia", "us", "compels 1", "russia", id="nash"),
        pytest.param("mid-2015", "nash", "us", "russia", "ransom pays 1", "russia", id="nash us"),
        pytest.param("mid-2015", "seq", "us", "allies", "gives", "us", id="the curb"),
        pytest.param("mid-2015", "seq", "iran", "us", "", "none", id="a bystander"),
        pytest.param(
            "campaign", "seq", "russia", "us", "pays 1, punishes sole", "russia", id="as normal"
        ),
        pytest.param(
            "campaign", "seq", "us", "russia", "pays 1, withdraws sole", "russia", id="trade"
        ),
        pytest.param(
            BEFORE_OUTSIDE_ARMS,
            "seq",
            "us",
            "russia",
            "repels 1/2, punishes sole",
            "mutual",
            id="arms were pressure too",
        ),
        pytest.param(
            BEFORE_OUTSIDE_ARMS, "seq", "allies", "russia", "repels 1/2", "allies", id="arms"
        ),
    ],
)
def test_cells_of_a_pair(
    baseline: object, concept: str, actor: str, other: str, cells: str, hand: str
) -> None:
    deal = syrian_truce(baseline)
    found = Assessment(deal, sanctions=sanctions(concept))
    first, second = deal.now.actor(actor), deal.now.actor(other)
    words = [
        " ".join(
            str(word)
            for word in ("ransom" if cell.ransom else "", cell.cell, cell.responsibility, cell.role)
            if word
        )
        for cell in found.cells(first, second)
    ]
    holder = found.hand(first, second)
    assert ", ".join(words) == cells
    assert (deal.now.actors[holder] if isinstance(holder, int) else holder) == hand


def test_ransom_counts_where_it_is_asked_to() -> None:
    deal = syrian_truce()
    found = Assessment(deal, sanctions=sanctions("seq"), ransom_counts=True)
    russia, america = deal.now.actor("russia"), deal.now.actor("us")
    assert [cell.cell for cell in found.over(america, russia)] == ["pays", "withdraws"]
    assert found.hand(russia, america) == russia


def test_only_russia_changed_the_other_side_one_way() -> None:
    deal = syrian_truce()
    found = Assessment(deal, sanctions=sanctions("seq"))
    russia, america = deal.now.actor("russia"), deal.now.actor("us")
    assert found.changed_conduct(russia, america)
    assert not found.changed_conduct(america, russia)


def test_what_cannot_be_empty_is_told_apart() -> None:
    deal = syrian_truce()
    found = Assessment(deal, sanctions=sanctions("seq"))
    russia, america = deal.now.actor("russia"), deal.now.actor("us")
    assert found.untestable(america, russia) == ("compels", "repels", "gives", "presses")
    assert found.untestable(russia, america) == ("pays", "repels", "gives", "presses")


@pytest.mark.parametrize(
    ("risks", "favoured"),
    [
        pytest.param((Fraction(3, 2), Fraction(1, 2)), 0, id="greater"),
        pytest.param((Fraction(1, 3), Fraction(1, 2)), 1, id="smaller"),
        pytest.param((None, Fraction(9)), 0, id="a breakdown costs it nothing"),
        pytest.param((Fraction(9), None), 1, id="or the other"),
        pytest.param((None, None), "even", id="neither"),
        pytest.param((Fraction(1), Fraction(1)), "even", id="equal"),
    ],
)
def test_the_one_that_risks_less_concedes(
    risks: tuple[Fraction | None, Fraction | None], favoured: int | str
) -> None:
    assert CriticalRisk((0, 1), risks).favours == favoured
    assert CriticalRisk((0, 1), risks, known=False).favours == "unknown"


def test_critical_risks_over_cuba() -> None:
    cuba = load("cuban-missiles").conflict
    deal = deal_of(cuba, baseline=(), start=("us.blockade",), state=("ussr.withdraw",))
    found = critical_risk(deal, 0, 1)
    assert found.risks == (Fraction(7, 4), Fraction(1, 3))
    assert found.favours == 0


def test_who_cares_for_nothing_grants_any_demand() -> None:
    deal = deal_of(
        standoff(preferences={"a": ["a.act"], "b": []}), baseline=(), start=(), state=("a.act",)
    )
    assert critical_risk(deal, 0, 1).risks == (Fraction(0), Fraction(0))
