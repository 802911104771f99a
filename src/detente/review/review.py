"""A review: the cards of a draft one after another, each decision written to disk at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.case.case import Case
from detente.case.load import load
from detente.case.place import MAIN
from detente.case.save import save
from detente.errors import CaseError, NotSupported, Problem
from detente.evidence import Quote
from detente.model.belief import BeliefEntry
from detente.review.accepted import accept, unaccepted
from detente.review.decide import edit, merge, reject
from detente.review.questions import answer, open_questions


@dataclass(frozen=True)
class Card:
    """One thing to decide: a belief, or an open question, whose path is empty."""

    path: str
    says: str
    quotes: tuple[Quote, ...] = ()


class Review:
    """A draft on disk that is looked through; whoever opens it again goes on where it was left.

    Accepted beliefs bear a mark in the case; rejections, with their reasons, stand in a file beside
    it, a line of JSON each. Looking changes nothing.
    """

    def __init__(self, path: str | Path) -> None:
        """Open a draft.

        Raises
        ------
        CaseError
            Where there is none.
        NotSupported
            Where the case is no draft, or its file cannot be edited.
        """
        self.path, self.case = Path(path), load(path)
        self.skipped: set[str] = set()
        self._before: list[dict[Path, bytes | None]] = []
        self._total = len(self.waiting()) + self.decided

    @property
    def log(self) -> Path:
        """Return the file of decisions."""
        if self.path.is_dir():
            return self.path / "review.jsonl"
        return self.path.with_name(f"{self.path.stem}-review.jsonl")

    @property
    def decisions(self) -> list[dict[str, Any]]:
        """Return what was decided so far, the first first."""
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines() if line]

    @property
    def decided(self) -> int:
        """Return how many cards were decided."""
        return len(self.decisions)

    @property
    def progress(self) -> str:
        """Return how far it is: ``3 of 12, 1 rejected``."""
        rejected = sum(one["decision"] == "reject" for one in self.decisions)
        told = f", {rejected} rejected" if rejected else ""
        return f"{self.decided} of {max(self._total, self.decided)}{told}"

    def waiting(self) -> tuple[Card, ...]:
        """Return what is still to be decided: beliefs, then questions; those skipped last."""
        asked = [Card("", one) for one in open_questions(self.case)]
        cards = [*(self._card(one) for one in unaccepted(self.case)), *asked]
        return tuple(sorted(cards, key=lambda card: (card.path or card.says) in self.skipped))

    def _card(self, one: BeliefEntry) -> Card:
        """Return a belief with the words that it rests on."""
        claims = self.case.evidence.claims
        cited = [claims[name] for name in (*one.because, *one.despite) if name in claims]
        return Card(one.path, one.says, tuple(quote for claim in cited for quote in claim.quotes))

    def accept(self, card: Card) -> None:
        """Accept a belief and the claims that it cites."""
        self._decide(card, "accept", lambda: accept(self.case, [card.path]))

    def edit(self, card: Card, text: str) -> None:
        """Let a belief say something else, and accept it."""
        self._decide(card, "edit", lambda: edit(self.case, card.path, text), text)

    def reject(self, card: Card, reason: str) -> None:
        """Take a belief out, for a reason.

        Raises
        ------
        CaseError
            Where no reason is given, or other beliefs need it.
        """
        if not reason.strip():
            mend = "Say one: misread, not said, said already, out of scope"
            raise CaseError(Problem("a belief is rejected for a reason", mend))
        self._decide(card, "reject", lambda: reject(self.case, card.path), reason)

    def merge(self, card: Card, into: str) -> None:
        """Let a belief be part of another."""
        self._decide(card, "merge", lambda: merge(self.case, card.path, into), into)

    def answer(self, card: Card, text: str) -> None:
        """Answer an open question."""
        self._decide(card, "answer", lambda: answer(self.case, card.says, text), text)

    def skip(self, card: Card) -> None:
        """Leave a card for later: it comes last, in this sitting."""
        self.skipped.add(card.path or card.says)

    def undo(self) -> None:
        """Take the last decision of this sitting back, byte for byte.

        Raises
        ------
        NotSupported
            Where there is none.
        """
        if not self._before:
            raise NotSupported("nothing was decided in this sitting that could be undone")
        for file, held in self._before.pop().items():
            file.unlink(missing_ok=True) if held is None else file.write_bytes(held)
        self.case = load(self.path)

    def _decide(
        self, card: Card, decision: str, made: Callable[[], Case], reason: str = ""
    ) -> None:
        """Make a decision: the case and the line in the file of decisions, both or none."""
        if bool(card.path) == (decision == "answer"):
            kind = "a belief" if card.path else "a question"
            raise NotSupported(f"{kind} cannot take this: {decision}")
        changed = made()
        held = {file: file.read_bytes() if file.exists() else None for file in self._files()}
        save(changed, self.path)
        self._before.append(held)
        line = {"path": card.path, "says": card.says, "decision": decision, "reason": reason}
        with self.log.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.case = load(self.path)

    def _files(self) -> list[Path]:
        """Return the files that a decision may change."""
        own = [self.path / MAIN, self.path / "claims.yaml"] if self.path.is_dir() else [self.path]
        return [*own, self.log]
