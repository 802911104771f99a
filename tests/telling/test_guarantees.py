"""What guarantees a deal, in sentences: one row for each way in which one can be built."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from detente.analysis.guarantees.added import Added, Commitment
from detente.analysis.guarantees.breach import Breach, Watch
from detente.analysis.guarantees.guarantees import Guarantees, guarantees
from detente.analysis.guarantees.safeguard import Safeguard, Shift
from detente.model.pledge import Pledge
from detente.telling import guarantees as telling
from detente.telling.tell import tell
from tests.shelling import GRAPH, SHELLING

CALM, SHELLED, ARMED = 0, 1, 2
NOTHING = Guarantees(
    case="shelling",
    state=CALM,
    settings={"concept": "seq", "responses": "sequences"},
    conflict=SHELLING,
    leavers={"nash": (), "gmr": (), "smr": (), "seq": ()},
    pledges=(),
    breaches=(),
    watch=(),
    ways_back=(),
    added=(),
)
WORD = "Rhys has promised to pay"


def safeguard(
    *lost: str,
    leavers: str = "",
    shifts: tuple[Shift, ...] = (),
    change: str = "",
    says: str = WORD,
) -> Safeguard:
    """Return what may carry the deal; actors by their keys, in one text."""
    return Safeguard(change, says, lost=lost, leavers=tuple(leavers.split()), shifts=shifts)


def shift(actor: str, over: str, before: str, after: str) -> Shift:
    """Return a hold that changes between two fractions."""
    return Shift(actor, over, Fraction(before), Fraction(after))


def test_a_result_without_anything_in_it_says_nothing() -> None:
    assert tell(NOTHING) == ()


@pytest.mark.parametrize(
    ("pledge", "told"),
    [
        pytest.param(
            safeguard(),
            "The deal does not rest on this: Rhys has promised to pay.",
            id="nothing changes without it",
        ),
        pytest.param(
            safeguard(shifts=(shift("rhys", "ana", "1/2", "0"),)),
            "The deal does not rest on this: Rhys has promised to pay. Without it, the deal would "
            "still hold, but Rhys' answer would no longer help keep Ana to it.",
            id="a hold falls",
        ),
        pytest.param(
            safeguard(shifts=(shift("twins", "ana", "1/3", "2/3"),)),
            "The deal does not rest on this: Rhys has promised to pay. Without it, the deal would "
            "still hold, but the Twins' answer would matter more in keeping Ana to it.",
            id="a hold rises",
        ),
        pytest.param(
            safeguard(
                shifts=(
                    shift("ana", "rhys", "1/2", "1/4"),
                    shift("rhys", "ana", "1", "0"),
                    shift("twins", "ana", "0", "1/2"),
                    shift("ana", "twins", "1/8", "1/16"),
                )
            ),
            "The deal does not rest on this: Rhys has promised to pay. Without it, the deal would "
            "still hold, but Rhys' answer would no longer help keep Ana to it, the Twins' answer "
            "would then help keep Ana to it and Ana's answer would matter less in keeping Rhys to "
            "it.",
            id="of four holds the three that change most, most first",
        ),
        pytest.param(
            safeguard("seq"),
            "The deal rests on this: Rhys has promised to pay. Without it, the deal would not hold "
            "under SEQ.",
            id="lost under another concept than the one asked for: nobody named",
        ),
        pytest.param(
            safeguard("nash", "gmr", "seq", leavers="ana"),
            "The deal rests on this: Rhys has promised to pay. Without it, the deal would not hold "
            "under Nash, GMR and SEQ: Ana could leave it undeterred.",
            id="lost under three concepts",
        ),
        pytest.param(
            safeguard(leavers="ana twins"),
            "The deal rests on this: Rhys has promised to pay. Without it, Ana and the Twins could "
            "leave it undeterred.",
            id="lost already: two more leave",
        ),
        pytest.param(
            safeguard("smr", leavers="twins", shifts=(shift("rhys", "ana", "1", "0"),)),
            "The deal rests on this: Rhys has promised to pay. Without it, the deal would not hold "
            "under SMR: the Twins could leave it undeterred.",
            id="where it carries, holds are not told",
        ),
    ],
)
def test_whether_the_deal_rests_on_a_pledge(pledge: Safeguard, told: str) -> None:
    assert telling.pledges(replace(NOTHING, pledges=(pledge,))) == (told,)


ANA = "Ana would be the first to break the deal (Ana shells)"
TWINS = "The Twins would be the first to break the deal (the Twins arm)"


def breach(
    actor: str, status: str, gain: str, loss: str | None = None, move: int | None = SHELLED
) -> Breach:
    """Return how an actor would break the deal, shares as texts."""
    return Breach(actor, status, move, Fraction(gain), None if loss is None else Fraction(loss))


@pytest.mark.parametrize(
    ("first", "told"),
    [
        pytest.param(
            breach("ana", "loose", "1/3"),
            f"{ANA}: it would gain by it, and nobody deters it.",
            id="loose",
        ),
        pytest.param(
            breach("twins", "loose", "1/2", move=ARMED),
            f"{TWINS}: they would gain by it, and nobody deters them.",
            id="loose: a plural",
        ),
        pytest.param(
            breach("ana", "held", "1/3", "1/4"),
            f"{ANA}: it would gain by it, were it not for an answer that leaves it worse off than "
            "before.",
            id="held by a loss",
        ),
        pytest.param(
            breach("ana", "held", "1/3", "0"),
            f"{ANA}: it would gain by it, were it not for an answer that leaves it no better off "
            "than before.",
            id="held by the gain taken away",
        ),
        pytest.param(
            breach("twins", "held", "1", "1/2", move=ARMED),
            f"{TWINS}: they would gain by it, were it not for an answer that leaves them worse off "
            "than before.",
            id="held: a plural",
        ),
        pytest.param(
            breach("ana", "content", "-1/8"),
            "Nobody is tempted to break the deal; Ana would lose by it (Ana shells).",
            id="content: a loss",
        ),
        pytest.param(
            breach("ana", "content", "0"),
            "Nobody is tempted to break the deal; Ana would gain nothing by it (Ana shells).",
            id="content: all the same to it",
        ),
        pytest.param(
            breach("twins", "content", "-1/2", move=ARMED),
            "Nobody is tempted to break the deal; the Twins would lose by it (the Twins arm).",
            id="content: a plural",
        ),
    ],
)
def test_who_would_break_the_deal_first(first: Breach, told: str) -> None:
    second = breach("rhys", "loose", "1", move=4)
    assert telling.breaches(replace(NOTHING, breaches=(first, second))) == (told,)


WORD = Pledge.model_validate({"by": "ana", "to": "twins", "does": "not ana.shell"})
SWAP = Pledge.model_validate(
    {
        "kind": "exchange",
        "parts": {"ana": "not ana.shell", "twins": "not twins.arm"},
        "binds": ["twins"],
        "known_to": [],
    }
)
GAIN = "it would gain by it, and nobody deters it"


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        pytest.param(
            {"pledges": {"pledges[1]": WORD}},
            "Ana would be the first to break the deal (Ana shells), and with it the undertaking of "
            f"Ana to the Twins, which binds Ana alone: {GAIN}.",
            id="an undertaking",
        ),
        pytest.param(
            {"pledges": {"pledges.w": WORD, "pledges.s": SWAP}},
            "Ana would be the first to break the deal (Ana shells), and with it the undertaking of "
            "Ana to the Twins, which binds Ana alone; and the undisclosed exchange between Ana and "
            f"the Twins, which binds the Twins alone: {GAIN}.",
            id="two pledges",
        ),
        pytest.param(
            {"pledges": {"pledges.s": SWAP}, "noticed": ("rhys",)},
            "Ana would be the first to break the deal (Ana shells), and with it the undisclosed "
            "exchange between Ana and the Twins, which binds the Twins alone; only Rhys would "
            f"notice: {GAIN}.",
            id="one notices",
        ),
        pytest.param(
            {"noticed": ()},
            f"Ana would be the first to break the deal (Ana shells); nobody would notice: {GAIN}.",
            id="nobody notices",
        ),
    ],
)
def test_what_the_first_breach_breaks_and_who_would_notice(breaks: dict, told: str) -> None:
    first = replace(breach("ana", "loose", "1/3"), **breaks)
    assert telling.breaches(replace(NOTHING, breaches=(first,))) == (told,)


def test_where_nobody_can_move_nobody_breaks_the_deal() -> None:
    stuck = breach("ana", "content", "0", move=None)
    assert telling.breaches(replace(NOTHING, breaches=(stuck,))) == ()


@pytest.mark.parametrize(
    ("watch", "told"),
    [
        pytest.param(
            Watch("ana", SHELLED, (("rhys",),)),
            "If Ana shells, this is deterred only where it would be seen by Rhys.",
            id="one who answers alone",
        ),
        pytest.param(
            Watch("ana", SHELLED, (("rhys",), ("twins",))),
            "If Ana shells, this is deterred only where it would be seen by Rhys, or by the Twins.",
            id="either of two",
        ),
        pytest.param(
            Watch("twins", ARMED, (("ana", "rhys"),)),
            "If the Twins arm, this is deterred only where it would be seen by Ana and Rhys.",
            id="two together",
        ),
    ],
)
def test_what_must_be_seen(watch: Watch, told: str) -> None:
    assert telling.breaches(replace(NOTHING, watch=(watch,))) == (told,)


def test_from_another_state_a_move_is_told_by_what_changes() -> None:
    result = replace(NOTHING, state=3, watch=(Watch("ana", ARMED, (("rhys",),)),))
    assert telling.breaches(result) == (
        "If Ana ceases fire, this is deterred only where it would be seen by Rhys.",
    )


@pytest.mark.parametrize(
    ("way_back", "told"),
    [
        pytest.param(
            safeguard("seq", leavers="ana", change="make twins.arm to-no", says="twins.arm"),
            "A breach is deterred by this, kept ready: the Twins arm. Without it, the deal would "
            "not hold under SEQ: Ana could leave it undeterred.",
            id="an option that could be taken again",
        ),
        pytest.param(
            safeguard("seq", change="make twins.arm to-yes", says="twins.arm"),
            "A breach is deterred by this, kept ready: the Twins disarm. Without it, the deal "
            "would not hold under SEQ.",
            id="an option that could be left again, with words of its own",
        ),
        pytest.param(
            safeguard("gmr", change="make rhys.pay to-yes", says="rhys.pay"),
            "A breach is deterred by this, kept ready: Rhys no longer pays. Without it, the deal "
            "would not hold under GMR.",
            id="an option that could be left again, without words of its own",
        ),
        pytest.param(
            safeguard(
                change="make rhys.pay to-no",
                says="rhys.pay",
                shifts=(shift("rhys", "ana", "2/3", "0"),),
            ),
            "A breach is deterred by this, kept ready: Rhys pays. Without it, the deal would still "
            "hold, but Rhys' answer would no longer help keep Ana to it.",
            id="the deal stands, a hold falls",
        ),
    ],
)
def test_what_is_kept_ready(way_back: Safeguard, told: str) -> None:
    idle = safeguard(change="make ana.shell to-no", says="ana.shell")
    assert telling.ways_back(replace(NOTHING, ways_back=(idle, way_back))) == (told,)


def search(*found: tuple[Pledge, ...], tried: int = 8, complete: bool = True) -> Added:
    """Return what was found for Nash stability."""
    commitments = tuple(Commitment(one, ()) for one in found)
    return Added("nash", ("ana", "twins"), commitments, tried, 8, complete)


MENACE = Pledge.model_validate(
    {"kind": "threat", "by": "twins", "does": "twins.arm", "if": "ana.shell"}
)
BARE = Pledge.model_validate({"by": "twins", "does": "not twins.arm"})
ASKS = "The deal would hold under Nash with this besides: "
WORDED = [
    pytest.param(
        search(),
        (
            "No added pledge that makes sense would make the deal hold under Nash (Ana and the "
            "Twins would leave).",
        ),
        id="none found",
    ),
    pytest.param(
        search(tried=1, complete=False),
        (
            "No added pledge that makes sense would make the deal hold under Nash (Ana and the "
            "Twins would leave; not all were tried).",
        ),
        id="the search cut short after one",
    ),
    pytest.param(
        search((WORD,)),
        (f"{ASKS}Ana undertakes towards the Twins: Ana does not shell.",),
        id="one undertaking",
    ),
    pytest.param(
        search((BARE, MENACE), tried=40, complete=False),
        (
            f"{ASKS}the Twins undertake this: the Twins do not arm; and the Twins "
            "threaten Ana: the Twins arm if Ana shells.",
        ),
        id="an undertaking to nobody, with a threat: a plural",
    ),
    pytest.param(
        search((MENACE,), (SWAP,)),
        (
            f"{ASKS}the Twins threaten Ana: the Twins arm if Ana shells; so it would with another "
            "that asks as little.",
        ),
        id="two that would each do: one is told",
    ),
    pytest.param(
        search((MENACE,), (SWAP,), (BARE,)),
        (
            f"{ASKS}the Twins threaten Ana: the Twins arm if Ana shells; so it would with others "
            "that ask as little.",
        ),
        id="three",
    ),
]


@pytest.mark.parametrize(("added", "told"), WORDED)
def test_what_would_make_it_hold(added: Added, told: tuple[str, ...]) -> None:
    assert telling.added(replace(NOTHING, added=(added,))) == told


def test_concepts_under_which_nothing_was_found_are_told_once() -> None:
    none = [replace(search(), concept=name, leavers=(who,)) for name, who in
            (("nash", "ana"), ("gmr", "twins"), ("smr", "ana"))]  # fmt: skip
    (told,) = telling.added(replace(NOTHING, added=tuple(none)))
    assert told.endswith("hold under Nash, GMR and SMR (Ana and the Twins would leave).")


def test_all_of_it_comes_in_order() -> None:
    parts = replace(
        NOTHING,
        pledges=(safeguard(),),
        breaches=(breach("ana", "content", "0"),),
        watch=(Watch("ana", SHELLED, (("rhys",),)),),
        ways_back=(safeguard("seq", change="make rhys.pay to-no", says="rhys.pay"),),
        added=(search(),),
    )
    starts = ("The deal does not rest", "Nobody is", "If Ana", "A breach", "No added pledge")
    assert [one.startswith(start) for one, start in zip(tell(parts), starts, strict=True)] == [
        True
    ] * 5


def test_moves_between_named_states_are_told_by_the_states() -> None:
    assert tell(guarantees(GRAPH, state="s")) == (
        "Ada would be the first to break the deal (Ada moves to “quarrel”): it would gain by it, "
        "were it not for an answer that leaves it no better off than before.",
        "If Ada moves to “quarrel”, this is deterred only where it would be seen by the Boers.",
    )
