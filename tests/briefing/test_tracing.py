"""From a finding down to the words it rests on."""

import pytest

from detente.briefing.finding import Carrier, Finding
from detente.briefing.tracing import Trace, trace
from detente.errors import UnknownName
from detente.telling.briefing.reading import ArticleTakeaway
from tests.briefing.briefed import briefed

SYRIA = briefed("syria-2016")


@pytest.mark.parametrize(
    ("asked", "found"), [("F1", "F1"), ("f1", "F1"), ("f12", "F12")], ids=["big", "small", "two"]
)
def test_a_finding_is_found_by_its_id(asked: str, found: str) -> None:
    assert trace(SYRIA, asked).finding.id == found


@pytest.mark.parametrize("asked", ["F0", "F99", "1", ""])
def test_an_unknown_id_is_refused(asked: str) -> None:
    with pytest.raises(UnknownName, match="finding"):
        trace(SYRIA, asked)


def test_every_belief_stands_with_its_claims_for_then_against() -> None:
    for finding in SYRIA.findings:
        traced = trace(SYRIA, finding.id)
        assert [one for one, _ in traced.beliefs] == list(finding.carriers)
        for carrier, claims in traced.beliefs:
            sides = [(one.id, one.against) for one in claims]
            assert sides == [
                *((key, False) for key in carrier.because if key in SYRIA.claims),
                *((key, True) for key in carrier.despite if key in SYRIA.claims),
            ]


def test_a_claim_that_the_case_does_not_hold_is_left_out() -> None:
    carrier = Carrier("p", "S", "C.", because=("c1", "nowhere"), despite=("nobody",))
    finding = Finding(
        "deal", ArticleTakeaway(""), headline="It holds.", id="F1", carriers=(carrier,)
    )
    traced = trace(type(SYRIA)(**(vars(SYRIA) | {"findings": (finding,)})), "F1")
    ((_, claims),) = traced.beliefs
    assert [one.id for one in claims] == ["c1"]
    assert finding.claims_for == ("c1", "nowhere")
    assert finding.claims_against == ("nobody",)


@pytest.mark.parametrize(
    ("carriers", "lines"),
    [
        pytest.param(
            (),
            (
                "F1  It holds.",
                "  No single belief carries it: it stands with any one of them dropped.",
            ),
            id="nothing",
        ),
        pytest.param(
            (Carrier("p", "Iran stays", "Without it, all falls."),),
            ("F1  It holds.", "  p: Iran stays — Without it, all falls."),
            id="a belief",
        ),
        pytest.param(
            (Carrier("p", "S", "C.", note="so it is said"), Carrier("q", "T", "D.")),
            ("F1  It holds.", "  p: S — C.", "    note: so it is said", "  q: T — D."),
            id="two, one with a note",
        ),
    ],
)
def test_a_trace_is_an_outline(carriers: tuple[Carrier, ...], lines: tuple[str, ...]) -> None:
    finding = Finding("deal", ArticleTakeaway(""), headline="It holds.", id="F1", carriers=carriers)
    assert Trace(finding, tuple((one, ()) for one in carriers)).lines() == lines


def test_a_cited_claim_says_side_grade_chain_and_words() -> None:
    traces = [trace(SYRIA, one.id) for one in SYRIA.findings]
    found = next(
        one
        for one in traces
        if {each.against for _, claims in one.beliefs for each in claims} == {True, False}
    )
    cited = [one for _, claims in found.beliefs for one in claims]
    for one in cited:
        head, word, *quotes = one.lines()
        assert head.startswith(f"{one.id} ({'against' if one.against else 'for'}, ")
        assert head.endswith(one.claim.text)
        assert word == f"on the word of {one.claim.told()}"
        assert len(quotes) == len(one.claim.quotes)
    text = "\n".join(found.lines())
    assert all(f"\n    {one.lines()[0]}\n      {one.lines()[1]}" in text for one in cited)


def test_plain_data_holds_the_finding_and_every_claim() -> None:
    found = trace(SYRIA, "F1")
    plain = found.as_dict()
    assert plain["finding"] == found.finding.as_dict()
    assert [one["path"] for one in plain["beliefs"]] == [one.path for one, _ in found.beliefs]
    for belief, (_, claims) in zip(plain["beliefs"], found.beliefs, strict=True):
        assert [one["id"] for one in belief["claims"]] == [one.id for one in claims]
        assert all(one["told"] and one["grade"] for one in belief["claims"])


def test_claims_of_a_finding_are_each_told_once() -> None:
    for finding in SYRIA.findings:
        assert len(set(finding.claims_for)) == len(finding.claims_for)
        assert set(finding.claims_for) == {k for one in finding.carriers for k in one.because}
        assert set(finding.claims_against) == {k for one in finding.carriers for k in one.despite}
