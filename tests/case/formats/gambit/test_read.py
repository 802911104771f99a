"""Strategic games become conflicts in graph form with the same equilibria; faults have places."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.case.formats.gambit.read import Game, parse_nfg, read_nfg
from detente.case.formats.gambit.write import nfg
from detente.catalog import load
from detente.errors import CaseError, NotSupported
from detente.model import phrases
from detente.model.conflict import Conflict
from tests.strategies import conflicts

HEAD = 'NFG 1 R "A quarrel" { "Upper" "Lower" }\n'
NAMED = HEAD + '{ { "share" "close" }\n{ "wait" "march" } }\n""\n'
IN_A_ROW = NAMED + "3 3 4 1 1 4 2 2\n"
BY_OUTCOME = NAMED + '{ { "a" 3, 3 } { "" 4, 1 } { "c" 1, 4 } { "d" 2, 2 } }\n1 2 3 4\n'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(IN_A_ROW, id="payoffs-in-a-row"),
        pytest.param(BY_OUTCOME, id="payoffs-by-outcome"),
        pytest.param(IN_A_ROW.replace('""\n', ""), id="no-comment"),
        pytest.param(IN_A_ROW.replace("\n", " "), id="one-line"),
        pytest.param(IN_A_ROW.replace("\n", "\r\n"), id="windows"),
        pytest.param(IN_A_ROW.replace("NFG 1 R", "NFG 1 D"), id="decimals"),
        pytest.param(IN_A_ROW.replace("3 3 4", "6/2 3.0 4e0"), id="spellings-of-numbers"),
    ],
)
def test_the_dilemma_in_every_spelling(text: str) -> None:
    conflict = read_nfg(text)
    assert conflict.title == "A quarrel"
    assert {key: actor.name for key, actor in conflict.actors.items()} == {
        "upper": "Upper",
        "lower": "Lower",
    }
    found = stability(conflict).equilibria("nash").tolist()
    assert [phrases.state(conflict, code) for code in found] == ["close, march"]


def test_strategies_without_names_are_numbered() -> None:
    game = parse_nfg('NFG 1 R "" { "a" "b" } { 3 2 } ' + " ".join(map(str, range(12))))
    assert game.strategies == (("1", "2", "3"), ("1", "2"))
    assert game.payoffs[1] == (2, 3)
    assert game.profiles[:4] == [(0, 0), (1, 0), (2, 0), (0, 1)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["A", "B"], ["a", "b"], id="plain"),
        pytest.param(["A b", "a-B"], ["a_b_1", "a_b_2"], id="alike"),
        pytest.param(["", "Ω"], ["player_1", "player_2"], id="no-letters"),
        pytest.param(["1st", "x"], ["player_1", "x"], id="a-digit-first"),
    ],
)
def test_ids_of_players(names: list[str], expected: list[str]) -> None:
    quoted = " ".join(f'"{name}"' for name in names)
    conflict = read_nfg(f'NFG 1 R "" {{ {quoted} }} {{ 1 1 }} 0 0')
    assert list(conflict.actors) == expected


def test_outcome_nought_pays_nobody() -> None:
    assert parse_nfg(NAMED + '{ { "a" 3 3 } } 1 0 0 1').payoffs == ((3, 3), (0, 0), (0, 0), (3, 3))


def test_payoffs_are_compared_exactly() -> None:
    third = "0.33333333333333333333333333333333"
    conflict = read_nfg(f'NFG 1 R "" {{ "a" }} {{ 3 }} 1/3 {third} {third}')
    assert len(conflict.preferences["a"].ranking or ()) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "g.nfg:1:1: 'the end' stands where 'NFG'", id="empty"),
        pytest.param("NFG 2", "g.nfg:1:5: '2' stands where '1'", id="version"),
        pytest.param(IN_A_ROW[:-2], "g.nfg:5:15: 'the end' stands where 'number'", id="cut-off"),
        pytest.param(IN_A_ROW + "7", "g.nfg:6:1: '7' stands where 'end'", id="too-many"),
        pytest.param(IN_A_ROW.replace("4 1", "4 x"), "g.nfg:5:7: 'x' stands", id="no-number"),
        pytest.param(IN_A_ROW.replace("4 1", "4 1/0"), "g.nfg:5:7: 1/0 divides", id="by-nought"),
        pytest.param(IN_A_ROW.replace("4 1", "4 ²"), "g.nfg:5:7: '²' is no part", id="superscript"),
        pytest.param(HEAD + "{ { } }", "g.nfg:2:3: nothing stands", id="no-strategies"),
        pytest.param(HEAD + "{ 2 }", "g.nfg:2:1: 2 players and strategies of 1", id="one-player"),
        pytest.param(HEAD + "{ 2 0 }", "g.nfg:2:5: 0 is no count", id="no-strategy"),
        pytest.param(HEAD + "{ 2 2.5 }", "g.nfg:2:5: 2.5 is no count", id="half-a-strategy"),
        pytest.param(NAMED + '{ { "" 1 1 } } 1 2', "g.nfg:5:18: there is no outcome 2", id="none"),
        pytest.param('NFG 1 R "open { ', "g.nfg:1:9: '\"' is no part", id="no-closing-quote"),
        pytest.param('NFG 1 R "" { }', "g.nfg:1:12: nothing stands", id="nobody"),
    ],
)
def test_faults_have_a_place(text: str, told: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_nfg(text, file="g.nfg")
    assert told in str(caught.value)
    assert "Give the game as Gambit saves it" in str(caught.value)


def test_a_large_game_is_refused_before_it_is_built() -> None:
    with pytest.raises(NotSupported, match="10,000 profiles; at most 4,096 are read"):
        read_nfg('NFG 1 R "" { "a" "b" } { 100 100 }', file="g.nfg")


def test_a_game_in_extensive_form_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "game.efg"
    path.write_text('EFG 2 R "" { "a" }\n')
    with pytest.raises(
        CaseError,
        match=r"form for Gambit, which is not read\. Convert it",
    ):
        load(str(path))


def test_a_file_becomes_a_case_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "quarrel.nfg"
    path.write_text(IN_A_ROW)
    assert load(str(path)).name == "quarrel"


@st.composite
def games(draw: st.DrawFn) -> Game:
    """Return a random game of up to three players, strategies of one name among them."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    names = st.sampled_from(["x", "y", "X", "a b", ""])
    strategies = [tuple(draw(names) for _ in range(size)) for size in sizes]
    count = len(list(product(*map(range, sizes))))
    payoff = st.fractions(-2, 2, max_denominator=2)
    payoffs = [tuple(draw(payoff) for _ in sizes) for _ in range(count)]
    return Game("", tuple("pqr"[: len(sizes)]), tuple(strategies), tuple(payoffs))


