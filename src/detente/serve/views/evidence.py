"""What was said: the claims with their words, and the texts with the words marked."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from detente.case.layout import evidence_layout
from detente.errors import UnknownName
from detente.evidence.grade import in_words
from detente.model.belief import BeliefEntry, beliefs
from detente.serve.content import Cell, Content, Table
from detente.serve.marks import paragraphs
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.model import bearing
from detente.telling import page

COLUMNS: Final = ("Claim", "Grade", "What it says", "On whose word", "Bears on")


def content(question: Question) -> Content:
    """Return every claim, with the beliefs that it bears on."""
    evidence = question.case.evidence
    bears = bearing(beliefs(question.conflict, phase=question.text("phase")))
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(key, question.link(f"claims/{key}")),
            claim.grade,
            claim.text,
            claim.told(),
            ", ".join(_side(one, against) for one, against in bears.get(key, ())),
        )
        for key, claim in evidence.claims.items()
    ]
    data: dict[str, Any] = json.loads(json.dumps(evidence_layout(evidence), default=date.isoformat))
    none = () if rows else ("No claims yet: the beliefs of this case cite nothing.",)
    return Content(
        "Evidence",
        data,
        none,
        (Table("Claims", COLUMNS, tuple(rows)),),
        shown={
            "sources": {
                key: (page.source_line(key, source), key in question.case.texts)
                for key, source in evidence.sources.items()
            }
        },
    )


def _side(belief: BeliefEntry, against: bool) -> str:
    """Return a belief's path, with the side on which a claim speaks."""
    return f"against {belief.path}" if against else belief.path


VIEW: Final = View(
    name="evidence",
    path="evidence",
    title="Evidence",
    says="What was said, in which words, on whose word, and which beliefs it bears on.",
    content=content,
    key="e",
    template="evidence.html.j2",
)

QUOTES: Final = ("Claim", "Words", "Start", "End", "Stands there")


def text(question: Question) -> Content:
    """Return a source's text with the words of the claims marked, or that it is not kept."""
    key, case = question.given["source"], question.case
    if key not in case.evidence.sources:
        raise UnknownName("source", key, list(case.evidence.sources))
    source, kept = case.evidence.sources[key], case.texts.get(key)
    rows = tuple(
        (
            Cell(name, question.link(f"claims/{name}")),
            one.exact,
            _place(one.start),
            _place(one.end),
            "not known" if kept is None else "yes" if one.standing(kept) == "stands" else "no",
        )
        for name, claim in case.evidence.claims.items()
        for one in claim.quotes
        if one.source == key
    )
    data = {
        "id": key,
        **source.model_dump(mode="json", exclude_defaults=True),
        "text": kept,
        "quotes": [
            {"claim": name, **one.model_dump(mode="json", exclude_defaults=True)}
            for name, claim in case.evidence.claims.items()
            for one in claim.quotes
            if one.source == key
        ],
    }
    missing = "The case does not keep this text; its words stand beside their claims."
    return Content(
        source.title or key,
        data,
        (page.source_line(key, source), *(() if kept is not None else (missing,))),
        (Table("Words quoted", QUOTES, rows),),
        shown={"paragraphs": paragraphs(case, key), "sel": question.text("sel")},
    )


def _place(offset: int | None) -> str:
    """Return an offset as a cell shows it."""
    return "not said" if offset is None else str(offset)


SOURCE: Final = View(
    name="source",
    path="evidence/{source}",
    title="A text",
    says="A text as it was read, with the words that claims quote marked.",
    content=text,
    template="source.html.j2",
)

BELIEFS: Final = ("Belief", "What it says", "Side")


def claim(question: Question) -> Content:
    """Return one claim with its words, chain, grade and the beliefs that it bears on."""
    key, claims = question.given["claim"], question.case.evidence.claims
    if key not in claims:
        raise UnknownName("claim", key, list(claims))
    one = claims[key]
    bears = bearing(beliefs(question.conflict, phase=question.text("phase"))).get(key, [])
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(belief.path, question.link("model", sel=belief.path)),
            belief.says,
            Cell("against", mark="bad") if against else Cell("for", mark="good"),
        )
        for belief, against in bears
    ]
    data = {
        "id": key,
        "told": one.told(),
        **one.model_dump(mode="json", exclude_defaults=True),
        "bears_on": [{"path": belief.path, "against": against} for belief, against in bears],
    }
    return Content(
        f"Claim {key}",
        data,
        (
            one.text,
            f"{one.grade}: {in_words(one.grade)}.",
            f"{page.word_of(one)[:1].upper()}{page.word_of(one)[1:]}.",
            *(page.quote(words) for words in one.quotes),
            *((one.note,) if one.note else ()),
        ),
        (Table("What it bears on", BELIEFS, tuple(rows)),),
    )


CLAIM: Final = View(
    name="claim",
    path="claims/{claim}",
    title="A claim",
    says="One claim: its words, the hands it came through, its grade, and what it bears on.",
    content=claim,
)
