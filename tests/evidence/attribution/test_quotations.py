"""Quotations: where quoted words begin and end, whatever the marks; offsets for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("spacy")

from detente.evidence.actors.actors import actors
from detente.evidence.attribution.attribute import attributions
from detente.evidence.attribution.quotations import quotations
from detente.evidence.structure.passage import passages
from detente.evidence.structure.segment import segment


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("He said “no” twice.", ["“no”"], id="curled"),
        pytest.param('He said "no" twice.', ['"no"'], id="straight"),
        pytest.param("He said ‘no’ twice.", ["‘no’"], id="single"),
        pytest.param("He said 'no' twice.", ["'no'"], id="straight single"),
        pytest.param("He said ``no'' twice.", ["``no''"], id="typed"),
        pytest.param("''Hi there,'' he said", ["''Hi there,''"], id="two single ones"),
        pytest.param("«Non», dit-il", ["«Non»"], id="angles"),
        pytest.param("Er sagte „nein“ zweimal.", ["„nein“"], id="low and high"),
        pytest.param("He said “a” and “b”.", ["“a”", "“b”"], id="two"),
        pytest.param("“a “b” c” d", ["“a “b” c”"], id="nested"),
        pytest.param("“a ‘b’ c” d", ["“a ‘b’ c”"], id="nested single"),
        pytest.param('“a "b" c” d', ['“a "b" c”'], id="nested straight"),
        pytest.param('"A," he said. "B.', ['"A,"', '"B.'], id="the last is open"),
        pytest.param("“We go and never", ["“We go and never"], id="open to the end"),
        pytest.param('“We go" he said', ['“We go"'], id="closed by a straight one"),
        pytest.param("He said “", [], id="nothing after it"),
        pytest.param("He said “ ", [], id="a blank after it"),
        pytest.param("the allies' 'quote here' ok", ["'quote here'"], id="an apostrophe before"),
        pytest.param("the allies' camp and the rebels' camp", [], id="apostrophes alone"),
        pytest.param("it's 'so it's' said", ["'so it's'"], id="an apostrophe within"),
        pytest.param("rock 'n' roll", ["'n'"], id="a letter"),
        pytest.param("the '90s were", [], id="a year"),
        pytest.param('a 6" gun and a 9" gun', [], id="inches"),
        pytest.param('He left."So" it goes', [], id="no blank before"),
        pytest.param("(“no”)", ["“no”"], id="in a bracket"),
        pytest.param("a ” b “c”", ["“c”"], id="a stray closing one"),
        pytest.param("no marks at all", [], id="none"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_quotations(text: str, spans: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == spans


@pytest.mark.parametrize(
    ("text", "inner", "closed"),
    [
        pytest.param("“no”", "no", True, id="closed"),
        pytest.param("“no", "no", False, id="open"),
        pytest.param("``no''", "no", True, id="marks of two signs"),
    ],
)
def test_a_quotation_knows_its_inner_words(text: str, inner: str, closed: bool) -> None:
    (quotation,) = quotations(text)
    assert text[quotation.inner_start : quotation.inner_end] == inner
    assert quotation.closed == closed


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
    parts = passages(text, segment(text))
    known = attributions(parts)
    for each in known:
        for spans in (each.source, each.cue, each.content):
            assert all(0 <= start < end <= len(text) for start, end in spans)
        assert each.cue
        assert each.content
        assert each.rule
        assert each.inside is None or 0 <= each.inside < len(known)
    for actor in actors(parts):
        for mention in actor.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.why
            assert mention.rule
