"""Who holds whom: one row for each way in which a hold, its lack, or a gap can be said."""

from fractions import Fraction

import pytest

from detente.analysis.graph.walk import Step
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.hold import Status
from detente.model import Conflict
from detente.telling.briefing.leverage import (
    HeldActor,
    LooseActor,
    WidestGap,
    held,
    loose,
    widest_gap,
)
from tests.telling.briefing.valley import GRAPH, VALLEY

US, REBELS, PAIR, IRAN = range(4)
ACTORS = tuple(VALLEY.actors)
HALF = Fraction(1, 2)


def chain(
    actor: int, temptation: int, *steps: Step, state: int = 0, loss: int = 2, span: int = 5
) -> Chain:
    """Return a chain of answers to a temptation from a state."""
    group = tuple({step.actor: None for step in steps})
    return Chain(actor, state, temptation, group, steps, None, 1, loss + 1, loss, span)


def held_by(
    answers: Chain, shares: dict[str, Fraction], *deterrers: str, deal: str = "the truce"
) -> HeldActor:
    """Return an actor of the valley that is held by some others."""
    return HeldActor(VALLEY, deal, ACTORS[answers.actor], shares, answers, deterrers)


FIGHT = Step(REBELS, 1, 5, True)
SEND = Step(PAIR, 5, 13, True)
STRIKES = chain(US, 1, FIGHT)


