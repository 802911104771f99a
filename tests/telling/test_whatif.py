"""Differences in sentences: one row for each way in which a sentence can be built."""

from dataclasses import replace

import pytest

from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.telling.tell import tell
from detente.telling.whatif import sentence, sentences
from tests.shelling import GRAPH, SHELLING

RESULT = whatif(SHELLING, "add rhys first: rhys.pay")
SAME = {"nash": (), "gmr": (), "smr": (), "seq": ()}


def difference(kind, before, after, actors="", others="", concepts="", stake="") -> Difference:
    names = (tuple(text.split()) for text in (actors, others, concepts))
    whom = dict(zip(("actors", "others", "concepts"), names, strict=True))
    return Difference(kind=kind, before=before, after=after, stake=stake, **whom)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        pytest.param(
            difference("feasible", True, False), "The state can no longer be.", id="ruled out"
        ),
        pytest.param(difference("feasible", False, True), "The state can now be.", id="ruled in"),
        pytest.param(
            difference("equilibrium", True, False, "rhys", concepts="seq"),
            "It no longer holds under sequential stability (SEQ): Rhys would leave it.",
            id="lost under one concept",
        ),
        pytest.param(
            difference("equilibrium", True, False, "ana twins rhys", concepts="nash smr"),
            "It no longer holds under Nash stability and symmetric metarationality (SMR): "
            "Ana, the Twins and Rhys would leave it.",
            id="lost under two, all leave",
        ),
        pytest.param(
            difference("equilibrium", False, True, concepts="gmr"),
            "It now holds under general metarationality (GMR): nobody would leave it.",
            id="won under one concept",
        ),
        pytest.param(
            difference("equilibrium", False, True, concepts="nash gmr smr seq"),
            "It now holds under Nash stability, general metarationality (GMR), symmetric "
            "metarationality (SMR) and sequential stability (SEQ): nobody would leave it.",
            id="won under all",
        ),
        pytest.param(
            difference("verdict", True, False, "ana", concepts="nash"),
            "Ana no longer stays under Nash stability.",
            id="one stays no longer",
        ),
        pytest.param(
            difference("verdict", True, False, "twins", concepts="nash seq"),
            "The Twins no longer stay under Nash stability and sequential stability (SEQ).",
            id="several stay no longer",
        ),
        pytest.param(
            difference("verdict", False, True, "rhys", concepts="seq"),
            "Rhys now stays under sequential stability (SEQ).",
            id="one now stays",
        ),
        pytest.param(
            difference("verdict", False, True, "twins", concepts="smr"),
            "The Twins now stay under symmetric metarationality (SMR).",
            id="several now stay",
        ),
        pytest.param(
            difference("status", "content", "held", "ana"),
            "Ana had no reason to leave it and is now tempted but deterred.",
            id="content, then held",
        ),
        pytest.param(
            difference("status", "content", "loose", "twins"),
            "The Twins had no reason to leave it and are now tempted and undeterred.",
            id="content, then loose: a plural",
        ),
        pytest.param(
            difference("status", "held", "content", "twins"),
            "The Twins were deterred from leaving it and now have no reason to.",
            id="held, then content: a plural",
        ),
        pytest.param(
            difference("status", "held", "loose", "rhys"),
            "Rhys was deterred from leaving it and is now tempted and undeterred.",
            id="held, then loose",
        ),
        pytest.param(
            difference("status", "loose", "content", "ana"),
            "Ana could leave it undeterred and now has no reason to.",
            id="loose, then content",
        ),
        pytest.param(
            difference("status", "loose", "held", "twins"),
            "The Twins could leave it undeterred and are now tempted but deterred.",
            id="loose, then held: a plural",
        ),
        pytest.param(
            difference("hold", 0.0, 1.0, "twins", "ana"),
            "The Twins' answer now helps keep Ana from leaving.",
            id="a hold comes",
        ),
        pytest.param(
            difference("hold", 0.5, 0.33, "ana", "twins"),
            "Ana's answer matters less than before in keeping the Twins from leaving.",
            id="a hold shrinks",
        ),
        pytest.param(
            difference("hold", 0.33, 0.0, "rhys", "ana"),
            "Rhys' answer no longer helps keep Ana from leaving.",
            id="a hold goes: a name in s",
        ),
        pytest.param(
            difference("way", ("ana",), ("rhys",)),
            "The state now comes nearest Rhys' wishes; before, it came nearest Ana's.",
            id="another gets furthest",
        ),
        pytest.param(
            difference("way", ("ana", "twins", "rhys"), ("ana",)),
            "The state now comes nearest Ana's wishes; before, it came nearest "
            "Ana's, the Twins' and Rhys'.",
            id="one of three that were level",
        ),
        pytest.param(
            difference("way", 0.25, 0.88, "ana"),
            "Among all states it stands higher than before in Ana's order.",
            id="further",
        ),
        pytest.param(
            difference("way", 0.88, 0.0, "twins"),
            "Among all states it stands lower than before in the Twins' order.",
            id="less far",
        ),
        pytest.param(
            difference("stake", False, True, "ana", "twins rhys", stake="harm"),
            "Ana can now credibly harm the Twins and Rhys by one move.",
            id="can harm two",
        ),
        pytest.param(
            difference("stake", True, False, "twins", "rhys", stake="harm"),
            "The Twins can no longer credibly harm Rhys by one move.",
            id="can harm no longer",
        ),
        pytest.param(
            difference("stake", False, True, "rhys", "twins", stake="help"),
            "Rhys can now credibly help the Twins by one move.",
            id="can help",
        ),
        pytest.param(
            difference("stake", True, False, "rhys", "ana twins", stake="help"),
            "Rhys can no longer credibly help Ana and the Twins by one move.",
            id="can help no longer",
        ),
        pytest.param(
            difference("part", 0.0, 0.5, "ana"),
            "Ana now has a part in bringing it about.",
            id="a part grows",
        ),
        pytest.param(
            difference("part", 0.5, 0.0, "twins"),
            "The Twins no longer have a part in bringing it about.",
            id="a part goes: a plural",
        ),
        pytest.param(
            difference("part", 0.2, 0.5, "ana"),
            "Ana does more than before of what brings it about.",
            id="a part of one grows",
        ),
        pytest.param(
            difference("part", 1.0, 0.33, "ana twins rhys"),
            "Ana, the Twins and Rhys do less than before of what brings it about.",
            id="three parts shrink alike",
        ),
        pytest.param(
            difference("path", 2, None),
            "Improvements no longer lead to it from where the phase began.",
            id="no path any more",
        ),
        pytest.param(
            difference("path", 0, None),
            "Improvements no longer lead to it from where the phase began.",
            id="no path from where it was the state itself",
        ),
        pytest.param(
            difference("path", None, 1),
            "Improvements now lead to it from where the phase began, in 1 move.",
            id="a path of one move",
        ),
        pytest.param(
            difference("path", None, 0),
            "Improvements now lead to it from where the phase began, in 0 moves.",
            id="a path of no moves",
        ),
        pytest.param(
            difference("path", 1, 3),
            "Improvements lead to it in 3 moves, before in 1.",
            id="a longer path",
        ),
        pytest.param(
            difference("path", 3, 1),
            "Improvements lead to it in 1 move, before in 3.",
            id="a shorter path",
        ),
    ],
)
def test_a_difference_in_a_sentence(one: Difference, told: str) -> None:
    assert sentence(RESULT, one) == told


