"""Where the words of a quote stand, and where they might be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.quote import Quote
from detente.evidence.quote_search import likeliest, located, occurrences

TEXT = "“We leave,” he said.\nThe guns fell — silent. Then the guns fell.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("  ", [], id="blanks"),
        pytest.param("tanks", [], id="nowhere"),
        pytest.param("guns fell", ["guns fell", "guns fell"], id="twice"),
        pytest.param(" guns ", ["guns", "guns"], id="blanks about it"),
        pytest.param('"We leave,"', ["“We leave,”"], id="straight quotation marks"),
        pytest.param("fell - silent", ["fell — silent"], id="another dash"),
        pytest.param("said. The", ["said.\nThe"], id="over a line's end"),
        pytest.param("THE GUNS", ["The guns", "the guns"], id="capitals"),
        pytest.param("the guns", ["the guns"], id="exactly so goes first"),
        pytest.param("g.ns", [], id="no pattern"),
        pytest.param("fell.", ["fell."], id="a stop is a stop"),
    ],
)
def test_words_are_found(words: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in occurrences(TEXT, words)] == found


@given(st.text(min_size=1), st.text(), st.text())
def test_words_that_stand_in_a_text_are_found_there(words: str, before: str, after: str) -> None:
    spans = occurrences(before + words + after, words)
    assert not words.strip() or all(
        (before + words + after)[start:end] == words.strip() for start, end in spans
    )
    assert bool(spans) == bool(words.strip())


@pytest.mark.parametrize(
    ("given", "span"),
    [
        pytest.param({"exact": "guns fell"}, (25, 34), id="the first of two"),
        pytest.param({"exact": "guns fell", "suffix": "."}, (54, 63), id="by what follows"),
        pytest.param(
            {"exact": "guns fell", "prefix": "Then the "}, (54, 63), id="by what precedes"
        ),
        pytest.param({"exact": "guns fell", "start": 3}, (3, 12), id="said, though wrong"),
        pytest.param({"exact": "guns fell", "end": 12}, (3, 12), id="said by its end"),
        pytest.param({"exact": "the GUNS"}, None, id="not letter by letter"),
    ],
)
def test_a_quote_is_placed(given: dict[str, object], span: tuple[int, int] | None) -> None:
    assert located(Quote.model_validate({"source": "s", **given}), TEXT).span == span


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param({"exact": "guns fell", "start": 3}, "guns fell", id="elsewhere"),
        pytest.param({"exact": "GUNS FELL"}, "guns fell", id="other signs"),
        pytest.param({"exact": "when the guns fell"}, "The guns fell", id="a run of three"),
        pytest.param({"exact": "all guns fell at once"}, None, id="two of five are too few"),
        pytest.param({"exact": "big guns"}, "guns", id="one of two"),
        pytest.param({"exact": "tanks rolled"}, None, id="nothing like it"),
        pytest.param({"exact": "…"}, None, id="no words at all"),
    ],
)
def test_where_a_quote_might_be(given: dict[str, object], words: str | None) -> None:
    found = likeliest(Quote.model_validate({"source": "s", **given}), TEXT)
    assert (found.exact if found else None) == words
    assert found is None or found.standing(TEXT) == "stands"
