"""``detente quote``."""

from __future__ import annotations

from typing import Annotated

import typer

import detente
from detente.case.case import Case
from detente.case.save import save
from detente.case.yaml.write import flow
from detente.catalog.lookup import bundled
from detente.cli.options import CaseName, Json
from detente.cli.output import note, put_json, put_line
from detente.edit.edits import Insert
from detente.errors import CaseError, Problem, UnknownName
from detente.evidence import Quote
from detente.evidence.quote import quote as quoted
from detente.evidence.quote_search import likeliest, occurrences


def quote(
    case: CaseName,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words, in quotation marks.")],
    add: Annotated[
        str | None, typer.Option(help="The claim to add the quote to, in the case's own file.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Find words in the texts that a case keeps, and print the quote to cite; or add it."""
    subject = detente.load(case)
    found = _found(subject, words)
    if add is not None:
        _add(subject, case, add, found)
    blocks = [one.model_dump(exclude_defaults=True) for one in found]
    if as_json:
        put_json({"quotes": blocks})
    for block in () if as_json else blocks:
        put_line(f"- {flow(block)}")


def _found(case: Case, words: str) -> list[Quote]:
    """Return a quote for every place of the words in the texts of a case."""
    if not case.texts:
        mend = "Put the article into sources/ of the case's folder"
        raise CaseError(Problem("the case keeps no texts", mend, (), case.path))
    found = [
        quoted(text, *span, source=name)
        for name, text in case.texts.items()
        for span in occurrences(text, words)
    ]
    if found:
        return found
    near = [
        likeliest(Quote(source=n, exact=words), text) for n, text in case.texts.items() if words
    ]
    likely = next((one for one in near if one), None)
    mend = f"Is it {likely.exact[:80]!r}, at {likely.start}?" if likely else "Look at the texts"
    raise CaseError(Problem(f"{words!r} stands in none of the case's texts", mend, (), case.path))


def _add(case: Case, place: str, claim: str, found: list[Quote]) -> None:
    """Add a quote to a claim, on disk."""
    claims = case.evidence.claims
    if claim not in claims:
        raise UnknownName("claim", claim, list(claims))
    if len(found) > 1:
        what = f"the words stand in {len(found)} places"
        raise CaseError(Problem(what, "Give more of the words, so that they stand in one"))
    if bundled(case):
        raise CaseError(Problem("a bundled case is not written to", "Work on a copy of it"))
    value = found[0].model_dump(exclude_defaults=True)
    key = f"claims.{claim}"
    changed = Insert(into=f"{key}.quotes", value=value).apply(case)
    save(changed, place)
    note(f"added to {key}")