def counted(won: tuple[int, ...], lost: tuple[int, ...], now: int) -> str:
    """Return the sentence on equilibria that come and go under GMR."""
    one = replace(RESULT, won=SAME | {"gmr": won}, lost=SAME | {"gmr": lost})
    return sentence(one, difference("count", 2, now, concepts="gmr"))


@pytest.mark.parametrize(
    ("won", "lost", "now", "told"),
    [
        pytest.param(
            (), (0,), 1, "1 equilibrium is lost and no equilibria are won, to make 1", id="one lost"
        ),
        pytest.param(
            (), (0, 1), 0, "2 equilibria are lost and no equilibria are won, to make 0", id="none"
        ),
        pytest.param(
            (1,),
            (),
            3,
            "no equilibria are lost and 1 equilibrium is won, to make 3; won: “Ana shells”",
            id="one won",
        ),
        pytest.param(
            (0, 7),
            (1,),
            3,
            "1 equilibrium is lost and 2 equilibria are won, to make 3; won: “nobody does any of "
            "it” and “Ana shells; the Twins arm; Rhys pays”",
            id="two won are named",
        ),
        pytest.param(
            (0, 1, 2),
            (),
            5,
            "no equilibria are lost and 3 equilibria are won, to make 5",
            id="three won are not named",
        ),
    ],
)
def test_equilibria_come_and_go(won, lost, now: int, told: str) -> None:
    assert counted(won, lost, now) == f"Under general metarationality (GMR), {told}."


def test_states_of_a_graph_are_told_by_name() -> None:
    result = whatif(GRAPH, "reverse preferences.a.ranking", state="s")
    assert any("won: “calm”" in one for one in sentences(result))


def test_nothing_changed_is_said() -> None:
    assert sentences(replace(RESULT, differences=())) == ("Nothing that is looked at changes.",)


def test_sentences_stand_in_the_order_of_the_differences() -> None:
    assert isinstance(RESULT, WhatIf)
    assert tell(RESULT) == tuple(sentence(RESULT, one) for one in RESULT.differences)
    assert tell(RESULT)[0].startswith("It no longer holds under general metarationality")


def test_one_who_comes_in_by_the_change_is_named() -> None:
    bea = SHELLING.actors["ana"].model_copy(update={"name": "Bea"})
    actors = SHELLING.actors | {"bea": bea}
    after = replace(RESULT.after, conflict=SHELLING.model_copy(update={"actors": actors}))
    one = difference("equilibrium", True, False, "bea", concepts="nash")
    assert sentence(replace(RESULT, after=after), one).endswith("Bea would leave it.")