@pytest.mark.parametrize(
    ("about", "sentence", "line"),
    [
        pytest.param(
            held_by(STRIKES, {"rebels": Fraction(1)}),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it 2 of its 5 steps of rank against the truce. Of the hold over the United "
            "States, the rebels all of it.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="one holder",
        ),
        pytest.param(
            held_by(chain(REBELS, 4, Step(IRAN, 4, 20, True)), {"iran": Fraction(1)}),
            "The rebels would gain at first if they fight; but then Iran pushes forward, which "
            "costs them 2 of their 5 steps of rank against the truce. Of the hold over the rebels, "
            "Iran all of it.",
            "Iran holds the rebels to it: if the rebels fight, Iran pushes forward.",
            id="several are held by one",
        ),
        pytest.param(
            held_by(chain(US, 1, FIGHT, SEND), {"rebels": HALF, "pair": HALF}),
            "The United States would gain at first if it strikes; but then the rebels fight, then "
            "Turkey and Saudi Arabia send weapons, which costs it 2 of its 5 steps of rank against "
            "the truce. The hold over the United States is shared: the rebels half, and Turkey and "
            "Saudi Arabia half.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight, then Turkey and Saudi Arabia send weapons.",
            id="two answers, shared alike",
        ),
        pytest.param(
            held_by(
                STRIKES,
                {"rebels": Fraction(2, 3), "iran": Fraction(2, 9), "pair": Fraction(1, 9)},
            ),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it 2 of its 5 steps of rank against the truce. The hold over the United States "
            "is shared: the rebels two thirds, Iran two ninths, and Turkey and Saudi Arabia a "
            "ninth.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="three holders",
        ),
        pytest.param(
            held_by(STRIKES, {"rebels": Fraction(7, 12), "iran": Fraction(5, 12)}),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it 2 of its 5 steps of rank against the truce. The hold over the United States "
            "is shared: the rebels 0.58 and Iran 0.42.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="shares without a name",
        ),
        pytest.param(
            held_by(chain(US, 1, FIGHT, loss=0), {"rebels": Fraction(1)}),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it no rank, but what it gained against the truce. Of the hold over the United "
            "States, the rebels all of it.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="the gain alone is lost",
        ),
        pytest.param(
            held_by(chain(US, 2, Step(US, 2, 0, False), state=3), {"iran": Fraction(1)}),
            "The United States would gain at first if it calls its aircraft back; but then the "
            "United States no longer arms the rebels, which costs it 2 of its 5 steps of rank "
            "against the truce. Of the hold over the United States, Iran all of it.",
            "Iran holds the United States to it: if the United States calls its aircraft back, the "
            "United States no longer arms the rebels.",
            id="options left, with words of their own and without",
        ),
        pytest.param(
            held_by(chain(US, 3, FIGHT), {"rebels": Fraction(1)}),
            "The United States would gain at first if it strikes and arms the rebels; but then the "
            "rebels fight, which costs it 2 of its 5 steps of rank against the truce. Of the hold "
            "over the United States, the rebels all of it.",
            "The rebels hold the United States to it: if the United States strikes and arms the "
            "rebels, the rebels fight.",
            id="two options at once",
        ),
        pytest.param(
            held_by(STRIKES, {"rebels": Fraction(1)}, "iran"),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it 2 of its 5 steps of rank against the truce. Of the hold over the United "
            "States, the rebels all of it. The breach once made, though, the rebels could in turn "
            "be held from that answer by Iran.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="the answer is itself deterred",
        ),
        pytest.param(
            held_by(chain(US, 1, FIGHT, SEND), {"pair": Fraction(1)}, "us", "pair"),
            "The United States would gain at first if it strikes; but then the rebels fight, then "
            "Turkey and Saudi Arabia send weapons, which costs it 2 of its 5 steps of rank against "
            "the truce. Of the hold over the United States, Turkey and Saudi Arabia all of it. The "
            "breach once made, though, the rebels could in turn be held from that answer by the "
            "United States, and Turkey and Saudi Arabia.",
            "Turkey and Saudi Arabia hold the United States to it.",
            id="the first answer is deterred by two, and the line is too long",
        ),
        pytest.param(
            held_by(STRIKES, {"rebels": Fraction(1)}, deal="“Geneva, 2016”"),
            "The United States would gain at first if it strikes; but then the rebels fight, which "
            "costs it 2 of its 5 steps of rank against “Geneva, 2016”. Of the hold over the United "
            "States, the rebels all of it.",
            "The rebels hold the United States to it: if the United States strikes, the rebels "
            "fight.",
            id="a deal in quotation marks",
        ),
        pytest.param(
            HeldActor(
                GRAPH,
                "the status quo",
                "us",
                {"iran": Fraction(1)},
                Chain(0, 0, 1, (1,), (Step(1, 1, 0, True),), None, 1, 1, 0, 1),
            ),
            "The United States would gain at first if it moves to “war”; but then Iran moves to "
            "“an uneasy quiet”, which costs it no rank, but what it gained against the status quo. "
            "Of the hold over the United States, Iran all of it.",
            "Iran holds the United States to it: if the United States moves to “war”, Iran moves "
            "to “an uneasy quiet”.",
            id="in graph form",
        ),
    ],
)
def test_who_is_held_and_how(about: HeldActor, sentence: str, line: str) -> None:
    assert held(about).sentence == sentence
    assert held(about).takeaway == line


@pytest.mark.parametrize(
    ("conflict", "actor", "state", "move", "sentence", "line"),
    [
        pytest.param(
            VALLEY, "us", 0, 1,
            "Nobody can hold the United States: it gains if it strikes, and no answer takes that "
            "away.",
            "Nobody can keep the United States from this: it strikes.",
            id="one",
        ),
        pytest.param(
            VALLEY, "rebels", 4, 0,
            "Nobody can hold the rebels: they gain if they lay down their arms, and no answer "
            "takes that away.",
            "Nobody can keep the rebels from this: they lay down their arms.",
            id="several",
        ),
        pytest.param(
            VALLEY, "pair", 0, 8,
            "Nobody can hold Turkey and Saudi Arabia: they gain if they send weapons, and no "
            "answer takes that away.",
            "Nobody can keep Turkey and Saudi Arabia from this: they send weapons.",
            id="a name with and",
        ),
        pytest.param(
            VALLEY, "iran", 16, 0,
            "Nobody can hold Iran: it gains if it no longer pushes forward, and no answer takes "
            "that away.",
            "Nobody can keep Iran from this: it no longer pushes forward.",
            id="an option without words for leaving it",
        ),
        pytest.param(
            VALLEY, "us", 1, 2,
            "Nobody can hold the United States: it gains if it calls its aircraft back and arms "
            "the rebels, and no answer takes that away.",
            "Nobody can keep the United States from this: it calls its aircraft back and arms the "
            "rebels.",
            id="one option for another",
        ),
        pytest.param(
            GRAPH, "us", 0, 1,
            "Nobody can hold the United States: it gains if it moves to “war”, and no answer takes "
            "that away.",
            "Nobody can keep the United States from this: it moves to “war”.",
            id="in graph form",
        ),
    ],
)  # fmt: skip
def test_who_is_loose(
    conflict: Conflict, actor: str, state: int, move: int, sentence: str, line: str
) -> None:
    said = loose(LooseActor(conflict, actor, state, move))
    assert said.sentence == sentence
    assert said.takeaway == line


