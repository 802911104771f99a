"""``detente read``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from detente.briefing.render.readings import links_summary, reading_rules, reading_summary
from detente.case.draft import save_draft
from detente.case.formats import READING, write
from detente.case.formats.registry import written_as
from detente.cli.options import Json
from detente.cli.output import counting, note, put, put_json, put_line, working
from detente.errors import ReadingError
from detente.evidence.chains.duplicates import duplicates, twice
from detente.evidence.draft import open_questions
from detente.evidence.explain import explain as rules_of
from detente.evidence.llm import Endpoint, assist
from detente.evidence.reading import Reading, read_many
from detente.telling import article


def read(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Plain text, HTML or PDF.")
    ],
    draft: Annotated[
        Path | None,
        typer.Option(help="Write the draft case that one article suggests: a .yaml or a folder."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help=f"Write one reading: {written_as(READING)}."),
    ] = None,
    actors: Annotated[
        Path | None, typer.Option(help="A YAML list of actors of your own.", exists=True)
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show every extraction with the rule that made it.")
    ] = False,
    llm: Annotated[
        bool,
        typer.Option(
            "--llm",
            help="Ask the endpoint that DETENTE_LLM_URL, _MODEL and _KEY name, beside the rules.",
        ),
    ] = False,
    lang: Annotated[str, typer.Option(help="en: read it as English, whatever it looks like.")] = "",
    as_json: Json = False,
) -> None:
    """What an article says: who, what, when, on whose word. One bad article stops no other."""
    readings, faults = _read(articles, actors, lang)
    if readings:
        _write(readings[0], draft, out)
    if readings and llm:
        _assisted(readings[0], as_json=as_json)
    elif readings and as_json:
        plain = [_plain(reading, explained=explain) for reading in readings]
        many = {"readings": plain, "errors": faults, **_links(readings)}
        put_json(plain[0] if len(articles) == 1 else many)
    elif readings:
        _show(readings, explained=explain)
        if len(articles) > 1:
            put(links_summary(**_links(readings)))
    if faults:
        raise ReadingError("\n".join(faults))


def _read(
    articles: Sequence[str], actors: Path | None, lang: str
) -> tuple[list[Reading], list[str]]:
    """Return what could be read, and what is to be said of the rest."""
    readings: list[Reading] = []
    faults: list[str] = []
    with counting("Reading") as progress:
        outcomes = read_many(articles, actors_file=actors, lang=lang)
        for done, (path, outcome) in enumerate(outcomes, start=1):
            if isinstance(outcome, Reading):
                readings.append(outcome)
            else:
                faults.append(str(outcome) if path in str(outcome) else f"{path}: {outcome}")
            if progress:
                progress(done, len(articles))
    return readings, faults


def _write(reading: Reading, draft: Path | None, out: Path | None) -> None:
    """Write the draft case of a reading, and the reading in the form that an ending names."""
    if draft is not None:
        save_draft(reading, draft)
        note(f"wrote {draft}: a draft; correct it, then try detente brief {draft}")
    if out is not None:
        write(READING, reading, out)
        note(f"wrote {out}")


def _assisted(reading: Reading, *, as_json: bool) -> None:
    """Print what a language model finds beside the rules."""
    with working("Asking the model"):
        assisted = assist(reading, Endpoint.from_environment())
    put_json(assisted.as_dict()) if as_json else put_line("\n".join(article.assisted(assisted)))
    faults = list(dict.fromkeys(one.fault for one in assisted.paragraphs if one.fault))
    if assisted.paragraphs and all(one.fault for one in assisted.paragraphs):
        why = "; ".join(faults[:3])
        raise ReadingError(f"the model at {assisted.endpoint} answered for no paragraph: {why}")
    for fault in faults[:3]:
        note(f"the model gave no answer for some paragraphs: {fault}")


def _show(readings: Sequence[Reading], *, explained: bool) -> None:
    """Print readings for people: what each says, or the rule behind each extraction."""
    for reading in readings:
        put(reading_rules(reading) if explained else reading_summary(reading))


def _plain(reading: Reading, *, explained: bool) -> dict[str, object]:
    """Return a reading as plain data, with the rule behind each extraction if asked."""
    plain = reading.as_dict() | {"questions": list(open_questions(reading))}
    return plain | ({"reasons": [asdict(one) for one in rules_of(reading)]} if explained else {})


def _links(readings: Sequence[Reading]) -> dict[str, list[dict[str, object]]]:
    """Return which articles are the same text, and which claims say the same in several."""
    same = twice([(reading.path, reading.source.sha256) for reading in readings])
    copies = {name for _, name in same}
    apart = {one.path: one.claims for one in readings if one.path not in copies}
    return {
        "same_articles": [{"first": first, "again": name} for first, name in same],
        "same_claims": [
            {"first": list(one.first), "second": list(one.second), "kind": one.kind, "why": one.why}
            for one in duplicates(list(apart.items()))
        ],
    }
