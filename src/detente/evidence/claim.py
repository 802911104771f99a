"""A claim: something said to be so, by someone, heard from someone, in certain words."""

from __future__ import annotations

from pydantic import Field

from detente.evidence.chain import Link, told
from detente.evidence.grade import Grade
from detente.evidence.quote import Quote
from detente.evidence.source import Source
from detente.frozen import Day, Frozen, Id, Truth


class Claim(Frozen):
    """What was said, the words it was said in, and the hands it came through.

    ``chain`` runs from the innermost source out to the author. A claim is for or against a belief
    by standing in the belief's ``because`` or ``despite``.
    """

    text: str = Field(min_length=1, description="The claim in the analyst's words.")
    quotes: tuple[Quote, ...] = Field(default=(), description="The words it rests on.")
    chain: tuple[Link, ...] = Field(
        min_length=1, description="The hands it came through, innermost first."
    )
    grade: Grade = Field(
        description="The Admiralty code: a letter for the source, a figure for what it says."
    )
    note: str = Field(default="", description="Why it is graded so, or what to watch.")
    happened: Day | None = Field(default=None, description="When what it tells of happened.")
    draft: Truth = Field(default=False, description="True until a person has accepted it.")

    def told(self) -> str:
        """Return the source chain in words, from the author inwards."""
        return told(self.chain)


class Evidence(Frozen):
    """The claims of a case and the sources they stand in, each by its id."""

    sources: dict[Id, Source] = Field(
        default_factory=dict, max_length=2_000, description="Texts that were read, by id."
    )
    claims: dict[Id, Claim] = Field(
        default_factory=dict, max_length=20_000, description="What was said to be so, by id."
    )