def test_a_temptation_too_long_for_a_line_is_left_out_of_it() -> None:
    push = VALLEY.options["iran.push"].model_copy(update={"text": "pushes forward " * 9})
    wordy = VALLEY.model_copy(update={"options": VALLEY.options | {"iran.push": push}})
    assert loose(LooseActor(wordy, "iran", 0, 16)).takeaway == "Nobody can hold Iran to it."


@pytest.mark.parametrize(
    ("strong", "weak", "hold", "reverse", "status", "sentence", "line"),
    [
        pytest.param(
            "iran", "us", Fraction(1), Fraction(), "content",
            "Iran has a hold of 1.00 over the United States; the United States has no hold over "
            "Iran, for Iran has nothing to gain by leaving.",
            "Iran has a hold over the United States; the United States has no hold over Iran, for "
            "Iran has nothing to gain by leaving.",
            id="none back, for the strong is content",
        ),
        pytest.param(
            "pair", "iran", HALF, Fraction(), "content",
            "Turkey and Saudi Arabia have a hold of 0.50 over Iran; Iran has no hold over Turkey "
            "and Saudi Arabia, for Turkey and Saudi Arabia have nothing to gain by leaving.",
            "Turkey and Saudi Arabia have the greater hold over Iran.",
            id="content and plural, and the line is too long",
        ),
        pytest.param(
            "rebels", "us", Fraction(1, 3), Fraction(), "loose",
            "The rebels have a hold of 0.33 over the United States; the United States has no hold "
            "over the rebels, for nobody can hold the rebels.",
            "The rebels have a hold over the United States; the United States has no hold over the "
            "rebels, for nobody can hold the rebels.",
            id="none back, for nobody holds the strong",
        ),
        pytest.param(
            "iran", "us", Fraction(2, 3), Fraction(), "held",
            "Iran has a hold of 0.67 over the United States; the United States has no hold over "
            "Iran.",
            "Iran has a hold over the United States; the United States has no hold over Iran.",
            id="none back, though others hold the strong",
        ),
        pytest.param(
            "iran", "rebels", Fraction(2, 3), Fraction(1, 6), "held",
            "Iran has a hold of 0.67 over the rebels; the rebels have 0.17 over Iran.",
            "Iran has a hold over the rebels; the rebels have 0.17 over Iran.",
            id="some back",
        ),
        pytest.param(
            "rebels", "iran", Fraction(1), Fraction(1, 100), "held",
            "The rebels have a hold of 1.00 over Iran; Iran has 0.01 over the rebels.",
            "The rebels have a hold over Iran; Iran has 0.01 over the rebels.",
            id="hardly any back",
        ),
    ],
)  # fmt: skip
def test_the_widest_gap(
    strong: str,
    weak: str,
    hold: Fraction,
    reverse: Fraction,
    status: Status,
    sentence: str,
    line: str,
) -> None:
    said = widest_gap(WidestGap(VALLEY, strong, weak, hold, reverse, status))
    assert said.sentence == sentence
    assert said.takeaway == line
