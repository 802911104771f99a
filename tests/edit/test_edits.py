"""Edits: each does what it says, leaves the case alone that it is asked of, or is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente import load
from detente.case.case import Case
from detente.edit import (
    Attach,
    Change,
    Detach,
    Edit,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    key_of,
    read_edit,
)
from detente.edit.case_data import at, case_of, data_of
from detente.edit.keys import where_of_key
from detente.errors import CaseError, DetenteError

SYRIA = load("syria-2016")
WANTS = data_of(SYRIA)["preferences"]["us"]


def key(*where: str | int) -> str:
    """Return the key of a place of the Syrian case."""
    return key_of(data_of(SYRIA), where)


def wants(case: Case, actor: str = "us") -> list[str]:
    """Return what an actor wants, in order."""
    return [str(one.want) for one in case.conflict.preferences[actor].statements]


FIRST, SECOND, LAST = (key("preferences", "us", place) for place in (0, 1, 4))
BASE = wants(SYRIA)

ROWS = [
    pytest.param(Move(key=LAST, before=FIRST), [BASE[4], *BASE[:4]], id="to the head"),
    pytest.param(Move(key=FIRST), [*BASE[1:], BASE[0]], id="to the end"),
    pytest.param(Move(key=FIRST, before=FIRST), BASE, id="ahead of itself"),
    pytest.param(Move(key=FIRST, before=SECOND), BASE, id="where it is"),
    pytest.param(
        Move(key="preferences.us[5]", before="preferences.us[1]"),
        [BASE[4], *BASE[:4]],
        id="by path",
    ),
    pytest.param(Remove(key=SECOND), [BASE[0], *BASE[2:]], id="removed"),
    pytest.param(
        Insert(into="preferences.us", value="us.curb"), [*BASE, "us.curb"], id="inserted last"
    ),
    pytest.param(
        Insert(into="preferences.us", value={"want": "us.curb"}, before=SECOND),
        [BASE[0], "us.curb", *BASE[1:]],
        id="inserted ahead",
    ),
    pytest.param(
        Put(key=SECOND, value="russia.withdraw"),
        [BASE[0], "russia.withdraw", *BASE[2:]],
        id="replaced",
    ),
    pytest.param(Change(text="add us first: us.curb"), ["us.curb", *BASE], id="changed"),
]


@pytest.mark.parametrize(("edit", "after"), ROWS)
def test_wants_are_edited(edit: Edit, after: list[str]) -> None:
    before = data_of(SYRIA)
    made = edit.apply(SYRIA)
    assert wants(made) == after
    assert data_of(SYRIA) == before
    assert edit.says(SYRIA)
    assert read_edit(edit.model_dump()) == edit


def test_what_is_replaced_keeps_its_claims() -> None:
    made = Put(key=SECOND, value="russia.withdraw").apply(SYRIA)
    old, new = (one.conflict.preferences["us"].statements[1] for one in (SYRIA, made))
    assert new.because == old.because != ()


OTHERS = [
    pytest.param(Put(key="", name="title", value="T"), ("title",), "T", id="title"),
    pytest.param(
        Put(key="actors", name="un", value={"name": "the UN"}),
        ("actors", "un"),
        {"name": "the UN"},
        id="an actor",
    ),
    pytest.param(
        Put(key="options", name="us.talk", value="talks"),
        ("options", "us.talk"),
        "talks",
        id="an option",
    ),
    pytest.param(
        Put(key="options.us.strike", name="moves", value="to-yes"),
        ("options", "us.strike", "moves"),
        "to-yes",
        id="one way",
    ),
    pytest.param(
        Put(key="phases.truce", name="status_quo", value=["us.curb", "iran.push"]),
        ("phases", 2, "status_quo"),
        ["us.curb", "iran.push"],
        id="what stands",
    ),
    pytest.param(
        Put(key="proposals", name="deal", value={"state": ["us.curb"]}),
        ("proposals", "deal"),
        {"state": ["us.curb"]},
        id="a first proposal",
    ),
    pytest.param(
        Put(key="pledges.curb", name="binds", value=["us"]),
        ("pledges", 0, "binds"),
        ["us"],
        id="whom a pledge binds",
    ),
    pytest.param(
        Insert(into="infeasible", value="us.strike and us.curb"),
        ("infeasible", 2),
        "us.strike and us.curb",
        id="what cannot be",
    ),
    pytest.param(
        Insert(into="phases.truce.infeasible", value="us.strike"),
        ("phases", 2, "infeasible"),
        ["us.strike"],
        id="in a phase",
    ),
    pytest.param(
        Insert(into="coalitions", value=["us", "kerry"]),
        ("coalitions",),
        [["us", "kerry"]],
        id="a first coalition",
    ),
    pytest.param(
        Put(key="issues.assad.russia", name="position", value=50),
        ("issues", "assad", "actors", "russia", "position"),
        50,
        id="a position",
    ),
    pytest.param(
        Put(key="claims.c5", name="grade", value="B1"),
        ("claims", "c5", "grade"),
        "B1",
        id="a grade",
    ),
    pytest.param(
        Attach(key="options.kerry.demand", claim="c1"),
        ("options", "kerry.demand", "because"),
        ["c2", "c1"],
        id="a claim for",
    ),
    pytest.param(
        Attach(key="options.kerry.demand", claim="c2", against=True),
        ("options", "kerry.demand", "despite"),
        ["c2"],
        id="a claim against",
    ),
    pytest.param(
        Attach(key="phases.truce.baseline", claim="c9"),
        ("phases", 2, "baseline", "because"),
        ["c1", "c2", "c3", "c9"],
        id="for a baseline",
    ),
    pytest.param(
        Detach(key="pledges.curb", claim="c9"),
        ("pledges", 0, "because"),
        ["c7", "c8", "c10", "c16", "c28"],
        id="detached",
    ),
]


@pytest.mark.parametrize(("edit", "where", "value"), OTHERS)
def test_anything_else_is_edited(edit: Edit, where: tuple[str | int, ...], value: Any) -> None:
    assert at(data_of(edit.apply(SYRIA)), where) == value
    assert edit.says(SYRIA)


def test_a_bare_belief_takes_a_claim() -> None:
    bare = Put(key="options", name="us.talk", value="talks").apply(SYRIA)
    cited = Attach(key="options.us.talk", claim="c1").apply(bare)
    assert cited.conflict.options["us.talk"].because == ("c1",)
    barred = Insert(into="infeasible", value="us.talk and us.strike").apply(bare)
    path = key_of(data_of(barred), ("infeasible", 2))
    assert Attach(key=path, claim="c1").apply(barred).conflict.infeasible[2].because == ("c1",)


def test_wants_in_a_phase_of_ones_own() -> None:
    own = Put(key="phases.truce", name="preferences", value={"us": ["us.curb"]}).apply(SYRIA)
    more = Insert(into="phases.truce.preferences.us", value="us.arm").apply(own)
    assert data_of(more)["phases"][2]["preferences"]["us"] == ["us.curb", "us.arm"]
    other = Insert(into="phases.truce.preferences.iran", value="iran.push").apply(more)
    assert data_of(other)["phases"][2]["preferences"]["iran"] == ["iran.push"]


REFUSED = [
    pytest.param(Remove(key="preferences.us~00000000"), "no longer there", id="gone"),
    pytest.param(Remove(key="actors.us"), "us", id="still named"),
    pytest.param(Move(key=FIRST, before="preferences.russia[1]"), "one list", id="another list"),
    pytest.param(
        Move(key=FIRST, before="preferences.us~00000000"), "no longer there", id="goal gone"
    ),
    pytest.param(Put(key=FIRST, value="us.strke"), "us.strke", id="no such option"),
    pytest.param(Put(key=FIRST, value="not not"), "not not", id="no condition"),
    pytest.param(Put(key="title", name="x", value=1), "nothing can be named", id="within a text"),
    pytest.param(Put(key="", name="colour", value="red"), "colour", id="no such field"),
    pytest.param(Insert(into="title", value="x"), "no list", id="into a text"),
    pytest.param(Insert(into="preferences.moon", value="us.curb"), "moon", id="wants of nobody"),
    pytest.param(Attach(key=FIRST, claim="c99"), "no claim is called", id="no such claim"),
    pytest.param(Detach(key=FIRST, claim="c1"), "not cited there", id="not cited"),
    pytest.param(Change(text="dance"), "cannot make the change", id="no change"),
    pytest.param(Change(text="drop pledges.curb"), "no belief stands at", id="a question names it"),
    pytest.param(Remove(key="claims.c1"), "c1", id="a claim that is cited"),
]


@pytest.mark.parametrize(("edit", "words"), REFUSED)
def test_what_cannot_be_is_refused_in_words(edit: Edit, words: str) -> None:
    with pytest.raises(DetenteError) as refused:
        edit.apply(SYRIA)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"act": "dance"},
        {"act": "move"},
        {"act": "move", "key": ""},
        [1],
        {"act": "put", "key": "a", "value": 1, "x": 2},
    ],
)
def test_what_is_no_edit_is_refused(value: object) -> None:
    with pytest.raises(CaseError, match="this is no edit"):
        read_edit(value)


def test_a_case_without_wants_gets_its_first() -> None:
    chicken = load("chicken")
    bare = case_of(chicken, data_of(chicken) | {"preferences": {"one": [], "two": []}})
    made = Insert(into="preferences.one", value="two.swerve").apply(bare)
    assert wants(made, "one") == ["two.swerve"]


def test_a_ranking_is_no_list_of_wants() -> None:
    with pytest.raises(CaseError, match="no list"):
        Insert(into="preferences.one", value="two.swerve").apply(load("chicken"))


RENAMES = [
    pytest.param(Rename(kind="actors", old="us", new="america"), id="actor"),
    pytest.param(Rename(kind="actors", old="kerry", new="secretary"), id="actor named in theses"),
    pytest.param(Rename(kind="options", old="us.curb", new="stop"), id="option"),
    pytest.param(
        Rename(kind="options", old="russia.offensive", new="russia.bomb"), id="with owner"
    ),
    pytest.param(Rename(kind="claims", old="c1", new="winning"), id="claim"),
]


@pytest.mark.parametrize("edit", RENAMES)
def test_a_new_id_is_carried_through_and_back(edit: Rename) -> None:
    made = edit.apply(SYRIA)
    named = str(data_of(made))
    new = edit.new if edit.kind != "options" or "." in edit.new else f"us.{edit.new}"
    assert new in data_of(made)[edit.kind]
    assert f"'{edit.old}'" not in named
    old = edit.old.partition(".")[2] if edit.kind == "options" else edit.old
    back = Rename(kind=edit.kind, old=new, new=old).apply(made)
    assert data_of(back) == data_of(SYRIA)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        pytest.param(Rename(kind="actors", old="usa", new="x"), "no actor is called", id="unknown"),
        pytest.param(Rename(kind="actors", old="us", new="iran"), "is taken", id="taken"),
        pytest.param(Rename(kind="actors", old="us", new="the us"), "is no id", id="no id"),
        pytest.param(
            Rename(kind="options", old="us.curb", new="a.b"), "is no id", id="other owner"
        ),
        pytest.param(Rename(kind="claims", old="c1", new="c2"), "is taken", id="claim taken"),
    ],
)
def test_a_new_id_must_be_free_and_an_id(edit: Rename, words: str) -> None:
    with pytest.raises(DetenteError, match=words):
        edit.apply(SYRIA)


@st.composite
def edits(draw: st.DrawFn) -> list[Edit]:
    """Return some edits of the wants, claims and options of the Syrian case."""
    actors = list(SYRIA.conflict.preferences)
    claims = list(SYRIA.evidence.claims)
    options = list(SYRIA.conflict.options)
    chosen: list[Edit] = []
    case = SYRIA
    for _ in range(draw(st.integers(1, 4))):
        data = data_of(case)
        actor = draw(st.sampled_from(actors))
        here = data["preferences"][actor]
        places = [key_of(data, ("preferences", actor, place)) for place in range(len(here))]
        one, other = draw(st.sampled_from(places)), draw(st.sampled_from(places))
        option, claim = draw(st.sampled_from(options)), draw(st.sampled_from(claims))
        edit = draw(
            st.sampled_from(
                [
                    Move(key=one, before=other),
                    Move(key=one),
                    Insert(into=f"preferences.{actor}", value=f"not {option}", before=one),
                    Put(key=one, value=f"{option} iff us.arm"),
                    Attach(key=one, claim=claim, against=draw(st.booleans())),
                ]
            )
        )
        chosen.append(edit)
        case = edit.apply(case)
    return chosen


@settings(max_examples=8)
@given(edits())
def test_an_edit_leaves_every_other_belief_as_it_was(chosen: list[Edit]) -> None:
    case = SYRIA
    for edit in chosen:
        before, after = data_of(case), data_of(edit.apply(case))
        changed = [name for name in before if before[name] != after.get(name)]
        assert changed in ([], ["preferences"])
        actors = [
            one
            for one in before["preferences"]
            if before["preferences"][one] != after["preferences"][one]
        ]
        assert len(actors) <= 1
        case = edit.apply(case)
    assert case_of(case, data_of(case)).conflict == case.conflict


def test_where_a_key_leads_is_what_is_edited() -> None:
    data = data_of(SYRIA)
    assert at(data, where_of_key(data, SECOND) or ()) == WANTS[1]
