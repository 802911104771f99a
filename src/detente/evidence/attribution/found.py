"""An attribution while it is still made of tokens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """An attribution in tokens of the plainer parse.

    Parameters
    ----------
    source, cue, content
        Token indices.
    head
        The token that bears the cue.
    kind, rule
        Evidential class, and id of the rule.
    negated
        Whether the cue is denied.
    hypothetical
        Whether the cue is only possible.
    """

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    head: int
    kind: str
    rule: str
    negated: bool = False
    hypothetical: bool = False
