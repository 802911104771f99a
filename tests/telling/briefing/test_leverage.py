"""Who brought and keeps whom: one row for each way in which it can be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from detente import leverage
from detente.analysis.leverage.cell import Cell
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.leverage.pairs import Gain
from detente.analysis.readings.survival import Survival
from detente.model import Conflict
from detente.telling.briefing.leverage import (
    ActsOn,
    GainsAndLosses,
    LooseActor,
    SourceThesis,
    acts_on,
    gains,
    loose,
    thesis,
)
from tests.briefing.prose import faults
from tests.shelling import GRAPH as LANES
from tests.telling.briefing.valley import GRAPH, VALLEY
from tests.telling.test_leverage import BORDER, a_cell, deal
from tests.telling.test_readings import FATE, RESULT, settled

ONE = Fraction(1)
IF_BOTH = replace(FATE, share=0.5, settled_by=settled("bond", "both"))
WAR = BORDER.phases[1]


@pytest.mark.parametrize(
    ("fate", "headline", "details", "lines"),
    [
        pytest.param(
            FATE, "“The North won”: in all six versions tried.", "", ("“The North won”",), id="all"
        ),
        pytest.param(
            IF_BOTH, "“The North won”: if both sides.", "", ("“The North won”",), id="an if"
        ),
        pytest.param(
            replace(FATE, by_construction=0.5),
            "“The North won”: in all six versions tried.", "", ("“The North won”",),
            id="half of it put to no test",
        ),
        pytest.param(
            replace(FATE, by_construction=0.51),
            "“The North won”: in all six versions tried.",
            "In most versions nothing in the deal could have made it otherwise.",
            (),
            id="mostly so by construction: no line",
        ),
        pytest.param(
            replace(FATE, share=None), "“The North won”: no version counts.", "",
            ("“The North won”",),
            id="nothing counted",
        ),
    ],
)  # fmt: skip
def test_a_claim_of_the_source(
    fate: Survival, headline: str, details: str, lines: tuple[str, ...]
) -> None:
    said = thesis(SourceThesis(RESULT, fate))
    assert (said.headline, said.details, said.lines) == (headline, details, lines)


def acts(
    cell: Cell,
    *others: str,
    result: Leverage | None = None,
    fates: Mapping[str, Survival] | None = None,
    name: str = "the truce",
    told: bool = False,
) -> ActsOn:
    """Return what an actor of the border does; to others than the cell's too, if they are given."""
    return ActsOn(result or deal(), RESULT, cell, others or (cell.other,), fates or {}, name, told)


PAYS = a_cell("pays", "south", "rebels", "south.pay", responsibility=ONE)
RANSOM = a_cell("pays", "south", "north", "south.pay", responsibility=ONE, ransom=True)
COMPELS = a_cell("compels", "north", "south", "north.shell", responsibility=ONE)
REPELS = a_cell("repels", "rebels", "north", "rebels.raid", responsibility=Fraction(1, 2))
GIVES = a_cell("gives", "south", "north", "south.pay")
PRESSES = a_cell("presses", "north", "rebels", "north.shell")
WITHDRAWS = a_cell("withdraws", "south", "north", "south.pay", role="sole")
PUNISHES = a_cell("punishes", "north", "south", "north.shell", role="sole")


def one_of(count: int) -> Cell:
    """Return that the rebels' part was one of so many things that were enough."""
    return a_cell("pays", "rebels", "south", "rebels.raid", responsibility=Fraction(1, count))


