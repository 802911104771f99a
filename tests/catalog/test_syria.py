"""What the Syrian case must say, and that it says it by computation alone."""

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.whatif.whatif import whatif
from detente.catalog.lookup import load
from detente.model.belief import beliefs

CASE = load("syria-2016")
CONFLICT = CASE.conflict
PHASES = [phase.id for phase in CONFLICT.phases]


def at(phase: str) -> Leverage:
    return leverage(CONFLICT, phase=phase)


def test_the_phases_follow_one_another() -> None:
    starts = [phase.date_from for phase in CONFLICT.phases]
    assert PHASES == ["mid-2015", "campaign", "truce", "withdrawal"]
    assert starts == sorted(starts, key=str)


def test_at_the_truce_russia_gets_furthest_its_way() -> None:
    way = at("truce").way
    assert max(way, key=lambda actor: way[actor]) == "russia"
    assert way["russia"] > way["us"] > way["allies"]


def test_at_the_truce_russia_holds_the_united_states_and_not_the_reverse() -> None:
    hold = at("truce").hold
    assert hold["russia"]["us"] > 0
    assert hold["us"]["russia"] == 0


def test_credible_strikes_would_have_given_the_united_states_a_stake_it_lacked() -> None:
    found = whatif(CONFLICT, "strikes")
    before, after = found.before.leverage, found.after.leverage
    assert before is not None
    assert after is not None
    assert before.stake["us"]["russia"].credible_harm == 0
    assert after.stake["us"]["russia"].credible_harm > 0


def test_credible_strikes_in_place_of_the_pledge_would_hold_russia_to_the_truce() -> None:
    found = whatif(CONFLICT, "strikes-for-pledge")
    assert found.after.leverage is not None
    assert found.after.leverage.hold["us"]["russia"] > 0
    assert found.after.equilibrium["seq"]


def test_between_mid_2015_and_february_2016_the_parts_move_from_the_us_to_russia() -> None:
    before, after = at("mid-2015").part, at("campaign").part
    assert before["us"] > after["us"]
    assert before["russia"] < after["russia"]
    assert before["us"] > before["russia"]
    assert after["russia"] > after["us"]


def test_the_truce_stands_under_every_concept_that_counts_answers_but_not_nash() -> None:
    result = stability(CONFLICT, phase="truce")
    state = CONFLICT.code(("us.curb",))
    stands = {one: state in result.equilibria(one) for one in result.concepts}
    assert stands == {"nash": False, "gmr": True, "smr": True, "seq": True}


def test_without_the_pledge_the_truce_neither_stands_nor_can_be_reached() -> None:
    found = whatif(CONFLICT, "no-pledge")
    assert found.before.equilibrium["seq"]
    assert found.before.path is not None
    assert not found.after.equilibrium["seq"]
    assert found.after.path is None


def test_russias_hold_rests_on_the_return_of_the_aircraft() -> None:
    found = whatif(CONFLICT, "no-return")
    assert found.before.leverage is not None
    assert found.after.leverage is not None
    assert found.before.leverage.hold["russia"]["us"] > 0
    assert found.after.leverage.hold["russia"]["us"] == 0


@pytest.mark.parametrize("phase", PHASES)
def test_every_belief_cites_a_claim(phase: str) -> None:
    without = [one.path for one in beliefs(CONFLICT, phase=phase) if not one.because]
    assert without == []


def test_every_issue_position_cites_a_claim() -> None:
    stands = [one for issue in CONFLICT.issues.values() for one in issue.actors.values()]
    assert stands
    assert all(one.because for one in stands)


@pytest.mark.parametrize("name", CASE.evidence.claims)
def test_every_claim_has_a_chain_a_grade_and_short_quotes(name: str) -> None:
    claim = CASE.evidence.claims[name]
    assert claim.chain[-1].type == "author"
    assert claim.quotes
    assert all(len(one.exact.split()) <= 15 for one in claim.quotes)


def test_the_pledge_came_through_five_hands_out_to_the_author() -> None:
    chain = CASE.evidence.claims["c7"].chain
    assert [link.type for link in chain] == ["state", "unnamed group", "person", "outlet", "author"]


def test_quotes_that_overlap_agree_on_every_character_of_the_article() -> None:
    """The article itself stays outside; each quote carries the words before and after it."""
    known: dict[int, str] = {}
    for name, claim in CASE.evidence.claims.items():
        for one in claim.quotes:
            words = one.prefix + one.exact + one.suffix
            for place, sign in enumerate(words, one.start - len(one.prefix)):
                assert known.setdefault(place, sign) == sign, (name, one.exact, place)
    assert len(CASE.evidence.sources["article"].sha256) == 64


def test_russias_hold_rests_on_the_pledge_not_being_public() -> None:
    """An open pledge would bind the United States by itself, and nobody would need to hold it."""
    found = whatif(CONFLICT, "open-pledge")
    assert found.after.leverage is not None
    assert found.after.leverage.status["us"] == "content"
    assert found.after.leverage.hold["russia"]["us"] == 0
