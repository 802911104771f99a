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

from detente.evidence.llm.chat import MODES, Fault, Message, Mode, ask
from detente.evidence.llm.check import Checked, Proposal, check
from detente.evidence.llm.endpoint import Endpoint
from detente.evidence.llm.form import answer, schema, task
from detente.evidence.llm.rules import of_rules
from detente.evidence.reading import Reading
from detente.evidence.structure.segment import EVIDENCE
from detente.version import __version__

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
            "proposals": [proposal.as_dict() for proposal in self.proposals],
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
            "paragraphs": [item.as_dict() for item in self.paragraphs],
            "agreed": [item.as_dict() for item in self.agreed],
            "differences": [item.as_dict() for item in self.differences],
        }


def assist(reading: Reading, endpoint: Endpoint, *, most: int = 200) -> Assisted:
    """Return what a model finds in a reading, at most ``most`` paragraphs of it.

    Raises
    ------
    ReadingError
        Where httpx is not installed. A failing endpoint is no error: the rules' result stands, and
        the result says what failed.
    """
    blocks = [b for b in reading.blocks if b.kind in EVIDENCE and b.repeats is None]
    done: list[Paragraph] = []
    stopped, silent, mode = "", 0, MODES[0]
    for block in blocks[:most]:
        try:
            paragraph = _paragraph(reading.text, block.start, block.end, endpoint, mode)
        except Fault as fault:
            stopped = str(fault)
            break
        done.append(paragraph)
        mode, silent = paragraph.mode, silent + 1 if paragraph.fault else 0
        if silent == GIVE_UP:
            stopped = f"no answer to {GIVE_UP} paragraphs in a row: {paragraph.fault}"
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
            checked, turns, why = _turns(endpoint, messages, MODES[at], words, start)
        except Fault as fault:
            if fault.lasting:
                raise
            if fault.form and MODES[at] != MODES[-1]:
                continue
            return Paragraph(start, end, MODES[at], 1, (), (), str(fault))
        return Paragraph(start, end, MODES[at], turns, checked.proposals, checked.dropped, why)
    raise AssertionError("the last form of answer is always asked for")


def _turns(
    endpoint: Endpoint, messages: Sequence[Message], mode: Mode, words: str, start: int
) -> tuple[Checked, int, str]:
    """Return what stands of an answer after at most one repair, the turns, and what failed."""
    first = ask(endpoint, messages, mode=mode, schema=schema())
    checked, why = _held(first, words, start)
    if not why and not checked.dropped:
        return checked, 1, ""
    faults = why or "\n".join(checked.dropped)
    again = f"That does not do:\n{faults}\nReturn the whole JSON again, corrected."
    repair = [
        *messages,
        {"role": "assistant", "content": first},
        {"role": "user", "content": again},
    ]
    try:
        mended, still = _held(ask(endpoint, repair, mode=mode, schema=schema()), words, start)
    except Fault as fault:
        return checked, 2, str(fault) if why else ""
    if still and not why:
        return checked, 2, ""
    return mended, 2, still


def _held(reply: str, words: str, start: int) -> tuple[Checked, str]:
    """Return what of a model's words stands in the paragraph, or why they cannot be read."""
    try:
        return check(answer(reply), words, start), ""
    except Fault as fault:
        return Checked((), ()), str(fault)


def _compared(
    done: Sequence[Paragraph], rules: Sequence[Proposal]
) -> tuple[list[Proposal], list[Disagreement]]:
    """Return what both found alike, and the rest side by side, in text order."""
    agreed: list[Proposal] = []
    differences: list[Disagreement] = []
    for paragraph in done:
        if paragraph.fault:
            continue
        left = [
            proposal for proposal in rules if paragraph.start <= proposal.main[0] < paragraph.end
        ]
        for proposal in paragraph.proposals:
            if proposal.kind == "claim":
                continue
            other = max(
                _like(proposal, left), key=lambda like: _shared(proposal, like), default=None
            )
            if other is not None:
                left.remove(other)
            if other is not None and other.code == proposal.code:
                agreed.append(proposal)
            else:
                differences.append(Disagreement(other, proposal))
        differences += [Disagreement(proposal, None) for proposal in left]
    differences.sort(key=lambda proposal: (proposal.rules or proposal.model or _NOWHERE).main)
    return agreed, differences


_NOWHERE = Proposal("event", (), {"words": (0, 0)})


def _like(proposal: Proposal, rules: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield what the rules found of the same kind in at least half of the same words."""
    return (
        other for other in rules if other.kind == proposal.kind and _shared(proposal, other) >= 0.5
    )


def _shared(proposal: Proposal, other: Proposal) -> float:
    """Return the part of the shorter of two extents that they share."""
    (a, b), (c, d) = proposal.main, other.main
    return max(0, min(b, d) - max(a, c)) / max(1, min(b - a, d - c))
