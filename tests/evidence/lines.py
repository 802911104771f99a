"""What is read of a short text, one line a thing, so that a row of a table holds a whole answer.

Every text is read once for all tests of a run.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from detente.evidence.draft import Draft, draft
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.parties import parties
from detente.evidence.draft.phrase import nominal, phrase
from detente.evidence.events import Event, Participant
from detente.evidence.reading import Reading, read_text
from detente.evidence.structure.parse import parse
from detente.evidence.structure.syntax import SyntaxTree, syntax_tree
from detente.evidence.takeaways.citation import spoken
from detente.evidence.takeaways.clause import cuts
from detente.evidence.takeaways.compress import compress, render
from detente.evidence.when import Time, find


@cache
def reading(text: str, day: str = "") -> Reading:
    """Return the reading of a text, under a title and a date line where a date is given."""
    return read_text(f"A dispatch\n\n{day}\n\n{text}" if day else text)


@cache
def parsed(text: str) -> SyntaxTree:
    """Return the tree of a sentence."""
    (doc,) = parse([text])
    return syntax_tree(doc)


@cache
def drafted(text: str, day: str = "") -> Draft:
    """Return the draft of a text."""
    return draft(reading(text, day))


def deed_lines(text: str, day: str = "") -> list[str]:
    """Return the deeds of a text: who says what of whose act, and on which acts it depends."""
    found = reading(text, day)
    told = deeds(found, parties(found.actors))
    acts = {one.place: f"{one.owner} {_act(one)}" for one in reversed(told)}
    return [_deed(one, acts) for one in told]


def _act(one: Deed) -> str:
    """Return the act of a deed."""
    return one.phrase.base()


def _deed(one: Deed, acts: dict[int, str]) -> str:
    """Return a deed as ``russia of turkey demanded: not arm the militias``."""
    who = one.owner if one.owner == one.by else f"{one.by} of {one.owner}"
    given = "".join(
        f" if {'' if taken else 'not '}{acts.get(place, '?')}" for place, taken in one.given
    )
    return f"{who} {one.mode}: {'' if one.taken else 'not '}{_act(one)}{given}"


def phrase_line(text: str) -> str:
    """Return the phrase of a sentence's main verb: third person / on leaving it [key of object]."""
    one = parsed(text)
    said = phrase(one, one.deps.index("ROOT"))
    if said is None:
        return "nobody knows of what"
    left = f" / {said.stopped()}" if said.stopped() else ""
    return f"{said.third()}{left} [{said.key}{f' of {said.head}' if said.head else ''}]"


def nominal_line(text: str) -> str:
    """Return a noun of acting at the head of a sentence's subject, read as its verb."""
    one = parsed(text)
    said = nominal(one, one.deps.index("nsubj"))
    if said is None:
        return "no noun of acting"
    return f"{said.third()} [{said.key}{f' of {said.head}' if said.head else ''}]"


def party_lines(text: str, day: str = "") -> list[str]:
    """Return every party among the actors of a text."""
    found = parties(reading(text, day).actors)
    return [
        f"{one.key} ({one.kind}{', plural' if one.plural else ''}): {one.name}"
        + (f"; also {', '.join(one.aliases)}" if one.aliases else "")
        for one in found.known.values()
    ]


def option_lines(text: str, day: str = "") -> list[str]:
    """Return the options of a draft: key, modes, words, words on leaving it, whether it is done."""
    return [
        f"{one.key} [{' '.join(one.modes)}] {one.text}"
        + (f" / {one.left}" if one.left else "")
        + (" (taken)" if one.taken else "")
        for one in drafted(text, day).options
    ]


def want_lines(text: str, day: str = "") -> list[str]:
    """Return the wants of a draft: who, whether it wants or shuns, which option, on what word."""
    return [
        f"{one.party} {'wants' if one.taken else 'shuns'} {one.option} ({one.mode})"
        + (f" if {'' if one.given[1] else 'not '}{one.given[0]}" if one.given else "")
        + (f", against {' '.join(one.despite)}" if one.despite else "")
        for one in drafted(text, day).wants
    ]


def pledge_lines(text: str, day: str = "") -> list[str]:
    """Return the pledges of a draft: who promises or threatens whom with which option, for what."""
    return [
        f"{one.key}: {one.by} {'promises' if one.kind == 'promise' else 'threatens'}"
        + (f" {one.to}" if one.to else "")
        + f" {'' if one.taken else 'not '}{one.option}"
        + (f" if {'' if one.given[1] else 'not '}{one.given[0]}" if one.given else "")
        + ("" if one.public else ", undisclosed")
        for one in drafted(text, day).pledges
    ]


