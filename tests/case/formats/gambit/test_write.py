"""A strategic game has the conflict's strategies and ranks, or is refused."""

import re

import pytest
from hypothesis import given, settings

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import graph_model
from detente.case.formats.gambit import write as room
from detente.case.formats.gambit.write import nfg
from detente.catalog import load
from detente.errors import NotSupported, UnknownName
from detente.model import Conflict
from tests.case.formats.chicken import CHICKEN, GRAPH_FORM
from tests.strategies import conflicts


def _read(text):
    """Read Gambit's outcome version literally: players, strategies, payoffs by profile."""
    tokens = re.findall(r'"((?:[^"\\]|\\.)*)"|([{}])|([^\s",{}]+)', text)
    words = [text or brace or plain for text, brace, plain in tokens]
    assert words[:3] == ["NFG", "1", "R"]
    place = words.index("{", 3)
    end = words.index("}", place)
    players = words[place + 1 : end]
    place = end + 2
    strategies = []
    while words[place] == "{":
        end = words.index("}", place)
        strategies.append(words[place + 1 : end])
        place = end + 1
    place += 3
    outcomes = []
    while words[place] == "{":
        end = words.index("}", place)
        outcomes.append([words[place + 1], *map(int, words[place + 2 : end])])
        place = end + 1
    return players, strategies, [outcomes[int(word) - 1] for word in words[place + 1 :]]


def test_players_strategies_and_ranks():
    players, strategies, profiles = _read(nfg(CHICKEN))
    assert players == ["Ann", "Bob <1>"]
    assert strategies == [["none", "swerve"], ["none", "swerve", "shout", "swerve + shout"]]
    graph = graph_model(CHICKEN)
    for number, (label, *payoffs) in enumerate(profiles):
        first, second = number % 2, number // 2
        code = first | (second & 1) << 1 | (second >> 1) << 2
        assert label == "".join("Y" if code >> bit & 1 else "N" for bit in range(3))
        assert payoffs == graph.rank[:, code].tolist()


def test_the_head_is_quoted_as_gambit_wants_it():
    odd = CHICKEN.replaced(title='two\n lines of "x" \\')
    assert nfg(odd).startswith('NFG 1 R "two lines of \\"x\\" \\\\" { "Ann" "Bob <1>" }\n\n{\n')
    assert '"Payoffs are ranks: they mean an order only"' in nfg(odd)


def _best(profiles, sizes):
    """Return the labels of the pure Nash equilibria of a game, literally."""
    steps = [1]
    for size in sizes:
        steps.append(steps[-1] * size)
    labels = set()
    for number, (label, *payoffs) in enumerate(profiles):
        for place, size in enumerate(sizes):
            now = number // steps[place] % size
            base = number - now * steps[place]
            others = [profiles[base + other * steps[place]][1 + place] for other in range(size)]
            if payoffs[place] < max(others):
                break
        else:
            labels.add(label)
    return labels


@given(conflicts())
@settings(max_examples=30)
def test_pure_equilibria_are_those_under_nash_stability(conflict):
    try:
        _, strategies, profiles = _read(nfg(conflict))
    except NotSupported:
        return
    codes = stability(conflict, concepts=("nash",)).equilibria("nash")
    count = len(conflict.options)
    labels = {"".join("Y" if code >> bit & 1 else "N" for bit in range(count)) for code in codes}
    # Every subset of an actor's options can be reached in one move, so the games agree.
    assert _best(profiles, [len(one) for one in strategies]) == labels


ONE_WAY = {
    "a.swerve": {"text": "s", "moves": "to-yes"},
    "b.swerve": "s",
    "b.shout": "x",
}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        pytest.param(
            {"infeasible": ["a.swerve and b.swerve"]},
            "some combinations of options are infeasible",
            id="infeasible",
        ),
        pytest.param({"options": ONE_WAY}, "'a.swerve' can change one way only", id="one-way"),
    ],
)
def test_what_is_no_strategic_game(change, what):
    data = {**CHICKEN.model_dump(by_alias=True), **change}
    with pytest.raises(NotSupported, match=f"{what}.*export GraphML or DOT"):
        nfg(Conflict.model_validate(data))


def test_graph_form_is_no_strategic_game():
    with pytest.raises(NotSupported, match="graph form is no strategic game"):
        nfg(GRAPH_FORM)


def test_a_game_of_too_many_profiles_is_refused(monkeypatch):
    monkeypatch.setattr(room, "MAX_PROFILES", 7)
    with pytest.raises(NotSupported, match="8 profiles are more than 7"):
        nfg(CHICKEN)
    monkeypatch.setattr(room, "MAX_PROFILES", 8)
    assert nfg(CHICKEN)


def test_a_phase_that_is_not_there():
    with pytest.raises(UnknownName, match="no phase is called 'x'"):
        nfg(load("syria-2016").conflict, phase="x")
