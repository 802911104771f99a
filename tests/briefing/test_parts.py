"""Where claims are from, what to watch, what is open to a side, who is who, what happened when."""

from typing import Any

import pytest

from detente import brief, load
from detente.briefing.provenance import independent_chains
from detente.briefing.watch import MOST
from detente.catalog.lookup import names
from detente.errors import UnknownName
from detente.evidence.chain import Link
from detente.evidence.claim import Claim
from detente.evidence.quote import Quote
from detente.telling.briefing.sources import source_line
from tests.briefing.briefed import briefed

BRIEFING = briefed("syria-2016")


def claim(source: str, *hands: str, author: str = "the author") -> Claim:
    """Return a claim that stands in a text and came through hands to its author."""
    passed = [Link(name=name, type="person", says="reports") for name in hands]
    chain = (*passed, Link(name=author, type="author"))
    quotes = (Quote(source=source, exact="a truce"),)
    return Claim(text="It is so", chain=chain, grade="C3", quotes=quotes)


CHAINS = [
    pytest.param([], 0, id="no claim"),
    pytest.param([claim("a")], 1, id="one claim"),
    pytest.param([claim("a"), claim("a")], 1, id="two sentences of one text"),
    pytest.param([claim("a", "X"), claim("a", "Y")], 1, id="two reporters in one text"),
    pytest.param([claim("a"), claim("b")], 2, id="two texts by authors who are called alike"),
    pytest.param([claim("a", "X"), claim("b", "X")], 1, id="two texts on one reporter"),
    pytest.param([claim("a", "X"), claim("b", "Y")], 2, id="two texts on two reporters"),
    pytest.param(
        [claim("a", "X"), claim("b", "X", "Y"), claim("c", "Y")], 1, id="three in a chain"
    ),
    pytest.param(
        [claim("a", "X"), claim("c", "Y"), claim("b", "X", "Y")],
        1,
        id="three, joined by the last",
    ),
    pytest.param([claim("a", "X"), claim("b", "X"), claim("c")], 2, id="two joined and one alone"),
]


@pytest.mark.parametrize(("claims", "count"), CHAINS)
def test_independent_chains_have_no_text_and_no_hand_in_common(
    claims: list[Claim], count: int
) -> None:
    named = {f"c{place}": one for place, one in enumerate(claims)}
    assert independent_chains(named) == count
    assert independent_chains(dict(reversed(named.items()))) == count


def test_the_source_line_says_from_whom_and_what_is_not_confirmed() -> None:
    assert source_line(BRIEFING.head.sources) == (
        "All 32 claims come from one article of 29 March 2016 (How Putin’s Leverage Shaped the "
        "Syrian Ceasefire). Five of them rest on one reporter in it, Elijah J. Magnier. The "
        "undisclosed exchange between the United States and Russia is reported, not confirmed, "
        "on the word of one reporter. Of the 32 wishes that the actors are taken to have, eight "
        "are our inference."
    )
    assert BRIEFING.as_dict()["sources"]["independent_chains"] == 1


def test_without_claims_the_source_is_the_analyst() -> None:
    bare = briefed("chicken")
    assert bare.as_dict()["sources"]["independent_chains"] == 0
    line = source_line(bare.head.sources)
    assert line.startswith("No claims are recorded: every belief is the analyst's own.")


@pytest.mark.parametrize("name", names())
def test_what_to_watch_is_little_and_each_thing_once(name: str) -> None:
    found = briefed(name).watch
    assert len(found) <= MOST
    assert len({(one.by, one.breach) for one in found}) == len(found)
    for one in found:
        assert bool(one.by) == bool(one.answer)
        assert one.by in {"", *load(name).conflict.actors}


def test_what_to_watch_in_syria() -> None:
    first, *_, last = BRIEFING.watch
    assert first.as_dict() == {
        "breach": "Russia wages its air offensive",
        "by": "russia",
        "answer": "The United States would then gain if it lets the weapons flow again. Iran would "
        "then gain if it pushes its forces forward.",
        "noticed_by": None,
    }
    assert (last.by, last.answer) == ("", "")
    assert last.breach.startswith("Confirmation or denial of the undisclosed exchange")


SIDES = ["us", "United States", "Washington", "the United States"]


@pytest.mark.parametrize("side", SIDES)
def test_a_side_is_known_by_any_of_its_names(side: str) -> None:
    assert brief("suez-1956", side=side, illustrated=False).side == "the United States"


def test_what_is_open_to_a_side() -> None:
    found = brief("syria-2016", side="Washington", illustrated=False)
    assert found.side == "the United States"
    assert found.options
    assert all("us" in one.asks for one in found.options)
    kept, asked, *_ = found.options
    assert kept.text.startswith("Go on doing its part: to stop arming the opposition itself")
    assert (kept.asks, kept.objectors) == (("us",), ("allies", "iran"))
    assert asked.text.startswith("Ask in private what each side believes was undertaken")
    assert asked.asks == ("us", "russia")


def test_a_side_that_nobody_is_called_is_refused() -> None:
    with pytest.raises(UnknownName, match="Uruguay"):
        brief("suez-1956", side="Uruguay", illustrated=False)


def test_for_nobody_nothing_is_open() -> None:
    assert (BRIEFING.side, BRIEFING.options) == ("", ())


@pytest.mark.parametrize("name", names())
def test_everybody_is_told_of_in_a_line(name: str) -> None:
    conflict = load(name).conflict
    found = briefed(name).actors
    assert [(one.key, one.name) for one in found] == [
        (key, one.label) for key, one in conflict.actors.items()
    ]
    assert all(one.text.endswith(".") for one in found)


@pytest.mark.parametrize("name", [*names(), "garrison-diversion-named"])
def test_verbs_agree_with_whoever_wants(name: str) -> None:
    case: Any = load(name.removesuffix("-named")).conflict
    for one in briefed(name).actors:
        plural = case.actors[one.key].plural
        wrong = {"Likes ", "Wants "} if plural else {"Like ", "Want "}
        assert not any(word in one.text for word in wrong), one.text


def test_a_part_in_a_deal_is_told_where_there_is_a_deal() -> None:
    def russia(name: str) -> str:
        return briefed(name).actors[0].text

    assert russia("syria-2016").startswith("Part in the deal: to halt its air offensive.")
    assert russia("syria-2016-campaign").startswith("Now wages its air offensive.")


@pytest.mark.parametrize("name", names())
def test_the_timeline_is_in_order(name: str) -> None:
    found = briefed(name).timeline
    assert [one.when for one in found] == sorted(one.when for one in found)


def test_the_timeline_holds_phases_and_dated_claims() -> None:
    cited = [one.cited for one in BRIEFING.timeline]
    assert {"campaign", "truce", "c3", "c12"} <= set(cited)
    assert BRIEFING.timeline[0].date == "1 Jun 2015"