@pytest.mark.parametrize(
    ("about", "headline", "details"),
    [
        pytest.param(
            acts(PAYS),
            "The South's part helped bring the rebels to agree.",
            "Its part was to pay the North. Without it, the rebels would not have agreed.",
            id="pays",
        ),
        pytest.param(
            acts(PAYS, "rebels", "north"),
            "The South's part helped bring the rebels and the North to agree.",
            "Its part was to pay the North. Without it, neither of them would have agreed.",
            id="pays two",
        ),
        pytest.param(
            acts(PAYS, "rebels", "north", "bystanders", told=True),
            "The South's part helped bring the rebels, the North and the bystanders to agree.",
            "Without it, none of them would have agreed.",
            id="pays three, its part told already",
        ),
        pytest.param(
            acts(one_of(2)),
            "The rebels' part helped bring the South to agree.",
            "Their part was to stop raiding. It was one of two things, either of which was enough.",
            id="pays, either of two",
        ),
        pytest.param(
            acts(one_of(3)),
            "The rebels' part helped bring the South to agree.",
            "Their part was to stop raiding. It was one of three things, any of which was enough.",
            id="pays, any of three",
        ),
        pytest.param(
            acts(one_of(12)),
            "The rebels' part helped bring the South to agree.",
            "Their part was to stop raiding. It was one of 12 things, any of which was enough.",
            id="pays, any of many",
        ),
        pytest.param(
            acts(RANSOM),
            "The South's part helped bring the North to end pressure of its own.",
            "Its part was to pay the North. The North's was to stop shelling. Without the South's "
            "part, the North would not have agreed.",
            id="pays for an end to pressure",
        ),
        pytest.param(
            acts(RANSOM, "north", "rebels"),
            "The South's part helped bring the North and the rebels to end pressure of their own.",
            "Its part was to pay the North. The North's was to stop shelling and the rebels' was "
            "to stop raiding. Without the South's part, neither of them would have agreed.",
            id="pays two for an end to pressure",
        ),
        pytest.param(
            acts(RANSOM, told=True),
            "The South's part helped bring the North to end pressure of its own.",
            "Without it, the North would not have agreed.",
            id="pays for an end to pressure, told already",
        ),
        pytest.param(
            acts(COMPELS),
            "Set against the calm of May, the North's pressure helped change what the South does.",
            "The pressure was to shell the border. Without it, the South would not have agreed.",
            id="compels",
        ),
        pytest.param(
            acts(replace(COMPELS, credible=False), "south", "rebels"),
            "Set against the calm of May, the North's pressure helped change what the South and "
            "the rebels do.",
            "The pressure was to shell the border. Without it, neither of them would have agreed. "
            "The North was worse off for it.",
            id="compels two, at a cost",
        ),
        pytest.param(
            acts(replace(COMPELS, credible=True, other="rebels")),
            "Set against the calm of May, the North's pressure helped change what the rebels do.",
            "The pressure was to shell the border. Without it, the rebels would not have agreed.",
            id="compels several of one name, at no cost",
        ),
        pytest.param(
            acts(REPELS),
            "Set against the calm of May, the rebels' pressure helped end the North's own.",
            "The pressure was to raid the North. It was one of two things, either of which was "
            "enough.",
            id="repels",
        ),
        pytest.param(
            acts(replace(REPELS, credible=False), told=True),
            "Set against the calm of May, the rebels' pressure helped end the North's own.",
            "It was one of two things, either of which was enough. The rebels were worse off for "
            "it.",
            id="repels at a cost, told already",
        ),
        pytest.param(
            acts(GIVES),
            "The South's part gives the North reason to keep the truce.",
            "Its part is to pay the North. Without it, the North would gain by leaving.",
            id="gives",
        ),
        pytest.param(
            acts(GIVES, "north", "rebels", name=""),
            "The South's part gives the North and the rebels reason to keep the deal.",
            "Its part is to pay the North. Without it, they would gain by leaving.",
            id="gives two, a deal without a name",
        ),
        pytest.param(
            acts(GIVES, "north", "bystanders"),
            "The South's part gives the North and the bystanders reason to leave things as they "
            "are.",
            "Its part is to pay the North. Without it, they would gain by doing otherwise.",
            id="gives two, one of them without a part",
        ),
        pytest.param(
            acts(PRESSES),
            "The North's part leaves the rebels nothing better than to keep the truce.",
            "Its part is to stop shelling. Without it, the rebels would be better off, and better "
            "still by leaving.",
            id="presses",
        ),
        pytest.param(
            acts(PRESSES, "bystanders", told=True),
            "The North's part leaves the bystanders nothing better than to leave things as they "
            "are.",
            "Without it, the bystanders would be better off, and better still by doing otherwise.",
            id="presses one without a part, told already",
        ),
        pytest.param(
            acts(WITHDRAWS),
            "Were the North to leave the truce, the South would stop paying.",
            "That alone keeps the North to it.",
            id="withdraws, alone",
        ),
        pytest.param(
            acts(replace(WITHDRAWS, role="needed"), told=True),
            "Were the North to leave the truce, the South would stop paying.",
            "Without that, the others' answers would not keep the North to it.",
            id="withdraws, needed: by what is told though it was told already",
        ),
        pytest.param(
            acts(replace(WITHDRAWS, role="enough"), name=""),
            "Were the North to leave the deal, the South would stop paying.",
            "That is enough to keep the North to it, as others' answers are.",
            id="withdraws, enough",
        ),
        pytest.param(
            acts(PUNISHES),
            "Were the South to leave the truce, the North would shell the border.",
            "That alone keeps the South to it. The South would be worse off than in the calm of "
            "May.",
            id="punishes",
        ),
        pytest.param(
            acts(replace(PUNISHES, role="needed"), "south", "rebels"),
            "Were the South and the rebels to leave the truce, the North would shell the border.",
            "Without that, the others' answers would not keep the South and the rebels to it. They "
            "would be worse off than in the calm of May.",
            id="punishes two, needed",
        ),
        pytest.param(
            acts(PUNISHES, result=deal(None)),
            "Were the South to leave the truce, the North would shell the border.",
            "That alone keeps the South to it. The South would be worse off than before the deal.",
            id="punishes, nothing said to be normal",
        ),
        pytest.param(
            acts(PUNISHES, result=deal(())),
            "Were the South to leave the truce, the North would shell the border.",
            "That alone keeps the South to it. The South would be worse off than is normal.",
            id="punishes, what is normal named by its options",
        ),
        pytest.param(
            acts(PUNISHES, result=leverage(BORDER, phase="calm")),
            "Were the South to leave what stands, the North would shell the border.",
            "That alone keeps the South to it. The South would be worse off than it is now.",
            id="punishes, no deal",
        ),
    ],
)
def test_what_one_does_to_others(about: ActsOn, headline: str, details: str) -> None:
    said = acts_on(about)
    assert (said.headline, said.details) == (headline, details)
    first, _ = said.lines
    assert first == headline[0].lower() + headline[1:].rstrip(".")
    assert faults(said.sentence) == []


