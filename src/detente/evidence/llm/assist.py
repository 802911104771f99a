"""Asking a model paragraph by paragraph, and holding what it found beside what the rules found.

1. The strictest form of answer that the endpoint knows is asked for; one that it refuses is not
   asked for again.
2. An answer that cannot be read, or holds words that do not stand in the text, gets one repair
   turn. What then still fails is dropped; where nothing can be read, the rules' result stands.
3. Where the model and the rules disagree, both are shown; nothing of the reading is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.llm.chat import MODES, Fault, Message, Mode, ask
from detente.evidence.llm.check import Checked, Proposal, check
from detente.evidence.llm.endpoint import Endpoint
from detente.evidence.llm.form import answer, schema, task
from detente.evidence.llm.rules import of_rules
from detente.evidence.structure.segment import EVIDENCE
from detente.version import __version__

if TYPE_CHECKING:
    from detente.evidence.reading import Reading

GIVE_UP = 3
"""Paragraphs in a row without an answer after which the endpoint is left alone."""


@dataclass(frozen=True)
class Paragraph:
    """What a model made of one paragraph.

    ``mode`` is the form of answer that was asked for; ``fault`` why there is none, where there is
    none; ``dropped`` what of the answer does not stand; ``turns`` how often was asked.
    """

    start: int
    end: int
    mode: Mode
    turns: int
    proposals: tuple[Proposal, ...]
    dropped: tuple[str, ...]
    fault: str

    def as_dict(self) -> dict[str, object]:
        """Return the paragraph as plain values."""
        return {
            "start": self.start,
            "end": self.end,
            "mode": self.mode,
            "turns": self.turns,
            "proposals": [one.as_dict() for one in self.proposals],
            "dropped": list(self.dropped),
            "fault": self.fault or None,
        }


@dataclass(frozen=True)
class Disagreement:
    """One thing on which model and rules differ; ``None`` where one of them found nothing."""

    rules: Proposal | None
    model: Proposal | None

    def as_dict(self) -> dict[str, object]:
        """Return the difference as plain values."""
        return {
            "rules": self.rules.as_dict() if self.rules else None,
            "model": self.model.as_dict() if self.model else None,
        }


@dataclass(frozen=True)
class Assisted:
    """What a model found in a reading, beside what the rules found.

    ``agreed`` is what both found alike, ``differences`` everything else in the paragraphs that the
    model answered for. ``stopped`` says why the endpoint was left alone before the end, if it was.
    """

    model: str
    endpoint: str
    version: str
    paragraphs: tuple[Paragraph, ...]
    agreed: tuple[Proposal, ...]
    differences: tuple[Disagreement, ...]
    stopped: str

    def as_dict(self) -> dict[str, object]:
        """Return the result as plain values."""
        return {
            "model": self.model,
            "endpoint": self.endpoint,
            "version": self.version,
            "stopped": self.stopped or None,
            "paragraphs": [one.as_dict() for one in self.paragraphs],
            "agreed": [one.as_dict() for one in self.agreed],
            "differences": [one.as_dict() for one in self.differences],
        }


def assist(reading: Reading, endpoint: Endpoint, *, most: int = 200) -> Assisted:
    """Return what a model finds in a reading, at most ``most`` paragraphs of it.

    Raises
    ------
    ReadingError
        Where httpx is not installed. A failing endpoint is no error: the rules' result stands, and
        the result says what failed.
    """
    blocks = [one for one in reading.blocks if one.kind in EVIDENCE and one.repeats is None]
    done: list[Paragraph] = []
    stopped, silent, mode = "", 0, MODES[0]
    for block in blocks[:most]:
        try:
            one = _paragraph(reading.text, block.start, block.end, endpoint, mode)
        except Fault as fault:
            stopped = str(fault)
            break
        done.append(one)
        mode, silent = one.mode, silent + 1 if one.fault else 0
        if silent == GIVE_UP:
            stopped = f"no answer to {GIVE_UP} paragraphs in a row: {one.fault}"
            break
    agreed, differences = _compared(done, of_rules(reading))
    return Assisted(
        model=endpoint.model,
        endpoint=endpoint.shown,
        version=__version__,
        paragraphs=tuple(done),
        agreed=tuple(agreed),
        differences=tuple(differences),
        stopped=stopped,
    )


def _paragraph(text: str, start: int, end: int, endpoint: Endpoint, mode: Mode) -> Paragraph:
    """Return what the model makes of one paragraph, in the strictest form that it knows.

    Raises
    ------
    Fault
        Where asking for further paragraphs cannot help.
    """
    words = text[start:end]
    messages: list[Message] = [
        {"role": "system", "content": task()},
        {"role": "user", "content": words},
    ]
    for at in range(MODES.index(mode), len(MODES)):
        try:
            found, turns, why = _turns(endpoint, messages, MODES[at], words, start)
        except Fault as fault:
            if fault.lasting:
                raise
            if fault.form and MODES[at] != MODES[-1]:
                continue
            return Paragraph(start, end, MODES[at], 1, (), (), str(fault))
        return Paragraph(start, end, MODES[at], turns, found.proposals, found.dropped, why)
    raise AssertionError("the last form of answer is always asked for")


def _turns(
    endpoint: Endpoint, messages: Sequence[Message], mode: Mode, words: str, start: int
) -> tuple[Checked, int, str]:
    """Return what stands of an answer after at most one repair, the turns, and what failed."""
    first = ask(endpoint, messages, mode=mode, schema=schema())
    found, why = _held(first, words, start)
    if not why and not found.dropped:
        return found, 1, ""
    told = why or "\n".join(found.dropped)
    again = f"That does not do:\n{told}\nReturn the whole JSON again, corrected."
    repair = [
        *messages,
        {"role": "assistant", "content": first},
        {"role": "user", "content": again},
    ]
    try:
        mended, still = _held(ask(endpoint, repair, mode=mode, schema=schema()), words, start)
    except Fault as fault:
        return found, 2, str(fault) if why else ""
    if still and not why:
        return found, 2, ""
    return mended, 2, still


def _held(said: str, words: str, start: int) -> tuple[Checked, str]:
    """Return what of a model's words stands in the paragraph, or why they cannot be read."""
    try:
        return check(answer(said), words, start), ""
    except Fault as fault:
        return Checked((), ()), str(fault)


