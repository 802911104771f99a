"""Takeaways of an article: sentences chosen, compressed, checked, with their attribution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.structure.syntax import syntax_tree
from detente.evidence.takeaways.centrality import weights
from detente.evidence.takeaways.check import invented, negations
from detente.evidence.takeaways.citation import CitedSpan, attributed
from detente.evidence.takeaways.compress import compress
from detente.evidence.takeaways.rank import Candidate, choose, content_words, scores

if TYPE_CHECKING:
    from detente.evidence.structure.passage import Passage, Sentence

LIMIT, LONGEST, AIM = 6, 140, 112
MOST = 800
"""Sentences that are looked at; of a longer text the first ones."""


@dataclass(frozen=True)
class Takeaway:
    """One line and the ids of the sentences that it rests on; ``made`` names the cuts."""

    text: str
    sentences: tuple[str, ...]
    made: tuple[str, ...] = ()


def takeaways(
    parts: Sequence[Passage],
    sentences: Sequence[Sentence],
    *,
    cited: Sequence[CitedSpan] = (),
    limit: int = LIMIT,
    longest: int = LONGEST,
    aim: int = AIM,
) -> tuple[Takeaway, ...]:
    """Return at most ``limit`` lines of at most ``longest`` characters, in text order.

    ``cited`` says whose words stand where; what another said keeps "(per ...)" at its end. A line
    that cannot be shortened without losing a negation, a condition or a core argument is passed
    over for the next best.
    """
    if not sentences:
        return ()
    lines = _lines(parts, sentences[:MOST], cited)
    score, cosine = scores(lines)
    worth = weights([content_words(line.tree) for line in lines])
    order = choose(score, cosine, limit=min(4 * limit, len(lines)))
    made: dict[int, Takeaway] = {}
    for index in order:
        if len(made) == limit:
            break
        takeaway = _shorten(lines[index], worth, longest=longest, aim=aim)
        if takeaway is not None and not _repeats(takeaway, made):
            made[index] = takeaway
    return tuple(made[index] for index in sorted(made))


def read(text: str) -> tuple[Takeaway, ...]:
    """Return the takeaways of an article's untouched text."""
    from detente.evidence.structure.passage import passages, sentences
    from detente.evidence.structure.segment import segment

    parts = passages(text, segment(text))
    return takeaways(parts, sentences(parts))


def _lines(
    parts: Sequence[Passage], sentences: Sequence[Sentence], told: Sequence[CitedSpan]
) -> list[Candidate]:
    """Return the sentences as candidates."""
    texts = [part.doc.text for part in parts]
    found = []
    for number, sentence in enumerate(sentences):
        passage, whole = parts[sentence.passage], texts[sentence.passage]
        base = passage.block.start
        tree = syntax_tree(passage.doc[sentence.first : sentence.last + 1], offset=base)
        text = whole[sentence.start - base : sentence.end - base]
        near = [one for one in told if one.start < sentence.end and sentence.start < one.end]
        kept, suffix = attributed(tree, near, long=len(text) > LONGEST)
        found.append(
            Candidate(
                id=sentence.id,
                tree=tree,
                text=text,
                kind=passage.block.kind,
                place=number / len(sentences),
                kept=kept,
                suffix=suffix,
                spoken=_open(whole[: sentence.start - base]),
            )
        )
    return found


def _open(before: str) -> bool:
    """Say whether a quotation is open at the end of a text."""
    plain = before.replace("''", '"').replace("``", '"')
    return before.count("“") > before.count("”") or plain.count('"') % 2 == 1


def _shorten(
    line: Candidate, worth: dict[str, float], *, longest: int, aim: int
) -> Takeaway | None:
    """Return a line as a takeaway, or nothing where no check is passed."""
    suffix = line.suffix
    room = len(suffix)
    short = compress(line.tree, line.kept, worth, aim=aim - room, longest=longest - room)
    if short is None:
        return None
    text = short.text if not suffix else short.text.rstrip(".") + suffix
    if invented(text, line.text, granted=suffix) or negations(text) > negations(line.text):
        return None
    if len(text) > longest or len(text) < 40:
        return None
    return Takeaway(text, (line.id,), short.made)


def _repeats(takeaway: Takeaway, made: dict[int, Takeaway]) -> bool:
    """Say whether most of a takeaway's words stand in one already made."""
    ours = set(takeaway.text.lower().split())
    return any(
        len(ours & set(other.text.lower().split())) > 0.7 * len(ours) for other in made.values()
    )
