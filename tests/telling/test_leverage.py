"""What is said of leverage: a row for each cell, and for what is said around them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from detente import leverage, load, tell
from detente.analysis.leverage.cell import Cell
from detente.analysis.leverage.leverage import Leverage
from detente.model.conflict import Conflict
from detente.telling.cells import cell_sentence
from detente.telling.leverage import COLUMNS, row
from tests.shelling import GRAPH

BORDER = Conflict.model_validate(
    {
        "id": "border",
        "actors": {
            "north": {"name": "the North"},
            "rebels": {"name": "the rebels", "plural": True},
            "south": {"name": "the South"},
            "bystanders": {"name": "the bystanders", "plural": True},
        },
        "options": {
            "north.shell": {"text": "shells the border", "left": "stops shelling"},
            "rebels.raid": {"text": "raid the North", "left": "stop raiding"},
            "south.pay": {"text": "pays the North", "left": "stops paying"},
            "bystanders.flee": {"text": "flee", "left": "return"},
        },
        "preferences": {
            "north": ["not rebels.raid", "south.pay", "north.shell"],
            "rebels": ["not north.shell", "rebels.raid"],
            "south": ["not north.shell", "not south.pay"],
            "bystanders": [],
        },
        "phases": [
            {"id": "calm", "title": "The calm of May", "status_quo": []},
            {"id": "war", "title": "War", "status_quo": ["north.shell", "rebels.raid"]},
            {"id": "deal", "title": "Deal", "status_quo": ["south.pay"]},
        ],
    }
)


def deal(baseline: Any = "calm") -> Leverage:
    """Return the deal by which the South pays the North to stop."""
    return leverage(BORDER, phase="deal", baseline=baseline)


def a_cell(cell: Any, actor: str, other: str, *options: str, **more: Any) -> Cell:
    """Return a cell of the border's."""
    return Cell(cell=cell, actor=actor, other=other, options=options, **more)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(
            a_cell("pays", "south", "rebels", "south.pay", responsibility=Fraction(1)),
            "The South's part (it pays the North) helped bring the rebels to agree: without it, "
            "the rebels would not have agreed.",
            id="pays",
        ),
        pytest.param(
            a_cell("pays", "rebels", "south", "rebels.raid", responsibility=Fraction(1, 2)),
            "The rebels' part (they stop raiding) helped bring the South to agree: it is one of "
            "two things, either of which was enough.",
            id="pays, either of two",
        ),
        pytest.param(
            a_cell("pays", "rebels", "south", "rebels.raid", responsibility=Fraction(1, 3)),
            "The rebels' part (they stop raiding) helped bring the South to agree: it is one of "
            "three things, any of which was enough.",
            id="pays, any of three",
        ),
        pytest.param(
            a_cell("pays", "rebels", "south", "rebels.raid", responsibility=Fraction(1, 12)),
            "The rebels' part (they stop raiding) helped bring the South to agree: it is one of "
            "12 things, any of which was enough.",
            id="pays, any of many",
        ),
        pytest.param(
            a_cell("pays", "south", "north", "south.pay", responsibility=Fraction(1), ransom=True),
            "The South's part (it pays the North) helped bring the North to end pressure of its "
            "own (it stops shelling): without it, the North would not have agreed.",
            id="pays for an end to pressure",
        ),
        pytest.param(
            a_cell("compels", "north", "south", "north.shell", responsibility=Fraction(1)),
            "Set against the calm of May, the North's pressure (it shells the border) helped "
            "change what the South does: without it, the South would not have agreed.",
            id="compels",
        ),
        pytest.param(
            a_cell(
                "compels",
                "north",
                "south",
                "north.shell",
                responsibility=Fraction(1),
                credible=False,
            ),
            "Set against the calm of May, the North's pressure (it shells the border) helped "
            "change what the South does: without it, the South would not have agreed. The North "
            "was worse off for it.",
            id="compels at a cost",
        ),
        pytest.param(
            a_cell("repels", "rebels", "north", "rebels.raid", responsibility=Fraction(1, 2)),
            "Set against the calm of May, the rebels' pressure (they raid the North) helped end "
            "the North's own (it stops shelling): it is one of two things, either of which was "
            "enough.",
            id="repels",
        ),
        pytest.param(
            a_cell("gives", "south", "north", "south.pay"),
            "The South's part (it pays the North) gives the North reason to keep the deal: "
            "without it, the North would gain by leaving it.",
            id="gives",
        ),
        pytest.param(
            a_cell("presses", "north", "rebels", "north.shell"),
            "The North's part (it stops shelling) leaves the rebels nothing better than to keep "
            "the deal: without it, the rebels would be better off, and better still by leaving it.",
            id="presses",
        ),
        pytest.param(
            a_cell("gives", "north", "bystanders", "north.shell"),
            "The North's part (it stops shelling) gives the bystanders reason to leave things as "
            "they are: without it, the bystanders would gain by doing otherwise.",
            id="gives to one without a part",
        ),
        pytest.param(
            a_cell("withdraws", "south", "north", "south.pay", role="sole"),
            "Were the North to depart from the deal, the South would respond (it stops paying), "
            "and that alone keeps the North to it.",
            id="withdraws, alone",
        ),
        pytest.param(
            a_cell("withdraws", "south", "north", "south.pay", role="enough"),
            "Were the North to depart from the deal, the South would respond (it stops paying), "
            "which is enough to keep the North to it, as others' answers are.",
            id="withdraws, enough",
        ),
        pytest.param(
            a_cell("punishes", "rebels", "north", "rebels.raid", role="needed"),
            "Were the North to depart from the deal, the rebels would respond (they raid the "
            "North), and without that the others' answers would not keep the North to it. It "
            "would leave the North worse off than in the calm of May.",
            id="punishes, needed",
        ),
    ],
)
def test_a_cell_in_words(cell: Cell, text: str) -> None:
    assert cell_sentence(deal(), cell) == text


