"""How findings fare over the readings of a case, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.judgement import NO_RULE
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import MOST_SAID, Named, SettledBy, Survival
from detente.model import phrases
from detente.model.belief import beliefs
from detente.model.question import Answer
from detente.telling.thesis import clause

_LEVELS: Final = (
    (1.0, "in every reading"),
    (0.95, "in nearly every reading"),
    (0.67, "in most readings"),
    (0.33, "readings divide"),
)
"""From which share on what is said; below the last: in few, or in none."""

_LIKELIHOODS: Final = (
    (0.925, "almost certain"),
    (0.775, "highly likely"),
    (0.525, "likely"),
    (0.375, "a realistic possibility"),
    (0.225, "unlikely"),
    (0.075, "highly unlikely"),
)
"""The yardstick of the United Kingdom's Professional Head of Intelligence Assessment, its gaps
halved; below the last: a remote chance."""

COLUMNS: Final = ("Finding", "Holds", "Confidence")
WIDTHS: Final = (8, 8, 4)
"""The columns of the table, and how wide they are beside each other."""


def sentences(result: Readings) -> tuple[str, ...]:
    """Return what was tried, then how every thesis fares, then every headline finding.

    The questions stand between, so that what settles a finding can be looked up.
    """
    told = [one for fate in (*result.theses, *result.headlines) for one in fate_told(result, fate)]
    return (*tried(result), *legend(result), *told)


def tables(result: Readings) -> tuple[tuple[str, tuple[Survival, ...]], ...]:
    """Return the findings that have a table, each kind under its heading."""
    kinds = (("What the source claims", result.theses), ("What the case shows", result.headlines))
    return tuple((heading, fates) for heading, fates in kinds if fates)


def row(result: Readings, fate: Survival) -> tuple[str, str, str]:
    """Return a finding's cells: what it says, in which readings it holds, how sure that is."""
    sure = fate.confidence
    return (
        phrases.sentence(finding_named(result, fate)).removesuffix("."),
        f"{survives(result, fate)}{_counted(result, fate)}",
        f"{sure.level}: {sure.weak}" if sure else "",
    )


def _counted(result: Readings, fate: Survival) -> str:
    """Return in how many evaluations a finding holds, where that is told and not settled."""
    if fate.share in (None, 0, 1) or _settled(fate):
        return ""
    every = result.count("counted") * result.settings["count"]
    return f" ({round((fate.share or 0) * every):,} of {every:,})"


def legend(result: Readings) -> tuple[str, ...]:
    """Return each question by its name, with its answers, the analyst's first."""
    return tuple(
        f"{one.id}: {one.ask} {phrases.listed([*map(_text, one.answers)], joined='or')}"
        for one in result.questions
    )


def tried(result: Readings) -> tuple[str, ...]:
    """Return how many readings and settings were tried, and which are set aside."""
    count, questions = len(result.readings), len(result.questions)
    settings = result.settings["count"]
    said = [
        f"{_number(questions, 'question')} {_verb(questions, 'makes', 'make')} "
        f"{_number(result.of, 'reading')} of the case"
    ]
    if result.of > count:
        near = f"{result.near:,} near the analyst's own"
        drawn = f" and {count - result.near:,} drawn at random" if count > result.near else ""
        said.append(f"{count:,} of them were tried: {near}{drawn}")
    made = f"{count * settings:,} evaluations of each finding"
    said.append(f"each was tried under {settings} settings, {made}")
    if not result.complete:
        said.append("it was stopped before all were tried")
    said += list(_set_aside(result))
    said.append("how many readings agree is no probability")
    return tuple(map(phrases.sentence, said))


def _set_aside(result: Readings) -> Iterable[str]:
    """Yield how many readings do not count, and why."""
    reasons = {
        "impossible": "for answers that do not go together",
        "refused": f"since {_names(result)} would have refused the deal",
        "against": "for contradicting the source",
    }
    for standing, why in reasons.items():
        count = result.count(standing)
        if count:
            yield f"{_number(count, 'reading')} {_verb(count, 'is', 'are')} set aside {why}"
    if not result.count("counted"):
        yield "no reading is left to count"


def _names(result: Readings) -> str:
    """Return who would have refused the deal in some reading."""
    refusing = {key for one in result.readings for key in one.refusers}
    named = [one.name for key, one in result.conflict.actors.items() if key in refusing]
    return phrases.listed(named, joined="or")


def fate_told(result: Readings, fate: Survival) -> tuple[str, ...]:
    """Return how one finding fares: what it says and in which readings; how sure that is."""
    said = [f"{finding_named(result, fate)}: {survives(result, fate)}"]
    if fate.constructed:
        every = "" if fate.by_construction == 1 else ", in most readings"
        said.append(f"nothing that it asks was put to a test{every}")
    said += [
        f"under {name}, which contradicts the source, {_words(share)}"
        for name, share in fate.against.items()
    ]
    if fate.weighted is not None:
        said.append(f"{likelihood(fate.weighted)}, given that one of these readings is right")
    if fate.confidence is not None:
        said.append(sureness(result, fate))
    return tuple(map(phrases.sentence, said))


def finding_named(result: Readings, fate: Survival) -> str:
    """Return what a finding says, under its name where a source says it."""
    if fate.text:
        return f"{fate.text.rstrip('.')} ({fate.id})"
    if fate.id.startswith("mutual."):
        both = phrases.names(result.conflict, sorted(fate.test.actors(), key=fate.id.index))
        return f"{both} have leverage over each other, and neither has the upper hand"
    return clause(result.conflict, fate.test)


