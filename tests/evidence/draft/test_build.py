"""What a draft takes from a text: who does what, who wants it, what was pledged for what."""

from __future__ import annotations

import pytest

from detente.errors import ReadingError
from detente.evidence.draft import Draft, draft, open_questions
from detente.evidence.reading import read_text
from tests.evidence.draft_help import reading


def _options(made: Draft) -> dict[str, str]:
    return {one.key: one.text for one in made.options}


def _wants(made: Draft) -> set[tuple[str, str, bool]]:
    return {(one.party, one.option, one.taken) for one in made.wants}


def test_acts_become_options_in_the_text_s_own_words() -> None:
    assert _options(draft(reading())) == {
        "france.stop": "stops the flow of weapons to the rebels",
        "france.bomb": "bombs the rebels’ camps",
        "russia.withdraw": "withdraws most of its planes from Libya",
        "russia.sign": "signs a deal with Turkey",
        "turkey.arm": "arms the militias",
        "turkey.topple": "tries to topple the government",
    }


def test_what_undoes_an_act_is_what_is_done_on_leaving_it() -> None:
    left = {one.key: one.left for one in draft(reading()).options}
    assert left["russia.withdraw"] == "returns the planes to Libya within two days"
    assert left["france.stop"] == "resumes the flow of weapons to the rebels"


def test_a_reported_pledge_of_a_deal_kept_quiet_is_undisclosed_and_stands() -> None:
    made = draft(reading())
    pledge = next(one for one in made.pledges if one.by == "france")
    assert (pledge.option, pledge.public, pledge.kind) == ("france.stop", False, "promise")
    links = [link.name for key in pledge.because for link in reading().claims[key].chain]
    assert "Northern officials" in links
    assert next(one for one in made.options if one.key == "france.stop").taken


def test_a_condition_is_read_into_the_pledge_and_wanted() -> None:
    made = draft(reading())
    pledge = next(one for one in made.pledges if one.by == "russia")
    assert (pledge.option, pledge.given) == ("russia.withdraw", ("turkey.arm", False))
    assert ("russia", "turkey.arm", False) in _wants(made)


def test_to_do_so_is_refused_of_the_act_asked_for() -> None:
    want = next(one for one in draft(reading()).wants if one.option == "france.bomb")
    assert (want.party, want.taken, want.mode) == ("france", False, "refused")


def test_every_part_cites_claims_of_the_reading() -> None:
    made = draft(reading())
    for part in (*made.parties, *made.options, *made.wants, *made.pledges):
        assert part.because, part
        assert set(part.because) <= set(reading().claims)


def test_what_cannot_be_told_is_asked() -> None:
    asked = " ".join(draft(reading()).questions)
    assert "For what, and to whom, was it pledged that France stops" in asked
    assert open_questions(reading()) == draft(reading()).questions
    assert open_questions(read_text("It rained all week.")) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Egypt threatened to close the canal if Israel fills the lake. Israel fills the lake.",
            {("egypt", "israel.fill", False)},
            id="what a threat answers is unwelcome",
        ),
        pytest.param(
            "Japan demanded that China withdraw its ships. China rejected the demand. "
            "Japan bombed a Chinese port.",
            {("japan", "china.withdraw", True), ("china", "china.withdraw", False)},
            id="a demand and its rejection",
        ),
        pytest.param(
            "France imposed sanctions on Mali. Russia opposes the sanctions. "
            "Russia sent weapons to Mali.",
            {("france", "france.impose", True), ("russia", "france.impose", False)},
            id="opposition to another's act",
        ),
        pytest.param(
            "Chad called on Libya and Egypt to open the border. Both countries refused to do so. "
            "Chad closed its embassy in Cairo.",
            {("chad", "libya_egypt.open", True), ("libya_egypt", "libya_egypt.open", False)},
            id="two that always act together are one",
        ),
        pytest.param(
            "India seized the pass. Pakistan said it would recall its envoy. Pakistan fears that "
            "India will shell the valley.",
            {("pakistan", "india.shell", False)},
            id="a fear",
        ),
    ],
)
def test_stances_become_wants(text: str, wanted: set[tuple[str, str, bool]]) -> None:
    assert wanted <= _wants(draft(read_text(text)))


def test_phases_follow_two_dated_acts() -> None:
    made = draft(
        read_text(
            "9 June 2022\n\nJapan banned the export of chips on 5 May 2022. China halted the sale "
            "of metals on 9 May 2022."
        )
    )
    assert [(one.start, one.end, one.taken) for one in made.phases] == [
        ("2022-05-05", "2022-05-08", ("japan.ban",)),
        ("2022-05-09", "", ("japan.ban", "china.halt")),
    ]


def test_a_goal_is_an_option_to_try_and_is_pursued() -> None:
    topple = next(one for one in draft(reading()).options if one.key == "turkey.topple")
    assert (topple.left, topple.taken) == ("stops trying to topple the government", True)


def test_what_was_required_of_a_kept_pledge_stands() -> None:
    text = (
        "France had pledged, as part of the truce, to stop the shelling of Mali. Why? Because it "
        "was a requirement for Libya to halt its offensive."
    )
    made = draft(read_text(text))
    halt = next(one for one in made.options if one.key == "libya.halt")
    assert halt.taken
    want = next(one for one in made.wants if one.option == "libya.halt")
    assert want.given == ("france.stop", True)
    pledge = next(one for one in made.pledges if one.option == "france.stop")
    assert (pledge.given, pledge.to) == (("libya.halt", True), "libya")


def test_what_is_only_believed_is_not_done() -> None:
    text = (
        "Iranian officials believe that Russia signed a deal with Israel. "
        "Iran sent weapons to Syria."
    )
    taken = {one.key: one.taken for one in draft(read_text(text)).options}
    assert taken == {"russia.sign": False, "iran.send": True}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained all week. The fair opened on Saturday.", id="weather"),
        pytest.param("France sent three hundred nurses home.", id="one actor"),
        pytest.param("Some experts believe that nothing will change.", id="people only heard"),
        pytest.param("Word", id="a word"),
        pytest.param("协议已经签署。 « “ ( [", id="another script"),
    ],
)
def test_a_text_without_two_acting_parties_is_told_so(text: str) -> None:
    with pytest.raises(ReadingError, match="no two actors with acts of their own"):
        draft(read_text(text))


def test_a_long_list_of_acts_is_kept_small() -> None:
    states = ["France", "Spain", "Italy", "Greece", "Turkey", "Egypt", "Iran", "Iraq", "India"]
    verbs = ["bombed a port of", "armed the rebels of", "threatened to invade", "blockaded"]
    text = " ".join(
        f"{one} {verb} {other}."
        for one in states
        for other, verb in zip(states, verbs, strict=False)
    )
    made = draft(read_text(text))
    assert 2 <= len(made.parties) <= 8
    assert len(made.options) <= 12
