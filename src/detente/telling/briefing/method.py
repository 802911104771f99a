"""How a briefing was found, and what is not known, in sentences."""

from __future__ import annotations

from collections import Counter

from detente.analysis.concepts.registry import sanctions
from detente.analysis.readings.readings import Readings
from detente.telling.briefing.statement import sentences
from detente.telling.numbers import in_words
from detente.telling.versions import counted


def method(concept: str, readings: Readings | None) -> tuple[str, ...]:
    """Return how everything was found, in paragraphs.

    Parameters
    ----------
    concept
        The one that decides.
    readings
        The versions of the case; ``None`` where no state is known to stand.
    """
    asks = sentences(
        "the case says who can do what, and what each wants most",
        "from that it is worked out, for every combination of acts, who would gain by acting alone",
        f"which answers to a departure count: {counted(sanctions(concept))}",
    )
    return (asks, *([_versions(readings)] if readings else ()), _sureness())


def _versions(readings: Readings) -> str:
    """Return how many versions of the case were tried."""
    tried, every = readings.count("counted"), readings.of
    if every == 1:
        return sentences("the case leaves no question open, so there is one version of it")
    count = len(readings.questions)
    are, their = ("question is", "its") if count == 1 else ("questions are", "their")
    ways = in_words(readings.settings["count"])
    return sentences(
        f"{in_words(count)} {are} open, and {their} answers make {in_words(every)} versions of "
        "the case",
        f"{in_words(tried)} of them {'counts' if tried == 1 else 'count'} here, each under {ways} "
        "ways of answering a departure",
        "how many versions agree says nothing of odds",
    )


def _sureness() -> str:
    """Return by which rules it is said how sure a finding is."""
    return sentences(
        "confidence is high where no single wish flips a finding and its claims are well graded "
        "and confirmed by a second, independent source",
        "it is low where our own inference, an open question or a poor claim decides it; "
        "otherwise it is moderate",
    )


def unknown(readings: Readings) -> tuple[str, ...]:
    """Return the open questions of the case that decide anything, with how much each decides."""
    fates = (*readings.theses, *readings.headlines)
    decides = Counter(
        name for fate in fates if fate.settled_by for name in fate.settled_by.questions
    )
    told = []
    for question in readings.questions:
        count = decides[question.id]
        if count:
            of = f"{in_words(count)} of the {in_words(len(fates))} findings tried"
            told.append(sentences(question.ask, f"that helps decide {of}"))
    return tuple(told)
