"""How sure a finding is: by the wants that flip it, and the claims under what it turns on."""

import pytest

from detente.analysis.readings.confidence import confidence
from detente.evidence.chain import Link
from detente.evidence.claim import Claim
from detente.model.preference import Statement


def claim(grade, *hands):
    chain = tuple(Link(name=name, type="person") for name in hands)
    return Claim(text="something is so", chain=chain, grade=grade)


CLAIMS = {
    "firm": claim("B2", "officials", "Paper"),
    "second": claim("A1", "the minister", "Wire"),
    "kin": claim("A2", "a witness", "Paper"),
    "vague": claim("B3", "officials", "Paper"),
    "fair": claim("C2", "officials", "Wire"),
    "hearsay": claim("D3", "officials", "Paper"),
    "unlikely": claim("B4", "officials", "Paper"),
    "unjudged": claim("F1", "officials", "Paper"),
}


def want(*because, note=""):
    return Statement(want="us.strike", because=because, note=note)


@pytest.mark.parametrize(
    ("flipping", "settling", "level", "weak", "links"),
    [
        pytest.param({}, [], "high", "logic", (), id="nothing-decides-it"),
        pytest.param({}, ["firm", "second"], "high", "claim", ("firm", "second"), id="two-chains"),
        pytest.param({}, ["firm"], "moderate", "single source", ("firm",), id="one-claim"),
        pytest.param(
            {}, ["firm", "kin"], "moderate", "single source", ("firm", "kin"), id="one-hand-in-both"
        ),
        pytest.param(
            {}, ["kin", "firm", "second"], "high", "claim", ("kin", "firm", "second"),
            id="two-of-three-are-apart",
        ),
        pytest.param({}, ["firm", "firm"], "moderate", "single source", ("firm",), id="twice"),
        pytest.param(
            {}, ["firm", "vague", "second"], "moderate", "claim", ("vague",), id="figure-too-low"
        ),
        pytest.param({}, ["second", "fair"], "moderate", "claim", ("fair",), id="letter-too-low"),
        pytest.param({}, ["firm", "hearsay"], "low", "claim", ("hearsay",), id="letter-d"),
        pytest.param({}, ["unlikely"], "low", "claim", ("unlikely",), id="figure-4"),
        pytest.param({}, ["unjudged"], "low", "claim", ("unjudged",), id="letter-f"),
        pytest.param({}, ["c99"], "low", "claim", ("c99",), id="no-such-claim"),
        pytest.param({"w": want("firm")}, [], "moderate", "single want", ("w",), id="one-want"),
        pytest.param({"w": want("second", "firm")}, ["firm"], "moderate", "single want", ("w",),
            id="a-well-founded-want"),
        pytest.param({"w": want("hearsay")}, ["firm"], "low", "claim", ("hearsay",), id="poor"),
        pytest.param({"w": want()}, ["firm"], "low", "inference", ("w",), id="nobody-says-it"),
        pytest.param(
            {"v": want("firm"), "w": want("firm", note="Inferred from its part.")},
            ["hearsay"], "low", "inference", ("w",), id="own-up-to-an-inference",
        ),
        pytest.param(
            {"w": want("firm", note="It is not inferred.")}, [], "moderate", "single want", ("w",),
            id="another-note",
        ),
    ],
)  # fmt: skip
def test_confidence(flipping, settling, level, weak, links):
    found = confidence(flipping, settling, CLAIMS)
    assert (found.level, found.weak, found.links) == (level, weak, links)
    assert found.as_dict() == {"level": level, "weak": weak, "links": list(links)}


@pytest.mark.parametrize(
    ("settling", "level", "weak"),
    [
        pytest.param([], "moderate", "second opinion", id="from-high"),
        pytest.param(["firm"], "low", "second opinion", id="from-moderate"),
        pytest.param(["hearsay"], "low", "claim", id="low-stays"),
    ],
)
def test_another_measure_that_says_the_opposite_takes_a_level(settling, level, weak):
    found = confidence({}, settling, CLAIMS, contested=True)
    assert (found.level, found.weak) == (level, weak)


@pytest.mark.parametrize(
    ("flipping", "weak"),
    [
        pytest.param({}, "open question", id="before-claims"),
        pytest.param({"w": want()}, "inference", id="after-inferences"),
    ],
)
def test_an_open_question_that_no_claim_answers(flipping, weak):
    found = confidence(flipping, ["hearsay"], CLAIMS, unanswered=("bond",))
    assert (found.level, found.weak) == ("low", weak)
    assert found.links == (("bond",) if weak == "open question" else ("w",))
