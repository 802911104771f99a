"""Cuts of clauses and of phrases: which may go, and what it costs."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import cut_lines

CLAUSES = [
    pytest.param(
        "Norland, which armed Estia, left Sudria.",
        ["aside 0.25: , which armed Estia ,"],
        id="relative between commas",
    ),
    pytest.param(
        "Norland left Sudria, which had armed Estia.",
        ["aside 0.25: , which had armed Estia"],
        id="relative at the end after a comma",
    ),
    pytest.param(
        "The truce that Norland signed failed.",
        ["relative 0.80: that Norland signed"],
        id="relative that narrows",
    ),
    pytest.param(
        "Norland broke the only truce that Sudria signed.",
        [],
        id="relative of the only one",
    ),
    pytest.param(
        "No state that armed Estia left.",
        [],
        id="relative of no one",
    ),
    pytest.param(
        "Norland armed those who left Estia.",
        [],
        id="relative of those",
    ),
    pytest.param(
        "Norland freed every pilot that Estia held.",
        [],
        id="relative of every",
    ),
    pytest.param(
        "Norland, fearing a raid, left Estia.",
        [],
        id="participle set off",
    ),
    pytest.param(
        "The truce signed by Norland failed.",
        [],
        id="participle that narrows",
    ),
    pytest.param(
        "When Estia left, Norland attacked Sudria.",
        ["adverbial 0.30: When Estia left ,"],
        id="adverbial first",
    ),
    pytest.param(
        "Norland attacked Sudria after Estia left.",
        ["adverbial 0.60: after Estia left"],
        id="adverbial last",
    ),
    pytest.param(
        "Norland attacked Sudria, after Estia left.",
        ["adverbial 0.30: , after Estia left"],
        id="adverbial set off",
    ),
    pytest.param(
        "Norland attacked Sudria, because Estia left.",
        ["adverbial 0.60: , because Estia left"],
        id="because weighs more",
    ),
    pytest.param(
        "Although Estia left, Norland attacked Sudria.",
        ["adverbial 0.60: Although Estia left ,"],
        id="although weighs more",
    ),
    pytest.param(
        "Norland attacked Sudria, while Estia left.",
        ["adverbial 0.60: , while Estia left"],
        id="while weighs more",
    ),
    pytest.param(
        "Norland will attack Sudria if Estia leaves.",
        [],
        id="if is never cut",
    ),
    pytest.param(
        "Norland will attack Sudria unless Estia leaves.",
        [],
        id="unless is never cut",
    ),
    pytest.param(
        "Norland will attack Sudria until Estia leaves.",
        [],
        id="until is never cut",
    ),
    pytest.param(
        "Norland will attack Sudria provided Estia leaves.",
        [],
        id="provided is never cut",
    ),
    pytest.param(
        "Norland left so that Estia would leave.",
        [],
        id="so that is never cut",
    ),
    pytest.param(
        "Norland attacked Sudria to free the pilots.",
        ["adverbial 0.60: to free the pilots"],
        id="purpose of a verb with an object",
    ),
    pytest.param(
        "Norland came to free the pilots.",
        [],
        id="purpose of a verb without one",
    ),
    pytest.param(
        "Sudria was attacked to free the pilots.",
        ["adverbial 0.60: to free the pilots"],
        id="purpose in the passive",
    ),
    pytest.param(
        "Norland broke its promise to free the pilots.",
        [],
        id="a noun's infinitive",
    ),
]

JOINED = [
    pytest.param(
        "Norland attacked Sudria, and Estia left.",
        ["joined clause 0.75: , and Estia left ."],
        id="a second clause",
    ),
    pytest.param(
        "Norland attacked Sudria and left Estia.",
        ["joined clause 0.65: and left Estia"],
        id="a second verb",
    ),
    pytest.param(
        "Norland attacked Sudria but did not take it.",
        ["joined clause 0.65: but did not take it"],
        id="but",
    ),
    pytest.param(
        "Norland attacked Sudria; Estia left.",
        [],
        id="a semicolon",
    ),
    pytest.param(
        "Norland attacked Sudria and left Estia, said Brandt.",
        [],
        id="in the middle it stays",
    ),
    pytest.param(
        "Norland not only attacked Sudria but also left Estia.",
        [],
        id="not only but also",
    ),
    pytest.param(
        "Norland either attacks Sudria or leaves Estia.",
        [],
        id="either or",
    ),
    pytest.param(
        "Norland attacked Sudria, left Estia and freed the pilots.",
        [
            "joined clause 0.65: , left Estia and freed the pilots",
            "joined clause 0.65: and freed the pilots",
        ],
        id="three verbs",
    ),
    pytest.param(
        "Norland and Estia left.",
        [],
        id="joined nouns",
    ),
]

GRANTED = [
    pytest.param(
        "We know that Norland left Estia.",
        ["granted 0.01: We know that"],
        id="we know that",
    ),
    pytest.param(
        "We now know Norland left Estia.",
        ["discourse 0.00: now", "granted 0.01: We now know"],
        id="we now know",
    ),
    pytest.param(
        "Norland has shown that it holds Estia.",
        ["granted 0.04: has shown that it"],
        id="it has shown that it",
    ),
    pytest.param(
        "Norland has shown that Sudria holds Estia.",
        [],
        id="it has shown that another",
    ),
    pytest.param(
        "Observers know that Norland left Estia.",
        [],
        id="they know that it",
    ),
    pytest.param(
        "Norland has not shown that it holds Estia.",
        [],
        id="not shown",
    ),
    pytest.param(
        "Norland proved to Sudria that it holds Estia.",
        [],
        id="told whom",
    ),
    pytest.param(
        "Norland has said that it holds Estia.",
        [],
        id="said is no grant",
    ),
    pytest.param(
        "We know whether Norland left Estia.",
        [],
        id="whether",
    ),
    pytest.param(
        "We know when Norland left Estia.",
        ["adverbial 0.60: when Norland left Estia"],
        id="when",
    ),
    pytest.param(
        "Norland showed what it holds.",
        [],
        id="what it",
    ),
]

PHRASES = [
    pytest.param(
        "Norland, a kingdom, left Estia.",
        ["appositive 0.20: , a kingdom ,"],
        id="appositive",
    ),
    pytest.param(
        "Norland left Estia, a republic.",
        ["appositive 0.20: , a republic"],
        id="appositive at the end",
    ),
    pytest.param(
        "Norland attacked Sudria in the valley.",
        ["phrase 0.70: in the valley"],
        id="place",
    ),
    pytest.param(
        "Norland attacked Sudria on Monday.",
        ["phrase 0.35: on Monday"],
        id="day",
    ),
    pytest.param(
        "Norland attacked Sudria in 2015.",
        ["phrase 0.35: in 2015"],
        id="year",
    ),
    pytest.param(
        "In the valley, Norland attacked Sudria.",
        ["phrase 0.25: In the valley ,"],
        id="opening phrase",
    ),
    pytest.param(
        "Norland sent weapons to Estia.",
        [],
        id="to whom it goes",
    ),
    pytest.param(
        "Norland used weapons against Estia.",
        ["phrase 0.80: against Estia"],
        id="against whom",
    ),
    pytest.param(
        "Norland attacked Estia with tanks.",
        [],
        id="with what",
    ),
    pytest.param(
        "Norland attacked Estia with tanks from 2015.",
        ["phrase 0.35: with tanks from 2015", "phrase 0.35: from 2015"],
        id="with what, in a year",
    ),
    pytest.param(
        "The army of Norland attacked the port of Estia.",
        [],
        id="of",
    ),
    pytest.param(
        "Norland sent more tanks than Estia.",
        [],
        id="than",
    ),
    pytest.param(
        "Norland attacked Estia without tanks.",
        [],
        id="without",
    ),
    pytest.param(
        "Sudria was attacked by Norland.",
        [],
        id="by",
    ),
    pytest.param(
        "Norland looked into the matter.",
        [],
        id="a verb without an object keeps it",
    ),
    pytest.param(
        "Norland left during the truce.",
        ["phrase 0.70: during the truce"],
        id="during, of a verb without an object",
    ),
    pytest.param(
        "Norland left after the truce.",
        ["phrase 0.70: after the truce"],
        id="after, of a verb without an object",
    ),
    pytest.param(
        "Norland freed three of the pilots.",
        [],
        id="of a number",
    ),
    pytest.param(
        "Norland freed 40 pilots from Sudria.",
        [],
        id="of a counted noun",
    ),
    pytest.param(
        "Norland freed 40% of the pilots.",
        [],
        id="of percent",
    ),
    pytest.param(
        "Norland broke the truce in Sudria.",
        ["phrase 0.70: in Sudria"],
        id="of a noun",
    ),
    pytest.param(
        "Norland broke the truce with Estia on arms.",
        [],
        id="on, of an object",
    ),
    pytest.param(
        "Norland attacked Sudria last week.",
        ["phrase 0.35: last week"],
        id="a bare time",
    ),
    pytest.param(
        "The truce is two weeks old.",
        [],
        id="a bare measure of an adjective",
    ),
    pytest.param(
        "Norland attacked Sudria in a war that it never won.",
        ["relative 0.80: that it never won"],
        id="a phrase with never is guarded",
    ),
    pytest.param(
        "Norland attacked Sudria in the hope of winning if Estia left.",
        ["phrase 0.70: in the hope of winning"],
        id="a phrase with if is guarded",
    ),
    pytest.param(
        "Norland, in any case if attacked, left Estia.",
        [],
        id="within if is guarded",
    ),
    pytest.param(
        "The truce under which Norland left failed.",
        ["relative 0.80: under which Norland left"],
        id="before a relative",
    ),
    pytest.param(
        "Norland attacked Sudria in the valley of the Arn on Monday.",
        ["phrase 0.35: on Monday", "phrase 0.70: in the valley of the Arn"],
        id="two in a row",
    ),
]


@pytest.mark.parametrize(("sentence", "cuts"), [*CLAUSES, *JOINED, *GRANTED, *PHRASES])
def test_which_clauses_and_phrases_may_go(sentence: str, cuts: list[str]) -> None:
    assert cut_lines(sentence) == cuts
