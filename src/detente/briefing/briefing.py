"""A briefing: findings in order, the takeaways among them, and all they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.briefing.finding import SECTIONS, Finding, Section
from detente.display import display
from detente.evidence.claim import Claim
from detente.evidence.source import Source
from detente.telling import page

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


@dataclass(frozen=True, repr=False)
class Briefing:
    """What the analyses of a case come to, ready to be rendered.

    Parameters
    ----------
    name, title, summary, citation
        Of the case.
    draft
        Whether the case's beliefs are still drafts that nobody has accepted.
    settings
        Phase, state, concept, rule and version under which everything was found.
    findings
        In order of their sections; their ids are ``F1``, ``F2`` …
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
    settings: Mapping[str, Any]
    findings: tuple[Finding, ...]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    pictures: tuple[Illustration, ...] = ()

    def __repr__(self) -> str:
        """Return one line: the case, and how much the briefing says of it."""
        return f"<Briefing on {self.name}: {len(self.findings)} findings>"

    def _repr_html_(self) -> str:
        """Return the page in a frame, as a notebook shows it."""
        return display.notebook(self)

    @property
    def takeaways(self) -> tuple[Finding, ...]:
        """Return the findings to take away, at most six, the weightiest first."""
        short = [finding for finding in self.findings if finding.takeaway]
        return tuple(sorted(short, key=lambda finding: finding.weight)[:MOST_TAKEAWAYS])

    @property
    def sections(self) -> tuple[tuple[Section, str, tuple[Finding, ...]], ...]:
        """Return the sections that have findings: key, heading, findings."""
        return tuple(
            (key, page.SECTIONS[key], findings)
            for key in SECTIONS
            if (findings := tuple(one for one in self.findings if one.section == key))
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the briefing as plain data, ready for JSON; pictures by name and table."""
        return {
            "case": self.name,
            "title": self.title,
            "citation": self.citation,
            "draft": self.draft,
            "settings": dict(self.settings),
            "takeaways": [{"finding": one.id, "text": one.takeaway} for one in self.takeaways],
            "findings": [one.as_dict() for one in self.findings],
            "claims": {
                key: one.model_dump(mode="json", exclude_defaults=True)
                for key, one in self.claims.items()
            },
            "sources": {
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
