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
    LINE_LENGTH,
    Statement,
    bottom_line,
    sentences,
    uncapitalised,
)
from detente.telling.briefing.statements import STATEMENTS, statement_of
from detente.telling.tell import tell
from tests.shelling import SHELLING
from tests.syria import SYRIA

PARTS = {
    "WhoIsWho",
    "KeptPart",
    "OtherOutcome",
    "Undertaking",
    "Changed",
    "Provenance",
    "Breach",
    "Unconfirmed",
}
"""What the other parts of a briefing are made of."""


def test_every_thing_that_a_finding_can_be_about_is_said() -> None:
    kinds = {
        member
        for module in iter_modules(briefing.__path__)
        for _, member in getmembers(import_module(f"{briefing.__name__}.{module.name}"))
        if is_dataclass(member) and member.__module__.startswith(briefing.__name__)
    }
    public = {kind.__name__ for kind in kinds if not kind.__name__.startswith("_")}
    names = public - {Statement.__name__}
    assert names - PARTS == {kind.__name__ for kind in STATEMENTS}


def test_what_nobody_says_is_refused() -> None:
    with pytest.raises(NotSupported, match="about int"):
        statement_of(3)


ONE = ["one source"]


@pytest.mark.parametrize(
    ("lines", "tail", "weak", "line"),
    [
        pytest.param([], "", ONE, "", id="none"),
        pytest.param(["it holds"], "", [], "", id="no weak link at all"),
        pytest.param(["it holds"], "", ONE, "It holds. Weak link: one source.", id="one"),
        pytest.param(
            ["it holds", "it stands"], "", ONE, "It holds. Weak link: one source.",
            id="the first of two",
        ),
        pytest.param(
            ["x" * 117, "it stands"], "", ONE, "It stands. Weak link: one source.",
            id="the weak link counts",
        ),
        pytest.param(
            ["x" * 116, "it stands"], "", ONE, f"X{'x' * 115}. Weak link: one source.",
            id="as long as may be",
        ),
        pytest.param(
            ["x" * 116, "it stands"], ", if so", ONE, "It stands, if so. Weak link: one source.",
            id="the if counts",
        ),
        pytest.param(["x" * 140, "y" * 140], "", ONE, "", id="both too long"),
        pytest.param(
            ["x" * 110, "it stands"], "", ["what the United States wants", "one wish"],
            f"X{'x' * 109}. Weak link: one wish.",
            id="a short name of the weak link before a short line",
        ),
        pytest.param(["does it?"], "", ONE, "Does it? Weak link: one source.",
                     id="a question keeps its mark"),
        pytest.param(
            ["it holds"], ": most versions", ONE,
            "It holds: most versions. Weak link: one source.",
            id="a count",
        ),
        pytest.param(
            ["it holds: nobody leaves"], ": most versions", ONE,
            "It holds: nobody leaves (most versions). Weak link: one source.",
            id="a count after a colon",
        ),
        pytest.param(
            ["it holds. Iran stays"], ": most versions", ONE,
            "It holds. Iran stays (most versions). Weak link: one source.",
            id="a count after two sentences",
        ),
        pytest.param(
            ["it holds: nobody leaves"], ", if both sides are bound", ONE,
            "It holds: nobody leaves, if both sides are bound. Weak link: one source.",
            id="an if after a colon",
        ),
        pytest.param(
            ["it holds"], "", ["our inference"], "It holds. Our inference.",
            id="our inference says so by itself",
        ),
        pytest.param(
            ["it holds"], "", ["logic, not evidence"], "It holds. Logic, not evidence.",
            id="so does logic",
        ),
    ],
)  # fmt: skip
def test_the_first_line_that_fits_is_taken(
    lines: list[str], tail: str, weak: list[str], line: str
) -> None:
    assert bottom_line(lines, tail, weak) == line


@given(
    st.lists(st.text(max_size=200), max_size=4),
    st.sampled_from(["", ", if so", ": most versions"]),
    st.lists(st.text(max_size=200), max_size=3),
)
def test_a_line_is_never_too_long(lines: list[str], tail: str, weak: list[str]) -> None:
    assert len(bottom_line(lines, tail, weak)) <= LINE_LENGTH


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["", ""], "", id="empty"),
        pytest.param(["the guns fall silent"], "The guns fall silent.", id="one"),
        pytest.param(
            ["do they?", "", "“no”, he says", "It is so."],
            "Do they? “no”, he says. It is so.",
            id="marks of their own, an empty one passed over",
        ),
    ],
)
def test_clauses_become_sentences(clauses: list[str], text: str) -> None:
    assert sentences(*clauses) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The guns", "the guns"),
        ("It falls", "it falls"),
        ("A truce", "a truce"),
        ("An end", "an end"),
        ("No truce", "no truce"),
        ("Nobody stays", "nobody stays"),
        ("Improvements lead", "Improvements lead"),
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
    assert said.lines == ()
    assert said.headline in tell(result)
    assert said.sentence in " ".join(tell(result))


def test_the_kinds_of_guarantees_are_told_apart() -> None:
    result = guarantees(SYRIA, phase="truce")
    kinds: tuple[GuaranteeKind, ...] = ("breaches", "ways_back", "added")
    assert len({statement_of(GuaranteesOf(result, kind)).sentence for kind in kinds}) == 3


def test_a_whole_result_is_told_in_its_own_sentences() -> None:
    result = perceptions(SHELLING, phase="peace")
    head, *rest = tell(result)
    said = statement_of(WholeResult(result))
    assert (said.headline, said.details, said.lines) == (head, " ".join(rest), ())
