"""A briefing: its head, its findings in order, the bottom line, and all they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.briefing.actors import ActorLine
from detente.briefing.drafts import said
from detente.briefing.finding import SECTIONS, Finding, Section
from detente.briefing.options import Opening
from detente.briefing.timeline import Entry
from detente.briefing.watch import Watched
from detente.display import display
from detente.evidence.claim import Claim
from detente.evidence.source import Source
from detente.telling import page
from detente.telling.briefing.sources import Provenance, source_line

MOST_TAKEAWAYS: Final = 6


@dataclass(frozen=True)
class Illustration:
    """A picture of the briefing, in two widths, with the table that says the same.

    ``name`` is its file name without an ending; ``section`` where it stands.
    """

    name: str
    section: Section
    title: str
    svg: str
    narrow: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Head:
    """What stands over a briefing.

    Parameters
    ----------
    as_of
        The day that it is written as of, in the form of ISO 8601; nothing later is considered.
        ``None`` where no source and no phase is dated.
    author, handling
        Who answers for it, and how it may be passed on; empty where nobody says.
    sources
        Where everything is from.
    """

    as_of: str | None
    author: str
    handling: str
    sources: Provenance


@dataclass(frozen=True, repr=False)
class Briefing:
    """What the analyses of a case come to, ready to be rendered.

    Parameters
    ----------
    name, title, summary, citation
        Of the case.
    draft
        Whether the case's beliefs are still drafts that nobody has accepted.
    head
        What stands over it.
    settings
        Phase, state, concept, rule and version under which everything was found.
    findings
        In order of their sections; their ids are ``F1``, ``F2`` …
    watch
        What to watch for.
    side, options
        For which actor it was asked what is open, by name, and what that is.
    unknown
        The open questions of the case, as sentences, with what each decides.
    actors, timeline
        Who is who; what happened when.
    method
        How it was found, in sentences.
    claims, sources
        All evidence of the case by id.
    pictures
        In order.
    """

    name: str
    title: str
    summary: str
    citation: str
    draft: bool
    head: Head
    settings: Mapping[str, Any]
    findings: tuple[Finding, ...]
    watch: tuple[Watched, ...]
    side: str
    options: tuple[Opening, ...]
    unknown: tuple[str, ...]
    actors: tuple[ActorLine, ...]
    timeline: tuple[Entry, ...]
    method: tuple[str, ...]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    pictures: tuple[Illustration, ...] = ()
    since: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return one line: the case, and how much the briefing says of it."""
        return f"<Briefing on {self.name}: {len(self.findings)} findings>"

    def _repr_html_(self) -> str:
        """Return the page in a frame, as a notebook shows it."""
        return display.notebook(self)

    @property
    def takeaways(self) -> tuple[Finding, ...]:
        """Return the findings of the bottom line, at most six, the weightiest first.

        Of findings of one section and weight only one: that which holds in most versions. Of a
        draft those alone that tell what the article says.
        """
        if self.draft:
            return said(self.findings)[:MOST_TAKEAWAYS]
        first: dict[tuple[Section, int], Finding] = {}
        for one in self.findings:
            if one.takeaway and not one.annex:
                other = first.setdefault((one.section, one.weight), one)
                if _share(one) > _share(other):
                    first[one.section, one.weight] = one
        ordered = sorted(first.values(), key=lambda one: one.weight)
        return tuple(ordered[:MOST_TAKEAWAYS])

    @property
    def sections(self) -> tuple[tuple[Section, str, tuple[Finding, ...]], ...]:
        """Return the sections that have findings: key, heading, findings."""
        return tuple(
            (key, page.SECTIONS[key], findings)
            for key in SECTIONS
            if (findings := tuple(one for one in self.findings if one.section == key))
        )

    @property
    def status(self) -> str:
        """Return ``draft`` where nobody has accepted the beliefs of the case, else ``coded``."""
        return "draft" if self.draft else "coded"

    def as_dict(self) -> dict[str, Any]:
        """Return the briefing as plain data, ready for JSON; pictures by name and table."""
        return {
            "case": self.name,
            "title": self.title,
            "citation": self.citation,
            "as_of": self.head.as_of,
            "author": self.head.author,
            "handling": self.head.handling,
            "status": self.status,
            "draft": self.draft,
            "settings": dict(self.settings),
            "sources": {
                "articles": len(self.head.sources.articles),
                "independent_chains": self.head.sources.independent_chains,
                "note": source_line(self.head.sources),
            },
            "short": [
                {
                    "text": one.takeaway,
                    "survival": one.survival.as_dict() if one.survival else None,
                    "confidence": one.confidence.level if one.confidence else None,
                    "weak_link": one.weak_link,
                    "findings": [one.id],
                }
                for one in self.takeaways
            ],
            "watch": [one.as_dict() for one in self.watch],
            "options": [one.as_dict() for one in self.options],
            "unknown": list(self.unknown),
            "actors": [one.as_dict() for one in self.actors],
            "timeline": [one.as_dict() for one in self.timeline],
            "method": list(self.method),
            "since": list(self.since),
            "findings": [one.as_dict() for one in self.findings],
            "claims": {
                key: one.model_dump(mode="json", exclude_defaults=True)
                for key, one in self.claims.items()
            },
            "texts": {
                key: one.model_dump(mode="json", exclude_defaults=True)
                for key, one in self.sources.items()
            },
            "pictures": [
                {
                    "name": one.name,
                    "title": one.title,
                    "columns": list(one.columns),
                    "rows": [list(row) for row in one.rows],
                }
                for one in self.pictures
            ],
        }


def _share(finding: Finding) -> float:
    """Return in what share of versions a finding holds; below all others where it is not known."""
    share = finding.survival.share if finding.survival else None
    return -1.0 if share is None else share
