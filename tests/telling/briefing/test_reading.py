"""What an article says: stops, lengths, headings of acts, dates."""

import pytest

from detente.telling.briefing.reading import (
    ACTS,
    ActsSpokenOf,
    ArticleTakeaway,
    DatedEntries,
    acts,
    article_takeaway,
    timeline,
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("the guns fall silent", "The guns fall silent.", id="bare"),
        pytest.param("The guns fall silent.", "The guns fall silent.", id="both already"),
        pytest.param("Will they hold?", "Will they hold?", id="a question"),
        pytest.param("Never again!", "Never again!", id="a call"),
        pytest.param("“we stay”, he said", "“we stay”, he said.", id="a quotation first"),
        pytest.param("x" * 500, "X" + "x" * 499 + ".", id="as long as it is"),
    ],
)
def test_a_takeaway_of_the_article(text: str, sentence: str) -> None:
    said = article_takeaway(ArticleTakeaway(text))
    assert (said.sentence, said.lines) == (sentence, ())


@pytest.mark.parametrize(
    ("modality", "texts", "sentence"),
    [
        pytest.param(
            "pledged", ["Iran will leave."], "Pledged: Iran will leave.", id="one sentence"
        ),
        pytest.param(
            "threatened",
            ["we will strike", "they will burn"],
            "Threatened: We will strike. They will burn.",
            id="two sentences without stops",
        ),
        pytest.param(
            "demanded",
            ["Leave  the\n valley   now."],
            "Demanded: Leave the valley now.",
            id="blanks and lines are closed up",
        ),
        pytest.param(
            "refused",
            ["Never. " * 61],
            f"Refused: {' '.join(['Never.'] * 59)} ….",
            id="cut at a word where it is too long",
        ),
        pytest.param(
            "refused", [f"{'a' * 419}."], f"Refused: A{'a' * 418}.", id="as long as may be"
        ),
    ],
)
def test_acts_spoken_of(modality: str, texts: list[str], sentence: str) -> None:
    said = acts(ActsSpokenOf(modality, tuple(texts)))
    assert (said.sentence, said.lines) == (sentence, ())


def test_every_modality_that_is_looked_for_has_a_heading() -> None:
    assert list(ACTS) == ["pledged", "threatened", "demanded", "refused"]
    assert all(word[0].isupper() for word in ACTS.values())


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        pytest.param(
            [("2016-02-27", "the guns fall silent")],
            "Timeline: 2016-02-27: the guns fall silent.",
            id="a day",
        ),
        pytest.param(
            [("2015-06/2015-09", "The rebels gain."), ("2016", "is it over?")],
            "Timeline: 2015-06/2015-09: The rebels gain. 2016: is it over?",
            id="an interval and a year, with stops of their own",
        ),
    ],
)
def test_the_timeline(entries: list[tuple[str, str]], sentence: str) -> None:
    assert timeline(DatedEntries(tuple(entries))).sentence == sentence
