"""What was read, in one line a thing, so that a row of a table holds a whole answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from detente.evidence.chain import Link
from detente.evidence.draft import Draft
from detente.evidence.draft.deed import Deed
from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.parties import parties
from detente.evidence.draft.phrase import nominal, phrase
from detente.evidence.draft.plan import DraftParty
from detente.evidence.events import Event, Participant
from detente.evidence.explain import explain
from detente.evidence.reading import Reading
from detente.evidence.takeaways.citation import spoken
from detente.evidence.takeaways.compress import compress
from detente.evidence.takeaways.cuts import cuts
from detente.evidence.takeaways.render import render
from detente.evidence.when import Time, find
from tests.evidence.texts import drafted, parsed, reading

TUESDAY = date(2016, 3, 29)
"""The day from which times are read in tests."""


def of_actors(known: Reading, start: int = 0) -> list[str]:
    """Return the actors with every mention from a place on, its rule, and a star at a place."""
    return [
        f"{actor.id} ({actor.kind}{f' of {actor.state}' if actor.state else ''}): "
        + ", ".join(
            f"{mention.text}{'*' if mention.place else ''} {mention.rule}"
            for mention in actor.mentions
            if mention.start >= start
        )
        for actor in known.actors
    ]


def actor_lines(text: str, day: str = "") -> list[str]:
    """Return the actors of a short text."""
    known = reading(text, day)
    return of_actors(known, known.text.rindex(text))


def of_attributions(known: Reading) -> list[str]:
    """Return the attributions: source | cue | content | class, manner and rule."""

    def words(spans: Sequence[tuple[int, int]]) -> str:
        return " … ".join(known.text[start:end] for start, end in spans)

    return [
        f"{words(each.source) or '-'} | {words(each.cue)} | {words(each.content)} | "
        f"{each.kind} {each.manner} {each.rule}"
        + (" denied" if each.negated else "")
        + (" possible" if each.hypothetical else "")
        + (f" in {each.inside}" if each.inside is not None else "")
        for each in known.attributions
    ]


def attribution_lines(text: str, day: str = "") -> list[str]:
    """Return the attributions of a short text."""
    return of_attributions(reading(text, day))


def chain_line(chain: Sequence[Link]) -> str:
    """Return a chain from the innermost link out, the author left out."""
    return " < ".join(_link(link) for link in chain if link.type != "author")


def _link(link: Link) -> str:
    """Return a link as ``officials (unnamed group, unnamed, Iran) hints``."""
    notes = [link.type, *(["unnamed"] if link.anonymous else []), *([link.side] * bool(link.side))]
    return f"{link.name} ({', '.join(notes)}) {link.says}"


def chain_lines(text: str, day: str = "") -> list[str]:
    """Return the chain of every attribution of a short text, with the words that came through."""
    known = reading(text, day)
    return [
        f"{chain_line(each.chain) or 'the author'}: "
        + " … ".join(known.text[start:end] for start, end in each.content)
        for each in known.attributions
    ]


def of_claims(known: Reading) -> list[str]:
    """Return the claims: id, grade, words and chain."""
    return [
        f"{key} {claim.grade} {claim.text} [{chain_line(claim.chain) or 'the author'}]"
        for key, claim in known.claims.items()
    ]


def claim_lines(text: str, day: str = "") -> list[str]:
    """Return the claims of a short text."""
    return of_claims(reading(text, day))


def of_events(known: Reading) -> list[str]:
    """Return the events: who > whom: what, its code, how far a fact, of which act, when, why."""
    return [_event(event) for event in known.events]


def event_lines(text: str, day: str = "") -> list[str]:
    """Return the events of a short text."""
    return of_events(reading(text, day))


def _event(event: Event) -> str:
    """Return an event as ``Norland > Estia: REQUEST 10 demanded ASSAULT > Sudria [rule]``."""
    within = f" {event.act}" if event.act != event.root else ""
    toward = f" > {_names(event.toward)}" if event.toward else ""
    dated = [(" @", event.time), (" told @", event.reported)]
    when = "".join(f"{mark}{at.interval.code}" for mark, at in dated if at and at.interval)
    return (
        f"{_names(event.who) or '-'} > {_names(event.whom) or '-'}: {event.root} {event.cameo} "
        f"{event.modality}{within}{toward}{when} [{event.rule}]"
    )


def _names(who: Sequence[Participant]) -> str:
    """Return participants by their actors, or by their words in marks where no actor is known."""
    return ", ".join(each.actor or f"“{each.text}”" for each in who)


def of_timeline(known: Reading) -> list[str]:
    """Return the timeline: days, the words for them, who, in which sentence, on whose claim."""
    return [
        f"{entry.interval.code} {entry.when}{' (told)' if entry.told else ''}: "
        f"{', '.join(entry.actors) or 'nobody'} [s{entry.sentence + 1}"
        + (f" {entry.claim}" if entry.claim else "")
        + (f" events {', '.join(str(number) for number in entry.events)}" if entry.events else "")
        + "]"
        for entry in known.timeline
    ]


def timeline_lines(text: str, day: str = "") -> list[str]:
    """Return the timeline of a short text."""
    return of_timeline(reading(text, day))


def of_takeaways(known: Reading) -> list[str]:
    """Return the takeaways with their sentences and the cuts that were made."""
    return [
        f"{takeaway.text} [{' '.join((*takeaway.sentences, *takeaway.made))}]"
        for takeaway in known.takeaways
    ]


def deed_lines(text: str, day: str = "") -> list[str]:
    """Return the deeds of a text: who says what of whose act, and on which acts it depends."""
    known = reading(text, day)
    told = deeds(known, parties(known.actors))
    acts = {deed.place: f"{deed.owner} {deed.phrase.base()}" for deed in reversed(told)}
    return [_deed(deed, acts) for deed in told]


def _deed(deed: Deed, acts: Mapping[int, str]) -> str:
    """Return a deed as ``russia of turkey demanded: not arm the militias``."""
    who = deed.owner if deed.owner == deed.by else f"{deed.by} of {deed.owner}"
    given = "".join(
        f" if {'' if taken else 'not '}{acts.get(place, '?')}" for place, taken in deed.given
    )
    return f"{who} {deed.mode}: {'' if deed.taken else 'not '}{deed.phrase.base()}{given}"


def phrase_line(text: str) -> str:
    """Return the phrase of a sentence's main verb: third person / on leaving it [key of object]."""
    tree = parsed(text)
    words = phrase(tree, tree.deps.index("ROOT"))
    if words is None:
        return "nobody knows of what"
    left = f" / {words.stopped()}" if words.stopped() else ""
    return f"{words.third()}{left} [{words.key}{f' of {words.head}' if words.head else ''}]"


