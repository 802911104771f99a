"""What readers of a conflict disagree on, and the answers that they give."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from detente.frozen import LARGEST, STRICTLY_NUMBER, Frozen, Id, Truth
from detente.model.base import Belief, Changes, Name


class Answer(Belief):
    """One answer to a question: the changes that make the case say so.

    An answer without changes is what the case says as it stands.
    """

    id: Id = Field(description="A short name, unique among the question's answers.")
    text: str = Field(default="", description="The answer in words: `both sides`.")
    changes: Changes = Field(default=(), description="Changes, one after another.")
    against: Truth = Field(
        default=False,
        description="True where it contradicts the source: reported, but not counted.",
    )
    weight: Annotated[float, Field(ge=0, le=LARGEST), STRICTLY_NUMBER] | None = Field(
        default=None,
        description="How much the analyst believes it beside the question's other answers.",
    )


def _form(value: Any) -> str:
    """Tell `auto` from a list of answers."""
    return "auto" if isinstance(value, str) else "answers"


class Question(Frozen):
    """A disagreement: each answer makes another reading of the case; the first is the analyst's."""

    id: Id = Field(description="A short name, by which findings name the question.")
    ask: Name = Field(description="The question in words: `Whom does the pledge bind?`")
    answers: Annotated[
        Annotated[Literal["auto"], Tag("auto")]
        | Annotated[tuple[Answer, ...], Field(min_length=1), Tag("answers")],
        Discriminator(_form),
    ] = Field(
        description="The answers, the analyst's first; `auto`, of a question about the baseline: "
        "every earlier status quo, and the state before the deal."
    )
    phase: str | None = Field(
        default=None, description="The phase it is about; none given: the focus, else the last."
    )
