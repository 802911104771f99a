"""Commands about articles and events: read, find, claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli.options import Json

if TYPE_CHECKING:
    from detente.evidence.reading import Reading


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(read)
    app.command()(find)
    app.command()(claims)


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
        typer.Option(
            "--out",
            "-o",
            help="Write one reading: .json all, .jsonl events, .csv timeline, .jsonld quotes.",
        ),
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
    as_json: Json = False,
) -> None:
    """What an article says: who, what, when, on whose word. One bad article stops no other."""
    from detente.errors import ReadingError

    found, faults = _read(articles, actors)
    if found and draft is not None:
        _draft(found[0], draft)
    if found and out is not None:
        _write(found[0], out)
    if found and llm:
        _assisted(found[0], as_json=as_json)
    elif found:
        _put(found, faults, many=len(articles) > 1, explain=explain, as_json=as_json)
    if faults:
        raise ReadingError("\n".join(faults))


def _read(articles: list[str], actors: Path | None) -> tuple[list[Reading], list[str]]:
    """Return what could be read, and what is to be said of the rest."""
    from detente.cli.output import counting
    from detente.errors import ReadingError
    from detente.evidence.reading import read_many

    found: list[Reading] = []
    faults: list[str] = []
    with counting("Reading") as progress:
        for done, (path, one) in enumerate(read_many(articles, actors_file=actors), start=1):
            if isinstance(one, ReadingError):
                faults.append(str(one) if path in str(one) else f"{path}: {one}")
            else:
                found.append(one)
            if progress:
                progress(done, len(articles))
    return found, faults


def _draft(reading: Reading, path: Path) -> None:
    """Write the draft case of a reading."""
    from detente.case.draft import save_draft
    from detente.cli.output import note

    save_draft(reading, path)
    note(f"wrote {path}: a draft; correct it, then try detente brief {path}")


def _write(reading: Reading, path: Path) -> None:
    """Write a reading in the form that a file's ending names."""
    from detente.case.exchange.readings import reading_writer
    from detente.case.files import write_text
    from detente.cli.output import note

    write_text(path, reading_writer(path.suffix)(reading))
    note(f"wrote {path}")


def _assisted(reading: Reading, *, as_json: bool) -> None:
    """Print what a language model finds beside the rules."""
    from detente.briefing.render.found import assisted_lines
    from detente.cli.output import put_json, put_line, working
    from detente.evidence.llm import Endpoint, assist

    with working("Asking the model"):
        found = assist(reading, Endpoint.from_environment())
    if as_json:
        put_json(found.as_dict())
    else:
        put_line("\n".join(assisted_lines(found)))


def _put(
    found: list[Reading], faults: list[str], *, many: bool, explain: bool, as_json: bool
) -> None:
    """Print what was read."""
    from detente.briefing.render.readings import links_summary, reading_rules, reading_summary
    from detente.cli.output import put, put_json

    if as_json:
        told = [_plain(one, explained=explain) for one in found]
        put_json({"readings": told, "errors": faults, **_links(found)} if many else told[0])
        return
    for one in found:
        put(reading_rules(one) if explain else reading_summary(one))
    if many:
        put(links_summary(**_links(found)))


def _links(found: list[Reading]) -> dict[str, list[dict[str, object]]]:
    """Return which articles are the same text, and which claims say the same in several."""
    from detente.evidence.chains.duplicates import duplicates, twice

    same = twice([(one.path, one.source.sha256) for one in found])
    again = {name for _, name in same}
    apart = {one.path: one.claims for one in found if one.path not in again}
    return {
        "same_articles": [{"first": first, "again": name} for first, name in same],
        "same_claims": [
            {"first": list(one.first), "second": list(one.second), "kind": one.kind, "why": one.why}
            for one in duplicates(list(apart.items()))
        ],
    }


def _plain(one: Reading, *, explained: bool) -> dict[str, object]:
    """Return what was read as plain data, with the rule behind each extraction if asked."""
    from dataclasses import asdict

    from detente.evidence.draft import open_questions
    from detente.evidence.explain import explain

    told = one.as_dict() | {"questions": list(open_questions(one))}
    return told | ({"reasons": [asdict(r) for r in explain(one)]} if explained else {})


def find(
    case: Annotated[str, typer.Argument(metavar="CASE|ARTICLE", help="Where to look.")],
    words: Annotated[
        list[str],
        typer.Argument(help='Words; "a phrase" in quotes; a beginning with a star: arm*.'),
    ],
    limit: Annotated[int, typer.Option(min=1, help="The most hits.")] = 20,
    as_json: Json = False,
) -> None:
    """The sentences and claims that hold some words, the best first."""
    from detente.briefing.render.found import found_lines
    from detente.case.search import search
    from detente.catalog.lookup import case_or_reading
    from detente.cli.output import put_json, put_line

    found = search(case_or_reading(case), " ".join(words), limit=limit)
    if as_json:
        put_json(found.as_dict())
    else:
        put_line("\n".join(found_lines(found)))


def claims(
    events: Annotated[
        Path, typer.Argument(metavar="EVENTS", help="A table of ACLED, GDELT or POLECAT.")
    ],
    actor: Annotated[
        list[str] | None, typer.Option(help="Keep rows that name it; may be given again.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The claims.yaml to write.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Turn a table of events into claims with sources and grades, for a case to cite."""
    from detente.case.emit import emit
    from detente.case.exchange.events import read_events
    from detente.case.files import write_text
    from detente.case.layout import evidence_layout
    from detente.cli.output import note, put_json, put_line

    found = read_events(events, actors=tuple(actor or ()))
    if out is not None:
        write_text(out, emit(evidence_layout(found)))
        note(f"wrote {out}: {len(found.claims)} claims")
    if as_json:
        put_json(found.model_dump(mode="json", exclude_defaults=True))
    elif out is None:
        put_line("\n".join(f"{key} ({one.grade}) {one.text}" for key, one in found.claims.items()))
