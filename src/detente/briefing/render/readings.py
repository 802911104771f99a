"""What was read from an article, in the terminal, by rich."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.evidence.explain import explain
from detente.evidence.reading import Reading


def reading_summary(found: Reading) -> RenderableType:
    """Return takeaways, actors, timeline, and the claims that came through other hands."""
    return Group(
        Text(found.source.title or found.path or "An article", style="bold"),
        *_list("Takeaways", (one.text for one in found.takeaways)),
        Text("\nActors", style="bold"),
        _actors(found),
        *_list("Timeline", _timeline(found)),
        *_list("Said by others", _claims(found)),
        *_list("Open questions", iter(found.questions)),
    )


def reading_rules(found: Reading) -> RenderableType:
    """Return every extraction with the rule that made it."""
    table = Table("What", "Words", "Rule", "Which means", box=None, pad_edge=False)
    for one in explain(found):
        table.add_row(one.what, one.words, one.rule, one.meaning)
    return table


def links_summary(
    *, same_articles: Sequence[Mapping[str, object]], same_claims: Sequence[Mapping[str, object]]
) -> RenderableType:
    """Return which articles are the same text, and which claims repeat or confirm each other."""
    again = (f"{one['again']} is the same text as {one['first']}" for one in same_articles)
    claims = (
        f"{_claim_at(one['second'])} {one['kind']} {_claim_at(one['first'])}: {one['why']}"
        for one in same_claims
    )
    return Group(*_list("Read twice", again), *_list("The same claim", claims))


def _claim_at(place: object) -> str:
    """Return where a claim stands: its id and its article."""
    article, claim = place if isinstance(place, list) else ("", place)
    return f"{claim} in {article}"


def _list(title: str, lines: Iterator[str]) -> list[Text]:
    """Return a heading and its lines; nothing where there are none."""
    told = [Text(f"  {line}") for line in lines]
    return [Text(f"\n{title}", style="bold"), *told] if told else []


def _actors(found: Reading) -> Table:
    """Return the actors that are spoken of most."""
    table = Table("Name", "Kind", "Mentions", box=None, pad_edge=False)
    ranked = sorted(found.actors, key=lambda one: -len(one.mentions))
    for one in ranked[:12]:
        table.add_row(f"  {one.name}", one.kind, str(len(one.mentions)))
    return table


def _timeline(found: Reading) -> Iterator[str]:
    """Yield the dated entries."""
    for one in found.timeline:
        yield f"{one.interval.code}  {one.text}"


def _claims(found: Reading) -> Iterator[str]:
    """Yield the claims that the author has from somebody else."""
    for key, claim in found.claims.items():
        if len(claim.chain) > 1:
            yield f"{key} ({claim.grade}) {claim.text} — {claim.told()}"
