"""A draft loads, is checked, solved, weighed and briefed on at once, whatever the article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente import brief, leverage, stability
from detente.case import load, warnings
from detente.case.case import Case
from detente.case.draft import draft_case, draft_text, save_draft
from detente.errors import CaseError, ReadingError
from detente.evidence.reading import read_text
from tests.evidence.draft_help import ARTICLE, reading
from tests.evidence.texts import article

_WHO = ["France", "Iran", "the rebels", "Moscow", "President Biden", "the UN", "Smith"]
_DOES = [
    "pledged to stop the shelling", "refused to withdraw",
    "threatened to strike {} unless {} leaves", "demanded that {} release the prisoners",
    "signed a deal with {}", "fears that {} will attack",
    "could be returned within a day", "armed {}", "rejected the demand", "said nothing",
    "wants to topple {}", "halted its drills on 5 May 2021", "opposes sanctions on {}",
]  # fmt: skip


def test_a_draft_is_marked_as_such_all_over() -> None:
    case = draft_case(reading())
    assert case.conflict.draft
    assert all(claim.draft for claim in case.evidence.claims.values())
    assert "Open questions:" in case.conflict.summary


@pytest.mark.parametrize("name", ["valley", "valley.yaml"])
def test_a_saved_draft_reads_back_and_can_be_edited(tmp_path: Path, name: str) -> None:
    made = save_draft(reading(), tmp_path / name)
    read_back = load(tmp_path / name)
    assert read_back.conflict == made.conflict
    assert read_back.evidence.claims == made.evidence.claims
    assert warnings(read_back) == ()
    assert read_back.texts == (
        {} if name.endswith(".yaml") else {"sd8a61da6": ARTICLE} | made.texts
    )


def test_a_draft_says_at_its_head_what_is_open() -> None:
    text = draft_text(draft_case(reading(), keep_text=False))
    assert text.startswith("# A draft, read by rule from one article.")
    assert "# - For what, and to whom, was it pledged" in text


def test_a_draft_never_replaces_a_file(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("mine", encoding="utf-8")
    for place in (file, tmp_path):
        with pytest.raises(CaseError, match="never replaces"):
            save_draft(reading(), place)
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_briefing_on_a_draft_says_so() -> None:
    assert brief(draft_case(reading()), illustrated=False).draft


@settings(max_examples=12)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(_WHO),
            st.sampled_from(_DOES),
            st.sampled_from(_WHO),
            st.sampled_from(_WHO),
        ),
        min_size=1,
        max_size=7,
    )
)
def test_any_article_drafts_or_says_why_not(told: list[tuple[str, str, str, str]]) -> None:
    text = " ".join(f"{a[0].upper()}{a[1:]} {verb.format(b, c)}." for a, verb, b, c in told)
    try:
        case = draft_case(read_text(text))
    except ReadingError:
        return
    _holds(case)


@settings(max_examples=25)
@given(st.text(max_size=30), st.sampled_from(["\n\n", " ", "\r\n"]))
@example("\ufeff", " ")
@example("---\ntitle: x\n---\n", "\n\n")
@example("\0\x85\u2028", " ")
def test_a_draft_of_any_characters_reads_back(noise: str, gap: str) -> None:
    text = f"{noise}{gap}Iran threatened to bomb Iraq. Iraq refused to leave Kuwait.{gap}{noise}"
    try:
        found = read_text(text)
        draft_case(found)
    except ReadingError:
        return
    with TemporaryDirectory() as folder:
        for name in ("case", "case.yaml"):
            made = save_draft(found, Path(folder) / name)
            read_back = load(Path(folder) / name)
            assert read_back.conflict == made.conflict
            assert read_back.evidence.claims == made.evidence.claims
            assert warnings(read_back) == ()


def _holds(case: Case) -> None:
    """Check that a draft is solved, weighed and briefed on."""
    assert 2 <= len(case.conflict.actors) <= 8
    assert len(case.conflict.options) <= 12
    assert stability(case.conflict).actors == tuple(case.conflict.actors)
    assert set(leverage(case.conflict).status) == set(case.conflict.actors)
    assert brief(case, illustrated=False).findings


def _read(**source):
    """Return the reading of the article with another source."""
    whole = {"title": "", "author": "", "outlet": "", "via": "", "published": None} | source
    return replace(reading(), source=reading().source.model_copy(update=whole))


@pytest.mark.parametrize(
    ("source", "citation"),
    [
        pytest.param({}, "", id="nothing-known"),
        pytest.param({"title": "A"}, "“A”", id="title"),
        pytest.param(
            {
                "title": "A,  with\n space",
                "author": "B. C.",
                "outlet": "D",
                "via": "E",
                "published": date(2016, 3, 9),
            },
            "B. C., “A, with space”, D, 9 March 2016, adapted from E",
            id="everything",
        ),
        pytest.param(
            {"title": "word " * 60, "outlet": "D"},
            "“" + ("word " * 29).strip() + "…”, D",
            id="long-title",
        ),
    ],
)
def test_a_draft_cites_its_article(source: dict[str, object], citation: str) -> None:
    assert draft_case(_read(**source)).conflict.citation == citation


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("A title", "A title", id="short"),
        pytest.param("", "How the Valley Truce Was Bought", id="first-line"),
        pytest.param("x" * 200, "x" * 189 + "…", id="one-long-word"),
        pytest.param("ab " * 80, ("ab " * 63).strip() + "…", id="long"),
    ],
)
def test_a_draft_has_a_title(title: str, expected: str) -> None:
    conflict = draft_case(_read(title=title)).conflict
    assert conflict.title == expected
    assert conflict.id == "draft-" + reading().source.sha256[:8]


def test_a_draft_keeps_its_text_beside_it_or_goes_without() -> None:
    kept, bare = draft_case(reading()), draft_case(reading(), keep_text=False)
    (name,) = kept.evidence.sources
    assert dict(kept.texts) == {name: ARTICLE}
    assert kept.evidence.sources[name].file == f"sources/{name}.txt"
    assert dict(bare.texts) == {}
    assert bare.evidence.sources[name].file == ""
    assert bare.conflict == kept.conflict
    zero = draft_case(replace(reading(), text=ARTICLE + "\0"))
    assert dict(zero.texts) == {}


def test_what_a_draft_says_of_actors_options_pledges_and_wants() -> None:
    conflict = draft_case(reading()).conflict
    assert conflict.status_quo is not None or conflict.phases
    for actor in conflict.actors.values():
        assert actor.because
        assert actor.name
    for option in conflict.options.values():
        assert option.because
    pledge = next(one for one in conflict.pledges if one.by == "france")
    assert str(pledge.does).startswith("france.")
    assert (pledge.kind, pledge.known_to) == ("promise", ())
    moscow = next(one for one in conflict.pledges if one.by == "russia")
    assert str(moscow.given) == "not turkey.arm"
    wants = [str(one.want) for one in conflict.preferences["france"].statements]
    assert "not france.bomb" in wants


def test_a_text_that_begins_as_front_matter_does_is_guarded(tmp_path: Path) -> None:
    text = "---\nIran threatened to bomb Iraq. Iraq refused to leave Kuwait.\n---\n"
    case = save_draft(read_text(text), tmp_path / "x")
    (file,) = (tmp_path / "x" / "sources").iterdir()
    assert file.read_text(encoding="utf-8") == f"---\n---\n{text}"
    assert dict(load(tmp_path / "x").texts) == dict(case.texts)


def test_where_a_draft_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CaseError, match="the folder cannot be made"):
        save_draft(reading(), tmp_path / "file" / "case")
    with pytest.raises(CaseError, match="the file cannot be written"):
        save_draft(reading(), tmp_path / "gone" / "case.yaml")


def test_the_head_of_a_draft_is_wrapped_and_lists_each_question() -> None:
    case = draft_case(reading(), keep_text=False)
    text = draft_text(case)
    head = text[: text.index("format:")].splitlines()
    assert all(line.startswith("#") and len(line) <= 98 for line in head)
    assert head.index("#") + 1 == head.index("# Open questions:")
    questions = case.conflict.summary.partition("Open questions:\n")[2].splitlines()
    assert sum(line.startswith("# - ") for line in head) == len(questions) > 1
    closed = replace(case, conflict=case.conflict.replaced(summary="x"))
    assert "Open questions" not in draft_text(closed)


@cache
def _sample() -> Case:
    """Return the draft of the article that tests read."""
    return draft_case(article())


def test_the_article_s_actors_are_there() -> None:
    assert {key: actor.name for key, actor in _sample().conflict.actors.items()} == {
        "norvania": "Norvania",
        "estoria": "Estoria",
        "dawn_front": "the Dawn Front",
        "karvania": "Karvania",
        "sandoria": "Sandoria",
        "veronia_zubaria": "Veronia and Zubaria",
    }


@pytest.mark.parametrize(
    ("option", "words"),
    [
        pytest.param("estoria.bomb", "bombs Dragov’s airfields", id="strikes"),
        pytest.param(
            "estoria.stop",
            "stops the flow of weapons from its allies to the Dawn Front",
            id="pledge",
        ),
        pytest.param("norvania.withdraw", "withdraws the rest of its planes", id="withdrawal"),
        pytest.param("norvania.halt_offensive", "halts its offensive", id="halt"),
    ],
)
def test_the_article_s_acts_are_options(option: str, words: str) -> None:
    assert _sample().conflict.options[option].text == words


def test_the_article_s_withdrawal_can_be_undone_within_two_days() -> None:
    left = _sample().conflict.options["norvania.withdraw"].left
    assert left == "returns the planes to Sandoria within two days"


def test_the_article_s_refusal_is_a_want_with_the_demand_against_it() -> None:
    wants = _sample().conflict.preferences["estoria"].statements
    strikes = next(one for one in wants if str(one.want) == "not estoria.bomb")
    assert (strikes.because, strikes.despite) == (("c12",), ("c11",))


def test_the_article_s_pledge_keeps_its_chain_its_secret_and_its_price() -> None:
    case = _sample()
    pledge = next(one for one in case.conflict.pledges if one.by == "estoria")
    assert pledge.known() == ("estoria", "norvania")
    assert "norvania.halt_offensive" in str(pledge.model_dump())
    chain = case.evidence.claims[pledge.because[0]].chain
    assert [link.name for link in chain] == [
        "Estoria", "senior officers in Sarn", "Carl M. Weber", "Nord Blatt", "Marta Keel",
    ]  # fmt: skip


def test_the_article_s_ally_fears_a_deal_over_its_head() -> None:
    wants = [str(one.want) for one in _sample().conflict.preferences["karvania"].statements]
    assert wants == ["not karvania.accept", "not norvania.sign"]


def test_the_article_s_draft_is_briefed_on() -> None:
    _holds(_sample())