def survives(result: Readings, fate: Survival) -> str:
    """Return in which readings a finding holds: the answers that settle it, else how many."""
    settled = _settled(fate)
    if settled:
        return condition(result, settled)
    return "no reading counts" if fate.share is None else _words(fate.share)


def _settled(fate: Survival) -> SettledBy | None:
    """Return what settles a finding, where it is told by that."""
    settled = fate.settled_by
    return settled if settled and 0 < len(settled.questions) <= MOST_SAID else None


def _words(share: float) -> str:
    """Return in how many readings something holds, in words.

    >>> [_words(share) for share in (1, 0.96, 0.7, 0.5, 0.1, 0)][2:]
    ['in most readings', 'readings divide', 'in few readings', 'in no reading']
    """
    for least, words in _LEVELS:
        if share >= least:
            return words
    return "in few readings" if share else "in no reading"


def likelihood(share: float) -> str:
    """Return a weighted share as a likelihood.

    >>> likelihood(0.6), likelihood(0.01)
    ('likely', 'a remote chance')
    """
    return next((words for least, words in _LIKELIHOODS if share >= least), "a remote chance")


def condition(result: Readings, settled: SettledBy) -> str:
    """Return when a finding holds and when not: ``if X; not if Y``, by answers.

    Parameters
    ----------
    settled
        One question that settles it, or two.
    """
    if len(settled.questions) == 1:
        name = settled.questions[0]
        met, unmet = ([one[0] for one in some] for some in (settled.met, settled.unmet))
        return f"if {_answers(result, name, met)}; not if {_answers(result, name, unmet)}"
    return f"if {_joined(result, settled)}; not otherwise"


def _joined(result: Readings, settled: SettledBy) -> str:
    """Return the answers to two questions under which a finding holds, in few words.

    The question leads under which fewer clauses say it.
    """
    ways = [_led(result, settled, lead) for lead in (0, 1)]
    clauses = min(ways, key=lambda way: (len(way), sum(map(len, way))))
    return ", or if ".join(clauses)


def _led(result: Readings, settled: SettledBy, lead: int) -> list[str]:
    """Return clauses by the answers to one of two questions, those alike in one clause."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for answer in dict.fromkeys(one[lead] for one in settled.met):
        alike.setdefault(_other(settled.met, lead, answer), []).append(answer)
    names = settled.questions[lead], settled.questions[1 - lead]
    clauses = []
    for others, answers in alike.items():
        always = not any(_other(settled.unmet, lead, answer) for answer in answers)
        said = [_answers(result, names[0], answers)]
        said += [] if always else [_answers(result, names[1], others)]
        # A comma keeps "and" apart from the "or" between several answers.
        clauses.append((", and " if len(answers) + len(others) > 2 else " and ").join(said))
    return clauses


def _other(combinations: Iterable[Named], lead: int, answer: str) -> tuple[str, ...]:
    """Return the answers to the other of two questions that go with one answer."""
    return tuple(one[1 - lead] for one in combinations if one[lead] == answer)


def _answers(result: Readings, name: str, ids: Sequence[str]) -> str:
    """Return some answers to a question, to which concept counts or to which rule."""
    if name == CONCEPT:
        return f"judged by {phrases.listed([heading(one) for one in ids], joined='or')}"
    if name == RULE:
        counted = ["no responses" if one == NO_RULE else f"responses by {one}" for one in ids]
        return f"judged by {phrases.listed(counted, joined='or')}"
    question = next(one for one in result.questions if one.id == name)
    texts = [_text(one) for one in question.answers if one.id in ids]
    return f"{name} is {phrases.listed(texts, joined='or')}"


def _text(answer: Answer) -> str:
    """Return an answer as it is quoted."""
    return f"“{answer.text or answer.id}”"


def sureness(result: Readings, fate: Survival) -> str:
    """Return how sure a finding is, and its weakest link."""
    sure = fate.confidence
    if sure is None:
        return ""
    phases: list[str | None] = [one.id for one in result.conflict.phases]
    believed = [beliefs(result.conflict, phase=one) for one in phases or [None]]
    said = {one.path: one.says for entries in believed for one in entries}
    links = [said.get(link, link) for link in sure.links]
    why = {
        "inference": f"it hangs on our inference that {_first(links)}",
        "open question": f"it hangs on what no claim answers: {_asked(result, sure.links)}",
        "single want": f"it hangs on one want, that {_first(links)}",
        "single source": "all that it turns on comes through the same hands",
        "second opinion": "critical risk (Zeuthen's) says the opposite",
        "logic": "no single want and no claim decides it, this is logic",
        "claim": f"it turns on {phrases.listed([f'claim {link}' for link in sure.links])}",
    }
    if sure.level == "high" and sure.weak == "claim":
        return "high confidence: what it turns on is well attested"
    return f"{sure.level} confidence: {why[sure.weak]}"


def _asked(result: Readings, ids: Sequence[str]) -> str:
    """Return some questions as they are asked."""
    return phrases.listed([f"“{one.ask}”" for one in result.questions if one.id in ids])


def _first(links: Sequence[str]) -> str:
    """Return the first of some links, and how many more there are."""
    more = len(links) - 1
    return f"{links[0]} (and {more} more)" if more > 0 else "".join(links)


def _number(count: int, noun: str) -> str:
    """Return a number of things."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _verb(count: int, one: str, many: str) -> str:
    """Return the form of a verb that goes with a number of things."""
    return one if count == 1 else many