def test_a_short_line_tells_of_the_first_of_several() -> None:
    said = acts_on(acts(PAYS, "rebels", "north", "bystanders"))
    assert said.lines[1] == "the South's part helped bring the rebels to agree"
    alone = acts_on(acts(PAYS))
    assert alone.lines[0] == alone.lines[1]


@pytest.mark.parametrize(
    ("about", "agree"),
    [
        pytest.param(acts(GIVES), "", id="not tried"),
        pytest.param(
            acts(GIVES, fates={"north": FATE}), " All six versions tried agree.", id="one"
        ),
        pytest.param(
            acts(GIVES, "north", "rebels", fates={"north": IF_BOTH, "rebels": IF_BOTH}),
            " This is so if both sides.",
            id="both alike",
        ),
        pytest.param(
            acts(GIVES, "north", "rebels", fates={"north": FATE, "rebels": IF_BOTH}),
            " For the North, all six versions tried agree. For the rebels, this is so if both "
            "sides.",
            id="each in other versions",
        ),
        pytest.param(
            acts(GIVES, "north", "rebels", fates={"rebels": IF_BOTH}),
            " For the rebels, this is so if both sides.",
            id="only one of them tried",
        ),
    ],
)
def test_in_which_versions_it_is_so(about: ActsOn, agree: str) -> None:
    untried = acts_on(replace(about, fates={}))
    assert acts_on(about).details == f"{untried.details}{agree}"
    assert acts_on(about).lines == untried.lines


def test_one_version_that_agrees_goes_without_saying() -> None:
    alone = replace(RESULT, readings=RESULT.readings[:1], of=1)
    about = replace(acts(GIVES, fates={"north": FATE}), readings=alone)
    assert acts_on(about) == acts_on(replace(about, fates={}))


def test_a_reply_in_graph_form_names_no_option() -> None:
    actor, other = LANES.actors
    reply = a_cell("withdraws", actor, other, role="sole")
    said = acts_on(acts(reply, result=leverage(LANES, state="s"), name=""))
    assert said.sentence == (
        "Were the Boers to leave what stands, Ada would respond. That alone keeps the Boers to it."
    )


def test_a_pair_in_graph_form_has_no_part() -> None:
    found = leverage(GRAPH, state=0)
    cells = [cell for row in found.pairs.cells.values() for some in row.values() for cell in some]
    assert {cell.cell for cell in cells} <= {"withdraws", "punishes"}


