"""What is odd in quotes: words that are not where they should be, and texts that have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from detente.case.case import changed_texts
from detente.case.quotes import orphans
from detente.errors import Problem, dotted
from detente.lint.rule import Remark, Rule


def remarks(problems: Iterable[Problem]) -> Iterator[Remark]:
    """Yield problems that a case can be used with as remarks."""
    for one in problems:
        yield Remark(dotted(one.where), one.what, one.mend)


ORPHANED_QUOTE: Final = Rule(
    "orphaned-quote",
    "A quote is not in its text, or not where it says",
    "Whoever follows a finding to its words finds others there. Only a text that the case keeps is "
    "looked at.",
    lambda subject: remarks(orphans(subject.case.evidence.claims, subject.case.texts)),
    {
        "claims": {
            "c1": {
                "text": "The guns are silent.",
                "grade": "B2",
                "chain": [{"name": "Ada Marsh", "type": "author"}],
                "quotes": [{"source": "report", "exact": "the guns were silent"}],
            }
        }
    },
)

CHANGED_TEXT: Final = Rule(
    "changed-text",
    "A text is not the one that was quoted",
    "Its fingerprint is not the one recorded: quotes may stand elsewhere in it, or nowhere.",
    lambda subject: remarks(changed_texts(subject.case)),
    {
        "sources": {
            "report": {
                "title": "Guns fall silent",
                "file": "sources/report.txt",
                "sha256": "0" * 64,
            }
        }
    },
)
