"""Strategic games of Gambit's ``.nfg`` format as conflicts in graph form.

A state is a profile of strategies; a player moves by changing its own strategy, and ranks profiles
by its payoffs, which are compared exactly. Both versions of the format are read: payoffs in a row,
and payoffs by outcome (Savani and Turocy 2024; the format's own page in Gambit's documentation).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, product
from math import prod
from typing import Final

from detente.case.formats.gambit.tokens import Token, Tokens
from detente.errors import NotSupported
from detente.model import Conflict

MOST_PROFILES: Final = 4_096
"""Larger games are refused: in graph form each move is kept by itself."""


@dataclass(frozen=True)
class Game:
    """A strategic game.

    Parameters
    ----------
    title
        What it is called.
    players
        Their names.
    strategies
        For each player, the names of its strategies.
    payoffs
        For each profile, the first player's strategy changing fastest, each player's payoff.
    """

    title: str
    players: tuple[str, ...]
    strategies: tuple[tuple[str, ...], ...]
    payoffs: tuple[tuple[Fraction, ...], ...]

    @property
    def profiles(self) -> list[tuple[int, ...]]:
        """Return the profiles as strategies by number, in the order of the payoffs."""
        sizes = [range(len(own)) for own in reversed(self.strategies)]
        return [tuple(reversed(one)) for one in product(*sizes)]


def read_nfg(text: str, *, file: str = "") -> Conflict:
    r"""Return a strategic game as a conflict in graph form.

    Raises
    ------
    CaseError
        Naming line and column, where the text is no such game.
    NotSupported
        For a game of more profiles than are read.

    Examples
    --------
    >>> game = 'NFG 1 R "A quarrel" { "Upper" "Lower" } { { "share" "close" } { "wait" "march" } }'
    >>> quarrel = read_nfg(game + ' "" 3 3 4 1 1 4 2 2')
    >>> list(quarrel.graph.states.items())[-1]
    ('close-march', 'close, march')
    """
    return _conflict(parse_nfg(text, file=file))


def parse_nfg(text: str, *, file: str = "") -> Game:
    """Return the game that a text describes.

    Raises
    ------
    CaseError, NotSupported
        As :func:`read_nfg`.
    """
    tokens = Tokens(text, file)
    for word in ("NFG", "1"):
        tokens.take(word)
    tokens.take("R", "D")
    title = tokens.take("text").text
    players = tuple(one.text for one in _braced(tokens, "text"))
    strategies = _strategies(tokens, len(players))
    profiles = prod(map(len, strategies))
    if profiles > MOST_PROFILES:
        raise NotSupported(f"{file}: {profiles:,} profiles; at most {MOST_PROFILES:,} are read")
    if tokens.next.kind == "text":
        tokens.take()
    by_outcome = tokens.next.text == "{"
    taken = _by_outcome if by_outcome else _in_a_row
    payoffs = taken(tokens, profiles, len(players))
    tokens.take("end")
    return Game(title, players, strategies, payoffs)


def _braced(tokens: Tokens, kind: str) -> tuple[Token, ...]:
    """Return the words of one kind between two braces."""
    opening, words = tokens.take("{"), []
    while tokens.next.text != "}" or tokens.next.kind != "brace":
        words.append(tokens.take(kind))
    tokens.take("}")
    if not words:
        tokens.fault(opening, "nothing stands between these braces")
    return tuple(words)


def _strategies(tokens: Tokens, players: int) -> tuple[tuple[str, ...], ...]:
    """Return the strategies of all players, by name, or by number where only counts are given."""
    opening = tokens.take("{")
    strategies: list[tuple[str, ...]] = []
    while tokens.next.text != "}":
        if tokens.next.kind == "number":
            count = tokens.take()
            if not count.text.isdecimal() or not 1 <= int(count.text) <= MOST_PROFILES:
                tokens.fault(count, f"{count.text} is no count of strategies")
            strategies.append(tuple(str(n) for n in range(1, int(count.text) + 1)))
        else:
            strategies.append(tuple(one.text for one in _braced(tokens, "text")))
    tokens.take("}")
    if len(strategies) != players:
        tokens.fault(opening, f"{players} players and strategies of {len(strategies)}")
    return tuple(strategies)


def _in_a_row(tokens: Tokens, profiles: int, players: int) -> tuple[tuple[Fraction, ...], ...]:
    """Return payoffs that stand one after another."""
    return tuple(
        tuple(_value(tokens, tokens.take("number")) for _ in range(players))
        for _ in range(profiles)
    )


def _by_outcome(tokens: Tokens, profiles: int, players: int) -> tuple[tuple[Fraction, ...], ...]:
    """Return payoffs that stand once for each outcome, outcome 0 paying nobody anything."""
    tokens.take("{")
    outcomes = [(Fraction(0),) * players]
    while tokens.next.text != "}":
        tokens.take("{")
        tokens.take("text")
        outcomes.append(tuple(_value(tokens, tokens.take("number")) for _ in range(players)))
        tokens.take("}")
    tokens.take("}")
    chosen = []
    for _ in range(profiles):
        word = tokens.take("number")
        if not word.text.isdecimal() or int(word.text) >= len(outcomes):
            tokens.fault(word, f"there is no outcome {word.text}; there are {len(outcomes) - 1}")
        chosen.append(outcomes[int(word.text)])
    return tuple(chosen)


def _value(tokens: Tokens, word: Token) -> Fraction:
    """Return the payoff that a word says."""
    try:
        return word.value
    except ZeroDivisionError:
        tokens.fault(word, f"{word.text} divides by nought")
        raise


def _conflict(game: Game) -> Conflict:
    """Return a game as a conflict."""
    actors = _ids(game.players, "player")
    own = [_ids(names, "strategy") for names in game.strategies]
    profiles = game.profiles
    states = {one: "-".join(own[i][at] for i, at in enumerate(one)) for one in profiles}
    if len(set(states.values())) < len(states):
        states = {one: "-".join(f"s{at + 1}" for at in one) for one in profiles}
    ranked = dict(zip(profiles, game.payoffs, strict=True))
    names = dict(zip(actors, game.players, strict=True))
    return Conflict.model_validate({
        "title": game.title or "A game",
        "actors": {key: {"name": name or key} for key, name in names.items()},
        "graph": {
            "states": {states[one]: _words(game, one) for one in profiles},
            "moves": {key: _moves(game, states, at) for at, key in enumerate(actors)},
        },
        "preferences": {
            key: {"ranking": _tiers(states, ranked, at)} for at, key in enumerate(actors)
        },
    })  # fmt: skip


def _words(game: Game, profile: tuple[int, ...]) -> str:
    """Return a profile in the words of its strategies."""
    return ", ".join(names[at] for names, at in zip(game.strategies, profile, strict=True))


def _moves(game: Game, states: dict[tuple[int, ...], str], player: int) -> list[list[str]]:
    """Return the moves of a player: every change of its own strategy alone."""
    return [
        [states[one], states[*one[:player], to, *one[player + 1 :]]]
        for one in states
        for to in range(len(game.strategies[player]))
        if to != one[player]
    ]


def _tiers(
    states: dict[tuple[int, ...], str],
    payoffs: dict[tuple[int, ...], tuple[Fraction, ...]],
    player: int,
) -> list[dict[str, list[str]]]:
    """Return the profiles in tiers, those that pay a player most first."""
    best = sorted(states, key=lambda one: -payoffs[one][player])
    tiers = groupby(best, key=lambda one: payoffs[one][player])
    return [{"tie": [states[one] for one in tier]} for _, tier in tiers]


def _ids(names: Sequence[str], what: str) -> tuple[str, ...]:
    """Return an id for each name: its letters and digits, numbered where two are alike."""
    made = [re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") for name in names]
    plain = [one if one and one[0].isalpha() else f"{what}_{n}" for n, one in enumerate(made, 1)]
    return tuple(
        one if plain.count(one) == 1 else f"{one}_{n}" for n, one in enumerate(plain, start=1)
    )
