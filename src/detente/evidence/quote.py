"""Exact words in a source, at their offsets; a quote that no longer fits is orphaned, not moved."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from detente.frozen import STRICTLY_WHOLE, Frozen

Standing = Literal["stands", "orphaned"]


class Quote(Frozen):
    """Words of a source, with the words before and after them.

    ``start`` and ``end`` count characters in the untouched text, ``end`` exclusive; ``None``
    where nobody has said where the words stand. One of them gives the other.
    """

    source: str = Field(description="The source's id.")
    exact: str = Field(min_length=1, description="The words, letter by letter.")
    prefix: str = Field(default="", description="The characters just before them.")
    suffix: str = Field(default="", description="The characters just after them.")
    start: Annotated[int, Field(ge=0), STRICTLY_WHOLE] | None = Field(
        default=None,
        description="Where they start in the untouched text, counted in characters from 0. Left "
        "out, the words are looked for.",
    )
    end: Annotated[int, Field(ge=1), STRICTLY_WHOLE] | None = Field(
        default=None,
        description="Where they end, exclusive: `start` plus the number of characters.",
    )

    @model_validator(mode="before")
    @classmethod
    def _both_ends(cls, value: Any) -> Any:
        """Let the end that is said give the other."""
        if not isinstance(value, dict) or not isinstance(value.get("exact"), str):
            return value
        start, end, size = value.get("start"), value.get("end"), len(value["exact"])
        if isinstance(start, int) and end is None:
            return value | {"end": start + size}
        if isinstance(end, int) and start is None:
            return value | {"start": end - size}
        return value

    @model_validator(mode="after")
    def _measured(self) -> Self:
        """Refuse offsets that do not span the words."""
        if self.start is None or self.end is None:
            return self
        if self.end - self.start != len(self.exact):
            raise ValueError(
                f"the quote has {len(self.exact)} characters, but its offsets {self.start} to "
                f"{self.end} span {self.end - self.start}; copy the words exactly"
            )
        return self

    @property
    def span(self) -> tuple[int, int] | None:
        """Return where the words start and end, ``None`` where nobody has said so."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    def standing(self, text: str) -> Standing:
        """Return whether the words, and those around them, stand at their offsets in a text."""
        if self.start is None or self.end is None:
            return "orphaned"
        before = text[max(0, self.start - len(self.prefix)) : self.start]
        after = text[self.end : self.end + len(self.suffix)]
        words = (before, text[self.start : self.end], after)
        return "stands" if words == (self.prefix, self.exact, self.suffix) else "orphaned"


def quote(text: str, start: int, end: int, *, source: str, around: int = 24) -> Quote:
    """Return the quote of ``text[start:end]`` with up to ``around`` characters on either side.

    >>> words = quote("The guns fell silent.", 4, 8, source="s1")
    >>> words.exact, words.standing("The guns fell silent."), words.standing("Two guns fell.")
    ('guns', 'stands', 'orphaned')
    """
    return Quote(
        source=source,
        exact=text[start:end],
        prefix=text[max(0, start - around) : start],
        suffix=text[end : end + around],
        start=start,
        end=end,
    )
