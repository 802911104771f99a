"""What a source claims of a deal, each claim with the test that would bear it out."""

from __future__ import annotations

from pydantic import Field

from detente.frozen import Id
from detente.model.base import Belief, Name
from detente.model.thesis_grammar import PropositionField


class Thesis(Belief):
    """A claim about who moved, holds or needs whom, and the test that tells whether it is so."""

    id: Id = Field(description="A short name, by which findings name the thesis.")
    text: Name = Field(description="The claim in the source's words, or close to them.")
    test: PropositionField = Field(
        description="Statements such as `A over B`, `A pays B`, `B held` or `stable`, joined by "
        "`not`, `and`, `or`, parentheses and `at PHASE`."
    )
    at: str | None = Field(
        default=None,
        description="The phase whose deal it is about; none given: the focus, else the last.",
    )
