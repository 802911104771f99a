"""A concept is one module and one line: every verb takes it, or says what it lacks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given

import detente
from detente.analysis.concepts.concept import Concept
from detente.analysis.concepts.registry import (
    BUNDLED,
    DEFAULT,
    STANDARD,
    check_sanctions,
    find_concept,
    find_concepts,
    names,
    register,
    sanctioning_names,
    with_standard,
    withdraw,
)
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.analysis.concepts.toy import CAUTIOUS, CONTENT
from tests.cli.run import Done, as_json
from tests.cli.run import detente as command
from tests.strategies import any_conflicts

CASE = """
format: detente/1
title: A truce in the valley
actors:
  north: {name: the North}
  south: {name: the South}
  coast: {name: the Coast}
options:
  north.shell: shells the valley
  south.arm: arms the villages
  coast.fund: pays for it
preferences:
  north: [not south.arm, north.shell, not coast.fund]
  south: [not north.shell, south.arm, coast.fund]
  coast: [not north.shell, not coast.fund]
status_quo: []
ties: [{patron: coast, client: south, kind: money, share: 0.5}]
"""


@pytest.fixture
def toys() -> Iterator[None]:
    """Make the toys known for as long as a test runs."""
    for one in (CAUTIOUS, CONTENT):
        register(one)
    yield
    for one in (CAUTIOUS, CONTENT):
        withdraw(one.name)


@pytest.mark.usefixtures("toys")
@pytest.mark.parametrize("name", [CAUTIOUS.name, CONTENT.name])
def test_solve_takes_any_concept(name: str) -> None:
    told = as_json("solve", "elmira", "--concept", name)
    assert told["settings"]["concepts"] == [name]
    assert set(told["equilibria"]) == {name}
    assert find_concept(name).heading in command("solve", "elmira", "--concept", name).stdout


VERBS = [
    pytest.param(["leverage"], id="leverage"),
    pytest.param(["why", "--actor", "north"], id="why"),
    pytest.param(["sample", "--draws", "20"], id="sample"),
    pytest.param(["brief"], id="brief"),
    pytest.param(["inverse"], id="inverse"),
    pytest.param(["guarantees"], id="guarantees"),
    pytest.param(["perceptions"], id="perceptions"),
    pytest.param(["patrons"], id="patrons"),
    pytest.param(["assumptions", "--pairs", "0"], id="assumptions"),
    pytest.param(["whatif", "bar north.shell"], id="whatif"),
]


def ask(words: list[str], concept: str, folder: Path) -> Done:
    """Return what a verb says about the case under a concept."""
    verb, *rest = words
    (folder / "valley.yaml").write_text(CASE, encoding="utf-8")
    return command(verb, "valley.yaml", *rest, "--concept", concept, cwd=folder)


@pytest.mark.usefixtures("toys")
@pytest.mark.parametrize("words", VERBS)
def test_a_concept_with_sanctions_is_taken_by_every_verb(words: list[str], tmp_path: Path) -> None:
    done = ask(words, CAUTIOUS.name, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.usefixtures("toys")
@pytest.mark.parametrize("name", [CONTENT.name, "sim"])
@pytest.mark.parametrize("words", VERBS)
def test_what_a_concept_lacks_is_named(words: list[str], name: str, tmp_path: Path) -> None:
    done = ask(words, name, tmp_path)
    assert done.returncode == 2
    assert f"{find_concept(name).title} has no sanctions" in done.stderr
    assert "Ask for seq, gmr or smr" in done.stderr
    assert done.stdout == ""


@pytest.mark.usefixtures("toys")
def test_the_library_takes_it_where_several_can_be_asked() -> None:
    conflict = detente.load("elmira").conflict
    told = detente.coalitions(conflict, state=9, concepts=[CAUTIOUS.name])
    assert set(told.blocks) == {CAUTIOUS.name}
    assert set(detente.power(conflict, ["moe.modify"], concepts=[CONTENT.name]).won) == {"content"}
    with pytest.raises(NotSupported, match="contentment has no sanctions"):
        detente.coalitions(conflict, state=9, concepts=[CONTENT.name])
    drawn = detente.sample(
        conflict, state=9, draws=10, seed=0, concepts=[CONTENT.name], concept="seq"
    )
    assert drawn.as_dict()["equilibria"].keys() == {"content"}


@pytest.mark.usefixtures("toys")
@given(conflict=any_conflicts())
def test_a_concept_that_asks_more_of_answers_lies_within_both(conflict: Conflict) -> None:
    found = detente.stability(conflict, concepts=["nash", CAUTIOUS.name, "smr", "seq"])
    for actor in conflict.actors:
        nash, cautious, symmetric, sequential = (
            set(found.stable(one, actor).tolist()) for one in found.concepts
        )
        assert nash <= cautious <= symmetric & sequential


def test_the_registry_knows_what_is_bundled() -> None:
    assert names() == tuple(one.name for one in BUNDLED)
    assert STANDARD == ("nash", "gmr", "smr", "seq") == sanctioning_names()
    assert DEFAULT == "seq"
    assert [one.name for one in find_concepts(["seq", "nash", "seq"])] == ["seq", "nash"]
    assert check_sanctions(["smr", "gmr", "smr"]) == ("smr", "gmr")
    assert with_standard("gmr") == STANDARD


@pytest.mark.parametrize(
    ("act", "fault", "said"),
    [
        pytest.param(lambda: find_concept("sec"), UnknownName, "Did you mean 'seq'", id="spelt"),
        pytest.param(lambda: find_concept("l0"), UnknownName, "'l0'", id="no foresight"),
        pytest.param(lambda: find_concept("l1000"), UnknownName, "'l1000'", id="too far"),
        pytest.param(lambda: register(BUNDLED[0]), CaseError, "'nash' already", id="twice"),
        pytest.param(lambda: withdraw("seq"), UnknownName, "'seq'", id="bundled ones stay"),
        pytest.param(lambda: check_sanctions(["sim"]), NotSupported, "no sanctions", id="lacks"),
        pytest.param(
            lambda: Concept(name="x", title="x", heading="x", citation="x"),
            ValueError,
            "'x' needs sanctions or a verdict",
            id="nothing to ask",
        ),
    ],
)
def test_what_the_registry_refuses(
    act: Callable[[], object], fault: type[Exception], said: str
) -> None:
    with pytest.raises(fault, match=said):
        act()


@pytest.mark.parametrize("one", BUNDLED, ids=lambda one: one.name)
def test_every_concept_says_what_it_is(one: Concept) -> None:
    assert one.name == one.name.lower()
    assert one.title
    assert one.heading
    assert any(character.isdigit() for character in one.citation), "a year"
