"""Search: words among the sentences and claims of a case or a reading, ranked, with highlights.

The index is SQLite's FTS5, in memory, made anew for each search: a few hundred sentences take
milliseconds. Words are found in their other forms too (Porter 1980), accents are of no matter.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Literal

from detente.case.case import Case
from detente.evidence import Claim
from detente.evidence.reading import Reading

HitKind = Literal["sentence", "claim"]
MOST_TERMS = 32
"""Terms of a query that are looked for; further ones are left out."""


@dataclass(frozen=True)
class Hit:
    """One sentence or claim in which words were found.

    ``start`` and ``end`` are where a sentence stands in its source; ``None`` for a claim, which is
    in the analyst's words. ``spans`` are the extents of the words found, within ``text``;
    ``marked`` is the text with them between marks. ``score`` grows with how well it fits (BM25:
    Robertson and Zaragoza 2009).
    """

    kind: HitKind
    id: str
    source: str
    text: str
    start: int | None
    end: int | None
    spans: tuple[tuple[int, int], ...]
    marked: str
    score: float
    told: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return the hit as plain values."""
        return {
            "kind": self.kind,
            "id": self.id,
            "source": self.source or None,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "spans": [list(span) for span in self.spans],
            "marked": self.marked,
            "score": self.score,
            "told": self.told or None,
        }