def _compared(
    done: Sequence[Paragraph], rules: Sequence[Proposal]
) -> tuple[list[Proposal], list[Disagreement]]:
    """Return what both found alike, and the rest side by side, in text order."""
    agreed: list[Proposal] = []
    differences: list[Disagreement] = []
    for part in done:
        if part.fault:
            continue
        left = [one for one in rules if part.start <= one.main[0] < part.end]
        for one in part.proposals:
            if one.kind == "claim":
                continue
            other = max(_like(one, left), key=lambda like: _shared(one, like), default=None)
            if other is not None:
                left.remove(other)
            if other is not None and other.code == one.code:
                agreed.append(one)
            else:
                differences.append(Disagreement(other, one))
        differences += [Disagreement(one, None) for one in left]
    differences.sort(key=lambda one: (one.rules or one.model or _NOWHERE).main)
    return agreed, differences


_NOWHERE = Proposal("event", (), {"words": (0, 0)})


def _like(one: Proposal, rules: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield what the rules found of the same kind in at least half of the same words."""
    return (other for other in rules if other.kind == one.kind and _shared(one, other) >= 0.5)


def _shared(one: Proposal, other: Proposal) -> float:
    """Return the part of the shorter of two extents that they share."""
    (a, b), (c, d) = one.main, other.main
    return max(0, min(b, d) - max(a, c)) / max(1, min(b - a, d - c))
