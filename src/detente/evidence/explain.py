"""Explain: for everything that was read, the rule that made it, in words.

Attributions, mentions of actors and claims carry the id of their rule; events carry theirs, with
the lexicon entries it rests on. This module says what each id means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.evidence.actors.mention import Mention
from detente.evidence.reading import Reading
from detente.evidence.structure.spans import Offsets

MEANINGS = {
    "verb.speech": "a cue verb stands beside the quotation, or beside the one it goes on from",
    "verb.clause": "a cue verb governs the clause, or stands in it as a parenthesis",
    "verb.noun": "a cue verb has the phrase as its object",
    "verb.infinitive": "a cue verb governs the infinitive",
    "verb.object-infinitive": "a cue verb tells its object what to do",
    "verb.preposition": "a cue verb takes the phrase after a preposition",
    "verb.passive": "a cue verb in the passive; its by-phrase is the source",
    "verb.make-clear": "someone made it clear, known or plain that",
    "noun.clause": "a cue noun governs the clause; whoever has it is the source",
    "noun.infinitive": "a cue noun governs the infinitive; whoever has it is the source",
    "noun.preposition": "a cue noun takes the phrase after a preposition",
    "adjective.clause": "a cue adjective after a copula governs the clause",
    "adjective.infinitive": "a cue adjective after a copula governs the infinitive",
    "adjective.preposition": "a cue adjective after a copula takes the phrase after a preposition",
    "phrase.according-to": "according to someone, what stands around the phrase",
    "phrase.in-view": "in someone's view, what stands around the phrase",
    "phrase.in-document": "in a poll, report or study, what stands around the phrase",
    "phrase.adverb": "reportedly, allegedly: told by someone not named",
    "layout.turn": "a name and a colon open a turn of speech",
    "layout.signature": "a name after a dash signs the quotation",
    "layout.colon": "a cue and a colon end the paragraph before",
    "sentence.author": "no one else is said to tell it, so the author does",
    "name.name": "the name of the actor in the table",
    "name.other-name": "another name of the actor in the table",
    "name.surname": "the surname of a leader named before or in office at the article's date",
    "name.demonym": "the people or the adjective of a state in the table",
    "name.person": "a name that the text shows to be a person's",
    "name.organisation": "a name that ends as names of bodies do",
    "name.again": "a name given in full before",
    "metonymy.capital": "a capital: the state where it acts, a place where it does not",
    "metonymy.seat": "a seat of power, which stands for its state",
    "office.holder": "an office, whose holder the table or the text tells",
    "office.itself": "an office whose holder is not known: it stands for itself",
    "phrase.government": "a word for a government with the name of its state or leader",
    "phrase.owned": "people or a body of whom the pronoun before them stands for",
    "phrase.unnamed-group": "a noun for people who are described and not named",
    "phrase.armed-group": "a noun for people under arms",
    "phrase.organisation": "a noun for a body, told apart by a modifier",
    "pronoun.speaker": "the speaker, who speaks of himself and his own in his own words",
    "pronoun.nearest": "the nearest fitting actor before the pronoun, a subject first",
}
"""What each rule does, by id or by the beginning of the id."""


@dataclass(frozen=True)
class Extraction:
    """Why one thing was read.

    Parameters
    ----------
    what
        Kind of thing: attribution, actor or event.
    words
        The words it was read from.
    place
        Where they stand in the untouched text.
    rule, meaning
        Id of the rule, and what the rule does.
    """

    what: str
    words: str
    place: Offsets
    rule: str
    meaning: str


def meaning(rule: str) -> str:
    """Return what a rule does.

    >>> meaning("verb.preposition.for")
    'a cue verb takes the phrase after a preposition'
    """
    while rule and rule not in MEANINGS:
        rule = rule.rpartition(".")[0]
    return MEANINGS.get(rule, "an entry of the lexicon")


def explain(reading: Reading) -> Iterator[Extraction]:
    """Yield the reason for every mention, attribution and event, in text order.

    >>> from detente.evidence.reading import read_text
    >>> [(one.what, one.words) for one in explain(read_text("Moscow said that it held."))]
    [('actor', 'Moscow'), ('attribution', 'said'), ('actor', 'it')]
    """
    extractions = [
        *(_of_mention(mention) for actor in reading.actors for mention in actor.mentions),
        *(
            _extraction(reading, "attribution", (one.cue[0][0], one.cue[-1][1]), one.rule)
            for one in reading.attributions
        ),
        *(
            _extraction(reading, "event", (event.start, event.end), event.rule)
            for event in reading.events
        ),
    ]
    yield from sorted(extractions, key=lambda extraction: extraction.place)


def _of_mention(mention: Mention) -> Extraction:
    """Return why words mean an actor."""
    why = f"{meaning(mention.rule)}: {mention.why}"
    return Extraction("actor", mention.text, (mention.start, mention.end), mention.rule, why)


def _extraction(reading: Reading, what: str, place: Offsets, rule: str) -> Extraction:
    """Return why an attribution or an event was read."""
    return Extraction(what, reading.text[slice(*place)], place, rule, meaning(rule))
