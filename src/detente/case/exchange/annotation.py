"""Quotes as W3C Web Annotations (JSON-LD), which annotation tools read.

Each quote becomes an annotation whose target has two selectors (W3C Recommendation of 23 February
2017, "Web Annotation Data Model"): the words with those around them, and their position counted in
characters of the untouched text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from detente.case.case import Case
from detente.evidence import Claim, Quote, Source

if TYPE_CHECKING:
    from detente.evidence.reading import Reading

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_page(where: Case | Reading) -> dict[str, object]:
    """Return every quote of a case or a reading as one page of annotations."""
    if isinstance(where, Case):
        claims: Mapping[str, Claim] = where.evidence.claims
        sources: Mapping[str, Source] = where.evidence.sources
        name = where.name
    else:
        from detente.evidence.reading import source_id

        name = source_id(where.source)
        claims, sources = where.claims, {name: where.source}
    items = [
        _annotation(name, key, number, claim, quote, sources.get(quote.source))
        for key, claim in claims.items()
        for number, quote in enumerate(claim.quotes, start=1)
    ]
    return {
        "@context": _CONTEXT,
        "id": f"urn:detente:{name}",
        "type": "AnnotationPage",
        "items": items,
    }


def _annotation(
    name: str, key: str, number: int, claim: Claim, quote: Quote, source: Source | None
) -> dict[str, object]:
    """Return one quote as an annotation; its body is the claim and on whose word it stands."""
    return {
        "id": f"urn:detente:{name}:{key}:{number}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": claim.text, "purpose": "describing"},
            {"type": "TextualBody", "value": claim.told(), "purpose": "commenting"},
            {"type": "TextualBody", "value": claim.grade, "purpose": "tagging"},
        ],
        "target": {
            "source": _address(quote.source, source),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            ],
        },
    }


def _address(name: str, source: Source | None) -> str:
    """Return where a source is found: its address, else its fingerprint, else its id."""
    if source is None:
        return f"urn:detente:source:{name}"
    return source.url or (
        f"urn:sha256:{source.sha256}" if source.sha256 else f"urn:detente:source:{name}"
    )