def nominal_line(text: str) -> str:
    """Return a noun of acting at the head of a sentence's subject, read as its verb."""
    tree = parsed(text)
    words = nominal(tree, tree.deps.index("nsubj"))
    if words is None:
        return "no noun of acting"
    return f"{words.third()} [{words.key}{f' of {words.head}' if words.head else ''}]"


def _party(party: DraftParty) -> str:
    """Return a party as ``russia (state): Russia; also Moscow``."""
    return f"{party.key} ({party.kind}{', plural' if party.plural else ''}): {party.name}" + (
        f"; also {', '.join(party.aliases)}" if party.aliases else ""
    )


def party_lines(text: str, day: str = "") -> list[str]:
    """Return every party among the actors of a text."""
    return [_party(party) for party in parties(reading(text, day).actors).known.values()]


def of_members(made: Draft) -> list[str]:
    """Return the parties of a draft, each with the claims that tell of it."""
    return [f"{_party(party)} [{' '.join(party.because)}]" for party in made.parties]


def member_lines(text: str, day: str = "") -> list[str]:
    """Return the parties of the draft of a short text."""
    return of_members(drafted(text, day))


def of_options(made: Draft) -> list[str]:
    """Return the options: key, modes, words, words on leaving it, whether it is done."""
    return [
        f"{option.key} [{' '.join(option.modes)}] {option.text}"
        + (f" / {option.left}" if option.left else "")
        + (" (taken)" if option.taken else "")
        for option in made.options
    ]


def option_lines(text: str, day: str = "") -> list[str]:
    """Return the options of the draft of a short text."""
    return of_options(drafted(text, day))