def member_lines(text: str, day: str = "") -> list[str]:
    """Return the parties of a draft: key, kind, name, other names, claims that tell of them."""
    return [
        f"{one.key} ({one.kind}{', plural' if one.plural else ''}): {one.name}"
        + (f"; also {', '.join(one.aliases)}" if one.aliases else "")
        + f" [{' '.join(one.because)}]"
        for one in drafted(text, day).parties
    ]


def phase_lines(text: str, day: str = "") -> list[str]:
    """Return the phases of a draft: from when to when, and what is done in it."""
    return [
        f"{one.key} ({one.title}) to {one.end or 'now'}: {', '.join(one.taken) or 'nothing'}"
        for one in drafted(text, day).phases
    ]


def question_lines(text: str, day: str = "") -> list[str]:
    """Return what the draft of a text asks."""
    return list(drafted(text, day).questions)


def cut_lines(text: str) -> list[str]:
    """Return what may be left out of a sentence: rule, cost and words, the cheaper first."""
    one = parsed(text)
    return [
        f"{cut.kind} {cut.cost:.2f}: {' '.join(one.words[token] for token in sorted(cut.tokens))}"
        for cut in cuts(one)
    ]


def compressed(text: str, *, aim: int = 112, longest: int = 140) -> str:
    """Return a sentence compressed, or nothing where it cannot be made short enough."""
    one = parsed(text)
    found = compress(one, frozenset(range(len(one))), {}, aim=aim, longest=longest)
    return found.text if found else ""


def tight(text: str) -> str:
    """Return a sentence in as few words as every cut that leaves it sound allows."""
    return compressed(text, aim=20, longest=140)


def spoken_line(text: str) -> str:
    """Return what a sentence says on another's word, and whose."""
    one = parsed(text)
    found = spoken(one)
    return "" if found is None else render(one, found[0], short=False).rstrip(".") + found[1]


def event_lines(text: str, day: str = "") -> list[str]:
    """Return the events of a text: who > whom: what, its code, how far a fact, of which act."""
    return [_event(one) for one in reading(text, day).events]


def _event(one: Event) -> str:
    """Return an event as ``Norland > Estia: REQUEST 10 demanded ASSAULT > Sudria [rule]``."""
    within = f" {one.act}" if one.act != one.root else ""
    toward = f" > {_names(one.toward)}" if one.toward else ""
    dated = [(" @", one.time), (" told @", one.reported)]
    when = "".join(f"{mark}{at.interval.code}" for mark, at in dated if at and at.interval)
    return (
        f"{_names(one.who) or '-'} > {_names(one.whom) or '-'}: {one.root} {one.cameo} "
        f"{one.modality}{within}{toward}{when} [{one.rule}]"
    )


def _names(who: tuple[Participant, ...]) -> str:
    """Return participants by their actors, or by their words in marks where no actor is known."""
    return ", ".join(one.actor or f"“{one.text}”" for one in who)


TUESDAY = date(2016, 3, 29)
"""The day from which times are read here."""


def time_lines(text: str) -> list[str]:
    """Return the times that a text tells, seen from a Tuesday: words, days, by which rule."""
    return [_time(one) for one in find(text, TUESDAY)]


def ahead_lines(text: str) -> list[str]:
    """Return the same of a text that tells what is to come."""
    return [_time(one) for one in find(text, TUESDAY, ahead=lambda place: place >= 0)]


def undated_lines(text: str) -> list[str]:
    """Return the times of a text of which the day is not known."""
    return [_time(one) for one in find(text, None)]


def _time(one: Time) -> str:
    """Return a time as ``late March = 2016-03-22/2016-03-31, about (month)``."""
    about = ", about" if one.interval and one.interval.approximate else ""
    return f"{one.text} = {one.interval.code if one.interval else 'a length'}{about} ({one.rule})"


def actor_lines(text: str, day: str = "") -> list[str]:
    """Return the actors of a text with every mention, its rule, and a star where it is a place."""
    start = reading(text, day).text.rindex(text)
    return [
        f"{actor.id} ({actor.kind}{f' of {actor.state}' if actor.state else ''}): "
        + ", ".join(
            f"{mention.text}{'*' if mention.place else ''} {mention.rule}"
            for mention in actor.mentions
            if mention.start >= start
        )
        for actor in reading(text, day).actors
    ]


def attribution_lines(text: str, day: str = "") -> list[str]:
    """Return the attributions of a text: source | cue | content | class, manner and rule."""
    known = reading(text, day)

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(known.text[start:end] for start, end in spans)

    return [
        f"{words(each.source) or '-'} | {words(each.cue)} | {words(each.content)} | "
        f"{each.kind} {each.manner} {each.rule}"
        + (" denied" if each.negated else "")
        + (" possible" if each.hypothetical else "")
        + (f" in {each.inside}" if each.inside is not None else "")
        for each in known.attributions
    ]