def test_a_baseline_named_by_its_options_has_no_name() -> None:
    compels = a_cell("compels", "north", "south", "north.shell", responsibility=Fraction(1))
    punishes = a_cell("punishes", "north", "south", "north.shell", role="sole")
    assert cell_sentence(deal(()), compels).startswith("Set against what counts as normal, the No")
    assert cell_sentence(deal(()), punishes).endswith("worse off than is normal.")
    assert cell_sentence(deal(None), punishes).endswith("worse off than before the deal.")


def test_without_a_deal_there_is_what_stands() -> None:
    punishes = a_cell("punishes", "north", "south", "north.shell", role="sole")
    told = cell_sentence(leverage(BORDER, phase="calm"), punishes)
    assert told.startswith("Were the South to depart from what stands, the North would respond")
    assert told.endswith("It would leave the South worse off than it is now.")
    assert not any("normal" in line for line in tell(leverage(BORDER, phase="calm")))


def test_a_reply_in_graph_form_names_no_option() -> None:
    found = leverage(GRAPH, state="s")
    actor, other = GRAPH.actors
    told = cell_sentence(found, a_cell("withdraws", actor, other, role="sole"))
    assert "would respond, and that alone keeps" in told


@pytest.mark.parametrize(
    ("result", "first"),
    [
        pytest.param(
            lambda: deal(),
            "What counts as normal: the calm of May, when nobody does any of it.",
            id="a phase",
        ),
        pytest.param(
            lambda: deal(("north.shell",)),
            "What counts as normal: the North shells the border.",
            id="options",
        ),
        pytest.param(
            lambda: deal(None),
            "Nobody says what normally happens, so what stood before the deal counts as normal.",
            id="nothing said",
        ),
        pytest.param(
            lambda: leverage(GRAPH, state="s"),
            "Without options nobody's part can be told, so only responses to a departure are.",
            id="graph form",
        ),
    ],
)
def test_what_it_is_set_against_comes_first(result: Any, first: str) -> None:
    assert tell(result())[0] == first


def test_who_follows_and_who_cannot_be_explained() -> None:
    syria = load("syria-2016").conflict
    told = tell(leverage(syria, phase="truce", baseline="mid-2015"))
    assert (
        "The deal leaves Turkey and Saudi Arabia no better off, but once the others have done "
        "their parts their own is the best left."
    ) in told
    gulf = load("syria-iraq-1975").conflict
    unexplained = tell(leverage(gulf, start=["iraq.attack"], state=["syria.release"], baseline=()))
    assert "The case does not explain why Syria would agree." in unexplained


def test_who_changed_whom_and_was_not_changed_is_said_once() -> None:
    syria = load("syria-2016").conflict
    told = tell(leverage(syria, phase="truce", baseline="mid-2015"))
    (one,) = [line for line in told if line.startswith("Russia helped change what the")]
    assert "the United States" in one
    assert "; what Russia does is what it was in " in one


def test_a_second_opinion_is_told_where_it_differs() -> None:
    syria = load("syria-2016").conflict
    told = tell(leverage(syria, phase="truce", baseline="mid-2015"))
    assert (
        "Less sure between Russia and the United States: by what each stood to lose had the talks "
        "failed, the United States had less reason to give way."
    ) in told
    assert sum(line.startswith("Less sure between ") for line in told) == 2


@pytest.mark.parametrize("word", ["leverage", "Nash", "equilibrium", "ransom", "hold of", "compel"])
def test_no_theory_in_a_sentence(word: str) -> None:
    for baseline in ("calm", "war", ()):
        assert not any(word in line for line in tell(deal(baseline)))


def test_a_row_of_the_table() -> None:
    assert len(row(deal(), "north")) == len(COLUMNS)
    assert row(deal(), "north")[:2] == ("North", "stops shelling")
    assert row(leverage(BORDER, phase="calm"), "north")[1:3] == ("none", "")