def of_wants(made: Draft) -> list[str]:
    """Return the wants: who wants or shuns which option, on what word, for what."""
    return [
        f"{want.party} {'wants' if want.taken else 'shuns'} {want.option} ({want.mode})"
        + _given(want.given)
        + (f", against {' '.join(want.despite)}" if want.despite else "")
        for want in made.wants
    ]


def want_lines(text: str, day: str = "") -> list[str]:
    """Return the wants of the draft of a short text."""
    return of_wants(drafted(text, day))


def of_pledges(made: Draft) -> list[str]:
    """Return the pledges: who promises or threatens whom with which option, for what."""
    return [
        f"{pledge.key}: {pledge.by} {'promises' if pledge.kind == 'promise' else 'threatens'}"
        + (f" {pledge.to}" if pledge.to else "")
        + f" {'' if pledge.taken else 'not '}{pledge.option}"
        + _given(pledge.given)
        + ("" if pledge.public else ", undisclosed")
        for pledge in made.pledges
    ]


def pledge_lines(text: str, day: str = "") -> list[str]:
    """Return the pledges of the draft of a short text."""
    return of_pledges(drafted(text, day))


def _given(given: tuple[str, bool] | None) -> str:
    """Return the option on which something depends."""
    return f" if {'' if given[1] else 'not '}{given[0]}" if given else ""


def of_phases(made: Draft) -> list[str]:
    """Return the phases: from when to when, and what is done in each."""
    return [
        f"{phase.key} ({phase.title}) to {phase.end or 'now'}: "
        + (", ".join(phase.taken) or "nothing")
        for phase in made.phases
    ]


def phase_lines(text: str, day: str = "") -> list[str]:
    """Return the phases of the draft of a short text."""
    return of_phases(drafted(text, day))


def question_lines(text: str, day: str = "") -> list[str]:
    """Return what the draft of a short text asks."""
    return list(drafted(text, day).questions)


def cut_lines(text: str) -> list[str]:
    """Return what may be left out of a sentence: rule, cost and words, the cheaper first."""
    tree = parsed(text)
    return [
        f"{cut.kind} {cut.cost:.2f}: {' '.join(tree.words[token] for token in sorted(cut.tokens))}"
        for cut in cuts(tree)
    ]


def compressed(text: str, *, aim: int = 112, longest: int = 140) -> str:
    """Return a sentence compressed, or nothing where it cannot be made short enough."""
    tree = parsed(text)
    short = compress(tree, frozenset(range(len(tree))), {}, aim=aim, longest=longest)
    return short.text if short else ""


def tight(text: str) -> str:
    """Return a sentence in as few words as every cut that leaves it sound allows."""
    return compressed(text, aim=20, longest=140)


def spoken_line(text: str) -> str:
    """Return what a sentence says on another's word, and whose."""
    tree = parsed(text)
    words = spoken(tree)
    return "" if words is None else render(tree, words[0], short=False).rstrip(".") + words[1]


def time_lines(text: str) -> list[str]:
    """Return the times that a text tells, seen from a Tuesday: words, days, by which rule."""
    return [_time(time) for time in find(text, TUESDAY)]


def ahead_lines(text: str) -> list[str]:
    """Return the same of a text that tells what is to come."""
    return [_time(time) for time in find(text, TUESDAY, ahead=lambda place: place >= 0)]


def undated_lines(text: str) -> list[str]:
    """Return the times of a text of which the day is not known."""
    return [_time(time) for time in find(text, None)]


def _time(time: Time) -> str:
    """Return a time as ``late March = 2016-03-22/2016-03-31, about (month)``."""
    about = ", about" if time.interval and time.interval.approximate else ""
    return (
        f"{time.text} = {time.interval.code if time.interval else 'a length'}{about} ({time.rule})"
    )


def reason_lines(text: str, day: str = "") -> list[str]:
    """Return why everything was read that was read of a short text: what, words and meaning."""
    known = reading(text, day)
    start = known.text.rindex(text)
    return [
        f"{reason.what} {reason.words}: {reason.meaning}"
        for reason in explain(known)
        if reason.place[0] >= start
    ]
