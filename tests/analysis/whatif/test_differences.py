"""Differences against both sides compared field by field, and worked out by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.differences import differences, won_and_lost
from detente.analysis.whatif.whatif import WhatIf, whatif
from detente.errors import CaseError
from detente.model.conflict import Conflict
from tests.shelling import SHELLING
from tests.strategies import conflicts
from tests.syria import SYRIA


def literal(found: WhatIf) -> dict[str, set[tuple]]:
    """Return, for each kind, what differs between the two sides as plain data."""
    old, new = found.before.as_dict(), found.after.as_dict()
    both = [name for name in old["status"] if name in new["status"]]
    pairs = [(a, b) for a in both for b in both if a != b]
    same = [c for c in STANDARD if old["equilibrium"][c] == new["equilibrium"][c]]
    stakes = found.before.leverage.stake, found.after.leverage.stake
    rows: dict[str, set[tuple]] = {
        "equilibrium": {
            (c, new["equilibrium"][c], tuple(new["leavers"][c])) for c in set(STANDARD) - set(same)
        },
        "verdict": {
            (a, c, a not in new["leavers"][c])
            for a in both
            for c in same
            if (a in old["leavers"][c]) != (a in new["leavers"][c])
        },
        "status": {(a, old["status"][a], new["status"][a]) for a in both},
        "hold": {(a, b, two(old["hold"][a][b]), two(new["hold"][a][b])) for a, b in pairs},
        "way": {(a, two(old["way"][a]), two(new["way"][a])) for a in both}
        | {("", tuple(old["furthest"]), tuple(new["furthest"]))},
        "stake": {
            (a, b, act, *(bool(getattr(one[a][b], f"credible_{act}")) for one in stakes))
            for a, b in pairs
            for act in ("harm", "help")
        },
        "count": {
            (c, old["equilibria"][c], new["equilibria"][c])
            for c in STANDARD
            if found.won[c] or found.lost[c]
        },
    }
    cells = (cells_of(old), cells_of(new))
    rows |= {
        "came-in": {(a, old["came_in"][a], new["came_in"][a]) for a in both},
        "upper-hand": {
            (*then["pair"], then["hand"], now["hand"])
            for then in old["upper_hand"]
            for now in new["upper_hand"]
            if then["pair"] == now["pair"]
        },
        "cell": {
            (*key, *(one.get(key, False) for one in cells))
            for key in {**cells[0], **cells[1]}
            if set(key[:2]) <= set(both)
        },
    }
    if None not in (old["path"], new["path"]):
        rows["part"] = {(a, two(old["part"][a]), two(new["part"][a])) for a in both}
    free = ("equilibrium", "verdict", "count")
    return {k: {r for r in one if k in free or r[-1] != r[-2]} for k, one in rows.items()}


def cells_of(side: dict) -> dict[tuple[str, str, str], bool | str]:
    """Return the cells of one side, by actor, other and name, and whether each is but a price."""
    return {
        (a, b, cell["cell"]): "price" if cell["ransom"] else True
        for a, row in side["cells"].items()
        for b, cells in row.items()
        for cell in cells
    }


def two(share: float) -> str:
    return f"{share:.2f}"


def flat(one: Difference) -> set[tuple]:
    """Return one difference as rows of one actor, other and concept each."""
    old, new = one.before, one.after
    if one.kind == "equilibrium":
        return {(c, new, one.actors) for c in one.concepts}
    if one.kind == "verdict":
        return {(a, c, new) for a in one.actors for c in one.concepts}
    if one.kind == "stake":
        return {(a, b, one.stake, old, new) for a in one.actors for b in one.others}
    if one.kind == "count":
        return {(c, old, new) for c in one.concepts}
    if one.kind == "cell":
        return {(*one.actors, *one.others, one.cell, old, new)}
    if one.kind == "upper-hand":
        return {(*one.actors, old, new)}
    if one.kind in ("hold", "way", "part") and one.actors:
        return {(a, *one.others, two(old), two(new)) for a in one.actors}
    return {(a, old, new) for a in one.actors or [""]}


CHANGES = ["add {a} first: not {o}", "add {a} first: {o}", "bar {o}", "remove {a}", "make {o} both"]


@settings(max_examples=150)
@given(conflict=conflicts(options=5), data=st.data())
def test_every_difference_is_told_once_and_nothing_else_is(conflict, data):
    state, start = (
        data.draw(st.sampled_from(stability(conflict).codes().tolist())) for _ in range(2)
    )
    actor = data.draw(st.sampled_from(list(conflict.actors)))
    option = data.draw(st.sampled_from(list(conflict.options)))
    change = data.draw(st.sampled_from(CHANGES)).format(a=actor, o=option)
    try:
        found = whatif(conflict, change, state=state, start=start)
    except CaseError:
        return
    if found.after.leverage is None:
        assert {one.kind for one in found.differences} <= {"feasible", "count"}
        return
    told = [row for one in found.differences for row in ((one.kind, r) for r in flat(one))]
    assert len(told) == len(set(told))
    expected = {(kind, row) for kind, rows in literal(found).items() for row in rows}
    assert {one for one in told if one[0] != "path"} == expected
    paths = [one for one in found.differences if one.kind == "path"]
    lengths = [None if p is None else len(p) for p in (found.before.path, found.after.path)]
    assert [(one.before, one.after) for one in paths] in ([], [tuple(lengths)])
    assert bool(paths) == (lengths[0] != lengths[1] and (None in lengths or 0 not in lengths))


def row(kind, before, after, actors="", others="", concepts="", stake=""):
    return (kind, before, after, actors, others, concepts, stake)


def plain(one: Difference):
    words = (" ".join(some) for some in (one.actors, one.others, one.concepts))
    return row(one.kind, one.before, one.after, *words, one.stake or one.cell)


CALM: list[str] = []
SHELLED = ["ana.shell"]


@pytest.mark.parametrize(
    ("changes", "state", "expected"),
    [
        pytest.param(
            "pledge twins: twins.arm if ana.shell",
            CALM,
            [
                row("equilibrium", False, True, concepts="seq"),
                row("status", "loose", "held", "ana"),
                row("cell", False, "price", "ana", "twins", stake="gives"),
                row("cell", False, True, "twins", "ana", stake="punishes"),
                row("hold", 0.0, 1.0, "twins", "ana"),
            ],
            id="a threat holds Ana to the peace",
        ),
        pytest.param(
            "pledge twins: twins.arm if ana.shell",
            SHELLED,
            [
                row("equilibrium", True, False, "twins", concepts="nash gmr smr seq"),
                row("status", "content", "loose", "twins"),
                row("way", 0.19, 0.06, "twins"),
                row("stake", False, True, "twins", "ana", stake="harm"),
            ],
            id="and binds the Twins in war",
        ),
        pytest.param(
            "add ana first: not ana.shell",
            CALM,
            [
                row("equilibrium", False, True, concepts="nash seq"),
                row("status", "loose", "content", "ana"),
                row("came-in", "unexplained", "accord", "ana"),
                row("way", ("rhys",), ("ana", "rhys")),
                row("way", 0.62, 0.88, "ana"),
                row("stake", True, False, "ana", "twins rhys", stake="harm"),
                row("path", None, 1),
            ],
            id="Ana wants peace: improvements now lead to it",
        ),
        pytest.param(
            "add rhys first: rhys.pay",
            CALM,
            [
                row("equilibrium", True, False, "rhys", concepts="gmr smr"),
                row("verdict", True, False, "rhys", concepts="nash seq"),
                row("status", "content", "loose", "rhys"),
                row("way", ("rhys",), ("twins",)),
                row("way", 0.88, 0.38, "rhys"),
                row("stake", False, True, "rhys", "twins", stake="help"),
            ],
            id="a verdict that does not decide stands alone",
        ),
        pytest.param(
            "drop preferences.rhys[1]",
            CALM,
            [
                row("way", 0.88, 0.75, "rhys"),
                row("stake", False, True, "rhys", "twins", stake="help"),
            ],
            id="who does not mind can help",
        ),
        pytest.param(
            "bar ana.shell",
            SHELLED,
            [row("feasible", True, False)],
            id="the state is ruled out: nothing else of it is compared",
        ),
        pytest.param(
            "force ana.shell", CALM, [row("feasible", True, False)], id="ruled out the other way"
        ),
        pytest.param(
            "remove rhys",
            SHELLED,
            [row("way", 0.19, 0.38, "twins")],
            id="one who leaves is not compared",
        ),
        pytest.param(
            "remove rhys",
            CALM,
            [row("way", ("rhys",), ("twins",)), row("way", 0.69, 0.88, "twins")],
            id="but got furthest before",
        ),
        pytest.param("make rhys.pay to-yes", CALM, [], id="a move that nobody makes"),
        pytest.param([], CALM, [], id="nothing changed"),
    ],
)
def test_differences_worked_out_by_hand(changes, state, expected):
    found = whatif(SHELLING, changes, state=state).differences
    assert [plain(one) for one in found if one.kind != "count"] == expected


@pytest.mark.parametrize(
    ("changes", "state", "expected"),
    [
        pytest.param(
            "drop preferences.rhys[1]",
            CALM,
            {"nash": (1, 2), "gmr": (2, 5), "smr": (2, 5), "seq": (1, 2)},
            id="more under each",
        ),
        pytest.param(
            "bar ana.shell",
            CALM,
            {"nash": (1, 1), "gmr": (2, 1), "smr": (2, 1), "seq": (1, 1)},
            id="one for another counts",
        ),
        pytest.param("bar twins.arm", CALM, {"gmr": (2, 1), "smr": (2, 1)}, id="some untouched"),
        pytest.param("remove rhys", CALM, {}, id="codes without an actor are the same states"),
        pytest.param("bar rhys.pay", CALM, {}, id="nobody pays anyway"),
    ],
)
def test_equilibria_are_counted_where_any_comes_or_goes(changes, state, expected):
    found = whatif(SHELLING, changes, state=state).differences
    counts = {one.concepts[0]: (one.before, one.after) for one in found if one.kind == "count"}
    assert counts == expected


MARCH = Conflict.model_validate(
    {
        "actors": {"ana": {"name": "Ana"}, "twins": {"name": "the Twins"}},
        "options": {"ana.shell": "shells", "ana.march": "marches", "twins.arm": "arm"},
        "preferences": {"ana": ["ana.shell", "ana.march"], "twins": ["twins.arm"]},
    }
)


@pytest.mark.parametrize(
    ("change", "state", "start", "expected"),
    [
        pytest.param(
            "split ana bea: ana.march",
            "ana.shell ana.march",
            "",
            [row("part", 1.0, 0.5, "ana"), row("path", 1, 2)],
            id="two do what one did",
        ),
        pytest.param(
            "split ana bea: ana.march",
            "ana.shell ana.march twins.arm",
            "",
            [row("part", 0.5, 0.33, "ana twins"), row("path", 2, 3)],
            id="parts that change alike stand together",
        ),
        pytest.param(
            "split ana bea: ana.march",
            "ana.march twins.arm",
            "",
            [row("part", 0.5, 0.0, "ana")],
            id="the same path by other hands",
        ),
        pytest.param(
            "split ana bea: ana.march", "twins.arm", "twins.arm", [], id="no move needed, no part"
        ),
        pytest.param(
            "drop preferences.twins[1]",
            "ana.march twins.arm",
            "",
            [row("path", 2, None)],
            id="no path: parts are not compared",
        ),
        pytest.param(
            "reverse preferences.twins[1]",
            "ana.shell ana.march",
            "twins.arm",
            [row("path", None, 2)],
            id="a path where there was none",
        ),
        pytest.param(
            "bar twins.arm",
            "ana.shell",
            "twins.arm",
            [],
            id="none before, and the start can no longer be",
        ),
        pytest.param(
            "add twins first: twins.arm", "twins.arm", "", [], id="wanted all the more: the same"
        ),
    ],
)
def test_parts_and_paths(change, state, start, expected):
    found = whatif(MARCH, change, state=state.split(), start=start.split()).differences
    assert [plain(one) for one in found if one.kind in ("part", "path")] == expected


def test_a_state_that_can_now_be():
    """No what-if asks about a state that cannot be; two snapshots may."""
    found = whatif(SHELLING, "bar ana.shell", state=SHELLED)
    turned = differences(found.after, found.before)
    assert turned[0] == Difference(kind="feasible", before=False, after=True)
    assert {one.kind for one in turned[1:]} == {"count"}
    assert differences(found.after, found.after) == ()


def test_won_and_lost_are_turned_round_with_the_sides():
    found = whatif(SHELLING, "drop preferences.rhys[1]")
    assert won_and_lost(found.after, found.before) == (found.lost, found.won)
    assert found.won["nash"] == (SHELLING.code(("ana.shell", "rhys.pay")),)


def test_differences_are_plain_data():
    found = whatif(SYRIA, "no-pledge")
    first = found.as_dict()["differences"][0]
    assert first == {
        "kind": "equilibrium",
        "before": True,
        "after": False,
        "actors": ["russia"],
        "others": [],
        "concepts": ["seq"],
        "stake": "",
        "cell": "",
    }