@dataclass(frozen=True)
class SearchResult:
    """What a search found, the best first.

    ``terms`` are the words, phrases and beginnings looked for. ``every`` is false where nothing
    held all of them, so that what holds any was taken. ``total`` counts the hits before ``limit``.
    """

    query: str
    terms: tuple[str, ...]
    every: bool
    total: int
    hits: tuple[Hit, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the result as plain values."""
        return {
            "query": self.query,
            "terms": list(self.terms),
            "every": self.every,
            "total": self.total,
            "hits": [hit.as_dict() for hit in self.hits],
        }


@dataclass(frozen=True)
class _Entry:
    """A sentence or a claim to be looked through."""

    kind: HitKind
    id: str
    source: str
    text: str
    start: int | None = None
    told: str = ""


def search(
    where: Case | Reading,
    words: str,
    *,
    kinds: Sequence[HitKind] = ("sentence", "claim"),
    limit: int = 20,
    marks: tuple[str, str] = ("**", "**"),
) -> SearchResult:
    """Return the sentences and claims that hold some words.

    Parameters
    ----------
    where
        A case, whose kept texts are looked through, or a reading.
    words
        Words to find, in any order; ``"a phrase"`` in double quotes; ``with*`` for a beginning.
        Anything else in them is passed over, so no query is an error.
    kinds, limit
        What to look through, and how many hits to return.
    marks
        What stands before and after the words found, in ``marked``.
    """
    entries = [one for one in _entries(where) if one.kind in kinds]
    terms = _terms(words, entries)
    if not terms or not entries:
        return SearchResult(words, tuple(term for term, _ in terms), True, 0, ())
    with closing(sqlite3.connect(":memory:")) as index:
        _fill(index, entries)
        signs = _unused(entries)
        rows = _matches(index, " AND ".join(query for _, query in terms), signs)
        every = bool(rows) or len(terms) == 1
        if not every:
            rows = _matches(index, " OR ".join(query for _, query in terms), signs)
    hits = [_hit(entries[row], score, text, signs, marks) for row, score, text in rows[:limit]]
    return SearchResult(words, tuple(term for term, _ in terms), every, len(rows), tuple(hits))


_TERM = re.compile(r"[\"“”]([^\"“”]*)[\"“”]|([^\s\"“”]+)")
_WORDS = re.compile(r"\w+")


def _terms(words: str, entries: Sequence[_Entry]) -> list[tuple[str, str]]:
    """Return each term as it is shown, and as FTS5 is asked for it: in quotes, never as syntax."""
    terms: list[tuple[str, str]] = []
    for phrase, word in _TERM.findall(words):
        inner = " ".join(_WORDS.findall(_clean(phrase or word)))
        if inner and word.endswith("*"):
            terms.append((f"{inner}*", _beginning(inner, entries)))
        elif inner:
            terms.append((f'"{inner}"' if " " in inner else inner, f'"{inner}"'))
    return list(dict.fromkeys(terms))[:MOST_TERMS]


_MOST_ENDINGS = 200


def _beginning(start: str, entries: Sequence[_Entry]) -> str:
    """Return a beginning as the words of the entries that have it.

    The index holds stems, which a beginning may run beyond: "negotiati" is no stem's.
    """
    plain = _folded(start)
    known = {word for one in entries for word in _WORDS.findall(_clean(one.text))}
    ends = sorted(word for word in known if _folded(word).startswith(plain))[:_MOST_ENDINGS]
    return "(" + " OR ".join(f'"{word}"' for word in ends or [start]) + ")"


def _folded(word: str) -> str:
    """Return a word in small letters without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _clean(text: str) -> str:
    """Return a text that SQLite takes, of the same length: no zero bytes, no half characters."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def _fill(index: sqlite3.Connection, entries: Sequence[_Entry]) -> None:
    """Put every entry into a new index, numbered from 0."""
    index.execute(
        "CREATE VIRTUAL TABLE entries USING fts5"
        "(text, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    rows = ((number, _clean(entry.text)) for number, entry in enumerate(entries))
    index.executemany("INSERT INTO entries (rowid, text) VALUES (?, ?)", rows)


def _unused(entries: Sequence[_Entry]) -> tuple[str, str]:
    """Return two characters that stand in no entry, to mark words with."""
    used = set().union(*(entry.text for entry in entries))
    free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in used)
    return next(free), next(free)


def _matches(
    index: sqlite3.Connection, query: str, signs: tuple[str, str]
) -> list[tuple[int, float, str]]:
    """Return number, score and marked text of every entry that matches, the best first."""
    rows = index.execute(
        "SELECT rowid, bm25(entries), highlight(entries, 0, ?, ?) FROM entries "
        "WHERE entries MATCH ? ORDER BY bm25(entries), rowid",
        (*signs, query),
    )
    return [(int(row), -float(score), str(text)) for row, score, text in rows]


def _hit(
    entry: _Entry, score: float, signed: str, signs: tuple[str, str], marks: tuple[str, str]
) -> Hit:
    """Return an entry as a hit, with the extents of the words that were found in it."""
    spans: list[tuple[int, int]] = []
    place, opened = 0, 0
    for char in signed:
        if char == signs[0]:
            opened = place
        elif char == signs[1]:
            spans.append((opened, place))
        else:
            place += 1
    end = None if entry.start is None else entry.start + len(entry.text)
    return Hit(
        kind=entry.kind,
        id=entry.id,
        source=entry.source,
        text=entry.text,
        start=entry.start,
        end=end,
        spans=tuple(spans),
        marked=_marked(entry.text, spans, marks),
        score=round(score, 6),
        told=entry.told,
    )


def _marked(text: str, spans: Sequence[tuple[int, int]], marks: tuple[str, str]) -> str:
    """Return a text with marks around some extents."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], marks[0], text[start:end], marks[1]]
        last = end
    return "".join([*parts, text[last:]])


def _entries(where: Case | Reading) -> Iterator[_Entry]:
    """Yield the sentences and the claims of a case or a reading."""
    if isinstance(where, Case):
        for source, text in where.texts.items():
            for number, (start, end) in enumerate(_sentences(text), start=1):
                name = f"{source}.s{number}"
                yield _Entry("sentence", name, source, text[start:end], start)
        for key, claim in where.evidence.claims.items():
            yield _of_claim(key, claim)
        return
    for one in where.sentences:
        words = where.text[one.start : one.end]
        yield _Entry("sentence", one.id, "", words, one.start)
    for key, claim in where.claims.items():
        yield _of_claim(key, claim)


def _of_claim(key: str, claim: Claim) -> _Entry:
    """Return a claim as an entry."""
    source = claim.quotes[0].source if claim.quotes else ""
    return _Entry("claim", key, source, claim.text, None, claim.told())


_SENTENCE = re.compile(r"\S.*?(?:[.?!…][\"”’')\]]*(?=\s|$)|$)", re.MULTILINE)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of the sentences of a text, line by line, by their stops alone."""
    for match in _SENTENCE.finditer(text):
        yield match.span()
