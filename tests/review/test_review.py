"""Drafts made cases of one's own: accepting, editing, rejecting, merging, undoing, going on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from detente import load
from detente.case.beliefs import every_belief
from detente.errors import CaseError, NotSupported, UnknownName
from detente.review.accepted import accept, unaccepted
from detente.review.decide import edit, merge, reject
from detente.review.questions import answer, open_questions
from detente.review.review import Card, Review

DRAFT = """\
# Written by rule.
title: A draft
draft: true
summary: |-
  A draft.
  Open questions:
  - Does the South arm?
  - Who mediates?
actors:
  north: {name: the North, because: [c1]}
  south: {name: the South}
  rebels: {name: the rebels, aliases: [the South's men]}
options:
  north.shell: {text: shells, because: [c1]}
  south.arm: arms  # bare
  rebels.arm: arm themselves
infeasible: [north.shell and south.arm]
preferences:
  north: [not south.arm, {want: north.shell, because: [c1]}]
  south: {weights: {not north.shell: 2, south.arm: 1}}
  rebels: {ranking: [0, 1, 4, 5, [2, 6]]}
phases:
  - {id: war, status_quo: [north.shell], baseline: none}
ties:
  - {patron: south, client: rebels, kind: arms, share: 0.4, because: [c1]}
issues:
  dam: {text: Who runs it?, actors: {north: {position: 10, capability: 1, salience: 50}}}
claims:
  c1: {text: It shells., grade: B2, draft: true, chain: [{name: a colonel, type: person}]}
  c2: {text: It arms., grade: B2, draft: true, chain: [{name: a colonel, type: person}]}
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a draft on disk."""
    path = tmp_path / "draft.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def paths(path: Path) -> list[str]:
    """Return the beliefs of a draft that nobody has accepted."""
    return [one.path for one in unaccepted(load(path))]


def card(sitting: Review, path: str) -> Card:
    """Return the card of a belief."""
    return next(one for one in sitting.waiting() if one.path == path)


def test_every_belief_of_a_draft_waits(draft: Path) -> None:
    assert paths(draft) == [one.path for one in every_belief(load(draft).conflict)]
    assert len(paths(draft)) == 16


@pytest.mark.parametrize("place", range(16))
def test_each_kind_of_belief_can_be_accepted_alone(draft: Path, place: int) -> None:
    case = load(draft)
    every = [one.path for one in unaccepted(case)]
    accepted = accept(case, [every[place]])
    assert [one.path for one in unaccepted(accepted)] == every[:place] + every[place + 1 :]
    assert every_belief(accepted.conflict)[place].says == every_belief(case.conflict)[place].says


def test_accepting_a_belief_accepts_the_claims_that_it_cites(draft: Path) -> None:
    claims = accept(load(draft), ["ties[1]"]).evidence.claims
    assert (claims["c1"].draft, claims["c2"].draft) == (False, True)


def test_with_the_last_belief_the_case_is_a_draft_no_more(draft: Path) -> None:
    accepted = accept(load(draft), paths(draft))
    assert not accepted.conflict.draft
    assert unaccepted(accepted) == ()
    assert not accepted.conflict.actors["north"].accepted
    with pytest.raises(UnknownName, match=r"ties\[1\]"):
        accept(load(draft), ["ties[2]"])


@pytest.mark.parametrize(
    ("path", "text", "field", "value"),
    [
        pytest.param("actors.south", "Sud", ("actors", "south", "name"), "Sud", id="who"),
        pytest.param("options.south.arm", "aids", ("options", "south.arm", "text"), "aids",
                     id="act"),
        pytest.param("ties[1]", "0.7", ("ties", 0, "share"), 0.7, id="share"),
        pytest.param("phases.war", "The war", ("phases", 0, "title"), "The war", id="phase"),
        pytest.param("issues.dam.north", "30", ("issues", "dam", "actors", "north", "position"), 30,
                     id="stake"),
        pytest.param("preferences.north[2]", "not north.shell",
                     ("preferences", "north", "statements", 1, "want"), "not north.shell",
                     id="want"),
        pytest.param("infeasible[1]", "south.arm", ("infeasible", 0, "when"), "south.arm",
                     id="bare"),
    ],
)  # fmt: skip
def test_a_belief_is_edited_and_accepted(
    draft: Path, path: str, text: str, field: tuple[Any, ...], value: object
) -> None:
    changed = edit(load(draft), path, text)
    found: Any = changed.conflict.model_dump(mode="json", by_alias=True)
    for step in field:
        found = found[step]
    assert found == value
    assert path not in [one.path for one in unaccepted(changed)]


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        pytest.param("preferences.north[2]", "not nort.shell", "nort", id="no such option"),
        pytest.param("preferences.north[2]", "", "", id="nothing"),
        pytest.param("ties[1]", "60", "0.6", id="of a hundred"),
        pytest.param("ties[1]", "much", "number", id="no number"),
        pytest.param("ties[9]", "1", "ties", id="no such belief"),
    ],
)
def test_what_a_belief_cannot_say_is_refused(draft: Path, path: str, text: str, told: str) -> None:
    with pytest.raises((CaseError, UnknownName)) as caught:
        edit(load(draft), path, text)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "path", ["ties[1]", "issues.dam.north", "preferences.north[1]", "preferences.south.weights[2]"]
)
def test_a_belief_is_rejected(draft: Path, path: str) -> None:
    case = load(draft)
    changed = reject(case, path)
    assert len(every_belief(changed.conflict)) == len(every_belief(case.conflict)) - 1


@pytest.mark.parametrize("path", ["options.south.arm", "actors.north"])
def test_what_others_need_is_not_rejected(draft: Path, path: str) -> None:
    with pytest.raises(CaseError, match=r"is still needed: .*Reject or edit first"):
        reject(load(draft), path)


def test_an_actor_becomes_part_of_another_with_its_acts_and_wants(tmp_path: Path) -> None:
    text = DRAFT.replace("  rebels: {ranking: [0, 1, 4, 5, [2, 6]]}\n", "  rebels: [rebels.arm]\n")
    text = text.replace(
        "  south: {weights: {not north.shell: 2, south.arm: 1}}\n", "  south: [south.arm]\n"
    )
    text = text.replace("patron: south, client: rebels", "patron: north, client: rebels")
    (tmp_path / "draft.yaml").write_text(text, encoding="utf-8")
    made = merge(load(tmp_path / "draft.yaml"), "actors.rebels", "south").conflict
    assert list(made.actors) == ["north", "south"]
    assert made.actors["south"].aliases == ("the rebels", "the South's men")
    assert list(made.options) == ["north.shell", "south.arm", "south.arm-2"]
    wants = [str(one.want) for one in made.preferences["south"].statements]
    assert wants == ["south.arm", "south.arm-2"]
    assert made.ties[0].client == "south"


@pytest.mark.parametrize(
    ("path", "into", "told"),
    [
        pytest.param("actors.rebels", "actors.nobody", "nobody", id="nobody"),
        pytest.param("actors.rebels", "options.south.arm", "of its kind", id="another kind"),
        pytest.param("actors.rebels", "actors.rebels", "of its kind", id="itself"),
    ],
)
def test_what_cannot_be_merged_is_refused(draft: Path, path: str, into: str, told: str) -> None:
    with pytest.raises((CaseError, UnknownName)) as caught:
        merge(load(draft), path, into)
    assert told in str(caught.value)


def test_a_want_becomes_part_of_another_with_its_claims(draft: Path) -> None:
    case = accept(load(draft), ["preferences.north[1]"])
    made = merge(case, "preferences.north[2]", "preferences.north[1]").conflict
    (want,) = made.preferences["north"].statements
    assert (str(want.want), want.because) == ("not south.arm", ("c1",))


def test_questions_are_answered_in_place(draft: Path) -> None:
    case = load(draft)
    assert open_questions(case) == ("Does the South arm?", "Who mediates?")
    answered = answer(case, "Who mediates?", "Sudan\n does.")
    assert open_questions(answered) == ("Does the South arm?",)
    assert "- Who mediates? Answer: Sudan does." in answered.conflict.summary
    for question, text in (("Who?", "Sudan"), ("Who mediates?", " ")):
        with pytest.raises(CaseError):
            answer(case, question, text)


def test_a_sitting_goes_on_where_it_was_left(draft: Path) -> None:
    first = Review(draft)
    assert first.progress == "0 of 18"
    first.accept(card(first, "actors.north"))
    first.reject(card(first, "ties[1]"), "misread")
    first.answer(first.waiting()[-1], "Nobody.")
    again = Review(draft)
    assert again.progress == "3 of 18, 1 rejected"
    assert [one["decision"] for one in again.decisions] == ["accept", "reject", "answer"]
    assert again.decisions[1] == {
        "path": "ties[1]", "says": "the South supplies 0.4 of the arms of the rebels",
        "decision": "reject", "reason": "misread",
    }  # fmt: skip
    assert "actors.north" not in [one.path for one in again.waiting()]
    assert "# Written by rule." in draft.read_text("utf-8")


def test_undo_gives_back_every_byte(draft: Path) -> None:
    before = draft.read_bytes()
    sitting = Review(draft)
    sitting.edit(card(sitting, "options.south.arm"), "fights")
    middle = draft.read_bytes()
    sitting.accept(card(sitting, "infeasible[1]"))
    sitting.undo()
    assert draft.read_bytes() == middle
    sitting.undo()
    assert draft.read_bytes() == before
    assert not sitting.log.exists()
    with pytest.raises(NotSupported, match="nothing was decided"):
        sitting.undo()


def test_a_slip_changes_nothing(draft: Path) -> None:
    sitting, before = Review(draft), draft.read_bytes()
    question, belief = sitting.waiting()[-1], sitting.waiting()[0]
    for attempt in (
        lambda: sitting.reject(belief, " "),
        lambda: sitting.edit(card(sitting, "preferences.north[1]"), "nort"),
        lambda: sitting.answer(belief, "Yes."),
        lambda: sitting.accept(question),
    ):
        with pytest.raises((CaseError, NotSupported)):
            attempt()
    assert draft.read_bytes() == before
    assert sitting.decided == 0


def test_what_is_skipped_comes_last(draft: Path) -> None:
    sitting = Review(draft)
    first = sitting.waiting()[0]
    sitting.skip(first)
    assert sitting.waiting()[-1] == first
    assert Review(draft).waiting()[0] == first


def test_a_folder_keeps_its_decisions_inside(draft: Path, tmp_path: Path) -> None:
    folder = tmp_path / "valley"
    folder.mkdir()
    draft.rename(folder / "case.yaml")
    sitting = Review(folder)
    sitting.accept(sitting.waiting()[0])
    assert sorted(file.name for file in folder.iterdir()) == ["case.yaml", "review.jsonl"]
