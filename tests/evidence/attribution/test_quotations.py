"""Attributions: constructions of reported speech, and offsets that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.attribution.quotations import quotations
from tests.evidence.reading_help import Read, short


def told(read: Read) -> list[tuple[str, str, str]]:
    """Return source, cue and content of every attribution in words."""

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(read.text[a:b] for a, b in spans)

    return [(words(one.source), words(one.cue), words(one.content)) for one in read.found]


ROWS = [
    pytest.param(
        "The envoy said that the pact held.", "The envoy", "that the pact held", id="clause"
    ),
    pytest.param("The pact held, the envoy said.", "the envoy", "The pact held", id="after"),
    pytest.param("“We go,” said the envoy. “Now.”", "the envoy", "“We go,” … “Now.”", id="split"),
    pytest.param('"Will you go?" she asked.', "she", '"Will you go?"', id="question"),
    pytest.param(
        "The envoy, who came late, said the pact held.", "The envoy", "the pact held", id="relative"
    ),
    pytest.param(
        "The envoy – late as ever – said the pact held.", "The envoy", "the pact held", id="dashes"
    ),
    pytest.param(
        "According to the envoy, the pact held.", "the envoy", "the pact held", id="according-to"
    ),
    pytest.param("The envoy called for a pause.", "The envoy", "a pause", id="preposition"),
    pytest.param(
        "The envoy urged both sides to stop.",
        "The envoy",
        "both sides to stop",
        id="object-infinitive",
    ),
    pytest.param(
        "The envoy made it clear that it held.", "The envoy", "that it held", id="make-clear"
    ),
    pytest.param(
        "ENVOY: The pact holds and we go on.",
        "ENVOY",
        "The pact holds and we go on.",
        id="transcript",
    ),
    pytest.param(
        "“We go and we stay gone.” ― Dana Okoro",
        "Dana Okoro",
        "“We go and we stay gone.”",
        id="signature",
    ),
    pytest.param(
        "He said:\n\n“The pact holds for us.”", "He", "“The pact holds for us.”", id="colon"
    ),
    pytest.param("“We hold it, the envoy said.", "", "", id="unclosed"),
]


@pytest.mark.parametrize(("text", "source", "content"), ROWS)
def test_constructions(text: str, source: str, content: str) -> None:
    found = told(short(text))
    if content:
        assert (source, content) in [(s, c) for s, _, c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Russians can be expected to be active in the talks.",
        "It was a truce that few ever expected to hold.",
        "He found the “moderate” party in the square.",
    ],
    ids=["can-be-expected", "few-expected", "scare-quotes"],
)
def test_false_friends_attribute_nothing_to_a_speaker(text: str) -> None:
    assert not [one for one in short(text).found if one.manner == "direct"]


def test_a_heading_is_no_cue() -> None:
    body = "The bridge fell on Monday and the town fell with it."
    text = f"Putin calls the shots\n\nMay 4, 2019\n\n{body}"
    assert short(text).found == ()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('"A," he said. "B.', ['"A,"', '"B.']),
        ("“a “b” c” d", ["“a “b” c”"]),
        ("the allies' 'quote here' ok", ["'quote here'"]),
        ("''Hi there,'' he said", ["''Hi there,''"]),
        ("«Non», dit-il", ["«Non»"]),
    ],
)
def test_quotations(text: str, spans: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == spans


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("a “”\"'‘’«».,!?—"), max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    at = 0
    for q in quotations(text):
        assert at <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
        at = q.end


WORDS = st.sampled_from(
    ["said", "that", "the", "envoy", "“", "”", '"', ",", ".", "–", "(", ")", "who", "Moscow", "he",
     "according", "to", "claims", "\n\n", "not", "was", "told", "by", ":", "Русь",
     "平和", "سلام", "I"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_every_span_stands_in_the_text(text: str) -> None:
    read = short(text)
    for one in read.found:
        for spans in (one.source, one.cue, one.content):
            assert all(0 <= a < b <= len(text) for a, b in spans)
        assert one.cue
        assert one.content
        assert one.rule
        assert one.inside is None or 0 <= one.inside < len(read.found)
    for actor in read.actors:
        for mention in actor.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.why
            assert mention.rule
    assert all(chain[-1].type == "author" for chain in read.chains)
