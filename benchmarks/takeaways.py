"""Score the takeaways of articles against the lines that close them.

Usage: python benchmarks/takeaways.py ARTICLE...

An article whose text ends in a list of takeaways is read without that list; its own takeaways are
then compared with the list by ROUGE-1 and ROUGE-L (Lin 2004), F1 over lower-case words without
stemming; ROUGE-L takes all lines of a side as one text, in order.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from detente.evidence.structure.segment import segment


def words(text: str) -> list[str]:
    """Return the lower-case words and numbers of a text; "U.S." counts as two."""
    return re.findall(r"[a-z0-9]+", text.lower())


def rouge_1(system: Sequence[str], reference: Sequence[str]) -> float:
    """Return the F1 of shared words, repeats counted."""
    ours = Counter(word for line in system for word in words(line))
    theirs = Counter(word for line in reference for word in words(line))
    return _f1(sum((ours & theirs).values()), ours.total(), theirs.total())


def rouge_l(system: Sequence[str], reference: Sequence[str]) -> float:
    """Return the F1 of the longest common subsequence of all words, lines joined in order."""
    ours = [word for line in system for word in words(line)]
    theirs = [word for line in reference for word in words(line)]
    row = [0] * (len(theirs) + 1)
    for word in ours:
        diagonal = 0
        for j, mate in enumerate(theirs, 1):
            above = row[j]
            row[j] = diagonal + 1 if word == mate else max(above, row[j - 1])
            diagonal = above
    return _f1(row[-1], len(ours), len(theirs))


def _f1(hits: int, ours: int, theirs: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / (ours + theirs) if ours + theirs else 0.0


def score(path: Path) -> tuple[float, float] | None:
    """Print the takeaways of an article; return ROUGE-1 and L, or nothing without a list."""
    from detente.evidence.takeaways import read

    text = path.read_text(encoding="utf-8")
    reference = [block.of(text) for block in segment(text) if block.kind == "takeaway"]
    found = [takeaway.text for takeaway in read(text)]
    print(path.name)
    for line in found:
        print(f"  {len(line):3} {line}")
    if not reference:
        return None
    one, longest = rouge_1(found, reference), rouge_l(found, reference)
    print(f"  ROUGE-1 {one:.3f} ROUGE-L {longest:.3f}")
    return one, longest


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for name in sys.argv[1:]:
        score(Path(name))
