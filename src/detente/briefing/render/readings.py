"""What was read from an article, in the terminal, by rich."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from detente.evidence.explain import explain
from detente.evidence.reading import Reading
from detente.telling import article

_MOST_ACTORS = 12


def reading_summary(result: Reading) -> RenderableType:
    """Return takeaways, actors, timeline, and the claims that came through other hands."""
    others = (
        article.claim(key, claim) for key, claim in result.claims.items() if len(claim.chain) > 1
    )
    dated = (f"{entry.interval.code}  {entry.text}" for entry in result.timeline)
    return Group(
        Text(result.source.title or result.path or article.NAMELESS, style="bold"),
        *_list(article.TAKEAWAYS, (takeaway.text for takeaway in result.takeaways)),
        Text(f"\n{article.ACTORS}", style="bold"),
        _actors(result),
        *_list(article.TIMELINE, dated),
        *_list(article.SAID_BY_OTHERS, others),
        *_list(article.QUESTIONS, result.questions),
    )


def reading_rules(result: Reading) -> RenderableType:
    """Return every extraction with the rule that made it."""
    table = Table(*article.RULE_COLUMNS, box=None, pad_edge=False)
    for extraction in explain(result):
        table.add_row(extraction.what, extraction.words, extraction.rule, extraction.meaning)
    return table


def links_summary(
    *, same_articles: Sequence[Mapping[str, object]], same_claims: Sequence[Mapping[str, object]]
) -> RenderableType:
    """Return which articles are the same text, and which claims repeat or confirm each other."""
    return Group(
        *_list(article.READ_TWICE, map(article.same_article, same_articles)),
        *_list(article.SAME_CLAIM, map(article.same_claim, same_claims)),
    )


def _list(title: str, lines: Iterable[str]) -> list[Text]:
    """Return a heading and its lines; nothing where there are none."""
    texts = [Text(f"  {line}") for line in lines]
    return [Text(f"\n{title}", style="bold"), *texts] if texts else []


def _actors(result: Reading) -> Table:
    """Return the actors that are spoken of most."""
    table = Table(*article.ACTOR_COLUMNS, box=None, pad_edge=False)
    ranked = sorted(result.actors, key=lambda actor: -len(actor.mentions))
    for actor in ranked[:_MOST_ACTORS]:
        table.add_row(f"  {actor.name}", actor.kind, str(len(actor.mentions)))
    return table
