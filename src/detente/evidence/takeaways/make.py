"""Takeaways of an article: sentences chosen, compressed, checked, with their attribution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.evidence.english.compression import ATTRIBUTING, negations
from detente.evidence.structure.passage import Passage, Sentence, passages, sentences
from detente.evidence.structure.segment import segment
from detente.evidence.structure.syntax import syntax_tree
from detente.evidence.takeaways.centrality import weights
from detente.evidence.takeaways.check import invented
from detente.evidence.takeaways.citation import CitedSpan, attributed
from detente.evidence.takeaways.compress import compress
from detente.evidence.takeaways.rank import CandidateLine, choose, content_words, scores

LIMIT: Final = 6
"""Takeaways of an article at most."""
LONGEST: Final = 140
"""Characters that a takeaway may have."""
AIM: Final = 112
"""Characters that a takeaway should have."""
MOST: Final = 800
"""Sentences that are looked at; of a longer text the first ones."""
_WHOLE = 0.6
"""Share of a sentence that a cut must leave: below it the sentence is told uncut."""
_LONGEST_UNCUT = 320
"""Characters of a sentence that is told uncut."""
_SHORTEST = 40
"""Characters of a line that says something."""
_SPARE = 4
"""Candidates for each takeaway: some cannot be shortened, some repeat others."""
_REPEATED = 0.7
"""Share of a line's words in another one where it repeats that."""


@dataclass(frozen=True)
class Takeaway:
    """One line and the ids of the sentences that it rests on; ``made`` names the cuts."""

    text: str
    sentences: tuple[str, ...]
    made: tuple[str, ...] = ()


def takeaways(
    parts: Sequence[Passage],
    lines: Sequence[Sentence],
    *,
    cited: Sequence[CitedSpan] = (),
    limit: int = LIMIT,
    longest: int = LONGEST,
    aim: int = AIM,
) -> tuple[Takeaway, ...]:
    """Return at most ``limit`` lines of at most ``longest`` characters, in text order.

    A line that cannot be shortened without losing a negation, a condition or a core argument is
    passed over for the next best.

    Parameters
    ----------
    parts, lines
        The passages of an article and their sentences.
    cited
        Whose words stand where; what another said keeps "(per ...)" at its end.
    limit, longest, aim
        Lines, and the characters that one may have and should have.
    """
    if not lines:
        return ()
    candidates = _candidates(parts, lines[:MOST], cited)
    score, cosine = scores(candidates)
    worth = weights([content_words(candidate.tree) for candidate in candidates])
    order = choose(score, cosine, limit=min(_SPARE * limit, len(candidates)))
    made: dict[int, Takeaway] = {}
    for index in order:
        if len(made) == limit:
            break
        takeaway = _shortened(candidates[index], worth, longest=longest, aim=aim)
        if takeaway is not None and not _repeats(takeaway, made.values()):
            made[index] = takeaway
    return tuple(made[index] for index in sorted(made))


def read(text: str) -> tuple[Takeaway, ...]:
    """Return the takeaways of an article's untouched text.

    >>> [line.text for line in read("Norland, which is large, refused to leave the old town.")]
    ['Norland, which is large, refused to leave the old town.']
    """
    parts = passages(text, segment(text))
    return takeaways(parts, sentences(parts))


def _candidates(
    parts: Sequence[Passage], lines: Sequence[Sentence], cited: Sequence[CitedSpan]
) -> list[CandidateLine]:
    """Return the sentences as candidates."""
    texts = [passage.doc.text for passage in parts]
    candidates = []
    for number, line in enumerate(lines):
        passage, text = parts[line.passage], texts[line.passage]
        base = passage.block.start
        tree = syntax_tree(passage.doc[line.first : line.last + 1], offset=base)
        words = text[line.start - base : line.end - base]
        near = [span for span in cited if span.start < line.end and line.start < span.end]
        kept, suffix = attributed(tree, near, long=len(words) > LONGEST)
        candidates.append(
            CandidateLine(
                id=line.id,
                tree=tree,
                text=words,
                kind=passage.block.kind,
                place=number / len(lines),
                kept=kept,
                suffix=suffix,
                quoted=_opens_quotation(text[: line.start - base]),
            )
        )
    return candidates


def _opens_quotation(before: str) -> bool:
    """Say whether a quotation is open at the end of a text."""
    straight = before.replace("''", '"').replace("``", '"')
    return before.count("“") > before.count("”") or straight.count('"') % 2 == 1


def _shortened(
    line: CandidateLine, worth: Mapping[str, float], *, longest: int, aim: int
) -> Takeaway | None:
    """Return a line as a takeaway, or nothing where no check is passed."""
    suffix = line.suffix
    room = len(suffix)
    short = compress(line.tree, line.kept, worth, aim=aim - room, longest=longest - room)
    if short is None:
        return None
    little = len(short.text) < _WHOLE * len(line.text)
    if little or _loses_speaker(short.text, line):
        return _uncut(line)
    text = short.text if not suffix else short.text.rstrip(".") + suffix
    if invented(text, line.text, granted=suffix) or negations(text) > negations(line.text):
        return None
    return Takeaway(text, (line.id,), short.made) if _SHORTEST <= len(text) <= longest else None


def _loses_speaker(text: str, line: CandidateLine) -> bool:
    """Say whether a cut takes away on whose word a thing is told."""
    given = ATTRIBUTING.search(line.text)
    return given is not None and not line.suffix and not ATTRIBUTING.search(text)


def _uncut(line: CandidateLine) -> Takeaway | None:
    """Return a line as it stands where a cut would leave too little of it, if it is no page."""
    text = " ".join(line.text.split())
    return Takeaway(text, (line.id,), ()) if len(text) <= _LONGEST_UNCUT else None


def _repeats(takeaway: Takeaway, made: Iterable[Takeaway]) -> bool:
    """Say whether most of a takeaway's words stand in one already made."""
    words = _words(takeaway)
    return any(len(words & _words(other)) > _REPEATED * len(words) for other in made)


def _words(takeaway: Takeaway) -> set[str]:
    """Return the words of a takeaway in small letters."""
    return set(takeaway.text.lower().split())
