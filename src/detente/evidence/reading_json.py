"""A reading as plain values, in the shape that ``detente read --json`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.evidence.chain import Link
    from detente.evidence.claim import Claim
    from detente.evidence.reading import Reading


def as_dict(reading: Reading) -> dict[str, object]:
    """Return a reading as plain values that JSON can write."""
    source = reading.source
    return {
        "source": {
            "title": source.title,
            "date": source.published.isoformat() if source.published else None,
            "outlet": source.outlet or None,
            "author": source.author or None,
            "via": source.via or None,
            "url": source.url or None,
            "sha256": source.sha256,
            "path": reading.path or None,
        },
        "structure": [
            {"kind": b.kind, "start": b.start, "end": b.end, "repeats": b.repeats}
            for b in reading.blocks
        ],
        "sentences": [
            {"id": s.id, "start": s.start, "end": s.end, "text": reading.text[s.start : s.end]}
            for s in reading.sentences
        ],
        "actors": [actor.as_dict() for actor in reading.actors],
        "attributions": [
            {**one.as_dict(), "chain": [_link(link) for link in chain]}
            for one, chain in zip(reading.attributions, reading.chains, strict=True)
        ],
        "claims": [{"id": key, **_claim(claim)} for key, claim in reading.claims.items()],
        "events": [event.as_dict() for event in reading.events],
        "timeline": [entry.as_dict() for entry in reading.timeline],
        "takeaways": [takeaway.as_dict() for takeaway in reading.takeaways],
        "questions": list(reading.questions),
    }


def _link(link: Link) -> dict[str, object]:
    """Return a link as plain values."""
    return {
        "name": link.name,
        "type": link.type,
        "anonymous": link.anonymous,
        "class": link.says,
        "manner": link.manner,
        "side": link.side or None,
    }


def _claim(claim: Claim) -> dict[str, object]:
    """Return a claim as plain values."""
    return {
        "text": claim.text,
        "told": claim.told(),
        "grade": claim.grade,
        "note": claim.note,
        "quotes": [[q.start, q.end] for q in claim.quotes],
        "chain": [_link(link) for link in claim.chain],
        "draft": claim.draft,
    }
