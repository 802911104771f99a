"""Quotes as W3C Web Annotations (JSON-LD), which annotation tools read.

Each quote becomes an annotation whose target has two selectors (W3C Recommendation of 23 February
2017, "Web Annotation Data Model"): the words with those around them, and their position counted in
characters of the untouched text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from detente.case.case import Case
from detente.case.formats.format import CASE, READING, Format, to_file
from detente.case.formats.losses import texts_of_sources
from detente.evidence import Claim, Quote, Source
from detente.evidence.reading import Reading, source_id

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_text(where: Case | Reading) -> str:
    """Return every quote of a case or a reading as the text of a JSON-LD file."""
    return json.dumps(annotation_page(where), ensure_ascii=False, indent=2) + "\n"


def annotation_page(where: Case | Reading) -> dict[str, object]:
    """Return every quote of a case or a reading as one page of annotations."""
    if isinstance(where, Case):
        claims: Mapping[str, Claim] = where.evidence.claims
        sources: Mapping[str, Source] = where.evidence.sources
        name = where.name
    else:
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
                *_position(quote),
            ],
        },
    }


def _position(quote: Quote) -> Iterator[dict[str, object]]:
    """Yield the selector of where a quote's words stand, if that is known."""
    if quote.span is not None:
        yield {"type": "TextPositionSelector", "start": quote.start, "end": quote.end}


def _address(name: str, source: Source | None) -> str:
    """Return where a source is found: its address, else its fingerprint, else its id."""
    if source is None:
        return f"urn:detente:source:{name}"
    return source.url or (
        f"urn:sha256:{source.sha256}" if source.sha256 else f"urn:detente:source:{name}"
    )


_CITATION = "W3C Recommendation of 23 February 2017, Web Annotation Data Model"

ANNOTATION = Format(
    name="annotation",
    title="a page of W3C Web Annotations",
    holds=CASE,
    suffixes=(".jsonld",),
    about="its quotes, each with its claim and grade",
    write=to_file(lambda case, _choices: annotation_text(case)),
    loses=texts_of_sources,
    citation=_CITATION,
)
READING_ANNOTATION = Format(
    name="reading-annotation",
    title="a page of W3C Web Annotations",
    holds=READING,
    suffixes=(".jsonld",),
    about="its quotes, each with its claim and grade",
    write=to_file(lambda reading, _choices: annotation_text(reading)),
    citation=_CITATION,
)
