"""Every kind of finding is said by one function, and lines to take away are short."""

from dataclasses import is_dataclass
from importlib import import_module
from inspect import getmembers
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import guarantees, perceptions
from detente.errors import NotSupported
from detente.telling import briefing
from detente.telling.briefing.results import GuaranteeKind, GuaranteesOf, WholeResult
from detente.telling.briefing.statement import (
    TAKEAWAY_LENGTH,
    Statement,
    takeaway,
    uncapitalised,
)
from detente.telling.briefing.statements import STATEMENTS, statement_of
from detente.telling.tell import tell
from tests.shelling import SHELLING
from tests.syria import SYRIA

PARTS = {"Change"}
"""What other findings are made of."""


def test_every_thing_that_a_finding_can_be_about_is_said() -> None:
    kinds = {
        member
        for module in iter_modules(briefing.__path__)
        for _, member in getmembers(import_module(f"{briefing.__name__}.{module.name}"))
        if is_dataclass(member) and member.__module__.startswith(briefing.__name__)
    }
    names = {kind.__name__ for kind in kinds if kind is not Statement}
    assert names - PARTS == {kind.__name__ for kind in STATEMENTS}


def test_what_nobody_says_is_refused() -> None:
    with pytest.raises(NotSupported, match="about int"):
        statement_of(3)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["", ""], "", id="empty"),
        pytest.param(["it holds"], "It holds.", id="one"),
        pytest.param(["it holds", "it stands"], "It holds.", id="the first of two"),
        pytest.param(["x" * 140, "it stands"], "It stands.", id="the stop counts"),
        pytest.param(["x" * 139, "it stands"], "X" + "x" * 138 + ".", id="as long as may be"),
        pytest.param(["x" * 140, "y" * 140], "", id="both too long"),
        pytest.param(["", "it stands"], "It stands.", id="an empty one is passed over"),
        pytest.param(["does it?"], "Does it?", id="a question keeps its mark"),
    ],
)
def test_the_first_line_that_fits_is_taken(lines: list[str], line: str) -> None:
    assert takeaway(*lines) == line


@given(st.lists(st.text(max_size=200), max_size=4))
def test_a_line_to_take_away_is_never_too_long(lines: list[str]) -> None:
    assert len(takeaway(*lines)) <= TAKEAWAY_LENGTH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The guns", "the guns"),
        ("It falls", "it falls"),
        ("A truce", "a truce"),
        ("An end", "an end"),
        ("No truce", "no truce"),
        ("Nobody stays", "nobody stays"),
        ("Improvements lead", "improvements lead"),
        ("Iran leaves", "Iran leaves"),
        ("Theirs", "Theirs"),
        ("the guns", "the guns"),
    ],
)
def test_everyday_words_lose_their_capital(text: str, said: str) -> None:
    assert uncapitalised(text) == said


@pytest.mark.parametrize("kind", ["breaches", "ways_back", "added"])
def test_a_kind_of_guarantee_is_told_in_the_words_of_the_result(kind: GuaranteeKind) -> None:
    result = guarantees(SYRIA, phase="truce")
    said = statement_of(GuaranteesOf(result, kind))
    assert said.takeaway == ""
    assert said.sentence
    assert said.sentence in " ".join(tell(result))


def test_the_kinds_of_guarantees_are_told_apart() -> None:
    result = guarantees(SYRIA, phase="truce")
    kinds: tuple[GuaranteeKind, ...] = ("breaches", "ways_back", "added")
    assert len({statement_of(GuaranteesOf(result, kind)).sentence for kind in kinds}) == 3


@pytest.mark.parametrize("first", [True, False])
def test_a_whole_result_is_told_in_its_own_sentences(first: bool) -> None:
    result = perceptions(SHELLING, phase="peace")
    sentences = tell(result)
    said = statement_of(WholeResult(result, first))
    assert said.sentence == " ".join(sentences)
    assert said.takeaway == (sentences[0] if first else "")