def _text(game: Game) -> str:
    """Return a game as Gambit saves it."""
    players = " ".join(f'"{name}"' for name in game.players)
    quoted = [[f'"{name}"' for name in names] for names in game.strategies]
    own = " ".join(f"{{ {' '.join(names)} }}" for names in quoted)
    numbers = " ".join(str(value) for profile in game.payoffs for value in profile)
    return f'NFG 1 R "" {{ {players} }} {{ {own} }} "" {numbers}'


@given(games())
def test_nash_equilibria_are_the_profiles_of_best_replies(game: Game) -> None:
    assert parse_nfg(_text(game)) == game
    pays = dict(zip(game.profiles, game.payoffs, strict=True))

    def best(one: tuple[int, ...], player: int) -> bool:
        own = range(len(game.strategies[player]))
        others = [(*one[:player], to, *one[player + 1 :]) for to in own]
        return all(pays[other][player] <= pays[one][player] for other in others)

    expected = [
        place
        for place, one in enumerate(game.profiles)
        if all(best(one, player) for player in range(len(game.players)))
    ]
    assert stability(read_nfg(_text(game))).equilibria("nash").tolist() == expected


@settings(max_examples=60)
@given(conflicts(actors=2, options=4))
def test_what_is_written_is_read_back_with_the_same_equilibria(conflict: Conflict) -> None:
    try:
        text = nfg(conflict)
    except NotSupported:
        return
    back = read_nfg(text)
    ours, theirs = stability(conflict), stability(back)
    owned = [[conflict.bits[name] for name in conflict.owned(actor)] for actor in conflict.actors]
    codes = [
        sum(
            bit
            for bits, at in zip(owned, profile, strict=True)
            for place, bit in enumerate(bits)
            if at >> place & 1
        )
        for profile in parse_nfg(text).profiles
    ]
    for concept in STANDARD:
        found = sorted(codes[code] for code in theirs.equilibria(concept).tolist())
        assert found == ours.equilibria(concept).tolist()
