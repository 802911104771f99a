"""Deeds: every act that a text tells of someone, by which rule, and on whose word."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.draft.deeds import deeds
from detente.evidence.draft.parties import parties
from tests.evidence.lines import deed_lines
from tests.evidence.texts import reading

EVENTS = [
    pytest.param(
        "Egypt bombed the camp.",
        ["egypt done: bomb the camp"],
        id="done",
    ),
    pytest.param(
        "Egypt did not bomb the camp.",
        ["egypt done: not bomb the camp"],
        id="denied",
    ),
    pytest.param(
        "Egypt will bomb the camp.",
        ["egypt threatened: bomb the camp"],
        id="will, hostile, is a threat",
    ),
    pytest.param(
        "Egypt will free the pilots.",
        ["egypt expected: free the pilots"],
        id="will, friendly, is expected",
    ),
    pytest.param(
        "Egypt may bomb the camp.",
        ["egypt possible: bomb the camp"],
        id="may",
    ),
    pytest.param(
        "Libya will close the port if Egypt bombs the camp.",
        [
            "libya threatened: close the port if egypt bomb the camp",
            "egypt possible: bomb the camp",
            "libya of egypt demanded: not bomb the camp",
        ],
        id="under if",
    ),
    pytest.param(
        "Egypt has not annoyed Libya.",
        ["egypt done: not annoy Libya"],
        id="has not, towards another",
    ),
    pytest.param(
        "Egypt might have annoyed Libya.",
        ["egypt possible: annoy Libya"],
        id="might have, towards another",
    ),
    pytest.param(
        "The camp was bombed by Egypt.",
        ["egypt done: bomb the camp"],
        id="by its agent",
    ),
    pytest.param(
        "The camp bombed by Egypt burned.",
        ["egypt done: bomb the camp"],
        id="agent of a participle",
    ),
    pytest.param(
        "Egypt and Libya bombed the camp.",
        ["egypt done: bomb the camp", "libya done: bomb the camp"],
        id="two who act",
    ),
    pytest.param(
        "Egypt bombed the camp and closed the port.",
        ["egypt done: bomb the camp", "egypt done: close the port"],
        id="two acts of one",
    ),
    pytest.param(
        "Egypt’s release of the pilots came late.",
        [],
        id="a noun of acting by its owner",
    ),
    pytest.param(
        "The release of the pilots came late.",
        [],
        id="a noun without a doer",
    ),
    pytest.param(
        "Egypt accused Libya of an attack.",
        [],
        id="an accusation is no act",
    ),
    pytest.param(
        "Egypt requested aid from Libya.",
        [],
        id="a request is a stance",
    ),
    pytest.param(
        "The talks between Egypt and Libya began.",
        [],
        id="talks alone are no act to take",
    ),
    pytest.param(
        "Egypt held talks with Libya.",
        ["egypt done: hold talks with Libya"],
        id="held talks",
    ),
    pytest.param(
        "The committee bombed the camp.",
        [],
        id="nobody known acts",
    ),
    pytest.param(
        "Egypt said that Libya should free the pilots.",
        ["egypt of libya demanded: free the pilots"],
        id="should, said by a party",
    ),
    pytest.param(
        "Libya must free the pilots, Egypt said.",
        ["egypt of libya demanded: free the pilots"],
        id="must, said by a party",
    ),
    pytest.param(
        "Libya should free the pilots.",
        ["libya possible: free the pilots"],
        id="should, said by nobody known",
    ),
    pytest.param(
        "Libya said that it should free the pilots.",
        ["libya possible: free the pilots"],
        id="should, said by itself",
    ),
    pytest.param(
        "Libya believes that Egypt bombed the camp.",
        ["egypt possible: bomb the camp"],
        id="believed",
    ),
    pytest.param(
        "Libya said that Egypt bombed the camp.",
        ["egypt done: bomb the camp"],
        id="said",
    ),
]

PLAIN = [
    pytest.param(
        "Egypt joined the pact.",
        ["egypt done: join the pact"],
        id="a verb that can be undone",
    ),
    pytest.param(
        "Egypt hosts the leaders of the rebels.",
        ["egypt done: host the leaders of the rebels"],
        id="a verb that lasts",
    ),
    pytest.param(
        "Egypt will join the pact.",
        ["egypt expected: join the pact"],
        id="will",
    ),
    pytest.param(
        "Egypt may join the pact.",
        ["egypt possible: join the pact"],
        id="may",
    ),
    pytest.param(
        "Egypt did not join the pact.",
        ["egypt done: not join the pact"],
        id="not",
    ),
    pytest.param(
        "Egypt joined.",
        [],
        id="no object",
    ),
    pytest.param(
        "Egypt came to join the pact.",
        ["egypt possible: join the pact"],
        id="an infinitive is none",
    ),
    pytest.param(
        "The state joining the pact is Egypt.",
        [],
        id="a participle beside a noun is none",
    ),
    pytest.param(
        "Joining the pact helped Egypt.",
        [],
        id="a clause as subject is none",
    ),
    pytest.param(
        "Egypt saw the pact.",
        [],
        id="an idle verb",
    ),
]

DIRECTED = [
    pytest.param(
        "Egypt annoyed Libya.",
        ["egypt done: annoy Libya"],
        id="towards another",
    ),
    pytest.param(
        "Egypt did not annoy Libya.",
        [],
        id="not",
    ),
    pytest.param(
        "Egypt may annoy Libya.",
        [],
        id="may",
    ),
    pytest.param(
        "Egypt will annoy Libya.",
        [],
        id="will is told by nothing",
    ),
    pytest.param(
        "Egypt annoyed the voters.",
        [],
        id="towards a thing",
    ),
    pytest.param(
        "Egypt annoyed Egypt.",
        [],
        id="towards itself",
    ),
    pytest.param(
        "Egypt relied on Libya.",
        [],
        id="by a preposition",
    ),
    pytest.param(
        "Libya, which annoyed Egypt, slept.",
        ["libya done: annoy Egypt"],
        id="in a relative clause",
    ),
    pytest.param(
        "Egypt rose to annoy Libya.",
        [],
        id="an infinitive is none",
    ),
]

ABLE = [
    pytest.param(
        "Russia said that the planes could be returned to Syria.",
        ["russia able: return the planes to Syria"],
        id="could be done, in a party's words",
    ),
    pytest.param(
        "The planes could be returned to Syria.",
        [],
        id="could be done, in nobody's words",
    ),
    pytest.param(
        "Russia said that the planes could be returned by Syria.",
        ["syria possible: return the planes"],
        id="could be done by one",
    ),
    pytest.param(
        "Russia said that the border can be closed again.",
        ["russia able: close the border"],
        id="can be",
    ),
    pytest.param(
        "Russia said that the planes were returned to Syria.",
        [],
        id="were done",
    ),
    pytest.param(
        "Russia said that the planes could return to Syria.",
        [],
        id="could return, in the active",
    ),
    pytest.param(
        "Russia withdrew its planes. Russia said that they could be returned to Syria.",
        ["russia done: withdraw its planes", "russia able: return its planes to Syria"],
        id="they could be returned",
    ),
]

WHO = [
    pytest.param(
        "Russia said that it bombed the camp.",
        ["russia done: bomb the camp"],
        id="it, in a party's words",
    ),
    pytest.param(
        "The rebels said that they bombed the camp.",
        ["rebels done: bomb the camp"],
        id="they, in a group's words",
    ),
    pytest.param(
        "Libya and Egypt met. Both countries closed the border.",
        [
            "libya done: meet",
            "egypt done: meet",
            "libya done: close the border",
            "egypt done: close the border",
        ],
        id="both countries",
    ),
    pytest.param(
        "Libya and Egypt met. These two states closed the border.",
        [
            "libya done: meet",
            "egypt done: meet",
            "libya done: close the border",
            "egypt done: close the border",
        ],
        id="these two states",
    ),
    pytest.param(
        "Libya and Egypt met. Chad closed the port. The two sides closed the border.",
        [
            "libya done: meet",
            "egypt done: meet",
            "chad done: close the port",
            "libya done: close the border",
            "egypt done: close the border",
        ],
        id="the two sides, by the last pair",
    ),
    pytest.param(
        "Libya met Egypt. Both states closed the border.",
        ["libya done: meet Egypt", "libya done: close the border", "egypt done: close the border"],
        id="both, where no pair is told",
    ),
    pytest.param(
        "Libya slept. Both states closed the border.",
        [],
        id="both with one named",
    ),
    pytest.param(
        "Libya and Egypt met. Many countries closed the border.",
        ["libya done: meet", "egypt done: meet"],
        id="many countries",
    ),
    pytest.param(
        "Russian jets bombed the camp.",
        ["russia done: bomb the camp"],
        id="an adjective tells whose",
    ),
    pytest.param(
        "Russia’s jets bombed the camp.",
        ["russia done: bomb the camp"],
        id="an owner tells whose",
    ),
    pytest.param(
        "Strange jets bombed the camp.",
        [],
        id="nobody's",
    ),
]


@pytest.mark.parametrize(("text", "deeds"), [*EVENTS, *PLAIN, *DIRECTED, *ABLE, *WHO])
def test_acts_are_told_of_those_who_do_them(text: str, deeds: list[str]) -> None:
    assert deed_lines(text) == deeds


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param("Egypt bombed the camp.", ("c1",), id="the author's own sentence"),
        pytest.param("Libya said that Egypt bombed the camp.", ("c1",), id="what is said"),
        pytest.param(
            "Officials said that Libya knew that Egypt bombed the camp.",
            ("c2", "c1"),
            id="the narrowest first",
        ),
        pytest.param(
            "Officials said that Libya knew that Chad believed that Egypt bombed the camp.",
            ("c3", "c2"),
            id="at most two",
        ),
        pytest.param(
            "Egypt promised to bomb the camp.", ("c1",), id="a pledge is its maker's claim"
        ),
        pytest.param(
            "Egypt bombed the camp, as Libya had said in a statement on the war.",
            ("c1",),
            id="outside what was said, in its sentence",
        ),
    ],
)
def test_a_deed_cites_the_narrowest_claims_that_tell_it(text: str, claims: tuple[str, ...]) -> None:
    found = reading(text)
    told = [one for one in deeds(found, parties(found.actors)) if one.owner == "egypt"]
    assert [one.claims for one in told] == [claims]


def test_a_deed_tells_when_towards_whom_and_how_sure() -> None:
    found = reading("Egypt bombed Libya on 3 May.", "May 20, 2019")
    (one,) = deeds(found, parties(found.actors))
    told = (one.when, one.fine, one.toward, one.root, one.weight)
    assert told == ("2019-05-03", "day", "libya", "ASSAULT", 0.8)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        pytest.param("Egypt seized the port.", 0.64, id="an event, one actor known"),
        pytest.param("Egypt promised to seize the port.", 0.72, id="a stance over an event"),
        pytest.param("Egypt is able to seize the port.", 0.64, id="a stance, its act an event"),
        pytest.param("Egypt sponsored the rebels.", 0.25, id="a verb that can be undone"),
        pytest.param("Egypt annoyed Libya.", -0.25, id="any verb towards another"),
    ],
)
def test_the_surer_the_rule_the_more_a_deed_weighs(text: str, weight: float) -> None:
    found = reading(text)
    assert [one.weight for one in deeds(found, parties(found.actors))] == [weight]
