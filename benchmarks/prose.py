"""How hard the briefings are to read: grade, long sentences, words of the theory, length.

    python -m benchmarks.prose [CASE ...] [--length short|default|full]

The grade is that of Flesch and Kincaid (Kincaid, Fishburne, Rogers and Chissom 1975): .39 words a
sentence + 11.8 syllables a word - 15.59. Syllables are groups of vowels, a silent e at the end left
out, which is within a tenth of a counted list on plain text. Names of actors count like any word.
Evidence, pictures and the box that explains words are left out: they are not read through.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass

from tests.briefing.prose import LONGEST, THEORY, sentences, told

import detente

CASES = (
    "syria-2016",
    "falklands-1982",
    "suez-1956",
    "libya-2003",
    "hostages-1981",
    "dayton-1995",
    "elmira",
    "cuban-missiles",
)
LONG = 30
_VOWELS = re.compile(r"[aeiouyé]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+")
_QUOTED = re.compile(r"“[^”]*”")


@dataclass(frozen=True)
class Prose:
    """What was counted over the sentences of one briefing."""

    words: int
    sentences: int
    syllables: int
    longest: int
    long: int
    theory: int

    @property
    def grade(self) -> float:
        """Return the years of schooling that the text asks for."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def syllables(word: str) -> int:
    """Return about how many syllables a word has.

    >>> [syllables(word) for word in ("truce", "agree", "undertaking", "the", "little", "1956")]
    [1, 2, 4, 1, 2, 1]
    """
    count = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee", "oe", "ye")) and count > 1
    return max(1, count - silent)


def prose(texts: list[str]) -> Prose:
    """Return the counts over some texts."""
    split = [one for text in texts for one in sentences(text)]
    words = [_WORD.findall(one) for one in split]
    lengths = [len(one) for one in words if one]
    return Prose(
        words=sum(lengths),
        sentences=len(lengths),
        syllables=sum(syllables(word) for one in words for word in one),
        longest=max(lengths),
        long=sum(length > LONG for length in lengths),
        theory=sum(len(THEORY.findall(_QUOTED.sub("", one))) for one in split),
    )


def _arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", default=CASES)
    parser.add_argument("--length", choices=("short", "default", "full"), default="default")
    return parser.parse_args()


def main() -> None:
    """Print a row for each case."""
    asked = _arguments()
    print(f"| case | words | sentences | grade | longest | over {LONG} | words of the theory |")
    print("|---|---|---|---|---|---|---|")
    for name in asked.cases:
        briefing = detente.brief(name, illustrated=False)
        made = prose([text for _, text in told(briefing, asked.length)])
        share = made.long / made.sentences
        print(
            f"| {name} | {made.words:,} | {made.sentences} | {made.grade:.1f} | {made.longest} "
            f"| {share:.0%} | {made.theory} |",
            flush=True,
        )
    print(f"\nAims: grade 11 at most, no sentence over {LONGEST} words, no word of the theory.")


if __name__ == "__main__":
    main()