def gained(
    baseline: Any = "calm", usual: Mapping[str, int | None] | None = None, **signs: int | None
) -> Leverage:
    """Return the border's deal in which actors gained or lost since the war, and usually."""
    found = deal(baseline)
    made = {actor: Gain(signs.get(actor, 0), (usual or {}).get(actor, 0)) for actor in found.actors}
    return replace(found, pairs=replace(found.pairs, gain=made))


THEN = "That is set against War, by what each wanted then."


@pytest.mark.parametrize(
    ("about", "headline", "details", "lines"),
    [
        pytest.param(
            GainsAndLosses(gained(None, north=1), WAR),
            "By the deal the North gained.", THEN, ("by the deal the North gained",),
            id="one gained",
        ),
        pytest.param(
            GainsAndLosses(gained(None, north=1, south=1, rebels=-1), WAR),
            "By the deal the North and the South gained, while the rebels lost.", THEN,
            ("by the deal the North and the South gained, while the rebels lost",
             "the rebels lost by the deal"),
            id="some lost",
        ),
        pytest.param(
            GainsAndLosses(gained(None, north=-1), WAR),
            "By the deal the North lost.", THEN,
            ("by the deal the North lost", "the North lost by the deal"),
            id="one lost",
        ),
        pytest.param(
            GainsAndLosses(gained(None, north=None), WAR),
            "By the deal nobody gained or lost.", THEN, ("by the deal nobody gained or lost",),
            id="nobody",
        ),
        pytest.param(
            GainsAndLosses(gained(None, north=-1, rebels=-1), WAR, deal=False),
            "Since War, the North and the rebels lost.", THEN,
            ("since War, the North and the rebels lost", "the North and the rebels lost since War"),
            id="no deal",
        ),
        pytest.param(
            GainsAndLosses(gained(None, north=1), None, deal=False),
            "Since what stood before, the North gained.",
            "That is set against what stood before, by what each wanted then.",
            ("since what stood before, the North gained",),
            id="no phase before it",
        ),
        pytest.param(
            GainsAndLosses(gained(usual={"north": 1, "south": -1}, north=-1), WAR),
            "By the deal the North lost.",
            f"{THEN} Set against the calm of May, the North gained, while the South lost.",
            ("by the deal the North lost", "the North lost by the deal"),
            id="set against what is normal too",
        ),
        pytest.param(
            GainsAndLosses(gained(north=1), WAR),
            "By the deal the North gained.",
            f"{THEN} Set against the calm of May, nobody gained or lost.",
            ("by the deal the North gained",),
            id="set against what is normal nobody did",
        ),
        pytest.param(
            GainsAndLosses(gained("war", usual={"north": -1}, north=1), WAR),
            "By the deal the North gained.", THEN, ("by the deal the North gained",),
            id="what stood before is what is normal",
        ),
    ],
)  # fmt: skip
def test_who_gained(
    about: GainsAndLosses, headline: str, details: str, lines: tuple[str, ...]
) -> None:
    said = gains(about)
    assert (said.headline, said.details, said.lines) == (headline, details, lines)


@pytest.mark.parametrize(
    ("conflict", "actor", "state", "move", "who", "would"),
    [
        pytest.param(
            VALLEY, "us", 0, 1, "the United States", "it would gain if it strikes", id="one"
        ),
        pytest.param(
            VALLEY, "rebels", 4, 0,
            "the rebels", "they would gain if they lay down their arms",
            id="several",
        ),
        pytest.param(
            VALLEY, "pair", 0, 8,
            "Turkey and Saudi Arabia", "they would gain if they send weapons",
            id="a name with and",
        ),
        pytest.param(
            VALLEY, "iran", 16, 0,
            "Iran", "it would gain if it no longer pushes forward",
            id="an option without words for leaving it",
        ),
        pytest.param(
            VALLEY, "us", 1, 2,
            "the United States", "it would gain if it calls its aircraft back",
            id="one option for another, which it does not mind",
        ),
        pytest.param(
            GRAPH, "us", 0, 1,
            "the United States", "it would gain if it moves to “war”",
            id="in graph form",
        ),
    ],
)  # fmt: skip
def test_who_is_loose(
    conflict: Conflict, actor: str, state: int, move: int, who: str, would: str
) -> None:
    said = loose(LooseActor(conflict, actor, state, move))
    head = f"othing keeps {who} from leaving"
    assert said.sentence == f"N{head}: {would}, and no answer undoes that."
    assert said.lines == (f"n{head}: {would}", f"n{head}")
