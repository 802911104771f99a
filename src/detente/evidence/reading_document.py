"""The JSON of a reading, and its JSON Schema: both come from the one model that stands here.

More may follow in later versions, so readers of the JSON should pass over keys that they do not
know.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AliasPath,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
)

from detente.evidence.actors.known_actor import ActorKind
from detente.evidence.attribution.attribution import Manner
from detente.evidence.chain import Evidential, LinkType
from detente.evidence.events.act import Modality
from detente.evidence.grade import Grade
from detente.evidence.structure.segment import BlockKind
from detente.evidence.when.interval import Granularity

Count = Annotated[int, Field(ge=0)]
Span = tuple[Count, Count]
"""Start and end of a stretch of the untouched text, the end exclusive."""
Maybe = Annotated[str | None, BeforeValidator(lambda words: words or None)]
"""Words, or nothing where none are told."""
Share = Annotated[float, Field(ge=0, le=1), AfterValidator(lambda value: round(value, 2))]


class _Part(BaseModel):
    """A part of the document, made from the record of the same kind."""

    model_config = ConfigDict(frozen=True, from_attributes=True, populate_by_name=True)


class SourcePart(_Part):
    """The article."""

    title: str
    published: date | None = Field(serialization_alias="date")
    outlet: Maybe
    author: Maybe
    via: Maybe
    url: Maybe
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    path: Maybe


class BlockPart(_Part):
    """A part of the article's structure."""

    kind: BlockKind
    start: Count
    end: Count
    repeats: Count | None


class SentencePart(_Part):
    """A sentence."""

    id: str
    start: Count
    end: Count
    text: str


class MentionPart(_Part):
    """A mention of an actor."""

    start: Count
    end: Count
    text: str
    rule: str
    why: str
    place: bool


class ActorPart(_Part):
    """An actor with its mentions."""

    id: str
    name: str
    kind: ActorKind
    state: str
    role: str
    mentions: list[MentionPart]


class LinkPart(_Part):
    """A link of a source chain."""

    name: str
    type: LinkType
    anonymous: bool
    says: Evidential = Field(serialization_alias="class")
    manner: Manner
    side: Maybe


class AttributionPart(_Part):
    """Who is said to have said what."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    kind: Evidential = Field(serialization_alias="class")
    manner: Manner
    rule: str
    negated: bool
    hypothetical: bool
    inside: Count | None
    chain: list[LinkPart]


class ClaimPart(_Part):
    """A claim."""

    id: str
    text: str
    told: str
    grade: Grade
    note: str
    quotes: list[Annotated[Span, BeforeValidator(lambda quote: (quote.start, quote.end))]]
    chain: list[LinkPart]
    draft: bool


class ParticipantPart(_Part):
    """Someone in an event."""

    actor: Maybe
    text: str
    span: Span


class TimePart(_Part):
    """When an event happened, or was told of."""

    text: str
    interval: str | None = Field(None, validation_alias=AliasPath("interval", "code"))
    granularity: Granularity | None = Field(
        None, validation_alias=AliasPath("interval", "granularity")
    )
    span: Span


class EventPart(_Part):
    """Who did what to whom."""

    who: list[ParticipantPart]
    whom: list[ParticipantPart]
    root: str
    cameo: str
    act: str
    toward: list[ParticipantPart]
    modality: Modality
    time: TimePart | None
    reported: TimePart | None
    claim: Maybe
    rule: str
    confidence: Share
    start: Count
    end: Count


class EntryPart(_Part):
    """An entry of the timeline."""

    interval: str = Field(validation_alias=AliasPath("interval", "code"))
    granularity: Granularity = Field(validation_alias=AliasPath("interval", "granularity"))
    approximate: bool = Field(validation_alias=AliasPath("interval", "approximate"))
    when: str
    told: bool
    text: str
    span: Span
    sentence: Count
    actors: list[str]
    claim: Maybe
    events: list[Count]


class TakeawayPart(_Part):
    """A takeaway."""

    text: str
    sentences: list[str]
    made: list[str] = Field(serialization_alias="cuts")


class ReadingDocument(_Part):
    """What was read from one article; offsets count characters of its text."""

    model_config = ConfigDict(title="détente reading")

    source: SourcePart
    structure: list[BlockPart]
    sentences: list[SentencePart]
    actors: list[ActorPart]
    attributions: list[AttributionPart]
    claims: list[ClaimPart]
    events: list[EventPart]
    timeline: list[EntryPart]
    takeaways: list[TakeawayPart]
    questions: list[str]


def document_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a reading.

    >>> document_schema()["title"]
    'détente reading'
    """
    schema = ReadingDocument.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
