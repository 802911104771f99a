"""Does the deal hold: one row for each way in which a verdict can fall out."""

from dataclasses import replace

import pytest

from detente.telling.briefing.stability import DealVerdict, verdict
from detente.telling.briefing.statement import TAKEAWAY_LENGTH
from tests.telling.briefing.valley import GRAPH, VALLEY

TRUCE = DealVerdict(
    conflict=VALLEY,
    deal="the truce",
    concept="seq",
    stands=("gmr", "smr", "seq"),
    falls=("nash",),
    tempted=("us",),
    loose=(),
    equilibria=7,
    states=32,
)
"""A deal that stands because a breach would be answered."""
COUNT = " Of 32 states, 7 are equilibria under SEQ."


def where(**other: object) -> DealVerdict:
    """Return the truce with something otherwise."""
    return replace(TRUCE, **other)


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        pytest.param(
            where(stands=(), falls=("nash", "gmr", "smr", "seq"), loose=("us",)),
            "The truce is no equilibrium under any concept; the United States would gain by "
            "leaving it, and no answer makes that too dear under SEQ.",
            id="under no concept",
        ),
        pytest.param(
            where(stands=("nash", "gmr", "smr", "seq"), falls=(), tempted=()),
            "The truce is an equilibrium under Nash, GMR, SMR and SEQ; nobody would gain by a "
            "move of its own.",
            id="under every concept",
        ),
        pytest.param(
            TRUCE,
            "The truce is an equilibrium under GMR, SMR and SEQ, but not under Nash; the United "
            "States would gain by leaving it, if the others let that stand.",
            id="under some, one tempted",
        ),
        pytest.param(
            where(stands=("gmr",), falls=("nash", "smr", "seq"), loose=("us",)),
            "The truce is an equilibrium under GMR, but not under Nash, SMR and SEQ; the United "
            "States would gain by leaving it, and no answer makes that too dear under SEQ.",
            id="one concept, all the tempted are loose",
        ),
        pytest.param(
            where(tempted=("us", "rebels", "pair"), loose=("rebels",)),
            "The truce is an equilibrium under GMR, SMR and SEQ, but not under Nash; the United "
            "States, the rebels, and Turkey and Saudi Arabia would gain by leaving it, and no "
            "answer makes that too dear for the rebels under SEQ.",
            id="some of the tempted are loose, a name with and",
        ),
        pytest.param(
            where(tempted=("us", "rebels"), loose=("us", "rebels")),
            "The truce is an equilibrium under GMR, SMR and SEQ, but not under Nash; the United "
            "States and the rebels would gain by leaving it, and no answer makes that too dear "
            "under SEQ.",
            id="both loose",
        ),
        pytest.param(
            where(deal="“Geneva, or what was left of it”"),
            "“Geneva, or what was left of it” is an equilibrium under GMR, SMR and SEQ, but not "
            "under Nash; the United States would gain by leaving it, if the others let that stand.",
            id="a deal in quotation marks",
        ),
        pytest.param(
            where(deal="the state in which nobody does any of it", tempted=()),
            "The state in which nobody does any of it is an equilibrium under GMR, SMR and SEQ, "
            "but not under Nash; nobody would gain by a move of its own.",
            id="a state that was asked for",
        ),
        pytest.param(
            where(conflict=GRAPH, tempted=("iran",)),
            "The truce is an equilibrium under GMR, SMR and SEQ, but not under Nash; Iran "
            "would gain by leaving it, if the others let that stand.",
            id="in graph form",
        ),
        pytest.param(
            where(stands=("nash", "gmr", "smr", "seq", "sim"), falls=(), tempted=()),
            "The truce is an equilibrium under Nash, GMR, SMR, SEQ and SIM; nobody would gain by "
            "a move of its own.",
            id="a further concept",
        ),
    ],
)
def test_the_verdict_in_full(about: DealVerdict, sentence: str) -> None:
    assert verdict(about).sentence == sentence + COUNT


@pytest.mark.parametrize(
    ("concept", "equilibria", "states", "count"),
    [
        pytest.param("gmr", 0, 1152, "Of 1152 states, 0 are equilibria under GMR.", id="none"),
        pytest.param("smr", 3, 3, "Of 3 states, 3 are equilibria under SMR.", id="all"),
        pytest.param("sim", 2, 4, "Of 4 states, 2 are equilibria under SIM.", id="further"),
    ],
)
def test_how_many_states_are_equilibria(
    concept: str, equilibria: int, states: int, count: str
) -> None:
    about = where(concept=concept, equilibria=equilibria, states=states)
    assert verdict(about).sentence.endswith(f". {count}")


@pytest.mark.parametrize(
    ("about", "line"),
    [
        pytest.param(
            where(tempted=()),
            "The truce stands of itself: nobody would gain by leaving it.",
            id="of itself",
        ),
        pytest.param(
            TRUCE,
            "The truce stands because others would answer a breach by the United States.",
            id="by one answer",
        ),
        pytest.param(
            where(tempted=("rebels", "pair")),
            "The truce stands because others would answer a breach by the rebels, and Turkey and "
            "Saudi Arabia.",
            id="by several answers",
        ),
        pytest.param(
            where(stands=("gmr",), loose=("us",)),
            "The truce does not stand: nobody can keep the United States from leaving it.",
            id="it stands under another concept only",
        ),
        pytest.param(
            where(stands=(), tempted=("us", "rebels"), loose=("rebels",)),
            "The truce does not stand: nobody can keep the rebels from leaving it.",
            id="of the tempted the loose are named",
        ),
        pytest.param(
            where(deal="the state in which " + "; ".join(["Iran pushes forward"] * 6)),
            "The deal stands.",
            id="too long, stands",
        ),
        pytest.param(
            where(deal="the state in which " + "; ".join(["Iran pushes forward"] * 6), stands=()),
            "The deal does not stand.",
            id="too long, falls",
        ),
    ],
)
def test_the_verdict_in_a_line(about: DealVerdict, line: str) -> None:
    assert verdict(about).takeaway == line
    assert len(line) <= TAKEAWAY_LENGTH


@pytest.mark.parametrize(
    ("deal", "line"),
    [
        pytest.param(
            "the truce",
            "The truce stands because others would answer a breach by the United States. Nobody is "
            "free to leave it: in most versions.",
            id="all of it fits",
        ),
        pytest.param(
            "the truce " * 6,
            "The deal stands. Nobody is free to leave it: in most versions.",
            id="the reason is left out of a long line",
        ),
    ],
)
def test_in_which_versions_anybody_is_free_to_leave(deal: str, line: str) -> None:
    said = verdict(where(deal=deal, versions="nobody is free to leave it: in most versions"))
    assert said.sentence.endswith(" Nobody is free to leave it: in most versions.")
    assert said.takeaway == line
