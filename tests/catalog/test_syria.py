"""What the Syrian case must say, and that it says it by computation alone."""

from collections.abc import Iterable

import pytest

from detente.analysis.concepts.solve import stability
from detente.analysis.leverage.cell import Cell
from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.readings.readings import readings
from detente.analysis.whatif.whatif import whatif
from detente.catalog.lookup import load
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.telling.versions import versions

CASE = load("syria-2016")
CONFLICT = CASE.conflict
PHASES = [phase.id for phase in CONFLICT.phases]


def at(phase: str) -> Leverage:
    return leverage(CONFLICT, phase=phase)


def test_the_phases_follow_one_another() -> None:
    starts = [phase.date_from for phase in CONFLICT.phases]
    assert PHASES == ["mid-2015", "campaign", "truce", "withdrawal"]
    assert starts == sorted(starts, key=str)


def said(cells: Iterable[Cell]) -> str:
    """Return cells in a few words, as the definitions write them."""
    return ", ".join(
        " ".join(
            str(word)
            for word in ("ransom" if one.ransom else "", one.cell, one.responsibility, one.role)
            if word
        )
        for one in cells
    )


@pytest.mark.parametrize(
    ("answer", "russia", "america"),
    [
        pytest.param([], "compels 1, gives", "ransom pays 1, ransom gives", id="both"),
        pytest.param(
            ["bind pledges.curb us"],
            "compels 1, gives",
            "ransom pays 1, ransom withdraws sole",
            id="Washington alone",
        ),
        pytest.param(
            ["bind pledges.curb russia"],
            "compels 1, punishes sole",
            "ransom pays 1, ransom gives",
            id="Moscow alone",
        ),
        pytest.param(
            ["bind pledges.curb nobody"],
            "compels 1, punishes sole",
            "ransom pays 1, ransom withdraws sole",
            id="nobody",
        ),
        pytest.param(
            ["baseline truce: campaign"], "pays 1, gives", "pays 1, gives", id="bombing as normal"
        ),
    ],
)
def test_what_russia_and_america_do_to_each_other(
    answer: list[str], russia: str, america: str
) -> None:
    cells = leverage(apply(CONFLICT, answer), phase="truce").pairs.cells
    assert (said(cells["russia"]["us"]), said(cells["us"]["russia"])) == (russia, america)


READINGS = readings(CONFLICT, most=1200)
THESES = {one.id: one for one in READINGS.theses}


@pytest.mark.parametrize("name", ["leverage", "own-way", "cut-off", "patrons", "iran"])
def test_what_holds_in_every_version(name: str) -> None:
    assert THESES[name].share == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("ground", "unless the bombing is taken as normal", id="the baseline decides"),
        pytest.param("required", "if Moscow would have fought on", id="one guess decides"),
        pytest.param(
            "no-similar",
            "unless the time before outside arms is what counts as normal and Moscow would have "
            "fought on",
            id="American arms count as pressure too",
        ),
    ],
)
def test_what_settles_a_thesis(name: str, words: str) -> None:
    assert versions(READINGS, THESES[name]) == words


def test_no_headline_names_a_number_that_is_no_count_of_versions() -> None:
    assert all(0 <= (one.share or 0) <= 1 for one in READINGS.headlines)
    assert READINGS.coherent == len(READINGS.readings)


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


def test_bound_on_both_sides_the_truce_needs_no_answers() -> None:
    result = stability(CONFLICT, phase="truce")
    state = CONFLICT.code(("us.curb",))
    assert all(state in result.equilibria(one) for one in result.concepts)


@pytest.mark.parametrize("scenario", ["unbound", "no-pledge"])
def test_unbound_it_stands_by_answers_alone(scenario: str) -> None:
    found = whatif(CONFLICT, scenario)
    assert found.after.equilibrium == {"nash": False, "gmr": True, "smr": True, "seq": True}
    assert found.after.leverage is not None
    assert found.after.leverage.status["us"] == found.after.leverage.status["russia"] == "held"


@pytest.mark.parametrize("phase", PHASES)
def test_every_belief_cites_a_claim(phase: str) -> None:
    without = [one.path for one in beliefs(CONFLICT, phase=phase) if not one.because]
    guesses = [path for path in without if path.startswith("questions.guesses.")]
    assert set(without) - set(guesses) == {"questions.washington.wanted-stop"}


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
